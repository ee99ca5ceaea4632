"""The mask algorithms as a user runs them: outputs, styles, sidecars, numbers, and refusals in one sentence."""

from __future__ import annotations

import json

import numpy as np
import pytest
from makers import read_tif, write_tif
from qgis.core import QgsProcessingFeedback

from cloudtools_plugin.engine.classes import CLASSES_TAG


def run(name, **parameters):
    import processing

    return processing.run(f"cloudtools:{name}", parameters)


def refused(name, **parameters):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException) as caught:
        run(name, **parameters)
    return str(caught.value)


@pytest.fixture
def scl(tmp_path):
    values = np.array([[0, 4, 9, 3], [8, 7, 10, 11]], np.uint8).repeat(10, 0).repeat(10, 1)
    return write_tif(tmp_path / "T33TUL_20240612T100031_SCL_20m.tif", values, names=["SCL"])


def test_quality_mask_writes_what_it_declares(provider, scl, tmp_path):
    out = str(tmp_path / "雲.tif")
    result = run("qualitymask", INPUT=scl, OUTPUT=out)
    classes = read_tif(out)[0][::10, ::10]
    assert classes.tolist() == [[0, 1, 4, 2], [4, 5, 3, 1]]
    assert result["PRODUCT_USED"] == "s2_scl"
    assert result["CLOUD_SHARE"] == pytest.approx(200 / 7) and result["MISSING_SHARE"] == pytest.approx(12.5)
    assert result["MASKED_SHARE"] == pytest.approx(500 / 7)
    record = json.loads((tmp_path / "雲.tif.json").read_text(encoding="utf-8"))
    assert record["pixels"]["cloud"] == 200 and "qualitymask" in record["replay"] and record["product"] == "s2_scl"
    from qgis.core import QgsRasterLayer

    layer = QgsRasterLayer(out, "mask")  # must outlive its renderer
    assert {item.value: item.label for item in layer.renderer().classes()}[5] == "unsure"
    sure = run("qualitymask", INPUT=scl, CONFIDENCE="high", BELOW="clear", OUTPUT=out)
    assert sure["UNSURE_SHARE"] == 0 and sure["CLEAR_SHARE"] == pytest.approx(400 / 7)


def test_quality_mask_by_expression_and_refusals(provider, scl, tmp_path):
    out = str(tmp_path / "m.tif")
    result = run("qualitymask", INPUT=scl, EXPRESSION="cloud: values 8-10; missing: values 0", OUTPUT=out)
    assert result["PRODUCT_USED"] == "expression" and result["SHADOW_SHARE"] == 0
    other = str(tmp_path / "x.tif")
    assert "'fog: bits 3'" in refused("qualitymask", INPUT=scl, EXPRESSION="fog: bits 3", OUTPUT=other)
    plain = write_tif(tmp_path / "unknown.tif", np.ones((5, 5), np.uint8))
    assert "choose the product" in refused("qualitymask", INPUT=plain, OUTPUT=other)
    assert "only 1" in refused("qualitymask", INPUT=scl, PRODUCT="planet_udm2", OUTPUT=other)
    assert not [p.name for p in tmp_path.iterdir() if p.name.startswith("x.tif")]


