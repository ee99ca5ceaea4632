import json
import os
import signal
import subprocess
import sys
import textwrap

import numpy as np
import pytest
from makers import first_band, oracle, read_tif, write_tif
from osgeo import gdal, osr

from cloudtools_plugin.engine import composite as comp
from cloudtools_plugin.engine import geotiff
from cloudtools_plugin.engine.composite import CompositeOptions, CompositeOutputs, GridWish, composite, plan_composite
from cloudtools_plugin.engine.errors import Cancelled, InputError, OutputError
from cloudtools_plugin.engine.grid import Grid, transform_bounds, transform_points
from cloudtools_plugin.engine.scenes import SceneRequest, gather

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
RNG = np.random.default_rng(11)


def series(folder, count=7, bands=2, shape=(33, 47), dtype=np.uint16, cloudy=0.4, **options):
    """(stack, valid, image paths, mask paths): random scenes with 0/1 masks."""
    folder.mkdir(parents=True, exist_ok=True)
    if np.dtype(dtype).kind == "f":
        stack = RNG.normal(0, 1, (count, bands, *shape)).astype(dtype)
    else:
        stack = RNG.integers(1, min(4000, np.iinfo(dtype).max), (count, bands, *shape)).astype(dtype)
    masked = RNG.random((count, *shape)) < cloudy
    masked[:, 0, 0] = True
    images = [write_tif(folder / f"scene{t:03d}.tif", stack[t], **options) for t in range(count)]
    masks = [write_tif(folder / f"scene{t:03d}_mask.tif", masked[t].astype(np.uint8)) for t in range(count)]
    return stack, ~masked[:, None].repeat(bands, 1), images, masks


def run(folder, images, masks=(), wish=GridWish(), request=None, want=("count",), log=None, **options):
    """Composite and return (values, count, result, plan)."""
    scenes, _, _ = gather(SceneRequest(tuple(images), tuple(masks), **(request or {})))
    plan = plan_composite(scenes, CompositeOptions(**options), wish)
    paths = {kind: str(folder / f"{kind}.tif") for kind in want}
    outputs = CompositeOutputs(str(folder / "out.tif"), **paths)
    result = composite(plan, outputs, log=log)
    return read_tif(outputs.composite), read_tif(paths["count"])[0] if "count" in paths else None, result, plan


@pytest.mark.parametrize(
    ("dtype", "nodata"),
    [
        ("uint8", 0),
        ("int16", -9999),
        ("uint16", 0),
        ("float32", -1.5),
        ("float32", None),
        ("int32", None),
        ("uint32", 0),
    ],
)
def test_equals_numpy_for_every_type(tmp_path, dtype, nodata):
    stack, valid, images, masks = series(tmp_path / "in", dtype=dtype, nodata=nodata)
    values, count, result, plan = run(tmp_path, images, masks, percentiles=(25.0, 60.0))
    for i, percent in enumerate((25.0, 60.0)):
        expected, expected_count = oracle(stack, valid, percent, dtype, result.nodata)
        np.testing.assert_array_equal(values[2 * i : 2 * i + 2], expected)
    np.testing.assert_array_equal(count, expected_count)
    assert result.pixels_without_data == (expected_count == 0).sum()
    assert result.mean_count == pytest.approx(expected_count.mean())
    assert values.dtype == dtype
    assert plan.output_names == ("Band 1 p25", "Band 2 p25", "Band 1 p60", "Band 2 p60")


def test_nodata_of_the_images_is_no_observation(tmp_path):
    stack, valid, _, masks = series(tmp_path / "in")
    holes = RNG.random(stack.shape) < 0.3
    stack[holes] = 0
    images = [write_tif(tmp_path / "in" / f"scene{t:03d}.tif", stack[t], nodata=0) for t in range(len(stack))]
    values, count, _, _ = run(tmp_path, images, masks)
    expected, expected_count = oracle(stack, valid & ~holes, 25, "uint16", 0)
    np.testing.assert_array_equal(values, expected)
    np.testing.assert_array_equal(count, expected_count)


def test_valid_zero_and_65535_stay_exact_where_no_nodata_is_declared(tmp_path):
    stack, valid, _, masks = series(tmp_path / "in")
    stack[:, 0, 5:15] = 0
    stack[:, 1, 5:15] = 65535
    images = [write_tif(tmp_path / "in" / f"scene{t:03d}.tif", stack[t]) for t in range(len(stack))]
    values, count, result, _ = run(tmp_path, images, masks)
    assert result.nodata not in (0, 65535)  # both are in use
    expected, _ = oracle(stack, valid, 25, "uint16", result.nodata)
    np.testing.assert_array_equal(values, expected)
    assert first_band(tmp_path / "out.tif", lambda band: band.GetNoDataValue()) == result.nodata
    # and with no pixel empty there is nothing to mark
    _, _, result, _ = run(tmp_path, images)
    assert result.nodata is None
    assert first_band(tmp_path / "out.tif", lambda band: band.GetNoDataValue()) is None


