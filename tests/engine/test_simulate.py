"""Simulated scenes: the same whatever the blocks, and true where they claim truth."""

from __future__ import annotations

import functools
import json
import math
import os
import subprocess
import sys

import numpy as np
import pytest
from osgeo import gdal

from cloudtools_plugin.engine import masks, simulate
from cloudtools_plugin.engine.errors import Cancelled, InputError, OutputError
from cloudtools_plugin.engine.grid import Window
from cloudtools_plugin.engine.raster import open_image
from cloudtools_plugin.engine.scenes import decide_offset, scene_time
from cloudtools_plugin.engine.simulate import CLEAR, CLOUD, MISSING, SHADOW, THIN, SceneSeries, regular_dates

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SUMMER = ("2024-05-20", "2024-06-14", "2024-07-09", "2024-08-03")


def series(**changes):
    settings = {
        "seed": 5,
        "width": 300,
        "height": 260,
        "dates": SUMMER,
        "cloud_cover": 0.4,
        "bands": ("B02", "B08"),
        "swath_edges": 0.5,
        "percentiles": (25.0, 50.0),
    }
    return SceneSeries(**{**settings, **changes})


@functools.lru_cache(maxsize=8)
def ground(seed, pixel, bands, window):
    return simulate.render.make_landscape(seed, pixel, bands, window)


def whole(one, index):
    window = one.grid.window
    return simulate.render_block(one, index, window, ground(one.seed, one.pixel_size, one.bands, window))


def clear_of(one, index):
    window = one.grid.window
    return simulate.clear_block(one, index, window, ground(one.seed, one.pixel_size, one.bands, window))


def read(path):
    return gdal.Open(path).ReadAsArray()


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    one = series(
        width=600, height=530, clear_scenes=True, mask_error=0.4, baseline=("05.10", "03.01", "05.10", "03.01")
    )
    folder = tmp_path_factory.mktemp("série") / "new"
    heard = []
    files = simulate.simulate(one, str(folder), progress=heard.append, threads=2)
    assert heard[-1] == 1.0 and heard == sorted(heard)
    return one, files


# --- one function of the absolute pixel


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"level": "L1C", "bands": ("B01", "B10", "B12"), "mask_error": 0.5},
        {"pixel_size": 20.0, "dates": ("2024-01-20",), "cloud_cover": 0.5},
    ],
)
def test_blocks_equal_the_whole_bit_for_bit(changes):
    one = series(**changes)
    for index in range(len(one.dates)):
        full, clear = whole(one, index), clear_of(one, index)
        for window in (Window(0, 0, 1, 1), Window(37, 101, 130, 64), Window(299, 0, 1, 260), Window(128, 128, 172, 99)):
            part = simulate.render_block(one, index, window)
            rows, cols = window.slices()
            assert np.array_equal(part.values, full.values[:, rows, cols])
            assert np.array_equal(part.classes, full.classes[rows, cols])
            assert np.array_equal(part.scl, full.scl[rows, cols])
            assert np.array_equal(simulate.clear_block(one, index, window), clear[:, rows, cols])


def test_the_seed_decides_and_nothing_else(tmp_path):
    first, again = (simulate.simulate(series(), str(tmp_path / name), threads=n) for name, n in (("a", 1), ("b", 3)))
    for one, other in zip(first.paths, again.paths):
        with open(one, "rb") as a, open(other, "rb") as b:
            assert a.read() == b.read(), one
    other = whole(series(seed=6), 1)
    assert np.mean(other.values == whole(series(), 1).values) < 0.05
    assert np.mean(other.classes == whole(series(), 1).classes) < 0.99


def test_files_hold_the_rendered_blocks(written):
    one, files = written
    for index in range(len(one.dates)):
        block = whole(one, index)
        assert np.array_equal(read(files.images[index]), block.values)
        assert np.array_equal(read(files.masks[index]), block.scl)
        assert np.array_equal(read(files.truth["classes"][index]), block.classes)
        assert np.array_equal(read(files.truth["clear"][index]), clear_of(one, index))


# --- truth


def test_percentiles_are_those_of_the_clear_surfaces(written):
    one, files = written
    stack = np.stack([read(path) for path in files.truth["clear"]]).astype(float)
    for percentile in one.percentiles:
        expected = np.rint(np.percentile(stack, percentile, axis=0)).astype(np.uint16)
        assert np.array_equal(read(files.truth[f"p{percentile:g}"]), expected)


