"""Networks as plain lists of layers: PyTorch builds them in its own process (worker/nets.py), and here they become ONNX
from the weights that come back. One description for both, so that they cannot differ.

A layer is a dict. ``conv``: name, inputs, outputs, kernel, stride, groups, norm (batch norm follows, folded into the
weights for ONNX), relu. ``maxpool``: 2 x 2. ``mean``: global average. ``dropout``: share. ``dense``: name, inputs,
outputs, relu. ``keep``: remember the value as ``as``. ``up``: twice the size, nearest. ``join``: append the value kept
as ``with``. ``texture``: fixed maps of brightness, colour and texture at 1/8 of the resolution, and ``spectrum``:
fixed numbers of each pixel, standardised; both of numbers in shares of white. ``sigmoid`` and ``softmax`` end it
(training works on what comes before).
"""

from __future__ import annotations

import numpy as np

from ..errors import InputError
from ..messages import message
from ..models.contract import Contract
from ..models.onnxwriter import Graph

ARTICLE_PARAMETERS = 436_865


def _conv(name, inputs, outputs, kernel=3, stride=1, groups=1, norm=True, relu=True) -> dict:
    return {
        "op": "conv", "name": name, "inputs": inputs, "outputs": outputs, "kernel": kernel, "stride": stride,
        "groups": groups, "norm": norm, "relu": relu,
    }  # fmt: skip


def _separable(name, inputs, outputs, stride=1) -> list:
    """Depthwise, then pointwise convolution (Howard et al., MobileNets, 2017)."""
    return [
        _conv(f"{name}d", inputs, inputs, 3, stride, inputs),
        _conv(f"{name}p", inputs, outputs, 1),
    ]


def article(bands: int, classes: int) -> list:
    """The network of the Sorabatake article on sorting tiles by cloud: three convolutions with pooling, global average,
    two dense layers; 436,865 parameters for three bands. It gives one number, so it knows two classes.
    """
    if classes != 2:
        raise InputError(
            message(
                "The article's network tells two classes apart, not {classes}; use cnn or features.", classes=classes
            )
        )
    layers, inputs = [], bands
    for number, outputs in enumerate((64, 128, 256), 1):
        layers += [_conv(f"c{number}", inputs, outputs, norm=False), {"op": "maxpool"}]
        inputs = outputs
    return [
        *layers,
        {"op": "mean"},
        {"op": "dense", "name": "d1", "inputs": 256, "outputs": 256, "relu": True},
        {"op": "dense", "name": "d2", "inputs": 256, "outputs": 1, "relu": False},
        {"op": "sigmoid"},
    ]


def cnn(bands: int, classes: int) -> list:
    """A small depthwise-separable network on maps of brightness, whiteness, colour and texture (``texture``, fixed).

    Taught on the picture itself, a network of this size learns the scenes it is shown by heart; the maps hold what
    carries over (see features.py).
    """
    channels = TEXTURE_CHANNELS + (bands if bands > 3 else 0)
    layers = [{"op": "texture", "bands": bands}, _conv("mix", channels, 32, 1)]
    inputs = 32
    for number, (outputs, stride) in enumerate(((48, 1), (64, 2), (64, 1)), 1):
        layers += _separable(f"b{number}", inputs, outputs, stride)
        inputs = outputs
    return [
        *layers,
        {"op": "mean"},
        {"op": "dropout", "share": 0.2},
        {"op": "dense", "name": "head", "inputs": inputs, "outputs": classes, "relu": False},
        {"op": "softmax"},
    ]


#: Channels that ``texture`` makes of up to three bands, at 1/8 of the resolution: brightness, whiteness, colour,
#: saturation, and the logarithms of the roughness at 1, 2, 4 and 8 pixels of the brightness and of its bright part.
TEXTURE_CHANNELS = 12
TEXTURE_STEP = 8


