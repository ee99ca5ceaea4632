"""Searching STAC: conditions, paging and faults against a scripted server, and against a brute-force filter."""

from __future__ import annotations

import datetime as dt
import json

import pytest
import stac_items
from osgeo import ogr
from scripted import Reply, Scripted, reply_json

from cloudtools_plugin.engine.errors import Cancelled, InputError, NetworkError
from cloudtools_plugin.engine.fetch import Credentials, Fetcher
from cloudtools_plugin.engine.stac import cells, items, search

SECRET = "s3cr3t-t0ken-1234"
WORLD = (-180.0, -90.0, 180.0, 90.0)
CONFORMS = ["https://api.stacspec.org/v1.0.0/core", "https://api.stacspec.org/v1.0.0/item-search"]


class Api:
    """A STAC API in a few lines that pages by 40 and, like some real ones, ignores every condition."""

    def __init__(self, found=(), size=40, conforms=CONFORMS, method="POST", page=None, on_query=None):
        self.found, self.size, self.conforms, self.method = list(found), size, conforms, method
        self.page, self.on_query, self.bodies = page, on_query, []

    def __call__(self, seen):
        if seen.path == "/v1":
            link = {"rel": "search", "href": "/v1/search", "method": self.method}
            return reply_json({"type": "Catalog", "conformsTo": self.conforms, "links": [link]})
        if self.page is not None:
            return self.page(seen)
        if self.method == "GET" and seen.method == "POST":
            return Reply(405)
        body = seen.json if seen.method == "POST" else seen.query
        self.bodies.append(body)
        start = int(body.get("token", 0))
        features = self.found
        if "query" in body and self.on_query is not None:
            features = self.on_query
        links = []
        if start + self.size < len(features):
            token = start + self.size
            if self.method == "GET":
                links = [{"rel": "next", "href": f"/v1/search?token={token}"}]
            else:
                links = [
                    {"rel": "next", "href": "/v1/search", "method": "POST", "body": {"token": token}, "merge": True}
                ]
        return reply_json(
            {"type": "FeatureCollection", "features": features[start : start + self.size], "links": links}
        )


def quick(credentials=None, **options):
    return Fetcher(credentials, **{"backoff": 0.01, "retries": 2, "timeout": 5, "proxies": lambda url: {}, **options})


def run(api, credentials=None, cancelled=None, **conditions):
    """(result, server) of a search at a scripted API."""
    with Scripted(api) as server, quick(credentials) as fetcher:
        request = search.SearchRequest(f"{server.url}/v1", **{"bounds": WORLD, **conditions})
        return search.search(request, fetcher, cancelled=cancelled), server


# --- items -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("make", [stac_items.earth_search, stac_items.planetary_computer, stac_items.copernicus])
def test_three_dialects_say_the_same(make):
    item = items.parse_item(make(), "https://api.example/search")
    assert item.when == dt.datetime(2024, 6, 12, 10, 0, 31)
    assert (item.cell, item.baseline, item.epsg) == ("33UUP", "05.10", 32633)
    assert (item.sun_azimuth, item.sun_elevation) == (152.3, 61.5)
    assert item.is_sentinel2
    chosen = items.choose_bands(item, "B04, nir scl")
    assert [band.name for band in chosen] == ["B04", "B08", "SCL"]
    assert [band.is_codes for band in chosen] == [False, False, True]
    again = items.from_row(dict(zip([name for name, _ in items.FIELDS], items.to_row(item))))
    assert again.assets == item.assets and again.when == item.when
    assert items.metadata_offset(again) == items.metadata_offset(item)


def test_a_band_in_several_forms_is_the_finest_geotiff():
    chosen = items.choose_bands(items.parse_item(stac_items.earth_search()), "B04")
    assert chosen[0].asset.key == "red"
    chosen = items.choose_bands(items.parse_item(stac_items.copernicus()), "red")
    assert chosen[0].asset.key == "B04_10m"
    assert items.choose_bands(items.parse_item(stac_items.copernicus()), "B04_60m")[0].asset.key == "B04_60m"


