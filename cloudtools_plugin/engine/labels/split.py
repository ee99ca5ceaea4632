"""Splitting tiles into training, validation and test by place: what lies together stays together.

Tiles cut from one scene, and tiles that touch, show the same clouds and the same ground. Where some of them are
trained on and others tested on, the accuracy measured is that of remembering, not of recognising (spatial
autocorrelation; Roberts et al., Ecography 40, 2017). So whole groups go into a part; where everything is one group, it
is cut into blocks, and tiles that touch a block of another part are left out.
"""

from __future__ import annotations

import math
import random
from collections import Counter, defaultdict
from dataclasses import dataclass

from ..errors import InputError
from ..messages import message

PARTS = ("train", "validation", "test")
METHODS = ("auto", "scene", "place", "random")
#: Boxes closer than this share of a tile's side touch.
TOUCH = 0.02
_MOVES = 4000
#: A part is near enough when every class is within this share of the class's tiles.
NEAR = 0.04


@dataclass(frozen=True)
class Item:
    """A labelled tile. key: anything unique; scene: '' where unknown; space: what the bounds are coordinates of (tiles
    of different spaces never touch); bounds: (xmin, ymin, xmax, ymax) or None where unknown.
    """

    key: object
    label: str
    scene: str = ""
    space: str = ""
    bounds: tuple | None = None


@dataclass(frozen=True)
class Split:
    """parts: {key: part}; groups: {key: name of its group}; dropped: {key: why}, between two parts or more than asked
    for; method: how it was done.
    """

    parts: dict
    groups: dict
    dropped: dict
    method: str

    def counts(self, items) -> dict:
        """{part: {label: tiles}}."""
        labels = {item.key: item.label for item in items}
        counts: dict = {part: Counter() for part in PARTS}
        for key, part in self.parts.items():
            counts[part][labels[key]] += 1
        return counts


class _Union:
    def __init__(self, keys):
        self.parent = {key: key for key in keys}

    def find(self, key):
        while self.parent[key] != key:
            self.parent[key] = self.parent[self.parent[key]]
            key = self.parent[key]
        return key

    def join(self, a, b) -> None:
        self.parent[self.find(a)] = self.find(b)


def touching(items):
    """Yield (item, item) for all pairs of tiles that overlap, or touch by a side or a corner."""
    cells = defaultdict(list)
    placed = [item for item in items if item.bounds is not None]
    sides = defaultdict(float)
    for item in placed:
        xmin, ymin, xmax, ymax = item.bounds
        sides[item.space] = max(sides[item.space], xmax - xmin, ymax - ymin)
    for item in placed:
        xmin, ymin, xmax, ymax = item.bounds
        side = (sides[item.space] or 1.0) * (1 + 2 * TOUCH)
        column, row = math.floor((xmin + xmax) / 2 / side), math.floor((ymin + ymax) / 2 / side)
        for near_column in (column - 1, column, column + 1):
            for near_row in (row - 1, row, row + 1):
                for other in cells[item.space, near_column, near_row]:
                    if _touch(item.bounds, other.bounds):
                        yield item, other
        # a tile waits where those that come later look for it, one cell around, and a touching one is never farther
        # than two half sides
        cells[item.space, column, row].append(item)


def _touch(a, b) -> bool:
    slack = TOUCH * min(a[2] - a[0], a[3] - a[1], b[2] - b[0], b[3] - b[1])
    return a[0] <= b[2] + slack and b[0] <= a[2] + slack and a[1] <= b[3] + slack and b[1] <= a[3] + slack


def _by_scene_and_touch(items, touch: bool = True) -> dict:
    """{key: group}: tiles of one scene, and tiles that touch, in one group."""
    union = _Union([item.key for item in items])
    first: dict = {}
    for item in items:
        if item.scene:
            union.join(item.key, first.setdefault(item.scene, item.key))
    if touch:
        for a, b in touching(items):
            union.join(a.key, b.key)
    roots = {item.key: union.find(item.key) for item in items}
    names: dict = {}
    for item in items:
        root = roots[item.key]
        names.setdefault(root, item.scene or f"place {len(names) + 1}")
    return {key: names[root] for key, root in roots.items()}


