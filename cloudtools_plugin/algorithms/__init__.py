"""The Processing algorithms: one file each, listed here by hand so that the list is the contract."""

from __future__ import annotations


def algorithm_classes() -> tuple:
    """Every algorithm of the provider, in the order of the toolbox's groups. Imported on call, not with the package."""
    from .brighttargets import BrightTargets
    from .installtraining import InstallTraining
    from .percentilecomposite import PercentileComposite
    from .sarchange import SarChange
    from .saroverlay import SarOverlay
    from .searchscenes import SearchScenes
    from .simulatescenes import SimulateScenes
    from .specklefilter import SpeckleFilter
    from .trainclassifier import TrainClassifier
    from .trainsegmentation import TrainSegmentation

    return (
        SearchScenes,
        PercentileComposite,
        TrainClassifier,
        TrainSegmentation,
        InstallTraining,
        SimulateScenes,
        SarOverlay,
        SarChange,
        SpeckleFilter,
        BrightTargets,
    )
