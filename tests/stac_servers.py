"""Servers and a client that nobody here wrote, on loopback: rustac and pgstac (STAC APIs), nginx (ranges),
pystac-client."""

from __future__ import annotations

import contextlib
import glob
import json
import os
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PROGRAMS = os.path.join(ROOT, ".venv-stac", "bin")

RUSTAC = shutil.which("rustac", path=PROGRAMS)
NGINX = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")
PGSTAC_PROGRAMS = os.path.join(ROOT, ".venv-pgstac", "bin")
PYPGSTAC = shutil.which("pypgstac", path=PGSTAC_PROGRAMS)
POSTGRES = max(glob.glob("/usr/lib/postgresql/*/bin/postgres"), default=None)
NO_PGSTAC = "pgstac is not installed: run tools/setup.sh pgstac"
NO_RUSTAC = "rustac is not installed: run tools/setup.sh test"
NO_NGINX = "nginx is not installed (Debian: nginx-light)"

_SEARCH = """
import json, sys
from pystac_client import Client
asked = json.load(sys.stdin)
found = Client.open(asked.pop("url")).search(method="POST", max_items=None, **asked)
print(json.dumps(sorted(item.id for item in found.items())))
"""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _wait(url: str, process, seconds: float = 15.0) -> None:
    end = time.monotonic() + seconds
    while True:
        try:
            with urllib.request.urlopen(url, timeout=2):
                return
        except urllib.error.HTTPError:
            return
        except OSError:
            if process.poll() is not None or time.monotonic() > end:
                raise RuntimeError(f"{process.args[0]} did not start") from None
            time.sleep(0.05)


@contextlib.contextmanager
def rustac(found, folder):
    """The address of a STAC API over items."""
    path = os.path.join(folder, "items.json")
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"type": "FeatureCollection", "features": found}, file)
    port = free_port()
    with open(os.path.join(folder, "rustac.log"), "wb") as log:
        process = subprocess.Popen(
            [RUSTAC, "serve", "--create-collections", "-a", f"127.0.0.1:{port}", path], stdout=log, stderr=log
        )
        try:
            _wait(f"http://127.0.0.1:{port}/", process)
            yield f"http://127.0.0.1:{port}/"
        finally:
            process.terminate()
            process.wait(10)


@contextlib.contextmanager
def pgstac(found, folder):
    """The address of a STAC API with queries and sorting over items: PostgreSQL, pgstac and stac-fastapi."""
    folder, database, port = str(folder), free_port(), free_port()
    programs, data = os.path.dirname(POSTGRES), os.path.join(folder, "database")
    # PostgreSQL does not run as root
    user = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] if os.geteuid() == 0 else []
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("PG")},
        "PGHOST": "127.0.0.1",
        "PGPORT": str(database),
        "PGUSER": "postgres",
        "PGPASSWORD": "-",
        "PGDATABASE": "postgres",
    }
    os.mkdir(data, 0o700)
    if user:
        shutil.chown(data, "postgres", "postgres")
        for place in (folder, os.path.dirname(folder), os.path.dirname(os.path.dirname(folder))):
            os.chmod(place, os.stat(place).st_mode | 0o011)  # pytest's folders are the owner's only

    with open(os.path.join(folder, "pgstac.log"), "wb") as log, contextlib.ExitStack() as stack:

        def run(*words, **options):
            subprocess.run(words, check=True, stdout=log, stderr=log, env=environment, timeout=120, **options)

        def start(*words):
            process = subprocess.Popen(words, stdout=log, stderr=log, env=environment, cwd="/")
            stack.callback(process.wait, 10)
            stack.callback(process.terminate)
            return process

        initdb = os.path.join(programs, "initdb")
        run(*user, initdb, "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync", cwd="/")
        settings = ("listen_addresses=127.0.0.1", f"port={database}", "unix_socket_directories=", "fsync=off")
        start(*user, POSTGRES, "-D", data, *(word for setting in settings for word in ("-c", setting)))
        ready = os.path.join(programs, "pg_isready")
        while subprocess.run([ready, "-q"], env=environment, check=False, timeout=10).returncode:
            time.sleep(0.05)
        run(PYPGSTAC, "migrate")
        collections = sorted({item["collection"] for item in found})
        for kind, rows in (("collections", [_collection(name) for name in collections]), ("items", found)):
            path = os.path.join(folder, f"{kind}.ndjson")
            with open(path, "w", encoding="utf-8") as file:
                file.writelines(json.dumps(row) + "\n" for row in rows)
            run(PYPGSTAC, "load", kind, path)
        python = os.path.join(PGSTAC_PROGRAMS, "python")
        application = ("stac_fastapi.pgstac.app:create_app", "--factory")
        process = start(python, "-I", "-m", "uvicorn", *application, "--host", "127.0.0.1", "--port", str(port))
        _wait(f"http://127.0.0.1:{port}/", process, 30)
        yield f"http://127.0.0.1:{port}/"


def _collection(name: str) -> dict:
    extent = {"spatial": {"bbox": [[-180, -90, 180, 90]]}, "temporal": {"interval": [[None, None]]}}
    plain = {"type": "Collection", "stac_version": "1.0.0", "id": name, "description": name, "license": "other"}
    return {**plain, "links": [], "extent": extent}


def pystac_client(url: str, **conditions) -> list:
    """Ids that pystac-client finds, sorted."""
    programs = PGSTAC_PROGRAMS if RUSTAC is None else PROGRAMS
    done = subprocess.run(
        [os.path.join(programs, "python"), "-I", "-c", _SEARCH],
        input=json.dumps({"url": url, **conditions}),
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return json.loads(done.stdout)


@contextlib.contextmanager
def nginx(root, folder, token: str = ""):
    """(address, access log) of static files with ranges; with a token only to who bears it, under any path."""
    port = free_port()
    guard = f'if ($http_authorization != "Bearer {token}") {{ return 401; }}' if token else ""
    user = "user root;" if os.geteuid() == 0 else ""  # the tests' folders are the owner's only
    config = f"""
        daemon off; pid {folder}/nginx.pid; error_log {folder}/nginx-error.log; worker_processes 1; {user}
        events {{ worker_connections 64; }}
        http {{
            log_format plain '$request_method $uri "$http_range" $status $body_bytes_sent "$http_authorization"';
            access_log {folder}/nginx-access.log plain;
            client_body_temp_path {folder}/b; proxy_temp_path {folder}/p; fastcgi_temp_path {folder}/f;
            uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
            server {{ listen 127.0.0.1:{port}; root {root}; {guard}
                location /slow/ {{ limit_rate 4k; alias {root}/; }}
            }}
        }}"""
    path = os.path.join(folder, "nginx.conf")
    with open(path, "w", encoding="utf-8") as file:
        file.write(config)
    process = subprocess.Popen([NGINX, "-c", path, "-e", f"{folder}/nginx-error.log"])
    try:
        _wait(f"http://127.0.0.1:{port}/", process)
        yield f"http://127.0.0.1:{port}", os.path.join(folder, "nginx-access.log")
    finally:
        process.terminate()
        process.wait(10)
