"""cloudtools:downloadtiles as a user runs it: outputs, layers of the project, credentials, refusals in one sentence."""

from __future__ import annotations

import json
import os
import sqlite3
import time
from urllib.parse import quote

import numpy as np
import pytest
from makers import read_tif, write_tif
from osgeo import gdal
from scripted import Reply, Scripted
from tilemakers import pixels, serve

from cloudtools_plugin.engine.tiles.matrices import tile_bounds

SECRET = "s3cr3t-t0ken-1234"
ZOOM, X, Y = 9, 450, 200
XYZ = "/{z}/{x}/{y}.png"
FORBIDDEN = "https://tile.openstreetmap.org/{z}/{x}/{y}.png"


def extent(columns=2, rows=2) -> str:
    west, _, _, north = tile_bounds(X, Y, ZOOM)
    _, south, east, _ = tile_bounds(X + columns - 1, Y + rows - 1, ZOOM)
    return f"{west},{east},{south},{north} [EPSG:3857]"


def run(**parameters):
    import processing

    return processing.run("cloudtools:downloadtiles", {"EXTENT": extent(), "ZOOM": "9", **parameters})


def guarded(seen):
    """The tile, for who has the token."""
    given = seen.headers.get("authorization", "").endswith(SECRET) or SECRET in seen.query.values()
    return serve(seen) if given else Reply(401)


def leaks(folder) -> list:
    """Files under a folder that hold the secret."""
    found = []
    for base, _, names in os.walk(folder):
        for name in names:
            with open(os.path.join(base, name), "rb") as file:
                if SECRET.encode() in file.read():
                    found.append(os.path.join(base, name))
    return found


def test_outputs_styles_numbers_and_record(provider, tmp_path):
    out = {
        "OUTPUT": str(tmp_path / "写真.tif"),
        "TILES": str(tmp_path / "t"),
        "MBTILES": str(tmp_path / "m.mbtiles"),
        "INDEX": str(tmp_path / "i.gpkg"),
    }
    with Scripted(serve) as server:
        result = run(SOURCE=server.url + XYZ, ATTRIBUTION="© Tests", **out)
        again = run(SOURCE=server.url + XYZ, **out)
        assert len(server.seen) == 4
    assert {name: result[name] for name in ("TILE_COUNT", "FETCHED", "EMPTY", "ERRORS", "KEPT")} == {
        "TILE_COUNT": 4,
        "FETCHED": 4,
        "EMPTY": 0,
        "ERRORS": 0,
        "KEPT": 0,
    }
    assert result["CREDIT"] == "© Tests" and again["KEPT"] == 4
    assert np.array_equal(read_tif(out["OUTPUT"])[:, :256, 256:], pixels(ZOOM, X + 1, Y))
    record = json.loads((tmp_path / "写真.tif.json").read_text(encoding="utf-8"))
    assert record["numbers"]["FETCHED"] == 4 and "downloadtiles" in record["replay"]
    from qgis.core import QgsRasterLayer, QgsVectorLayer

    layer = QgsRasterLayer(out["OUTPUT"], "m")
    assert layer.renderer().type() == "multibandcolor" and layer.crs().authid() == "EPSG:3857"
    index = QgsVectorLayer(out["INDEX"], "i")
    assert index.featureCount() == 4 and index.renderer().type() == "categorizedSymbol"
    assert index.extent().width() == pytest.approx(2 * tile_bounds(0, 0, ZOOM)[2] - 2 * tile_bounds(0, 0, ZOOM)[0])


def test_counting_asks_nothing(provider, tmp_path):
    with Scripted(serve) as server:
        result = run(SOURCE=server.url + XYZ, PLAN_ONLY=True, ZOOM="9-11", OUTPUT=str(tmp_path / "m.tif"))
    assert result["TILE_COUNT"] == 4 + 16 + 64 and result["ESTIMATED_BYTES"] > 0
    assert not server.seen and not os.listdir(tmp_path)