def test_a_masked_percentile_comes_near_the_truth(tmp_path):
    one = series(width=120, height=100, dates=regular_dates("2024-04-01", "2024-09-30", 16), seed=2, swath_edges=0.0)
    files = simulate.simulate(one, str(tmp_path))
    stack = np.stack([read(path) for path in files.images]).astype(float) - 1000
    masked = np.stack([masks.PRESETS["s2_scl"].masked(read(path)) for path in files.masks])
    plain = np.percentile(stack, 25, axis=0)
    stack[np.broadcast_to(masked[:, None], stack.shape)] = np.nan
    truth = read(files.truth["p25"]).astype(float)
    seen = (~masked).sum(axis=0) >= 4
    assert seen.mean() > 0.9
    error = np.abs(np.nanpercentile(stack, 25, axis=0) - truth)[:, seen].mean(axis=1)
    raw = np.abs(plain - truth)[:, seen].mean(axis=1)
    assert error[0] < 200 and error[1] < 450 and error[1] < 0.6 * raw[1], (error, raw)


def test_clear_pixels_show_the_surface_and_clouds_hide_it():
    one = series(width=400, height=400, swath_edges=0.0, dates=SUMMER, cloud_cover=(0.5, 0.6, 0.3, 0.4))
    for index in range(4):
        block, clear = whole(one, index), clear_of(one, index).astype(float)
        values = block.values.astype(float) - 1000
        kinds = {code: block.classes == code for code in (CLEAR, SHADOW, THIN, CLOUD)}
        blue, near = values - clear
        # haze: below 0.05 in blue, less in the near infrared; a thin rim of cloud (R < 0.02) on top
        assert abs(np.median(blue[kinds[CLEAR]])) < 450 and abs(np.median(near[kinds[CLEAR]])) < 250
        assert np.percentile(np.abs(near[kinds[CLEAR]]), 90) < 900
        assert np.corrcoef(values[1][kinds[CLEAR]], clear[1][kinds[CLEAR]])[0, 1] > 0.93
        assert np.median(blue[kinds[CLOUD]]) > 2500
        if kinds[SHADOW].any():
            # the sky lights shadows in blue more than in the near infrared
            share = [np.median((values / clear)[band][kinds[SHADOW]]) for band in (0, 1)]
            assert share[1] < 0.72 and share[1] < share[0]


def test_classes_are_the_stated_thresholds():
    one = series(swath_edges=0.0)
    scene = simulate.plan_scenes(one)[2]
    cumulus, _, shading, cirrus = simulate.render._sky(one, scene, one.grid.window)
    x = np.zeros(one.grid.shape)
    if cumulus is not None:
        x = x + simulate.clouds.thickness(cumulus)
    if cirrus is not None:
        x = x + simulate.clouds.cirrus_thickness(cirrus)
    reflected, through = x / (2 + x), (2 / (2 + x)) ** 2
    classes = whole(one, 2).classes
    sure = (np.abs(through - 0.5) > 1e-5) & (np.abs(reflected - 0.02) > 1e-5)
    assert np.array_equal((classes == CLOUD)[sure], (through < 0.5)[sure])
    assert np.array_equal((classes == THIN)[sure], ((reflected >= 0.02) & (through >= 0.5))[sure])
    sunlight = (2 / (2 + simulate.clouds.thickness(shading).astype(float))) ** 4
    sure &= np.abs(sunlight - 0.6) > 1e-5
    assert np.array_equal((classes == SHADOW)[sure], ((sunlight < 0.6) & (reflected < 0.02))[sure])


