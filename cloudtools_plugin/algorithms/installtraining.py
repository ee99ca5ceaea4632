"""cloudtools:installtraining."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingOutputFolder,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ..engine.errors import MissingPackageError
from ..engine.messages import message
from ..engine.training import classifier, environment
from .base import CloudToolsAlgorithm, FeedbackProgress, mark
from .training import default_environment


class InstallTraining(CloudToolsAlgorithm):
    NAME = "installtraining"
    TITLE = mark("Install PyTorch for training")
    GROUP_ID = "labels"
    ICON = "installtraining"
    TAGS = mark("PyTorch,torch,environment,deep learning,neural network,setup,virtual environment")
    SUMMARY = mark(
        "Makes a Python environment of its own in your user profile and installs PyTorch for the processor (no CUDA) "
        "and numpy into it, about 1 GB on disk. QGIS's own Python is not touched and never loads PyTorch: networks are "
        "trained by a program beside it. Needed once, for the neural networks of 'Train a tile classifier' and 'Train "
        "a segmentation model'; their default method needs nothing. To undo it, delete the folder."
    )

    def initAlgorithm(self, config=None):
        tr = self.tr
        text = QgsProcessingParameterString
        self.add(
            QgsProcessingParameterBoolean("REINSTALL", tr("Install again"), False),
            tr("Makes the environment anew even where a working one is there already."),
        )
        self.add(
            text("PACKAGE_INDEX", tr("Package index"), environment.CPU_INDEX, optional=True),
            tr(
                "Where PyTorch comes from: its makers' index of builds without CUDA. Empty: what pip is set up for on "
                "this computer; a build with CUDA is then refused before it is downloaded."
            ),
            advanced=True,
        )
        self.add(
            text("TORCH_VERSION", tr("Version of PyTorch"), optional=True),
            tr("A version such as 2.13.0. Empty: the newest that the index has for this Python."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFile("PYTHON", tr("Python"), optional=True),
            tr("The Python program to make the environment with. Empty: the one that QGIS runs in."),
            advanced=True,
        )
        self.add(
            text("ENVIRONMENT", tr("Folder of PyTorch"), optional=True),
            tr("Where to put it. Empty: in the user profile, where the training algorithms look for it."),
            advanced=True,
        )
        self.add_output(QgsProcessingOutputFolder("FOLDER", tr("Folder")), tr("The folder that the environment is in."))
        self.add_output(
            QgsProcessingOutputString("INSTALLED", tr("Installed version")), tr("The version of PyTorch that is there.")
        )

    def compute(self, parameters, context, feedback):
        tell = FeedbackProgress(feedback)

        def string(name):
            return self.parameterAsString(parameters, name, context).strip()

        folder = string("ENVIRONMENT") or default_environment()
        found = None
        if not self.parameterAsBool(parameters, "REINSTALL", context):
            try:
                found = environment.versions(folder)
                tell.log("info", message("PyTorch {version} is there already.", version=found["torch"]))
            except MissingPackageError:
                found = None
        if found is None:
            found = environment.install(
                folder,
                classifier.Tell(tell.progress, tell.cancelled, tell.log),
                string("PACKAGE_INDEX"),
                string("TORCH_VERSION"),
                string("PYTHON"),
            )
            tell.log("info", message("PyTorch {version} is in '{folder}'.", version=found["torch"], folder=folder))
        return {"FOLDER": folder, "INSTALLED": found["torch"]}
