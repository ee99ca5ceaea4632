"""WMTS: a layer of a GetCapabilities document as a TileSource (OGC 07-057r7, KVP and REST)."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field, replace
from urllib.parse import quote, urlencode, urljoin, urlsplit
from xml.parsers import expat

from ..errors import InputError
from ..fetch import host
from ..grid import _srs, crs_name, crs_wkt, is_geographic, transform_bounds
from ..messages import message
from .matrices import MERCATOR_HALF, TileMatrix, TileMatrixSet, matrix_of_scale, round_the_world, web_mercator
from .sources import TileSource, without_secrets

#: Largest capabilities document that is read, in bytes (the largest public ones have 10 MB).
MAX_BYTES = 32 * 2**20
_FORMATS = ("image/png", "image/png; mode=8bit", "image/png8", "image/jpeg", "image/jpgpng", "image/webp", "image/tiff")


@dataclass
class _Element:
    name: str
    attributes: dict
    children: list = field(default_factory=list)
    text: str = ""

    def all(self, *path):
        found = [self]
        for name in path:
            found = [child for element in found for child in element.children if child.name == name]
        return found

    def one(self, *path) -> str:
        found = self.all(*path)
        return found[0].text.strip() if found else ""


def _parse(document: bytes, where: str) -> _Element:
    """Element tree without namespaces. Document types and entities are refused: capabilities need none, attacks do."""
    refused = InputError(
        message("The server {host} does not answer with WMTS capabilities; check the address.", host=where)
    )
    root = _Element("", {})
    stack = [root]

    def local(name):
        return re.split("[: ]", name)[-1]

    def start(name, attributes):
        if len(stack) > 50:
            raise refused
        element = _Element(local(name), {local(key): value for key, value in attributes.items()})
        stack[-1].children.append(element)
        stack.append(element)

    def end(_name):
        stack.pop()

    def text(data):
        stack[-1].text += data

    def refuse(*_):
        raise refused

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, text
    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = refuse
    try:
        parser.Parse(document, True)
    except expat.ExpatError:
        raise refused from None
    if [child.name for child in root.children] != ["Capabilities"]:
        raise refused
    return root.children[0]


def is_capabilities_url(url: str) -> bool:
    """True for an address that leads to WMTS capabilities and not to a tile."""
    low = url.lower()
    return "{" not in low and "%7b" not in low and ("wmts" in low or "getcapabilities" in low)


def capabilities_url(url: str) -> str:
    """The address of the capabilities; a bare service address gets the usual query."""
    if url.lower().endswith(".xml") or "getcapabilities" in url.lower():
        return url
    return f"{url}{'&' if '?' in url else '?'}SERVICE=WMTS&REQUEST=GetCapabilities&VERSION=1.0.0"


def fetch_source(fetcher, url: str, layer: str = "", matrix_set: str = "", options=None) -> tuple:
    """(TileSource, Credentials or None) from the capabilities at `url`; keys that the document writes into its
    addresses become Credentials. See `read_capabilities`."""
    answer = fetcher.get(capabilities_url(url), max_bytes=MAX_BYTES)
    source = read_capabilities(answer.body, url, layer, matrix_set, options)
    template, credentials = without_secrets(source.template)
    return replace(source, template=template), credentials


def read_capabilities(
    document: bytes, url: str, layer: str = "", matrix_set: str = "", options=None, rest: bool = True
) -> TileSource:
    """A TileSource from WMTS capabilities.

    url: where they came from; layer: identifier, '' where there is one only; matrix_set: identifier, '' prefers Web
    Mercator; options: {name: value} of style, format and dimensions (time), names in any case; rest: prefer the REST
    form where both are offered.
    Raises InputError where the document is none, or does not have what is asked for.
    """
    where = host(url)
    options = {key.lower(): value for key, value in (options or {}).items()}
    root = _parse(document, where)
    layers = root.all("Contents", "Layer")
    chosen = _named(layers, layer, message("layer"), where)
    links = chosen.all("TileMatrixSetLink")
    sets = {element.one("Identifier"): element for element in root.all("Contents", "TileMatrixSet")}
    linked = [link for link in links if link.one("TileMatrixSet") in sets]
    if matrix_set:
        linked = [link for link in linked if link.one("TileMatrixSet") == matrix_set]
    if not linked:
        raise InputError(
            message(
                "The layer '{layer}' of {host} has no tile matrix set '{name}'; choose one of {names}.",
                layer=chosen.one("Identifier"),
                host=where,
                name=matrix_set,
                names=", ".join(link.one("TileMatrixSet") for link in links),
            )
        )
    box = _lonlat_box(chosen)
    tried = [(link, _try_matrix_set(sets[link.one("TileMatrixSet")], box, where)) for link in linked]
    usable = [item for item in tried if isinstance(item[1], TileMatrixSet)]
    if not usable:
        raise tried[0][1]
    link, matrices = next((item for item in usable if item[1].is_web_mercator), usable[0])
    found, first, last = _with_limits(matrices, link)
    template = _template(root, chosen, url, link.one("TileMatrixSet"), options, rest)
    provider = root.one("ServiceProvider", "ProviderName")
    title = chosen.one("Title") or chosen.one("Identifier")
    rights = root.one("ServiceIdentification", "AccessConstraints")
    owners = [text for text in (provider, rights) if text and text.lower() not in ("none", "unknown")]
    attribution = ", ".join([title, *owners]) if owners else ""  # a title alone names nobody
    return TileSource(f"{title} ({where})", template, found, first, last, attribution[:500], declared=True)


def _named(elements, name: str, what: str, where: str) -> _Element:
    names = [element.one("Identifier") for element in elements]
    if name in names:
        return elements[names.index(name)]
    if not name and len(elements) == 1:
        return elements[0]
    shown = ", ".join(names[:20]) + (" ..." if len(names) > 20 else "")
    raise InputError(
        message(
            "The server {host} has no {what} '{name}'; choose one of {names}.",
            host=where,
            what=what,
            name=name,
            names=shown or message("none"),
        )
    )


def _lonlat_box(layer: _Element):
    """(west, south, east, north) that the layer declares, or None."""
    lower, upper = (layer.one("WGS84BoundingBox", name).split() for name in ("LowerCorner", "UpperCorner"))
    try:
        west, south, east, north = (float(v) for v in (*lower, *upper))
    except ValueError:
        return None
    return (west, max(south, -85.0), east, min(north, 85.0)) if east > west and north > south else None


def _crs_of(text: str, where: str) -> tuple:
    """(WKT, True where the definition puts north or latitude first) of SupportedCRS."""
    match = re.search(r"(?i)(?:crs:OGC:[^:]*:|OGC/[^/]*/|^OGC:)(CRS84)", text)
    if match:
        return crs_wkt("EPSG:4326"), False
    match = re.search(r"(?i)\bEPSG\b.*?[:/](\d+)$", text.strip())
    if not match:
        raise InputError(
            message("The coordinate reference system '{crs}' of {host} is not known.", crs=text[:80], host=where)
        )
    code = {"900913": "3857"}.get(match[1], match[1])
    wkt = crs_wkt(f"EPSG:{code}")
    plain = text.strip().lower().startswith("epsg:")
    reference = _srs(f"EPSG:{code}")
    swapped = not plain and bool(reference.EPSGTreatsAsLatLong() or reference.EPSGTreatsAsNorthingEasting())
    return wkt, swapped


def _try_matrix_set(element: _Element, box, where: str):
    """The TileMatrixSet, or the InputError of one that cannot be used: the layer may have others."""
    try:
        return _matrix_set(element, box, where)
    except InputError as error:
        return error


def _matrix_set(element: _Element, box, where: str) -> TileMatrixSet:
    name = element.one("Identifier")
    crs, swapped = _crs_of(element.one("SupportedCRS"), where)
    found = []
    for item in element.all("TileMatrix"):
        try:
            first, second = (float(v) for v in item.one("TopLeftCorner").split())
            scale = float(item.one("ScaleDenominator"))
            counts = [int(item.one(key)) for key in ("TileWidth", "TileHeight", "MatrixWidth", "MatrixHeight")]
            good = scale > 0 and all(map(math.isfinite, (first, second, scale))) and all(0 < c < 2**40 for c in counts)
            if not good or max(counts[:2]) > 8192:
                raise ValueError(name)
        except ValueError:
            raise InputError(
                message("The tile matrix set '{name}' of {host} is not valid.", name=name, host=where)
            ) from None
        orders = [(second, first), (first, second)] if swapped else [(first, second), (second, first)]
        candidates = [matrix_of_scale(item.one("Identifier"), crs, scale, corner, *counts) for corner in orders]
        found.append(next((m for m in candidates if _plausible(m, crs, box)), candidates[0]))
    if not found:
        raise InputError(message("The tile matrix set '{name}' of {host} is not valid.", name=name, host=where))
    found.sort(key=lambda matrix: -matrix.resolution[0])
    found = [_exact(matrix, crs) for matrix in found]
    return round_the_world(TileMatrixSet(name, crs, _from_zoom_0(found, crs), None))


def _plausible(matrix: TileMatrix, crs: str, box) -> bool:
    """True where a matrix lies where its layer is; servers disagree about the order of axes."""
    west, south, east, north = matrix.bounds(0, 0, matrix.columns, matrix.rows)
    if is_geographic(crs):
        # a matrix may reach past the poles by a part of a tile, never by more
        return west >= -180.01 and north <= 90.01 + matrix.span[1] and south >= -90.01 - matrix.span[1]
    if box is None:
        return True
    try:
        xmin, ymin, xmax, ymax = transform_bounds(box, crs_wkt("EPSG:4326"), crs)
    except InputError:
        return True
    x, y = (xmin + xmax) / 2, (ymin + ymax) / 2
    return west <= x <= east and south <= y <= north


def _exact(matrix: TileMatrix, crs: str) -> TileMatrix:
    """Scale denominators are rounded in most documents: those of the well-known pyramids are put right."""
    if crs_name(crs) == "EPSG:3857":
        whole, level = 2.0 * MERCATOR_HALF, matrix.resolution[0] * matrix.tile_width
        corner = (-MERCATOR_HALF, MERCATOR_HALF)
    elif is_geographic(crs):
        whole, level, corner = 360.0, matrix.resolution[0] * matrix.tile_width, (-180.0, 90.0)
    else:
        return matrix
    count = round(whole / level)
    near = all(abs(a - b) < 1e-6 * whole for a, b in zip(matrix.corner, corner))
    if near and count >= 1 and abs(whole / level - count) < 1e-6 * count and count & (count - 1) == 0:
        return replace(
            matrix, corner=corner, resolution=(whole / count / matrix.tile_width, whole / count / matrix.tile_width)
        )
    return matrix


def _from_zoom_0(found: list, crs: str) -> tuple:
    """Puts the coarser levels before a Web Mercator pyramid that begins deeper, so that zoom means what it always does;
    TileSource.first_zoom keeps them from being asked for."""
    first = found[0]
    if crs_name(crs) == "EPSG:3857" and first.columns > 1 and first.corner == (-MERCATOR_HALF, MERCATOR_HALF):
        level = math.log2(2.0 * MERCATOR_HALF / first.span[0])
        if level == int(level):
            coarser = web_mercator(first.tile_width, int(level) - 1).matrices
            found = [*(replace(matrix, name="") for matrix in coarser), *found]
    return tuple(found)


def _with_limits(matrices: TileMatrixSet, link: _Element) -> tuple:
    """(set with the layer's limits, first zoom, last zoom)."""
    limits = {}
    for item in link.all("TileMatrixSetLimits", "TileMatrixLimits"):
        numbers = [item.one(key) for key in ("MinTileCol", "MinTileRow", "MaxTileCol", "MaxTileRow")]
        if all(re.fullmatch(r"\d+", number) for number in numbers):
            limits[item.one("TileMatrix")] = tuple(map(int, numbers))
    names = [matrix.name for matrix in matrices.matrices]
    offered = [z for z, name in enumerate(names) if name in limits] or [z for z, name in enumerate(names) if name]
    limited = tuple(replace(matrix, limits=limits.get(matrix.name)) for matrix in matrices.matrices)
    return replace(matrices, matrices=limited), offered[0], offered[-1]


def _template(root, layer, url: str, matrix_set: str, options: dict, rest: bool) -> str:
    formats = [element.text.strip() for element in layer.all("Format")]
    wanted = options.get("format", "")
    if wanted and wanted not in formats:
        raise InputError(
            message(
                "The layer has no format '{format}'; choose one of {names}.", format=wanted, names=", ".join(formats)
            )
        )
    style = options.get("style", "")
    if not style:
        styles = layer.all("Style")
        default = [s for s in styles if s.attributes.get("isDefault", "").lower() in ("true", "1")] or styles
        style = default[0].one("Identifier") if default else "default"
    values = {"style": style, "tilematrixset": matrix_set}
    dimensions = {}
    for item in layer.all("Dimension"):
        name = item.one("Identifier")
        value = options.get(name.lower()) or item.one("Default") or item.one("Value")
        dimensions[name] = value
        values[name.lower()] = value
    urls = [
        item.attributes for item in layer.all("ResourceURL") if item.attributes.get("resourceType", "tile") == "tile"
    ]
    kvp = _kvp_address(root)
    if urls and (rest or not kvp):
        order = [wanted] if wanted else [*_FORMATS]
        best = min(urls, key=lambda u: order.index(u["format"]) if u.get("format") in order else len(order))
        template = re.sub(
            r"\{([^{}]*)\}",
            lambda m: quote(values[m[1].lower()], safe=":,") if m[1].lower() in values else m[0],
            best.get("template", ""),
        )
    else:
        order = [wanted] if wanted else [name for name in _FORMATS if name in formats] or formats or ["image/png"]
        query = {
            "SERVICE": "WMTS",
            "REQUEST": "GetTile",
            "VERSION": "1.0.0",
            "LAYER": layer.one("Identifier"),
            "STYLE": style,
            "FORMAT": order[0],
            "TILEMATRIXSET": matrix_set,
            **dimensions,
        }
        base = kvp or url.split("?")[0]
        text = urlencode(query) + "&TILEMATRIX={TileMatrix}&TILEROW={TileRow}&TILECOL={TileCol}"
        template = base + ("" if base.endswith(("?", "&")) else "&" if "?" in base else "?") + text
    template = urljoin(url, template)
    if urlsplit(template).scheme.lower() not in ("http", "https"):
        raise InputError(message("The server {host} gives no web address for its tiles.", host=host(url)))
    return template


def _kvp_address(root) -> str:
    for operation in root.all("OperationsMetadata", "Operation"):
        if operation.attributes.get("name") != "GetTile":
            continue
        for get in operation.all("DCP", "HTTP", "Get"):
            allowed = [v.text.strip().upper() for v in get.all("Constraint", "AllowedValues", "Value")]
            if not allowed or "KVP" in allowed:
                return get.attributes.get("href", "")
    return ""
