"""Tiles from a server that does what the test says: every answer has its defined pixels and its line in the index."""

from __future__ import annotations

import importlib
import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time

import numpy as np
import pytest
from makers import read_tif
from osgeo import gdal, ogr
from scripted import Reply, Scripted
from tilemakers import encode, key_of, pixels, serve, tile

from cloudtools_plugin.engine.errors import Cancelled, InputError, NetworkError, OutputError
from cloudtools_plugin.engine.fetch import Credentials, Fetcher
from cloudtools_plugin.engine.tiles import Outputs, download, make_plan, mosaic, read_template
from cloudtools_plugin.engine.tiles.matrices import MERCATOR_HALF, tile_bounds

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
ZOOM, X, Y = 9, 450, 200
SECRET = "s3cr3t-t0ken-1234"


def box(columns, rows, zoom=ZOOM, x=X, y=Y):
    """Extent (EPSG:3857) of a rectangle of tiles."""
    west, _, _, north = tile_bounds(x, y, zoom)
    _, south, east, _ = tile_bounds(x + columns - 1, y + rows - 1, zoom)
    return west, south, east, north


def plan_of(server, columns=3, rows=2, zooms=(ZOOM,), path="/{z}/{x}/{y}.png", **more):
    source, _ = read_template(server.url + path, **more)
    return make_plan(source, zooms, box(columns, rows), "EPSG:3857")


def fetcher(credentials=None, **options):
    return Fetcher(
        credentials, **{"backoff": 0.02, "timeout": 5, "proxies": lambda url: {}, "connections": 4, **options}
    )


def rows_of(path):
    with sqlite3.connect(path) as db:
        found = db.execute("SELECT z, x, y, status, path, bytes, etag, http_status, note FROM tiles").fetchall()
    return {row[:3]: row[3:] for row in found}


def expected(columns, rows, bands=3, side=256, holes=()):
    whole = np.zeros((bands, rows * side, columns * side), np.uint8)
    for row in range(rows):
        for col in range(columns):
            if (col, row) not in holes:
                part = pixels(ZOOM, X + col, Y + row, bands, side)
                whole[:, row * side : (row + 1) * side, col * side : (col + 1) * side] = part
    return whole


