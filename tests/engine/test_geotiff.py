"""Blocks decoded without GDAL equal GDAL's, and whatever is not plainly of their kind is left to GDAL."""

import importlib.util
import os
import struct
import threading

import numpy as np
import pytest
from makers import write_tif
from osgeo import gdal

from cloudtools_plugin.engine import geotiff, raster
from cloudtools_plugin.engine.errors import InputError
from cloudtools_plugin.engine.grid import Window

WIDTH, HEIGHT, BANDS = 150, 83, 3
TYPES = "uint8", "uint16", "int16", "uint32", "int32", "float32"
TILES = "TILED=YES", "BLOCKXSIZE=64", "BLOCKYSIZE=32"
STRIPS = ("BLOCKYSIZE=20",)

pytestmark = [
    pytest.mark.skipif(geotiff.decoder() == "GDAL", reason="libdeflate is not there"),
    pytest.mark.skipif(importlib.util.find_spec("numba") is None, reason="without numba differences are left to GDAL"),
]


@pytest.fixture(autouse=True)
def small(monkeypatch):
    """Blocks as small as those of these tests are decoded here as well."""
    monkeypatch.setattr(geotiff, "LEAST_BYTES", 0)
    monkeypatch.delenv("CLOUDTOOLS_NO_NUMBA", raising=False)
    geotiff._known.cache_clear()
    yield
    geotiff._known.cache_clear()


def numbers(dtype, shape=(BANDS, HEIGHT, WIDTH)):
    """Steps of all sizes, both ways, so that differences wrap around."""
    rng = np.random.default_rng(5)
    if dtype == "float32":
        return rng.normal(size=shape).astype(dtype)
    info = np.iinfo(dtype)
    values = rng.integers(info.min, info.max, shape, dtype=dtype, endpoint=True)
    values[..., ::7, :] = info.max
    values[..., 1::7, ::2] = info.min
    return values


def write(path, values, *options, compress="DEFLATE"):
    return write_tif(path, values, options=[f"COMPRESS={compress}", *options])


def read(path, window, bands=(1, 2, 3), dtype="uint16"):
    out = np.zeros((len(bands), *window.shape), dtype)
    return out if geotiff.read(str(path), bands, window, out) else None


WHOLE = Window(0, 0, WIDTH, HEIGHT)


@pytest.mark.parametrize("layout", [TILES, STRIPS, (*TILES, "BIGTIFF=YES"), (*STRIPS, "BIGTIFF=YES")])
@pytest.mark.parametrize("interleave", ["BAND", "PIXEL"])
@pytest.mark.parametrize("predictor", [1, 2])
@pytest.mark.parametrize("dtype", TYPES)
def test_equals_what_was_written(tmp_path, dtype, predictor, interleave, layout):
    if dtype == "float32" and predictor == 2:
        pytest.skip("whole numbers only")
    values = numbers(dtype)
    path = write(tmp_path / "ä.tif", values, *layout, f"PREDICTOR={predictor}", f"INTERLEAVE={interleave}")
    np.testing.assert_array_equal(read(path, WHOLE, dtype=dtype), values)
    step = (64, 32) if layout[0] == "TILED=YES" else (WIDTH, 20)
    for col in range(0, WIDTH, step[0]):
        for row in range(0, HEIGHT, step[1]):
            window = Window(col, row, min(2 * step[0], WIDTH - col), min(step[1], HEIGHT - row))
            rows, cols = window.slices()
            np.testing.assert_array_equal(read(path, window, (3, 1), dtype), values[[2, 0], rows, cols])


@pytest.mark.parametrize("interleave", ["BAND", "PIXEL"])
def test_without_numba_differences_are_left_to_gdal(tmp_path, monkeypatch, interleave):
    monkeypatch.setenv("CLOUDTOOLS_NO_NUMBA", "1")
    values = numbers("uint16")
    options = *TILES, f"INTERLEAVE={interleave}"
    assert read(write(tmp_path / "differences.tif", values, *options, "PREDICTOR=2"), WHOLE) is None
    np.testing.assert_array_equal(read(write(tmp_path / "plain.tif", values, *options), WHOLE), values)


