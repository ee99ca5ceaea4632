"""Extremely randomised trees (Geurts, Ernst and Wehenkel, Machine Learning 63, 2006) in numpy, all trees at once.

Random thresholds need no sorting: a level of all trees is a handful of array operations, so that a hundred trees over
some thousand tiles take about a second. The result is written as ONNX TreeEnsembleRegressor.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

#: Rows times trees that are grown together: bounds the memory to some ten megabytes a feature.
_ROWS_AT_ONCE = 400_000


@dataclass(frozen=True)
class Forest:
    """Trees as flat arrays. tree, feature, threshold, left, right: per node; left is -1 for a leaf, node numbers count
    within their tree; value: (nodes, classes) float32, probabilities of a leaf.
    """

    tree: np.ndarray
    node: np.ndarray
    feature: np.ndarray
    threshold: np.ndarray
    left: np.ndarray
    right: np.ndarray
    value: np.ndarray
    trees: int

    def predict(self, features):
        """(n, classes) float64 probabilities of (n, d) float32 features: the mean over the trees. The plain statement
        of what the ONNX operator computes."""
        features = np.asarray(features, np.float32)
        first = np.searchsorted(self.tree, np.arange(self.trees))
        total = np.zeros((len(features), self.value.shape[1]))
        rows = np.arange(len(features))
        for start in first:
            at = np.full(len(features), start)
            while True:
                inner = self.left[at] >= 0
                if not inner.any():
                    break
                low = features[rows, self.feature[at]] <= self.threshold[at]
                at = np.where(inner, start + np.where(low, self.left[at], self.right[at]), at)
            total += self.value[at]
        return total / self.trees

    def attributes(self) -> dict:
        """Attributes of TreeEnsembleRegressor (ai.onnx.ml 3) with a target for each class."""
        leaf = self.left < 0
        classes = self.value.shape[1]
        leaves = np.flatnonzero(leaf)
        return {
            "n_targets": classes,
            "aggregate_function": "SUM",
            "nodes_treeids": self.tree,
            "nodes_nodeids": self.node,
            "nodes_featureids": self.feature,
            "nodes_values": self.threshold.astype(np.float32),
            "nodes_modes": ["LEAF" if is_leaf else "BRANCH_LEQ" for is_leaf in leaf],
            "nodes_truenodeids": np.where(leaf, 0, self.left),
            "nodes_falsenodeids": np.where(leaf, 0, self.right),
            "target_treeids": np.repeat(self.tree[leaves], classes),
            "target_nodeids": np.repeat(self.node[leaves], classes),
            "target_ids": np.tile(np.arange(classes), len(leaves)),
            "target_weights": (self.value[leaves] / self.trees).astype(np.float32).ravel(),
        }


def grow(features, labels, weights, classes: int, trees: int = 120, leaf: int = 2, seed: int = 0) -> Forest:
    """Grow the trees. features: (n, d) float32; labels: (n,) 0..classes-1; weights: (n,) > 0; leaf: rows that a leaf
    holds at least. The same input and seed give the same trees.
    """
    features = np.ascontiguousarray(features, np.float32)
    targets = np.zeros((len(features), classes))
    targets[np.arange(len(features)), labels] = weights
    at_once = max(1, _ROWS_AT_ONCE // max(1, len(features)))
    parts, done = [], 0
    while done < trees:
        count = min(at_once, trees - done)
        parts.append(_grow(features, targets, count, leaf, np.random.default_rng((seed, done)), done))
        done += count
    arrays = [np.concatenate(columns) for columns in zip(*parts)]
    return Forest(*arrays, trees)


def _grow(features, targets, trees: int, leaf: int, rng, first_tree: int):
    n, d = features.shape
    tries = max(1, round(np.sqrt(d)))
    rows = np.tile(np.arange(n), trees)
    starts = np.arange(trees) * n
    owner = np.arange(trees)  # tree of each active node
    number = np.zeros(trees, np.int64)  # its number in the tree
    used = np.ones(trees, np.int64)  # nodes given out, per tree
    made = []
    while len(starts):
        sizes = np.diff(np.append(starts, len(rows)))
        sums = np.add.reduceat(targets[rows], starts, axis=0)
        best, feature, threshold, goes_left = _best_splits(
            features, targets, rows, starts, sizes, sums, tries, leaf, rng
        )
        split = np.isfinite(best)
        left = np.full(len(starts), -1)
        right = left.copy()
        # numbers of the children follow in the order of the nodes, tree by tree
        order = np.cumsum(split) - split
        before = np.zeros(trees, np.int64)
        before[1:] = np.cumsum(np.bincount(owner[split], minlength=trees))[:-1]
        rank = order - before[owner]
        left[split] = used[owner[split]] + 2 * rank[split]
        right[split] = left[split] + 1
        used += 2 * np.bincount(owner[split], minlength=trees)
        value = sums / sums.sum(axis=1, keepdims=True)
        made.append((owner + first_tree, number, feature, threshold, left, right, value.astype(np.float32)))
        # rows of the next level: those of split nodes, each node's left rows before its right ones
        segment = np.repeat(np.arange(len(starts)), sizes)
        keep = split[segment]
        key = 2 * segment[keep] + ~goes_left[keep]
        rows = rows[keep][np.argsort(key, kind="stable")]
        counts = np.bincount(key, minlength=2 * len(starts))
        counts = counts[np.repeat(split, 2)]
        starts = np.cumsum(counts) - counts
        number = np.stack([left[split], right[split]], axis=1).ravel()
        owner = np.repeat(owner[split], 2)
    columns = [np.concatenate(column) for column in zip(*made)]
    order = np.lexsort((columns[1], columns[0]))
    return [column[order] for column in columns]


def _best_splits(features, targets, rows, starts, sizes, sums, tries: int, leaf: int, rng):
    """For each node the best of `tries` random splits by Gini impurity: (score, -inf or nan = none; feature; threshold;
    bool per row)."""
    count, d = len(starts), features.shape[1]
    score = np.full(count, -np.inf)
    feature, threshold = np.zeros(count, np.int64), np.zeros(count, np.float32)
    goes_left = np.zeros(len(rows), bool)
    wanted = rng.random((count, d)).argsort(axis=1)[:, :tries]
    draws = rng.random((count, tries))
    may = (sizes >= 2 * leaf) & ((sums > 0).sum(axis=1) > 1)
    if not may.any():
        return np.full(count, np.nan), feature, threshold, goes_left
    for attempt in range(tries):
        chosen = wanted[:, attempt]
        values = features[rows, np.repeat(chosen, sizes)]
        low, high = np.minimum.reduceat(values, starts), np.maximum.reduceat(values, starts)
        cut = (low + (high - low) * draws[:, attempt].astype(np.float32)).astype(np.float32)
        cut = np.minimum(cut, np.nextafter(high, np.float32(-np.inf)))
        below = values <= np.repeat(cut, sizes)
        n_left = np.add.reduceat(below.astype(np.int64), starts)
        left = np.add.reduceat(targets[rows] * below[:, None], starts, axis=0)
        right = sums - left
        with np.errstate(invalid="ignore", divide="ignore"):
            gain = (left**2).sum(axis=1) / left.sum(axis=1) + (right**2).sum(axis=1) / right.sum(axis=1)
        good = may & (high > low) & (n_left >= leaf) & (sizes - n_left >= leaf) & (gain > score)
        score[good], feature[good], threshold[good] = gain[good], chosen[good], cut[good]
        goes_left = np.where(np.repeat(good, sizes), below, goes_left)
    score[~np.isfinite(score)] = np.nan
    return score, feature, threshold, goes_left
