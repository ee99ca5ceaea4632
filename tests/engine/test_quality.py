"""Quality bands into classes: the specifications' own example values, and what cannot be told."""

import numpy as np
import pytest
from makers import write_tif

from cloudtools_plugin.engine import quality
from cloudtools_plugin.engine.classes import CLEAR, CLOUD, MISSING, SHADOW, THIN, UNSURE
from cloudtools_plugin.engine.errors import InputError
from cloudtools_plugin.engine.masks import guess_rule
from cloudtools_plugin.engine.quality import HIGH, LOW, MEDIUM, PRODUCTS
from cloudtools_plugin.engine.raster import open_image
from cloudtools_plugin.engine.windows import Job


def classes(product, codes, dtype=np.uint16, confidence=MEDIUM, below=UNSURE):
    product = PRODUCTS[product] if isinstance(product, str) else product
    values = np.array(codes, dtype)
    values = values[None, None] if values.ndim == 1 else values[:, None]
    return product.classes(values, np.ones(values.shape[1:], bool), confidence, below)[0].tolist()


def test_scl():
    codes = range(13)
    assert classes("s2_scl", codes, np.uint8) == [
        MISSING, MISSING, CLEAR, SHADOW, CLEAR, CLEAR, CLEAR, UNSURE, CLOUD, CLOUD, THIN, CLEAR, UNSURE,
    ]  # fmt: skip
    sure = classes("s2_scl", codes, np.uint8, HIGH)
    assert sure[8] == UNSURE and sure[7] == UNSURE and sure[9] == CLOUD
    assert classes("s2_scl", [7, 8], np.uint8, HIGH, CLEAR) == [CLEAR, CLEAR]
    assert classes("s2_scl", [7, 8], np.uint8, LOW) == [THIN, CLOUD]


def test_landsat_collection_2():
    # USGS examples: fill, clear land, clear water, high cloud, shadow, cirrus (high), dilated, medium cloud confidence
    codes = [1, 21824, 21952, 22280, 23888, 54596, 21826, 22080 & ~0x300 | 2 << 8]
    assert classes("landsat_qa_pixel", codes) == [MISSING, CLEAR, CLEAR, CLOUD, SHADOW, THIN, UNSURE, CLOUD]
    assert classes("landsat_qa_pixel", codes, confidence=HIGH)[-1] == UNSURE
    assert classes("landsat_qa_pixel", codes, confidence=HIGH, below=CLEAR)[-2:] == [CLEAR, CLEAR]
    assert classes("landsat_qa_pixel", codes, confidence=LOW)[6] == CLOUD
    # cloud beats shadow and cirrus where all are set
    assert classes("landsat_qa_pixel", [22280 | 16 | 4]) == [CLOUD]


def test_landsat_collection_1():
    assert classes("landsat_bqa", [1, 2720, 2800, 2976, 6816, 2752, 2]) == [
        MISSING, CLEAR, CLOUD, SHADOW, THIN, CLOUD, MISSING,
    ]  # fmt: skip
    assert classes("landsat_bqa", [2752], confidence=HIGH) == [UNSURE]
    assert classes("landsat_pixel_qa", [1, 322, 324, 328, 352, 480, 834]) == [
        MISSING, CLEAR, CLEAR, SHADOW, CLOUD, CLOUD, THIN,
    ]  # fmt: skip
    assert classes("landsat_sr_cloud_qa", [0, 1, 2, 4, 8, 34, 255], np.uint8) == [
        CLEAR, CLEAR, CLOUD, SHADOW, UNSURE, CLOUD, MISSING,
    ]  # fmt: skip


