"""cloudtools:searchscenes in QGIS and from qgis_process."""

from __future__ import annotations

import json
import os

import pytest
import stac_items
import stac_servers
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback, QgsVectorLayer
from scripted import Reply, Scripted, reply_json

SECRET = "s3cr3t-t0ken-for-the-catalogue"
HERE = "9.5,12.5,44.5,47.5 [EPSG:4326]"


def run(parameters, feedback=None):
    import processing

    feedback = feedback or QgsProcessingFeedback()
    result = processing.run(
        "cloudtools:searchscenes",
        {"CATALOGUE": "other", "OUTPUT": "TEMPORARY_OUTPUT", **parameters},
        context=QgsProcessingContext(),
        feedback=feedback,
    )
    return result, feedback


def api(found, token=""):
    """A STAC API without pages that wants a token."""

    def answer(seen):
        if token and seen.headers.get("authorization") != f"Bearer {token}":
            return reply_json({"detail": f"bad token {seen.headers.get('authorization')}"}, 401)
        if seen.path == "/v1":
            return reply_json({"type": "Catalog", "links": [{"rel": "search", "href": "/v1/search", "method": "POST"}]})
        return reply_json({"type": "FeatureCollection", "features": found, "links": []})

    return answer


def test_layer_and_items(provider, tmp_path):
    found = stac_items.catalogue(60)
    output, listing = str(tmp_path / "足跡.gpkg"), str(tmp_path / "items.json")
    with Scripted(api(found)) as server:
        result, feedback = run(
            {"API": f"{server.url}/v1", "EXTENT": "10.2,10.4,45.2,45.4 [EPSG:4326]", "OUTPUT": output, "ITEMS": listing}
        )
    kept = sorted((m for m in found if m["bbox"][:2] == [10.0, 45.0]), key=lambda m: m["properties"]["datetime"])
    assert result["COUNT"] == len(kept) == 7 and result["DROPPED"] == 53 and result["PAGES"] == 1
    layer = QgsVectorLayer(output, "f", "ogr")
    rows = list(layer.getFeatures())
    assert [row["id"] for row in rows] == [made["id"] for made in kept]
    assert layer.crs().authid() == "EPSG:4326" and layer.extent().xMinimum() == 10.0
    first, said = rows[0], kept[0]["properties"]
    assert first["datetime"] == said["datetime"] and first["baseline"] == "05.10" and first["cell"] == "33TUK"
    assert (first["sun_azimuth"], first["sun_elevation"]) == (152.3, 61.5)
    assert (first["offset"], first["scale"], first["epsg"]) == (0, 0.0001, 32633)
    red = next(asset for asset in json.loads(first["assets"]) if asset["key"] == "red")
    assert red["href"] == kept[0]["assets"]["red"]["href"] and red["bands"][0]["offset"] == -0.1
    with open(listing, encoding="utf-8") as file:
        assert json.load(file)["features"] == kept
    with open(f"{output}.json", encoding="utf-8") as file:
        record = json.load(file)
    assert record["numbers"]["COUNT"] == 7 and "cloudtools:searchscenes" in record["replay"]
    assert "applied already" in feedback.textLog()


def test_extent_in_metres(provider):
    with Scripted(api([])) as server:
        run({"API": f"{server.url}/v1", "EXTENT": "300000,409800,5290200,5400000 [EPSG:32633]"})
        box = server.seen[-1].json["bbox"]
    assert box == pytest.approx([12.28, 47.73, 13.80, 48.75], abs=0.02)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"API": ""}, "give the address in API"),
        ({"CATALOGUE": "planetary_computer"}, "set CATALOGUE to other"),
        ({"EXTENT": ""}, "Say where to search"),
        ({"EXTENT": "", "MGRS_CELLS": "33UIP"}, "no MGRS cell '33UIP'"),
        ({"START": "June"}, "not a date"),
        ({"MONTHS": "13"}, "no month"),
        ({"MAX_CLOUD": 120}, "MAX_CLOUD"),
        ({"API": "https://me:secret@api.example/v1"}, "neither user and password nor a query"),
        ({"API": "https://api.example/v1?api_key=secret"}, "neither user and password nor a query"),
        ({"API": "/no/such/file.json"}, "neither a web address nor a file"),
        ({"OUTPUT": "/no/such/folder/f.gpkg"}, "does not exist"),
    ],
)
def test_bad_input_is_one_sentence(provider, changes, words):
    with pytest.raises(QgsProcessingException, match=words) as caught:
        run({"API": "https://api.example/v1", "EXTENT": HERE, **changes})
    assert "secret" not in str(caught.value)


