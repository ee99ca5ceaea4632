"""The two ways to see tiles: one, large; or many, to be painted over."""

from __future__ import annotations

from qgis.PyQt.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPen, QTextOption
from qgis.PyQt.QtWidgets import QSizePolicy, QToolTip, QWidget

from ..algorithms.base import tr, translated

BACKGROUND = QColor("#26282b")
EMPTY_CELL = QColor("#34373b")
QUIET_TEXT = QColor("#a9adb3")
STRIP = 9  # tiles in the strip below the large one, the current in the middle
MARGIN = 8


def text_colour(background: QColor) -> QColor:
    """Black or white, whichever reads better (relative luminance, WCAG 2)."""

    def linear(value):
        return value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4

    luminance = (
        0.2126 * linear(background.redF()) + 0.7152 * linear(background.greenF()) + 0.0722 * linear(background.blueF())
    )
    return QColor("#101214") if luminance > 0.30 else QColor("#ffffff")


def fit(image: QImage, room: QRectF) -> QRectF:
    """The largest rectangle of the image's shape in the middle of `room`."""
    scale = min(room.width() / max(1, image.width()), room.height() / max(1, image.height()))
    width, height = image.width() * scale, image.height() * scale
    return QRectF(room.center().x() - width / 2, room.center().y() - height / 2, width, height)


def draw_badge(painter: QPainter, corner: QPointF, text: str, colour: QColor, size: float) -> QRectF:
    """A rounded label whose upper left corner is `corner`."""
    font = QFont(painter.font())
    font.setPointSizeF(size)
    font.setBold(True)
    painter.setFont(font)
    metrics = QFontMetrics(font)
    box = QRectF(corner.x(), corner.y(), metrics.horizontalAdvance(text) + 1.4 * size, metrics.height() + 0.5 * size)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(text_colour(colour))
    painter.drawText(box, text, QTextOption(Qt.AlignmentFlag.AlignCenter))
    return box


class _Canvas(QWidget):
    """What both views share: the session, the loader, the colours of the classes."""

    def __init__(self, loader, parent=None):
        super().__init__(parent)
        self.loader = loader
        self.session = None
        self.colours: dict = {}
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # keys belong to the panel
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 220)

    def sizeHint(self) -> QSize:
        return QSize(480, 560)

    def set_session(self, session, colours: dict) -> None:
        self.session, self.colours = session, {name: QColor(colour) for name, colour in colours.items()}
        self.update()

    def colour(self, name) -> QColor:
        return self.colours.get(name, QColor("#ffffff"))

    def draw_tile(self, painter: QPainter, fid, box: QRectF, smooth: bool = True):
        """Draws a tile, or what there is to say instead; returns the rectangle of its picture or None."""
        image = self.loader.get(fid)
        if isinstance(image, QImage):
            place = fit(image, box)
            # Enlarged, each pixel stays a pixel; reduced, fine clouds must not fall between the pixels shown.
            reduced = place.width() * self.devicePixelRatioF() < image.width()
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth or reduced)
            painter.drawImage(place, image)
            return place
        side = min(box.width(), box.height())
        place = QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side)
        painter.fillRect(place, EMPTY_CELL)
        if image is not None:
            painter.setPen(QUIET_TEXT)
            text = translated(image) if side > 150 else tr("unreadable")
            inner = place.adjusted(4, 4, -4, -4)
            painter.drawText(inner, text, QTextOption(Qt.AlignmentFlag.AlignCenter))
        return place

    def say(self, painter: QPainter, text: str) -> None:
        painter.setPen(QUIET_TEXT)
        room = QRectF(self.rect()).adjusted(16, 16, -16, -16)
        painter.drawText(room, text, QTextOption(Qt.AlignmentFlag.AlignCenter))


