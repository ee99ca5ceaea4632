"""numba kernels of the SAR functions; imported only where numba is (see :mod:`.backend`). All hold no GIL, none is
parallel in itself: blocks run on threads. Arguments are checked by the callers."""

from __future__ import annotations

import math

import numpy as np

from ..compiled import jit


@jit
def box_sum(x, radius, out):
    """See :func:`.backend.box_sum`."""
    height, width = x.shape
    across = np.zeros((height, width))
    for i in range(height):
        for d in range(-radius, radius + 1):
            for j in range(max(0, -d), min(width, width - d)):
                across[i, j] += x[i, j + d]
    out[:] = 0.0
    for i in range(height):
        for d in range(max(-radius, -i), min(radius, height - 1 - i) + 1):
            for j in range(width):
                out[i, j] += across[i + d, j]


@jit
def tv_dual(q, p, u, f, weight, tau, momentum):
    """One step of the accelerated projected gradient on the dual of total variation, see
    :func:`.change.total_variation`.

    q, p: (2, h, w) current and previous dual field; u: scratch (h, w)."""
    height, width = f.shape
    for i in range(height):
        for j in range(width):
            d = q[0, i, j] + q[1, i, j]
            if j > 0:
                d -= q[0, i, j - 1]
            if i > 0:
                d -= q[1, i - 1, j]
            u[i, j] = f[i, j] + weight * d
    for i in range(height):
        for j in range(width):
            gx = u[i, j + 1] - u[i, j] if j < width - 1 else np.float32(0)
            gy = u[i + 1, j] - u[i, j] if i < height - 1 else np.float32(0)
            if np.isnan(gx):  # beside a pixel without data
                gx = np.float32(0)
            if np.isnan(gy):
                gy = np.float32(0)
            x = q[0, i, j] + tau * gx
            y = q[1, i, j] + tau * gy
            size = max(np.float32(1), np.sqrt(x * x + y * y))
            x /= size
            y /= size
            q[0, i, j] = x + momentum * (x - p[0, i, j])
            q[1, i, j] = y + momentum * (y - p[1, i, j])
            p[0, i, j] = x
            p[1, i, j] = y


@jit
def classic_all(before, after, threshold, red, green, blue):
    """See :func:`.overlay.classic`; a loop without branches, which the compiler turns into vector instructions."""
    for i in range(before.shape[0]):
        for j in range(before.shape[1]):
            b, a = np.int16(before[i, j]), np.int16(after[i, j])
            same = (a - b < threshold) & (b - a < threshold)
            red[i, j] = before[i, j] if same else after[i, j]
            green[i, j] = before[i, j] if same else np.uint8(0)
            blue[i, j] = before[i, j]


@jit
def frost(x, variation, radius, damping, out):
    """See :func:`.speckle.frost`."""
    height, width = x.shape
    for i in range(height):
        for j in range(width):
            if np.isnan(x[i, j]):
                out[i, j] = np.nan
                continue
            total = 0.0
            weights = 0.0
            rate = damping * variation[i, j]
            for di in range(-radius, radius + 1):
                for dj in range(-radius, radius + 1):
                    a, b = i + di, j + dj
                    if 0 <= a < height and 0 <= b < width and not np.isnan(x[a, b]):
                        w = math.exp(-rate * math.sqrt(di * di + dj * dj))
                        total += w * x[a, b]
                        weights += w
            out[i, j] = total / weights


