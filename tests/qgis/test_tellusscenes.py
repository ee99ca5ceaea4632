"""Tellus as a user runs it: search, random sample, then the tiles of 30 scenes, or files."""

from __future__ import annotations

import json
import os

import pytest
from scripted import Reply, Scripted
from tellusserver import TOKEN, Traveler, files, tile_api

JAPAN = "120,155,24,46 [EPSG:4326]"
VARIABLE = "CLOUDTOOLS_AUTH_127_0_0_1"


def run(name, **parameters):
    import processing

    return processing.run(f"cloudtools:{name}", parameters)


def test_article_1_scenes_and_tiles(provider, tmp_path, monkeypatch):
    """AVNIR-2 scenes by bounding box, a random sample, all tiles of a zoom that their boxes cover."""
    monkeypatch.setenv(VARIABLE, TOKEN)
    layer, folder = str(tmp_path / "scenes.gpkg"), str(tmp_path / "tile")
    with Scripted(tile_api) as server:
        common = {"API": "tiles", "BASE_URL": server.url, "EXTENT": JAPAN, "SAMPLE": 3, "OUTPUT": layer}
        found = run("searchtellusscenes", **common)
        assert (found["SCENES"], found["FOUND"]) == (3, 40)
        options = "r=4;g=3;b=2;opacity=1"
        result = run(
            "downloadtellusscenes", SCENES=layer, CONTENT="tiles", ZOOM=10, TILE_OPTIONS=options, FOLDER=folder
        )
        tiles = [seen for seen in server.seen if "/av2ori/D" in seen.path]
        assert tiles[0].query == {"r": "4", "g": "3", "b": "2", "opacity": "1"}
        again = run("downloadtellusscenes", SCENES=layer, CONTENT="tiles", ZOOM=10, TILE_OPTIONS=options, FOLDER=folder)
        assert len([seen for seen in server.seen if "/av2ori/D" in seen.path]) == len(tiles) == result["FETCHED"]
    assert result["SCENE_COUNT"] == 3 and result["ERRORS"] == 0 and again["KEPT"] == result["FETCHED"] >= 3 * 4
    from qgis.core import QgsVectorLayer

    names = sorted(f["name"] for f in QgsVectorLayer(layer, "s").getFeatures())
    assert sorted(name for name in os.listdir(folder) if name != "download.json") == names
    assert "10_" in " ".join(os.listdir(os.path.join(folder, names[0]))) and TOKEN not in str(
        json.load(open(layer + ".json"))
    )


def test_traveler_search_and_files(provider, tmp_path, monkeypatch):
    monkeypatch.setenv(VARIABLE, TOKEN)
    layer, folder = str(tmp_path / "scenes.gpkg"), str(tmp_path / "data")
    with Scripted(files) as store, Scripted(Traveler(store.url.replace("127.0.0.1", "localhost"))) as server:
        found = run(
            "searchtellusscenes",
            BASE_URL=f"{server.url}/api/traveler/v1",
            DATASET="AVNIR",
            EXTENT="125.5,130.5,24.5,25.5 [EPSG:4326]",
            START="2018-01-01",
            END="2018-12-31",
            OUTPUT=layer,
        )
        assert found["SCENES"] == found["TOTAL"] == 12
        from qgis.core import QgsVectorLayer

        scenes = QgsVectorLayer(layer, "s")
        scenes.setSubsetString("scene_id in ('scene-5', 'scene-6')")
        result = run("downloadtellusscenes", SCENES=scenes, FILES="*.tif", FOLDER=folder)
        with pytest.raises(Exception, match="which has no tiles"):
            run("downloadtellusscenes", SCENES=scenes, CONTENT="tiles", FOLDER=folder)
    assert (result["SCENE_COUNT"], result["FETCHED"], result["ERRORS"]) == (2, 2, 0)
    assert sorted(os.listdir(folder)) == ["ALOS 5_.._x", "ALOS 6_.._x", "download.json"]
    assert os.listdir(os.path.join(folder, "ALOS 5_.._x")) == ["IMG.tif"]


def test_scenes_that_cannot_be_had_do_not_stop_the_others(provider, tmp_path, monkeypatch):
    """Tiles and files: one scene fails, the others come; all fail: an error with the first reason."""
    monkeypatch.setenv(VARIABLE, TOKEN)
    layer, folder = str(tmp_path / "scenes.gpkg"), str(tmp_path / "tile")
    bad = []

    def answer(seen):
        return Reply(400) if any(f"/{name}/" in seen.path for name in bad) else tile_api(seen)

    with Scripted(answer) as server:
        run("searchtellusscenes", API="tiles", BASE_URL=server.url, EXTENT=JAPAN, SAMPLE=3, OUTPUT=layer)
        from qgis.core import QgsVectorLayer

        bad += [json.loads(f["properties"])["rspId"] for f in QgsVectorLayer(layer, "s").getFeatures()][1:2]
        result = run("downloadtellusscenes", SCENES=layer, CONTENT="tiles", ZOOM=8, FOLDER=folder)
        assert result["ERRORS"] >= 1 and result["FETCHED"] >= 2 and result["SCENE_COUNT"] == 3
        bad[:] = ["av2ori"]
        with pytest.raises(Exception, match="Nothing of the 3 scenes could be had. The first reason: .* error 400"):
            run("downloadtellusscenes", SCENES=layer, CONTENT="tiles", ZOOM=9, FOLDER=str(tmp_path / "other"))
    with Scripted(files) as store, Scripted(Traveler(store.url.replace("127.0.0.1", "localhost"))) as server:
        given = {"BASE_URL": f"{server.url}/api/traveler/v1", "EXTENT": "125.5,130.5,24.5,25.5 [EPSG:4326]"}
        run("searchtellusscenes", **given, SAMPLE=2, OUTPUT=layer)
        with pytest.raises(Exception, match="Nothing of the 2 scenes could be had. .*no file that fits '\\*.zip'"):
            run("downloadtellusscenes", SCENES=layer, FILES="*.zip", FOLDER=str(tmp_path / "zip"))