def test_everything_at_once(tmp_path):
    out = Outputs(*(str(tmp_path / name) for name in ("タイル", "m.tif", "m.mbtiles", "i.gpkg")))
    shown = []
    with Scripted(serve) as server, fetcher() as fetch:
        plan = plan_of(server, attribution="© Tests")
        report = download(plan, fetch, out, progress=shown.append)
    assert (report.ok, report.empty, report.errors, report.kept, report.requests) == (6, 0, 0, 0, 6)
    assert shown == sorted(shown) and shown[-1] == 1.0
    assert server.connections <= 4

    picture = gdal.Open(out.mosaic)
    assert np.array_equal(picture.ReadAsArray(), expected(3, 2))
    size = 2 * MERCATOR_HALF / 2**ZOOM
    exact = (X * size - MERCATOR_HALF, size / 256, 0.0, MERCATOR_HALF - Y * size, 0.0, -size / 256)
    assert picture.GetGeoTransform() == pytest.approx(exact, rel=1e-12)
    assert picture.GetSpatialRef().GetAuthorityCode(None) == "3857"
    assert picture.GetMetadata()["ATTRIBUTION"] == "© Tests"
    assert picture.GetRasterBand(1).GetMaskFlags() == gdal.GMF_ALL_VALID  # nothing is missing: no mask is needed
    assert picture.GetRasterBand(1).GetOverviewCount() >= 1
    assert picture.GetMetadataItem("LAYOUT", "IMAGE_STRUCTURE") == "COG"

    names = sorted(os.listdir(out.tiles))
    assert names[:3] == [f"9_{X}_{Y}{ending}" for ending in (".pgw", ".png", ".png.aux.xml")] and "tiles.gpkg" in names
    single = gdal.Open(os.path.join(out.tiles, f"9_{X + 1}_{Y + 1}.png"))
    assert single.GetGeoTransform() == pytest.approx(
        (exact[0] + size, exact[1], 0, exact[3] - size, 0, exact[5]), rel=1e-12
    )
    assert single.GetSpatialRef().GetAuthorityCode(None) == "3857"
    with open(os.path.join(out.tiles, f"9_{X}_{Y}.png"), "rb") as file:
        assert file.read() == tile(ZOOM, X, Y)
    world = [float(line) for line in open(os.path.join(out.tiles, f"9_{X}_{Y}.pgw"))]
    assert world == pytest.approx([exact[1], 0, 0, exact[5], exact[0] + exact[1] / 2, exact[3] + exact[5] / 2])

    boxes = gdal.Open(out.mbtiles)
    with sqlite3.connect(out.mbtiles) as db:
        meta = dict(db.execute("SELECT * FROM metadata"))
        assert db.execute(
            "SELECT tile_data FROM tiles WHERE tile_column=? AND tile_row=?", (X, 2**ZOOM - 1 - Y)
        ).fetchone()[0] == tile(ZOOM, X, Y)
    assert (meta["format"], meta["minzoom"], meta["maxzoom"], meta["attribution"]) == ("png", "9", "9", "© Tests")
    assert np.array_equal(boxes.ReadAsArray()[:3], expected(3, 2))
    assert boxes.GetGeoTransform() == pytest.approx(exact, rel=1e-6)

    for path, folder in ((os.path.join(out.tiles, "tiles.gpkg"), out.tiles), (out.index, str(tmp_path))):
        source = ogr.Open(path)
        layer = source.GetLayer("tiles")
        assert layer.GetFeatureCount() == 6 and layer.GetSpatialRef().GetAuthorityCode(None) == "3857"
        for feature in layer:
            x, y = feature["x"], feature["y"]
            assert feature["status"] == "ok" and feature["bytes"] == len(tile(ZOOM, x, y))
            assert os.path.exists(os.path.join(folder, feature["path"]))
            assert feature["etag"] == f'"{(ZOOM, x, y)}"' and feature["fetched_at"].endswith("+00:00")
            west, east, south, north = feature.GetGeometryRef().GetEnvelope()
            assert (west, south, east, north) == pytest.approx(tile_bounds(x, y, ZOOM), rel=1e-12)
    assert layer.GetExtent() == pytest.approx([box(3, 2)[i] for i in (0, 2, 1, 3)])
    assert not [name for name in os.listdir(tmp_path) if "part" in name]


def test_each_answer_has_its_pixels_and_its_line(tmp_path):
    """404, 204, 410, blank, one colour, a login page, a wrong size, a broken picture, a cut one, 100 MB, 503, 500."""
    state = {}
    white = encode(np.full((3, 256, 256), 255, np.uint8))
    clear = encode(np.zeros((4, 256, 256), np.uint8))
    answers = {
        (1, 0): Reply(404),
        (2, 0): Reply(204),
        (3, 0): Reply(200, clear),
        (0, 1): Reply(200, white),
        (1, 1): Reply(200, b"<html>log in</html>", {"Content-Type": "image/png"}),
        (2, 1): Reply(200, encode(np.ones((3, 100, 100), np.uint8))),
        (3, 1): Reply(200, tile(1, 2, 3)[:300]),
        (1, 2): Reply(200, b"\x89PNG\r\n\x1a\n" + b"\0" * 100_000_000),
        (2, 2): Reply(500),
        (3, 2): Reply(410),
    }

    def answer(seen):
        zoom, x, y = key_of(seen.path)
        place = x - X, y - Y
        tries = state[place] = state.get(place, 0) + 1
        if place == (0, 2) and tries <= 2:
            return Reply(503) if tries == 1 else Reply(200, tile(zoom, x, y), cut=50)
        return answers.get(place) or serve(seen)

    out = Outputs(str(tmp_path / "t"), str(tmp_path / "m.tif"))
    with Scripted(answer) as server, fetcher(retries=2) as fetch:
        report = download(plan_of(server, 4, 3), fetch, out)
    assert (report.ok, report.empty, report.errors) == (2, 5, 5)
    entries = {(x - X, y - Y): row for (_, x, y), row in rows_of(tmp_path / "t" / "tiles.gpkg").items()}
    status = {place: row[0] for place, row in entries.items()}
    assert [status[p] for p in ((1, 0), (2, 0), (3, 0), (0, 1), (3, 2))] == ["empty"] * 5
    assert [entries[p][4] for p in ((1, 0), (2, 0), (3, 2))] == [404, 204, 410]
    assert status[0, 2] == "ok" and state[0, 2] == 3
    notes = {place: row[5] for place, row in entries.items() if row[0] == "error"}
    assert "no picture" in notes[1, 1] and "100 x 100 pixels instead of 256 x 256" in notes[2, 1]
    assert "damaged" in notes[3, 1] and "more than 16.8 MB" in notes[1, 2] and "500" in notes[2, 2]
    assert (state[1, 1], state[2, 1], state[1, 2], state[3, 1], state[2, 2]) == (1, 1, 1, 3, 3)
    picture = gdal.Open(out.mosaic)
    holes = [place for place, kind in status.items() if kind != "ok"]
    assert np.array_equal(picture.ReadAsArray(), expected(4, 3, holes=holes))
    mask = picture.GetRasterBand(1).GetMaskBand().ReadAsArray() > 0
    for col, row in status:
        assert mask[row * 256 : row * 256 + 256, col * 256 : col * 256 + 256].all() == (status[col, row] == "ok")
        assert mask[row * 256 : row * 256 + 256, col * 256 : col * 256 + 256].any() == (status[col, row] == "ok")
    assert not [name for name in os.listdir(out.tiles) if "part" in name]

    # the second run asks for the failed ones only, and not again for what is empty
    with Scripted(serve) as again, fetcher() as fetch:
        source, _ = read_template(again.url + "/{z}/{x}/{y}.png")
        with pytest.raises(InputError, match="another source"):
            download(make_plan(source, (ZOOM,), box(4, 3), "EPSG:3857"), fetch, out)
    assert not again.seen


