"""Fixtures of the tests that run inside QGIS.

This folder must never get an ``__init__.py``: as a package it would hide QGIS's own ``qgis``.
"""

from __future__ import annotations

import contextlib
import gc
import traceback
import types

import pytest
from qgis_process import QgisProcess


@pytest.fixture(scope="session", autouse=True)
def no_layers_left(qgis_app):
    """PyQGIS 3.22 leaks exceptions that leave an algorithm, their tracebacks, and so the layers in all frames below.
    QGIS unloads the providers of layers before the interpreter ends and PyQt deletes what is left, which crashes.
    """
    yield
    leaked = [found for found in gc.get_objects() if isinstance(found, types.TracebackType)]
    for frame in {frame for found in leaked for frame, _ in traceback.walk_stack(found.tb_frame)}:
        with contextlib.suppress(RuntimeError):  # still running
            frame.clear()
    gc.collect()


@pytest.fixture
def provider(qgis_processing):
    """The provider in QGIS's registry, so that processing.run("cloudtools:...") works; removed after the test."""
    from qgis.core import QgsApplication

    from cloudtools_plugin.provider import CloudToolsProvider

    registry = QgsApplication.processingRegistry()
    provider = CloudToolsProvider()
    # A provider left over by another test would make the registry delete this one.
    if not registry.addProvider(provider):
        pytest.fail("the provider id cloudtools is taken: a test did not remove its provider")
    yield provider
    registry.removeProvider(provider)


@pytest.fixture(scope="session")
def run_process(tmp_path_factory) -> QgisProcess:
    """``run_process("--json", "run", "cloudtools:...", "NAME=value")`` -> rc, stdout, stderr, json."""
    process = QgisProcess(str(tmp_path_factory.mktemp("profile")))
    if "* cloudtools_plugin" not in process.plugins:
        pytest.fail(f"qgis_process did not load the plugin: {process.plugins}")
    return process