@pytest.mark.parametrize(
    ("parameters", "reason"),
    [
        ({"API": "tiles"}, "Give BASE_URL"),
        ({"EXTENT": "120,120,24,46 [EPSG:4326]"}, "extent is empty"),
        ({"START": "soon"}, "no date"),
        ({"BASE_URL": "nonsense"}, "web address"),
        ({"BASE_URL": "http://127.0.0.1:9"}, "127.0.0.1:9 fails"),
        ({"OUTPUT": "missing/s.gpkg"}, "missing"),
    ],
)
def test_bad_input(provider, tmp_path, monkeypatch, parameters, reason):
    from qgis.core import QgsProcessingException

    from cloudtools_plugin.engine import fetch

    monkeypatch.setattr(fetch, "_BACKOFF_LIMIT", 0.01)
    given = {"BASE_URL": "http://127.0.0.1:9", "EXTENT": JAPAN, "OUTPUT": "s.gpkg", **parameters}
    if parameters.get("API"):
        del given["BASE_URL"]
    given["OUTPUT"] = str(tmp_path / given["OUTPUT"])
    with pytest.raises(QgsProcessingException) as caught:
        run("searchtellusscenes", **given)
    assert reason in str(caught.value) and not os.listdir(tmp_path)


def test_another_layer_is_no_layer_of_scenes(provider, tmp_path):
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    layer = QgsVectorLayer("Polygon?crs=EPSG:4326&field=a:int", "p", "memory")
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromWkt("POLYGON((0 0,1 0,1 1,0 0))"))
    layer.dataProvider().addFeatures([feature])
    with pytest.raises(Exception, match="does not come from the search"):
        run("downloadtellusscenes", SCENES=layer, FOLDER=str(tmp_path / "f"))
    assert not os.listdir(tmp_path)


def test_overlay_of_two_tile_servers(provider, tmp_path, monkeypatch):
    """Article 5: the tiles of two PALSAR-2 scenes in an extent, blue before and red after."""
    import numpy as np
    from makers import read_tif
    from scripted import Reply
    from tilemakers import encode, key_of

    from cloudtools_plugin.engine.tiles.matrices import tile_bounds

    monkeypatch.setenv(VARIABLE, TOKEN)

    def answer(seen):
        if seen.headers.get("authorization") != f"Bearer {TOKEN}" or not key_of(seen.path):
            return Reply(401)
        values = np.full((256, 256), 60, np.uint8)
        values[:, ::2] = 100
        if "ALOS2243962900" in seen.path:
            values[:64] = 200
        else:
            values[-64:] = 220
        return Reply(200, encode(np.array([values] * 3)))

    west, _, _, north = tile_bounds(3638, 1614, 12)
    _, south, east, _ = tile_bounds(3640, 1616, 12)
    with Scripted(answer) as server:
        form = server.url + "/PALSAR-2/{}/{{z}}/{{x}}/{{y}}.png"
        common = {
            "BEFORE_SOURCE": form.format("ALOS2221192900"),
            "AFTER_SOURCE": form.format("ALOS2243962900"),
            "EXTENT": f"{west},{east},{south},{north} [EPSG:3857]",
            "ZOOM": 12,
            "NORMALISE": "no",
        }
        path = str(tmp_path / "overlay.tif")
        result = run("saroverlay", **common, OUTPUT=path)
        assert len(server.seen) == 18
        with pytest.raises(Exception, match="raise MAX_TILES"):
            run("saroverlay", **common, MAX_TILES=8, OUTPUT=str(tmp_path / "b.tif"))
        del common["ZOOM"]
        with pytest.raises(Exception, match="needs EXTENT and ZOOM"):
            run("saroverlay", **common, OUTPUT=str(tmp_path / "b.tif"))
    picture = read_tif(path)
    assert picture.shape == (3, 768, 768)
    assert picture[:, 10, 11].tolist() == [200, 0, 60] and picture[:, 250, 11].tolist() == [60, 0, 220]
    assert picture[:, 128, 11].tolist() == [60, 60, 60]
    assert result["AFTER_ONLY"] == result["BEFORE_ONLY"] == 9 * 64 * 256 and TOKEN not in open(path + ".json").read()