def test_an_asset_of_several_bands():
    item = items.parse_item(stac_items.planetary_computer())
    assert [(band.asset.key, band.index) for band in items.choose_bands(item, "visual")] == [
        ("visual", 1),
        ("visual", 2),
        ("visual", 3),
    ]
    assert items.choose_bands(item, "B03")[0].asset.key == "B03"  # never from the picture
    with pytest.raises(InputError, match="no band or asset 'B99'; it has B02, B03"):
        items.choose_bands(item, "B99")
    with pytest.raises(InputError, match="asked for twice"):
        items.choose_bands(item, "B04,red")


@pytest.mark.parametrize(
    ("make", "shift", "words"),
    [
        (lambda: stac_items.earth_search(applied=True, offset=-0.1), 0, "applied already"),
        (lambda: stac_items.earth_search(applied=False, offset=-0.1), -1000, "declared by the item"),
        (lambda: stac_items.earth_search(applied=False, offset=0, baseline="05.10"), -1000, "processing baseline"),
        (lambda: stac_items.earth_search(applied=False, offset=0, baseline="03.01"), 0, "processing baseline"),
        (lambda: stac_items.earth_search(applied=False, offset=-0.1, baseline="02.14"), 0, "the baseline has none"),
        (lambda: stac_items.planetary_computer(baseline="05.10"), -1000, "processing baseline"),
        # an old date under a new baseline: the date is never asked
        (lambda: stac_items.planetary_computer(baseline="05.00", when="2018-06-12T10:00:31Z"), -1000, "baseline"),
        (lambda: stac_items.planetary_computer(baseline="03.00"), 0, "processing baseline"),
        (lambda: stac_items.copernicus(), -1000, "declared by the item"),
        (lambda: stac_items.item("S2A_33UUP_20240612", properties={"platform": "sentinel-2a"}), 0, "unknown"),
        (
            lambda: stac_items.item("LC08_L2SP", properties={"platform": "landsat-8"}, collection="landsat-c2-l2"),
            0,
            "not known as Sentinel-2",
        ),
    ],
)
def test_offset_of_an_item(make, shift, words):
    decision = items.metadata_offset(items.parse_item(make()))
    assert decision.shift == shift and words in str(decision.reason)


@pytest.mark.parametrize(
    ("shift", "low", "floor", "verdict"),
    [
        (-1000, (0, 0), (0, 3), "fits"),
        (-1000, (9000, 10), (9000, 50), "fits"),  # one band, such as B01 over dark water, may be below
        (-1000, (9000, 300), (9000, 400), "contradicts"),
        (0, (9000, 300), (9000, 400), "fits"),
        (0, (0, 0), (0, 2), "doubtful"),
    ],
)
def test_pixels_are_held_against_the_decision(shift, low, floor, verdict):
    decision = items.OffsetDecision(shift, "05.10", "")
    assert items.check_offset(decision, (10_000, 10_000), low, floor).verdict == verdict
    assert items.check_offset(decision, (10, 10), low, floor).verdict == "unknown"


@pytest.mark.parametrize(
    "broken",
    [None, [], {}, {"properties": {}}, {"id": 5, "properties": {}}, {"id": "x"}, {"id": "x" * 3000, "properties": {}}],
)
def test_what_is_no_item(broken):
    with pytest.raises(ValueError):
        items.parse_item(broken)


def test_nonsense_in_an_item_is_left_out():
    strange = stac_items.item("a/../b", when="yesterday", properties={"eo:cloud_cover": "many", "proj:epsg": True})
    strange["geometry"] = {"type": "Polygon", "coordinates": "nowhere"}
    strange["bbox"] = [1, 2, float("nan")]
    strange["assets"] = {"a": None, "b": {"href": 7}, "c": {"href": "x.tif", "eo:bands": "red", "raster:bands": [1]}}
    item = items.parse_item(strange)
    assert (item.when, item.cloud_cover, item.epsg, item.footprint) == (None, None, 0, b"")
    assert [asset.key for asset in item.assets] == ["c"]


def test_a_layer_of_another_kind_is_refused():
    with pytest.raises(InputError, match="no field 'assets'"):
        items.from_row({"id": "x", "datetime": "2024-01-01T00:00:00Z"})
    with pytest.raises(InputError, match="cannot be read"):
        items.from_row({"id": "x", "datetime": None, "assets": "{"})


