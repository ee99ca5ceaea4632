"""Rules of the house that a machine can hold: who imports whom, and what runs on every QGIS from 3.22 to 4."""

from __future__ import annotations

import ast
import builtins
import glob
import os
import re
from string import Formatter

import i18n
import pytest

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PLUGIN = os.path.join(ROOT, "cloudtools_plugin")

# Floors from the ground; what is not named here is a capability in the engine.
FLOORS = {
    "engine": 0,
    "engine.errors": 0,
    "engine.messages": 0,
    "engine.compiled": 0,
    "engine.numbakernels": 0,
    "metadata": 0,
    "engine.fetch": 1,
    "engine.grid": 1,
    "engine._differences": 1,
    "engine.geotiff": 1.5,  # under raster
    "engine.raster": 2,
    "engine.vector": 3,
    "engine.blocks": 3,
    "engine.classes": 3,
    "engine.windows": 3.5,  # over blocks, under every capability
}
CAPABILITY, INTERFACE, PROVIDER, SHELL = 4, 5, 6, 7
# The pipelines: capabilities that compose others, and which ones.
PIPELINES = {
    "composite": {"percentile", "temporal", "scenes", "masks", "provenance", "picture"},
    "labels": {"models", "picture", "scenes"},
    "active": {"labels", "models", "training"},  # learning while labelling
    "temporal": {"percentile"},  # the same numba kernels
    "cloudmask": {"models", "scenes", "masks", "radiometry", "shadow", "sunangles"},
    "fill": {"masks"},  # growing
    "shadow": {"masks"},  # growing
    "quality": {"masks", "scenes"},  # bits and values as text; what is no data in a product
    "refine": {"masks", "shadow"},
    "temporalmask": {"masks", "percentile", "quality", "radiometry", "scenes"},
    "radiometry": {"scenes", "sunangles"},  # offsets of products; whose MTL file it is
    "maskaccuracy": {"masks"},  # remap tables
    "stac": {"scenes"},  # the same offset and names of bands
    "training": {"classes", "labels", "models", "picture", "provenance"},
    "scenes": {"masks"},  # a scene is an image with its mask and its radiometry
}
# Parts of a capability that are modules of their own, and whose.
PARTS = {"_lanes": "percentile", "_seasonkernel": "temporalmask"}
# What algorithms and docks share among themselves.
SHARED_INTERFACE = {
    "algorithms.base",
    "algorithms.labels",
    "algorithms.labelstyle",
    "algorithms.training",
    "algorithms.modelfolder",
    "algorithms.masking",
    "algorithms.network",
    "algorithms.tilesource",
    "algorithms.sar",
    "algorithms.styles",
}


def module_name(path: str) -> str:
    parts = os.path.relpath(path, PLUGIN)[:-3].split(os.sep)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def sources() -> dict:
    """Module name below the plugin ("engine.grid", "" for the package itself) -> (syntax tree, text)."""
    found = {}
    for path in sorted(glob.glob(os.path.join(PLUGIN, "**", "*.py"), recursive=True)):
        with open(path, encoding="utf-8") as file:
            text = file.read()
        found[module_name(path)] = (ast.parse(text), text)
    return found


SOURCES = sources()


def floor(module: str) -> int:
    if module in FLOORS:
        return FLOORS[module]
    if module == "" or module == "plugin":
        return SHELL
    if module == "provider":
        return PROVIDER
    if module.split(".")[0] in ("algorithms", "docks"):
        return INTERFACE
    return CAPABILITY


def is_package(module: str) -> bool:
    return os.path.isdir(os.path.join(PLUGIN, *module.split(".")))


def imports(module: str, tree: ast.AST) -> tuple:
    """(absolute module names, plugin modules) that ``module`` imports anywhere, also inside functions."""
    absolute, own = set(), set()
    package = module.split(".") if module and is_package(module) else module.split(".")[:-1]
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            absolute.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            absolute.add(node.module)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - (node.level - 1)] + (node.module or "").split(".")
            base = [part for part in base if part]
            for alias in node.names:
                name = ".".join([*base, alias.name])
                own.add(name if name in SOURCES else ".".join(base))
    return absolute, own


