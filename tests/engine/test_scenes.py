import datetime as dt
import json

import numpy as np
import pytest
from makers import write_tif

from cloudtools_plugin.engine import scenes
from cloudtools_plugin.engine.errors import InputError
from cloudtools_plugin.engine.masks import make_rule
from cloudtools_plugin.engine.raster import open_image
from cloudtools_plugin.engine.scenes import SceneRequest, gather

ONES = np.full((1, 6, 6), 1500, np.uint16)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("S2A_MSIL2A_20240612T100031_N0510_R122_T33TUL_20240612T135600", dt.datetime(2024, 6, 12, 10, 0, 31)),
        ("LC08_L1TP_013032_20180131_20180207_01_T1", dt.datetime(2018, 1, 31)),
        ("LT50350322000296XXX02", dt.datetime(2000, 10, 22)),
        ("LE70350322012273EDC00_stack", dt.datetime(2012, 9, 29)),
        ("s2_l1c_2018-01-06", dt.datetime(2018, 1, 6)),
        ("2018.01.06", dt.datetime(2018, 1, 6)),
        ("MOD09GA.A2019032.h18v04", dt.datetime(2019, 2, 1)),
        ("scene_12345678", None),
        ("tile_20201332", None),
        ("20230229_x", None),
        ("v2018", None),
    ],
)
def test_dates_in_names(name, expected):
    assert scenes.parse_time(name) == expected


@pytest.mark.parametrize(
    ("a", "b"), [("B4", "b04"), ("SR_B4", "B4"), ("Band 4", "B04"), ("B8A", "b8a"), ("NIR", "nir")]
)
def test_band_names_that_are_one(a, b):
    assert scenes.band_key(a) == scenes.band_key(b)


def test_band_names_that_are_not_one():
    assert len({scenes.band_key(name) for name in ("B8", "B8A", "B11", "B1", "SCL", "QA_PIXEL")}) == 6


def make(folder, names, array=ONES, **options):
    paths = []
    for name in names:
        path = folder / f"{name}.tif"
        path.parent.mkdir(parents=True, exist_ok=True)
        paths.append(write_tif(path, array, **options))
    return paths


def test_files_of_one_band_become_scenes(tmp_path):
    paths = make(
        tmp_path, [f"LC08_L1TP_013032_{d}_01_T1_{b}" for d in (20180131, 20180405) for b in ("B1", "B2", "B10", "BQA")]
    )
    found, _, notes = gather(SceneRequest(tuple(paths), mask_band="BQA"))
    assert [scene.name for scene in found] == ["LC08_L1TP_013032_20180131_01_T1", "LC08_L1TP_013032_20180405_01_T1"]
    assert [band.name for band in found[0].image.bands] == ["B1", "B2", "B10"]
    assert found[1].mask.path.endswith("20180405_01_T1_BQA.tif")
    assert found[0].rule.name == "Landsat Collection 1 BQA"
    assert found[0].when == dt.datetime(2018, 1, 31)


def test_of_a_safe_folder_the_finest_of_each_band_is_taken(tmp_path):
    stem = "T33TUL_20240612T100031"
    for resolution, bands in ((10, ("B02", "B08")), (20, ("B02", "B11", "SCL")), (60, ("B02", "B01"))):
        make(
            tmp_path / f"X.SAFE/GRANULE/L2A_T33TUL/IMG_DATA/R{resolution}m",
            [f"{stem}_{band}_{resolution}m" for band in bands],
            transform=(0.0, float(resolution), 0.0, 0.0, 0.0, -float(resolution)),
        )
    paths = scenes.find_files(str(tmp_path), "**/*.tif")
    found, _, _ = gather(SceneRequest(tuple(paths), mask_band="SCL", bands="B02,B11,B01"))
    assert len(found) == 1
    assert [(b.name, b.grid.xres) for b in found[0].image.bands] == [("B02", 10.0), ("B11", 20.0), ("B01", 60.0)]
    assert found[0].mask.name == "SCL"


def test_an_unused_quality_band_is_pointed_out(tmp_path):
    paths = make(tmp_path, ["a_B02", "a_SCL"])
    _, _, notes = gather(SceneRequest(tuple(paths)))
    assert any(level == "warning" and "MASK_BAND" in text for level, text in notes)


def test_bands_by_name_number_and_what_is_missing(tmp_path):
    image = open_image(write_tif(tmp_path / "a.tif", np.ones((4, 3, 3), np.uint8), names=("B02", "B03", "B04", "SCL")))
    assert [b.index for b in scenes.select_bands(image, "4,3,2")] == [4, 3, 2]
    assert [b.name for b in scenes.select_bands(image, "b4 B2")] == ["B04", "B02"]
    assert [b.name for b in scenes.select_bands(image)] == ["B02", "B03", "B04"]
    with pytest.raises(InputError, match="'B08'.*B02, B03"):
        scenes.select_bands(image, "B08")


