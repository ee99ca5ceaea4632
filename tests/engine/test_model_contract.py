"""Contracts of models: our metadata, Deepness, MLM, Esri, descriptions beside the file; what is refused."""

import contextlib
import json
import os
import sys

import numpy as np
import onnx_nets as nets
import pytest

from cloudtools_plugin.engine.errors import InputError, MissingPackageError
from cloudtools_plugin.engine.models import (
    Contract,
    ModelClass,
    find_model,
    installed_models,
    open_model,
    read_contract,
)
from cloudtools_plugin.engine.models.onnxfile import look_into

onnxruntime = pytest.importorskip("onnxruntime")

FULL = Contract(
    id="mine",
    title="Mine",
    bands=("blue", "green", "red", "nir"),
    scale=1e-4,
    offset=-0.1,
    normalisation="meanstd",
    mean=(0.1, 0.2, 0.3, 0.4),
    std=(0.5, 0.25, 0.2, 1.0),
    size=64,
    window=64,
    resolution=30.0,
    classes=(ModelClass(0, "clear", "clear"), ModelClass(1, "cloud", "cloud"), ModelClass(2, "shadow", "shadow")),
    probability="logit",
    level="l1c",
    licence="MIT",
    non_commercial=True,
    nodata=0.0,
    extra=(("created", "2026"), ("metrics", '{"f1": 0.9}')),
)


def test_contract_survives_an_onnx_file(tmp_path):
    path = nets.write(tmp_path / "雲.onnx", nets.pointwise(np.ones((3, 4)), np.zeros(3), 64, FULL.to_metadata()))
    assert read_contract(path) == FULL
    assert Contract.from_json(json.loads(json.dumps(FULL.to_json()))) == FULL
    model = open_model(path)
    assert (model.channels, model.size, model.device) == (4, 64, "CPU")
    out = model.run(np.ones((1, 4, 64, 64), np.float32))
    assert out.shape == (1, 3, 64, 64) and np.allclose(out, 4)


def test_deepness_feeds_the_network_the_same_numbers():
    """(x / 255 - mean) / std of the written keys is our scale, offset, mean and std."""
    keys = FULL.to_metadata()
    x = np.random.default_rng(1).integers(0, 12000, 4).astype(float)
    mean, std = (np.array(json.loads(keys[f"standardization_{k}"])) for k in ("mean", "std"))
    ours = (x * 1e-4 - 0.1 - np.array(FULL.mean)) / np.array(FULL.std)
    assert np.allclose((x / 255 - mean) / std, ours, rtol=5e-7)
    assert json.loads(keys["tile_size"]) == json.loads(keys["tiles_size"]) == 64
    assert json.loads(keys["resolution"]) == 3000 and json.loads(keys["class_names"])["1"] == "cloud"
    assert json.loads(keys["seg_thresh"]) == 0


@pytest.mark.parametrize("spelling", ["tile_size", "tiles_size"])
def test_deepness_metadata(spelling):
    found = Contract.from_metadata(
        {
            "model_type": '"segmentor"',
            "class_names": '{"0": "not_cloud", "1": "cloud", "2": "cloud shadow"}',
            "resolution": "1000",
            spelling: "256",
            "standardization_mean": "[0.5, 0.4]",
            "standardization_std": "[0.25, 0.2]",
        },
        "net",
    )
    assert (found.window, found.resolution, found.units) == (256, 10.0, "stored")
    assert found.mean == (127.5, 102.0) and found.std == (63.75, 51.0)
    assert found.roles == ("clear", "cloud", "shadow") and found.unsure_below == 0.5
    python_literal = Contract.from_metadata({"names": "{0: 'clear', 1: 'thin cloud'}"}, "yolo")
    assert python_literal.roles == ("clear", "thin")


