"""Accuracy of masks, against plain counting."""

import json
import math

import numpy as np
import pytest
from makers import wkt, write_tif
from osgeo import ogr

from cloudtools_plugin.engine import maskaccuracy as accuracy
from cloudtools_plugin.engine.classes import CLEAR, CLOUD, SHADOW, THIN
from cloudtools_plugin.engine.errors import InputError
from cloudtools_plugin.engine.grid import Grid
from cloudtools_plugin.engine.masks import parse_remap
from cloudtools_plugin.engine.raster import open_image
from cloudtools_plugin.engine.windows import Job

GRID = Grid(wkt(32633), (500000.0, 10.0, 0.0, 5000000.0, 0.0, -10.0), 120, 90)
JOB = Job(threads=2, budget=2**20)


class Array:
    def __init__(self, values):
        self.values = np.asarray(values, np.uint8)

    def read(self, window):
        return self.values[window.slices()]


def pair(mask, reference, name="a", grid=GRID):
    return accuracy.Pair(name, grid, Array(mask), Array(reference))


@pytest.fixture
def two():
    random = np.random.default_rng(3)
    reference = random.integers(0, 6, (9, 12)).repeat(10, 0).repeat(10, 1)
    mask = np.where(random.random(reference.shape) < 0.8, reference, random.integers(0, 6, reference.shape))
    return mask.astype(np.uint8), reference.astype(np.uint8)


def test_numbers_equal_plain_counting(two):
    mask, reference = two
    result = accuracy.assess([pair(mask, reference)], JOB, thin="separate")
    good = (reference >= 1) & (reference <= 4) & (mask > 0)
    r, m = reference[good], mask[good]
    n = result.numbers
    assert n["PIXELS"] == good.sum() and n["OVERALL_ACCURACY"] == pytest.approx((r == m).mean())
    assert n["BALANCED_ACCURACY"] == pytest.approx(np.mean([(m[r == c] == c).mean() for c in (1, 2, 3, 4)]))
    chance = sum((r == c).mean() * (m == c).mean() for c in range(6))
    assert n["KAPPA"] == pytest.approx(((r == m).mean() - chance) / (1 - chance))
    cloud_r, cloud_m = np.isin(r, (3, 4)), np.isin(m, (3, 4))
    assert n["CLOUD_PRECISION"] == pytest.approx((cloud_r & cloud_m).sum() / cloud_m.sum())
    assert n["CLOUD_RECALL"] == pytest.approx((cloud_r & cloud_m).sum() / cloud_r.sum())
    assert n["CLOUD_IOU"] == pytest.approx((cloud_r & cloud_m).sum() / (cloud_r | cloud_m).sum())
    assert n["CLOUD_FALSE_ALARMS"] == pytest.approx((cloud_m & ~cloud_r).sum() / (~cloud_r).sum())
    p, q = (r == 2) & (m == 2), n["SHADOW_F1"]
    assert q == pytest.approx(2 * p.sum() / ((r == 2).sum() + (m == 2).sum()))
    # unsure is masked, never clear
    assert n["MASKED_RECALL"] == pytest.approx((m[r > 1] > 1).mean())
    assert n["CLEAR_PRECISION"] == pytest.approx((r[m == 1] == 1).mean())
    every = (reference >= 1) & (reference <= 4)
    assert n["UNMAPPED_SHARE"] == pytest.approx((mask[every] == 0).mean())


def test_block_size_and_threads_do_not_change_the_numbers(two):
    one = accuracy.assess([pair(*two)], Job(threads=1), block=8)
    other = accuracy.assess([pair(*two)], Job(threads=3, budget=2**18), block=30)
    assert one.numbers == other.numbers and len(one.blocks) > len(other.blocks)
    assert one.intervals == accuracy.assess([pair(*two)], JOB, block=8).intervals  # drawn with a seed


