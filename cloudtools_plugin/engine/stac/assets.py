"""Getting at the rasters of STAC items through GDAL: over HTTP by ranges, in S3 buckets, and as local files.

Addresses come from the network, so nothing but https, http and s3 is opened for an item that does, and only as GeoTIFF
or JPEG 2000. Before GDAL sees an address its first bytes are asked for, because GDAL cannot tell a missing file from a
refused one. Credentials reach GDAL as options of the one thread that reads, and no text of this module has them.
"""

from __future__ import annotations

import base64
import contextlib
import datetime as dt
import os
import re
import threading
from dataclasses import dataclass, field
from urllib.parse import unquote, urlencode, urlsplit
from urllib.request import url2pathname

from osgeo import gdal

from ..errors import InputError, NetworkError
from ..fetch import Credentials, host, origin, user_agent
from ..messages import message, plain_source
from ..raster import quiet_gdal

#: What is opened; formats such as VRT could lead to other files.
DRIVERS = ["GTiff", "COG", "JP2OpenJPEG", "JP2KAK", "JP2ECW", "JP2MrSID", "JP2Lura"]
_MAGIC = (
    b"II*\0",
    b"MM\0*",
    b"II+\0",
    b"MM\0+",
    b"\0\0\0\x0cjP  ",
    b"\xff\x4f\xff\x51",
)
WHOLE_LIMIT = 2**32  #: bytes of a file from a server without ranges; a band of a Sentinel-2 tile has a tenth of it
PLANETARY_COMPUTER = "https://planetarycomputer.microsoft.com/api/sas/v1"
#: Where buckets outside of AWS are; each asks for the bucket in the path.
S3_ENDPOINTS = {"eodata": "eodata.dataspace.copernicus.eu"}
_S3_VARIABLES = (
    "AWS_ACCESS_KEY_ID",
    "AWS_PROFILE",
    "AWS_DEFAULT_PROFILE",
    "AWS_SHARED_CREDENTIALS_FILE",
    "AWS_ROLE_ARN",
    "AWS_WEB_IDENTITY_TOKEN_FILE",
    "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
    "AWS_CONTAINER_CREDENTIALS_FULL_URI",
    "AWS_NO_SIGN_REQUEST",
)
_OPTIONS = {
    "GDAL_DISABLE_READDIR_ON_OPEN": "EMPTY_DIR",
    "GDAL_PAM_ENABLED": "NO",
    "GDAL_INGESTED_BYTES_AT_OPEN": "32768",
    "GDAL_HTTP_MERGE_CONSECUTIVE_RANGES": "YES",
    "GDAL_HTTP_MAX_RETRY": "4",
    "GDAL_HTTP_RETRY_DELAY": "1",
    "GDAL_HTTP_CONNECTTIMEOUT": "20",
    "GDAL_HTTP_LOW_SPEED_LIMIT": "1000",
    "GDAL_HTTP_LOW_SPEED_TIME": "30",
}


class NoRanges(InputError):
    """The server sends files only as a whole."""


@dataclass(frozen=True)
class Place:
    """Where GDAL finds a raster. path: secret where it is signed; options: GDAL's, secret too; name: for people."""

    path: str = field(repr=False)
    name: str
    options: dict = field(default_factory=dict, repr=False)


@contextlib.contextmanager
def gdal_options(options):
    """GDAL options for this thread only. Raises InputError where this GDAL has no such thing."""
    if not hasattr(gdal, "SetThreadLocalConfigOption"):
        raise InputError(message("This GDAL is too old to read remote rasters safely; update QGIS."))
    before = {name: gdal.GetThreadLocalConfigOption(name) for name in options}
    try:
        for name, value in options.items():
            gdal.SetThreadLocalConfigOption(name, value)
        yield
    finally:
        for name, value in before.items():
            gdal.SetThreadLocalConfigOption(name, value)


def scrubbed(text: str) -> str:
    """A text of GDAL without what may be secret in the addresses in it."""
    return re.sub(r"(/vsi\w+\?\S+|\w+://\S+)", lambda match: plain_source(match[0]), text)