# folders


def test_patterns_stay_inside_the_folder(tmp_path):
    make(tmp_path, ["a", "sub/b"])
    assert len(scenes.find_files(str(tmp_path))) == 1
    assert len(scenes.find_files(str(tmp_path), "**/*.tif")) == 2
    assert len(scenes.find_files(str(tmp_path / "sub"))) == 1
    for pattern in ("../*.tif", "/etc/*"):
        with pytest.raises(InputError, match="inside the folder.*from elsewhere as a list"):
            scenes.find_files(str(tmp_path), pattern)
    (tmp_path / "sub" / "b.qml").write_text("a style")
    assert [path[-5:] for path in scenes.find_files(str(tmp_path), "sub/*")] == ["b.tif"]
    (tmp_path / "none").mkdir()
    with pytest.raises(InputError, match=r"but in its subfolders; write \*\*/b\.tif"):
        scenes.find_files(str(tmp_path), "b.tif")
    with pytest.raises(InputError, match="check the folder and the pattern"):
        scenes.find_files(str(tmp_path), "nowhere*.tif")
    with pytest.raises(InputError, match="no raster in the folder"):
        scenes.find_files(str(tmp_path / "none"))
    with pytest.raises(InputError, match="matches"):
        scenes.find_files(str(tmp_path), "*.jp2")
    with pytest.raises(InputError, match="does not exist"):
        scenes.find_files(str(tmp_path / "no"))


# pairing


def test_masks_by_name_in_any_order(tmp_path):
    images = make(tmp_path, [f"scene_2020-01-0{d}" for d in (1, 2, 3)])
    masks = make(tmp_path / "m", [f"cloudmask_2020-01-0{d}_v2" for d in (3, 1, 2)], np.zeros((1, 6, 6), np.uint8))
    found, _, notes = gather(SceneRequest(tuple(images), tuple(masks)))
    assert [scene.mask.path[-17:-7] for scene in found] == ["2020-01-01", "2020-01-02", "2020-01-03"]
    assert any("by name" in text for _, text in notes)


def test_masks_by_order_where_names_do_not_tell(tmp_path):
    images = make(tmp_path, ["a", "b"])
    masks = make(tmp_path / "m", ["x", "y"], np.zeros((1, 6, 6), np.uint8))
    found, _, notes = gather(SceneRequest(tuple(images), tuple(masks)))
    assert [scene.mask.path[-5] for scene in found] == ["x", "y"]
    assert any("by order" in text for _, text in notes)
    with pytest.raises(InputError, match="by name for 'a'"):
        gather(SceneRequest(tuple(images), tuple(masks), pairing="name"))


def test_fewer_masks_than_images_are_refused(tmp_path):
    images = make(tmp_path, ["a", "b"])
    masks = make(tmp_path / "m", ["a"], np.zeros((1, 6, 6), np.uint8))
    with pytest.raises(InputError, match="2 images but only 1 mask"):
        gather(SceneRequest(tuple(images), tuple(masks)))


def test_numbers_that_share_a_beginning_are_not_confused(tmp_path):
    images = make(tmp_path, ["scene_1", "scene_10", "scene_11"])
    masks = make(tmp_path / "m", ["scene_11_mask", "scene_1_mask", "scene_10_mask"], np.zeros((1, 6, 6), np.uint8))
    found, _, _ = gather(SceneRequest(tuple(images), tuple(masks)))
    assert [scene.mask.path.split("/")[-1] for scene in found] == [
        "scene_1_mask.tif",
        "scene_10_mask.tif",
        "scene_11_mask.tif",
    ]


# unreadable files


def test_an_unreadable_file_stops_or_is_skipped_with_its_mask(tmp_path):
    images = make(tmp_path, [f"scene_{d}" for d in "abc"])
    masks = make(tmp_path / "m", [f"scene_{d}_mask" for d in "abc"], np.zeros((1, 6, 6), np.uint8))
    with open(images[1], "wb") as file:
        file.write(b"no raster")
    with pytest.raises(InputError, match="scene_b.tif"):
        gather(SceneRequest(tuple(images), tuple(masks)))
    found, skipped, _ = gather(SceneRequest(tuple(images), tuple(masks), skip_unreadable=True))
    assert [(s.name, s.mask.path.split("/")[-1]) for s in found] == [
        ("scene_a", "scene_a_mask.tif"),
        ("scene_c", "scene_c_mask.tif"),
    ]
    assert [path for path, _ in skipped] == [images[1]]
    with pytest.raises(InputError, match="None of the 1"):
        gather(SceneRequest((images[1],), skip_unreadable=True))


