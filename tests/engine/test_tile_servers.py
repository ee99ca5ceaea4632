"""Against servers that nobody here wrote: nginx for the answers of HTTP, MapProxy for WMTS and TMS, TiTiler for COGs;
and against GDAL's TMS driver, the other program that does this."""

from __future__ import annotations

import glob
import os
import time
import urllib.request
from urllib.parse import quote

import numpy as np
import pytest
from makers import first_band, write_tif
from osgeo import gdal
from realservers import mapproxy, nginx, titiler
from tilemakers import key_of, pixels, tile

from cloudtools_plugin.engine.errors import NetworkError
from cloudtools_plugin.engine.fetch import Credentials, Fetcher
from cloudtools_plugin.engine.tiles import Outputs, download, fetch_source, make_plan, mosaic, read_template
from cloudtools_plugin.engine.tiles.matrices import MERCATOR_HALF, tile_bounds

ZOOM, X, Y = 9, 450, 200
SHARED = os.path.join(os.path.dirname(__file__), "..", "..", "..", "shared", "data")


def box(columns, rows):
    west, _, _, north = tile_bounds(X, Y, ZOOM)
    _, south, east, _ = tile_bounds(X + columns - 1, Y + rows - 1, ZOOM)
    return west, south, east, north


def fetcher(credentials=None, **options):
    return Fetcher(credentials, **{"backoff": 0.02, "timeout": 10, "proxies": lambda url: {}, **options})


def lay_tiles(folder, columns, rows, bands=3, flip=False):
    for column in range(X, X + columns):
        place = folder / "www" / str(ZOOM) / str(column)
        place.mkdir(parents=True, exist_ok=True)
        for row in range(Y, Y + rows):
            name = 2**ZOOM - 1 - row if flip else row
            (place / f"{name}.png").write_bytes(tile(ZOOM, column, row, bands))


def whole(columns, rows, bands=3):
    lines = [np.concatenate([pixels(ZOOM, X + c, Y + r, bands) for c in range(columns)], axis=2) for r in range(rows)]
    return np.concatenate(lines, axis=1)


def source_of(base, path="/{z}/{x}/{y}.png"):
    return read_template(base + path)[0]


def exact(path, columns, side=256):
    size = 2 * MERCATOR_HALF / 2**ZOOM
    found = gdal.Open(path).GetGeoTransform()
    assert found == pytest.approx(
        (X * size - MERCATOR_HALF, size / side, 0, MERCATOR_HALF - Y * size, 0, -size / side), rel=1e-9
    )
    assert gdal.Open(path).RasterXSize == columns * side


# nginx


def test_nginx_tiles_xyz_and_tms(tmp_path):
    lay_tiles(tmp_path, 4, 3)
    path = str(tmp_path / "m.tif")
    with nginx(tmp_path, "") as base, fetcher() as fetch:
        mosaic(source_of(base), box(4, 3), "EPSG:3857", ZOOM, path, fetch, max_tiles=12)
    assert np.array_equal(gdal.Open(path).ReadAsArray(), whole(4, 3))
    exact(path, 4)
    flipped = tmp_path / "tms"
    flipped.mkdir()
    lay_tiles(flipped, 2, 2, flip=True)
    with nginx(flipped, "") as base, fetcher() as fetch:
        mosaic(source_of(base, "/{z}/{x}/{-y}.png"), box(2, 2), "EPSG:3857", ZOOM, path, fetch, max_tiles=12)
    assert np.array_equal(gdal.Open(path).ReadAsArray(), whole(2, 2))


