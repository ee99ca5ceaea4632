"""The zip for the plugin repository: what is in it, that its scans find nothing, and that QGIS runs from it."""

from __future__ import annotations

import configparser
import json
import os
import shutil
import stat
import subprocess
import zipfile

import package
import pytest
from qgis_process import QgisProcess

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
REQUIRED = ("name", "description", "version", "qgisMinimumVersion", "author", "email", "about", "tracker", "repository")


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    path = str(tmp_path_factory.mktemp("package") / "cloudtools.zip")
    package.write(path)
    return path


@pytest.fixture(scope="module")
def unpacked(archive, tmp_path_factory):
    """A plugin folder that holds only the unpacked zip."""
    folder = str(tmp_path_factory.mktemp("plugins"))
    with zipfile.ZipFile(archive) as file:
        file.extractall(folder)
    return folder


def tool(name):
    """Path of a scanner from the lint environment or from PATH; skips the test where there is none."""
    path = shutil.which(name, path=os.pathsep.join([os.path.join(ROOT, ".venv-lint", "bin"), os.environ["PATH"]]))
    if path is None:
        pytest.skip(f"{name} is not installed (make lint installs it)")
    return path


def test_contents(archive):
    with zipfile.ZipFile(archive) as file:
        entries = file.infolist()
    names = {entry.filename for entry in entries}
    assert all(name.startswith("cloudtools/") and ".." not in name and "\\" not in name for name in names)
    wanted = ("__init__.py", "metadata.txt", "LICENSE", "requirements.txt", "i18n/cloudtools_ja.qm", "engine/grid.py")
    assert not [name for name in wanted if f"cloudtools/{name}" not in names]
    assert not [name for name in names if "test" in name or "__pycache__" in name or name.endswith((".so", ".sh"))]
    assert not [entry.filename for entry in entries if stat.S_IMODE(entry.external_attr >> 16) != 0o644]
    assert not [entry.filename for entry in entries if stat.S_ISLNK(entry.external_attr >> 16)]
    assert os.path.getsize(archive) < 25_000_000


def test_reproducible(archive, tmp_path):
    again = str(tmp_path / "again.zip")
    package.write(again)
    with open(archive, "rb") as first, open(again, "rb") as second:
        assert first.read() == second.read()


def test_an_unknown_kind_of_file_is_not_forgotten_in_silence(tmp_path, monkeypatch):
    (tmp_path / "weights.bin").write_bytes(b"")
    monkeypatch.setattr(package, "SOURCE", str(tmp_path))
    with pytest.raises(SystemExit, match="weights.bin"):
        package.shipped_files()


def test_metadata(unpacked):
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(os.path.join(unpacked, "cloudtools", "metadata.txt"), encoding="utf-8")
    general = dict(parser["general"])
    assert not [key for key in REQUIRED if not general.get(key.lower())]
    assert general["qgisminimumversion"] == "3.22" and general["qgismaximumversion"] == "4.99"
    assert general["hasprocessingprovider"] == "yes"
    assert "supportsqt6" not in general
    assert os.path.exists(os.path.join(unpacked, "cloudtools", general["icon"]))
    with open(os.path.join(ROOT, "pyproject.toml"), encoding="utf-8") as file:
        assert f'version = "{general["version"]}"' in file.read()
    with open(os.path.join(ROOT, "CHANGELOG.md"), encoding="utf-8") as file:
        assert f"## {general['version']}" in file.read()


def test_bandit_finds_nothing(unpacked):
    done = subprocess.run(
        [tool("bandit"), "-r", "cloudtools", "-q", "--skip", "B404,B411,B109"],
        cwd=unpacked,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout


def test_detect_secrets_finds_nothing(unpacked):
    done = subprocess.run(
        [tool("detect-secrets"), "scan", "--all-files", "--exclude-files", r"metadata\.txt", "cloudtools"],
        cwd=unpacked,
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(done.stdout)["results"] == {}


def test_qgis_runs_from_the_unpacked_zip(unpacked, tmp_path):
    process = QgisProcess(str(tmp_path), unpacked, "cloudtools")
    assert "* cloudtools" in process.plugins
    listed = process("--json", "list").json["providers"]["cloudtools"]["algorithms"]
    assert {"cloudtools:percentilecomposite", "cloudtools:simulatescenes"} <= set(listed)
