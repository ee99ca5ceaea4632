"""Masks combined, sieved, grown and given their shadows, against plain statements of the same."""

import math
import os
from dataclasses import replace

import numpy as np
import pytest
from makers import read_tif, wkt, write_tif

from cloudtools_plugin.engine import refine, shadow, sunangles
from cloudtools_plugin.engine.classes import CLEAR, CLOUD, MISSING, SHADOW, THIN, UNSURE
from cloudtools_plugin.engine.errors import Cancelled, InputError
from cloudtools_plugin.engine.grid import Grid
from cloudtools_plugin.engine.maskaccuracy import remap_source
from cloudtools_plugin.engine.masks import Remap
from cloudtools_plugin.engine.raster import open_image, place
from cloudtools_plugin.engine.simulate import SceneSeries, landscape, plan_scenes, render_block, scene_tags
from cloudtools_plugin.engine.windows import Job

SMALL = Job(threads=2, budget=2 * 2**20)


def as_source(path):
    image = open_image(str(path), alpha=False)
    return remap_source(image.bands[0], image.grid, Remap((), None))


def refined(tmp_path, *masks, options=refine.Options(), nir=None, job=SMALL, how="any", weights=(), share=0.5):
    sources = [as_source(write_tif(tmp_path / f"m{n}.tif", mask.astype(np.uint8))) for n, mask in enumerate(masks)]
    out = str(tmp_path / "out.tif")
    combination = refine.Combination(tuple(sources), how, weights, share)
    result = refine.refine(combination, sources[0].placed.grid, out, options, job, nir)
    assert not [name for name in os.listdir(tmp_path) if ".part" in name]
    return read_tif(out)[0], result


def test_combinations():
    a = np.array([[1, 4, 4, 0, 0, 2, 1, 5]])
    b = np.array([[1, 1, 3, 4, 0, 2, 2, 1]])
    c = np.array([[1, 1, 3, 1, 0, 4, 1, 1]])
    assert refine.combine([a, b, c], "any")[0].tolist() == [1, CLOUD, THIN, CLOUD, MISSING, SHADOW, SHADOW, UNSURE]
    assert refine.combine([a, b, c], "all")[0].tolist() == [1, 1, THIN, 1, MISSING, SHADOW, 1, 1]
    assert refine.combine([a, b, c], "majority")[0].tolist() == [1, 1, THIN, CLOUD, MISSING, SHADOW, 1, 1]
    weighted = refine.combine([a, b, c], "weighted", (3, 1, 1), 0.5)[0].tolist()
    assert weighted == [1, CLOUD, CLOUD, CLOUD, MISSING, SHADOW, 1, UNSURE]
    # a tie between kinds is the worse one
    assert refine.combine([np.array([[2]]), np.array([[4]])], "any")[0].tolist() == [CLOUD]


def test_small_areas_go_and_holes_are_filled(tmp_path):
    mask = np.full((60, 80), CLEAR)
    mask[5:8, 5:8] = CLOUD  # 900 m2
    mask[20:40, 20:40] = CLOUD
    mask[25:27, 25:27] = CLEAR  # a hole of 400 m2
    mask[30:35, 30:35] = CLEAR  # one of 2500 m2
    mask[22, 38:42] = SHADOW
    mask[50:, :] = MISSING
    mask[52, 10] = CLOUD  # alone in nodata
    result, _ = refined(tmp_path, mask, options=refine.Options(min_area=1000.0, max_hole=400.0))
    expected = mask.copy()
    expected[5:8, 5:8] = CLEAR
    expected[25:27, 25:27] = CLOUD
    expected[52, 10] = result[52, 10]  # has no neighbour to go to
    assert (result == expected).all()
    same, _ = refined(tmp_path, mask, options=refine.Options(min_area=900.0, max_hole=399.0))
    assert same[6, 6] == CLOUD and same[25, 25] == CLEAR


