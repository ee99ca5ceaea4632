"""Boosted trees: the compiled loop against a plain walk, the parser against bad files, averaging against scipy."""

import math
import os

import numpy as np
import pytest

from cloudtools_plugin.engine.cloudmask.run import disk_mean
from cloudtools_plugin.engine.errors import InputError
from cloudtools_plugin.engine.masks import dilate
from cloudtools_plugin.engine.models import find_model, installed_models
from cloudtools_plugin.engine.models.trees import S2CLOUDLESS_BANDS, TreeModel, parse_lightgbm, s2cloudless_contract

BANDS = 10


def grow(rng, leaves):
    """Random tree in LightGBM's numbering: (features, thresholds, left, right, values)."""
    feature, threshold, left, right = [], [], [], []
    open_ends, count = [(-1, 0)], 0
    while count < leaves - 1:
        parent, side = open_ends.pop(rng.integers(len(open_ends)))
        if parent >= 0:
            (left, right)[side][parent] = count
        feature.append(int(rng.integers(BANDS)))
        threshold.append((int(rng.integers(0, 120)) + 0.5) * 50 / 10000)
        left.append(0)
        right.append(0)
        open_ends += [(count, 0), (count, 1)]
        count += 1
    for leaf, (parent, side) in enumerate(open_ends):
        if parent >= 0:
            (left, right)[side][parent] = -1 - leaf
    return feature, threshold, left, right, rng.normal(0, 0.2, leaves).tolist()


def text_of(trees):
    lines = [
        "tree",
        "version=v2",
        "num_class=1",
        f"max_feature_idx={BANDS - 1}",
        "objective=binary sigmoid:1",
        "",
    ]
    for number, (feature, threshold, left, right, values) in enumerate(trees):
        lines += [
            f"Tree={number}",
            f"num_leaves={len(values)}",
            "num_cat=0",
            "split_feature=" + " ".join(map(str, feature)),
            "threshold=" + " ".join(map(repr, threshold)),
            "decision_type=" + " ".join("2" for _ in feature),
            "left_child=" + " ".join(map(str, left)),
            "right_child=" + " ".join(map(str, right)),
            "leaf_value=" + " ".join(map(repr, values)),
            "shrinkage=1",
            "",
        ]
    return "\n".join([*lines, "end of trees", "", "parameters:"])


def walk(trees, pixel):
    """What LightGBM computes: the float32 pixel against double thresholds, leaves added in order."""
    score = 0.0
    for feature, threshold, left, right, values in trees:
        node = 0 if feature else -1
        while node >= 0:
            node = left[node] if float(pixel[feature[node]]) <= threshold[node] else right[node]
        score += values[-1 - node]
    return 1.0 / (1.0 + math.exp(-score))


@pytest.fixture
def model(tmp_path):
    rng = np.random.default_rng(0)
    trees = [grow(rng, n) for n in (1, 2, 31, 200, 77)]
    path = tmp_path / "trees.txt"
    path.write_text(text_of(trees), encoding="ascii")
    return trees, TreeModel(str(path), s2cloudless_contract())


@pytest.mark.parametrize("compiled", [True, False])
def test_probabilities_are_those_of_the_plain_walk(model, compiled):
    trees, forest = model
    if compiled:
        pytest.importorskip("numba")
    else:
        forest._kernel = None
    rng = np.random.default_rng(1)
    numbers = (rng.integers(0, 8000, (BANDS, 403)) / 10000.0).astype(np.float32)
    numbers[:, 0], numbers[:, 1], numbers[0, 2] = 0.0, 9.9, np.nan
    others = rng.random((BANDS, 100)).astype(np.float32)  # resampled: not whole digital numbers
    thresholds = np.float32([t for _, tree, *_ in trees for t in tree][:BANDS])[:, None]
    edge = np.concatenate([thresholds, np.nextafter(thresholds, np.float32(9)), -thresholds], axis=1)
    pixels = np.concatenate([numbers, others, edge], axis=1)
    found = forest.predict(pixels)
    expected = [walk(trees, np.nan_to_num(pixel)) for pixel in pixels.T]
    assert (found == expected).all()


def spoiled(line, value):
    def change(text):
        lines = text.split("\n")
        index = next(i for i, t in enumerate(lines) if t.startswith(line))
        lines[index] = f"{line}{value}"
        return "\n".join(lines)

    return change


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda text: text[: len(text) // 2], "ends too early"),
        (lambda text: "hello", "ends too early"),
        (lambda text: "", "ends too early"),
        (spoiled("num_class=", "3"), "one output"),
        (spoiled("left_child=", "0 0"), "left_child"),
        (spoiled("decision_type=", "1"), "categorical"),
        (spoiled("decision_type=", "10"), "missing values"),
        (spoiled("split_feature=", "12"), "band that is not there"),
        (spoiled("threshold=", "nan"), "not finite"),
        (spoiled("left_child=", "0"), "tangled"),
        (lambda text: text_of([([0], [0.1], [-1], [-1], [0.1, 0.2])]), "tangled"),  # a leaf of two parents
        (spoiled("left_child=", "7"), "outside of its tree"),
        (spoiled("num_leaves=", "99999999"), "too many leaves"),
        (spoiled("objective=", "multiclass num_class:3"), "objective"),
        (spoiled("max_feature_idx=", "9999"), "size"),
    ],
)
def test_bad_files_are_one_sentence(change, reason):
    rng = np.random.default_rng(2)
    text = change(text_of([grow(rng, 2), grow(rng, 3)]))
    with pytest.raises(InputError, match=reason):
        parse_lightgbm(text, "trees.txt")


def test_averaging_and_dilation_are_those_of_s2cloudless():
    """scipy's correlate (mode 'reflect') and binary_dilation with disks reproduce OpenCV's on every pixel."""
    ndimage = pytest.importorskip("scipy.ndimage")
    chance = np.random.default_rng(3).random((60, 71)).astype(np.float32)
    for radius in (1, 4, 9):
        y, x = np.mgrid[-radius : radius + 1, -radius : radius + 1]
        disk = (x * x + y * y <= radius * radius).astype(float)
        expected = ndimage.correlate(chance.astype(float), disk / disk.sum(), mode="reflect")
        found = disk_mean(chance, np.ones(chance.shape, bool), (radius, radius))
        assert np.allclose(found, expected, atol=1e-6)
        mask = expected > 0.55
        assert (dilate(mask, radius, radius) == ndimage.binary_dilation(mask, disk > 0)).all()


def test_averaging_leaves_nodata_out():
    chance = np.full((9, 9), 0.8, np.float32)
    valid = np.ones((9, 9), bool)
    valid[:, :4] = False
    chance[~valid] = np.nan
    found = disk_mean(chance, valid, (2, 2))
    assert np.isnan(found[~valid]).all() and np.allclose(found[valid], 0.8)


@pytest.mark.skipif("s2cloudless" not in [m.name for m in installed_models()], reason="s2cloudless is not installed")
def test_the_real_file():
    model = TreeModel(find_model("s2cloudless"))
    assert model.contract.bands == S2CLOUDLESS_BANDS and len(model.forest.depth) == 170
    assert model.forest.depth.max() == 74 and max(map(len, model.forest.thresholds)) <= 254
    cloud = np.full((10, 1), 0.6, np.float32)
    clear = np.float32([0.11, 0.08, 0.04, 0.09, 0.3, 0.32, 0.03, 0.001, 0.16, 0.08])[:, None]
    assert model.predict(cloud)[0] > 0.9 and model.predict(clear)[0] < 0.1
    assert os.path.getsize(model.path) == 10975392