def test_one_colour_counts_where_asked(tmp_path):
    sea = encode(np.full((3, 256, 256), 90, np.uint8))
    with (
        Scripted(lambda seen: Reply(200, sea) if key_of(seen.path)[1] == X else serve(seen)) as server,
        fetcher() as fetch,
    ):
        plan, path = plan_of(server, 2, 1), str(tmp_path / "m.tif")
        assert download(plan, fetch, Outputs(mosaic=path), uniform_is_blank=False).ok == 2
        assert read_tif(path)[:, 0, 0].tolist() == [90, 90, 90]
        assert download(plan, fetch, Outputs(mosaic=path)).empty == 1
    assert not [name for name in os.listdir(tmp_path) if "part" in name]


@pytest.mark.parametrize("status", [401, 403])
def test_refused_access_stops_at_once_and_leaves_nothing(tmp_path, status):
    with Scripted(lambda seen: Reply(status)) as server, fetcher(Credentials.bearer(SECRET)) as fetch:
        out = Outputs(
            str(tmp_path / "t"), str(tmp_path / "m.tif"), str(tmp_path / "m.mbtiles"), str(tmp_path / "i.gpkg")
        )
        with pytest.raises(NetworkError, match=rf"refuses access \({status}\)"):
            download(plan_of(server, 8, 8), fetch, out)
    assert len(server.seen) <= 4 and not os.listdir(tmp_path)


def test_a_server_that_is_down_ends_the_job(tmp_path):
    with Scripted(lambda seen: Reply(500)) as server, fetcher(retries=1) as fetch:
        with pytest.raises(NetworkError, match="12 tiles in a row|1[3-9] tiles in a row"):
            download(plan_of(server, 10, 10), fetch, Outputs(mosaic=str(tmp_path / "m.tif")))
    assert len(server.seen) < 60 and not os.listdir(tmp_path)


def test_nothing_but_holes_is_a_sentence(tmp_path):
    with Scripted(lambda seen: Reply(404)) as server, fetcher() as fetch:
        with pytest.raises(InputError, match="no tile with data in the extent at zoom 9"):
            download(plan_of(server), fetch, Outputs(mosaic=str(tmp_path / "m.tif")))
    assert not os.listdir(tmp_path)


def test_second_run_fetches_what_is_missing_only(tmp_path):
    broken = {"now": True}

    def answer(seen):
        return Reply(500) if broken["now"] and key_of(seen.path)[1] == X + 1 else serve(seen)

    out = Outputs(mosaic=str(tmp_path / "m.tif"))
    with Scripted(answer) as server:
        with fetcher(retries=0) as fetch:
            assert download(plan_of(server), fetch, out).errors == 2
        assert sorted(os.listdir(tmp_path)) == ["m.tif", "m.tif.tiles.part"]
        broken["now"] = False
        before = len(server.seen)
        with fetcher() as fetch:
            report = download(plan_of(server), fetch, out)
        assert len(server.seen) - before == 2 and (report.ok, report.kept, report.errors) == (6, 4, 0)
    assert np.array_equal(read_tif(out.mosaic), expected(3, 2)) and os.listdir(tmp_path) == ["m.tif"]


