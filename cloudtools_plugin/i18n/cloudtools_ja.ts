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
      <location filename="../algorithms/base.py" />
      <source>{name} must be numbers with commas between, such as 10,25,50, not "{text}".</source>
      <translation>{name}には、10,25,50 のように数値をカンマで区切って指定してください(「{text}」は使えません)。</translation>
    </message>
    <message>
      <location filename="../algorithms/base.py" />
      <source>{name}: the layer "{layer}" is not a raster file that GDAL can open ({provider}); save it as GeoTIFF first and use that file.</source>
      <translation>{name}: レイヤ「{layer}」は、GDALで開けるラスタファイルではありません({provider})。GeoTIFFとして保存し、そのファイルを使ってください。</translation>
    </message>
    <message>
      <location filename="../algorithms/base.py" />
      <source>{title} is missing: give it a value.</source>
      <translation>{title}が指定されていません。値を指定してください。</translation>
    </message>
    <message>
      <location filename="../algorithms/base.py" />
      <source>{title} must be a number from {low:g} to {high:g}, not {value}.</source>
      <translation>{title}には、{low:g}から{high:g}までの数値を指定してください({value}は使えません)。</translation>
    </message>
    <message>
      <location filename="../algorithms/base.py" />
      <source>{title} must be one of {options}, not {value}.</source>
      <translation>{title}には、次のいずれかを指定してください: {options}({value}は使えません)。</translation>
    </message>
    <message>
      <location filename="../algorithms/base.py" />
      <source>{title}: {value} cannot be opened as a raster; check that the file exists and is complete.</source>
      <translation>{title}: {value}をラスタとして開けません。ファイルが存在し、壊れていないことを確認してください。</translation>
    </message>
    <message>
      <location filename="../algorithms/base.py" />
      <source>{title}: {value} is not acceptable; see the help of this parameter.</source>
      <translation>{title}: {value}は使えません。このパラメータのヘルプを参照してください。</translation>
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
      <translation>同じ場所を撮影した雲のある多数の画像から、雲のない1枚の画像を作成します。ピクセルごとに、マスクされた観測を除き、残った観測の25パーセンタイル値(または他の統計量)を採用します。この値は、マスクから漏れた雲を避けられる程度に低く、マスクから漏れた影を避けられる程度に高い値です。パーセンタイルは近似ではなく厳密に計算されます。メモリ使用量は、画像の大きさにかかわらず一定の範囲に収まります。</translation>
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
      <translation>フォルダ内のどのファイルを使うかを、*_MSIL2A_*.tif のように指定します。任意の深さの下位フォルダを含めるには **/*_B0[234]_10m.jp2 のように指定します。空の場合は、フォルダ内のすべてのラスタを使います。</translation>
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
      <translation>auto: どの画像にも専用のマスクが名前から1つ見つかる場合は名前(name)で、それ以外の場合は順序(order)で対応付けます。</translation>
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
      <translation>データがないことを表す格納値。ファイルに記載がない場合や、記載が誤っている場合に指定します。空の場合はファイルの記載に従い、Sentinel-2とLandsatのプロダクトでは0とします。</translation>
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
      <translation>グリッドの違いが整数ピクセル分のずれだけではない場合にのみ使われます。マスクには常に最近傍のピクセルを使います。</translation>
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
      <translation>各バンドの75パーセンタイル値と25パーセンタイル値の差。地表の変化や、残った雲の影響の大きさを示します。</translation>
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
      <source>{path}: {reason}</source>
      <translation>{path}: {reason}</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Left out: {reason}</source>
      <translation>除外: {reason}</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>The Python package numba is missing; with it this is several times faster.</source>
      <translation>Pythonパッケージnumbaがありません。インストールすると、処理が数倍速くなります。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>{share:.2f} % of the pixels are without data; {mean:.1f} valid observations per pixel.</source>
      <translation>データなしのピクセルは{share:.2f} %、有効観測数は1ピクセルあたり{mean:.1f}です。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>MASK_PATTERN goes with a FOLDER and without MASKS.</source>
      <translation>MASK_PATTERNは、FOLDERを指定し、MASKSを指定しない場合にのみ使えます。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>The {band} band is not known; name it with {parameter} (the chosen bands are {names}).</source>
      <translation>{band}バンドを判断できません。{parameter}で指定してください(選択したバンド: {names})。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>red</source>
      <translation>赤</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>near infrared</source>
      <translation>近赤外</translation>
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
      <translation>列の数(1列は10 m)。処理時間はピクセル数に応じて増えますが、メモリ使用量はほとんど増えません。</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>Height (pixels)</source>
      <translation>高さ(ピクセル)</translation>
    </message>
    <message>
      <location filename="../algorithms/simulatescenes.py" />
      <source>Rows of pixels of 10 m.</source>
      <translation>行の数(1行は10 m)。</translation>
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
      <source>{scenes} scenes with {cloud:.1f} % of cloud on average.</source>
      <translation>{scenes}シーン、平均雲量は{cloud:.1f} %です。</translation>
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
      <location filename="../engine/blocks.py" />
      <source>{number} blocks of {width} x {height} pixels</source>
      <translation>{width} x {height}ピクセルのブロック{number}個</translation>
    </message>
    <message>
      <location filename="../engine/blocks.py" />
      <source>The memory budget must be positive.</source>
      <translation>メモリの上限には、正の値を指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/composite/job.py" />
      <source>The method '{method}' mixes observations, so there is no scene to name; leave out the index or choose one of {methods}.</source>
      <translation>手法「{method}」は複数の観測を組み合わせるため、採用シーンを特定できません。採用シーンの出力を外すか、次のいずれかの手法を選んでください: {methods}</translation>
    </message>
    <message>
      <location filename="../engine/composite/job.py" />
      <source>Two outputs have the same file name; give each its own.</source>
      <translation>2つの出力が同じファイル名になっています。それぞれ別の名前を指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/composite/job.py" />
      <source>'{path}' is one of the inputs; choose another name for the output.</source>
      <translation>「{path}」は入力ファイルの1つです。出力には別の名前を指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/composite/job.py" />
      <source>Scene '{scene}' could not be read in part and was left out there: {reason}</source>
      <translation>シーン「{scene}」は一部を読み込めなかったため、その部分では除外されました: {reason}</translation>
    </message>
    <message>
      <location filename="../engine/composite/job.py" />
      <source>{share:.0f} % of the composite are without data; choose an extent, or check that all images show the same place.</source>
      <translation>コンポジットの{share:.0f} %がデータなしです。領域を指定するか、すべての画像が同じ場所のものであることを確認してください。</translation>
    </message>
    <message>
      <location filename="../engine/composite/job.py" />
      <source>No pixel has enough valid observations: everything is masked or without data; check the masks and the rule that says which values are masked.</source>
      <translation>有効な観測が足りているピクセルがありません。すべてがマスクされているか、データなしです。マスクと、マスクの判定方法を確認してください。</translation>
    </message>
    <message>
      <location filename="../engine/composite/job.py" />
      <source>An interrupted run of the same job is continued: {done} of {blocks} blocks are there.</source>
      <translation>中断された同じ処理を再開します。{blocks}ブロックのうち{done}ブロックは処理済みです。</translation>
    </message>
    <message>
      <location filename="../engine/composite/job.py" />
      <source>{number} valid pixels have the value {nodata:g}, which also marks pixels without data; the count layer tells them apart.</source>
      <translation>有効なピクセルのうち{number}個の値が、データなしを表す値{nodata:g}と同じです。両者は観測数レイヤで区別できます。</translation>
    </message>
    <message>
      <location filename="../engine/composite/job.py" />
      <source>Pixels without data have the value {value:g}, as valid pixels have the value {nodata:g}.</source>
      <translation>値が{nodata:g}の有効なピクセルがあるため、データなしのピクセルの値を{value:g}にしました。</translation>
    </message>
    <message>
      <location filename="../engine/composite/plan.py" />
      <source>Unknown method '{method}'; choose one of {methods}.</source>
      <translation>手法「{method}」はありません。次のいずれかを選んでください: {methods}</translation>
    </message>
    <message>
      <location filename="../engine/composite/plan.py" />
      <source>nothing</source>
      <translation>空の値</translation>
    </message>
    <message>
      <location filename="../engine/composite/plan.py" />
      <source>Percentiles must lie between 0 and 100, not {bad}; 25 is the usual choice.</source>
      <translation>パーセンタイルは0から100までの範囲で指定してください({bad}は使えません)。通常は25を使います。</translation>
    </message>
    <message>
      <location filename="../engine/composite/plan.py" />
      <source>A percentile is named twice; name each once.</source>
      <translation>同じパーセンタイルが2回指定されています。それぞれ1回だけ指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/composite/plan.py" />
      <source>Unknown rank rule '{rule}'; choose one of {rules}.</source>
      <translation>順位の規則「{rule}」はありません。次のいずれかを選んでください: {rules}</translation>
    </message>
    <message>
      <location filename="../engine/composite/plan.py" />
      <source>The minimum of observations must be 1 or more.</source>
      <translation>有効観測数の下限には、1以上の値を指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/composite/plan.py" />
      <source>Unknown choice '{choice}' for pixels without data; choose one of {choices}.</source>
      <translation>有効な観測がない場合の扱い「{choice}」はありません。次のいずれかを選んでください: {choices}</translation>
    </message>
    <message>
      <location filename="../engine/composite/plan.py" />
      <source>Maximum NDVI needs to know which bands are red and near infrared; name them (RED, NIR).</source>
      <translation>最大NDVIを使うには、赤バンドと近赤外バンドが必要です。REDとNIRで指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/composite/plan.py" />
      <source>Output: {grid}; {bands} band(s) of {dtype}.</source>
      <translation>出力: {grid}、{dtype}のバンド{bands}個。</translation>
    </message>
    <message>
      <location filename="../engine/composite/plan.py" />
      <source>{scenes} scene(s), {observations} observation(s) on {grid}: {blocks}, {bands} band(s) at a time.</source>
      <translation>{grid}のグリッドで、シーン数{scenes}、観測数{observations}: {blocks}、一度に{bands}バンドずつ処理します。</translation>
    </message>
    <message>
      <location filename="../engine/composite/plan.py" />
      <source>These blocks are larger than the memory for the stack: a scratch file holds it.</source>
      <translation>これらのブロックはスタック用のメモリに収まらないため、スタックを作業用ファイルに置きます。</translation>
    </message>
    <message>
      <location filename="../engine/composite/plan.py" />
      <source>Each zone is composited on its own grid; the results are warped once.</source>
      <translation>座標参照系(CRS)ごとに元のグリッドで合成し、その結果を1回だけ再投影します。</translation>
    </message>
    <message>
      <location filename="../engine/composite/plan.py" />
      <source>The scenes' offsets differ; they are applied before ranking, the output has none.</source>
      <translation>シーンによってオフセットが異なります。順位を付ける前にオフセットを適用するため、出力にオフセットはありません。</translation>
    </message>
    <message>
      <location filename="../engine/composite/plan.py" />
      <source>The images declare different scales; all are converted to that of the first.</source>
      <translation>画像によってスケールが異なります。すべてを最初の画像のスケールに換算します。</translation>
    </message>
    <message>
      <location filename="../engine/composite/plan.py" />
      <source>The images are 64-bit floats; the composite is computed and written in 32 bits.</source>
      <translation>画像は64ビット浮動小数点数ですが、コンポジットは32ビットで計算し、書き込みます。</translation>
    </message>
    <message>
      <location filename="../engine/composite/plan.py" />
      <source>Some images hold whole numbers and others decimal ones; check that all are in the same unit (reflectance, or reflectance times 10000).</source>
      <translation>値が整数の画像と小数の画像が混ざっています。すべての画像の単位が同じであること(反射率、または反射率の10000倍)を確認してください。</translation>
    </message>
    <message>
      <location filename="../engine/composite/plan.py" />
      <source>The images' types ({names}) have no common type of up to 32 bits; convert them to one type.</source>
      <translation>画像のデータ型({names})を共通に表せる32ビット以下の型がありません。1つの型に変換してください。</translation>
    </message>
    <message>
      <location filename="../engine/composite/plan.py" />
      <source>Images without georeferencing must have the same size; assign coordinates first.</source>
      <translation>位置情報のない画像は、同じ大きさでなければなりません。先に座標を付けてください。</translation>
    </message>
    <message>
      <location filename="../engine/composite/plan.py" />
      <source>The extent is empty; give xmin &lt; xmax and ymin &lt; ymax.</source>
      <translation>領域が空です。xmin &lt; xmax、ymin &lt; ymax となるように指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/composite/plan.py" />
      <source>The extent lies outside of all images; choose one that overlaps them (they cover {bounds} in {crs}).</source>
      <translation>領域がすべての画像の範囲外にあります。画像と重なる領域を選んでください(画像の範囲は{crs}で {bounds})。</translation>
    </message>
    <message>
      <location filename="../engine/composite/plan.py" />
      <source>The images have no area in common; choose the union, or leave out those that lie elsewhere.</source>
      <translation>すべての画像に共通する範囲がありません。すべての画像を合わせた範囲(union)を選ぶか、離れた場所の画像を除いてください。</translation>
    </message>
    <message>
      <location filename="../engine/composite/plan.py" />
      <source>A rotated image cannot be cut to an extent; give a coordinate reference system and a resolution.</source>
      <translation>回転した画像から領域を切り出すことはできません。座標参照系(CRS)とピクセルサイズを指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/composite/plan.py" />
      <source>No two images overlap, so there is nothing to composite; choose images of the same place.</source>
      <translation>互いに重なる画像がないため、合成できません。同じ場所の画像を選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/composite/plan.py" />
      <source>{number} image(s) overlap no other: {names}{more}; check that they show the same place.</source>
      <translation>他のどの画像とも重ならない画像が{number}個あります: {names}{more}。同じ場所の画像であることを確認してください。</translation>
    </message>
    <message>
      <location filename="../engine/composite/plan.py" />
      <source>The mask '{mask}' does not overlap its image '{image}'; check the pairing.</source>
      <translation>マスク「{mask}」が、対応する画像「{image}」と重なりません。マスクと画像の対応付けを確認してください。</translation>
    </message>
    <message>
      <location filename="../engine/composite/plan.py" />
      <source>The images have different bands ('{image}' has {bands}, '{other}' has {others}); choose the bands to use (BANDS) or leave that image out.</source>
      <translation>画像によってバンドが異なります(「{image}」は{bands}、「{other}」は{others})。使うバンドをBANDSで指定するか、その画像を除いてください。</translation>
    </message>
    <message>
      <location filename="../engine/composite/plan.py" />
      <source>There are no images to composite; choose at least one.</source>
      <translation>合成する画像がありません。少なくとも1つ選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/composite/plan.py" />
      <source>The images have different numbers of bands ('{image}' has {bands}, most have {usual}); choose the bands to use (BANDS) or leave that image out.</source>
      <translation>画像によってバンドの数が異なります(「{image}」は{bands}、大半の画像は{usual})。使うバンドをBANDSで指定するか、その画像を除いてください。</translation>
    </message>
    <message>
      <location filename="../engine/composite/plan.py" />
      <source>Band {band} for the NDVI is not there; {bands} band(s) were chosen.</source>
      <translation>NDVIに使うバンド{band}がありません。選択したバンドの数は{bands}です。</translation>
    </message>
    <message>
      <location filename="../engine/composite/plan.py" />
      <source>The image '{image}' has no coordinate reference system, others have; assign it first.</source>
      <translation>画像「{image}」には座標参照系(CRS)がありませんが、他の画像にはあります。先にCRSを設定してください。</translation>
    </message>
    <message>
      <location filename="../engine/composite/plan.py" />
      <source>{missing} of {number} images declare no nodata value, the others do; if they have pixels without data, give the value as NODATA.</source>
      <translation>{number}個の画像のうち{missing}個には無効値(nodata)が設定されていませんが、他の画像には設定されています。データなしのピクセルがある場合は、その値をNODATAで指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/composite/plan.py" />
      <source>The resolution must be a positive number.</source>
      <translation>ピクセルサイズには、正の数値を指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/composite/plan.py" />
      <source>Images without a coordinate reference system cannot be warped; assign one first.</source>
      <translation>座標参照系(CRS)のない画像は再投影できません。先にCRSを設定してください。</translation>
    </message>
    <message>
      <location filename="../engine/composite/plan.py" />
      <source>{scenes} scenes of the same day and satellite are grouped into {observations} observation(s).</source>
      <translation>同じ日、同じ衛星の{scenes}シーンを、{observations}個の観測にまとめました。</translation>
    </message>
    <message>
      <location filename="../engine/composite/plan.py" />
      <source>{number} of {files} files have other pixels than the output grid; they are resampled ({resampling}), which takes longer.</source>
      <translation>{files}ファイルのうち{number}ファイルは、ピクセルが出力のグリッドと異なります。リサンプリング({resampling})するため、処理に時間がかかります。</translation>
    </message>
    <message>
      <location filename="../engine/composite/plan.py" />
      <source>The mask '{mask}' declares {nodata:g} as nodata, so those pixels count as masked (missing is never clear); if that value means clear, remove the nodata setting of the mask.</source>
      <translation>マスク「{mask}」では{nodata:g}が無効値(nodata)とされているため、その値のピクセルはマスクされたものとして扱います(データのないピクセルを雲なしとすることはありません)。この値が雲なしを意味する場合は、マスクの無効値の設定を外してください。</translation>
    </message>
    <message>
      <location filename="../engine/composite/plan.py" />
      <source>The grid to be like has another coordinate reference system than the one asked for; give one of them.</source>
      <translation>グリッドを合わせるラスタの座標参照系(CRS)が、指定したCRSと異なります。どちらか一方だけを指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/composite/plan.py" />
      <source>The grid to be like lies outside of all images; choose a raster that overlaps them.</source>
      <translation>グリッドを合わせるラスタが、すべての画像の範囲外にあります。画像と重なるラスタを選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/composite/report.py" />
      <source>Composite (pixels without data in magenta)</source>
      <translation>コンポジット(マゼンタはデータなしのピクセル)</translation>
    </message>
    <message>
      <location filename="../engine/composite/report.py" />
      <source>Valid observations: black 0, white {highest}</source>
      <translation>有効観測数: 黒 0、白 {highest}</translation>
    </message>
    <message>
      <location filename="../engine/composite/report.py" />
      <source>Grid</source>
      <translation>グリッド</translation>
    </message>
    <message>
      <location filename="../engine/composite/report.py" />
      <source>Observations (days)</source>
      <translation>観測数(日数)</translation>
    </message>
    <message>
      <location filename="../engine/composite/report.py" />
      <source>Pixels</source>
      <translation>ピクセル数</translation>
    </message>
    <message>
      <location filename="../engine/composite/report.py" />
      <source>Valid observations per pixel</source>
      <translation>1ピクセルあたりの有効観測数</translation>
    </message>
    <message>
      <location filename="../engine/composite/report.py" />
      <source>{mean:.2f} on average, {highest} at most</source>
      <translation>平均{mean:.2f}、最大{highest}</translation>
    </message>
    <message>
      <location filename="../engine/composite/report.py" />
      <source>No.</source>
      <translation>番号</translation>
    </message>
    <message>
      <location filename="../engine/composite/report.py" />
      <source>Scene</source>
      <translation>シーン</translation>
    </message>
    <message>
      <location filename="../engine/composite/report.py" />
      <source>Date</source>
      <translation>日付</translation>
    </message>
    <message>
      <location filename="../engine/composite/report.py" />
      <source>Observation</source>
      <translation>観測</translation>
    </message>
    <message>
      <location filename="../engine/composite/report.py" />
      <source>CRS</source>
      <translation>CRS</translation>
    </message>
    <message>
      <location filename="../engine/composite/report.py" />
      <source>Baseline</source>
      <translation>処理ベースライン</translation>
    </message>
    <message>
      <location filename="../engine/composite/report.py" />
      <source>Offset</source>
      <translation>オフセット</translation>
    </message>
    <message>
      <location filename="../engine/composite/report.py" />
      <source>Offset decided by</source>
      <translation>オフセットの判断の根拠</translation>
    </message>
    <message>
      <location filename="../engine/composite/report.py" />
      <source>Mask</source>
      <translation>マスク</translation>
    </message>
    <message>
      <location filename="../engine/composite/report.py" />
      <source>en</source>
      <translation>ja</translation>
    </message>
    <message>
      <location filename="../engine/composite/report.py" />
      <source>Composite report</source>
      <translation>コンポジットのレポート</translation>
    </message>
    <message>
      <location filename="../engine/composite/report.py" />
      <source>List of scenes</source>
      <translation>シーンの一覧</translation>
    </message>
    <message>
      <location filename="../engine/composite/report.py" />
      <source>Pixels by number of valid observations</source>
      <translation>有効観測数ごとのピクセル数</translation>
    </message>
    <message>
      <location filename="../engine/composite/report.py" />
      <source>Repeat this run</source>
      <translation>この処理を再実行するコマンド</translation>
    </message>
    <message>
      <location filename="../engine/composite/watch.py" />
      <source>{number} scene(s), for instance '{scene}', are said to carry the offset of {offset}, but many of their pixels are darker than that allows; it may have been applied already. Check the table, and set OFFSET or OFFSET_OVERRIDES.</source>
      <translation>{number}シーン(例: 「{scene}」)にはオフセット{offset}があるとされていますが、それではありえないほど暗いピクセルが多くあります。オフセットがすでに適用されている可能性があります。表を確認し、OFFSETまたはOFFSET_OVERRIDESを設定してください。</translation>
    </message>
    <message>
      <location filename="../engine/composite/watch.py" />
      <source>The darkest pixels of {number} of {scenes} scenes (for instance '{scene}') are about {size:.0f} higher in every band than those of the others, as if the Sentinel-2 offset of 1000 were missing there. Check the table of offsets, and set OFFSET or OFFSET_OVERRIDES.</source>
      <translation>{scenes}シーンのうち{number}シーン(例: 「{scene}」)では、最も暗いピクセルの値が、どのバンドでも他のシーンより約{size:.0f}高くなっています。Sentinel-2のオフセット1000が考慮されていない可能性があります。オフセットの表を確認し、OFFSETまたはOFFSET_OVERRIDESを設定してください。</translation>
    </message>
    <message>
      <location filename="../engine/grid.py" />
      <source>The coordinate reference system '{crs}' is not known; give a code such as EPSG:32633.</source>
      <translation>座標参照系(CRS)「{crs}」を認識できません。EPSG:32633 のようなコードを指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/grid.py" />
      <source>no CRS</source>
      <translation>CRSなし</translation>
    </message>
    <message>
      <location filename="../engine/grid.py" />
      <source>custom CRS</source>
      <translation>カスタムCRS</translation>
    </message>
    <message>
      <location filename="../engine/grid.py" />
      <source>A raster without a coordinate reference system cannot be placed on one with it; assign it first.</source>
      <translation>座標参照系(CRS)のないラスタを、CRSのあるラスタに合わせることはできません。先にCRSを設定してください。</translation>
    </message>
    <message>
      <location filename="../engine/grid.py" />
      <source>Coordinates cannot be transformed from {source} to {target}.</source>
      <translation>座標を{source}から{target}に変換できません。</translation>
    </message>
    <message>
      <location filename="../engine/grid.py" />
      <source>The extent cannot be transformed from {source} to {target}.</source>
      <translation>領域を{source}から{target}に変換できません。</translation>
    </message>
    <message>
      <location filename="../engine/grid.py" />
      <source>The pixel size must be a positive number.</source>
      <translation>ピクセルサイズには、正の数値を指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/grid.py" />
      <source>The extent is empty.</source>
      <translation>領域が空です。</translation>
    </message>
    <message>
      <location filename="../engine/grid.py" />
      <source>{width} x {height} pixels of {xres:.10g} x {yres:.10g}, {crs}</source>
      <translation>{width} x {height}ピクセル(ピクセルサイズ {xres:.10g} x {yres:.10g})、{crs}</translation>
    </message>
    <message>
      <location filename="../engine/grid.py" />
      <source>The raster's geotransform is not valid (its pixels have no area).</source>
      <translation>ラスタの位置情報(ジオトランスフォーム)が正しくありません(ピクセルの面積が0です)。</translation>
    </message>
    <message>
      <location filename="../engine/grid.py" />
      <source>The raster is rotated against its coordinate axes; warp it to a north-up grid first.</source>
      <translation>ラスタが座標軸に対して回転しています。先に、北が上のグリッドに再投影してください。</translation>
    </message>
    <message>
      <location filename="../engine/masks.py" />
      <source>The mask has decimal numbers, so it has no bits; choose another mask rule.</source>
      <translation>マスクの値が小数のため、ビットで判定できません。別の判定方法を選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/masks.py" />
      <source>masked where not zero</source>
      <translation>値が0以外のピクセルをマスク</translation>
    </message>
    <message>
      <location filename="../engine/masks.py" />
      <source>masked where zero</source>
      <translation>値が0のピクセルをマスク</translation>
    </message>
    <message>
      <location filename="../engine/masks.py" />
      <source>masked values {ranges}</source>
      <translation>マスクする値: {ranges}</translation>
    </message>
    <message>
      <location filename="../engine/masks.py" />
      <source>clear values {ranges}, all others masked</source>
      <translation>雲なしの値: {ranges}、それ以外はすべてマスク</translation>
    </message>
    <message>
      <location filename="../engine/masks.py" />
      <source>masked bits {bits}</source>
      <translation>マスクするビット: {bits}</translation>
    </message>
    <message>
      <location filename="../engine/masks.py" />
      <source>{name}: {rule}</source>
      <translation>{name}: {rule}</translation>
    </message>
    <message>
      <location filename="../engine/masks.py" />
      <source>'{word}' is not a mask value; write values and ranges such as 0,1,3,8-11.</source>
      <translation>「{word}」はマスクの値として読み取れません。0,1,3,8-11 のように、値と範囲を指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/masks.py" />
      <source>The range '{word}' runs backwards; write the smaller value first.</source>
      <translation>範囲「{word}」の順序が逆です。小さい値を先に書いてください。</translation>
    </message>
    <message>
      <location filename="../engine/masks.py" />
      <source>'{word}' is not a bit; write bits such as 3,4 or fields such as 8-9&gt;=2 or 10-11=3 (bit 0 is the lowest).</source>
      <translation>「{word}」はビットとして読み取れません。3,4 のようなビット、または 8-9&gt;=2 や 10-11=3 のようなビットフィールドを指定してください(最下位ビットが0)。</translation>
    </message>
    <message>
      <location filename="../engine/masks.py" />
      <source>The mask rule '{rule}' needs its values; write them into MASK_VALUES, for instance 0,1,3,8-10.</source>
      <translation>マスクの判定方法「{rule}」には値が必要です。0,1,3,8-10 のように、MASK_VALUESで指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/masks.py" />
      <source>Unknown mask rule '{rule}'.</source>
      <translation>マスクの判定方法「{rule}」はありません。</translation>
    </message>
    <message>
      <location filename="../engine/masks.py" />
      <source>The growth of masks must be zero or more metres.</source>
      <translation>マスクを広げる距離には、0メートル以上の値を指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/percentile.py" />
      <source>Percentiles of {dtype} values are not supported; convert to one of {names}.</source>
      <translation>データ型{dtype}のパーセンタイルは計算できません。次のいずれかの型に変換してください: {names}</translation>
    </message>
    <message>
      <location filename="../engine/percentile.py" />
      <source>Keys of {dtype} values must be a row of {key} as long as the values.</source>
      <translation>データ型{dtype}の値のキーは、値と同じ長さの{key}の1次元配列でなければなりません。</translation>
    </message>
    <message>
      <location filename="../engine/percentile.py" />
      <source>Only integer values can be shifted by an offset; convert the images to integers first.</source>
      <translation>オフセットを加算できるのは整数値だけです。先に画像を整数に変換してください。</translation>
    </message>
    <message>
      <location filename="../engine/percentile.py" />
      <source>Percentiles must be numbers from 0 to 100.</source>
      <translation>パーセンタイルには、0から100までの数値を指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/percentile.py" />
      <source>There is no rank rule {rule!r}; use one of {rules}.</source>
      <translation>順位の規則{rule!r}はありません。次のいずれかを使ってください: {rules}</translation>
    </message>
    <message>
      <location filename="../engine/percentile.py" />
      <source>The keys, counts and output of a percentile block do not fit each other.</source>
      <translation>パーセンタイルを計算するブロックのキー、観測数、出力が互いに適合していません。</translation>
    </message>
    <message>
      <location filename="../engine/percentile.py" />
      <source>The output of a percentile block must have the type of its values or a floating type.</source>
      <translation>パーセンタイルを計算するブロックの出力は、値と同じ型か浮動小数点型でなければなりません。</translation>
    </message>
    <message>
      <location filename="../engine/raster.py" />
      <source>The file '{path}' does not exist; check the path.</source>
      <translation>ファイル「{path}」が存在しません。パスを確認してください。</translation>
    </message>
    <message>
      <location filename="../engine/raster.py" />
      <source>'{path}' cannot be read as a raster; replace or remove it. ({reason})</source>
      <translation>「{path}」をラスタとして読み込めません。差し替えるか、除いてください。({reason})</translation>
    </message>
    <message>
      <location filename="../engine/raster.py" />
      <source>unknown format</source>
      <translation>不明な形式</translation>
    </message>
    <message>
      <location filename="../engine/raster.py" />
      <source>'{path}' is a container of several rasters; choose one of its subdatasets.</source>
      <translation>「{path}」は複数のラスタを含むファイルです。その中のサブデータセットを1つ選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/raster.py" />
      <source>'{path}' has no raster bands.</source>
      <translation>「{path}」にはラスタのバンドがありません。</translation>
    </message>
    <message>
      <location filename="../engine/raster.py" />
      <source>'{path}' stores {dtype} numbers, which have no order; convert it to a real type first.</source>
      <translation>「{path}」の値({dtype})には大小の順序がありません。先に実数型に変換してください。</translation>
    </message>
    <message>
      <location filename="../engine/raster.py" />
      <source>'{path}' stores signed 8-bit numbers; convert it to 16 bits (Int16).</source>
      <translation>「{path}」は符号付き8ビットの値を格納しています。16ビット(Int16)に変換してください。</translation>
    </message>
    <message>
      <location filename="../engine/raster.py" />
      <source>'{path}' is cut short (the file ends before its last pixels do); fetch it again.</source>
      <translation>「{path}」は途中で切れています(最後のピクセルの前でファイルが終わっています)。もう一度取得してください。</translation>
    </message>
    <message>
      <location filename="../engine/raster.py" />
      <source>'{path}' cannot be read to its end; fetch it again or leave it out. ({reason})</source>
      <translation>「{path}」を最後まで読み込めません。もう一度取得するか、除いてください。({reason})</translation>
    </message>
    <message>
      <location filename="../engine/raster.py" />
      <source>The target grid must have its first pixel in the upper left corner (north up).</source>
      <translation>出力先のグリッドは、最初のピクセルが左上にあるもの(北が上)でなければなりません。</translation>
    </message>
    <message>
      <location filename="../engine/raster.py" />
      <source>'{path}' cannot be warped to {crs}. ({reason})</source>
      <translation>「{path}」を{crs}に再投影できません。({reason})</translation>
    </message>
    <message>
      <location filename="../engine/raster.py" />
      <source>Bands that are read together must come from one file and share type and grid.</source>
      <translation>一緒に読み込むバンドは、同じファイルにあり、データ型とグリッドが同じでなければなりません。</translation>
    </message>
    <message>
      <location filename="../engine/raster.py" />
      <source>Unknown resampling '{resampling}'; choose one of {choices}.</source>
      <translation>リサンプリング「{resampling}」はありません。次のいずれかを選んでください: {choices}</translation>
    </message>
    <message>
      <location filename="../engine/raster.py" />
      <source>'{path}' and the target grid do not both have a coordinate reference system; assign the missing one.</source>
      <translation>「{path}」と出力先のグリッドのうち、一方にしか座標参照系(CRS)がありません。もう一方にもCRSを設定してください。</translation>
    </message>
    <message>
      <location filename="../engine/raster.py" />
      <source>'{path}' is a folder; give a file name.</source>
      <translation>「{path}」はフォルダです。ファイル名を指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/raster.py" />
      <source>The folder '{folder}' does not exist; create it or choose another output.</source>
      <translation>フォルダ「{folder}」が存在しません。作成するか、別の出力先を選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/raster.py" />
      <source>'{path}' cannot be written ({reason}); choose another folder.</source>
      <translation>「{path}」に書き込めません({reason})。別のフォルダを選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/raster.py" />
      <source>The disk of '{folder}' has {free:,.0f} MB free, but {needed:,.0f} MB are needed while the job runs; free some space or choose another disk.</source>
      <translation>「{folder}」のディスクの空き容量は{free:,.0f} MBですが、処理中に{needed:,.0f} MBが必要です。空き容量を増やすか、別のディスクを選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/raster.py" />
      <source>A raster of type {dtype} cannot be written.</source>
      <translation>データ型{dtype}のラスタは書き込めません。</translation>
    </message>
    <message>
      <location filename="../engine/raster.py" />
      <source>'{path}' cannot be written ({reason}); choose another output.</source>
      <translation>「{path}」に書き込めません({reason})。別の出力先を選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/raster.py" />
      <source>'{path}' cannot be written ({reason}); free some space and run again.</source>
      <translation>「{path}」に書き込めません({reason})。空き容量を増やして、もう一度実行してください。</translation>
    </message>
    <message>
      <location filename="../engine/raster.py" />
      <source>'{path}' cannot be finished: its spool file cannot be read. ({reason})</source>
      <translation>「{path}」を完成できません。一時ファイルを読み込めません。({reason})</translation>
    </message>
    <message>
      <location filename="../engine/raster.py" />
      <source>'{path}' cannot be written ({reason}); free some space.</source>
      <translation>「{path}」に書き込めません({reason})。空き容量を増やしてください。</translation>
    </message>
    <message>
      <location filename="../engine/raster.py" />
      <source>'{path}' cannot be replaced ({reason}); close it in other programs and run again.</source>
      <translation>「{path}」を置き換えられません({reason})。他のプログラムで開いている場合は閉じて、もう一度実行してください。</translation>
    </message>
    <message>
      <location filename="../engine/raster.py" />
      <source>Rasters cannot be written as '{ending}'; give the output a name that ends in .tif.</source>
      <translation>ラスタを「{ending}」の形式で書き込むことはできません。出力には .tif で終わる名前を指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/raster.py" />
      <source>'{path}' cannot be written ({reason}); check the free disk space.</source>
      <translation>「{path}」に書き込めません({reason})。ディスクの空き容量を確認してください。</translation>
    </message>
    <message>
      <location filename="../engine/raster.py" />
      <source>unknown reason</source>
      <translation>原因不明</translation>
    </message>
    <message>
      <location filename="../engine/raster.py" />
      <source>'{path}' cannot be written ({reason}).</source>
      <translation>「{path}」に書き込めません({reason})。</translation>
    </message>
    <message>
      <location filename="../engine/scenes.py" />
      <source>The folder '{folder}' does not exist; check the path.</source>
      <translation>フォルダ「{folder}」が存在しません。パスを確認してください。</translation>
    </message>
    <message>
      <location filename="../engine/scenes.py" />
      <source>The pattern '{pattern}' must stay inside the folder; write it relative to the folder.</source>
      <translation>パターン「{pattern}」は、フォルダの中を指すものでなければなりません。フォルダからの相対パスで指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/scenes.py" />
      <source>No file in '{folder}' matches '{pattern}'; check the folder and the pattern.</source>
      <translation>「{folder}」に「{pattern}」に合うファイルがありません。フォルダとパターンを確認してください。</translation>
    </message>
    <message>
      <location filename="../engine/scenes.py" />
      <source>any raster</source>
      <translation>すべてのラスタ</translation>
    </message>
    <message>
      <location filename="../engine/scenes.py" />
      <source>The image '{image}' has quality bands only; name the bands to use.</source>
      <translation>画像「{image}」には品質バンドしかありません。使うバンドを指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/scenes.py" />
      <source>The image '{image}' has no band '{word}'; it has {names}.</source>
      <translation>画像「{image}」にバンド「{word}」はありません。この画像のバンド: {names}</translation>
    </message>
    <message>
      <location filename="../engine/scenes.py" />
      <source>All scenes bear the date {date:%Y-%m-%d}; they are not grouped by day.</source>
      <translation>すべてのシーンの日付が{date:%Y-%m-%d}のため、日ごとにまとめません。</translation>
    </message>
    <message>
      <location filename="../engine/scenes.py" />
      <source>given by the user</source>
      <translation>ユーザーの指定</translation>
    </message>
    <message>
      <location filename="../engine/scenes.py" />
      <source>none, as chosen</source>
      <translation>なし(設定による)</translation>
    </message>
    <message>
      <location filename="../engine/scenes.py" />
      <source>all scenes, as chosen</source>
      <translation>全シーン(設定による)</translation>
    </message>
    <message>
      <location filename="../engine/scenes.py" />
      <source>not known as Sentinel-2</source>
      <translation>Sentinel-2と判断できず</translation>
    </message>
    <message>
      <location filename="../engine/scenes.py" />
      <source>already applied ({source})</source>
      <translation>適用済み({source})</translation>
    </message>
    <message>
      <location filename="../engine/scenes.py" />
      <source>offset declared by the file</source>
      <translation>ファイルに記載されたオフセット</translation>
    </message>
    <message>
      <location filename="../engine/scenes.py" />
      <source>file metadata</source>
      <translation>ファイルのメタデータ</translation>
    </message>
    <message>
      <location filename="../engine/scenes.py" />
      <source>product name</source>
      <translation>プロダクト名</translation>
    </message>
    <message>
      <location filename="../engine/scenes.py" />
      <source>not the product's own numbers</source>
      <translation>プロダクト本来の値ではない</translation>
    </message>
    <message>
      <location filename="../engine/scenes.py" />
      <source>baseline unknown</source>
      <translation>処理ベースライン不明</translation>
    </message>
    <message>
      <location filename="../engine/scenes.py" />
      <source>'{part}' is no offset; write a name pattern and a number, such as S2A_*N0510*=-1000.</source>
      <translation>「{part}」はオフセットとして読み取れません。S2A_*N0510*=-1000 のように、名前のパターンと数値を指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/scenes.py" />
      <source>There are {images} images but only {masks} masks; give one mask for each image.</source>
      <translation>画像が{images}個あるのに、マスクは{masks}個しかありません。画像ごとに1つのマスクを指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/scenes.py" />
      <source>No mask can be told by name for '{image}' ({missing} of {images} images); name masks after their images or pair them by order.</source>
      <translation>「{image}」に対応するマスクを名前から特定できません({images}画像のうち{missing}画像)。マスクに画像と同じ名前を付けるか、順序(order)で対応付けてください。</translation>
    </message>
    <message>
      <location filename="../engine/scenes.py" />
      <source>There are {images} images and {masks} masks; to be paired by order they must be as many.</source>
      <translation>画像が{images}個、マスクが{masks}個あります。順序で対応付けるには、同じ数でなければなりません。</translation>
    </message>
    <message>
      <location filename="../engine/scenes.py" />
      <source>None of the {number} images can be read; the first: {reason}</source>
      <translation>{number}個の画像のどれも読み込めません。最初の画像: {reason}</translation>
    </message>
    <message>
      <location filename="../engine/scenes.py" />
      <source>{number} results of this plugin lie in the folder and are left out (for instance {path}).</source>
      <translation>フォルダにあるこのプラグインの出力{number}個を除外しました(例: {path})。</translation>
    </message>
    <message>
      <location filename="../engine/scenes.py" />
      <source>A mask cannot be read, so masks and images cannot be paired by order: {reason}</source>
      <translation>読み込めないマスクがあるため、マスクと画像を順序で対応付けられません: {reason}</translation>
    </message>
    <message>
      <location filename="../engine/scenes.py" />
      <source>{masks} masks are paired with the images by name.</source>
      <translation>{masks}個のマスクを、名前で画像と対応付けました。</translation>
    </message>
    <message>
      <location filename="../engine/scenes.py" />
      <source>{masks} masks are paired with the images by order.</source>
      <translation>{masks}個のマスクを、順序で画像と対応付けました。</translation>
    </message>
    <message>
      <location filename="../engine/scenes.py" />
      <source>The image '{image}' has no band besides its mask.</source>
      <translation>画像「{image}」には、マスク以外のバンドがありません。</translation>
    </message>
    <message>
      <location filename="../engine/scenes.py" />
      <source>Masks: {rule}.</source>
      <translation>マスク: {rule}。</translation>
    </message>
    <message>
      <location filename="../engine/scenes.py" />
      <source>The images have a quality band '{band}' that is not used; set MASK_BAND to {band} to mask clouds with it.</source>
      <translation>画像に品質バンド「{band}」がありますが、使われていません。これで雲をマスクするには、MASK_BANDに{band}を指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/scenes.py" />
      <source>The processing baseline of {number} Sentinel-2 scene(s) is not known (for instance '{scene}'), so no offset is applied to them; say with OFFSET or OFFSET_OVERRIDES if one is needed.</source>
      <translation>Sentinel-2の{number}シーン(例: 「{scene}」)は処理ベースラインが不明なため、オフセットを適用しません。必要な場合は、OFFSETまたはOFFSET_OVERRIDESで指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/scenes.py" />
      <source>its mask cannot be read</source>
      <translation>対応するマスクを読み込めません</translation>
    </message>
    <message>
      <location filename="../engine/scenes.py" />
      <source>No mask that can be read belongs to any image; check the masks.</source>
      <translation>読み込めるマスクの中に、画像に対応するものがありません。マスクを確認してください。</translation>
    </message>
    <message>
      <location filename="../engine/simulate/files.py" />
      <source>'{path}' cannot be written ({reason}); check folder and disk space.</source>
      <translation>「{path}」に書き込めません({reason})。フォルダとディスクの空き容量を確認してください。</translation>
    </message>
    <message>
      <location filename="../engine/simulate/files.py" />
      <source>{scenes} scenes, {grid}, {bands}, {level}</source>
      <translation>{scenes}シーン、{grid}、{bands}、{level}</translation>
    </message>
    <message>
      <location filename="../engine/simulate/files.py" />
      <source>The folder already holds {number} other images; they stay there beside the new ones.</source>
      <translation>フォルダには、すでに別の画像が{number}個あります。新しい画像と並べて、そのまま残します。</translation>
    </message>
    <message>
      <location filename="../engine/simulate/files.py" />
      <source>{scene}: cloud {cloud:.1f} %, no data {missing:.1f} %, sun zenith {zenith:.1f}, azimuth {azimuth:.1f}</source>
      <translation>{scene}: 雲 {cloud:.1f} %、データなし {missing:.1f} %、太陽天頂角 {zenith:.1f}、方位角 {azimuth:.1f}</translation>
    </message>
    <message>
      <location filename="../engine/simulate/files.py" />
      <source>The folder '{path}' cannot be made ({reason}); choose another one.</source>
      <translation>フォルダ「{path}」を作成できません({reason})。別のフォルダを選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/simulate/plan.py" />
      <source>The place of the series cannot be found on the Earth; check its origin and reference system.</source>
      <translation>時系列の位置が地球上に見つかりません。原点と座標参照系(CRS)を確認してください。</translation>
    </message>
    <message>
      <location filename="../engine/simulate/series.py" />
      <source>There are no scenes to simulate; give at least one date.</source>
      <translation>シミュレーションするシーンがありません。日付を少なくとも1つ指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/simulate/series.py" />
      <source>The seed must be from 0 to {highest}, not {seed}.</source>
      <translation>シードは0から{highest}までの範囲で指定してください({seed}は使えません)。</translation>
    </message>
    <message>
      <location filename="../engine/simulate/series.py" />
      <source>A date occurs twice in the series; give each date once.</source>
      <translation>時系列に同じ日付が2回あります。どの日付も1回だけ指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/simulate/series.py" />
      <source>Width and height must be from 1 to {highest} pixels, not {width} x {height}.</source>
      <translation>幅と高さは1から{highest}ピクセルまでの範囲で指定してください({width} x {height}は使えません)。</translation>
    </message>
    <message>
      <location filename="../engine/simulate/series.py" />
      <source>The pixel size must be a positive number of metres.</source>
      <translation>ピクセルサイズには、正の数値(メートル)を指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/simulate/series.py" />
      <source>The series needs a projected coordinate reference system in metres, such as EPSG:32633.</source>
      <translation>時系列には、EPSG:32633 のようなメートル単位の投影座標参照系(CRS)が必要です。</translation>
    </message>
    <message>
      <location filename="../engine/simulate/series.py" />
      <source>There are no bands to simulate; name at least one, such as B04.</source>
      <translation>シミュレーションするバンドがありません。B04 のように、少なくとも1つ指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/simulate/series.py" />
      <source>'{band}' is not a Sentinel-2 band; use names such as B02, B03, B04 or B8A.</source>
      <translation>「{band}」はSentinel-2のバンドではありません。B02、B03、B04、B8A などの名前を使ってください。</translation>
    </message>
    <message>
      <location filename="../engine/simulate/series.py" />
      <source>A band is named twice; name each band once.</source>
      <translation>同じバンドが2回指定されています。どのバンドも1回だけ指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/simulate/series.py" />
      <source>'{level}' is not a processing level; use L1C or L2A.</source>
      <translation>「{level}」という処理レベルはありません。L1CまたはL2Aを使ってください。</translation>
    </message>
    <message>
      <location filename="../engine/simulate/series.py" />
      <source>Level L2A has no band B10; leave it out or simulate L1C.</source>
      <translation>処理レベルL2AにはバンドB10がありません。B10を除くか、L1Cを選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/simulate/series.py" />
      <source>cloud cover</source>
      <translation>雲量</translation>
    </message>
    <message>
      <location filename="../engine/simulate/series.py" />
      <source>baselines</source>
      <translation>処理ベースライン</translation>
    </message>
    <message>
      <location filename="../engine/simulate/series.py" />
      <source>There are {number} values of {what} for {dates} dates; give one each.</source>
      <translation>{what}の値が{number}個、日付が{dates}個あります。日付ごとに1つの値を指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/simulate/series.py" />
      <source>share of dates with a swath edge</source>
      <translation>観測幅の端を含む日付の割合</translation>
    </message>
    <message>
      <location filename="../engine/simulate/series.py" />
      <source>mask error</source>
      <translation>マスクの誤差</translation>
    </message>
    <message>
      <location filename="../engine/simulate/series.py" />
      <source>'{text}' is not a processing baseline; write it as 03.01 or 05.10.</source>
      <translation>「{text}」は処理ベースラインとして読み取れません。03.01 や 05.10 のように指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/simulate/series.py" />
      <source>A percentile must be from 0 to 100, not {percentile:g}.</source>
      <translation>パーセンタイルは0から100までの範囲で指定してください({percentile:g}は使えません)。</translation>
    </message>
    <message>
      <location filename="../engine/simulate/series.py" />
      <source>'{text}' is not a date; write it as 2024-06-12.</source>
      <translation>「{text}」は日付として読み取れません。2024-06-12 のように指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/simulate/series.py" />
      <source>The {what} must be from 0 to 100 percent, not {percent:g}.</source>
      <translation>{what}は0から100 %までの範囲で指定してください({percent:g}は使えません)。</translation>
    </message>
    <message>
      <location filename="../engine/simulate/series.py" />
      <source>There are no scenes to simulate; give at least one.</source>
      <translation>シミュレーションするシーンがありません。少なくとも1つ指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/simulate/series.py" />
      <source>The last date {end} lies before the first date {start}.</source>
      <translation>最後の日付{end}が、最初の日付{start}より前になっています。</translation>
    </message>
    <message>
      <location filename="../engine/simulate/series.py" />
      <source>{number} scenes do not fit between {start} and {end}; at most one a day.</source>
      <translation>{start}から{end}までの期間に{number}シーンは収まりません。1日に1シーンまでです。</translation>
    </message>
    <message>
      <location filename="../engine/temporal.py" />
      <source>The stack, its mask and the output of a composite block do not fit each other.</source>
      <translation>コンポジットを計算するブロックのスタック、マスク、出力が互いに適合していません。</translation>
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
