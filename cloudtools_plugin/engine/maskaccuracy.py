"""How good a mask is: against a reference raster or polygons, with intervals that respect that pixels are neighbours.

Scored are pixels whose reference is clear, shadow, thin cloud or cloud and whose mask is not missing. Confusion counts
are kept per block of the image; intervals come from drawing blocks with replacement (block bootstrap), because pixels
beside each other are wrong together: a binomial interval over pixels would be far too narrow. Metrics as in Congalton
and Green 2019; kappa is Cohen's.
"""

from __future__ import annotations

import html
import math
import threading
from dataclasses import dataclass, field

import numpy as np
from osgeo import gdal, ogr

from .classes import CLASSES, CLEAR, CLOUD, MISSING, SHADOW, THIN, UNSURE
from .errors import InputError
from .grid import Grid, Window, _srs
from .masks import Remap, dilate
from .messages import message
from .raster import Band, bounded_cache, place, valid_of
from .windows import Job, plan, run

SCORED = (CLEAR, SHADOW, THIN, CLOUD)
RESAMPLES = 1000
#: Fewer blocks than this say nothing of their spread: Wilson's interval over pixels is given instead.
LEAST_BLOCKS = 10
#: Yes/no questions that a mask answers, by the classes that mean yes.
QUESTIONS = {"CLOUD": (THIN, CLOUD), "SHADOW": (SHADOW,), "MASKED": (SHADOW, THIN, CLOUD, UNSURE)}
#: Names of the classes in the numbers; CLOUD among the questions is thin or thick.
NAMES = {CLEAR: "CLEAR", SHADOW: "SHADOW", THIN: "THIN", CLOUD: "THICK"}
_Z = 1.959963984540054  # of 95 %


@dataclass(frozen=True)
class RemapSource:
    """A raster band as classes on a grid, through a remap table."""

    placed: object
    remap: Remap

    @property
    def band(self) -> Band:
        return self.placed.bands[0]

    def read(self, window: Window):
        """Classes (h, w) uint8; MISSING outside of the file and where it declares nodata."""
        values, inside = self.placed.read(window)
        if values is None:
            return np.zeros(window.shape, np.uint8)
        classes = self.remap.classes(values[0])
        if self.band.nodata is not None:
            classes[~valid_of(values[0], self.band.nodata)] = MISSING
        if inside is not None:
            classes[~inside] = MISSING
        return classes


def remap_source(band: Band, grid: Grid, remap: Remap) -> RemapSource:
    """Put a band on a grid, never interpolated."""
    return RemapSource(place((band,), grid), remap)


class PolygonSource:
    """Polygons as classes on a grid. features: (WKB, class) in order, later ones on top; crs: theirs; outside: class of
    what no polygon covers. Raises InputError where they cannot be brought to the grid."""

    def __init__(self, features, crs: str, grid: Grid, outside: int = MISSING):
        self.grid, self.outside = grid, outside
        self._lock = threading.Lock()
        if bool(crs) != bool(grid.crs):
            raise InputError(
                message("The reference polygons and the mask do not both have a coordinate reference system.")
            )
        memory = ogr.GetDriverByName("Memory") or ogr.GetDriverByName("MEM")
        self._source = memory.CreateDataSource("")
        self._layer = self._source.CreateLayer("reference", None, ogr.wkbUnknown)
        self._layer.CreateField(ogr.FieldDefn("class", ogr.OFTInteger))
        source, target = (_srs(text) if text else None for text in (crs, grid.crs))
        for wkb, code in features:
            geometry = ogr.CreateGeometryFromWkb(bytes(wkb))
            if geometry is None:
                continue
            if source is not None:
                geometry.AssignSpatialReference(source)
                if geometry.TransformTo(target) != 0:
                    raise InputError(
                        message(
                            "The reference polygons cannot be transformed to the mask's coordinate reference system."
                        )
                    )
            feature = ogr.Feature(self._layer.GetLayerDefn())
            feature.SetField("class", int(code))
            feature.SetGeometryDirectly(geometry)
            self._layer.CreateFeature(feature)

    def read(self, window: Window):
        """Classes (h, w) uint8; a pixel has the class of the polygon under its centre."""
        part = self.grid.crop(window)
        raster = gdal.GetDriverByName("MEM").Create("", window.width, window.height, 1, gdal.GDT_Byte)
        raster.SetGeoTransform(part.transform)
        raster.GetRasterBand(1).Fill(self.outside)
        with self._lock:
            self._layer.SetSpatialFilterRect(*part.bounds)
            gdal.RasterizeLayer(raster, [1], self._layer, options=["ATTRIBUTE=class"])
            return raster.ReadAsArray()