@pytest.mark.parametrize("method", ["nearest_observation", "medoid", "max_ndvi", "geometric_median", "mean", "median"])
def test_the_other_methods_equal_their_plain_statement(tmp_path, method):
    stack, valid, images, masks = series(tmp_path / "in", count=6, bands=3, nodata=0)
    index_wanted = method in comp.WITH_INDEX
    values, count, result, _ = run(
        tmp_path, images, masks, method=method, red=1, nir=2, want=("count", "index") if index_wanted else ("count",)
    )
    data = np.where(valid, stack, np.nan).astype(float)
    some = valid[:, 0].any(axis=0)
    if method in ("mean", "median"):
        expected = np.rint(getattr(np, f"nan{method}")(data[:, :, some], axis=0))
        np.testing.assert_array_equal(values[:, some], expected)
        return
    flat = data[:, :, some]
    if method == "geometric_median":

        def cost(point):
            return np.nansum(np.sqrt(((flat - point) ** 2).sum(axis=1)), axis=0)

        middle = cost(values[:, some].astype(float))
        for band in range(3):
            for step in (-3.0, 3.0):
                moved = values[:, some].astype(float)
                moved[band] += step
                assert (cost(moved) >= middle - 2.0).all()
        return
    if method == "nearest_observation":
        score = ((flat - np.nanpercentile(flat, 25, axis=0)) ** 2).sum(axis=1)
    elif method == "medoid":
        score = np.sum([np.nan_to_num(np.sqrt(((flat - other) ** 2).sum(axis=1))) for other in flat], axis=0)
        score[np.isnan(flat[:, 0])] = np.nan
    else:
        score = -(flat[:, 2] - flat[:, 1]) / (flat[:, 2] + flat[:, 1])
    best = np.nanargmin(score, axis=0)
    index = read_tif(tmp_path / "index.tif")[0]
    np.testing.assert_array_equal(index[some], best + 1)
    assert (index[~some] == 0).all()
    np.testing.assert_array_equal(values[:, some], np.take_along_axis(flat, best[None, None], 0)[0])


def test_spread_is_the_interquartile_range(tmp_path):
    stack, valid, images, masks = series(tmp_path / "in", dtype=np.int16, nodata=-1)
    run(tmp_path, images, masks, want=("count", "spread"))
    spread = read_tif(tmp_path / "spread.tif")
    data = np.where(valid, stack, np.nan).astype(float)
    some = valid[:, 0].any(axis=0)
    expected = np.rint(np.nanpercentile(data, 75, axis=0) - np.nanpercentile(data, 25, axis=0))
    np.testing.assert_array_equal(spread[:, some], expected[:, some])
    assert (spread[:, ~some] == 65535).all()


def test_minimum_of_observations_and_masked_fallback(tmp_path):
    stack, valid, images, masks = series(tmp_path / "in", nodata=0)
    count = valid[:, 0].sum(axis=0)
    values, _, result, _ = run(tmp_path, images, masks, min_observations=4)
    assert (values[:, count < 4] == 0).all()
    assert result.pixels_without_data == (count < 4).sum()
    values, written, result, _ = run(tmp_path, images, masks, min_observations=4, empty="masked")
    expected, _ = oracle(stack, valid, 25, "uint16", 0)
    everything, _ = oracle(stack, np.ones_like(valid), 25, "uint16", 0)
    np.testing.assert_array_equal(values, np.where(count >= 4, expected, everything))
    np.testing.assert_array_equal(written, count)  # the count still says that too few were clear
    assert result.pixels_without_data == 0


def test_threads_blocks_and_scratch_files_do_not_change_the_result(tmp_path, monkeypatch):
    stack, valid, images, masks = series(
        tmp_path / "in",
        count=9,
        bands=3,
        shape=(150, 170),
        nodata=0,
        options=["TILED=YES", "BLOCKXSIZE=64", "BLOCKYSIZE=64"],
    )
    for method in ("percentile", "nearest_observation", "mean", "medoid"):
        want = ("count", "spread", "index") if method in comp.WITH_INDEX else ("count", "spread")
        reference = None
        for threads, memory, comfort in ((1, 600 << 20, 192 << 20), (3, 600 << 20, 1 << 20), (2, 1 << 17, 1 << 16)):
            monkeypatch.setattr("cloudtools_plugin.engine.composite.plan.COMFORT", comfort)
            _, _, _, plan = run(tmp_path, images, masks, want=want, method=method, threads=threads, memory=memory)
            if memory < 1 << 20:
                assert plan.zones[0].scratch_pixels > 0
            found = [read_tif(tmp_path / f"{kind}.tif") for kind in ("out", *want)]
            if reference is None:
                reference = found
            for a, b in zip(reference, found):
                np.testing.assert_array_equal(a, b)


def test_mask_growth_extent_and_bands(tmp_path):
    stack, valid, images, masks = series(tmp_path / "in", bands=3, cloudy=0.02, nodata=0)
    grown = ~valid[:, 0]
    padded = np.pad(grown, ((0, 0), (1, 1), (1, 1)))
    grown = (
        padded[:, 1:-1, 1:-1] | padded[:, :-2, 1:-1] | padded[:, 2:, 1:-1] | padded[:, 1:-1, :-2] | padded[:, 1:-1, 2:]
    )
    wish = GridWish(bounds=(500103.0, 4999800.0, 500290.0, 4999957.0))
    values, count, _, plan = run(tmp_path, images, masks, wish, {"bands": "3,1"}, mask_growth=12.0)
    part = np.s_[..., 4:20, 10:29]
    expected, expected_count = oracle(stack[:, [2, 0]][part], ~grown[:, None].repeat(2, 1)[part], 25, "uint16", 0)
    np.testing.assert_array_equal(values, expected)
    np.testing.assert_array_equal(count, expected_count)
    assert plan.band_names == ("Band 3", "Band 1")


# grids


