"""Boosted trees in LightGBM's text format (s2cloudless), evaluated by a compiled loop: bit for bit LightGBM's numbers.

LightGBM compares the float32 pixel, widened to double, with double thresholds, and adds up the leaves of the trees in
their order in double. Per band there are at most 255 distinct thresholds, so that a pixel becomes one byte per band
(how many thresholds it exceeds), a node one 32-bit word (band, bin, left child; the right one lies behind it), and a
step an addition of the comparison. Eight pixels go down a tree together, a block of pixels through one tree after the
other, so that a tree stays in the first-level cache. Without numba the same in numpy, a tree level at a time.
"""

from __future__ import annotations

import hashlib
import math
import re
from dataclasses import dataclass

import numpy as np

from ..errors import InputError
from ..messages import message
from .contract import Contract, ModelClass
from .session import read_bytes

_MAX_TREES, _MAX_LEAVES, _MAX_BYTES = 20_000, 32_768, 200 * 2**20
#: Digital numbers (reflectance x 10000) that have a table; larger ones are looked up one by one.
_TABLE = 30_001
#: Bands of s2cloudless: B01 B02 B04 B05 B08 B8A B09 B10 B11 B12.
S2CLOUDLESS_BANDS = ("coastal", "blue", "red", "rededge1", "nir", "nir08", "nir09", "cirrus", "swir16", "swir22")


@dataclass(frozen=True)
class Forest:
    """nodes (n,) uint32: band | bin << 8 | left child << 16, from the tree's first node, the right child behind it;
    leaves (n,) float64 beside them; first (trees + 1,) int64: a tree's first node; depth (trees,) int64: of its deepest
    leaf; thresholds: per band, ascending float64; sigmoid: slope of the link, 0 for raw scores."""

    nodes: np.ndarray
    leaves: np.ndarray
    first: np.ndarray
    depth: np.ndarray
    thresholds: tuple
    sigmoid: float

    @property
    def bands(self) -> int:
        return len(self.thresholds)


def _bad(path: str, why) -> InputError:
    return InputError(
        message("'{path}' is no LightGBM model that can be used: {reason}; fetch it again.", path=path, reason=why)
    )


def _numbers(values: dict, key: str, dtype, count: int):
    """`count` finite numbers of a line 'key=1 2 3'."""
    parts = values.get(key, "").split()
    if len(parts) != count:
        raise ValueError(f"{key} has {len(parts)} numbers, not {count}")
    found = np.array(parts, np.float64 if dtype is float else np.int64)
    if dtype is float and not np.isfinite(found).all():
        raise ValueError(f"{key} is not finite")
    return found


def parse_lightgbm(text: str, path: str = "model") -> Forest:
    """A binary classifier or regressor of LightGBM's text format, versions 2 to 4.

    Raises InputError for anything else: several classes, categorical splits, handling of missing values, children that
    point upwards or out of the tree, numbers that are missing or not finite, too many thresholds.
    """
    try:
        if "\nend of trees" not in text:
            raise ValueError("it ends too early")
        head, *parts = re.split(r"^Tree=\d+\s*$", text.split("\nend of trees", 1)[0], flags=re.MULTILINE)
        values = _lines(head)
        if head.lstrip()[:4] != "tree" or values.get("num_class", "1") != "1":
            raise ValueError("not one tree model with one output")
        bands = int(values["max_feature_idx"]) + 1
        objective = values.get("objective", "").split()
        if not 1 <= bands <= 64 or not parts or len(parts) > _MAX_TREES:
            raise ValueError("its size")
        slope = 0.0
        if objective[:1] == ["binary"]:
            slope = next((float(w.split(":")[1]) for w in objective if w.startswith("sigmoid:")), 1.0)
            if not slope > 0:
                raise ValueError("its objective")
        elif objective[:1] not in (["regression"], []):
            raise ValueError(f"objective {objective[0]}")
        trees = [_tree(_lines(part), bands) for part in parts]
        return _pack(trees, bands, slope)
    except (ValueError, KeyError, IndexError, OverflowError) as error:
        raise _bad(path, str(error)[:100]) from error


def _lines(text: str) -> dict:
    return dict(line.split("=", 1) for line in text.splitlines() if "=" in line)


def _tree(values: dict, bands: int):
    """(feature, threshold, left, right, leaf values) of one tree; children >= 0 are splits, -1 - n is leaf n."""
    leaves = int(values["num_leaves"])
    if not 1 <= leaves <= _MAX_LEAVES or int(values.get("num_cat", "0")) != 0:
        raise ValueError("categorical splits or too many leaves")
    leaf_values = _numbers(values, "leaf_value", float, leaves)
    splits = leaves - 1
    if splits == 0:
        empty = np.zeros(0, np.int64)
        return empty, np.zeros(0), empty, empty, leaf_values
    feature = _numbers(values, "split_feature", int, splits)
    threshold = _numbers(values, "threshold", float, splits)
    left, right = (_numbers(values, f"{side}_child", int, splits) for side in ("left", "right"))
    kinds = _numbers(values, "decision_type", int, splits)
    # bit 0: categorical; bits 2 and 3: how missing values are treated (0: they are not)
    if (kinds & 1).any() or ((kinds >> 2) & 3).any():
        raise ValueError("categorical splits or special treatment of missing values")
    if feature.min() < 0 or feature.max() >= bands:
        raise ValueError("a split on a band that is not there")
    for child in (left, right):
        if child.max() >= splits or child.min() < -leaves:
            raise ValueError("a child outside of its tree")
    return feature, threshold, left, right, leaf_values


