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
