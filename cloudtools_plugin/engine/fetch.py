"""Getting things over HTTP: polite, patient, and silent about secrets.

A `Fetcher` keeps its connections open, never has more of them per host than it is told, tries again after 429, 5xx and
lost connections (exponential backoff with jitter, Retry-After obeyed for the whole host), limits sizes, checks that a
body has come completely, and answers to a cancel within a fraction of a second whatever a server does. `Credentials`
go to their own origin only, and no text of this module contains them.
"""

from __future__ import annotations

import base64
import contextlib
import datetime as dt
import email.utils
import ipaddress
import json
import os
import random
import re
import socket
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from http.cookiejar import DefaultCookiePolicy
from urllib.parse import parse_qsl, unquote, urlencode, urljoin, urlsplit, urlunsplit
from urllib.request import getproxies, proxy_bypass

from ..metadata import HOMEPAGE, version
from .errors import Cancelled, InputError, MissingPackageError, NetworkError, OutputError
from .messages import message

#: Largest answer that is read into memory, in bytes.
MAX_BYTES = 64 * 2**20
#: A body that has come slower than this (bytes/s) over `patience` seconds counts as a lost connection.
MIN_RATE = 1000.0
#: Longest Retry-After (s) that is waited for.
MAX_RETRY_AFTER = 300.0
#: Connections to one server where nothing is said: few to others' servers, as they ask for; more to one of your own.
POLITE, OWN = 4, 16
_BACKOFF_LIMIT = 30.0
_SLOWEST = 10.0  # s between requests, whatever was learnt
_REDIRECTS = 5
_CHUNK, _LARGE_CHUNK = 16384, 65536
_TICK = 0.1  # s; how often a cancel is looked for
#: Requests per Retry-After to begin with at a host that lets no two come at once.
_CAUTIOUS = 4.9
_random = random.SystemRandom()


def user_agent() -> str:
    """Names the plugin, its version and where to complain, as tile servers ask for."""
    return f"CloudTools-QGIS/{version()} (+{HOMEPAGE})"


def origin(url: str) -> str:
    """'https://host:port' of a URL, the port always given."""
    parts = urlsplit(url)
    try:
        port = parts.port
    except ValueError:
        port = None
    return f"{parts.scheme.lower()}://{(parts.hostname or '').lower()}:{port or {'https': 443}.get(parts.scheme, 80)}"


def host(url: str) -> str:
    """The server's name for people: host, and the port where it is given; never user or password."""
    return urlsplit(url).netloc.rpartition("@")[2]