@jit
def refined_lee(x, looks, halves, out):
    """See :func:`.speckle.refined_lee`; halves: (8, 7, 7) bool, the half windows."""
    height, width = x.shape
    means = np.empty((3, 3))
    speckle = 1.0 / looks
    for i in range(height):
        for j in range(width):
            if np.isnan(x[i, j]):
                out[i, j] = np.nan
                continue
            complete = True
            for a in range(3):
                for b in range(3):
                    total, count = 0.0, 0
                    for di in range(-1, 2):
                        for dj in range(-1, 2):
                            k, m = i + 2 * (a - 1) + di, j + 2 * (b - 1) + dj
                            if 0 <= k < height and 0 <= m < width and not np.isnan(x[k, m]):
                                total += x[k, m]
                                count += 1
                    if count == 0:
                        complete = False
                    means[a, b] = total / max(count, 1)
            half = -1
            if complete:
                steepest = -1.0
                for k in range(4):
                    if k == 0:
                        step = means[0, 2] + means[1, 2] + means[2, 2] - means[0, 0] - means[1, 0] - means[2, 0]
                        near, far = abs(means[1, 0] - means[1, 1]), abs(means[1, 2] - means[1, 1])
                    elif k == 1:
                        step = means[0, 1] + means[0, 2] + means[1, 2] - means[1, 0] - means[2, 0] - means[2, 1]
                        near, far = abs(means[2, 0] - means[1, 1]), abs(means[0, 2] - means[1, 1])
                    elif k == 2:
                        step = means[0, 0] + means[0, 1] + means[0, 2] - means[2, 0] - means[2, 1] - means[2, 2]
                        near, far = abs(means[2, 1] - means[1, 1]), abs(means[0, 1] - means[1, 1])
                    else:
                        step = means[0, 0] + means[0, 1] + means[1, 0] - means[1, 2] - means[2, 1] - means[2, 2]
                        near, far = abs(means[2, 2] - means[1, 1]), abs(means[0, 0] - means[1, 1])
                    if abs(step) > steepest:
                        steepest = abs(step)
                        half = 2 * k + (0 if near < far else 1)
            total, square, count = 0.0, 0.0, 0
            for di in range(-3, 4):
                for dj in range(-3, 4):
                    a, b = i + di, j + dj
                    if (
                        (half < 0 or halves[half, di + 3, dj + 3])
                        and 0 <= a < height
                        and 0 <= b < width
                        and not np.isnan(x[a, b])
                    ):
                        total += x[a, b]
                        square += np.float64(x[a, b]) * np.float64(x[a, b])
                        count += 1
            mean = total / count
            variance = max(square / count - mean * mean, 0.0)
            signal = max((variance - mean * mean * speckle) / (1.0 + speckle), 0.0)
            weight = signal / variance if variance > 0 else 0.0
            out[i, j] = mean + weight * (x[i, j] - mean)


@jit
def lee_sigma(x, prior, radius, low, high, speckle, bright, out):
    """See :func:`.speckle.lee_sigma`."""
    height, width = x.shape
    for i in range(height):
        for j in range(width):
            if np.isnan(x[i, j]):
                out[i, j] = np.nan
                continue
            if bright[i, j]:
                out[i, j] = x[i, j]
                continue
            bottom, top = prior[i, j] * low, prior[i, j] * high
            total, square, count = 0.0, 0.0, 0
            for di in range(-radius, radius + 1):
                for dj in range(-radius, radius + 1):
                    a, b = i + di, j + dj
                    if 0 <= a < height and 0 <= b < width and x[a, b] >= bottom and x[a, b] <= top:
                        total += x[a, b]
                        square += np.float64(x[a, b]) * np.float64(x[a, b])
                        count += 1
            if count < 2:
                out[i, j] = prior[i, j]
                continue
            mean = total / count
            variance = max(square / count - mean * mean, 0.0)
            signal = max((variance - mean * mean * speckle) / (1.0 + speckle), 0.0)
            weight = signal / variance if variance > 0 else 0.0
            out[i, j] = mean + weight * (x[i, j] - mean)


@jit
def join(parent, a, b):
    """Union of the sets of a[k] and b[k] for all k; a root is the smallest member of its set."""
    for k in range(a.shape[0]):
        i, j = a[k], b[k]
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        while parent[j] != j:
            parent[j] = parent[parent[j]]
            j = parent[j]
        if i < j:
            parent[j] = i
        else:
            parent[i] = j
    for k in range(parent.shape[0]):
        parent[k] = parent[parent[k]]