def test_shifted_scenes_are_united_and_read_without_warping(tmp_path):
    full = RNG.integers(1, 5000, (4, 1, 60, 80)).astype(np.uint16)
    cuts = [(0, 0), (7, 3), (12, 20), (30, 5)]
    images = []
    for t, (row, col) in enumerate(cuts):
        images.append(
            write_tif(
                tmp_path / f"s{t}.tif",
                full[t][:, row : row + 30, col : col + 40],
                nodata=0,
                transform=(500000.0 + 10 * col, 10.0, 0.0, 5000000.0 - 10 * row, 0.0, -10.0),
            )
        )
    valid = np.zeros(full.shape, bool)
    for t, (row, col) in enumerate(cuts):
        valid[t, :, row : row + 30, col : col + 40] = True
    values, count, _, plan = run(tmp_path, images)
    expected, expected_count = oracle(full[:, :, :60, :60], valid[:, :, :60, :60], 25, "uint16", 0)
    np.testing.assert_array_equal(values, expected)
    assert {placed.how for slot in plan.zones[0].slots for s in slot for placed, _ in s.sources} == {"direct"}
    values, _, _, _ = run(tmp_path, images[:3], wish=GridWish(extent="intersection"))
    assert values.shape == (1, 18, 20)


def test_unaligned_scenes_equal_gdal_warp_and_plain_numpy(tmp_path):
    images = []
    for t in range(5):
        images.append(
            write_tif(
                tmp_path / f"s{t}.tif",
                RNG.integers(1, 5000, (2, 30 + t, 40)).astype(np.uint16),
                nodata=0,
                transform=(500000.0 + 3.1 * t, 10.0 + 0.07 * t, 0.0, 5000000.0 - 4.3 * t, 0.0, -10.0),
            )
        )
    values, count, _, plan = run(tmp_path, images)
    x0, dx, _, y0, _, dy = plan.grid.transform
    box = (x0, y0 + dy * plan.grid.height, x0 + dx * plan.grid.width, y0)
    stack = np.array(
        [
            gdal.Warp(
                "",
                path,
                format="MEM",
                outputBounds=box,
                width=plan.grid.width,
                height=plan.grid.height,
                resampleAlg="near",
                dstNodata=0,
            ).ReadAsArray()
            for path in images
        ]
    )
    expected, expected_count = oracle(stack, stack > 0, 25, "uint16", 0)
    np.testing.assert_array_equal(values, expected)
    np.testing.assert_array_equal(count, expected_count)


def test_bands_of_several_pixel_sizes_share_the_finest_grid(tmp_path):
    fine = RNG.integers(1, 5000, (3, 1, 40, 60)).astype(np.uint16)
    coarse = RNG.integers(1, 5000, (3, 1, 20, 30)).astype(np.uint16)
    images = []
    for t in range(3):
        images.append(
            write_tif(
                tmp_path / f"d2020010{t + 1}_B11.tif",
                coarse[t],
                nodata=0,
                transform=(500000.0, 20.0, 0.0, 5000000.0, 0.0, -20.0),
            )
        )
        images.append(write_tif(tmp_path / f"d2020010{t + 1}_B02.tif", fine[t], nodata=0))
    values, _, _, plan = run(tmp_path, images, request={"bands": "B02,B11"})
    both = np.concatenate([fine, coarse.repeat(2, 2).repeat(2, 3)], axis=1)
    np.testing.assert_array_equal(values, oracle(both, both > 0, 25, "uint16", 0)[0])
    assert plan.band_names == ("B02", "B11")


def test_two_zones_are_composited_apart_and_warped_once(tmp_path):
    """A smooth surface, seen in two UTM zones: the merged composite follows it to within a pixel's gradient."""

    def surface(lon, lat):
        return 1000 + 3e4 * (lon - 11.9) + 2e4 * (lat - 45.0)

    images = []
    for epsg, west in ((32632, 11.97), (32633, 11.99)):
        box = transform_bounds((west, 45.0, west + 0.02, 45.02), "EPSG:4326", f"EPSG:{epsg}")
        grid = Grid.from_bounds(f"EPSG:{epsg}", box, 20.0, 20.0)
        xs, ys = grid.pixel_centres(grid.window)
        lon, lat = transform_points(np.tile(xs, grid.height), np.repeat(ys, grid.width), f"EPSG:{epsg}", "EPSG:4326")
        values = surface(lon, lat).reshape(grid.shape)
        for t in range(3):
            images.append(
                write_tif(
                    tmp_path / f"z{epsg}_{t}.tif",
                    np.rint(values + t).astype(np.uint16)[None],
                    epsg=epsg,
                    transform=grid.transform,
                    nodata=0,
                )
            )
    values, count, _, plan = run(tmp_path, images, percentiles=(50.0,), resampling="bilinear")
    assert plan.warp_once
    assert len(plan.zones) == 2
    xs, ys = plan.grid.pixel_centres(plan.grid.window)
    lon, lat = transform_points(
        np.tile(xs, plan.grid.height), np.repeat(ys, plan.grid.width), plan.grid.crs, "EPSG:4326"
    )
    expected = surface(lon, lat).reshape(plan.grid.shape) + 1
    data = values[0] > 0
    assert data.mean() > 0.8
    error = np.abs(values[0][data] - expected[data])
    assert np.percentile(error, 99) <= 2
    assert error.max() <= 8  # one pixel's gradient, at the rim, where half of the bilinear neighbours are missing
    assert set(np.unique(count)) == {0, 3}
    assert not [name for name in os.listdir(tmp_path) if ".part" in name]


def test_zones_that_share_a_margin_are_not_warned_of(tmp_path):
    images = []
    for epsg, west in ((32632, 11.97), (32633, 11.985)):
        box = transform_bounds((west, 45.0, west + 0.02, 45.02), "EPSG:4326", f"EPSG:{epsg}")
        grid = Grid.from_bounds(f"EPSG:{epsg}", box, 20.0, 20.0)
        path = tmp_path / f"z{epsg}.tif"
        images.append(
            write_tif(path, np.full((1, *grid.shape), 9, np.uint16), epsg=epsg, transform=grid.transform, nodata=0)
        )
    assert not any("show the same ground" in str(text) for _, text in run(tmp_path, images)[3].notes)


