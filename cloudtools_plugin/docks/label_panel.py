"""The content of the labelling dock: keys, views, classes and numbers, over a labelling session of the engine."""

from __future__ import annotations

from functools import partial

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QEvent, QSize, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QColor, QPalette
from qgis.PyQt.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QProgressBar,
    QSizePolicy,
    QSlider,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
    QWidgetAction,
)

from ..algorithms.base import tr, translated
from ..engine.errors import CloudToolsError
from ..engine.labels.session import ALL, CONTRADICTED, DISAGREEMENT, LABELLED, UNLABELLED, Session
from ..engine.labels.tiles import Look, default_look, limits_of, rgb_bands
from .label_learning import Learning
from .tile_loader import TileLoader
from .tile_views import ContactSheet, TileView, text_colour

#: Tiles kept ready beyond the current one.
AHEAD, BEHIND = 12, 3
GRIDS = ((4, 4), (5, 5), (6, 6), (8, 8))
SET, TILE, STORED = "set", "tile", "stored"  # stretches


def quiet(label: QLabel) -> QLabel:
    """Text that stands back, in light and dark themes alike."""
    palette = label.palette()
    colour = palette.color(QPalette.ColorRole.WindowText)
    colour.setAlphaF(0.62)
    palette.setColor(QPalette.ColorRole.WindowText, colour)
    label.setPalette(palette)
    return label


