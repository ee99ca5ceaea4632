"""The algorithms' base class, by a small algorithm that reports what it was given."""

from __future__ import annotations

import errno
import gc
import os
import shlex
import threading
import weakref

import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingOutputNumber,
    QgsProcessingParameterCrs,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProject,
    QgsProperty,
    QgsRasterLayer,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QTimer, QVariant

from cloudtools_plugin.algorithms import base
from cloudtools_plugin.algorithms.base import CloudToolsAlgorithm, GridRequest, mark
from cloudtools_plugin.engine.errors import Cancelled, InputError

NUMBER = QgsProcessingParameterNumber.Type.Double


class Report(CloudToolsAlgorithm):
    NAME = "report"
    TITLE = mark("Report")
    GROUP_ID = "composite"
    SUMMARY = mark("Reports what it was given. And nothing else.")
    TAGS = mark("one, two")
    error = None
    seen = None

    def initAlgorithm(self, config=None):
        rasters = QgsProcessing.SourceType.TypeRaster
        self.add(QgsProcessingParameterMultipleLayers("IMAGES", "Images", rasters), "the images")
        self.add(QgsProcessingParameterRasterLayer("LIKE", "Grid like", optional=True), "a grid", advanced=True)
        self.add(QgsProcessingParameterString("PERCENTILES", "Percentiles", "25"), "the percentiles")
        self.add(QgsProcessingParameterEnum("METHOD", "Method", ["a b", "c"], False, "c", False, True), "the method")
        self.add(QgsProcessingParameterExtent("EXTENT", "Extent", optional=True), "the extent")
        self.add(QgsProcessingParameterCrs("TARGET_CRS", "CRS", optional=True), "the system")
        self.add(QgsProcessingParameterNumber("RESOLUTION", "Pixel", NUMBER, None, True, 0.0, 100.0), "the pixel")
        self.add(QgsProcessingParameterRasterDestination("OUTPUT", "Output"), "the output")
        self.add_output(QgsProcessingOutputNumber("COUNT", "Count"), "the count")

    def compute(self, parameters, context, feedback):
        if self.error is not None:
            raise self.error
        type(self).seen = {
            "images": self.raster_sources("IMAGES"),
            "like": self.raster_sources("LIKE"),
            "percentiles": self.number_list(parameters, "PERCENTILES", context),
            "grid": self.grid_request(parameters, context),
            "replay": self.replay_command(parameters, context, {"OUTPUT": "/out dir/ä.tif"}),
        }
        return {"COUNT": 1}


def check(**parameters):
    algorithm = Report().create()
    return algorithm.checkParameterValues({"OUTPUT": "o.tif", **parameters}, QgsProcessingContext())


def run(**parameters):
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(QgsProject.instance())
    results, _ = Report().create().run({"OUTPUT": "o.tif", **parameters}, context, feedback, {}, False)
    return results, feedback


@pytest.fixture
def raster(tmp_path):
    path = str(tmp_path / "été 雲.tif")
    dataset = gdal.GetDriverByName("GTiff").Create(path, 4, 4, 1)
    dataset.SetGeoTransform((0, 10, 0, 0, 0, -10))
    dataset.FlushCache()
    return path


def test_rasters_keep_their_order_and_may_be_paths_layers_or_names(raster, qgis_new_project):
    layer = QgsRasterLayer(f"{raster}|option:NUM_THREADS=2", "by layer")
    named = QgsRasterLayer(raster, "by name")
    QgsProject.instance().addMapLayer(named)
    missing = QgsProperty.fromValue("/not/there.tif")
    assert check(IMAGES=[missing, layer, "by name"]) == (True, "")
    run(IMAGES=["/not/there.tif", layer, ["by name", named.id()]], LIKE=missing)
    assert Report.seen["images"] == ["/not/there.tif", raster, raster, raster]
    assert Report.seen["like"] == ["/not/there.tif"]


def test_a_raster_left_empty_as_qgis_process_does_is_not_given():
    null = QVariant()
    assert check(IMAGES=["a.tif"], LIKE=null)[0]
    run(IMAGES=["a.tif"], LIKE=null)
    assert Report.seen["like"] == []
    assert "LIKE" not in Report.seen["replay"] and "NULL" not in Report.seen["replay"]