class AssetAccess:
    """Turns addresses of assets into places that GDAL can read.

    fetcher: an engine.fetch.Fetcher without credentials of its own; credentials: for assets, bound to an origin, or
    None for those of the environment (CLOUDTOOLS_AUTH_<HOST>); basic ones are key and secret for s3 addresses;
    s3_endpoint: host of another object store; signing: 'auto', 'none' or 'planetary_computer'; sas: the service that
    gives signatures; proxies: function of a URL that returns what requests takes. Threads may share one.
    """

    def __init__(
        self,
        fetcher=None,
        credentials: Credentials | None = None,
        *,
        s3_endpoint: str = "",
        signing: str = "auto",
        sas: str = PLANETARY_COMPUTER,
        proxies=None,
    ):
        self._fetcher, self._credentials = fetcher, credentials
        self._endpoint, self._signing, self._sas = s3_endpoint, signing, sas.rstrip("/")
        self._proxies = proxies or (lambda _: {})
        self._tokens, self._lock = {}, threading.Lock()

    def place(self, href: str, source: str = "") -> Place:
        """The place of an asset of an item that was found at `source`, checked to be there.

        Raises InputError for an address that is not opened, NetworkError where the server does not give it, NoRanges
        where only `whole` can bring it.
        """
        scheme = urlsplit(href).scheme.lower() if "://" in href or href.lower().startswith("file:") else ""
        if scheme in ("http", "https"):
            return self._web(href, source)
        if scheme == "s3":
            return self._bucket(href)
        if scheme not in ("", "file"):
            raise InputError(
                message(
                    "'{href}' cannot be fetched; addresses must begin with https://, s3:// or file:.",
                    href=href,
                )
            )
        return self._local(href, scheme, source)

    def whole(self, href: str, path: str, source: str = "") -> Place:
        """The same of a web address, downloaded into a file first: for a server that `place` has found without ranges.

        Raises InputError, NetworkError, OutputError, Cancelled.
        """
        self._fetcher.download(
            self._signed(href, source),
            path,
            headers={"Accept-Encoding": "identity"},
            max_bytes=WHOLE_LIMIT,
            credentials=self._credentials_for(href) or Credentials(),
            check=_check_kind,
        )
        return Place(path, plain_source(href), {"GDAL_PAM_ENABLED": "NO"})

    # the three kinds

    def _local(self, href: str, scheme: str, source: str) -> Place:
        if "://" in source:
            raise InputError(
                message(
                    "An item from {host} points to a file of this computer ('{href}'); such items are refused.",
                    host=host(source),
                    href=href,
                )
            )
        path = href
        if scheme:
            parts = urlsplit(href)
            if parts.netloc not in ("", "localhost"):
                raise InputError(message("'{href}' is a file of another computer; copy it here first.", href=href))
            path = url2pathname(parts.path)
        if not os.path.isfile(path):
            raise InputError(message("The file '{path}' does not exist; check the path.", path=path))
        return Place(path, path, {"GDAL_PAM_ENABLED": "NO"})

    def _bucket(self, href: str) -> Place:
        parts = urlsplit(href)
        if not parts.netloc or not parts.path.strip("/"):
            raise InputError(message("'{href}' names no object in a bucket.", href=href))
        options = dict(_OPTIONS)
        endpoint = self._endpoint or (
            "" if os.environ.get("AWS_S3_ENDPOINT") else S3_ENDPOINTS.get(parts.netloc.lower(), "")
        )
        if endpoint:
            place = urlsplit(endpoint if "://" in endpoint else f"https://{endpoint}")
            options["AWS_S3_ENDPOINT"] = place.netloc
            options["AWS_HTTPS"] = "NO" if place.scheme == "http" else "YES"
            options["AWS_VIRTUAL_HOSTING"] = "FALSE"
        pair = _basic_pair(self._credentials)
        if pair:
            options["AWS_ACCESS_KEY_ID"], options["AWS_SECRET_ACCESS_KEY"] = pair
        elif not any(os.environ.get(name) for name in _S3_VARIABLES) and not os.path.exists(
            os.path.expanduser("~/.aws/credentials")
        ):
            options["AWS_NO_SIGN_REQUEST"] = "YES"  # public buckets; and nobody is asked for the machine's own keys
        key = parts.path.lstrip("/")
        return Place(f"/vsis3/{parts.netloc}/{key}", href, {**options, **self._proxy(f"https://{parts.netloc}")})

    def _web(self, href: str, source: str) -> Place:
        credentials = self._credentials_for(href)
        parts = urlsplit(href)
        if credentials is not None and parts.scheme == "http" and not _is_here(parts.hostname or ""):
            raise InputError(
                message(
                    "Credentials are not sent to {host} without encryption (http); use https addresses.",
                    host=host(href),
                )
            )
        signed = self._signed(href, source)
        answer = self._probe(signed, credentials)
        options = {**_OPTIONS, "GDAL_HTTP_USERAGENT": user_agent(), **self._proxy(href)}
        if credentials is not None:
            if credentials.headers and origin(answer.url) != origin(href):
                # libcurl takes Authorization off at another host, but no other header
                others = [name for name, _ in credentials.headers if name.lower() != "authorization"]
                if others:
                    raise InputError(
                        message(
                            "The server {host} redirects to {other}, which must not see the credentials; use the "
                            "addresses of {other} itself.",
                            host=host(href),
                            other=host(answer.url),
                        )
                    )
            if credentials.headers:
                options["GDAL_HTTP_HEADERS"] = "\r\n".join(f"{name}: {value}" for name, value in credentials.headers)
            if credentials.query:
                signed += ("&" if "?" in signed else "?") + urlencode(credentials.query)
        return Place(f"/vsicurl/{signed}", plain_source(href), options)

    def _credentials_for(self, href: str) -> Credentials | None:
        if self._credentials is None:
            return Credentials.from_environment(href)
        return self._credentials if self._credentials.fits(href) else None

    def _probe(self, url: str, credentials):
        """Ask for the first bytes: whether the file is there, may be had, can be read in parts, and is a raster."""
        try:
            answer = self._fetcher.get(
                url,
                headers={"Range": "bytes=0-15", "Accept-Encoding": "identity"},
                accept=(206,),
                max_bytes=65536,
                credentials=credentials or Credentials(),
            )
        except NetworkError as error:
            if error.status != 200:
                raise
            raise NoRanges(
                message(
                    "The server {host} does not give parts of files (range requests), so whole files are downloaded "
                    "and clipped here.",
                    host=host(url),
                )
            ) from None
        _check_kind(answer)
        return answer

    def _proxy(self, url: str) -> dict:
        proxy = self._proxies(url).get(urlsplit(url).scheme, "")
        if not proxy:
            return {}
        parts = urlsplit(proxy)
        address = (
            f"{parts.scheme}://{parts.hostname}:{parts.port}" if parts.port else f"{parts.scheme}://{parts.hostname}"
        )
        options = {"GDAL_HTTP_PROXY": address, "GDAL_HTTPS_PROXY": address}
        if parts.username:
            options["GDAL_HTTP_PROXYUSERPWD"] = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
        return options

    # Planetary Computer

    def _signed(self, href: str, source: str) -> str:
        """An address with the signature that Azure wants, where the Planetary Computer hands them out."""
        place = (urlsplit(href).hostname or "").lower()
        known = place.endswith(".blob.core.windows.net") and host(source) == host(PLANETARY_COMPUTER)
        if self._signing == "none" or (self._signing == "auto" and not known) or re.search(r"[?&]sig=", href):
            return href
        container = urlsplit(href).path.lstrip("/").partition("/")[0]
        token = self._token(place.partition(".")[0], container)
        return f"{href}{'&' if '?' in href else '?'}{token}"

    def _token(self, account: str, container: str) -> str:
        with self._lock:  # one question for all threads
            token, until = self._tokens.get((account, container), ("", None))
            now = dt.datetime.now(dt.timezone.utc)
            if not token or now >= until:
                address = f"{self._sas}/token/{account}/{container}"
                found = self._fetcher.get(address, max_bytes=65536).json()
                token = found.get("token") if isinstance(found, dict) else None
                if not isinstance(token, str) or not re.fullmatch(r"[\w%=&.:/+-]+", token):
                    raise NetworkError(
                        message("The server {host} gives no signature; try again later.", host=host(address))
                    )
                self._tokens[account, container] = token, _expiry(found, now)
        return token


