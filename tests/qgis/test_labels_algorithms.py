"""The algorithms about labels as a user runs them: outputs, styles, sidecars, numbers, and refusals in one sentence."""

from __future__ import annotations

import json
import os

import numpy as np
import onnx_nets as nets
import pytest
from makers import read_tif, write_png, write_tif
from qgis.core import QgsFeature, QgsGeometry, QgsProcessingException, QgsVectorLayer

from cloudtools_plugin.engine.labels.store import LabelStore, create_store
from cloudtools_plugin.engine.labels.tiles import find_tiles
from cloudtools_plugin.engine.models import Contract, ModelClass


def run(name, **parameters):
    import processing

    return processing.run(f"cloudtools:{name}", parameters)


def brightness_model(path, size=16, bands=3, middle=128.0, **contract):
    """P(cloudy) = sigmoid((mean - middle) / 10) as a tile classifier of two classes."""
    names = {1: ("pan",), 3: ("red", "green", "blue")}[bands]
    made = Contract(
        **{
            "id": "brightness",
            "kind": "tile",
            "bands": names,
            "units": "stored",
            "size": size,
            "window": size,
            "classes": (ModelClass(0, "clear", "clear"), ModelClass(1, "cloudy", "cloud")),
            **contract,
        }
    )
    nodes = [
        nets.node("ReduceMean", ["input"], ["mean"], axes=[1, 2, 3], keepdims=1),
        nets.node("Flatten", ["mean"], ["flat"], axis=1),
        nets.node("Gemm", ["flat", "w", "b"], ["scores"]),
        nets.node("Softmax", ["scores"], ["output"], axis=1),
    ]
    weights = {"w": np.array([[0.0, 0.1]], np.float32), "b": np.array([0.0, -middle / 10], np.float32)}
    side = size or "side"
    return nets.write(path, nets.model(nodes, weights, ["n", bands, side, side], ["n", 2], made.to_metadata()))


LEVELS = [20, 60, 100, 120, 126, 130, 140, 160, 200, 240]


@pytest.fixture
def tile_folder(tmp_path):
    """Ten tiles in each of six scenes, grey levels around the model's middle."""
    folder = tmp_path / "タイル"
    for scene in range(6):
        for n, level in enumerate(LEVELS):
            tile = np.full((16, 16, 3), level + scene, np.uint8)
            tile[0, scene] += 1  # no two alike, with the same mean
            tile[0, 15 - scene] -= 1
            write_png(str(folder / f"s{scene}_{n}_0.png"), tile)
    return str(folder)


@pytest.fixture
def model(tmp_path):
    return brightness_model(tmp_path / "模型.onnx")


def beside(tile_folder):
    return os.path.join(tile_folder, "labels.gpkg")


def test_classify_writes_probabilities_where_it_is_told(provider, tile_folder, model, tmp_path):
    path = beside(tile_folder)
    result = run("classifytiles", INPUT=tile_folder, MODEL=model, LABELS=path, FOLDERS=str(tmp_path / "sorted"))
    assert result["TILES"] == 60 and result["FAILED"] == 0
    expected = sum(level + scene >= 128 for scene in range(6) for level in LEVELS)
    assert result["CLOUDY"] == expected and result["CLOUDY_SHARE"] == pytest.approx(100 * expected / 60)
    assert result["OUTPUT"] == result["LABELS"] == path
    with LabelStore(path) as store:
        for tile in store.tiles():
            scene, n = int(tile.scene[1:]), int(tile.name.split("_")[1])
            p = 1 / (1 + np.exp(-(LEVELS[n] + scene - 128) / 10))
            assert tile.probability == pytest.approx(p, abs=1e-5)
            assert tile.uncertainty == pytest.approx(1 - abs(2 * p - 1), abs=1e-5)
            assert tile.predicted == ("cloudy" if p >= 0.5 else "clear") and tile.label is None
    assert len(os.listdir(tmp_path / "sorted" / "cloudy")) == expected
    layer = QgsVectorLayer(f"{path}|layername=labels", "l", "ogr")
    assert layer.renderer().type() == "categorizedSymbol" and layer.renderer().classAttribute() == "predicted"
    record = json.loads(open(f"{path}.json", encoding="utf-8").read())
    assert record["numbers"]["TILES"] == 60 and len(record["model_sha256"]) == 64


