<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
  <context>
    <name>CloudTools</name>
    <message>
      <location filename="../algorithms/base.py" />
      <source>Composites</source>
      <translation>コンポジット</translation>
    </message>
    <message>
      <location filename="../algorithms/base.py" />
      <source>Simulation</source>
      <translation>シミュレーション</translation>
    </message>
    <message>
      <location filename="../algorithms/base.py" />
      <source>Radar</source>
      <translation>レーダー</translation>
    </message>
    <message>
      <location filename="../algorithms/base.py" />
      <source>Cancelled: nothing was written.</source>
      <translation>キャンセルされました。何も書き込まれていません。</translation>
    </message>
    <message>
      <location filename="../algorithms/base.py" />
      <source>There is not enough memory: lower the memory budget or the threads, or use a smaller extent.</source>
      <translation>メモリが不足しています。メモリの上限またはスレッド数を減らすか、領域を小さくしてください。</translation>
    </message>
    <message>
      <location filename="../algorithms/base.py" />
      <source>The disk is full: free some space or choose another folder; nothing was written.</source>
      <translation>ディスクの空き容量がありません。空き容量を増やすか、別のフォルダを選んでください。何も書き込まれていません。</translation>
    </message>
    <message>
      <location filename="../algorithms/brighttargets.py" />
      <source>Bright targets (ships) on radar images</source>
      <translation>レーダー画像の明るい目標（船舶）</translation>
    </message>
    <message>
      <location filename="../algorithms/brighttargets.py" />
      <source>SAR,radar,CFAR,ship detection,vessels,harbour,traffic,arrived,left,Sentinel-1,PALSAR-2</source>
      <translation>SAR,レーダー,CFAR,船舶検出,船,港湾,交通量,到着,出発,Sentinel-1,PALSAR-2</translation>
    </message>
    <message>
      <location filename="../algorithms/brighttargets.py" />
      <source>Finds ships and other bright targets on a dark sea by a constant false alarm rate, measures them, and pairs two dates: which arrived, which left, which stayed. A pixel is a target where it exceeds the mean of the ring around it by more than speckle of that many looks does at the stated rate (exact F threshold); targets are left out of their neighbours' rings.</source>
      <translation>暗い海面上の船舶などの明るい目標を一定誤警報率（CFAR）で検出して計測し、2つの日付の間で「到着」「出発」「残留」を対応付けます。周囲のリングの平均に対する比が、そのルック数のスペックルが指定した率で超える値（厳密なF分布のしきい値）より大きい画素を目標とします。検出した目標は隣の目標のリングから除かれます。</translation>
    </message>
    <message>
      <location filename="../algorithms/brighttargets.py" />
      <source>Date, or earlier date</source>
      <translation>日付（2つの場合は前の日付）</translation>
    </message>
    <message>
      <location filename="../algorithms/brighttargets.py" />
      <source>Later date</source>
      <translation>後の日付</translation>
    </message>
    <message>
      <location filename="../algorithms/brighttargets.py" />
      <source>Land</source>
      <translation>陸地</translation>
    </message>
    <message>
      <location filename="../algorithms/brighttargets.py" />
      <source>Polygons where nothing is looked for. Without them cities and hills are targets too.</source>
      <translation>検出を行わない範囲のポリゴン。指定しないと、市街地や山も目標になります。</translation>
    </message>
    <message>
      <location filename="../algorithms/brighttargets.py" />
      <source>Grow the land by (metres)</source>
      <translation>陸地を広げる距離（メートル）</translation>
    </message>
    <message>
      <location filename="../algorithms/brighttargets.py" />
      <source>Keeps breakwaters and piers out.</source>
      <translation>防波堤や桟橋を除くために使います。</translation>
    </message>
    <message>
      <location filename="../algorithms/brighttargets.py" />
      <source>False alarm rate</source>
      <translation>誤警報率</translation>
    </message>
    <message>
      <location filename="../algorithms/brighttargets.py" />
      <source>Share of sea pixels that may be called a target.</source>
      <translation>海面の画素のうち、誤って目標とされてもよい割合。</translation>
    </message>
    <message>
      <location filename="../algorithms/brighttargets.py" />
      <source>Smallest target (pixels)</source>
      <translation>目標の最小サイズ（画素）</translation>
    </message>
    <message>
      <location filename="../algorithms/brighttargets.py" />
      <source>Smaller ones are dropped.</source>
      <translation>これより小さいものは捨てられます。</translation>
    </message>
    <message>
      <location filename="../algorithms/brighttargets.py" />
      <source>Largest target (pixels)</source>
      <translation>目標の最大サイズ（画素）</translation>
    </message>
    <message>
      <location filename="../algorithms/brighttargets.py" />
      <source>Larger ones are dropped: islands, land. Empty: no limit.</source>
      <translation>これより大きいもの（島、陸地）は捨てられます。空欄：上限なし。</translation>
    </message>
    <message>
      <location filename="../algorithms/brighttargets.py" />
      <source>Same target within (metres)</source>
      <translation>同じ目標とみなす距離（メートル）</translation>
    </message>
    <message>
      <location filename="../algorithms/brighttargets.py" />
      <source>A target of the later date this near to one of the earlier date has stayed.</source>
      <translation>後の日付の目標が前の日付の目標からこの距離以内にあれば「残留」とします。</translation>
    </message>
    <message>
      <location filename="../algorithms/brighttargets.py" />
      <source>Guard window (pixels)</source>
      <translation>ガード窓（画素）</translation>
    </message>
    <message>
      <location filename="../algorithms/brighttargets.py" />
      <source>An odd number; should hold the longest ship, so that it does not raise its own background.</source>
      <translation>奇数。船が自分の背景を明るくしないように、最も長い船が収まる大きさにします。</translation>
    </message>
    <message>
      <location filename="../algorithms/brighttargets.py" />
      <source>Background window (pixels)</source>
      <translation>背景窓（画素）</translation>
    </message>
    <message>
      <location filename="../algorithms/brighttargets.py" />
      <source>An odd number, larger than the guard window.</source>
      <translation>ガード窓より大きい奇数。</translation>
    </message>
    <message>
      <location filename="../algorithms/brighttargets.py" />
      <source>Targets</source>
      <translation>目標</translation>
    </message>
    <message>
      <location filename="../algorithms/brighttargets.py" />
      <source>One point per target and date with state (arrived, left, stayed; pair joins the two points of what stayed), pixels, area, brightness (peak and mean, dB) and contrast with its surroundings (dB).</source>
      <translation>目標と日付ごとに1つのポイント。状態（arrived 到着、left 出発、stayed 残留。pair は残留した目標の2点を結ぶ番号）、画素数、面積、明るさ（最大と平均、dB）、周囲とのコントラスト（dB）を持ちます。</translation>
    </message>
    <message>
      <location filename="../algorithms/brighttargets.py" />
      <source>Target pixels, earlier date</source>
      <translation>目標の画素（前の日付）</translation>
    </message>
    <message>
      <location filename="../algorithms/brighttargets.py" />
      <source>Target pixels, later date</source>
      <translation>目標の画素（後の日付）</translation>
    </message>
    <message>
      <location filename="../algorithms/brighttargets.py" />
      <source>1 target, 0 not, 255 not searched (no data or land); before small targets are dropped.</source>
      <translation>1 目標、0 目標以外、255 検出対象外（データなし、または陸地）。小さい目標を捨てる前の状態です。</translation>
    </message>
    <message>
      <location filename="../algorithms/brighttargets.py" />
      <source>Targets, earlier date</source>
      <translation>目標の数（前の日付）</translation>
    </message>
    <message>
      <location filename="../algorithms/brighttargets.py" />
      <source>Number of targets found on this date.</source>
      <translation>この日付に見つかった目標の数。</translation>
    </message>
    <message>
      <location filename="../algorithms/brighttargets.py" />
      <source>Targets, later date</source>
      <translation>目標の数（後の日付）</translation>
    </message>
    <message>
      <location filename="../algorithms/brighttargets.py" />
      <source>Number of targets; 0 where there is no later date.</source>
      <translation>目標の数。後の日付がない場合は 0。</translation>
    </message>
    <message>
      <location filename="../algorithms/brighttargets.py" />
      <source>Arrived</source>
      <translation>到着</translation>
    </message>
    <message>
      <location filename="../algorithms/brighttargets.py" />
      <source>Targets of the later date alone.</source>
      <translation>後の日付だけにある目標。</translation>
    </message>
    <message>
      <location filename="../algorithms/brighttargets.py" />
      <source>Left</source>
      <translation>出発</translation>
    </message>
    <message>
      <location filename="../algorithms/brighttargets.py" />
      <source>Targets of the earlier date alone.</source>
      <translation>前の日付だけにある目標。</translation>
    </message>
    <message>
      <location filename="../algorithms/brighttargets.py" />
      <source>Stayed</source>
      <translation>残留</translation>
    </message>
    <message>
      <location filename="../algorithms/brighttargets.py" />
      <source>Targets of both dates.</source>
      <translation>両方の日付にある目標。</translation>
    </message>
    <message>
      <location filename="../algorithms/brighttargets.py" />
      <source>Pixels searched</source>
      <translation>検出対象の画素数</translation>
    </message>
    <message>
      <location filename="../algorithms/brighttargets.py" />
      <source>Of the earlier date: pixels with data outside the land.</source>
      <translation>前の日付について、陸地以外でデータのある画素の数。</translation>
    </message>
    <message>
      <location filename="../algorithms/brighttargets.py" />
      <source>Target pixels</source>
      <translation>目標の画素数</translation>
    </message>
    <message>
      <location filename="../algorithms/brighttargets.py" />
      <source>Of the earlier date, before small targets are dropped.</source>
      <translation>前の日付について、小さい目標を捨てる前の数。</translation>
    </message>
    <message>
      <location filename="../algorithms/brighttargets.py" />
      <source>Looks used</source>
      <translation>使われたルック数</translation>
    </message>
    <message>
      <location filename="../algorithms/brighttargets.py" />
      <source>Of the earlier date, given or estimated.</source>
      <translation>前の日付について、指定または推定された値。</translation>
    </message>
    <message>
      <location filename="../algorithms/brighttargets.py" />
      <source>{} targets.</source>
      <translation>目標は {} 個です。</translation>
    </message>
    <message>
      <location filename="../algorithms/brighttargets.py" />
      <source>{} targets arrived, {} left, {} stayed.</source>
      <translation>到着 {} 個、出発 {} 個、残留 {} 個。</translation>
    </message>
    <message>
      <location filename="../algorithms/brighttargets.py" />
      <source>arrived</source>
      <translation>到着</translation>
    </message>
    <message>
      <location filename="../algorithms/brighttargets.py" />
      <source>left</source>
      <translation>出発</translation>
    </message>
    <message>
      <location filename="../algorithms/brighttargets.py" />
      <source>stayed</source>
      <translation>残留</translation>
    </message>
    <message>
      <location filename="../algorithms/brighttargets.py" />
      <source>bright target</source>
      <translation>明るい目標</translation>
    </message>
    <message>
      <location filename="../algorithms/brighttargets.py" />
      <source>none</source>
      <translation>なし</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Masked percentile composite</source>
      <translation>マスク付きパーセンタイルコンポジット</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>cloud free,mosaic,median,geomedian,medoid,temporal,stack,Sentinel-2,Landsat,quantile</source>
      <translation>雲なし,雲除去,コンポジット,合成,モザイク,中央値,幾何中央値,メドイド,時系列,スタック,パーセンタイル,分位数,cloud free,mosaic,median,geomedian,medoid,temporal,stack,Sentinel-2,Landsat,quantile</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Makes one cloud-free image of many cloudy ones of the same place. For every pixel the masked observations are left out and the 25th percentile of the rest is taken (or another statistic): low enough to escape unmasked cloud, high enough to escape unmasked shadow. The percentile is exact. Memory stays bounded whatever the size of the images.</source>
      <translation>同じ場所を撮影した雲のある多数の画像から、雲のない1枚の画像を作成します。ピクセルごとに、マスクされた観測を除き、残った観測の25パーセンタイル値(または他の統計量)を採用します。この値は、マスクから漏れた雲を避けられるだけ低く、マスクから漏れた影を避けられるだけ高い値です。パーセンタイルは近似ではなく厳密に計算されます。メモリ使用量は、画像の大きさにかかわらず一定の範囲に収まります。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Images</source>
      <translation>画像</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>The scenes, one raster each. Files with one band each whose names differ only in the band (…_B02, …_B03) are put together. For hundreds of files use a folder and a pattern instead.</source>
      <translation>1シーンにつき1つのラスタを指定します。1バンドずつ別のファイルになっていて、ファイル名がバンドの部分だけ異なるもの(…_B02、…_B03)は、1つのシーンにまとめられます。ファイルが数百ある場合は、代わりにフォルダとパターンを使ってください。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Folder of images</source>
      <translation>画像のフォルダ</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Takes the images from a folder instead of from the list; they are numbered by date.</source>
      <translation>リストの代わりに、フォルダから画像を読み込みます。画像には日付順に番号が付きます。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Pattern in the folder</source>
      <translation>フォルダ内のパターン</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Which files of the folder, such as *_MSIL2A_*.tif, or **/*_B0[234]_10m.jp2 for any depth. Empty: all rasters of the folder.</source>
      <translation>フォルダ内のどのファイルを使うかを指定します。例: *_MSIL2A_*.tif 。任意の深さの下位フォルダを含めるには **/*_B0[234]_10m.jp2 のように指定します。空の場合は、フォルダ内のすべてのラスタを使います。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Masks</source>
      <translation>マスク</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>One mask raster for each image. A mask may have another pixel size; it is never interpolated. What a mask does not cover is masked.</source>
      <translation>画像ごとに1つのマスクラスタを指定します。マスクのピクセルサイズは画像と異なっていてもかまいません。マスクが補間されることはありません。マスクの範囲外は、マスクされたものとして扱います。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Pattern of masks in the folder</source>
      <translation>フォルダ内のマスクのパターン</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Takes the masks from the folder of images by a pattern, such as masks/*_SCL.tif.</source>
      <translation>画像のフォルダから、パターンに合うファイルをマスクとして使います。例: masks/*_SCL.tif</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Mask band</source>
      <translation>マスクのバンド</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Name or number of the mask's band. Without mask rasters: the band of each image that is its mask, such as SCL or QA_PIXEL.</source>
      <translation>マスクのバンドの名前または番号。マスクのラスタを指定しない場合は、各画像のバンドのうちマスクにあたるもの(SCLやQA_PIXELなど)を指定します。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>What counts as masked</source>
      <translation>マスクの判定方法</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>auto: known by the name of the mask's file or band (SCL, QA_PIXEL, BQA, Fmask, classes of this plugin), else nonzero. nonzero / zero: masked where not 0 / where 0. values: the values given below are masked. clear: the values given below are clear, all others masked. bits: the bits given below. s2_scl: Sentinel-2 scene classification (0, 1, 3, 7 to 10 are masked). cloudtools_classes: all but class 1. landsat_qa_pixel, landsat_bqa: bits of Landsat Collection 2 and 1. fmask: 2, 4, 255.</source>
      <translation>auto: マスクのファイル名またはバンド名(SCL、QA_PIXEL、BQA、Fmask、このプラグインのクラス)から判断し、判断できない場合はnonzeroとします。nonzero / zero: 値が0以外 / 0のピクセルをマスクします。values: 下で指定する値をマスクします。clear: 下で指定する値を雲なしとし、それ以外をすべてマスクします。bits: 下で指定するビットをマスクします。s2_scl: Sentinel-2のシーン分類(0、1、3、7から10をマスク)。cloudtools_classes: クラス1以外をすべてマスクします。landsat_qa_pixel、landsat_bqa: それぞれLandsat Collection 2、Collection 1のビット。fmask: 2、4、255をマスクします。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Masked values or bits</source>
      <translation>マスクする値またはビット</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>For values and clear: such as 0,1,3,8-11. For bits: such as 3,4 or fields such as 8-9&gt;=2 (bit 0 is the lowest).</source>
      <translation>valuesとclearの場合: 0,1,3,8-11 のように指定します。bitsの場合: 3,4 のように、またはビットフィールドを使って 8-9&gt;=2 のように指定します(最下位ビットが0)。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Grow masks by (metres)</source>
      <translation>マスクを広げる距離(メートル)</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Masked areas grow by this distance before they are used, to catch thin edges of clouds.</source>
      <translation>マスクを使う前に、マスクされた範囲をこの距離だけ広げ、雲の薄い縁も含めます。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Percentiles</source>
      <translation>パーセンタイル</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>One or several numbers from 0 to 100, such as 10,25,50. Several give one set of bands each.</source>
      <translation>0から100までの数値を1つ、または 10,25,50 のように複数指定します。複数の場合は、パーセンタイルごとに1組のバンドが出力されます。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Method</source>
      <translation>手法</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>percentile: of each band on its own. median: the 50th percentile. nearest_observation: the observation whose spectrum is nearest to the percentile, so that each pixel is a real measurement. mean. geometric_median: of the spectra (Roberts et al. 2017). medoid: the observation nearest to all others (Flood 2013). max_ndvi: the greenest observation (Holben 1986).</source>
      <translation>percentile: バンドごとに計算したパーセンタイル値。median: 50パーセンタイル値(中央値)。nearest_observation: スペクトルがパーセンタイル値に最も近い観測。どのピクセルも実際の測定値になります。mean: 平均値。geometric_median: スペクトルの幾何中央値(Roberts et al. 2017)。medoid: 他のすべての観測に最も近い観測(Flood 2013)。max_ndvi: 最も緑の濃い(NDVIが最大の)観測(Holben 1986)。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Bands</source>
      <translation>バンド</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Which bands, in which order, by name (B04,B03,B02) or number (4,3,2). Empty: all but quality bands.</source>
      <translation>使用するバンドとその順序を、名前(B04,B03,B02)または番号(4,3,2)で指定します。空の場合は、品質バンド以外のすべてのバンドを使います。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Fewest valid observations</source>
      <translation>有効観測数の下限</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Pixels with fewer valid observations count as being without data.</source>
      <translation>有効観測数がこの値に満たないピクセルは、データなしとして扱います。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Where nothing is valid</source>
      <translation>有効な観測がない場合</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>nodata: leave the pixel empty. masked: use the masked observations there; the count layer still says that none was valid.</source>
      <translation>nodata: ピクセルを空のままにします。masked: マスクされた観測を使います。その場合も、観測数レイヤには有効な観測がなかったことが残ります。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Extent</source>
      <translation>領域</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Only this part, grown to whole pixels. Empty: all that the images cover.</source>
      <translation>この領域だけを処理します(ピクセルの境界まで広げます)。空の場合は、画像の範囲全体を処理します。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Rank rule</source>
      <translation>順位の規則</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>How a percentile between two observations is taken. linear: interpolated (numpy, GRASS, QGIS). floor: the lower one by x[floor(n p)] (Sentinel Hub). nearest: the nearer one.</source>
      <translation>パーセンタイルが2つの観測の間にあるときの値の決め方。linear: 線形補間した値(numpy、GRASS、QGISと同じ)。floor: x[floor(n p)] による小さい方の値(Sentinel Hubと同じ)。nearest: 近い方の値。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Red band (maximum NDVI)</source>
      <translation>赤バンド(最大NDVI用)</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Name or number of the red band among the chosen bands. Empty: known by name (B04, red).</source>
      <translation>選択したバンドのうち、赤バンドの名前または番号。空の場合は、名前(B04、red)から判断します。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Near infrared band (maximum NDVI)</source>
      <translation>近赤外バンド(最大NDVI用)</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Name or number of the near infrared band among the chosen bands. Empty: known by name (B08, B8A, nir; B5 of Landsat 8).</source>
      <translation>選択したバンドのうち、近赤外バンドの名前または番号。空の場合は、名前(B08、B8A、nir、Landsat 8ではB5)から判断します。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>The bands of an image are its dates</source>
      <translation>画像のバンドを日付として扱う</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>For files that hold a time series of one quantity: every band is one observation. Masks then have one band for each band.</source>
      <translation>1つの量の時系列を収めたファイルに使います。各バンドを1つの観測として扱います。マスクには、画像のバンドと同じ数のバンドが必要です。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Masks belong to images by</source>
      <translation>マスクと画像の対応付け</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>auto: by name where every image finds one mask of its own, else by order.</source>
      <translation>auto: どの画像にも専用のマスクが名前から1つ見つかる場合は名前、それ以外は順序で対応付けます。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Sentinel-2 offset</source>
      <translation>Sentinel-2のオフセット</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Products of processing baseline 04.00 and later carry an offset of -1000. auto: decided for each scene by its metadata, never by its date, and reported in a table. none: no scene has it. all: all scenes have it.</source>
      <translation>処理ベースライン04.00以降のプロダクトには、-1000のオフセットがあります。auto: シーンごとに、日付ではなくメタデータから判断し、結果を表で報告します。none: どのシーンにもオフセットがないものとします。all: すべてのシーンにオフセットがあるものとします。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Offsets of single scenes</source>
      <translation>シーン別のオフセット</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Name patterns and offsets that win over everything else: S2A_2021*=0; *N0510*=-1000.</source>
      <translation>名前のパターンとオフセットの組。他のすべての判断より優先されます。例: S2A_2021*=0; *N0510*=-1000</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Nodata value of the images</source>
      <translation>画像の無効値(nodata)</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>The stored value that means no data, where the files do not say it or say it wrong. Empty: as the files say; 0 for Sentinel-2 and Landsat products.</source>
      <translation>データがないことを表す格納値。ファイルに記録されていない場合や、記録が誤っている場合に指定します。空の場合はファイルの記録に従い、Sentinel-2とLandsatのプロダクトでは0とします。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Scenes of one day are one observation</source>
      <translation>同じ日のシーンを1つの観測とする</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Overlapping scenes of one satellite and day would count twice; the newest processing baseline comes first.</source>
      <translation>同じ衛星、同じ日のシーンが重なる部分は、そのままでは二重に数えられます。処理ベースラインが最も新しいシーンを優先します。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Go on without images that cannot be read</source>
      <translation>読み込めない画像を除いて続行</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Leaves out files that are missing or broken, counts and reports them. Off: the first one stops the run.</source>
      <translation>見つからないファイルや壊れたファイルを除外し、その数を数えて報告します。オフの場合は、最初の1つで処理を中止します。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Extent where none is given</source>
      <translation>領域を指定しない場合の範囲</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Of all images together, or what they have in common.</source>
      <translation>すべての画像を合わせた範囲(union)、またはすべての画像に共通する範囲(intersection)。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Coordinate reference system</source>
      <translation>座標参照系(CRS)</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Of the output. Empty: that of most images. Scenes are composited on their own grids and the result is warped once.</source>
      <translation>出力の座標参照系(CRS)。空の場合は、最も多くの画像で使われているもの。シーンは元のグリッドのままで合成され、その結果が1回だけ再投影されます。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Pixel size</source>
      <translation>ピクセルサイズ</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Of the output, in units of its coordinate reference system. Empty: that of the first image's finest band.</source>
      <translation>出力のピクセルサイズ。単位は出力の座標参照系(CRS)の単位です。空の場合は、最初の画像で最も解像度の高いバンドのピクセルサイズ。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Grid like this raster</source>
      <translation>このラスタのグリッドに合わせる</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Takes over a raster's coordinate reference system, pixels and extent.</source>
      <translation>指定したラスタの座標参照系(CRS)、ピクセル、領域をそのまま使います。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Resampling</source>
      <translation>リサンプリング</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Only where grids differ by more than whole pixels. Masks always take the nearest pixel.</source>
      <translation>グリッドのずれがピクセルの整数倍でない場合にのみ使われます。マスクには常に最近傍のピクセルを使います。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Memory for the stack (MB)</source>
      <translation>スタック用のメモリ(MB)</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Larger blocks than fit are worked on through a scratch file.</source>
      <translation>この大きさに収まらないブロックは、作業用ファイルを介して処理されます。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Threads</source>
      <translation>スレッド数</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>0: one for each core. The result does not depend on it.</source>
      <translation>0: コアごとに1つ。結果はスレッド数に左右されません。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Composite</source>
      <translation>コンポジット</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>The composite, in the images' own type, with scale, offset and band names.</source>
      <translation>コンポジット画像。データ型は元の画像と同じで、スケール、オフセット、バンド名が付きます。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Observation count</source>
      <translation>観測数</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>How many valid observations each pixel has (of the band that has fewest).</source>
      <translation>各ピクセルの有効観測数(最も少ないバンドの数)。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Spread</source>
      <translation>ばらつき</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>75th minus 25th percentile of each band: how much the surface, or what is left of the clouds, changes.</source>
      <translation>各バンドの75パーセンタイル値と25パーセンタイル値の差。地表や、残った雲の変動の大きさを示します。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Source scene</source>
      <translation>採用シーン</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Number of the scene that each pixel comes from, as in the report's table; 0 is none. For nearest_observation, medoid and max_ndvi.</source>
      <translation>各ピクセルの値の元になったシーンの番号(レポートの表の番号と同じ)。0は該当なし。nearest_observation、medoid、max_ndviで使えます。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Report</source>
      <translation>レポート</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>HTML files (*.html)</source>
      <translation>HTMLファイル (*.html)</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Picture, numbers and the table of scenes with dates, offsets and masks, as one HTML file.</source>
      <translation>画像、数値、シーンの表(日付、オフセット、マスク)を1つのHTMLファイルにまとめたもの。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Scenes used</source>
      <translation>使用したシーン数</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Number of scenes that went into the composite.</source>
      <translation>コンポジットに使われたシーンの数。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Scenes left out</source>
      <translation>除外したシーン数</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Number of files that could not be read.</source>
      <translation>読み込めなかったファイルの数。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Pixels without data</source>
      <translation>データなしのピクセル数</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Number of pixels that are nodata in the composite.</source>
      <translation>コンポジットで無効値(nodata)となったピクセルの数。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Share without data</source>
      <translation>データなしの割合</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>The same in percent of all pixels.</source>
      <translation>データなしのピクセル数の、全ピクセル数に対する割合(%)。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Mean count</source>
      <translation>平均観測数</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Valid observations per pixel, on average.</source>
      <translation>1ピクセルあたりの有効観測数の平均。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Warnings</source>
      <translation>警告数</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Number of warnings; they are in the log, the report and the sidecar.</source>
      <translation>警告の数。内容はログ、レポート、補助ファイルに記録されます。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>There are no images to composite: choose IMAGES or a FOLDER.</source>
      <translation>合成する画像がありません。IMAGESまたはFOLDERを指定してください。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Give either IMAGES or a FOLDER, not both.</source>
      <translation>IMAGESとFOLDERは、どちらか一方だけを指定してください。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Left out: {}</source>
      <translation>除外: {}</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>{:.2f} % of the pixels are without data; {:.1f} valid observations per pixel.</source>
      <translation>データなしのピクセルは{:.2f} %、有効観測数は1ピクセルあたり{:.1f}です。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Scene | date | processing baseline | offset | decided by</source>
      <translation>シーン | 日付 | 処理ベースライン | オフセット | 判断の根拠</translation>
    </message>
    <message>
      <location filename="../algorithms/sar.py" />
      <source>The radar image of this date: one raster, or several slices of the same pass, which are put together (where two have data, the first one counts). 8-bit pictures, digital numbers, amplitude, linear power and dB are recognised.</source>
      <translation>この日付のレーダー画像。1つのラスタ、または同じパスの複数のスライス（つなぎ合わせ、重なりでは先のものを使います）。8ビット画像、デジタル値、振幅、線形電力、dB を見分けます。</translation>
    </message>
    <message>
      <location filename="../algorithms/sar.py" />
      <source>Band of {}</source>
      <translation>{} のバンド</translation>
    </message>
    <message>
      <location filename="../algorithms/sar.py" />
      <source>Number of the band (polarisation). 0: the first band; of a colour picture the green one.</source>
      <translation>バンド（偏波）の番号。0：最初のバンド。カラー画像では緑のバンド。</translation>
    </message>
    <message>
      <location filename="../algorithms/sar.py" />
      <source>Unit</source>
      <translation>単位</translation>
    </message>
    <message>
      <location filename="../algorithms/sar.py" />
      <source>What the numbers of the rasters are. auto: recognised from the type, the values and what the file says, and told in the log. power: linear. db: decibels (dB x 10 and dB x 100 are recognised). amplitude: digital numbers without calibration. palsar2: PALSAR-2 digital numbers, 10 log10 DN^2 - 83.0 dB. byte: a picture of unknown stretch.</source>
      <translation>ラスタの数値の意味。auto：データ型、値、ファイルの記述から判断し、ログに示します。power：線形電力。db：デシベル（dB x 10、dB x 100 も見分けます）。amplitude：校正していないデジタル値。palsar2：PALSAR-2 のデジタル値、10 log10 DN^2 - 83.0 dB。byte：階調の引き伸ばし方が不明な画像。</translation>
    </message>
    <message>
      <location filename="../algorithms/sar.py" />
      <source>Sentinel-1 calibration file of {}</source>
      <translation>{} の Sentinel-1 校正ファイル</translation>
    </message>
    <message>
      <location filename="../algorithms/sar.py" />
      <source>annotation/calibration/calibration-*.xml of a Sentinel-1 GRD product, for digital numbers in the product's own pixels: they become sigma nought. The noise file beside it is used as well.</source>
      <translation>Sentinel-1 GRD プロダクトの annotation/calibration/calibration-*.xml。プロダクト本来の画素のままのデジタル値をシグマノートに変換します。同じ場所にあるノイズファイルも使います。</translation>
    </message>
    <message>
      <location filename="../algorithms/sar.py" />
      <source>Only this part, grown to whole pixels. Empty: all of the first date.</source>
      <translation>この範囲だけを、画素単位に広げて処理します。空欄：最初の日付の全体。</translation>
    </message>
    <message>
      <location filename="../algorithms/sar.py" />
      <source>Of the output. Empty: that of the first date, whose pixels then stay as they are.</source>
      <translation>出力の座標参照系。空欄：最初の日付のもの。その画素はそのまま使われます。</translation>
    </message>
    <message>
      <location filename="../algorithms/sar.py" />
      <source>Of the output, in units of its coordinate reference system. Empty: that of the first date.</source>
      <translation>出力の画素サイズ（座標参照系の単位）。空欄：最初の日付のもの。</translation>
    </message>
    <message>
      <location filename="../algorithms/sar.py" />
      <source>Only where grids differ by more than whole pixels. nearest keeps the statistics of the speckle, which the tests of change need.</source>
      <translation>グリッドが画素の整数倍以外でずれている場合だけ使います。nearest はスペックルの統計を保ち、変化の検定に必要です。</translation>
    </message>
    <message>
      <location filename="../algorithms/sar.py" />
      <source>Memory for blocks (MB)</source>
      <translation>ブロック用のメモリ（MB）</translation>
    </message>
    <message>
      <location filename="../algorithms/sar.py" />
      <source>For the blocks of all threads together. The result does not depend on it.</source>
      <translation>全スレッドのブロックの合計。結果には影響しません。</translation>
    </message>
    <message>
      <location filename="../algorithms/sar.py" />
      <source>0: one for each core, at most four. The result does not depend on it.</source>
      <translation>0：コアごとに1つ、最大4つ。結果には影響しません。</translation>
    </message>
    <message>
      <location filename="../algorithms/sar.py" />
      <source>Number of looks</source>
      <translation>ルック数</translation>
    </message>
    <message>
      <location filename="../algorithms/sar.py" />
      <source>Equivalent number of looks of the images (Sentinel-1 IW GRD: 4.4). Empty: estimated, and told in the log.</source>
      <translation>画像の等価ルック数（Sentinel-1 IW GRD は 4.4）。空欄：推定してログに示します。</translation>
    </message>
    <message>
      <location filename="../algorithms/sar.py" />
      <source>{}: {} in {} file(s), taken as {}.</source>
      <translation>{}：{}、{} ファイル、{} として扱います。</translation>
    </message>
    <message>
      <location filename="../algorithms/sar.py" />
      <source>band {}</source>
      <translation>バンド {}</translation>
    </message>
    <message>
      <location filename="../algorithms/sar.py" />
      <source>RESOLUTION must be a positive number.</source>
      <translation>RESOLUTION には正の数を指定してください。</translation>
    </message>
    <message>
      <location filename="../algorithms/sar.py" />
      <source>The legend '{}' cannot be written; choose another file.</source>
      <translation>凡例「{}」を書き込めません。別のファイルを選んでください。</translation>
    </message>
    <message>
      <location filename="../algorithms/sarchange.py" />
      <source>Radar change between two dates</source>
      <translation>2つの日付の間のレーダー変化</translation>
    </message>
    <message>
      <location filename="../algorithms/sarchange.py" />
      <source>SAR,radar,change detection,flood,log ratio,Otsu,Kittler-Illingworth,omnibus,significance,Sentinel-1,PALSAR-2</source>
      <translation>SAR,レーダー,変化抽出,洪水,対数比,大津,Kittler-Illingworth,オムニバス検定,有意性,Sentinel-1,PALSAR-2</translation>
    </message>
    <message>
      <location filename="../algorithms/sarchange.py" />
      <source>Maps where radar backscatter decreased or increased between two dates, with its strength in dB, polygons and areas. By default nothing needs tuning: the dates are brought to one scale, their signed log ratio is freed of speckle by total variation, and Otsu's threshold, slightly lowered, cuts it. Alternatives: other difference images and thresholds, and the exact test of significance for speckle; with further dates in between, the omnibus test of Conradsen, Nielsen and Skriver.</source>
      <translation>2つの日付の間でレーダー後方散乱が減少または増加した場所を、dB での強さ、ポリゴン、面積とともに地図にします。既定では調整は要りません。両日付を同じ尺度にそろえ、符号付き対数比のスペックルを全変動で除き、少し下げた大津のしきい値で切り分けます。他の差分画像としきい値、スペックルに対する厳密な有意性検定も選べます。間に日付を加えると、Conradsen・Nielsen・Skriver のオムニバス検定を使います。</translation>
    </message>
    <message>
      <location filename="../algorithms/sarchange.py" />
      <source>Before</source>
      <translation>前</translation>
    </message>
    <message>
      <location filename="../algorithms/sarchange.py" />
      <source>After</source>
      <translation>後</translation>
    </message>
    <message>
      <location filename="../algorithms/sarchange.py" />
      <source>Difference image</source>
      <translation>差分画像</translation>
    </message>
    <message>
      <location filename="../algorithms/sarchange.py" />
      <source>logratio: signed log ratio, denoised by total variation. meanratio: ratio of 5 x 5 means. neighbourhood: neighbourhood-based ratio (Gong et al. 2012). fusion: what all three agree on.</source>
      <translation>logratio：符号付き対数比を全変動でノイズ除去したもの。meanratio：5 x 5 平均の比。neighbourhood：近傍に基づく比（Gong ほか 2012）。fusion：3つが一致するもの。</translation>
    </message>
    <message>
      <location filename="../algorithms/sarchange.py" />
      <source>Threshold</source>
      <translation>しきい値</translation>
    </message>
    <message>
      <location filename="../algorithms/sarchange.py" />
      <source>auto: 0.85 of Otsu's, and at least 1 dB. otsu: Otsu 1979. kittler: minimum error with generalised Gaussian classes. significance: every pixel is tested against speckle at the level below (exact F test). fixed: in dB, below.</source>
      <translation>auto：大津のしきい値の 0.85 倍、ただし 1 dB 以上。otsu：大津 1979。kittler：一般化ガウス分布による最小誤差。significance：各画素を下の有意水準でスペックルに対して検定（厳密なF検定）。fixed：下の dB 値。</translation>
    </message>
    <message>
      <location filename="../algorithms/sarchange.py" />
      <source>Significance level</source>
      <translation>有意水準</translation>
    </message>
    <message>
      <location filename="../algorithms/sarchange.py" />
      <source>significance, and stacks: the share of unchanged pixels that may be called changed.</source>
      <translation>significance と多時期の場合：変化していない画素のうち、変化と判定されてもよい割合。</translation>
    </message>
    <message>
      <location filename="../algorithms/sarchange.py" />
      <source>Fixed threshold (dB)</source>
      <translation>固定しきい値（dB）</translation>
    </message>
    <message>
      <location filename="../algorithms/sarchange.py" />
      <source>fixed: change by more than this counts.</source>
      <translation>fixed の場合：これを超える変化を数えます。</translation>
    </message>
    <message>
      <location filename="../algorithms/sarchange.py" />
      <source>Minimum area (pixels)</source>
      <translation>最小面積（画素）</translation>
    </message>
    <message>
      <location filename="../algorithms/sarchange.py" />
      <source>Smaller patches are dropped (pixels that touch by a corner belong together). Empty: 20 pixels; none for significance and stacks, whose level counts pixels.</source>
      <translation>これより小さい範囲は捨てられます（角で接する画素は一続きとみなします）。空欄：20 画素。significance と多時期では、水準が画素を数えるものなので捨てません。</translation>
    </message>
    <message>
      <location filename="../algorithms/sarchange.py" />
      <source>Dates in between</source>
      <translation>間の日付</translation>
    </message>
    <message>
      <location filename="../algorithms/sarchange.py" />
      <source>Further dates in order of time, one raster each (the band of BEFORE): all dates are then tested together, and the strength is that of the change at its most likely moment.</source>
      <translation>間の日付を時間順に、1つずつのラスタで指定します（バンドは BEFORE と同じ）。全日付をまとめて検定し、最も確からしい時点での変化を強さとします。</translation>
    </message>
    <message>
      <location filename="../algorithms/sarchange.py" />
      <source>Bring the dates to one scale</source>
      <translation>両日付の尺度をそろえる</translation>
    </message>
    <message>
      <location filename="../algorithms/sarchange.py" />
      <source>Robust, on unchanged ground: 8-bit pictures by gain and offset, all else by a shift in dB.</source>
      <translation>変化していない地面に基づく頑健な方法。8ビット画像は利得とオフセット、その他は dB の差でそろえます。</translation>
    </message>
    <message>
      <location filename="../algorithms/sarchange.py" />
      <source>Change classes</source>
      <translation>変化クラス</translation>
    </message>
    <message>
      <location filename="../algorithms/sarchange.py" />
      <source>1 decrease, 2 no change, 3 increase, 0 no data on one of the dates.</source>
      <translation>1 減少、2 変化なし、3 増加、0 どちらかの日付にデータなし。</translation>
    </message>
    <message>
      <location filename="../algorithms/sarchange.py" />
      <source>Change in dB</source>
      <translation>変化量（dB）</translation>
    </message>
    <message>
      <location filename="../algorithms/sarchange.py" />
      <source>10 log10 of after / before, denoised as the classes were made from it; positive is an increase.</source>
      <translation>後 / 前 の 10 log10。クラスの元になったノイズ除去後の値で、正は増加です。</translation>
    </message>
    <message>
      <location filename="../algorithms/sarchange.py" />
      <source>p-value</source>
      <translation>p 値</translation>
    </message>
    <message>
      <location filename="../algorithms/sarchange.py" />
      <source>Probability of at least this difference where nothing changed but speckle.</source>
      <translation>スペックル以外に変化がないとき、これ以上の差が生じる確率。</translation>
    </message>
    <message>
      <location filename="../algorithms/sarchange.py" />
      <source>Changed areas</source>
      <translation>変化範囲</translation>
    </message>
    <message>
      <location filename="../algorithms/sarchange.py" />
      <source>One polygon per changed area with direction, pixels, area in m^2 and mean change in dB.</source>
      <translation>変化範囲ごとに1つのポリゴン。方向、画素数、面積（m^2）、平均変化量（dB）を持ちます。</translation>
    </message>
    <message>
      <location filename="../algorithms/sarchange.py" />
      <source>Decreased area</source>
      <translation>減少面積</translation>
    </message>
    <message>
      <location filename="../algorithms/sarchange.py" />
      <source>In m^2 on the ground; in pixel units without a coordinate reference system.</source>
      <translation>地表での m^2。座標参照系がない場合は画素の単位。</translation>
    </message>
    <message>
      <location filename="../algorithms/sarchange.py" />
      <source>Increased area</source>
      <translation>増加面積</translation>
    </message>
    <message>
      <location filename="../algorithms/sarchange.py" />
      <source>Decreased areas</source>
      <translation>減少範囲の数</translation>
    </message>
    <message>
      <location filename="../algorithms/sarchange.py" />
      <source>Number of connected areas.</source>
      <translation>一続きの範囲の数。</translation>
    </message>
    <message>
      <location filename="../algorithms/sarchange.py" />
      <source>Increased areas</source>
      <translation>増加範囲の数</translation>
    </message>
    <message>
      <location filename="../algorithms/sarchange.py" />
      <source>Changed share (%)</source>
      <translation>変化の割合（%）</translation>
    </message>
    <message>
      <location filename="../algorithms/sarchange.py" />
      <source>Of the pixels with data on both dates.</source>
      <translation>両日付にデータのある画素に対する割合。</translation>
    </message>
    <message>
      <location filename="../algorithms/sarchange.py" />
      <source>Threshold used (dB)</source>
      <translation>使われたしきい値（dB）</translation>
    </message>
    <message>
      <location filename="../algorithms/sarchange.py" />
      <source>Change by more than this counts as increase.</source>
      <translation>これを超える変化を増加とします。</translation>
    </message>
    <message>
      <location filename="../algorithms/sarchange.py" />
      <source>Equivalent number of looks, given or estimated.</source>
      <translation>等価ルック数。指定または推定された値。</translation>
    </message>
    <message>
      <location filename="../algorithms/sarchange.py" />
      <source>Shift between the dates (dB)</source>
      <translation>日付間の差（dB）</translation>
    </message>
    <message>
      <location filename="../algorithms/sarchange.py" />
      <source>What unchanged ground differs by, taken out before; 0 for pictures.</source>
      <translation>変化していない地面の差。事前に取り除かれます。8ビット画像では 0。</translation>
    </message>
    <message>
      <location filename="../algorithms/sarchange.py" />
      <source>square units</source>
      <translation>平方単位</translation>
    </message>
    <message>
      <location filename="../algorithms/sarchange.py" />
      <source>Decrease: {} areas, {:.4g} {}; increase: {} areas, {:.4g} {}; {:.2f} % of the pixels changed.</source>
      <translation>減少：{} か所、{:.4g} {}。増加：{} か所、{:.4g} {}。画素の {:.2f} % が変化しました。</translation>
    </message>
    <message>
      <location filename="../algorithms/sarchange.py" />
      <source>decrease</source>
      <translation>減少</translation>
    </message>
    <message>
      <location filename="../algorithms/sarchange.py" />
      <source>no change</source>
      <translation>変化なし</translation>
    </message>
    <message>
      <location filename="../algorithms/sarchange.py" />
      <source>increase</source>
      <translation>増加</translation>
    </message>
    <message>
      <location filename="../algorithms/sarchange.py" />
      <source>no data</source>
      <translation>データなし</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>Overlay of two radar dates</source>
      <translation>2つの日付のレーダー重ね合わせ</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>SAR,radar,change,composite,red,blue,PALSAR-2,Sentinel-1,before,after,tiles</source>
      <translation>SAR,レーダー,変化,合成,赤,青,PALSAR-2,Sentinel-1,前,後,タイル</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>Puts two radar images of different dates into one picture: what was there only before is blue, what is there only now is red, what stayed is grey. The classic method is that of the Sorabatake article: grey where the two differ by less than a threshold. The composite shows both dates continuously, in several colour schemes, on one stretch for both.</source>
      <translation>日付の異なる2枚のレーダー画像を1枚の絵にします。前だけにあったものは青、今だけにあるものは赤、変わらないものは灰色です。classic は宙畑の記事の方法で、差がしきい値未満なら灰色にします。composite は、両日付を同じ階調で、いくつかの配色で連続的に表します。</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>classic: former date blue, latter red, grey where they differ by less than the threshold. composite: both dates as colours of one picture, without a threshold.</source>
      <translation>classic：前の日付を青、後の日付を赤、差がしきい値未満なら灰色。composite：しきい値なしで、両日付を1枚の絵の色にします。</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>Threshold (grey values)</source>
      <translation>しきい値（階調値）</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>classic: two pixels count as equal where they differ by less than this many of 255 grey values (the article's accuracy). Images that are not 8-bit pictures are shown with 10 grey values per dB, so that 30 is 3 dB, a factor of two.</source>
      <translation>classic の場合：255 階調のうち差がこの値未満の画素を等しいとみなします（記事の accuracy）。8ビット画像以外は 1 dB を 10 階調で表すので、30 は 3 dB、つまり2倍に当たります。</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>Colours of the composite</source>
      <translation>合成の配色</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>red_blue: red only after, blue only before, equal is grey. orange_blue: the same for colour-blind eyes (red = after, green = mean, blue = before). after_before_before: red = after, green and blue = before. before_after_after: the reverse. before_after_ratio: red = before, green = after, blue = their ratio.</source>
      <translation>red_blue：後だけは赤、前だけは青、等しければ灰色。orange_blue：色覚の多様性に配慮した同様の配色（赤 = 後、緑 = 平均、青 = 前）。after_before_before：赤 = 後、緑と青 = 前。before_after_after：その逆。before_after_ratio：赤 = 前、緑 = 後、青 = 両者の比。</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>Robust, on unchanged ground. auto: 8-bit pictures in composites; in the classic method only where they were plainly stretched each on its own; calibrated data and the article's colours never.</source>
      <translation>変化していない地面に基づく頑健な方法。auto：composite では8ビット画像に行い、classic では明らかに別々に階調が引き伸ばされた場合だけ行います。校正済みデータと記事の配色では行いません。</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>Article colours</source>
      <translation>記事の配色</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>classic: exactly the pixels that the article's published program stores for these two images. Its colours are the reverse of its words: red is the earlier date, blue the later one.</source>
      <translation>classic の場合：記事で公開されたプログラムがこの2枚の画像について保存する画素をそのまま再現します。その色は記事の文章とは逆で、赤が前の日付、青が後の日付です。</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>Stretch percentiles</source>
      <translation>階調のパーセンタイル</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>composite: lower and upper percentile of both dates together that become black and full colour.</source>
      <translation>composite の場合：両日付を合わせた下側と上側のパーセンタイルを、黒と最も明るい色にします。</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>Black at (dB)</source>
      <translation>黒にする値（dB）</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>Full colour at (dB)</source>
      <translation>最も明るい色にする値（dB）</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>Fixed limits for both dates instead of percentiles, such as -25 and 0 for VV. Give both or none.</source>
      <translation>パーセンタイルの代わりに両日付に使う固定の範囲。VV なら -25 と 0 など。両方を指定するか、どちらも空欄にします。</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>Tiles before (folder)</source>
      <translation>前のタイル（フォルダ）</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>Tiles after (folder)</source>
      <translation>後のタイル（フォルダ）</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>A folder of XYZ map tiles (zoom/x/y.png) instead of a raster: their mosaic is the date, in EPSG:3857. A missing or transparent tile is no data.</source>
      <translation>ラスタの代わりに使う XYZ 地図タイルのフォルダ（zoom/x/y.png）。そのモザイク（EPSG:3857）がその日付の画像になります。欠けているタイルや透明な部分はデータなしです。</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>Zoom of the tiles</source>
      <translation>タイルのズーム</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>Empty: the largest zoom that the tile folders have in common.</source>
      <translation>空欄：両方のタイルフォルダにある最大のズーム。</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>Overlay</source>
      <translation>重ね合わせ</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>Three bands, red, green and blue, 8 bits; where either date has no data the picture is masked.</source>
      <translation>赤・緑・青の3バンド、8ビット。どちらかの日付にデータがない所はマスクされます。</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>Legend</source>
      <translation>凡例</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>PNG images (*.png)</source>
      <translation>PNG 画像 (*.png)</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>A picture of the legend to put beside the map when it is printed.</source>
      <translation>印刷するときに地図の横に置く凡例の画像。</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>Pixels with data on both dates</source>
      <translation>両日付にデータのある画素数</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>Number of pixels that the picture shows.</source>
      <translation>画像に表される画素の数。</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>Unchanged pixels</source>
      <translation>変化のない画素数</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>Pixels that are neither of the following.</source>
      <translation>次の2つのどちらでもない画素。</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>Pixels brighter before</source>
      <translation>前の方が明るい画素数</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>By the threshold; in composites by 3 dB or, of pictures, 30 grey values.</source>
      <translation>しきい値によります。composite では 3 dB、8ビット画像では 30 階調。</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>Pixels brighter after</source>
      <translation>後の方が明るい画素数</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>Value shown black</source>
      <translation>黒で表される値</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>In dB, or in grey values for pictures.</source>
      <translation>dB、8ビット画像では階調値。</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>Value shown in full colour</source>
      <translation>最も明るい色で表される値</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>Give either {0} or {0}_TILES.</source>
      <translation>{0} と {0}_TILES のどちらか一方を指定してください。</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>Give both MIN_DB and MAX_DB, or none.</source>
      <translation>MIN_DB と MAX_DB は両方を指定するか、どちらも空欄にしてください。</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>The style of the overlay could not be written.</source>
      <translation>重ね合わせのスタイルを書き込めませんでした。</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>Two radar dates</source>
      <translation>2つの日付のレーダー画像</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>{} pixels are brighter before, {} after, {} unchanged.</source>
      <translation>前の方が明るい画素 {}、後の方が明るい画素 {}、変化なし {}。</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>PERCENTILES must be two numbers, such as 2,98.</source>
      <translation>PERCENTILES には 2,98 のように2つの数を指定してください。</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>brighter before (gone, or darker now)</source>
      <translation>前の方が明るい（なくなった、または暗くなった）</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>brighter after (new, or brighter now)</source>
      <translation>後の方が明るい（現れた、または明るくなった）</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>unchanged</source>
      <translation>変化なし</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>dark on both dates</source>
      <translation>両日付とも暗い</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>only before</source>
      <translation>前だけ</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>only after</source>
      <translation>後だけ</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>bright on both dates, but different</source>
      <translation>両日付とも明るいが異なる</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>Simulate scenes</source>
      <translation>シーンのシミュレーション</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>synthetic,test data,training data,ground truth,Sentinel-2,clouds,shadows,time series,tutorial</source>
      <translation>模擬データ,合成データ,テストデータ,教師データ,学習データ,真値,雲,雲影,時系列,チュートリアル,synthetic,test data,training data,ground truth,Sentinel-2,clouds,shadows,time series,tutorial</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>Makes a cloudy Sentinel-2 series of a landscape that does not exist, with the exact truth beside it: the clear surface, and where cloud, thin cloud and shadow are. Fields with their seasons, forests, rivers, towns and relief; haze, sun and clouds by date; the same seed gives the same pixels. For trying methods out, for lessons and for measuring errors. Limits: the atmosphere is simple, clouds have one height per date and no parallax, cirrus casts no shadow, and the seasons are those of Central Europe.</source>
      <translation>実在しない景観を写した雲のあるSentinel-2時系列を、正確な真値とともに作成します。真値は、雲のない地表と、雲、薄雲、雲影の位置です。季節変化する農地、森林、河川、市街地、地形の起伏があり、ヘイズ、太陽、雲は日付ごとに変わります。シードが同じなら、同じピクセル値が得られます。手法の試用、授業、誤差の測定に使えます。制約: 大気は単純なモデルです。雲の高さは日付ごとに1つで、視差はなく、巻雲は影を落としません。季節は中央ヨーロッパのものです。</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>Number of scenes</source>
      <translation>シーン数</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>How many dates, spread evenly from the first to the last.</source>
      <translation>日付の数。最初の日付から最後の日付まで等間隔に並びます。</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>First date</source>
      <translation>最初の日付</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>Date of the first scene, such as 2024-03-15.</source>
      <translation>最初のシーンの日付。例: 2024-03-15</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>Last date</source>
      <translation>最後の日付</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>Date of the last scene, such as 2024-10-15.</source>
      <translation>最後のシーンの日付。例: 2024-10-15</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>Mean cloud cover (percent)</source>
      <translation>平均雲量(%)</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>Mean share of cloud and thin cloud over all dates; single dates range from clear to overcast. Shadows come on top.</source>
      <translation>全日付を通した雲と薄雲の割合の平均。日付ごとの雲量は、快晴から全面の曇りまで変わります。影はこの割合に含まれません。</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>Width (pixels)</source>
      <translation>幅(ピクセル)</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>Columns of 10 m. Time grows with the number of pixels; memory hardly does.</source>
      <translation>10 mの列の数。処理時間はピクセル数に応じて増えますが、メモリ使用量はほとんど増えません。</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>Height (pixels)</source>
      <translation>高さ(ピクセル)</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>Rows of 10 m.</source>
      <translation>10 mの行の数。</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>Seed</source>
      <translation>シード</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>Another seed is another landscape with other weather; the same seed gives the same pixels.</source>
      <translation>シードが異なれば、景観も天気も異なります。シードが同じなら、同じピクセル値が得られます。</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>Sentinel-2 bands, by name, in the order of the files: B01 to B12 and B8A; B10 with level L1C only.</source>
      <translation>Sentinel-2のバンド名を、ファイル内の順序で指定します。B01からB12、およびB8A。B10は処理レベルL1Cの場合のみ使えます。</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>Level</source>
      <translation>処理レベル</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>L2A: surface reflectance with a rest of haze. L1C: reflectance at the top of the atmosphere.</source>
      <translation>L2A: 地表面反射率(ヘイズが多少残ります)。L1C: 大気上端(TOA)反射率。</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>Processing baseline</source>
      <translation>処理ベースライン</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>after: 05.10, numbers are reflectance * 10000 + 1000, as in all products since 04.00. before: 03.01, without the 1000. mixed: one and the other by turns.</source>
      <translation>after: 05.10。04.00以降のすべてのプロダクトと同じく、格納値は 反射率 * 10000 + 1000 です。before: 03.01。1000は加算されません。mixed: 両者を交互に並べます。</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>Scenes with a swath edge (percent)</source>
      <translation>観測幅の端を含むシーン(%)</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>Share of the dates on which the swath ends inside the scene; behind its edge is no data (0).</source>
      <translation>シーンの途中で観測幅(スワス)が終わる日付の割合。その外側はデータなし(0)になります。</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>Error of the masks (percent)</source>
      <translation>マスクの誤差(%)</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>0: the scene classification in masks/ is perfect. More: it lets clouds grow in places and shrinks or misses them in others, as real masks do; 100 is a bad mask. The truth is not touched.</source>
      <translation>0: masks/ のシーン分類は完全に正確です。0より大きい場合: 実際のマスクと同じように、雲が広がる場所もあれば、縮んだり見落とされたりする場所もあります。100では精度の低いマスクになります。真値は変わりません。</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>Percentiles of the truth</source>
      <translation>真値のパーセンタイル</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>Which percentiles of the clear surfaces of all dates are written to truth/: what a perfect composite would show. Empty: none.</source>
      <translation>全日付の雲のない地表から求めて truth/ に書き込むパーセンタイル。コンポジットが完璧であれば示すはずの値です。空の場合は書き込みません。</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>Also write each date without weather</source>
      <translation>天気の影響がない各日付の画像も書き込む</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>Writes every date without cloud, haze, noise and swath edge as well: the truth for filling gaps.</source>
      <translation>各日付について、雲、ヘイズ、ノイズ、観測幅の端がない画像も書き込みます。欠測補間の真値として使えます。</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>How many dates are rendered at the same time. 0: one for each core.</source>
      <translation>同時に描画する日付の数。0: コアごとに1つ。</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>Folder</source>
      <translation>フォルダ</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>Where to write: images/ (a GeoTIFF for each date), masks/ (Sentinel-2 scene classification), truth/ (classes of each date, land cover, percentiles of the clear surface) and series.json (sun, clouds, shares).</source>
      <translation>書き込み先。images/ (日付ごとのGeoTIFF)、masks/ (Sentinel-2のシーン分類)、truth/ (各日付のクラス、土地被覆、雲のない地表のパーセンタイル)、series.json (太陽、雲、割合)が作成されます。</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>The folder of the scenes.</source>
      <translation>シーンのフォルダ。</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>The folder of the scene classifications.</source>
      <translation>シーン分類のフォルダ。</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>Truth</source>
      <translation>真値</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>The folder of the truth.</source>
      <translation>真値のフォルダ。</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>Scenes</source>
      <translation>シーン数</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>Number of scenes written.</source>
      <translation>書き込まれたシーンの数。</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>Measured share of cloud and thin cloud among the valid pixels, mean over the dates.</source>
      <translation>有効ピクセルに占める雲と薄雲の割合の測定値(全日付の平均)。</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>{} scenes with {:.1f} % of cloud on average.</source>
      <translation>{}シーン、平均雲量は{:.1f} %です。</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>clear</source>
      <translation>雲なし</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>cloud shadow</source>
      <translation>雲影</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>thin cloud</source>
      <translation>薄雲</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>cloud</source>
      <translation>雲</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>vegetation</source>
      <translation>植生</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>not vegetated</source>
      <translation>植生なし</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>water</source>
      <translation>水域</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>cloud, medium probability</source>
      <translation>雲(中確率)</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>cloud, high probability</source>
      <translation>雲(高確率)</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>thin cirrus</source>
      <translation>薄い巻雲</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>snow</source>
      <translation>雪</translation>
    </message>
    <message>
      <location filename="../algorithms/specklefilter.py" />
      <source>Speckle filter</source>
      <translation>スペックルフィルタ</translation>
    </message>
    <message>
      <location filename="../algorithms/specklefilter.py" />
      <source>SAR,radar,despeckle,Lee,refined Lee,Lee sigma,Gamma-MAP,Frost,boxcar,Quegan,multi-temporal,ENL,looks</source>
      <translation>SAR,レーダー,スペックル除去,Lee,refined Lee,Lee sigma,Gamma-MAP,Frost,ボックスカー,Quegan,多時期,ENL,ルック数</translation>
    </message>
    <message>
      <location filename="../algorithms/specklefilter.py" />
      <source>Takes the speckle out of radar images and says what that cost: the equivalent number of looks before and after, the share of the contrast across edges that is left, and the mean that must not change. Filters are computed in linear power, whatever the unit of the input.</source>
      <translation>レーダー画像からスペックルを取り除き、その代償も示します。処理前後の等価ルック数、エッジのコントラストが残った割合、変わってはならない平均値です。入力の単位にかかわらず、フィルタは線形電力で計算します。</translation>
    </message>
    <message>
      <location filename="../algorithms/specklefilter.py" />
      <source>Radar images</source>
      <translation>レーダー画像</translation>
    </message>
    <message>
      <location filename="../algorithms/specklefilter.py" />
      <source>One raster, or the dates of a stack, one raster each. All are brought to the grid of the first.</source>
      <translation>1つのラスタ、または多時期の各日付のラスタ。すべて最初のもののグリッドに合わせます。</translation>
    </message>
    <message>
      <location filename="../algorithms/specklefilter.py" />
      <source>Band</source>
      <translation>バンド</translation>
    </message>
    <message>
      <location filename="../algorithms/specklefilter.py" />
      <source>Number of the band of every raster. 0: all bands.</source>
      <translation>各ラスタのバンドの番号。0：全バンド。</translation>
    </message>
    <message>
      <location filename="../algorithms/specklefilter.py" />
      <source>Filter</source>
      <translation>フィルタ</translation>
    </message>
    <message>
      <location filename="../algorithms/specklefilter.py" />
      <source>boxcar: mean of the window. lee: Lee 1980. refinedlee: Lee 1981, along edges (window 7). leesigma: improved sigma filter, Lee et al. 2009. gammamap: Lopes et al. 1990. frost: Frost et al. 1982. quegan: multi-temporal, Quegan and Yu 2001; needs two or more images, and keeps the resolution.</source>
      <translation>boxcar：窓の平均。lee：Lee 1980。refinedlee：Lee 1981、エッジに沿う（窓は 7）。leesigma：改良シグマフィルタ、Lee ほか 2009。gammamap：Lopes ほか 1990。frost：Frost ほか 1982。quegan：多時期、Quegan と Yu 2001。2枚以上の画像が必要で、解像度を保ちます。</translation>
    </message>
    <message>
      <location filename="../algorithms/specklefilter.py" />
      <source>Window (pixels)</source>
      <translation>窓（画素）</translation>
    </message>
    <message>
      <location filename="../algorithms/specklefilter.py" />
      <source>Side of the window, an odd number. At the border and beside nodata the window is cut.</source>
      <translation>窓の一辺、奇数。画像の端やデータなしの隣では窓が切り詰められます。</translation>
    </message>
    <message>
      <location filename="../algorithms/specklefilter.py" />
      <source>Damping (Frost)</source>
      <translation>減衰係数（Frost）</translation>
    </message>
    <message>
      <location filename="../algorithms/specklefilter.py" />
      <source>Larger keeps more detail and more speckle.</source>
      <translation>大きいほど細部もスペックルも残ります。</translation>
    </message>
    <message>
      <location filename="../algorithms/specklefilter.py" />
      <source>Unit of the output</source>
      <translation>出力の単位</translation>
    </message>
    <message>
      <location filename="../algorithms/specklefilter.py" />
      <source>input: as the input (dB x 100 becomes dB). power: linear. db: decibels.</source>
      <translation>input：入力と同じ（dB x 100 は dB になります）。power：線形電力。db：デシベル。</translation>
    </message>
    <message>
      <location filename="../algorithms/specklefilter.py" />
      <source>Filtered</source>
      <translation>フィルタ結果</translation>
    </message>
    <message>
      <location filename="../algorithms/specklefilter.py" />
      <source>One band for each band or date, float32, NaN where there is no data.</source>
      <translation>バンドまたは日付ごとに1バンド、float32。データのない所は NaN。</translation>
    </message>
    <message>
      <location filename="../algorithms/specklefilter.py" />
      <source>Looks before</source>
      <translation>処理前のルック数</translation>
    </message>
    <message>
      <location filename="../algorithms/specklefilter.py" />
      <source>Equivalent number of looks of the first band before the filter.</source>
      <translation>最初のバンドの、フィルタ前の等価ルック数。</translation>
    </message>
    <message>
      <location filename="../algorithms/specklefilter.py" />
      <source>Looks after</source>
      <translation>処理後のルック数</translation>
    </message>
    <message>
      <location filename="../algorithms/specklefilter.py" />
      <source>Equivalent number of looks of the first band after the filter.</source>
      <translation>最初のバンドの、フィルタ後の等価ルック数。</translation>
    </message>
    <message>
      <location filename="../algorithms/specklefilter.py" />
      <source>Edge contrast kept</source>
      <translation>残ったエッジのコントラスト</translation>
    </message>
    <message>
      <location filename="../algorithms/specklefilter.py" />
      <source>Share of the contrast (dB) across the strongest edges of the first band that is left; 1 is all of it.</source>
      <translation>最初のバンドの最も強いエッジで、コントラスト（dB）が残った割合。1 はすべて残ったことを示します。</translation>
    </message>
    <message>
      <location filename="../algorithms/specklefilter.py" />
      <source>Mean after / before</source>
      <translation>平均の比（後 / 前）</translation>
    </message>
    <message>
      <location filename="../algorithms/specklefilter.py" />
      <source>Of the first band, in linear power; 1 is no bias.</source>
      <translation>最初のバンドの線形電力での値。1 は偏りがないことを示します。</translation>
    </message>
    <message>
      <location filename="../algorithms/specklefilter.py" />
      <source>{}: {:.1f} looks before, {:.1f} after; {:.0f} % of the edge contrast kept; mean x {:.4f}.</source>
      <translation>{}：処理前 {:.1f} ルック、処理後 {:.1f} ルック。エッジのコントラストの {:.0f} % を保持。平均 x {:.4f}。</translation>
    </message>
    <message>
      <location filename="../plugin.py" />
      <source>Show the tools in the toolbox</source>
      <translation>ツールボックスでツールを表示</translation>
    </message>
    <message>
      <location filename="../plugin.py" />
      <source>Help</source>
      <translation>ヘルプ</translation>
    </message>
  </context>
</TS>
