"""Tiny ONNX networks written byte by byte (onnx.proto3), so that tests need no onnx package and can write bad files."""

from __future__ import annotations

import struct

import numpy as np


def varint(value: int) -> bytes:
    value &= (1 << 64) - 1
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def number(field: int, value: int) -> bytes:
    return varint(field << 3) + varint(value)


def part(field: int, data) -> bytes:
    data = data.encode() if isinstance(data, str) else data
    return varint(field << 3 | 2) + varint(len(data)) + data


def attribute(name: str, value) -> bytes:
    out = part(1, name)
    if isinstance(value, float):
        return out + varint(2 << 3 | 5) + struct.pack("<f", value) + number(20, 1)
    if isinstance(value, int):
        return out + number(3, value) + number(20, 2)
    if isinstance(value, str):
        return out + part(4, value) + number(20, 3)
    return out + b"".join(number(8, v) for v in value) + number(20, 7)


def node(op: str, inputs, outputs, domain: str = "", **attributes) -> bytes:
    out = b"".join(part(1, i) for i in inputs) + b"".join(part(2, o) for o in outputs)
    out += part(4, op) + b"".join(part(5, attribute(k, v)) for k, v in attributes.items())
    return out + (part(7, domain) if domain else b"")


def tensor(name: str, array, external: bool = False) -> bytes:
    array = np.asarray(array)
    kind = {np.dtype(np.float32): 1, np.dtype(np.int64): 7, np.dtype(np.float16): 10}[array.dtype]
    out = b"".join(number(1, n) for n in array.shape) + number(2, kind) + part(8, name)
    if external:
        entry = part(1, "location") + part(2, "../weights.bin")
        return out + part(13, entry) + number(14, 1)
    return out + part(9, array.tobytes())


def value_info(name: str, shape, kind: int = 1) -> bytes:
    dims = b"".join(part(1, part(2, n) if isinstance(n, str) else number(1, n)) for n in shape)
    return part(1, name) + part(2, part(1, number(1, kind) + part(2, dims)))


def model(nodes, weights, input_shape, output_shape, metadata=None, opset: int = 13, domains=(), ir: int = 8) -> bytes:
    """nodes: of `node`; weights: {name: array}; the input is called 'input', the output 'output'."""
    graph = b"".join(part(1, n) for n in nodes) + part(2, "net")
    graph += b"".join(part(5, w if isinstance(w, bytes) else tensor(k, w)) for k, w in weights.items())
    graph += part(11, value_info("input", input_shape)) + part(12, value_info("output", output_shape))
    out = number(1, ir) + part(7, graph)
    out += part(8, part(1, "") + number(2, opset))
    out += b"".join(part(8, part(1, d) + number(2, 1)) for d in domains)
    return out + b"".join(part(14, part(1, k) + part(2, v)) for k, v in (metadata or {}).items())


def pointwise(weight, bias, size=None, metadata=None, activation=None) -> bytes:
    """A 1x1 convolution: weight (classes, bands), bias (classes,); activation: None, 'Softmax' or 'Sigmoid'."""
    weight, bias = np.asarray(weight, np.float32), np.asarray(bias, np.float32)
    side = [size, size] if size else ["h", "w"]
    raw = "scores" if activation else "output"
    nodes = [node("Conv", ["input", "w", "b"], [raw], kernel_shape=[1, 1])]
    if activation:
        extra = {"axis": 1} if activation == "Softmax" else {}
        nodes.append(node(activation, [raw], ["output"], **extra))
    weights = {"w": weight[:, :, None, None], "b": bias}
    return model(nodes, weights, ["n", weight.shape[1], *side], ["n", weight.shape[0], *side], metadata)


def context(bands: int, classes: int, radius: int, size=None, metadata=None, seed: int = 0) -> bytes:
    """A network that looks `radius` pixels around, zero-padded at the rim of its window as real ones are."""
    rng = np.random.default_rng(seed)
    width = 2 * radius + 1
    spread = np.full((bands, 1, width, width), 1.0 / width**2, np.float32)
    mix = rng.normal(0, 4, (classes, bands, 1, 1)).astype(np.float32)
    side = [size, size] if size else ["h", "w"]
    nodes = [
        node("Conv", ["input", "k"], ["smooth"], kernel_shape=[width, width], pads=[radius] * 4, group=bands),
        node("Conv", ["smooth", "m"], ["output"], kernel_shape=[1, 1]),
    ]
    return model(nodes, {"k": spread, "m": mix}, ["n", bands, *side], ["n", classes, *side], metadata)


def write(path, data: bytes) -> str:
    with open(path, "wb") as file:
        file.write(data)
    return str(path)
