"""Sentences for the user that can still be translated: the engine says them in English and knows no language."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit, urlunsplit


def plain_source(path: str) -> str:
    """A path or URL without what may be secret in it: user, password, query string, GDAL's request headers."""
    options = re.match(r"(/vsi\w+)\?(.*)", path)
    if options:  # /vsicurl?header.Authorization=...&url=https%3A...
        url = parse_qs(options[2]).get("url", [""])[0]
        return f"{options[1]}/{plain_source(url)}"
    match = re.match(r"(.*?)(\w+://.+)", path)
    if not match:
        return path
    parts = urlsplit(match[2])
    return match[1] + urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, "", ""))


class Message(str):
    """A text made of a template and its values; behaves as the finished English text.

    template: English, with the fields of ``str.format``; values: what they stand for, Messages among them.
    """

    def __new__(cls, template: str, values: dict):
        self = super().__new__(cls, template.format(**values))
        self.template, self.values = template, values
        return self

    def __getnewargs__(self) -> tuple:
        return self.template, self.values


def message(template: str, /, **values) -> Message:
    """The Message "template.format(**values)". The template is a literal, so that tools/i18n.py finds it.
    Credentials in paths among the values do not get through."""
    plain = {
        key: plain_source(value) if isinstance(value, str) and not isinstance(value, Message) else value
        for key, value in values.items()
    }
    return Message(template, plain)