def test_bands_that_are_dates(tmp_path):
    path = write_tif(
        tmp_path / "ndvi.tif",
        np.random.default_rng(0).random((4, 5, 5)).astype(np.float32),
        names=("2020-01-01", "2020-02-01", "2020-03-01", "x"),
    )
    mask = write_tif(tmp_path / "mask.tif", np.zeros((4, 5, 5), np.uint8))
    found, _, _ = gather(SceneRequest((path,), (mask,), bands_are_dates=True))
    assert [scene.mask.index for scene in found] == [1, 2, 3, 4]
    assert [scene.when for scene in found][1:3] == [dt.datetime(2020, 2, 1), dt.datetime(2020, 3, 1)]


# offset


def offset(tmp_path, name, tags=None, **options):
    path = make(tmp_path, [name], tags=tags, **options)[0]
    return scenes.decide_offset(open_image(path))


NEW = "S2A_MSIL2A_20210612T100031_N0510_R122_T33TUL"
OLD = "S2A_MSIL2A_20230612T100031_N0301_R122_T33TUL"


def test_the_baseline_decides_and_never_the_date(tmp_path):
    assert offset(tmp_path, NEW).shift == -1000  # reprocessed scene of 2021
    assert offset(tmp_path, NEW).baseline == "05.10"
    assert offset(tmp_path, OLD).shift == 0
    unknown = offset(tmp_path, "T33TUL_20230612T100031_B02")
    assert (unknown.shift, unknown.reason) == (0, "baseline unknown")
    assert offset(tmp_path, "landsat_20230101").reason == "not known as Sentinel-2"


def test_file_metadata_win_over_the_name(tmp_path):
    assert offset(tmp_path, OLD, {"PROCESSING_BASELINE": "04.00"}).shift == -1000
    assert offset(tmp_path, NEW, {"BOA_ADD_OFFSET_B2": "0", "PROCESSING_BASELINE": "05.10"}).shift == 0
    assert offset(tmp_path, "x", {"PROCESSING_BASELINE": "02.05"}).shift == 0


def test_an_offset_that_the_file_declares_is_not_applied_twice(tmp_path):
    decision = offset(tmp_path, NEW, scale=1e-4, offset=-0.1)
    assert (decision.shift, decision.reason) == (0, "offset declared by the file")


def test_product_metadata_and_stac_items(tmp_path):
    folder = tmp_path / "P.SAFE"
    inner = folder / "GRANULE/L2A_T33TUL_A01/IMG_DATA/R10m"
    path = make(inner, ["T33TUL_20230612T100031_B02_10m"])[0]
    (folder / "MTD_MSIL2A.xml").write_text(
        "<a><PROCESSING_BASELINE>05.09</PROCESSING_BASELINE><BOA_ADD_OFFSET band_id='0'>-1000</BOA_ADD_OFFSET></a>"
    )
    decision = scenes.decide_offset(open_image(path))
    assert (decision.shift, decision.baseline, decision.reason) == (-1000, "05.09", "MTD_MSIL2A.xml")
    other = tmp_path / "stac"
    path = make(other, ["S2A_33TUL_20230612_0_L2A"])[0]
    (other / "item.json").write_text(
        json.dumps(
            {
                "id": "S2A_33TUL_20230612_0_L2A",
                "properties": {"s2:processing_baseline": "05.09", "earthsearch:boa_offset_applied": True},
            }
        )
    )
    decision = scenes.decide_offset(open_image(path))
    assert (decision.shift, decision.reason) == (0, "already applied (item.json)")


def test_overrides_and_modes(tmp_path):
    image = open_image(make(tmp_path, [NEW])[0])
    assert scenes.decide_offset(image, scenes.parse_overrides("S2B*=-1000; *N0510*=0")).shift == 0
    assert scenes.decide_offset(image, (), "none").shift == 0
    assert scenes.decide_offset(open_image(make(tmp_path, ["plain"])[0]), (), "all").shift == -1000
    with pytest.raises(InputError, match="'nonsense'"):
        scenes.parse_overrides("nonsense")


# days


def test_scenes_of_one_day_and_satellite_are_grouped_newest_baseline_first(tmp_path):
    names = [
        "S2A_MSIL2A_20240612T100031_N0301_R122_T33TUL",
        "S2A_MSIL2A_20240612T100031_N0510_R122_T33TUM",
        "S2B_MSIL2A_20240612T101031_N0510_R122_T33TUL",
        "S2A_MSIL2A_20240622T100031_N0510_R122_T33TUL",
        "undated",
        "undated2",
    ]
    found, _, _ = gather(SceneRequest(tuple(make(tmp_path, names))))
    groups, note = scenes.group_same_day(found)
    assert groups == [[1, 0], [2], [3], [4], [5]]
    assert note == ""


def test_one_date_for_all_is_no_acquisition_date(tmp_path):
    found, _, _ = gather(SceneRequest(tuple(make(tmp_path, [f"export_20240101_{i}" for i in range(4)]))))
    groups, note = scenes.group_same_day(found)
    assert len(groups) == 4
    assert "2024-01-01" in note