@pytest.mark.parametrize("dtype", ["uint8", "uint16", "uint32"])
def test_rows_of_every_length_are_added_up(dtype):
    kernels = pytest.importorskip("cloudtools_plugin.engine._differences")
    for width in [1, 7, 31, 32, 33, 64, 127, 128, 129, 400]:
        block = numbers(dtype, (3, width + 3))
        out = np.zeros((2, 450), dtype)
        wanted = np.cumsum(block[:2, :width], axis=1, dtype=dtype)
        kernels.add_up(block, out[:, 5 : 5 + width])
        np.testing.assert_array_equal(out[:, 5 : 5 + width], wanted)
        assert not out[:, :5].any()
        assert not out[:, 5 + width :].any()
        kernels.add_up(block[:2, :width], block[:2, :width])  # in place
        np.testing.assert_array_equal(block[:2, :width], wanted)


def test_placed_bands_come_from_here(tmp_path, monkeypatch):
    values = numbers("uint16")
    image = raster.open_image(write(tmp_path / "a.tif", values, *TILES, "PREDICTOR=2"))
    placed = raster.place(image.bands, image.grid)
    monkeypatch.setattr(raster, "open_dataset", None)  # GDAL is not asked
    read, inside = placed.read(WHOLE)
    assert inside is None
    np.testing.assert_array_equal(read, values)


@pytest.mark.parametrize(
    ("options", "compress"),
    [
        (TILES, "LZW"),
        (TILES, "NONE"),
        ((*TILES, "ENDIANNESS=BIG"), "DEFLATE"),
        ((*TILES, "NBITS=12"), "DEFLATE"),
        (("TILED=YES", "BLOCKXSIZE=4096", "BLOCKYSIZE=4096"), "DEFLATE"),
    ],
)
def test_other_kinds_are_left_to_gdal(tmp_path, options, compress):
    values = numbers("uint16") & 4095
    path = write(tmp_path / "a.tif", values, *options, compress=compress)
    assert read(path, WHOLE) is None
    image = raster.open_image(path)
    np.testing.assert_array_equal(raster.place(image.bands, image.grid).read(WHOLE)[0], values)


def test_strips_of_few_bytes_are_left_to_gdal(tmp_path, monkeypatch):
    monkeypatch.setattr(geotiff, "LEAST_BYTES", 2 * WIDTH * 20 + 1)
    assert read(write(tmp_path / "a.tif", numbers("uint16"), *STRIPS, "INTERLEAVE=BAND"), WHOLE) is None


def test_floating_predictor_is_left_to_gdal(tmp_path):
    values = numbers("float32")
    path = write(tmp_path / "a.tif", values, *TILES, "PREDICTOR=3")
    assert read(path, WHOLE, dtype="float32") is None


def test_colours_of_another_space_are_left_to_gdal(tmp_path):
    path = write(tmp_path / "a.tif", numbers("uint8"), *TILES, "INTERLEAVE=PIXEL", "PHOTOMETRIC=CIELAB")
    assert read(path, WHOLE, dtype="uint8") is None


@pytest.mark.parametrize("layout", [TILES, STRIPS])
@pytest.mark.parametrize("interleave", ["BAND", "PIXEL"])
@pytest.mark.parametrize("predictor", [1, 2])
def test_windows_that_cut_blocks(tmp_path, predictor, interleave, layout):
    values = numbers("uint16")
    path = write(tmp_path / "a.tif", values, *layout, f"PREDICTOR={predictor}", f"INTERLEAVE={interleave}")
    rng = np.random.default_rng(8)
    for _ in range(60):
        col, row = rng.integers(0, WIDTH), rng.integers(0, HEIGHT)
        window = Window(col, row, rng.integers(1, WIDTH - col + 1), rng.integers(1, HEIGHT - row + 1))
        rows, cols = window.slices()
        np.testing.assert_array_equal(read(path, window, (3, 1)), values[[2, 0], rows, cols])
        wide = np.zeros((1, window.height, window.width + 9), np.uint16)
        assert geotiff.read(path, (2,), window, wide[..., 4:-5])
        np.testing.assert_array_equal(wide[..., 4:-5], values[1:2, rows, cols])
        assert not wide[..., :4].any()
        assert not wide[..., -5:].any()