def test_shadows_lie_where_the_sun_puts_them():
    one = series(
        width=640,
        height=640,
        swath_edges=0.0,
        bands=("B08",),
        cloud_cover=0.2,
        dates=("2024-02-10", "2024-04-10", "2024-07-09", "2024-08-21", "2024-09-30"),
        seed=9,
    )
    found = 0
    for scene in simulate.plan_scenes(one):
        if math.isinf(scene.cumulus_level) or not math.isinf(scene.cirrus_level):  # cirrus casts no shadow
            continue
        classes = whole(one, scene.index).classes
        # where the shadow is relative to its cloud: peak of the correlation over all shifts with enough in common
        cloud = np.where(np.isin(classes, (THIN, CLOUD)), 1.0, -1.0)
        shadow = np.where(cloud > 0, 0.0, np.where(classes == SHADOW, 1.0, -1.0))  # unknown under clouds
        one_everywhere, known = np.ones_like(cloud), (shadow != 0).astype(float)
        both, number, clouds, shadows = (
            np.fft.irfft2(np.conj(np.fft.rfft2(a, (1280, 1280))) * np.fft.rfft2(b, (1280, 1280)))
            for a, b in ((cloud, shadow), (one_everywhere, known), (cloud, known), (one_everywhere, shadow))
        )
        enough = number > 0.2 * number.max()
        both, clouds, shadows = (total / np.maximum(number, 1) for total in (both, clouds, shadows))
        spread = np.sqrt(np.maximum((1 - clouds**2) * (1 - shadows**2), 1e-4))
        score = np.where(enough, (both - clouds * shadows) / spread, -1)
        row, col = np.unravel_index(np.argmax(score), score.shape)
        row, col = (n - 1280 if n > 640 else n for n in (row, col))
        length = scene.cloud_height * math.tan(math.radians(scene.sun_zenith)) / one.pixel_size
        azimuth = math.radians(scene.sun_azimuth)
        assert score[row, col] > 0.8
        assert math.hypot(col + length * math.sin(azimuth), row - length * math.cos(azimuth)) < 2, scene.date
        found += 1
    assert found >= 2


def test_sun_of_the_almanac():
    # solar noon at the equinox: zenith = latitude, due south; midsummer noon: latitude minus 23.4
    assert simulate.sun_position(80, 46.0, 12.0) == pytest.approx((46.4, 180.0), abs=0.6)
    assert simulate.sun_position(172, 46.0, 12.0)[0] == pytest.approx(22.6, abs=0.3)
    assert simulate.sun_position(80, -33.0, 12.0)[1] % 360 == pytest.approx(0.0, abs=0.1)
    assert simulate.sun_position(355, 70.0, 10.9)[0] == simulate.plan.MAX_SUN_ZENITH


# --- what was asked for


@pytest.mark.parametrize("cover", [0.0, 0.12, 0.4, 0.75, 1.0])
def test_cloud_share_is_the_one_asked_for(cover):
    one = series(
        width=400,
        height=400,
        dates=regular_dates("2024-03-01", "2024-10-30", 8),
        cloud_cover=cover,
        bands=("B02",),
        swath_edges=0.25,
    )
    shares = []
    for index, scene in enumerate(simulate.plan_scenes(one)):
        classes = whole(one, index).classes
        valid = classes != MISSING
        shares.append(np.isin(classes[valid], (THIN, CLOUD)).mean())
        assert shares[-1] == pytest.approx(scene.cloud_share, abs=0.04), scene
    assert np.mean(shares) == pytest.approx(cover, abs=0.02)
    if 0 < cover < 1:
        assert max(shares) - min(shares) > 0.2


def test_offset_is_exactly_1000():
    before, after = whole(series(baseline="03.01"), 0), whole(series(baseline="04.00"), 0)
    old, new = before.values.astype(int), after.values.astype(int)
    valid = before.classes != MISSING
    # 1 is where numbers below 1 are cut off before the offset came
    sure = (old > 1) & valid
    assert np.array_equal(new[sure], old[sure] + 1000)
    assert sure[:, valid].mean() > 0.99
    assert (old[:, valid] >= 1).all() and (new[:, valid] >= 1).all()
    assert (old[:, ~valid] == 0).all() and (new[:, ~valid] == 0).all()


def test_swath_edges():
    one = series(swath_edges=0.5)
    missing = [np.mean(whole(one, index).classes == MISSING) for index in range(4)]
    assert sum(share > 0 for share in missing) == 2
    assert all(0.1 < share < 0.75 for share in missing if share)
    assert not any(scene.swath for scene in simulate.plan_scenes(series(swath_edges=0.0)))


def test_masks_are_perfect_unless_told_otherwise():
    coded = {MISSING: (0,), SHADOW: (3,), THIN: (10,), CLOUD: (8, 9), CLEAR: (4, 5, 6, 11)}
    wrong = []
    for error in (0.0, 0.2, 0.6):
        block = whole(series(mask_error=error), 2)
        agree = np.zeros(block.classes.shape, bool)
        for code, codes in coded.items():
            agree |= (block.classes == code) & np.isin(block.scl, codes)
        wrong.append(1 - agree.mean())
        assert np.array_equal(block.classes == MISSING, block.scl == 0)
    assert wrong[0] == 0 and 0.005 < wrong[1] < wrong[2] < 0.5
    clouds = np.isin(whole(series(mask_error=0.6), 2).scl, (8, 9, 10)), np.isin(whole(series(), 2).scl, (8, 9, 10))
    assert (clouds[0] & ~clouds[1]).any() and (clouds[1] & ~clouds[0]).any()  # some grow, some are missed