@pytest.mark.parametrize(
    ("metadata", "sentence"),
    [
        ({}, "does not say which bands"),
        ({"model_type": '"Detector"'}, "is a Detector"),
        ({"class_names": '{"0": "a", "2": "b"}'}, "without a hole"),
        ({"class_names": "5"}, "cannot be understood"),
        ({**FULL.to_metadata(), "cloudtools_mean": "[0.9, 0.2, 0.3, 0.4]"}, "describes its input twice"),
        ({**FULL.to_metadata(), "cloudtools_schema": "7"}, "form 7"),
        ({**FULL.to_metadata(), "cloudtools_std": "[0, 1, 1, 1]"}, "std more than 0"),
        ({**FULL.to_metadata(), "cloudtools_class_roles": '{"0": "fog"}'}, "'fog' is not one of"),
        ({**FULL.to_metadata(), "cloudtools_size": '"big"'}, "cannot be understood"),
        ({**FULL.to_metadata(), "cloudtools_probability": '"maybe"'}, "probability must be one of"),
        ({"names": "__import__('os').system('true')"}, "cannot be understood"),
    ],
)
def test_bad_metadata_is_one_sentence(metadata, sentence):
    with pytest.raises(InputError, match=sentence):
        Contract.from_metadata(metadata, "net")


def test_mlm_item(tmp_path):
    path = nets.write(tmp_path / "net.onnx", nets.pointwise(np.ones((2, 2)), np.zeros(2), 32))
    item = {
        "properties": {
            "mlm:name": "Net",
            "mlm:tasks": ["semantic-segmentation"],
            "mlm:input": [
                {
                    "bands": ["blue", {"name": "swir1"}],
                    "input": {"shape": [-1, 2, 32, 32], "dim_order": ["batch", "channel", "height", "width"]},
                    "value_scaling": [{"type": "z-score", "mean": 100, "stddev": 50}, {"type": "scale", "value": 10}],
                }
            ],
            "mlm:output": [{"classification:classes": [{"value": 0, "name": "clear"}, {"value": 1, "name": "cloud"}]}],
        }
    }
    beside = tmp_path / "net.mlm.json"
    beside.write_text(json.dumps(item))
    found = read_contract(path)
    assert found.bands == ("blue", "swir16") and found.mean == (100.0, 0.0) and found.std == (50.0, 10.0)
    assert (found.size, found.kind, found.roles) == (32, "segmentation", ("clear", "cloud"))
    for change in ({"pre_processing_function": {"expression": "x"}}, {"value_scaling": [{"type": "processing"}]}):
        item["properties"]["mlm:input"][0].update(change)
        beside.write_text(json.dumps(item))
        with pytest.raises(InputError, match="not supported"):
            read_contract(path)


def test_esri_definition_is_data_only(tmp_path):
    path = nets.write(tmp_path / "net.onnx", nets.pointwise(np.ones((3, 2)), np.zeros(3), 32))
    values = {
        "ModelType": "ImageClassification",
        "InferenceFunction": "[functions]System\\evil.py",
        "ImageHeight": 32,
        "ImageWidth": 32,
        "ExtractBands": [0, 2],
        "ModelPadding": 4,
        "InputRastersProps": {"BandNames": ["Blue", "Green", "NIR"]},
        "NormalizationStats": {"band_mean_values": [10, 20], "band_std_values": [1, 2]},
        "Classes": [{"Value": 1, "Name": "Low density cloud"}, {"Value": 2, "Name": "cloud shadow"}],
    }
    (tmp_path / "net.emd").write_text(json.dumps(values))
    found = read_contract(path)
    assert found.bands == ("blue", "nir") and found.mean == (10.0, 20.0) and found.discard == 16
    assert found.roles == ("clear", "cloud", "shadow")
    (tmp_path / "net.emd").write_text(json.dumps({**values, "ImageWidth": 48}))
    with pytest.raises(InputError, match="only square"):
        read_contract(path)
    (tmp_path / "net.emd").write_text(json.dumps({**values, "ModelType": "ObjectDetection"}))
    with pytest.raises(InputError, match="only pixel classification"):
        read_contract(path)


GOOD = FULL.to_metadata()


