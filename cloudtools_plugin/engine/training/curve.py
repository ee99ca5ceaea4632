"""The learning curve as a picture, without a plotting library."""

from __future__ import annotations

import numpy as np

_WIDTH, _HEIGHT, _MARGIN = 720, 420, 46
_TRAIN, _VALIDATION, _GRID, _INK = (44, 127, 184), (242, 142, 43), (226, 226, 226), (60, 60, 60)
#: 3 x 5 dots a sign.
_SIGNS = {
    "0": ("111", "101", "101", "101", "111"), "1": ("010", "110", "010", "010", "111"),
    "2": ("111", "001", "111", "100", "111"), "3": ("111", "001", "111", "001", "111"),
    "4": ("101", "101", "111", "001", "001"), "5": ("111", "100", "111", "001", "111"),
    "6": ("111", "100", "111", "101", "111"), "7": ("111", "001", "001", "010", "010"),
    "8": ("111", "101", "111", "101", "111"), "9": ("111", "101", "111", "001", "111"),
    ".": ("000", "000", "000", "000", "010"), "%": ("101", "001", "010", "100", "101"),
    "a": ("000", "110", "011", "101", "111"), "c": ("000", "011", "100", "100", "011"),
    "d": ("001", "001", "011", "101", "011"), "e": ("000", "111", "111", "100", "111"),
    "h": ("100", "100", "110", "101", "101"), "i": ("010", "000", "010", "010", "010"),
    "l": ("110", "010", "010", "010", "111"), "n": ("000", "000", "110", "101", "101"),
    "o": ("000", "000", "111", "101", "111"), "p": ("000", "110", "101", "110", "100"),
    "r": ("000", "000", "011", "010", "010"), "s": ("000", "011", "110", "011", "110"),
    "t": ("010", "111", "010", "010", "011"), "u": ("000", "000", "101", "101", "111"),
    "v": ("000", "000", "101", "101", "010"), "y": ("000", "101", "111", "001", "110"),
    "g": ("000", "011", "101", "011", "110"), "b": ("100", "100", "110", "101", "110"),
}  # fmt: skip


def draw_curve(history, best_epoch: int):
    """(h, w, 3) uint8 picture of (epochs, 4) loss and accuracy of training and validation: loss above, accuracy below;
    a line marks the epoch whose weights were kept.
    """
    history = np.asarray(history, float).reshape(-1, 4)
    picture = np.full((_HEIGHT, _WIDTH, 3), 255, np.uint8)
    half = (_HEIGHT - 3 * _MARGIN // 2) // 2
    top = float(np.nanpercentile(history[:, [0, 2]], 95)) if np.isfinite(history[:, [0, 2]]).any() else 1.0
    low = float(np.nanmin(history[:, [1, 3]])) if np.isfinite(history[:, [1, 3]]).any() else 0.0
    low = min(0.9, np.floor(low * 10) / 10)
    for panel, (columns, bottom, ceiling, name) in enumerate(
        (((0, 2), 0.0, max(top * 1.1, 1e-3), "loss"), ((1, 3), low, 1.0, "accuracy"))
    ):
        first = _MARGIN // 2 + panel * (half + _MARGIN // 2)
        _panel(picture, history, columns, first, half, bottom, ceiling, name, best_epoch)
    _write(picture, _WIDTH - 250, 4, "train", _TRAIN)
    _write(picture, _WIDTH - 170, 4, "validation", _VALIDATION)
    return picture


def _panel(picture, history, columns, first, height, bottom, ceiling, name, best_epoch) -> None:
    left, right = _MARGIN + 10, _WIDTH - 16
    epochs = len(history)

    def x_of(epoch):
        return left + (right - left) * (epoch - 1) / max(1, epochs - 1)

    def y_of(value):
        return first + height - 14 - (height - 28) * (np.clip(value, bottom, ceiling) - bottom) / (ceiling - bottom)

    for value in np.linspace(bottom, ceiling, 5):
        row = round(float(y_of(value)))
        picture[row, left:right] = _GRID
        text = f"{100 * value:.0f}%" if name == "accuracy" else f"{value:.2f}"
        _write(picture, 4, row - 5, text, _INK)
    _write(picture, left + 6, first, name, _INK)
    column = round(x_of(best_epoch))
    picture[first + 14 : first + height - 14, column] = (150, 150, 150)
    step = max(1, -(-epochs // 10))
    for epoch in range(1, epochs + 1, step):
        _write(picture, round(x_of(epoch)) - 4, first + height - 11, str(epoch), _INK)
    for index, colour in zip(columns, (_TRAIN, _VALIDATION)):
        points = [(x_of(e + 1), float(y_of(v))) for e, v in enumerate(history[:, index]) if np.isfinite(v)]
        if len(points) == 1:
            points *= 2
        for start, end in zip(points, points[1:]):
            _line(picture, start, end, colour)


def _line(picture, start, end, colour) -> None:
    steps = int(max(abs(end[0] - start[0]), abs(end[1] - start[1]), 1)) + 1
    xs = np.rint(np.linspace(start[0], end[0], steps)).astype(int)
    ys = np.rint(np.linspace(start[1], end[1], steps)).astype(int)
    for dx, dy in ((0, 0), (1, 0), (0, 1), (1, 1)):
        picture[np.clip(ys + dy, 0, _HEIGHT - 1), np.clip(xs + dx, 0, _WIDTH - 1)] = colour


def _write(picture, x: int, y: int, text: str, colour) -> None:
    """Signs of 3 x 5 dots, each dot 2 x 2 pixels."""
    for sign in text:
        for row, dots in enumerate(_SIGNS.get(sign, ("000",) * 5)):
            for column, dot in enumerate(dots):
                if dot == "1":
                    picture[y + 2 * row : y + 2 * row + 2, x + 2 * column : x + 2 * column + 2] = colour
        x += 8
