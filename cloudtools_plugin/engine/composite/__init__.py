"""Masked compositing of a stack of scenes, out of core.

One block of the output is in flight at a time. Its masks are read first, so that scenes without a clear pixel there
are not decoded; the dates are then decoded in parallel into one stack, and the statistic is computed on ranges of
pixels in parallel. Decoding takes nearly all the time, so blocks follow the blocks of the files.

Scenes in several coordinate reference systems are composited on their own grids; the results are warped once.
"""

from .job import CompositeOutputs, CompositeResult, composite, scene_table
from .plan import (
    DEFAULT_MEMORY,
    EMPTY,
    METHODS,
    WITH_INDEX,
    CompositeOptions,
    CompositePlan,
    GridWish,
    plan_composite,
)

__all__ = [
    "DEFAULT_MEMORY",
    "EMPTY",
    "METHODS",
    "WITH_INDEX",
    "CompositeOptions",
    "CompositeOutputs",
    "CompositePlan",
    "CompositeResult",
    "GridWish",
    "composite",
    "plan_composite",
    "scene_table",
]
