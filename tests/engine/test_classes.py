"""The class scheme on disk: nodata, names, colours and the tag by which masks are known."""

import numpy as np
import pytest
from makers import wkt
from osgeo import gdal

from cloudtools_plugin.engine import classes
from cloudtools_plugin.engine.grid import Grid
from cloudtools_plugin.engine.masks import guess_rule
from cloudtools_plugin.engine.raster import open_image, write_raster

GRID = Grid(wkt(32633), (500000.0, 10.0, 0.0, 5000000.0, 0.0, -10.0), 700, 600)


def test_a_class_raster_says_what_its_numbers_mean(tmp_path):
    values = np.random.default_rng(1).integers(0, 6, (1, 600, 700)).astype(np.uint8)
    path = str(tmp_path / "雲.tif")
    (tmp_path / "雲.tif.aux.xml").write_text("<PAMDataset><!-- of an older file --></PAMDataset>", encoding="utf-8")
    write_raster(classes.class_layer(path, GRID, {"CLOUDTOOLS_X": 1}), values)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["雲.tif", "雲.tif.aux.xml"]
    dataset = gdal.Open(path)
    band = dataset.GetRasterBand(1)
    assert (band.ReadAsArray() == values[0]).all() and band.GetNoDataValue() == 0
    assert band.GetCategoryNames()[:6] == ["missing", "clear", "cloud shadow", "thin cloud", "cloud", "unsure"]
    assert band.GetColorTable().GetColorEntry(4)[:3] == (255, 255, 255)
    assert dataset.GetMetadataItem(classes.CLASSES_TAG).startswith("0=missing,1=clear,2=cloud shadow")
    # overviews hold classes only, never a mean of two of them
    small = band.GetOverview(0).ReadAsArray()
    assert (small == values[0, ::2, ::2]).all()
    image = open_image(path)
    rule = guess_rule(image.bands[0], image.tags)
    assert rule.masked(np.arange(6, dtype=np.uint8)).tolist() == [True, False, True, True, True, True]


def test_probabilities_are_whole_percent_and_unknown_is_255(tmp_path):
    probability = np.array([[0.0, 0.004, 0.005001, 0.999, 1.2, np.nan]], np.float32)
    valid = np.array([[True, True, True, True, False, True]])
    assert classes.percent(probability, valid).tolist() == [[0, 0, 1, 100, 255, 255]]
    layer = classes.probability_layer(str(tmp_path / "p.tif"), GRID, ("cloud", "cloud shadow"))
    assert layer.nodata == 255 and layer.dtype == "uint8" and layer.unit == "%"


def test_shares_leave_missing_out_and_count_unsure_as_hidden():
    found = classes.shares(classes.count_classes(np.repeat(np.arange(6), (50, 20, 5, 5, 10, 10)).astype(np.uint8)))
    assert found["CLEAR_SHARE"] == pytest.approx(40) and found["MASKED_SHARE"] == pytest.approx(60)
    assert found["MISSING_SHARE"] == pytest.approx(50) and found["UNSURE_SHARE"] == pytest.approx(20)
    assert set(classes.shares(np.zeros(6)).values()) == {0.0}