def _check_kind(answer) -> None:
    if not answer.body.startswith(_MAGIC):
        raise NetworkError(
            message(
                "'{href}' is neither GeoTIFF nor JPEG 2000; perhaps the server wants a login.",
                href=plain_source(answer.url),
            ),
            status=answer.status,
        )


def _is_here(name: str) -> bool:
    """True for this computer's own name."""
    return name.lower() in ("localhost", "::1") or name.startswith("127.")


def _expiry(found: dict, now: dt.datetime) -> dt.datetime:
    """When a new signature is asked for: five minutes before this one ends."""
    try:
        until = dt.datetime.fromisoformat(str(found.get("msft:expiry")).replace("Z", "+00:00"))
    except ValueError:
        until = now + dt.timedelta(minutes=30)
    until = until if until.tzinfo else until.replace(tzinfo=dt.timezone.utc)
    return until - dt.timedelta(minutes=5)


def _basic_pair(credentials: Credentials | None):
    """(user, password) of basic credentials, else None."""
    for name, value in credentials.headers if credentials is not None else ():
        if name.lower() == "authorization" and value.startswith("Basic "):
            user, _, password = base64.b64decode(value[6:]).decode("utf-8").partition(":")
            return user, password
    return None


def open_raster(place: Place, open_options=()):
    """Open a place for reading; the caller has set its options. Raises InputError where it is no raster."""
    with quiet_gdal():
        gdal.ErrorReset()
        try:
            dataset = gdal.OpenEx(
                place.path,
                gdal.OF_RASTER | gdal.OF_READONLY,
                allowed_drivers=DRIVERS,
                open_options=list(open_options),
            )
        except RuntimeError:
            dataset = None
        reason = scrubbed((gdal.GetLastErrorMsg() or "").strip())[:200]
    if dataset is None or dataset.RasterCount == 0:
        raise InputError(
            message(
                "'{path}' cannot be read as a raster; check the address and the credentials. ({reason})",
                path=place.name,
                reason=reason or message("unknown format"),
            )
        )
    return dataset


def forget(place: Place) -> None:
    """Make GDAL forget what it has cached of a place, failures included."""
    if place.path.startswith("/vsi") and hasattr(gdal, "VSICurlPartialClearCache"):
        gdal.VSICurlPartialClearCache(place.path)
