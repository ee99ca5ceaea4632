"""The fetcher against a server that misbehaves on cue; each expected request is stated."""

from __future__ import annotations

import email.utils
import heapq
import itertools
import random
import threading
import time
import traceback

import pytest
from scripted import Reply, Scripted, in_turn, reply_json

from cloudtools_plugin.engine.errors import Cancelled, InputError, NetworkError, OutputError
from cloudtools_plugin.engine.fetch import Credentials, Fetcher, _Pace, environment_name, environment_proxies, origin

SECRET = "s3cr3t-t0ken-1234"
OK = Reply(200, b"fine")


def quick(credentials=None, **options):
    return Fetcher(credentials, **{"backoff": 0.02, "timeout": 5, "proxies": lambda url: {}, **options})


def test_names_itself_and_keeps_the_connection():
    with Scripted(lambda seen: OK) as server, quick() as fetcher:
        for _ in range(5):
            assert fetcher.get(f"{server.url}/a", params={"q": "ü"}).body == b"fine"
    assert [seen.query for seen in server.seen] == [{"q": "ü"}] * 5
    assert server.seen[0].headers["user-agent"].startswith("CloudTools-QGIS/")
    assert "+https://" in server.seen[0].headers["user-agent"]
    assert server.connections == 1


def test_503_twice_then_200():
    with Scripted(in_turn(Reply(503), Reply(503), OK)) as server, quick() as fetcher:
        answer = fetcher.get(server.url)
    assert (answer.status, answer.tries, len(server.seen)) == (200, 3, 3)
    gaps = [b.at - a.at for a, b in zip(server.seen, server.seen[1:])]
    assert gaps[0] >= 0.01 and gaps[1] >= 0.02  # 0.02 * 2^n, at least half of it


def test_gives_up_with_a_sentence():
    with Scripted(lambda seen: Reply(502)) as server, quick(retries=3) as fetcher:
        with pytest.raises(NetworkError, match=r"overloaded or broken \(502\)"):
            fetcher.get(f"{server.url}/x")
    assert len(server.seen) == 4


def test_connection_cut_in_mid_body_is_tried_again():
    body = bytes(range(256)) * 100
    with Scripted(in_turn(Reply(200, body, cut=1000), Reply(200, body))) as server, quick() as fetcher:
        assert fetcher.get(server.url).body == body
    assert len(server.seen) == 2


@pytest.mark.parametrize("size", [1, 5000, 70_000])
def test_a_body_in_chunks_comes_whole(size, tmp_path):
    """Servers that make what they send on the way tell no length."""
    body = random.Random(0).randbytes(200_000)
    pieces = [body[i : i + size] for i in range(0, len(body), size)] if size > 1 else [body[:1], body[1:]]
    coded = b"".join(b"%x\r\n%b\r\n" % (len(piece), piece) for piece in (*pieces, b""))
    reply = Reply(200, coded, {"Transfer-Encoding": "chunked"}, length=None)
    with Scripted(lambda seen: reply) as server, quick() as fetcher:
        assert fetcher.get(server.url).body == body
        fetcher.download(server.url, str(tmp_path / "file"))
    assert (tmp_path / "file").read_bytes() == body


def test_404_is_no_reason_to_try_again_and_the_servers_own_words_are_told():
    with Scripted(lambda seen: reply_json({"detail": f"no such {SECRET} thing"}, 404)) as server:
        with quick(Credentials.bearer(SECRET)) as fetcher, pytest.raises(NetworkError) as caught:
            fetcher.get(server.url)
    assert len(server.seen) == 1
    assert "(no such *** thing)" in str(caught.value) and SECRET not in str(caught.value)
    with Scripted(lambda seen: Reply(404)) as server, quick() as fetcher:
        assert fetcher.get(server.url, accept=(200, 404)).status == 404


@pytest.mark.parametrize("status", [401, 403])
def test_refusal_stops_at_once(status):
    with Scripted(lambda seen: Reply(status)) as server, quick(Credentials.bearer(SECRET)) as fetcher:
        with pytest.raises(NetworkError) as caught:
            fetcher.get(server.url)
    assert caught.value.denied and len(server.seen) == 1
    assert environment_name(server.url) == "CLOUDTOOLS_AUTH_127_0_0_1" and environment_name(server.url) in str(
        caught.value
    )
    assert SECRET not in "".join(traceback.format_exception(caught.value))


