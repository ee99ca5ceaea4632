"""cloudtools:percentilecomposite as its users meet it: processing.run, batch, a model, qgis_process."""

import json
import os
import signal
import time

import numpy as np
import pytest
from makers import oracle, read_tif, write_tif

RNG = np.random.default_rng(21)
ID = "cloudtools:percentilecomposite"


@pytest.fixture
def series(tmp_path):
    """(stack, valid, images, masks): six scenes with names, nodata 0 and 0/1 masks, in folders with accents."""
    folder = tmp_path / "séries 雲"
    folder.mkdir()
    stack = RNG.integers(1, 4000, (6, 3, 40, 50)).astype(np.uint16)
    masked = RNG.random((6, 40, 50)) < 0.4
    masked[:, 0, 0] = True
    images = [
        write_tif(folder / f"scene_2024-0{t + 1}-05.tif", stack[t], nodata=0, names=("B04", "B03", "B02"))
        for t in range(6)
    ]
    (folder / "masks").mkdir()
    masks = [
        write_tif(folder / "masks" / f"scene_2024-0{t + 1}-05_mask.tif", masked[t].astype(np.uint8)) for t in range(6)
    ]
    return stack, ~masked[:, None].repeat(3, 1), images, masks


def test_toolbox_run_writes_everything_and_says_it(provider, series, tmp_path):
    import processing
    from qgis.core import QgsRasterLayer

    stack, valid, images, masks = series
    out = {name: str(tmp_path / f"{name.lower()}.tif") for name in ("OUTPUT", "COUNT", "SPREAD")}
    result = processing.run(
        ID, {"IMAGES": images, "MASKS": masks, "PERCENTILES": "25,50", **out, "REPORT": str(tmp_path / "r.html")}
    )
    for i, percent in enumerate((25, 50)):
        np.testing.assert_array_equal(
            read_tif(result["OUTPUT"])[3 * i : 3 * i + 3], oracle(stack, valid, percent, "uint16", 0)[0]
        )
    count = oracle(stack, valid, 25, "uint16", 0)[1]
    np.testing.assert_array_equal(read_tif(result["COUNT"])[0], count)
    assert result["PIXELS_WITHOUT_DATA"] == (count == 0).sum()
    assert result["MEAN_COUNT"] == pytest.approx(count.mean())
    assert (result["SCENES"], result["SKIPPED"], result["WARNINGS"]) == (6, 0, 0)
    record = json.loads((tmp_path / "output.tif.json").read_text(encoding="utf-8"))
    assert record["algorithm"] == ID
    assert len(record["inputs"]) == 12
    assert record["inputs"][0]["bytes"] == os.path.getsize(images[0])
    assert record["parameters"]["PERCENTILES"] == ["25,50"]
    assert record["scenes"][2]["date"] == "2024-03-05"
    html = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "scene_2024-03-05" in html
    assert "data:image/png;base64," in html
    layer = QgsRasterLayer(result["OUTPUT"], "composite")
    renderer = layer.renderer()  # the style beside it is loaded
    assert (renderer.redBand(), renderer.greenBand(), renderer.blueBand()) == (1, 2, 3)
    assert layer.bandName(4) == "Band 4: B04 p50"
    assert not [name for name in os.listdir(tmp_path) if ".part" in name]


def test_the_replay_command_repeats_the_run(provider, series, tmp_path, run_process):
    import shlex

    import processing

    _, _, images, masks = series
    first = str(tmp_path / "a b.tif")
    processing.run(
        ID, {"IMAGES": images, "MASKS": masks, "METHOD": "medoid", "OUTPUT": first, "INDEX": str(tmp_path / "i.tif")}
    )
    before = read_tif(first)
    record = json.loads((tmp_path / "a b.tif.json").read_text(encoding="utf-8"))
    os.remove(first)
    words = shlex.split(record["replay"])
    assert words[:2] == ["qgis_process", "run"]
    assert run_process(*words[1:]).rc == 0
    np.testing.assert_array_equal(read_tif(first), before)


def test_a_mask_pattern_that_matches_the_images_is_refused(provider, series, tmp_path):
    import processing
    from qgis.core import QgsProcessingException

    folder = os.path.dirname(series[2][0])
    asked = {"FOLDER": folder, "PATTERN": "scene_*.tif", "MASK_PATTERN": "**/*.tif", "OUTPUT": str(tmp_path / "o.tif")}
    with pytest.raises(QgsProcessingException, match="matches all images as well"):
        processing.run(ID, asked)


def test_folder_pattern_and_names_as_in_the_documentation(run_process, series, tmp_path):
    stack, valid, images, _ = series
    done = run_process(
        "--json", "run", ID, "--", f"FOLDER={os.path.dirname(images[0])}", "PATTERN=scene_*.tif",
        "MASK_PATTERN=masks/*.tif", "METHOD=percentile", "PERCENTILES=25", "BANDS=B02,B04",
        f"OUTPUT={tmp_path / 'o.tif'}",
    )  # fmt: skip
    assert done.rc == 0, done.stderr
    np.testing.assert_array_equal(read_tif(tmp_path / "o.tif"), oracle(stack, valid, 25, "uint16", 0)[0][[2, 0]])
    assert done.json["results"]["SCENES"] == 6


