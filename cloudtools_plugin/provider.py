"""The Processing provider: the list of algorithms. With plugin.py, all that qgis_process needs."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .algorithms import algorithm_classes
from .metadata import icon_path, version


class CloudToolsProvider(QgsProcessingProvider):
    ID = "cloudtools"

    def id(self) -> str:
        return self.ID

    def name(self) -> str:
        return "Cloud Tools"

    def longName(self) -> str:
        return f"Cloud Tools {version()}"

    def versionInfo(self) -> str:
        return version()

    def icon(self) -> QIcon:
        return QIcon(icon_path("cloudtools"))

    def supportedOutputRasterLayerExtensions(self) -> list:
        return ["tif", "tiff"]

    def loadAlgorithms(self) -> None:
        for algorithm in algorithm_classes():
            self.addAlgorithm(algorithm())
