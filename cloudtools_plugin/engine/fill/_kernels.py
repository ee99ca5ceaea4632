"""numba kernels of gap filling; imported only where numba is (see :mod:`.backend`). All hold no GIL and none is
parallel in itself: components run on threads. Arguments are checked by the callers."""

from __future__ import annotations

import numpy as np

from ..compiled import jit

_ABREAST = 16  # pixels that go down a tree together: neighbours mostly end at the same depth


@jit
def box_sum(x, radius, out):
    """See :func:`.backend.box_sum`; running sums, so the cost does not depend on the radius."""
    height, width = x.shape
    across = np.zeros((height, width))
    for i in range(height):
        total = 0.0
        for j in range(min(radius, width)):
            total += x[i, j]
        for j in range(width):
            if j + radius < width:
                total += x[i, j + radius]
            if j - radius - 1 >= 0:
                total -= x[i, j - radius - 1]
            across[i, j] = total
    column = np.zeros(width)
    for i in range(min(radius, height)):
        for j in range(width):
            column[j] += across[i, j]
    for i in range(height):
        if i + radius < height:
            for j in range(width):
                column[j] += across[i + radius, j]
        if i - radius - 1 >= 0:
            for j in range(width):
                column[j] -= across[i - radius - 1, j]
        for j in range(width):
            out[i, j] = column[j]


@jit
def blur(x, taps, out):
    """Convolution with symmetric `taps` along both axes; outside the array counts as 0."""
    height, width = x.shape
    reach = taps.size // 2
    across = np.zeros((height, width))
    for i in range(height):
        for k in range(taps.size):
            d = k - reach
            for j in range(max(0, -d), min(width, width - d)):
                across[i, j] += taps[k] * x[i, j + d]
    out[:] = 0.0
    for i in range(height):
        for k in range(taps.size):
            row = i + k - reach
            if 0 <= row < height:
                for j in range(width):
                    out[i, j] += taps[k] * across[row, j]


@jit
def sweep(u, b, diagonal, right, down, colour):
    """One half of a red-black Gauss-Seidel sweep: the unknowns of one colour, (row + column) % 2 == colour."""
    height, width = u.shape
    for i in range(height):
        for j in range((i + colour) % 2, width, 2):
            d = diagonal[i, j]
            if d > 0:
                s = b[i, j]
                if j > 0:
                    s += right[i, j - 1] * u[i, j - 1]
                if j < width - 1:
                    s += right[i, j] * u[i, j + 1]
                if i > 0:
                    s += down[i - 1, j] * u[i - 1, j]
                if i < height - 1:
                    s += down[i, j] * u[i + 1, j]
                u[i, j] = s / d


@jit
def product(u, diagonal, right, down, out):
    """out = A u; 0 where the diagonal is 0 (not an unknown)."""
    height, width = u.shape
    for i in range(height):
        for j in range(width):
            d = diagonal[i, j]
            if d > 0:
                s = d * u[i, j]
                if j > 0:
                    s -= right[i, j - 1] * u[i, j - 1]
                if j < width - 1:
                    s -= right[i, j] * u[i, j + 1]
                if i > 0:
                    s -= down[i - 1, j] * u[i - 1, j]
                if i < height - 1:
                    s -= down[i, j] * u[i + 1, j]
                out[i, j] = s
            else:
                out[i, j] = 0.0


