"""A tile source as the algorithms take it: an address, a preset, or an XYZ or WMTS layer of the project."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from urllib.parse import unquote

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingUtils,
    QgsRasterLayer,
)

from ..engine.errors import InputError
from ..engine.fetch import OWN, POLITE, Credentials, Fetcher
from ..engine.messages import message
from ..engine.tiles import (
    MAX_TILES,
    PRESETS,
    TileSource,
    fetch_source,
    is_capabilities_url,
    preset_source,
    read_template,
)
from ..engine.tiles.sources import without_secrets
from ..engine.tiles.store import GEOREFERENCES
from .base import tr
from .network import credentials_for, make_fetcher


def add_connections(algorithm) -> None:
    number = QgsProcessingParameterNumber
    algorithm.add(
        number("CONNECTIONS", tr("Connections"), number.Type.Integer, optional=True, minValue=1, maxValue=32),
        tr(
            "How many tiles are fetched at the same time. Empty: {polite}, which public servers put up with; up to "
            "{own} from a server on this computer or in your own network. Ask for more only where the owner agrees."
        ).format(polite=POLITE, own=OWN),
        advanced=True,
    )


def connections_of(algorithm, parameters, context) -> int | None:
    """What the user wants, None for what suits the server."""
    if not algorithm._given(parameters, "CONNECTIONS"):
        return None
    number = algorithm.parameterAsInt(parameters, "CONNECTIONS", context)
    if number < 1:
        raise InputError(message("CONNECTIONS must be a number from 1 to 32, or empty."))
    return number


def add_max_tiles(algorithm, help: str) -> None:
    number = QgsProcessingParameterNumber
    algorithm.add(
        number("MAX_TILES", tr("Tiles at most"), number.Type.Integer, MAX_TILES, minValue=1, maxValue=10_000_000),
        help,
        advanced=True,
    )


def add_georeference(algorithm) -> None:
    algorithm.add(
        QgsProcessingParameterEnum(
            "GEOREFERENCE",
            tr("Georeference of single tiles"),
            list(GEOREFERENCES),
            defaultValue="worldfile",
            usesStaticStrings=True,
        ),
        tr(
            "worldfile: a world file beside each tile, and its coordinate reference system in .aux.xml. geotiff: a "
            "GeoTIFF beside each. none: the pictures alone."
        ),
        advanced=True,
    )


@dataclass(frozen=True)
class Request:
    """What the user asked for, resolved in the main thread; ``open`` may run anywhere.

    address: of WMTS capabilities, '' where the source is known already; credentials: of the address or of the source.
    """

    source: TileSource | None
    address: str = ""
    layer: str = ""
    matrix_set: str = ""
    options: tuple = ()
    credentials: Credentials | None = None
    attribution: str = ""

    def open(self, fetcher: Fetcher) -> TileSource:
        """The source; WMTS capabilities are fetched now. The fetcher gets the credentials of the tiles."""
        source = self.source
        if source is None:
            fetcher.credentials = None if self.credentials is None else self.credentials.bound(self.address)
            source, keys = fetch_source(fetcher, self.address, self.layer, self.matrix_set, dict(self.options))
            if keys is not None:
                keys = keys.bound(*source.servers)
                # a key that the document itself names is for the tiles, the user's own stays with its server
                fits = fetcher.credentials is not None and fetcher.credentials.fits(source.servers[0])
                fetcher.credentials = fetcher.credentials.joined(keys) if fits else keys
        elif self.credentials is not None:
            fetcher.credentials = self.credentials.bound(*source.servers)
        return replace(source, attribution=self.attribution) if self.attribution else source


def is_layer_source(text: str) -> bool:
    """True for the source of an XYZ layer as QGIS shows it: type=xyz&url=..."""
    return re.search(r"(?i)(^|&)type=xyz(&|$)", text or "") is not None


def resolve_source(
    text: str,
    context: QgsProcessingContext,
    *,
    layer: QgsMapLayer | None = None,
    authcfg: str = "",
    wmts_layer: str = "",
    matrix_set: str = "",
    options: dict | None = None,
    attribution: str = "",
) -> Request:
    """Main thread only. ``text``: a template, the address of WMTS capabilities, a preset's id, a layer's name or id, or
    the source of an XYZ layer.

    Raises InputError for what is no tile source.
    """
    text = (text or "").strip()
    if layer is None and is_layer_source(text):
        layer = QgsRasterLayer(text, "XYZ", "wms")
    if layer is None and text and text not in PRESETS and "://" not in text:
        layer = QgsProcessingUtils.mapLayerFromString(text, context, False)
    if layer is not None:
        request = _of_layer(layer, authcfg)
    elif text in PRESETS:
        request = Request(preset_source(text))
    elif is_capabilities_url(text) and "://" in text:
        address, keys = without_secrets(text)
        request = Request(None, address, credentials=_credentials(address, authcfg, keys))
    else:
        source, keys = read_template(text)
        request = Request(source, credentials=_credentials(source.servers[0], authcfg, keys))
    return replace(
        request,
        layer=wmts_layer or request.layer,
        matrix_set=matrix_set or request.matrix_set,
        options=tuple({**dict(request.options), **(options or {})}.items()),
        attribution=attribution or request.attribution,
    )


def _credentials(address: str, authcfg: str, keys: Credentials | None) -> Credentials | None:
    found = credentials_for(address, authcfg)
    if found is None:
        return keys
    return replace(found, origin="").joined(keys)


def _of_layer(layer: QgsMapLayer, authcfg: str) -> Request:
    items = {}
    for part in layer.source().split("&"):
        name, _, value = part.partition("=")
        items.setdefault(unquote(name).lower(), unquote(value))
    url = items.get("url", "")
    kind = items.get("type", "").lower()
    if layer.providerType() != "wms" or not url or not (kind == "xyz" or "tilematrixset" in items):
        raise InputError(
            message(
                'The layer "{layer}" is no XYZ or WMTS layer, so it has no tiles to download; choose another layer.',
                layer=layer.name(),
            )
        )
    authcfg = authcfg or items.get("authcfg", "")
    headers = {name[12:]: value for name, value in items.items() if name.startswith("http-header:") and value}
    if items.get("referer"):
        headers.setdefault("referer", items["referer"])
    open_headers = tuple((name, value) for name, value in headers.items() if name == "referer")
    secret_headers = tuple((name, value) for name, value in headers.items() if name != "referer")
    keys = Credentials(secret_headers) if secret_headers else None
    if items.get("username") and items.get("password"):
        own = Credentials.basic(items["username"], items["password"])
        keys = own if keys is None else keys.joined(own)
    credit = layer.attribution() if hasattr(layer, "attribution") else ""
    if kind == "xyz":
        zooms = {
            name: int(items[key])
            for name, key in (("first_zoom", "zmin"), ("last_zoom", "zmax"))
            if items.get(key, "").isdigit()
        }
        source, more = read_template(url, layer.name(), headers=open_headers, **zooms)
        keys = more if keys is None else keys.joined(more)
        return Request(source, credentials=_credentials(source.servers[0], authcfg, keys), attribution=credit)
    address, more = without_secrets(url)
    keys = more if keys is None else keys.joined(more)
    options = {"style": items.get("styles", ""), "format": items.get("format", "")}
    for part in items.get("tiledimensions", "").split(";"):
        name, sign, value = part.partition("=")
        if sign:
            options[name] = value
    return Request(
        None,
        address,
        items.get("layers", ""),
        items["tilematrixset"],
        tuple((name, value) for name, value in options.items() if value),
        _credentials(address, authcfg, keys),
        credit,
    )


def make_tile_fetcher(tell, connections: int | None = None, rate: float = 0.0, retries: int = 5) -> Fetcher:
    """Main thread only."""
    return make_fetcher(None, tell, connections=connections, rate=rate, retries=retries)