def test_the_solar_day_does_not_break_at_midnight_utc():
    late, early = dt.datetime(2024, 1, 1, 23, 50), dt.datetime(2024, 1, 2, 0, 10)
    assert scenes.solar_day(late, 150.0) == scenes.solar_day(early, 150.0) == dt.date(2024, 1, 2)


def test_times_are_utc():
    assert scenes.iso_time("2024-06-12T10:00:31.024Z") == dt.datetime(2024, 6, 12, 10, 0, 31)
    assert scenes.iso_time("2024-06-12 10:00:31+09:00") == dt.datetime(2024, 6, 12, 1, 0, 31)
    assert scenes.iso_time("2024-06-12") is None


def test_numbers_pair_by_value_and_folders_are_read_in_their_order(tmp_path):
    make(tmp_path, [f"img_{i}" for i in range(1, 13)])
    make(tmp_path / "m", [f"mask_{i:02d}" for i in range(1, 13)], np.zeros((1, 6, 6), np.uint8))
    images = scenes.find_files(str(tmp_path), "img*")
    found, _, _ = gather(SceneRequest(tuple(images), tuple(scenes.find_files(str(tmp_path / "m")))))
    assert [scene.name for scene in found] == [f"img_{i}" for i in range(1, 13)]
    assert [scene.mask.path[-6:-4] for scene in found] == [f"{i:02d}" for i in range(1, 13)]


def test_a_foreign_stac_item_decides_nothing(tmp_path):
    path = make(tmp_path, ["S2A_MSIL2A_20190612T100031_N0211_R122_T33TUL"])[0]
    (tmp_path / "other.json").write_text(json.dumps({"id": "x", "properties": {"s2:processing_baseline": "05.09"}}))
    assert scenes.decide_offset(open_image(path)).shift == 0


def test_red_and_near_infrared_by_sensor(tmp_path):
    for stem, names, expected in (
        ("LE07_L2SP_1", ("B3", "B4", "B5"), (0, 1)),
        ("LC08_L2SP_1", ("B4", "B5", "B8"), (0, 1)),
        ("S2A_MSIL2A_20190612T100031_N0211", ("B02", "B04", "B08"), (1, 2)),
        ("unknown", ("B4", "B5", "B8"), (None, None)),
        ("unknown2", ("nir", "red", "x"), (1, 0)),
    ):
        image = open_image(write_tif(tmp_path / f"{stem}.tif", np.ones((3, 4, 4), np.uint16), names=names))
        assert scenes.red_and_nir(image) == expected


def test_our_own_results_in_a_folder_are_no_scenes(tmp_path):
    paths = make(tmp_path, ["a", "b"])
    paths += make(tmp_path, ["composite"], tags={"CLOUDTOOLS_ALGORITHM": "cloudtools:percentilecomposite"})
    found, _, notes = gather(SceneRequest(tuple(paths), from_folder=True))
    assert [scene.name for scene in found] == ["a", "b"]
    assert any(level == "warning" and "left out" in text for level, text in notes)
    assert len(gather(SceneRequest(tuple(paths)))[0]) == 3


def test_credentials_in_addresses_are_not_repeated():
    from cloudtools_plugin.engine.messages import message, plain_source

    for secret in ("/vsicurl/https://u:pw@h.org/a.tif?sig=SECRET", "ftp://u:pw@h.org/a.tif",
                   "/vsicurl?header.Authorization=Bearer%20SECRET&url=https%3A%2F%2Fh.org%2Fa.tif"):  # fmt: skip
        assert "SECRET" not in plain_source(secret)
        assert "pw" not in plain_source(secret)
        assert "h.org/a.tif" in plain_source(secret)
        assert "SECRET" not in message("'{path}' cannot be read.", path=secret)
    assert plain_source("C:/data/a b.tif") == "C:/data/a b.tif"


def test_several_codes_of_a_mask_that_nothing_explains_are_warned_of(tmp_path):
    """All but 0 are masked then: of a classification water and snow as well."""
    image = write_tif(tmp_path / "a.tif", np.full((1, 20, 20), 500, np.uint16))
    codes = np.zeros((20, 20), np.uint8)
    codes[:5] = 4
    plain = write_tif(tmp_path / "plain.tif", codes)
    codes[5:9] = 1
    several = write_tif(tmp_path / "several.tif", codes)

    def warnings(mask, **request):
        return [text for level, text in gather(SceneRequest((image,), (mask,), **request))[2] if level == "warning"]

    assert warnings(plain) == []
    (found,) = warnings(several)
    assert "(1, 4)" in found and "MASK_RULE" in found
    assert warnings(several, rule=make_rule("nonzero")) == []  # said so