def test_polygon_layer(provider, tmp_path):
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    west, south, east, north = tile_bounds(X, Y, ZOOM)
    layer = QgsVectorLayer("Polygon?crs=EPSG:3857", "p", "memory")
    feature = QgsFeature()
    feature.setGeometry(
        QgsGeometry.fromWkt(
            f"POLYGON(({west + 9} {south + 9},{east - 9} {south + 9},{west + 9} {north - 9},{west + 9} {south + 9}))"
        )
    )
    layer.dataProvider().addFeatures([feature])
    with Scripted(serve) as server:
        result = run(SOURCE=server.url + XYZ, POLYGONS=layer, OUTPUT=str(tmp_path / "m.tif"))
        assert result["TILE_COUNT"] == 1 and [seen.path for seen in server.seen] == [f"/{ZOOM}/{X}/{Y}.png"]
        assert (
            run(SOURCE=server.url + XYZ, POLYGONS=layer, EXTENT=None, OUTPUT=str(tmp_path / "m.tif"))["TILE_COUNT"] == 1
        )


def test_layer_of_the_project(provider, tmp_path):
    """An XYZ layer with its own address, zooms and headers; by name, by id and as a layer."""
    from qgis.core import QgsProject, QgsRasterLayer

    with Scripted(serve) as server:
        uri = f"type=xyz&url={quote(server.url + '/%7Bz%7D/%7Bx%7D/%7B-y%7D.png', safe='/:%')}&zmax=10&zmin=9&referer=https://me.example/"
        layer = QgsRasterLayer(uri.replace("%7B-y%7D", "%7By%7D"), "背景", "wms")
        assert layer.isValid()
        server.seen.clear()
        QgsProject.instance().addMapLayer(layer)
        try:
            for given in ({"LAYER": layer}, {"LAYER": layer.id()}, {"SOURCE": "背景"}):
                path = str(tmp_path / "m.tif")
                assert run(**given, OUTPUT=path)["FETCHED"] == 4
                assert np.array_equal(read_tif(path)[:, :256, :256], pixels(ZOOM, X, Y))
                assert server.seen[-1].headers["referer"] == "https://me.example/"
            with pytest.raises(Exception, match="zooms 9 to 10"):
                run(LAYER=layer, ZOOM="11", OUTPUT=str(tmp_path / "m.tif"))
        finally:
            QgsProject.instance().removeMapLayer(layer)


def test_layer_with_its_own_authentication(provider, tmp_path, basic_auth):
    from qgis.core import QgsRasterLayer

    def answer(seen):
        return serve(seen) if seen.headers.get("authorization", "").startswith("Basic ") else Reply(401)

    with Scripted(answer) as server:
        uri = f"type=xyz&url={server.url}/%7Bz%7D/%7Bx%7D/%7By%7D.png&authcfg={basic_auth}"
        layer = QgsRasterLayer(uri, "l", "wms")
        assert run(LAYER=layer, OUTPUT=str(tmp_path / "m.tif"))["FETCHED"] == 4
        assert run(SOURCE=server.url + XYZ, AUTH=basic_auth, OUTPUT=str(tmp_path / "n.tif"))["FETCHED"] == 4
        with pytest.raises(Exception, match="refuses access"):
            run(SOURCE=server.url + XYZ, OUTPUT=str(tmp_path / "o.tif"))
    assert not leaks(tmp_path)


@pytest.fixture
def basic_auth(qgis_app):
    from qgis.core import QgsApplication, QgsAuthMethodConfig

    manager = QgsApplication.authManager()
    assert manager.masterPasswordIsSet() or manager.setMasterPassword("only for this test", True)
    config = QgsAuthMethodConfig("Basic")
    config.setName("tiles")
    config.setConfigMap({"username": "me", "password": SECRET})
    manager.storeAuthenticationConfig(config)
    yield config.id()
    manager.removeAuthenticationConfig(config.id())


def test_a_folder_beside_another_one(provider, tmp_path):
    with Scripted(serve) as server:
        assert run(SOURCE=server.url + XYZ, TILES=str(tmp_path / "tiles"))["FETCHED"] == 4
        assert run(SOURCE=server.url + XYZ, TILES=str(tmp_path / "more"), LAYER="", AUTH="")["FETCHED"] == 4


def test_only_counting_goes_beyond_the_limit(provider, tmp_path):
    result = run(SOURCE="http://127.0.0.1:9" + XYZ, PLAN_ONLY=True, ZOOM="9", MAX_TILES=3)
    assert result["TILE_COUNT"] == 4
    with pytest.raises(Exception, match="limit is 3"):
        run(SOURCE="http://127.0.0.1:9" + XYZ, ZOOM="9", MAX_TILES=3, OUTPUT=str(tmp_path / "m.tif"))


