"""Default styles: found by QGIS when the raster is opened, with limits in the units that QGIS shows."""

from __future__ import annotations

import os

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsRasterLayer

from cloudtools_plugin.algorithms import styles


@pytest.fixture
def raster(tmp_path):
    """Three uint16 bands of 0 (nodata) and 1000..2000, scale 0.0001, offset -0.1, at a path with accents."""
    path = str(tmp_path / "été 雲.tif")
    dataset = gdal.GetDriverByName("GTiff").Create(path, 101, 10, 3, gdal.GDT_UInt16)
    dataset.SetGeoTransform((0, 10, 0, 0, 0, -10))
    for index in (1, 2, 3):
        values = np.tile(np.arange(1000, 2001, 10, dtype=np.uint16), (10, 1))
        values[0] = 0
        band = dataset.GetRasterBand(index)
        band.SetNoDataValue(0)
        band.SetScale(1e-4)
        band.SetOffset(-0.1)
        band.WriteArray(values)
    dataset = None
    return path


def test_rgb_is_stretched_over_the_valid_pixels_after_scale_and_offset(raster):
    assert styles.save_rgb_style(raster, (3, 2, 1)) == raster[:-4] + ".qml"
    layer = QgsRasterLayer(raster)  # owns the renderer
    renderer = layer.renderer()
    assert (renderer.redBand(), renderer.greenBand(), renderer.blueBand()) == (3, 2, 1)
    red = renderer.redContrastEnhancement()
    assert red.minimumValue() == pytest.approx(0.002)  # (1020 * 0.0001) - 0.1
    assert red.maximumValue() == pytest.approx(0.098)


def test_grey(raster):
    styles.save_rgb_style(raster, [2])
    layer = QgsRasterLayer(raster)  # owns the renderer
    renderer = layer.renderer()
    assert renderer.type() == "singlebandgray"
    assert renderer.contrastEnhancement().maximumValue() == pytest.approx(0.098)


def test_ramp(raster):
    styles.save_ramp_style(raster, band=2, limits=(0, 50))
    layer = QgsRasterLayer(raster)  # owns the renderer
    renderer = layer.renderer()
    items = renderer.shader().rasterShaderFunction().colorRampItemList()
    assert renderer.band() == 2
    assert [item.value for item in items] == [0, 12.5, 25, 37.5, 50]
    assert [item.color.name() for item in items] == list(styles.SEQUENTIAL)


def test_classes(raster):
    styles.save_class_style(raster, [(0, "#ffffff", "clear"), (1, "#ff0000", "cloud")])
    layer = QgsRasterLayer(raster)
    classes = layer.renderer().classes()
    assert [(c.value, c.color.name(), c.label) for c in classes] == [(0, "#ffffff", "clear"), (1, "#ff0000", "cloud")]


def test_nothing_but_the_style_is_left_beside_the_raster(raster):
    styles.save_ramp_style(raster)
    assert sorted(os.listdir(os.path.dirname(raster))) == ["été 雲.qml", "été 雲.tif"]


def test_all_nodata_still_gets_a_style(tmp_path):
    path = str(tmp_path / "empty.tif")
    dataset = gdal.GetDriverByName("GTiff").Create(path, 4, 4, 1, gdal.GDT_Float32)
    dataset.GetRasterBand(1).SetNoDataValue(float("nan"))
    dataset.GetRasterBand(1).Fill(float("nan"))
    dataset = None
    assert styles.save_ramp_style(path)
    layer = QgsRasterLayer(path)
    assert layer.renderer().classificationMax() == 1


def test_a_missing_raster_has_no_style(tmp_path):
    assert styles.save_ramp_style(str(tmp_path / "none.tif")) is None


def test_masks_have_one_style_and_legend(tmp_path):
    path = str(tmp_path / "mask.tif")
    dataset = gdal.GetDriverByName("GTiff").Create(path, 6, 1, 1, gdal.GDT_Byte)
    dataset.GetRasterBand(1).WriteArray(np.arange(6, dtype=np.uint8)[None])
    dataset = None
    assert styles.save_mask_style(path) == str(tmp_path / "mask.qml")
    layer = QgsRasterLayer(path)
    legend = {item.value: (item.label, item.color.name()) for item in layer.renderer().classes()}
    assert legend[1][0] == "clear" and legend[2][0] == "cloud shadow" and legend[4] == ("cloud", "#ffffff")
    assert layer.renderer().classes()[-1].color.alpha() == 0  # missing