@dataclass(frozen=True, repr=False)
class Credentials:
    """What a server wants to see before it answers.

    headers, query: ((name, value), ...) to add to requests; origin: the only 'scheme://host:port' that gets them
    (several with spaces between), '' for the server that is asked first. Neither repr nor str shows a value.
    """

    headers: tuple = ()
    query: tuple = ()
    origin: str = ""

    @classmethod
    def bearer(cls, token: str) -> Credentials:
        return cls(headers=(("Authorization", f"Bearer {token}"),))

    @classmethod
    def basic(cls, user: str, password: str) -> Credentials:
        code = base64.b64encode(f"{user}:{password}".encode()).decode("ascii")
        return cls(headers=(("Authorization", f"Basic {code}"),))

    @classmethod
    def parse(cls, text: str) -> Credentials:
        """A secret as it is written into an environment variable.

        'basic', user and password with a colon between; 'Header-Name: value'; '?name=value' (into the query of the
        URL); anything else is a bearer token. Raises InputError for an empty text or one with line breaks.
        """
        text = text.strip()
        if not text or re.search(r"[\r\n\0]", text):
            raise InputError(message("The credentials are empty or contain line breaks; set them again."))
        if text.lower().startswith("basic ") and ":" in text:
            return cls.basic(*text[6:].strip().split(":", 1))
        if text.startswith("?"):
            return cls(query=tuple(parse_qsl(text[1:], keep_blank_values=True)))
        header = re.fullmatch(r"([A-Za-z][A-Za-z0-9-]*):\s+(.+)", text)
        if header:
            return cls(headers=((header[1], header[2]),))
        return cls.bearer(re.sub(r"(?i)^bearer\s+", "", text))

    @classmethod
    def from_environment(cls, url: str) -> Credentials | None:
        """Those that the environment holds for the URL's host, bound to its origin; None where there are none."""
        text = os.environ.get(environment_name(url), "")
        return replace(cls.parse(text), origin=origin(url)) if text.strip() else None

    def bound(self, *urls: str) -> Credentials:
        """The same for the origins of `urls` only, where it was for none yet."""
        return self if self.origin else replace(self, origin=" ".join(dict.fromkeys(map(origin, urls))))

    def fits(self, url: str) -> bool:
        return not self.origin or origin(url) in self.origin.split()

    def joined(self, other: Credentials | None) -> Credentials:
        """Both together; where both name a header or an item, this one's counts."""
        if other is None:
            return self
        names = {name.lower() for name, _ in self.headers}, {name for name, _ in self.query}
        return replace(
            self,
            headers=self.headers + tuple(item for item in other.headers if item[0].lower() not in names[0]),
            query=self.query + tuple(item for item in other.query if item[0] not in names[1]),
        )

    @property
    def secrets(self) -> tuple:
        """Every text that must not come out, longest first."""
        values = {value for _, value in (*self.headers, *self.query)}
        values |= {value.partition(" ")[2] for _, value in self.headers if " " in value}
        for _, value in self.headers:
            if value.startswith("Basic "):
                with contextlib.suppress(ValueError):
                    values.add(base64.b64decode(value[6:]).decode("utf-8", "replace").partition(":")[2])
        return tuple(sorted((value for value in values if len(value) > 3), key=len, reverse=True))

    def scrub(self, text: str) -> str:
        """A text (of a server) without the secrets."""
        for secret in self.secrets:
            text = text.replace(secret, "***")
        return text

    def __repr__(self) -> str:
        return "Credentials(***)"


def is_own(url: str) -> bool:
    """True for a server on this computer or in the own network: localhost, a private address, a name without a dot or
    below .local. Names are not looked up."""
    name = (urlsplit(url).hostname or "").rstrip(".")
    try:
        address = ipaddress.ip_address(name)
    except ValueError:
        return bool(name) and ("." not in name or name.endswith((".local", ".localhost")))
    return address.is_private  # loopback and link-local among them


def environment_name(url: str) -> str:
    """The environment variable for a URL's host: CLOUDTOOLS_AUTH_TILES_EXAMPLE_COM."""
    return "CLOUDTOOLS_AUTH_" + re.sub(r"[^A-Z0-9]", "_", (urlsplit(url).hostname or "").upper())


def split_userinfo(url: str) -> tuple:
    """(URL without user and password, Credentials or None)."""
    parts = urlsplit(url)
    userinfo, at, place = parts.netloc.rpartition("@")
    if not at:
        return url, None
    user, _, password = userinfo.partition(":")
    bare = urlunsplit(parts._replace(netloc=place))
    return bare, Credentials.basic(unquote(user), unquote(password)).bound(bare)


def environment_proxies(url: str) -> dict:
    """Proxies that the environment or the operating system names for a URL, as requests takes them."""
    parts = urlsplit(url)
    if proxy_bypass(parts.hostname or ""):
        return {}
    found = getproxies()
    proxy = found.get(parts.scheme) or found.get("all")
    return {parts.scheme: proxy} if proxy else {}