@pytest.mark.parametrize(
    ("box", "count"),
    [
        ("175,-175,-5,5 [EPSG:4326]", 4),
        ("175,185,-5,5 [EPSG:4326]", 4),
        ("-185,-175,-5,5 [EPSG:4326]", 4),
        ("10,5,-5,5 [EPSG:4326]", 2),  # swapped by mistake: not round the world
    ],
)
def test_extents_across_the_antimeridian(provider, box, count):
    assert run(SOURCE="http://127.0.0.1:9" + XYZ, PLAN_ONLY=True, ZOOM="5", EXTENT=box)["TILE_COUNT"] == count


def test_the_extent_of_a_file_with_commas_in_its_path(provider, tmp_path):
    folder = tmp_path / "sites, old, new"
    folder.mkdir()
    path, degrees = folder / "a,b,c.tif", (10.0, 1.0, 0.0, 50.0, 0.0, -1.0)
    write_tif(path, np.zeros((1, 4, 4), np.uint8), transform=degrees, epsg=4326)
    found = run(SOURCE="http://127.0.0.1:9" + XYZ, PLAN_ONLY=True, ZOOM="5", EXTENT=str(path))
    assert found["TILE_COUNT"] == 4


def test_sources_in_other_spellings(provider, tmp_path):
    """GDAL's form, and the source of a layer as QGIS shows it, whose password comes out nowhere."""
    with Scripted(serve) as server:
        run(SOURCE=server.url + "/${z}/${x}/${y}.png", OUTPUT=str(tmp_path / "a.tif"))
        place = quote(server.url.replace("//", f"//me:{SECRET}@") + XYZ, safe=":/@")
        source = f"type=xyz&zmin=0&zmax=9&url={place}"
        run(SOURCE=source, OUTPUT=str(tmp_path / "b.tif"))
        assert server.seen[-1].headers["authorization"].startswith("Basic ")
        with pytest.raises(Exception, match="zooms 0 to 9"):
            run(SOURCE=source, ZOOM="10", OUTPUT=str(tmp_path / "c.tif"))
    assert np.array_equal(read_tif(tmp_path / "a.tif"), read_tif(tmp_path / "b.tif")) and not leaks(tmp_path)
    with open(tmp_path / "b.tif.json", encoding="utf-8") as file:
        assert f"{server.url}{XYZ}" in json.load(file)["replay"]


def test_invalid_polygons_are_made_valid(provider):
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    layer = QgsVectorLayer("Polygon?crs=EPSG:4326", "p", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromWkt("POLYGON((0.1 0.1,11 11,11 0.1,0.1 11,0.1 0.1))"))
    layer.dataProvider().addFeatures([feature])
    source = {"SOURCE": "http://127.0.0.1:9" + XYZ, "POLYGONS": layer, "EXTENT": None}
    assert run(**source, PLAN_ONLY=True, ZOOM="5")["TILE_COUNT"] == 1


@pytest.mark.parametrize("form", ["token", "?key=token", "X-Key: token", "basic me:token"])
def test_secret_of_the_environment_comes_out_nowhere(run_process, tmp_path, form):
    """Planted, used, then looked for in every output, log and error, in the profile, and in the record."""

    def answer(seen):
        return serve(seen) if SECRET in str(seen) or "bWU6" in str(seen.headers) else Reply(401)

    environment = {"CLOUDTOOLS_AUTH_127_0_0_1": form.replace("token", SECRET)}
    out = [
        f"{k}={tmp_path / v}"
        for k, v in (("OUTPUT", "m.tif"), ("TILES", "t"), ("MBTILES", "m.mbtiles"), ("INDEX", "i.gpkg"))
    ]
    with Scripted(answer) as server:
        common = ["run", "cloudtools:downloadtiles", "--", f"SOURCE={server.url}{XYZ}", f"EXTENT={extent()}", "ZOOM=9"]
        good = run_process(*common, *out, environment=environment)
    done = [good]
    if form == "token":
        wrong = {"CLOUDTOOLS_AUTH_127_0_0_1": "nonsense"}
        with Scripted(answer) as server:
            common[3] = f"SOURCE={server.url}{XYZ}"
            refused = run_process(*common, f"OUTPUT={tmp_path / 'bad.tif'}", environment=wrong)
        assert refused.rc != 0 and "CLOUDTOOLS_AUTH_127_0_0_1" in refused.stdout + refused.stderr
        with Scripted(lambda seen: Reply(500, f"you sent {seen.headers} {seen.query}".encode())) as broken:
            common[3] = f"SOURCE={broken.url}{XYZ}"
            failed = run_process(*common, f"OUTPUT={tmp_path / 'bad.tif'}", "RETRIES=0", environment=environment)
        assert failed.rc != 0 and "Traceback" not in failed.stderr
        done += [refused, failed]
    assert good.rc == 0, good.stderr
    for process in done:
        assert SECRET not in process.stdout + process.stderr
    assert not leaks(tmp_path) and not leaks(run_process.environment["QGIS_CUSTOM_CONFIG_PATH"])
    assert not [name for name in os.listdir(tmp_path) if name.startswith("bad")]


