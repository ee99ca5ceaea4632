"""cloudtools:downloadscenes, and the way from a search to a cloud-free composite."""

from __future__ import annotations

import contextlib
import json
import os

import numpy as np
import pytest
import stac_scenes
import stac_servers
from makers import oracle, read_tif
from osgeo import gdal
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from scripted import Reply, Scripted, reply_json

SECRET = "s3cr3t-t0ken-for-the-rasters"
DATES = tuple(f"2024-0{month}-{day:02d}" for month in (5, 6, 7, 8) for day in (3, 13, 23))
HERE = "300500,302500,5097500,5099500 [EPSG:32633]"
CLEAR = (2, 4, 5, 6, 11)  # what the rule for SCL leaves


def run(name, parameters, feedback=None):
    import processing

    feedback = feedback or QgsProcessingFeedback()
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    result = processing.run(f"cloudtools:{name}", parameters, context=context, feedback=feedback)
    return result, feedback


@pytest.fixture(scope="module")
def series(tmp_path_factory):
    """(folder of the rasters, items with addresses under BASE, simulated files): twelve dates, baselines by turns."""
    folder = str(tmp_path_factory.mktemp("series"))
    os.mkdir(os.path.join(folder, "data"))
    found, files = stac_scenes.make_catalogue(folder, "BASE", DATES, size=320, cloud=0.35, seed=11)
    return os.path.join(folder, "data"), found, files


def at(found, base):
    return json.loads(json.dumps(found).replace("BASE", base))


@contextlib.contextmanager
def file_server(root, folder, token=""):
    """nginx where it is installed, else a scripted server with ranges."""
    if stac_servers.NGINX is None:
        with Scripted(stac_scenes.range_answer(root, token)) as server:
            yield server.url
    else:
        with stac_servers.nginx(root, folder, token) as (url, _):
            yield url


@contextlib.contextmanager
def catalogue_server(found, folder):
    """rustac where it is installed, else a scripted API."""
    if stac_servers.RUSTAC is not None:
        with stac_servers.rustac(found, folder) as url:
            yield url
        return

    def answer(seen):
        if seen.path == "/":
            return reply_json({"type": "Catalog", "links": [{"rel": "search", "href": "/search", "method": "POST"}]})
        return reply_json({"type": "FeatureCollection", "features": found, "links": []})

    with Scripted(answer) as server:
        yield f"{server.url}/"


@pytest.fixture
def footprints(series, tmp_path):
    """The layer of a search in local items whose rasters are files."""
    path = tmp_path / "items.json"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": at(series[1], series[0])}))
    output = str(tmp_path / "footprints.gpkg")
    run("searchscenes", {"CATALOGUE": "other", "API": str(path), "OUTPUT": output})
    return output


def test_search_download_composite(provider, series, tmp_path):
    """The whole way over HTTP; the composite equals plain numpy on the simulated scenes."""
    root, found, files = series
    with file_server(root, str(tmp_path)) as base, catalogue_server(at(found, base), str(tmp_path)) as api:
        searched, _ = run(
            "searchscenes",
            {"CATALOGUE": "other", "API": api, "EXTENT": HERE, "START": "2024-05", "END": "2024-08", "MONTHS": "6-8",
             "OUTPUT": str(tmp_path / "footprints.gpkg")},
        )  # fmt: skip
        assert searched["COUNT"] == 9
        fetched, feedback = run(
            "downloadscenes",
            {"SCENES": searched["OUTPUT"], "ASSETS": "red,green,blue,B08,scl", "EXTENT": HERE,
             "FOLDER": str(tmp_path / "シーン")},
        )  # fmt: skip
    assert (fetched["FETCHED"], fetched["FAILED"], fetched["CONTRADICTIONS"]) == (9, 0, 0)
    assert "-1000 | processing baseline | the pixels fit" in feedback.textLog()
    masked, _ = run("qualitymask", {"INPUT": fetched["IMAGES"][0], "OUTPUT": str(tmp_path / "mask.tif")})
    scl = read_tif(files.masks[3])[0][::2, ::2].repeat(2, 0).repeat(2, 1)[50:250, 50:250]
    assert np.array_equal(read_tif(masked["OUTPUT"])[0] == 1, np.isin(scl, CLEAR))
    made, _ = run(
        "percentilecomposite",
        {"FOLDER": fetched["FOLDER"], "MASK_BAND": "SCL", "PERCENTILES": "25", "OUTPUT": str(tmp_path / "c.tif"),
         "COUNT": str(tmp_path / "n.tif")},
    )  # fmt: skip
    with open(tmp_path / "c.tif.json", encoding="utf-8") as file:
        assert (made["SCENES"], json.load(file)["warnings"]) == (9, [])
    stack, valid = [], []
    part = (slice(50, 250), slice(50, 250))
    for image, mask in list(zip(files.images, files.masks))[3:]:
        values = read_tif(image)[[2, 1, 0, 3]].astype(np.int64)
        if "N0510" in image:
            values = np.where(values == 0, 0, np.maximum(values - 1000, 1))
        scl = read_tif(mask)[0][::2, ::2].repeat(2, 0).repeat(2, 1)
        stack.append(values[(slice(None), *part)])
        valid.append(np.broadcast_to(np.isin(scl, CLEAR)[part], stack[-1].shape))
    expected, count = oracle(np.array(stack), np.array(valid), 25, np.uint16, 0)
    got = gdal.Open(str(tmp_path / "c.tif"))
    assert np.array_equal(got.ReadAsArray(), expected) and np.array_equal(read_tif(tmp_path / "n.tif")[0], count)
    assert got.GetGeoTransform() == (300_500, 10, 0, 5_099_500, 0, -10)
    assert [got.GetRasterBand(i).GetDescription() for i in range(1, 5)] == ["B04", "B03", "B02", "B08"]


