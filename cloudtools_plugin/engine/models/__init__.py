"""Models that see clouds: their contracts, the folder they lie in, loading them safely, running them over rasters."""

from __future__ import annotations

from .contract import ROLES, Contract, ModelClass
from .reading import read_contract
from .session import OnnxModel, open_model
from .store import FOLDER_VARIABLE, Installed, find_model, installed_models, models_folder

__all__ = [
    "FOLDER_VARIABLE",
    "ROLES",
    "Contract",
    "Installed",
    "ModelClass",
    "OnnxModel",
    "find_model",
    "installed_models",
    "models_folder",
    "open_model",
    "read_contract",
]
