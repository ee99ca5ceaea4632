"""The classifier of tiles that needs no PyTorch: features, then the mean of a logistic regression and of random trees.

The linear part carries over to what it has not seen, the trees see that white *and* cloud-like texture must come
together; their mean was better than either on scenes that were never trained on (docs/training.md). All of it is one
ONNX file of standard operators.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass

import numpy as np

from ..errors import InputError
from ..messages import message
from ..models.contract import Contract
from ..models.onnxwriter import Graph
from . import forest, linear
from .features import Describer, add_features, kind_of, vary

COPIES = 4
RIDGE = 0.1
TREES = 120
#: Standardised features are cut off here: a tile unlike all others must not shout the rest down.
LIMIT = 3.0
#: Share of the training weight that the varied copies have.
VARIED = 0.5


@dataclass(frozen=True)
class Described:
    """Features of tiles for training. plain: (n, d); varied: (n, copies, d), of copies with other brightness."""

    plain: np.ndarray
    varied: np.ndarray

    def pick(self, which) -> Described:
        return Described(self.plain[which], self.varied[which])


def describe(describer: Describer, tiles, roles, copies: int = COPIES, whole: bool = True) -> Described:
    """Features of (n, bands, h, w) tiles without gaps and of their varied copies.

    roles: the role of each tile's class (Contract's ROLES), which says how its brightness may vary. A tile's copies
    depend on nothing but its pixels, so that they can be kept while labelling goes on.
    """
    tiles = np.asarray(tiles)
    plain = describer(tiles)
    varied = np.zeros((len(tiles), copies, plain.shape[1]), np.float32)
    for index, (tile, role) in enumerate(zip(tiles, roles)):
        rng = np.random.default_rng(zlib.crc32(np.ascontiguousarray(tile).tobytes()))
        if copies:
            stack = [vary(tile, describer.white, kind_of(role), rng, whole) for _ in range(copies)]
            varied[index] = describer(np.stack(stack))
    return Described(plain, varied)


def sample_weights(labels, groups, classes: int):
    """(n,) weights with mean 1: classes count the same, and within a class a group (scene) of n tiles counts by
    n ** 0.25, as the tiles of a scene are much alike.
    """
    labels, groups = np.asarray(labels), np.asarray(groups)
    weights = np.zeros(len(labels))
    for number in range(classes):
        mine = labels == number
        if not mine.any():
            continue
        _, inverse, counts = np.unique(groups[mine], return_inverse=True, return_counts=True)
        weights[mine] = counts[inverse] ** -0.75
        weights[mine] /= weights[mine].sum()
    return weights * len(labels) / weights.sum()


@dataclass(frozen=True)
class TileModel:
    """A trained classifier. classes: names in the order of the output; white, bands, size: of the tiles it wants;
    shift, scale: (d,) that standardise the features; weights: (d + 1, classes) of the linear part; trees: the forest.
    """

    classes: tuple
    bands: int
    size: int
    white: np.ndarray
    shift: np.ndarray
    scale: np.ndarray
    weights: np.ndarray
    trees: forest.Forest

    def standardise(self, features):
        return np.clip((features - self.shift) * self.scale, -LIMIT, LIMIT).astype(np.float32)

    def predict(self, features):
        """(n, classes) probabilities of (n, d) features; what the ONNX file gives for the tiles themselves."""
        standard = self.standardise(np.asarray(features, np.float32))
        first = linear.softmax(standard @ self.weights[:-1] + self.weights[-1])
        return 0.5 * first + 0.5 * self.trees.predict(standard)

    def to_onnx(self, contract: Contract, version: str = "") -> bytes:
        """The model file: tiles (n, bands, size, size) in stored numbers -> probabilities (n, classes)."""
        graph = Graph("cloudtools_tile_features")
        node = graph.node
        tiles = graph.input("tiles", ("n", self.bands, self.size, self.size))
        features = add_features(graph, tiles, self.white)
        standard = node("Mul", node("Sub", features, self.shift), self.scale)
        standard = node("Clip", standard, np.float32(-LIMIT), np.float32(LIMIT))
        scores = node("Gemm", standard, self.weights[:-1], self.weights[-1])
        linear_part = node("Softmax", scores, axis=1)
        tree_part = node("TreeEnsembleRegressor", standard, domain="ai.onnx.ml", **self.trees.attributes())
        half = np.float32(0.5)
        graph.node("Mul", node("Add", linear_part, tree_part), half, name="probability")
        graph.output("probability", ("n", len(self.classes)))
        return graph.to_bytes(contract.to_metadata(), version=version)


def fit(
    described: Described, labels, groups, classes, describer: Describer, trees: int = TREES, seed: int = 0
) -> TileModel:
    """Train on features. labels: (n,) numbers of `classes` (names); groups: (n,) scenes, anything that can be compared.

    A thousand tiles take about two seconds. Raises InputError where a class has no tile or there is only one class.
    """
    labels, groups = np.asarray(labels, np.int64), np.asarray(groups)
    counts = np.bincount(labels, minlength=len(classes))
    if len(classes) < 2 or (counts == 0).any():
        empty = [name for name, count in zip(classes, counts) if not count]
        if len(classes) < 2:
            raise InputError(
                message(
                    "There is only the class '{name}'; label tiles of at least two classes.",
                    name=classes[0] if classes else "",
                )
            )
        raise InputError(
            message("No tile has the class '{name}'; label some, or leave the class out.", name=", ".join(empty))
        )
    copies = described.varied.shape[1]
    base = sample_weights(labels, groups, len(classes))
    d = described.plain.shape[1]
    if copies:
        features = np.concatenate([described.plain, described.varied.reshape(-1, d)])
        weights = np.concatenate([base * (1 - VARIED), np.repeat(base, copies) * VARIED / copies])
        every = np.concatenate([labels, np.repeat(labels, copies)])
    else:
        features, weights, every = described.plain, base, labels
    mean = np.average(features, axis=0, weights=weights)
    deviation = np.sqrt(np.average((features - mean) ** 2, axis=0, weights=weights)) + 1e-3
    shift, scale = mean.astype(np.float32), (1 / deviation).astype(np.float32)
    standard = np.clip((features - shift) * scale, -LIMIT, LIMIT).astype(np.float32)
    solution = linear.fit_logistic(standard, every, weights, len(classes), RIDGE)
    grown = forest.grow(standard, every, weights, len(classes), trees, seed=seed)
    return TileModel(
        tuple(classes),
        describer.bands,
        describer.height,
        describer.white.astype(np.float32),
        shift,
        scale,
        solution.astype(np.float32),
        grown,
    )
