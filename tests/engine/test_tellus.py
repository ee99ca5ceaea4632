"""Tellus: the search against a brute-force filter and against the client that the vendor's guide names."""

from __future__ import annotations

import os

import pytest
from scripted import Reply, Scripted, reply_json
from tellusserver import DATASET, SCENES, TOKEN, Traveler, files, tile_api

from cloudtools_plugin.engine import tellus
from cloudtools_plugin.engine.errors import InputError, NetworkError
from cloudtools_plugin.engine.fetch import Credentials, Fetcher

API = "/api/traveler/v1"
JAPAN = (120.0, 24.0, 155.0, 46.0)


def fetcher(token=TOKEN, **options):
    return Fetcher(Credentials.bearer(token), **{"backoff": 0.02, "timeout": 5, "proxies": lambda url: {}, **options})


def brute(bounds, dataset=None, first="", last="9"):
    west, south, east, north = bounds
    found = []
    for item in SCENES:
        x, y = item["geometry"]["coordinates"][0][0]
        when = item["properties"]["start_datetime"]
        inside = x <= east and x + 1 >= west and y <= north and y + 1 >= south
        if inside and first <= when <= last and dataset in (None, item["dataset_id"]):
            found.append(item["id"])
    return found


@pytest.mark.parametrize("ignore", [False, True])
def test_pages_equal_a_brute_force_filter(ignore):
    """Also where the server does not heed the conditions."""
    bounds = (125.5, 25.5, 140.2, 30.1)
    with Scripted(Traveler(ignore=ignore)) as server, fetcher() as fetch:
        everything, total = tellus.search_scenes(fetch, "traveler", server.url + API, JAPAN)
        assert [scene.id for scene in everything] == brute(JAPAN) and total == 250
        assert len(server.seen) == 5  # 60 a page, although more were asked for
        some, _ = tellus.search_scenes(
            fetch, "traveler", server.url + API + "/", bounds, start="2018-03-01", end="2018-08-31"
        )
    assert [scene.id for scene in some] == brute(bounds, None, "2018-03-01", "2018-09")
    first = everything[7]
    assert (first.bounds, first.cloud_cover, first.dataset) == ((127, 24, 128, 25), 7.0, DATASET)
    assert server.seen[0].json["paginate"] == {"size": 500, "cursor": None}


def test_dataset_by_name_and_by_id():
    with Scripted(Traveler()) as server, fetcher() as fetch:
        for dataset in ("avnir", DATASET, f"{DATASET}, AVNIR-2"):
            scenes, _ = tellus.search_scenes(fetch, "traveler", server.url + API, JAPAN, dataset)
            assert [scene.id for scene in scenes] == brute(JAPAN, DATASET)
        with pytest.raises(InputError, match="ASNARO-1, AVNIR-2 L1B1, PALSAR-2"):
            tellus.search_scenes(fetch, "traveler", server.url + API, JAPAN, "LANDSAT")


def test_the_public_client_finds_the_same(monkeypatch):
    client = pytest.importorskip(
        "tellus_traveler", reason="tellus-traveler, another client of the API, is not installed"
    )
    bounds = (125.5, 25.5, 140.2, 30.1)
    with Scripted(Traveler()) as server, fetcher() as fetch:
        monkeypatch.setattr(client, "api_token", TOKEN, raising=False)
        monkeypatch.setattr(client, "base_url", server.url + API + "/", raising=False)
        theirs = [scene.id for scene in client.search(datasets=[DATASET], bbox=bounds).scenes()]
        ours, _ = tellus.search_scenes(fetch, "traveler", server.url + API, bounds, DATASET)
    assert [scene.id for scene in ours] == theirs and len(theirs) > 20


def test_paging_that_never_ends_is_left():
    with Scripted(Traveler(circles=True)) as server, fetcher() as fetch:
        scenes, _ = tellus.search_scenes(fetch, "traveler", server.url + API, JAPAN, limit=500)
    assert len(scenes) == 60 and len(server.seen) < 5


def test_sample_is_the_same_for_the_same_seed():
    with Scripted(Traveler()) as server, fetcher() as fetch:
        scenes, _ = tellus.search_scenes(fetch, "traveler", server.url + API, JAPAN)
    one, two, other = (tellus.sample(scenes, 30, seed) for seed in (1, 1, 2))
    assert one == two != other and len(set(one)) == 30 and tellus.sample(scenes, 999, 1) == scenes