# --- MGRS, time, place -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "square"),
    [  # zone, easting and northing of real Sentinel-2 tiles (upper left corner 100 km above, at most 60 m beside)
        ("33UUP", (32633, 300_000, 5_300_000)),
        ("54SUE", (32654, 300_000, 3_900_000)),
        ("31TCJ", (32631, 300_000, 4_800_000)),
        ("56HLH", (32756, 300_000, 6_200_000)),
        ("10SEG", (32610, 500_000, 4_100_000)),
        ("18NXL", (32618, 600_000, 500_000)),
    ],
)
def test_cells(cell, square):
    assert cells.cell_square(cell) == square
    assert cells.parse_cells(f"T{cell.lower()}; {cell}, MGRS-{cell}") == (cell,)


@pytest.mark.parametrize("text", ["33", "33UIP", "61UUP", "33UJP", "33BUP", "33NUP_", "tokyo"])
def test_cells_that_do_not_exist(text):
    with pytest.raises(InputError, match="no MGRS cell"):
        cells.parse_cells(text)


def test_boxes_over_180_degrees():
    assert search.split_box((170.0, -10.0, 190.0, 10.0)) == ((170.0, -10.0, 180.0, 10.0), (-180.0, -10.0, -170.0, 10.0))
    assert search.split_box((-190.0, -10.0, -170.0, 10.0)) == search.split_box((170.0, -10.0, 190.0, 10.0))
    assert search.split_box((-500.0, -95.0, 500.0, 95.0)) == (WORLD,)
    assert search.split_box((10.0, 0.0, 20.0, 5.0)) == ((10.0, 0.0, 20.0, 5.0),)
    # a projected box over the date line is no box around the world
    west, south, east, north = cells.degrees_box((700_000, 5_000_000, 900_000, 5_100_000), "EPSG:32660")
    assert 179 < west < 180 < east < 183
    assert len(search.split_box((west, south, east, north))) == 2


def test_months():
    assert search.parse_months("6-9") == (6, 7, 8, 9) == search.parse_months("jun,7, August;september")
    assert search.parse_months("11-2") == (1, 2, 11, 12)
    assert search.parse_months("") == ()
    for text in ("13", "0", "summer", "6-", "6--8"):
        with pytest.raises(InputError, match="no month"):
            search.parse_months(text)


def test_days():
    assert search.parse_day("2024-02") == dt.datetime(2024, 2, 1)
    assert search.parse_day("2024-02", last=True) == dt.datetime(2024, 2, 29, 23, 59, 59, 999999)
    assert search.parse_day("2024", last=True) == dt.datetime(2024, 12, 31, 23, 59, 59, 999999)
    assert search.parse_day("2024-06-12T10:00:00+09:00") == dt.datetime(2024, 6, 12, 1)
    for text in ("yesterday", "2024-13", "2023-02-29"):
        with pytest.raises(InputError, match="not a date"):
            search.parse_day(text)


def test_summers_of_five_years_are_five_intervals():
    start, end = search.parse_day("2019-07-10"), search.parse_day("2023-08", last=True)
    found = search.month_intervals(start, end, (6, 7, 8, 9))
    assert [(a.date().isoformat(), b.date().isoformat()) for a, b in found] == [
        ("2019-07-10", "2019-09-30"),
        ("2020-06-01", "2020-09-30"),
        ("2021-06-01", "2021-09-30"),
        ("2022-06-01", "2022-09-30"),
        ("2023-06-01", "2023-08-31"),
    ]
    winter = search.month_intervals(start, end, (11, 12, 1, 2))
    assert winter[0][0] == dt.datetime(2019, 11, 1) and winter[0][1].date() == dt.date(2020, 2, 29)
    assert search.month_intervals(start, None, ()) == ((start, None),)


@pytest.mark.parametrize(
    ("conditions", "words"),
    [
        ({"bounds": (1, 1, 1, 2)}, "extent is empty"),
        ({"bounds": (0, 95, 1, 99)}, "outside of the world"),
        ({"start": dt.datetime(2024, 1, 2), "end": dt.datetime(2024, 1, 1)}, "after the last one"),
        ({"bounds": None}, "where to search"),
        ({"start": dt.datetime(2024, 1, 2), "end": dt.datetime(2024, 1, 9), "months": (7,)}, "None of the chosen"),
    ],
)
def test_impossible_conditions(conditions, words):
    with pytest.raises(InputError, match=words):
        search.SearchRequest("https://api.example/v1", **{"bounds": (0, 0, 1, 1), **conditions})


