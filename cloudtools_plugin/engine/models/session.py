"""Running an ONNX model: loaded from bytes, one thread, no spinning; what it takes and gives is checked once."""

from __future__ import annotations

import hashlib
import os
import re

import numpy as np

from ..errors import InputError, MissingPackageError
from ..messages import message
from .contract import Contract
from .onnxfile import MAX_BYTES, check_onnx
from .onnxgraph import lighter

_INPUT_TYPES = {
    "tensor(float)": np.float32,
    "tensor(double)": np.float64,
    "tensor(float16)": np.float16,
    "tensor(uint8)": np.uint8,
    "tensor(uint16)": np.uint16,
}


def runtime():
    """The module onnxruntime. Raises MissingPackageError where it is not installed or cannot be loaded."""
    try:
        import onnxruntime
    except (ImportError, OSError) as error:
        raise MissingPackageError(
            message(
                "ONNX models need the Python package onnxruntime, which is not there; install it into the Python of "
                "QGIS with 'python3 -m pip install onnxruntime' (docs/install.md) and start QGIS again. ({reason})",
                reason=str(error)[:120],
            )
        ) from error
    return onnxruntime


def read_bytes(path: str) -> bytes:
    """The bytes of a model file. Raises InputError for a file that is missing, no file, or too large."""
    try:
        if os.path.getsize(path) > MAX_BYTES:
            raise InputError(message("The model '{path}' is larger than 2 GB.", path=path))
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        raise InputError(
            message("The model '{path}' cannot be read ({reason}); check the path.", path=path, reason=error.strerror)
        ) from error


class OnnxModel:
    """A loaded network with its contract. `run` may be called from several threads at once.

    channels, size: of the input, 0 where any will do. outputs: number of output channels, 0 where not fixed.
    device: what it runs on. sha256: of the file. rims: pixels that the output lacks on each side, for the sizes of
    windows for which that is known.
    """

    def __init__(self, path: str, contract: Contract, session, sha256: str):
        self.path, self.contract, self.sha256 = path, contract, sha256
        self.rims: dict[int, int] = {}
        self._session = session
        self.device = session.get_providers()[0].replace("ExecutionProvider", "")
        inputs = session.get_inputs()
        if len(inputs) != 1:
            raise InputError(
                message(
                    "The model '{path}' has {number} inputs; only models with one picture as input can be used.",
                    path=path,
                    number=len(inputs),
                )
            )
        self.input_name = inputs[0].name
        if inputs[0].type not in _INPUT_TYPES:
            raise InputError(
                message(
                    "The model '{path}' wants input of type {kind}; float is needed.", path=path, kind=inputs[0].type
                )
            )
        self._dtype = _INPUT_TYPES[inputs[0].type]
        shape = [n if isinstance(n, int) and n > 0 else 0 for n in inputs[0].shape]
        if len(shape) != 4:
            raise InputError(
                message(
                    "The input of the model '{path}' has {number} dimensions; batch, bands, height and width are "
                    "needed.",
                    path=path,
                    number=len(shape),
                )
            )
        if contract.layout == "nhwc":
            shape = [shape[0], shape[3], shape[1], shape[2]]
        _, self.channels, height, width = shape
        if height != width:
            raise InputError(
                message(
                    "The model '{path}' wants windows of {height} x {width} pixels; only square ones can be used.",
                    path=path,
                    height=height or message("any number of"),
                    width=width or message("any number of"),
                )
            )
        self.batch = shape[0]
        if self.batch > 1:
            raise InputError(
                message(
                    "The model '{path}' wants {number} windows at a time; export it for one, or for any number.",
                    path=path,
                    number=self.batch,
                )
            )
        self.size = height
        if self.channels and contract.bands and self.channels != len(contract.bands):
            raise InputError(
                message(
                    "The model '{path}' has {channels} input channels, but its description names {bands} bands "
                    "({names}); correct the description.",
                    path=path,
                    channels=self.channels,
                    bands=len(contract.bands),
                    names=", ".join(contract.bands),
                )
            )
        if self.size and contract.size and self.size != contract.size:
            raise InputError(
                message(
                    "The model '{path}' wants windows of {size} pixels, but its description says {other}; correct the "
                    "description.",
                    path=path,
                    size=self.size,
                    other=contract.size,
                )
            )
        self.output_name = session.get_outputs()[0].name

    def run(self, array):
        """(n, bands, h, w) float32 -> the first output as an array. Raises InputError where the network fails."""
        last = self.contract.layout == "nhwc"
        if last:
            array = np.ascontiguousarray(np.moveaxis(array, 1, -1))
        try:
            found = self._session.run([self.output_name], {self.input_name: array.astype(self._dtype, copy=False)})[0]
            return np.moveaxis(found, -1, 1) if last and np.ndim(found) == 4 else found
        except Exception as error:  # onnxruntime has a dozen error classes of its own, none public
            raise InputError(
                message(
                    "The model '{path}' failed on a window of {shape}: {reason}.",
                    path=self.path,
                    shape=" x ".join(map(str, array.shape)),
                    reason=_short(error),
                )
            ) from error


