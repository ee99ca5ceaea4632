"""STAC search against rustac, a server that nobody here wrote: equal to pystac-client and to a brute-force filter."""

from __future__ import annotations

import datetime as dt

import pytest
import stac_items
import stac_servers

from cloudtools_plugin.engine.fetch import Fetcher
from cloudtools_plugin.engine.stac import search

pytestmark = pytest.mark.skipif(stac_servers.RUSTAC is None, reason=stac_servers.NO_RUSTAC)

FOUND = stac_items.catalogue(250)
EVER = (dt.datetime.min, dt.datetime.max)


@pytest.fixture(scope="module")
def api(tmp_path_factory):
    with stac_servers.rustac(FOUND, str(tmp_path_factory.mktemp("rustac"))) as url:
        yield url


def ours(api, **conditions):
    with Fetcher(proxies=lambda url: {}) as fetcher:
        return search.search(search.SearchRequest(api, **conditions), fetcher)


def overlaps(made, box):
    west, south, east, north = made["bbox"]
    return west <= box[2] and east >= box[0] and south <= box[3] and north >= box[1]


def when(made):
    return dt.datetime.fromisoformat(made["properties"]["datetime"][:-1])


def test_all_250_items_over_pages(api):
    result = ours(api, bounds=(-180, -90, 180, 90))
    ids = sorted(item.id for item in result.items)
    assert ids == sorted(made["id"] for made in FOUND) == stac_servers.pystac_client(api, limit=100)
    assert result.pages == 3 and not result.dropped


@pytest.mark.parametrize(
    "box", [(10.5, 45.5, 11.95, 47.2), (10.95, 45.95, 10.99, 45.99), (9.0, 44.0, 10.1, 45.1), (-30.0, 0.0, 9.0, 40.0)]
)
@pytest.mark.parametrize("span", [("2019-08-01", "2021-02-03"), ("2020-06-12", "2020-06-12"), None])
def test_bbox_and_dates(api, box, span):
    start, end = (search.parse_day(span[0]), search.parse_day(span[1], last=True)) if span else EVER
    expected = sorted(made["id"] for made in FOUND if overlaps(made, box) and start <= when(made) <= end)
    asked = {"start": start, "end": end} if span else {}
    result = ours(api, bounds=box, **asked)
    assert sorted(item.id for item in result.items) == expected
    other = {"datetime": f"{span[0]}T00:00:00Z/{span[1]}T23:59:59Z"} if span else {}
    assert stac_servers.pystac_client(api, bbox=list(box), limit=100, **other) == expected
    # this server does its work: nothing had to be left out here
    assert not result.dropped


def test_summers_under_20_percent_of_cloud(api):
    """Months and cloud cover, of which this server knows nothing."""
    box = (10.0, 45.0, 12.0, 48.0)
    result = ours(api, bounds=box, months=(6, 7, 8), max_cloud=20.0, start=dt.datetime(2019, 1, 1),
                  end=dt.datetime(2023, 12, 31))  # fmt: skip
    expected = [
        made["id"]
        for made in FOUND
        if overlaps(made, box)
        and when(made).month in (6, 7, 8)
        and made["properties"].get("eo:cloud_cover", 101) <= 20.0
    ]
    assert sorted(item.id for item in result.items) == sorted(expected) and len(expected) >= 5


def test_an_unknown_collection_is_empty_or_a_sentence(api):
    result = ours(api, bounds=(-180, -90, 180, 90), collections=("no-such-collection",))
    assert result.items == []
