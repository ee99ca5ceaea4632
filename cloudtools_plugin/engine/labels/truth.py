"""Labelled tiles wherever they lie: in a store, or sorted in class folders."""

from __future__ import annotations

import os

from ..errors import InputError
from ..messages import message
from ..models.contract import guess_role
from .split import PARTS
from .store import LabelStore, Tile


def labelled_store(store: LabelStore, part: str | None = None) -> list:
    """[(Tile, label, (predicted, probability, uncertainty) or None)]; part: only tiles of that part of a split.

    Raises InputError where there are none.
    """
    rows = [
        (t, t.label, None if t.predicted is None else (t.predicted, t.probability, t.uncertainty))
        for t in store.tiles()
        if t.label is not None and guess_role(t.label) != "unsure" and (part is None or t.split == part)
    ]
    rows = [row for row in rows if row[1] != "ambiguous"]
    if not rows:
        raise _nothing(store.path, part)
    return rows


def labelled_folder(folder: str, found, part: str | None = None) -> list:
    """The same of tiles (tiles.Found) in class folders: ``folder/<class>/`` or ``folder/<part>/<class>/``."""
    rows = []
    for tile in found:
        parts = os.path.relpath(tile.path, folder).replace(os.sep, "/").split("/")
        inside = parts[0] in PARTS and len(parts) > 2
        if len(parts) < 2 or (part is not None and (not inside or parts[0] != part)):
            continue
        label = parts[1] if inside else parts[0]
        entry = Tile(0, tile.path, None, tile.zxy, tile.scene, label, None, None, None, None, None, None)
        rows.append((entry, label, None))
    if not rows:
        raise _nothing(folder, part)
    return rows


def _nothing(path: str, part: str | None) -> InputError:
    if part is None:
        return InputError(message("'{path}' holds no labelled tiles; label some, or choose another one.", path=path))
    return InputError(
        message("'{path}' holds no labelled tiles of the part '{part}'; choose PART=all.", path=path, part=part)
    )