def test_seasons():
    """Vegetation is greener in June than in January, and snow lies on high ground in January only."""
    one = series(width=900, height=900, dates=("2024-01-20", "2024-06-14"), bands=("B04", "B08"), seed=1)
    land = ground(one.seed, one.pixel_size, one.bands, one.grid.window)
    red, near = np.stack([clear_of(one, i) for i in (0, 1)], axis=1).astype(float)
    index = (near - red) / (near + red)
    fields = np.isin(land.cover, [simulate.COVERS.index(name) for name in ("winter cereal", "deciduous forest")])
    assert np.median(index[1][fields]) > np.median(index[0][fields]) + 0.25
    assert (red[0] > 5000).mean() > 0.005 and (red[1] > 5000).mean() < 0.001
    water = land.cover == simulate.COVERS.index("river")
    assert water.mean() > 0.001 and np.median(near[1][water]) < 600


# --- files


def test_metadata_and_layout(written):
    one, files = written
    for index, scene in enumerate(simulate.plan_scenes(one)):
        path = files.images[index]
        image = open_image(path)
        assert os.path.basename(path).startswith(("S2A_MSIL2A_", "S2B_MSIL2A_"))
        assert os.path.basename(path).endswith("_R122_T33TUL_sim.tif")
        assert [band.name for band in image.bands] == list(one.bands)
        assert all(band.nodata == 0 and band.offset == 0 and band.scale == 1 for band in image.bands)
        assert image.bands[0].block == (512, 512) and not image.bands[0].interleaved
        assert image.grid.same_as(one.grid)
        assert scene_time(image).date().isoformat() == one.dates[index]
        assert float(image.tags["MEAN_SUN_ZENITH_ANGLE"]) == pytest.approx(scene.sun_zenith, abs=1e-5)
        assert decide_offset(image).shift == (-1000 if scene.baseline == "05.10" else 0)
        assert ("BOA_ADD_OFFSET" in image.tags) == (scene.baseline == "05.10")
        assert f"_N{scene.baseline.replace('.', '')}_" in path
        for mask, rule in ((files.masks[index], "s2_scl"), (files.truth["classes"][index], "cloudtools_classes")):
            opened = open_image(mask)
            assert masks.guess_rule(opened.bands[0], opened.tags, os.path.basename(mask)) == masks.PRESETS[rule]
    assert simulate.CLASSES_TAG == masks.CLASSES_TAG
    assert all(masks.CLASSES[code] == name for code, name in enumerate(simulate.CLASS_NAMES))


def test_record_and_nothing_else(written):
    one, files = written
    with open(files.record, encoding="utf-8") as file:
        record = json.load(file)
    assert record["series"]["seed"] == one.seed
    for index, entry in enumerate(record["scenes"]):
        classes = read(files.truth["classes"][index])
        assert list(entry["pixels"].values()) == np.bincount(classes.ravel(), minlength=5).tolist()
        assert entry["cloud_share_measured"] == files.cloud_shares[index]
    folder = os.path.dirname(files.record)
    found = {os.path.join(parent, name) for parent, _, names in os.walk(folder) for name in names}
    assert found == set(files.paths)
    cover = read(files.truth["landcover"])
    assert cover.min() >= 1 and cover.max() <= len(simulate.COVERS) and len(np.unique(cover)) > 8


def test_files_are_as_large_as_real_ones(tmp_path):
    """DEFLATE with predictor 2 brings real Sentinel-2 bands to two thirds; decoding must cost what it costs there."""
    one = series(
        width=1024,
        height=512,
        swath_edges=0.0,
        dates=("2024-06-14",),
        cloud_cover=0.2,
        bands=("B02", "B03", "B04", "B08", "B11"),
        percentiles=(),
    )
    files = simulate.simulate(one, str(tmp_path))
    assert 1.25 < 1024 * 512 * 5 * 2 / os.path.getsize(files.images[0]) < 1.8


def test_cancel_leaves_nothing(tmp_path):
    calls = []

    def cancelled():
        calls.append(1)
        return len(calls) > 3

    with pytest.raises(Cancelled):
        simulate.simulate(series(width=600), str(tmp_path / "new" / "folder"), cancelled=cancelled)
    assert not (tmp_path / "new" / "folder").exists()


