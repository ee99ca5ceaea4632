#!/usr/bin/python3
"""Writes the zip for plugins.qgis.org: package.py build/cloudtools-0.1.0.zip

One top folder ``cloudtools`` (the repository advises against "plugin" in names), links followed, only listed kinds of
files, the same bytes from the same tree. A file of a kind that is neither shipped nor known to stay behind is an error,
so that nothing is forgotten in silence.
"""

from __future__ import annotations

import os
import sys
import zipfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SOURCE = os.path.join(ROOT, "cloudtools_plugin")
FOLDER = "cloudtools"
SHIPPED = (".py", ".qm", ".svg", ".png", ".qml", ".model3", ".json", ".ui")
SHIPPED_NAMES = ("metadata.txt", "LICENSE", "requirements.txt")
LEFT_BEHIND = (".pyc", ".ts", ".nbi", ".nbc")
LIMIT_BYTES = 25_000_000  # the repository's limit for a zip


def shipped_files() -> list:
    """Sorted paths below cloudtools_plugin/ that go into the zip."""
    files = []
    for folder, _, names in os.walk(SOURCE, followlinks=True):
        for name in names:
            path = os.path.relpath(os.path.join(folder, name), SOURCE).replace(os.sep, "/")
            if name in SHIPPED_NAMES or name.endswith(SHIPPED):
                files.append(path)
            elif not name.endswith(LEFT_BEHIND):
                sys.exit(f"cloudtools: {path} is of a kind that tools/package.py does not know; list it there.")
    return sorted(files)


def write(path: str) -> None:
    os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in shipped_files():
            entry = zipfile.ZipInfo(f"{FOLDER}/{name}", date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o100644 << 16
            with open(os.path.join(SOURCE, name), "rb") as file:
                archive.writestr(entry, file.read())
    if os.path.getsize(path) > LIMIT_BYTES:
        sys.exit(f"cloudtools: {path} is larger than the plugin repository's limit of {LIMIT_BYTES} bytes.")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: package.py ZIP")
    write(sys.argv[1])
    print(f"{sys.argv[1]}: {os.path.getsize(sys.argv[1])} bytes, {len(shipped_files())} files")