def test_landsat_8_before_the_collections(tmp_path):
    """Cloud's confidence in bits 14 and 15, cirrus's in 12 and 13; by Collection 1's bits all of it would be cirrus."""
    codes = [1, 4, 20480, 20512, 28672, 36864, 53248, 61440]
    assert classes("landsat_bqa_2013", codes) == [MISSING, MISSING, CLEAR, CLEAR, THIN, CLOUD, CLOUD, CLOUD]
    assert classes("landsat_bqa_2013", codes, confidence=HIGH)[5] == UNSURE
    path = write_tif(tmp_path / "LC80200392015216LGN00_BQA.TIF", np.array([codes, [20480] * 8], np.uint16))
    image = open_image(path, alpha=False)
    assert quality.recognise(image).name == "landsat_bqa_2013"
    rule = guess_rule(image.bands[0], image.tags, path)  # of a composite
    assert rule.masked(np.array(codes, np.uint16)).tolist() == [True, True, False, False, True, True, True, True]
    newer = open_image(write_tif(tmp_path / "LC08_BQA.TIF", np.array([[1, 2720]], np.uint16)), alpha=False)
    assert quality.recognise(newer).name == "landsat_bqa"
    rule = guess_rule(newer.bands[0], {}, "LC08_BQA.TIF")
    assert rule.name == "Landsat Collection 1 BQA"
    assert rule.masked(np.array([2720, 2722], np.uint16)).tolist() == [False, True]  # dropped


def test_other_products():
    assert classes("hls_fmask", [0, 1, 2, 4, 8, 16, 32, 192, 255], np.uint8) == [
        CLEAR, THIN, CLOUD, UNSURE, SHADOW, CLEAR, CLEAR, CLEAR, MISSING,
    ]  # fmt: skip
    assert classes("fmask", [0, 1, 2, 3, 4, 255, 9], np.uint8) == [CLEAR, CLEAR, SHADOW, CLEAR, CLOUD, MISSING, UNSURE]
    assert classes("python_fmask", [0, 1, 2, 3, 4, 5], np.uint8) == [MISSING, CLEAR, CLOUD, SHADOW, CLEAR, CLEAR]
    assert classes("s2_qa60", [0, 1024, 2048, 3072]) == [CLEAR, CLOUD, THIN, CLOUD]
    assert classes("s2_cldprb", [0, 19, 20, 40, 66, 100, 255], np.uint8) == [
        CLEAR, CLEAR, UNSURE, CLOUD, CLOUD, CLOUD, MISSING,
    ]  # fmt: skip
    assert classes("s2_classi", [[0, 1, 0, 1], [0, 0, 1, 1], [0, 0, 0, 0]], np.uint8) == [CLEAR, CLOUD, THIN, CLOUD]
    udm2 = np.zeros((8, 8), np.uint8)
    udm2[range(6), range(6)] = 1
    udm2[7, 6] = 1  # black fill; the last pixel has nothing set
    assert classes("planet_udm2", udm2, np.uint8) == [CLEAR, CLEAR, SHADOW, THIN, THIN, CLOUD, MISSING, UNSURE]


def test_an_expression_for_anything_else():
    product = quality.parse_expression(
        "cloud: bits 3, 8-9>=2; shadow: bits 4; missing: values 0; thin = values 100-199"
    )
    assert classes(product, [0, 8, 16, 2 << 8, 1 << 8, 150, 24]) == [MISSING, CLOUD, SHADOW, CLOUD, CLEAR, THIN, CLOUD]
    stated = quality.parse_expression("clear: values 1-3; cloud: values 9")
    assert classes(stated, [1, 3, 9, 4]) == [CLEAR, CLEAR, CLOUD, UNSURE]


@pytest.mark.parametrize(
    ("text", "what"),
    [("", "empty"), ("fog: bits 3", "'fog: bits 3'"), ("cloud: bits x", "'x'"), ("cloud 3", "'cloud 3'"),
     ("cloud: values 9-3", "backwards")],
)  # fmt: skip
def test_expressions_that_cannot_be(text, what):
    with pytest.raises(InputError, match=what):
        quality.parse_expression(text)