def test_an_unnamed_datum_is_not_another_zone(tmp_path):
    """Two scenes of one grid, one of which calls its datum unknown, are one stack (both observations count)."""
    images = [write_tif(tmp_path / f"{n}.tif", np.full((1, 6, 7), 5 + n, np.uint16), nodata=0) for n in range(2)]
    dataset = gdal.Open(images[0], gdal.GA_Update)
    zone = dataset.GetSpatialRef().GetUTMZone()
    srs = osr.SpatialReference()
    srs.ImportFromProj4(f"+proj=utm +zone={zone} +ellps=WGS84 +units=m +no_defs")
    dataset.SetProjection(srs.ExportToWkt())
    dataset = None
    _, count, _, plan = run(tmp_path, images)
    assert len(plan.zones) == 1 and not plan.warp_once and (count == 2).all()


def test_another_crs_and_resolution_and_a_grid_to_be_like(tmp_path):
    _, _, images, _ = series(tmp_path / "in", nodata=0)
    values, _, _, plan = run(tmp_path, images, wish=GridWish(crs="EPSG:3857", resolution=30.0))
    assert plan.warp_once
    assert plan.grid.xres == 30.0
    like = Grid(plan.zones[0].grid.crs, (500020.0, 20.0, 0.0, 4999980.0, 0.0, -20.0), 10, 8)
    values, _, _, plan = run(tmp_path, images, wish=GridWish(like=like))
    assert values.shape == (2, 8, 10)
    assert plan.grid == like


# offset


def sentinel(folder, names, stack, **options):
    folder.mkdir(parents=True, exist_ok=True)
    return [write_tif(folder / f"{name}.tif", image, nodata=0, **options) for name, image in zip(names, stack)]


NAMES = [
    f"S2A_MSIL2A_2024{m:02d}12T100031_N{b}_R122_T33TUL"
    for m, b in ((1, "0301"), (2, "0301"), (3, "0510"), (4, "0510"), (5, "0509"))
]


def test_the_offset_is_applied_before_ranking_and_nodata_stays(tmp_path):
    surface = RNG.integers(1, 900, (5, 2, 20, 30)).astype(np.uint16)
    stored = surface.copy()
    stored[2:] += 1000
    stored[2:, :, 0, :5] = RNG.integers(1, 1000, (3, 2, 5))  # darker than the offset: becomes 1, never nodata
    surface[2:, :, 0, :5] = 1
    stored[3, :, 3, 3] = surface[3, :, 3, 3] = 0
    values, _, result, plan = run(tmp_path, sentinel(tmp_path / "in", NAMES, stored))
    np.testing.assert_array_equal(values, oracle(surface, surface > 0, 25, "uint16", 0)[0])
    assert [(row["baseline"], row["offset"]) for row in result.scenes] == [
        ("03.01", 0),
        ("03.01", 0),
        ("05.10", -1000),
        ("05.10", -1000),
        ("05.09", -1000),
    ]


def test_declared_scale_and_offset_are_kept_or_made_one(tmp_path):
    surface = RNG.integers(1001, 2000, (4, 1, 20, 30)).astype(np.uint16)
    same = [write_tif(tmp_path / f"a{t}.tif", surface[t], nodata=0, scale=1e-4, offset=-0.1) for t in range(4)]
    values, _, _, plan = run(tmp_path, same)
    np.testing.assert_array_equal(values, oracle(surface, surface > 0, 25, "uint16", 0)[0])
    assert (plan.scales, plan.offsets) == ((1e-4,), (-0.1,))
    mixed = same[:2] + [write_tif(tmp_path / f"b{t}.tif", surface[t] - 1000, nodata=0, scale=1e-4) for t in (2, 3)]
    values, _, _, plan = run(tmp_path, mixed)
    np.testing.assert_array_equal(values, oracle(surface - 1000, surface > 0, 25, "uint16", 0)[0])
    assert (plan.scales, plan.offsets) == ((1e-4,), (0.0,))


def test_ndvi_is_computed_from_true_zeros(tmp_path):
    red, nir = np.array([1100, 1300], np.uint16), np.array([1500, 3000], np.uint16)
    # with the offset left in, the first would have the higher ratio of differences: (400/2600) against (1700/4300)
    images = [
        write_tif(
            tmp_path / f"n{t}.tif",
            np.array([[[red[t]]], [[nir[t]]]], np.uint16).repeat(8, 1).repeat(8, 2),
            nodata=0,
            scale=1e-4,
            offset=-0.1,
        )
        for t in range(2)
    ]
    values, _, _, _ = run(tmp_path, images, method="max_ndvi", red=0, nir=1)
    ndvi = (nir - red) / (nir + red - 2000.0)
    assert values[0, 0, 0] == red[np.argmax(ndvi)] - 1000


def test_a_jump_of_a_thousand_between_groups_is_warned_about(tmp_path):
    ground = RNG.integers(200, 1500, (1, 3, 40, 40))
    stack = np.array(
        [ground[0] + RNG.integers(-30, 30, ground[0].shape) + (1000 if t in (2, 5) else 0) for t in range(6)]
    )
    names = [f"img_{t}" for t in range(6)]
    _, _, result, _ = run(tmp_path, sentinel(tmp_path / "in", names, stack.astype(np.uint16)))
    assert any("1000" in text and "img_2" in text for text in result.warnings)
    _, _, result, _ = run(
        tmp_path,
        sentinel(
            tmp_path / "in", names, (stack - 1000 * (np.arange(6) % 3 == 2)[:, None, None, None]).astype(np.uint16)
        ),
    )
    assert result.warnings == []
    # said to carry the offset, but plainly without it
    wrong = sentinel(
        tmp_path / "in2", [n.replace("0301", "0510") for n in NAMES], ground.repeat(5, 0).astype(np.uint16)
    )
    _, _, result, _ = run(tmp_path, wrong)
    assert any("darker" in text for text in result.warnings)


