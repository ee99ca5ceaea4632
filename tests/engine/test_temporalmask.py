"""Masks from a series: the kernels against plain numpy, simulated series with truth, real ones where they are."""

import csv
import os

import numpy as np
import pytest
from makers import read_tif, write_tif

from cloudtools_plugin.engine import temporalmask as temporal
from cloudtools_plugin.engine.classes import CLEAR, CLOUD, MISSING, SHADOW, THIN, UNSURE
from cloudtools_plugin.engine.errors import Cancelled, InputError
from cloudtools_plugin.engine.scenes import SceneRequest, gather
from cloudtools_plugin.engine.simulate import SceneSeries, regular_dates, simulate
from cloudtools_plugin.engine.windows import Job

LAZIO = os.path.join(os.path.dirname(__file__), "..", "..", "..", "shared", "data", "s2-ts-lazio")
JOB = Job(threads=2, budget=64 * 2**20)
DAYS = [736695 + 10 * n for n in range(8)]


def flat(value, dates=8, pixels=6):
    return np.full((dates, pixels), value, np.float32)


def test_nearest_dates_and_their_median_equal_numpy(monkeypatch):
    random = np.random.default_rng(4)
    clear = random.random((12, 500)) < 0.4
    values = random.random((12, 500)).astype(np.float32)
    away = temporal.distances([736000 + int(d) for d in random.integers(0, 900, 12)])
    order = np.argsort(away[3], kind="stable")
    order = order[order != 3].astype(np.int64)
    for switch in ("0", "1"):
        monkeypatch.setenv("CLOUDTOOLS_NO_NUMBA", switch)
        index, mean = temporal._nearest(clear, order, away[3], 4)
        median = temporal._medians(values, index)
        for pixel in range(0, 500, 7):
            chosen = [d for d in order if clear[d, pixel]][:4]
            assert [i for i in index[:, pixel] if i >= 0] == chosen
            if chosen:
                assert median[pixel] == pytest.approx(np.median(values[chosen, pixel]))
                assert mean[pixel] == pytest.approx(away[3][chosen].mean(), rel=1e-5)
            else:
                assert np.isnan(median[pixel])


def test_seasons_come_back():
    apart = temporal.distances([0, 10, 365, 182])
    assert apart[0, 1] == 10 and apart[0, 2] == pytest.approx(40.25) and apart[0, 3] == 182


def test_what_brightens_is_cloud_and_what_darkens_is_shadow():
    stack = {"blue": flat(0.08), "green": flat(0.08), "red": flat(0.07), "nir": flat(0.3), "swir16": flat(0.2)}
    valid = np.ones((8, 6), bool)
    stack["blue"][4, 0], stack["red"][4, 0] = 0.3, 0.3
    stack["blue"][4, 1], stack["red"][4, 1] = 0.13, 0.12
    stack["nir"][4, 2], stack["swir16"][4, 2] = 0.12, 0.08
    stack["blue"][4, 3], stack["red"][4, 3] = 0.13, 0.2  # ploughed: red rises more
    for role, value in (("blue", 0.7), ("green", 0.7), ("red", 0.7), ("swir16", 0.08)):  # snow
        stack[role][4, 4] = value
    valid[4, 5] = False
    result = temporal.classify(stack, valid, DAYS, temporal.Options())
    assert result[4].tolist() == [CLOUD, THIN, SHADOW, CLEAR, CLEAR, MISSING]
    assert (np.delete(result, 4, axis=0) == CLEAR).all()


def test_a_mask_is_improved():
    stack = {"blue": flat(0.08), "nir": flat(0.3)}
    masks = np.full((8, 6), CLEAR, np.uint8)
    stack["blue"][:, 0] = 0.35  # a bright roof, always called cloud
    masks[:, 0] = CLOUD
    stack["blue"][2, 1] = 0.3  # missed cloud
    masks[2, 2] = CLOUD  # false alarm on unchanged ground
    stack["blue"][2, 3] = 0.1  # a little brighter, and the mask says thin
    masks[2, 3] = THIN
    stack["nir"][2, 4] = 0.24  # a little darker, and the mask says shadow
    masks[2, 4] = SHADOW
    result = temporal.classify(stack, np.ones((8, 6), bool), DAYS, temporal.Options(), masks)
    assert result[2].tolist() == [CLEAR, CLOUD, CLEAR, THIN, SHADOW, CLEAR]
    assert (result[:, 0] == CLEAR).all()


def test_without_anything_to_compare_with_nothing_is_clear():
    valid = np.zeros((8, 6), bool)
    valid[0] = True
    result = temporal.classify({"blue": flat(0.08)}, valid, DAYS, temporal.Options())
    assert (result[0] == UNSURE).all() and (result[1:] == MISSING).all()


@pytest.fixture(scope="module")
def series(tmp_path_factory):
    folder = str(tmp_path_factory.mktemp("series"))
    made = SceneSeries(
        seed=5, width=256, height=256, pixel_size=20.0, dates=regular_dates("2024-03-20", "2024-10-10", 14),
        cloud_cover=0.35, bands=("B02", "B03", "B04", "B08", "B11"), percentiles=(), swath_edges=0.2,
    )  # fmt: skip
    return simulate(made, folder)


def masks_of(images, folder, masks=(), job=JOB, options=temporal.Options()):
    scenes, _, _ = gather(SceneRequest(tuple(images), tuple(masks)))
    grid = temporal.grid_of(scenes)
    return temporal.write_masks(temporal.place_scenes(scenes, grid), grid, str(folder), options, job)


