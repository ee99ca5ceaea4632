"""The compiled loop of rule.py; importing it needs numba."""

from __future__ import annotations

import numba
import numpy as np


@numba.njit(cache=True, nogil=True, fastmath={"contract"})
def codes(blue, green, red, swir, scale, offset, limits, out):
    """See rule.rule_codes; arrays of n pixels. Without branches, so that the compiler takes many pixels at a time."""
    half, three = np.float32(0.5), np.float32(3.0)
    white, hazy, bright, cold, kept = limits[0], limits[1], three * limits[2], limits[3], limits[4]
    shine, dazzling = three * limits[5], limits[6]
    bs, gs, rs, ss = scale[0], scale[1], scale[2], scale[scale.size - 1]
    bo, go, ro, so = offset[0], offset[1], offset[2], offset[offset.size - 1]
    for i in range(out.size):
        b = np.float32(blue[i]) * bs + bo
        g = np.float32(green[i]) * gs + go
        r = np.float32(red[i]) * rs + ro
        s = np.float32(swir[i]) * ss + so
        total = b + g + r
        spread = abs(three * b - total) + abs(three * g - total) + abs(three * r - total)
        haze = b - half * r
        glare = b > dazzling
        cloud = ((spread < white * total) & (haze > hazy) | glare) & (total > bright) & (s > cold)
        out[i] = (
            np.uint8(cloud) | np.uint8((haze > kept) | glare) << np.uint8(1) | np.uint8(total > shine) << np.uint8(2)
        )
