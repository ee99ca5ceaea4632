"""How label layers look, in the dock and beside the outputs."""

from __future__ import annotations

from qgis.core import QgsCategorizedSymbolRenderer, QgsFillSymbol, QgsRendererCategory, QgsVectorLayer
from qgis.PyQt.QtGui import QColor

from .base import tr


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
    failed = layer.saveStyleToDatabase("default", "", True, "")
    return not failed
