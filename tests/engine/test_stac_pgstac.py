"""STAC search against pgstac, a server that knows queries, filters and sorting (optional: tools/setup.sh pgstac): equal
to pystac-client and to a brute-force filter."""

from __future__ import annotations

import datetime as dt

import pytest
import stac_items
import stac_servers

from cloudtools_plugin.engine.fetch import Fetcher
from cloudtools_plugin.engine.stac import search

pytestmark = pytest.mark.skipif(
    stac_servers.PYPGSTAC is None or stac_servers.POSTGRES is None, reason=stac_servers.NO_PGSTAC
)

FOUND = stac_items.catalogue(250)
BOX = (10.5, 45.5, 11.95, 47.2)


@pytest.fixture(scope="module")
def api(tmp_path_factory):
    with stac_servers.pgstac(FOUND, tmp_path_factory.mktemp("pgstac")) as url:
        yield url


def ours(api, **conditions):
    """(ids, the result)."""
    with Fetcher(proxies=lambda url: {}) as fetcher:
        result = search.search(search.SearchRequest(api, **conditions), fetcher)
    return sorted(item.id for item in result.items), result


def inside(box=BOX):
    west, south, east, north = box
    return [m for m in FOUND if m["bbox"][0] <= east and m["bbox"][2] >= west and m["bbox"][1] <= north
            and m["bbox"][3] >= south]  # fmt: skip


def ids(made):
    return sorted(item["id"] for item in made)


def cloud(made):
    return made["properties"].get("eo:cloud_cover", 101)


def test_all_250_items_over_pages(api):
    found, result = ours(api, bounds=(-180, -90, 180, 90))
    assert found == ids(FOUND) == stac_servers.pystac_client(api, limit=100)
    assert result.pages == 3 and not result.dropped


def test_box_polygon_and_dates(api):
    start, end = dt.datetime(2019, 8, 1), dt.datetime(2021, 2, 3, 23, 59, 59)
    first, last = f"{start:%Y-%m-%dT%H:%M:%SZ}", f"{end:%Y-%m-%dT%H:%M:%SZ}"
    expected = ids(m for m in inside() if first <= m["properties"]["datetime"] <= last)
    found, result = ours(api, bounds=BOX, start=start, end=end)
    assert found == expected and len(expected) > 10 and not result.dropped
    when = {"datetime": "2019-08-01T00:00:00Z/2021-02-03T23:59:59Z", "limit": 20}
    west, south, east, north = BOX
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    assert stac_servers.pystac_client(api, bbox=list(BOX), **when) == expected
    assert stac_servers.pystac_client(api, intersects={"type": "Polygon", "coordinates": [ring]}, **when) == expected


def test_cloud_cover_is_asked_of_the_server(api):
    expected = ids(m for m in inside() if cloud(m) <= 20)
    found, result = ours(api, bounds=BOX, max_cloud=20.0)
    assert found == expected and len(expected) > 10
    assert not result.dropped  # the server has left out the cloudy ones, and those that say nothing
    query = {"query": {"eo:cloud_cover": {"lte": 20}}}
    cql2 = {"filter": {"op": "<=", "args": [{"property": "eo:cloud_cover"}, 20]}, "filter_lang": "cql2-json"}
    for conditions in (query, cql2):
        assert stac_servers.pystac_client(api, bbox=list(BOX), limit=20, **conditions) == expected


def test_a_cell_is_asked_of_the_server(api):
    expected = ids(m for m in FOUND if m["properties"]["grid:code"] == "MGRS-33TUK")
    found, result = ours(api, bounds=(-180, -90, 180, 90), cells=("33TUK",), cell_property="grid:code")
    assert found == expected and len(expected) > 20 and not result.dropped
    assert stac_servers.pystac_client(api, query={"grid:code": {"eq": "MGRS-33TUK"}}, limit=20) == expected
    several, result = ours(api, bounds=(-180, -90, 180, 90), cells=("33TUK", "33TWM"), cell_property="grid:code")
    assert set(expected) < set(several) and result.dropped == {"cell": 250 - len(several)}


def test_summers_of_five_years(api):
    expected = ids(m for m in inside() if m["properties"]["datetime"][5:7] in ("06", "07", "08") and cloud(m) <= 40)
    span = {"start": dt.datetime(2019, 1, 1), "end": dt.datetime(2023, 12, 31)}
    found, result = ours(api, bounds=BOX, months=(6, 7, 8), max_cloud=40.0, **span)
    assert found == expected and len(expected) >= 5 and not result.dropped


def test_nothing_is_nothing(api):
    assert ours(api, bounds=(-30.0, 0.0, 9.0, 40.0))[0] == []
    assert ours(api, bounds=BOX, collections=("no-such-collection",))[0] == []