def _by_block(items) -> dict:
    """{key: group}: squares of tiles, about 25 of them to a data set or more; tiles of unknown place by scene."""
    placed = [item for item in items if item.bounds is not None]
    side = max((max(i.bounds[2] - i.bounds[0], i.bounds[3] - i.bounds[1]) for i in placed), default=1.0)
    block = side * max(2, round(math.sqrt(len(placed) / 25)))
    corner = {}
    for item in placed:
        old = corner.get(item.space, (math.inf, math.inf))
        corner[item.space] = (min(old[0], item.bounds[0]), min(old[1], item.bounds[1]))
    groups = {}
    for number, item in enumerate(items):
        if item.bounds is None:
            groups[item.key] = item.scene or f"tile {number}"
            continue
        x, y = corner[item.space]
        column = math.floor(((item.bounds[0] + item.bounds[2]) / 2 - x) / block)
        row = math.floor(((item.bounds[1] + item.bounds[3]) / 2 - y) / block)
        groups[item.key] = f"{item.space} block {column} {row}".strip()
    return groups


def split(
    items, shares=(60.0, 20.0, 20.0), method: str = "auto", seed: int = 0, counts=None, everywhere: bool = True
) -> Split:
    """Split items into PARTS.

    shares: of training, validation and test, in any unit; counts: {label: (train, validation, test)} tiles wanted, more
    are dropped at random; method: 'scene' (whole scenes, and tiles that touch stay with them), 'place' (blocks, tiles
    between the parts dropped), 'random', or 'auto': by scene where that can be balanced, else by place;
    everywhere: every class must come into every part.

    Raises InputError for fewer than two classes, a class without tiles, or a part that a class cannot be given to; not
    everywhere: for a part that would be empty.
    """
    items = list(items)
    labels = sorted({item.label for item in items})
    if everywhere and len(labels) < 2:
        raise InputError(
            message(
                "There is only the class '{label}' among the labels; label tiles of a second class.",
                label=labels[0] if labels else "-",
            )
        )
    for label in counts or ():
        if label not in labels:
            raise InputError(message("No tile is labelled '{label}'; label some, or leave the class out.", label=label))
    total = sum(shares)
    if len(shares) != 3 or min(shares) < 0 or total <= 0 or shares[0] <= 0:
        raise InputError(
            message(
                "Give three shares for training, validation and test, such as 60,20,20; training needs more than 0."
            )
        )
    wanted = {label: _wanted(label, items, shares, counts) for label in labels}
    used = _method(items, method)
    if used == "random":
        groups = {item.key: f"tile {number}" for number, item in enumerate(items)}
    elif used == "place":
        groups = _by_block(items)
    else:
        groups = _by_scene_and_touch(items)
    rng = random.Random(seed)  # noqa: S311  # nosec B311: a repeatable split, no secret
    part_of = _assign(items, groups, wanted, labels, rng)
    parts = {item.key: part_of[groups[item.key]] for item in items}
    dropped = _drop_between(items, parts) if used == "place" else {}
    for key in dropped:
        del parts[key]
    if counts:
        _trim(items, parts, dropped, wanted, rng)
    result = Split(parts, {key: groups[key] for key in parts}, dropped, used)
    if everywhere:
        _refuse_missing(result, items, labels, wanted)
    else:
        _refuse_empty(result, shares)
    return result


def _wanted(label, items, shares, counts):
    if counts and label in counts:
        return tuple(map(float, counts[label]))
    have, total = sum(item.label == label for item in items), sum(shares)
    return tuple(have * share / total for share in shares)


def _method(items, method: str) -> str:
    if method not in METHODS:
        raise InputError(message("'{method}' is no way to split tiles.", method=method))
    if method != "auto":
        return method
    sizes = Counter(_by_scene_and_touch(items).values())
    known = any(item.scene or item.bounds is not None for item in items)
    if not known:
        return "random"
    if len(sizes) >= 6 and max(sizes.values()) <= 0.5 * len(items):
        return "scene"
    return "place" if sum(item.bounds is not None for item in items) > 0.5 * len(items) else "scene"