@dataclass(frozen=True)
class Pair:
    """A mask and its reference on one grid: anything with read(window) -> classes."""

    name: str
    grid: Grid
    mask: object
    reference: object
    block: tuple = (512, 512)


@dataclass
class Assessment:
    """What was counted. blocks: (n, 6, 6) int64, reference class x mask class, for each block with scored pixels, mask
    classes 0 (missing) to 5; names: of the pairs; block_pixels: side of a block; thin_merged: thin cloud counts as
    cloud; tolerance: metres around changes of class that were not scored."""

    blocks: np.ndarray
    names: tuple
    block_pixels: int
    tolerance: float = 0.0
    thin_merged: bool = False
    numbers: dict = field(default_factory=dict)
    intervals: dict = field(default_factory=dict)

    @property
    def matrix(self):
        """(6, 6) counts of all blocks."""
        return self.blocks.sum(axis=0)

    @property
    def interval_kind(self) -> str:
        if self.blocks.shape[0] >= LEAST_BLOCKS:
            return message(
                "95 % intervals from a bootstrap of {number} blocks of {side} x {side} pixels ({draws} draws)",
                number=self.blocks.shape[0],
                side=self.block_pixels,
                draws=RESAMPLES,
            )
        return message(
            "95 % Wilson intervals that take pixels as independent, so they are too narrow (the {number} blocks are "
            "too few for a bootstrap)",
            number=self.blocks.shape[0],
        )


def _ratio(a, b):
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.where(b > 0, a / np.where(b > 0, b, 1), np.nan)


def metrics(matrix) -> dict:
    """All numbers of confusion matrices (..., 6, 6), reference x mask; shares 0..1, NaN where nothing can be said."""
    counts = np.asarray(matrix, float)
    scored = counts[..., CLEAR : CLOUD + 1, CLEAR:]
    total = scored.sum(axis=(-2, -1))
    right = sum(scored[..., i, i] for i in range(4))
    found = {"PIXELS": total, "OVERALL_ACCURACY": _ratio(right, total)}
    rows, cols = scored.sum(axis=-1), scored.sum(axis=-2)
    recalls = np.stack([_ratio(scored[..., i, i], rows[..., i]) for i in range(4)], axis=-1)
    known = ~np.isnan(recalls)
    found["BALANCED_ACCURACY"] = _ratio(np.where(known, recalls, 0).sum(axis=-1), known.sum(axis=-1))
    chance = _ratio((rows * cols[..., :4]).sum(axis=-1), total * total)
    found["KAPPA"] = _ratio(found["OVERALL_ACCURACY"] - chance, 1 - chance)
    for position, code in enumerate(SCORED):
        found.update(_of_class(NAMES[code], scored[..., position, position], rows[..., position], cols[..., position]))
    for name, codes in QUESTIONS.items():
        part = scored[..., [c - 1 for c in codes if c in SCORED], :]
        hits = part[..., [c - 1 for c in codes]].sum(axis=(-2, -1))
        positive, called = part.sum(axis=(-2, -1)), scored[..., [c - 1 for c in codes]].sum(axis=(-2, -1))
        found.update(_of_class(name, hits, positive, called))
        found[f"{name}_FALSE_ALARMS"] = _ratio(called - hits, total - positive)
        found[f"{name}_BALANCED_ACCURACY"] = (_ratio(hits, positive) + 1 - found[f"{name}_FALSE_ALARMS"]) / 2
    every = counts[..., CLEAR : CLOUD + 1, :].sum(axis=(-2, -1))
    found["UNMAPPED_SHARE"] = _ratio(counts[..., CLEAR : CLOUD + 1, MISSING].sum(axis=-1), every)
    return found