def test_refresh_asks_with_the_etag(tmp_path):
    changed = encode(np.random.default_rng(0).integers(0, 256, (3, 256, 256)).astype(np.uint8))

    def answer(seen):
        key = key_of(seen.path)
        if seen.headers.get("if-none-match") == f'"{key}"' and key[1] != X:
            return Reply(304)
        return Reply(200, changed, {"ETag": '"new"'}) if "if-none-match" in seen.headers else serve(seen)

    out = Outputs(str(tmp_path / "t"), str(tmp_path / "m.tif"))
    with Scripted(answer) as server, fetcher() as fetch:
        download(plan_of(server, 2, 1), fetch, out)
        report = download(plan_of(server, 2, 1), fetch, out, refresh=True)
    assert report.ok == 2 and report.bytes == len(changed)
    assert {x - X: row[3] for (_, x, _), row in rows_of(tmp_path / "t" / "tiles.gpkg").items()} == {
        0: '"new"',
        1: f'"{(ZOOM, X + 1, Y)}"',
    }
    assert np.array_equal(read_tif(out.mosaic)[:, :, 256:], pixels(ZOOM, X + 1, Y))


def test_damaged_on_disk_is_fetched_again(tmp_path):
    out = Outputs(str(tmp_path / "t"), str(tmp_path / "m.tif"))
    with Scripted(serve) as server, fetcher() as fetch:
        download(plan_of(server, 2, 1), fetch, out)
        path = tmp_path / "t" / f"9_{X}_{Y}.png"
        path.write_bytes(path.read_bytes()[:100])
        assert download(plan_of(server, 2, 1), fetch, out).kept == 1
        assert path.read_bytes() == tile(ZOOM, X, Y) and len(server.seen) == 3
        # an index may have come from anywhere: its paths do not lead out of the folder
        with sqlite3.connect(tmp_path / "t" / "tiles.gpkg") as db:
            db.execute("UPDATE tiles SET path='../../../etc/passwd', bytes=?", (os.path.getsize("/etc/passwd"),))
        assert download(plan_of(server, 2, 1), fetch, out).kept == 0


KILLED = """
import sys
sys.path[:0] = [{root!r}]
from cloudtools_plugin.engine.fetch import Fetcher
from cloudtools_plugin.engine.tiles import Outputs, download, make_plan, read_template
source, _ = read_template({template!r})
plan = make_plan(source, (9,), {box!r}, "EPSG:3857")
download(plan, Fetcher(connections=4), Outputs({tiles!r}, {mosaic!r}))
"""


def test_sigkill_and_again(tmp_path):
    """Every tile is there, none was fetched twice but those in flight, and there is no half file."""
    out = Outputs(str(tmp_path / "t"), str(tmp_path / "m.tif"))
    holes = {(X + 2, Y + 2), (X + 5, Y + 1)}

    def answer(seen):
        _, x, y = key_of(seen.path)
        reply = Reply(404) if (x, y) in holes else serve(seen)
        return Reply(reply.status, reply.body, reply.headers, delay=0.03)

    with Scripted(answer) as server:
        plan = plan_of(server, 10, 8)
        for key in plan.tiles:
            tile(key.zoom, key.column, key.row)
        text = KILLED.format(
            root=ROOT, template=plan.source.template, box=box(10, 8), tiles=out.tiles, mosaic=out.mosaic
        )
        for count in (20, 50):
            process = subprocess.Popen([sys.executable, "-c", text])
            while len(server.seen) < count:
                time.sleep(0.005)
                assert process.poll() is None
            process.send_signal(signal.SIGKILL)
            process.wait()
            time.sleep(0.1)
        assert not os.path.exists(out.mosaic)
        with fetcher() as fetch:
            report = download(plan_of(server, 10, 8), fetch, out)
        asked = [seen.path for seen in server.seen]
    twice = len(asked) - len(set(asked))
    assert len(set(asked)) == 80 and twice <= 2 * 4, twice
    assert (report.ok, report.empty, report.errors) == (78, 2, 0) and report.kept >= 40
    assert np.array_equal(read_tif(out.mosaic), expected(10, 8, holes={(x - X, y - Y) for x, y in holes}))
    assert not [name for name in [*os.listdir(tmp_path), *os.listdir(out.tiles)] if "part" in name or "-wal" in name]