def test_scenes_of_one_day_count_once_and_fill_each_other(tmp_path):
    stack = RNG.integers(1, 4000, (3, 1, 20, 30)).astype(np.uint16)
    stack[0, :, :, :10] = 0
    stack[1, :, :, 20:] = 0
    names = [
        "S2A_MSIL2A_20240612T100031_N0301_R122_T33TUL",
        "S2A_MSIL2A_20240612T100045_N0301_R122_T33TUM",
        "S2A_MSIL2A_20240622T100031_N0301_R122_T33TUL",
    ]
    images = sentinel(tmp_path / "in", names, stack)
    values, count, _, plan = run(tmp_path, images, percentiles=(0.0,))
    day = np.where(stack[0] > 0, stack[0], stack[1])
    np.testing.assert_array_equal(values, np.minimum(day, stack[2]))
    assert plan.observations == 2
    assert (count == 2).all()
    _, count, _, _ = run(tmp_path, images, same_day=False)
    assert count.max() == 3
    # of one day the pixel's own scene is named
    _, _, _, _ = run(
        tmp_path, images[:2] + images[2:], method="nearest_observation", percentiles=(0.0,), want=("count", "index")
    )
    index = read_tif(tmp_path / "index.tif")[0]
    assert set(np.unique(index[:, :10])) <= {2, 3}


# bad input, and nothing left behind


@pytest.mark.parametrize(
    ("options", "what"),
    [
        ({"percentiles": (150.0,)}, "150"),
        ({"percentiles": ()}, "Percentiles"),
        ({"min_observations": 0}, "minimum"),
        ({"method": "magic"}, "magic"),
        ({"rank_rule": "magic"}, "magic"),
        ({"empty": "magic"}, "magic"),
        ({"method": "max_ndvi"}, "red"),
        ({"percentiles": (25.0, 25.0)}, "twice"),
    ],
)
def test_options_that_cannot_be(tmp_path, options, what):
    _, _, images, _ = series(tmp_path / "in")
    with pytest.raises(InputError, match=what):
        run(tmp_path, images, **options)
    assert os.listdir(tmp_path) == ["in"]


def test_stacks_that_cannot_be(tmp_path):
    _, _, images, _ = series(tmp_path / "in", count=3)
    three = write_tif(tmp_path / "in/three.tif", np.ones((3, 33, 47), np.uint16))
    with pytest.raises(InputError, match=r"different numbers of bands.*three"):
        run(tmp_path, [*images, three])
    far = write_tif(
        tmp_path / "in/far.tif", np.ones((2, 33, 47), np.uint16), transform=(9e5, 10.0, 0.0, 4e6, 0.0, -10.0)
    )
    with pytest.raises(InputError, match="No two images overlap"):
        run(tmp_path, [images[0], far])
    with pytest.raises(InputError, match="no area in common"):
        run(tmp_path, [*images, far], wish=GridWish(extent="intersection"))
    with pytest.raises(InputError, match="extent lies outside"):
        run(tmp_path, images, wish=GridWish(bounds=(0.0, 0.0, 10.0, 10.0)))
    with pytest.raises(InputError, match="extent is empty"):
        run(tmp_path, images, wish=GridWish(bounds=(5e5, 5e6, 5e5, 5e6)))
    bare = write_tif(tmp_path / "in/bare.tif", np.ones((2, 33, 47), np.uint16), epsg=None)
    with pytest.raises(InputError, match="bare"):
        run(tmp_path, [*images, bare])
    mask = write_tif(tmp_path / "in/m.tif", np.zeros((9, 9), np.uint8), transform=(9e5, 10.0, 0.0, 4e6, 0.0, -10.0))
    with pytest.raises(InputError, match="does not overlap its image"):
        run(tmp_path, images[:1], [mask])
    with pytest.raises(InputError, match="no images"):
        gather(SceneRequest(()))
    assert os.listdir(tmp_path) == ["in"]


def test_one_far_image_among_many_is_warned_about(tmp_path):
    _, _, images, _ = series(tmp_path / "in", count=3)
    near = write_tif(
        tmp_path / "in/aside.tif", np.ones((2, 9, 9), np.uint16), transform=(500600.0, 10.0, 0.0, 5e6, 0.0, -10.0)
    )
    _, _, result, _ = run(tmp_path, [*images, near])
    assert any("aside" in text for text in result.warnings)


def test_outputs_that_cannot_be(tmp_path):
    _, _, images, _ = series(tmp_path / "in", count=3)
    scenes, _, _ = gather(SceneRequest(tuple(images)))
    plan = plan_composite(scenes, CompositeOptions())
    for outputs, what in (
        (CompositeOutputs(str(tmp_path / "no/out.tif")), "does not exist"),
        (CompositeOutputs(images[0]), "one of the inputs"),
        (CompositeOutputs(str(tmp_path / "a.tif"), str(tmp_path / "a.tif")), "same file name"),
        (CompositeOutputs(str(tmp_path / "a.xyzzy")), "xyzzy"),
    ):
        with pytest.raises(OutputError, match=what):
            composite(plan, outputs)
    with pytest.raises(InputError, match="no scene to name"):
        composite(plan, CompositeOutputs(str(tmp_path / "a.tif"), index=str(tmp_path / "i.tif")))
    assert os.listdir(tmp_path) == ["in"]


