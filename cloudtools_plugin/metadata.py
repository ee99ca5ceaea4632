"""What metadata.txt says of this plugin, and where its files lie."""

from __future__ import annotations

import configparser
import os
from functools import lru_cache

_FOLDER = os.path.dirname(os.path.abspath(__file__))
HOMEPAGE = "https://github.com/cloudtools-qgis/cloudtools"


@lru_cache(maxsize=1)
def version() -> str:
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(os.path.join(_FOLDER, "metadata.txt"), encoding="utf-8")
    return parser.get("general", "version")


def resource_path(*parts: str) -> str:
    return os.path.join(_FOLDER, "resources", *parts)


def icon_path(name: str) -> str:
    return resource_path("icons", f"{name}.svg")


def translation_path(locale: str) -> str:
    """The compiled translation for ``locale`` ("ja", "ja_JP"); the file need not exist."""
    return os.path.join(_FOLDER, "i18n", f"cloudtools_{locale[:2]}.qm")


def docs_url(page: str = "index") -> str:
    return f"{HOMEPAGE}/blob/main/docs/{page}.md"