@jit
def restrict_residual(u, b, diagonal, right, down, out):
    """out = sums of b - A u over the 2 x 2 aggregates."""
    height, width = u.shape
    out[:] = 0.0
    for i in range(height):
        for j in range(width):
            d = diagonal[i, j]
            if d > 0:
                s = b[i, j] - d * u[i, j]
                if j > 0:
                    s += right[i, j - 1] * u[i, j - 1]
                if j < width - 1:
                    s += right[i, j] * u[i, j + 1]
                if i > 0:
                    s += down[i - 1, j] * u[i - 1, j]
                if i < height - 1:
                    s += down[i, j] * u[i + 1, j]
                out[i // 2, j // 2] += s


@jit
def prolong_add(coarse, diagonal, u):
    """u += the coarse value of each unknown's aggregate."""
    height, width = u.shape
    for i in range(height):
        for j in range(width):
            if diagonal[i, j] > 0:
                u[i, j] += coarse[i // 2, j // 2]


@jit
def chebyshev(known, out):
    """Chessboard distance (int32) of every pixel to the nearest known one; a large number where none is known."""
    height, width = known.shape
    far = height + width
    for i in range(height):
        for j in range(width):
            best = 0 if known[i, j] else far
            if best:
                if j > 0:
                    best = min(best, out[i, j - 1] + 1)
                if i > 0:
                    best = min(best, out[i - 1, j] + 1)
                    if j > 0:
                        best = min(best, out[i - 1, j - 1] + 1)
                    if j < width - 1:
                        best = min(best, out[i - 1, j + 1] + 1)
            out[i, j] = best
    for i in range(height - 1, -1, -1):
        for j in range(width - 1, -1, -1):
            best = out[i, j]
            if best:
                if j < width - 1:
                    best = min(best, out[i, j + 1] + 1)
                if i < height - 1:
                    best = min(best, out[i + 1, j] + 1)
                    if j > 0:
                        best = min(best, out[i + 1, j - 1] + 1)
                    if j < width - 1:
                        best = min(best, out[i + 1, j + 1] + 1)
                out[i, j] = best


@jit
def ring(values, known, rows, cols, replacement, mean, deviation, radius, out):
    """One ring of :func:`.compatible.fill`: windows of the known values by sums that slide down the rows.

    values (h, w): centred target, 0 where not known; known (h, w) bool; rows, cols: the ring's pixels, sorted by row;
    replacement, mean, deviation: of these pixels (n); out (n): NaN where nothing is known in the window.
    """
    height, width = values.shape
    left = max(0, cols.min() - radius)
    right = min(width, cols.max() + radius + 1)
    span = right - left
    count, first, second = np.zeros(span), np.zeros(span), np.zeros(span)
    n_sum, f_sum, s_sum = np.zeros(span + 1), np.zeros(span + 1), np.zeros(span + 1)
    top, bottom = 0, 0  # rows in the column sums: top <= row < bottom
    at = 0
    while at < rows.size:
        row = rows[at]
        low, high = max(0, row - radius), min(height, row + radius + 1)
        if low >= bottom:
            count[:] = 0.0
            first[:] = 0.0
            second[:] = 0.0
            top, bottom = low, low
        while bottom < high:
            for j in range(span):
                if known[bottom, left + j]:
                    v = values[bottom, left + j]
                    count[j] += 1.0
                    first[j] += v
                    second[j] += v * v
            bottom += 1
        while top < low:
            for j in range(span):
                if known[top, left + j]:
                    v = values[top, left + j]
                    count[j] -= 1.0
                    first[j] -= v
                    second[j] -= v * v
            top += 1
        for j in range(span):
            n_sum[j + 1] = n_sum[j] + count[j]
            f_sum[j + 1] = f_sum[j] + first[j]
            s_sum[j + 1] = s_sum[j] + second[j]
        while at < rows.size and rows[at] == row:
            a = max(0, cols[at] - radius) - left
            b = min(width, cols[at] + radius + 1) - left
            n = n_sum[b] - n_sum[a]
            if n < 0.5:
                out[at] = np.nan
            else:
                middle = (f_sum[b] - f_sum[a]) / n
                spread = np.sqrt(max((s_sum[b] - s_sum[a]) / n - middle * middle, 0.0))
                gain = spread / deviation[at] if deviation[at] > 0 else 1.0
                out[at] = gain * (replacement[at] - mean[at]) + middle
            at += 1


@jit
def _mix(tree, path, attempt):
    z = path * np.uint64(0x9E3779B97F4A7C15) + np.uint64(tree * 1000003 + attempt * 7919 + 1)
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return z ^ (z >> np.uint64(31))


@jit
def grow_tree(x, y, tree, leaf, deepest, feature, threshold, child, value):
    """One tree of :class:`.forest.Forest`: of as many random splits as there are features the one that leaves the least
    variance. x (features, n) float32, y (outputs, n) whole numbers as float64. The tree's depth."""
    features, size = x.shape
    outputs = y.shape[0]
    members = np.arange(size)
    # node, first, last + 1, depth; depth-first, so at most two waiting nodes a level
    waiting = np.zeros((2 * deepest + 4, 4), np.int64)
    paths = np.zeros(2 * deepest + 4, np.uint64)
    waiting[0, 2] = size
    paths[0] = 1
    top, count, reached = 1, 1, 0
    total, part = np.zeros(outputs), np.zeros(outputs)
    while top > 0:
        top -= 1
        node, start, stop, depth = waiting[top]
        path = paths[top]
        n = stop - start
        reached = max(reached, depth)
        child[node], threshold[node] = node, np.inf
        total[:] = 0.0
        for i in range(start, stop):
            for k in range(outputs):
                total[k] += y[k, members[i]]
        for k in range(outputs):
            value[node, k] = total[k] / n
        if n < 2 * leaf or depth >= deepest:
            continue
        best, chosen, cut = -1.0, -1, np.float32(0.0)
        for attempt in range(features):
            z = _mix(tree, path, attempt)
            asked = np.int64((z >> np.uint64(40)) % np.uint64(features))
            share = np.float64(np.int64(z & np.uint64((1 << 40) - 1))) / np.float64(1 << 40)
            low = x[asked, members[start]]
            high = low
            for i in range(start + 1, stop):
                v = x[asked, members[i]]
                low = min(low, v)
                high = max(high, v)
            at = np.float32(np.float64(low) + share * (np.float64(high) - np.float64(low)))
            part[:] = 0.0
            number = 0
            for i in range(start, stop):
                if x[asked, members[i]] <= at:
                    number += 1
                    for k in range(outputs):
                        part[k] += y[k, members[i]]
            if number < leaf or n - number < leaf:
                continue
            score = 0.0
            for k in range(outputs):
                score += part[k] * part[k] / number + (total[k] - part[k]) * (total[k] - part[k]) / (n - number)
            if score > best:
                best, chosen, cut = score, asked, at
        if chosen < 0:
            continue
        i, j = start, stop - 1
        while i <= j:
            if x[chosen, members[i]] <= cut:
                i += 1
            else:
                members[i], members[j] = members[j], members[i]
                j -= 1
        feature[node], threshold[node], child[node] = chosen, cut, count
        for side in range(2):
            waiting[top, 0] = count + side
            waiting[top, 1] = start if side == 0 else i
            waiting[top, 2] = i if side == 0 else stop
            waiting[top, 3] = depth + 1
            paths[top] = np.uint64(2) * path + np.uint64(side)
            top += 1
        count += 2
    return reached


@jit
def ask_trees(x, feature, threshold, child, value, out):
    """out (outputs, n) += the sums over all trees; x (n, features) float32. Pixels go down a tree side by side, as
    their steps do not wait for each other, until all stand in a leaf, which leads to itself."""
    node = np.empty(_ABREAST, np.uint32)  # unsigned: no look for indices from the end
    for tree in range(feature.shape[0]):
        for start in range(0, x.shape[0], _ABREAST):
            size = min(_ABREAST, x.shape[0] - start)
            node[:size] = 0
            moved = True
            while moved:
                changed = np.uint32(0)
                for i in range(size):
                    at = node[i]
                    right = np.uint32(x[start + i, np.uint32(feature[tree, at])] > threshold[tree, at])
                    to = np.uint32(child[tree, at]) + right
                    changed |= at ^ to
                    node[i] = to
                moved = changed != 0
            for i in range(size):
                for k in range(out.shape[0]):
                    out[k, start + i] += value[tree, node[i], k]


@jit
def factor_band(band):
    """Cholesky factor, in place, of a symmetric positive definite band matrix: band[i, j - i + width] is element (i, j)
    of its lower triangle, width = band.shape[1] - 1."""
    width = band.shape[1] - 1
    for i in range(band.shape[0]):
        first = max(0, i - width)
        for j in range(first, i + 1):
            total = band[i, j - i + width]
            for k in range(max(first, j - width), j):
                total -= band[i, k - i + width] * band[j, k - j + width]
            if j < i:
                band[i, j - i + width] = total / band[j, width]
            else:
                band[i, width] = np.sqrt(max(total, 1e-300))


@jit
def solve_band(band, b):
    """b (n, right-hand sides) becomes the solution; band: from :func:`factor_band`."""
    count, width = band.shape[0], band.shape[1] - 1
    for side in range(b.shape[1]):
        for i in range(count):
            total = b[i, side]
            for k in range(max(0, i - width), i):
                total -= band[i, k - i + width] * b[k, side]
            b[i, side] = total / band[i, width]
        for i in range(count - 1, -1, -1):
            value = b[i, side] / band[i, width]
            b[i, side] = value
            for k in range(max(0, i - width), i):
                b[k, side] -= band[i, k - i + width] * value
