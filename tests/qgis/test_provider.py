"""The provider: its list, its contracts, its help and its life in QGIS."""

from __future__ import annotations

import os
import re

import pytest
from qgis.core import QgsApplication, QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from cloudtools_plugin.algorithms import algorithm_classes
from cloudtools_plugin.algorithms.base import GROUPS
from cloudtools_plugin.metadata import icon_path, translation_path, version

ALGORITHMS = algorithm_classes()
EXPECTED_IDS = {
    "brighttargets",
    "fillaccuracy",
    "cloudmask",
    "installmodel",
    "builddataset",
    "classifieraccuracy",
    "classifytiles",
    "downloadscenes",
    "downloadtellusscenes",
    "maskaccuracy",
    "downloadtiles",
    "fillgaps",
    "percentilecomposite",
    "qualitymask",
    "refinemask",
    "rasterizelabels",
    "sarchange",
    "saroverlay",
    "searchscenes",
    "searchtellusscenes",
    "simulatescenes",
    "specklefilter",
    "temporalmask",
    "startpixellabels",
    "trainclassifier",
    "trainsegmentation",
    "installtraining",
}


def ready(algorithm_class):
    """Keep what this returns: it owns its parameters."""
    algorithm = algorithm_class()
    algorithm.initAlgorithm({})
    return algorithm


@pytest.fixture
def japanese():
    translator = QTranslator()
    assert translator.load(translation_path("ja_JP"))
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def test_ids_are_the_contract(provider):
    assert {algorithm.name() for algorithm in provider.algorithms()} == EXPECTED_IDS
    assert all(algorithm.id() == f"cloudtools:{algorithm.name()}" for algorithm in provider.algorithms())


@pytest.mark.parametrize("algorithm_class", ALGORITHMS, ids=lambda c: c.NAME)
class TestEveryAlgorithm:
    def test_identity(self, algorithm_class):
        algorithm = ready(algorithm_class)
        assert re.fullmatch(r"[a-z][a-z0-9_]*", algorithm.name())
        assert algorithm.groupId() in GROUPS
        assert algorithm.displayName() and algorithm.tags()
        assert os.path.exists(icon_path(algorithm.ICON))
        assert type(algorithm.createInstance()) is algorithm_class

    def test_names_are_meaningful_constants(self, algorithm_class):
        algorithm = ready(algorithm_class)
        for definition in [*algorithm.parameterDefinitions(), *algorithm.outputDefinitions()]:
            assert re.fullmatch(r"[A-Z]{2,}(_?[A-Z0-9]+)*", definition.name()), definition.name()
            assert not re.fullmatch(r"(VALUE|TEXT|BOOL|PARAM|INPUT)_?\d+", definition.name()), definition.name()

    def test_everything_has_help_and_a_label(self, algorithm_class):
        algorithm = ready(algorithm_class)
        assert len(algorithm.SUMMARY) >= 80
        for parameter in algorithm.parameterDefinitions():
            assert len(parameter.help()) >= 20, parameter.name()
            assert parameter.description(), parameter.name()
            assert parameter.help() in algorithm.shortHelpString()
        for output in algorithm.outputDefinitions():
            assert len(algorithm.output_help(output.name())) >= 20, output.name()
            assert output.description(), output.name()

    def test_enums_are_texts_on_the_command_line(self, algorithm_class):
        algorithm = ready(algorithm_class)
        enums = [p for p in algorithm.parameterDefinitions() if p.type() == "enum"]
        assert [p.name() for p in enums if not p.usesStaticStrings()] == []

    def test_defaults_are_accepted(self, algorithm_class):
        algorithm = ready(algorithm_class)
        given = [p for p in algorithm.parameterDefinitions() if p.defaultValue() is not None]
        assert [p.name() for p in given if not p.checkValueIsAcceptable(p.defaultValue())] == []

    def test_all_of_it_is_translated(self, algorithm_class, japanese):
        algorithm = ready(algorithm_class)
        shown = [algorithm.displayName(), algorithm.group(), algorithm.tr(algorithm.SUMMARY)]
        for parameter in algorithm.parameterDefinitions():
            shown += [parameter.description(), parameter.help()]
        for output in algorithm.outputDefinitions():
            shown += [output.description(), algorithm.output_help(output.name())]
        assert [text for text in shown if not re.search(r"[\u3040-\u30ff\u4e00-\u9fff]", text)] == []

    def test_qgis_process_shows_the_help(self, algorithm_class, run_process):
        told = run_process("help", f"cloudtools:{algorithm_class.NAME}")
        assert told.rc == 0
        algorithm = ready(algorithm_class)
        for parameter in algorithm.parameterDefinitions():
            assert parameter.help().split("\n")[0] in told.stdout, parameter.name()


def test_qgis_process_lists_the_provider(run_process):
    listed = run_process("--json", "list").json["providers"]["cloudtools"]
    assert set(listed["algorithms"]) == {f"cloudtools:{name}" for name in EXPECTED_IDS}
    assert listed["version"] == version()


def test_second_provider_is_dropped(qgis_processing, qgis_iface):
    from cloudtools_plugin.plugin import CloudToolsPlugin

    first, second = CloudToolsPlugin(qgis_iface), CloudToolsPlugin(qgis_iface)
    first.initProcessing()
    second.initProcessing()
    assert first.provider is not None and second.provider is None
    second.unload()
    assert QgsApplication.processingRegistry().providerById("cloudtools") is not None
    first.unload()
    assert QgsApplication.processingRegistry().providerById("cloudtools") is None


def test_plugin_comes_and_goes_as_qgis_loads_it(qgis_processing, qgis_iface, monkeypatch):
    import qgis.utils

    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    added, removed = [], []
    monkeypatch.setattr(qgis.utils, "iface", qgis_iface)
    monkeypatch.setattr(qgis_iface, "addPluginToRasterMenu", lambda _, a: added.append(a), raising=False)
    monkeypatch.setattr(qgis_iface, "removePluginRasterMenu", lambda _, a: removed.append(a), raising=False)
    monkeypatch.setattr(qgis.utils, "plugin_paths", [*qgis.utils.plugin_paths, root])
    qgis.utils.updateAvailablePlugins()
    assert qgis.utils.loadPlugin("cloudtools_plugin")
    assert qgis.utils.startPlugin("cloudtools_plugin")
    assert QgsApplication.processingRegistry().providerById("cloudtools") is not None
    assert len(added) == 3
    assert qgis.utils.unloadPlugin("cloudtools_plugin")
    assert QgsApplication.processingRegistry().providerById("cloudtools") is None
    assert removed == added


def test_feedback_progress_is_in_fractions():
    from cloudtools_plugin.algorithms.base import FeedbackProgress

    feedback = QgsProcessingFeedback()
    adapter = FeedbackProgress(feedback)
    adapter.progress(0.25)
    assert feedback.progress() == 25
    assert not adapter.cancelled()
    feedback.cancel()
    assert adapter.cancelled()
    adapter.log("warning", "a jump of 1000")
    assert "a jump of 1000" in feedback.textLog()