# --- searching -------------------------------------------------------------------------------------------------------


def brute_force(found, box, start, end, months, cloud):
    """The plain statement of what is asked for."""
    kept = []
    for made in found:
        west, south, east, north = made["bbox"]
        when = dt.datetime.fromisoformat(made["properties"]["datetime"][:-1])
        inside = west <= box[2] and east >= box[0] and south <= box[3] and north >= box[1]
        cover = made["properties"].get("eo:cloud_cover")
        if inside and start <= when <= end and when.month in months and cover is not None and cover <= cloud:
            kept.append(made["id"])
    return sorted(kept)


@pytest.mark.parametrize("method", ["POST", "GET"])
def test_250_items_over_pages_equal_a_brute_force_filter(method):
    found = stac_items.catalogue(250)
    box, months = (10.5, 45.5, 11.95, 47.2), (6, 7, 8, 9)
    start, end = dt.datetime(2019, 8, 1), dt.datetime(2023, 7, 31)
    result, _ = run(Api(found, method=method), bounds=box, start=start, end=end, months=months, max_cloud=70.0)
    expected = brute_force(found, box, start, end, months, 70.0)
    assert sorted(item.id for item in result.items) == expected and len(expected) > 5
    assert [item.when for item in result.items] == sorted(item.when for item in result.items)
    assert [made["id"] for made in result.found] == [item.id for item in result.items]
    assert result.dropped["no_cloud_cover"] + result.dropped["cloud"] > 0
    assert sum(result.dropped.values()) + len(expected) == 250
    # five summers are five searches of seven pages each, as this server ignores the dates
    assert result.pages == 5 * 7


def test_what_the_server_is_asked():
    api = Api(conforms=[*CONFORMS, "https://api.stacspec.org/v1.0.0/item-search#query"])
    start, end = search.parse_day("2024-06"), search.parse_day("2024-06", last=True)
    run(api, collections=("sentinel-2-l2a",), bounds=None, cells=("33UUP",), cell_property="grid:code", start=start,
        end=end, max_cloud=20.0)  # fmt: skip
    west, south, east, north = cells.cell_bounds("33UUP")
    assert api.bodies[0] == {
        "limit": 100,
        "collections": ["sentinel-2-l2a"],
        "bbox": [round(v, 7) for v in (west, south, east, north)],
        "datetime": "2024-06-01T00:00:00.000Z/2024-06-30T23:59:59.999Z",
        "query": {"eo:cloud_cover": {"lte": 20.0}, "grid:code": {"eq": "MGRS-33UUP"}},
    }
    # nothing was found: a server that misreads the query is asked again without it
    assert [("query" in body) for body in api.bodies] == [True, False]


def test_a_server_that_misreads_the_query():
    found = stac_items.catalogue(50)
    api = Api(found, conforms=[*CONFORMS, "https://api.stacspec.org/v1.0.0/item-search#query"], on_query=[])
    result, _ = run(api, max_cloud=50.0)
    assert len(result.items) == len(brute_force(found, WORLD, dt.datetime.min, dt.datetime.max, range(1, 13), 50.0))


def test_a_server_that_refuses_the_query():
    """pgstac's API says that it knows queries and refuses some with 400: they are not what is searched by."""
    found, bodies = stac_items.catalogue(50), []

    def page(seen):
        bodies.append(seen.json)
        return Reply(400) if "query" in seen.json else reply_json({"type": "FeatureCollection", "features": found})

    api = Api(conforms=[*CONFORMS, "https://api.stacspec.org/v1.0.0/item-search#query"], page=page)
    result, _ = run(api, max_cloud=50.0, months=(6, 7), start=dt.datetime(2019, 1, 1), end=dt.datetime(2020, 12, 31))
    end = dt.datetime(2020, 12, 31)
    assert len(result.items) == len(brute_force(found, WORLD, dt.datetime(2019, 1, 1), end, (6, 7), 50.0))
    assert ["query" in body for body in bodies] == [True, False, False]


def test_cells_are_checked_here():
    result, _ = run(Api(stac_items.catalogue(90)), bounds=None, cells=("33TUL",))
    assert len(result.items) == 10 and {item.cell for item in result.items} == {"33TUL"}
    assert result.dropped == {"cell": 80}


