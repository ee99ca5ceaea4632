"""The Processing algorithms: one file each, listed here by hand so that the list is the contract."""

from __future__ import annotations


def algorithm_classes() -> tuple:
    """Every algorithm of the provider, in the order of the toolbox's groups. Imported on call, not with the package."""
    from .brighttargets import BrightTargets
    from .builddataset import BuildDataset
    from .classifieraccuracy import ClassifierAccuracy
    from .classifytiles import ClassifyTiles
    from .percentilecomposite import PercentileComposite
    from .rasterizelabels import RasterizeLabels
    from .sarchange import SarChange
    from .saroverlay import SarOverlay
    from .searchscenes import SearchScenes
    from .simulatescenes import SimulateScenes
    from .specklefilter import SpeckleFilter
    from .startpixellabels import StartPixelLabels

    return (
        SearchScenes,
        PercentileComposite,
        SimulateScenes,
        SarOverlay,
        SarChange,
        SpeckleFilter,
        BrightTargets,
        StartPixelLabels,
        RasterizeLabels,
        BuildDataset,
        ClassifyTiles,
        ClassifierAccuracy,
    )
