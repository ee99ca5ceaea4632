"""Screened, weighted Laplace equations on the pixels of a gap.

Minimises  sum over links w_ij (u_i - u_j)^2 + sum over unknowns s_i u_i^2  with u fixed on the border (Dirichlet), by
conjugate gradients, preconditioned by a multigrid cycle over 2 x 2 aggregates: their Galerkin matrices keep the
five-point form, so that edges (weak links) survive on every level (Braess 1995, Computing 55, whose over-correction
is used).
"""

from __future__ import annotations

import numpy as np

from .backend import kernels

#: Links of the next coarser level count this share: piecewise constant aggregates are too stiff by about 2.
_SOFTENING = 0.55
_SMALLEST = 200  # unknowns up to which a dense inverse is cheaper than more levels


class _Level:
    def __init__(self, diagonal, right, down):
        self.diagonal, self.right, self.down = diagonal, right, down
        self.count = int(np.count_nonzero(diagonal))
        self.shape = diagonal.shape


def _crossing(links, axis: int, shape):
    """Weights of the links between aggregates: those that leave an odd column (axis 1) or row (axis 0), summed."""
    if axis == 0:
        return np.ascontiguousarray(_crossing(links.T, 1, shape[::-1]).T)
    taken = links[:, 1::2]
    out = np.zeros(shape)
    rows = taken.shape[0] // 2 * 2
    out[: rows // 2, : taken.shape[1]] = taken[0:rows:2] + taken[1:rows:2]
    if taken.shape[0] % 2:
        out[rows // 2, : taken.shape[1]] = taken[rows]
    return out


def _sums(x, shape):
    padded = np.zeros((shape[0] * 2, shape[1] * 2))
    padded[: x.shape[0], : x.shape[1]] = x
    return padded.reshape(shape[0], 2, shape[1], 2).sum((1, 3))


def _link_sum(right, down):
    total = right + down
    total[:, 1:] += right[:, :-1]
    total[1:] += down[:-1]
    return total


class Laplace:
    """The equation on the unknowns of one box; `solve` for any number of right-hand sides.

    unknown: (h, w) bool; right, down: (h, w) weights of the links to the right and lower neighbour, or None for 1;
    screen: (h, w) or a number, the pull toward 0. Links to pixels that are neither unknown nor fixed (`fixed`, bool) do
    not exist: nothing flows across nodata. An unknown area without link to a fixed pixel and without screen gets 0.
    """

    def __init__(self, unknown, fixed, right=None, down=None, screen=0.0):
        self.unknown = unknown
        shape = unknown.shape
        usable = unknown | fixed
        ones = np.ones(shape) if right is None else None
        right = (ones if right is None else right) * _pairs(usable, 1)
        down = (ones if down is None else down) * _pairs(usable, 0)
        # all links count in the diagonal; those to fixed pixels go to the right-hand side
        diagonal = np.where(unknown, _link_sum(right, down) + screen, 0.0)
        self._border = right * ~(_pairs(unknown, 1)), down * ~(_pairs(unknown, 0))
        right, down = right * _pairs(unknown, 1), down * _pairs(unknown, 0)
        # keeps areas without any border from being singular; far below what matters
        diagonal = np.where(unknown, diagonal + 1e-9 * (1.0 + diagonal), 0.0)
        self.levels = [_Level(diagonal, right, down)]
        while self.levels[-1].count > _SMALLEST and min(self.levels[-1].shape) > 2:
            fine = self.levels[-1]
            shape = tuple((n + 1) // 2 for n in fine.shape)
            extra = np.where(fine.diagonal > 0, fine.diagonal - _link_sum(fine.right, fine.down), 0.0)
            extra = _sums(np.maximum(extra, 0.0), shape)
            right = _SOFTENING * _crossing(fine.right, 1, shape)
            down = _SOFTENING * _crossing(fine.down, 0, shape)
            some = _sums(fine.diagonal > 0, shape) > 0
            diagonal = extra + _link_sum(right, down)
            diagonal = np.where(some, np.maximum(diagonal, 1e-12), 0.0)
            self.levels.append(_Level(diagonal, right, down))
        last = self.levels[-1]
        self._direct = Banded(_matrix(last)) if last.count <= 4 * _SMALLEST else None

    def right_hand_side(self, values):
        """What the fixed pixels' values (h, w) contribute."""
        right, down = self._border
        b = np.zeros(values.shape)
        b[:, :-1] += right[:, :-1] * values[:, 1:]
        b[:, 1:] += right[:, :-1] * values[:, :-1]
        b[:-1] += down[:-1] * values[1:]
        b[1:] += down[:-1] * values[:-1]
        return np.where(self.unknown, b, 0.0)

    def solve(self, values, source=None, start=None, tolerance: float = 1e-6, steps: int = 200):
        """u (h, w) on the unknowns, 0 elsewhere. values: finite everywhere, read on the fixed pixels next to unknowns;
        source: further right-hand side (the divergence of a guidance field)."""
        top = self.levels[0]
        b = self.right_hand_side(values)
        if source is not None:
            b += np.where(self.unknown, source, 0.0)
        u = np.zeros(b.shape) if start is None else np.where(self.unknown, start, 0.0)
        residual = b - _product(u, top)
        scale = np.sqrt(_inner(b, b))
        if scale == 0 or top.count == 0:
            return np.zeros(b.shape)
        z = self._cycle(residual, 0)
        p, rho = z.copy(), _inner(residual, z)
        for _ in range(steps):
            q = _product(p, top)
            curvature = _inner(p, q)
            if not curvature > 0:
                break
            alpha = rho / curvature
            u += alpha * p
            before = residual.copy()
            residual -= alpha * q
            if np.sqrt(_inner(residual, residual)) <= tolerance * scale:
                break
            z = self._cycle(residual, 0)
            # Polak-Ribiere: robust against a cycle that is not quite symmetric
            beta = max(0.0, (_inner(residual, z) - _inner(before, z)) / rho)
            rho = _inner(residual, z)
            if not rho > 0:
                break
            p = z + beta * p
        return u

    def _cycle(self, b, depth: int):
        level = self.levels[depth]
        u = np.zeros(b.shape)
        if depth == len(self.levels) - 1:
            if self._direct is not None:
                # along the shorter side, as _matrix numbers them
                diagonal, out = level.diagonal, u
                if _wide(level):
                    diagonal, out, b = diagonal.T, out.T, b.T
                out[diagonal > 0] = self._direct.solve(b[diagonal > 0][:, None])[:, 0]
                return u
            for colours in ((0, 1),) * 24 + ((1, 0),) * 24:
                for colour in colours:
                    _sweep(u, b, level, colour)
            return u
        _sweep(u, b, level, 0)
        _sweep(u, b, level, 1)
        for _ in range(2 if 0 < depth < 4 else 1):  # a W cycle where it costs little
            coarse = self._cycle(_restricted(u, b, level, self.levels[depth + 1].shape), depth + 1)
            _prolong(coarse, level, u)
        _sweep(u, b, level, 1)
        _sweep(u, b, level, 0)
        return u


def _inner(a, b) -> float:
    """Sum of a * b. Not by BLAS, which would start threads of its own beside those that work on other gaps."""
    return float(np.einsum("i,i->", a.ravel(), b.ravel()))


class Banded:
    """A symmetric positive definite system, factored once. matrix: (n, width + 1) float64, element (i, j) of the lower
    triangle at [i, j - i + width]; its memory is taken over."""

    # Not by LAPACK where there is a choice: each of its calls wakes the threads of BLAS, which then spin for a while
    # beside those that work on other gaps.
    def __init__(self, matrix):
        fast = kernels()
        if fast is None:
            self._factor = np.linalg.inv(_unpacked(matrix))
        else:
            fast.factor_band(matrix)
            self._factor = matrix

    def solve(self, b):
        """b: (n, right-hand sides) float64."""
        fast = kernels()
        if fast is None:
            return self._factor @ b
        b = np.array(b, np.float64, order="C")
        fast.solve_band(self._factor, b)
        return b


def solved(matrix, b):
    """matrix x = b for a small symmetric positive definite matrix (n, n); b (n, right-hand sides)."""
    count = len(matrix)
    rows, cols = np.tril_indices(count)
    band = np.zeros((count, count))
    band[rows, cols - rows + count - 1] = matrix[rows, cols]
    return Banded(band).solve(b)


def _unpacked(band):
    count, width = len(band), band.shape[1] - 1
    matrix = np.zeros((count, count))
    for offset in range(min(width, count - 1) + 1):
        at = np.arange(offset, count)
        matrix[at, at - offset] = matrix[at - offset, at] = band[at, width - offset]
    return matrix


def _wide(level) -> bool:
    return level.shape[0] < level.shape[1]


def _matrix(level):
    """A small level's matrix over its unknowns, numbered along the shorter side, as :class:`Banded` wants it."""
    diagonal, right, down = level.diagonal, level.right, level.down
    if _wide(level):
        diagonal, right, down = diagonal.T, down.T, right.T
    number = np.full(diagonal.shape, -1)
    unknown = diagonal > 0
    number[unknown] = np.arange(level.count)
    links = []
    for weight, a, b in ((right[:, :-1], number[:, :-1], number[:, 1:]), (down[:-1], number[:-1], number[1:])):
        there = (a >= 0) & (b >= 0)
        links.append((a[there], b[there], weight[there]))
    width = max([int((b - a).max()) for a, b, _ in links if a.size], default=0)
    band = np.zeros((level.count, width + 1))
    band[:, width] = diagonal[unknown]
    for a, b, weight in links:
        band[b, a - b + width] = -weight
    return band


def _pairs(mask, axis: int):
    """True where a pixel and its right (axis 1) or lower (axis 0) neighbour are both set."""
    out = np.zeros(mask.shape, bool)
    if axis == 1:
        out[:, :-1] = mask[:, :-1] & mask[:, 1:]
    else:
        out[:-1] = mask[:-1] & mask[1:]
    return out


def _neighbours(u, level):
    s = np.zeros(u.shape)
    s[:, :-1] += level.right[:, :-1] * u[:, 1:]
    s[:, 1:] += level.right[:, :-1] * u[:, :-1]
    s[:-1] += level.down[:-1] * u[1:]
    s[1:] += level.down[:-1] * u[:-1]
    return s


def _sweep(u, b, level, colour: int) -> None:
    fast = kernels()
    if fast is not None:
        fast.sweep(u, b, level.diagonal, level.right, level.down, colour)
        return
    rows, cols = np.indices(u.shape, sparse=True)
    pick = ((rows + cols) % 2 == colour) & (level.diagonal > 0)
    u[pick] = ((b + _neighbours(u, level))[pick]) / level.diagonal[pick]


def _product(u, level):
    fast = kernels()
    if fast is not None:
        out = np.empty(u.shape)
        fast.product(u, level.diagonal, level.right, level.down, out)
        return out
    return np.where(level.diagonal > 0, level.diagonal * u - _neighbours(u, level), 0.0)


def _restricted(u, b, level, shape):
    fast = kernels()
    if fast is not None:
        out = np.empty(shape)
        fast.restrict_residual(u, b, level.diagonal, level.right, level.down, out)
        return out
    return _sums(np.where(level.diagonal > 0, b - _product(u, level), 0.0), shape)


def _prolong(coarse, level, u) -> None:
    fast = kernels()
    if fast is not None:
        fast.prolong_add(coarse, level.diagonal, u)
        return
    up = np.repeat(np.repeat(coarse, 2, 0), 2, 1)[: u.shape[0], : u.shape[1]]
    u += np.where(level.diagonal > 0, up, 0.0)
