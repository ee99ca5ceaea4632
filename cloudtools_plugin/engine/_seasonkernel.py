"""The compiled loops of temporalmask.py; importing it needs numba."""

from __future__ import annotations

import numba
import numpy as np


@numba.njit(cache=True, nogil=True)
def nearest(clear, order, days, most, out, mean_days):
    """See temporalmask._nearest; values are gathered by index: out (most, n) int32 dates, -1 for none."""
    for i in range(clear.shape[1]):
        found = 0
        total = np.float32(0)
        for k in range(order.size):
            date = order[k]
            if clear[date, i]:
                out[found, i] = date
                total += days[date]
                found += 1
                if found == most:
                    break
        for k in range(found, most):
            out[k, i] = -1
        mean_days[i] = total / found if found else np.float32(0)


@numba.njit(cache=True, nogil=True)
def medians(stack, index, out):
    """Median over the dates in `index` of each pixel of a stack (dates, n), NaN where there are none."""
    most = index.shape[0]
    row = np.empty(most, np.float32)
    for i in range(index.shape[1]):
        n = 0
        for k in range(most):
            date = index[k, i]
            if date < 0:
                break
            value = stack[date, i]
            place = n
            while place > 0 and row[place - 1] > value:
                row[place] = row[place - 1]
                place -= 1
            row[place] = value
            n += 1
        if n == 0:
            out[i] = np.nan
        elif n % 2:
            out[i] = row[n // 2]
        else:
            out[i] = np.float32(0.5) * (row[n // 2 - 1] + row[n // 2])