def test_an_output_is_never_written_over_an_input(raster, tmp_path):
    link = tmp_path / "link.tif"
    link.symlink_to(raster)
    elsewhere = str(tmp_path / "." / os.path.basename(raster))
    for output in (raster, elsewhere, str(link), QgsProcessingOutputLayerDefinition(raster)):
        context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
        with pytest.raises(QgsProcessingException, match="is one of the inputs; choose another name"):
            Report().create().run(
                {"IMAGES": ["other.tif"], "LIKE": raster, "OUTPUT": output}, context, feedback, {}, False
            )


def test_a_layer_that_gdal_cannot_open_is_one_sentence():
    with pytest.raises(QgsProcessingException, match='^IMAGES: the layer "points" is not a raster file'):
        run(IMAGES=[QgsVectorLayer("Point", "points", "memory")])


def test_files_joined_by_semicolons_are_named_as_such(raster, tmp_path):
    with pytest.raises(QgsProcessingException, match="IMAGES: 2 files are joined by semicolons; .* IMAGES=FILE once"):
        run(IMAGES=f"{raster};{raster}")
    own = str(tmp_path / "a;b.tif")
    os.rename(raster, own)
    run(IMAGES=own)
    assert Report.seen["images"] == [own]


def test_numbers():
    for text in ("10,25,50", "10; 25 ;50", " 10 25 50 ", [10, 25.0, "50"]):
        run(IMAGES="a.tif", PERCENTILES=text)
        assert Report.seen["percentiles"] == [10.0, 25.0, 50.0]
    run(IMAGES="a.tif")
    assert Report.seen["percentiles"] == [25.0]
    with pytest.raises(QgsProcessingException, match="PERCENTILES must be numbers"):
        run(IMAGES="a.tif", PERCENTILES="10,high")


def test_unknown_parameters_are_told():
    class Feedback(QgsProcessingFeedback):
        def pushWarning(self, text):
            told.append(text)

    told = []
    feedback = Feedback()
    Report().create().run(
        {"OUTPUT": "o.tif", "IMAGES": "a.tif", "PERCENTILE": "10", "xyz": 1},
        QgsProcessingContext(),
        feedback,
        {},
        False,
    )
    assert told == [
        "There is no parameter PERCENTILE; it is ignored. Did you mean PERCENTILES?",
        "There is no parameter xyz; it is ignored.",
    ]


def test_grid_request():
    run(IMAGES="a.tif")
    assert Report.seen["grid"] == GridRequest(None, None, None, None)
    run(IMAGES="a.tif", EXTENT="1,3,2,5 [EPSG:4326]", TARGET_CRS="EPSG:32633", RESOLUTION="10")
    assert Report.seen["grid"] == GridRequest((1.0, 2.0, 3.0, 5.0), "EPSG:4326", "EPSG:32633", 10.0)


@pytest.mark.parametrize(
    "parameters, words",
    [
        ({}, "IMAGES .* is missing"),
        ({"IMAGES": "a.tif", "METHOD": "d"}, "METHOD .* must be one of a b, c, not d"),
        ({"IMAGES": "a.tif", "RESOLUTION": 150}, "RESOLUTION .* from 0 to 100, not 150"),
        ({"IMAGES": "a.tif", "LIKE": "/not/there.tif"}, "LIKE .*there.tif cannot be opened"),
        ({"IMAGES": "a.tif", "EXTENT": "1,2"}, "EXTENT .* is not acceptable"),
    ],
)
def test_unacceptable_values_are_one_sentence(parameters, words):
    import re

    accepted, message = check(**parameters)
    assert not accepted
    assert re.search(words, message) and "\n" not in message