def test_an_all_masked_stack_is_empty_and_said_so(tmp_path):
    _, _, images, masks = series(tmp_path / "in", cloudy=1.1, nodata=0)
    heard = []
    values, count, result, _ = run(tmp_path, images, masks, log=lambda level, text: heard.append((level, text)))
    assert (values == 0).all()
    assert (count == 0).all()
    assert result.pixels_without_data == result.pixels
    assert any(level == "warning" and "No pixel" in text for level, text in heard)


@pytest.mark.parametrize("shifted", [True, False])
def test_blocks_are_large_and_square_where_they_cut_those_of_the_files(tmp_path, monkeypatch, shifted):
    """Scenes of one path and row begin elsewhere each time: every cut block is decoded for each window in it."""
    monkeypatch.setattr("cloudtools_plugin.engine.composite.plan.COMFORT", 2**16)
    monkeypatch.setattr("cloudtools_plugin.engine.geotiff.LEAST_BYTES", 0)
    geotiff._known.cache_clear()
    tiled = ["COMPRESS=DEFLATE", "PREDICTOR=2", "INTERLEAVE=BAND", "TILED=YES", "BLOCKXSIZE=32", "BLOCKYSIZE=32"]
    whole = RNG.integers(1, 60000, (5, 3, 150, 170)).astype(np.uint16)
    seen, images = np.zeros_like(whole), []
    for t in range(5):
        col, row = (13 * t, 57 - 11 * t) if shifted else (32 * (t % 2), 0)
        part = np.s_[:, row : row + 90, col : col + 110]
        seen[t][part] = whole[t][part]
        corner = (500000.0 + 10 * col, 10.0, 0.0, 5000000.0 - 10 * row, 0.0, -10.0)
        images.append(write_tif(tmp_path / f"scene{t}.tif", whole[t][part], transform=corner, options=tiled, nodata=0))
    values, _, result, plan = run(tmp_path, images, memory=2**19)
    (zone,) = plan.zones
    area = zone.grid.width, zone.grid.height
    expected, _ = oracle(seen, seen != 0, 25.0, "uint16", result.nodata)
    rows = slice(57 - 44 if shifted else 0, None)
    np.testing.assert_array_equal(values, expected[:, rows][:, : area[1], : area[0]])
    assert (zone.blocks.width, zone.blocks.height, zone.bands_per_pass) == ((64, 64, 1) if shifted else (32, 32, 2))


def test_cancel_in_mid_run_leaves_nothing(tmp_path, monkeypatch):
    monkeypatch.setattr("cloudtools_plugin.engine.blocks.COMFORTABLE_PIXELS", 64 * 64)
    _, _, images, masks = series(
        tmp_path / "in", shape=(300, 300), options=["TILED=YES", "BLOCKXSIZE=64", "BLOCKYSIZE=64"]
    )
    scenes, _, _ = gather(SceneRequest(tuple(images), tuple(masks)))
    plan = plan_composite(scenes, CompositeOptions())
    assert len(plan.zones[0].blocks) > 10
    seen = []
    with pytest.raises(Cancelled):
        composite(
            plan,
            CompositeOutputs(str(tmp_path / "out.tif"), str(tmp_path / "n.tif")),
            progress=seen.append,
            cancelled=lambda: bool(seen) and seen[-1] > 0.3,
        )
    assert 0.3 < seen[-1] < 0.6
    assert os.listdir(tmp_path) == ["in"]


def test_a_block_that_cannot_be_read_stops_or_is_left_out(tmp_path):
    tiled = ["COMPRESS=DEFLATE", "TILED=YES", "BLOCKXSIZE=64", "BLOCKYSIZE=64"]
    stack, valid, images, _ = series(tmp_path / "in", count=4, bands=1, shape=(128, 128), options=tiled, nodata=0)
    offset = int(first_band(images[2], lambda band: band.GetMetadataItem("BLOCK_OFFSET_0_0", "TIFF")))
    with open(images[2], "r+b") as file:
        file.seek(offset)
        file.write(b"\xff" * 100)
    with pytest.raises(InputError, match="scene002"):
        run(tmp_path, images)
    assert os.listdir(tmp_path) == ["in"]
    values, _, result, _ = run(tmp_path, images, skip_unreadable=True)
    assert [name for name, _ in result.unreadable] == ["scene002"]
    rest = [0, 1, 3]
    np.testing.assert_array_equal(values, oracle(stack[rest], np.ones_like(stack[rest], bool), 25, "uint16", 0)[0])


def child(code, *arguments):
    """Run Python code in another process, with the package importable."""
    return subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(code), *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": ROOT},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


JOB = """
import glob, sys, time
from cloudtools_plugin.engine import blocks
from cloudtools_plugin.engine.composite import *
from cloudtools_plugin.engine.scenes import SceneRequest, gather
blocks.COMFORTABLE_PIXELS = 64 * 64
folder = sys.argv[1]
images = sorted(glob.glob(folder + "/in/scene*[0-9].tif")); masks = sorted(glob.glob(folder + "/in/*_mask.tif"))
scenes, _, _ = gather(SceneRequest(tuple(images), tuple(masks)))
plan = plan_composite(scenes, CompositeOptions(threads=1))
def tell(fraction):
    print(fraction, flush=True)
    if len(sys.argv) > 2: time.sleep(0.05)
if len(sys.argv) > 2:
    old = blocks.Checkpoint.__init__
    def often(self, *a, **k): old(self, *a, **k); self._every = 0.0
    blocks.Checkpoint.__init__ = often
result = composite(plan, CompositeOutputs(folder + "/out.tif", folder + "/n.tif"), progress=tell)
print("resumed", result.resumed_blocks, result.mean_count, flush=True)
"""