def _depth(left, right, splits: int) -> int:
    """Splits on the longest way down; ValueError where a node is reached twice, or never."""
    seen = np.zeros(splits, bool)
    level, depth = np.array([0]), 0
    while level.size:
        if seen[level].any() or len(np.unique(level)) != level.size:
            raise ValueError("its branches are tangled")
        seen[level] = True
        children = np.concatenate([left[level], right[level]])
        level, depth = children[children >= 0], depth + 1
    if not seen.all():
        raise ValueError("it has splits that nothing leads to")
    return depth


def _places(children, total: int):
    """(total,) where each node goes, so that siblings lie side by side and those of one level together."""
    place = np.zeros(total, np.int64)
    level, filled = np.zeros(1, np.int64), 1
    while True:
        level = level[level < len(children)]
        if not level.size:
            return place
        level = children[level].ravel()
        place[level] = np.arange(filled, filled + level.size)
        filled += level.size


def _pack(trees, bands: int, slope: float) -> Forest:
    thresholds = tuple(
        np.unique(np.concatenate([threshold[feature == band] for feature, threshold, *_ in trees] or [np.zeros(0)]))
        for band in range(bands)
    )
    if max(len(t) for t in thresholds) > 254:
        raise ValueError("more than 254 thresholds of one band")
    words, values, first, depths = [], [], [0], []
    for feature, threshold, left, right, leaf in trees:
        splits = len(feature)
        depths.append(_depth(left, right, splits) if splits else 0)
        total = splits + len(leaf)
        if total > 65_535:
            raise ValueError("a tree with more than 65535 nodes")
        bins = np.zeros(splits, np.int64)
        for band in range(bands):
            mine = feature == band
            bins[mine] = np.searchsorted(thresholds[band], threshold[mine], "left")
        # where a child is -1 - n, it is leaf n, which lies behind the splits
        children = np.stack([np.where(child >= 0, child, splits - 1 - child) for child in (left, right)], axis=1)
        if len(np.unique(children)) != 2 * splits:
            raise ValueError("its branches are tangled")
        place = _places(children, total)
        node = np.empty(total, np.uint32)
        node[place[:splits]] = feature | bins << 8 | place[children[:, 0]] << 16
        node[place[splits:]] = 255 << 8 | place[splits:] << 16  # a leaf leads to itself
        words.append(node)
        value = np.zeros(total)
        value[place[splits:]] = leaf
        values.append(value)
        first.append(first[-1] + total)
    return Forest(
        np.concatenate(words),
        np.concatenate(values),
        np.array(first, np.int64),
        np.array(depths, np.int64),
        thresholds,
        slope,
    )


def load_forest(path: str) -> Forest:
    """A LightGBM text file. Raises InputError where it cannot be used."""
    data = read_bytes(path)
    if len(data) > _MAX_BYTES:
        raise _bad(path, message("it is larger than 200 MB"))
    try:
        return parse_lightgbm(data.decode("ascii").replace("\r\n", "\n"), path)
    except UnicodeDecodeError as error:
        raise _bad(path, message("it is no text")) from error


def lightgbm_contract(path: str) -> Contract:
    """The contract of a LightGBM file without a description: s2cloudless where it has its ten bands."""
    forest = load_forest(path)
    if forest.bands != len(S2CLOUDLESS_BANDS):
        raise _bad(path, message("its bands are not known; put a description beside it"))
    return s2cloudless_contract()


def s2cloudless_contract(sha256: str = "") -> Contract:
    """s2cloudless 1.7.3: Sentinel-2 Level-1C, ten bands, run at 60 m; average over and dilation of the package's users
    (eo-learn's task at 20 m: 4 and 2 pixels), in metres."""
    return Contract(
        id="s2cloudless",
        title="s2cloudless 1.7.3",
        kind="trees",
        bands=S2CLOUDLESS_BANDS,
        classes=(ModelClass(0, "clear", "clear"), ModelClass(1, "cloud", "cloud")),
        probability="sigmoid",
        threshold=0.4,
        average=80.0,
        dilate=40.0,
        resolution=60.0,
        level="l1c",
        sensor="sentinel2",
        licence="CC-BY-SA-4.0",
        licence_url="https://creativecommons.org/licenses/by-sa/4.0/",
        citation="Zupanc, A. Improving cloud detection with machine learning. Sentinel Hub Blog (2017); "
        "Skakun, S. et al. "
        "Cloud Mask Intercomparison eXercise (CMIX). Remote Sensing of Environment 274 (2022)",
        attribution="Sinergise (Sentinel Hub)",
        sha256=sha256,
        source="recipe",
    )