def test_a_key_in_the_address_is_used_warned_about_and_not_recorded(provider, tmp_path):
    import processing
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback

    feedback, context = QgsProcessingFeedback(), QgsProcessingContext()
    with Scripted(guarded) as server:
        parameters = {
            "SOURCE": f"{server.url}{XYZ}?apikey={SECRET}",
            "EXTENT": extent(),
            "ZOOM": "9",
            "OUTPUT": str(tmp_path / "m.tif"),
            "TILES": str(tmp_path / "t"),
        }
        result = processing.run("cloudtools:downloadtiles", parameters, feedback=feedback, context=context)
    assert result["FETCHED"] == 4 and "better use Authentication" in feedback.textLog()
    assert SECRET not in feedback.textLog() and not leaks(tmp_path)


@pytest.mark.parametrize(
    ("parameters", "reason"),
    [
        ({"EXTENT": "10,10,20,30 [EPSG:4326]"}, "extent is empty"),
        ({"EXTENT": "500,510,20,30 [EPSG:4326]"}, "outside of the world"),
        ({"EXTENT": "10,11,20,21 [EPSG:999999]"}, "EXTENT: 'EPSG:999999' is no coordinate reference system"),
        ({"CONNECTIONS": "many"}, "CONNECTIONS must be a number"),
        ({"EXTENT": "10,20,91,95 [EPSG:4326]"}, "outside of the world"),
        ({"EXTENT": None}, "EXTENT or POLYGONS"),
        ({"ZOOM": "31"}, "out of range"),
        ({"ZOOM": "-3"}, "ZOOM must be"),
        ({"ZOOM": "many"}, "ZOOM must be"),
        ({"SOURCE": "http://127.0.0.1:9/{x}/{y}.png"}, "lacks {z}"),
        ({"SOURCE": "http://127.0.0.1:9/{z}/{x}/{y}/{when}.png"}, "{when} of the address is not known"),
        ({"SOURCE": "no such layer"}, "is no tile source"),
        ({"SOURCE": ""}, "exactly one of SOURCE"),
        ({"PRESET": "gsi-photo"}, "exactly one of SOURCE"),
        ({"SOURCE": FORBIDDEN}, "forbids bulk download"),
        ({"POLYGONS": "without crs"}, "polygon layer has no coordinate reference system"),
        ({"OUTPUT": "missing/m.tif"}, "missing"),
        ({"OUTPUT": "m.png"}, "written as '.png'"),
        ({"OUTPUT": None}, "at least one output"),
        ({"ZOOM": "20"}, "raise MAX_TILES"),
        ({"AUTH": "abcdefg"}, "authentication 'abcdefg' cannot be used"),
        ({"SOURCE": "raster"}, "no XYZ or WMTS layer"),
        ({"WMTS_OPTIONS": "nonsense"}, "WMTS_OPTIONS must be like"),
    ],
)
def test_bad_input_is_one_sentence_and_leaves_nothing(provider, tmp_path, parameters, reason):
    from qgis.core import QgsFeature, QgsGeometry, QgsProcessingException, QgsProject, QgsRasterLayer, QgsVectorLayer

    polygons = QgsVectorLayer("Polygon", "without crs", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromWkt("POLYGON((10 10,20 10,20 20,10 10))"))
    polygons.dataProvider().addFeatures([feature])
    from qgis.core import QgsCoordinateReferenceSystem

    polygons.setCrs(QgsCoordinateReferenceSystem())
    gdal.GetDriverByName("GTiff").Create("/vsimem/raster.tif", 9, 9)
    raster = QgsRasterLayer("/vsimem/raster.tif", "raster")
    QgsProject.instance().addMapLayers([polygons, raster])
    given = {"SOURCE": "http://127.0.0.1:9/{z}/{x}/{y}.png", "OUTPUT": str(tmp_path / "m.tif"), **parameters}
    if parameters.get("OUTPUT"):
        given["OUTPUT"] = str(tmp_path / parameters["OUTPUT"])
    try:
        with pytest.raises(QgsProcessingException) as caught:
            run(**given)
    finally:
        QgsProject.instance().removeAllMapLayers()
    assert reason in str(caught.value), str(caught.value)
    assert not os.listdir(tmp_path)