@pytest.mark.parametrize("form", ["seconds", "date"])
def test_retry_after_holds_the_whole_host(form):
    """Nobody asks before it is over, neither the one that was told nor the others."""
    told = []

    def answer(seen):
        if not told:
            told.append(time.monotonic())
            value = "1" if form == "seconds" else email.utils.formatdate(time.time() + 3600 + 1.5, usegmt=True)
            now = email.utils.formatdate(time.time() + 3600, usegmt=True)  # its clock is an hour fast
            return Reply(429, headers={"Retry-After": value, "Date": now})
        return OK

    with Scripted(answer) as server, quick() as fetcher:
        first = threading.Thread(target=fetcher.get, args=(server.url,))
        first.start()
        while not told:
            time.sleep(0.01)
        time.sleep(0.1)
        fetcher.get(server.url)
        first.join()
    later = [seen.at - told[0] for seen in server.seen[1:]]
    assert len(later) == 2 and min(later) >= 0.99
    if form == "seconds":
        assert max(later) < 1.6


def test_a_long_retry_after_is_a_sentence():
    with Scripted(lambda seen: Reply(429, headers={"Retry-After": "86400"})) as server, quick() as fetcher:
        with pytest.raises(NetworkError, match="86400 seconds"):
            fetcher.get(server.url)
    assert len(server.seen) == 1