def bad_files():
    plain = nets.pointwise(np.ones((3, 4)), np.zeros(3), 64, GOOD)
    shape = ["n", 4, 64, 64]
    out = ["n", 3, 64, 64]
    weights = {"w": nets.tensor("w", np.ones((3, 4, 1, 1), np.float32), external=True)}
    conv = nets.node("Conv", ["input", "w"], ["output"])
    two = nets.model([nets.node("Add", ["input", "second"], ["output"])], {}, shape, shape, GOOD)
    return {
        "cut": (plain[: len(plain) // 3], "not an ONNX model, or is cut short"),
        "text": (b"hello, this is no network", "not an ONNX model"),
        "empty": (b"", "not an ONNX model"),
        "external": (nets.model([conv], weights, shape, out, GOOD), "weights in other files"),
        "foreign": (
            nets.model(
                [nets.node("Evil", ["input"], ["output"], "my.ops")], {}, shape, shape, GOOD, domains=["my.ops"]
            ),
            "foreign code",
        ),
        "unknown": (nets.model([nets.node("Clowd", ["input"], ["output"])], {}, shape, shape, GOOD), "Clowd"),
        "oblong": (
            nets.model([nets.node("Relu", ["input"], ["output"])], {}, ["n", 4, 64, 32], ["n", 4, 64, 32], GOOD),
            "only square",
        ),
        "channels": (nets.pointwise(np.ones((3, 5)), np.zeros(3), 64, GOOD), "5 input channels"),
        "size": (nets.pointwise(np.ones((3, 4)), np.zeros(3), 128, GOOD), "windows of 128"),
        "rank": (nets.model([nets.node("Relu", ["input"], ["output"])], {}, [4, 4], [4, 4], GOOD), "2 dimensions"),
        "batch": (
            nets.model([nets.node("Relu", ["input"], ["output"])], {}, [8, 4, 64, 64], [8, 4, 64, 64], GOOD),
            "8 windows at a time",
        ),
        "dangling": (two, "cannot load"),
        "nothing": (nets.pointwise(np.ones((3, 4)), np.zeros(3), 64), "does not say which bands"),
    }


@pytest.mark.parametrize("name", bad_files())
def test_bad_files_are_one_sentence(tmp_path, name):
    data, sentence = bad_files()[name]
    with pytest.raises(InputError, match=sentence):
        open_model(nets.write(tmp_path / "net.onnx", data))


def test_any_broken_byte_is_refused_or_harmless():
    """The reader of foreign files ends with an answer or InputError, whatever the bytes."""
    rng = np.random.default_rng(0)
    good = bytearray(nets.pointwise(np.ones((2, 2)), np.zeros(2), 8, {"a": "b"}))
    for _ in range(400):
        data = bytearray(good)
        for position in rng.integers(0, len(data), 3):
            data[position] = rng.integers(0, 256)
        with contextlib.suppress(InputError):
            look_into(bytes(data), "net")


def test_a_model_that_fails_says_so(tmp_path):
    model = open_model(nets.write(tmp_path / "net.onnx", nets.pointwise(np.ones((3, 4)), np.zeros(3), 64, GOOD)))
    with pytest.raises(InputError, match="failed on a window of 1 x 2 x 64 x 64"):
        model.run(np.zeros((1, 2, 64, 64), np.float32))


def test_other_bytes_than_described(tmp_path):
    path = nets.write(tmp_path / "net.onnx", nets.pointwise(np.ones((3, 4)), np.zeros(3), 64))
    (tmp_path / "net.contract.json").write_text(json.dumps({**FULL.to_json(), "sha256": "0" * 64}))
    assert read_contract(path).source == "description"
    with pytest.raises(InputError, match="SHA-256 differs"):
        open_model(path)


def test_installed_models(tmp_path, monkeypatch):
    folder = tmp_path / "models"
    folder.mkdir()
    monkeypatch.setenv("CLOUDTOOLS_MODELS", str(folder))
    assert installed_models() == []
    good = nets.write(folder / "a.onnx", nets.pointwise(np.ones((3, 4)), np.zeros(3), 64, GOOD))
    nets.write(folder / "b.onnx", b"broken")
    (folder / "c.contract.json").write_text(json.dumps(FULL.to_json()))
    found = {model.name: model for model in installed_models()}
    assert found["a"].contract == FULL and "not an ONNX" in found["b"].problem and "missing" in found["c"].problem
    assert find_model("a") == find_model("mine") == find_model(good) == good
    with pytest.raises(InputError, match="installed are: a, b, c"):
        find_model("x")
    with pytest.raises(InputError, match="cannot be used"):
        find_model("b")
    with pytest.raises(InputError, match="does not exist"):
        find_model(os.path.join("x", "y.onnx"))


def test_without_onnxruntime(tmp_path, monkeypatch):
    path = nets.write(tmp_path / "net.onnx", nets.pointwise(np.ones((3, 4)), np.zeros(3), 64, GOOD))
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    assert read_contract(path) == FULL
    with pytest.raises(MissingPackageError, match="pip install onnxruntime"):
        open_model(path)