def test_cancel_of_qgis(provider, tmp_path):
    import threading

    import processing
    from qgis.core import QgsProcessingFeedback

    feedback = QgsProcessingFeedback()
    with Scripted(lambda seen: Reply(200, delay=30)) as server:
        threading.Timer(0.5, feedback.cancel).start()
        began = time.monotonic()
        parameters = {"SOURCE": server.url + XYZ, "EXTENT": extent(), "ZOOM": "9", "OUTPUT": str(tmp_path / "m.tif")}
        processing.run("cloudtools:downloadtiles", parameters, feedback=feedback)
        assert time.monotonic() - began < 2.5
    assert not os.listdir(tmp_path)


def test_killed_process_goes_on(run_process, tmp_path):
    """SIGKILL of qgis_process itself."""
    tiles = tmp_path / "t"
    with Scripted(lambda seen: Reply(200, serve(seen).body, delay=0.05)) as server:
        words = [
            "run",
            "cloudtools:downloadtiles",
            "--",
            f"SOURCE={server.url}{XYZ}",
            f"EXTENT={extent(8, 8)}",
            "ZOOM=9",
            "CONNECTIONS=4",
            f"OUTPUT={tmp_path / 'm.tif'}",
            f"TILES={tiles}",
        ]
        process = run_process.start(*words)
        while len(server.seen) < 24:
            time.sleep(0.01)
            assert process.poll() is None, process.communicate()
        process.kill()
        process.communicate()
        done = run_process("--json", *words)
        paths = [seen.path for seen in server.seen]
    assert done.json["results"]["FETCHED"] == 64 and done.json["results"]["KEPT"] >= 15
    assert len(set(paths)) == 64 and len(paths) - 64 <= 4
    with sqlite3.connect(tiles / "tiles.gpkg") as db:
        assert db.execute("SELECT status, count(*) FROM tiles GROUP BY 1").fetchall() == [("ok", 64)]


def test_wmts_layer_of_the_project(provider, tmp_path):
    """As QGIS adds it from a real server: address, layer, style, format and matrix set are the layer's own."""
    from qgis.core import QgsRasterLayer
    from realservers import mapproxy, nginx
    from tilemakers import tile

    for column in (X, X + 1):
        (tmp_path / "www" / str(ZOOM) / str(column)).mkdir(parents=True)
        for row in (Y, Y + 1):
            (tmp_path / "www" / str(ZOOM) / str(column) / f"{row}.png").write_bytes(tile(ZOOM, column, row))
    configuration = """
services: {{wmts: {{restful: true, kvp: true}}}}
layers: [{{name: map, title: Map, sources: [cache]}}, {{name: other, title: Other, sources: [cache]}}]
caches: {{cache: {{grids: [web], sources: [tiles], disable_storage: true, format: image/png, image: {{mode: RGB}}}}}}
sources: {{tiles: {{type: tile, grid: web, url: '{base}/%(z)s/%(x)s/%(y)s.png',
  on_error: {{404: {{response: '#ffffff', cache: false}}}}}}}}
grids: {{web: {{base: GLOBAL_WEBMERCATOR, num_levels: 12}}}}
globals: {{image: {{paletted: false}}, cache: {{base_dir: '{folder}/cache'}}}}
"""
    with nginx(tmp_path, "") as base, mapproxy(tmp_path, configuration.format(base=base, folder=tmp_path)) as proxy:
        uri = (
            "contextualWMSLegend=0&crs=EPSG:3857&dpiMode=7&format=image/png&layers=map&styles=default&tileMatrixSet=web"
            "&url=" + quote(f"{proxy}/wmts/1.0.0/WMTSCapabilities.xml", safe=":/")
        )
        layer = QgsRasterLayer(uri, "wmts", "wms")
        assert layer.isValid()
        path = str(tmp_path / "m.tif")
        assert run(LAYER=layer, OUTPUT=path)["FETCHED"] == 4
        with pytest.raises(Exception, match="map, other"):
            run(SOURCE=f"{proxy}/wmts/1.0.0/WMTSCapabilities.xml", OUTPUT=str(tmp_path / "n.tif"))
    assert np.array_equal(read_tif(path)[:3, 256:, 256:], pixels(ZOOM, X + 1, Y + 1))