def _assign(items, groups, wanted, labels, rng) -> dict:
    """{group: part}, so that every class comes near the numbers wanted: groups in random order to where most is
    missing, then moves and swaps that bring it nearer, until it is near enough. Going on to the best split there is
    would give every seed the same one.
    """
    number = {label: i for i, label in enumerate(labels)}
    sizes = defaultdict(lambda: [0] * len(labels))
    for item in items:
        sizes[groups[item.key]][number[item.label]] += 1
    names = sorted(sizes)
    rng.shuffle(names)
    targets = [[wanted[label][part] for label in labels] for part in range(3)]
    filled = [[0] * len(labels) for _ in PARTS]
    scale = [max(1.0, sum(wanted[label])) for label in labels]

    def cost(part: int, having) -> float:
        total = 0.0
        for i, want in enumerate(targets[part]):
            total += ((having[i] - want) / scale[i]) ** 2
            total += 1.0 if want > 0 and having[i] == 0 else 0.0  # no class may be missing from a part
            total += 10.0 if sum(targets[part]) == 0 and having[i] else 0.0
        return total

    def moved(part: int, name, sign: int):
        return [a + sign * b for a, b in zip(filled[part], sizes[name])]

    def near_enough() -> bool:
        pairs = [(filled[p][i], targets[p][i], scale[i]) for p in range(3) for i in range(len(labels))]
        return all(abs(have - want) <= NEAR * total and (have or not want) for have, want, total in pairs)

    place = {}
    for name in names:
        gains = [cost(part, moved(part, name, 1)) - cost(part, filled[part]) for part in range(3)]
        place[name] = gains.index(min(gains))
        filled[place[name]] = moved(place[name], name, 1)
    for _ in range(_MOVES if len(names) > 1 else 0):
        if near_enough():
            break
        name, part = rng.choice(names), rng.randrange(3)
        old = place[name]
        if part == old:
            continue
        other = rng.choice(names)
        swap = other != name and place[other] == part and rng.random() < 0.5
        here, there = moved(old, name, -1), moved(part, name, 1)
        if swap:
            here = [a + b for a, b in zip(here, sizes[other])]
            there = [a - b for a, b in zip(there, sizes[other])]
        if cost(old, here) + cost(part, there) < cost(old, filled[old]) + cost(part, filled[part]) - 1e-12:
            filled[old], filled[part] = here, there
            place[name] = part
            if swap:
                place[other] = old
    return {name: PARTS[part] for name, part in place.items()}


def _drop_between(items, parts) -> dict:
    """Tiles that touch one of another part, from the part that can spare them most: training before validation."""
    dropped: dict = {}
    rank = {part: i for i, part in enumerate(PARTS)}
    for a, b in touching(items):
        if parts[a.key] == parts[b.key] or a.key in dropped or b.key in dropped:
            continue
        loser = a if rank[parts[a.key]] < rank[parts[b.key]] else b
        dropped[loser.key] = "between two parts"
    return dropped


def _trim(items, parts, dropped, wanted, rng) -> None:
    """Drop at random what is more than the counts asked for."""
    for number, part in enumerate(PARTS):
        for label, want in wanted.items():
            keys = [item.key for item in items if parts.get(item.key) == part and item.label == label]
            for key in rng.sample(keys, max(0, len(keys) - round(want[number]))):
                del parts[key]
                dropped[key] = "more than asked for"


def _refuse_missing(result: Split, items, labels, wanted) -> None:
    counts = result.counts(items)
    for number, part in enumerate(PARTS):
        for label in labels:
            if wanted[label][number] > 0 and not counts[part][label]:
                groups = len({result.groups[i.key] for i in items if i.label == label and i.key in result.groups})
                raise InputError(
                    message(
                        "The class '{label}' is missing from the part '{part}': its {tiles} tiles lie in only {groups} "
                        "separate places. Label tiles in more places, or set the share of a part to 0.",
                        label=label,
                        part=part,
                        tiles=sum(item.label == label for item in items),
                        groups=groups,
                    )
                )


def _refuse_empty(result: Split, shares) -> None:
    for part, share in zip(PARTS, shares):
        if share > 0 and part not in result.parts.values():
            raise InputError(
                message(
                    "Nothing is left for the part '{part}': all lies in only {groups} separate places. Label more "
                    "places, or set the share of a part to 0.",
                    part=part,
                    groups=len(set(result.groups.values())),
                )
            )


@dataclass(frozen=True)
class Leaks:
    """What different parts share. touching: pairs of tiles that touch; scenes: scenes in more than one part; copies:
    pairs of parts' tiles with the same content.
    """

    touching: int
    scenes: int
    copies: int

    @property
    def total(self) -> int:
        return self.touching + self.scenes + self.copies


def check_leaks(items, parts, hashes=None) -> Leaks:
    """Look at a finished split afresh: pairs that touch, scenes and contents (hashes: {key: text}) across parts."""
    kept = [item for item in items if item.key in parts]
    near = sum(parts[a.key] != parts[b.key] for a, b in touching(kept))
    scenes = defaultdict(set)
    for item in kept:
        if item.scene:
            scenes[item.scene].add(parts[item.key])
    contents = defaultdict(set)
    for key, text in (hashes or {}).items():
        if key in parts:
            contents[text].add(parts[key])
    return Leaks(near, sum(len(found) > 1 for found in scenes.values()), sum(len(f) > 1 for f in contents.values()))