def test_one_folder_of_models_serves_all_by_name(provider, tile_folder, tmp_path, monkeypatch):
    from qgis.core import QgsApplication

    from cloudtools_plugin.algorithms.modelfolder import profile_models

    monkeypatch.delenv("CLOUDTOOLS_MODELS", raising=False)
    assert profile_models() == os.path.join(QgsApplication.qgisSettingsDirPath(), "cloudtools", "models")
    monkeypatch.setenv("CLOUDTOOLS_MODELS", str(tmp_path / "models"))
    os.makedirs(profile_models())
    brightness_model(tmp_path / "models" / "bright.onnx")
    path = str(tmp_path / "l.gpkg")
    assert run("classifytiles", INPUT=tile_folder, MODEL="bright", LABELS=path)["TILES"] == 60
    label_by_level(path)
    measured = run("classifieraccuracy", LABELS=path, MODEL="bright", PART="all", OUTPUT=str(tmp_path / "r.html"))
    assert measured["TILES"] == 60
    with pytest.raises(QgsProcessingException, match="bright"):  # what there is
        run("classifytiles", INPUT=tile_folder, MODEL="dark")
    image = write_tif(tmp_path / "i.tif", np.full((3, 64, 64), 90, np.uint8))
    with pytest.raises(QgsProcessingException, match="'brightness' judges whole tiles"):
        run("cloudmask", INPUT=[image], MODEL="bright", CLASSES=str(tmp_path / "m.tif"))


def test_nothing_is_written_beside_the_tiles_unasked(provider, tile_folder, model, tmp_path):
    before = sorted(os.listdir(tile_folder))
    result = run("classifytiles", INPUT=tile_folder, MODEL=model)
    assert result["TILES"] == 60 and os.path.exists(result["OUTPUT"])
    assert sorted(os.listdir(tile_folder)) == before
    # a label file as input stays as it is, too; the output has its labels, and finds the tiles from its own place
    path, other = beside(tile_folder), str(tmp_path / "elsewhere" / "out.gpkg")
    os.makedirs(os.path.dirname(other))
    create_store(path, find_tiles(tile_folder))
    with LabelStore(path) as store:
        store.label([t.fid for t in store.tiles()][:5], "ambiguous", "a")
    content = open(path, "rb").read()
    for _ in range(2):  # the second time into the file of the first
        result = run("classifytiles", INDEX=path, MODEL=model, LABELS=other)
        assert result["TILES"] == 60 and result["OUTPUT"] == other
        with LabelStore(other) as store:
            tiles = store.tiles()
            assert len(tiles) == 60 and all(os.path.exists(t.path) and t.predicted for t in tiles)
            assert store.counts() == {"ambiguous": 5}
    assert open(path, "rb").read() == content


def test_a_failed_run_leaves_no_label_file(provider, tile_folder, model, tmp_path):
    full = tmp_path / "full"
    full.mkdir()
    (full / "x").write_text("")
    out = str(tmp_path / "out.gpkg")
    with pytest.raises(QgsProcessingException, match="is not empty"):
        run("classifytiles", INPUT=tile_folder, MODEL=model, LABELS=out, FOLDERS=str(full))
    assert sorted(os.listdir(tmp_path)) == sorted({"full", os.path.basename(tile_folder), os.path.basename(model)})


def test_threshold_and_labels_of_people(provider, tile_folder, model):
    path = os.path.join(tile_folder, "labels.gpkg")
    create_store(path, find_tiles(tile_folder))
    with LabelStore(path) as store:
        store.label([t.fid for t in store.tiles()][:5], "ambiguous", "a")
    result = run("classifytiles", INDEX=path, MODEL=model, THRESHOLD=0.99, LABELS=path)
    assert result["CLOUDY"] == sum(level + s - 128 >= 10 * np.log(99) for s in range(6) for level in LEVELS)
    with LabelStore(path) as store:
        assert store.counts() == {"ambiguous": 5}


