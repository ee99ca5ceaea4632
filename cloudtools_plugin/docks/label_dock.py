"""The labelling dock: opens stores, shows the tile on the map, and holds the panel."""

from __future__ import annotations

import contextlib
import getpass
import os

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsMapLayerProxyModel,
    QgsProject,
    QgsRectangle,
    QgsSettings,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.gui import QgsMapLayerComboBox, QgsRubberBand
from qgis.PyQt.QtCore import QSize, Qt, QTimer
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QDockWidget,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..algorithms.base import tr, translated
from ..engine.errors import CloudToolsError, OutputError
from ..engine.labels.opening import default_store_path, open_source
from ..metadata import version
from .label_panel import LabelPanel, quiet

RECENT = "cloudtools/labels/recent"
ANNOTATOR = "cloudtools/labels/annotator"
FOLLOW = "cloudtools/labels/follow"


class LabelDock(QDockWidget):
    """The dock. `iface` may be None (tests, screenshots): there is no map to follow then."""

    def __init__(self, iface=None, parent=None):
        super().__init__(tr("Label tiles"), parent)
        self.setObjectName("CloudToolsLabelDock")
        self.iface = iface
        self.store = None
        self._band = None
        self.panel = LabelPanel()
        self.panel.moved.connect(self._follow_soon)
        self.panel.annotator.lineEdit().editingFinished.connect(self._remember_annotator)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(150)  # quick keys must not start a map rendering each
        self._later.timeout.connect(self.show_on_map)
        self.stack = QStackedWidget()
        self.stack.addWidget(self._welcome())
        self.stack.addWidget(self._work_place())
        self.setWidget(self.stack)

    def _welcome(self) -> QWidget:
        page = QWidget()
        rows = QVBoxLayout(page)
        rows.setContentsMargins(24, 24, 24, 24)
        title = QLabel(f"<h3>{tr('Label tiles')}</h3>")
        text = QLabel(
            tr(
                "Look at tiles and say what they are: clear, cloudy, or classes of your own. Every label is saved at "
                "the keystroke in a GeoPackage beside the tiles."
            )
        )
        text.setWordWrap(True)
        rows.addWidget(title)
        rows.addWidget(text)
        rows.addSpacing(12)
        for caption, icon, slot in (
            (tr("Open a folder of tiles…"), "/mActionFileOpen.svg", self.ask_folder),
            (tr("Cut a raster layer into tiles…"), "/mActionAddRasterLayer.svg", self.ask_raster),
            (tr("Open a tile index or a label file…"), "/mActionAddOgrLayer.svg", self.ask_file),
        ):
            button = QPushButton(QgsApplication.getThemeIcon(icon), caption)
            button.setIconSize(QSize(22, 22))
            button.setMinimumHeight(38)
            button.setStyleSheet("text-align: left; padding: 4px 12px;")
            button.clicked.connect(lambda _checked=False, run=slot: run())
            rows.addWidget(button)
        self.recent_button = QPushButton()
        self.recent_button.setFlat(True)
        self.recent_button.setStyleSheet("text-align: left; padding: 4px 12px;")
        self.recent_button.clicked.connect(lambda _checked=False: self.open(QgsSettings().value(RECENT, "", str)))
        rows.addWidget(self.recent_button)
        self.welcome_notice = QLabel()
        self.welcome_notice.setWordWrap(True)
        self.welcome_notice.setStyleSheet(self.panel.notice.styleSheet())
        self.welcome_notice.hide()
        rows.addWidget(self.welcome_notice)
        rows.addStretch(1)
        self._show_recent()
        return page

    def _show_recent(self) -> None:
        recent = QgsSettings().value(RECENT, "", str)
        self.recent_button.setVisible(bool(recent) and os.path.exists(recent))
        self.recent_button.setText(tr("Go on with {name}").format(name=os.path.join(*recent.split(os.sep)[-2:]) or ""))
        self.recent_button.setToolTip(recent)

    def _work_place(self) -> QWidget:
        page = QWidget()
        rows = QVBoxLayout(page)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        bar = QHBoxLayout()
        bar.setContentsMargins(6, 4, 6, 0)
        bar.setSpacing(8)
        self.menu_button = QToolButton()
        self.menu_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.menu_button.setIcon(QgsApplication.getThemeIcon("/mActionFileOpen.svg"))
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setAutoRaise(True)
        self.menu_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.menu_button.setMenu(self._menu())
        self.tile_name = quiet(QLabel())
        self.tile_name.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.tile_name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.follow = QToolButton()
        self.follow.setIcon(QgsApplication.getThemeIcon("/mActionZoomToSelected.svg"))
        self.follow.setToolTip(tr("The map follows the tile (M)"))
        self.follow.setCheckable(True)
        self.follow.setAutoRaise(True)
        self.follow.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.follow.setChecked(QgsSettings().value(FOLLOW, True, bool))
        self.follow.toggled.connect(self._follow_toggled)
        self.panel.add_key(Qt.Key.Key_M, self.follow.toggle)
        bar.addWidget(self.menu_button)
        bar.addWidget(self.tile_name, 1)
        bar.addWidget(self.follow)
        rows.addLayout(bar)
        rows.addWidget(self.panel, 1)
        return page

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for text, slot in (
            (tr("Open a folder of tiles…"), self.ask_folder),
            (tr("Cut a raster layer into tiles…"), self.ask_raster),
            (tr("Open a tile index or a label file…"), self.ask_file),
            (None, None),
            (tr("Classes…"), self.ask_classes),
            (tr("Take labels from class folders"), self.take_folder_labels),
            (tr("Read probabilities anew"), self.panel.reload),
            (tr("Show the labels on the map"), self.add_layer),
            (tr("Save the model that learned…"), self.save_model),
            (None, None),
            (tr("Close"), self.close_store),
        ):
            if text is None:
                menu.addSeparator()
            else:
                menu.addAction(text).triggered.connect(lambda _checked=False, run=slot: run())
        return menu

    # opening

    def ask_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("Folder of tiles"))
        if folder:
            self.open(folder)

    def ask_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, tr("Tile index or label file"), "", tr("GeoPackage (*.gpkg)") + ";;" + tr("All files (*)")
        )
        if path:
            self.open(path)

    def ask_raster(self) -> None:
        dialog = CutDialog(self)
        if dialog.exec() and dialog.source():
            self.open(dialog.source(), dialog.size.value())

    def open(self, source: str, size: int = 256, path: str | None = None) -> bool:
        """Open whatever holds tiles; False, with the reason shown, where it cannot be."""
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            store = self._open(source, size, path)
        except CloudToolsError as error:
            self._say(translated(error.text))
            return False
        finally:
            QApplication.restoreOverrideCursor()
        if store is None:
            return False
        self.close_store()
        self.store = store
        QgsSettings().setValue(RECENT, store.path)
        self.panel.set_store(store, QgsSettings().value(ANNOTATOR, "", str) or _user())
        self.menu_button.setText(os.path.basename(os.path.dirname(store.path)) or store.path)
        self.menu_button.setToolTip(store.path)
        self.welcome_notice.hide()
        self.stack.setCurrentIndex(1)
        self._offer_folder_labels(store)
        self.panel.setFocus()
        return True

    def _open(self, source: str, size: int, path: str | None):
        try:
            return open_source(source, size, path)
        except OutputError:
            # The tiles may lie where nothing can be written: then the user chooses another place for the labels.
            if path is not None or os.path.exists(default_store_path(source)) or not self.isVisible():
                raise
            QApplication.restoreOverrideCursor()
            chosen, _ = QFileDialog.getSaveFileName(
                self, tr("Where to keep the labels"), "labels.gpkg", tr("GeoPackage (*.gpkg)")
            )
            QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
            return open_source(source, size, chosen) if chosen else None

    def _offer_folder_labels(self, store) -> None:
        """Says where tiles lie in folders that are called like classes, as sorting by hand leaves them."""
        names = {name.lower() for name, _ in store.classes()}
        folders = {os.path.basename(os.path.dirname(t.path)).lower() for t in store.tiles() if t.window is None}
        if not store.annotators() and len(folders & names) > 1:
            self.panel.say(tr("These tiles lie in class folders: take their labels by the menu, or judge them afresh."))

    def _say(self, text: str) -> None:
        if self.stack.currentIndex() == 1:
            self.panel.say(text)
        else:
            self.welcome_notice.setText(text)
            self.welcome_notice.show()

    def close_store(self) -> None:
        """Back to the welcome page; the labels are on disk already."""
        self.panel.set_store(None, "")
        self._drop_band()
        if self.store is not None:
            self.store.close()
            self.store = None
        self._show_recent()
        self.stack.setCurrentIndex(0)

    def shut_down(self) -> None:
        """The plugin is unloaded: nothing of the dock stays."""
        self._later.stop()
        self.close_store()
        self.panel.close_down()

    # the menu

    def ask_classes(self) -> None:
        names = ", ".join(name for name, _ in self.store.classes())
        text, given = QInputDialog.getText(
            self, tr("Classes"), tr("Names in the order of the keys 1 to 9:"), QLineEdit.EchoMode.Normal, names
        )
        if given:
            self.set_classes([part.strip() for part in text.split(",") if part.strip()])

    def set_classes(self, names) -> bool:
        try:
            self.store.set_classes([(name, "") for name in names])
        except CloudToolsError as error:
            self._say(translated(error.text))
            return False
        self.panel.classes_changed()
        return True

    def take_folder_labels(self) -> None:
        session = self.panel.session
        folders = {
            fid: os.path.basename(os.path.dirname(tile.path))
            for fid, tile in session.tiles.items()
            if tile.window is None and session.label_of(fid) is None
        }
        try:
            taken = self.store.take_folder_labels(folders, session.annotator)
        except CloudToolsError as error:
            self._say(translated(error.text))
            return
        self.panel.reload()
        self.panel.changed.emit()
        if taken:
            self.panel.notice.hide()
        else:
            self._say(tr("No tile without label lies in a folder that is called like a class."))

    def add_layer(self) -> None:
        """The store's layer in the project, coloured by label."""
        from ..algorithms.labelstyle import style_labels

        layer = QgsVectorLayer(f"{self.store.path}|layername=labels", tr("Labels"), "ogr")
        if layer.isValid():
            style_labels(layer, self.store.classes())
            QgsProject.instance().addMapLayer(layer)

    def save_model(self, path: str = "") -> bool:
        """The model of the last refit as an ONNX file that 'Classify tiles' takes."""
        learner = self.panel.learning.learner
        if learner is None:
            self._say(tr("There is no model yet: learn while labelling (L) first."))
            return False
        if not path:
            path, _ = QFileDialog.getSaveFileName(self, tr("Save the model"), "tiles.onnx", tr("ONNX models (*.onnx)"))
        if not path:
            return False
        data = learner.to_onnx(os.path.splitext(os.path.basename(path))[0], version())
        part = f"{path}.part"
        try:
            with open(part, "wb") as file:
                file.write(data)
            os.replace(part, path)
        except OSError as error:
            self._say(tr("'{path}' cannot be written ({reason}).").format(path=path, reason=error.strerror))
            return False
        return True

    def _remember_annotator(self) -> None:
        name = self.panel.annotator.currentText().strip()
        if name:
            QgsSettings().setValue(ANNOTATOR, name)

    # the map

    def _follow_toggled(self, on: bool) -> None:
        QgsSettings().setValue(FOLLOW, on)
        if on:
            self._follow_soon()
        else:
            self._drop_band()

    def _follow_soon(self) -> None:
        session = self.panel.session
        tile = None if session is None else session.tiles.get(session.current)
        if tile is None:
            self.tile_name.clear()
            return
        text = tr("{name} · {place} of {total}").format(
            name=tile.name, place=session.position + 1, total=len(session.queue)
        )
        room = max(40, self.tile_name.width())
        self.tile_name.setText(self.tile_name.fontMetrics().elidedText(text, Qt.TextElideMode.ElideLeft, room))
        self.tile_name.setToolTip(tile.path)
        if self.follow.isChecked() and self.iface is not None:
            self._later.start()

    def show_on_map(self) -> None:
        """Zoom to the current tile's footprint and outline it; nothing where it has none."""
        session = self.panel.session
        if session is None or session.current is None or self.iface is None:
            return
        with contextlib.suppress(CloudToolsError):
            bounds, crs = self.store.bounds_of(session.current), self.store.crs
            if bounds is None or not crs:
                self._drop_band()
                return
            canvas = self.iface.mapCanvas()
            geometry = QgsGeometry.fromRect(QgsRectangle(*bounds))
            transform = QgsCoordinateTransform(
                QgsCoordinateReferenceSystem.fromWkt(crs), canvas.mapSettings().destinationCrs(), QgsProject.instance()
            )
            try:
                geometry.transform(transform)
            except QgsCsException:
                self._drop_band()
                return
            if self._band is None:
                self._band = QgsRubberBand(canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
                self._band.setStrokeColor(QColor("#f28e2b"))
                self._band.setFillColor(QColor(0, 0, 0, 0))
                self._band.setWidth(3)
            self._band.setToGeometry(geometry, None)
            box = geometry.boundingBox()
            box.scale(1.6)
            canvas.setExtent(box)
            canvas.refresh()

    def _drop_band(self) -> None:
        if self._band is not None:
            self.iface.mapCanvas().scene().removeItem(self._band)
            self._band = None


class CutDialog(QDialog):
    """Which raster, and how large its tiles are."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.setWindowTitle(tr("Cut a raster layer into tiles"))
        form = QFormLayout(self)
        self.layer = QgsMapLayerComboBox()
        self.layer.setFilters(QgsMapLayerProxyModel.Filter.RasterLayer)
        self.size = QSpinBox()
        self.size.setRange(16, 4096)
        self.size.setValue(256)
        self.size.setSuffix(tr(" pixels"))
        self.count = QLabel()
        form.addRow(tr("Raster layer"), self.layer)
        form.addRow(tr("Side of a tile"), self.size)
        form.addRow(self.count)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form.addRow(buttons)
        self.layer.layerChanged.connect(lambda _layer: self._tell())
        self.size.valueChanged.connect(lambda _value: self._tell())
        self._tell()

    def source(self) -> str:
        """Path of the raster that was chosen, '' where it is no file."""
        layer = self.layer.currentLayer()
        return layer.source() if layer is not None and layer.providerType() == "gdal" else ""

    def _tell(self) -> None:
        layer = self.layer.currentLayer()
        if not self.source():
            self.count.setText(tr("Choose a raster that is a file."))
            return
        side = self.size.value()
        columns, rows = -(-layer.width() // side), -(-layer.height() // side)
        self.count.setText(tr("{tiles} tiles at most").format(tiles=columns * rows))


def _user() -> str:
    """The name of the person at this computer, as a first guess."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # no user name on this system
        return "annotator"
