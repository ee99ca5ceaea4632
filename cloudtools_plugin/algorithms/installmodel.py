"""cloudtools:installmodel."""

from __future__ import annotations

import tempfile

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
)

from ..engine.cloudmask.run import Job, Models, Options, sample_windows
from ..engine.errors import InputError
from ..engine.messages import message
from ..engine.models import find_model, installed_models
from ..engine.models.install import (
    INDEX,
    PACKAGES,
    fetch_package,
    free_space,
    install_package,
    make_folder,
    remove_model,
)
from ..engine.models.quantise import quantise
from ..engine.models.recipes import RECIPES, install_file
from ..engine.scenes import group_bands, open_all
from .base import CloudToolsAlgorithm, FeedbackProgress, mark
from .modelfolder import profile_models
from .network import make_fetcher

LIST, FILE, QUANTISE, REMOVE = "list", "file", "quantise", "remove"


class InstallModel(CloudToolsAlgorithm):
    NAME = "installmodel"
    TITLE = mark("Install a cloud model")
    GROUP_ID = "masks"
    ICON = "installmodel"
    TAGS = mark("model,ONNX,ukis-csmask,s2cloudless,OmniCloudMask,CloudSEN12,UNetMobV2,KappaMask,licence,download")
    SUMMARY = mark(
        "Puts models into the folder that the algorithm for cloud masks looks into: ukis-csmask (Apache-2.0, 145 MB) "
        "and "
        "s2cloudless (CC BY-SA 4.0, 5 MB) from the Python package index, checked against the SHA-256 sums of their "
        "publication, or an ONNX file of your own, with a recipe where it does not describe itself. Only the weights "
        "and "
        "their descriptions are taken out of a package; nothing of it is installed or run. Licence and citation are "
        "shown, and a model under a licence other than a free one is fetched or taken only when you say that you "
        "accept "
        "it."
    )

    def initAlgorithm(self, config=None):
        tr = self.tr
        self.add(
            QgsProcessingParameterEnum(
                "MODEL",
                tr("What to do"),
                [LIST, *PACKAGES, FILE, QUANTISE, REMOVE],
                defaultValue=LIST,
                usesStaticStrings=True,
            ),
            tr(
                "list: says what is installed. ukis-csmask, s2cloudless: fetch and install. file: install the model in "
                "FILE. quantise: make an 8-bit copy <NAME>-int8 of the network NAME, where that is faster on this "
                "computer "
                "(needs the package onnx). remove: delete the model NAME."
            ),
        )
        self.add(
            QgsProcessingParameterBoolean("ACCEPT", tr("I accept the licence"), False),
            tr(
                "Needed for s2cloudless (attribution, share-alike) and for models for non-commercial use. The "
                "licence is "
                "named in the log."
            ),
        )
        self.add(
            QgsProcessingParameterFile("FILE", tr("Model file"), optional=True),
            tr(
                "file: an .onnx file with metadata (ours or Deepness's), or with a description beside it, or for a "
                "recipe. "
                "Of a package: its .whl file, fetched by hand, for computers without internet."
            ),
        )
        self.add(
            QgsProcessingParameterEnum(
                "RECIPE",
                tr("Recipe"),
                ["none", *RECIPES],
                defaultValue="none",
                usesStaticStrings=True,
            ),
            tr(
                "file: what the model is, where its file does not say it. How to export each is in docs/cloudmask.md. "
                "Recipes: {names}."
            ).format(names=", ".join(RECIPES)),
        )
        self.add(
            QgsProcessingParameterString("NAME", tr("Name"), "", optional=True),
            tr("file, quantise, remove: the name of the model. Empty: that of the file."),
        )
        self.add(
            QgsProcessingParameterMultipleLayers(
                "CALIBRATION", tr("Images to quantise on"), QgsProcessing.SourceType.TypeRaster, optional=True
            ),
            tr("quantise: images like those it will be used on, with and without clouds; a few are enough."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString("INDEX", tr("Package index"), INDEX, optional=True),
            tr("Address of a Python package index, for mirrors."),
            advanced=True,
        )
        for name, title, help in (
            ("FOLDER", tr("Folder of models"), tr("In the user's profile, or that of CLOUDTOOLS_MODELS.")),
            ("INSTALLED", tr("Installed models"), tr("Their names, with commas between.")),
        ):
            self.add_output(QgsProcessingOutputString(name, title), help)

    def compute(self, parameters, context, feedback):
        tell = FeedbackProgress(feedback)
        what = self.parameterAsEnumString(parameters, "MODEL", context)
        folder = profile_models()
        path = self.parameterAsFile(parameters, "FILE", context) if self._given(parameters, "FILE") else ""
        accepted = self.parameterAsBool(parameters, "ACCEPT", context)
        name = self.parameterAsString(parameters, "NAME", context).strip()
        if what in PACKAGES:
            self._package(PACKAGES[what], path, folder, accepted, parameters, context, tell)
        elif what == FILE:
            recipe = self.parameterAsEnumString(parameters, "RECIPE", context)
            self._file(path, "" if recipe == "none" else recipe, folder, name, accepted, tell)
        elif what == QUANTISE:
            self._quantise(name, folder, tell)
        elif what == REMOVE and not remove_model(name, folder):
            raise InputError(message("There is no installed model '{name}'; nothing was removed.", name=name))
        models = installed_models(folder)
        for model in models:
            if model.contract is None:
                tell.log("warning", message("{name}: {problem}", name=model.name, problem=model.problem))
                continue
            found, licence = model.contract.describe(), model.contract.licence or "-"
            tell.log("info", message("{name}: {about} ({licence})", name=model.name, about=found, licence=licence))
        if not models:
            tell.log("info", message("No model is installed in {folder}.", folder=folder))
        return {"FOLDER": folder, "INSTALLED": ",".join(model.name for model in models)}

    def _package(self, package, path, folder, accepted, parameters, context, tell) -> None:
        tell.log(
            "info",
            message(
                "{name} {version}: licence {licence} ({url}). To be cited: {citation}",
                name=package.name,
                version=package.version,
                licence=package.licence,
                url=package.licence_url,
                citation=package.citation,
            ),
        )
        if package.licence != "Apache-2.0" and not accepted:
            raise InputError(
                message(
                    "{name} comes under {licence} ({url}): attribution, and changes only under the same licence. Set "
                    "ACCEPT "
                    "to true if you accept that.",
                    name=package.name,
                    licence=package.licence,
                    url=package.licence_url,
                )
            )
        make_folder(folder)
        if path:
            install_package(package, path, folder)
            return
        if free_space(folder) < 3 * package.bytes:
            raise InputError(
                message("The disk of '{folder}' is too full for {name}.", folder=folder, name=package.name)
            )
        index = self.parameterAsString(parameters, "INDEX", context) or INDEX
        with tempfile.TemporaryDirectory() as temporary, make_fetcher(None, tell) as fetcher:
            wheel = fetch_package(package, temporary, fetcher, index, tell.progress)
            install_package(package, wheel, folder)

    def _file(self, path, recipe, folder, name, accepted, tell) -> None:
        if not path:
            raise InputError(message("FILE is missing: give the model's file."))
        contract = install_file(path, folder, recipe, name, accepted)
        tell.log("info", contract.describe())
        if contract.licence:
            tell.log(
                "warning" if contract.non_commercial else "info",
                message(
                    "Licence: {licence} {url}. To be cited: {citation}",
                    licence=contract.licence,
                    url=contract.licence_url,
                    citation=contract.citation or "-",
                ),
            )

    def _quantise(self, name, folder, tell) -> None:
        opened, _ = open_all(self.raster_sources("CALIBRATION"))
        if not opened or not name:
            raise InputError(message("Quantising needs NAME, an installed network, and images in CALIBRATION."))
        models, job = Models(name, folder), Job(cancelled=tell.cancelled, log=tell.log)
        path = find_model(name, folder)
        windows = []
        for image in group_bands(opened):
            windows += sample_windows(image, Options(), models, job)
        quantise(path, models.load(path)[0], windows[:64], folder, tell.log)
