"""qgis_process as a subprocess, with a plugin folder and a profile of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


@dataclass(frozen=True)
class ProcessResult:
    rc: int
    stdout: str
    stderr: str

    @property
    def json(self) -> dict:
        """The answer of a call with ``--json``."""
        return json.loads(self.stdout)


class QgisProcess:
    """``process("--json", "run", "cloudtools:...", "NAME=value")`` -> ProcessResult. ``plugins`` is QGIS's list,
    with a star before those that are loaded.
    """

    def __init__(self, profile: str, plugin_path: str = ROOT, plugin: str = "cloudtools_plugin"):
        # Debian's qgis_process 3.22 is a wrapper that always fails.
        self.program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
        self.environment = dict(
            os.environ,
            # QGIS's embedded Python takes its packages from the python3 that comes first on PATH.
            PATH=os.pathsep.join([os.path.dirname(sys.executable), os.environ["PATH"]]),
            QGIS_PLUGINPATH=plugin_path,
            QGIS_CUSTOM_CONFIG_PATH=profile,
        )
        self("plugins", "enable", plugin)
        self.plugins = self("plugins").stdout

    def __call__(self, *args, timeout: float = 300, environment: dict | None = None) -> ProcessResult:
        done = subprocess.run(
            [self.program, *map(str, args)],
            env={**self.environment, **(environment or {})},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=timeout,
        )
        return ProcessResult(done.returncode, done.stdout, done.stderr)

    def start(self, *args) -> subprocess.Popen:
        """The same without waiting for its end."""
        return subprocess.Popen(
            [self.program, *map(str, args)],
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
