#!/usr/bin/python3
"""Collects the texts to translate and compiles the translations: i18n.py [--check]

Every literal given to ``message()``, ``tr()`` or ``mark()`` in the plugin goes into
cloudtools_plugin/i18n/cloudtools_<language>.ts; the finished translations there are kept, texts that are gone are
dropped, and what is missing is listed. ``--check`` writes nothing and fails where a text has no translation or a file
is not up to date.
"""

from __future__ import annotations

import ast
import glob
import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PLUGIN = os.path.join(ROOT, "cloudtools_plugin")
LANGUAGES = ("ja",)
CONTEXT = "CloudTools"
MARKERS = ("message", "tr", "mark")
ENGINE_MARKERS = ("message",)  # it knows no Qt
# These define the markers, or translate what a subclass has marked.
NOT_LITERAL = ("algorithms/base.py",)


def ts_path(language: str) -> str:
    return os.path.join(PLUGIN, "i18n", f"cloudtools_{language}.ts")


def literal(node: ast.expr) -> str | None:
    """The text of a constant or of constants joined by +; None for anything else."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        left, right = literal(node.left), literal(node.right)
        return None if left is None or right is None else left + right
    return None


def texts() -> dict:
    """Every text to translate -> the first file that has it, in the order of files and lines."""
    found = {}
    for path in sorted(glob.glob(os.path.join(PLUGIN, "**", "*.py"), recursive=True)):
        name = os.path.relpath(path, PLUGIN).replace(os.sep, "/")
        with open(path, encoding="utf-8") as file:
            calls = [node for node in ast.walk(ast.parse(file.read())) if isinstance(node, ast.Call) and node.args]
        for call in sorted(calls, key=lambda node: (node.lineno, node.col_offset)):
            marker = getattr(call.func, "id", getattr(call.func, "attr", None))
            if marker not in (ENGINE_MARKERS if name.startswith("engine/") else MARKERS):
                continue
            text = literal(call.args[0])
            if text:
                found.setdefault(text, name)
            elif text is None and name not in NOT_LITERAL:
                sys.exit(f"cloudtools: {name}:{call.lineno}: {marker}() takes a literal text only.")
    return found


def finished(language: str) -> dict:
    """The translations that the .ts file holds, by source text."""
    if not os.path.exists(ts_path(language)):
        return {}
    messages = ElementTree.parse(ts_path(language)).iter("message")
    pairs = [(message.findtext("source"), message.find("translation")) for message in messages]
    return {source: t.text for source, t in pairs if t is not None and t.get("type") is None and t.text}


def render(language: str) -> str:
    """The .ts file as it should be."""
    done = finished(language)
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    for text, name in texts().items():
        message = ElementTree.SubElement(context, "message")
        ElementTree.SubElement(message, "location", filename=f"../{name}")
        ElementTree.SubElement(message, "source").text = text
        if text in done:
            ElementTree.SubElement(message, "translation").text = done[text]
        else:
            ElementTree.SubElement(message, "translation", type="unfinished")
    ElementTree.indent(root)
    body = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'


def missing(language: str) -> list:
    done = finished(language)
    return [text for text in texts() if text not in done]


def stale(language: str) -> bool:
    if not os.path.exists(ts_path(language)):
        return True
    with open(ts_path(language), encoding="utf-8") as file:
        return file.read() != render(language)


def compile_qm(language: str) -> None:
    candidates = [shutil.which("lrelease-qt5"), "/usr/lib/qt5/bin/lrelease", shutil.which("lrelease")]
    program = next((path for path in candidates if path and os.path.exists(path)), None)
    if program is None:
        sys.exit("cloudtools: lrelease is not installed; run tools/setup.sh i18n.")
    path = ts_path(language)
    subprocess.run([program, "-silent", path, "-qm", path[:-3] + ".qm"], check=True)


def main() -> int:
    check = "--check" in sys.argv[1:]
    status = 0
    for language in LANGUAGES:
        if not check:
            content = render(language)
            with open(ts_path(language), "w", encoding="utf-8", newline="\n") as file:
                file.write(content)
            compile_qm(language)
        elif stale(language):
            print(f"{ts_path(language)} is not up to date: run make i18n.")
            status = 1
        untranslated = missing(language)
        for text in untranslated:
            print(f"{language}: no translation of {text!r}")
        print(f"{language}: {len(texts()) - len(untranslated)} of {len(texts())} texts translated")
        status = status or int(check and bool(untranslated))
    return status


if __name__ == "__main__":
    sys.exit(main())