def test_intervals_follow_the_correlation_of_neighbours():
    """Whole blocks right or wrong: an interval over pixels would be ten times too narrow."""
    random = np.random.default_rng(5)
    reference = np.full((90, 120), CLEAR)
    mask = np.where(random.random((9, 12)) < 0.7, CLEAR, CLOUD).repeat(10, 0).repeat(10, 1)
    result = accuracy.assess([pair(mask, reference)], JOB, block=10)
    low, high = result.intervals["OVERALL_ACCURACY"]
    share = (mask == CLEAR).mean()
    assert low < share < high and high - low == pytest.approx(2 * 1.96 * math.sqrt(share * (1 - share) / 108), rel=0.15)
    assert "bootstrap of 108 blocks of 10 x 10" in result.interval_kind
    few = accuracy.assess([pair(mask, reference)], JOB, block=60)
    assert "Wilson" in few.interval_kind and few.intervals["OVERALL_ACCURACY"][1] - share < 0.02
    assert accuracy.wilson(8, 10) == pytest.approx((0.4902, 0.9433), abs=1e-4)


def test_tolerance_leaves_out_the_border_only():
    reference = np.full((90, 120), CLEAR)
    reference[:, 60:] = CLOUD
    mask = np.full((90, 120), CLEAR)
    mask[:, 63:] = CLOUD  # 30 m late
    assert accuracy.assess([pair(mask, reference)], JOB).numbers["OVERALL_ACCURACY"] == pytest.approx(1 - 3 / 120)
    result = accuracy.assess([pair(mask, reference)], JOB, tolerance=30.0)
    assert result.numbers["OVERALL_ACCURACY"] == 1 and result.numbers["PIXELS"] == 90 * (120 - 6)
    assert accuracy.assess([pair(mask, reference)], JOB, tolerance=20.0).numbers["OVERALL_ACCURACY"] < 1


def test_thin_is_cloud_where_the_reference_knows_no_thin(two):
    mask, reference = two
    reference = np.where(reference == THIN, CLOUD, reference)
    merged = accuracy.assess([pair(mask, reference)], JOB)
    assert merged.thin_merged and math.isnan(merged.numbers["THIN_RECALL"])
    assert merged.numbers["CLOUD_F1"] == pytest.approx(merged.numbers["THICK_F1"])
    assert not accuracy.assess([pair(mask, reference)], JOB, thin="separate").thin_merged


def test_several_pairs_are_counted_together(two):
    mask, reference = two
    half = accuracy.assess([pair(mask, reference)], JOB).matrix
    both = accuracy.assess([pair(mask, reference), pair(mask, reference, "b")], JOB)
    assert (both.matrix == 2 * half).all() and both.names == ("a", "b")


def test_rasters_are_remapped_and_polygons_burnt(tmp_path):
    codes = np.array([[64, 128], [192, 255]], np.uint8).repeat(10, 0).repeat(10, 1)
    image = open_image(write_tif(tmp_path / "r.tif", codes))
    source = accuracy.remap_source(image.bands[0], image.grid, parse_remap("64 shadow; 128 1; 192 3; 255 cloud"))
    assert source.read(image.grid.window)[::10, ::10].tolist() == [[SHADOW, CLEAR], [THIN, CLOUD]]
    box = ogr.CreateGeometryFromWkt(
        "POLYGON((500000 5000000,500100 5000000,500100 4999900,500000 4999900,500000 5000000))"
    )
    polygons = accuracy.PolygonSource([(box.ExportToWkb(), CLOUD)], wkt(32633), image.grid, CLEAR)
    burnt = polygons.read(image.grid.window)
    assert (burnt[:10, :10] == CLOUD).all() and (burnt == CLOUD).sum() == 100 and (burnt == CLEAR).sum() == 300


def test_report_and_record_hold_the_numbers(two):
    result = accuracy.assess([pair(*two)], JOB, tolerance=5)
    record = json.loads(json.dumps(accuracy.as_record(result), allow_nan=False))
    assert record["confusion"]["counts"] == result.matrix.tolist()
    text = accuracy.report(result)
    assert f"{result.numbers['OVERALL_ACCURACY']:.3f}" in text and "Confusion matrix" in text and "<script" not in text
    assert "within 5 m" in text


def test_nothing_to_score_is_a_sentence(two):
    mask, reference = two
    with pytest.raises(InputError, match="nothing to score"):
        accuracy.assess([pair(mask, np.zeros_like(reference))], JOB)
    with pytest.raises(InputError, match="no data where the reference"):
        accuracy.assess([pair(np.zeros_like(mask), reference)], JOB)
    with pytest.raises(InputError, match="tolerance"):
        accuracy.assess([pair(mask, reference)], JOB, tolerance=-1)
    with pytest.raises(InputError, match="'7 9'"):
        parse_remap("1 1; 7 9")