def test_nginx_answers(tmp_path):
    """204, 302, 404, 503, HTML with 200, each by the row of the tile; the user agent; keep-alive."""
    lay_tiles(tmp_path, 3, 5)
    (tmp_path / "www" / "login.html").write_text("<html>please log in</html>")
    answers = rf"""
      if ($http_user_agent !~ "CloudTools-QGIS") {{ return 403; }}
      location ~ /{Y + 1}\.png$ {{ return 204; }}
      location ~ /{Y + 2}\.png$ {{ return 302 /{ZOOM}/{X}/{Y}.png; }}
      location ~ /{Y + 3}\.png$ {{ rewrite ^ /login.html break; }}
      location ~ /{Y + 4}\.png$ {{ return 503; }}
    """
    out = Outputs(str(tmp_path / "t"), str(tmp_path / "m.tif"))
    with nginx(tmp_path, answers) as base, fetcher(retries=1) as fetch:
        report = download(make_plan(source_of(base), (ZOOM,), box(4, 5), "EPSG:3857"), fetch, out)
    # the fourth column has no files: 404 where the row does not say otherwise
    assert (report.ok, report.empty, report.errors) == (3 + 4, 1 + 4, 8)
    assert sorted(report.notes.values()) == [4, 4]
    picture = gdal.Open(out.mosaic).ReadAsArray()
    assert np.array_equal(picture[:, :256, :768], whole(3, 1)) and not picture[:, 256:512].any()
    assert np.array_equal(picture[:, 512:768, 256:512], pixels(ZOOM, X, Y))  # where the redirect leads


@pytest.mark.parametrize(("status", "given"), [(401, None), (403, "wrong-token-1")])
def test_nginx_authorisation(tmp_path, status, given):
    lay_tiles(tmp_path, 2, 2)
    guard = f'if ($http_authorization != "Bearer right-token-1") {{ return {status}; }}'
    path = str(tmp_path / "m.tif")
    with nginx(tmp_path, guard) as base:
        with fetcher(Credentials.bearer("right-token-1")) as fetch:
            mosaic(source_of(base), box(2, 2), "EPSG:3857", ZOOM, path, fetch, max_tiles=4)
        with fetcher(Credentials.bearer(given) if given else None) as fetch:
            with pytest.raises(NetworkError, match=f"refuses access \\({status}\\)"):
                mosaic(source_of(base), box(2, 2), "EPSG:3857", ZOOM, str(tmp_path / "n.tif"), fetch, max_tiles=4)
    assert "token" not in (tmp_path / "access.log").read_text() and not (tmp_path / "n.tif").exists()


@pytest.mark.parametrize("burst", ["", "burst=4 nodelay"])
def test_nginx_limit_of_five_per_second(tmp_path, burst):
    """16 of 16, no request sooner than told, within 1.5 times one pause as told and the rest at the rate allowed (what
    it takes against the bare rate is in bench_tiles.py)."""
    lay_tiles(tmp_path, 4, 4)
    limit = f"""
      limit_req zone=z {burst}; limit_req_status 429;
      error_page 429 @slow; location @slow {{ add_header Retry-After 1 always; return 429; }}
    """
    zone = "limit_req_zone $binary_remote_addr zone=z:1m rate=5r/s; log_format t '$msec $status'; access_log %s t;"
    log = tmp_path / "times.log"
    out = Outputs(str(tmp_path / "t"))
    with nginx(tmp_path, limit, zone % log) as base, fetcher() as fetch:
        time.sleep(0.5)  # the first look at the server counts too
        began = time.monotonic()
        report = download(make_plan(source_of(base), (ZOOM,), box(4, 4), "EPSG:3857"), fetch, out)
        took = time.monotonic() - began
    assert report.ok == 16 and report.errors == 0
    at = [(float(when), status) for when, status in (line.split() for line in log.read_text().splitlines())][1:]
    refused = [when for when, status in at if status == "429"]
    assert refused, "the limit did not bite: the test shows nothing"
    for told in refused:  # what was under way already arrives within moments
        assert not [when for when, _ in at if told + 0.15 < when < told + 0.99]
    first = 1 if not burst else 5
    assert took <= 1.5 * (1.0 + (16 - first) / 5), (took, len(at))


# MapProxy

GRIDS = """
services: {{wmts: {{restful: true, kvp: true}}, tms: {{use_grid_names: false, origin: 'sw'}}}}
layers: [{{name: map, title: Map, sources: [cache]}}, {{name: local, title: Local, sources: [warped]}}]
caches:
  warped: {{grids: [utm], sources: [cache], disable_storage: true, format: image/png, image: {{mode: RGB}}}}
  cache: {{grids: [web], sources: [tiles], disable_storage: true, format: image/png, request_format: image/png,
    image: {{mode: RGB}}}}
sources:
  tiles: {{type: tile, grid: web, url: '{base}/%(z)s/%(x)s/%(y)s.png',
    on_error: {{404: {{response: '#ffffff', cache: false}}}}}}
grids:
  web: {{base: GLOBAL_WEBMERCATOR, num_levels: 12}}
  utm: {{srs: 'EPSG:32654', bbox: [200000, 3500000, 800000, 4100000], origin: nw, res: [1000, 300, 100],
    tile_size: [256, 256]}}
globals: {{image: {{paletted: false, resampling_method: nearest}}, cache: {{base_dir: '{folder}/cache'}}}}
"""


