"""The work itself: numpy, GDAL, numba. Nothing here imports QGIS or Qt, so every function runs in any Python."""
