"""Real scenes: the composite's numbers are those of plain numpy. Skipped where the sample data are not there."""

import os
import tarfile
import warnings

import numpy as np
import pytest
from makers import read_tif, write_tif
from osgeo import gdal

from cloudtools_plugin.engine.composite import CompositeOptions, CompositeOutputs, composite, plan_composite
from cloudtools_plugin.engine.masks import make_rule
from cloudtools_plugin.engine.scenes import SceneRequest, find_files, gather

DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "..", "shared", "data")
pytestmark = pytest.mark.skipif(not os.path.isdir(DATA), reason="the sample data (../shared/data) are not here")


def run(folder, request, **options):
    """(values, count, plan) of a composite, as the algorithm makes it."""
    scenes, _, _ = gather(request)
    plan = plan_composite(scenes, CompositeOptions(**options))
    outputs = CompositeOutputs(str(folder / "out.tif"), str(folder / "n.tif"))
    composite(plan, outputs)
    return read_tif(outputs.composite), read_tif(outputs.count)[0], plan


def p25(stack, valid, nodata, whole=True):
    """Masked 25th percentile by numpy over (T, ...), and the counts."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # "All-NaN slice"
        result = np.nanpercentile(np.where(valid, stack.astype(float), np.nan), 25, axis=0)
    count = valid.sum(axis=0)
    return np.where(count > 0, np.rint(result) if whole else result, nodata), count


def onto(path, grid, nodata):
    """A file on a grid by GDAL's own nearest neighbour."""
    x0, dx, _, y0, _, dy = grid.transform
    box = (x0, y0 + dy * grid.height, x0 + dx * grid.width, y0)
    return gdal.Warp(
        "", path, format="MEM", outputBounds=box, width=grid.width, height=grid.height, resampleAlg="near",
        dstNodata=nodata,
    ).ReadAsArray()  # fmt: skip


def grouped(stack, valid, days):
    """Observations of one day made one: the first valid one of each pixel."""
    stacks, valids, places = [], [], {}
    for values, good, day in zip(stack, valid, days):
        if day in places:
            fill = ~valids[places[day]] & good
            stacks[places[day]][fill] = values[fill]
            valids[places[day]] |= fill
        else:
            places[day] = len(stacks)
            stacks.append(values.copy())
            valids.append(good.copy())
    return np.array(stacks), np.array(valids)


def test_sentinel_2_lazio_with_threshold_masks(tmp_path):
    files = find_files(os.path.join(DATA, "s2-ts-lazio"), "*.tif")
    stack = np.array([read_tif(path) for path in files])
    masked = (stack[:, 1] > 1700) & (stack[:, 11] > 1000)
    masks = []
    for path, mask in zip(files, masked):
        transform = gdal.Open(path).GetGeoTransform()
        name = f"cloud_{os.path.basename(path)}"
        masks.append(write_tif(tmp_path / name, mask.astype(np.uint8), transform=transform, epsg=4326))
    values, count, _ = run(tmp_path, SceneRequest(tuple(files), tuple(masks), bands="B4,B3,B2"))
    some = np.s_[..., ::3, ::3]  # numpy takes its time for each pixel
    expected, expected_count = p25(stack[:, [3, 2, 1]][some], ~masked[:, None].repeat(3, 1)[some], 0)
    np.testing.assert_array_equal(values[some], expected)
    np.testing.assert_array_equal(count[some], expected_count.min(axis=0))
    # clean: no pixel stays as bright as a cloud where half of the dates were clear
    assert (values[2][count >= 15] < 2000).all()


def test_landsat_8_new_york_on_grids_that_do_not_align(tmp_path):
    folder = os.path.join(DATA, "l8-ts-newyork")
    images = find_files(folder, "**/*_B[258].TIF")
    masks = find_files(folder, "**/*_BQA.TIF")
    values, count, plan = run(tmp_path, SceneRequest(tuple(images), tuple(masks), bands="B2,B5,B8"))
    assert plan.band_names == ("B2", "B5", "B8")
    scenes = sorted(os.listdir(folder), key=lambda name: name)
    per_band, some = [], np.s_[..., ::3, ::3]
    for band in ("B2", "B5", "B8"):
        stack, valid, days = [], [], []
        for name in scenes:
            files = os.listdir(os.path.join(folder, name))
            image = next(f for f in files if f.endswith(f"_{band}.TIF"))
            quality = next(f for f in files if f.endswith("_BQA.TIF"))
            numbers = onto(os.path.join(folder, name, image), plan.grid, 0)
            bits = onto(os.path.join(folder, name, quality), plan.grid, 1)
            bad = (bits & 1) | (bits >> 4 & 1) | ((bits >> 7 & 3) == 3) | ((bits >> 11 & 3) == 3)
            stack.append(numbers)
            valid.append((numbers > 0) & (bad == 0))
            days.append(name.split("_")[3])
        stack, valid = grouped(stack, valid, days)
        per_band.append(p25(stack[some], valid[some], 0))
    np.testing.assert_array_equal(values[some], np.array([result for result, _ in per_band]))
    np.testing.assert_array_equal(count[some], np.min([counts for _, counts in per_band], axis=0))


def test_sentinel_2_rio_in_three_pixel_sizes(tmp_path):
    folder = os.path.join(DATA, "s2-multires-pairs", "rio")
    names = ("B04", "B11", "B01")
    values, _, plan = run(tmp_path, SceneRequest(tuple(find_files(folder, "imgs_*/*.tif")), bands=",".join(names)))
    for number, name in enumerate(names):
        stack = np.array([onto(path, plan.grid, 0) for path in find_files(folder, f"imgs_*/*_{name}.tif")])
        some = np.s_[..., ::5, ::5]
        np.testing.assert_array_equal(values[number][some], p25(stack[some], stack[some] > 0, 0)[0])


def test_447_landsat_files_with_fmask_as_a_band(tmp_path):
    with tarfile.open(os.path.join(DATA, "ls-row-ts", "p035r032_testdata.tar.gz")) as archive:
        archive.extractall(tmp_path / "files")
    files = find_files(str(tmp_path / "files"), "**/*.gtif")
    assert len(files) == 447
    values, count, _ = run(tmp_path, SceneRequest(tuple(files), mask_band="8", rule=make_rule("fmask")))
    stack = np.array([read_tif(path) for path in files])
    mask = stack[:, 7:]
    valid = ~np.isin(mask, (2, 4, 255, -9999)) & (stack[:, :7] != -9999)
    expected, expected_count = p25(stack[:, :7], valid, -9999)
    np.testing.assert_array_equal(values, expected)
    np.testing.assert_array_equal(count, expected_count.min(axis=0))


def test_ndvi_slovenia_whose_bands_are_dates(tmp_path):
    folder = os.path.join(DATA, "s2-ndvi-slovenia")
    image, mask = (os.path.join(folder, name) for name in ("ndvi_68dates.tif", "cloudmask_s2cloudless_68dates.tif"))
    request = SceneRequest((image,), (mask,), bands_are_dates=True)
    values, count, _ = run(tmp_path, request, same_day=False)
    stack, masked = read_tif(image), read_tif(mask)
    expected, expected_count = p25(stack, (masked == 0) & ~np.isnan(stack), np.nan, whole=False)
    np.testing.assert_array_equal(values[0], expected.astype(np.float32))
    np.testing.assert_array_equal(count, expected_count)
