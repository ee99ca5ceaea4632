"""The report of a composite: one HTML file without anything outside of it."""

from __future__ import annotations

import base64
import html
import re

import numpy as np

from ..grid import crs_name
from ..messages import message
from ..picture import png_bytes, quicklook, to_rgb
from ..scenes import band_key
from .job import CompositeOutputs, CompositeResult
from .plan import CompositePlan

_STYLE = """body{font:15px/1.5 system-ui,sans-serif;margin:2em auto;max-width:70em;padding:0 1em;color:#222}
table{border-collapse:collapse;margin:1em 0}td,th{border:1px solid #ccc;padding:.25em .6em;text-align:left}
td.n{text-align:right}figure{display:inline-block;margin:0 1em 1em 0}img{max-width:100%}
.w{background:#fff3cd;padding:.5em 1em}div.bar{background:#21918c;height:.9em}"""


def rgb_positions(names, path: str = ""):
    """Positions (0-based) of red, green and blue among band names: by name where they are known (`path` of an image
    tells Landsat 4 to 7 from later ones), else the first three as they come, else one band.
    """
    keys = [band_key(name) for name in names]
    old = re.search(r"L[ETM]0?[4-7]_?", path) is not None
    for wanted in (("b3", "b2", "b1") if old else ("b4", "b3", "b2"), ("red", "green", "blue")):
        if all(key in keys for key in wanted):
            return tuple(keys.index(key) for key in wanted)
    return (0, 1, 2) if len(names) >= 3 else (0,)


def _image(picture) -> str:
    return f'<img alt="" src="data:image/png;base64,{base64.b64encode(png_bytes(picture)).decode()}">'


def _table(rows, columns, say) -> str:
    head = "".join(f"<th>{say(title)}</th>" for _, title in columns)
    body = "".join(
        "<tr>"
        + "".join(
            f"<td{' class=n' if isinstance(row[key], (int, float)) else ''}>{say(row[key])}</td>" for key, _ in columns
        )
        + "</tr>"
        for row in rows
    )
    return f"<table><tr>{head}</tr>{body}</table>"


def _as_it_is(text):
    return text


def report(
    plan: CompositePlan, outputs: CompositeOutputs, result: CompositeResult, record: dict, translate=_as_it_is
) -> str:
    """HTML text: picture, numbers, warnings, the table of scenes with their offsets, how to repeat it.

    translate: gives a Message in the user's language and everything else back as it is; default: English.
    """

    def say(text) -> str:
        return html.escape(str(translate(text)))

    values, valid = quicklook(
        outputs.composite, [p + 1 for p in rgb_positions(plan.band_names, plan.scenes[0].image.bands[0].path)]
    )
    pictures = [(to_rgb(values, valid), message("Composite (pixels without data in magenta)"))]
    if outputs.count:
        counts, _ = quicklook(outputs.count)
        limits = ([0.0], [max(1.0, float(result.max_count))])
        caption = message("Valid observations: black 0, white {highest}", highest=result.max_count)
        pictures.append((to_rgb(counts, np.ones(counts.shape[1:], bool), limits), caption))
    figures = "".join(
        f"<figure>{_image(picture)}<figcaption>{say(caption)}</figcaption></figure>" for picture, caption in pictures
    )
    share = 100.0 * result.pixels_without_data / result.pixels
    ranked = plan.options.method in ("percentile", "nearest_observation")
    numbers = [
        (message("Grid"), plan.grid.describe()),
        (message("Method"), plan.options.method),
        (message("Percentiles"), ", ".join(f"{p:g}" for p in plan.options.percentiles) if ranked else "-"),
        (message("Number of scenes"), len(plan.scenes)),
        (message("Observations (days)"), plan.observations),
        (message("Pixels"), f"{result.pixels:,}"),
        (message("Pixels without data"), f"{result.pixels_without_data:,} ({share:.2f} %)"),
        (
            message("Valid observations per pixel"),
            message("{mean:.2f} on average, {highest} at most", mean=result.mean_count, highest=result.max_count),
        ),
    ]
    rows = "".join(f"<tr><th>{say(key)}</th><td>{say(value)}</td></tr>" for key, value in numbers)
    top = max(result.histogram) or 1
    bars = "".join(
        f"<tr><td class=n>{count}</td><td class=n>{pixels:,}</td><td style='width:20em'>"
        f"<div class=bar style='width:{100 * pixels / top:.1f}%'></div></td></tr>"
        for count, pixels in enumerate(result.histogram)
        if pixels
    )
    warnings = "".join(f"<p class=w>{say(text)}</p>" for text in result.warnings)
    scenes = _table(
        result.scenes,
        (
            ("number", message("No.")),
            ("scene", message("Scene")),
            ("date", message("Date")),
            ("observation", message("Observation")),
            ("crs", message("CRS")),
            ("baseline", message("Baseline")),
            ("offset", message("Offset")),
            ("offset_source", message("Offset decided by")),
            ("mask", message("Mask")),
        ),
        say,
    )
    replay = html.escape(record.get("replay", ""))
    language = message("en")  # translated to the code of the language that the translation is in
    title, heading = message("Composite report"), message("Composite")
    listed, counted = message("List of scenes"), message("Pixels by number of valid observations")
    repeat = message("Repeat this run")
    return (
        f"<!DOCTYPE html><html lang={say(language)}><meta charset=utf-8><title>{say(title)}</title>"
        f"<style>{_STYLE}</style><h1>{say(heading)}</h1>{figures}<table>{rows}</table>{warnings}"
        f"<h2>{say(listed)}</h2>{scenes}<h2>{say(counted)}</h2><table>{bars}</table>"
        f"<h2>{say(repeat)}</h2><pre style='white-space:pre-wrap'>{replay}</pre>"
        f"<p>{html.escape(record['algorithm'])} {html.escape(record['version'])}, {html.escape(record['created'])}, "
        f"{say(crs_name(plan.grid.crs))}</p></html>\n"
    )
