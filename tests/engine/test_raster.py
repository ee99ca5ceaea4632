import os
import stat

import numpy as np
import pytest
from makers import read_tif, wkt, write_tif
from osgeo import gdal

from cloudtools_plugin.engine import raster
from cloudtools_plugin.engine.errors import Cancelled, InputError, OutputError
from cloudtools_plugin.engine.grid import Grid, Window, transform_bounds
from cloudtools_plugin.engine.raster import Layer, Spool, open_image, place, valid_of, write_raster

UTM = wkt(32633)
RNG = np.random.default_rng(3)
VALUES = RNG.integers(1, 60000, (2, 40, 50)).astype(np.uint16)


@pytest.fixture
def image(tmp_path):
    return open_image(
        write_tif(tmp_path / "ä scene.tif", VALUES, nodata=0, names=("B02", "B03"), scale=1e-4, offset=-0.1)
    )


def zone_32(image):
    """A grid of 10 m around the image in the neighbouring UTM zone."""
    return Grid.from_bounds(wkt(32632), transform_bounds(image.grid.bounds, image.grid.crs, wkt(32632)), 10.0, 10.0)


def test_open_image_tells_everything_about_the_numbers(image):
    band = image.bands[1]
    assert (band.name, band.index, band.dtype, band.nodata, band.scale, band.offset) == (
        "B03",
        2,
        "uint16",
        0,
        1e-4,
        -0.1,
    )
    assert image.name == "ä scene"
    assert image.grid.shape == (40, 50)


def test_same_grid_is_read_directly(image):
    placed = place(image.bands, image.grid)
    values, inside = placed.read(Window(5, 6, 20, 10))
    assert placed.how == "direct"
    assert inside is None
    np.testing.assert_array_equal(values, VALUES[:, 6:16, 5:25])


def test_whole_pixel_shift_is_read_directly_and_says_what_lies_outside(image):
    grid = image.grid.crop(Window(-10, -5, 30, 20))
    placed = place(image.bands, grid)
    values, inside = placed.read(grid.window)
    assert placed.how == "direct"
    np.testing.assert_array_equal(values[:, 5:, 10:], VALUES[:, :15, :20])
    assert inside.sum() == 15 * 20
    assert placed.read(Window(0, 0, 5, 5)) == (None, None)


def test_coarser_pixels_are_repeated_not_interpolated(image):
    grid = Grid(UTM, (500000.0, 5.0, 0.0, 5000000.0, 0.0, -5.0), 40, 30)
    placed = place(image.bands[:1], grid)
    assert placed.how == "nearest"
    np.testing.assert_array_equal(placed.read(grid.window)[0][0], VALUES[0, :15, :20].repeat(2, 0).repeat(2, 1))


def test_nearest_equals_gdal_warp_where_grids_do_not_align(image, tmp_path):
    grid = Grid(UTM, (499963.0, 13.7, 0.0, 5000041.0, 0.0, -9.1), 45, 50)
    values, inside = place(image.bands, grid).read(grid.window)
    x0, dx, _, y0, _, dy = grid.transform
    warped = gdal.Warp(
        "",
        image.paths[0],
        format="MEM",
        outputBounds=(x0, y0 + 50 * dy, x0 + 45 * dx, y0),
        width=45,
        height=50,
        resampleAlg="near",
        dstNodata=0,
    ).ReadAsArray()
    np.testing.assert_array_equal(np.where(inside, values, 0), warped)


def test_a_window_is_the_same_as_that_part_of_the_whole_for_every_way_of_reading(image):
    for resampling, crs in (("nearest", UTM), ("bilinear", UTM), ("cubic", wkt(32632)), ("nearest", wkt(4326))):
        if crs == wkt(4326):
            grid = Grid(crs, (14.9999, 0.0001, 0.0, 45.1535, 0.0, -0.0001), 60, 40)
        elif crs == UTM:
            grid = Grid(crs, (500003.0, 7.0, 0.0, 4999997.0, 0.0, -7.0), 60, 40)
        else:
            grid = zone_32(image)
        placed = place(image.bands, grid, resampling)
        whole, inside = placed.read(grid.window)
        assert whole is not None, crs
        part, part_inside = placed.read(Window(13, 11, 20, 17))
        if part is None:
            assert not inside[11:28, 13:33].any()
            continue
        seen = np.ones((17, 20), bool) if part_inside is None else part_inside
        all_seen = np.ones(whole.shape[1:], bool) if inside is None else inside
        np.testing.assert_array_equal(seen, all_seen[11:28, 13:33])
        np.testing.assert_array_equal(part[:, seen], whole[:, 11:28, 13:33][:, seen])


