"""How label layers look, in the dock and beside the outputs."""

from __future__ import annotations

import os

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsDefaultValue,
    QgsEditorWidgetSetup,
    QgsFillSymbol,
    QgsRendererCategory,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ..engine.classes import COLOURS
from ..engine.labels.pixels import LABELLED
from .base import tr
from .styles import mask_labels, save_style_inside


def style_labels(layer: QgsVectorLayer, classes, field: str = "label") -> None:
    """Footprints filled by class and outlined; classes: [(name, colour)]. Tiles without a label are only outlined."""
    categories = []
    for name, colour in [*classes, ("", "#888888")]:
        shade = QColor(colour)
        shade.setAlpha(110 if name else 0)
        symbol = QgsFillSymbol.createSimple({"outline_color": colour, "outline_width": "0.3"})
        symbol.setColor(shade)
        categories.append(QgsRendererCategory(name or None, symbol, name or tr("without label")))
    layer.setRenderer(QgsCategorizedSymbolRenderer(field, categories))


def save_label_style(path: str, classes, field: str = "label") -> bool:
    """The same as the default style of the store's layer, kept inside the GeoPackage."""
    layer = QgsVectorLayer(f"{path}|layername=labels", "labels", "ogr")
    if not layer.isValid():
        return False
    style_labels(layer, classes, field)
    return save_style_inside(layer, "default")


def save_pixel_label_style(path: str) -> bool:
    """Colours of the class scheme, the classes as a drop-down list, person and time filled in by QGIS."""
    layer = QgsVectorLayer(path, "pixel_labels", "ogr")
    if not layer.isValid():
        return False
    labels = mask_labels()
    fields = layer.fields()
    index = fields.lookupField("class")
    values = [{labels[code]: str(code)} for code in LABELLED]
    layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup("ValueMap", {"map": values}))
    layer.setFieldAlias(index, tr("Class"))
    for name, expression in (("annotator", "@user_account_name"), ("labelled_at", "to_string(now())")):
        place = fields.lookupField(name)
        layer.setDefaultValueDefinition(place, QgsDefaultValue(expression))
        layer.setEditorWidgetSetup(place, QgsEditorWidgetSetup("Hidden", {}))
    layer.setEditorWidgetSetup(fields.lookupField("source"), QgsEditorWidgetSetup("Hidden", {}))
    categories = []
    for code in LABELLED:
        colour = QColor(COLOURS[code])
        outline = "#333333" if colour.lightness() > 200 else COLOURS[code]
        symbol = QgsFillSymbol.createSimple({"outline_color": outline, "outline_width": "0.4"})
        colour.setAlpha(120)
        symbol.setColor(colour)
        categories.append(QgsRendererCategory(code, symbol, labels[code]))
    layer.setRenderer(QgsCategorizedSymbolRenderer("class", categories))
    if path.lower().endswith(".gpkg"):
        return save_style_inside(layer, "default")
    return layer.saveNamedStyle(os.path.splitext(path)[0] + ".qml")[1]
