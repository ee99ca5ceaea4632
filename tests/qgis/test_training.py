"""The training algorithms as a user runs them."""

from __future__ import annotations

import os

import pytest
import tiles as maker

pytest.importorskip("onnxruntime")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return maker.write_set(tmp_path_factory.mktemp("データ"), scenes=6, per_scene=3)


def run(name, **parameters):
    import processing

    return processing.run(f"cloudtools:{name}", parameters)


def test_a_classifier_in_the_toolbox(provider, folder, tmp_path):
    out = str(tmp_path / "雲.onnx")
    result = run("trainclassifier", DATASET=folder, RESOLUTION=10, LICENCE="CC0-1.0", OUTPUT=out)
    assert result["OUTPUT"] == out and os.path.exists(result["CARD"])
    assert result["BALANCED_ACCURACY"] > 80 and result["TILES_SKIPPED"] == 0
    assert result["TILES_TRAINED"] + result["TILES_TESTED"] == 36
    from cloudtools_plugin.engine.models import read_contract

    assert read_contract(out).resolution == 10


def test_refusals_are_one_sentence(provider, folder, tmp_path, monkeypatch):
    from qgis.core import QgsProcessingException

    monkeypatch.setenv("CLOUDTOOLS_MODELS", str(tmp_path / "no models"))
    cases = (
        ("trainclassifier", {"DATASET": folder, "OUTPUT": str(tmp_path / "m.tif")}, "must end in .onnx"),
        ("trainclassifier", {"DATASET": str(tmp_path), "OUTPUT": str(tmp_path / "m.onnx")}, "is no data set"),
        (
            "trainclassifier",
            {"DATASET": folder, "METHOD": "cnn", "ENVIRONMENT": str(tmp_path), "OUTPUT": str(tmp_path / "m.onnx")},
            "Install PyTorch for training",
        ),
        ("trainsegmentation", {"DATASET": folder, "OUTPUT": str(tmp_path / "m.onnx")}, "holds no chips"),
        (
            "trainsegmentation",
            {"DATASET": folder, "BASE_MODEL": "mine", "OUTPUT": str(tmp_path / "m.onnx")},
            "There is no model 'mine'; installed are: none",
        ),
        ("installtraining", {"ENVIRONMENT": folder}, "holds other things"),
    )
    for name, parameters, sentence in cases:
        with pytest.raises(QgsProcessingException, match=sentence) as caught:
            run(name, **parameters)
        assert "\n" not in str(caught.value)
    assert os.listdir(tmp_path) == []


def test_a_classifier_from_the_command_line(run_process, folder, tmp_path):
    out = str(tmp_path / "m.onnx")
    done = run_process("--json", "run", "cloudtools:trainclassifier", f"DATASET={folder}", f"OUTPUT={out}")
    assert done.rc == 0 and done.json["results"]["ACCURACY"] > 80 and os.path.exists(out)