@pytest.fixture(scope="module")
def proxied(tmp_path_factory):
    """(address of MapProxy, address of nginx behind it)."""
    folder = tmp_path_factory.mktemp("proxy")
    lay_tiles(folder, 4, 3)
    other = tmp_path_factory.mktemp("mapproxy")
    with nginx(folder, "") as base, mapproxy(other, GRIDS.format(base=base, folder=other)) as proxy:
        yield proxy, base


@pytest.mark.parametrize("rest", [True, False])
def test_mapproxy_wmts(proxied, tmp_path, rest):
    from cloudtools_plugin.engine.tiles import read_capabilities

    path = str(tmp_path / "m.tif")
    address = (
        f"{proxied[0]}/wmts/1.0.0/WMTSCapabilities.xml"
        if rest
        else f"{proxied[0]}/service?REQUEST=GetCapabilities&SERVICE=WMTS"
    )
    with fetcher() as fetch:
        if rest:
            source, _ = fetch_source(fetch, address, "map")
        else:
            source = read_capabilities(fetch.get(address).body, address, "map", rest=False)
            assert "TILEMATRIX=" in source.template
        assert source.matrices.is_web_mercator
        mosaic(source, box(4, 3), "EPSG:3857", ZOOM, path, fetch, max_tiles=12)
    assert np.array_equal(gdal.Open(path).ReadAsArray()[:3], whole(4, 3))
    exact(path, 4)


@pytest.mark.parametrize(
    "form", ["/tiles/1.0.0/map/EPSG3857/{z}/{x}/{-y}.png", "/tms/1.0.0/map/EPSG3857/{z-1}/{x}/{-y}.png"]
)
def test_mapproxy_tms(proxied, tmp_path, form):
    """Its /tms/ path counts its levels from zoom 1."""
    path = str(tmp_path / "m.tif")
    with fetcher() as fetch:
        mosaic(source_of(proxied[0], form), box(4, 3), "EPSG:3857", ZOOM, path, fetch, max_tiles=12)
    assert np.array_equal(gdal.Open(path).ReadAsArray()[:3], whole(4, 3))


def test_mapproxy_wmts_in_utm(proxied, tmp_path):
    """A tile matrix set of another CRS: the pixels served, where the set says they are."""
    path = str(tmp_path / "m.tif")
    with fetcher() as fetch:
        source, _ = fetch_source(fetch, f"{proxied[0]}/wmts/1.0.0/WMTSCapabilities.xml", "local", "utm")
        corner = (200000, 4100000 - 2 * 256 * 300, 200000 + 2 * 256 * 300, 4100000)
        plan = make_plan(source, (1,), corner, "EPSG:32654")
        assert plan.ranges == {1: (0, 0, 1, 1)}
        download(plan, fetch, Outputs(mosaic=path), uniform_is_blank=False)
        served = fetch.get(source.url(1, 1, 1)).body
    picture = gdal.Open(path)
    assert picture.GetGeoTransform() == pytest.approx((200000, 300, 0, 4100000, 0, -300), rel=1e-9)
    assert picture.GetSpatialRef().GetAuthorityCode(None) == "32654"
    gdal.FileFromMemBuffer("/vsimem/utm.png", served)
    own = gdal.Open("/vsimem/utm.png").ReadAsArray()
    assert np.array_equal(picture.ReadAsArray()[:3, 256:, 256:], own[:3])


# TiTiler


