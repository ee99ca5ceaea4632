"""The folder of installed models: what lies there, and finding one by its name or path."""

from __future__ import annotations

import os
from dataclasses import dataclass

from ..errors import InputError
from ..messages import message
from .contract import Contract
from .reading import CONTRACT_ENDING, read_contract

#: Names the folder where it is set; else the folder that the caller hands in.
FOLDER_VARIABLE = "CLOUDTOOLS_MODELS"


@dataclass(frozen=True)
class Installed:
    """A model in the folder: its name there, its main file, its contract, or why that cannot be used."""

    name: str
    path: str
    contract: Contract | None
    problem: str = ""


def models_folder(default: str = "") -> str:
    """The folder of installed models ('' where neither the environment nor the caller names one); it may not exist."""
    return os.environ.get(FOLDER_VARIABLE) or default


def _main_file(folder: str, description: str) -> str:
    """The file that a '<name>.contract.json' describes."""
    stem = description[: -len(CONTRACT_ENDING)]
    for ending in (".onnx", ".txt"):
        if os.path.exists(os.path.join(folder, stem + ending)):
            return os.path.join(folder, stem + ending)
    return ""


def installed_models(default: str = "") -> list:
    """Installed models of the folder, by name. A model that cannot be used is listed with its problem."""
    folder = models_folder(default)
    if not folder or not os.path.isdir(folder):
        return []
    names = sorted(os.listdir(folder))
    described = {name[: -len(CONTRACT_ENDING)] for name in names if name.endswith(CONTRACT_ENDING)}
    listed = {name[:-5] for name in names if name.lower().endswith(".onnx")} | described
    found, parts = [], set()
    for name in sorted(listed):
        path = _main_file(folder, name + CONTRACT_ENDING) if name in described else os.path.join(folder, name + ".onnx")
        if not path:
            found.append(Installed(name, "", None, message("its file is missing; install it again")))
            continue
        try:
            contract = read_contract(path)
        except InputError as error:
            found.append(Installed(name, path, None, error.text))
            continue
        parts.update(os.path.splitext(part)[0] for part in contract.files)
        found.append(Installed(name, path, contract))
    return [model for model in found if model.name not in parts]


def find_model(name_or_path: str, default: str = "") -> str:
    """The file of a model: a path, or the name of an installed one (its file name or the id in its contract).

    Raises InputError that lists what is installed.
    """
    text = name_or_path.strip()
    if os.path.isfile(text):
        return text
    models = installed_models(default)
    for model in models:
        if text in (model.name, model.contract.id if model.contract else ""):
            if model.problem:
                raise InputError(
                    message("The model '{model}' cannot be used: {problem}", model=text, problem=model.problem)
                )
            return model.path
    if os.sep in text or text.lower().endswith((".onnx", ".txt")):
        raise InputError(message("The model file '{path}' does not exist; check the path.", path=text))
    raise InputError(
        message(
            "There is no model '{model}'; installed are: {models}. Install one with the algorithm 'Install a cloud "
            "model', or give the path of an .onnx file.",
            model=text,
            models=", ".join(m.name for m in models) or message("none"),
        )
    )