@pytest.mark.parametrize("delay", [0.05, 30])
def test_cancel_within_a_moment_keeps_what_is_there(tmp_path, delay):
    stop, said = threading.Event(), []

    def answer(seen):
        reply = serve(seen)
        return Reply(200, reply.body, delay=0.0 if key_of(seen.path)[2] == Y else delay)

    out = Outputs(mosaic=str(tmp_path / "m.tif"))
    with Scripted(answer) as server, fetcher() as fetch:
        plan = plan_of(server, 10, 40)
        threading.Timer(0.8, stop.set).start()
        began = time.monotonic()
        with pytest.raises(Cancelled):
            download(plan, fetch, out, cancelled=stop.is_set, log=lambda level, text: said.append(text))
        assert time.monotonic() - began < 0.8 + 1.8
    assert os.listdir(tmp_path) == ["m.tif.tiles.part"] and "are kept in" in said[-1]


@pytest.mark.parametrize("in_memory", [True, False])
def test_transparent_pictures(tmp_path, monkeypatch, in_memory):
    """Alpha of 0 and 255 becomes the mask; shades make an alpha band; either way the pixels are the tiles' own."""
    module = importlib.import_module("cloudtools_plugin.engine.tiles.mosaic")  # a function has that name as well

    if not in_memory:  # as mosaics that are large
        monkeypatch.setattr(module, "_IN_MEMORY", 0)
    out = Outputs(mosaic=str(tmp_path / "m.tif"))
    with Scripted(lambda seen: serve(seen, bands=4)) as server, fetcher() as fetch:
        download(plan_of(server), fetch, out)
    picture, whole = gdal.Open(out.mosaic), expected(3, 2, 4)
    assert picture.RasterCount == 3 and np.array_equal(picture.ReadAsArray(), whole[:3])
    assert np.array_equal(picture.GetRasterBand(1).GetMaskBand().ReadAsArray(), whole[3])

    def shaded(seen):
        values = pixels(*key_of(seen.path), 4)
        values[3, 100] = 77
        return Reply(200, encode(values))

    with Scripted(shaded) as server, fetcher() as fetch:
        download(plan_of(server), fetch, out)
    picture = gdal.Open(out.mosaic)
    whole[3, 100::256] = 77
    assert picture.RasterCount == 4 and picture.GetRasterBand(4).GetColorInterpretation() == gdal.GCI_AlphaBand
    assert np.array_equal(picture.ReadAsArray(), whole) and picture.GetRasterBand(4).GetOverviewCount()


def test_grey_tiles_and_then_colours(tmp_path):
    def answer(seen):
        key = key_of(seen.path)
        time.sleep(0.0 if key[1] < X + 2 else 0.3)
        return Reply(200, encode(pixels(*key)[0] if key[1] < X + 2 else pixels(*key)))

    out = Outputs(mosaic=str(tmp_path / "m.tif"))
    with Scripted(answer) as server, fetcher() as fetch:
        download(plan_of(server, 2, 2), fetch, out)
        assert np.array_equal(read_tif(out.mosaic)[0], expected(2, 2)[0])
        download(plan_of(server, 3, 2), fetch, out)
    whole = expected(3, 2)
    whole[1:, :, :512] = whole[0, :, :512]
    assert np.array_equal(read_tif(out.mosaic), whole)


