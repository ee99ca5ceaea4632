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
from ..models.contract import Contract, guess_role
from ..models.onnxwriter import Graph
from . import forest, linear
from .features import CONTRAST_FLOOR, Describer, add_features, feature_names, kind_of, vary

COPIES = 4
RIDGE = 0.1
TREES = 120
#: Standardised features are cut off here: a tile unlike all others must not shout the rest down.
LIMIT = 3.0
#: Share of the training weight that the varied copies have.
VARIED = 0.5
#: A tile is blind, the more the less of it is unsaturated and the smaller its deviation: below this share of its pixels
#: and this share of white together.
VISIBLE, CONTRAST = 0.02, 0.004
#: What classes that are not clear have ahead where nothing tells them apart: what is unsure is not clear.
_AHEAD = 0.1


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
    shift, scale: (d,) that standardise the features; weights: (d + 1, classes) of the linear part; trees: the forest;
    blind: (classes,) probabilities of a tile that is saturated all over.
    """

    classes: tuple
    bands: int
    size: int
    white: np.ndarray
    shift: np.ndarray
    scale: np.ndarray
    weights: np.ndarray
    trees: forest.Forest
    blind: np.ndarray

    def standardise(self, features):
        return np.clip((features - self.shift) * self.scale, -LIMIT, LIMIT).astype(np.float32)

    def predict(self, features):
        """(n, classes) probabilities of (n, d) features; what the ONNX file gives for the tiles themselves."""
        features = np.asarray(features, np.float32)
        standard = self.standardise(features)
        first = linear.softmax(standard @ self.weights[:-1] + self.weights[-1])
        seen = visible(features, self.bands)[:, None]
        return seen * (0.5 * first + 0.5 * self.trees.predict(standard)) + (1 - seen) * self.blind

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
        judged = node("Mul", node("Add", linear_part, tree_part), np.float32(0.5))
        saturated, contrast = (
            node("Slice", features, np.array([place]), np.array([place + 1]), np.array([1]))
            for place in _places(self.bands)
        )
        open_part = node("Mul", node("Sub", np.float32(1), saturated), np.float32(1 / VISIBLE))
        deviation = node("Mul", node("Sub", node("Exp", contrast), CONTRAST_FLOOR), np.float32(1 / CONTRAST))
        seen = node("Clip", node("Add", open_part, deviation), np.float32(0), np.float32(1))
        blind = self.blind.astype(np.float32).reshape(1, -1)
        graph.node("Add", node("Mul", seen, node("Sub", judged, blind)), blind, name="probability")
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
    blind = visible(described.plain, describer.bands) < 0.5
    return TileModel(
        tuple(classes),
        describer.bands,
        describer.height,
        describer.white.astype(np.float32),
        shift,
        scale,
        solution.astype(np.float32),
        grown,
        blind_guess(labels[blind], groups[blind], classes),
    )


def _places(bands: int) -> tuple:
    names = feature_names(bands)
    return names.index("saturated"), names.index("contrast")


def visible(features, bands: int):
    """(n,) 1 where a tile shows something, 0 where it is one number all over at the end of the scale."""
    saturated, contrast = (features[:, place] for place in _places(bands))
    return np.clip((1 - saturated) / VISIBLE + (np.exp(contrast) - CONTRAST_FLOOR) / CONTRAST, 0, 1)


def blind_guess(labels, groups, classes):
    """(classes,) probabilities of tiles that are saturated all over: no feature tells what they show, so they are what
    the scenes of such tiles were, by Laplace's rule of succession (scenes, as the tiles of one are no evidence apart).
    """
    counts = np.array([1.0 if guess_role(name) == "clear" else 1.0 + _AHEAD for name in classes])
    for number in range(len(classes)):
        counts[number] += len(set(groups[labels == number].tolist()))
    return (counts / counts.sum()).astype(np.float32)