def capability(module: str) -> str:
    name = module.split(".")[1]
    return PARTS.get(name, name)


def may_import(module: str, other: str) -> bool:
    if floor(other) < floor(module):
        return True
    if floor(module) == CAPABILITY == floor(other):
        used = capability(other)
        return used == capability(module) or used in PIPELINES.get(capability(module), ())
    if floor(module) == INTERFACE == floor(other):
        docks = module.split(".")[0] == other.split(".")[0] == "docks"
        return docks or module == "algorithms" or other in SHARED_INTERFACE
    return module == "" and other == "plugin"


def test_the_walk_sees_imports_inside_functions():
    tree = ast.parse("def f():\n    from ..engine import grid\n    from .. import metadata\n    import qgis.core\n")
    assert imports("algorithms.anything", tree) == ({"qgis.core"}, {"engine.grid", "metadata"})


@pytest.mark.parametrize("module", [m for m in SOURCES if m.split(".")[0] == "engine"])
def test_engine_knows_neither_qgis_nor_qt(module):
    absolute, _ = imports(module, SOURCES[module][0])
    tops = {name.split(".")[0] for name in absolute}
    assert not tops & {"qgis", "PyQt5", "PyQt6", "sip", "processing", "pytest"}
    # What QGIS does not bring everywhere; numba and onnxruntime are the two options.
    assert not tops & {"scipy", "pandas", "xarray", "rasterio", "cv2", "sklearn"}


@pytest.mark.parametrize("module", SOURCES)
def test_imports_point_down(module):
    _, own = imports(module, SOURCES[module][0])
    assert not [other for other in own if other != module and not may_import(module, other)]


@pytest.mark.parametrize("module", SOURCES)
def test_portable_imports(module):
    absolute, _ = imports(module, SOURCES[module][0])
    tops = {name.split(".")[0] for name in absolute}
    assert not tops & {"PyQt5", "PyQt6"}, "import qgis.PyQt"
    assert "cloudtools_plugin" not in tops, "the zip renames the folder: import relatively"


@pytest.mark.parametrize("module", SOURCES)
def test_enums_are_scoped_by_their_class(module):
    """``QgsProcessing.TypeRaster`` is gone in QGIS 4; ``QgsProcessing.SourceType.TypeRaster`` works from 3.22 on."""
    tree, text = SOURCES[module]
    part_of_more = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            part_of_more.add(id(node.value))
        if isinstance(node, ast.Call):
            part_of_more.add(id(node.func))
    unscoped = [
        f"{node.value.id}.{node.attr}, line {node.lineno}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and id(node) not in part_of_more
        and isinstance(node.value, ast.Name)
        and re.fullmatch(r"Qt|Qgis|Q[A-Z]\w+|Qgs\w+", node.value.id)
        and re.fullmatch(r"[A-Z]\w*[a-z]\w*", node.attr)
    ]
    assert not unscoped
    assert not re.findall(r"\bQgis\.(?:Processing\w+|LayerFilter|LayerType|GeometryType|DistanceUnit)\b", text), (
        "not in QGIS 3.22"
    )
    assert not re.findall(r"\.exec_\(", text)


@pytest.mark.parametrize("module", SOURCES)
def test_what_the_plugin_repository_would_block(module):
    tree, _ = SOURCES[module]
    for node in ast.walk(tree):
        assert not isinstance(node, ast.Assert), f"assert, line {node.lineno}"
        if isinstance(node, ast.ExceptHandler):
            assert node.type is not None, f"bare except, line {node.lineno}"
            only_pass = len(node.body) == 1 and isinstance(node.body[0], (ast.Pass, ast.Continue))
            assert not only_pass, f"an exception is swallowed, line {node.lineno}"


TOLD = ("info", "warning", "debug")