@dataclass(frozen=True)
class Answer:
    """What a server said. url: where it came from, after redirects, without query; headers: names in lower case;
    tries: requests that it took."""

    url: str
    status: int
    headers: Mapping = field(repr=False)
    body: bytes = field(repr=False)
    tries: int = 1

    def json(self):
        """The body as JSON. Raises NetworkError where it is none."""
        try:
            return json.loads(self.body.decode("utf-8-sig"))
        except (ValueError, RecursionError):
            raise NetworkError(
                message("The server {host} did not answer with JSON; check the address.", host=host(self.url)),
                status=self.status,
            ) from None


@dataclass(frozen=True)
class _Request:
    method: str
    url: str
    headers: tuple = ()
    data: bytes | None = field(default=None, repr=False)


class _Lost(Exception):
    """An attempt that may be tried again. args[0]: the sentence if it is not; wait: s that the server asked for."""

    def __init__(self, text, status: int = 0, wait: float | None = None):
        super().__init__(text)
        self.status, self.wait = status, wait


class _Pace:
    """When a host may be asked: never during a Retry-After, and after one not faster than the host has coped with.

    What it has coped with is counted when the hold is over, by when most answers are in: requests since the last hold,
    less those refused, over the time until the next was allowed. Now and then a little more is tried, ever more while
    that goes well; where it is refused, the next try comes after twice as many requests.
    """

    def __init__(self, connections: int, interval: float, clock=time.monotonic):
        self.slots = threading.BoundedSemaphore(connections)
        self._lock, self._clock = threading.Lock(), clock
        self._least = interval  # s between the starts of two requests that the user wants
        self.interval = interval
        self._hold_until = self._last = -1e9
        self._began = None  # of the first request since the last hold that taught something
        self._asked = self._refused = 0  # since then
        self._told = 0.0  # s of the longest hold since then, 0 where nothing is to be learnt
        self._streak, self._patience = 0, 20  # successes since the interval changed; so many before more is tried
        self.latency = 0.0  # s until a host answers, of late
        self._strict = False  # no two may come at once
        self._before, self._gain = 0.0, 0.85  # the interval before the last try, and what it was multiplied by

    def delay(self) -> float:
        """Seconds to wait still; 0: go, and the start is noted."""
        with self._lock:
            now = self._clock()
            if now < self._hold_until:
                return self._hold_until - now
            if self._told:
                self._learn()
            if now < self._last + self.interval:
                return self._last + self.interval - now
            if self._began is None:
                self._began = now
            self._asked += 1
            self._last = now
            return 0.0

    def answered(self, began: float, heard: float = 0.0) -> None:
        """A request that began then has its answer, of which it has heard first at `heard` (0: never).

        At a host that lets no two come at once the next interval counts from here, where answers come quickly: it has
        seen the request between the two, and two must not meet there closer."""
        with self._lock:
            now = self._clock()
            if heard:
                self.latency += 0.2 * (heard - began - self.latency)
            if self._strict and now - began < 0.25 * self.interval:
                self._last = max(self._last, now)

    def success(self) -> None:
        with self._lock:
            self._streak += 1
            if self.interval > self._least and self._streak >= self._patience:
                if self._before:  # the last try went well
                    self._gain = max(0.5, self._gain - 0.1)
                self._before, self._streak = self.interval, 0
                self.interval = max(self._least, self._gain * self.interval)

    def hold(self, seconds: float, began: float, learn: bool) -> None:
        """Nobody asks before `seconds` are over. learn: the request that began at `began` was one too many."""
        with self._lock:
            if learn and self._began is not None and began >= self._began:
                self._refused += 1
                self._told = max(self._told, seconds)
            self._hold_until = max(self._hold_until, self._clock() + seconds)

    def _learn(self) -> None:
        """The hold is over; what is still under way counts as passed."""
        passed = self._asked - self._refused
        if self._before:  # the try to go faster failed
            slower, self._patience, self._gain = self._before, min(2 * self._patience, 1000), 0.85
        elif self.interval > self._least:
            slower = self.interval * (1.25 if passed > 1 else 1.6)
        elif passed > 1:
            slower = (self._hold_until - self._began) / passed
        else:
            self._strict = True
            slower = min(1.0, self._told / _CAUTIOUS)
        self.interval = max(self._least, min(slower, _SLOWEST))
        self._began, self._asked, self._refused = None, 0, 0
        self._told = self._before = 0.0
        self._streak = 0


