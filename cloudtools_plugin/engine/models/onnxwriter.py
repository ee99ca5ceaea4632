"""Writing ONNX files without the onnx package: a graph of standard operators, its weights and its metadata.

Field numbers are those of onnx.proto3 (ONNX 1.16, IR version 8). Only what our own networks need: float32 and int64
tensors, one input, attributes of numbers, texts and lists of them.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping

import numpy as np

from ..errors import InputError
from ..messages import message
from .onnxfile import _fields
from .onnxfile import _varint as read_varint

IR_VERSION = 8
OPSET = 13  # reductions still take their axes as attributes; onnxruntime 1.8 and later
ML_OPSET = 3
_TENSOR_TYPES = {"float32": 1, "uint8": 2, "int32": 6, "int64": 7, "float16": 10, "float64": 11}
_TYPE_NAMES = {number: name for name, number in _TENSOR_TYPES.items()}


def _varint(value: int) -> bytes:
    value &= (1 << 64) - 1  # negative numbers are ten bytes of two's complement
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def _number(field: int, value: int) -> bytes:
    return _varint(field << 3) + _varint(value)


def _part(field: int, data) -> bytes:
    data = data.encode("utf-8") if isinstance(data, str) else data
    return _varint(field << 3 | 2) + _varint(len(data)) + data


def _floats(field: int, values) -> bytes:
    return _part(field, np.asarray(values, "<f4").tobytes())  # packed


def _ints(field: int, values) -> bytes:
    return _part(field, b"".join(_varint(int(value)) for value in values))


def _attribute(name: str, value) -> bytes:
    out = _part(1, name)
    if isinstance(value, (float, np.floating)):
        return out + _varint(2 << 3 | 5) + struct.pack("<f", value) + _number(20, 1)
    if isinstance(value, (int, np.integer)):
        return out + _number(3, int(value)) + _number(20, 2)
    if isinstance(value, str):
        return out + _part(4, value) + _number(20, 3)
    if isinstance(value, np.ndarray) and value.dtype.kind == "f":
        return out + _floats(7, value) + _number(20, 6)
    values = list(value)
    if values and isinstance(values[0], str):
        return out + b"".join(_part(9, text) for text in values) + _number(20, 8)
    return out + _ints(8, values) + _number(20, 7)


def _tensor(name: str, array) -> bytes:
    array = np.asarray(array)
    kind = _TENSOR_TYPES[str(array.dtype)]
    data = np.ascontiguousarray(array).astype(array.dtype.newbyteorder("<"), copy=False).tobytes()
    return _ints(1, array.shape) + _number(2, kind) + _part(8, name) + _part(9, data)


def _value(name: str, shape, kind: str = "float32") -> bytes:
    dims = b"".join(
        _part(1, _number(1, size) if isinstance(size, (int, np.integer)) else _part(2, str(size))) for size in shape
    )
    return _part(1, name) + _part(2, _part(1, _number(1, _TENSOR_TYPES[kind]) + _part(2, dims)))


class Graph:
    """A network in the making. Values are known by their names; `node` returns the name of what it makes."""

    def __init__(self, name: str):
        self.name = name
        self._nodes, self._constants, self._inputs, self._outputs = [], [], [], []
        self._count = 0
        self._ml = False

    def _new(self, stem: str) -> str:
        self._count += 1
        return f"{stem}_{self._count}"

    def input(self, name: str, shape, kind: str = "float32") -> str:
        """An input; a text in `shape` is a size that may vary."""
        self._inputs.append(_value(name, shape, kind))
        return name

    def output(self, name: str, shape, kind: str = "float32") -> str:
        """Declare the value `name` an output."""
        self._outputs.append(_value(name, shape, kind))
        return name

    def constant(self, array, name: str | None = None) -> str:
        """Weights: float64 becomes float32, integers int64."""
        array = np.asarray(array)
        array = array.astype(np.float32) if array.dtype.kind == "f" else array.astype(np.int64)
        name = name or self._new("c")
        self._constants.append(_tensor(name, array))
        return name

    def node(self, operator: str, *inputs, name: str | None = None, domain: str = "", **attributes) -> str:
        """Add an operator with one output; inputs that are no names become constants."""
        names = [value if isinstance(value, str) else self.constant(value) for value in inputs]
        result = name or self._new(operator.lower())
        out = b"".join(_part(1, text) for text in names) + _part(2, result) + _part(3, f"n_{result}")
        out += _part(4, operator) + b"".join(_part(5, _attribute(k, v)) for k, v in attributes.items())
        if domain:
            out += _part(7, domain)
            self._ml = True
        self._nodes.append(out)
        return result

    def to_bytes(self, metadata: Mapping | None = None, producer: str = "cloudtools", version: str = "") -> bytes:
        """The model file."""
        graph = b"".join(_part(1, node) for node in self._nodes) + _part(2, self.name)
        graph += b"".join(_part(5, tensor) for tensor in self._constants)
        graph += b"".join(_part(11, value) for value in self._inputs)
        graph += b"".join(_part(12, value) for value in self._outputs)
        opsets = _part(8, _part(1, "") + _number(2, OPSET))
        if self._ml:
            opsets += _part(8, _part(1, "ai.onnx.ml") + _number(2, ML_OPSET))
        head = _number(1, IR_VERSION) + _part(2, producer) + _part(3, version)
        return head + _part(7, graph) + opsets + _entries(metadata or {})


def _entries(metadata: Mapping) -> bytes:
    return b"".join(_part(14, _part(1, key) + _part(2, metadata[key])) for key in sorted(metadata))


def with_metadata(data: bytes, metadata: Mapping) -> bytes:
    """An ONNX file with these ``metadata_props`` besides its own; of the same key the new one counts.

    Raises InputError for bytes that are no ONNX model.
    """
    kept, start = [], 0
    try:
        view = memoryview(data)
        for number, begin, first, end in _top_level(view):
            if number == 14:
                key = dict(_fields(view, first, end))[1]
                if bytes(view[slice(*key)]).decode("utf-8") in metadata:
                    kept.append(data[start:begin])
                    start = end
        kept.append(data[start:])
    except (ValueError, IndexError, KeyError, TypeError) as error:
        raise InputError(message("The file is not an ONNX model, or is cut short; fetch it again.")) from error
    return b"".join(kept) + _entries(metadata)


def _top_level(view):
    """(field number, where the field begins, where its content begins, where it ends) of each field of a model."""
    position, size = 0, len(view)
    while position < size:
        begin = position
        key, position = read_varint(view, position, size)
        first = position
        length, position = read_varint(view, position, size)
        if key & 7 == 2:
            first, position = position, position + length
        elif key & 7 != 0:
            raise ValueError("not a field of a model")
        if position > size:
            raise ValueError("cut short")
        yield key >> 3, begin, first, position


def read_constants(data: bytes) -> dict:
    """{name: array} of a model's weights (initialisers with raw data of the types that this module writes).

    Raises InputError for bytes that are no ONNX model.
    """
    found = {}
    view = memoryview(data)
    try:
        for number, value in _fields(view, 0, len(view)):
            if number != 7:
                continue
            for field, part in _fields(view, *value):
                if field == 5:
                    name, array = _read_tensor(view, part)
                    if array is not None:
                        found[name] = array
    except (ValueError, IndexError, KeyError, TypeError) as error:
        raise InputError(message("The file is not an ONNX model, or is cut short; fetch it again.")) from error
    return found


def _read_tensor(view, span):
    dims, kind, name, raw = [], 0, "", None
    for number, value in _fields(view, *span):
        if number == 1 and isinstance(value, tuple):
            position = value[0]
            while position < value[1]:
                size, position = read_varint(view, position, value[1])
                dims.append(size)
        elif number == 1:
            dims.append(value)
        elif number == 2:
            kind = value
        elif number == 8:
            name = bytes(view[slice(*value)]).decode("utf-8")
        elif number == 9:
            raw = bytes(view[slice(*value)])
    if raw is None or kind not in _TYPE_NAMES:
        return name, None
    return name, np.frombuffer(raw, np.dtype(_TYPE_NAMES[kind]).newbyteorder("<")).reshape(dims)