def test_a_killed_job_goes_on_where_it_was(tmp_path):
    tiled = ["TILED=YES", "BLOCKXSIZE=64", "BLOCKYSIZE=64"]
    stack, valid, _, _ = series(tmp_path / "in", shape=(300, 300), options=tiled, nodata=0)
    first = child(JOB, tmp_path, "slow")
    for line in first.stdout:
        if float(line) > 0.4:
            first.send_signal(signal.SIGKILL)
            break
    first.wait()
    assert not os.path.exists(tmp_path / "out.tif")
    assert os.path.exists(tmp_path / "out.tif.part")
    second = child(JOB, tmp_path)
    out, err = second.communicate()
    assert second.returncode == 0, err
    resumed = int(out.split("resumed ")[1].split()[0])
    assert resumed >= 5
    expected, count = oracle(stack, valid, 25, "uint16", 0)
    np.testing.assert_array_equal(read_tif(tmp_path / "out.tif"), expected)
    np.testing.assert_array_equal(read_tif(tmp_path / "n.tif")[0], count)
    assert float(out.split("resumed ")[1].split()[1]) == pytest.approx(count.mean())
    assert sorted(os.listdir(tmp_path)) == ["in", "n.tif", "out.tif"]


@pytest.mark.skipif(sys.platform == "win32", reason="file size limits are a POSIX feature")
def test_a_full_disk_is_one_sentence_and_leaves_nothing(tmp_path):
    series(tmp_path / "in", shape=(300, 300), nodata=0)
    # a limit on file size stands for a full disk: writes fail in the middle of the spool
    full = """
import resource, signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (150000, 150000))
"""
    process = child(full + JOB, tmp_path)
    _, err = process.communicate()
    assert process.returncode == 1
    assert "OutputError" in err
    assert "cannot be written" in err
    assert os.listdir(tmp_path) == ["in"]