def test_products_are_recognised(tmp_path):
    def made(name, values, **more):
        return open_image(write_tif(tmp_path / name, np.array(values), **more), alpha=False)

    codes = np.array([[0, 4], [9, 3]], np.uint8)
    for file, names, product in (
        ("T33TUL_20240612T100031_SCL_20m.tif", None, "s2_scl"),
        ("LC08_L2SP_013032_20200101_20200101_02_T1_QA_PIXEL.TIF", None, "landsat_qa_pixel"),
        ("LE07_L1TP_007059_20161209_20170130_01_T1_pixel_qa.tif", None, "landsat_pixel_qa"),
        ("LE07_sr_cloud_qa.tif", None, "landsat_sr_cloud_qa"),
        ("x_BQA.TIF", None, "landsat_bqa"),
        ("HLS.S30.T17SLU.2020209T155956.v2.0.Fmask.tif", None, "hls_fmask"),
        ("MSK_CLDPRB_20m.tif", None, "s2_cldprb"),
        ("export.tif", ["QA60"], "s2_qa60"),
        ("any.tif", ["SCL"], "s2_scl"),
    ):
        assert quality.recognise(made(file, codes, names=names)).name == product, file
    assert quality.recognise(made("a.tif", codes, tags={"CLOUDTOOLS_CLASSES": "1"})).name == "cloudtools_classes"
    planet = made("20200801_udm2.tif", np.zeros((8, 2, 2), np.uint8))
    assert quality.recognise(planet).name == "planet_udm2"
    # by values alone
    for name, values, product in (
        ("q1.tif", [[1, 21824], [22280, 23888]], "landsat_qa_pixel"),
        ("q2.tif", [[1, 2720], [2800, 2976]], "landsat_bqa"),
        ("q3.tif", [[1, 66], [72, 224]], "landsat_pixel_qa"),
        ("q4.tif", [[0, 1024], [2048, 0]], "s2_qa60"),
    ):
        assert quality.recognise(made(name, np.array(values, np.uint16))).name == product
    assert quality.recognise(made("my_fmask.tif", np.array([[0, 4], [2, 255]], np.uint8))).name == "fmask"
    assert quality.recognise(made("a_fmask.tif", np.array([[0, 5], [2, 1]], np.uint8))).name == "python_fmask"


@pytest.mark.parametrize("values", [[[0, 1], [1, 0]], [[0, 4], [9, 3]], [[7, 7], [7, 7]]])
def test_what_could_be_several_things_is_asked_for(tmp_path, values):
    image = open_image(write_tif(tmp_path / "mask.tif", np.array(values, np.uint16)))
    with pytest.raises(InputError, match="choose the product"):
        quality.recognise(image)


def test_bad_inputs_are_sentences(tmp_path):
    image = open_image(write_tif(tmp_path / "a_udm2.tif", np.zeros((3, 4, 4), np.uint8)), alpha=False)
    with pytest.raises(InputError, match="8 bands, but .* only 3"):
        quality.quality_source(image, image.grid, PRODUCTS["planet_udm2"])
    image = open_image(write_tif(tmp_path / "f_QA_PIXEL.tif", np.zeros((4, 4), np.float32)))
    with pytest.raises(InputError, match="decimal numbers"):
        quality.quality_source(image, image.grid)


def test_a_file_is_written_on_any_grid_and_missing_stays_missing(tmp_path):
    """20 m SCL on a 10 m image whose last columns have no data."""
    scl = np.array([[4, 9, 3], [0, 8, 11]], np.uint8)
    mask = write_tif(tmp_path / "x_SCL.tif", scl, transform=(500000.0, 20.0, 0, 5000000.0, 0, -20.0))
    pixels = np.full((6, 8), 300, np.uint16)
    pixels[0, 0] = 0
    image = open_image(write_tif(tmp_path / "S2A_MSIL2A_20240612T100031.tif", pixels))
    source = quality.quality_source(open_image(mask), image.grid, scene=image)
    counts = quality.write_classes(source, image.grid, str(tmp_path / "out.tif"), Job(threads=1))
    from makers import read_tif

    result = read_tif(tmp_path / "out.tif")[0]
    expected = np.array([[1, 4, 2], [0, 4, 1]]).repeat(2, 0).repeat(2, 1)
    expected[0, 0] = 0
    assert (result[:4, :6] == expected).all() and (result[4:] == 0).all() and (result[:, 6:] == 0).all()
    assert counts.sum() == 48 and counts[1] == 7
    assert sorted(p.name for p in tmp_path.iterdir() if "out" in p.name) == ["out.tif", "out.tif.aux.xml"]