def written_out(node: ast.AST) -> bool:
    """True for a text that stands there as it is or is put together on the spot: nobody can translate it."""
    if isinstance(node, ast.Call):
        return isinstance(node.func, ast.Attribute) and node.func.attr == "format" and written_out(node.func.value)
    if isinstance(node, ast.BinOp):
        return written_out(node.left) or written_out(node.right)
    if isinstance(node, ast.IfExp):
        return written_out(node.body) or written_out(node.orelse)
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str))


def texts_for_users(tree: ast.AST):
    """What errors of our own, ``log(level, text)`` and (level, text) notes are given as their text."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", None))
            if name and name.endswith("Error") and not hasattr(builtins, name):
                yield from node.args
            elif name == "log":
                yield from node.args[1:]
        elif isinstance(node, ast.Tuple) and len(node.elts) == 2 and getattr(node.elts[0], "value", None) in TOLD:
            yield node.elts[1]


@pytest.mark.parametrize(
    "line, lines",
    [
        ('raise InputError(f"no {x}")', 1),
        ('raise errors.OutputError("no " + x) from error', 1),
        ('raise InputError("no {}".format(x))', 1),
        ('log("info", "no" if x else message("yes"))', 1),
        ('notes.append(("warning", "no"))', 1),
        ('raise InputError(message("no {x}", x=x))', 0),
        ('log("info", tr("no {}").format(x))', 0),
        ('raise ValueError("a slip of the programmer")', 0),
    ],
)
def test_the_walk_sees_texts_that_cannot_be_translated(line, lines):
    assert sum(map(written_out, texts_for_users(ast.parse(line)))) == lines


@pytest.mark.parametrize("module", [m for m in SOURCES if m.split(".")[0] in ("engine", "algorithms", "docks")])
def test_texts_for_users_can_be_translated(module):
    lines = [node.lineno for node in texts_for_users(SOURCES[module][0]) if written_out(node)]
    assert not lines, 'write message("... {name} ...", name=value)'


def fields(text: str) -> list:
    """Names and formats that ``str.format`` fills in, sorted."""
    parts = [part for part in Formatter().parse(text) if part[1] is not None]
    return sorted(f"{name}!{conversion}:{spec}" for _, name, spec, conversion in parts)


@pytest.mark.parametrize("module", SOURCES)
def test_messages_have_the_values_of_their_templates(module):
    for node in ast.walk(SOURCES[module][0]):
        if isinstance(node, ast.Call) and getattr(node.func, "id", None) == "message":
            names = {field.split("!")[0] for field in fields(i18n.literal(node.args[0]))}
            assert names == {keyword.arg for keyword in node.keywords}, f"line {node.lineno}"


def test_translations_fill_in_the_same_values():
    translations = i18n.finished("ja")
    assert {text: fields(text) for text in translations} == {text: fields(to) for text, to in translations.items()}


def test_translations_are_complete():
    assert not i18n.stale("ja"), "run make i18n"
    assert i18n.missing("ja") == []


def test_compiled_translation_is_current(qgis_app):
    """Every text through Qt, from the file that is shipped."""
    from qgis.PyQt.QtCore import QCoreApplication, QTranslator

    translator = QTranslator()
    assert translator.load(i18n.ts_path("ja")[:-3] + ".qm")
    QCoreApplication.installTranslator(translator)
    try:
        shown = {text: QCoreApplication.translate("CloudTools", text) for text in i18n.texts()}
    finally:
        QCoreApplication.removeTranslator(translator)
    assert shown == i18n.finished("ja")


def test_documentation_pages_are_current(qgis_app):
    import makedocs

    for name, content in makedocs.pages().items():
        with open(os.path.join(makedocs.FOLDER, name), encoding="utf-8") as file:
            assert file.read() == content, f"{name}: run make docs"
    assert sorted(os.listdir(makedocs.FOLDER)) == sorted(makedocs.pages())


def test_links_of_the_plugin_folder():
    """QGIS_PLUGINPATH=<checkout> works only where these are links to the files at the top."""
    for name in ("metadata.txt", "LICENSE", "resources"):
        link = os.path.join(PLUGIN, name)
        assert os.readlink(link) == os.path.join("..", name)
        assert os.path.exists(link)