class Fetcher:
    """See the module. Threads may share one.

    credentials: sent with every request to their origin (that of the first URL asked where they name none);
    connections: at most so many at once to one host, None for OWN or POLITE; rate: at most so many requests per second
    to one host, 0 for no limit; retries: after the first try; timeout: s for connecting and for each silence while
    reading; patience: s after which slowness counts as silence; proxies: function of a URL that returns what requests
    takes; cancelled: checked ten times a second, also while a server is silent; log: (level, text).
    """

    def __init__(
        self,
        credentials: Credentials | None = None,
        *,
        connections: int | None = None,
        rate: float = 0.0,
        retries: int = 5,
        timeout: float = 30.0,
        patience: float = 30.0,
        backoff: float = 0.5,
        max_bytes: int = MAX_BYTES,
        proxies=environment_proxies,
        cancelled=None,
        log=None,
    ):
        try:
            import requests
        except ImportError as error:
            raise MissingPackageError(
                message("Downloading needs the Python package requests; install it for QGIS's Python.")
            ) from error
        self._requests = requests
        self.credentials = credentials
        self._connections, self.retries, self.max_bytes = connections, int(retries), int(max_bytes)
        self._interval = 1.0 / rate if rate > 0 else 0.0
        self._timeout, self._patience, self._backoff = timeout, patience, backoff
        self._proxies, self._log, self._stopped = proxies, log or (lambda *_: None), threading.Event()
        asked = cancelled or (lambda: False)
        self._cancelled = lambda: self._stopped.is_set() or asked()
        self._session = requests.Session()
        self._session.trust_env = False  # no netrc; proxies and certificates are looked up once, below
        self._session.verify = os.environ.get("REQUESTS_CA_BUNDLE") or os.environ.get("CURL_CA_BUNDLE") or True
        self._session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
        self._session.headers.update({"User-Agent": user_agent()})
        adapter = requests.adapters.HTTPAdapter(pool_connections=8, pool_maxsize=connections or OWN, max_retries=0)
        for scheme in ("http://", "https://"):
            self._session.mount(scheme, adapter)
        self._lock = threading.Lock()
        self._paces, self._proxy_of = {}, {}
        self.requests = 0  # sent so far, those of failed tries included

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self) -> None:
        self._session.close()

    def connections(self, url: str) -> int:
        """How many requests to a URL's host may be under way."""
        return max(1, int(self._connections)) if self._connections else OWN if is_own(url) else POLITE

    def latency(self, url: str) -> float:
        """Seconds that the URL's host takes to answer, of late."""
        return self._pace(url).latency

    def stop(self) -> None:
        """Let everything that is under way or waits raise Cancelled, until `resume`."""
        self._stopped.set()

    def resume(self) -> None:
        self._stopped.clear()

    # --- asking

    def get(self, url: str, **options) -> Answer:
        """See `request`."""
        return self.request("GET", url, **options)

    def post(self, url: str, body, **options) -> Answer:
        """POST of a value as JSON. See `request`."""
        return self.request("POST", url, body=body, **options)

    def request(
        self,
        method: str,
        url: str,
        *,
        params=None,
        body=None,
        headers=None,
        accept=(200,),
        max_bytes: int | None = None,
        credentials: Credentials | None = None,
        check=None,
    ) -> Answer:
        """Ask until there is an answer whose status is in `accept`.

        params: further items of the query; body: sent as JSON; credentials: instead of the fetcher's own; check:
        function of the Answer that raises NetworkError where the content is not what was meant (retry=True in it: try
        again). Raises NetworkError (status 401 and 403: `denied`), InputError for a URL that is none, Cancelled.
        """
        request, granted = self._prepare(method, url, params, body, headers, credentials)
        limit = self.max_bytes if max_bytes is None else max_bytes

        def attempt(request, watch):
            with self._opened(request, granted, watch) as response:
                self._sort_out(response, request, accept, granted)
                content = bytearray()
                for chunk in self._chunks(response, request, limit, watch):
                    content += chunk
                return self._answer(response, bytes(content))

        return self._persist(request, attempt, check)

    def download(
        self,
        url: str,
        path: str,
        *,
        headers=None,
        max_bytes: int = 2**40,
        credentials: Credentials | None = None,
        progress=None,
        check=None,
    ) -> Answer:
        """GET into a file, which appears whole or not at all; a lost connection goes on where it broke off.

        progress: function of a fraction of this file; check: as for `request`, its Answer has the first kilobyte as
        body. Raises also OutputError.
        """
        request, granted = self._prepare("GET", url, None, None, headers, credentials)
        part = f"{path}.part"
        state = {"etag": "", "size": 0}
        try:
            with open(part, "w+b") as file:

                def attempt(request, watch):
                    start = file.seek(0, os.SEEK_END) if state["etag"] else 0
                    more = (("Range", f"bytes={start}-"), ("If-Range", state["etag"])) if start else ()
                    with self._opened(replace(request, headers=request.headers + more), granted, watch) as response:
                        self._sort_out(response, request, (200, 206), granted)
                        resumed = response.status_code == 206
                        if resumed and not response.headers.get("Content-Range", "").startswith(f"bytes {start}-"):
                            raise _Lost(message("The server {host} answers with another part.", host=host(request.url)))
                        if not resumed:
                            file.seek(0)
                            file.truncate()
                            start = 0
                        tag = response.headers.get("ETag", "")
                        state["etag"] = tag if tag and not tag.startswith("W/") else ""
                        length = response.headers.get("Content-Length", "")
                        state["size"] = start + int(length) if length.isdigit() else 0
                        for chunk in self._chunks(response, request, max_bytes - start, watch):
                            _write(file, chunk, path)
                            start += len(chunk)
                            if progress is not None and state["size"]:
                                progress(min(1.0, start / state["size"]))
                        file.flush()
                        file.seek(0)
                        return self._answer(response, file.read(1024))

                answer = self._persist(request, attempt, check)
                file.flush()
                os.fsync(file.fileno())
            os.replace(part, path)
            return answer
        except OSError as error:
            raise OutputError(
                message("'{path}' cannot be written ({reason}).", path=path, reason=error.strerror or "")
            ) from error
        finally:
            with contextlib.suppress(OSError):
                os.remove(part)

    # --- one request, again and again

    def _prepare(self, method, url, params, body, headers, credentials) -> tuple:
        """(_Request, the credentials that it may carry or None)."""
        url, granted = split_userinfo(url.strip())
        parts = urlsplit(url)
        if parts.scheme.lower() not in ("http", "https") or not parts.hostname:
            raise InputError(message("'{url}' is no web address; it must begin with http:// or https://.", url=url))
        if params:
            url = _with_query(url, params.items() if isinstance(params, Mapping) else params)
        sent = list((headers or {}).items())
        data = None
        if body is not None:
            data = json.dumps(body).encode()
            sent.append(("Content-Type", "application/json"))
        if credentials is not None:
            granted = credentials.bound(url)
        elif self.credentials is not None:
            granted = self.credentials = self.credentials.bound(url)
        return _Request(method, url, tuple(sent), data), granted

    def _pace(self, url) -> _Pace:
        with self._lock:
            return self._paces.setdefault(origin(url), _Pace(self.connections(url), self._interval))

    def _persist(self, request: _Request, attempt, check) -> Answer:
        pace = self._pace(request.url)
        tries = refused = 0
        while True:
            tries += 1
            try:
                answer = replace(self._once(request, attempt, pace), tries=tries)
                if check is not None:
                    check(answer)
                pace.success()
                return answer
            except _Lost as lost:
                told = lost.wait is not None
                refused += told
                if told and lost.wait > MAX_RETRY_AFTER:
                    raise NetworkError(
                        message(
                            "The server {host} asks to wait {seconds:.0f} seconds; run again later, what has been "
                            "fetched is kept.",
                            host=host(request.url),
                            seconds=lost.wait,
                        ),
                        status=lost.status,
                    ) from None
                if tries - refused > self.retries or refused > 10 * max(1, self.retries):
                    raise NetworkError(lost.args[0], status=lost.status) from None
                if not told:
                    wait = self._backoff * 2 ** (tries - refused - 1) * _random.uniform(0.5, 1.0)
                    self._sleep(min(_BACKOFF_LIMIT, wait))
            except NetworkError as error:
                if not error.retry or tries > self.retries:
                    raise
                self._sleep(min(_BACKOFF_LIMIT, self._backoff * 2 ** (tries - 1) * _random.uniform(0.5, 1.0)))

    def _once(self, request, attempt, pace):
        """Run one attempt in a thread of its own, which is given up where the user cancels or the server is too slow.

        A thread that was given up keeps its slot until it ends, so that the number of connections stays true.
        """
        self._acquire(pace.slots)
        watch = _Watch()
        try:
            while True:
                delay = pace.delay()
                if not delay:
                    break
                self._sleep(min(delay, _TICK))
            self._check()
            began = time.monotonic()
            with self._lock:
                self.requests += 1

            def work():
                try:
                    watch.result = attempt(request, watch)
                except BaseException as error:  # noqa: BLE001 - handed to the thread that waits
                    watch.error = error
                finally:
                    pace.slots.release()
                    watch.done.set()

            threading.Thread(target=work, name="cloudtools-fetch", daemon=True).start()
        except BaseException:
            pace.slots.release()
            raise
        while not watch.done.wait(_TICK):
            if self._cancelled():
                watch.give_up()
                raise Cancelled("Cancelled.")
            if watch.rate_below(MIN_RATE, self._timeout, self._patience):
                watch.give_up()
                raise _Lost(message("The server {host} is too slow; try again later.", host=host(request.url)))
        pace.answered(began, watch.heard)
        error = watch.error
        if error is None:
            return watch.result
        if isinstance(error, _Lost) and error.wait is not None and error.wait <= MAX_RETRY_AFTER:
            pace.hold(error.wait, began, error.status == 429)
        elif isinstance(error, _Lost) and error.status == 429:
            pace.hold(self._backoff, began, True)
        raise error

    def _acquire(self, slots) -> None:
        while not slots.acquire(timeout=_TICK):
            self._check()

    def _check(self) -> None:
        if self._cancelled():
            raise Cancelled("Cancelled.")

    def _sleep(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while True:
            self._check()
            left = end - time.monotonic()
            if left <= 0:
                return
            time.sleep(min(_TICK, left))

    # --- one attempt

    @contextlib.contextmanager
    def _opened(self, request: _Request, granted, watch):
        """The response, after redirects; another origin never sees the credentials."""
        errors = self._requests.exceptions
        place = host(request.url)
        try:
            for _ in range(_REDIRECTS + 1):
                url, headers = request.url, dict(request.headers)
                if granted is not None and granted.fits(url):
                    headers.update((name, value.encode()) for name, value in granted.headers)
                    url = _with_query(url, granted.query)
                response = self._session.request(
                    request.method,
                    url,
                    headers=headers,
                    data=request.data,
                    proxies=self._proxies_of(url),
                    timeout=self._timeout,
                    allow_redirects=False,
                    stream=True,
                )
                watch.response, watch.heard = response, time.monotonic()
                if response.status_code not in (301, 302, 303, 307, 308) or "Location" not in response.headers:
                    try:
                        yield response
                    finally:
                        # a connection with a body left unread cannot be used again; one that was read to its end can
                        response.close()
                    return
                target = urljoin(request.url, response.headers["Location"])
                response.close()
                if urlsplit(target).scheme.lower() not in ("http", "https"):
                    raise NetworkError(
                        message("The server {host} redirects to something that is no web address.", host=place)
                    )
                if granted is not None and not granted.fits(target):
                    target = _without_secrets(split_userinfo(target)[0], granted)
                again = request.method != "GET" and response.status_code in (301, 302, 303)
                request = replace(
                    request, url=target, method="GET" if again else request.method, data=None if again else request.data
                )
            raise NetworkError(message("The server {host} redirects in circles.", host=place))
        except errors.SSLError:
            raise NetworkError(
                message(
                    "The certificate of the server {host} is not trusted; check the address, or give the file of your "
                    "organisation's certificates in REQUESTS_CA_BUNDLE.",
                    host=place,
                )
            ) from None
        except errors.ProxyError:
            raise NetworkError(
                message("The proxy does not let {host} be reached; check QGIS's network settings.", host=place)
            ) from None
        except errors.Timeout:
            raise _Lost(message("The server {host} does not answer in time; try again later.", host=place)) from None
        except (errors.InvalidURL, errors.InvalidSchema, errors.MissingSchema, UnicodeError):
            raise InputError(
                message("The address of the server {host} cannot be used; check it.", host=place)
            ) from None
        except (errors.RequestException, OSError):
            raise _Lost(
                message("The connection to the server {host} fails; check the address and the network.", host=place)
            ) from None

    def _proxies_of(self, url: str) -> dict:
        key = origin(url)
        if key not in self._proxy_of:
            self._proxy_of[key] = self._proxies(url)
        return self._proxy_of[key]

    def _sort_out(self, response, request, accept, granted) -> None:
        """Raises for a status that is not accepted."""
        status, place = response.status_code, host(request.url)
        if status in accept:
            return
        if status in (401, 403):
            raise NetworkError(
                message(
                    "The server {host} refuses access ({status}); check the credentials (an authentication "
                    "configuration, or the environment variable {variable}) and whether they cover this data. {detail}",
                    host=place,
                    status=status,
                    variable=environment_name(request.url),
                    detail=self._detail(response, granted),
                ),
                status=status,
            )
        if status == 429 or status >= 500 or status in (408, 425):
            raise _Lost(
                message(
                    "The server {host} is overloaded or broken ({status}); try again later.", host=place, status=status
                ),
                status,
                _retry_after(response.headers) if status in (429, 503) else None,
            )
        raise NetworkError(
            message(
                "The server {host} answers with error {status}; check the address. {detail}",
                host=place,
                status=status,
                detail=self._detail(response, granted),
            ),
            status=status,
        )

    def _detail(self, response, granted) -> str:
        """What the server itself says about an error, shortened, without secrets."""
        if "json" not in response.headers.get("Content-Type", ""):
            return ""
        errors = self._requests.exceptions
        try:
            content = next(response.iter_content(4096), b"")
            found = json.loads(content.decode("utf-8", "replace"))
        except (errors.RequestException, OSError, ValueError, RecursionError):
            return ""
        if isinstance(found, dict):
            found = next((found[key] for key in ("detail", "description", "message", "error") if found.get(key)), "")
        text = re.sub(r"\s+", " ", found if isinstance(found, str) else json.dumps(found))[:200]
        text = re.sub(r"https?://\S+", "", text)
        text = text if granted is None else granted.scrub(text)
        return f"({text})" if text else ""

    def _chunks(self, response, request, limit: int, watch):
        """The body in pieces; too long, or cut short, is an error."""
        place = host(request.url)
        length = response.headers.get("Content-Length", "")
        expected = int(length) if length.isdigit() else None
        too_long = NetworkError(
            message(
                "The server {host} sends more than {limit:.3g} MB for one file; that is not what was asked for.",
                host=place,
                limit=limit / 1e6,
            ),
            status=response.status_code,
        )
        if expected is not None and expected > limit:
            raise too_long
        total = 0
        for chunk in self._pieces(response):
            total += len(chunk)
            watch.received = total
            if total > limit:
                raise too_long
            yield chunk
        if expected is not None and request.method != "HEAD" and response.raw.tell() < expected:
            raise _Lost(message("The connection to the server {host} broke in the middle of a file.", host=place))

    @staticmethod
    def _pieces(response):
        """The body in pieces that are larger where it comes quickly: each costs two switches between threads."""
        if getattr(response.raw, "chunked", False):  # urllib3 hangs up when its reader of chunks is left
            yield from response.iter_content(_CHUNK)
            return
        began = time.monotonic()
        first = next(response.iter_content(_CHUNK), b"")
        if first:
            yield first
            yield from response.iter_content(_LARGE_CHUNK if time.monotonic() - began < 0.1 else _CHUNK)

    @staticmethod
    def _answer(response, body: bytes) -> Answer:
        headers = {name.lower(): value for name, value in response.headers.items()}
        return Answer(response.url.split("?")[0], response.status_code, headers, body)


class _Watch:
    """What the waiting thread knows of an attempt."""

    def __init__(self):
        self.done = threading.Event()
        self.began = time.monotonic()
        self.response = self.result = self.error = None
        self.received = 0
        self.heard = 0.0  # when the answer began

    def rate_below(self, rate: float, timeout: float, patience: float) -> bool:
        """True where the body comes too slowly; silence before it is the socket's own timeout, and twice that is the
        limit for everything before the body."""
        age = time.monotonic() - self.began
        if self.response is None:
            return age > 3 * timeout + 5
        return age > patience and self.received < rate * (age - patience + 1)

    def give_up(self) -> None:
        """Wake the attempt's thread: its socket ends."""
        raw = getattr(self.response, "raw", None)
        stream = getattr(getattr(getattr(raw, "_fp", None), "fp", None), "raw", None)
        for candidate in (getattr(getattr(raw, "_connection", None), "sock", None), getattr(stream, "_sock", None)):
            if candidate is not None:
                with contextlib.suppress(OSError):
                    candidate.shutdown(socket.SHUT_RDWR)
                return


def _write(file, chunk: bytes, path: str) -> None:
    try:
        file.write(chunk)
    except OSError as error:  # not to be taken for a lost connection
        raise OutputError(
            message("'{path}' cannot be written ({reason}).", path=path, reason=error.strerror or "")
        ) from error


def _with_query(url: str, items) -> str:
    items = list(items)
    if not items:
        return url
    parts = urlsplit(url)
    return urlunsplit(parts._replace(query="&".join(filter(None, [parts.query, urlencode(items)]))))


def _without_secrets(url: str, granted: Credentials) -> str:
    parts = urlsplit(url)
    kept = [
        (name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if value not in granted.secrets
    ]
    return urlunsplit(parts._replace(query=urlencode(kept)))


def _retry_after(headers) -> float | None:
    """Seconds that a Retry-After (seconds or HTTP date, RFC 9110) asks for, None where there is none."""
    text = headers.get("Retry-After", "").strip()
    if re.fullmatch(r"\d+(\.\d+)?", text):
        return float(text) or None  # 0 would be a hammer: the usual backoff then
    if not text:
        return None
    try:
        until = email.utils.parsedate_to_datetime(text)
    except (TypeError, ValueError):
        return None
    # counted from the server's own clock where it tells it
    now = dt.datetime.now(dt.timezone.utc)
    with contextlib.suppress(TypeError, ValueError):
        now = email.utils.parsedate_to_datetime(headers.get("Date", ""))
    if until.tzinfo is None or now.tzinfo is None:
        until, now = until.replace(tzinfo=None), now.replace(tzinfo=None)
    return max(0.0, (until - now).total_seconds()) or None