def test_files_and_records(provider, footprints, tmp_path):
    result, _ = run("downloadscenes", {"SCENES": footprints, "ASSETS": "B04,B03,B02", "FOLDER": str(tmp_path / "out")})
    assert result["FETCHED"] == 12 and len(result["IMAGES"]) == 12
    layer = QgsRasterLayer(result["IMAGES"][0], "scene")
    assert layer.renderer().type() == "multibandcolor" and layer.bandCount() == 3
    with open(tmp_path / "out" / "downloadscenes.json", encoding="utf-8") as file:
        record = json.load(file)
    assert record["numbers"]["FETCHED"] == 12 and "cloudtools:downloadscenes" in record["replay"]
    assert {row["offset"] for row in record["scenes"]} == {0, -1000}
    assert record["scenes"][0]["assets"]["B04"].endswith("/B04.tif")
    again, _ = run("downloadscenes", {"SCENES": footprints, "ASSETS": "B04,B03,B02", "FOLDER": str(tmp_path / "out")})
    assert (again["FETCHED"], again["KEPT"], len(again["IMAGES"])) == (0, 12, 12)


def test_only_selected_footprints(provider, footprints, tmp_path):
    layer = QgsVectorLayer(footprints, "f", "ogr")
    layer.selectByExpression("datetime < '2024-05-20'")
    assert layer.selectedFeatureCount() == 2
    QgsProject.instance().addMapLayer(layer)
    try:
        source = QgsProcessingFeatureSourceDefinition(layer.id(), True)
        result, _ = run("downloadscenes", {"SCENES": source, "ASSETS": "B04", "FOLDER": str(tmp_path / "out"),
                                           "RESOLUTION": 20, "TARGET_CRS": "EPSG:32632"})  # fmt: skip
    finally:
        QgsProject.instance().removeMapLayer(layer.id())
    assert result["FETCHED"] == 2
    assert QgsRasterLayer(result["IMAGES"][0], "s").crs().authid() == "EPSG:32632"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"ASSETS": "B99"}, "no band or asset 'B99'"),
        ({"ASSETS": "B04,red"}, "asked for twice"),
        ({"FOLDER": "/proc/nowhere"}, "cannot be made"),
        ({"CONNECTIONS": 99}, "CONNECTIONS"),
        ({"GRID_LIKE": "/no/such.tif"}, "GRID_LIKE"),
        ({"TARGET_CRS": "EPSG:99"}, "TARGET_CRS: 'EPSG:99' is no coordinate reference system"),
        ({"EXTENT": "0,1,0,1 [EPSG:4326]"}, "No scene meets the extent"),
    ],
)
def test_bad_input_is_one_sentence(provider, footprints, tmp_path, changes, words):
    with pytest.raises(QgsProcessingException, match=words):
        run("downloadscenes", {"SCENES": footprints, "ASSETS": "B04", "FOLDER": str(tmp_path / "out"), **changes})
    assert "out" not in os.listdir(tmp_path)


def test_another_layer_is_refused(provider, tmp_path):
    layer = QgsVectorLayer("Polygon?crs=EPSG:4326&field=id:string", "mine", "memory")
    from qgis.core import QgsFeature

    feature = QgsFeature(layer.fields())
    feature["id"] = "x"
    layer.dataProvider().addFeatures([feature])
    with pytest.raises(QgsProcessingException, match="no result of Search scenes"):
        run("downloadscenes", {"SCENES": layer, "FOLDER": str(tmp_path / "out")})


