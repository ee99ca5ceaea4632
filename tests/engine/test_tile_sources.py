"""Templates, plans with polygons and limits, and WMTS capabilities."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import ogr

from cloudtools_plugin.engine.errors import InputError
from cloudtools_plugin.engine.grid import crs_wkt, transform_bounds
from cloudtools_plugin.engine.tiles import (
    PRESETS,
    make_plan,
    preset_source,
    read_capabilities,
    read_template,
    read_zooms,
)
from cloudtools_plugin.engine.tiles.matrices import tile_bounds

XYZ = "https://tiles.example.com/{z}/{x}/{y}.png"
JAPAN = (139.0, 35.0, 140.0, 36.0)


@pytest.mark.parametrize(
    ("template", "address"),
    [
        ("http://a.com/{z}/{x}/{y}.png", "http://a.com/3/6/1.png"),
        ("http://a.com/{Z}/{X}/{Y}", "http://a.com/3/6/1"),
        ("http://a.com/%7Bz%7D/%7Bx%7D/%7b-y%7d.png", "http://a.com/3/6/6.png"),
        ("http://a.com/{z-1}/{x}/{y}.png", "http://a.com/2/6/1.png"),
        ("http://a.com/{q}.jpg", "http://a.com/112.jpg"),
        ("http://{switch:t0,t1,t2}.a.com/{z}/{x}/{y}", "http://t1.a.com/3/6/1"),
        ("http://{s}.a.com/{z}/{x}/{y}", "http://b.a.com/3/6/1"),
        ("http://t{0-3}.a.com/{z}/{x}/{y}", "http://t3.a.com/3/6/1"),
        ("http://{a-d}.a.com/{z}/{x}/{y}{r}.png", "http://d.a.com/3/6/1.png"),
        ("http://a.com/{TileMatrix}/{TileRow}/{TileCol}.png?r=3&g=2", "http://a.com/3/1/6.png?r=3&g=2"),
    ],
)
def test_placeholders(template, address):
    source, credentials = read_template(template)
    assert source.url(3, 6, 1) == address and credentials is None


@pytest.mark.parametrize(
    ("template", "reason"),
    [
        ("http://a.com/{x}/{y}.png", "lacks {z}"),
        ("http://a.com/tile.png", "lacks {z}, {x}, {y}"),
        ("http://a.com/{z}/{x}/{y}/{time}.png", "{time} of the address is not known"),
        ("ftp://a.com/{z}/{x}/{y}.png", "no tile source"),
        ("file:///etc/{z}/{x}/{y}", "no tile source"),
        ("/vsicurl/http://a.com/{z}/{x}/{y}", "no tile source"),
        ("", "no tile source"),
        ("my layer", "no tile source"),
    ],
)
def test_what_is_no_template(template, reason):
    with pytest.raises(InputError) as caught:
        read_template(template)
    assert reason in str(caught.value)


def test_keys_in_a_template_are_taken_out():
    source, credentials = read_template(
        "https://me:pa%20ss@a.com/{z}/{x}/{y}.png?r=3&apikey=s3cr3t&sig=abc%2Bd&style={q}"
    )
    assert source.template == "https://a.com/{z}/{x}/{y}.png?r=3&style={q}"
    assert credentials.query == (("apikey", "s3cr3t"), ("sig", "abc+d"))
    assert credentials.headers == (("Authorization", "Basic bWU6cGEgc3M="),)
    assert "s3cr3t" not in repr(source) + repr(credentials)
    assert (
        read_template("https://{s}.a.com/{z}/{x}/{y}?key=abcd")[1]
        .bound("https://a.a.com/", "https://b.a.com/")
        .fits("https://b.a.com/x")
    )


@pytest.mark.parametrize(
    "template",
    [
        "https://tile.openstreetmap.org/{z}/{x}/{y}.png",
        "https://{s}.tile.openstreetmap.org/{z}/{x}/{y}.png",
        "https://{switch:a,b,c}.tile.OpenStreetMap.org/{z}/{x}/{y}.png",
        "http://a.tile.openstreetmap.org:80/{z}/{x}/{y}.png",
        "https://user@tile.openstreetmap.org/{z}/{x}/{y}.png",
    ],
)
def test_openstreetmap_is_refused_with_the_reason(template):
    with pytest.raises(InputError, match="forbids bulk download"):
        make_plan(read_template(template)[0], (3,), JAPAN, "EPSG:4326")


def test_presets_are_templates_with_an_attribution():
    for key in PRESETS:
        source = preset_source(key)
        assert source.attribution and source.url(source.first_zoom, 0, 0).startswith("https://")
        assert make_plan(source, (5,), JAPAN, "EPSG:4326").tiles
    with pytest.raises(InputError, match="no preset"):
        preset_source("osm")


@pytest.mark.parametrize(
    ("text", "zooms"),
    [("12", (12,)), ("8-10", (8, 9, 10)), ("10..8", (8, 9, 10)), ("3, 1,3", (1, 3)), ("0", (0,)), (7, (7,))],
)
def test_zooms(text, zooms):
    assert read_zooms(text) == zooms


@pytest.mark.parametrize("text", ["", "x", "-1", "31", "8-31", "1.5", "99999999999"])
def test_what_is_no_zoom(text):
    with pytest.raises(InputError, match="ZOOM must|out of range"):
        read_zooms(text)


def test_zooms_that_the_source_does_not_have():
    source, _ = read_template(XYZ, first_zoom=8, last_zoom=14)
    for zoom in (7, 15):
        with pytest.raises(InputError, match="zooms 8 to 14"):
            make_plan(source, (zoom,), JAPAN, "EPSG:4326")


def test_limit_is_told_before_anything_is_listed():
    source, _ = read_template(XYZ)
    with pytest.raises(InputError, match=r"1152921504606846976 tiles .* MAX_TILES"):
        make_plan(source, (30,), (-180, -86, 180, 86), "EPSG:4326")
    assert len(make_plan(source, (12,), JAPAN, "EPSG:4326", max_tiles=180).tiles) == 180
    with pytest.raises(InputError, match="180 tiles"):
        make_plan(source, (12,), JAPAN, "EPSG:4326", max_tiles=179)


# polygons


def wkb(text):
    return ogr.CreateGeometryFromWkt(text).ExportToWkb()


def test_only_tiles_that_a_polygon_touches():
    """Against the plain statement: every tile of the box, asked one by one."""
    source, _ = read_template(XYZ)
    star = (
        "POLYGON((139 35,139.9 35.1,140 36,139.4 35.5,139.1 35.9,139 35),(139.3 35.3,139.4 35.3,139.4 35.4,139.3 35.3))"
    )
    plan = make_plan(source, (13,), polygons=[wkb(star)], polygons_crs="EPSG:4326")
    shape = ogr.CreateGeometryFromWkt(star)
    shape.Segmentize(0.005)
    moved = shape.Clone()
    for part in range(moved.GetGeometryCount()):
        ring = moved.GetGeometryRef(part)
        for index in range(ring.GetPointCount()):
            x, y = np.array(ring.GetPoint_2D(index))
            from cloudtools_plugin.engine.tiles.matrices import lonlat_to_metres

            ring.SetPoint_2D(index, *map(float, lonlat_to_metres(x, y)))
    expected = set()
    whole = make_plan(source, (13,), JAPAN, "EPSG:4326")
    for key in whole.tiles:
        west, south, east, north = tile_bounds(key.column, key.row, 13)
        box = ogr.CreateGeometryFromWkt(
            f"POLYGON(({west} {south},{west} {north},{east} {north},{east} {south},{west} {south}))"
        )
        if moved.Intersects(box):
            expected.add((key.column, key.row))
    assert {(k.column, k.row) for k in plan.tiles} == expected
    assert 0.3 * len(whole.tiles) < len(plan.tiles) < 0.8 * len(whole.tiles)


def test_polygons_on_both_sides_of_the_antimeridian_make_a_narrow_mosaic():
    fiji = [
        wkb("POLYGON((177 -19,180 -19,180 -16,177 -16,177 -19))"),
        wkb("POLYGON((-180 -19,-179 -19,-179 -16,-180 -16,-180 -19))"),
    ]
    plan = make_plan(read_template(XYZ)[0], (8,), polygons=fiji, polygons_crs="EPSG:4326")
    left, _, right, _ = plan.ranges[8]
    assert right - left < 5 and {k.column for k in plan.tiles} >= {255, 0}


@pytest.mark.parametrize(
    ("shape", "crs", "reason"),
    [
        ("POLYGON((139 35,140 35,140 36,139 35))", "", "no coordinate reference system"),
        ("POLYGON EMPTY", "EPSG:4326", "no polygons"),
        ("POLYGON((9 35,10 35,10 36,9 35))", "EPSG:4326", "check that they overlap"),
    ],
)
def test_polygons_that_do_not_do(shape, crs, reason):
    with pytest.raises(InputError, match=reason):
        make_plan(read_template(XYZ)[0], (10,), JAPAN, "EPSG:4326", [wkb(shape)], crs)


def test_a_huge_polygon_is_refused_quickly():
    with pytest.raises(InputError, match="more than 5000 tiles"):
        make_plan(
            read_template(XYZ)[0], (25,), polygons=[wkb("POLYGON((0 0,90 10,50 70,0 0))")], polygons_crs="EPSG:4326"
        )


# WMTS

CAPABILITIES = b"""<?xml version="1.0"?>
<Capabilities xmlns="http://www.opengis.net/wmts/1.0" xmlns:ows="http://www.opengis.net/ows/1.1"
 xmlns:xlink="http://www.w3.org/1999/xlink" version="1.0.0">
 <ows:ServiceProvider><ows:ProviderName>Survey</ows:ProviderName></ows:ServiceProvider>
 <ows:OperationsMetadata><ows:Operation name="GetTile"><ows:DCP><ows:HTTP><ows:Get xlink:href="http://w.example.com/kvp?map=a">
  <ows:Constraint name="GetEncoding"><ows:AllowedValues><ows:Value>KVP</ows:Value></ows:AllowedValues></ows:Constraint>
 </ows:Get></ows:HTTP></ows:DCP></ows:Operation></ows:OperationsMetadata>
 <Contents>
  <Layer><ows:Title>Orthophoto</ows:Title><ows:Identifier>ortho</ows:Identifier>
   <ows:WGS84BoundingBox><ows:LowerCorner>9 47</ows:LowerCorner>
    <ows:UpperCorner>10 48</ows:UpperCorner></ows:WGS84BoundingBox>
   <Style><ows:Identifier>grey</ows:Identifier></Style>
   <Style isDefault="true"><ows:Identifier>default</ows:Identifier></Style>
   <Format>image/jpeg</Format><Format>image/png</Format>
   <Dimension><ows:Identifier>Time</ows:Identifier><Default>2024</Default><Value>2020</Value><Value>2024</Value></Dimension>
   <TileMatrixSetLink><TileMatrixSet>utm</TileMatrixSet><TileMatrixSetLimits>
     <TileMatrixLimits><TileMatrix>b</TileMatrix><MinTileRow>1</MinTileRow><MaxTileRow>2</MaxTileRow>
      <MinTileCol>0</MinTileCol><MaxTileCol>1</MaxTileCol></TileMatrixLimits></TileMatrixSetLimits></TileMatrixSetLink>
   <TileMatrixSetLink><TileMatrixSet>geo</TileMatrixSet></TileMatrixSetLink>
   <TileMatrixSetLink><TileMatrixSet>web</TileMatrixSet></TileMatrixSetLink>
   <ResourceURL format="image/jpeg" resourceType="tile"
    template="http://w.example.com/{Style}/{Time}/{TileMatrixSet}/{TileMatrix}/{TileRow}/{TileCol}.jpg"/>
   <ResourceURL format="image/png" resourceType="tile"
    template="http://w.example.com/{Style}/{Time}/{TileMatrixSet}/{TileMatrix}/{TileRow}/{TileCol}.png"/>
   <ResourceURL format="text/xml" resourceType="FeatureInfo" template="http://w.example.com/info"/>
  </Layer>
  <Layer><ows:Identifier>other</ows:Identifier><TileMatrixSetLink><TileMatrixSet>web</TileMatrixSet></TileMatrixSetLink></Layer>
  <TileMatrixSet><ows:Identifier>utm</ows:Identifier><ows:SupportedCRS>urn:ogc:def:crs:EPSG::25832</ows:SupportedCRS>
   <TileMatrix><ows:Identifier>b</ows:Identifier><ScaleDenominator>1000000</ScaleDenominator>
    <TopLeftCorner>300000 5500000</TopLeftCorner><TileWidth>512</TileWidth><TileHeight>256</TileHeight>
    <MatrixWidth>4</MatrixWidth><MatrixHeight>8</MatrixHeight></TileMatrix>
   <TileMatrix><ows:Identifier>a</ows:Identifier><ScaleDenominator>2000000</ScaleDenominator>
    <TopLeftCorner>300000 5500000</TopLeftCorner><TileWidth>512</TileWidth><TileHeight>256</TileHeight>
    <MatrixWidth>2</MatrixWidth><MatrixHeight>4</MatrixHeight></TileMatrix>
  </TileMatrixSet>
  <TileMatrixSet><ows:Identifier>geo</ows:Identifier><ows:SupportedCRS>urn:ogc:def:crs:EPSG::4326</ows:SupportedCRS>
   <TileMatrix><ows:Identifier>0</ows:Identifier><ScaleDenominator>2.795411320143589E8</ScaleDenominator>
    <TopLeftCorner>90.0 -180.0</TopLeftCorner><TileWidth>256</TileWidth><TileHeight>256</TileHeight>
    <MatrixWidth>2</MatrixWidth><MatrixHeight>1</MatrixHeight></TileMatrix>
  </TileMatrixSet>
  <TileMatrixSet><ows:Identifier>web</ows:Identifier><ows:SupportedCRS>urn:ogc:def:crs:EPSG:6.18:3:3857</ows:SupportedCRS>
   <TileMatrix><ows:Identifier>2</ows:Identifier><ScaleDenominator>139770566.007179</ScaleDenominator>
    <TopLeftCorner>-20037508.3428 20037508.3428</TopLeftCorner><TileWidth>256</TileWidth><TileHeight>256</TileHeight>
    <MatrixWidth>4</MatrixWidth><MatrixHeight>4</MatrixHeight></TileMatrix>
  </TileMatrixSet>
 </Contents></Capabilities>"""
WHERE = "http://w.example.com/wmts.xml"


def test_capabilities_of_other_systems():
    source = read_capabilities(CAPABILITIES, WHERE, "ortho", "utm")
    assert source.url(1, 1, 2) == "http://w.example.com/default/2024/utm/b/2/1.png"
    assert (source.first_zoom, source.last_zoom) == (1, 1) and source.attribution == "Orthophoto, Survey"
    plan = make_plan(source, (1,), (300_000, 5_300_000, 500_000, 5_500_000), "EPSG:25832")
    assert plan.ranges == {1: (0, 1, 1, 2)}  # within the layer's limits
    assert plan.grid(1).transform == pytest.approx((300_000, 280, 0, 5_500_000 - 256 * 280, 0, -280))
    assert (plan.grid(1).width, plan.grid(1).height) == (1024, 512)
    again = make_plan(source, (1,), (9.1, 47.9, 9.2, 48.0), "EPSG:4326")
    box = transform_bounds((9.1, 47.9, 9.2, 48.0), crs_wkt("EPSG:4326"), crs_wkt("EPSG:25832"))
    west, south, east, north = again.grid(1).bounds
    assert west <= box[0] and east >= box[2] and south <= box[1] and north >= box[3]


def test_capabilities_in_degrees_have_latitude_first():
    source = read_capabilities(
        CAPABILITIES, WHERE, "ortho", "geo", {"TIME": "2020", "format": "image/jpeg", "style": "grey"}
    )
    assert source.url(0, 1, 0) == "http://w.example.com/grey/2020/geo/0/0/1.jpg"
    plan = make_plan(source, (0,), (139, 35, 140, 36), "EPSG:4326")
    assert plan.grid(0).transform == (0.0, 180 / 256, 0.0, 90.0, 0.0, -180 / 256)
    wrong_order = CAPABILITIES.replace(b"90.0 -180.0", b"-180.0 90.0")  # as some servers write it
    assert read_capabilities(wrong_order, WHERE, "ortho", "geo").matrices.matrix(0).corner == (-180.0, 90.0)


def test_web_mercator_is_preferred_and_keeps_its_zooms():
    source = read_capabilities(CAPABILITIES, WHERE, "ortho")
    assert source.matrices.is_web_mercator and (source.first_zoom, source.last_zoom) == (2, 2)
    assert source.matrices.matrix(2).resolution[0] == 40075016.68557849 / 1024  # exact, not as rounded in the document
    assert source.url(2, 3, 1) == "http://w.example.com/default/2024/web/2/1/3.png"


def test_kvp():
    source = read_capabilities(CAPABILITIES, WHERE, "ortho", "utm", rest=False)
    assert source.url(1, 1, 2) == (
        "http://w.example.com/kvp?map=a&SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=ortho&STYLE=default&"
        "FORMAT=image%2Fpng&TILEMATRIXSET=utm&Time=2024&TILEMATRIX=b&TILEROW=2&TILECOL=1"
    )


@pytest.mark.parametrize(
    ("document", "layer", "matrix_set", "reason"),
    [
        (CAPABILITIES, "", "", "ortho, other"),
        (CAPABILITIES, "nothing", "", "'nothing'"),
        (CAPABILITIES, "ortho", "lambert", "utm, geo, web"),
        (b"<html></html>", "", "", "does not answer with WMTS capabilities"),
        (b"not xml", "", "", "does not answer with WMTS capabilities"),
        (b'<!DOCTYPE a [<!ENTITY x "y">]><Capabilities>&x;</Capabilities>', "", "", "does not answer"),
        (b"<a>" * 5000, "", "", "does not answer"),
        (CAPABILITIES.replace(b"EPSG::25832", b"EPSG::999999"), "ortho", "utm", "not known"),
        (CAPABILITIES.replace(b"<TileWidth>512", b"<TileWidth>-1"), "ortho", "utm", "not valid"),
        (CAPABILITIES.replace(b"1000000<", b"nan<"), "ortho", "utm", "not valid"),
        (CAPABILITIES.replace(b"http://w.example.com/{Style}", b"file:///{Style}"), "ortho", "utm", "no web address"),
    ],
)
def test_capabilities_that_do_not_do(document, layer, matrix_set, reason):
    with pytest.raises(InputError) as caught:
        read_capabilities(document, WHERE, layer, matrix_set)
    assert reason in str(caught.value)