@pytest.mark.parametrize("kind", ["window", "leaky"])
def test_sixteen_requests_at_five_per_second(kind):
    """16 of 16, none sooner than told, within 1.5 times one pause as told and the rest at the rate allowed."""
    state = {"start": None, "count": 0, "last": -9.0}
    lock, holds = threading.Lock(), []

    def answer(seen):
        with lock:
            now = time.monotonic()
            if kind == "window":
                if state["start"] is None or now >= state["start"] + 1:
                    state.update(start=now, count=0)
                state["count"] += 1
                good = state["count"] <= 5
            else:
                good = now >= state["last"] + 0.2
                if good:
                    state["last"] = now
            if not good:
                holds.append(now)
            return OK if good else Reply(429, headers={"Retry-After": "1"})

    with Scripted(answer) as server, quick() as fetcher:
        began, done = time.monotonic(), []
        threads = [
            threading.Thread(target=lambda: [done.append(fetcher.get(server.url).status) for _ in range(4)])
            for _ in range(4)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        took = time.monotonic() - began
    assert done == [200] * 16
    assert took <= 1.5 * (3.2 if kind == "window" else 4.0), (took, len(server.seen))
    for hold in holds:  # those that were under way when it was said came within a few ms
        assert not [seen for seen in server.seen if hold + 0.1 < seen.at < hold + 0.99]


def test_never_more_connections_than_told():
    with Scripted(lambda seen: Reply(200, b"x", delay=0.03)) as server, quick(connections=3) as fetcher:
        threads = [threading.Thread(target=fetcher.get, args=(server.url,)) for _ in range(20)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert server.most == 3 and server.connections == 3


@pytest.mark.parametrize(
    ("host", "own"),
    [
        ("127.0.0.1:8080", True),
        ("[::1]:8080", True),
        ("localhost", True),
        ("192.168.1.20", True),
        ("10.0.0.3", True),
        ("tiles", True),
        ("nas.local", True),
        ("tile.example.com", False),
        ("8.8.8.8", False),
        ("172.32.0.1", False),
        ("localhost.example.com", False),
        ("[2001:4860:4860::8888]", False),
    ],
)
def test_more_connections_to_a_server_of_ones_own(host, own):
    with quick() as fetcher, quick(connections=2) as told:
        assert fetcher.connections(f"http://me:pw@{host}/a?u=http://127.0.0.1/") == (16 if own else 4)
        assert told.connections(f"http://{host}/a") == 2


def test_rate_as_the_user_wants_it():
    with Scripted(lambda seen: OK) as server, quick(rate=20) as fetcher:
        for _ in range(5):
            fetcher.get(server.url)
    assert server.seen[-1].at - server.seen[0].at > 4 * 0.05 - 0.02


@pytest.mark.parametrize("length", ["true", None])
def test_size_cap(length):
    huge = Reply(200, b"\0" * 3_000_000, length=length)
    with Scripted(lambda seen: huge) as server, quick() as fetcher, pytest.raises(NetworkError, match="more than 2 MB"):
        fetcher.get(server.url, max_bytes=2_000_000)
    assert len(server.seen) == 1


def test_slow_drip_counts_as_lost():
    drip = Reply(200, b"x" * 1000, drip=0.05)
    with Scripted(in_turn(drip, OK)) as server, quick(patience=0.4) as fetcher:
        assert fetcher.get(server.url).body == b"fine"
    assert len(server.seen) == 2


@pytest.mark.parametrize(
    "reply", [Reply(200, b"x", delay=30), Reply(200, b"x" * 999, drip=0.05), Reply(429, headers={"Retry-After": "60"})]
)
def test_cancel_within_a_moment(reply):
    stop = threading.Event()
    with Scripted(lambda seen: reply) as server, quick(cancelled=stop.is_set) as fetcher:
        threading.Timer(0.3, stop.set).start()
        began = time.monotonic()
        with pytest.raises(Cancelled):
            fetcher.get(server.url)
        assert time.monotonic() - began < 1.0


def test_token_does_not_follow_to_another_host():
    with Scripted(lambda seen: OK) as other:
        elsewhere = other.url.replace("127.0.0.1", "localhost")

        def answer(seen):
            if seen.path == "/same":
                return Reply(302, headers={"Location": "/end"})
            if seen.path == "/end":
                return OK
            return Reply(302, headers={"Location": f"{elsewhere}/there?key={SECRET}&keep=1"})

        for credentials in (
            Credentials.bearer(SECRET),
            Credentials.basic("me", SECRET),
            Credentials(query=(("key", SECRET),)),
        ):
            with Scripted(answer) as server, quick(credentials) as fetcher:
                fetcher.get(f"{server.url}/same")
                assert all("authorization" in s.headers or s.query.get("key") == SECRET for s in server.seen)
                fetcher.get(f"{server.url}/away")
                fetcher.get(f"{elsewhere}/direct")  # nor where the caller walks there
    for seen in other.seen:
        assert "authorization" not in seen.headers
    assert [seen.query for seen in other.seen if seen.path == "/there"] == [{"keep": "1"}] * 3


def test_redirects_in_circles_and_to_files():
    with Scripted(lambda seen: Reply(302, headers={"Location": "/again"})) as server, quick() as fetcher:
        with pytest.raises(NetworkError, match="in circles"):
            fetcher.get(server.url)
    with Scripted(lambda seen: Reply(302, headers={"Location": "file:///etc/passwd"})) as server, quick() as fetcher:
        with pytest.raises(NetworkError, match="no web address"):
            fetcher.get(server.url)


def test_post_and_json():
    with Scripted(lambda seen: reply_json({"you": seen.json})) as server, quick() as fetcher:
        assert fetcher.post(server.url, {"a": [1]}).json() == {"you": {"a": [1]}}
    assert server.seen[0].headers["content-type"] == "application/json"
    with Scripted(lambda seen: Reply(200, b"<html>")) as server, quick() as fetcher:
        with pytest.raises(NetworkError, match="did not answer with JSON"):
            fetcher.get(server.url).json()


@pytest.mark.parametrize("url", ["ftp://example.org/x", "/etc/passwd", "file:///etc/passwd", "", "http://"])
def test_what_is_no_web_address(url):
    with quick() as fetcher, pytest.raises(InputError, match="web address"):
        fetcher.get(url)


def test_nobody_there():
    with quick(retries=1) as fetcher, pytest.raises(NetworkError, match="127.0.0.1:9"):
        fetcher.get(f"http://me:{SECRET}@127.0.0.1:9/tiles?key={SECRET}")


def test_user_and_password_in_the_address_are_sent_and_not_shown():
    with Scripted(lambda seen: Reply(500)) as server, quick(retries=0) as fetcher:
        with pytest.raises(NetworkError) as caught:
            fetcher.get(server.url.replace("//", f"//me:{SECRET}@"))
    assert server.seen[0].headers["authorization"].startswith("Basic ")
    assert SECRET not in "".join(traceback.format_exception(caught.value))


def test_download_goes_on_where_it_broke_off(tmp_path):
    body = bytes(range(256)) * 4000

    def answer(seen):
        start = int(seen.headers.get("range", "bytes=0-")[6:-1])
        if not start:
            return Reply(200, body, {"ETag": '"v1"'}, cut=300_000)
        assert seen.headers["if-range"] == '"v1"'
        return Reply(206, body[start:], {"ETag": '"v1"', "Content-Range": f"bytes {start}-{len(body) - 1}/{len(body)}"})

    target, shown = tmp_path / "データ.bin", []
    with Scripted(answer) as server, quick() as fetcher:
        fetcher.download(server.url, str(target), progress=shown.append)
    assert target.read_bytes() == body and len(server.seen) == 2
    assert shown[-1] == 1.0 and shown == sorted(shown)
    assert [p.name for p in tmp_path.iterdir()] == [target.name]


def test_download_leaves_nothing_behind(tmp_path):
    with Scripted(lambda seen: Reply(200, b"x" * 5000, cut=100)) as server, quick(retries=1) as fetcher:
        with pytest.raises(NetworkError, match="broke in the middle"):
            fetcher.download(server.url, str(tmp_path / "a"))
        with pytest.raises(OutputError):
            fetcher.download(server.url, str(tmp_path / "missing" / "a"))
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("text", "headers", "query"),
    [
        ("abcdef", (("Authorization", "Bearer abcdef"),), ()),
        ("Bearer abcdef", (("Authorization", "Bearer abcdef"),), ()),
        ("basic me:pass:word", (("Authorization", "Basic bWU6cGFzczp3b3Jk"),), ()),
        ("X-API-Key: abcdef", (("X-API-Key", "abcdef"),), ()),
        ("?key=ab%20c&sig=d", (), (("key", "ab c"), ("sig", "d"))),
    ],
)
def test_credentials_in_the_environment(monkeypatch, text, headers, query):
    monkeypatch.setenv("CLOUDTOOLS_AUTH_TILES_EXAMPLE_COM", text)
    found = Credentials.from_environment("https://tiles.example.com/x")
    assert (found.headers, found.query, found.origin) == (headers, query, "https://tiles.example.com:443")
    assert not found.fits("http://tiles.example.com/x") and Credentials.from_environment("https://example.com") is None
    for shown in (repr(found), str(found), f"{found}", f"{[found]}"):
        assert "abcdef" not in shown and "word" not in shown
    with pytest.raises(InputError):
        Credentials.parse("a\nb")


def test_origins():
    assert origin("HTTPS://Example.COM/a") == origin("https://example.com:443/b") != origin("http://example.com")


def test_proxy_of_the_environment(monkeypatch):
    monkeypatch.setenv("http_proxy", "http://proxy.example:3128")
    monkeypatch.setenv("no_proxy", "localhost,.local")
    assert environment_proxies("http://a.example/x") == {"http": "http://proxy.example:3128"}
    assert environment_proxies("http://localhost/x") == {}


def test_a_proxy_is_used():
    with Scripted(lambda seen: OK) as proxy, quick(proxies=lambda url: {"http": proxy.url}) as fetcher:
        assert fetcher.get("http://tiles.example.invalid/7/1/2.png").body == b"fine"
    assert [seen.path for seen in proxy.seen] == ["/7/1/2.png"]
    assert proxy.seen[0].headers["host"] == "tiles.example.invalid"


# how a host's limit is learnt, in virtual time


def bucket(rate, burst):
    """nginx's limit_req: True for a request at a time that is one too many."""
    state = {"at": None, "excess": 0.0}

    def refuses(at):
        excess = 0.0 if state["at"] is None else max(0.0, state["excess"] - (at - state["at"]) * rate + 1)
        if excess > burst:
            return True
        state.update(at=at, excess=excess)
        return False

    return refuses


def sliding(count, seconds):
    """At most so many requests in any stretch of so many seconds."""
    passed = []

    def refuses(at):
        passed[:] = [when for when in passed if when > at - seconds]
        if len(passed) >= count:
            return True
        passed.append(at)
        return False

    return refuses


def simulate(refuses, told, number, connections=4, seed=0):
    """(seconds that it takes, refusals, requests that came while the host was to be left alone)."""
    random_, now, order = random.Random(seed), [0.0], itertools.count()
    pace = _Pace(connections, 0.0, lambda: now[0])
    events, left, under_way, done, holds = [], number, 0, 0, []
    refused = early = 0

    def later(kind, began):
        heapq.heappush(events, (now[0] + 0.005 + random_.uniform(0, 0.003), next(order), kind, began))

    while done < number:
        wait = 0.0
        while left and under_way < connections and not wait:
            wait = pace.delay()
            if not wait:
                early += any(heard <= now[0] < heard + told for heard in holds)
                left, under_way = left - 1, under_way + 1
                later("arrives", now[0])
        now[0] = min([now[0] + wait] * bool(wait) + [event[0] for event in events[:1]])
        while events and events[0][0] <= now[0]:
            _, _, kind, began = heapq.heappop(events)
            if kind == "arrives":
                later("refused" if refuses(now[0]) else "passed", began)
                continue
            under_way -= 1
            pace.answered(began)
            if kind == "passed":
                done += 1
                pace.success()
            else:
                left, refused = left + 1, refused + 1
                pace.hold(told, began, True)
                holds.append(now[0])
    return now[0], refused, early


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize(
    ("limit", "told", "number", "theory", "most"),
    [
        (lambda: bucket(5, 0), 1, 16, 15 / 5, 1.4),
        (lambda: bucket(5, 4), 1, 16, 11 / 5, 1.47),
        (lambda: sliding(5, 1), 1, 16, 11 / 5, 1.47),
        (lambda: bucket(5, 0), 1, 400, 399 / 5, 1.15),
        (lambda: bucket(5, 4), 1, 400, 395 / 5, 1.15),
        (lambda: bucket(2, 0), 1, 400, 399 / 2, 1.15),
        (lambda: bucket(1, 5), 1, 400, 394, 1.05),
        (lambda: bucket(20, 10), 1, 400, 389 / 20, 1.35),
        (lambda: sliding(30, 10), 3, 400, 370 / 3, 1.3),  # it says 3 s where up to 10 are needed
    ],
)
def test_pace_learns_the_limit(limit, told, number, theory, most, seed):
    took, refused, early = simulate(limit(), told, number, seed=seed)
    assert early == 0 and took <= most * theory, took / theory
    assert refused <= 4 + number / 20, refused
