"""The labelling dock, driven by real key and mouse events."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import textwrap

import numpy as np
import pytest
from makers import write_png, write_tif
from qgis.PyQt.QtCore import QEvent, QPoint, Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from cloudtools_plugin.docks.label_dock import LabelDock
from cloudtools_plugin.engine.labels.store import LabelStore

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
Key, NoModifier = Qt.Key, Qt.KeyboardModifier.NoModifier


def make_tiles(folder, count, size=16):
    for i in range(count):
        write_png(
            os.path.join(folder, f"12_{3600 + i % 20}_{1600 + i // 20}.png"),
            np.full((size, size, 3), (i * 7) % 256, np.uint8),
        )
    return str(folder)


@pytest.fixture
def dock(qgis_iface, tmp_path):
    made = LabelDock(qgis_iface)
    made.resize(460, 760)
    made.show()
    yield made
    made.shut_down()
    made.deleteLater()


@pytest.fixture
def opened(dock, tmp_path):
    assert dock.open(make_tiles(tmp_path / "タイル", 40))
    dock.panel.session.set_annotator("花子")
    dock.panel.refresh()
    return dock


def press(dock, *keys, modifier=NoModifier):
    for key in keys:
        QTest.keyClick(dock.panel, key, modifier)


def labels(dock):
    return [tile.label for tile in dock.store.tiles()]


def test_keys_label_skip_undo_and_browse(opened):
    panel = opened.panel
    press(opened, Key.Key_1, Key.Key_2, Key.Key_Space, Key.Key_3)
    assert labels(opened)[:5] == ["clear", "cloudy", None, "ambiguous", None]
    assert panel.session.position == 4
    press(opened, Key.Key_Backspace)
    assert labels(opened)[3] is None and panel.session.position == 3  # back at the tile that was taken back
    press(opened, Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    assert labels(opened)[:4] == ["clear", None, None, None] and panel.session.position == 1
    press(opened, Key.Key_Y, modifier=Qt.KeyboardModifier.ControlModifier)
    assert labels(opened)[:2] == ["clear", "cloudy"]
    press(opened, Key.Key_Home, Key.Key_Right, Key.Key_Right, Key.Key_Left)
    assert panel.session.position == 1
    press(opened, Key.Key_N)
    assert panel.session.position == 2
    press(opened, Key.Key_Left, Key.Key_Delete)
    assert labels(opened)[:2] == ["clear", None]
    press(opened, Key.Key_9)  # no such class: nothing happens
    assert labels(opened).count(None) == 39
    assert panel.progress.value() == 1 and panel.class_buttons[0].text() == "1  clear  1"


def test_the_next_tile_is_there_when_it_is_shown(opened):
    """Read ahead: after a moment every key finds its next tile rendered already."""
    loader, session = opened.panel.loader, opened.panel.session
    for _ in range(25):
        ahead = session.queue[session.position + 1]
        for _ in range(100):
            if loader.get(ahead) is not None:
                break
            QTest.qWait(5)
        press(opened, Key.Key_1)
        assert session.current == ahead and loader.get(ahead) is not None


def test_window_shortcuts_do_not_take_the_keys(opened):
    """QGIS asks first: an accepted ShortcutOverride keeps Ctrl+Z from its own undo."""
    for key, modifier, ours in (
        (Key.Key_Z, Qt.KeyboardModifier.ControlModifier, True),
        (Key.Key_1, NoModifier, True),
        (Key.Key_S, Qt.KeyboardModifier.ControlModifier, False),
    ):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifier)
        event.ignore()
        QApplication.sendEvent(opened.panel, event)
        assert event.isAccepted() is ours


def test_contact_sheet_is_painted_by_click_and_drag(opened):
    panel, sheet = opened.panel, opened.panel.sheet
    press(opened, Key.Key_G, Key.Key_2)
    QTest.mouseClick(sheet, Qt.MouseButton.LeftButton, NoModifier, sheet.cell_rect(5).center())
    assert labels(opened)[5] == "cloudy"
    # one stroke over the first row, with only two mouse events: no cell in between is left out
    start, end = sheet.cell_rect(0).center(), sheet.cell_rect(3).center()
    QTest.mousePress(sheet, Qt.MouseButton.LeftButton, NoModifier, start)
    move(sheet, end)
    QTest.mouseRelease(sheet, Qt.MouseButton.LeftButton, NoModifier, end)
    assert labels(opened)[:6] == ["cloudy"] * 4 + [None, "cloudy"]
    press(opened, Key.Key_Backspace)  # the stroke as a whole
    assert labels(opened)[:6] == [None] * 5 + ["cloudy"]
    QTest.mouseClick(sheet, Qt.MouseButton.RightButton, NoModifier, sheet.cell_rect(5).center())
    assert labels(opened)[5] is None
    press(opened, Key.Key_1, Key.Key_F)
    assert labels(opened)[:17] == ["clear"] * 16 + [None] and sheet.first == 16
    press(opened, Key.Key_Left)
    assert sheet.first == 0
    press(opened, Key.Key_N)
    assert sheet.first == 16
    press(opened, Key.Key_G)
    assert not panel.in_sheet and panel.session.position == 16


def move(widget, pos: QPoint):
    """QTest.mouseMove holds no button; a drag does."""
    from qgis.PyQt.QtCore import QPointF
    from qgis.PyQt.QtGui import QMouseEvent

    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(pos),
        QPointF(widget.mapToGlobal(pos)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        NoModifier,
    )
    QApplication.sendEvent(widget, event)


def test_filters_orders_and_own_classes(opened):
    panel = opened.panel
    press(opened, *[Key.Key_1] * 5, *[Key.Key_2] * 3)
    choose(panel.filter, "cloudy")
    panel._arrange()
    assert len(panel.session.queue) == 3
    press(opened, Key.Key_Home, Key.Key_1)  # corrected
    assert opened.store.counts() == {"clear": 6, "cloudy": 2}
    choose(panel.filter, "unlabelled")
    choose(panel.order, "random")
    panel._arrange()
    assert len(panel.session.queue) == 32 and panel.session.queue != sorted(panel.session.queue)
    fids = [tile.fid for tile in opened.store.tiles()]
    opened.store.set_predictions({fid: ("cloudy", 0.5 + 0.01 * n, 1 - 0.02 * n) for n, fid in enumerate(fids)})
    choose(panel.order, "uncertain")
    panel._arrange()
    assert panel.session.queue == fids[8:]  # the least sure of those without a label first
    assert opened.set_classes(["clear", "cloudy", "sea ice", "smoke"])
    press(opened, Key.Key_4)
    assert opened.store.counts()["smoke"] == 1 and len(panel.class_buttons) == 4
    assert not opened.set_classes(["clear", "cloudy"])
    assert "in use" in panel.notice.text() and panel.notice.isVisible()


def choose(box, data):
    box.setCurrentIndex(box.findData(data))
    assert box.currentData() == data


def test_second_annotator_judges_unseen_and_agreement_is_shown(opened):
    panel = opened.panel
    press(opened, *[Key.Key_1] * 10, *[Key.Key_2] * 10)
    panel.annotator.setEditText("太郎")
    QTest.keyClick(panel.annotator.lineEdit(), Key.Key_Return)
    assert panel.session.annotator == "太郎" and panel.session.done == 0 and panel.session.position == 0
    press(opened, *[Key.Key_1] * 12, *[Key.Key_2] * 8)
    panel.show_agreement()
    assert panel.agreement.text() == "κ 0.80"
    choose(panel.filter, "disagreement")
    panel._arrange()
    assert len(panel.session.queue) == 2
    press(opened, Key.Key_Home, Key.Key_1)  # decided
    assert labels(opened)[10] == "clear"


def test_the_map_follows(opened, qgis_iface):
    from qgis.core import QgsCoordinateReferenceSystem

    canvas = qgis_iface.mapCanvas()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    canvas.resize(400, 400)
    opened.show_on_map()
    extent = canvas.extent()
    longitude = 3600.5 / 4096 * 360 - 180
    assert extent.center().x() == pytest.approx(longitude, abs=1e-3) and extent.width() < 0.5
    press(opened, Key.Key_1)
    opened.show_on_map()
    assert canvas.extent().center().x() == pytest.approx(longitude, abs=1e-3)  # the tile to the south
    assert canvas.extent().center().y() < extent.center().y() - 0.05


def test_sixteen_bit_raster_is_cut_stretched_and_shown(dock, tmp_path):
    rng = np.random.default_rng(3)
    array = rng.integers(800, 1400, (4, 200, 300)).astype(np.uint16)
    array[:, :100, :100] = 9000
    path = write_tif(tmp_path / "scene.tif", array, nodata=0, names=["B02", "B03", "B04", "B08"])
    assert dock.open(path, 100)
    panel = dock.panel
    assert len(dock.store) == 6 and panel.band_boxes[0].count() == 4
    assert panel.stretch.currentData() == "set" and panel.loader.look.bands == (3, 2, 1)  # red, green, blue
    cloud, ground = (panel.loader.get(panel.session.queue[place]) for place in (0, 2))
    assert cloud.pixelColor(50, 50).red() > 240 and ground.pixelColor(50, 50).red() < 60
    before = ground.pixelColor(50, 50).red()
    panel.brightness.setValue(60)
    assert panel.loader.get(panel.session.queue[2]).pixelColor(50, 50).red() > before + 60
    panel.band_boxes[0].setCurrentIndex(3)
    panel._look_chosen()
    assert panel.loader.look.bands == (4, 2, 1)


def test_what_goes_wrong_is_said_in_the_dock(dock, opened, tmp_path):
    panel = opened.panel
    fid, path = opened.store.tiles()[1].fid, opened.store.tiles()[1].path
    with open(path, "wb") as file:
        file.write(b"no picture")
    panel.loader.set_tiles(panel.session.tiles)
    panel.loader.load_now(fid)
    assert "cannot be read as a raster" in panel.loader.get(fid)
    opened.store._connection.execute("PRAGMA busy_timeout=20")
    import sqlite3

    other = sqlite3.connect(opened.store.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    press(opened, Key.Key_1)
    assert "being written by another program" in panel.notice.text()
    assert panel.session.position == 0 and labels(opened)[0] is None  # the tile waits
    other.execute("ROLLBACK")
    other.close()
    press(opened, Key.Key_1)
    assert not panel.notice.isVisible() and labels(opened)[0] == "clear"
    assert not opened.open(str(tmp_path / "missing"))
    assert "does not exist" in panel.notice.text() and opened.store is not None


def test_two_hundred_tiles_a_kill_and_a_reopening(tmp_path, dock):
    """A whole session by key events in another process, which is killed without warning at its end."""
    folder = make_tiles(tmp_path / "tiles", 200)
    code = textwrap.dedent(
        """
        import json, os, signal, sys
        sys.path.insert(0, sys.argv[1])
        from qgis.core import QgsApplication
        app = QgsApplication([], True)
        app.initQgis()
        from qgis.PyQt.QtCore import Qt
        from qgis.PyQt.QtTest import QTest
        from cloudtools_plugin.docks.label_dock import LabelDock
        dock = LabelDock(None)
        dock.show()
        dock.open(sys.argv[2])
        dock.panel.session.set_annotator("a")
        K = Qt.Key
        for n in range(200):
            QTest.keyClick(dock.panel, (K.Key_1, K.Key_2, K.Key_3)[n % 3])
            if n % 10 == 9:  # a slip, taken back and done again
                QTest.keyClick(dock.panel, K.Key_Backspace)
                QTest.keyClick(dock.panel, K.Key_1)
        for _ in range(5):
            QTest.keyClick(dock.panel, K.Key_Backspace)
        print(json.dumps({str(k): v for k, v in dock.panel.session.own.items()}), flush=True)
        os.kill(os.getpid(), signal.SIGKILL)
        """
    )
    done = subprocess.run(
        [sys.executable, "-c", code, ROOT, folder], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == -signal.SIGKILL, done.stderr
    shown = json.loads(done.stdout.strip().splitlines()[-1])
    expected = ["clear" if n % 10 == 9 else ("clear", "cloudy", "ambiguous")[n % 3] for n in range(195)]
    with LabelStore(os.path.join(folder, "labels.gpkg")) as store:
        tiles = store.tiles()
        assert [tile.label for tile in tiles] == expected + [None] * 5
        assert {str(tile.fid): tile.label for tile in tiles if tile.label} == shown
    assert dock.open(folder)
    dock.panel.session.set_annotator("a")
    dock.panel._arrange()
    assert dock.panel.session.position == 195  # the work goes on where it was
    for _ in range(195 + 20):  # every step of it can still be undone
        press(dock, Key.Key_Backspace)
    assert dock.store.counts() == {}


def test_a_model_learns_while_labels_are_given(dock, tmp_path):
    """Bright tiles are cloudy: after some labels the model knows, ranks what is left, and can be used at once."""
    pytest.importorskip("onnxruntime")
    rng = np.random.default_rng(0)
    truth = {}
    for scene in range(8):
        for n in range(8):
            level = 200 if (scene + n) % 2 else 40
            name = f"s{scene}_{n}_0.png"
            write_png(tmp_path / "t" / name, rng.integers(level, level + 50, (32, 32, 3)).astype(np.uint8))
            truth[name] = "cloudy" if level == 200 else "clear"
    assert dock.open(str(tmp_path / "t"))
    panel, session = dock.panel, dock.panel.session
    press(dock, Key.Key_L)
    assert panel.learning.on and panel.order.currentData() == "uncertain"

    def label(count):
        for _ in range(count):
            name = os.path.basename(session.tiles[session.current].path)
            press(dock, Key.Key_2 if truth[name] == "cloudy" else Key.Key_1)

    label(16)
    for _ in range(400):
        if panel.learning.learned_from:
            break
        QTest.qWait(25)
    assert panel.learning.learned_from >= 8
    tiles = dock.store.tiles()
    assert all(tile.predicted == truth[os.path.basename(tile.path)] for tile in tiles)
    after = session.queue[session.position + 4 :]
    assert len(after) == 64 - 16 - 4 and len(set(session.queue)) == 64
    scenes = [session.tiles[fid].scene for fid in after[:5]]
    assert len(set(scenes)) == 5  # one of each scene before the next of the same
    assert dock.save_model(str(tmp_path / "m.onnx"))
    from cloudtools_plugin.engine.labels.classify import TileClassifier, classify_tiles
    from cloudtools_plugin.engine.models import open_model

    found = classify_tiles(TileClassifier(open_model(str(tmp_path / "m.onnx"))), {t.fid: t for t in tiles})
    assert {fid: p.name for fid, p in found.predictions.items()} == {t.fid: t.predicted for t in tiles}


def test_the_plugin_shows_the_dock_and_takes_it_away(qgis_processing, qgis_iface, monkeypatch):
    from cloudtools_plugin.plugin import CloudToolsPlugin

    added, removed = [], []
    monkeypatch.setattr(qgis_iface, "addDockWidget", lambda _area, d: added.append(d), raising=False)
    monkeypatch.setattr(qgis_iface, "removeDockWidget", removed.append, raising=False)
    plugin = CloudToolsPlugin(qgis_iface)
    plugin.initGui()
    plugin.show_label_dock()
    plugin.show_label_dock()
    assert len(added) == 1 and added[0].objectName() == "CloudToolsLabelDock"
    threads = added[0].panel.loader._threads
    plugin.unload()
    assert removed == added and not any(thread.is_alive() for thread in threads)
