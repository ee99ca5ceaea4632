"""The Processing algorithms: one file each, listed here by hand so that the list is the contract."""

from __future__ import annotations


def algorithm_classes() -> tuple:
    """Every algorithm of the provider, in the order of the toolbox's groups. Imported on call, not with the package."""
    from .percentilecomposite import PercentileComposite
    from .simulatescenes import SimulateScenes

    return PercentileComposite, SimulateScenes