def _short(error: Exception) -> str:
    """The heart of one of onnxruntime's long messages, without paths of its own sources."""
    text = re.sub(r"\s+", " ", str(error)).strip()
    text = re.sub(r"^\[ONNXRuntimeError\] : \d+ : \w+ : ", "", text)
    text = re.sub(r"/[\w./-]+\.(?:cc|h|cpp):\d+ ", "", text)
    return text[:200].rstrip(". ")


def _load(ort, data: bytes, options, providers, path: str):
    try:
        return ort.InferenceSession(data, options, providers=providers)
    except Exception as error:  # see OnnxModel.run
        raise InputError(
            message(
                "onnxruntime {version} cannot load the model '{path}': {reason}.",
                version=ort.__version__,
                path=path,
                reason=_short(error),
            )
        ) from error


def open_session(path: str, threads: int = 1, device: str = "cpu", contract: Contract | None = None):
    """(onnxruntime session, SHA-256 of the file). device: 'cpu', or 'auto' for the first that onnxruntime offers.

    contract: of a network that is to be made lighter first (onnxgraph.py), and, where it allows larger windows, to take
    any. None: the file as it is.

    Raises MissingPackageError, and InputError for a file that is refused (see onnxfile) or that onnxruntime cannot run.
    """
    ort = runtime()
    data = read_bytes(path)
    check_onnx(data, path)
    options = ort.SessionOptions()
    # N windows at a time, a thread each, are as fast as one window with N threads that spin, and leave QGIS its cores
    options.intra_op_num_threads = max(1, int(threads))
    options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.enable_mem_pattern = False  # as fast, and some 60 MB less for two windows at a time
    options.log_severity_level = 4
    providers = ort.get_available_providers() if device == "auto" else ["CPUExecutionProvider"]
    light = data if contract is None else lighter(data, contract.largest > contract.size and contract.layout == "nchw")
    try:
        session = _load(ort, light, options, providers, path)
    except InputError:
        if light is data:
            raise
        session = _load(ort, data, options, providers, path)
    if providers == ["CPUExecutionProvider"]:
        session._model_bytes = None  # kept to try again with the processor, where another device fails
    return session, hashlib.sha256(data).hexdigest()


def open_model(path: str, threads: int = 1, contract: Contract | None = None, device: str = "cpu"):
    """An ONNX model ready to run. contract: None = `read_contract(path)`.

    Raises MissingPackageError without onnxruntime, and InputError for a file that is no ONNX model, keeps weights
    elsewhere, needs foreign operators, or does not fit its description.
    """
    if contract is None:
        from .reading import read_contract

        contract = read_contract(path)
    session, sha256 = open_session(path, threads, device, contract)
    if contract.sha256 and contract.sha256 != sha256:
        raise InputError(
            message(
                "The model '{path}' is not the file that its description was made for (SHA-256 differs); install it "
                "again.",
                path=path,
            )
        )
    return OnnxModel(path, contract, session, sha256)