def test_one_scene_per_pass_is_the_newest_baseline():
    pair = [stac_items.earth_search("S2A_33UUP_20240612_0_L2A", baseline="03.01"),
            stac_items.earth_search("S2A_33UUP_20240612_1_L2A", baseline="05.10")]  # fmt: skip
    split = stac_items.earth_search("S2A_33UUP_20240612_2_L2A", baseline="05.10")
    split["properties"]["s2:nodata_pixel_percentage"] = 80.0
    other = stac_items.earth_search("S2A_33UUP_20240615_0_L2A", when="2024-06-15T10:10:31Z")
    other["properties"]["s2:datatake_id"] = "GS2A_20240615T101031_046916_N05.10"
    found = [split, *pair, other]
    result, _ = run(Api(found), one_per_orbit=True)
    assert [item.id for item in result.items] == ["S2A_33UUP_20240612_1_L2A", "S2A_33UUP_20240615_0_L2A"]
    assert result.dropped == {"same_pass": 2}
    result, _ = run(Api(found))
    assert len(result.items) == 4


def test_limit_and_order():
    found = stac_items.catalogue(120)
    result, _ = run(Api(found), limit=5, order="cloud_cover")
    covers = sorted(made["properties"].get("eo:cloud_cover", 101) for made in found)[:5]
    assert [item.cloud_cover for item in result.items] == covers
    assert any("only 5 of them" in text for level, text in result.notes if level == "warning")
    result, _ = run(Api(found), limit=3, order="newest")
    newest = sorted(made["properties"]["datetime"] for made in found)[-1:-4:-1]
    assert [f"{item.when.isoformat()}Z" for item in result.items] == newest


def test_broken_items_are_counted():
    result, _ = run(Api([*stac_items.catalogue(3), None, {"id": 5}]))
    assert len(result.items) == 3 and result.dropped == {"broken": 2}
    assert ("warning", "2 items are broken and are left out.") in result.notes


def test_items_over_180_degrees():
    west = stac_items.earth_search("west", box=(179.2, 0.0, 179.8, 1.0))
    east = stac_items.earth_search("east", box=(-179.8, 0.0, -179.2, 1.0))
    far = stac_items.earth_search("far", box=(0.0, 0.0, 1.0, 1.0))
    api = Api([west, east, far])
    result, _ = run(api, bounds=(179.0, 0.0, 181.0, 1.0))
    assert {item.id for item in result.items} == {"west", "east"}
    assert [body["bbox"] for body in api.bodies] == [[179.0, 0.0, 180.0, 1.0], [-180.0, 0.0, -179.0, 1.0]]


def test_local_files(tmp_path):
    found = stac_items.catalogue(20)
    (tmp_path / "collection.json").write_text(json.dumps({"type": "FeatureCollection", "features": found[:18]}))
    (tmp_path / "deep").mkdir()
    for made in found[18:]:
        (tmp_path / "deep" / f"{made['id']}.json").write_text(json.dumps(made))
    (tmp_path / "other.json").write_text('{"not": "an item"}')
    result = search.search(search.SearchRequest(str(tmp_path)))
    assert len(result.items) == 20 and result.pages == 4
    one = search.search(search.SearchRequest(str(tmp_path / "collection.json"), bounds=(10.0, 45.0, 10.5, 45.5)))
    assert len(one.items) == 2
    (tmp_path / "deep" / "broken.json").write_text('{"type": ')
    with pytest.raises(InputError, match="broken.json' is no JSON"):
        search.search(search.SearchRequest(str(tmp_path)))
    with pytest.raises(InputError, match="neither a web address nor a file"):
        search.search(search.SearchRequest(str(tmp_path / "nowhere.json")))


# --- faults ----------------------------------------------------------------------------------------------------------


def page(features, *links):
    return reply_json({"type": "FeatureCollection", "features": features, "links": list(links)})


