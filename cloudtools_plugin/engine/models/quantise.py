"""A second file of a network in 8-bit whole numbers, for processors that compute those faster.

Static quantisation of onnxruntime: the ranges of all activations are measured on windows of real images, weights are
signed 8 bits per channel, activations unsigned 8 bits. Ranges of numbers found while running ("dynamic") are slower for
convolutions and not offered. Needs the package onnx, which nothing else here does.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from dataclasses import replace

import numpy as np

from ..errors import InputError, MissingPackageError
from ..messages import message
from .contract import Contract
from .install import make_folder, put_model
from .session import open_session, read_bytes

#: Less than this, and the second file is not worth having.
LEAST_GAIN = 1.1


class _Windows:
    """What onnxruntime's calibration asks for its inputs."""

    def __init__(self, name: str, arrays):
        self._name, self._arrays = name, iter(arrays)

    def get_next(self):
        array = next(self._arrays, None)
        return None if array is None else {self._name: array}


def _seconds(session, name: str, array) -> float:
    session.run(None, {name: array})
    spent = []
    for _ in range(5):
        start = time.perf_counter()
        session.run(None, {name: array})
        spent.append(time.perf_counter() - start)
    return statistics.median(spent)


def _single_precision(onnx, model):
    """A model whose weights are stored in half precision (as ukis-csmask's are), in single precision throughout."""
    half, single = onnx.TensorProto.FLOAT16, onnx.TensorProto.FLOAT

    def widen(tensor):
        if tensor.data_type == half:
            values = onnx.numpy_helper.to_array(tensor).astype(np.float32)
            tensor.CopyFrom(onnx.numpy_helper.from_array(values, tensor.name))

    def graph(part):
        for tensor in part.initializer:
            widen(tensor)
        for value in (*part.value_info, *part.input, *part.output):
            if value.type.tensor_type.elem_type == half:
                value.type.tensor_type.elem_type = single
        for node in part.node:
            for attribute in node.attribute:
                if attribute.HasField("t"):
                    widen(attribute.t)
                if attribute.HasField("g"):
                    graph(attribute.g)
                if node.op_type == "Cast" and attribute.name == "to" and attribute.i == half:
                    attribute.i = single

    graph(model.graph)
    return model


def quantise(path: str, contract: Contract, windows, folder: str, log) -> tuple:
    """Write '<name>-int8.onnx' of a network and its contract into the folder; returns (name, times faster, share of
    pixels of the same class).

    windows: sequence of (1, bands, h, w) float32 as the network takes them, of the images it is for. Raises
    MissingPackageError without onnx, InputError where the result is not faster on this computer.
    """
    try:
        import onnx
        from onnxruntime import quantization
    except ImportError as error:
        raise MissingPackageError(
            message(
                "Quantising needs the Python package onnx; install it into the Python of QGIS with 'python3 -m pip "
                "install onnx', with the constraints of docs/install.md. ({reason})",
                reason=str(error)[:100],
            )
        ) from error
    if contract.files:
        raise InputError(message("Ensembles cannot be quantised; quantise each network before it is installed."))
    windows = list(windows)
    if not windows:
        raise InputError(message("There are no windows with data to measure ranges on; give other images."))
    session, _ = open_session(path)
    name = session.get_inputs()[0].name
    make_folder(folder)
    stem = f"{os.path.splitext(os.path.basename(path))[0]}-int8"
    with tempfile.TemporaryDirectory() as temporary:
        prepared, made = (os.path.join(temporary, part) for part in ("prepared.onnx", "made.onnx"))
        whole = os.path.join(temporary, "whole.onnx")
        onnx.save(_single_precision(onnx, onnx.load(path)), whole)
        quantization.quant_pre_process(whole, prepared, skip_symbolic_shape=True)
        quantization.quantize_static(
            prepared,
            made,
            _Windows(name, windows),
            quant_format=quantization.QuantFormat.QDQ,
            per_channel=True,
            activation_type=quantization.QuantType.QUInt8,
            weight_type=quantization.QuantType.QInt8,
            calibrate_method=quantization.CalibrationMethod.Percentile,
            extra_options={"CalibPercentile": 99.99},
        )
        small, sha256 = open_session(made)
        gain = _seconds(session, name, windows[0]) / _seconds(small, name, windows[0])
        same = float(
            np.mean(
                [
                    session.run(None, {name: w})[0].argmax(axis=1) == small.run(None, {name: w})[0].argmax(axis=1)
                    for w in windows
                ]
            )
        )
        if gain < LEAST_GAIN:
            raise InputError(
                message(
                    "In 8 bits the model '{model}' is {gain:.2f} times as fast on this computer, which is not worth "
                    "it; "
                    "nothing was installed.",
                    model=contract.title or contract.id,
                    gain=gain,
                )
            )
        title = f"{contract.title or contract.id}, 8 bit"
        put_model(folder, f"{stem}.onnx", read_bytes(made), replace(contract, id=stem, title=title, sha256=sha256))
    log(
        "info",
        message(
            "{name}: {gain:.2f} times as fast, {same:.1f} % of the pixels of the same class.",
            name=stem,
            gain=gain,
            same=100 * same,
        ),
    )
    return stem, gain, same
