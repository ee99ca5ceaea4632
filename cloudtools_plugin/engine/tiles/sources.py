"""Where tiles come from: URL templates with their placeholders, presets, and servers that forbid bulk download."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit, urlunsplit

from ..errors import InputError
from ..fetch import Credentials, split_userinfo
from ..messages import message, plain_source
from .matrices import MAX_ZOOM, TileMatrixSet, quadkey, web_mercator

#: Names of query items whose value is a secret.
_SECRET_ITEMS = re.compile(
    r"(?i)(access_?token|api_?key|app_?code|auth|authorization|key|map_?key|passw(or)?d|pwd|secret|sig|signature|"
    r"subscription-?key|tk|token)"
)
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
#: host suffix -> why its tiles are not downloaded in bulk.
_FORBIDDEN = {
    "openstreetmap.org": message(
        "The tile usage policy of OpenStreetMap's servers forbids bulk download and offline use "
        "(operations.osmfoundation.org/policies/tiles); use another source, or render tiles from the data yourself."
    ),
    "google.com": message("Google's terms forbid downloading and storing map tiles; use another source."),
    "googleapis.com": message("Google's terms forbid downloading and storing map tiles; use another source."),
    "virtualearth.net": message("Bing's terms forbid downloading and storing map tiles; use another source."),
}


@dataclass(frozen=True)
class TileSource:
    """A tile server, without secrets.

    name: for people; template: URL with placeholders; matrices: where its tiles lie; first_zoom, last_zoom: what it
    has; attribution: to be shown with the pictures; headers: further (name, value) of requests that are no secrets;
    declared: True where the server itself says how large its tiles are (else they are taken as they come).
    """

    name: str
    template: str
    matrices: TileMatrixSet = field(repr=False)
    first_zoom: int = 0
    last_zoom: int = MAX_ZOOM
    attribution: str = ""
    headers: tuple = ()
    declared: bool = False

    def url(self, zoom: int, column: int, row: int) -> str:
        """Address of a tile; rows count from the top. Subdomains take turns by column and row, so that a tile always
        has the same address."""
        matrix = self.matrices.matrices[zoom]

        def fill(match):
            word = match[1]
            low = word.lower()
            if low in ("x", "tilecol"):
                return str(column)
            if low in ("y", "tilerow"):
                return str(row)
            if low == "-y":
                return str(matrix.rows - 1 - row)
            if low.startswith("z"):
                return str(zoom + int(low[1:] or 0))
            if low == "tilematrix":
                return quote(matrix.name, safe=":")
            if low == "q":
                return quadkey(column, row, zoom)
            options = _switch(word)
            return options[(column + row) % len(options)]

        return _PLACEHOLDER.sub(fill, self.template)

    @property
    def servers(self) -> tuple:
        """An address on each of its hosts."""
        return tuple(dict.fromkeys(self.url(self.first_zoom, column, 0) for column in range(26)))

    @property
    def plain(self) -> str:
        """The template as it may be shown and written down."""
        return without_secrets(self.template)[0]


def _switch(word: str) -> tuple:
    """The texts that take turns in {switch:a,b,c}, {a-c}, {0-3}, {s}; () for a word that is none of these."""
    if word.lower() == "s":
        return ("a", "b", "c")
    if word.lower().startswith("switch:"):
        return tuple(part.strip() for part in word[7:].split(",") if part.strip())
    spread = re.fullmatch(r"([a-z])-([a-z])|(\d)-(\d)", word)
    if spread:
        first, last = sorted(ord(c) for c in filter(None, spread.groups()))
        return tuple(chr(code) for code in range(first, last + 1))
    return ()


def read_template(template: str, name: str = "", **more) -> tuple:
    """(TileSource, Credentials or None) of a URL template.

    Understood are {x}, {y}, {z} in small or capital letters, {z-1} and the like (servers that count from another
    level), {-y} (TMS), {q} (quadkey), {s}, {switch:a,b,c}, {a-c}, {0-3}, {ratio} and {r} (taken as one pixel per
    pixel); %7B and %7D count as braces, and so does ${ (GDAL's form). User, password and keys in the URL become
    Credentials. more: further fields of TileSource.
    Raises InputError for what is no template.
    """
    template = re.sub(r"(?i)%7b", "{", re.sub(r"(?i)%7d", "}", template.strip())).replace("${", "{")
    if not re.match(r"(?i)https?://[^/]", template):
        raise InputError(
            message(
                "'{source}' is no tile source; give a web address such as https://example.com/{{z}}/{{x}}/{{y}}.png, "
                "the name of an XYZ or WMTS layer of the project, or a preset.",
                source=plain_source(template),
            )
        )
    template = re.sub(r"(?i)\{ratio\}", "1", re.sub(r"(?i)\{r\}", "", template))
    words = [re.sub(r"^z[+-]\d$", "z", word.lower()) for word in _PLACEHOLDER.findall(template)]
    for word in words:
        if word not in ("x", "y", "z", "-y", "q", "s", "tilematrix", "tilecol", "tilerow") and not _switch(word):
            raise InputError(
                message(
                    "The placeholder {{{word}}} of the address is not known; use {{z}}, {{x}}, {{y}}, {{-y}}, {{q}}, "
                    "{{s}} or {{switch:a,b,c}}, and write the value of anything else into it.",
                    word=word,
                )
            )
    if "q" not in words:
        wanted = [("{z}", ("z", "tilematrix")), ("{x}", ("x", "tilecol")), ("{y}", ("y", "-y", "tilerow"))]
        missing = [shown for shown, names in wanted if not set(names) & set(words)]
        if missing:
            raise InputError(
                message(
                    "The address lacks {missing}; a template looks like https://example.com/{{z}}/{{x}}/{{y}}.png.",
                    missing=", ".join(missing),
                )
            )
    template, credentials = without_secrets(template)
    more.setdefault("matrices", web_mercator())
    source = TileSource(name or _host(template), template, **more)
    return source, credentials


def _host(template: str) -> str:
    return urlsplit(_PLACEHOLDER.sub("x", template)).netloc


def without_secrets(template: str) -> tuple:
    """(template without user, password and keys, Credentials of these or None).

    Placeholders stay as they are. A template of several hosts ({s}) gives credentials that are for no single one.
    """
    bare, userinfo = split_userinfo(template)
    parts = urlsplit(bare)
    kept, secret = [], []
    for item in parts.query.split("&") if parts.query else ():
        name, _, value = item.partition("=")
        is_secret = value and _SECRET_ITEMS.fullmatch(unquote(name)) and not _PLACEHOLDER.search(value)
        (secret if is_secret else kept).append(item)
    if secret:
        bare = urlunsplit(parts._replace(query="&".join(kept)))
    if not secret and userinfo is None:
        return bare, None
    query = tuple(parse_qsl("&".join(secret), keep_blank_values=True))
    credentials = Credentials(() if userinfo is None else userinfo.headers, query)
    return bare, credentials


def refuse_forbidden(source: TileSource) -> None:
    """Raises InputError with the reason for a server whose policy forbids bulk download."""
    host = urlsplit(_PLACEHOLDER.sub("x", source.template)).hostname or ""
    for suffix, reason in _FORBIDDEN.items():
        if host == suffix or host.endswith(f".{suffix}"):
            raise InputError(reason)


@dataclass(frozen=True)
class Preset:
    """A public source that may be used with moderation and with its attribution; read its terms before large jobs."""

    name: str
    template: str
    first_zoom: int
    last_zoom: int
    attribution: str


#: Each of them asks for its attribution to be shown. EOX's licence: cloudless.eox.at/documentation/license.
PRESETS = {
    "gsi-photo": Preset(
        "GSI Japan, seamless photo",
        "https://cyberjapandata.gsi.go.jp/xyz/seamlessphoto/{z}/{x}/{y}.jpg",
        2,
        18,
        "国土地理院 (Geospatial Information Authority of Japan), https://maps.gsi.go.jp/development/ichiran.html",
    ),
    "s2cloudless": Preset(
        "Sentinel-2 cloudless 2020 (EOX)",
        "https://tiles.maps.eox.at/wmts/1.0.0/s2cloudless-2020_3857/default/g/{z}/{y}/{x}.jpg",
        0,
        15,
        "EOxCloudless https://cloudless.eox.at by EOX IT Services GmbH (Contains modified Copernicus Sentinel data "
        "2020), CC BY-NC-SA 4.0",
    ),
    "usgs-imagery": Preset(
        "USGS imagery",
        "https://basemap.nationalmap.gov/arcgis/rest/services/USGSImageryOnly/MapServer/tile/{z}/{y}/{x}",
        0,
        16,
        "U.S. Geological Survey, The National Map",
    ),
}


def preset_source(key: str) -> TileSource:
    """Raises InputError for an unknown preset."""
    if key not in PRESETS:
        raise InputError(
            message("There is no preset '{name}'; choose one of {names}.", name=key, names=", ".join(PRESETS))
        )
    preset = PRESETS[key]
    source, _ = read_template(preset.template, preset.name)
    return replace(source, first_zoom=preset.first_zoom, last_zoom=preset.last_zoom, attribution=preset.attribution)


def with_query(template: str, items) -> str:
    """The template with further items in its query; None values are left out."""
    text = urlencode([(name, value) for name, value in items if value is not None])
    if not text:
        return template
    return f"{template}{'&' if '?' in template else '?'}{text}"