def test_a_simulated_series(series, tmp_path):
    result = masks_of(series.images, tmp_path)
    truth = np.stack([read_tif(path)[0] for path in series.truth["classes"]])
    found = np.stack([read_tif(path)[0] for path in result.paths])
    assert (found[truth == MISSING] == MISSING).all()
    assert (found[truth == CLOUD] > CLEAR).mean() > 0.97
    assert (found[truth == CLEAR] > CLEAR).mean() < 0.03
    assert (found[truth == SHADOW] > CLEAR).mean() > 0.6
    other = masks_of(series.images, tmp_path, job=Job(threads=1, budget=3 * 2**20))
    assert (other.counts == result.counts).all()
    assert sorted(os.listdir(tmp_path)) == sorted(
        name for path in result.paths for name in (os.path.basename(path), os.path.basename(path) + ".aux.xml")
    )


def test_low_sun_on_a_clear_date_is_no_cloud_shadow(tmp_path):
    """A dark slope inside of a date without any cloud is terrain; one at the border may be a cloud's outside of it, and
    on a date with a cloud both stay."""
    paths = []
    for number in range(6):
        values = np.repeat(np.array([800, 800, 700, 3000, 2000])[:, None, None], 80, 1).repeat(90, 2)
        if number >= 4:
            values[3:, 30:40, 40:50] = values[3:, 10:20, :6] = 900  # below 0.65 of what it was
        if number == 5:
            values[:, 60:70, 60:70] = 5000
        names = ["B02", "B03", "B04", "B08", "B11"]
        name = f"S2A_MSIL1C_202401{10 + number}T100000_N0500_x.tif"
        paths.append(write_tif(tmp_path / name, (values + 1000).astype(np.uint16), names=names))
    out = tmp_path / "out"
    out.mkdir()
    result = masks_of(paths, out)
    clear, cloudy = (read_tif(result.paths[number])[0] for number in (4, 5))
    assert (clear[10:20, :6] == SHADOW).all() and (clear == SHADOW).sum() == 60
    assert (cloudy == SHADOW).sum() == 160 and (cloudy == CLOUD).sum() == 100
    assert result.counts[4].tolist() == np.bincount(clear.ravel(), minlength=6).tolist()


def test_cancel_leaves_nothing(series, tmp_path):
    calls = []

    def cancelled():
        calls.append(1)
        return len(calls) > 20

    with pytest.raises(Cancelled):
        masks_of(series.images, tmp_path, job=Job(cancelled=cancelled, threads=1))
    assert os.listdir(tmp_path) == []


@pytest.mark.skipif(not os.path.isdir(LAZIO), reason="the sample data are not here")
def test_thirty_real_dates(tmp_path):
    """Sentinel-2 L1C with its labels by eye: clear dates and overcast ones."""
    with open(os.path.join(LAZIO, "dates.csv"), encoding="utf-8") as file:
        labels = {row["date"]: row["visual_label"] for row in csv.DictReader(file)}
    paths = [os.path.join(LAZIO, f"s2_l1c_{date}.tif") for date in labels]
    result = masks_of(paths, tmp_path)
    masked = 100 * (1 - result.counts[:, CLEAR] / result.counts.sum(axis=1))
    clear = masked[[label == "clear" for label in labels.values()]]
    overcast = masked[[label == "overcast" for label in labels.values()]]
    assert clear.size == 13 and clear.max() < 1 and overcast.min() > 98


def test_bad_input_is_a_sentence(series, tmp_path):
    with pytest.raises(InputError, match="4 dates or more"):
        masks_of(series.images[:3], tmp_path)
    undated = [write_tif(tmp_path / f"{name}.tif", np.ones((3, 3), np.uint16), names=["blue"]) for name in "abcd"]
    with pytest.raises(InputError, match="date of 'a'"):
        masks_of(undated, tmp_path)
    nameless = [write_tif(tmp_path / f"x_2024010{n}.tif", np.ones((3, 3), np.uint16)) for n in range(1, 5)]
    with pytest.raises(InputError, match="is blue"):
        masks_of(nameless, tmp_path)
    with pytest.raises(InputError, match="'fog=3'"):
        temporal.parse_bands("blue=1, fog=3")
    assert temporal.parse_bands("blue=1; swir=B11") == {"blue": "1", "swir16": "B11"}
    with pytest.raises(InputError, match="reflectance"):
        masks_of(series.images, tmp_path, options=temporal.Options(blue=-1))


@pytest.mark.parametrize("with_mtl", [True, False])
def test_landsat_level_1_is_not_reflectance_times_10000(tmp_path, with_mtl):
    name = "LC08_L1TP_190030_20200101_20200101_01_T1"
    paths = [write_tif(tmp_path / f"{name}_B{n}.tif", np.full((1, 4, 4), 9000, np.uint16)) for n in (2, 4, 5)]
    if with_mtl:
        lines = [f"REFLECTANCE_MULT_BAND_{n} = 2.0E-05\nREFLECTANCE_ADD_BAND_{n} = -0.1" for n in (2, 4, 5)]
        (tmp_path / f"{name}_MTL.txt").write_text("\n".join(["SUN_ELEVATION = 30.0", *lines]))
    found, _, _ = gather(SceneRequest(tuple(paths)))
    scale, offset = temporal.reflectance_of(found[0].image.bands[0], found[0].image, 0.0)
    assert 9000 * scale + offset == pytest.approx(0.16 if with_mtl else 0.08)
    assert bool(temporal.without_sun(found)) == (not with_mtl)
