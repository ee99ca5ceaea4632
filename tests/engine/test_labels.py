"""The label store: on disk at the keystroke, undone by any number of steps, none lost to a kill; tiles, their looks."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import textwrap

import numpy as np
import pytest
from makers import write_png, write_tif
from osgeo import ogr

from cloudtools_plugin.engine.errors import InputError, OutputError
from cloudtools_plugin.engine.grid import Window
from cloudtools_plugin.engine.labels import store as stores
from cloudtools_plugin.engine.labels import tiles
from cloudtools_plugin.engine.labels.store import LabelStore, create_store

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def folder_of(tmp_path, count=12, z=12, size=16):
    """Web tiles in a row: 12_3600_1600.png and so on, each of another grey."""
    folder = tmp_path / "タイル"
    for i in range(count):
        write_png(str(folder / f"{z}_{3600 + i}_1600.png"), np.full((size, size, 3), i * 10 % 256, np.uint8))
    return str(folder)


@pytest.fixture
def store(tmp_path):
    folder = folder_of(tmp_path)
    path = os.path.join(folder, "labels.gpkg")
    create_store(path, tiles.find_tiles(folder))
    with LabelStore(path) as opened:
        yield opened


def test_tiles_of_a_folder_know_where_they_lie(tmp_path):
    found = tiles.find_tiles(folder_of(tmp_path, 11))
    assert [t.zxy for t in found] == [(12, 3600 + i, 1600) for i in range(11)]  # 9 comes before 10
    side = 2 * 20037508.342789244 / 4096
    assert found[0].footprint.bounds == pytest.approx(
        (
            -20037508.342789244 + 3600 * side,
            20037508.342789244 - 1601 * side,
            -20037508.342789244 + 3601 * side,
            20037508.342789244 - 1600 * side,
        )
    )


def test_names_say_the_scene(tmp_path):
    for name in ("l8_Forest_01_2715_0_64.png", "s2_chip1_128_0.png", "12/3600/1600.png", "b/12_3600_1600.png"):
        write_png(str(tmp_path / name), np.zeros((4, 4, 3), np.uint8))
    found = {os.path.relpath(t.path, tmp_path): t for t in tiles.find_tiles(str(tmp_path))}
    assert found["l8_Forest_01_2715_0_64.png"].scene == "l8_Forest_01_2715"
    assert found["s2_chip1_128_0.png"].scene == "s2_chip1"
    assert found["12/3600/1600.png"].zxy == (12, 3600, 1600) and found["12/3600/1600.png"].scene == ""
    assert found["b/12_3600_1600.png"].scene == "b"


def test_a_raster_is_cut_into_tiles_of_one_size(tmp_path):
    array = np.ones((100, 130), np.uint16)
    array[:40, :40] = 0
    path = write_tif(tmp_path / "r.tif", array, nodata=0)
    found = tiles.tiles_of_raster(path, 40)
    windows = {(t.window.col, t.window.row) for t in found}
    assert windows == {(c, r) for c in (0, 40, 80, 90) for r in (0, 40, 60)} - {(0, 0)}
    assert found[0].footprint.bounds == (500400.0, 4999600.0, 500800.0, 5000000.0)
    with pytest.raises(InputError, match="less than one tile"):
        tiles.tiles_of_raster(path, 101)


def test_tile_index_gives_what_was_fetched(tmp_path):
    write_png(str(tmp_path / "t" / "12_1_2.png"), np.zeros((4, 4, 3), np.uint8))
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(tmp_path / "tiles.gpkg"))
    layer = source.CreateLayer("tiles", None, ogr.wkbPolygon)
    for name, kind in (("z", 0), ("x", 0), ("y", 0), ("path", 4), ("status", 4)):
        layer.CreateField(ogr.FieldDefn(name, kind))
    for x, status in ((1, "ok"), (2, "missing")):
        feature = ogr.Feature(layer.GetLayerDefn())
        for key, value in (("z", 12), ("x", x), ("y", 2), ("path", f"t/12_{x}_2.png"), ("status", status)):
            feature.SetField(key, value)
        layer.CreateFeature(feature)
    layer = source = feature = None
    found = tiles.tiles_of_index(str(tmp_path / "tiles.gpkg"))
    assert [(t.zxy, os.path.basename(t.path)) for t in found] == [((12, 1, 2), "12_1_2.png")]
    assert found[0].footprint.bounds == pytest.approx(tiles.web_bounds(12, 1, 2))
    with pytest.raises(InputError, match="not a tile index"):
        tiles.tiles_of_index(found[0].path)


def test_store_is_a_geopackage_that_gdal_reads(store):
    fid = store.tiles()[3].fid
    store.label(fid, "cloudy", "花子")
    source = ogr.Open(store.path)  # while it is open here
    layer = source.GetLayerByName("labels")
    assert layer.GetFeatureCount() == 12
    assert layer.GetSpatialRef().GetAuthorityCode(None) == "3857"
    feature = layer.GetFeature(fid)
    assert feature.GetField("label") == "cloudy" and feature.GetField("annotator") == "花子"
    assert feature.GetField("path") == "12_3603_1600.png"
    xmin, xmax, ymin, ymax = feature.GetGeometryRef().GetEnvelope()
    assert (xmin, ymin, xmax, ymax) == pytest.approx(store.bounds_of(fid))
    assert layer.GetExtent()[0] == pytest.approx(store.bounds_of(store.tiles()[0].fid)[0])


def test_labels_are_undone_and_redone_by_any_number_of_steps(store):
    fids = [t.fid for t in store.tiles()]
    for fid in fids:
        store.label(fid, "clear", "a")
    store.label(fids[:5], "cloudy", "a")  # one stroke
    store.label(fids[0], None, "a")
    assert store.counts() == {"clear": 7, "cloudy": 4}
    assert store.undo("a") == [fids[0]] and store.tile(fids[0]).label == "cloudy"
    assert sorted(store.undo("a")) == fids[:5] and store.counts() == {"clear": 12}
    for fid in reversed(fids):
        assert store.undo("a") == [fid]
    assert store.undo("a") == [] and store.counts() == {}
    assert store.redo("a") == [fids[0]] and store.tile(fids[0]).label == "clear"
    store.label(fids[3], "cloudy", "a")  # a new label ends what could be redone
    assert store.redo("a") == []


def test_undo_outlives_a_reopening(store):
    fid = store.tiles()[0].fid
    store.label(fid, "clear", "a")
    store.label(fid, "cloudy", "a")
    path = store.path
    store.close()
    with LabelStore(path) as again:
        assert again.tile(fid).label == "cloudy"
        assert again.undo("a") == [fid] and again.tile(fid).label == "clear"


def test_kill_loses_nothing(tmp_path):
    """A process that labels and is killed without warning, in the middle of things: all that it reported is there."""
    folder = folder_of(tmp_path, 40)
    path = os.path.join(folder, "labels.gpkg")
    create_store(path, tiles.find_tiles(folder))
    code = textwrap.dedent(
        """
        import sys, time
        sys.path.insert(0, sys.argv[1])
        from cloudtools_plugin.engine.labels.store import LabelStore
        store = LabelStore(sys.argv[2])
        for n, tile in enumerate(store.tiles()):
            store.label(tile.fid, "cloudy" if n % 3 else "clear", "a")
            print(tile.fid, flush=True)
            if n == 30:
                store._connection.execute("BEGIN IMMEDIATE")
                store._connection.execute("UPDATE labels SET label = 'half a transaction'")
                print("now", flush=True)
                time.sleep(60)
        """
    )
    process = subprocess.Popen([sys.executable, "-c", code, ROOT, path], stdout=subprocess.PIPE, text=True)
    said = []
    for line in process.stdout:
        if line.strip() == "now":
            break
        said.append(int(line))
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert len(said) == 31
    with LabelStore(path) as store:
        labels = {t.fid: t.label for t in store.tiles() if t.label}
        assert labels == {fid: "cloudy" if n % 3 else "clear" for n, fid in enumerate(said)}
        assert store.undo("a") == [said[-1]]


def test_second_annotator_does_not_overwrite_the_first(store):
    fids = [t.fid for t in store.tiles()]
    store.label(fids[:6], "clear", "a")
    store.label(fids[6:10], "cloudy", "a")
    store.label(fids[:5], "clear", "b")
    store.label(fids[5:10], "cloudy", "b")
    assert store.counts() == {"clear": 6, "cloudy": 4}
    agreement = store.agreement("a", "b")
    # observed 0.9; chance 0.6 * 0.5 + 0.4 * 0.5 = 0.5
    assert (agreement.tiles, agreement.agreed) == (10, 9) and agreement.kappa == pytest.approx(0.8)
    assert store.disagreements() == [fids[5]]
    store.label(fids[5], "cloudy", "b", decide=True)
    assert store.tile(fids[5]).label == "cloudy" and store.opinions("a")[fids[5]] == "clear"
    store.undo("b")
    assert store.tile(fids[5]).label == "clear"
    store.label(fids[0], None, "a")  # what the other says stands
    assert store.tile(fids[0]).label == "clear" and store.tile(fids[0]).annotator == "b"


def test_kappa_worked_by_hand():
    """Observed 35 of 50, chance 0.5 * 0.6 + 0.5 * 0.4: (0.7 - 0.5) / 0.5."""
    counts = {("y", "y"): 20, ("y", "n"): 5, ("n", "y"): 10, ("n", "n"): 15}
    assert stores.kappa_of(counts) == pytest.approx(0.4)
    assert stores.kappa_of({("y", "y"): 9}) is None and stores.kappa_of({}) is None


def test_classes_are_the_users_own(store):
    store.set_classes([("clear", ""), ("cloudy", ""), ("sea ice", "")])
    assert [name for name, _ in store.classes()] == ["clear", "cloudy", "sea ice"]
    assert len({colour for _, colour in store.classes()}) == 3
    fid = store.tiles()[0].fid
    store.label(fid, "sea ice", "a")
    with pytest.raises(InputError, match="in use"):
        store.set_classes([("clear", ""), ("cloudy", "")])
    with pytest.raises(InputError, match="cannot be a class"):
        store.set_classes([("clear", ""), ("a/b", ""), ("sea ice", "")])
    with pytest.raises(InputError, match="at least two"):
        store.set_classes([("clear", "")])
    with pytest.raises(InputError, match="not among"):
        store.label(fid, "ambiguous", "a")
    assert store.tile(fid).label == "sea ice"


def test_sorted_folders_become_labels(tmp_path):
    for folder, count in (("clear", 3), ("Cloudy", 4), ("other", 2)):
        for i in range(count):
            write_png(str(tmp_path / "d" / folder / f"a_{i}_0.png"), np.zeros((4, 4, 3), np.uint8))
    path = str(tmp_path / "labels.gpkg")
    found = tiles.find_tiles(str(tmp_path / "d"))
    create_store(path, found)
    with LabelStore(path) as store:
        assert store.take_folder_labels({t.fid: f.folder for t, f in zip(store.tiles(), found)}, "folders") == 7
        assert store.counts() == {"clear": 3, "cloudy": 4}


def test_more_tiles_are_added_once(store):
    found = tiles.find_tiles(store.base)
    assert store.add_tiles(found) == 0
    write_png(os.path.join(store.base, "12_1_1.png"), np.zeros((4, 4, 3), np.uint8))
    assert store.add_tiles(tiles.find_tiles(store.base)) == 1 and len(store) == 13


def test_locked_file_is_one_sentence_and_nothing_changes(store, monkeypatch):
    monkeypatch.setattr(stores, "BUSY_SECONDS", 0.05)
    fid = store.tiles()[0].fid
    store._connection.execute("PRAGMA busy_timeout=50")
    other = sqlite3.connect(store.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(OutputError, match="being written by another program"):
        store.label(fid, "clear", "a")
    other.execute("ROLLBACK")
    assert store.tile(fid).label is None
    store.label(fid, "clear", "a")
    assert store.tile(fid).label == "clear"
    store.close()
    other.execute("PRAGMA locking_mode=EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(OutputError, match="being written by another program"):
        LabelStore(store.path)
    other.close()


def test_places_where_nothing_can_be_written(tmp_path):
    found = tiles.find_tiles(folder_of(tmp_path, 2))
    for path in ("/proc/labels.gpkg", str(tmp_path / "missing" / "labels.gpkg")):
        with pytest.raises(OutputError):
            create_store(path, found)
    with pytest.raises(InputError, match=r"ending \.gpkg"):
        create_store(str(tmp_path / "labels.shp"), found)
    assert sorted(os.listdir(tmp_path)) == ["タイル"]


def test_read_only_file_is_one_sentence(store, monkeypatch):
    """As on a read-only folder (which root can write to, so SQLite is told so)."""
    path = store.path
    store.close()
    connect = sqlite3.connect

    def read_only(name, **options):
        return connect(f"file:{name}?mode=ro", uri=True, **options)

    monkeypatch.setattr(stores.sqlite3, "connect", read_only)
    with pytest.raises(OutputError, match="a folder in which files may be written"):
        LabelStore(path)


def test_other_files_are_refused(tmp_path, store):
    text = tmp_path / "a.gpkg"
    text.write_text("no database")
    broken = tmp_path / "b.gpkg"
    broken.write_bytes(b"SQLite format 3\0" + b"x" * 5000)
    for path in (text, broken, tmp_path / "c.gpkg"):
        with pytest.raises(InputError):
            LabelStore(str(path))
    with pytest.raises(OutputError, match="exists already"):
        create_store(store.path, tiles.find_tiles(store.base))


def test_a_spatial_index_made_by_qgis_does_no_harm(store):
    fid = store.tiles()[0].fid
    path = store.path
    store.close()
    source = ogr.Open(path, 1)
    source.ExecuteSQL("SELECT CreateSpatialIndex('labels', 'geom')")
    source = None
    with LabelStore(path) as again:
        again.label(fid, "clear", "a")
        write_png(os.path.join(again.base, "12_7_7.png"), np.zeros((4, 4, 3), np.uint8))
        assert again.add_tiles(tiles.find_tiles(again.base)) == 1


def test_damaged_tile_is_one_sentence(tmp_path):
    path = write_png(str(tmp_path / "a.png"), np.random.default_rng(0).integers(0, 255, (64, 64, 3), np.uint8))
    data = open(path, "rb").read()
    with open(path, "wb") as file:
        file.write(data[: len(data) // 2])
    with pytest.raises(InputError, match="damaged"):
        tiles.read_pixels(path)
    with open(path, "wb") as file:
        file.write(b"not a picture")
    with pytest.raises(InputError, match="cannot be read as a raster"):
        tiles.read_pixels(path)


def test_pixels_without_data_are_known(tmp_path):
    rgba = np.zeros((8, 8, 4), np.uint8)
    rgba[:4, :, 3] = 255
    pixels = tiles.read_pixels(write_png(str(tmp_path / "a.png"), rgba))
    assert pixels.values.shape == (3, 8, 8) and pixels.valid[:4].all() and not pixels.valid[4:].any()
    array = np.arange(64, dtype=np.uint16).reshape(1, 8, 8) * 100
    pixels = tiles.read_pixels(write_tif(tmp_path / "b.tif", array, nodata=0), Window(0, 0, 4, 4))
    assert pixels.values.shape == (1, 4, 4) and not pixels.valid[0, 0] and pixels.valid[1:].all()


def test_what_is_shown():
    rng = np.random.default_rng(1)
    pixels = tiles.Pixels(rng.integers(0, 255, (3, 9, 9)).astype(np.uint8), np.ones((9, 9), bool))
    assert (tiles.render(pixels, tiles.default_look(pixels)) == np.moveaxis(pixels.values, 0, -1)).all()
    wide = tiles.Pixels(rng.integers(1000, 9000, (4, 9, 9)).astype(np.uint16), np.ones((9, 9), bool))
    wide.valid[0, 0] = False
    shown = tiles.render(wide, tiles.Look((4, 3, 2), ((1000, 9000),) * 3))
    expected = np.sqrt((wide.values[3].astype(float) - 1000) / 8000) * 255
    assert abs(shown[..., 0] - expected)[wide.valid].max() <= 1 and tuple(shown[0, 0]) == (90, 90, 90)
    brighter = tiles.render(wide, tiles.Look((4, 3, 2), ((1000, 9000),) * 3, brightness=0.4))
    assert (brighter[wide.valid].mean() - shown[wide.valid].mean()) > 30
    # one stretch for the set: a tile that is all cloud stays bright
    dark = tiles.Pixels(np.full((1, 9, 9), 500, np.uint16), np.ones((9, 9), bool))
    cloud = tiles.Pixels(np.full((1, 9, 9), 9000, np.uint16), np.ones((9, 9), bool))
    limits = tiles.limits_of([dark, cloud], (1,))
    assert tiles.render(cloud, tiles.Look((1,), limits)).min() == 255
