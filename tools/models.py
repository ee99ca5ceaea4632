#!/usr/bin/python3
"""Installs models into the folder that the tests and benchmarks use: models.py NAME... (ukis-csmask, s2cloudless).

pip fetches the package's file and nothing else (--no-deps; it is never installed), so that its mirrors, proxies and
certificates hold; what is taken out of it is checked by SHA-256. Does nothing where the models are there.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, ROOT)

from cloudtools_plugin.engine.models import FOLDER_VARIABLE, installed_models  # noqa: E402
from cloudtools_plugin.engine.models.install import PACKAGES, install_package  # noqa: E402


def main(names) -> None:
    folder = os.environ.get(FOLDER_VARIABLE) or os.path.join(ROOT, ".venv", "models")
    there = {model.name for model in installed_models(folder) if model.contract is not None}
    for name in names:
        package = PACKAGES[name]
        if {os.path.splitext(member.name)[0] for member in package.members} <= there:
            continue
        with tempfile.TemporaryDirectory() as temporary:
            requirement = f"{package.project}=={package.version}"
            command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", temporary, requirement]
            subprocess.run(command, check=True)
            print("installed:", *install_package(package, os.path.join(temporary, package.wheel), folder))
            print(f"licence: {package.licence} ({package.licence_url})")


if __name__ == "__main__":
    main(sys.argv[1:])
