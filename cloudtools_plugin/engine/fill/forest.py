"""Extremely randomized trees (Geurts, Ernst and Wehenkel 2006, Machine Learning 63): a regression that finds by itself
which pixels are alike, in what they look like and where they are.

The same samples give the same trees to the bit, with and without numba: splits are drawn by a counter instead of in a
sequence, and sums are of whole numbers.
"""

from __future__ import annotations

import numpy as np

from .backend import kernels

TREES = 20
LEAF = 10  # samples that a leaf holds at least
#: A tree is grown from every tenth sample, trees in turn from others, but from at least so many (Breiman 1999, Machine
#: Learning 36): what is rare is seen by some of them, and growing costs less.
SHARE, SAMPLES = 10, 6_000
_DEPTH = 30
_STEPS = 256.0  # whole numbers in the robust deviation of an output
_LIMIT = 8e6  # robust deviations beyond which an output counts as this: sums of whole numbers stay exact
_CHUNK = 16384  # pixels for which each tree stays in the processor's cache


class Forest:
    """Outputs y (outputs, n) from features x (features, n), at least 2 LEAF samples; both finite. Neighbours in the
    order of the samples should be neighbours on the ground."""

    def __init__(self, x, y):
        x = np.ascontiguousarray(x, np.float32)
        self.scale = 1.4826 * np.median(np.abs(y), axis=1) + 1e-9
        whole = np.rint(np.clip(y / self.scale[:, None], -_LIMIT, _LIMIT) * _STEPS)
        step = max(1, min(SHARE, x.shape[1] // SAMPLES))
        nodes = 2 * (-(-x.shape[1] // step) // LEAF) + 3
        self.feature = np.zeros((TREES, nodes), np.int32)
        self.threshold = np.zeros((TREES, nodes), np.float32)
        self.child = np.zeros((TREES, nodes), np.int32)
        self.value = np.zeros((TREES, nodes, len(y)), np.float32)
        self.depth = np.zeros(TREES, np.int32)
        fast = kernels()
        grow = _grow if fast is None else fast.grow_tree
        for tree in range(TREES):
            arrays = self.feature[tree], self.threshold[tree], self.child[tree], self.value[tree]
            own = np.s_[:, tree % step :: step]
            self.depth[tree] = grow(
                np.ascontiguousarray(x[own]), np.ascontiguousarray(whole[own]), tree, LEAF, _DEPTH, *arrays
            )

    def apply(self, x):
        """(outputs, n) float64 from (features, n)."""
        out = np.zeros((len(self.scale), x.shape[1]))
        fast = kernels()
        for start in range(0, x.shape[1], _CHUNK):
            part = slice(start, start + _CHUNK)
            inner = np.ascontiguousarray(x[:, part].T, np.float32)
            if fast is not None:
                fast.ask_trees(inner, self.feature, self.threshold, self.child, self.value, out[:, part])
            else:
                self._ask(inner, out[:, part])
        return out * (self.scale / _STEPS / TREES)[:, None]

    def _ask(self, x, out) -> None:
        every = np.arange(len(x))
        trees = zip(self.feature, self.threshold, self.child, self.value, self.depth)
        for feature, threshold, child, value, depth in trees:
            node = np.zeros(len(x), np.int64)
            for _ in range(depth):
                node = child[node] + (x[every, feature[node]] > threshold[node])
            out += value[node].T


def _draw(tree: int, path, attempt: int, features: int):
    """(feature, number from 0 to 1) for each node by its path from the root (root 1, children 2 p and 2 p + 1)."""
    z = path.astype(np.uint64) * np.uint64(0x9E3779B97F4A7C15) + np.uint64(tree * 1000003 + attempt * 7919 + 1)
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    z ^= z >> np.uint64(31)
    share = (z & np.uint64((1 << 40) - 1)).astype(np.float64) / float(1 << 40)
    return ((z >> np.uint64(40)) % np.uint64(features)).astype(np.int64), share


def _grow(x, y, tree, leaf, deepest, feature, threshold, child, value) -> int:
    """What the kernel does, level by level."""
    members, sizes = np.arange(x.shape[1]), np.array([x.shape[1]])
    nodes, paths, count = np.array([0]), np.array([1], np.uint64), 1
    for depth in range(deepest + 1):
        starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
        sums = np.add.reduceat(y[:, members], starts, axis=1)
        value[nodes] = (sums / sizes).T
        child[nodes], threshold[nodes] = nodes, np.inf
        more = sizes >= 2 * leaf
        if depth == deepest or not more.any():
            return depth
        members = members[np.repeat(more, sizes)]
        nodes, paths, sizes, sums = nodes[more], paths[more], sizes[more], sums[:, more]
        starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
        owner = np.repeat(np.arange(len(sizes)), sizes)
        best, cut = np.full(len(sizes), -1.0), np.zeros(len(sizes), np.float32)
        chosen = np.full(len(sizes), -1)
        for attempt in range(len(x)):
            asked, share = _draw(tree, paths, attempt, len(x))
            v = x[asked[owner], members]
            low = np.minimum.reduceat(v, starts).astype(np.float64)
            high = np.maximum.reduceat(v, starts).astype(np.float64)
            at = (low + share * (high - low)).astype(np.float32)
            left = v <= at[owner]
            number = np.add.reduceat(left.astype(np.int64), starts)
            score = np.zeros(len(sizes))
            good = (number >= leaf) & (sizes - number >= leaf)
            n, rest = np.maximum(number, 1), np.maximum(sizes - number, 1)
            for total, band in zip(sums, y):
                part = np.add.reduceat(np.where(left, band[members], 0.0), starts)
                score += part * part / n + (total - part) * (total - part) / rest
            better = good & (score > best)
            best[better], chosen[better], cut[better] = score[better], asked[better], at[better]
        split = chosen >= 0
        if not split.any():
            return depth
        members = members[np.repeat(split, sizes)]
        nodes, paths, sizes, chosen, cut = nodes[split], paths[split], sizes[split], chosen[split], cut[split]
        owner = np.repeat(np.arange(len(sizes)), sizes)
        right = x[chosen[owner], members] > cut[owner]
        members = members[np.argsort(2 * owner + right, kind="stable")]
        sizes = np.bincount(2 * owner + right, minlength=2 * len(sizes))
        feature[nodes], threshold[nodes], child[nodes] = chosen, cut, count + 2 * np.arange(len(nodes))
        nodes = count + np.arange(2 * len(nodes))
        count += len(nodes)
        paths = np.stack([2 * paths, 2 * paths + np.uint64(1)], 1).ravel()
    return deepest
