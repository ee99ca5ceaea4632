"""The Processing algorithms: one file each, listed here by hand so that the list is the contract."""

from __future__ import annotations


def algorithm_classes() -> tuple:
    """Every algorithm of the provider, in the order of the toolbox's groups. Imported on call, not with the package."""
    from .brighttargets import BrightTargets
    from .builddataset import BuildDataset
    from .classifieraccuracy import ClassifierAccuracy
    from .classifytiles import ClassifyTiles
    from .cloudmask import CloudMask
    from .downloadscenes import DownloadScenes
    from .downloadtellusscenes import DownloadTellusScenes
    from .downloadtiles import DownloadTiles
    from .fillaccuracy import FillAccuracy
    from .fillgaps import FillGaps
    from .installmodel import InstallModel
    from .installtraining import InstallTraining
    from .maskaccuracy import MaskAccuracy
    from .percentilecomposite import PercentileComposite
    from .qualitymask import QualityMask
    from .rasterizelabels import RasterizeLabels
    from .refinemask import RefineMask
    from .sarchange import SarChange
    from .saroverlay import SarOverlay
    from .searchscenes import SearchScenes
    from .searchtellusscenes import SearchTellusScenes
    from .simulatescenes import SimulateScenes
    from .specklefilter import SpeckleFilter
    from .startpixellabels import StartPixelLabels
    from .temporalmask import TemporalMask
    from .trainclassifier import TrainClassifier
    from .trainsegmentation import TrainSegmentation

    return (
        DownloadTiles,
        SearchScenes,
        SearchTellusScenes,
        DownloadTellusScenes,
        CloudMask,
        InstallModel,
        DownloadScenes,
        QualityMask,
        RefineMask,
        TemporalMask,
        MaskAccuracy,
        PercentileComposite,
        FillGaps,
        FillAccuracy,
        StartPixelLabels,
        RasterizeLabels,
        BuildDataset,
        TrainClassifier,
        TrainSegmentation,
        InstallTraining,
        ClassifyTiles,
        ClassifierAccuracy,
        SimulateScenes,
        SarOverlay,
        SarChange,
        SpeckleFilter,
        BrightTargets,
    )