@pytest.mark.parametrize(
    "ending, dtype", [("png", np.uint16), ("tif", np.float32), ("jpg", np.uint8), ("webp", np.uint8)]
)
def test_other_types_and_formats(tmp_path, ending, dtype):
    values = (np.random.default_rng(0).random((1 if dtype == np.float32 else 3, 512, 512)) * 200).astype(dtype)
    body = encode(values, ending)
    out = Outputs(str(tmp_path / "t"), str(tmp_path / "m.tif"), georeference="geotiff")
    with Scripted(lambda seen: Reply(200, body)) as server, fetcher() as fetch:
        report = download(plan_of(server, 2, 1), fetch, out)
    assert report.ok == 2, report.notes
    name = f"/vsimem/a.{ending}"
    gdal.FileFromMemBuffer(name, body)
    served = gdal.Open(name).ReadAsArray().reshape(values.shape)
    gdal.Unlink(name)
    found = gdal.Open(out.mosaic)
    assert found.RasterXSize == 1024 and found.ReadAsArray().dtype == dtype
    assert np.array_equal(found.ReadAsArray().reshape(-1, 512, 1024), np.concatenate([served, served], axis=-1))
    copy = os.path.join(out.tiles, f"9_{X}_{Y}{'.georeferenced' if ending == 'tif' else ''}.tif")
    assert np.array_equal(gdal.Open(copy).ReadAsArray().reshape(values.shape), served)
    assert gdal.Open(copy).GetGeoTransform()[1] == pytest.approx(2 * MERCATOR_HALF / 2**ZOOM / 512)


def test_palette(tmp_path):
    memory = gdal.GetDriverByName("MEM").Create("", 256, 256, 1)
    index = (np.indices((256, 256)).sum(axis=0) % 3).astype(np.uint8)
    memory.GetRasterBand(1).WriteArray(index)
    table = gdal.ColorTable()
    for number, colour in enumerate(((255, 0, 0, 255), (0, 128, 0, 255), (0, 0, 0, 0))):
        table.SetColorEntry(number, colour)
    memory.GetRasterBand(1).SetColorTable(table)
    gdal.GetDriverByName("PNG").CreateCopy("/vsimem/p.png", memory)
    handle = gdal.VSIFOpenL("/vsimem/p.png", "rb")
    body = bytes(gdal.VSIFReadL(1, 10**6, handle))
    gdal.VSIFCloseL(handle)
    with Scripted(lambda seen: Reply(200, body)) as server, fetcher() as fetch:
        download(plan_of(server, 1, 1), fetch, Outputs(mosaic=str(tmp_path / "m.tif")))
    picture = gdal.Open(str(tmp_path / "m.tif"))
    assert np.array_equal(picture.ReadAsArray()[:, index == 1][:, 0], [0, 128, 0])
    assert np.array_equal(picture.GetRasterBand(1).GetMaskBand().ReadAsArray() == 0, index == 2)


def test_several_zooms_in_mbtiles_and_the_largest_in_the_mosaic(tmp_path):
    out = Outputs(mosaic=str(tmp_path / "m.tif"), mbtiles=str(tmp_path / "m.mbtiles"))
    with Scripted(serve) as server, fetcher() as fetch:
        plan = plan_of(server, 2, 2, (7, 8, 9))
        download(plan, fetch, out)
    assert np.array_equal(read_tif(out.mosaic), expected(2, 2))
    with sqlite3.connect(out.mbtiles) as db:
        assert db.execute("SELECT zoom_level, count(*) FROM tiles GROUP BY 1").fetchall() == [(7, 1), (8, 1), (9, 4)]


def test_across_the_antimeridian_is_one_piece(tmp_path):
    path = str(tmp_path / "m.tif")
    with Scripted(serve) as server, fetcher() as fetch:
        source, _ = read_template(server.url + "/{z}/{x}/{y}.png")
        mosaic(source, (179, -1, 181, 1), "EPSG:4326", 5, path, fetch, max_tiles=100)
    found = read_tif(path)
    assert np.array_equal(found[:, :256, :256], pixels(5, 31, 15)) and np.array_equal(
        found[:, 256:, 256:], pixels(5, 0, 16)
    )
    assert gdal.Open(path).GetGeoTransform()[0] == pytest.approx(MERCATOR_HALF * 30 / 32)


def test_never_more_connections_than_told_and_many_at_once(tmp_path):
    """The bar: at least 8 times faster than one after the other, with 50 ms at the server."""

    def answer(seen):
        return Reply(200, serve(seen).body, delay=0.05)

    with Scripted(answer) as server, fetcher(connections=16) as fetch:
        plan = plan_of(server, 20, 20)
        for key in plan.tiles:
            tile(key.zoom, key.column, key.row)
        began = time.monotonic()
        report = download(plan, fetch, Outputs(str(tmp_path / "t"), georeference="none"))
        took = time.monotonic() - began
    assert report.ok == 400 and server.most <= 16 and server.connections <= 16
    print(f"400 tiles in {took:.2f} s")


