"""A look into an ONNX file without running it: metadata, operators, weights that lie elsewhere.

ONNX is a protocol buffer (onnx.proto3 of the ONNX project, field numbers below are its). Only what the checks need is
read; a file that is no ONNX, or is cut short, is refused.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..errors import InputError
from ..messages import message

#: Operators of these domains are part of every onnxruntime; all others need somebody's code.
KNOWN_DOMAINS = ("", "ai.onnx", "ai.onnx.ml", "com.microsoft", "com.microsoft.nchwc")
#: More than any network for pictures; protocol buffers end at 2 GiB.
MAX_BYTES = 2**31 - 1
_DEPTH = 32


@dataclass(frozen=True)
class OnnxFile:
    """metadata: metadata_props; opsets: {domain: version}; foreign: domains of operators or functions that are not
    onnxruntime's own; external: True where weights lie in other files; operators: their names."""

    metadata: dict
    opsets: dict
    foreign: tuple
    external: bool
    operators: tuple


def _varint(data, position: int, end: int):
    value = shift = 0
    while position < end and shift < 70:
        byte = data[position]
        position += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, position
        shift += 7
    raise ValueError("a number runs over the end")


def _fields(data, start: int, end: int):
    """(field number, value): an int, or (first, last + 1) of bytes."""
    position = start
    while position < end:
        key, position = _varint(data, position, end)
        number, kind = key >> 3, key & 7
        if number == 0:
            raise ValueError("field 0")
        if kind == 0:
            value, position = _varint(data, position, end)
        elif kind in (1, 5):
            size = 8 if kind == 1 else 4
            value = (position, position + size)
            position += size
        elif kind == 2:
            size, position = _varint(data, position, end)
            value = (position, position + size)
            position += size
        else:
            raise ValueError(f"wire type {kind}")
        if position > end:
            raise ValueError("the file ends too early")
        yield number, value


class _Walk:
    def __init__(self, data):
        self.data = data
        self.metadata, self.opsets = {}, {}
        self.domains, self.operators, self.external = set(), set(), False

    def text(self, span) -> str:
        return bytes(self.data[span[0] : span[1]]).decode("utf-8")

    def pair(self, span):
        values = dict(_fields(self.data, *span))
        return self.text(values[1]) if 1 in values else "", values.get(2)

    def model(self) -> bool:
        graph = False
        for number, value in _fields(self.data, 0, len(self.data)):
            if number == 7:
                graph = True
                self.graph(value, 0)
            elif number == 8:
                domain, version = self.pair(value)
                self.opsets[domain] = version
            elif number == 14:
                key, text = self.pair(value)
                self.metadata[key] = self.text(text) if text else ""
            elif number == 25:  # functions of the model's own, written in operators
                for field, part in _fields(self.data, *value):
                    if field == 7:
                        self.node(part, 0)
        return graph

    def graph(self, span, depth: int) -> None:
        if depth > _DEPTH:
            raise ValueError("graphs nested too deep")
        for number, value in _fields(self.data, *span):
            if number == 1:
                self.node(value, depth)
            elif number == 5:
                self.tensor(value)
            elif number == 15:
                for field, part in _fields(self.data, *value):
                    if field in (1, 2):
                        self.tensor(part)

    def node(self, span, depth: int) -> None:
        for number, value in _fields(self.data, *span):
            if number == 4:
                self.operators.add(self.text(value))
            elif number == 7:
                self.domains.add(self.text(value))
            elif number == 5:
                self.attribute(value, depth)

    def attribute(self, span, depth: int) -> None:
        for number, value in _fields(self.data, *span):
            if number in (5, 10):
                self.tensor(value)
            elif number in (6, 11):
                self.graph(value, depth + 1)

    def tensor(self, span) -> None:
        for number, value in _fields(self.data, *span):
            if number == 13 or (number == 14 and value == 1):
                self.external = True


def look_into(data: bytes, path: str) -> OnnxFile:
    """What an ONNX file holds. Raises InputError for bytes that are none, or end too early."""
    walk = _Walk(memoryview(data))
    try:
        if not walk.model():
            raise ValueError("there is no graph in it")
    except (ValueError, IndexError, KeyError, TypeError, RecursionError) as error:
        raise InputError(
            message(
                "'{path}' is not an ONNX model, or is cut short; fetch it again. ({reason})",
                path=path,
                reason=str(error)[:100],
            )
        ) from error
    foreign = tuple(sorted(walk.domains - set(KNOWN_DOMAINS)))
    return OnnxFile(walk.metadata, walk.opsets, foreign, walk.external, tuple(sorted(walk.operators)))


def check_onnx(data: bytes, path: str) -> OnnxFile:
    """`look_into`, and InputError for weights in other files or operators that need foreign code."""
    found = look_into(data, path)
    if found.external:
        raise InputError(
            message(
                "The model '{path}' keeps weights in other files, which are not loaded for safety; save it as one file "
                "(onnx.save_model with save_as_external_data=False).",
                path=path,
            )
        )
    if found.foreign:
        raise InputError(
            message(
                "The model '{path}' needs operators of '{domain}', which is foreign code that is not loaded; export it "
                "with standard operators.",
                path=path,
                domain=", ".join(found.foreign),
            )
        )
    return found