class LabelPanel(QWidget):
    """Keyboard first: the panel itself takes the keys, whatever was clicked last."""

    moved = pyqtSignal()  # another tile is current
    changed = pyqtSignal()  # a label was given or taken back

    def __init__(self, parent=None):
        super().__init__(parent)
        self.session = None
        self._stroke = None
        self.loader = TileLoader(parent=self)
        self.loader.ready.connect(self._tile_came)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.single = TileView(self.loader)
        self.single.chosen.connect(self.go)
        self.sheet = ContactSheet(self.loader)
        self.sheet.painted.connect(self._paint)
        self.sheet.opened.connect(self._open_cell)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.single)
        self.stack.addWidget(self.sheet)
        self._build()
        self._keys = {
            Qt.Key.Key_Space: self.skip,
            Qt.Key.Key_Backspace: self.undo,
            Qt.Key.Key_Left: partial(self.step, -1),
            Qt.Key.Key_Right: partial(self.step, 1),
            Qt.Key.Key_Up: partial(self.step_row, -1),
            Qt.Key.Key_Down: partial(self.step_row, 1),
            Qt.Key.Key_PageUp: partial(self.step_page, -1),
            Qt.Key.Key_PageDown: partial(self.step_page, 1),
            Qt.Key.Key_Home: partial(self.go, 0),
            Qt.Key.Key_End: partial(self.go, 10**9),
            Qt.Key.Key_N: self.next_unlabelled,
            Qt.Key.Key_G: self.toggle_sheet,
            Qt.Key.Key_F: self.fill_page,
            Qt.Key.Key_Delete: self.erase,
            Qt.Key.Key_Z: self.single.show_whole,
        }
        self._agreement_later = QTimer(self)
        self._agreement_later.setSingleShot(True)
        self._agreement_later.setInterval(300)
        self._agreement_later.timeout.connect(self.show_agreement)
        self.changed.connect(self._agreement_later.start)
        self.learning = Learning(self)
        self.learning.changed.connect(self._show_learning)
        self.learn_button.toggled.connect(self._learn_toggled)
        self.add_key(Qt.Key.Key_L, self.learn_button.toggle)
        self.refresh()

    # building

    def _build(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(6, 6, 6, 6)
        rows.setSpacing(5)
        rows.addLayout(self._choices())
        rows.addWidget(self.stack, 1)
        self.class_row = QHBoxLayout()
        self.class_row.setSpacing(4)
        rows.addLayout(self.class_row)
        self.class_buttons: list = []
        self.class_group = QButtonGroup(self)
        rows.addLayout(self._numbers())
        self.notice = QLabel()
        self.notice.setWordWrap(True)
        self.notice.setStyleSheet("QLabel { background: #8c2d19; color: white; padding: 4px 6px; border-radius: 3px; }")
        self.notice.hide()
        rows.addWidget(self.notice)
        self.hint = QLabel()
        self.hint.setWordWrap(True)
        quiet(self.hint)
        rows.addWidget(self.hint)

    def _choices(self):
        grid = QGridLayout()
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(4)
        self.annotator = QComboBox()
        self.annotator.setEditable(True)
        self.annotator.setToolTip(tr("Who labels. A second name labels without seeing the first one's labels."))
        self.annotator.lineEdit().editingFinished.connect(self._annotator_chosen)
        self.order = QComboBox()
        for key, text in (
            ("given", tr("as given")),
            ("random", tr("random")),
            ("uncertain", tr("uncertain first")),
        ):
            self.order.addItem(text, key)
        self.order.setToolTip(tr("Uncertain first: the tiles that a model is least sure of."))
        self.filter = QComboBox()
        self.order.activated.connect(self._arrange)
        self.filter.activated.connect(self._arrange)
        for column, (text, widget) in enumerate(
            ((tr("Annotator"), self.annotator), (tr("Order"), self.order), (tr("Show"), self.filter))
        ):
            caption = QLabel(text)
            caption.setBuddy(widget)
            quiet(caption)
            grid.addWidget(caption, 0, column)
            grid.addWidget(widget, 1, column)
            grid.setColumnStretch(column, 1)
            widget.setMinimumContentsLength(8)
            widget.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        grid.addLayout(self._tools(), 1, 3)
        return grid

    def _tools(self):
        row = QHBoxLayout()
        row.setSpacing(2)
        self.undo_button = self._tool("/mActionUndo.svg", tr("Undo (Backspace)"), self.undo)
        self.redo_button = self._tool("/mActionRedo.svg", tr("Redo (Ctrl+Y)"), self.redo)
        self.sheet_button = self._tool("/mActionOpenTable.svg", tr("Contact sheet (G)"), self.toggle_sheet, True)
        self.learn_button = self._tool("/mActionRefresh.svg", tr("Learn while labelling (L)"), None, True)
        self.learn_button.setToolTip(
            tr(
                "Learn while labelling (L): a model follows your labels, and the tiles that it is least sure of come "
                "first."
            )
        )
        self.look_button = self._tool("/mActionIncreaseContrast.svg", tr("Bands and brightness"), None)
        self.look_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.look_button.setMenu(self._look_menu())
        for button in (
            self.undo_button,
            self.redo_button,
            self.learn_button,
            self.sheet_button,
            self.look_button,
        ):
            row.addWidget(button)
        self.tool_row = row
        return row

    def _tool(self, icon: str, tip: str, slot, checkable: bool = False) -> QToolButton:
        button = QToolButton()
        button.setIcon(QgsApplication.getThemeIcon(icon))
        button.setToolTip(tip)
        button.setAutoRaise(True)
        button.setIconSize(QSize(20, 20))
        button.setCheckable(checkable)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if slot is not None:
            button.clicked.connect(lambda _checked=False: slot())
        return button

    def _look_menu(self) -> QMenu:
        menu = QMenu(self)
        content = QWidget()
        form = QFormLayout(content)
        self.band_boxes = []
        for text in (tr("Red"), tr("Green"), tr("Blue")):
            box = QComboBox()
            box.activated.connect(self._look_chosen)
            self.band_boxes.append(box)
            form.addRow(text, box)
        self.stretch = QComboBox()
        for key, text in (
            (STORED, tr("8-bit as stored")),
            (SET, tr("one for all tiles (2-98 %)")),
            (TILE, tr("each tile its own (2-98 %)")),
        ):
            self.stretch.addItem(text, key)
        self.stretch.activated.connect(self._look_chosen)
        form.addRow(tr("Stretch"), self.stretch)
        self.brightness, self.contrast = QSlider(Qt.Orientation.Horizontal), QSlider(Qt.Orientation.Horizontal)
        for text, slider in ((tr("Brightness"), self.brightness), (tr("Contrast"), self.contrast)):
            slider.setRange(-90, 90)
            slider.setMinimumWidth(180)
            slider.valueChanged.connect(self._look_chosen)
            form.addRow(text, slider)
        self.sheet_size = QComboBox()
        for columns, lines in GRIDS:
            self.sheet_size.addItem(f"{columns} x {lines}", (columns, lines))
        self.sheet_size.activated.connect(self._sheet_size_chosen)
        form.addRow(tr("Contact sheet"), self.sheet_size)
        action = QWidgetAction(menu)
        action.setDefaultWidget(content)
        menu.addAction(action)
        return menu

    def _numbers(self):
        row = QHBoxLayout()
        self.progress = QProgressBar()
        self.progress.setTextVisible(True)
        self.progress.setMaximumHeight(20)
        self.pace = QLabel()
        self.learned = quiet(QLabel())
        self.agreement = QLabel()
        row.addWidget(self.progress, 1)
        row.addWidget(self.pace)
        row.addWidget(self.learned)
        row.addWidget(self.agreement)
        return row

    # a store comes and goes

    def set_store(self, store, annotator: str) -> None:
        """Show the tiles of an open store (None: nothing); the panel does not close it."""
        self.session = None if store is None else Session(store, annotator)
        self.learning.reset()
        self.loader.set_tiles({} if store is None else self.session.tiles)
        if self.session is not None:
            self._fill_annotators()
            self.session.arrange("given", ALL)
            self._show_first_look()
        self.classes_changed()
        self.show_agreement()
        self.step(0)

    def _fill_annotators(self) -> None:
        names = [name for name, _ in self.session.store.annotators()]
        self.annotator.clear()
        self.annotator.addItems(names)
        self.annotator.setEditText(self.session.annotator)

    def classes_changed(self) -> None:
        """The store's classes were edited: buttons, colours and filters follow."""
        for button in self.class_buttons:
            self.class_group.removeButton(button)
            self.class_row.removeWidget(button)
            button.deleteLater()
        self.class_buttons = []
        classes = [] if self.session is None else self.session.store.classes()
        for number, (name, colour) in enumerate(classes, 1):
            button = QToolButton()
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setProperty("class_name", name)
            ink = text_colour(QColor(colour)).name()
            button.setStyleSheet(
                f"QToolButton {{ background: {colour}; color: {ink}; border: 2px solid transparent; border-radius: 4px;"
                f" padding: 5px 8px; font-weight: bold; }} QToolButton:hover {{ border-color: {ink}; }}"
                " QToolButton:checked { border: 2px solid palette(text); }"
            )
            button.clicked.connect(lambda _checked=False, chosen=name: self.choose(chosen))
            button.setToolTip(tr("Key {number}").format(number=number) if number < 10 else "")
            self.class_group.addButton(button)
            self.class_row.addWidget(button)
            self.class_buttons.append(button)
        self.class_group.setExclusive(True)
        colours = dict(classes)
        self.single.set_session(self.session, colours)
        self.sheet.set_session(self.session, colours)
        if self.sheet.brush not in colours:
            self.sheet.brush = classes[0][0] if classes else None
        chosen = self.filter.currentData()
        self.filter.clear()
        for key, text in (
            (ALL, tr("all tiles")),
            (UNLABELLED, tr("without label")),
            (LABELLED, tr("with label")),
            *((name, tr("only {name}").format(name=name)) for name, _ in classes),
            (CONTRADICTED, tr("model says otherwise")),
            (DISAGREEMENT, tr("annotators differ")),
        ):
            self.filter.addItem(text, key)
        self.filter.setCurrentIndex(max(0, self.filter.findData(chosen)))
        self.refresh()

    # keys

    def event(self, event) -> bool:
        # QGIS has window-wide shortcuts (Ctrl+Z) that would take our keys.
        if event.type() == QEvent.Type.ShortcutOverride and self.session is not None and self._action(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event) -> None:
        action = self._action(event) if self.session is not None else None
        if action is None:
            super().keyPressEvent(event)
            return
        action()
        event.accept()

    def add_key(self, key, action) -> None:
        """A further key, for what lies outside the panel."""
        self._keys[key] = action

    def _action(self, event):
        key, modifiers = event.key(), event.modifiers()
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            if key == Qt.Key.Key_Z:
                return self.redo if modifiers & Qt.KeyboardModifier.ShiftModifier else self.undo
            return self.redo if key == Qt.Key.Key_Y else None
        if modifiers & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier):
            return None
        number = key - int(Qt.Key.Key_0)
        if 1 <= number <= min(9, len(self.class_buttons)):
            return partial(self.choose, self.class_buttons[number - 1].property("class_name"))
        return next((action for known, action in self._keys.items() if key == known), None)

    # what keys and buttons do

    @property
    def in_sheet(self) -> bool:
        return self.stack.currentWidget() is self.sheet

    def choose(self, name: str) -> None:
        """A class was chosen: it labels the tile, or becomes the brush of the contact sheet."""
        if self.session is None:
            return
        if self.in_sheet:
            self.sheet.brush = name
            self.refresh()
        elif self.session.current is not None and self._try(self.session.label, self.session.current, name):
            self.session.go(self.session.position + 1)
            self.after_change()

    def skip(self) -> None:
        """On without a label."""
        if self.in_sheet:
            self.step_page(1)
        else:
            self.step(1)

    def erase(self) -> None:
        """Take the label of the current tile away."""
        if (
            not self.in_sheet
            and self.session.current is not None
            and self._try(self.session.label, self.session.current, None)
        ):
            self.after_change()

    def fill_page(self) -> None:
        """Give all tiles of the page that have no label yet the class of the brush; then the next page."""
        if not self.in_sheet or self.sheet.brush is None:
            return
        page = self.sheet.page()
        rest = [fid for fid in page if self.session.label_of(fid) is None]
        if rest and not self._try(self.session.label, rest, self.sheet.brush):
            return
        self.step_page(1)
        self.after_change()

    def undo(self) -> None:
        if self.session is not None and self._try(self.session.undo):
            self.after_change()

    def redo(self) -> None:
        if self.session is not None and self._try(self.session.redo):
            self.after_change()

    def next_unlabelled(self) -> None:
        start = None
        if self.in_sheet:
            start = self.sheet.first + self.sheet.per_page
        if not self.session.next_unlabelled(start):
            self.say(tr("All tiles of this view have a label."))
        self.step(0)

    def step(self, places: int) -> None:
        if self.session is not None:
            if self.in_sheet and places:
                self.step_page(places)
                return
            self.session.go(self.session.position + places)
        self.refresh()
        self.moved.emit()

    def step_row(self, rows: int) -> None:
        self.step_page(rows) if self.in_sheet else self.step(rows)

    def step_page(self, pages: int) -> None:
        per_page = self.sheet.per_page if self.in_sheet else 10
        base = self.sheet.first if self.in_sheet else self.session.position
        if 0 <= base + pages * per_page < len(self.session.queue) or not self.in_sheet:
            self.session.go(base + pages * per_page)
        self.refresh()
        self.moved.emit()

    def go(self, place: int) -> None:
        self.session.go(place)
        self.step(0)

    def toggle_sheet(self) -> None:
        self.stack.setCurrentWidget(self.single if self.in_sheet else self.sheet)
        self.step(0)
        self.setFocus()

    def _open_cell(self, place: int) -> None:
        self.session.go(place)
        self.toggle_sheet()

    def _paint(self, fid: int, label: bool, first: bool) -> None:
        if label and self.sheet.brush is None:
            return
        stroke = None if first else self._stroke
        try:
            self._stroke = self.session.label(fid, self.sheet.brush if label else None, stroke)
        except CloudToolsError as error:
            self.say(translated(error.text))
            return
        self.notice.hide()
        self.after_change(preload=False)

    def _try(self, work, *args) -> bool:
        """Do it, or say why not; the tile then stays where it is."""
        try:
            work(*args)
        except CloudToolsError as error:
            self.say(translated(error.text))
            return False
        self.notice.hide()
        return True

    def say(self, text: str) -> None:
        """A sentence that stays until the next thing works."""
        self.notice.setText(text)
        self.notice.show()

    def after_change(self, preload: bool = True) -> None:
        self.refresh(preload)
        self.changed.emit()
        if preload:
            self.moved.emit()

    def _annotator_chosen(self) -> None:
        name = self.annotator.currentText().strip()
        if self.session is not None and name and name != self.session.annotator:
            self.session.set_annotator(name)
            self._arrange()
        self.setFocus()

    def _arrange(self, *_) -> None:
        if self.session is None:
            return
        self.session.arrange(self.order.currentData(), self.filter.currentData())
        self.loader.set_tiles_kept(self.session.tiles)
        if (
            not self.learning.on
            and self.order.currentData() == "uncertain"
            and all(t.probability is None for t in self.session.tiles.values())
        ):
            self.say(
                tr("No tile has a probability yet: classify the tiles with a model, or learn while labelling (L).")
            )
        else:
            self.notice.hide()
        self.step(0)
        self.setFocus()

    def reload(self) -> None:
        """Something else wrote to the store (a model's probabilities): show it, staying at the tile."""
        if self.session is not None:
            self.session.refresh()
            self.loader.set_tiles_kept(self.session.tiles)
            self.step(0)

    # the model that learns

    def _learn_toggled(self, on: bool) -> None:
        if self.session is None:
            return
        if on:
            self.order.setCurrentIndex(self.order.findData("uncertain"))
            self.session.order = "uncertain"
        self.learning.set_on(on)

    def _show_learning(self) -> None:
        learning = self.learning
        if self.learn_button.isChecked() and not learning.on:
            self.learn_button.setChecked(False)
        text = ""
        if learning.on and self.session is not None:
            text = (
                tr("model of {labels} labels").format(labels=learning.learned_from)
                if learning.learned_from
                else tr("model waits for labels")
            )
        self.learned.setText(text)

    def show_predictions(self, predictions: dict, ranked) -> None:
        """What the model says now: into the store, and the tiles that come next in a new order."""
        if not self._try(self.session.store.set_predictions, predictions):
            return
        self.session.tiles = {tile.fid: tile for tile in self.session.store.tiles()}
        self.loader.set_tiles_kept(self.session.tiles)
        if self.session.order == "uncertain":
            keep = self.sheet.first + self.sheet.per_page - self.session.position - 1 if self.in_sheet else 3
            self.session.rerank(ranked, max(0, keep))
        self.refresh()

    # the look

    def _show_first_look(self) -> None:
        """Bands and stretch that suit the first tile that can be read."""
        fids = self.session.queue[:50] or list(self.session.tiles)[:1]
        for fid in fids:
            self.loader.load_now(fid)
            pixels = self.loader.pixels(fid)
            if pixels is None:
                continue
            look = default_look(pixels, rgb_bands(self.session.tiles[fid].path))
            for box, band in zip(self.band_boxes, (*look.bands, *look.bands[-1:] * 2)):
                box.clear()
                box.addItems([str(number) for number in range(1, len(pixels.values) + 1)])
                box.setCurrentIndex(band - 1)
            self.stretch.setCurrentIndex(self.stretch.findData(STORED if look.limits else SET))
            for slider in (self.brightness, self.contrast):
                slider.blockSignals(True)
                slider.setValue(0)
                slider.blockSignals(False)
            break
        self._look_chosen()

    def _look_chosen(self, *_) -> None:
        if self.session is None:
            return
        bands = tuple(max(1, box.currentIndex() + 1) for box in self.band_boxes)
        stretch = self.stretch.currentData()
        limits = None
        if stretch == STORED:
            limits = ((0.0, 255.0),) * 3
        elif stretch == SET:
            limits = self._set_limits(bands)
        self.loader.set_look(Look(bands, limits, self.brightness.value() / 100, self.contrast.value() / 100))
        self._preload()
        self.single.update()
        self.sheet.update()

    def _set_limits(self, bands):
        """One stretch from tiles spread over the whole set."""
        fids = list(self.session.tiles)
        sample = fids[:: max(1, len(fids) // 24)]
        for fid in sample:
            if self.loader.pixels(fid) is None:
                self.loader.load_now(fid)
        return limits_of([p for p in map(self.loader.pixels, sample) if p is not None], bands)

    def _sheet_size_chosen(self, *_) -> None:
        self.sheet.set_grid(*self.sheet_size.currentData())
        self.step(0)

    # showing

    def _preload(self) -> None:
        if self.session is None:
            return
        queue = self.session.queue
        if self.in_sheet:
            start, count = self.sheet.first, self.sheet.per_page
            self.loader.want(queue[start : start + 2 * count] + queue[max(0, start - count) : start])
        else:
            here = self.session.position
            self.loader.want(queue[here : here + AHEAD] + queue[max(0, here - BEHIND - 2) : here][::-1])

    def _tile_came(self, fid: int) -> None:
        if self.session is None:
            return
        if self.in_sheet:
            if fid in self.sheet.page():
                self.sheet.update()
        else:
            self.single.update()

    def refresh(self, preload: bool = True) -> None:
        """Everything that depends on labels and on the place."""
        session = self.session
        for widget in (self.annotator, self.order, self.filter, self.undo_button, self.redo_button):
            widget.setEnabled(session is not None)
        self.sheet_button.setEnabled(session is not None)
        self.learn_button.setEnabled(session is not None)
        self.look_button.setEnabled(session is not None)
        self.sheet_button.setChecked(self.in_sheet)
        if session is None:
            self.progress.setRange(0, 1)
            self.progress.setValue(0)
            self.progress.setFormat("")
            for label in (self.pace, self.agreement, self.hint):
                label.clear()
            self.single.update()
            return
        counts = session.counts()
        current = session.label_of(session.current)
        for number, button in enumerate(self.class_buttons, 1):
            name = button.property("class_name")
            key = f"{number}  " if number < 10 else ""
            button.setText(f"{key}{name}  {counts.get(name, 0)}")
            button.setChecked(name == (self.sheet.brush if self.in_sheet else current))
        if current is None and not self.in_sheet:
            self._uncheck()
        total = len(session.tiles)
        self.progress.setRange(0, max(1, total))
        self.progress.setValue(session.done)
        self.progress.setFormat(tr("{done} of {total}").format(done=session.done, total=total))
        pace = session.tiles_per_minute()
        self.pace.setText("" if pace is None else tr("{pace:.0f} tiles/min").format(pace=pace))
        self.hint.setText(self._hint(min(9, len(self.class_buttons))))
        if preload:
            self._preload()
        (self.sheet if self.in_sheet else self.single).update()

    def _uncheck(self) -> None:
        self.class_group.setExclusive(False)
        for button in self.class_buttons:
            button.setChecked(False)
        self.class_group.setExclusive(True)

    def _hint(self, last: int) -> str:
        if self.in_sheet:
            return tr(
                "Click or drag paints, right button rubs out · 1-{last} brush · F fills the page · arrows turn pages · "
                "Backspace undo · G one tile"
            ).format(last=last)
        return tr(
            "1-{last} label · Space skip · Backspace undo · arrows browse · N next without label · G contact sheet"
        ).format(last=last)

    def show_agreement(self) -> None:
        """Cohen's kappa with the annotator who labelled most besides this one."""
        if self.session is None:
            return
        others = [name for name, _ in self.session.store.annotators() if name != self.session.annotator]
        text = tip = ""
        if others:
            found = self.session.store.agreement(self.session.annotator, others[0])
            if found.tiles:
                value = "-" if found.kappa is None else f"{found.kappa:.2f}"
                text = tr("κ {value}").format(value=value)
                tip = tr("Cohen's kappa with {name}: {agreed} of {tiles} tiles alike.").format(
                    name=others[0], agreed=found.agreed, tiles=found.tiles
                )
        self.agreement.setText(text)
        self.agreement.setToolTip(tip)

    def mousePressEvent(self, event) -> None:
        self.setFocus()
        super().mousePressEvent(event)

    def close_down(self) -> None:
        """Stop the threads; the panel is of no use after that."""
        self.learn_button.setChecked(False)
        self.set_store(None, "")
        self.loader.close()