def test_accuracy_against_a_raster_and_polygons(provider, tmp_path):
    from qgis.core import QgsFeature, QgsField, QgsGeometry, QgsVectorLayer
    from qgis.PyQt.QtCore import QVariant

    reference = np.full((120, 160), 128, np.uint8)
    reference[:, 80:] = 255
    reference[:40, 80:] = 64
    mask = np.full((120, 160), 1, np.uint8)
    mask[:, 84:] = 4
    mask[:40, 84:] = 2
    mask[:, :10] = 0
    paths = (
        write_tif(tmp_path / "mask.tif", mask, tags={"CLOUDTOOLS_CLASSES": "1"}),
        write_tif(tmp_path / "r.tif", reference),
    )
    table = "64 shadow; 128 clear; 192 thin; 255 cloud"
    files = {"HTML": str(tmp_path / "評価.html"), "JSON": str(tmp_path / "a.json")}
    result = run("maskaccuracy", INPUT=[paths[0]], REFERENCE=[paths[1]], REFERENCE_REMAP=table, **files)
    assert result["PIXELS"] == 150 * 120 and result["CLOUD_PRECISION"] == 1
    assert result["CLOUD_RECALL"] == pytest.approx(76 / 80) and result["SHADOW_RECALL"] == pytest.approx(76 / 80)
    assert result["UNMAPPED_SHARE"] == pytest.approx(10 / 160) and "THIN_RECALL" not in result
    record = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert record["confusion"]["counts"][4][4] == 76 * 80 and record["intervals"]["CLOUD_RECALL"][0] < 0.95
    assert "0.950" in (tmp_path / "評価.html").read_text(encoding="utf-8")
    layer = QgsVectorLayer("Polygon?crs=EPSG:32633", "truth", "memory")
    layer.dataProvider().addAttributes([QgsField("class", QVariant.String)])
    layer.updateFields()
    box = "POLYGON(({0} 5000000,{1} 5000000,{1} {2},{0} {2},{0} 5000000))"
    for left, right, bottom, name in ((500000, 500800, 4998800, "clear"), (500800, 501600, 4999600, "Shadow")):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(box.format(left, right, bottom)))
        feature["class"] = name
        layer.dataProvider().addFeature(feature)
    by_polygons = run("maskaccuracy", INPUT=[paths[0]], POLYGONS=layer, CLASS_FIELD="class")
    assert by_polygons["PIXELS"] == 70 * 120 + 80 * 40 and by_polygons["SHADOW_RECALL"] == pytest.approx(76 / 80)
    assert "either" in refused("maskaccuracy", INPUT=[paths[0]])
    assert "REFERENCE_REMAP" in refused("maskaccuracy", INPUT=[paths[0]], REFERENCE=[paths[1]])
    assert "'9 9'" in refused("maskaccuracy", INPUT=[paths[0]], REFERENCE=[paths[1]], REFERENCE_REMAP="9 9")


def test_refine_mask_with_a_table_of_ones_is_yes_or_no(provider, tmp_path):
    """The remap of the article's density classes: 1, 2 and 3 become 1."""
    density = np.array([[0, 1, 2, 3]], np.uint8).repeat(10, 0).repeat(10, 1)
    mask, out = write_tif(tmp_path / "density.tif", density), str(tmp_path / "b.tif")
    result = run("refinemask", INPUT=[mask], REMAP="1 1;2 1;3 1", OUTPUT=out)
    assert read_tif(out)[0, 0, ::10].tolist() == [0, 1, 1, 1] and result["MASKED_SHARE"] == 75
    run("refinemask", INPUT=[mask], REMAP="0 clear; 1 thin; 2-3 cloud", GROW_THIN=10, OUTPUT=out)
    assert read_tif(out)[0, 0, 8:22].tolist() == [1, 3] + [3] * 10 + [4, 4]
    record = json.loads((tmp_path / "b.tif.json").read_text(encoding="utf-8"))
    assert record["parameters"]["REMAP"] == ["0 clear; 1 thin; 2-3 cloud"]


def test_refine_mask_warns_where_a_table_makes_clear_ground_cloud(provider, tmp_path):
    import processing

    class Said(QgsProcessingFeedback):
        def pushWarning(self, text):
            warnings.append(text)

    warnings = []
    own = write_tif(tmp_path / "own.tif", np.full((20, 20), 1, np.uint8), tags={CLASSES_TAG: "0 missing"})
    other = write_tif(tmp_path / "density.tif", np.full((20, 20), 1, np.uint8))
    for mask, table, warned in ((other, "1 1;2 1;3 1", 0), (own, "1 1;2 1;3 1", 1), (own, "0 0; 1 clear; 4 5", 0)):
        warnings.clear()
        out = str(tmp_path / "out.tif")
        processing.run("cloudtools:refinemask", {"INPUT": [mask], "REMAP": table, "OUTPUT": out}, feedback=Said())
        assert len(warnings) == warned, (table, warnings)


