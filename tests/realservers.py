"""Tile servers that nobody here wrote, on loopback: nginx, MapProxy and TiTiler. A test skips where one is missing."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request

import pytest

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PYTHON = os.path.join(ROOT, ".venv-tiles", "bin", "python")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def running(command, url: str, seconds: float = 30.0, **options):
    """The program while it answers at `url`; ended, with its children, at the end."""
    log = os.path.join(str(options.pop("folder")), "server.log")
    with open(log, "w", encoding="utf-8") as out:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=out, **options)
    try:
        end = time.monotonic() + seconds
        while True:
            try:
                urllib.request.urlopen(url, timeout=2).close()
                break
            except urllib.error.HTTPError:
                break
            except OSError:
                if process.poll() is not None or time.monotonic() > end:
                    with open(log, encoding="utf-8") as text:
                        pytest.skip(f"{command[0]} does not start here: {text.read()[-300:]}")
                time.sleep(0.05)
        yield
    finally:
        process.terminate()
        try:
            process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


@contextlib.contextmanager
def nginx(folder, locations: str, http: str = ""):
    """Base address of an nginx with these locations; `root` is `folder`/www."""
    program = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    if not program:
        pytest.skip("nginx is not installed (tools/setup.sh test installs nginx-light)")
    port = free_port()
    configuration = f"""
daemon off; master_process off; worker_processes 1; pid {folder}/nginx.pid; error_log {folder}/error.log;
events {{ worker_connections 256; }}
http {{
  types {{ image/png png; text/html html; }}
  access_log {folder}/access.log; client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi; uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  {http}
  server {{ listen 127.0.0.1:{port}; root {folder}/www; {locations} }}
}}
"""
    path = os.path.join(str(folder), "nginx.conf")
    with open(path, "w", encoding="utf-8") as file:
        file.write(configuration)
    base = f"http://127.0.0.1:{port}"
    with running([program, "-c", path, "-e", f"{folder}/error.log"], base + "/", folder=folder):
        yield base


def _need(module: str) -> None:
    if (
        not os.path.exists(PYTHON)
        or subprocess.run([PYTHON, "-c", f"import {module}"], capture_output=True, check=False).returncode
    ):
        pytest.skip(f"{module} is not installed (tools/setup.sh test makes .venv-tiles)")


@contextlib.contextmanager
def mapproxy(folder, configuration: str):
    """Base address of MapProxy with this mapproxy.yaml."""
    _need("mapproxy")
    path = os.path.join(str(folder), "mapproxy.yaml")
    with open(path, "w", encoding="utf-8") as file:
        file.write(configuration)
    port = free_port()
    command = [os.path.join(os.path.dirname(PYTHON), "mapproxy-util"), "serve-develop", "-b", f"127.0.0.1:{port}", path]
    with running(command, f"http://127.0.0.1:{port}/", folder=folder):
        yield f"http://127.0.0.1:{port}"


TITILER = """
import sys
import uvicorn
from fastapi import FastAPI
from titiler.core.errors import DEFAULT_STATUS_CODES, add_exception_handlers
from titiler.core.factory import TilerFactory
app = FastAPI()
app.include_router(TilerFactory().router)
add_exception_handlers(app, DEFAULT_STATUS_CODES)
uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), log_level="warning")
"""


@contextlib.contextmanager
def titiler(folder):
    """Base address of a TiTiler that serves any COG of this machine."""
    _need("titiler.core")
    _need("uvicorn")
    port = free_port()
    with running([PYTHON, "-c", TITILER, str(port)], f"http://127.0.0.1:{port}/docs", 60, folder=folder):
        yield f"http://127.0.0.1:{port}"
