"""cloudtools:simulatescenes in QGIS and from qgis_process."""

from __future__ import annotations

import json
import os

import pytest
from osgeo import gdal
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback, QgsRasterLayer

SMALL = {"SCENES": 3, "START": "2024-05-01", "END": "2024-07-01", "WIDTH": 90, "HEIGHT": 70, "SEED": 7}


def run(parameters, feedback=None):
    import processing

    return processing.run(
        "cloudtools:simulatescenes",
        parameters,
        context=QgsProcessingContext(),
        feedback=feedback or QgsProcessingFeedback(),
    )


def test_series_and_its_numbers(provider, tmp_path):
    result = run(
        {
            **SMALL,
            "FOLDER": str(tmp_path),
            "BANDS": "b04, b03 b02",
            "BASELINE": "mixed",
            "CLOUD_COVER": 50,
            "CLEAR_SCENES": True,
            "PERCENTILES": "10",
        }
    )
    images = sorted(name for name in os.listdir(result["IMAGES"]) if name.endswith(".tif"))
    assert result["SCENE_COUNT"] == len(images) == 3
    assert result["MEAN_CLOUD_COVER"] == pytest.approx(50, abs=4)
    assert sorted(name.split("_")[3] for name in images) == ["N0301", "N0510", "N0510"]
    assert len([name for name in os.listdir(result["MASKS"]) if name.endswith("_SCL.tif")]) == 3
    truth = os.path.join(result["TRUTH"], "clear_p10.tif")
    assert gdal.Open(truth).RasterCount == 3
    with open(tmp_path / "series.json", encoding="utf-8") as file:
        record = json.load(file)
    assert record["algorithm"] == "cloudtools:simulatescenes" and "SEED=7" in record["replay"]
    assert len(record["scenes"]) == 3
    # the default styles make the layers look right
    assert QgsRasterLayer(truth, "truth").renderer().type() == "multibandcolor"
    classes = os.path.join(result["TRUTH"], "classes", images[0].replace(".tif", "_classes.tif"))
    assert QgsRasterLayer(classes, "classes").renderer().type() == "paletted"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"BANDS": "B02,B99"}, "B99"),
        ({"START": "June"}, "not a date"),
        ({"SCENES": 90, "END": "2024-05-09"}, "do not fit"),
        ({"PERCENTILES": "25,x"}, "PERCENTILES"),
        ({"BANDS": "B10"}, "B10"),
    ],
)
def test_bad_input_is_one_sentence(provider, tmp_path, changes, words):
    with pytest.raises(QgsProcessingException, match=words):
        run({**SMALL, "FOLDER": str(tmp_path / "new"), **changes})
    assert not (tmp_path / "new").exists() or os.listdir(tmp_path / "new") == []


def test_cover_beyond_100_percent_is_refused(provider, tmp_path):
    with pytest.raises(QgsProcessingException, match="CLOUD_COVER"):
        run({**SMALL, "FOLDER": str(tmp_path), "CLOUD_COVER": 150})


def test_cancel(provider, tmp_path):
    feedback = QgsProcessingFeedback()
    feedback.cancel()
    assert "SCENE_COUNT" not in run({**SMALL, "FOLDER": str(tmp_path / "new")}, feedback)
    assert not (tmp_path / "new").exists() or os.listdir(tmp_path / "new") == []


def test_from_the_command_line(run_process, tmp_path):
    words = [f"{name}={value}" for name, value in {**SMALL, "FOLDER": tmp_path / "out", "LEVEL": "L1C"}.items()]
    done = run_process("--json", "run", "cloudtools:simulatescenes", "--", *words)
    assert done.rc == 0, done.stderr
    assert done.json["results"]["SCENE_COUNT"] == 3
    assert all("_MSIL1C_" in name for name in os.listdir(tmp_path / "out" / "images"))