def test_a_raster_is_cut_and_classified(provider, tmp_path):
    array = np.full((3, 64, 96), 50, np.uint8)
    array[:, :32, :32] = 220
    raster = write_tif(tmp_path / "r.tif", array)
    model = brightness_model(tmp_path / "m.onnx", size=32)
    result = run("classifytiles", RASTER=raster, MODEL=model, LABELS=str(tmp_path / "out.gpkg"))
    assert (result["TILES"], result["CLOUDY"], result["OUTPUT"]) == (6, 1, str(tmp_path / "out.gpkg"))


def test_bad_tiles_have_no_prediction_and_are_named(provider, tile_folder, model):
    with open(os.path.join(tile_folder, "s0_0_0.png"), "wb") as file:
        file.write(b"broken")
    write_png(os.path.join(tile_folder, "s0_1_0.png"), np.zeros((20, 20, 3), np.uint8))
    write_png(os.path.join(tile_folder, "s0_2_0.png"), np.zeros((16, 16, 1), np.uint8))
    empty = np.full((16, 16, 4), 255, np.uint8)
    empty[..., 3] = 0
    write_png(os.path.join(tile_folder, "s0_3_0.png"), empty)
    result = run("classifytiles", INPUT=tile_folder, MODEL=model)
    assert result["TILES"] == 56 and result["FAILED"] == 4
    record = json.loads(open(f"{result['OUTPUT']}.json", encoding="utf-8").read())
    assert len(record["problems"]) == 4
    assert any("20 x 20 pixels, but the model" in text for text in record["problems"])
    assert any("has 1 bands, but the model" in text for text in record["problems"])
    assert any("half empty" in text for text in record["problems"])


def test_tiles_of_one_colour_are_counted_and_told(provider, tile_folder, model, tmp_path):
    for name in ("w_0_0.png", "w_0_1.png"):
        write_png(os.path.join(tile_folder, name), np.full((16, 16, 3), 255, np.uint8))
    store = str(tmp_path / "l.gpkg")
    result = run("classifytiles", INPUT=tile_folder, MODEL=model, LABELS=store)
    assert result["TILES"] == 62 and result["UNIFORM"] == 2
    label_by_level(store)
    report = tmp_path / "r.html"
    measured = run("classifieraccuracy", LABELS=store, MODEL=model, PART="all", OUTPUT=str(report))
    assert measured["TILES"] == 62 and measured["UNIFORM"] == 2
    text = report.read_text(encoding="utf-8")
    assert "2 tiles are of one colour" in text and f"the accuracy is {1 - 4 / 60:.1%}" in text


@pytest.mark.parametrize(
    "change, said",
    [
        ({"INPUT": None}, "Give one of INPUT, INDEX, RASTER"),
        ({"MODEL": "missing.onnx"}, "does not exist"),
        ({"INPUT": "/nowhere"}, "does not exist"),
    ],
)
def test_classify_refuses_in_one_sentence(provider, tile_folder, model, change, said):
    with pytest.raises(QgsProcessingException, match=said):
        run("classifytiles", **{"INPUT": tile_folder, "MODEL": model, **change})


def test_other_kinds_of_models_are_refused(provider, tile_folder, tmp_path):
    other = nets.write(
        tmp_path / "seg.onnx",
        nets.pointwise(
            np.ones((2, 3)),
            np.zeros(2),
            metadata=Contract(
                "seg",
                bands=("red", "green", "blue"),
                classes=(ModelClass(0, "a", "clear"), ModelClass(1, "b", "cloud")),
            ).to_metadata(),
        ),
    )
    with pytest.raises(QgsProcessingException, match="needs? a tile classifier"):
        run("classifytiles", INPUT=tile_folder, MODEL=other)
    assert not os.path.exists(os.path.join(tile_folder, "labels.gpkg.json"))