def test_inside_a_model_its_numbers_can_be_used(provider, series, tmp_path):
    import processing
    from qgis.core import (
        QgsApplication,
        QgsProcessing,
        QgsProcessingModelAlgorithm,
        QgsProcessingModelChildAlgorithm,
        QgsProcessingModelChildParameterSource,
        QgsProcessingModelOutput,
        QgsProcessingModelParameter,
        QgsProcessingParameterMultipleLayers,
    )

    stack, valid, images, _ = series
    model = QgsProcessingModelAlgorithm("m", "m", "m")
    model.addModelParameter(
        QgsProcessingParameterMultipleLayers("RASTERS", "RASTERS", QgsProcessing.SourceType.TypeRaster),
        QgsProcessingModelParameter("RASTERS"),
    )
    child = QgsProcessingModelChildAlgorithm(ID)
    child.setChildId("c")
    child.addParameterSources("IMAGES", [QgsProcessingModelChildParameterSource.fromModelParameter("RASTERS")])
    child.addParameterSources("PERCENTILES", [QgsProcessingModelChildParameterSource.fromStaticValue("75")])
    output = QgsProcessingModelOutput("OUT", "OUT")
    output.setChildOutputName("OUTPUT")
    child.setModelOutputs({"OUT": output})
    model.addChildAlgorithm(child)
    path = str(tmp_path / "m.model3")
    assert model.toFile(path)
    again = QgsProcessingModelAlgorithm()
    assert again.fromFile(path)
    assert QgsApplication.processingRegistry().algorithmById(ID) is not None
    result = processing.run(again, {"RASTERS": images, "c:OUT": str(tmp_path / "o.tif")})
    np.testing.assert_array_equal(read_tif(tmp_path / "o.tif"), oracle(stack, np.ones_like(valid), 75, "uint16", 0)[0])
    assert result


def test_in_batch(provider, series, tmp_path):
    """The batch panel runs an algorithm once per row of parameters, on one instance after another."""
    import processing

    stack, valid, images, _ = series
    for percent in (10, 90):
        processing.run(ID, {"IMAGES": images, "PERCENTILES": str(percent), "OUTPUT": str(tmp_path / f"{percent}.tif")})
    for percent in (10, 90):
        np.testing.assert_array_equal(
            read_tif(tmp_path / f"{percent}.tif"), oracle(stack, np.ones_like(valid), percent, "uint16", 0)[0]
        )


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (["IMAGES"], "no images"),
        ({"PERCENTILES": "150"}, "150"),
        ({"PERCENTILES": "a"}, "PERCENTILES"),
        ({"IMAGES": "+{folder}/nowhere.tif"}, "nowhere.tif"),
        ({"IMAGES": "+{folder}/text.tif"}, "text.tif"),
        ({"MASKS": "{mask}"}, "only 1 mask"),
        ({"BANDS": "B99"}, "B99"),
        ({"EXTENT": "0,10,0,10 [EPSG:32633]"}, "outside"),
        ({"OUTPUT": "{folder}/no/such/folder/o.tif"}, "does not exist"),
        ({"MASK_RULE": "values"}, "MASK_VALUES"),
        ({"METHOD": "magic"}, "METHOD"),
        ({"FOLDER": "{folder}"}, "not both"),
        ({"METHOD": "max_ndvi"}, "name it with RED"),
    ],
)
def test_bad_input_is_one_sentence_and_leaves_nothing(run_process, series, tmp_path, change, words):
    _, _, images, masks = series
    folder = os.path.dirname(images[0])
    with open(os.path.join(folder, "text.tif"), "w") as file:
        file.write("no raster")
    out = tmp_path / "out"
    out.mkdir()
    values = {"IMAGES": images, "OUTPUT": [str(out / "o.tif")]}
    if isinstance(change, list):
        for name in change:
            values.pop(name)
    else:
        for name, text in change.items():
            text = text.format(folder=folder, mask=masks[0])
            values[name] = [*images, text[1:]] if text.startswith("+") else [text]
    done = run_process("run", ID, "--", *[f"{name}={text}" for name, texts in values.items() for text in texts])
    assert done.rc == 1
    assert words in done.stderr + done.stdout
    assert "Traceback" not in done.stderr + done.stdout
    assert os.listdir(out) == []


def test_unreadable_files_are_counted_when_skipped(run_process, series, tmp_path):
    stack, valid, images, masks = series
    with open(images[2], "wb") as file:
        file.write(b"x")
    done = run_process(
        "--json", "run", ID, "--", *[f"IMAGES={path}" for path in images], *[f"MASKS={path}" for path in masks],
        "SKIP_UNREADABLE=true", f"OUTPUT={tmp_path / 'o.tif'}",
    )  # fmt: skip
    assert done.rc == 0, done.stderr
    assert (done.json["results"]["SCENES"], done.json["results"]["SKIPPED"]) == (5, 1)
    rest = [0, 1, 3, 4, 5]
    np.testing.assert_array_equal(read_tif(tmp_path / "o.tif"), oracle(stack[rest], valid[rest], 25, "uint16", 0)[0])


def test_interrupted_from_the_terminal_it_stops_soon_and_leaves_nothing(run_process, tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    values = RNG.integers(1, 4000, (1, 2000, 2000)).astype(np.uint16)
    images = [
        write_tif(folder / f"s{t}.tif", values, nodata=0, options=["TILED=YES", "COMPRESS=DEFLATE", "PREDICTOR=2"])
        for t in range(3)
    ]
    out = tmp_path / "out"
    out.mkdir()
    # one scene many times over: long enough to be interrupted in the middle
    words = [f"IMAGES={path}" for path in images * 60]
    process = run_process.start("run", ID, "--", *words, f"OUTPUT={out / 'o.tif'}")
    deadline = time.monotonic() + 60
    while not os.path.exists(out / "o.tif.part") and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.02)
    assert process.poll() is None, process.communicate()
    process.send_signal(signal.SIGINT)
    started = time.monotonic()
    process.communicate(timeout=30)
    assert time.monotonic() - started < 5  # two seconds on a quiet machine
    assert os.listdir(out) == []