class TileView(_Canvas):
    """One tile, large and sharp, with its neighbours in the queue as a strip below. The wheel enlarges."""

    chosen = pyqtSignal(int)  # place in the queue that was clicked

    def __init__(self, loader, parent=None):
        super().__init__(loader, parent)
        self.smooth = False
        self._zoom, self._centre = 1.0, QPointF(0.5, 0.5)
        self._drag = None

    def show_whole(self) -> None:
        """Back to the whole tile."""
        self._zoom, self._centre = 1.0, QPointF(0.5, 0.5)
        self.update()

    def _strip_box(self, offset: int) -> QRectF:
        """Box of the tile `offset` places after the current one."""
        side = self._strip_side()
        step = side + 5
        x = self.width() / 2 - side / 2 + offset * step
        return QRectF(x, self.height() - side - MARGIN, side, side)

    def _strip_side(self) -> float:
        return max(24.0, min(64.0, (self.width() - 2 * MARGIN) / STRIP - 5, self.height() / 8))

    def _room(self) -> QRectF:
        return QRectF(
            MARGIN, MARGIN, self.width() - 2 * MARGIN, max(10.0, self.height() - self._strip_side() - 4 * MARGIN)
        )

    def paintEvent(self, _event) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), BACKGROUND)
        session = self.session
        if session is None or session.current is None:
            if session is not None:
                self.say(painter, tr("No tile passes this filter."))
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_large(painter, session.current)
        for offset in range(-(STRIP // 2), STRIP // 2 + 1):
            place = session.position + offset
            if 0 <= place < len(session.queue):
                self._paint_small(painter, session.queue[place], self._strip_box(offset), offset == 0)

    def _paint_large(self, painter: QPainter, fid) -> None:
        room = self._room()
        painter.save()
        painter.setClipRect(room)
        place = None
        if self._zoom > 1.0 and isinstance(self.loader.get(fid), QImage):
            image = self.loader.get(fid)
            whole = fit(image, room)
            grown = QRectF(0, 0, whole.width() * self._zoom, whole.height() * self._zoom)
            grown.moveTo(
                room.center().x() - self._centre.x() * grown.width(),
                room.center().y() - self._centre.y() * grown.height(),
            )
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self.smooth)
            painter.drawImage(grown, image)
            place = grown.intersected(room)
        else:
            place = self.draw_tile(painter, fid, room, self.smooth)
        painter.restore()
        tile, label = self.session.tiles[fid], self.session.label_of(fid)
        size = max(8.0, min(14.0, place.width() / 28))
        top = QPointF(place.left() + 8, place.top() + 8)
        if label is not None:
            colour = self.colour(label)
            painter.setPen(QPen(colour, 5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(place.adjusted(2, 2, -2, -2))
            box = draw_badge(painter, top, label, colour, size)
            top = QPointF(box.right() + 6, top.y())
        if tile.probability is not None:
            text = tr("model: {name} {percent:.0f} %").format(
                name=tile.predicted or "", percent=100 * self._confidence(tile)
            )
            draw_badge(painter, top, text, QColor(20, 22, 25, 190), size * 0.85)

    @staticmethod
    def _confidence(tile) -> float:
        """How sure the model is of what it predicts: 0.5 to 1 for two classes."""
        return 1 - tile.uncertainty / 2 if tile.uncertainty is not None else max(tile.probability, 1 - tile.probability)

    def _paint_small(self, painter: QPainter, fid, box: QRectF, current: bool) -> None:
        self.draw_tile(painter, fid, box)
        label = self.session.label_of(fid)
        if label is not None:
            painter.fillRect(QRectF(box.left(), box.bottom() + 1, box.width(), 4), self.colour(label))
        if current:
            painter.setPen(QPen(QColor("#ffffff"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(-1, -1, 1, 1))

    def mousePressEvent(self, event) -> None:
        if self.session is None:
            return
        for offset in range(-(STRIP // 2), STRIP // 2 + 1):
            if self._strip_box(offset).contains(QPointF(event.pos())):
                self.chosen.emit(self.session.position + offset)
                return
        self._drag = event.pos()

    def mouseMoveEvent(self, event) -> None:
        if self._drag is not None and self._zoom > 1.0:
            moved = event.pos() - self._drag
            room = self._room()
            scale = self._zoom * min(room.width(), room.height())
            self._pan(-moved.x() / scale, -moved.y() / scale)
            self._drag = event.pos()

    def mouseReleaseEvent(self, _event) -> None:
        self._drag = None

    def mouseDoubleClickEvent(self, _event) -> None:
        self.show_whole()

    def _pan(self, dx: float, dy: float) -> None:
        self._centre = QPointF(min(max(0.0, self._centre.x() + dx), 1.0), min(max(0.0, self._centre.y() + dy), 1.0))
        self.update()

    def wheelEvent(self, event) -> None:
        self._zoom = min(max(1.0, self._zoom * (1.25 if event.angleDelta().y() > 0 else 0.8)), 16.0)
        if self._zoom == 1.0:
            self._centre = QPointF(0.5, 0.5)
        self.update()
        event.accept()


class ContactSheet(_Canvas):
    """Many tiles at once. A click or a drag paints the class of the brush over them; the right button rubs out."""

    painted = pyqtSignal(int, bool, bool)  # tile, True to label (False to rub out), True for the first of a stroke
    opened = pyqtSignal(int)  # place in the queue that was double-clicked

    def __init__(self, loader, parent=None):
        super().__init__(loader, parent)
        self.columns = self.rows = 4
        self.brush = None
        self._stroke = None  # True paints, False rubs out
        self._touched: set = set()
        self._last = None
        self._hover = None

    @property
    def per_page(self) -> int:
        return self.columns * self.rows

    @property
    def first(self) -> int:
        """Place in the queue of the page's first tile."""
        return self.session.position // self.per_page * self.per_page if self.session else 0

    def page(self) -> list:
        """The tiles (fids) of this page."""
        return [] if self.session is None else self.session.queue[self.first : self.first + self.per_page]

    def set_grid(self, columns: int, rows: int) -> None:
        self.columns, self.rows = columns, rows
        self.update()

    def cell(self, index: int) -> QRectF:
        """Box of a cell of the page, the space between left out."""
        side = min((self.width() - MARGIN) / self.columns, (self.height() - MARGIN) / self.rows)
        left = (self.width() - side * self.columns) / 2
        top = (self.height() - side * self.rows) / 2
        row, column = divmod(index, self.columns)
        return QRectF(left + column * side + 3, top + row * side + 3, side - 6, side - 6)

    def cell_at(self, pos):
        """Index of the cell under a point; None between them."""
        for index in range(len(self.page())):
            if self.cell(index).contains(QPointF(pos)):
                return index
        return None

    def paintEvent(self, _event) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), BACKGROUND)
        if self.session is None:
            return
        page = self.page()
        if not page:
            self.say(painter, tr("No tile passes this filter."))
            return
        for index, fid in enumerate(page):
            self._paint_cell(painter, index, fid)

    def _paint_cell(self, painter: QPainter, index: int, fid) -> None:
        box = self.cell(index)
        label = self.session.label_of(fid)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self.draw_tile(painter, fid, box.adjusted(3, 3, -3, -3))
        if label is not None:
            colour = self.colour(label)
            painter.setPen(QPen(colour, 4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(2, 2, -2, -2))
            size = max(7.0, min(10.0, box.width() / 14))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_badge(painter, QPointF(box.left() + 3, box.top() + 3), label, colour, size)
        if index == self._hover:
            painter.setPen(QPen(QColor("#ffffff"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(-1, -1, 1, 1))

    # painting

    def mousePressEvent(self, event) -> None:
        button = event.button()
        if self.session is None or button not in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
            return
        self._stroke = button == Qt.MouseButton.LeftButton
        self._touched = set()
        self._last = event.pos()
        self._touch(event.pos())

    def mouseMoveEvent(self, event) -> None:
        hover = self.cell_at(event.pos())
        if hover != self._hover:
            self._hover = hover
            self.update()
        if self._stroke is None:
            return
        # a quick hand jumps over cells between two events
        start, end = self._last or event.pos(), event.pos()
        side = max(4.0, self.cell(0).width() / 3)
        steps = max(1, int(max(abs(end.x() - start.x()), abs(end.y() - start.y())) / side))
        for step in range(1, steps + 1):
            part = step / steps
            self._touch(
                QPoint(round(start.x() + (end.x() - start.x()) * part), round(start.y() + (end.y() - start.y()) * part))
            )
        self._last = end

    def mouseReleaseEvent(self, _event) -> None:
        self._stroke = None

    def mouseDoubleClickEvent(self, event) -> None:
        index = self.cell_at(event.pos())
        if index is not None and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.opened.emit(self.first + index)
            return
        self.mousePressEvent(event)  # two quick clicks on neighbouring cells are two clicks

    def leaveEvent(self, _event) -> None:
        self._hover = None
        self.update()

    def _touch(self, pos) -> None:
        index = self.cell_at(pos)
        if index is None:
            return
        fid = self.page()[index]
        if fid in self._touched:
            return
        first = not self._touched
        self._touched.add(fid)
        self.painted.emit(fid, self._stroke, first)
        self.update(self.cell(index).toAlignedRect().adjusted(-4, -4, 4, 4))

    def event(self, event) -> bool:
        if event.type() == event.Type.ToolTip and self.session is not None:
            index = self.cell_at(event.pos())
            if index is not None:
                QToolTip.showText(event.globalPos(), self.session.tiles[self.page()[index]].name, self)
                return True
        return super().event(event)

    def cell_rect(self, index: int) -> QRect:
        """As `cell`, in whole pixels."""
        return self.cell(index).toRect()