def test_secret_comes_out_nowhere(provider, run_process, tmp_path, monkeypatch):
    """Found by the server, and in no log, layer, record or error."""
    output, listing = tmp_path / "f.gpkg", tmp_path / "items.json"
    with Scripted(api(stac_items.catalogue(30), SECRET)) as server:
        words = ["CATALOGUE=other", f"API={server.url}/v1", f"EXTENT={HERE}", f"OUTPUT={output}", f"ITEMS={listing}"]
        good = run_process(
            "--json", "run", "cloudtools:searchscenes", "--", *words,
            environment={"CLOUDTOOLS_AUTH_127_0_0_1": SECRET},
        )  # fmt: skip
        assert good.rc == 0 and good.json["results"]["COUNT"] == 30, good.stderr
        assert server.seen[-1].headers["authorization"] == f"Bearer {SECRET}"
        bad = run_process(
            "run", "cloudtools:searchscenes", "--", *words, environment={"CLOUDTOOLS_AUTH_127_0_0_1": SECRET[:-1]}
        )
        assert bad.rc == 1 and "refuses access (401)" in bad.stderr
    told = good.stdout + good.stderr + bad.stdout + bad.stderr
    for name in os.listdir(tmp_path):
        told += (tmp_path / name).read_bytes().decode("latin-1")
    assert SECRET[:-1] not in told
    assert "CLOUDTOOLS_AUTH_127_0_0_1" in bad.stderr


def test_entry_of_the_store_is_used_and_only_its_id_is_kept(provider, tmp_path):
    from qgis.core import QgsApplication, QgsAuthMethodConfig

    manager = QgsApplication.authManager()
    assert manager.masterPasswordIsSet() or manager.setMasterPassword("only for this test", True)
    config = QgsAuthMethodConfig("Basic")
    config.setName("catalogue")
    config.setConfigMap({"username": "me", "password": SECRET})
    manager.storeAuthenticationConfig(config)
    output = str(tmp_path / "f.gpkg")
    try:
        with Scripted(api([])) as server:
            _, feedback = run({"API": f"{server.url}/v1", "EXTENT": HERE, "AUTH": config.id(), "OUTPUT": output})
            assert server.seen[-1].headers["authorization"].startswith("Basic ")
    finally:
        manager.removeAuthenticationConfig(config.id())
    with open(f"{output}.json", encoding="utf-8") as file:
        record = file.read()
    assert config.id() in record and SECRET not in record + feedback.htmlLog()
    assert "No scene fits" in feedback.textLog()


def test_cancel_leaves_nothing(provider, tmp_path):
    feedback = QgsProcessingFeedback()

    def answer(seen):
        if seen.method == "POST":
            feedback.cancel()
            return Reply(200, b"{}", delay=30)
        return api([])(seen)

    with Scripted(answer) as server:
        result, _ = run({"API": f"{server.url}/v1", "EXTENT": HERE, "OUTPUT": str(tmp_path / "f.gpkg")}, feedback)
    assert "COUNT" not in result and os.listdir(tmp_path) == []


@pytest.mark.skipif(stac_servers.RUSTAC is None, reason=stac_servers.NO_RUSTAC)
def test_a_real_server_from_the_command_line(run_process, tmp_path):
    found = stac_items.catalogue(250)
    for made in found:
        if made["properties"]["grid:code"] == "MGRS-33TVL":  # to where this cell really is
            made["bbox"] = [13.8, 45.2, 15.0, 46.1]
            made["geometry"] = stac_items.box_polygon(*made["bbox"])
    with stac_servers.rustac(found, str(tmp_path)) as url:
        done = run_process(
            "--json", "run", "cloudtools:searchscenes", "--", "CATALOGUE=other", f"API={url}", "MGRS_CELLS=33TVL",
            "START=2019", "END=2023", "MONTHS=6-9", "MAX_CLOUD=60", f"OUTPUT={tmp_path / 'f.gpkg'}",
        )  # fmt: skip
    assert done.rc == 0, done.stderr
    expected = [
        made["id"]
        for made in found
        if made["properties"]["grid:code"] == "MGRS-33TVL"
        and made["properties"]["datetime"][5:7] in ("06", "07", "08", "09")
        and made["properties"].get("eo:cloud_cover", 101) <= 60
    ]
    layer = QgsVectorLayer(str(tmp_path / "f.gpkg"), "f", "ogr")
    assert sorted(row["id"] for row in layer.getFeatures()) == sorted(expected) and expected