def _onnx_texture(graph: Graph, value: str, bands: int) -> str:
    """See worker/nets.py texture: the same in PyTorch."""
    node = graph.node

    def pool(what, step):
        return node("AveragePool", what, kernel_shape=[step, step], strides=[step, step]) if step > 1 else what

    mean = node("ReduceMean", value, axes=[1], keepdims=1)
    least = node("ReduceMin", value, axes=[1], keepdims=1)
    most = node("ReduceMax", value, axes=[1], keepdims=1)
    colour = node("Div", node("Sub", most, least), node("Add", node("Abs", most), np.float32(0.04)))
    white = node("Mul", node("Sub", least, np.float32(0.97)), np.float32(1 / 0.03))
    white = node("Clip", white, np.float32(0), np.float32(1))
    channels = [pool(what, TEXTURE_STEP) for what in (mean, least, colour, white)]
    bright = node("Clip", least, np.float32(0.2), np.float32(1))
    for field, noise in ((mean, 0.002), (bright, 0.004)):
        for scale in (1, 2, 4, 8):
            small = pool(field, scale)
            wide = node("Pad", small, np.array([0, 0, 0, 0, 0, 0, 1, 1]), mode="edge")
            steps = []
            for ahead in ((0, 1), (1, 0)):
                start, stop = np.array(ahead), np.array([-1 + ahead[0], -1 + ahead[1]])
                stop = np.where(stop == 0, 2**31 - 1, stop)
                moved = node("Slice", wide, start, stop, np.array([2, 3]))
                steps.append(node("Abs", node("Sub", moved, small)))
            rough = node("Mul", node("Add", *steps), np.float32(0.5))
            log = node("Log", node("Add", pool(rough, TEXTURE_STEP // scale), np.float32(noise)))
            channels.append(node("Mul", node("Add", log, np.float32(3.5)), np.float32(0.5)))
    if bands > 3:
        channels.append(node("Div", pool(value, TEXTURE_STEP), node("Add", channels[0], np.float32(0.02))))
    return node("Concat", *channels, axis=1)


#: Bands in which cloud is not bright, or which have no brightness.
_NOT_BRIGHT = ("cirrus", "nir09", "thermal", "thermal2", "aot", "wvp")
_VISIBLE = ("coastal", "blue", "green", "red")
#: What is added before logarithms, in shares of white, and where standardised numbers are cut off: a pixel unlike all
#: that was shown must not shout the rest down.
SPECTRUM_FLOOR, SPECTRUM_LIMIT = 0.02, 4.0


def spectrum(bands: int, names=()) -> dict:
    """The layer that gives each pixel's bands, their logarithms (differences of which are ratios of bands), the least
    of the visible and of all bright bands (cloud is bright in all of them; snow, sand and roofs are not), and the
    colour.

    Its means and deviations are those of the training pixels: weights ``spectrum.shift`` and ``spectrum.scale``.
    names: common names of the bands, () = unknown.
    """
    bright = [i for i, name in enumerate(names) if name not in _NOT_BRIGHT] or list(range(bands))
    visible = [i for i, name in enumerate(names) if name in _VISIBLE] or bright
    return {
        "op": "spectrum", "name": "spectrum", "bands": bands, "visible": visible, "bright": bright,
        "floor": SPECTRUM_FLOOR, "limit": SPECTRUM_LIMIT, "outputs": 2 * bands + 3,
    }  # fmt: skip


def _onnx_spectrum(graph: Graph, value: str, layer: dict, weights: dict) -> str:
    """See worker/nets.py spectrum: the same in PyTorch."""
    node, floor = graph.node, np.float32(layer["floor"])

    def pick(which):
        return value if len(which) == layer["bands"] else node("Gather", value, np.array(which), axis=1)

    def log(what):
        return node("Log", node("Add", node("Max", what, np.float32(0)), floor))

    visible = pick(layer["visible"])
    least, most = (node(name, visible, axes=[1], keepdims=1) for name in ("ReduceMin", "ReduceMax"))
    all_least = node("ReduceMin", pick(layer["bright"]), axes=[1], keepdims=1)
    stacked = node("Concat", value, log(value), least, all_least, node("Sub", log(least), log(most)), axis=1)
    shift, scale = (
        graph.constant(np.asarray(weights[f"spectrum.{name}"], np.float32).reshape(1, -1, 1, 1), f"spectrum.{name}")
        for name in ("shift", "scale")
    )
    limit = np.float32(layer["limit"])
    return node("Clip", node("Mul", node("Sub", stacked, shift), scale), -limit, limit)


#: Widths of the U-Net's levels at 1/2, 1/4, 1/8 and 1/16 of the resolution.
_UNET = (24, 40, 64, 96)
UNET_MULTIPLE = 16


def unet(bands: int, classes: int, names=()) -> list:
    """A small U-Net (Ronneberger et al. 2015) with a stride-2 stem and separable convolutions, on `spectrum`; the last
    step looks at the pixels themselves again, for sharp edges. names: common names of the bands, () = unknown.
    """
    first = spectrum(bands, names)
    inputs = first["outputs"]
    layers = [first, {"op": "keep", "as": "k0"}]
    layers += [_conv("stem", inputs, _UNET[0], 3, 2), *_separable("e1", _UNET[0], _UNET[0])]
    for level, (before, outputs) in enumerate(zip(_UNET, _UNET[1:]), 1):
        layers.append({"op": "keep", "as": f"k{level}"})
        layers += _separable(f"x{level}", before, outputs, 2) + _separable(f"e{level + 1}", outputs, outputs)
    for level in range(len(_UNET) - 1, 0, -1):
        layers += [{"op": "up"}, {"op": "join", "with": f"k{level}"}]
        layers += _separable(f"u{level}", _UNET[level] + _UNET[level - 1], _UNET[level - 1])
        layers += _separable(f"v{level}", _UNET[level - 1], _UNET[level - 1])
    return [
        *layers,
        {"op": "up"},
        {"op": "join", "with": "k0"},
        _conv("last", _UNET[0] + inputs, 16, 3),
        _conv("head", 16, classes, 1, norm=False, relu=False),
        {"op": "softmax"},
    ]


def parameters(layers) -> int:
    """How many numbers are learnt (weights, biases, batch norm's scales and shifts)."""
    total = 0
    for layer in layers:
        if layer["op"] == "conv":
            total += layer["outputs"] * (layer["inputs"] // layer["groups"]) * layer["kernel"] ** 2
            total += layer["outputs"] * (2 if layer["norm"] else 1)
        elif layer["op"] == "dense":
            total += layer["outputs"] * (layer["inputs"] + 1)
    return total


def to_onnx(layers, weights: dict, contract: Contract, bands: int, white, mean, std, version: str = "") -> bytes:
    """The network as an ONNX file: stored numbers (n, bands, size, size) -> probabilities.

    weights: {name.weight, name.bias, spectrum.shift, spectrum.scale}, batch norms folded in. white, mean, std:
    (bands,), input = (x / white - mean) / std. Tiles: (n, classes); a sigmoid becomes two probabilities. Chips: (n,
    classes, size, size).
    """
    graph = Graph(f"cloudtools_{dict(contract.extra).get('method', 'network')}")
    size = contract.size
    value = graph.input("tiles", ("n", bands, size, size))
    white, mean, std = (np.asarray(numbers, np.float64).reshape(1, -1, 1, 1) for numbers in (white, mean, std))
    value = graph.node("Add", graph.node("Mul", value, 1 / (white * std)), -mean / std)
    kept, dimension = {}, 4
    for layer in layers:
        operator = layer["op"]
        if operator == "conv":
            value = _onnx_conv(graph, layer, value, weights)
        elif operator == "spectrum":
            value = _onnx_spectrum(graph, value, layer, weights)
        elif operator == "texture":
            value = _onnx_texture(graph, value, layer["bands"])
        elif operator == "maxpool":
            value = graph.node("MaxPool", value, kernel_shape=[2, 2], strides=[2, 2])
        elif operator == "mean":
            value = graph.node("Flatten", graph.node("GlobalAveragePool", value), axis=1)
            dimension = 2
        elif operator == "dense":
            matrix = graph.constant(weights[f"{layer['name']}.weight"], f"{layer['name']}.weight")
            bias = graph.constant(weights[f"{layer['name']}.bias"], f"{layer['name']}.bias")
            value = graph.node("Gemm", value, matrix, bias, transB=1)
            value = graph.node("Relu", value) if layer["relu"] else value
        elif operator == "keep":
            kept[layer["as"]] = value
        elif operator == "up":
            scales = np.array([1, 1, 2, 2], np.float32)
            value = graph.node(
                "Resize", value, "", scales, mode="nearest",
                coordinate_transformation_mode="asymmetric", nearest_mode="floor",
            )  # fmt: skip
        elif operator == "join":
            value = graph.node("Concat", value, kept[layer["with"]], axis=1)
        elif operator == "sigmoid":
            second = graph.node("Sigmoid", value)
            value = graph.node("Concat", graph.node("Sub", np.float32(1), second), second, axis=1)
        elif operator == "softmax":
            value = graph.node("Softmax", value, axis=1)
    shape = ("n", len(contract.classes)) if dimension == 2 else ("n", len(contract.classes), size, size)
    graph.output(graph.node("Identity", value, name="probability"), shape)
    return graph.to_bytes(contract.to_metadata(), version=version)


def _onnx_conv(graph: Graph, layer: dict, value: str, weights: dict) -> str:
    name = layer["name"]
    value = graph.node(
        "Conv",
        value,
        graph.constant(weights[f"{name}.weight"], f"{name}.weight"),
        graph.constant(weights[f"{name}.bias"], f"{name}.bias"),
        kernel_shape=[layer["kernel"]] * 2,
        strides=[layer["stride"]] * 2,
        pads=[layer["kernel"] // 2] * 4,
        group=layer["groups"],
    )
    return graph.node("Relu", value) if layer["relu"] else value
