"""The report of a composite: one HTML file without anything outside of it."""

from __future__ import annotations

import base64
import html

import numpy as np

from ..grid import crs_name
from ..picture import png_bytes, quicklook, to_rgb
from .job import CompositeOutputs, CompositeResult
from .plan import CompositePlan

_STYLE = """body{font:15px/1.5 system-ui,sans-serif;margin:2em auto;max-width:70em;padding:0 1em;color:#222}
table{border-collapse:collapse;margin:1em 0}td,th{border:1px solid #ccc;padding:.25em .6em;text-align:left}
td.n{text-align:right}figure{display:inline-block;margin:0 1em 1em 0}img{max-width:100%}
.w{background:#fff3cd;padding:.5em 1em}div.bar{background:#21918c;height:.9em}"""


def rgb_positions(names):
    """Positions (0-based) of red, green and blue among band names: by name where they are known, else the first three
    reversed or not as they come, else one band.
    """
    from ..scenes import band_key

    keys = [band_key(name) for name in names]
    for wanted in (("b4", "b3", "b2"), ("red", "green", "blue")):
        if all(key in keys for key in wanted):
            return tuple(keys.index(key) for key in wanted)
    return (0, 1, 2) if len(names) >= 3 else (0,)


def _image(picture) -> str:
    return f'<img alt="" src="data:image/png;base64,{base64.b64encode(png_bytes(picture)).decode()}">'


def _table(rows, columns) -> str:
    head = "".join(f"<th>{html.escape(title)}</th>" for _, title in columns)
    body = "".join(
        "<tr>"
        + "".join(
            f"<td{' class=n' if isinstance(row[key], (int, float)) else ''}>{html.escape(str(row[key]))}</td>"
            for key, _ in columns
        )
        + "</tr>"
        for row in rows
    )
    return f"<table><tr>{head}</tr>{body}</table>"


def report(plan: CompositePlan, outputs: CompositeOutputs, result: CompositeResult, record: dict) -> str:
    """HTML text: picture, numbers, warnings, the table of scenes with their offsets, how to repeat it."""
    values, valid = quicklook(outputs.composite, [p + 1 for p in rgb_positions(plan.band_names)])
    pictures = [
        f"<figure>{_image(to_rgb(values, valid))}<figcaption>Composite (pixels without data in magenta)"
        "</figcaption></figure>"
    ]
    if outputs.count:
        counts, _ = quicklook(outputs.count)
        limits = ([0.0], [max(1.0, float(result.max_count))])
        pictures.append(
            f"<figure>{_image(to_rgb(counts, np.ones(counts.shape[1:], bool), limits))}"
            f"<figcaption>Valid observations: black 0, white {result.max_count}</figcaption></figure>"
        )
    share = 100.0 * result.pixels_without_data / result.pixels
    numbers = [
        ("Grid", plan.grid.describe()),
        ("Method", plan.options.method),
        ("Percentiles", ", ".join(f"{p:g}" for p in plan.options.effective_percentiles)),
        ("Scenes", len(plan.scenes)),
        ("Observations (days)", plan.observations),
        ("Pixels", f"{result.pixels:,}"),
        ("Pixels without data", f"{result.pixels_without_data:,} ({share:.2f} %)"),
        ("Valid observations per pixel", f"{result.mean_count:.2f} on average, {result.max_count} at most"),
    ]
    rows = "".join(f"<tr><th>{html.escape(key)}</th><td>{html.escape(str(value))}</td></tr>" for key, value in numbers)
    top = max(result.histogram) or 1
    bars = "".join(
        f"<tr><td class=n>{count}</td><td class=n>{pixels:,}</td><td style='width:20em'>"
        f"<div class=bar style='width:{100 * pixels / top:.1f}%'></div></td></tr>"
        for count, pixels in enumerate(result.histogram)
        if pixels
    )
    warnings = "".join(f"<p class=w>{html.escape(text)}</p>" for text in result.warnings)
    scenes = _table(
        result.scenes,
        (
            ("number", "No."),
            ("scene", "Scene"),
            ("date", "Date"),
            ("observation", "Observation"),
            ("crs", "CRS"),
            ("baseline", "Baseline"),
            ("offset", "Offset"),
            ("offset_source", "Offset decided by"),
            ("mask", "Mask"),
        ),
    )
    replay = html.escape(record.get("replay", ""))
    return (
        f"<!DOCTYPE html><html lang=en><meta charset=utf-8><title>Composite report</title><style>{_STYLE}</style>"
        f"<h1>Composite</h1>{''.join(pictures)}<table>{rows}</table>{warnings}<h2>Scenes</h2>{scenes}"
        f"<h2>Pixels by number of valid observations</h2><table>{bars}</table>"
        f"<h2>Repeat</h2><pre style='white-space:pre-wrap'>{replay}</pre>"
        f"<p>{html.escape(record['algorithm'])} {html.escape(record['version'])}, {html.escape(record['created'])}, "
        f"{html.escape(crs_name(plan.grid.crs))}</p></html>\n"
    )
