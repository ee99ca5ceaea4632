"""Cloud Tools for QGIS. Importing this package loads nothing else, so that the engine can be used without QGIS."""


def classFactory(iface):
    """Called by QGIS when it loads the plugin; ``iface`` is None in qgis_process."""
    from .plugin import CloudToolsPlugin

    return CloudToolsPlugin(iface)
