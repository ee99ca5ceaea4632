"""The model card: what a model was made of, how good it is, what may be done with it (Mitchell et al., Model Cards for
Model Reporting, 2019). JSON for programs, Markdown for people, beside the model.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import os

from ..provenance import software

CARD_JSON, CARD_TEXT, CURVE = ".card.json", ".card.md", ".curve.png"


def beside(model: str, ending: str) -> str:
    """Path of a sidecar of a model file."""
    return os.path.splitext(model)[0] + ending


def digest_files(paths, cancelled=None) -> str:
    """SHA-256 over the names and contents of the training files, in their order."""
    total = hashlib.sha256()
    for path in paths:
        if cancelled is not None and cancelled():
            break
        with open(path, "rb") as file:
            total.update(os.path.basename(path).encode("utf-8") + b"\0" + hashlib.sha256(file.read()).digest())
    return total.hexdigest()


def now() -> str:
    return dt.datetime.now(dt.timezone.utc).isoformat(timespec="seconds")


def make_card(contract, method: str, version: str, data: dict, scores: dict, settings: dict, **more) -> dict:
    """The card as a JSON object. data: folder, counts, groups, skipped; scores: {part: Scores.as_dict()}."""
    return {
        "title": contract.title,
        "id": contract.id,
        "kind": contract.kind,
        "method": method,
        "created": now(),
        "made_with": f"Cloud Tools {version}",
        "classes": {str(c.index): {"name": c.name, "role": c.role} for c in contract.classes},
        "input": {
            "bands": list(contract.bands),
            "size": contract.size,
            "resolution_metres": contract.resolution or None,
        },
        "data": data,
        "scores": scores,
        "settings": settings,
        "licence": contract.licence or None,
        "citation": contract.citation or None,
        "software": software(),
        **more,
    }


def card_text(card: dict) -> str:
    """The card as Markdown."""
    lines = [f"# {card['title'] or card['id']}", ""]
    lines += [f"{card['kind']} model, method `{card['method']}`, made {card['created']} with {card['made_with']}.", ""]
    lines += ["## Classes", ""]
    lines += [f"- {index}: {c['name']} ({c['role']})" for index, c in card["classes"].items()]
    size = card["input"]["size"]
    bands = ", ".join(card["input"]["bands"]) or "as in the training tiles"
    lines += ["", "## Input", "", f"Bands: {bands}. Windows of {size} x {size} pixels, the raster's own numbers."]
    if card["input"]["resolution_metres"]:
        lines.append(f"Pixel size: {card['input']['resolution_metres']:g} m.")
    lines += ["", "## Accuracy", ""]
    for part, scores in card["scores"].items():
        never = " (never trained on)" if part == card["exam"] else " (trained on, or used to choose)"
        lines.append(f"### {part}{never}")
        lines.append("")
        for name, value in scores.items():
            lines.append(f"- {name.replace('_', ' ')}: {_plain(value)}")
        lines.append("")
    lines += ["## Data", ""]
    lines += [f"- {name.replace('_', ' ')}: {_plain(value)}" for name, value in card["data"].items()]
    lines += ["", "## Settings", ""]
    lines += [f"- {name.replace('_', ' ')}: {_plain(value)}" for name, value in card["settings"].items()]
    lines += ["", "## Limits", ""]
    lines += [f"- {text}" for text in card.get("limits", ())]
    lines += ["", "## Licence", "", card["licence"] or "Not stated by its author.", ""]
    if card["citation"]:
        lines += [f"Cite: {card['citation']}", ""]
    return "\n".join(lines)


def _plain(value) -> str:
    if isinstance(value, dict):
        return "; ".join(f"{key} {_plain(item)}" for key, item in value.items())
    if isinstance(value, (list, tuple)):
        return ", ".join(_plain(item) for item in value)
    return "-" if value is None else str(value)
