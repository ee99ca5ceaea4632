"""Splits by place, data sets, pixel labels, accuracy: numbers worked by hand."""

from __future__ import annotations

import csv
import hashlib
import math
import os

import numpy as np
import pytest
from makers import read_tif, write_png, write_tif
from osgeo import gdal, ogr

from cloudtools_plugin.engine.errors import InputError, OutputError
from cloudtools_plugin.engine.labels import accuracy, dataset, pixels, split, tiles
from cloudtools_plugin.engine.labels.split import Item
from cloudtools_plugin.engine.labels.store import LabelStore, create_store


def grid_items(columns, rows, label=lambda c, r: "clear" if (c // 3 + r // 3) % 2 else "cloudy"):
    return [Item((c, r), label(c, r), "", "", (c, r, c + 1, r + 1)) for r in range(rows) for c in range(columns)]


# --- split ------------------------------------------------------------------------------------------------------------


def test_touching_is_what_a_plain_double_loop_says():
    rng = np.random.default_rng(2)
    items = []
    for n in range(120):
        x, y, side = rng.uniform(0, 12), rng.uniform(-5, 5), rng.choice([0.5, 1.0])
        items.append(Item(n, "a", "", "ab"[n % 2], (x, y, x + side, y + side)))
    expected = {
        (a.key, b.key)
        for a in items
        for b in items
        if a.key < b.key and a.space == b.space and split._touch(a.bounds, b.bounds)
    }
    found = {tuple(sorted((a.key, b.key))) for a, b in split.touching(items)}
    assert found == expected and len(found) > 40


def test_scenes_stay_whole_and_classes_stay_in_balance():
    rng = np.random.default_rng(0)
    items = [
        Item((s, n), "clear" if rng.uniform() < (0.8 if s % 3 == 0 else 0.1) else "cloudy", f"scene {s}")
        for s in range(24)
        for n in range(int(rng.integers(5, 20)))
    ]
    result = split.split(items, (60, 20, 20), "auto", seed=3)
    assert result.method == "scene" and len(result.parts) == len(items) and not result.dropped
    scenes = {}
    for item in items:
        scenes.setdefault(item.scene, set()).add(result.parts[item.key])
    assert all(len(found) == 1 for found in scenes.values())
    assert split.check_leaks(items, result.parts).total == 0
    for label in ("clear", "cloudy"):
        total = sum(item.label == label for item in items)
        for part, share in zip(split.PARTS, (0.6, 0.2, 0.2)):
            assert abs(result.counts(items)[part][label] / total - share) < 0.05
    assert split.split(items, (60, 20, 20), "auto", seed=3).parts == result.parts
    assert split.split(items, (60, 20, 20), "auto", seed=4).parts != result.parts


def test_one_scene_is_cut_into_blocks_that_do_not_touch():
    items = grid_items(30, 20)
    result = split.split(items, (60, 20, 20), "auto")
    assert result.method == "place"
    assert 0 < len(result.dropped) < 0.4 * len(items)
    assert split.check_leaks(items, result.parts).total == 0
    counts = result.counts(items)
    assert all(counts[part][label] > 0 for part in split.PARTS for label in ("clear", "cloudy"))
    # the test itself can fail: the same tiles split at random do touch
    careless = split.split(items, (60, 20, 20), "random")
    assert split.check_leaks(items, careless.parts).touching > 100


def test_counts_as_in_the_article():
    items = [Item((s, n), "clear" if s % 2 else "cloudy", f"s{s}") for s in range(60) for n in range(40)]
    wanted = {"clear": (200, 200, 200), "cloudy": (400, 400, 200)}
    result = split.split(items, (1, 1, 1), "scene", counts=wanted)
    counts = result.counts(items)
    assert {part: dict(counts[part]) for part in split.PARTS} == {
        "train": {"clear": 200, "cloudy": 400},
        "validation": {"clear": 200, "cloudy": 400},
        "test": {"clear": 200, "cloudy": 200},
    }


@pytest.mark.parametrize(
    "items, options, said",
    [
        ([Item(n, "clear", f"s{n}") for n in range(9)], {}, "only the class 'clear'"),
        ([Item(0, "clear", "a"), Item(1, "cloudy", "b")], {}, "missing from the part"),
        (grid_items(9, 9), {"shares": (0, 50, 50)}, "training needs more than 0"),
        (grid_items(9, 9), {"counts": {"smoke": (1, 1, 1)}}, "No tile is labelled 'smoke'"),
        ([Item(n, "clear" if n < 20 else "cloudy", f"s{n // 20}") for n in range(40)], {}, "separate places"),
    ],
)
def test_what_cannot_be_split_is_one_sentence(items, options, said):
    with pytest.raises(InputError, match=said):
        split.split(items, **{"shares": (60, 20, 20), **options})


def test_a_part_with_share_zero_stays_empty():
    items = [Item((s, n), "clear" if n % 2 else "cloudy", f"s{s}") for s in range(12) for n in range(10)]
    result = split.split(items, (80, 20, 0), "scene")
    assert not result.counts(items)["test"]


# --- data sets --------------------------------------------------------------------------------------------------------


@pytest.fixture
def labelled(tmp_path):
    """A store of 12 scenes with 8 tiles each, cloudy where bright; one scene's tiles are ambiguous."""
    rng = np.random.default_rng(0)
    folder = tmp_path / "tiles"
    for scene in range(12):
        for n in range(8):
            level = 200 if (scene + n) % 2 else 60
            write_png(str(folder / f"scene{scene}_{n}_0.png"), rng.integers(level, level + 40, (16, 16, 3), np.uint8))
    path = str(folder / "labels.gpkg")
    create_store(path, tiles.find_tiles(str(folder)))
    with LabelStore(path) as store:
        for tile in store.tiles():
            bright = tiles.read_pixels(tile.path).values.mean() > 130
            name = "ambiguous" if tile.scene == "scene11" else "cloudy" if bright else "clear"
            store.label(tile.fid, name, "a")
    return path


def rows_of(manifest):
    with open(manifest, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_dataset_is_complete_and_does_not_leak(labelled, tmp_path):
    folder = str(tmp_path / "データ")
    built = dataset.build_tiles([labelled], folder, seed=1)
    rows = rows_of(built.manifest)
    assert len(rows) == 88 == sum(built.total(part) for part in split.PARTS)
    assert built.leaks.total == 0 and built.method == "scene"
    for row in rows:
        part, label, _ = row["path"].split("/")
        with open(os.path.join(folder, row["path"]), "rb") as file:
            assert hashlib.sha256(file.read()).hexdigest() == row["sha256"]
        assert (part, label) == (row["split"], row["label"]) and row["group"] == row["scene"]
    assert sorted(os.listdir(folder)) == ["manifest.csv", "test", "train", "validation"]
    assert sorted(os.listdir(os.path.join(folder, "train"))) == ["clear", "cloudy"]
    with LabelStore(labelled) as store:
        noted = {os.path.basename(t.path): t.split for t in store.tiles()}
    assert {row["source"]: row["split"] for row in rows} == {k: v for k, v in noted.items() if v}
    with pytest.raises(OutputError, match="not empty"):
        dataset.build_tiles([labelled], folder)
    assert not os.path.exists(folder + ".part")


def test_copies_of_a_tile_do_not_fall_in_two_parts(labelled, tmp_path):
    folder = os.path.dirname(labelled)
    names = [f"scene{s}_0_0.png" for s in range(0, 11, 2)]
    data = open(os.path.join(folder, names[0]), "rb").read()
    for name in names:
        with open(os.path.join(folder, name), "wb") as file:
            file.write(data)
    built = dataset.build_tiles([labelled], str(tmp_path / "d"))
    assert built.leaks.copies == 0 and built.dropped.get("same content in another part", 0) > 0


def test_saturated_tiles_are_no_copies_of_each_other(labelled, tmp_path):
    """Snow and cloud alike are white all over in 8 bits: leaving all but one part's out would empty a class."""
    folder = os.path.dirname(labelled)
    for s in range(11):
        write_png(os.path.join(folder, f"scene{s}_1_0.png"), np.full((16, 16, 3), 255, np.uint8))
    built = dataset.build_tiles([labelled], str(tmp_path / "d"))
    assert built.leaks.total == 0 and not built.dropped


def test_bad_tiles_are_left_out_and_named(labelled, tmp_path):
    folder = os.path.dirname(labelled)
    with open(os.path.join(folder, "scene0_0_0.png"), "wb") as file:
        file.write(b"broken")
    write_png(os.path.join(folder, "scene1_0_0.png"), np.zeros((20, 20, 3), np.uint8))
    write_png(os.path.join(folder, "scene2_0_0.png"), np.zeros((16, 16, 1), np.uint8))
    said = []
    built = dataset.build_tiles([labelled], str(tmp_path / "d"), log=lambda level, text: said.append((level, text)))
    assert len(rows_of(built.manifest)) == 85
    texts = [text for level, text in said if level == "warning"]
    assert len(texts) == 3 and "scene0_0_0.png" in texts[0]
    assert any("20 x 20 pixels" in text for text in texts) and any("has 1 bands" in text for text in texts)


def test_stores_of_different_classes_are_refused(labelled, tmp_path):
    other = tmp_path / "b"
    for n in range(4):
        write_png(str(other / f"x{n}_0_0.png"), np.full((16, 16, 3), n, np.uint8))
    path = str(other / "labels.gpkg")
    create_store(path, tiles.find_tiles(str(other)), (("clear", "#000000"), ("cloud", "#ffffff")))
    with LabelStore(path) as store:
        fids = [t.fid for t in store.tiles()]
        store.label(fids[:2], "clear", "a")
        store.label(fids[2:], "cloud", "a")
    with pytest.raises(InputError, match=r"has the classes clear, cloudy, but 'labels.gpkg' has clear, cloud"):
        dataset.build_tiles([labelled, path], str(tmp_path / "d"))
    with pytest.raises(InputError, match="No tile is labelled 'smoke'"):
        dataset.build_tiles([labelled], str(tmp_path / "d"), classes=("clear", "cloudy", "smoke"))
    assert not os.path.exists(tmp_path / "d")


def test_tiles_sorted_into_class_folders_need_no_label_file(tmp_path):
    rng = np.random.default_rng(5)
    for scene in range(8):
        for n, label in enumerate(("clear", "cloudy", "cloudy", "ambiguous")):
            folder = tmp_path / "sorted" / label
            tile = rng.integers(0, 255, (16, 16, 3)).astype(np.uint8)
            write_png(str(folder / f"s{scene}_{n}_0.png"), tile)
    built = dataset.build_tiles([str(tmp_path / "sorted")], str(tmp_path / "set"))
    assert built.method == "scene" and built.leaks.total == 0
    assert sum(built.total(part) for part in split.PARTS) == 24
    assert {(row["label"], row["path"].split("/")[1]) for row in rows_of(built.manifest)} == {
        ("clear", "clear"),
        ("cloudy", "cloudy"),
    }
    assert not os.path.exists(tmp_path / "sorted" / "labels.gpkg")  # nothing is written beside the tiles
    os.makedirs(tmp_path / "web" / "12" / "3600")
    write_png(str(tmp_path / "web" / "12" / "3600" / "1600.png"), np.zeros((16, 16, 3), np.uint8))
    with pytest.raises(InputError, match="no class folders"):
        dataset.build_tiles([str(tmp_path / "web")], str(tmp_path / "other"))


def test_web_tiles_in_class_folders_are_split_by_place(tmp_path):
    for x in range(12):
        for y in range(6):
            label = "clear" if (x // 2 + y // 2) % 2 else "cloudy"
            tile = np.random.default_rng(x * 9 + y).integers(0, 255, (16, 16, 3)).astype(np.uint8)
            write_png(str(tmp_path / "sorted" / label / f"12_{3600 + x}_{1600 + y}.png"), tile)
    built = dataset.build_tiles([str(tmp_path / "sorted")], str(tmp_path / "set"))
    assert built.method == "place" and built.leaks.total == 0  # the class is not taken for the scene


def test_chips_of_a_rare_class_are_no_hindrance(tmp_path):
    images, masks = [], []
    for n in range(6):
        image = np.random.default_rng(n).integers(0, 255, (1, 32, 32)).astype(np.uint8)
        classes = np.full((1, 32, 32), 1, np.uint8)
        classes[0, :8, :8] = 2  # nowhere the most frequent class
        if n == 0:
            classes[0, :, 16:] = 3  # in one place only
        for name, array, found in (("i", image, images), ("m", classes, masks)):
            found.append(str(tmp_path / f"{name}{n}.tif"))
            write_tif(found[-1], array, transform=(500000.0 + 5000 * n, 10.0, 0.0, 5000000.0, 0.0, -10.0))
    built = dataset.build_chips(images, masks, str(tmp_path / "chips"), size=32)
    assert all(built.total(part) for part in split.PARTS)
    with pytest.raises(InputError, match="Nothing is left for the part"):
        dataset.build_chips(images[:1], masks[:1], str(tmp_path / "one"), size=32)


def test_hard_links_share_the_file(labelled, tmp_path):
    built = dataset.build_tiles([labelled], str(tmp_path / "d"), link=True)
    row = rows_of(built.manifest)[0]
    assert os.path.samefile(
        os.path.join(built.folder, row["path"]), os.path.join(os.path.dirname(labelled), row["source"])
    )


def test_tiles_of_a_raster_keep_their_numbers(tmp_path):
    rng = np.random.default_rng(0)
    array = rng.integers(0, 10000, (3, 160, 240)).astype(np.uint16)
    path = write_tif(tmp_path / "scene.tif", array, nodata=0, names=["red", "green", "blue"])
    store_path = str(tmp_path / "labels.gpkg")
    create_store(store_path, tiles.tiles_of_raster(path, 16))
    with LabelStore(store_path) as store:
        for n, tile in enumerate(store.tiles()):
            store.label(tile.fid, "clear" if n % 2 else "cloudy", "a")
    built = dataset.build_tiles([store_path], str(tmp_path / "d"))
    assert built.method == "place" and built.leaks.total == 0
    row = rows_of(built.manifest)[0]
    line, column = map(int, os.path.splitext(row["path"])[0].split("_")[-2:])
    chip = read_tif(os.path.join(built.folder, row["path"]))
    assert (chip == array[:, line : line + 16, column : column + 16]).all() and chip.dtype == np.uint16
    opened = gdal.Open(os.path.join(built.folder, row["path"]))
    assert opened.GetRasterBand(1).GetNoDataValue() == 0 and opened.GetRasterBand(1).GetDescription() == "red"


def test_counts_are_read():
    assert dataset.parse_counts("clear=200,200,200; cloudy = 400,400,200") == {
        "clear": (200, 200, 200),
        "cloudy": (400, 400, 200),
    }
    for text in ("clear=1,2", "clear 1,2,3", "clear=1,2,x", "=1,2,3"):
        with pytest.raises(InputError, match="Counts are written"):
            dataset.parse_counts(text)


# --- pixel labels -----------------------------------------------------------------------------------------------------


def test_polygons_to_classes_and_back(tmp_path):
    image = write_tif(tmp_path / "image.tif", np.ones((1, 60, 80), np.uint16))
    classes = np.zeros((1, 60, 80), np.uint8)
    classes[0, 5:25, 5:40], classes[0, 30:50, 10:30], classes[0, 30:50, 50:70] = 4, 2, 1
    classes[0, 55, 75] = 4  # smaller than the sieve, and beside nothing: it stays nodata's neighbour
    mask = write_tif(tmp_path / "mask.tif", classes, nodata=0)
    layer = str(tmp_path / "labels.gpkg")
    started = pixels.start_layer(layer, image, mask, sieve=1)
    assert started.polygons == 4 and started.pixels == {1: 400, 2: 400, 4: 701}
    source = ogr.Open(layer)
    features = [(f.GetFID(), f.GetField("class"), bytes(f.GetGeometryRef().ExportToWkb())) for f in source.GetLayer()]
    out = str(tmp_path / "burnt.tif")
    burnt = pixels.rasterize(features, source.GetLayer().GetSpatialRef().ExportToWkt(), image, out)
    assert (read_tif(out)[0] == classes[0]).all() and burnt.overlaps == 0
    opened = gdal.Open(out)
    assert opened.GetRasterBand(1).GetNoDataValue() == 0 and "1=clear" in opened.GetMetadataItem("CLOUDTOOLS_CLASSES")


def test_rasterize_places_centres_names_other_crs_and_overlaps(tmp_path):
    image = write_tif(tmp_path / "image.tif", np.ones((1, 100, 100), np.uint8))
    box = ogr.CreateGeometryFromWkt(
        "POLYGON((500104 4999896,500256 4999896,500256 4999504,500104 4999504,500104 4999896))"
    )
    wgs = box.Clone()
    from osgeo import osr

    a, b = osr.SpatialReference(), osr.SpatialReference()
    a.ImportFromEPSG(32633), b.ImportFromEPSG(4326)
    for srs in (a, b):
        srs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    wgs.Transform(osr.CoordinateTransformation(a, b))
    out = str(tmp_path / "o.tif")
    pixels.rasterize([(1, "cloud shadow", bytes(wgs.ExportToWkb()))], b.ExportToWkt(), image, out)
    burnt = read_tif(out)[0]
    # centres lie at x = 500005 + 10 c: 500104..500256 holds c = 10..25; y = 4999995 - 10 r: r = 10..49
    assert (np.argwhere(burnt == 2).min(axis=0) == (10, 10)).all() and (
        np.argwhere(burnt == 2).max(axis=0) == (49, 25)
    ).all()
    assert (burnt == 2).sum() == 40 * 16 and (burnt[burnt != 2] == 0).all()
    wkb = bytes(box.ExportToWkb())
    found = pixels.rasterize(
        [(1, 4, wkb), (2, None, wkb), (3, 1, wkb)], a.ExportToWkt(), image, str(tmp_path / "p.tif")
    )
    assert found.overlaps == 640 and found.counts[1] == 640 and found.counts[4] == 0  # the later one wins
    with pytest.raises(InputError, match="Feature 7 of the labels has the class 'fog'"):
        pixels.rasterize([(7, "fog", wkb)], "", image, str(tmp_path / "q.tif"))
    assert not [name for name in os.listdir(tmp_path) if name.startswith("q.tif")]


def test_masks_that_do_not_fit_are_refused(tmp_path):
    image = write_tif(tmp_path / "image.tif", np.ones((1, 60, 80), np.uint16))
    small = write_tif(tmp_path / "small.tif", np.ones((1, 30, 40), np.uint8))
    strange = write_tif(tmp_path / "strange.tif", np.full((1, 60, 80), 9, np.uint8))
    with pytest.raises(InputError, match="does not lie on the pixels"):
        pixels.start_layer(str(tmp_path / "l.gpkg"), image, small)
    with pytest.raises(InputError, match="holds 9, which is no class"):
        pixels.start_layer(str(tmp_path / "l.gpkg"), image, strange)
    with pytest.raises(InputError, match="does not lie on the pixels"):
        dataset.build_chips([image], [small], str(tmp_path / "d"), size=16)
    assert sorted(os.listdir(tmp_path)) == ["image.tif", "small.tif", "strange.tif"]


def test_chips_of_image_and_mask_stay_together(tmp_path):
    rng = np.random.default_rng(0)
    images, masks = [], []
    for n in range(8):
        images.append(write_tif(tmp_path / f"i{n}.tif", rng.integers(1, 9999, (4, 64, 96)).astype(np.uint16), epsg=None,
                                transform=None))  # fmt: skip
        mask = rng.integers(1, 5, (1, 64, 96)).astype(np.uint8)
        mask[0, :, 64:] = 0
        masks.append(write_tif(tmp_path / f"m{n}.tif", mask, nodata=0, epsg=None, transform=None))
    built = dataset.build_chips(images, masks, str(tmp_path / "d"), size=32, method="scene")
    rows = rows_of(built.manifest)
    assert len(rows) == 8 * 4 and built.leaks.total == 0
    for row in rows[:6]:
        n, line, column = int(row["scene"][1:]), *map(int, row["path"][:-4].split("_")[-2:])
        chip = read_tif(os.path.join(built.folder, row["path"]))
        assert (chip == read_tif(images[n])[:, line : line + 32, column : column + 32]).all()
        mask = read_tif(os.path.join(built.folder, row["mask"]))
        assert (mask == read_tif(masks[n])[:, line : line + 32, column : column + 32]).all() and row[
            "labelled"
        ] == "1.0000"


# --- accuracy ---------------------------------------------------------------------------------------------------------


def test_accuracy_worked_by_hand():
    truth = ["cloudy"] * 10 + ["clear"] * 10
    predicted = ["cloudy"] * 8 + ["clear"] * 2 + ["clear"] * 9 + ["cloudy"]
    probability = [0.9] * 8 + [0.4] * 2 + [0.1] * 9 + [0.6]
    found = accuracy.measure(truth, predicted, probability, "cloudy")
    assert found.confusion.tolist() == [[9, 1], [2, 8]]
    assert found.accuracy == 0.85 and found.balanced == pytest.approx(0.85)
    assert found.f1_of_positive == pytest.approx(2 * 8 / (10 + 9))
    # Wilson 95 % for 17 of 20 (Newcombe, Statistics in Medicine 17, 1998, formula 3)
    assert (found.low, found.high) == (pytest.approx(0.6396, abs=1e-4), pytest.approx(0.9476, abs=1e-4))
    # Mann-Whitney: of 100 pairs, 8 * 10 right, and each 0.4 beats nine of ten
    assert found.auc == pytest.approx((80 + 18) / 100)
    expected = -(8 * math.log(0.9) + 2 * math.log(0.4) + 9 * math.log(0.9) + math.log(0.4)) / 20
    assert found.loss == pytest.approx(expected)


def test_auc_with_ties_is_the_mann_whitney_statistic():
    rng = np.random.default_rng(5)
    positive, scores = rng.uniform(size=300) < 0.4, np.round(rng.uniform(size=300) * 10) / 10
    a, b = scores[positive][:, None], scores[~positive][None]
    curve, area = accuracy.roc_curve(positive, scores)
    assert (
        area == pytest.approx(((a > b) + 0.5 * (a == b)).mean()) and curve[0] == (0.0, 0.0) and curve[-1] == (1.0, 1.0)
    )


def test_nothing_to_compare_is_one_sentence():
    with pytest.raises(InputError, match="no tile with both"):
        accuracy.measure([], [])
    with pytest.raises(InputError, match="a second class"):
        accuracy.measure(["clear"] * 3, ["clear"] * 3)
