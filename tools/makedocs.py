#!/usr/bin/env python3
"""Writes docs/algorithms/<name>.md from what the algorithms declare: makedocs.py

The pages hold only what an algorithm says of itself, in English, and read the same on every version of QGIS.
"""

from __future__ import annotations

import os
import re
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FOLDER = os.path.join(ROOT, "docs", "algorithms")

# By QgsProcessingParameterDefinition.type() and QgsProcessingOutputDefinition.type().
TYPES = {
    "authcfg": "authentication configuration",
    "band": "band number",
    "boolean": "true or false",
    "crs": "coordinate reference system",
    "distance": "distance",
    "enum": "choice",
    "extent": "extent",
    "field": "field",
    "file": "file or folder",
    "fileDestination": "file to write",
    "folderDestination": "folder to write",
    "layer": "layer of the project",
    "matrix": "table",
    "multilayer": "list of rasters",
    "number": "number",
    "outputFile": "file",
    "outputFolder": "folder",
    "outputHtml": "HTML report",
    "outputMultilayer": "list of layers",
    "outputNumber": "number",
    "outputRaster": "raster",
    "outputString": "text",
    "outputVector": "vector layer",
    "point": "point",
    "raster": "raster",
    "rasterDestination": "raster to write",
    "sink": "vector layer to write",
    "source": "vector layer",
    "string": "text",
    "vector": "vector layer",
    "vectorDestination": "vector layer to write",
}


def _number(value: float) -> str:
    return f"{value:.12g}"


def _prose(text: str) -> str:
    """A text in which Markdown sees no emphasis: file patterns such as *_SCL.tif stay as they are."""
    return re.sub(r"\*|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])", r"\\\g<0>", text)


def _default(parameter) -> str:
    value = parameter.defaultValue()
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return _number(value)
    if isinstance(value, (list, tuple)):
        return ",".join(str(item) for item in value)
    return str(value)


def _facts(parameter) -> str:
    """Type, choices, range, default: "choice, one or more of `a`, `b`; default `a`"."""
    from qgis.core import QgsProcessingParameterDefinition, QgsProcessingParameterEnum, QgsProcessingParameterNumber

    facts = [TYPES[parameter.type()]]
    if isinstance(parameter, QgsProcessingParameterEnum):
        several = "one or more of" if parameter.allowMultiple() else "one of"
        facts[0] += f", {several} " + ", ".join(f"`{option}`" for option in parameter.options())
    if isinstance(parameter, QgsProcessingParameterNumber):
        if parameter.dataType() == QgsProcessingParameterNumber.Type.Integer:
            facts[0] = facts[0].replace("number", "whole number")
        # QGIS holds "no limit" as the largest numbers there are.
        low = parameter.minimum() if parameter.minimum() > -1e300 else None
        high = parameter.maximum() if parameter.maximum() < (2**31 - 1 if "whole" in facts[0] else 1e300) else None
        if low is not None and high is not None:
            facts[0] += f", {_number(low)} to {_number(high)}"
        elif low is not None:
            facts[0] += f", at least {_number(low)}"
        elif high is not None:
            facts[0] += f", at most {_number(high)}"
    if _default(parameter):
        facts.append(f"default `{_default(parameter)}`")
    flags = parameter.flags()
    if flags & QgsProcessingParameterDefinition.Flag.FlagOptional:
        facts.append("optional")
    if flags & QgsProcessingParameterDefinition.Flag.FlagAdvanced:
        facts.append("advanced")
    return "; ".join(facts)


def page(algorithm) -> str:
    """The Markdown page of an algorithm that has been initialised."""
    inputs = [p for p in algorithm.parameterDefinitions() if not p.isDestination()]
    destinations = [p for p in algorithm.parameterDefinitions() if p.isDestination()]
    results = [o for o in algorithm.outputDefinitions() if algorithm.parameterDefinition(o.name()) is None]
    lines = [
        f"# {algorithm.displayName()}",
        "",
        f"`cloudtools:{algorithm.name()}` in the group *{algorithm.group()}*.",
        "",
        "\n\n".join(_prose(algorithm.tr(algorithm.SUMMARY)).split("\n")),
        "",
        "<!-- Written by `make docs` from the algorithm's own help; change it there. -->",
        "",
    ]
    for heading, parameters in (("Parameters", inputs), ("Outputs", destinations)):
        lines += [f"## {heading}", ""]
        for parameter in parameters:
            lines += [
                f"**`{parameter.name()}`** – {_prose(parameter.description())}  ",
                f"*{_facts(parameter)}*  ",
                _prose(parameter.help()).replace("\n", "  \n"),
                "",
            ]
    for output in results:
        lines += [
            f"**`{output.name()}`** – {_prose(output.description())}  ",
            f"*{TYPES[output.type()]}, returned to models and scripts*  ",
            _prose(algorithm.output_help(output.name())),
            "",
        ]
    return "\n".join(lines)


def overview(groups) -> str:
    """A line for each algorithm, by group in the order of the work."""
    lines = ["# Algorithms", "", "<!-- Written by `make docs` from the algorithms' own help; change it there. -->", ""]
    for algorithms in groups:
        lines += [f"## {algorithms[0].group()}", "", "| `cloudtools:` | What it does |", "|---|---|"]
        for algorithm in algorithms:
            lines.append(f"| [{algorithm.name()}]({algorithm.name()}.md) | {_prose(algorithm.shortDescription())} |")
        lines.append("")
    return "\n".join(lines)


def pages() -> dict:
    """File name -> content, for every algorithm of the provider. Needs a running QgsApplication."""
    sys.path.insert(0, ROOT)
    from cloudtools_plugin.algorithms import algorithm_classes
    from cloudtools_plugin.algorithms.base import GROUPS

    made, groups = {}, {}
    for algorithm_class in algorithm_classes():
        algorithm = algorithm_class()
        algorithm.initAlgorithm({})
        made[f"{algorithm.name()}.md"] = page(algorithm)
        groups.setdefault(algorithm.groupId(), []).append(algorithm)
    made["README.md"] = overview([groups[group] for group in GROUPS if group in groups])
    return made


def main() -> None:
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    made = pages()
    os.makedirs(FOLDER, exist_ok=True)
    for name in os.listdir(FOLDER):
        if name not in made:
            os.remove(os.path.join(FOLDER, name))
    for name, content in made.items():
        with open(os.path.join(FOLDER, name), "w", encoding="utf-8", newline="\n") as file:
            file.write(content)
        print(f"docs/algorithms/{name}")
    application.exitQgis()


if __name__ == "__main__":
    main()
