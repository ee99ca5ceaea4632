"""The plugin's life in QGIS: provider, menu and translation on the way in; all of it undone on the way out."""

from __future__ import annotations

import os

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QSettings, Qt, QTranslator, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QIcon
from qgis.PyQt.QtWidgets import QAction, QDockWidget

from .metadata import docs_url, icon_path, translation_path


def tr(text: str) -> str:
    return QCoreApplication.translate("CloudTools", text)


class CloudToolsPlugin:
    MENU = "&Cloud Tools"

    def __init__(self, iface):
        self.iface = iface
        self.provider = None
        self.actions = []
        self.label_dock = None
        self.translator = self._install_translator()

    @staticmethod
    def _install_translator():
        path = translation_path(QSettings().value("locale/userLocale", "en", str))
        if not os.path.exists(path):
            return None
        translator = QTranslator()
        if not translator.load(path):
            return None
        QCoreApplication.installTranslator(translator)
        return translator

    def initProcessing(self) -> None:
        """Registers the provider; all that qgis_process calls."""
        from .provider import CloudToolsProvider

        provider = CloudToolsProvider()
        # The registry deletes a provider whose id is taken already: keeping it would crash later.
        if QgsApplication.processingRegistry().addProvider(provider):
            self.provider = provider

    def initGui(self) -> None:
        self.initProcessing()
        self._add_action(tr("Show the tools in the toolbox"), icon_path("cloudtools"), self.show_toolbox)
        self._add_action(tr("Label tiles"), icon_path("labels"), self.show_label_dock)
        self._add_action(tr("Help"), icon_path("help"), self.open_help)

    def _add_action(self, text: str, icon: str, slot) -> None:
        action = QAction(QIcon(icon), text, self.iface.mainWindow())
        action.triggered.connect(slot)
        self.iface.addPluginToRasterMenu(self.MENU, action)
        self.actions.append(action)

    def show_toolbox(self) -> None:
        """Opens the Processing toolbox, filtered to this provider where the toolbox has a search field."""
        toolbox = self.iface.mainWindow().findChild(QDockWidget, "ProcessingToolbox")
        if toolbox is None:
            self.open_help()
            return
        search = getattr(toolbox, "searchBox", None)
        if search is not None:
            search.setText("Cloud Tools")
        toolbox.show()
        toolbox.raise_()

    def show_label_dock(self) -> None:
        """Shows the labelling dock, made when it is first asked for."""
        if self.label_dock is None:
            from .docks.label_dock import LabelDock

            self.label_dock = LabelDock(self.iface, self.iface.mainWindow())
            self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.label_dock)
        self.label_dock.show()
        self.label_dock.raise_()

    def open_help(self) -> None:
        QDesktopServices.openUrl(QUrl(docs_url()))

    def unload(self) -> None:
        for action in self.actions:
            self.iface.removePluginRasterMenu(self.MENU, action)
            action.deleteLater()
        self.actions = []
        if self.label_dock is not None:
            self.label_dock.shut_down()
            self.iface.removeDockWidget(self.label_dock)
            self.label_dock.deleteLater()
            self.label_dock = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        if self.translator is not None:
            QCoreApplication.removeTranslator(self.translator)
            self.translator = None