def test_files_come_from_elsewhere_without_the_token(tmp_path):
    with Scripted(files) as store, Scripted(Traveler(store.url.replace("127.0.0.1", "localhost"))) as server:
        server.answer.expire = 1
        with fetcher() as fetch:
            scenes, _ = tellus.search_scenes(fetch, "traveler", server.url + API, JAPAN, limit=10)
            paths, kept = tellus.download_files(fetch, server.url + API, scenes[0], str(tmp_path / "a"))
            again = tellus.download_files(fetch, server.url + API, scenes[0], str(tmp_path / "a"), "*.TIF")
    assert sorted(os.listdir(tmp_path / "a")) == ["IMG.tif", "LED.txt"] and kept == 0 and again[1] == 1
    assert (tmp_path / "a" / "IMG.tif").read_bytes() == b"content of /scene-0/1" * 1000
    assert os.listdir(tmp_path) == ["a"]  # no path of the server leads out of the folder
    assert tellus.folder_name(scenes[0]) == "ALOS 0_.._x"
    with Scripted(Traveler()) as server, fetcher() as fetch, pytest.raises(InputError, match="IMG.tif, LED.txt"):
        tellus.download_files(fetch, server.url + API, scenes[0], str(tmp_path / "a"), "*.zip")


def test_scenes_and_tile_addresses_of_the_articles():
    with Scripted(tile_api) as server, fetcher() as fetch:
        scenes, total = tellus.search_scenes(fetch, "tiles", server.url, (120, 24, 155, 46))
        assert total == len(scenes) == 40
        april, _ = tellus.search_scenes(fetch, "tiles", server.url, JAPAN, start="2011-04-10", end="2011-04-11")
        assert [scene.start[:10] for scene in april] == ["2011-04-10", "2011-04-11", "2011-04-10", "2011-04-11"][
            : len(april)
        ]
    assert server.seen[0].query == {"min_lat": "24", "min_lon": "120", "max_lat": "46", "max_lon": "155"}
    options = {"opacity": "1", "r": "4", "g": "3", "b": "2", "rdepth": "1", "preset": ""}
    assert tellus.tile_template("https://t.example/", scenes[3], options=options) == (
        "https://t.example/av2ori/D3/ALAV2A3/{z}/{x}/{y}.png?opacity=1&r=4&g=3&b=2&rdepth=1"
    )
    palsar = tellus.Scene("ALOS2221192900", "PALSAR-2", "x", (0, 0, 1, 1), b"")
    assert tellus.tile_template("https://t.example", palsar) == (
        "https://t.example/PALSAR-2/ALOS2221192900/{z}/{x}/{y}.png"
    )
    with pytest.raises(InputError, match="give TEMPLATE"):
        tellus.tile_template("https://t.example", tellus.Scene("a", "other", "x", (0, 0, 1, 1), b""))
    with pytest.raises(InputError, match="no 'product_id'"):
        tellus.tile_template("https://t.example", palsar, "{scene_id}/{product_id}/{z}/{x}/{y}.png")


@pytest.mark.parametrize(
    ("answer", "error", "reason"),
    [
        (Reply(200, b"<html>"), NetworkError, "did not answer with JSON"),
        (reply_json({"results": []}), NetworkError, "does not answer as the Traveler API does"),
        (reply_json({"code": "authentication_failed", "detail": "Invalid token"}, 403), NetworkError, "Invalid token"),
    ],
)
def test_answers_that_do_not_do(answer, error, reason):
    with Scripted(lambda seen: answer) as server, fetcher() as fetch, pytest.raises(error, match=reason):
        tellus.search_scenes(fetch, "traveler", server.url, JAPAN)


def test_features_that_are_none_are_left_out():
    bad = [None, 3, {"id": "a"}, {"id": "b", "geometry": {"type": "Nonsense"}}, {"geometry": {}}, SCENES[0]]
    with Scripted(lambda seen: reply_json({"features": bad, "meta": {"total": 6}})) as server, fetcher() as fetch:
        assert [s.id for s in tellus.search_scenes(fetch, "traveler", server.url, JAPAN)[0]] == ["scene-0"]


@pytest.mark.parametrize(
    ("start", "end", "reason"), [("yesterday", "", "no date"), ("2019-01-01", "2018-01-01", "after")]
)
def test_dates_that_are_none(start, end, reason):
    with fetcher() as fetch, pytest.raises(InputError, match=reason):
        tellus.search_scenes(fetch, "traveler", "http://127.0.0.1:9", JAPAN, start=start, end=end)