NEXT = {"rel": "next", "href": "/v1/search", "method": "POST", "merge": True}


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (lambda seen: page([], {**NEXT, "body": {"token": len(seen.body)}}), "keeps announcing further pages"),
        (lambda seen: page([stac_items.item("same")], {**NEXT, "body": {"token": seen.at}}), "keeps announcing"),
        (lambda seen: page([stac_items.item("same")], {**NEXT, "body": {"token": "x"}}), "keeps announcing"),
        (lambda seen: Reply(200, b"<html>Log in</html>"), "did not answer with JSON"),
        (lambda seen: Reply(200, b'{"features": ['), "did not answer with JSON"),
        (lambda seen: Reply(200, b"[" * 200_000), "did not answer with JSON"),
        (lambda seen: reply_json([1, 2]), "did not answer with a list of items"),
        (lambda seen: reply_json({"features": {}}), "did not answer with a list of items"),
        (lambda seen: Reply(200, b"", length=40 * 2**20), "sends more than 33.6 MB"),
        (lambda seen: page([], {**NEXT, "href": "file:///etc/passwd"}), "no web address"),
        (lambda seen: Reply(302, headers={"Location": "/v1/search"}), "redirects in circles"),
        (lambda seen: Reply(401), r"refuses access \(401\).*CLOUDTOOLS_AUTH_127_0_0_1"),
        (lambda seen: Reply(403), r"refuses access \(403\)"),
        (lambda seen: reply_json({"description": "no such collection"}, 400), "no such collection"),
        (lambda seen: Reply(500), "overloaded or broken"),
    ],
)
def test_faults_are_one_sentence(answer, words):
    with pytest.raises((NetworkError, InputError), match=words) as caught:
        run(Api(page=answer), credentials=Credentials.bearer(SECRET))
    assert SECRET not in str(caught.value) and str(caught.value).count("\n") == 0


def test_what_is_no_api():
    with Scripted(lambda seen: Reply(404)) as server, quick() as fetcher:
        with pytest.raises(NetworkError, match="answers with error 404"):
            search.search(search.SearchRequest(f"{server.url}/v1", bounds=WORLD), fetcher)
    with Scripted(lambda seen: reply_json({"hello": 1})) as server, quick() as fetcher:
        with pytest.raises(InputError, match="There is no STAC API at 127.0.0.1"):
            search.search(search.SearchRequest(f"{server.url}/v1", bounds=WORLD), fetcher)
    with pytest.raises(InputError, match="static catalogue"):
        run(Api(conforms=["https://api.stacspec.org/v1.0.0/core"]))


def test_429_is_waited_for():
    replies = []

    def answer(seen):
        replies.append(seen.at)
        return Reply(429, headers={"Retry-After": "1"}) if len(replies) == 1 else page([stac_items.item("a")])

    result, _ = run(Api(page=answer))
    assert len(result.items) == 1 and replies[1] - replies[0] >= 1.0


def test_more_items_than_anyone_wants(monkeypatch):
    monkeypatch.setattr(search, "MAX_ITEMS", 100)
    with pytest.raises(InputError, match="More than 100 items match; narrow"):
        run(Api(stac_items.catalogue(150)))


def test_a_next_link_to_another_host_gets_no_credentials():
    with Scripted(lambda seen: page([stac_items.item("b")])) as other:
        elsewhere = other.url.replace("127.0.0.1", "localhost")

        def answer(seen):
            return page([stac_items.item("a")], {"rel": "next", "href": f"{elsewhere}/v1/search?token=1"})

        result, server = run(Api(page=answer), credentials=Credentials.bearer(SECRET))
        assert len(result.items) == 2
        assert [seen.headers.get("authorization") for seen in server.seen] == [f"Bearer {SECRET}"] * 2
        assert [seen.headers.get("authorization") for seen in other.seen] == [None]


def test_cancel_between_pages():
    seen = []

    def cancelled():
        seen.append(1)
        return len(seen) > 5

    with pytest.raises(Cancelled):
        run(Api(stac_items.catalogue(250), size=1), cancelled=cancelled)


def test_footprints_are_multipolygons():
    shape = ogr.CreateGeometryFromWkb(items.parse_item(stac_items.earth_search()).footprint)
    assert shape.GetGeometryName() == "MULTIPOLYGON" and shape.GetEnvelope() == (12.3, 13.8, 47.7, 48.7)
    shape = ogr.CreateGeometryFromWkb(items.box_wkb((179.0, 0.0, -179.0, 1.0)))
    assert shape.GetGeometryCount() == 2
