"""The methods by name: each adjusts a replacement to the target on one box and returns a :class:`.slra.Solution`."""

from __future__ import annotations

import numpy as np

from . import compatible, slra
from .solve import Laplace

METHODS = ("slra", "slra_compatible", "poisson", "histogram", "copy")


def _plain_correlation(target, replacement, known):
    """Mean over the bands of the correlation on the known pixels, 0 to 1."""
    found = []
    for t, r in zip(target, replacement):
        a, b = t[known], r[known]
        if len(a) > 2 and a.std() > 0 and b.std() > 0:
            found.append(np.corrcoef(a, b)[0, 1])
    return float(np.clip(np.mean(found), 0.0, 1.0)) if found else 0.0


def copy(target, replacement, known) -> slra.Solution:
    """The replacement as it is."""
    values = replacement[: len(target)].astype(np.float32)
    shape = known.shape
    return slra.Solution(
        values, np.full(shape, _plain_correlation(target, values, known)), np.zeros(values.shape, np.float32)
    )


def histogram(target, replacement, known, gap, radius: int, moments=None) -> slra.Solution:
    """Local moment matching in one step: the replacement with the mean and standard deviation that the target has on
    the known pixels within `radius` pixels (chessboard) of the gap. moments: (mean, deviation of the target, of the
    replacement), each per band, measured elsewhere."""
    if moments is not None:
        mean_t, spread_t, mean_r, spread_r = (np.asarray(m)[:, None, None] for m in moments)
        gain = np.where(spread_r > 1e-9, spread_t / np.maximum(spread_r, 1e-9), 1.0)
        values = (gain * (replacement[: len(target)] - mean_r) + mean_t).astype(np.float32)
        correlation = np.full(known.shape, _plain_correlation(target, replacement, known))
        return slra.Solution(values, correlation, np.zeros(values.shape, np.float32))
    near = known & (compatible.distance(gap) <= radius)
    near = near if near.any() else known
    values = replacement[: len(target)].astype(np.float32)
    for band, t, r in zip(values, target, replacement):
        if near.any():
            spread = float(r[near].std())
            gain = float(t[near].std()) / spread if spread > 1e-9 else 1.0
            band[:] = gain * (r - r[near].mean()) + t[near].mean()
    return slra.Solution(
        values,
        np.full(known.shape, _plain_correlation(target, replacement, known)),
        np.zeros(values.shape, np.float32),
    )


def poisson(target, replacement, known, anchor=None, fixed=None) -> slra.Solution:
    """Gradient-domain cloning (Perez et al. 2003; Lin et al. 2013 for clouds): the replacement's gradients, the
    target on the border; that is the replacement plus the harmonic extension of the difference on the border."""
    values = replacement[: len(target)].astype(np.float32)
    zero = np.zeros(values.shape, np.float32)
    correction = zero.copy()
    held = np.zeros(known.shape, bool) if fixed is None else fixed
    equation = Laplace(~known & ~held, known | held)
    for b, (t, r) in enumerate(zip(target, replacement)):
        difference = np.where(known, t - r, 0.0)
        if anchor is not None:
            difference[held] = anchor.low[b][held]
        correction[b] = difference + equation.solve(difference, tolerance=1e-4)
    correlation = np.full(known.shape, _plain_correlation(target, values, known))
    fields = slra.Fields(zero, correction, zero, correlation)
    return slra.Solution(values + correction, correlation, correction, fields)


def solve(name: str, target, replacement, known, gap, radius: int, **more) -> slra.Solution:
    """The solution of a method other than 'slra_compatible' on one box; arguments as for :func:`.slra.fill`."""
    if name == "copy":
        return copy(target, replacement, known)
    if name == "histogram":
        return histogram(target, replacement, known, gap, radius, **more)
    if name == "poisson":
        return poisson(target, replacement, known, **more)
    return slra.fill(target, replacement, known, radius, **more)
