"""Where this QGIS profile keeps installed models, and the parameter that names one."""

from __future__ import annotations

import os

from qgis.core import QgsApplication, QgsProcessingParameterFile

from ..engine.models import models_folder


def profile_models() -> str:
    """The folder of installed models: that of CLOUDTOOLS_MODELS where it is set, else one in the user's profile."""
    return models_folder(os.path.join(QgsApplication.qgisSettingsDirPath(), "cloudtools", "models"))


def add_model(algorithm, name: str, title: str, help: str, optional: bool = False) -> None:
    """The parameter for a model: a file, or the name of an installed model."""
    # with (*.*), or without a filter, QGIS refuses a name without a dot
    kinds = algorithm.tr("ONNX models (*.onnx)") + ";;" + algorithm.tr("All files (*)")
    behavior = QgsProcessingParameterFile.Behavior.File
    algorithm.add(QgsProcessingParameterFile(name, title, behavior, optional=optional, fileFilter=kinds), help)