def test_nodata_is_declared_before_interpolation(tmp_path):
    # 1500 beside nodata 0 must never give 750: a low percentile would choose it
    values = np.zeros((1, 20, 20), np.uint16)
    values[:, :, 10:] = 1500
    image = open_image(write_tif(tmp_path / "edge.tif", values, nodata=0))
    grid = Grid(UTM, (500004.0, 10.0, 0.0, 4999996.0, 0.0, -10.0), 19, 19)
    read, inside = place(image.bands, grid, "bilinear").read(grid.window)
    assert set(np.unique(read[0][inside])) <= {0, 1500}
    good = valid_of(read[0], 0) & inside
    assert good.any()
    assert set(np.unique(read[0][good])) == {1500}


def test_bands_keep_their_own_nodata_when_warped(tmp_path):
    values = np.full((2, 20, 20), 1000, np.uint16)
    values[0, :10] = 0
    image = open_image(write_tif(tmp_path / "two.tif", values, nodata=0))
    grid = zone_32(image)
    read, inside = place(image.bands, grid).read(grid.window)
    assert set(np.unique(read[0][inside])) == {0, 1000}
    assert set(np.unique(read[1][inside])) == {1000}


def test_a_mask_band_of_the_file_is_honoured(tmp_path):
    path = write_tif(tmp_path / "masked.tif", VALUES)
    dataset = gdal.Open(path, gdal.GA_Update)
    dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
    mask = np.full((40, 50), 255, np.uint8)
    mask[:, :25] = 0
    dataset.GetRasterBand(1).GetMaskBand().WriteArray(mask)
    dataset = None
    image = open_image(path)
    _, inside = place(image.bands, image.grid).read(image.grid.window)
    np.testing.assert_array_equal(inside, mask > 0)


@pytest.mark.parametrize("nodata", [None, 0.0, float("nan"), -9999.0])
def test_valid_of(nodata):
    values = np.array([0, 1, np.nan, -9999], np.float32)
    expected = np.array([True, True, False, True])
    if nodata == 0.0:
        expected[0] = False
    if nodata == -9999.0:
        expected[3] = False
    np.testing.assert_array_equal(valid_of(values, nodata), expected)
    assert valid_of(np.array([0, 65535], np.uint16), -9999.0).all()  # a nodata that the type cannot hold is no nodata


# bad input