def test_titiler_tiles_of_a_cog(tmp_path):
    """A real scene where there is one, else one made here; tiles outside of it are 404 and become no data."""
    real = sorted(glob.glob(os.path.join(SHARED, "s2-cloudn", "**", "*.tif"), recursive=True))
    cog = str(tmp_path / "cog.tif")
    if real:
        gdal.Translate(cog, real[0], format="COG", bandList=[1], outputType=gdal.GDT_UInt16)
    else:
        values = np.random.default_rng(0).integers(1, 3000, (1, 512, 512)).astype(np.uint16)
        gdal.Translate(cog, write_tif(tmp_path / "a.tif", values), format="COG")
    image = gdal.Open(cog)
    x0, dx, _, y0, _, dy = image.GetGeoTransform()
    bounds = (x0 - 300 * dx, y0 + dy * 700, x0 + dx * 700, y0)
    path, out = str(tmp_path / "m.tif"), str(tmp_path / "t")
    with titiler(tmp_path) as base, fetcher() as fetch:
        form = f"{base}/tiles/WebMercatorQuad/{{z}}/{{x}}/{{y}}.png?url={quote(cog)}&bidx=1&rescale=0,4000"
        source = read_template(form)[0]
        plan = make_plan(source, (13,), bounds, image.GetProjection())
        report = download(plan, fetch, Outputs(out, path))
        assert report.ok >= 4 and report.empty >= 1 and not report.errors, report
        picture = gdal.Open(path)
        mask = picture.GetRasterBand(1).GetMaskBand().ReadAsArray()
        left, top, _, _ = plan.ranges[13]
        for name in glob.glob(os.path.join(out, "13_*.png")):
            _, x, y = map(int, os.path.basename(name)[:-4].split("_"))
            with urllib.request.urlopen(source.url(13, x, y), timeout=20) as answer:
                gdal.FileFromMemBuffer("/vsimem/titiler.png", answer.read())
            served = gdal.Open("/vsimem/titiler.png").ReadAsArray()
            part = np.s_[(y - top) * 256 : (y - top + 1) * 256, (x - left) * 256 : (x - left + 1) * 256]
            assert np.array_equal(picture.GetRasterBand(1).ReadAsArray()[part], served[0])
            assert np.array_equal(mask[part] > 0, served[-1] > 0)


# GDAL's TMS driver

TMS = """<GDAL_WMS><Service name="TMS"><ServerUrl>{base}/${{z}}/${{x}}/${{y}}.png</ServerUrl></Service>
<DataWindow><UpperLeftX>-20037508.342789244</UpperLeftX><UpperLeftY>20037508.342789244</UpperLeftY>
<LowerRightX>20037508.342789244</LowerRightX><LowerRightY>-20037508.342789244</LowerRightY>
<TileLevel>9</TileLevel><TileCountX>1</TileCountX><TileCountY>1</TileCountY><YOrigin>top</YOrigin></DataWindow>
<Projection>EPSG:3857</Projection><BlockSizeX>256</BlockSizeX><BlockSizeY>256</BlockSizeY><BandsCount>3</BandsCount>
<ZeroBlockHttpCodes>204,404</ZeroBlockHttpCodes></GDAL_WMS>"""


def test_the_same_as_gdals_driver_and_right_where_that_is_not(tmp_path):
    lay_tiles(tmp_path, 8, 8)
    path = str(tmp_path / "m.tif")
    window = [X * 256, Y * 256, 8 * 256, 8 * 256]
    with nginx(tmp_path, "") as base, fetcher() as fetch:
        mosaic(source_of(base), box(8, 8), "EPSG:3857", ZOOM, path, fetch, max_tiles=64)
        theirs = gdal.Translate("", gdal.Open(TMS.format(base=base)), format="MEM", srcWin=window)
        assert np.array_equal(gdal.Open(path).ReadAsArray(), theirs.ReadAsArray())
        assert gdal.Open(path).GetGeoTransform() == pytest.approx(theirs.GetGeoTransform(), rel=1e-9)
        # a missing tile: theirs is black and valid, ours is no data
        os.remove(tmp_path / "www" / str(ZOOM) / str(X + 1) / f"{Y + 1}.png")
        mosaic(source_of(base), box(8, 8), "EPSG:3857", ZOOM, path, fetch, max_tiles=64)
        theirs = gdal.Translate("", gdal.Open(TMS.format(base=base)), format="MEM", srcWin=window)
    part = np.s_[256:512, 256:512]
    assert theirs.GetRasterBand(1).GetMaskBand().ReadAsArray()[part].all()
    ours = first_band(path, lambda band: band.GetMaskBand().ReadAsArray())
    assert not ours[part].any() and ours.sum() == 255 * (64 - 1) * 65536


def test_key_of_is_what_nginx_serves():
    assert key_of(f"/{ZOOM}/{X}/{Y}.png") == (ZOOM, X, Y)