def label_by_level(path, wrong=()):
    with LabelStore(path) as store:
        for tile in store.tiles():
            n = int(tile.name.split("_")[1])
            cloudy = (LEVELS[n] >= 128) != (tile.name in wrong)
            store.label(tile.fid, "cloudy" if cloudy else "clear", "a")


def test_accuracy_of_a_model_on_a_data_set(provider, tile_folder, model, tmp_path):
    path = os.path.join(tile_folder, "labels.gpkg")
    create_store(path, find_tiles(tile_folder))
    label_by_level(path, wrong=("s0_9_0.png",))
    built = run("builddataset", INPUT=[path], OUTPUT=str(tmp_path / "d"), SPLIT_BY="scene", SHARES="2,2,2")
    assert built["LEAKS"] == 0
    assert built["TRAIN_COUNT"] + built["VALIDATION_COUNT"] + built["TEST_COUNT"] == 60 - built["DROPPED"]
    assert os.path.exists(built["MANIFEST"]) and os.path.exists(tmp_path / "d" / "dataset.json")
    report = str(tmp_path / "r.html")
    result = run(
        "classifieraccuracy", INPUT=str(tmp_path / "d"), MODEL=model, PART="all", OUTPUT=report,
        CONTACT_SHEET=str(tmp_path / "sheet.png"),
    )  # fmt: skip
    # 126 + scene is called cloudy from scene 2 on: four mistakes, and the wrong label of a tile of 240
    assert result["ERRORS"] == 5 and result["TILES"] == 60
    assert result["ACCURACY"] == pytest.approx(100 * 55 / 60)
    numbers = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    assert numbers["mistakes"][0]["tile"].endswith("s0_9_0.png")  # the surest
    assert numbers["accuracy_95_percent"][0] < numbers["accuracy"] < numbers["accuracy_95_percent"][1]
    html = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert html.count("<div class=m>") == 5 and "http" not in html.replace("http-equiv", "")
    assert read_tif(tmp_path / "sheet.png").shape[0] == 3
    from_store = run("classifytiles", INDEX=path, MODEL=model, LABELS=path)
    assert from_store["TILES"] == 60
    again = run("classifieraccuracy", LABELS=path, PART="all", OUTPUT=str(tmp_path / "s.html"))
    for name in ("ACCURACY", "ERRORS", "AUC", "LOSS", "POSITIVE_F1"):
        assert again[name] == pytest.approx(result[name], rel=1e-3), name


def test_accuracy_refuses_in_one_sentence(provider, tile_folder, model, tmp_path):
    out = str(tmp_path / "r.html")
    with pytest.raises(QgsProcessingException, match="holds no labelled tiles"):
        run("classifieraccuracy", INPUT=tile_folder, MODEL=model, PART="all", OUTPUT=out)
    path = os.path.join(tile_folder, "labels.gpkg")
    create_store(path, find_tiles(tile_folder))
    label_by_level(path)
    with pytest.raises(QgsProcessingException, match="no tile with both a label and a prediction"):
        run("classifieraccuracy", LABELS=path, PART="all", OUTPUT=out)
    with pytest.raises(QgsProcessingException, match="choose PART=all"):
        run("classifieraccuracy", LABELS=path, MODEL=model, PART="test", OUTPUT=out)
    with LabelStore(path) as store:
        store.label([t.fid for t in store.tiles()], "clear", "a")
    with pytest.raises(QgsProcessingException, match="a second class"):
        run("classifieraccuracy", LABELS=path, MODEL=model, PART="all", OUTPUT=out)
    assert not os.path.exists(out)