def test_missing_corrupt_and_truncated_files_are_one_sentence(tmp_path):
    with pytest.raises(InputError, match="does not exist"):
        open_image(str(tmp_path / "nowhere.tif"))
    (tmp_path / "text.tif").write_text("this is no raster")
    with pytest.raises(InputError, match="cannot be read as a raster"):
        open_image(str(tmp_path / "text.tif"))
    path = write_tif(tmp_path / "cut.tif", RNG.integers(0, 60000, (1, 300, 300)).astype(np.uint16))
    with open(path, "r+b") as file:
        file.truncate(os.path.getsize(path) // 2)
    with pytest.raises(InputError, match=r"cut short|cannot be read"):
        open_image(path)


def test_a_block_broken_in_the_middle_is_found_when_it_is_read(tmp_path):
    path = write_tif(
        tmp_path / "hole.tif",
        RNG.integers(0, 60000, (1, 300, 300)).astype(np.uint16),
        options=["COMPRESS=DEFLATE", "TILED=YES", "BLOCKXSIZE=64", "BLOCKYSIZE=64"],
    )
    dataset = gdal.Open(path)
    offset = int(dataset.GetRasterBand(1).GetMetadataItem("BLOCK_OFFSET_2_2", "TIFF"))
    dataset = None
    with open(path, "r+b") as file:
        file.seek(offset)
        file.write(b"\xff" * 200)
    image = open_image(path)
    with pytest.raises(InputError, match="cannot be read to its end"):
        place(image.bands, image.grid).read(image.grid.window)


def test_complex_numbers_are_refused(tmp_path):
    path = str(tmp_path / "complex.tif")
    gdal.GetDriverByName("GTiff").Create(path, 4, 4, 1, gdal.GDT_CFloat32)
    with pytest.raises(InputError, match="no order"):
        open_image(path)


def test_an_image_without_crs_is_not_placed_on_a_grid_with_one(tmp_path):
    image = open_image(write_tif(tmp_path / "bare.tif", VALUES, epsg=None))
    with pytest.raises(InputError, match="coordinate reference system"):
        place(image.bands, Grid(UTM, (0.0, 10.0, 0.0, 0.0, 0.0, -10.0), 7, 7))


# writing

LAYER = dict(
    grid=Grid(UTM, (500000.0, 10.0, 0.0, 5000000.0, 0.0, -10.0), 700, 600), dtype="uint16", names=("B02", "B03")
)


def test_blocks_in_any_order_become_a_cog_that_explains_itself(tmp_path):
    path = str(tmp_path / "雲 out.tif")
    values = RNG.integers(1, 60000, (2, 600, 700)).astype(np.uint16)
    spool = Spool(Layer(path, nodata=0.0, scale=1e-4, offset=-0.1, unit="reflectance", tags={"KEY": "täg"}, **LAYER))
    spool.start()
    for col, row, width, height in ((300, 0, 400, 600), (0, 250, 300, 350), (0, 0, 300, 250)):
        spool.write(Window(col, row, width, height), values[:, row : row + height, col : col + width])
    np.testing.assert_array_equal(spool.read(Window(10, 20, 30, 40)), values[:, 20:60, 10:40])
    spool.finish()
    assert not os.path.exists(path)
    spool.publish()
    assert os.listdir(tmp_path) == ["雲 out.tif"]
    dataset = gdal.Open(path)
    np.testing.assert_array_equal(dataset.ReadAsArray(), values)
    band = dataset.GetRasterBand(2)
    assert (band.GetDescription(), band.GetNoDataValue(), band.GetScale(), band.GetOffset(), band.GetUnitType()) == (
        "B03",
        0,
        1e-4,
        -0.1,
        "reflectance",
    )
    assert band.GetOverviewCount() == 1
    assert dataset.GetMetadataItem("LAYOUT", "IMAGE_STRUCTURE") == "COG"
    assert dataset.GetMetadataItem("KEY") == "täg"
    assert dataset.GetGeoTransform() == LAYER["grid"].transform


def test_a_single_pixel_of_a_byte(tmp_path):
    """GDAL's ENVI driver, which reads what was computed, knows no file of one byte."""
    path = tmp_path / "one.tif"
    grid = Grid(UTM, (5e5, 10, 0, 5e6, 0, -10), 1, 1)
    write_raster(Layer(str(path), grid, "uint8", ("class",), 0), np.full((1, 1, 1), 4, np.uint8))
    assert read_tif(path).tolist() == [[[4]]] and os.listdir(tmp_path) == ["one.tif"]


@pytest.mark.parametrize("dtype", ["uint8", "int16", "uint16", "int32", "uint32", "float32", "float64"])
def test_every_type_survives(tmp_path, dtype):
    grid = Grid(UTM, (0.0, 1.0, 0.0, 0.0, 0.0, -1.0), 33, 21)
    values = RNG.normal(50, 20, (1, 21, 33)).astype(dtype)
    write_raster(Layer(str(tmp_path / "a.tif"), grid, dtype, ("x",)), values)
    assert read_tif(tmp_path / "a.tif").dtype == dtype
    np.testing.assert_array_equal(read_tif(tmp_path / "a.tif"), values)


@pytest.mark.parametrize("name", ["a.png", "a.vrt", "a.img", "a.nonsense"])
def test_other_formats_would_lose_something_and_are_refused(tmp_path, name):
    grid = Grid(UTM, (0.0, 1.0, 0.0, 0.0, 0.0, -1.0), 12, 10)
    with pytest.raises(OutputError, match=r"ends in \.tif"):
        write_raster(Layer(str(tmp_path / name), grid, "uint8", ("x",)), np.zeros((1, 10, 12), np.uint8))
    assert os.listdir(tmp_path) == []


def test_cancel_while_finishing_leaves_nothing(tmp_path):
    spool = Spool(Layer(str(tmp_path / "a.tif"), **LAYER))
    spool.start()
    spool.write(Window(0, 0, 700, 600), RNG.integers(0, 9, (2, 600, 700)).astype(np.uint16))
    with pytest.raises(Cancelled):
        spool.finish(cancelled=lambda: True)
    spool.discard()
    assert os.listdir(tmp_path) == []


def test_unwritable_places_are_one_sentence(tmp_path):
    with pytest.raises(OutputError, match="does not exist"):
        raster.check_writable(str(tmp_path / "no" / "a.tif"))
    with pytest.raises(OutputError, match="is a folder"):
        raster.check_writable(str(tmp_path))
    with pytest.raises(OutputError, match="MB free"):
        raster.check_writable(str(tmp_path / "a.tif"), 10**18)
    if os.geteuid() != 0:  # root may write everywhere
        os.chmod(tmp_path, stat.S_IRUSR | stat.S_IXUSR)
        with pytest.raises(OutputError, match="cannot be written"):
            raster.check_writable(str(tmp_path / "a.tif"))
        os.chmod(tmp_path, stat.S_IRWXU)
    assert os.listdir(tmp_path) == []


def test_the_cache_of_the_process_is_restored():
    before = gdal.GetCacheMax()
    with raster.bounded_cache(10 * 2**20):
        assert gdal.GetCacheMax() == 10 * 2**20
        with raster.bounded_cache():
            assert gdal.GetCacheMax() == 10 * 2**20
        assert gdal.GetCacheMax() == 10 * 2**20
    assert gdal.GetCacheMax() == before


def test_sidecars_of_an_older_file_do_not_survive(tmp_path):
    path = tmp_path / "a.tif"
    (tmp_path / "a.tif.aux.xml").write_text("<PAMDataset/>")
    grid = Grid(UTM, (0.0, 1.0, 0.0, 0.0, 0.0, -1.0), 12, 10)
    write_raster(Layer(str(path), grid, "uint8", ("x",)), np.zeros((1, 10, 12), np.uint8))
    assert os.listdir(tmp_path) == ["a.tif"]


def test_a_fourth_8_bit_band_is_an_alpha_band_only_if_it_looks_like_one(tmp_path):
    rgbn = RNG.integers(1, 255, (4, 30, 30)).astype(np.uint8)
    assert len(open_image(write_tif(tmp_path / "rgbn.tif", rgbn)).bands) == 4  # near infrared, whatever GDAL says
    rgba = rgbn.copy()
    rgba[3] = 255
    rgba[3, :, :10] = 0
    image = open_image(write_tif(tmp_path / "rgba.tif", rgba))
    assert len(image.bands) == 3
    _, inside = place(image.bands, image.grid).read(image.grid.window)
    np.testing.assert_array_equal(inside, rgba[3] == 255)
    assert len(open_image(image.paths[0], alpha=False).bands) == 4


@pytest.mark.parametrize("kind", ["picture", "alpha", "opaque"])
def test_overviews_of_pictures_are_not_darkened_at_their_edges(tmp_path, kind):
    """Pixels without data are 0: they must not count in the mean of their neighbours."""
    rng = np.random.default_rng(3)
    values = rng.integers(90, 200, (4, 1104, 1104)).astype(np.uint8)
    values[3] = {"picture": 255, "alpha": values[3], "opaque": 255}[kind]
    if kind != "opaque":
        values[:, :333, :] = 0
        values[:, :, 700:801] = 0
    grid = Grid(wkt(32633), (500_000, 10, 0, 5_000_000, 0, -10), 1104, 1104)
    path = str(tmp_path / "p.tif")
    write_raster(Layer(path, grid, "uint8", ("red", "green", "blue"), kind=kind), values)
    picture = gdal.Open(path)
    weights = values[3].astype(int) if kind == "alpha" else (values[3] > 0).astype(int)
    colours = values[:3].astype(int)
    quads = [(colours[:, i::2, j::2], weights[i::2, j::2]) for i in (0, 1) for j in (0, 1)]
    count = sum(weight for _, weight in quads)
    mean = (sum(quad * weight for quad, weight in quads) + count // 2) // np.maximum(count, 1)
    seen = count > 0
    for band in range(3):
        half = picture.GetRasterBand(band + 1).GetOverview(0).ReadAsArray()
        assert np.array_equal(half[seen], mean[band][seen])
        assert picture.GetRasterBand(band + 1).GetOverview(1).ReadAsArray()[:80].max() == 0 or kind == "opaque"
    if kind == "picture":
        valid = picture.GetRasterBand(1).GetMaskBand().GetOverview(1).ReadAsArray() > 0
        assert picture.GetRasterBand(1).GetOverview(1).ReadAsArray()[valid].min() > 80 and not valid.all()