def _of_class(name, hits, positive, called):
    return {
        f"{name}_PRECISION": _ratio(hits, called),
        f"{name}_RECALL": _ratio(hits, positive),
        # 0, not unknown, where only one of the two has the class
        f"{name}_F1": _ratio(2 * hits, positive + called),
        f"{name}_IOU": _ratio(hits, positive + called - hits),
    }


def near_changes(reference, radius_x: float, radius_y: float):
    """True within an ellipse of these radii (pixels) around where two known classes of the reference meet."""
    edge = np.zeros(reference.shape, bool)
    for axis in (0, 1):
        one = tuple(slice(None, -1) if a == axis else slice(None) for a in (0, 1))
        two = tuple(slice(1, None) if a == axis else slice(None) for a in (0, 1))
        change = (reference[one] != reference[two]) & (reference[one] != MISSING) & (reference[two] != MISSING)
        edge[one] |= change
        edge[two] |= change
    # the pixels on both sides of a change lie half a pixel off it
    return dilate(edge, max(0.0, radius_x - 0.5), max(0.0, radius_y - 0.5))


def default_block(pairs) -> int:
    """Side of the blocks: about a hundred of them over all pairs, 8 to 256 pixels."""
    pixels = sum(pair.grid.width * pair.grid.height for pair in pairs)
    return int(min(256, max(8, round(math.sqrt(pixels / 100) / 8) * 8)))


