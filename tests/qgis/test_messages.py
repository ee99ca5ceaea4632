"""What the engine says reaches the user in the language of QGIS, and stays English everywhere else."""

import copy
import html
import json
import pickle
import re

import i18n
import numpy as np
import pytest
from makers import write_tif
from qgis.core import QgsProcessingException, QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from cloudtools_plugin.algorithms.base import translated
from cloudtools_plugin.engine.errors import InputError
from cloudtools_plugin.engine.messages import message

ID = "cloudtools:percentilecomposite"
ENGLISH_WORDS = re.compile(r"[A-Za-z]{3,} [a-z]{2,} [a-z]{2,}")


@pytest.fixture
def japanese(qgis_app):
    translator = QTranslator()
    assert translator.load(i18n.ts_path("ja")[:-3] + ".qm")
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


@pytest.fixture
def images(tmp_path):
    """Three scenes of two dates with classes of which code 3 is masked by s2_scl, and their masks."""
    rng = np.random.default_rng(3)
    paths = [
        write_tif(tmp_path / f"S2A_2024010{day}_{n}.tif", rng.integers(1, 9, (1, 20, 30)).astype(np.uint16), nodata=0)
        for n, day in enumerate((1, 1, 2))
    ]
    masks = [
        write_tif(tmp_path / f"S2A_2024010{day}_{n}_SCL.tif", rng.integers(3, 5, (20, 30)).astype(np.uint8))
        for n, day in enumerate((1, 1, 2))
    ]
    return paths, masks


def test_a_message_is_its_english_text():
    inner = message("{share:.1f} % of {what}", share=12.345, what=message("cloud cover"))
    text = message("{path}: {reason}", path="{a}.tif", reason=inner)
    assert (text, hash(text)) == ("{a}.tif: 12.3 % of cloud cover", hash("{a}.tif: 12.3 % of cloud cover"))
    assert json.dumps([text]) == '["{a}.tif: 12.3 % of cloud cover"]'
    for other in (pickle.loads(pickle.dumps(text)), copy.deepcopy(text)):
        assert (other, other.template, other.values["reason"].values["what"].template) == (
            text,
            "{path}: {reason}",
            "cloud cover",
        )
    assert str(InputError(text)) == InputError(text).text == text
    assert pickle.loads(pickle.dumps(InputError(text))).text.template == "{path}: {reason}"


def test_values_that_are_messages_are_translated_in_turn(japanese):
    error = message("mask error")
    text = message("The {what} must be from 0 to 100 percent, not {percent:g}.", what=error, percent=101)
    assert translated(text) == "マスクの誤差は0から100 %までの範囲で指定してください(101は使えません)。"
    assert text == "The mask error must be from 0 to 100 percent, not 101."
    assert translated("as it is {x}") == "as it is {x}"


@pytest.mark.parametrize(
    "changes, words",
    [
        ({"MASK_RULE": "values", "MASK_VALUES": "1,x"}, "「x」はマスクの値として読み取れません"),  # engine.masks
        ({"IMAGES": ["/not/there.tif"]}, "ファイル「/not/there.tif」が存在しません"),  # engine.raster
        ({"BANDS": "B99"}, "にバンド「B99」はありません"),  # engine.scenes
        ({"PERCENTILES": "10,high"}, "PERCENTILESには、10,25,50 のように数値をカンマで区切って"),  # algorithms.base
        ({"MASK_PATTERN": "*_SCL.tif"}, "MASK_PATTERNは、FOLDERを指定し"),  # the algorithm
        ({"METHOD": "max_ndvi"}, "^赤バンドを判断できません。REDで指定してください"),  # a word in the sentence
        ({"METHOD": "nothing"}, "METHOD (.*)には、次のいずれかを指定してください"),  # refused before the run
    ],
)
def test_errors_come_in_the_language_of_qgis(provider, japanese, images, tmp_path, changes, words):
    import processing

    parameters = {"IMAGES": images[0], "OUTPUT": str(tmp_path / "o.tif"), **changes}
    with pytest.raises(QgsProcessingException, match=words):
        processing.run(ID, parameters)


def test_log_and_report_come_in_the_language_of_qgis(provider, japanese, images, tmp_path):
    import processing

    feedback = QgsProcessingFeedback()
    paths, masks = images
    report, output = tmp_path / "r.html", str(tmp_path / "o.tif")
    processing.run(
        ID,
        {
            "IMAGES": [*paths[:2], "/not/there.tif"],
            "MASKS": masks,
            "MASK_PAIRING": "name",
            "SKIP_UNREADABLE": True,
            "OUTPUT": output,
            "REPORT": str(report),
        },
        feedback=feedback,
    )
    log = feedback.textLog()
    for words in (
        "除外: ファイル「/not/there.tif」が存在しません",
        "個のマスクを、名前で画像と対応付けました",
        "マスク: Sentinel-2 SCL: マスクする値: 0, 1, 3, 7-10。",
        "2シーンを、1個の観測にまとめました",
        "30 x 20ピクセル(ピクセルサイズ 10 x 10)、EPSG:32633",
        "データなしのピクセルは",
    ):
        assert words in log
    assert not ENGLISH_WORDS.search(log)
    text = report.read_text(encoding="utf-8")
    assert text.startswith("<!DOCTYPE html><html lang=ja>")
    visible = html.unescape(re.sub(r"<style>.*?</style>|<pre.*?</pre>|<[^>]*>", " ", text, flags=re.DOTALL))
    assert "30 x 20ピクセル" in visible and "シーンの一覧" in visible
    assert not ENGLISH_WORDS.search(visible)
    record = json.loads((tmp_path / "o.tif.json").read_text(encoding="utf-8"))
    assert record["grid"].startswith("30 x 20 pixels of 10 x 10")  # the same wherever it was made
    assert record["left_out"][0].startswith("The file '/not/there.tif' does not exist")