def test_more_readers_where_ones_own_server_takes_its_time(tmp_path):
    with Scripted(lambda seen: Reply(200, serve(seen).body, delay=0.04)) as server, fetcher(connections=None) as fetch:
        report = download(plan_of(server, 12, 12), fetch, Outputs(str(tmp_path / "t"), georeference="none"))
    assert report.ok == 144 and 8 <= server.most <= 16
    assert {seen.path for seen in server.seen[:4]} == {f"/9/{X + i}/{Y}.png" for i in range(4)}


def test_tokens_reach_the_server_and_nothing_else(tmp_path):
    def answer(seen):
        return serve(seen) if seen.headers.get("authorization") == f"Bearer {SECRET}" else Reply(401)

    out = Outputs(*(str(tmp_path / name) for name in ("t", "m.tif", "m.mbtiles", "i.gpkg")))
    with Scripted(answer) as server, fetcher(Credentials.bearer(SECRET)) as fetch:
        assert download(plan_of(server), fetch, out).ok == 6
    for folder, _, names in os.walk(tmp_path):
        for name in names:
            with open(os.path.join(folder, name), "rb") as file:
                assert SECRET.encode() not in file.read()


@pytest.mark.parametrize(
    ("outputs", "reason"),
    [
        ({}, "at least one output"),
        ({"mosaic": "missing/m.tif"}, "does not exist"),
        ({"mosaic": "m.png"}, "written as '.png'"),
        ({"mbtiles": "m.db"}, "end in .mbtiles"),
        ({"mosaic": "m.tif", "index": "i.shp"}, "end in .gpkg"),
        ({"tiles": "file/t"}, "is a file"),
        ({"tiles": "readonly/t"}, "cannot be written"),
    ],
)
def test_outputs_that_cannot_be(tmp_path, monkeypatch, outputs, reason):
    (tmp_path / "file").write_text("x")
    (tmp_path / "readonly").mkdir()
    if "readonly" in str(outputs):
        real = open

        def refuse(path, *args, **kwargs):  # root may write everywhere
            if "readonly" in str(path):
                raise PermissionError(13, "Permission denied", str(path))
            return real(path, *args, **kwargs)

        monkeypatch.setattr("builtins.open", refuse)
    with Scripted(serve) as server, fetcher() as fetch:
        with pytest.raises((InputError, OutputError), match=reason):
            download(plan_of(server), fetch, Outputs(**{k: str(tmp_path / v) for k, v in outputs.items()}))
    assert not server.seen and sorted(os.listdir(tmp_path)) == ["file", "readonly"]


def test_a_full_disk_is_a_sentence_and_what_is_there_stays(tmp_path, monkeypatch):
    from cloudtools_plugin.engine.tiles import store

    real, count = store._write, []

    def full(path, content):
        count.append(path)
        if len(count) > 6:
            raise OSError(28, "No space left on device")
        real(path, content)

    monkeypatch.setattr(store, "_write", full)
    out = Outputs(str(tmp_path / "t"), str(tmp_path / "m.tif"))
    with Scripted(serve) as server, fetcher(connections=1) as fetch:
        with pytest.raises(OutputError, match="No space left"):
            download(plan_of(server), fetch, out)
        monkeypatch.setattr(store, "_write", real)
        assert os.listdir(tmp_path) == ["t"] and not [n for n in os.listdir(out.tiles) if n.endswith(".part")]
        with fetcher() as more:
            assert download(plan_of(server), more, out).kept == 2


def test_too_little_room_is_told_before_the_first_request(tmp_path, monkeypatch):
    from cloudtools_plugin.engine import raster

    usage = raster.shutil.disk_usage
    monkeypatch.setattr(raster.shutil, "disk_usage", lambda path: usage(path)._replace(free=1_000_000))
    with Scripted(serve) as server, fetcher() as fetch:
        with pytest.raises(OutputError, match=r"1\.\d MB free, but 3\.\d MB are needed"):
            download(plan_of(server), fetch, Outputs(mosaic=str(tmp_path / "m.tif")))
    assert not server.seen and not os.listdir(tmp_path)
