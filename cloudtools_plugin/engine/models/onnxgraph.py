"""A network rewritten before it is loaded, so that it needs less work for the same result.

Decoders double a picture by repeating its pixels, and convolve it by 3 x 3. Of nine taps some then fall on one and the
same pixel, so that each of the four pixels made of one is a convolution of the small picture by 2 x 2, whose weights
are sums of taps: four multiplications for nine, and no large picture in between. The sums are made once, here.

Weights in half precision become single precision, which is what processors compute in anyway. A network whose file
fixes the size of its window, though nothing in it depends on that, can be made to take any.

onnx.proto3 is read and written by its field numbers, without the onnx package. What is not understood is left alone.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

import numpy as np

from .onnxfile import _fields, _varint
from .onnxwriter import _attribute, _number, _part, _read_tensor, _tensor, _top_level, _value

_FLOAT, _HALF = 1, 10
#: Bytes and operators of what is rewritten at most: it takes several times the bytes, and the square of the operators.
_MOST_BYTES, _MOST_NODES = 256 * 2**20, 5_000
#: Operators that work on a picture of any height and width, once their other inputs are constant.
_POINTWISE = {"Cast", "Clip", "Elu", "Erf", "Exp", "HardSigmoid", "HardSwish", "Identity", "LeakyRelu", "PRelu", "Relu"}
_POINTWISE |= {"Sigmoid", "Softplus", "Sqrt", "Tanh"}
_POOLS = {"AveragePool", "GlobalAveragePool", "GlobalMaxPool", "MaxPool"}
_CALCULATIONS = {"Add", "Sub", "Mul", "Div"}
_ANY_SIZE = _POINTWISE | _POOLS | _CALCULATIONS
_ANY_SIZE |= {"BatchNormalization", "Concat", "Conv", "ConvTranspose", "DepthToSpace", "Pad", "Resize", "Softmax"}
#: Operators whose result has as many channels as their first input.
_SAME_CHANNELS = _ANY_SIZE - {"Concat", "Conv", "ConvTranspose", "DepthToSpace"}


class _Foreign(ValueError):
    """Something that this module does not know."""


@dataclass(frozen=True)
class _Node:
    operator: str
    domain: str
    inputs: tuple
    outputs: tuple
    attributes: dict
    raw: bytes


def _ints(view, span):
    position, found = span[0], []
    while position < span[1]:
        value, position = _varint(view, position, span[1])
        found.append(_signed(value))
    return found


def _signed(value: int) -> int:
    return value - (1 << 64) if value >= 1 << 63 else value


def _read_attribute(view, span):
    name, value, ints = "", None, []
    for number, part in _fields(view, *span):
        if number == 1:
            name = bytes(view[slice(*part)]).decode("utf-8")
        elif number == 2:
            value = struct.unpack("<f", view[slice(*part)])[0]
        elif number == 3:
            value = _signed(part)
        elif number == 4:
            value = bytes(view[slice(*part)]).decode("utf-8", "replace")
        elif number == 5:
            value = _read_tensor(view, part)[1]
            if value is None:
                raise _Foreign("a constant in another form")
        elif number in (6, 11):
            raise _Foreign("a graph inside of a graph")
        elif number == 8:
            ints += [_signed(part)] if isinstance(part, int) else _ints(view, part)
    return name, ints or value


def _read_node(view, span) -> _Node:
    texts, attributes = {1: [], 2: [], 4: [""], 7: [""]}, {}
    for number, part in _fields(view, *span):
        if number in texts:
            texts[number].append(bytes(view[slice(*part)]).decode("utf-8"))
        elif number == 5:
            name, value = _read_attribute(view, part)
            attributes[name] = value
    return _Node(texts[4][-1], texts[7][-1], tuple(texts[1]), tuple(texts[2]), attributes, bytes(view[slice(*span)]))


def _make_node(operator: str, inputs, outputs, **attributes) -> _Node:
    raw = b"".join(_part(1, name) for name in inputs) + b"".join(_part(2, name) for name in outputs)
    raw += _part(4, operator)
    for name, value in attributes.items():
        if isinstance(value, np.ndarray):
            raw += _part(5, _part(1, name) + _part(5, _tensor("", value)) + _number(20, 4))
        else:
            raw += _part(5, _attribute(name, value))
    return _Node(operator, "", tuple(inputs), tuple(outputs), attributes, raw)


def _read_value(view, span):
    """(name, element type, shape with texts for sizes that may vary, None where there is none) of an input."""
    name, kind, shape = "", 0, None
    for number, part in _fields(view, *span):
        if number == 1:
            name = bytes(view[slice(*part)]).decode("utf-8")
        elif number == 2:
            tensors = [value for field, value in _fields(view, *part) if field == 1]
            for field, value in _fields(view, *tensors[0]) if tensors else ():
                if field == 1:
                    kind = value
                elif field == 2:
                    shape = [dict(_fields(view, *dim)) for inner, dim in _fields(view, *value) if inner == 1]
                    shape = [dim.get(1, f"size_{i}") for i, dim in enumerate(shape)]
    return name, kind, shape


class _Net:
    """The graph of a model: nodes in their order, weights {name: array, or bytes of a kind that is not touched}."""

    def __init__(self, view, span):
        self.nodes, self.weights, self.inputs, self.outputs, self.name = [], {}, [], [], ""
        for number, part in _fields(view, *span):
            if number == 1:
                self.nodes.append(_read_node(view, part))
                if len(self.nodes) > _MOST_NODES:
                    raise _Foreign("too many operators")
            elif number == 2:
                self.name = bytes(view[slice(*part)]).decode("utf-8")
            elif number == 5:
                name, array = _read_tensor(view, part)
                self.weights[name] = bytes(view[slice(*part)]) if array is None else array
            elif number == 11:
                self.inputs.append(_read_value(view, part))
            elif number == 12:
                self.outputs.append(_read_value(view, part))
            elif number != 13 and number != 10:  # what is known of values in between, and a comment
                raise _Foreign("a part of the graph")
        self.inputs = [value for value in self.inputs if value[0] not in self.weights]
        self._count = 0

    def write(self) -> bytes:
        out = [_part(1, node.raw) for node in self.nodes]
        out.append(_part(2, self.name))
        out += [
            _part(5, array if isinstance(array, bytes) else _tensor(name, array))
            for name, array in self.weights.items()
        ]
        out += [_part(11, _value(name, shape)) for name, _, shape in self.inputs]
        out += [_part(12, _part(1, name) + _part(2, _part(1, _number(1, kind)))) for name, kind, _ in self.outputs]
        return b"".join(out)

    # half precision

    def widen(self) -> None:
        """Single precision for half precision, throughout."""
        for name, array in self.weights.items():
            if isinstance(array, np.ndarray) and array.dtype == np.float16:
                self.weights[name] = array.astype(np.float32)
        for index, node in enumerate(self.nodes):
            changed = {}
            for key, value in node.attributes.items():
                if isinstance(value, np.ndarray) and value.dtype == np.float16:
                    changed[key] = value.astype(np.float32)
                elif node.operator == "Cast" and key == "to" and value == _HALF:
                    changed[key] = _FLOAT
                elif key == "dtype" and value == _HALF:
                    raise _Foreign("half precision by name")
            if changed:
                if any(isinstance(value, (float, str)) for value in node.attributes.values()):
                    raise _Foreign("an attribute beside the changed one")
                self.nodes[index] = _make_node(
                    node.operator, node.inputs, node.outputs, **{**node.attributes, **changed}
                )
        self.inputs = [(name, _FLOAT if kind == _HALF else kind, shape) for name, kind, shape in self.inputs]
        self.outputs = [(name, _FLOAT if kind == _HALF else kind, shape) for name, kind, shape in self.outputs]

    # looking around

    def index(self) -> None:
        self.makers = {name: node for node in self.nodes for name in node.outputs}
        self.users = {}
        for node in self.nodes:
            for name in node.inputs:
                self.users.setdefault(name, []).append(node)
        for name, _, _ in self.outputs:
            self.users.setdefault(name, []).append(None)
        self.counts = {}
        self.constants = set(self.weights)
        for node in self.nodes:
            if all(name in self.constants or not name for name in node.inputs):
                self.constants.update(node.outputs)

    def constant(self, name: str, joined: bool = False):
        """The array behind a name, None where it is none that is written in the file. joined: it is part of one that is
        put together, whose parts are not."""
        for _ in range(8):
            if name in self.weights:
                array = self.weights[name]
                return array if isinstance(array, np.ndarray) else None
            node = self.makers.get(name)
            if node is None:
                return None
            if node.operator == "Constant":
                value = node.attributes.get("value")
                return value if isinstance(value, np.ndarray) else None
            if node.operator == "Concat" and len(node.inputs) <= 8 and not joined:
                parts = [self.constant(part, True) if part in self.constants else None for part in node.inputs]
                return None if any(part is None for part in parts) else np.concatenate(parts, node.attributes["axis"])
            if node.operator not in ("Cast", "Identity"):
                return None
            name = node.inputs[0]
        return None

    def source(self, name: str) -> str:
        """The name behind casts of single precision to itself."""
        for _ in range(8):
            node = self.makers.get(name)
            if node is None or node.operator != "Cast" or node.attributes.get("to") != _FLOAT:
                break
            before = self.makers.get(node.inputs[0])
            if before is None or before.operator not in _ANY_SIZE:
                break
            name = node.inputs[0]
        return name

    def channels(self, name: str, depth: int = 0):
        """How many channels a value has, None where that is not written in the file."""
        if name not in self.counts:  # once for each: a value may go into many, and those into many
            self.counts[name] = self._channels(name, depth)
        return self.counts[name]

    def _channels(self, name: str, depth: int):
        node = self.makers.get(name)
        if node is None or depth > 64:
            return None
        if node.operator == "Conv":
            weights = self.constant(node.inputs[1])
            return None if weights is None else weights.shape[0]
        if node.operator == "BatchNormalization":
            scale = self.constant(node.inputs[1])
            return None if scale is None else scale.shape[0]
        if node.operator == "Concat" and node.attributes.get("axis") == 1:
            parts = [self.channels(part, depth + 1) for part in node.inputs]
            return None if None in parts else sum(parts)
        if node.operator in _SAME_CHANNELS and not (
            node.operator in _CALCULATIONS and any(part in self.constants for part in node.inputs)
        ):
            return self.channels(node.inputs[0], depth + 1)
        return None

    # any size

    @property
    def fits_any_size(self) -> bool:
        """True where no operator says how large the window is."""
        for node in self.nodes:
            if all(name in self.constants or not name for name in node.inputs):
                continue
            if node.operator not in _ANY_SIZE or node.domain not in ("", "ai.onnx"):
                return False
            if node.operator == "Resize":
                scales = self.constant(node.inputs[2]) if len(node.inputs) > 2 else None
                if scales is None or not scales.size:  # a size instead
                    return False
            if node.operator == "Pad" and not all(name in self.constants for name in node.inputs[1:] if name):
                return False
            if node.operator in _CALCULATIONS:
                fixed = [self.constant(name) for name in node.inputs if name in self.constants]
                if any(array is None or (array.ndim == 4 and max(array.shape[2:]) > 1) for array in fixed):
                    return False
        return True

    # upsampling

    def fold(self) -> int:
        """Draw upsampling into the convolutions behind it; returns how many were found."""
        found = 0
        for node in list(self.nodes):
            if node.operator == "Conv" and self._fold(node):
                found += 1
        if found:
            self._drop_unused()
        return found

    def _doubled(self, name: str):
        """What is doubled by repeating its pixels to make `name`; '' where nothing is."""
        node = self.makers.get(self.source(name))
        if node is None or node.operator != "Resize" or len(node.inputs) < 3:
            return ""
        scales = self.constant(node.inputs[2])
        given = node.attributes
        plain = (
            given.get("mode", "nearest") == "nearest"
            and given.get("coordinate_transformation_mode") == "asymmetric"
            and given.get("nearest_mode") == "floor"
            and scales is not None
            and scales.tolist() == [1, 1, 2, 2]
            and (len(node.inputs) < 4 or not node.inputs[3])
        )
        return self.source(node.inputs[0]) if plain else ""

    def _fold(self, conv: _Node) -> bool:
        given = conv.attributes
        weights = self.constant(conv.inputs[1])
        if (
            weights is None
            or weights.dtype != np.float32
            or weights.shape[2:] != (3, 3)
            or given.get("group", 1) != 1
            or given.get("auto_pad", "NOTSET") != "NOTSET"
            or list(given.get("pads", [])) != [1, 1, 1, 1]
            or any(set(given.get(key, [1])) != {1} for key in ("strides", "dilations"))
        ):
            return False
        before = self.makers.get(self.source(conv.inputs[0]))
        if before is not None and before.operator == "Concat" and before.attributes.get("axis") == 1:
            parts = before.inputs
        else:
            parts = (conv.inputs[0],)
        small = [self._doubled(part) for part in parts]
        beside = [part for part, doubled in zip(parts, small) if not doubled]
        counts = [weights.shape[1]] if len(parts) == 1 else [self.channels(part) for part in parts]
        if not any(small) or len(beside) > 1 or None in counts or sum(counts) != weights.shape[1]:
            return False
        bias = np.zeros(weights.shape[0]) if len(conv.inputs) < 3 else self.constant(conv.inputs[2])
        if bias is None:
            return False
        weights, bias, result = self._with_norm(conv, weights.astype(np.float64), bias.astype(np.float64))
        tag = f"{result}/folded"
        made, sums, first = [], [], 0
        for part, doubled, count in zip(parts, small, counts):
            own = weights[:, first : first + count]
            first += count
            if doubled:
                sums.append(self._phases(made, f"{tag}{len(sums)}", doubled, own, None if beside else bias))
                bias = np.zeros_like(bias) if not beside else bias
            else:
                names = (part, *self._keep(tag, own, bias))
                made.append(_make_node("Conv", names, [f"{tag}/beside"], kernel_shape=[3, 3], pads=[1, 1, 1, 1]))
                sums.insert(0, f"{tag}/beside")
        for number, other in enumerate(sums[1:]):
            made.append(_make_node("Add", [sums[0], other], [f"{tag}/sum{number}"]))
            sums[0] = f"{tag}/sum{number}"
        last = made[-1]
        made[-1] = _make_node(last.operator, last.inputs, [result], **last.attributes)
        at = next(i for i, node in enumerate(self.nodes) if result in node.outputs)
        self.nodes = [n for n in [*self.nodes[:at], *made, *self.nodes[at + 1 :]] if n is not conv]
        self.index()
        return True

    def _with_norm(self, conv: _Node, weights, bias):
        """(weights, bias, name of the result) of a convolution with the batch normalisation that follows it."""
        users = self.users.get(conv.outputs[0], [])
        norm = users[0] if len(users) == 1 else None
        if norm is None or norm.operator != "BatchNormalization" or norm.attributes.get("training_mode", 0):
            return weights, bias, conv.outputs[0]
        numbers = [self.constant(name) for name in norm.inputs[1:5]]
        if any(array is None for array in numbers) or len(norm.outputs) != 1:
            return weights, bias, conv.outputs[0]
        scale, shift, mean, variance = (array.astype(np.float64) for array in numbers)
        factor = scale / np.sqrt(variance + norm.attributes.get("epsilon", 1e-5))
        return weights * factor[:, None, None, None], (bias - mean) * factor + shift, norm.outputs[0]

    def _keep(self, tag: str, weights, bias=None) -> list:
        """Names of new weights."""
        self._count += 1
        names = [f"{tag}/w{self._count}"]
        self.weights[names[0]] = weights.astype(np.float32)
        if bias is not None:
            names.append(f"{tag}/b{self._count}")
            self.weights[names[1]] = bias.astype(np.float32)
        return names

    def _phases(self, made: list, tag: str, small: str, weights, bias) -> str:
        """Add the four convolutions of the small picture, and the operator that weaves them into the large one."""
        # row 2i of the large picture sees rows i-1, i, i of the small one, row 2i+1 sees i, i, i+1; columns likewise
        taps = (([0], [1, 2]), ([0, 1], [2]))
        woven = []
        for down in (0, 1):
            for across in (0, 1):
                small_weights = np.stack(
                    [
                        np.stack([weights[:, :, rows][:, :, :, cols].sum(axis=(2, 3)) for cols in taps[across]], -1)
                        for rows in taps[down]
                    ],
                    -2,
                )
                name = f"{tag}/{down}{across}"
                inputs = (small, *self._keep(name, small_weights, bias))
                pads = [1 - down, 1 - across, down, across]
                made.append(_make_node("Conv", inputs, [name], kernel_shape=[2, 2], pads=pads))
                woven.append(name)
        made.append(_make_node("Concat", woven, [f"{tag}/four"], axis=1))
        made.append(_make_node("DepthToSpace", [f"{tag}/four"], [f"{tag}/woven"], blocksize=2, mode="DCR"))
        return f"{tag}/woven"

    def _drop_unused(self) -> None:
        wanted = {name for name, _, _ in self.outputs}
        kept = []
        for node in reversed(self.nodes):
            if wanted.intersection(node.outputs):
                kept.append(node)
                wanted.update(node.inputs)
        self.nodes = kept[::-1]
        self.weights = {name: array for name, array in self.weights.items() if name in wanted}


def lighter(data: bytes, any_size: bool = False) -> bytes:
    """The model rewritten; `data` itself where nothing is to be gained, or it is too large or not understood.

    any_size: its height and width, the last two axes, are freed where no operator depends on them.
    """
    try:
        return _lighter(data, any_size)
    except (ValueError, ArithmeticError, LookupError, TypeError, AttributeError, struct.error, RecursionError):
        return data


def _lighter(data: bytes, any_size: bool) -> bytes:
    if len(data) > _MOST_BYTES:
        return data
    view = memoryview(data)
    parts = list(_top_level(view))
    opset = 0
    for number, _, first, end in parts:
        if number == 8:
            values = dict(_fields(view, first, end))
            if 1 not in values or values[1][0] == values[1][1]:
                opset = values.get(2, 0)
        elif number == 25:
            raise _Foreign("functions of the model's own")
    graphs = [(begin, first, end) for number, begin, first, end in parts if number == 7]
    if len(graphs) != 1 or opset < 11:
        return data
    begin, first, end = graphs[0]
    net = _Net(view, (first, end))
    if len(net.inputs) != 1 or net.inputs[0][2] is None or net.inputs[0][1] not in (_FLOAT, _HALF):
        return data
    net.widen()
    net.index()
    free = any_size and net.fits_any_size
    if not net.fold() and not free:
        return data
    if free:
        name, kind, shape = net.inputs[0]
        net.inputs = [(name, kind, [f"side_{i}" if i > 1 else size for i, size in enumerate(shape)])]
    return data[:begin] + _part(7, net.write()) + data[end:]
