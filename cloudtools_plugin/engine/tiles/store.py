"""Single tiles on disk: the bytes as the server sent them, with what says where they lie."""

from __future__ import annotations

import contextlib
import os
from html import escape

from osgeo import gdal

from ..errors import OutputError
from ..grid import Grid
from ..messages import message
from ..raster import GDAL_TYPES, quiet_gdal
from .pictures import Picture
from .plan import TileKey
from .sources import TileSource

GEOREFERENCES = ("worldfile", "geotiff", "none")
_ENDINGS = ("png", "jpg", "webp", "tif", "gif")
_WORLD = {"png": "pgw", "jpg": "jgw", "webp": "wpw", "tif": "tfw", "gif": "gfw"}


class TileStore:
    """A folder of tiles `z_x_y.png`. georeference: 'worldfile' (a world file, and the CRS in .aux.xml as GDAL and QGIS
    read it), 'geotiff' (a GeoTIFF beside each) or 'none'. A tile that is there is whole, its companions too."""

    def __init__(self, folder: str, source: TileSource, georeference: str = "worldfile"):
        self.folder, self._source, self._georeference = folder, source, georeference
        self._found = None

    def write(self, key: TileKey, body: bytes, picture: Picture) -> str:
        """Returns the file's name. Raises OutputError."""
        base = os.path.join(self.folder, f"{key.zoom}_{key.column}_{key.row}")
        path = f"{base}.{picture.ending}"
        try:
            if self._georeference != "none":
                self._refer(key, base, picture)
            _write(path, body)
        except OSError as error:
            raise OutputError(
                message(
                    "'{path}' cannot be written ({reason}); free some space and run again, what has been fetched is "
                    "kept.",
                    path=path,
                    reason=error.strerror or "",
                )
            ) from error
        return os.path.basename(path)

    def _refer(self, key: TileKey, base: str, picture: Picture) -> None:
        matrices = self._source.matrices
        grid = matrices.matrix(key.zoom).grid(matrices.crs, key.column, key.row, pixels=picture.values.shape[2])
        if self._georeference == "worldfile":
            _write(f"{base}.{_WORLD[picture.ending]}", world_file(grid).encode("ascii"))
            _write(f"{base}.{picture.ending}.aux.xml", companion(grid).encode("utf-8"))
        else:
            _write_geotiff(f"{base}.georeferenced.tif" if picture.ending == "tif" else f"{base}.tif", grid, picture)

    def look(self) -> None:
        """Note which files are there: `find` goes by that."""
        with os.scandir(self.folder) as found:
            self._found = {item.name for item in found}

    def read(self, name: str) -> bytes | None:
        """Bytes of a tile, None where it is not there. name: from an index, which may have come from anywhere."""
        if not name or os.path.basename(name) != name:
            return None
        try:
            with open(os.path.join(self.folder, name), "rb") as file:
                return file.read()
        except OSError:
            return None

    def find(self, key: TileKey) -> str:
        """Name of a tile's file that was there at `look`, ''."""
        for ending in _ENDINGS:
            name = f"{key.zoom}_{key.column}_{key.row}.{ending}"
            # beside a picture, .tif is its georeferenced copy
            if name in self._found and not (ending == "tif" and self._georeference == "geotiff"):
                return name
        return ""


def _write(path: str, content: bytes) -> None:
    part = f"{path}.part"
    try:
        with open(part, "wb") as file:
            file.write(content)
        os.replace(part, path)
    except OSError:
        with contextlib.suppress(OSError):
            os.remove(part)
        raise


def world_file(grid: Grid) -> str:
    """Pixel size and the centre of the first pixel, one number a line."""
    x0, dx, rx, y0, ry, dy = grid.transform
    numbers = (dx, ry, rx, dy, x0 + (dx + rx) / 2, y0 + (dy + ry) / 2)
    return "".join(f"{number!r}\n" for number in numbers)


def companion(grid: Grid) -> str:
    """What GDAL keeps beside a picture that cannot hold a CRS (.aux.xml)."""
    numbers = ", ".join(f"{number:.17g}" for number in grid.transform)
    return (
        f'<PAMDataset>\n  <SRS dataAxisToSRSAxisMapping="1,2">{escape(grid.crs, quote=False)}</SRS>\n'
        f"  <GeoTransform>{numbers}</GeoTransform>\n</PAMDataset>\n"
    )


def _write_geotiff(path: str, grid: Grid, picture: Picture) -> None:
    """A lossless copy with place, and alpha where the tile has it."""
    values = picture.values
    memory = gdal.GetDriverByName("MEM").Create(
        "", grid.width, grid.height, len(values) + (picture.alpha is not None), _gdal_type(values.dtype)
    )
    memory.SetProjection(grid.crs)
    memory.SetGeoTransform(grid.transform)
    for index, band in enumerate(values, 1):
        memory.GetRasterBand(index).WriteArray(band)
    if picture.alpha is not None:
        memory.GetRasterBand(len(values) + 1).WriteArray(picture.alpha)
        memory.GetRasterBand(len(values) + 1).SetColorInterpretation(gdal.GCI_AlphaBand)
    if len(values) == 3:
        for index, colour in enumerate((gdal.GCI_RedBand, gdal.GCI_GreenBand, gdal.GCI_BlueBand), 1):
            memory.GetRasterBand(index).SetColorInterpretation(colour)
    part = f"{path}.part"
    with quiet_gdal():
        gdal.ErrorReset()
        try:
            made = gdal.GetDriverByName("GTiff").CreateCopy(
                part, memory, 0, ["COMPRESS=DEFLATE", "PREDICTOR=2" if values.dtype.kind in "ui" else "PREDICTOR=3"]
            )
            good = made is not None
            made = None
        except RuntimeError:
            good = False
        if not good or gdal.GetLastErrorType() >= gdal.CE_Failure:
            with contextlib.suppress(OSError):
                os.remove(part)
            raise OutputError(
                message("'{path}' cannot be written ({reason}).", path=path, reason=gdal.GetLastErrorMsg()[:200])
            )
    os.replace(part, path)


def _gdal_type(dtype) -> int:
    return next((kind for kind, name in GDAL_TYPES.items() if name == str(dtype)), gdal.GDT_Float64)