MEMORY = """
import json, sys, threading, time
from osgeo import gdal
from cloudtools_plugin.engine.composite import *
from cloudtools_plugin.engine.scenes import SceneRequest, gather
count, path, folder = int(sys.argv[1]), sys.argv[2], sys.argv[3]
from dataclasses import replace
from cloudtools_plugin.engine.raster import open_image
from cloudtools_plugin.engine.scenes import Scene
image = open_image(path)
scenes = [Scene(replace(image, name=f"s{i}")) for i in range(count)]
plan = plan_composite(scenes, CompositeOptions(threads=2))
class Enough(Exception): pass
def tell(fraction):
    if fraction * len(plan.zones[0].blocks) > 2: raise Enough  # two blocks: every later one reuses their memory
try:
    composite(plan, CompositeOutputs(folder + "/out.tif"), progress=tell)
except Enough:
    pass
# VmHWM, not ru_maxrss: the latter starts with what the parent process had
peak = next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(json.dumps({"peak_mb": peak / 1024, "blocks": len(plan.zones[0].blocks)}))
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
@pytest.mark.parametrize(("count", "limit"), [(100, 600), (1000, 1024)])
def test_peak_memory_is_bounded_whatever_the_size(tmp_path, count, limit):
    """A sparse raster of 40000 x 40000 x 3 read as every date: the whole stack would be 0.96 to 9.6 TB."""
    path = str(tmp_path / "sparse.tif")
    dataset = gdal.GetDriverByName("GTiff").Create(
        path,
        40000,
        40000,
        3,
        gdal.GDT_UInt16,
        ["TILED=YES", "BLOCKXSIZE=512", "BLOCKYSIZE=512", "COMPRESS=DEFLATE", "SPARSE_OK=TRUE", "INTERLEAVE=BAND"],
    )
    dataset.SetGeoTransform((500000.0, 10.0, 0.0, 5000000.0, 0.0, -10.0))
    dataset.GetRasterBand(1).SetNoDataValue(7)  # zeros are data here
    dataset = None
    process = child(MEMORY, count, path, tmp_path)
    out, err = process.communicate()
    assert process.returncode == 0, err
    told = json.loads(out)
    assert told["blocks"] > 1000
    assert told["peak_mb"] < limit


# what a sceptical reader found, kept found


def test_nodata_of_floats_with_an_offset_stays_nodata(tmp_path):
    stack = RNG.random((4, 1, 10, 12)).astype(np.float32)
    stack[:, :, 0] = -9999
    names = [f"S2A_MSIL2A_2024{m:02d}12T100031_N0301_R122_T33TUL" for m in range(1, 5)]
    images = [write_tif(tmp_path / f"{n}.tif", image, nodata=-9999) for n, image in zip(names, stack)]
    scenes, _, _ = gather(SceneRequest(tuple(images), offset_mode="all"))
    plan = plan_composite(scenes, CompositeOptions())
    composite(plan, CompositeOutputs(str(tmp_path / "out.tif"), str(tmp_path / "n.tif")))
    assert (read_tif(tmp_path / "out.tif")[:, 0] == -9999).all()
    assert (read_tif(tmp_path / "n.tif")[0, 0] == 0).all()


def test_bands_are_matched_by_name_and_not_by_position(tmp_path):
    stack = RNG.integers(1, 4000, (3, 2, 10, 12)).astype(np.uint16)
    images = [write_tif(tmp_path / "a.tif", stack[0], nodata=0, names=("B02", "B03"))]
    images.append(write_tif(tmp_path / "b.tif", stack[1, ::-1], nodata=0, names=("B03", "B02")))
    images.append(write_tif(tmp_path / "c.tif", stack[2], nodata=0, names=("B2", "B3")))
    values, _, _, _ = run(tmp_path, images)
    np.testing.assert_array_equal(values, oracle(stack, stack > 0, 25, "uint16", 0)[0])
    other = write_tif(tmp_path / "d.tif", stack[1], nodata=0, names=("B03", "B04"))
    with pytest.raises(InputError, match=r"'d' has B03, B04"):
        run(tmp_path, [*images, other])
    labels = [write_tif(tmp_path / f"l{t}.tif", stack[t], nodata=0, names=(f"x{t}", f"y{t}")) for t in range(3)]
    np.testing.assert_array_equal(run(tmp_path, labels)[0], values)


def test_transparent_pixels_stay_out_when_warped(tmp_path):
    rgba = np.full((4, 40, 40), 200, np.uint8)
    rgba[:3, :, :20] = 50
    rgba[3] = 255
    rgba[3, :, :20] = 0
    images = [
        write_tif(tmp_path / f"s{t}.tif", rgba, transform=(5e5 + 3 * t, 10.0, 0, 5e6, 0, -10.0)) for t in range(3)
    ]
    for resampling in ("nearest", "bilinear"):
        values, count, _, _ = run(tmp_path, images, resampling=resampling, percentiles=(0.0,))
        assert set(np.unique(values[:, count > 0])) == {200}
        assert (count[:, :18] == 0).all()


def test_scales_belong_to_bands(tmp_path):
    """Landsat Collection 2: reflectance and temperature in one product, each with its own scale and offset."""
    stack = RNG.integers(7000, 50000, (3, 2, 10, 12)).astype(np.uint16)
    images = []
    for t in range(3):
        stem = f"LC08_L2SP_013032_2018010{t + 1}_20200101_02_T1"
        images.append(write_tif(tmp_path / f"{stem}_SR_B4.tif", stack[t, :1], nodata=0, scale=2.75e-5, offset=-0.2))
        images.append(
            write_tif(tmp_path / f"{stem}_ST_B10.tif", stack[t, 1:], nodata=0, scale=0.00341802, offset=149.0)
        )
    values, _, result, plan = run(tmp_path, images)
    np.testing.assert_array_equal(values, oracle(stack, stack > 0, 25, "uint16", 0)[0])
    assert plan.scales == (2.75e-5, 0.00341802)
    assert result.warnings == []
    dataset = gdal.Open(str(tmp_path / "out.tif"))
    assert [dataset.GetRasterBand(b).GetOffset() for b in (1, 2)] == [-0.2, 149.0]


def test_a_valid_result_that_equals_the_declared_nodata_is_not_lost(tmp_path):
    images = [
        write_tif(tmp_path / f"s{t}.tif", np.full((1, 6, 6), value, np.int16), nodata=0)
        for t, value in enumerate((-10, 10))
    ]
    values, count, result, _ = run(tmp_path, images, percentiles=(50.0,))
    assert (values == 0).all()
    assert result.nodata is None  # nothing is empty, so nothing needs a mark
    assert result.pixels_without_data == 0


def test_zones_never_mix_observations(tmp_path):
    images = []
    for epsg, value, number in ((32633, 1000, 3), (32632, 9000, 1)):
        box = transform_bounds((11.99, 45.0, 12.01, 45.02), "EPSG:4326", f"EPSG:{epsg}")
        grid = Grid.from_bounds(f"EPSG:{epsg}", box, 20.0, 20.0)
        images += [
            write_tif(tmp_path / f"z{epsg}_{t}.tif", np.full((1, *grid.shape), value, np.uint16), epsg=epsg,
                      transform=grid.transform, nodata=0) for t in range(number)
        ]  # fmt: skip
    values, count, _, plan = run(tmp_path, images)
    assert any(level == "warning" and "show the same ground" in str(text) for level, text in plan.notes)
    assert set(np.unique(values[0][count == 3])) == {1000}
    assert set(np.unique(values)) <= {0, 1000, 9000}


def test_the_mask_of_an_unreadable_image_is_dropped_with_it(tmp_path):
    stack, valid, images, masks = series(tmp_path / "in", nodata=0)
    masks = [masks[t] for t in range(len(masks))]
    renamed = []
    for t, path in enumerate(masks):
        renamed.append(str(tmp_path / "in" / f"{chr(97 + t)}_cloud.tif"))
        os.rename(path, renamed[-1])
    with open(images[2], "wb") as file:
        file.write(b"x")
    values, _, _, _ = run(tmp_path, images, renamed, request={"skip_unreadable": True})
    rest = [t for t in range(len(images)) if t != 2]
    np.testing.assert_array_equal(values, oracle(stack[rest], valid[rest], 25, "uint16", 0)[0])


def test_several_outputs_appear_together_or_not_at_all(tmp_path, monkeypatch):
    _, _, images, _ = series(tmp_path / "in", nodata=0)
    (tmp_path / "out.tif").write_text("an older file")
    import cloudtools_plugin.engine.raster as raster

    real = os.replace

    def fail(source, target):
        if target.endswith("count.tif") and source != target:
            raise OSError(13, "in use")
        return real(source, target)

    monkeypatch.setattr(raster.os, "replace", fail)
    with pytest.raises(OutputError, match="in use"):
        run(tmp_path, images)
    assert sorted(os.listdir(tmp_path)) == ["in", "out.tif"]
    assert (tmp_path / "out.tif").read_text() == "an older file"


def test_spools_are_read_whatever_gdal_was_told_about_folders(tmp_path):
    _, _, images, _ = series(tmp_path / "in", nodata=0)
    gdal.SetConfigOption("GDAL_DISABLE_READDIR_ON_OPEN", "EMPTY_DIR")
    try:
        run(tmp_path, images)
        assert gdal.GetConfigOption("GDAL_DISABLE_READDIR_ON_OPEN") == "EMPTY_DIR"
    finally:
        gdal.SetConfigOption("GDAL_DISABLE_READDIR_ON_OPEN", None)
