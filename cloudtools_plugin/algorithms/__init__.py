"""The Processing algorithms: one file each, listed here by hand so that the list is the contract."""

from __future__ import annotations

import importlib
import os

_MODULES = (
    ("percentilecomposite", "PercentileComposite"),
    ("simulatescenes", "SimulateScenes"),
    ("saroverlay", "SarOverlay"),
    ("specklefilter", "SpeckleFilter"),
    ("sarchange", "SarChange"),
    ("brighttargets", "BrightTargets"),
)


def algorithm_classes() -> tuple:
    """Every algorithm of the provider, in the order of the toolbox's groups. Imported on call, not with the package."""
    folder = os.path.dirname(__file__)
    present = [(m, c) for m, c in _MODULES if os.path.exists(os.path.join(folder, f"{m}.py"))]  # until both exist
    return tuple(getattr(importlib.import_module(f".{module}", __name__), name) for module, name in present)
