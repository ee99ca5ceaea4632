"""Default styles written beside the outputs, so that they look right wherever they are opened. Needs no GUI.

QGIS shows a band's values after its scale and offset; every limit below is in those units.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Callable

import numpy as np
from osgeo import gdal
from qgis.core import (
    QgsColorRampShader,
    QgsContrastEnhancement,
    QgsMultiBandColorRenderer,
    QgsPalettedRasterRenderer,
    QgsRasterLayer,
    QgsRasterShader,
    QgsSingleBandGrayRenderer,
    QgsSingleBandPseudoColorRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ..engine import classes as scheme
from .base import tr

# Colour-blind safe, light to dark; lightness-ordered ramp after viridis' end points.
SEQUENTIAL = ("#fde725", "#5ec962", "#21918c", "#3b528b", "#440154")


def save_style(path: str, set_up: Callable[[QgsRasterLayer], None]) -> str | None:
    """Writes the default style (.qml) of the raster ``path``; ``set_up`` gives the layer its renderer.

    Returns the style's path, or None where it could not be written, which is worth a warning and no more: the raster
    itself is complete.
    """
    statistics = f"{path}.aux.xml"
    had_statistics = os.path.exists(statistics)
    options = QgsRasterLayer.LayerOptions()
    options.loadDefaultStyle = False
    layer = QgsRasterLayer(path, os.path.basename(path), "gdal", options)
    if not layer.isValid():
        return None
    set_up(layer)
    style = os.path.splitext(path)[0] + ".qml"
    _, written = layer.saveNamedStyle(style)
    del layer
    if not had_statistics and os.path.exists(statistics):
        os.remove(statistics)  # QGIS's estimate for the renderer that was replaced
    return style if written else None


def save_rgb_style(path: str, bands: Sequence[int]) -> str | None:
    """Three bands (1-based; red, green, blue), or one as grey, each stretched from its 2nd to its 98th percentile."""

    def set_up(layer: QgsRasterLayer) -> None:
        stretches = [_stretch(layer, path, band) for band in bands]
        if len(bands) == 1:
            renderer = QgsSingleBandGrayRenderer(layer.dataProvider(), bands[0])
            renderer.setContrastEnhancement(stretches[0])
        else:
            renderer = QgsMultiBandColorRenderer(layer.dataProvider(), *bands)
            renderer.setRedContrastEnhancement(stretches[0])
            renderer.setGreenContrastEnhancement(stretches[1])
            renderer.setBlueContrastEnhancement(stretches[2])
        layer.setRenderer(renderer)

    return save_style(path, set_up)


def save_ramp_style(
    path: str, band: int = 1, limits: tuple | None = None, colours: Sequence[str] = SEQUENTIAL
) -> str | None:
    """A continuous colour ramp over ``limits`` (minimum, maximum); None takes the 2nd and 98th percentile."""

    def set_up(layer: QgsRasterLayer) -> None:
        low, high = limits if limits is not None else _percentiles(path, band)
        shades = QgsColorRampShader(low, high)
        shades.setColorRampType(QgsColorRampShader.Type.Interpolated)
        shades.setColorRampItemList(
            [
                QgsColorRampShader.ColorRampItem(value, QColor(colour), f"{value:g}")
                for value, colour in zip(np.linspace(low, high, len(colours)).tolist(), colours)
            ]
        )
        shader = QgsRasterShader(low, high)
        shader.setRasterShaderFunction(shades)
        renderer = QgsSingleBandPseudoColorRenderer(layer.dataProvider(), band, shader)
        renderer.setClassificationMin(low)
        renderer.setClassificationMax(high)
        layer.setRenderer(renderer)

    return save_style(path, set_up)


def save_class_style(path: str, classes: Sequence[tuple], band: int = 1) -> str | None:
    """One colour a class; ``classes`` holds (value, colour, label)."""

    def set_up(layer: QgsRasterLayer) -> None:
        entries = [QgsPalettedRasterRenderer.Class(value, QColor(colour), label) for value, colour, label in classes]
        layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), band, entries))

    return save_style(path, set_up)


def mask_labels() -> dict:
    """Classes of masks as the legend names them, in its order."""
    return {
        scheme.CLEAR: tr("clear"),
        scheme.SHADOW: tr("cloud shadow"),
        scheme.THIN: tr("thin cloud"),
        scheme.CLOUD: tr("cloud"),
        scheme.UNSURE: tr("unsure"),
        scheme.MISSING: tr("no data"),
    }


def save_mask_style(path: str, band: int = 1) -> str | None:
    """The one style and legend of all masks of this plugin (engine/classes.py)."""
    return save_class_style(path, [(code, scheme.COLOURS[code], label) for code, label in mask_labels().items()], band)


def save_probability_style(path: str, band: int = 1) -> str | None:
    """Percent from 0 (dark) to 100 (white), as clouds look."""
    return save_ramp_style(path, band, (0.0, 100.0), ("#0b1d33", "#1f5a8a", "#7fb7d9", "#ffffff"))


def _stretch(layer: QgsRasterLayer, path: str, band: int) -> QgsContrastEnhancement:
    low, high = _percentiles(path, band)
    stretch = QgsContrastEnhancement(layer.dataProvider().dataType(band))
    stretch.setMinimumValue(low)
    stretch.setMaximumValue(high)
    stretch.setContrastEnhancementAlgorithm(
        QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum, True
    )
    return stretch


def _percentiles(path: str, band: int) -> tuple:
    """2nd and 98th percentile of the valid pixels after scale and offset, from at most 512 x 512 of them."""
    source = gdal.Open(path)
    raster = source.GetRasterBand(band)
    values = raster.ReadAsArray(
        buf_xsize=min(512, raster.XSize), buf_ysize=min(512, raster.YSize), resample_alg=gdal.GRIORA_NearestNeighbour
    ).astype(np.float64)
    valid = np.isfinite(values)
    if raster.GetNoDataValue() is not None:
        valid &= values != raster.GetNoDataValue()
    if not valid.any():
        return 0.0, 1.0
    scale, offset = raster.GetScale(), raster.GetOffset()
    low, high = np.sort(
        np.percentile(values[valid], (2, 98)) * (1.0 if scale is None else scale) + (0.0 if offset is None else offset)
    ).tolist()
    return (low, high) if high > low else (low, low + 1.0)


def save_style_inside(layer: QgsVectorLayer, name: str) -> bool:
    """Keep the layer's style inside its GeoPackage, as the default one.

    An older style of that name is removed first: QGIS would ask in a dialog whether to overwrite it, which waits for
    ever where nobody sees it.
    """
    _, ids, names, _, _ = layer.listStylesInDatabase()
    for style, known in zip(ids, names):
        if known == name:
            layer.deleteStyleFromDatabase(style)
    return not layer.saveStyleToDatabase(name, "", True, "")