def test_secret_comes_out_nowhere(provider, run_process, series, tmp_path):
    """From qgis_process: the server sees the token, and no file, log or error does; one wrong token stops at once."""
    root, found, _ = series
    with Scripted(stac_scenes.range_answer(root, SECRET)) as server:
        (tmp_path / "api.json").write_text(json.dumps({"type": "FeatureCollection", "features": at(found, server.url)}))
        searched = run_process(
            "run", "cloudtools:searchscenes", "--", "CATALOGUE=other", f"API={tmp_path / 'api.json'}", "LIMIT=2",
            f"OUTPUT={tmp_path / 'f.gpkg'}",
        )  # fmt: skip
        assert searched.rc == 0, searched.stderr
        words = ["run", "cloudtools:downloadscenes", "--", f"SCENES={tmp_path / 'f.gpkg'}", "ASSETS=B04,SCL"]
        good = run_process(*words, f"FOLDER={tmp_path / 'out'}", environment={"CLOUDTOOLS_AUTH_127_0_0_1": SECRET})
        assert good.rc == 0, good.stderr
        assert {seen.headers.get("authorization") for seen in server.seen} == {f"Bearer {SECRET}"}
        before = len(server.seen)
        bad = run_process(*words, f"FOLDER={tmp_path / 'bad'}", environment={"CLOUDTOOLS_AUTH_127_0_0_1": SECRET[:-1]})
        assert bad.rc == 1 and "refuses access (401)" in bad.stderr
        assert len(server.seen) - before <= 2 and not os.path.exists(tmp_path / "bad")
    told = good.stdout + good.stderr + bad.stdout + bad.stderr
    for folder, _, names in os.walk(tmp_path):
        for name in names:
            with open(os.path.join(folder, name), "rb") as file:
                told += file.read().decode("latin-1")
    assert SECRET[:-1] not in told


def test_credentials_for_one_server_only(provider, series, tmp_path):
    from qgis.core import QgsApplication, QgsAuthMethodConfig

    root, found, _ = series
    manager = QgsApplication.authManager()
    assert manager.masterPasswordIsSet() or manager.setMasterPassword("only for this test", True)
    config = QgsAuthMethodConfig("Basic")
    config.setName("rasters")
    config.setConfigMap({"username": "me", "password": SECRET})
    manager.storeAuthenticationConfig(config)

    def before(seen):
        return None if seen.headers.get("authorization", "").startswith("Basic ") else Reply(401)

    try:
        with Scripted(stac_scenes.range_answer(root, before=before)) as server:
            made = at(found[:2], server.url)
            api = tmp_path / "api.json"
            for change, words in ((False, ""), (True, "several servers")):
                if change:
                    made[1]["assets"]["red"]["href"] = made[1]["assets"]["red"]["href"].replace(
                        "127.0.0.1", "localhost"
                    )
                api.write_text(json.dumps({"type": "FeatureCollection", "features": made}))
                layer, _ = run("searchscenes", {"CATALOGUE": "other", "API": str(api), "OUTPUT": "TEMPORARY_OUTPUT"})
                asked = {"SCENES": layer["OUTPUT"], "ASSETS": "B04", "AUTH": config.id(), "FOLDER": str(tmp_path / "o")}
                if not change:
                    assert run("downloadscenes", asked)[0]["FETCHED"] == 2
                    continue
                count = len(server.seen)
                with pytest.raises(QgsProcessingException, match=words):
                    run("downloadscenes", asked)
                assert len(server.seen) == count
    finally:
        manager.removeAuthenticationConfig(config.id())
    with open(tmp_path / "o" / "downloadscenes.json", encoding="utf-8") as file:
        record = file.read()
    assert config.id() in record and SECRET not in record


def test_cancel_leaves_nothing(provider, series, tmp_path):
    root, found, _ = series
    feedback = QgsProcessingFeedback()

    def before(seen):
        if not seen.headers.get("range", "bytes=0-").startswith("bytes=0-"):
            feedback.cancel()
            return Reply(206, b"", delay=20)
        return None

    with Scripted(stac_scenes.range_answer(root, before=before)) as server:
        api = tmp_path / "api.json"
        api.write_text(json.dumps({"type": "FeatureCollection", "features": at(found, server.url)}))
        layer, _ = run("searchscenes", {"CATALOGUE": "other", "API": str(api), "OUTPUT": str(tmp_path / "f.gpkg")})
        result, _ = run("downloadscenes", {"SCENES": layer["OUTPUT"], "FOLDER": str(tmp_path / "out")}, feedback)
    assert "FETCHED" not in result and not os.path.exists(tmp_path / "out")