@pytest.mark.parametrize(
    "error, words",
    [
        (InputError("The second scene has no band B8."), "^The second scene has no band B8.$"),
        (MemoryError(), "^There is not enough memory: [^\n]*$"),
        (OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)), "^The disk is full: [^\n]*$"),
        (ZeroDivisionError("a bug"), "Traceback(.|\n)*ZeroDivisionError: a bug"),
        (OSError(errno.EIO, "a bad disk"), "Traceback(.|\n)*a bad disk"),
    ],
)
def test_errors_become_sentences_and_bugs_keep_their_traceback(monkeypatch, error, words):
    monkeypatch.setattr(Report, "error", error)
    with pytest.raises(QgsProcessingException, match=words):
        run(IMAGES="a.tif")


def test_cancel_says_so_and_returns_nothing(monkeypatch):
    monkeypatch.setattr(Report, "error", Cancelled("cancelled"))
    results, feedback = run(IMAGES="a.tif")
    assert results == {}
    assert "nothing was written" in feedback.textLog()


def test_replay_command_repeats_the_run(raster):
    extent = QgsReferencedRectangle(QgsRectangle(1, 2, 3, 5), QgsCoordinateReferenceSystem("EPSG:4326"))
    run(
        IMAGES=[QgsRasterLayer(raster, "a"), "b c.tif"],
        METHOD="a b",
        EXTENT=extent,
        TARGET_CRS=QgsCoordinateReferenceSystem("EPSG:32633"),
        RESOLUTION=2.5,
        OUTPUT=QgsProcessingOutputLayerDefinition(QgsProcessing.TEMPORARY_OUTPUT),
    )
    assert shlex.split(Report.seen["replay"]) == [
        "qgis_process",
        "run",
        Report().create().id(),
        "--",
        f"IMAGES={raster}",
        "IMAGES=b c.tif",
        "METHOD=a b",
        "EXTENT=1.0,3.0,2.0,5.0 [EPSG:4326]",
        "TARGET_CRS=EPSG:32633",
        "RESOLUTION=2.5",
        "OUTPUT=/out dir/ä.tif",
    ]


def test_help_is_data():
    algorithm = Report().create()
    assert algorithm.shortDescription() == "Reports what it was given."
    assert algorithm.shortHelpString().split("\n")[1] == "Images (IMAGES): the images"
    assert algorithm.shortHelpString().split("\n")[-1] == "Count (COUNT): the count"
    assert algorithm.tags() == ["one", "two"]
    assert algorithm.output_help("OUTPUT") == "the output"


@pytest.mark.parametrize("kind", [InputError, Cancelled])
@pytest.mark.parametrize("early", [False, True])
def test_a_failure_holds_no_objects_of_qgis(qgis_app, kind, early):
    """Not even one that came from another thread: what waits for the garbage collector may crash QGIS later."""

    class Witness(QgsProcessingFeedback):
        pass

    class Handed(Report):
        def resolve(self, parameters, context, feedback):
            if early:
                self.fail(feedback)

        def compute(self, parameters, context, feedback):
            self.fail(feedback)

        def fail(self, feedback):
            held = {}

            def work():
                try:
                    raise kind("no")
                except kind as error:
                    held["error"] = error

            thread = threading.Thread(target=work)
            thread.start()
            thread.join()
            error = held["error"]
            raise error

    algorithm, witness = Handed(), Witness()
    seen = weakref.ref(witness)
    gc.disable()
    try:
        if kind is InputError:
            with pytest.raises(QgsProcessingException):
                algorithm.prepareAlgorithm({}, None, witness)
                algorithm.processAlgorithm({}, None, witness)
        else:
            algorithm.prepareAlgorithm({}, None, witness)
            assert algorithm.processAlgorithm({}, None, witness) == {}
        del witness, algorithm
        assert seen() is None
    finally:
        gc.enable()


@pytest.mark.parametrize("platform, heard", [("qgis_process", True), ("desktop", False)])
def test_an_interrupt_that_comes_as_an_event_is_heard(qgis_app, monkeypatch, platform, heard):
    monkeypatch.setattr(base.QgsApplication, "platform", lambda: platform)
    feedback = QgsProcessingFeedback()
    QTimer.singleShot(0, feedback.cancel)
    assert base.FeedbackProgress(feedback).cancelled() is heard