def assess(pairs, job: Job, tolerance: float = 0.0, block: int = 0, thin: str = "auto", seed: int = 1) -> Assessment:
    """Compare masks with their references.

    tolerance: pixels within so many metres of a change of class in the reference are not scored; block: side of the
    bootstrap's blocks in pixels, 0 = default_block; thin: 'separate', 'cloud' (thin cloud counts as cloud) or 'auto'
    (as cloud where no reference has thin cloud). Raises InputError where nothing can be scored.
    """
    if not tolerance >= 0:
        raise InputError(message("The boundary tolerance must be zero or more metres."))
    pairs = list(pairs)
    side = block or default_block(pairs)
    found, lock = {}, threading.Lock()
    with bounded_cache():
        for number, pair in enumerate(pairs):
            radius = [tolerance / metres for metres in pair.grid.pixel_metres]
            halo = math.ceil(max(radius)) + 1 if tolerance > 0 else 0

            def work(window: Window, padded: Window, number=number, pair=pair, radius=radius, halo=halo) -> None:
                reference, mask = pair.reference.read(padded), pair.mask.read(window)
                if halo:
                    near = near_changes(reference, *radius)[window.slices(padded)]
                reference = reference[window.slices(padded)]
                scored = (reference >= CLEAR) & (reference <= CLOUD) & (mask <= UNSURE)
                if halo:
                    scored &= ~near
                rows = (np.arange(window.height) + window.row) // side
                cols = (np.arange(window.width) + window.col) // side
                across = -(-pair.grid.width // side)
                where = (rows[:, None] * across + cols[None, :])[scored]
                places, index = np.unique(where, return_inverse=True)
                codes = reference[scored].astype(np.int64) * 6 + mask[scored]
                counts = np.bincount(index * 36 + codes, minlength=places.size * 36).reshape(-1, 6, 6)
                with lock:
                    for place_number, count in zip(places.tolist(), counts):
                        key = number, place_number
                        found[key] = found[key] + count if key in found else count

            share = job.part(number / len(pairs), (number + 1) / len(pairs))
            run(plan(pair.grid, pair.block, 40.0, halo, job), halo, work, share)
    if not found:
        raise InputError(
            message(
                "There is nothing to score: where the mask is, the reference has no clear, shadow or cloud; check that "
                "both show the same place and how the reference's values are remapped."
            )
        )
    blocks = np.stack([found[key] for key in sorted(found)])
    if blocks[:, :, CLEAR:].sum() == 0:
        raise InputError(message("The mask has no data where the reference is known, so there is nothing to score."))
    merged = bool(thin == "cloud" or (thin == "auto" and blocks[:, THIN].sum() == 0))
    if merged:
        blocks[:, CLOUD] += blocks[:, THIN]
        blocks[:, THIN] = 0
        blocks[:, :, CLOUD] += blocks[:, :, THIN]
        blocks[:, :, THIN] = 0
    result = Assessment(blocks, tuple(pair.name for pair in pairs), side, tolerance, merged)
    result.numbers = {name: float(value) for name, value in metrics(result.matrix).items()}
    result.intervals = _bootstrap(blocks, seed) if len(blocks) >= LEAST_BLOCKS else _wilson(result.matrix)
    return result


def _bootstrap(blocks, seed: int) -> dict:
    """{name: (low, high)}: 2.5th and 97.5th percentile over blocks drawn with replacement."""
    random = np.random.default_rng(seed)
    number = len(blocks)
    flat = blocks.reshape(number, 36).astype(float)
    drawn = np.empty((RESAMPLES, 36))
    for start in range(0, RESAMPLES, 100):
        weights = random.multinomial(number, np.full(number, 1 / number), size=100)
        drawn[start : start + 100] = weights @ flat
    result = {}
    for name, values in metrics(drawn.reshape(-1, 6, 6)).items():
        good = values[np.isfinite(values)]
        if name != "PIXELS" and good.size >= RESAMPLES // 2:
            result[name] = tuple(float(v) for v in np.percentile(good, (2.5, 97.5)))
    return result


def wilson(hits: float, number: float):
    """Wilson's 95 % interval of a share (Wilson 1927)."""
    share, square = hits / number, _Z * _Z
    middle = (share + square / (2 * number)) / (1 + square / number)
    half = _Z / (1 + square / number) * math.sqrt(share * (1 - share) / number + square / (4 * number * number))
    return max(0.0, middle - half), min(1.0, middle + half)


def _wilson(matrix) -> dict:
    """Intervals of the plain shares among the numbers, from pixel counts."""
    found = metrics(matrix)
    scored = matrix[CLEAR : CLOUD + 1, CLEAR:]
    numbers = {"OVERALL_ACCURACY": scored.sum()}
    for code, name in NAMES.items():
        numbers[f"{name}_RECALL"], numbers[f"{name}_PRECISION"] = scored[code - 1].sum(), scored[:, code - 1].sum()
    for name, codes in QUESTIONS.items():
        positive = scored[[c - 1 for c in codes if c in SCORED]].sum()
        numbers[f"{name}_RECALL"], numbers[f"{name}_FALSE_ALARMS"] = positive, scored.sum() - positive
        numbers[f"{name}_PRECISION"] = scored[:, [c - 1 for c in codes]].sum()
    return {
        name: wilson(float(found[name]) * float(number), float(number))
        for name, number in numbers.items()
        if number > 0 and math.isfinite(float(found[name]))
    }


def as_record(result: Assessment) -> dict:
    """Everything as plain JSON."""
    numbers = {name: None if not math.isfinite(value) else value for name, value in result.numbers.items()}
    return {
        "numbers": numbers,
        "intervals": {name: list(value) for name, value in result.intervals.items()},
        "interval_kind": str(result.interval_kind),
        "confusion": {
            "rows": "reference",
            "columns": "mask",
            "classes": list(CLASSES.values()),
            "counts": result.matrix.tolist(),
        },
        "pairs": list(result.names),
        "blocks": len(result.blocks),
        "block_pixels": result.block_pixels,
        "tolerance_metres": result.tolerance,
        "thin_counts_as_cloud": result.thin_merged,
    }


_STYLE = """body{font:15px/1.5 system-ui,sans-serif;margin:2em auto;max-width:60em;padding:0 1em;color:#222}
table{border-collapse:collapse;margin:1em 0}td,th{border:1px solid #ccc;padding:.3em .7em;text-align:right}
th{text-align:left;font-weight:600;background:#f3f5f7}td.r{font-weight:600}small{color:#666}"""


def _as_it_is(text):
    return text


def report(result: Assessment, translate=_as_it_is) -> str:
    """HTML without anything outside of it: the numbers with their intervals, the confusion matrix, how it was done."""

    def say(text):
        return html.escape(str(translate(text)))

    def number(name):
        value = result.numbers.get(name, math.nan)
        if not math.isfinite(value):
            return "<td>–</td>"
        low, high = result.intervals.get(name, (math.nan, math.nan))
        spread = f"<br><small>{low:.3f} – {high:.3f}</small>" if math.isfinite(low) else ""
        return f"<td>{value:.3f}{spread}</td>"

    titles = {
        MISSING: message("no data"),
        CLEAR: message("clear"),
        SHADOW: message("cloud shadow"),
        THIN: message("thin cloud"),
        CLOUD: message("cloud"),
        UNSURE: message("unsure"),
    }
    title = message("Accuracy of a cloud mask")
    out = [
        f"<!doctype html><meta charset=utf-8><title>{say(title)}</title><style>{_STYLE}</style><h1>{say(title)}</h1>"
    ]
    out.append(f"<p>{say(', '.join(result.names[:12]) + (' …' if len(result.names) > 12 else ''))}</p>")
    out.append("<table><tr>" + "".join(
        f"<th>{say(text)}</th>"
        for text in (
            message("Overall accuracy"), message("Balanced accuracy"), message("Kappa"), message("Pixels scored")
        )
    ) + "</tr><tr>" + "".join(number(n) for n in ("OVERALL_ACCURACY", "BALANCED_ACCURACY", "KAPPA"))
        + f"<td>{result.numbers['PIXELS']:,.0f}</td></tr></table>")  # fmt: skip
    columns = (message("Precision"), message("Recall"), message("F1"), message("IoU"))
    heads = "".join(f"<th>{say(c)}</th>" for c in columns)
    out.append(f"<h2>{say(message('Classes'))}</h2><table><tr><th></th>{heads}</tr>")
    for code in SCORED:
        if result.thin_merged and code == THIN:
            continue
        cells = "".join(number(f"{NAMES[code]}_{m}") for m in ("PRECISION", "RECALL", "F1", "IOU"))
        out.append(f"<tr><th>{say(titles[code])}</th>{cells}</tr>")
    out.append(f"</table><h2>{say(message('Yes or no'))}</h2><table><tr><th></th>{heads}"
               f"<th>{say(message('False alarms'))}</th><th>{say(message('Balanced accuracy'))}</th></tr>")  # fmt: skip
    asked = {
        "CLOUD": message("cloud, thin or thick"),
        "SHADOW": message("cloud shadow"),
        "MASKED": message("masked: shadow, cloud or unsure"),
    }
    for name, text in asked.items():
        cells = "".join(
            number(f"{name}_{m}") for m in ("PRECISION", "RECALL", "F1", "IOU", "FALSE_ALARMS", "BALANCED_ACCURACY")
        )
        out.append(f"<tr><th>{say(text)}</th>{cells}</tr>")
    out.append(f"</table><h2>{say(message('Confusion matrix'))}</h2>")
    out.append(f"<p>{say(message('Pixels; rows: reference, columns: mask.'))}")
    codes = [code for code in CLASSES if not (result.thin_merged and code == THIN)]
    out.append("</p><table><tr><th></th>" + "".join(f"<th>{say(titles[c])}</th>" for c in codes) + "</tr>")
    matrix = result.matrix
    for row in SCORED:
        total = matrix[row].sum()
        if result.thin_merged and row == THIN:
            continue
        cells = []
        for col in codes:
            share = matrix[row, col] / total if total else 0.0
            colour = f"rgba({'90,161,127' if row == col else '181,72,42'},{0.85 * share:.2f})"
            cells.append(f"<td style='background:{colour}'>{matrix[row, col]:,}</td>")
        out.append(f"<tr><th>{say(titles[row])}</th>{''.join(cells)}</tr>")
    out.append("</table>")
    notes = [
        result.interval_kind,
        message("{share:.2f} % of the reference has no data in the mask and is not scored.",
                share=100 * result.numbers["UNMAPPED_SHARE"]),
    ]  # fmt: skip
    if result.tolerance > 0:
        notes.append(
            message(
                "Pixels within {metres:g} m of a change of class in the reference are not scored.",
                metres=result.tolerance,
            )
        )
    if result.thin_merged:
        notes.append(message("Thin cloud counts as cloud."))
    if not result.numbers["SHADOW_RECALL"] >= 0:
        notes.append(message("The reference has no cloud shadow; shadow in the mask counts as an error there."))
    out.append("".join(f"<p>{say(note)}</p>" for note in notes))
    return "\n".join(out) + "\n"