def test_growth_is_in_metres_and_keeps_its_order(tmp_path):
    mask = np.full((200, 300), CLEAR)
    mask[100, 50], mask[100, 100], mask[100, 150] = CLOUD, THIN, SHADOW
    mask[100, 107] = SHADOW
    mask[100, 56] = MISSING
    options = refine.Options(grow_cloud=70.0, grow_thin=50.0, grow_shadow=30.0)
    result, counted = refined(tmp_path, mask, options=options)
    y, x = np.mgrid[:200, :300]

    def disk(col, radius):
        return (x - col) ** 2 + (y - 100) ** 2 <= radius**2

    expected = np.full(mask.shape, CLEAR)
    for col, radius, code in ((150, 3, SHADOW), (107, 3, SHADOW), (100, 5, THIN), (50, 7, CLOUD)):
        expected[disk(col, radius)] = code
    expected[100, 56] = MISSING
    assert (result == expected).all()
    assert counted.counts.tolist() == np.bincount(expected.ravel(), minlength=6).tolist()


def test_yes_no_masks(tmp_path):
    mask = np.array([[MISSING, CLEAR, SHADOW], [THIN, CLOUD, UNSURE]])
    result, _ = refined(tmp_path, mask, options=refine.Options(binary=True))
    assert result.tolist() == [[255, 0, 1], [1, 1, 1]]


@pytest.fixture(scope="module")
def scene(tmp_path_factory):
    folder = tmp_path_factory.mktemp("scene")
    series = SceneSeries(
        seed=2, width=600, height=500, pixel_size=20.0, dates=("2024-05-15",), cloud_cover=0.35, bands=("B08",),
        swath_edges=0.0, percentiles=(),
    )  # fmt: skip
    plan = plan_scenes(series)[0]
    block = render_block(series, 0, series.grid.window, landscape(series, series.grid.window))
    place_of = {"transform": series.grid.transform, "epsg": 32633}
    image = write_tif(
        folder / f"{plan.stem}.tif", block.values, tags=scene_tags(series, plan), names=["B08"], nodata=0, **place_of
    )
    clouds = np.where(block.classes == SHADOW, CLEAR, block.classes).astype(np.uint8)
    return image, write_tif(folder / "clouds.tif", clouds, **place_of), block.classes, plan


def with_shadow(scene, out, job, sun=None, **more):
    image = open_image(scene[0])
    source = as_source(scene[1])
    nir = refine.NearInfrared(place((image.bands[0],), image.grid), -1000.0)
    options = refine.Options(find_shadow=True, sun=sun, latitude=46.0, **more)
    return refine.refine(refine.Combination((source,)), image.grid, str(out), options, job, nir), read_tif(out)[0]


def test_shadow_is_found_window_by_window(scene, tmp_path):
    truth, plan = scene[2], scene[3]
    angles = plan.sun_azimuth, 90 - plan.sun_zenith
    for sun, least in ((angles, 0.85), (None, 0.80)):
        result, classes = with_shadow(scene, tmp_path / "a.tif", SMALL, sun)
        other, whole = with_shadow(scene, tmp_path / "b.tif", Job(threads=1, budget=2**30), sun)
        assert (classes == whole).all() and result.counts.tolist() == other.counts.tolist()
        assert abs(result.plan.azimuth - plan.sun_azimuth) < 5
        hit, false, missed = (
            ((classes == SHADOW) == a) & ((truth == SHADOW) == b) for a, b in ((1, 1), (1, 0), (0, 1))
        )
        assert 2 * hit.sum() / (2 * hit.sum() + false.sum() + missed.sum()) >= least
        assert (classes[truth == CLOUD] == CLOUD).all()


def test_cancel_leaves_nothing(scene, tmp_path):
    calls = []

    def cancelled():
        calls.append(1)
        return len(calls) > 12

    with pytest.raises(Cancelled):
        with_shadow(scene, tmp_path / "c.tif", replace(SMALL, cancelled=cancelled), min_area=1000.0)
    assert os.listdir(tmp_path) == []