def test_refine_mask_finds_shadow_in_a_simulated_scene(provider, tmp_path):
    folder = str(tmp_path / "series")
    run(
        "simulatescenes", WIDTH=512, HEIGHT=512, SCENES=1, START="2024-05-15", END="2024-05-15",
        CLOUD_COVER=35, SEED=2, SWATH_EDGES=0, FOLDER=folder,
    )  # fmt: skip
    from pathlib import Path

    image = str(next(Path(folder, "images").glob("*.tif")))
    truth = str(next(Path(folder, "truth", "classes").glob("*.tif")))
    out, plain = str(tmp_path / "out.tif"), write_tif(tmp_path / "plain.tif", np.ones((5, 5), np.uint8))
    common = {"INPUT": [truth], "IMAGE": image, "REPLACE_SHADOW": True, "OUTPUT": out}
    series = json.loads(Path(folder, "series.json").read_text())["scenes"][0]
    for how in ("auto", "search"):
        result = run("refinemask", SHADOW=how, **common)
        assert result["SUN_AZIMUTH_USED"] == pytest.approx(series["sun_azimuth"], abs=5)
        score = run("maskaccuracy", INPUT=[out], REFERENCE=[truth])
        assert score["SHADOW_F1"] > 0.85 and score["CLOUD_F1"] == 1
    assert "below the horizon" in refused(
        "refinemask", SHADOW="sun", SUN_AZIMUTH=150, SUN_ELEVATION=-4, **{**common, "OUTPUT": str(tmp_path / "x.tif")}
    )
    assert "NIR_BAND" in refused("refinemask", SHADOW="search", **{**common, "IMAGE": plain})
    assert "IMAGE" in refused("refinemask", INPUT=[truth], SHADOW="auto", OUTPUT=str(tmp_path / "x.tif"))
    assert "neither" in refused("refinemask", SHADOW="sun", SUN_AZIMUTH=150, **common)
    assert not list(tmp_path.glob("x.tif*"))


def test_temporal_masks_of_a_folder(provider, tmp_path):
    random = np.random.default_rng(1)
    names = ["B02", "B03", "B04", "B08", "B11"]
    for number in range(6):
        bands = np.array([800, 900, 700, 3000, 2000])[:, None, None] + random.integers(-20, 20, (5, 40, 40))
        if number == 3:
            bands[:, 10:20, 10:20] = 5000
        write_tif(tmp_path / f"S2A_MSIL1C_2024050{number + 1}T100031.tif", bands.astype(np.uint16), names=names)
    out = tmp_path / "masks"
    result = run("temporalmask", FOLDER=str(tmp_path), OUTPUT=str(out))
    assert result["DATES"] == 6 and result["CLOUD_SHARE"] == pytest.approx(100 * 100 / (6 * 1600))
    mask = read_tif(out / "S2A_MSIL1C_20240504T100031_mask.tif")[0]
    assert (mask[10:20, 10:20] == 4).all() and (mask == 4).sum() == 100
    record = json.loads((out / "temporalmask.json").read_text(encoding="utf-8"))
    assert record["masks"][3]["pixels"]["cloud"] == 100
    assert (out / "S2A_MSIL1C_20240504T100031_mask.qml").exists()
    assert "either" in refused("temporalmask", OUTPUT=str(tmp_path / "no"))
    assert "no band 'B99'" in refused(
        "temporalmask", FOLDER=str(tmp_path), BANDS="blue=B99", OUTPUT=str(tmp_path / "no")
    )
    assert not (tmp_path / "no").exists()