@pytest.mark.parametrize("window", [Window(-1, 0, 9, 9), Window(0, 80, 9, 9), Window(145, 0, 9, 9)])
def test_windows_outside_are_left_to_gdal(tmp_path, window):
    assert read(write(tmp_path / "a.tif", numbers("uint16"), *TILES), window) is None


def test_bands_that_are_not_there_another_type_and_no_file(tmp_path):
    path = write(tmp_path / "a.tif", numbers("uint16"), *TILES)
    assert read(path, WHOLE, (4,)) is None
    assert read(path, WHOLE, (0,)) is None
    assert read(path, WHOLE, dtype="int16") is None
    assert read(tmp_path / "none.tif", WHOLE) is None
    assert read(tmp_path, WHOLE) is None
    assert read(f"GTIFF_DIR:1:{path}", WHOLE) is None
    assert read(f"/vsizip/{path}", WHOLE) is None


def test_of_a_sparse_file_nothing_is_unpacked_twice(tmp_path, monkeypatch):
    path = str(tmp_path / "a.tif")
    dataset = gdal.GetDriverByName("GTiff").Create(
        path, WIDTH, HEIGHT, 1, gdal.GDT_UInt16, [*TILES, "COMPRESS=DEFLATE", "SPARSE_OK=YES"]
    )
    dataset.GetRasterBand(1).WriteArray(np.full((HEIGHT, 128), 5, np.uint16))
    dataset = None
    monkeypatch.setattr(geotiff, "_desk", None)  # nothing is unpacked here
    assert read(path, WHOLE, (1,)) is None


def test_blocks_never_written_are_left_to_gdal(tmp_path):
    path = str(tmp_path / "a.tif")
    dataset = gdal.GetDriverByName("GTiff").Create(
        path, WIDTH, HEIGHT, 1, gdal.GDT_UInt16, [*TILES, "COMPRESS=DEFLATE", "SPARSE_OK=YES"]
    )
    dataset.GetRasterBand(1).SetNoDataValue(7)
    dataset.GetRasterBand(1).WriteArray(np.full((32, 64), 5, np.uint16))
    dataset = None
    np.testing.assert_array_equal(read(path, Window(0, 0, 64, 32), (1,)), 5)
    assert read(path, WHOLE, (1,)) is None
    image = raster.open_image(path)
    values, _ = raster.place(image.bands, image.grid).read(WHOLE)
    assert (values[0, :32, :64] == 5).all()
    assert (values[0, 32:] == 7).all()


def test_a_file_that_changes_is_looked_at_again(tmp_path):
    values = numbers("uint16")
    path = write(tmp_path / "a.tif", values, *TILES, "PREDICTOR=2")
    np.testing.assert_array_equal(read(path, WHOLE), values)
    os.utime(path, (1, 1))
    write(path, values[::-1], *STRIPS, "INTERLEAVE=PIXEL")
    np.testing.assert_array_equal(read(path, WHOLE), values[::-1])


