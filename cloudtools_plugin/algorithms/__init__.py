"""The Processing algorithms: one file each, listed here by hand so that the list is the contract."""

from __future__ import annotations


def algorithm_classes() -> tuple:
    """Every algorithm of the provider, in the order of the toolbox's groups. Imported on call, not with the package."""
    from .brighttargets import BrightTargets
    from .fillaccuracy import FillAccuracy
    from .fillgaps import FillGaps
    from .percentilecomposite import PercentileComposite
    from .qualitymask import QualityMask
    from .sarchange import SarChange
    from .saroverlay import SarOverlay
    from .searchscenes import SearchScenes
    from .simulatescenes import SimulateScenes
    from .specklefilter import SpeckleFilter
    from .trainclassifier import TrainClassifier

    return (
        SearchScenes,
        QualityMask,
        PercentileComposite,
        FillGaps,
        FillAccuracy,
        TrainClassifier,
        SimulateScenes,
        SarOverlay,
        SarChange,
        SpeckleFilter,
        BrightTargets,
    )
