"""What all tests share: an isolated, offscreen environment, set before anything can start Qt."""

from __future__ import annotations

import atexit
import os
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path[:0] = [ROOT, os.path.join(ROOT, "tools")]

_state = tempfile.TemporaryDirectory(prefix="cloudtools-tests-")
atexit.register(_state.cleanup)
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QGIS_CUSTOM_CONFIG_PATH"] = os.path.join(_state.name, "config")
os.environ["XDG_RUNTIME_DIR"] = os.path.join(_state.name, "runtime")
os.mkdir(os.environ["XDG_RUNTIME_DIR"], 0o700)