def sha256_of(path: str) -> str:
    return hashlib.sha256(read_bytes(path)).hexdigest()


def _tables(forest: Forest):
    """(bands, _TABLE) uint8: the bin of each digital number, of the float32 reflectance as s2cloudless makes it."""
    numbers = (np.arange(_TABLE) / 10000.0).astype(np.float32).astype(np.float64)
    return np.stack([np.searchsorted(t, numbers, "left").astype(np.uint8) for t in forest.thresholds])


class TreeModel:
    """A forest ready for pixels. `predict` may be called from several threads at once."""

    def __init__(self, path: str, contract: Contract | None = None):
        self.path = path
        self.forest = load_forest(path)
        self.contract = contract or lightgbm_contract(path)
        self.sha256 = sha256_of(path)
        if self.contract.sha256 and self.contract.sha256 != self.sha256:
            raise InputError(
                message(
                    "The model '{path}' is not the file that its description was made for (SHA-256 differs); install "
                    "it "
                    "again.",
                    path=path,
                )
            )
        self.device = "CPU"
        self._table = _tables(self.forest)
        self._flat = np.concatenate(self.forest.thresholds)
        self._starts = np.concatenate([[0], np.cumsum([len(t) for t in self.forest.thresholds])]).astype(np.int64)
        self._kernel = _compiled()
        words = self.forest.nodes.astype(np.int64)
        counts = np.bincount(words[words >> 8 & 255 != 255] & 255, minlength=self.forest.bands)
        self._telling = np.argsort(-counts, kind="stable")[:3]

    def bins(self, reflectance):
        """(bands, n) float32 reflectance -> (n, bands) uint8: how many thresholds each number exceeds. NaN counts as 0,
        as in LightGBM; leave such pixels out."""
        values = np.ascontiguousarray(reflectance, np.float32)
        result = np.empty((values.shape[1], self.forest.bands), np.uint8)
        if self._kernel is not None:
            self._kernel.bin_values(values, self._table, self._flat, self._starts, result)
            return result
        for band, thresholds in enumerate(self.forest.thresholds):
            row = np.where(np.isnan(values[band]), np.float32(0), values[band]).astype(np.float64)
            result[:, band] = np.searchsorted(thresholds, row, "left")
        return result

    def predict_bins(self, bins):
        """(n,) float64 probability of (n, bands) uint8 bins."""
        forest = self.forest
        rest = -len(bins) % 8
        if rest:
            bins = np.concatenate([bins, np.zeros((rest, forest.bands), np.uint8)])
        scores = np.zeros(len(bins), np.float64)
        if self._kernel is not None:
            order = self._alike(bins)
            bins = bins[order]
            sorted_scores = np.zeros_like(scores)
            self._kernel.descend(
                np.ascontiguousarray(bins).ravel(),
                forest.nodes,
                forest.leaves,
                forest.first,
                np.uint64(forest.bands),
                sorted_scores,
            )
            scores[order] = sorted_scores
            if forest.sigmoid:
                self._kernel.sigmoid(scores, forest.sigmoid)
        else:
            _descend(bins, forest, scores)
            if forest.sigmoid:
                scores = np.array([_link(score, forest.sigmoid) for score in scores.tolist()])
        return scores[: len(scores) - rest]

    def _alike(self, bins):
        """An order of the pixels in which neighbours are alike in the three bands with most splits: the eight that go
        down together then have ways of one length, and a fifth of the time is saved. By a 15-bit key, which numpy
        sorts in linear time."""
        key = np.zeros(len(bins), np.uint16)
        for band in self._telling:
            key = key << np.uint16(5) | (bins[:, band] >> 3).astype(np.uint16)
        return np.argsort(key, kind="stable")

    def predict(self, reflectance):
        """(n,) float64 probability of (bands, n) float32 reflectance."""
        return self.predict_bins(self.bins(reflectance))


def _link(score: float, slope: float) -> float:
    """By the C library's exp, as LightGBM has it; numpy's own differs in the last bit."""
    try:
        return 1.0 / (1.0 + math.exp(-slope * score))
    except OverflowError:
        return 0.0


def _descend(bins, forest: Forest, scores) -> None:
    """The plain statement of what the compiled loop does."""
    rows = np.arange(len(bins))
    for tree in range(len(forest.depth)):
        start = forest.first[tree]
        at = np.zeros(len(bins), np.int64)
        for _ in range(forest.depth[tree]):
            word = forest.nodes[start + at].astype(np.int64)
            at = (word >> 16) + (bins[rows, word & 255] > (word >> 8 & 255))
        scores += forest.leaves[start + at]


def _compiled():
    """The module of compiled loops, or None without numba."""
    try:
        from . import _treekernel
    except ImportError:
        return None
    return _treekernel