def test_a_full_disk_leaves_nothing(tmp_path, monkeypatch):
    def fail(self, window, values):
        raise OutputError("The disk is full.")

    monkeypatch.setattr(simulate.files._File, "write", fail)
    with pytest.raises(OutputError):
        simulate.simulate(series(), str(tmp_path), threads=2)
    assert os.listdir(tmp_path) == []


def test_other_scenes_in_the_folder_are_named(tmp_path):
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "older.tif").write_bytes(b"")
    heard = []
    simulate.simulate(series(width=40, height=30, percentiles=()), str(tmp_path), log=lambda *line: heard.append(line))
    assert [level for level, text in heard if "1 other images" in text] == ["warning"]


def test_more_dates_than_files_may_be_open(tmp_path, monkeypatch):
    one = series(width=40, height=30, dates=regular_dates("2024-01-01", "2024-03-01", 7))
    monkeypatch.setattr(simulate.files, "OPEN_DATES", 3)
    files = simulate.simulate(one, str(tmp_path))
    assert all(np.array_equal(read(path), whole(one, i).values) for i, path in enumerate(files.images))


def test_memory_is_that_of_a_block():
    """Blocks of 6000 x 6000 pixels in another process: less than 250 MB over what its imports take."""
    code = """
import resource
from cloudtools_plugin.engine.grid import Window
from cloudtools_plugin.engine.simulate import SceneSeries, landscape, render_block
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
one = SceneSeries(width=6000, height=6000, dates=("2024-06-14", "2024-07-14"))
for col in (0, 2560, 5488):
    window = Window(col, 5488, 512, 512)
    land = landscape(one, window)
    for index in (0, 1):
        render_block(one, index, window, land)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""
    pytest.importorskip("resource")
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert int(done.stdout) / 1024 < 250


# --- bad input


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"dates": ()}, "no scenes"),
        ({"dates": ("12.6.2024",)}, "not a date"),
        ({"dates": ("2024-06-12",) * 2}, "twice"),
        ({"bands": ("B02", "B13")}, "'B13' is not"),
        ({"bands": ()}, "no bands"),
        ({"bands": ("B02", "B02")}, "twice"),
        ({"bands": ("B10",)}, "no band B10"),
        ({"level": "L3"}, "L1C or L2A"),
        ({"cloud_cover": 1.5}, "not 150"),
        ({"cloud_cover": (0.1, 0.2)}, "2 values"),
        ({"width": 0}, "Width and height"),
        ({"pixel_size": 0}, "pixel size"),
        ({"crs": "EPSG:4326"}, "projected"),
        ({"crs": "EPSG:0"}, "not known"),
        ({"baseline": "4"}, "baseline"),
        ({"percentiles": (150,)}, "percentile"),
        ({"mask_error": -1}, "mask error"),
        ({"seed": -1}, "seed"),
    ],
)
def test_bad_series(changes, words):
    with pytest.raises(InputError, match=words) as caught:
        simulate.plan_scenes(series(**changes))
    assert "\n" not in str(caught.value) and str(caught.value).endswith(".")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("2024-01-01", "2024-02-01", 0), "no scenes"),
        (("2024-02-01", "2024-01-01", 2), "before"),
        (("2024-01-01", "2024-01-03", 9), "do not fit"),
        (("now", "2024-01-03", 2), "not a date"),
    ],
)
def test_bad_dates(arguments, words):
    with pytest.raises(InputError, match=words):
        regular_dates(*arguments)


def test_regular_dates_include_both_ends():
    assert regular_dates("2024-01-01", "2024-01-11", 3) == ("2024-01-01", "2024-01-06", "2024-01-11")
    assert regular_dates("2024-01-01", "2024-01-11", 1) == ("2024-01-01",)


def test_a_folder_that_cannot_be_made(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(OutputError, match="cannot be made"):
        simulate.simulate(series(), str(tmp_path / "file" / "folder"))


def test_tile_names():
    assert simulate.plan_scenes(series())[0].stem.split("_")[5] == "T33TUL"
    far = series(crs="EPSG:32755", origin=(600_000.0, 6_200_020.0))
    assert simulate.plan_scenes(far)[0].stem.split("_")[5] == "T55HFC"
    assert simulate.plan_scenes(series(crs="EPSG:3035", origin=(4e6, 3e6)))[0].stem.split("_")[5] == "T00XXX"