def test_sun_angles_come_from_where_products_have_them(scene, tmp_path):
    azimuth, elevation, _ = sunangles.from_metadata(open_image(scene[0]))
    assert (azimuth, elevation) == pytest.approx((scene[3].sun_azimuth, 90 - scene[3].sun_zenith), abs=1e-5)
    lone = write_tif(tmp_path / "x_B5.TIF", np.ones((4, 4), np.uint16))
    assert sunangles.from_metadata(open_image(lone)) is None
    (tmp_path / "x.json").write_text("[]")
    (tmp_path / "x_B5.json").write_text('{"properties": {"view:sun_azimuth": 150.5, "view:sun_elevation": 40}}')
    assert sunangles.from_metadata(open_image(lone))[:2] == (150.5, 40.0)
    (tmp_path / "x_MTL.txt").write_text("  SUN_AZIMUTH = 128.44\n  SUN_ELEVATION = 51.25\n")
    assert sunangles.from_metadata(open_image(lone))[:2] == (128.44, 51.25)
    granule = tmp_path / "GRANULE" / "L1C_T33"
    (granule / "IMG_DATA").mkdir(parents=True)
    (granule / "MTD_TL.xml").write_text(
        "<a><Mean_Sun_Angle><ZENITH_ANGLE unit='deg'>30.5</ZENITH_ANGLE><AZIMUTH_ANGLE unit='deg'>148.1</AZIMUTH_ANGLE>"
        "</Mean_Sun_Angle></a>"
    )
    inside = write_tif(granule / "IMG_DATA" / "T33_B08.tif", np.ones((4, 4), np.uint16))
    assert sunangles.from_metadata(open_image(inside))[:2] == (148.1, 59.5)
    # Landsat's angle bands are hundredths of degrees; azimuths are averaged around the circle
    north = write_tif(tmp_path / "saa.tif", np.array([[35900, 100]], np.int32))
    zenith = write_tif(tmp_path / "sza.tif", np.array([[4000, 4100]], np.int32))
    found = sunangles.from_rasters(north, zenith)
    assert min(found[0], 360 - found[0]) < 1e-6 and found[1] == pytest.approx(49.5)


def test_grid_north_is_not_true_north():
    utm = Grid(wkt(32633), (700000.0, 10.0, 0.0, 6000000.0, 0.0, -10.0), 100, 100)
    lon = 15 + math.degrees(200000 / (6378137 * math.cos(math.radians(54.1))))
    # west of a true north line the grid's up lies ... east of the central meridian it lies clockwise of true north
    assert sunangles.grid_convergence(utm) == pytest.approx((lon - 15) * math.sin(math.radians(54.1)), abs=0.1)
    assert sunangles.grid_convergence(Grid("", (0, 1, 0, 0, 0, -1), 5, 5)) == 0
    assert sunangles.grid_convergence(Grid(wkt(3857), (1e6, 10, 0, 6e6, 0, -10), 5, 5)) == pytest.approx(0, abs=1e-6)


@pytest.mark.parametrize(
    ("options", "what"),
    [
        (refine.Options(min_area=-1), "zero or more square metres"),
        (refine.Options(grow_cloud=-3), "0 to 20000"),
        (refine.Options(find_shadow=True), "IMAGE"),
        (refine.Options(sun=(100, -3)), "below the horizon"),
    ],
)
def test_options_that_cannot_be(tmp_path, options, what):
    with pytest.raises(InputError, match=what):
        refined(tmp_path, np.ones((4, 4)), options=options)
    assert not (tmp_path / "out.tif").exists()
    with pytest.raises(InputError, match="2 weights for 1"):
        refined(tmp_path, np.ones((4, 4)), how="weighted", weights=(1, 2))
    assert shadow.ShadowPlan(False).halo == 0
