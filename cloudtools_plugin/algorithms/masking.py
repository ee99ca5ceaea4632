"""What the algorithms on cloud masks share: the job, declared shares, sidecar and style."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
)

from ..engine import classes, provenance, raster
from ..engine.messages import message
from ..engine.windows import Job
from ..metadata import version
from .base import CloudToolsAlgorithm, FeedbackProgress
from .styles import save_mask_style


class MaskAlgorithm(CloudToolsAlgorithm):
    """An algorithm that makes or reads masks in the plugin's classes."""

    GROUP_ID = "masks"

    def add_grid_like(self) -> None:
        tr = self.tr
        self.add(
            QgsProcessingParameterRasterLayer("GRID_LIKE", tr("Grid like this raster"), optional=True),
            tr(
                "The mask is written on the pixels of this raster, usually the image it belongs to. Classes are never "
                "interpolated: the pixel under each centre counts. Empty: the input's own pixels."
            ),
        )

    def add_job(self) -> None:
        tr = self.tr
        number = QgsProcessingParameterNumber
        self.add(
            number("MEMORY", tr("Memory for blocks (MB)"), number.Type.Integer, 400, minValue=32, maxValue=1000000),
            tr("For the blocks of all threads together. The result does not depend on it."),
            advanced=True,
        )
        self.add(
            number("THREADS", tr("Threads"), number.Type.Integer, 0, minValue=0, maxValue=64),
            tr("0: one for each core, at most four. The result does not depend on it."),
            advanced=True,
        )

    def add_shares(self) -> None:
        tr = self.tr
        for name, title, help in (
            ("CLEAR_SHARE", tr("Clear (%)"), tr("Of the pixels with data.")),
            ("SHADOW_SHARE", tr("Cloud shadow (%)"), tr("Of the pixels with data.")),
            ("THIN_SHARE", tr("Thin cloud (%)"), tr("Of the pixels with data.")),
            ("CLOUD_SHARE", tr("Cloud (%)"), tr("Of the pixels with data.")),
            ("UNSURE_SHARE", tr("Unsure (%)"), tr("Of the pixels with data.")),
            (
                "MASKED_SHARE",
                tr("Masked (%)"),
                tr("Shadow, thin cloud, cloud and unsure together, of the pixels with data."),
            ),
            ("MISSING_SHARE", tr("Without data (%)"), tr("Of all pixels of the raster.")),
        ):
            self.add_output(QgsProcessingOutputNumber(name, title), help)

    def job(self, parameters, context, tell: FeedbackProgress) -> Job:
        return Job(
            tell.progress,
            tell.cancelled,
            tell.log,
            self.parameterAsInt(parameters, "THREADS", context),
            self.parameterAsInt(parameters, "MEMORY", context) * 2**20,
        )

    def choice(self, parameters, name, context) -> str:
        return self.parameterAsEnumString(parameters, name, context)

    def number(self, parameters, name, context):
        """A number that may be left empty."""
        return self.parameterAsDouble(parameters, name, context) if self._given(parameters, name) else None

    def tags_of(self, parameters, context, results: dict):
        """(replay command, GDAL metadata)."""
        replay = self.replay_command(parameters, context, results)
        return replay, provenance.tags(self.id(), version(), replay)

    def record_of(self, parameters, context, results: dict, replay: str, inputs, numbers: dict, **more) -> dict:
        return provenance.record(
            self.id(),
            version(),
            self.plain_parameters(parameters, context, results),
            inputs,
            replay,
            numbers=numbers,
            **more,
        )

    def finish_mask(self, path: str, record: dict, counts, tell: FeedbackProgress) -> dict:
        """Sidecar and style beside a class raster; the shares are told and returned."""
        shares = classes.shares(counts)
        raster.write_json(f"{path}.json", {**record, "pixels": dict(zip(classes.CLASSES.values(), counts.tolist()))})
        save_mask_style(path)
        tell.log(
            "info",
            message(
                "Clear {clear:.1f} %, shadow {shadow:.1f} %, thin cloud {thin:.1f} %, cloud {cloud:.1f} %, unsure "
                "{unsure:.1f} % of the pixels with data; {missing:.1f} % without data.",
                clear=shares["CLEAR_SHARE"],
                shadow=shares["SHADOW_SHARE"],
                thin=shares["THIN_SHARE"],
                cloud=shares["CLOUD_SHARE"],
                unsure=shares["UNSURE_SHARE"],
                missing=shares["MISSING_SHARE"],
            ),
        )
        return shares
