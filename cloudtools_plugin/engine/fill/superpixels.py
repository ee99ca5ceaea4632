"""Mask optimisation, the first stage of Li et al. 2019: the gap grows to whole superpixels, so that its outline runs
along the borders of homogeneous ground and the adjustment starts from objects seen in full."""

from __future__ import annotations

import numpy as np

from ..blocks import BlockPlan
from ..errors import MissingPackageError
from ..messages import message
from .components import Gap, runs_of

SIZE = 64  # pixels per superpixel
_HALO = 32
_TOUCHED = 0.25  # share of a superpixel in the gap from which it joins it
_REACH = 8  # the outline moves at most so many pixels


def slic():
    """scikit-image's SLIC (Achanta et al. 2012). Raises MissingPackageError with what to do."""
    try:
        from skimage.segmentation import slic as function
    except (ImportError, AttributeError, ValueError) as error:  # ValueError: built for another numpy
        raise MissingPackageError(
            message(
                "Moving the outline to homogeneous ground needs the Python package scikit-image; install it (pip "
                "install "
                "scikit-image) or switch the option off."
            )
        ) from error
    return function


def move_outline(target, replacements, gap: Gap, job) -> Gap:
    """The gap with every superpixel that it covers in good part, in blocks with a halo. The superpixels are those of
    the first replacement that has data around: in the target the cloud itself would be the object."""
    from .compatible import distance

    function = slic()
    height, width = gap.shape
    grid_like = target.groups[0][1].grid
    plan = BlockPlan(grid_like, min(width, 1024), min(height, 1024))
    runs = []
    for index in range(len(plan)):
        job.check()
        window = plan[index]
        wide = window.pad(_HALO, _HALO).intersection(grid_like.window)
        hidden = gap.mask(wide)
        if hidden.any() and not hidden.all():
            part = hidden | (_joined(function, replacements, wide, hidden, distance) & target.read(wide)[1].all(0))
        else:
            part = hidden
        part = part[window.slices(wide)]
        new = runs_of(part, window.row)
        new[:, 1:] += window.col
        runs.append(new)
        job.progress((index + 1) / len(plan))
    found = np.concatenate(runs) if runs else np.zeros((0, 3), np.int32)
    return Gap.from_runs(_merged(found), gap.shape)


def _joined(function, replacements, wide, hidden, distance):
    for replacement in replacements:
        values, valid = replacement.read(wide)
        seen = valid.all(0)
        if np.count_nonzero(seen) >= max(SIZE, 0.5 * seen.size):
            break
    else:
        return np.zeros(hidden.shape, bool)
    low = np.array([np.percentile(band[seen], 2) for band in values])[:, None, None]
    high = np.array([np.percentile(band[seen], 98) for band in values])[:, None, None]
    scaled = np.clip((values - low) / np.maximum(high - low, 1e-9), 0, 1).astype(np.float64)
    label = function(
        np.moveaxis(scaled, 0, -1),
        n_segments=max(2, hidden.size // SIZE),
        compactness=0.1,
        channel_axis=-1,
        start_label=0,
        mask=None,
        convert2lab=False,
    )
    share = np.bincount(label.ravel(), hidden.ravel()) / np.maximum(np.bincount(label.ravel()), 1)
    return (share >= _TOUCHED)[label] & seen & (distance(hidden) <= _REACH)


def _merged(runs):
    """Runs of neighbouring blocks that meet, joined, in order."""
    runs = runs[np.lexsort((runs[:, 1], runs[:, 0]))]
    if not len(runs):
        return runs
    begins = np.ones(len(runs), bool)
    begins[1:] = (runs[1:, 0] != runs[:-1, 0]) | (runs[1:, 1] > runs[:-1, 2])
    first = np.flatnonzero(begins)
    return np.stack([runs[first, 0], runs[first, 1], np.maximum.reduceat(runs[:, 2], first)], 1).astype(np.int32)