def test_pixel_labels_from_start_to_raster(provider, tmp_path):
    image = write_tif(tmp_path / "image.tif", np.ones((3, 50, 50), np.uint16))
    started = run("startpixellabels", IMAGE=image, OUTPUT=str(tmp_path / "labels.gpkg"))
    assert started["POLYGONS"] == 0
    layer = QgsVectorLayer(started["OUTPUT"], "l", "ogr")
    assert layer.crs().authid() == "EPSG:32633" and layer.renderer().type() == "categorizedSymbol"
    setup = layer.editorWidgetSetup(layer.fields().lookupField("class"))
    assert setup.type() == "ValueMap" and [next(iter(e.values())) for e in setup.config()["map"]] == [
        "1",
        "2",
        "3",
        "4",
        "5",
    ]
    layer.startEditing()
    for code, wkt in (
        (4, "POLYGON((500000 5000000,500200 5000000,500200 4999800,500000 4999800,500000 5000000))"),
        (1, "POLYGON((500200 5000000,500500 5000000,500500 4999900,500200 4999900,500200 5000000))"),
    ):
        feature = QgsFeature(layer.fields())
        feature.setAttribute("class", code)
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        assert layer.addFeature(feature)
    assert layer.commitChanges()
    result = run("rasterizelabels", LABELS=layer, FIELD="class", IMAGE=image, OUTPUT=str(tmp_path / "c.tif"))
    classes = read_tif(result["OUTPUT"])[0]
    assert (classes[:20, :20] == 4).all() and (classes[:10, 20:] == 1).all() and (classes == 0).sum() == 2500 - 700
    assert result["LABELLED_SHARE"] == 28 and result["CLEAR_SHARE"] == pytest.approx(100 * 300 / 700)
    assert json.loads(open(f"{result['OUTPUT']}.json").read())["numbers"]["OVERLAPPING"] == 0
    again = run("startpixellabels", IMAGE=image, MASK=result["OUTPUT"], OUTPUT=str(tmp_path / "again.gpkg"))
    assert again["POLYGONS"] == 2


def test_chips_through_the_toolbox(provider, tmp_path):
    rng = np.random.default_rng(0)
    images = [write_tif(tmp_path / f"i{n}.tif", rng.integers(1, 99, (3, 64, 64)).astype(np.uint16),
                        transform=(500000 + 5000 * n, 10, 0, 5000000, 0, -10)) for n in range(6)]  # fmt: skip
    masks = [write_tif(tmp_path / f"m{n}.tif", rng.integers(1, 3, (64, 64)).astype(np.uint8), nodata=0,
                       transform=(500000 + 5000 * n, 10, 0, 5000000, 0, -10)) for n in range(6)]  # fmt: skip
    result = run("builddataset", IMAGES=images, MASKS=masks, OUTPUT=str(tmp_path / "d"), CHIP_SIZE=16, SEED=2)
    assert result["LEAKS"] == 0
    assert result["TRAIN_COUNT"] + result["VALIDATION_COUNT"] + result["TEST_COUNT"] == 96 - result["DROPPED"]
    with pytest.raises(QgsProcessingException, match="Give either label files"):
        run("builddataset", OUTPUT=str(tmp_path / "e"))
    with pytest.raises(QgsProcessingException, match="one mask for each image"):
        run("builddataset", IMAGES=images, MASKS=masks[:2], OUTPUT=str(tmp_path / "e"))


def test_qgis_process_runs_them(run_process, tile_folder, model, tmp_path):
    given = (f"INPUT={tile_folder}", f"MODEL={model}", f"LABELS={tmp_path}/l.gpkg")
    done = run_process("--json", "run", "cloudtools:classifytiles", "--", *given)
    assert done.rc == 0, done.stderr
    assert done.json["results"]["TILES"] == 60
    # a second run finds the first one's style in the GeoPackage, and must not ask anybody whether to overwrite it
    again = run_process("--json", "run", "cloudtools:classifytiles", "--", *given)
    assert again.rc == 0, again.stderr
    refused = run_process("run", "cloudtools:classifytiles", "--", f"INPUT={tmp_path}", f"MODEL={tmp_path}/no.onnx")
    assert refused.rc == 1 and "does not exist" in refused.stderr and "Traceback" not in refused.stderr
