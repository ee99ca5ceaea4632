"""What the algorithms about labels share: records beside outputs, models, lists of names."""

from __future__ import annotations

from qgis.core import QgsProcessingParameterFile

from ..engine import raster
from ..engine.errors import InputError
from ..engine.messages import message
from ..engine.provenance import record
from ..metadata import version
from .base import CloudToolsAlgorithm
from .modelfolder import add_model


def uniform_note(count: int):
    return message(
        "{count} tiles are of one colour all over (saturated or black): nothing in them tells snow from cloud, so "
        "their prediction is a guess.",
        count=count,
    )


class LabelAlgorithm(CloudToolsAlgorithm):
    GROUP_ID = "labels"
    ICON = "labels"

    def add_model(self, help: str, optional: bool = False) -> None:
        """The parameter MODEL: a file, or the name of an installed model."""
        add_model(self, "MODEL", self.tr("Model"), help, optional)

    def add_file(self, name: str, title: str, help: str, kinds: str = "", folder: bool = False) -> None:
        """An optional file (kinds: its filter) or folder."""
        behavior = QgsProcessingParameterFile.Behavior.Folder if folder else QgsProcessingParameterFile.Behavior.File
        options = {"fileFilter": kinds + ";;" + self.tr("All files (*.*)")} if kinds else {}
        self.add(QgsProcessingParameterFile(name, title, behavior, optional=True, **options), help)

    def one_of(self, parameters, context, *names) -> str:
        """The text of the one that is given of several parameters. Raises InputError for none or more than one."""
        given = [name for name in names if self._given(parameters, name)]
        if len(given) != 1:
            raise InputError(message("Give one of {names}, and only one.", names=", ".join(names)))
        sources = self._sources.get(given[0])
        return sources[0] if sources else self.text(parameters, given[0], context).split("|")[0]

    def choice(self, parameters, name: str, context) -> str:
        """The text of an enum parameter."""
        return self.parameterAsEnumString(parameters, name, context)

    def text(self, parameters, name: str, context) -> str:
        return self.parameterAsString(parameters, name, context).strip()

    def names(self, parameters, name: str, context) -> tuple:
        """The names of a text such as "clear, cloudy"."""
        return tuple(part.strip() for part in self.text(parameters, name, context).split(",") if part.strip())

    def given_number(self, parameters, name: str, context):
        """A number that may be left empty: None then."""
        return self.parameterAsDouble(parameters, name, context) if self._given(parameters, name) else None

    def write_record(self, path: str, parameters, context, inputs, numbers: dict, results=None, **more) -> None:
        """The JSON sidecar of an output."""
        plain = {
            name: texts[0] if len(texts) == 1 else texts
            for name, texts in self.plain_parameters(parameters, context, results).items()
        }
        replay = self.replay_command(parameters, context, results)
        raster.write_json(f"{path}.json", record(self.id(), version(), plain, inputs, replay, numbers=numbers, **more))
