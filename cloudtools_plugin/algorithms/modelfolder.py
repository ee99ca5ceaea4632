"""Where this QGIS profile keeps installed models."""

from __future__ import annotations

import os

from qgis.core import QgsApplication

from ..engine.models import models_folder


def profile_models() -> str:
    """The folder of installed models: that of CLOUDTOOLS_MODELS where it is set, else one in the user's profile."""
    return models_folder(os.path.join(QgsApplication.qgisSettingsDirPath(), "cloudtools", "models"))