@pytest.mark.parametrize("interleave", ["BAND", "PIXEL"])
@pytest.mark.parametrize("damage", [b"\xff" * 40, b"\0" * 40, b"\x55"], ids=["ones", "zeros", "byte"])
@pytest.mark.parametrize("values", [numbers("uint16"), np.sort(numbers("uint16") // 100)], ids=["wild", "sorted"])
def test_a_damaged_block_is_an_error(tmp_path, values, damage, interleave):
    """GDAL gives wrong numbers for some of these, and no error: it leaves the checksum unread."""
    path = write(tmp_path / "a.tif", values, *TILES, f"INTERLEAVE={interleave}")
    image = raster.open_image(path)
    dataset = gdal.Open(path)
    start, size = (
        int(dataset.GetRasterBand(2).GetMetadataItem(f"BLOCK_{what}_1_1", "TIFF")) for what in ("OFFSET", "SIZE")
    )
    with open(path, "r+b") as file:
        file.seek(start + size // 2)
        file.write(damage)
    placed = raster.place(image.bands, image.grid)
    assert placed.read(Window(0, 0, WIDTH, 32))[1] is None
    with pytest.raises(InputError, match="cannot be read to its end"):
        placed.read(WHOLE)


def test_a_last_strip_of_full_height_is_left_to_gdal(tmp_path):
    """Some writers fill up the last strip; libdeflate finds more in it than there is room for."""
    values = numbers("uint16", (1, 40, 50))
    path = write(tmp_path / "a.tif", values, *STRIPS)
    content = open(path, "rb").read()
    height = content.index(struct.pack("<HHII", 257, 3, 1, 40))
    with open(path, "wb") as file:
        file.write(content[: height + 8] + struct.pack("<I", 33) + content[height + 12 :])
    image = raster.open_image(path)
    assert read(path, image.grid.window, (1,)) is None
    np.testing.assert_array_equal(raster.place(image.bands, image.grid).read(image.grid.window)[0], values[:, :33])


@pytest.mark.parametrize("missing", [1, 2, 4, 5])
def test_sizes_that_leave_out_the_end_of_a_block_are_an_error(tmp_path, missing):
    """GDAL gives wrong numbers for some of these, and no error."""
    path = write(tmp_path / "a.tif", numbers("uint16", (1, 20, 50)), *STRIPS)
    content, entries = directory(path)
    size = int.from_bytes(entries[279][8:], "little")
    entries[279] = struct.pack("<HHII", 279, 4, 1, size - missing)
    rewrite(path, content, entries.values())
    image = raster.open_image(path)
    with pytest.raises(InputError, match="cannot be read to its end"):
        raster.place(image.bands, image.grid).read(image.grid.window)


def directory(path):
    """(content of a classic TIFF, {tag: entry of its directory})."""
    content = open(path, "rb").read()
    start = struct.unpack("<I", content[4:8])[0]
    count = struct.unpack("<H", content[start : start + 2])[0]
    entries = [content[start + 2 + 12 * i :][:12] for i in range(count)]
    return content, {struct.unpack("<H", entry[:2])[0]: entry for entry in entries}


def rewrite(path, content, entries):
    """The same file with a new directory at its end."""
    content += bytes(len(content) % 2)
    entries = list(entries)
    with open(path, "wb") as file:
        file.write(content[:4] + struct.pack("<I", len(content)) + content[8:])
        file.write(struct.pack("<H", len(entries)) + b"".join(entries) + bytes(4))
    geotiff._known.cache_clear()


def test_signed_numbers_in_the_directory_are_not_overlooked(tmp_path):
    """libtiff takes a predictor that is written as a signed number (type 8)."""
    values = numbers("uint16")
    path = write(tmp_path / "a.tif", values, *TILES, "PREDICTOR=2")
    content, entries = directory(path)
    entries[317] = struct.pack("<HHIhxx", 317, 8, 1, 2)
    rewrite(path, content, entries.values())
    assert read(path, WHOLE) is None
    image = raster.open_image(path)
    np.testing.assert_array_equal(raster.place(image.bands, image.grid).read(WHOLE)[0], values)


def test_tiles_that_are_called_strips_are_left_to_gdal(tmp_path):
    """libtiff goes by the size of tiles; four strips of 32 rows would hold as many numbers."""
    values = numbers("uint8", (1, 64, 128))
    path = write(tmp_path / "a.tif", values, "TILED=YES", "BLOCKXSIZE=64", "BLOCKYSIZE=32")
    content, entries = directory(path)
    entries[324] = struct.pack("<H", 273) + entries[324][2:]
    entries[325] = struct.pack("<H", 279) + entries[325][2:]
    entries[278] = struct.pack("<HHIHxx", 278, 3, 1, 16)
    rewrite(path, content, [entries[tag] for tag in sorted(entries)])
    image = raster.open_image(path)
    window = image.grid.window
    assert read(path, window, (1,), "uint8") is None
    np.testing.assert_array_equal(raster.place(image.bands, image.grid).read(window)[0], values)


def test_offsets_beyond_what_a_file_can_have(tmp_path):
    values = numbers("uint8", (1, 40, 64))
    path = write(tmp_path / "a.tif", values, "TILED=YES", "BLOCKXSIZE=32", "BLOCKYSIZE=32", "BIGTIFF=YES")
    content = open(path, "rb").read()
    start = struct.unpack("<Q", content[8:16])[0]
    for at in (8, *range(start + 8 + 12, start + 8 + 20 * struct.unpack("<Q", content[start : start + 8])[0], 20)):
        with open(path, "wb") as file:
            file.write(content[:at] + b"\xff" * 8 + content[at + 8 :])
        geotiff._known.cache_clear()
        found = read(path, Window(0, 0, 64, 40), (1,), "uint8")
        assert found is None or np.array_equal(found, values)


@pytest.mark.parametrize("share", [0.0, 0.001, 0.01, 0.3, 0.9, 0.999])
def test_a_file_cut_short(tmp_path, share):
    path = write(tmp_path / "a.tif", numbers("uint16"), *TILES)
    content = open(path, "rb").read()
    with open(path, "wb") as file:
        file.write(content[: int(share * len(content))])
    assert read(path, WHOLE) is None


def test_any_byte_of_the_directory_may_lie(tmp_path):
    """No number in it leads to a crash, to reading outside the file, or to much memory."""
    values = numbers("uint8", (1, 40, 64))
    good = write(tmp_path / "a.tif", values, "TILED=YES", "BLOCKXSIZE=32", "BLOCKYSIZE=32")
    content = open(good, "rb").read()
    start = struct.unpack("<I", content[4:8])[0]
    count = struct.unpack("<H", content[start : start + 2])[0]
    path = tmp_path / "b.tif"
    window, seen = Window(0, 0, 64, 40), []
    for at in [*range(8), *range(start, start + 2 + 12 * count)]:
        for lie in (0, 1, 0x7F, 0xFF):
            path.write_bytes(content[:at] + bytes([lie]) + content[at + 1 :])
            os.utime(path, (at, lie))
            found = read(path, window, (1,), "uint8")
            seen.append(found is None)
    assert any(seen)


def tag_at(content: bytes, tag: int) -> int:
    """Where the entry of a tag begins in the first directory of a classic file."""
    start = struct.unpack("<I", content[4:8])[0]
    (count,) = struct.unpack_from("<H", content, start)
    return next(
        at for at in range(start + 2, start + 2 + 12 * count, 12) if struct.unpack_from("<H", content, at)[0] == tag
    )


def test_of_a_tag_that_comes_twice_the_first_counts_as_in_libtiff(tmp_path):
    values = numbers("uint8", (1, 40, 64))
    path = write(tmp_path / "a.tif", values, "BLOCKYSIZE=40", "PREDICTOR=2")
    content = bytearray(open(path, "rb").read())
    (before, after) = (tag_at(content, tag) for tag in (317, 339))
    assert after == before + 12
    content[after : after + 12] = struct.pack("<HHII", 317, 3, 1, 1)  # a second predictor: none
    open(path, "wb").write(content)
    np.testing.assert_array_equal(read(path, Window(0, 0, 64, 40), (1,), "uint8"), values)
    content[before + 2 : before + 4] = struct.pack("<H", 2)  # the first one as text
    open(path, "wb").write(content)
    os.utime(path, (5, 5))
    assert read(path, Window(0, 0, 64, 40), (1,), "uint8") is None


def test_threads_do_not_share_what_they_unpack_with(tmp_path):
    values = numbers("uint16")
    paths = [write(tmp_path / f"{i}.tif", np.roll(values, i, 2), *TILES, "PREDICTOR=2") for i in range(4)]
    wrong = []

    def work(i):
        for _ in range(50):
            if not np.array_equal(read(paths[i], WHOLE), np.roll(values, i, 2)):
                wrong.append(i)

    threads = [threading.Thread(target=work, args=(i,)) for i in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


def test_can_be_switched_off(tmp_path, monkeypatch):
    values = numbers("uint16")
    path = write(tmp_path / "a.tif", values, *TILES)
    monkeypatch.setenv("CLOUDTOOLS_NO_LIBDEFLATE", "1")
    assert geotiff.decoder() == "GDAL"
    assert read(path, WHOLE) is None
    image = raster.open_image(path)
    np.testing.assert_array_equal(raster.place(image.bands, image.grid).read(WHOLE)[0], values)
