<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
  <context>
    <name>CloudTools</name>
    <message>
      <location filename="../algorithms/base.py" />
      <source>Get imagery</source>
      <translation>画像の取得</translation>
    </message>
    <message>
      <location filename="../algorithms/base.py" />
      <source>Cloud masks</source>
      <translation>雲マスク</translation>
    </message>
    <message>
      <location filename="../algorithms/base.py" />
      <source>Composites</source>
      <translation>コンポジット</translation>
    </message>
    <message>
      <location filename="../algorithms/base.py" />
      <source>Gap filling</source>
      <translation>欠測の補間</translation>
    </message>
    <message>
      <location filename="../algorithms/base.py" />
      <source>Radar</source>
      <translation>レーダー</translation>
    </message>
    <message>
      <location filename="../algorithms/base.py" />
      <source>Labels and training</source>
      <translation>ラベルと学習</translation>
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
      <location filename="../algorithms/fillaccuracy.py" />
      <source>Accuracy of filled gaps</source>
      <translation>欠測補間の精度</translation>
    </message>
    <message>
      <location filename="../algorithms/fillaccuracy.py" />
      <source>gap filling,validation,RMSE,SSIM,correlation,seam,quality</source>
      <translation>欠測補間,検証,RMSE,SSIM,相関,継ぎ目,品質,gap filling,validation</translation>
    </message>
    <message>
      <location filename="../algorithms/fillaccuracy.py" />
      <source>Compares a filled image with one that shows what was hidden, on the pixels that were filled: error, correlation, structural similarity, and the seam that the eye would see. It works for the result of any program.</source>
      <translation>補間した画像を、隠れていたものが写っている画像と、補間した画素で比べます。誤差、相関、構造的類似度、目に見える継ぎ目を求めます。どのプログラムの結果にも使えます。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillaccuracy.py" />
      <source>Filled image</source>
      <translation>補間した画像</translation>
    </message>
    <message>
      <location filename="../algorithms/fillaccuracy.py" />
      <source>The result to judge.</source>
      <translation>評価する結果。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillaccuracy.py" />
      <source>Truth</source>
      <translation>真値</translation>
    </message>
    <message>
      <location filename="../algorithms/fillaccuracy.py" />
      <source>An image of the same bands that shows what was hidden, in the same numbers: the image before clouds were put on it, or one of the same day. Bands belong together by name where all have names, else by number.</source>
      <translation>隠れていたものが写っている、同じバンド、同じ数値単位の画像。雲を重ねる前の画像や、同じ日の画像など。バンドは、すべてに名前があれば名前で、なければ番号で対応づけます。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillaccuracy.py" />
      <source>Filled pixels</source>
      <translation>補間した画素</translation>
    </message>
    <message>
      <location filename="../algorithms/fillaccuracy.py" />
      <source>Where to compare: the source layer of the filling, or the cloud mask. Empty: everywhere, and there is then no seam.</source>
      <translation>比べる場所。補間の出所レイヤ、または雲マスク。空: すべての画素を比べます。この場合、継ぎ目は求まりません。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillaccuracy.py" />
      <source>What counts as filled</source>
      <translation>補間したとみなす値</translation>
    </message>
    <message>
      <location filename="../algorithms/fillaccuracy.py" />
      <source>auto: of a source layer the filled pixels; other masks are known by their names, else nonzero. The others as for the filling.</source>
      <translation>auto: 出所レイヤでは補間した画素。ほかのマスクは名前から判断し、わからなければ nonzero。そのほかは補間のときと同じです。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillaccuracy.py" />
      <source>Mask values or bits</source>
      <translation>マスクの値またはビット</translation>
    </message>
    <message>
      <location filename="../algorithms/fillaccuracy.py" />
      <source>For values and clear: such as 1,2,3 or 8-11. For bits: such as 3,4 or fields such as 8-9&gt;=2.</source>
      <translation>values と clear: 1,2,3 や 8-11 など。bits: 3,4、または 8-9&gt;=2 のようなフィールド。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillaccuracy.py" />
      <source>Threads</source>
      <translation>スレッド数</translation>
    </message>
    <message>
      <location filename="../algorithms/fillaccuracy.py" />
      <source>0: one for each core, at most four. The result does not depend on it.</source>
      <translation>0：コアごとに1つ、最大4つ。結果には影響しません。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillaccuracy.py" />
      <source>Table</source>
      <translation>表</translation>
    </message>
    <message>
      <location filename="../algorithms/fillaccuracy.py" />
      <source>One row for each band with all figures.</source>
      <translation>バンドごとに 1 行、すべての数値。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillaccuracy.py" />
      <source>Error</source>
      <translation>誤差</translation>
    </message>
    <message>
      <location filename="../algorithms/fillaccuracy.py" />
      <source>Filled minus truth on the compared pixels, NaN elsewhere.</source>
      <translation>比べた画素での、補間した値から真値を引いた差。ほかは NaN。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillaccuracy.py" />
      <source>Pixels compared</source>
      <translation>比べた画素</translation>
    </message>
    <message>
      <location filename="../algorithms/fillaccuracy.py" />
      <source>Of the first band.</source>
      <translation>最初のバンドの画素数。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillaccuracy.py" />
      <source>RMSE</source>
      <translation>RMSE</translation>
    </message>
    <message>
      <location filename="../algorithms/fillaccuracy.py" />
      <source>Root mean square error, mean over the bands, in the numbers of INPUT.</source>
      <translation>二乗平均平方根誤差、バンドの平均、INPUT の数値単位。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillaccuracy.py" />
      <source>Normalised RMSE</source>
      <translation>正規化 RMSE</translation>
    </message>
    <message>
      <location filename="../algorithms/fillaccuracy.py" />
      <source>RMSE divided by the truth's standard deviation, mean over the bands.</source>
      <translation>RMSE を真値の標準偏差で割ったもの、バンドの平均。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillaccuracy.py" />
      <source>Bias</source>
      <translation>偏り</translation>
    </message>
    <message>
      <location filename="../algorithms/fillaccuracy.py" />
      <source>Mean of filled minus truth, mean over the bands.</source>
      <translation>補間した値から真値を引いた差の平均、バンドの平均。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillaccuracy.py" />
      <source>Correlation</source>
      <translation>相関</translation>
    </message>
    <message>
      <location filename="../algorithms/fillaccuracy.py" />
      <source>Pearson's, mean over the bands.</source>
      <translation>ピアソンの相関係数、バンドの平均。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillaccuracy.py" />
      <source>SSIM</source>
      <translation>SSIM</translation>
    </message>
    <message>
      <location filename="../algorithms/fillaccuracy.py" />
      <source>Structural similarity in 7 x 7 windows (Wang et al. 2004), mean over the bands.</source>
      <translation>7 x 7 の窓での構造的類似度(Wang et al. 2004)、バンドの平均。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillaccuracy.py" />
      <source>Seam</source>
      <translation>継ぎ目</translation>
    </message>
    <message>
      <location filename="../algorithms/fillaccuracy.py" />
      <source>Root mean square of the 11 x 11 mean error on the 2-pixel inner rim of the compared areas, mean over the bands: what the eye sees as a step.</source>
      <translation>比べた場所の内側 2 画素の縁での、11 x 11 平均誤差の二乗平均平方根、バンドの平均。目に段差として見えるものです。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillaccuracy.py" />
      <source>{name} lies on another grid; brought to that of the filled image, which costs accuracy.</source>
      <translation>{name} は別の格子にあります。補間した画像の格子に合わせますが、精度は下がります。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillaccuracy.py" />
      <source>Band {}: {} pixels, RMSE {:.4g} (normalised {:.3f}), bias {:.4g}, correlation {:.3f}, SSIM {:.3f}, seam {:.4g}.</source>
      <translation>バンド {}: {} 画素、RMSE {:.4g}(正規化 {:.3f})、偏り {:.4g}、相関 {:.3f}、SSIM {:.3f}、継ぎ目 {:.4g}。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>Fill cloud gaps</source>
      <translation>雲の欠測を補間</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>cloud removal,gap filling,SLRA,stepwise local radiometric adjustment,Poisson,seamless,inpainting,SLC-off</source>
      <translation>雲の除去,欠測補間,SLRA,段階的局所放射調整,ポアソン,継ぎ目なし,インペインティング,SLC-off,cloud removal,gap filling</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>Fills what clouds hide in one image from one or several other images, adjusted so that no seam is seen. The default is a stepwise local radiometric adjustment after Li et al. 2019 (Remote Sensing 11(16), 1925): statistics over the same unchanged pixels of both images, a local gain and offset carried into the gap, and a global correction of what is left, along which changed objects that touch the border are corrected as objects. The figures and the limits are in the manual. The result keeps the type of the input, and tells how good it is: clear pixels are hidden under the shapes of real gaps, filled and compared.</source>
      <translation>1 枚の画像で雲に隠れた部分を、ほかの 1 枚以上の画像から、継ぎ目が見えないように調整して補間します。既定の方法は Li et al. 2019(Remote Sensing 11(16), 1925)にならった段階的局所放射調整です。両方の画像の変化していない同じ画素から統計をとり、局所的なゲインとオフセットを欠測の中へ延ばし、残った差を全体として補正します。このとき、境界に接する変化した地物は、地物として補正されます。精度の数値と限界はマニュアルにあります。結果の型は入力と同じで、精度も報告します。実際の欠測の形で晴れた画素を隠し、補間して比べます。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>Cloudy image</source>
      <translation>雲のある画像</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>The image to fill. Everything outside of the gaps stays as it is.</source>
      <translation>補間する画像。欠測以外の画素は元のままです。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>Replacement images</source>
      <translation>補間に使う画像</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>One or more images of the same ground with the same bands: other dates, or a composite of this plugin, best from about the same season. Bands belong together by name where all have names, else by number. Images on another grid are brought to that of INPUT, which is told in the log.</source>
      <translation>同じ場所、同じバンドの 1 枚以上の画像。別の日付の画像、またはこのプラグインのコンポジットで、季節の近いものが最適です。バンドは、すべてに名前があれば名前で、なければ番号で対応づけます。格子の異なる画像は INPUT の格子に合わせ、ログで知らせます。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>Cloud mask</source>
      <translation>雲マスク</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>Where to fill: any mask or class raster, also of another pixel size. What it does not cover counts as cloud. Empty: the pixels without data are filled.</source>
      <translation>補間する場所。マスクまたはクラスのラスタなら何でもよく、画素の大きさが異なってもかまいません。マスクが覆わない所は雲とみなします。空: データのない画素を補間します。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>Band of the mask</source>
      <translation>マスクのバンド</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>Number of the mask's band.</source>
      <translation>マスクのバンドの番号。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>What counts as cloud</source>
      <translation>雲とみなす値</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>auto: known by the name of the mask's file or band (SCL, QA_PIXEL, BQA, Fmask, classes of this plugin, of which all but clear are filled), else nonzero. nonzero / zero: where the mask is not 0 / is 0. values: the values given below. clear: all but the values given below. bits: the bits given below. The others: masks known by name.</source>
      <translation>auto: マスクのファイル名またはバンド名から判断します(SCL、QA_PIXEL、BQA、Fmask、このプラグインのクラス。最後のものは晴れ以外をすべて補間)。わからなければ nonzero。nonzero / zero: マスクが 0 でない所 / 0 の所。values: 下に書く値。clear: 下に書く値以外のすべて。bits: 下に書くビット。そのほか: 名前で知られたマスク。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>Method</source>
      <translation>手法</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>slra: see above. slra_compatible: the numbers of the published raster function of that name, for older work to be repeated; it leaves seams. poisson: the replacement's gradients, the target on the border. histogram: mean and standard deviation of the surroundings, one step. copy: the replacement as it is.</source>
      <translation>slra: 上の説明を参照。slra_compatible: 同名の公開ラスタ関数と同じ数値。以前の作業を再現するためのもので、継ぎ目が残ります。poisson: 補間に使う画像の勾配を保ち、境界を対象画像に合わせます。histogram: 周囲の平均と標準偏差に 1 回で合わせます。copy: 補間に使う画像をそのまま使います。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>Window (pixels)</source>
      <translation>窓（画素）</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>Radius of the windows from which local statistics are taken: 80 means 161 x 161 pixels. slra takes the fine gain from windows of a quarter of it, and histogram the pixels so near to the gap.</source>
      <translation>局所統計をとる窓の半径。80 は 161 x 161 画素です。slra は細かいゲインをその 4 分の 1 の窓から、histogram は欠測からこの距離までの画素から求めます。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>Buffer</source>
      <translation>バッファ</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>The gaps grow by this first, to catch thin edges of clouds; every good pixel lost costs accuracy. Empty: 2 pixels; for slra_compatible 20, as the published function grows them (as a square).</source>
      <translation>雲の薄い縁を含めるため、まず欠測をこの分だけ広げます。良い画素を失うほど精度は下がります。空: 2 画素。slra_compatible では、公開された関数と同じく 20 画素(正方形)。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>Unit of the buffer</source>
      <translation>バッファの単位</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>Pixels of INPUT, or metres on the ground.</source>
      <translation>INPUT の画素、または地上のメートル。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>Choice of the replacement</source>
      <translation>補間に使う画像の選び方</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>best: around each gap the replacement from which the clear pixels can be predicted best, then the next. combined: the same, and slra predicts from up to four replacements together where they have data. priority: in the order given, a later one only where earlier ones have no data.</source>
      <translation>best: 欠測ごとに、周囲の晴れた画素を最もよく予測できる画像から順に使います。combined: 同じですが、slra はデータのある所で最大 4 枚の画像を合わせて予測に使います。priority: 与えた順に使い、後の画像は前の画像にデータのない所だけに使います。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>Bands</source>
      <translation>バンド</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>Numbers of the bands of INPUT to fill and to write, such as 3,2,1. Empty: all.</source>
      <translation>補間して書き出す INPUT のバンドの番号。3,2,1 など。空: すべて。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>Fill pixels without data as well</source>
      <translation>データのない画素も補間</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>With a mask: also fill what has no data in INPUT. Pixels outside of the scene are then filled, too.</source>
      <translation>マスクがある場合: INPUT にデータのない画素も補間します。シーンの外側の画素も補間されます。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>Move the outline to homogeneous ground</source>
      <translation>境界を一様な場所へ移す</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>The first stage of Li et al.: gaps grow to whole superpixels (SLIC), so that the outline does not cut through fields. Needs the Python package scikit-image.</source>
      <translation>Li et al. の第 1 段階: 境界が畑などを横切らないように、欠測をスーパーピクセル(SLIC)の単位まで広げます。Python パッケージ scikit-image が必要です。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>Shapes hidden to measure the quality</source>
      <translation>精度を測るために隠す形の数</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>So many clear places are hidden under the shapes of real gaps, filled and compared with what is there. 0: none.</source>
      <translation>この数だけ晴れた場所を実際の欠測の形で隠し、補間して実際の値と比べます。0: 測りません。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>Resampling of the replacements</source>
      <translation>補間に使う画像のリサンプリング</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>Only where grids differ by more than whole pixels.</source>
      <translation>格子が画素の整数倍以外でずれている場合だけ使います。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>Filled</source>
      <translation>補間結果</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>The type, nodata, scale and offset of INPUT; values are rounded and limited to what the type holds. What cannot be filled is nodata where INPUT declares a nodata value (NaN in decimal types).</source>
      <translation>INPUT と同じ型、nodata、スケール、オフセット。値は丸め、型が表せる範囲に収めます。補間できない所は、INPUT に nodata の値があれば nodata になります(実数型では NaN)。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>Source of the pixels</source>
      <translation>画素の出所</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>0 kept, 1 filled by the first replacement, 2 by the second, and so on; 255 not filled.</source>
      <translation>0 元のまま、1 最初の画像で補間、2 二番目の画像で補間、以下同様。255 補間できず。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>Confidence</source>
      <translation>信頼度</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>In percent: the local correlation of the two images, less with the distance to the gap's border; 100 where kept, 255 (nodata) where not filled. A rank, not a probability.</source>
      <translation>パーセント。二つの画像の局所的な相関で、欠測の境界から離れるほど小さくなります。元のままの画素は 100、補間できない画素は 255(nodata)。順位の目安であり、確率ではありません。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>Gap share (%)</source>
      <translation>欠測の割合 (%)</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>Of all pixels, buffer included.</source>
      <translation>全画素に対する割合。バッファを含みます。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>Filled share (%)</source>
      <translation>補間した割合 (%)</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>Of the gap's pixels.</source>
      <translation>欠測の画素に対する割合。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>Unfilled pixels</source>
      <translation>補間できない画素</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>Of the gap: no replacement has data there, or nothing clear is near.</source>
      <translation>欠測のうち、どの画像にもデータがないか、近くに晴れた画素がないもの。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>Step across the gaps' outline that the ground does not explain, root mean square over the bands, in the numbers of INPUT.</source>
      <translation>地表では説明できない、欠測の輪郭での段差。バンド全体の二乗平均平方根、INPUT の数値単位。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>Cross-validated RMSE</source>
      <translation>交差検証 RMSE</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>Of the hidden pixels, mean over the bands, in the numbers of INPUT.</source>
      <translation>隠した画素の値、バンドの平均、INPUT の数値単位。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>Cross-validated normalised RMSE</source>
      <translation>交差検証 正規化 RMSE</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>The same divided by the standard deviation of each band there.</source>
      <translation>同じ値を、その場所での各バンドの標準偏差で割ったもの。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>Cross-validated correlation</source>
      <translation>交差検証 相関</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>Of the hidden pixels, mean over the bands.</source>
      <translation>隠した画素の値、バンドの平均。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>Cross-validated SSIM</source>
      <translation>交差検証 SSIM</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>Structural similarity of the hidden pixels, mean over the bands.</source>
      <translation>隠した画素の構造的類似度、バンドの平均。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>Cross-validated seam</source>
      <translation>交差検証 継ぎ目</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>Root mean square of the 11 x 11 mean error on the rim of the hidden shapes, mean over the bands.</source>
      <translation>隠した形の縁での 11 x 11 平均誤差の二乗平均平方根、バンドの平均。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>BANDS: {number:g} is not a band of {name}, which has bands 1 to {last}.</source>
      <translation>BANDS: {number:g} は {name} のバンドではありません。バンドは 1 から {last} までです。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>{name} does not overlap the cloudy image; choose another replacement.</source>
      <translation>{name} は雲のある画像と重なりません。別の画像を選んでください。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>{name}: same grid as the cloudy image.</source>
      <translation>{name}: 雲のある画像と同じ格子です。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>{name}: its grid ({own}) differs; brought to that of the cloudy image by {resampling} resampling.</source>
      <translation>{name}: 格子({own})が異なるため、雲のある画像の格子に {resampling} でリサンプリングします。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>REPLACEMENTS is missing: give at least one image to fill from.</source>
      <translation>REPLACEMENTS がありません。補間に使う画像を 1 枚以上指定してください。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>At most 200 replacements can be told apart; choose fewer.</source>
      <translation>補間に使う画像は 200 枚まで区別できます。数を減らしてください。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>No mask: the pixels without data are filled.</source>
      <translation>マスクがないため、データのない画素を補間します。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>MASK_BAND: {name} has bands 1 to {last} only.</source>
      <translation>MASK_BAND: {name} のバンドは 1 から {last} までです。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>The mask declares {value:g} as nodata, and what a mask does not know counts as cloud: everything would be filled. Unset the nodata value of the mask (gdal_edit.py -unsetnodata) and run again.</source>
      <translation>マスクは {value:g} を nodata としており、マスクにとって未知の所は雲とみなすため、すべてが補間されてしまいます。マスクの nodata を解除して(gdal_edit.py -unsetnodata)もう一度実行してください。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>Mask {name}: {rule}.</source>
      <translation>マスク {name}: {rule}。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>{} gaps, {:.2f} % of the image; {} of {} pixels filled.</source>
      <translation>欠測 {} か所、画像の {:.2f} %。{} / {} 画素を補間しました。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>{} pixels filled from {}.</source>
      <translation>{} 画素を {} から補間しました。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>{} pixels of the gaps could not be filled: no replacement has data there.</source>
      <translation>欠測の {} 画素は補間できませんでした。どの画像にもデータがありません。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>INPUT declares no nodata value, so they keep their cloudy values; SOURCE shows them.</source>
      <translation>INPUT に nodata の値がないため、雲の値のまま残ります。SOURCE で確認できます。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>{} pixels were limited to what the type can hold.</source>
      <translation>{} 画素の値を、型が表せる範囲に収めました。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>The local gain was limited to 0.1-10 on {} pixels.</source>
      <translation>局所的なゲインを {} 画素で 0.1-10 に制限しました。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>Hidden and compared, band {}: {} pixels, RMSE {:.4g} (normalised {:.3f}), correlation {:.3f}, SSIM {:.3f}, seam {:.4g}.</source>
      <translation>隠して比較、バンド {}: {} 画素、RMSE {:.4g}(正規化 {:.3f})、相関 {:.3f}、SSIM {:.3f}、継ぎ目 {:.4g}。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>No place is clear enough to hide the shape of a gap: the quality was not measured.</source>
      <translation>欠測の形を隠せるほど晴れた場所がないため、精度は測りませんでした。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>kept</source>
      <translation>元のまま</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>not filled</source>
      <translation>補間できず</translation>
    </message>
    <message>
      <location filename="../algorithms/labelstyle.py" />
      <source>without label</source>
      <translation>ラベルなし</translation>
    </message>
    <message>
      <location filename="../algorithms/masking.py" />
      <source>Grid like this raster</source>
      <translation>このラスタのグリッドに合わせる</translation>
    </message>
    <message>
      <location filename="../algorithms/masking.py" />
      <source>The mask is written on the pixels of this raster, usually the image it belongs to. Classes are never interpolated: the pixel under each centre counts. Empty: the input's own pixels.</source>
      <translation>このラスタの画素に合わせてマスクを書き出します。通常はマスクの対象画像を指定します。クラスは決して補間されず、各画素の中心にある値を採用します。空欄の場合は入力の画素のままです。</translation>
    </message>
    <message>
      <location filename="../algorithms/masking.py" />
      <source>Memory for blocks (MB)</source>
      <translation>ブロック用のメモリ（MB）</translation>
    </message>
    <message>
      <location filename="../algorithms/masking.py" />
      <source>For the blocks of all threads together. The result does not depend on it.</source>
      <translation>全スレッドのブロックの合計。結果には影響しません。</translation>
    </message>
    <message>
      <location filename="../algorithms/masking.py" />
      <source>Clear (%)</source>
      <translation>晴天（%）</translation>
    </message>
    <message>
      <location filename="../algorithms/masking.py" />
      <source>Of the pixels with data.</source>
      <translation>データのある画素に対する割合です。</translation>
    </message>
    <message>
      <location filename="../algorithms/masking.py" />
      <source>Cloud shadow (%)</source>
      <translation>雲影（%）</translation>
    </message>
    <message>
      <location filename="../algorithms/masking.py" />
      <source>Thin cloud (%)</source>
      <translation>薄雲（%）</translation>
    </message>
    <message>
      <location filename="../algorithms/masking.py" />
      <source>Cloud (%)</source>
      <translation>雲（%）</translation>
    </message>
    <message>
      <location filename="../algorithms/masking.py" />
      <source>Unsure (%)</source>
      <translation>判定不能（%）</translation>
    </message>
    <message>
      <location filename="../algorithms/masking.py" />
      <source>Masked (%)</source>
      <translation>マスク（%）</translation>
    </message>
    <message>
      <location filename="../algorithms/masking.py" />
      <source>Shadow, thin cloud, cloud and unsure together, of the pixels with data.</source>
      <translation>雲影、薄雲、雲、判定不能の合計で、データのある画素に対する割合です。</translation>
    </message>
    <message>
      <location filename="../algorithms/masking.py" />
      <source>Without data (%)</source>
      <translation>データなし（%）</translation>
    </message>
    <message>
      <location filename="../algorithms/masking.py" />
      <source>Of all pixels of the raster.</source>
      <translation>ラスタの全画素に対する割合です。</translation>
    </message>
    <message>
      <location filename="../algorithms/masking.py" />
      <source>Clear {clear:.1f} %, shadow {shadow:.1f} %, thin cloud {thin:.1f} %, cloud {cloud:.1f} %, unsure {unsure:.1f} % of the pixels with data; {missing:.1f} % without data.</source>
      <translation>データのある画素のうち、晴天{clear:.1f} %、雲影{shadow:.1f} %、薄雲{thin:.1f} %、雲{cloud:.1f} %、判定不能{unsure:.1f} %。データなし{missing:.1f} %。</translation>
    </message>
    <message>
      <location filename="../algorithms/network.py" />
      <source>Authentication</source>
      <translation>認証</translation>
    </message>
    <message>
      <location filename="../algorithms/network.py" />
      <source>An entry of QGIS's encrypted store (basic, API header or bearer, OAuth2, as far as this QGIS has them); only its id is kept in history and models. Without it the environment variable CLOUDTOOLS_AUTH_ with the server's name in capitals is used where it is set, such as CLOUDTOOLS_AUTH_WWW_TELLUSXDP_COM for www.tellusxdp.com. It holds a bearer token, or 'basic user:password', or 'Header-Name: value', or '?name=value' for the query. QGIS 3.22 has no API header: use the variable there. Credentials go to that server only, never on to others.</source>
      <translation>QGIS の暗号化された認証情報ストアの項目(ベーシック認証、API ヘッダまたはベアラートークン、OAuth2 など、お使いの QGIS にあるもの)。履歴やモデルに残るのはその ID だけです。指定しない場合、環境変数 CLOUDTOOLS_AUTH_ にサーバ名を大文字で続けたもの(www.tellusxdp.com なら CLOUDTOOLS_AUTH_WWW_TELLUSXDP_COM)があればそれを使います。値はベアラートークン、「basic ユーザ:パスワード」、「ヘッダ名: 値」、またはクエリに加える「?名前=値」です。QGIS 3.22 には API ヘッダの認証方式がないので、環境変数を使ってください。認証情報はそのサーバだけに送られ、ほかのサーバには決して渡りません。</translation>
    </message>
    <message>
      <location filename="../algorithms/network.py" />
      <source>The authentication '{id}' cannot be used; check it in QGIS's settings (without a window, QGIS needs the file named in QGIS_AUTH_PASSWORD_FILE to unlock it).</source>
      <translation>認証「{id}」を使えません。QGIS の設定で確認してください(ウィンドウなしで実行する場合、QGIS がこれを復号するには QGIS_AUTH_PASSWORD_FILE で示されるファイルが必要です)。</translation>
    </message>
    <message>
      <location filename="../algorithms/network.py" />
      <source>The authentication '{id}' is of a kind that cannot be used here; use basic, API header or OAuth2.</source>
      <translation>認証「{id}」の方式はここでは使えません。ベーシック認証、API ヘッダ、OAuth2 のいずれかを使ってください。</translation>
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
      <source>percentile: of each band on its own. median: the 50th percentile. nearest_observation: the observation whose spectrum is nearest to the percentile, so that each pixel is a real measurement. mean. geometric_median: of the spectra (Roberts et al. 2017). medoid: the observation nearest to all others (Flood 2013). max_ndvi: the greenest observation (Holben 1986).</source>
      <translation>percentile: バンドごとに計算したパーセンタイル値。median: 50パーセンタイル値(中央値)。nearest_observation: スペクトルがパーセンタイル値に最も近い観測。どのピクセルも実際の測定値になります。mean: 平均値。geometric_median: スペクトルの幾何中央値(Roberts et al. 2017)。medoid: 他のすべての観測に最も近い観測(Flood 2013)。max_ndvi: 最も緑の濃い(NDVIが最大の)観測(Holben 1986)。</translation>
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
      <location filename="../algorithms/qualitymask.py" />
      <source>Mask from a product's quality band</source>
      <translation>プロダクトの品質バンドからマスクを作成</translation>
    </message>
    <message>
      <location filename="../algorithms/qualitymask.py" />
      <source>cloud mask,SCL,QA_PIXEL,QA60,pixel_qa,BQA,Fmask,UDM2,MSK_CLASSI,CLDPRB,HLS,Sentinel-2,Landsat,Planet</source>
      <translation>雲マスク,品質バンド,SCL,QA_PIXEL,QA60,pixel_qa,BQA,Fmask,UDM2,MSK_CLASSI,CLDPRB,HLS,Sentinel-2,Landsat,Planet</translation>
    </message>
    <message>
      <location filename="../algorithms/qualitymask.py" />
      <source>Turns the quality band that a product ships with into the classes of this plugin: clear, cloud shadow, thin cloud, cloud, unsure, no data. Sentinel-2 SCL, MSK_CLASSI, MSK_CLDPRB and QA60, Landsat QA_PIXEL, BQA, pixel_qa and sr_cloud_qa, HLS and other Fmask, and Planet UDM2 are recognised by name, or by their values where only one product can have such; anything else by an expression on bits or values. What the product is not sure of is never clear unless you say so.</source>
      <translation>プロダクトに付属する品質バンドを、このプラグインのクラス（晴天、雲影、薄雲、雲、判定不能、データなし）に変換します。Sentinel-2のSCL、MSK_CLASSI、MSK_CLDPRB、QA60、LandsatのQA_PIXEL、BQA、pixel_qa、sr_cloud_qa、HLSなどのFmask、PlanetのUDM2は、名前で、または値から一つのプロダクトに決まる場合は値で識別します。それ以外はビットや値の式で指定できます。プロダクトが確信を持たない画素は、指定しない限り晴天にはなりません。</translation>
    </message>
    <message>
      <location filename="../algorithms/qualitymask.py" />
      <source>Quality raster</source>
      <translation>品質ラスタ</translation>
    </message>
    <message>
      <location filename="../algorithms/qualitymask.py" />
      <source>The file with the quality band, at its own pixel size: an SCL or QA_PIXEL file, MSK_CLASSI with its three bands, a UDM2 file, or an image that has such a band among others.</source>
      <translation>品質バンドを含むファイル（元の画素サイズのまま）。SCLやQA_PIXELのファイル、3バンドのMSK_CLASSI、UDM2、またはこうしたバンドを含む画像を指定します。</translation>
    </message>
    <message>
      <location filename="../algorithms/qualitymask.py" />
      <source>Band</source>
      <translation>バンド</translation>
    </message>
    <message>
      <location filename="../algorithms/qualitymask.py" />
      <source>Name or number of the quality band. Empty: the band with the name of a known product, else the first.</source>
      <translation>品質バンドの名前または番号。空欄の場合は、既知のプロダクトの名前を持つバンド、なければ最初のバンドです。</translation>
    </message>
    <message>
      <location filename="../algorithms/qualitymask.py" />
      <source>Product</source>
      <translation>プロダクト</translation>
    </message>
    <message>
      <location filename="../algorithms/qualitymask.py" />
      <source>What the values mean. auto: recognised, and told in the log; where that is not possible you are asked to choose. expression: as written below.</source>
      <translation>値の意味。auto：自動で識別してログに表示し、識別できない場合は選択を求めます。expression：下の式に従います。</translation>
    </message>
    <message>
      <location filename="../algorithms/qualitymask.py" />
      <source>Expression</source>
      <translation>式</translation>
    </message>
    <message>
      <location filename="../algorithms/qualitymask.py" />
      <source>For any other product: classes with their bits or values, such as: cloud: bits 3, 8-9&gt;=2; shadow: bits 4; missing: values 0. Classes are missing, clear, shadow, thin, cloud and unsure. What is not named is clear; if you name what is clear, all else is unsure.</source>
      <translation>その他のプロダクト用の式。クラスごとにビットまたは値を書きます。例：cloud: bits 3, 8-9&gt;=2; shadow: bits 4; missing: values 0。クラスはmissing、clear、shadow、thin、cloud、unsureです。指定のない値は晴天になります。clearを指定した場合は、それ以外がすべて判定不能になります。</translation>
    </message>
    <message>
      <location filename="../algorithms/qualitymask.py" />
      <source>From which confidence on a pixel counts as cloud or shadow. high: only what the product is sure of. low: also what is doubtful, such as dilated or adjacent cloud, SCL 7 (unclassified) or a cloud probability from 20 %.</source>
      <translation>どの信頼度から雲や影とみなすか。high：プロダクトが確実とするもののみ。low：膨張した雲や雲の隣接画素、SCL 7（未分類）、雲確率20 %以上など、疑わしいものも含めます。</translation>
    </message>
    <message>
      <location filename="../algorithms/qualitymask.py" />
      <source>Less sure than that</source>
      <translation>それより低い信頼度</translation>
    </message>
    <message>
      <location filename="../algorithms/qualitymask.py" />
      <source>What becomes of pixels that the product suspects with less confidence: unsure, which masks them, or clear.</source>
      <translation>より低い信頼度で疑われる画素の扱い。unsure（判定不能としてマスク）またはclear（晴天）。</translation>
    </message>
    <message>
      <location filename="../algorithms/qualitymask.py" />
      <source>Image of the mask</source>
      <translation>マスクの対象画像</translation>
    </message>
    <message>
      <location filename="../algorithms/qualitymask.py" />
      <source>Pixels without data in this image are missing in the mask. Needed for products that do not say what is missing (QA60, MSK_CLDPRB, MSK_CLASSI, sr_cloud_qa).</source>
      <translation>この画像でデータのない画素は、マスクでもデータなしになります。欠測を示さないプロダクト（QA60、MSK_CLDPRB、MSK_CLASSI、sr_cloud_qa）で必要です。</translation>
    </message>
    <message>
      <location filename="../algorithms/qualitymask.py" />
      <source>Mask</source>
      <translation>マスク</translation>
    </message>
    <message>
      <location filename="../algorithms/qualitymask.py" />
      <source>0 no data, 1 clear, 2 cloud shadow, 3 thin cloud, 4 cloud, 5 unsure; uint8, nodata 0.</source>
      <translation>0 データなし、1 晴天、2 雲影、3 薄雲、4 雲、5 判定不能。uint8、nodataは0です。</translation>
    </message>
    <message>
      <location filename="../algorithms/qualitymask.py" />
      <source>Product used</source>
      <translation>使用したプロダクト</translation>
    </message>
    <message>
      <location filename="../algorithms/qualitymask.py" />
      <source>The product as which the values were read, recognised or chosen.</source>
      <translation>値の読み取りに用いたプロダクト（識別または選択されたもの）。</translation>
    </message>
    <message>
      <location filename="../algorithms/qualitymask.py" />
      <source>There is an expression, but PRODUCT is {product}; set it to expression.</source>
      <translation>式が指定されていますが、PRODUCTが{product}です。expressionに設定してください。</translation>
    </message>
    <message>
      <location filename="../algorithms/qualitymask.py" />
      <source>{path}: read as {product}.</source>
      <translation>{path}：{product}として読み取ります。</translation>
    </message>
    <message>
      <location filename="../algorithms/qualitymask.py" />
      <source>{product} does not say which pixels have no data, so none is missing in the mask; give the image as IMAGE if it has such pixels.</source>
      <translation>{product}はデータのない画素を示さないため、マスクに欠測は含まれません。そのような画素がある場合は、画像をIMAGEに指定してください。</translation>
    </message>
    <message>
      <location filename="../algorithms/qualitymask.py" />
      <source>QA60 marks no cloud at all; it is empty in products of January 2022 to February 2024, so check that this scene is clear.</source>
      <translation>QA60には雲がまったくありません。2022年1月から2024年2月のプロダクトではQA60が空のため、このシーンが本当に晴天か確認してください。</translation>
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
      <source>The legend '{path}' cannot be written; choose another file.</source>
      <translation>凡例「{path}」を書き込めません。別のファイルを選んでください。</translation>
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
      <location filename="../algorithms/searchscenes.py" />
      <source>Search scenes (STAC)</source>
      <translation>シーンの検索(STAC)</translation>
    </message>
    <message>
      <location filename="../algorithms/searchscenes.py" />
      <source>STAC,catalogue,catalog,Sentinel-2,Landsat,Earth Search,Planetary Computer,Copernicus Data Space,MGRS,footprints</source>
      <translation>STAC,カタログ,検索,Sentinel-2,Landsat,Earth Search,Planetary Computer,Copernicus Data Space,MGRS,撮影範囲,フットプリント</translation>
    </message>
    <message>
      <location filename="../algorithms/searchscenes.py" />
      <source>Searches a STAC catalogue for satellite scenes and writes their footprints as a layer, which Download scenes takes. By place (extent or MGRS cells), dates, months of the year (the summers of five years), cloud cover and pass. Every condition is checked again here, as servers may ignore some. Nothing is downloaded but the description of the scenes.</source>
      <translation>STACカタログで衛星シーンを検索し、その撮影範囲をレイヤとして書き出します。このレイヤは「シーンのダウンロード」の入力になります。条件は、場所(範囲またはMGRSセル)、期間、月(たとえば5年分の夏)、雲量、軌道です。サーバーが一部の条件を無視することがあるため、すべての条件をこちらでも確認します。ダウンロードするのはシーンの説明だけです。</translation>
    </message>
    <message>
      <location filename="../algorithms/searchscenes.py" />
      <source>Catalogue</source>
      <translation>カタログ</translation>
    </message>
    <message>
      <location filename="../algorithms/searchscenes.py" />
      <source>earth_search_l2a, earth_search_l1c: Sentinel-2 at Earth Search (Element 84, AWS). planetary_computer: Sentinel-2 L2A at Microsoft's Planetary Computer. copernicus: Sentinel-2 L2A at the Copernicus Data Space. other: the address below.</source>
      <translation>earth_search_l2a、earth_search_l1c: Earth Search(Element 84、AWS)のSentinel-2。planetary_computer: Microsoft Planetary ComputerのSentinel-2 L2A。copernicus: Copernicus Data SpaceのSentinel-2 L2A。other: 下で指定するアドレス。</translation>
    </message>
    <message>
      <location filename="../algorithms/searchscenes.py" />
      <source>Address of another catalogue</source>
      <translation>ほかのカタログのアドレス</translation>
    </message>
    <message>
      <location filename="../algorithms/searchscenes.py" />
      <source>The landing page of a STAC API, such as https://example.com/stac/v1; or a file or folder of STAC items (JSON). Write no secrets into it: they are for AUTH or the environment.</source>
      <translation>STAC APIのランディングページ(例: https://example.com/stac/v1)、またはSTACアイテム(JSON)のファイルかフォルダ。パスワードやトークンはここに書かず、AUTHまたは環境変数で指定してください。</translation>
    </message>
    <message>
      <location filename="../algorithms/searchscenes.py" />
      <source>Collection</source>
      <translation>コレクション</translation>
    </message>
    <message>
      <location filename="../algorithms/searchscenes.py" />
      <source>Id of the collection, or several with commas between, such as landsat-c2-l2. Empty: that of the chosen catalogue; all collections of another one.</source>
      <translation>コレクションのID(例: landsat-c2-l2)。複数の場合はカンマで区切ります。空の場合は、選んだカタログのもの。ほかのカタログでは、すべてのコレクション。</translation>
    </message>
    <message>
      <location filename="../algorithms/searchscenes.py" />
      <source>Scenes whose footprint touches this box, in any coordinate reference system.</source>
      <translation>撮影範囲がこの範囲にかかるシーンを探します。座標参照系(CRS)は問いません。</translation>
    </message>
    <message>
      <location filename="../algorithms/searchscenes.py" />
      <source>MGRS cells</source>
      <translation>MGRSセル</translation>
    </message>
    <message>
      <location filename="../algorithms/searchscenes.py" />
      <source>Only Sentinel-2 scenes of these tiles, such as 54SUE, 33UUP; instead of an extent or together with one.</source>
      <translation>これらのタイルのSentinel-2シーンだけを探します(例: 54SUE, 33UUP)。範囲の代わりにも、範囲と組み合わせても使えます。</translation>
    </message>
    <message>
      <location filename="../algorithms/searchscenes.py" />
      <source>First date</source>
      <translation>最初の日付</translation>
    </message>
    <message>
      <location filename="../algorithms/searchscenes.py" />
      <source>Such as 2019-06-01, 2019-06 or 2019, in UTC. Empty: from the beginning.</source>
      <translation>例: 2019-06-01、2019-06、2019(UTC)。空の場合は、最初から。</translation>
    </message>
    <message>
      <location filename="../algorithms/searchscenes.py" />
      <source>Last date</source>
      <translation>最後の日付</translation>
    </message>
    <message>
      <location filename="../algorithms/searchscenes.py" />
      <source>Such as 2023-09-30, 2023-09 or 2023; the whole day, month or year is included. Empty: until today.</source>
      <translation>例: 2023-09-30、2023-09、2023。その日、月、年の全体を含みます。空の場合は、今日まで。</translation>
    </message>
    <message>
      <location filename="../algorithms/searchscenes.py" />
      <source>Months of the year</source>
      <translation>月</translation>
    </message>
    <message>
      <location filename="../algorithms/searchscenes.py" />
      <source>Only these months of every year: 6-9, or 6,7,8, or 11-2 for winters. Empty: all.</source>
      <translation>毎年のこれらの月だけを探します。6-9、6,7,8、冬なら11-2など。空の場合は、すべての月。</translation>
    </message>
    <message>
      <location filename="../algorithms/searchscenes.py" />
      <source>Highest cloud cover (percent)</source>
      <translation>雲量の上限(%)</translation>
    </message>
    <message>
      <location filename="../algorithms/searchscenes.py" />
      <source>Of the whole scene, as the catalogue says it. Below 100, scenes that do not say how cloudy they are are left out, with a warning.</source>
      <translation>カタログに記載されたシーン全体の雲量。100未満にすると、雲量の記載がないシーンは除外され、警告が出ます。</translation>
    </message>
    <message>
      <location filename="../algorithms/searchscenes.py" />
      <source>At most so many scenes</source>
      <translation>シーン数の上限</translation>
    </message>
    <message>
      <location filename="../algorithms/searchscenes.py" />
      <source>The first so many in the order below. 0: all, up to 10,000.</source>
      <translation>下の順序で先頭からこの数だけを採ります。0の場合は、すべて(10,000まで)。</translation>
    </message>
    <message>
      <location filename="../algorithms/searchscenes.py" />
      <source>Order</source>
      <translation>順序</translation>
    </message>
    <message>
      <location filename="../algorithms/searchscenes.py" />
      <source>date: oldest first. newest: newest first. cloud_cover: least cloudy first.</source>
      <translation>date: 古い順。newest: 新しい順。cloud_cover: 雲の少ない順。</translation>
    </message>
    <message>
      <location filename="../algorithms/searchscenes.py" />
      <source>One scene per cell and pass</source>
      <translation>セルと軌道ごとに1シーン</translation>
    </message>
    <message>
      <location filename="../algorithms/searchscenes.py" />
      <source>Catalogues hold a scene once for each processing, and split ones. Of those of one cell that were taken on one pass of one satellite, only the newest baseline is kept, then the one with most data.</source>
      <translation>カタログには、同じシーンが処理のたびに登録されていたり、分割されて登録されていたりします。同じ衛星が同じ軌道で撮影した同じセルのシーンのうち、処理ベースラインが最も新しいもの、その次にデータの最も多いものだけを残します。</translation>
    </message>
    <message>
      <location filename="../algorithms/searchscenes.py" />
      <source>Footprints</source>
      <translation>撮影範囲</translation>
    </message>
    <message>
      <location filename="../algorithms/searchscenes.py" />
      <source>A polygon for each scene in degrees, with id, time, cloud cover, sun, orbit, cell, baseline, what is to be added to its numbers and why, and the addresses of its rasters.</source>
      <translation>シーンごとに1つのポリゴン(経緯度)。ID、時刻、雲量、太陽の位置、軌道、セル、処理ベースライン、値に加えるべきオフセットとその根拠、ラスタのアドレスを持ちます。</translation>
    </message>
    <message>
      <location filename="../algorithms/searchscenes.py" />
      <source>STAC items</source>
      <translation>STACアイテム</translation>
    </message>
    <message>
      <location filename="../algorithms/searchscenes.py" />
      <source>JSON files (*.json)</source>
      <translation>JSONファイル (*.json)</translation>
    </message>
    <message>
      <location filename="../algorithms/searchscenes.py" />
      <source>The items as the catalogue gave them, as one item collection (GeoJSON).</source>
      <translation>カタログから得たままのアイテムを、1つのアイテムコレクション(GeoJSON)にまとめたもの。</translation>
    </message>
    <message>
      <location filename="../algorithms/searchscenes.py" />
      <source>Scenes</source>
      <translation>シーン数</translation>
    </message>
    <message>
      <location filename="../algorithms/searchscenes.py" />
      <source>Number of scenes in the layer.</source>
      <translation>レイヤに含まれるシーンの数。</translation>
    </message>
    <message>
      <location filename="../algorithms/searchscenes.py" />
      <source>Left out</source>
      <translation>除外数</translation>
    </message>
    <message>
      <location filename="../algorithms/searchscenes.py" />
      <source>Number of items of the answers that a condition removed here.</source>
      <translation>応答に含まれていたアイテムのうち、こちらで条件により除外したものの数。</translation>
    </message>
    <message>
      <location filename="../algorithms/searchscenes.py" />
      <source>Pages</source>
      <translation>ページ数</translation>
    </message>
    <message>
      <location filename="../algorithms/searchscenes.py" />
      <source>Number of answers that the catalogue gave to the search.</source>
      <translation>検索に対してカタログが返した応答の数。</translation>
    </message>
    <message>
      <location filename="../algorithms/searchscenes.py" />
      <source>CATALOGUE is other: give the address in API.</source>
      <translation>CATALOGUEがotherです。APIにアドレスを指定してください。</translation>
    </message>
    <message>
      <location filename="../algorithms/searchscenes.py" />
      <source>API is given: set CATALOGUE to other to use it.</source>
      <translation>APIが指定されています。使うにはCATALOGUEをotherにしてください。</translation>
    </message>
    <message>
      <location filename="../algorithms/searchscenes.py" />
      <source>The address of the catalogue must hold neither user and password nor a query; give credentials with AUTH or in the environment.</source>
      <translation>カタログのアドレスには、ユーザー名、パスワード、クエリを含めないでください。認証情報はAUTHまたは環境変数で指定してください。</translation>
    </message>
    <message>
      <location filename="../algorithms/searchscenes.py" />
      <source>No scene fits; widen the dates, the extent or the cloud cover.</source>
      <translation>条件に合うシーンがありません。期間、範囲、雲量の条件を広げてください。</translation>
    </message>
    <message>
      <location filename="../algorithms/searchscenes.py" />
      <source>Scene | time (UTC) | cloud (%) | processing baseline | offset | decided by</source>
      <translation>シーン | 時刻(UTC) | 雲量(%) | 処理ベースライン | オフセット | 判断の根拠</translation>
    </message>
    <message>
      <location filename="../algorithms/searchscenes.py" />
      <source>... and {number} more.</source>
      <translation>…ほか{number}件。</translation>
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
      <source>Date of the first scene, such as 2024-03-15.</source>
      <translation>最初のシーンの日付。例: 2024-03-15</translation>
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
      <source>The folder of the truth.</source>
      <translation>真値のフォルダ。</translation>
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
      <location filename="../algorithms/styles.py" />
      <source>unsure</source>
      <translation>判定不能</translation>
    </message>
    <message>
      <location filename="../algorithms/trainclassifier.py" />
      <source>Train a tile classifier</source>
      <translation>タイル分類モデルの学習</translation>
    </message>
    <message>
      <location filename="../algorithms/trainclassifier.py" />
      <source>machine learning,deep learning,cloud detection,clear,cloudy,CNN,ONNX,model,training</source>
      <translation>機械学習,深層学習,雲検出,晴れ,曇り,分類,CNN,ONNX,モデル,学習,machine learning,training</translation>
    </message>
    <message>
      <location filename="../algorithms/trainclassifier.py" />
      <source>Learns from labelled tiles to tell clear from cloudy (or any classes of your own) and writes a model (ONNX) that the other algorithms use at once, with a model card and its accuracy on tiles that it was never trained on. The default needs no further software and takes seconds: it looks at whiteness, colour and the texture of clouds. Alternatives are small neural networks, which need PyTorch. Limits: a model knows only what it was shown; tiles that are saturated white all over look alike, be they snow or cloud.</source>
      <translation>ラベル付きのタイルから、晴れと曇り(または独自のクラス)の見分け方を学習し、他のアルゴリズムですぐに使えるモデル(ONNX)を、モデルカードおよび学習に使っていないタイルでの精度とともに書き出します。既定の方法は追加のソフトウェアが不要で数秒で終わり、白さ、色、雲のテクスチャを見ます。ほかに小さなニューラルネットワークも選べますが、PyTorch が必要です。限界: モデルは見せられたものしか知りません。全面が白く飽和したタイルは、雪でも雲でも同じに見えます。</translation>
    </message>
    <message>
      <location filename="../algorithms/trainclassifier.py" />
      <source>Data set</source>
      <translation>データセット</translation>
    </message>
    <message>
      <location filename="../algorithms/trainclassifier.py" />
      <source>A folder that 'Build a data set' made: train, validation and test with a folder for each class in them. Or just a folder for each class (clear, cloudy, ...), which is then split by scene. Tiles are PNG, JPEG or GeoTIFF, all of one size.</source>
      <translation>「データセットの作成」で作ったフォルダ。train、validation、test の中にクラスごとのフォルダがあるもの。または、クラスごとのフォルダ(clear、cloudy など)だけでもよく、その場合はシーン単位で分割します。タイルは PNG、JPEG、GeoTIFF で、すべて同じ大きさにします。</translation>
    </message>
    <message>
      <location filename="../algorithms/trainclassifier.py" />
      <source>features: whiteness, colour and texture with a small statistical model; seconds.</source>
      <translation>features: 白さ、色、テクスチャと小さな統計モデル。数秒で終わります。</translation>
    </message>
    <message>
      <location filename="../algorithms/trainclassifier.py" />
      <source>Common names of the tiles' bands in their order, such as red,green,blue or blue,green,red,nir. Empty: three bands are red,green,blue.</source>
      <translation>タイルのバンドの共通名を順番に書きます(red,green,blue や blue,green,red,nir など)。空欄の場合、3バンドは red,green,blue とみなします。</translation>
    </message>
    <message>
      <location filename="../algorithms/trainclassifier.py" />
      <source>Pixel size (m)</source>
      <translation>画素サイズ (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/trainclassifier.py" />
      <source>Of the tiles on the ground; written into the model, so that it is not used on others by mistake.</source>
      <translation>タイルの地上での画素サイズ。別の解像度の画像に誤って使われないよう、モデルに書き込みます。</translation>
    </message>
    <message>
      <location filename="../algorithms/trainclassifier.py" />
      <source>Shares of training, validation and test</source>
      <translation>学習・検証・テストの割合</translation>
    </message>
    <message>
      <location filename="../algorithms/trainclassifier.py" />
      <source>Only for a folder that is not split yet. Whole scenes go into one part.</source>
      <translation>まだ分割されていないフォルダの場合だけ使います。1つのシーンは丸ごと1つの区分に入ります。</translation>
    </message>
    <message>
      <location filename="../algorithms/trainclassifier.py" />
      <source>For what is left to chance; the same seed and tiles give the same model.</source>
      <translation>乱数の種。同じ種と同じタイルからは同じモデルができます。</translation>
    </message>
    <message>
      <location filename="../algorithms/trainclassifier.py" />
      <source>Title</source>
      <translation>タイトル</translation>
    </message>
    <message>
      <location filename="../algorithms/trainclassifier.py" />
      <source>A name for people, written into the model. Empty: the file's name.</source>
      <translation>モデルに書き込む、人が読むための名前。空欄の場合はファイル名です。</translation>
    </message>
    <message>
      <location filename="../algorithms/trainclassifier.py" />
      <source>Licence</source>
      <translation>ライセンス</translation>
    </message>
    <message>
      <location filename="../algorithms/trainclassifier.py" />
      <source>Of the model, such as CC-BY-4.0, written into it and its card.</source>
      <translation>モデルのライセンス(CC-BY-4.0 など)。モデルとカードに書き込みます。</translation>
    </message>
    <message>
      <location filename="../algorithms/trainclassifier.py" />
      <source>Citation</source>
      <translation>引用</translation>
    </message>
    <message>
      <location filename="../algorithms/trainclassifier.py" />
      <source>How the model or its training data are to be cited; goes into the card.</source>
      <translation>モデルまたは学習データの引用方法。カードに書き込みます。</translation>
    </message>
    <message>
      <location filename="../algorithms/trainclassifier.py" />
      <source>Model</source>
      <translation>モデル</translation>
    </message>
    <message>
      <location filename="../algorithms/trainclassifier.py" />
      <source>ONNX model (*.onnx)</source>
      <translation>ONNX モデル (*.onnx)</translation>
    </message>
    <message>
      <location filename="../algorithms/trainclassifier.py" />
      <source>The model file. Beside it the model card is written as .card.json and .card.md, and for networks the learning curve as .curve.png.</source>
      <translation>モデルファイル。隣にモデルカードを .card.json と .card.md として、ニューラルネットワークの場合は学習曲線も .curve.png として書き出します。</translation>
    </message>
    <message>
      <location filename="../algorithms/trainclassifier.py" />
      <source>Model card</source>
      <translation>モデルカード</translation>
    </message>
    <message>
      <location filename="../algorithms/trainclassifier.py" />
      <source>The card for people, as Markdown.</source>
      <translation>人が読むためのカード(Markdown)。</translation>
    </message>
    <message>
      <location filename="../algorithms/trainclassifier.py" />
      <source>Accuracy (%)</source>
      <translation>正解率 (%)</translation>
    </message>
    <message>
      <location filename="../algorithms/trainclassifier.py" />
      <source>Share of tiles that are classified correctly, among tiles that were never trained on.</source>
      <translation>学習に使っていないタイルのうち、正しく分類されたものの割合。</translation>
    </message>
    <message>
      <location filename="../algorithms/trainclassifier.py" />
      <source>Balanced accuracy (%)</source>
      <translation>平衡正解率 (%)</translation>
    </message>
    <message>
      <location filename="../algorithms/trainclassifier.py" />
      <source>Mean of the shares found of each class, among tiles that were never trained on.</source>
      <translation>学習に使っていないタイルでの、クラスごとの再現率の平均。</translation>
    </message>
    <message>
      <location filename="../algorithms/trainclassifier.py" />
      <source>Loss</source>
      <translation>損失</translation>
    </message>
    <message>
      <location filename="../algorithms/trainclassifier.py" />
      <source>Mean cross-entropy of tiles that were never trained on.</source>
      <translation>学習に使っていないタイルでの平均交差エントロピー。</translation>
    </message>
    <message>
      <location filename="../algorithms/trainclassifier.py" />
      <source>Tiles trained on</source>
      <translation>学習したタイル数</translation>
    </message>
    <message>
      <location filename="../algorithms/trainclassifier.py" />
      <source>Number of tiles that the model was made from.</source>
      <translation>モデルの学習に使ったタイルの数。</translation>
    </message>
    <message>
      <location filename="../algorithms/trainclassifier.py" />
      <source>Tiles tested on</source>
      <translation>評価したタイル数</translation>
    </message>
    <message>
      <location filename="../algorithms/trainclassifier.py" />
      <source>Number of tiles that the accuracy was measured on.</source>
      <translation>精度の測定に使ったタイルの数。</translation>
    </message>
    <message>
      <location filename="../algorithms/trainclassifier.py" />
      <source>Tiles left out</source>
      <translation>除外したタイル数</translation>
    </message>
    <message>
      <location filename="../algorithms/trainclassifier.py" />
      <source>Number of tiles that could not be used; named in the log.</source>
      <translation>使えなかったタイルの数。名前はログに示します。</translation>
    </message>
    <message>
      <location filename="../docks/label_dock.py" />
      <source>Label tiles</source>
      <translation>タイルのラベル付け</translation>
    </message>
    <message>
      <location filename="../docks/label_dock.py" />
      <source>Look at tiles and say what they are: clear, cloudy, or classes of your own. Every label is saved at the keystroke in a GeoPackage beside the tiles.</source>
      <translation>タイルを見て、晴れ (clear)・雲あり (cloudy)、または独自のクラスを付けます。ラベルはキーを押すたびに、タイルの隣の GeoPackage に保存されます。</translation>
    </message>
    <message>
      <location filename="../docks/label_dock.py" />
      <source>Open a folder of tiles…</source>
      <translation>タイルのフォルダを開く…</translation>
    </message>
    <message>
      <location filename="../docks/label_dock.py" />
      <source>Cut a raster layer into tiles…</source>
      <translation>ラスタレイヤをタイルに切り分ける…</translation>
    </message>
    <message>
      <location filename="../docks/label_dock.py" />
      <source>Open a tile index or a label file…</source>
      <translation>タイルインデックスまたはラベルファイルを開く…</translation>
    </message>
    <message>
      <location filename="../docks/label_dock.py" />
      <source>Go on with {name}</source>
      <translation>{name} の続きから</translation>
    </message>
    <message>
      <location filename="../docks/label_dock.py" />
      <source>The map follows the tile (M)</source>
      <translation>地図をタイルに合わせて動かす (M)</translation>
    </message>
    <message>
      <location filename="../docks/label_dock.py" />
      <source>Classes…</source>
      <translation>クラス…</translation>
    </message>
    <message>
      <location filename="../docks/label_dock.py" />
      <source>Take labels from class folders</source>
      <translation>クラス名のフォルダからラベルを取り込む</translation>
    </message>
    <message>
      <location filename="../docks/label_dock.py" />
      <source>Read probabilities anew</source>
      <translation>確率を読み直す</translation>
    </message>
    <message>
      <location filename="../docks/label_dock.py" />
      <source>Show the labels on the map</source>
      <translation>ラベルを地図に表示する</translation>
    </message>
    <message>
      <location filename="../docks/label_dock.py" />
      <source>Close</source>
      <translation>閉じる</translation>
    </message>
    <message>
      <location filename="../docks/label_dock.py" />
      <source>Folder of tiles</source>
      <translation>タイルのフォルダ</translation>
    </message>
    <message>
      <location filename="../docks/label_dock.py" />
      <source>Tile index or label file</source>
      <translation>タイルインデックスまたはラベルファイル</translation>
    </message>
    <message>
      <location filename="../docks/label_dock.py" />
      <source>GeoPackage (*.gpkg)</source>
      <translation>GeoPackage ファイル (*.gpkg)</translation>
    </message>
    <message>
      <location filename="../docks/label_dock.py" />
      <source>All files (*)</source>
      <translation>すべてのファイル (*)</translation>
    </message>
    <message>
      <location filename="../docks/label_dock.py" />
      <source>Where to keep the labels</source>
      <translation>ラベルの保存先</translation>
    </message>
    <message>
      <location filename="../docks/label_dock.py" />
      <source>These tiles lie in class folders: take their labels by the menu, or judge them afresh.</source>
      <translation>これらのタイルはクラス名のフォルダに分けられています。メニューからラベルを取り込むか、新たに判定してください。</translation>
    </message>
    <message>
      <location filename="../docks/label_dock.py" />
      <source>Classes</source>
      <translation>クラス</translation>
    </message>
    <message>
      <location filename="../docks/label_dock.py" />
      <source>Names in the order of the keys 1 to 9:</source>
      <translation>キー 1～9 の順に並べたクラス名:</translation>
    </message>
    <message>
      <location filename="../docks/label_dock.py" />
      <source>No tile without label lies in a folder that is called like a class.</source>
      <translation>クラスと同じ名前のフォルダに、ラベルのないタイルはありません。</translation>
    </message>
    <message>
      <location filename="../docks/label_dock.py" />
      <source>Labels</source>
      <translation>ラベル</translation>
    </message>
    <message>
      <location filename="../docks/label_dock.py" />
      <source>{name} · {place} of {total}</source>
      <translation>{name} · {place} / {total} 枚目</translation>
    </message>
    <message>
      <location filename="../docks/label_dock.py" />
      <source>Cut a raster layer into tiles</source>
      <translation>ラスタレイヤをタイルに切り分ける</translation>
    </message>
    <message>
      <location filename="../docks/label_dock.py" />
      <source> pixels</source>
      <translation> ピクセル</translation>
    </message>
    <message>
      <location filename="../docks/label_dock.py" />
      <source>Raster layer</source>
      <translation>ラスタレイヤ</translation>
    </message>
    <message>
      <location filename="../docks/label_dock.py" />
      <source>Side of a tile</source>
      <translation>タイルの一辺</translation>
    </message>
    <message>
      <location filename="../docks/label_dock.py" />
      <source>Choose a raster that is a file.</source>
      <translation>ファイルのラスタを選んでください。</translation>
    </message>
    <message>
      <location filename="../docks/label_dock.py" />
      <source>{tiles} tiles at most</source>
      <translation>最大 {tiles} 枚のタイル</translation>
    </message>
    <message>
      <location filename="../docks/label_panel.py" />
      <source>Who labels. A second name labels without seeing the first one's labels.</source>
      <translation>ラベルを付ける人の名前。別の名前にすると、先の人のラベルを見ずに付けられます。</translation>
    </message>
    <message>
      <location filename="../docks/label_panel.py" />
      <source>as given</source>
      <translation>元の順</translation>
    </message>
    <message>
      <location filename="../docks/label_panel.py" />
      <source>random</source>
      <translation>ランダム</translation>
    </message>
    <message>
      <location filename="../docks/label_panel.py" />
      <source>most uncertain first</source>
      <translation>不確かなものから</translation>
    </message>
    <message>
      <location filename="../docks/label_panel.py" />
      <source>Most uncertain first needs the probabilities of a model.</source>
      <translation>「不確かなものから」にはモデルの確率が必要です。</translation>
    </message>
    <message>
      <location filename="../docks/label_panel.py" />
      <source>Annotator</source>
      <translation>作業者</translation>
    </message>
    <message>
      <location filename="../docks/label_panel.py" />
      <source>Show</source>
      <translation>表示</translation>
    </message>
    <message>
      <location filename="../docks/label_panel.py" />
      <source>Undo (Backspace)</source>
      <translation>元に戻す (Backspace)</translation>
    </message>
    <message>
      <location filename="../docks/label_panel.py" />
      <source>Redo (Ctrl+Y)</source>
      <translation>やり直す (Ctrl+Y)</translation>
    </message>
    <message>
      <location filename="../docks/label_panel.py" />
      <source>Contact sheet (G)</source>
      <translation>一覧表示 (G)</translation>
    </message>
    <message>
      <location filename="../docks/label_panel.py" />
      <source>Bands and brightness</source>
      <translation>バンドと明るさ</translation>
    </message>
    <message>
      <location filename="../docks/label_panel.py" />
      <source>Red</source>
      <translation>赤</translation>
    </message>
    <message>
      <location filename="../docks/label_panel.py" />
      <source>Green</source>
      <translation>緑</translation>
    </message>
    <message>
      <location filename="../docks/label_panel.py" />
      <source>Blue</source>
      <translation>青</translation>
    </message>
    <message>
      <location filename="../docks/label_panel.py" />
      <source>8-bit as stored</source>
      <translation>8 ビットのまま</translation>
    </message>
    <message>
      <location filename="../docks/label_panel.py" />
      <source>one for all tiles (2-98 %)</source>
      <translation>全タイル共通 (2～98 %)</translation>
    </message>
    <message>
      <location filename="../docks/label_panel.py" />
      <source>each tile its own (2-98 %)</source>
      <translation>タイルごと (2～98 %)</translation>
    </message>
    <message>
      <location filename="../docks/label_panel.py" />
      <source>Stretch</source>
      <translation>ストレッチ</translation>
    </message>
    <message>
      <location filename="../docks/label_panel.py" />
      <source>Brightness</source>
      <translation>明るさ</translation>
    </message>
    <message>
      <location filename="../docks/label_panel.py" />
      <source>Contrast</source>
      <translation>コントラスト</translation>
    </message>
    <message>
      <location filename="../docks/label_panel.py" />
      <source>Contact sheet</source>
      <translation>一覧表示</translation>
    </message>
    <message>
      <location filename="../docks/label_panel.py" />
      <source>Key {number}</source>
      <translation>キー {number}</translation>
    </message>
    <message>
      <location filename="../docks/label_panel.py" />
      <source>all tiles</source>
      <translation>すべてのタイル</translation>
    </message>
    <message>
      <location filename="../docks/label_panel.py" />
      <source>with label</source>
      <translation>ラベルあり</translation>
    </message>
    <message>
      <location filename="../docks/label_panel.py" />
      <source>only {name}</source>
      <translation>{name} のみ</translation>
    </message>
    <message>
      <location filename="../docks/label_panel.py" />
      <source>model says otherwise</source>
      <translation>モデルと食い違うもの</translation>
    </message>
    <message>
      <location filename="../docks/label_panel.py" />
      <source>annotators differ</source>
      <translation>作業者間で食い違うもの</translation>
    </message>
    <message>
      <location filename="../docks/label_panel.py" />
      <source>All tiles of this view have a label.</source>
      <translation>この表示のタイルにはすべてラベルが付いています。</translation>
    </message>
    <message>
      <location filename="../docks/label_panel.py" />
      <source>No tile has a probability yet: classify the tiles with a model first.</source>
      <translation>確率を持つタイルがまだありません。先にモデルでタイルを分類してください。</translation>
    </message>
    <message>
      <location filename="../docks/label_panel.py" />
      <source>{done} of {total}</source>
      <translation>{total} 枚中 {done} 枚</translation>
    </message>
    <message>
      <location filename="../docks/label_panel.py" />
      <source>{pace:.0f} tiles/min</source>
      <translation>{pace:.0f} 枚/分</translation>
    </message>
    <message>
      <location filename="../docks/label_panel.py" />
      <source>Click or drag paints, right button rubs out · 1-{last} brush · F fills the page · arrows turn pages · Backspace undo · G one tile</source>
      <translation>クリック・ドラッグで塗る、右ボタンで消す · 1-{last} 筆の選択 · F ページの残りを塗る · 矢印 ページ送り · Backspace 元に戻す · G 1 枚表示</translation>
    </message>
    <message>
      <location filename="../docks/label_panel.py" />
      <source>1-{last} label · Space skip · Backspace undo · arrows browse · N next without label · G contact sheet</source>
      <translation>1-{last} ラベル · Space とばす · Backspace 元に戻す · 矢印 移動 · N 次のラベルなしへ · G 一覧表示</translation>
    </message>
    <message>
      <location filename="../docks/label_panel.py" />
      <source>κ {value}</source>
      <translation>κ係数 {value}</translation>
    </message>
    <message>
      <location filename="../docks/label_panel.py" />
      <source>Cohen's kappa with {name}: {agreed} of {tiles} tiles alike.</source>
      <translation>{name} とのコーエンの κ 係数: {tiles} 枚中 {agreed} 枚が一致。</translation>
    </message>
    <message>
      <location filename="../docks/tile_views.py" />
      <source>unreadable</source>
      <translation>読めません</translation>
    </message>
    <message>
      <location filename="../docks/tile_views.py" />
      <source>No tile passes this filter.</source>
      <translation>この条件に合うタイルはありません。</translation>
    </message>
    <message>
      <location filename="../docks/tile_views.py" />
      <source>model: {name} {percent:.0f} %</source>
      <translation>モデル: {name} {percent:.0f} %</translation>
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
      <location filename="../engine/fetch.py" />
      <source>The credentials are empty or contain line breaks; set them again.</source>
      <translation>認証情報が空か、改行を含んでいます。設定し直してください。</translation>
    </message>
    <message>
      <location filename="../engine/fetch.py" />
      <source>The server {host} did not answer with JSON; check the address.</source>
      <translation>サーバ {host} の応答は JSON ではありません。アドレスを確認してください。</translation>
    </message>
    <message>
      <location filename="../engine/fetch.py" />
      <source>Downloading needs the Python package requests; install it for QGIS's Python.</source>
      <translation>ダウンロードには Python パッケージ requests が必要です。QGIS の Python にインストールしてください。</translation>
    </message>
    <message>
      <location filename="../engine/fetch.py" />
      <source>The server {host} answers with another part.</source>
      <translation>サーバ {host} は要求と異なる部分を返しました。</translation>
    </message>
    <message>
      <location filename="../engine/fetch.py" />
      <source>'{path}' cannot be written ({reason}).</source>
      <translation>「{path}」に書き込めません({reason})。</translation>
    </message>
    <message>
      <location filename="../engine/fetch.py" />
      <source>'{url}' is no web address; it must begin with http:// or https://.</source>
      <translation>「{url}」はウェブアドレスではありません。http:// または https:// で始まる必要があります。</translation>
    </message>
    <message>
      <location filename="../engine/fetch.py" />
      <source>The server {host} asks to wait {seconds:.0f} seconds; run again later, what has been fetched is kept.</source>
      <translation>サーバ {host} は {seconds:.0f} 秒待つよう求めています。あとでもう一度実行してください。取得済みのものは残っています。</translation>
    </message>
    <message>
      <location filename="../engine/fetch.py" />
      <source>The server {host} is too slow; try again later.</source>
      <translation>サーバ {host} の応答が遅すぎます。あとでもう一度試してください。</translation>
    </message>
    <message>
      <location filename="../engine/fetch.py" />
      <source>The server {host} redirects to something that is no web address.</source>
      <translation>サーバ {host} はウェブアドレスでないものへ転送しようとしています。</translation>
    </message>
    <message>
      <location filename="../engine/fetch.py" />
      <source>The server {host} redirects in circles.</source>
      <translation>サーバ {host} の転送が循環しています。</translation>
    </message>
    <message>
      <location filename="../engine/fetch.py" />
      <source>The certificate of the server {host} is not trusted; check the address, or give the file of your organisation's certificates in REQUESTS_CA_BUNDLE.</source>
      <translation>サーバ {host} の証明書は信頼されていません。アドレスを確認するか、組織の証明書ファイルを REQUESTS_CA_BUNDLE で指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/fetch.py" />
      <source>The proxy does not let {host} be reached; check QGIS's network settings.</source>
      <translation>プロキシ経由で {host} に接続できません。QGIS のネットワーク設定を確認してください。</translation>
    </message>
    <message>
      <location filename="../engine/fetch.py" />
      <source>The server {host} does not answer in time; try again later.</source>
      <translation>サーバ {host} が時間内に応答しません。あとでもう一度試してください。</translation>
    </message>
    <message>
      <location filename="../engine/fetch.py" />
      <source>The address of the server {host} cannot be used; check it.</source>
      <translation>サーバ {host} のアドレスを使えません。確認してください。</translation>
    </message>
    <message>
      <location filename="../engine/fetch.py" />
      <source>The connection to the server {host} fails; check the address and the network.</source>
      <translation>サーバ {host} への接続に失敗しました。アドレスとネットワークを確認してください。</translation>
    </message>
    <message>
      <location filename="../engine/fetch.py" />
      <source>The server {host} refuses access ({status}); check the credentials (an authentication configuration, or the environment variable {variable}) and whether they cover this data. {detail}</source>
      <translation>サーバ {host} がアクセスを拒否しました({status})。認証情報(認証設定、または環境変数 {variable})と、それがこのデータに有効かどうかを確認してください。{detail}</translation>
    </message>
    <message>
      <location filename="../engine/fetch.py" />
      <source>The server {host} is overloaded or broken ({status}); try again later.</source>
      <translation>サーバ {host} は過負荷または故障しています({status})。あとでもう一度試してください。</translation>
    </message>
    <message>
      <location filename="../engine/fetch.py" />
      <source>The server {host} answers with error {status}; check the address. {detail}</source>
      <translation>サーバ {host} がエラー {status} を返しました。アドレスを確認してください。{detail}</translation>
    </message>
    <message>
      <location filename="../engine/fetch.py" />
      <source>The server {host} sends more than {limit:.3g} MB for one file; that is not what was asked for.</source>
      <translation>サーバ {host} が 1 つのファイルとして {limit:.3g} MB を超えるデータを送ってきました。要求したものではありません。</translation>
    </message>
    <message>
      <location filename="../engine/fetch.py" />
      <source>The connection to the server {host} broke in the middle of a file.</source>
      <translation>サーバ {host} への接続がファイルの途中で切れました。</translation>
    </message>
    <message>
      <location filename="../engine/fill/accuracy.py" />
      <source>The two rasters have no pixel in common where they are to be compared; check the mask.</source>
      <translation>比べる場所で、二つのラスタに共通の画素がありません。マスクを確認してください。</translation>
    </message>
    <message>
      <location filename="../engine/fill/job.py" />
      <source>'{value}' is not known; choose one of {known}.</source>
      <translation>'{value}' は不明です。{known} から選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/fill/job.py" />
      <source>The window must be from 4 to 1000 pixels.</source>
      <translation>窓は 4 から 1000 画素でなければなりません。</translation>
    </message>
    <message>
      <location filename="../engine/fill/job.py" />
      <source>The buffer must be from 0 to 500 pixels.</source>
      <translation>バッファは 0 から 500 画素でなければなりません。</translation>
    </message>
    <message>
      <location filename="../engine/fill/job.py" />
      <source>The mask covers every pixel that has data, so that there is nothing to adjust the replacement to; check which mask values mean cloud, or lower the buffer.</source>
      <translation>マスクがデータのある画素をすべて覆っているため、調整の基準がありません。どのマスク値が雲かを確認するか、バッファを小さくしてください。</translation>
    </message>
    <message>
      <location filename="../engine/fill/sources.py" />
      <source>{name} has {own} bands, which can be matched to the {wanted} bands of the cloudy raster neither by name nor by number; choose BANDS, or give a replacement with the same bands.</source>
      <translation>{name} のバンドは {own} 個で、雲のある画像の {wanted} バンドと名前でも番号でも対応づけられません。BANDS を選ぶか、同じバンドの画像を指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/fill/superpixels.py" />
      <source>Moving the outline to homogeneous ground needs the Python package scikit-image; install it (pip install scikit-image) or switch the option off.</source>
      <translation>境界を一様な場所へ移すには Python パッケージ scikit-image が必要です。インストールするか(pip install scikit-image)、このオプションを切ってください。</translation>
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
      <location filename="../engine/labels/split.py" />
      <source>There is only the class '{label}' among the labels; label tiles of a second class.</source>
      <translation>ラベルには「{label}」のクラスしかありません。もう1つのクラスのタイルにもラベルを付けてください。</translation>
    </message>
    <message>
      <location filename="../engine/labels/split.py" />
      <source>No tile is labelled '{label}'; label some, or leave the class out.</source>
      <translation>「{label}」のラベルが付いたタイルがありません。ラベルを付けるか、このクラスを外してください。</translation>
    </message>
    <message>
      <location filename="../engine/labels/split.py" />
      <source>Give three shares for training, validation and test, such as 60,20,20; training needs more than 0.</source>
      <translation>学習・検証・テストの割合を 60,20,20 のように3つ指定してください。学習は 0 より大きくする必要があります。</translation>
    </message>
    <message>
      <location filename="../engine/labels/split.py" />
      <source>'{method}' is no way to split tiles.</source>
      <translation>「{method}」というタイルの分割方法はありません。</translation>
    </message>
    <message>
      <location filename="../engine/labels/split.py" />
      <source>The class '{label}' is missing from the part '{part}': its {tiles} tiles lie in only {groups} separate places. Label tiles in more places, or set the share of a part to 0.</source>
      <translation>クラス「{label}」が区分「{part}」に含まれません。{tiles} 枚のタイルが互いに離れた {groups} か所にしかないためです。もっと多くの場所のタイルにラベルを付けるか、いずれかの区分の割合を 0 にしてください。</translation>
    </message>
    <message>
      <location filename="../engine/labels/store.py" />
      <source>Labels are kept in a GeoPackage: give '{path}' the ending .gpkg.</source>
      <translation>ラベルは GeoPackage に保存します: '{path}' の拡張子を .gpkg にしてください。</translation>
    </message>
    <message>
      <location filename="../engine/labels/store.py" />
      <source>'{path}' exists already; open it, or choose another name.</source>
      <translation>'{path}' は既にあります。それを開くか、別の名前を選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/labels/store.py" />
      <source>'{path}' is being written by another program; save the edits there and try again: nothing was changed.</source>
      <translation>'{path}' に別のプログラムが書き込み中です。そちらの編集を保存してからやり直してください（何も変更されていません）。</translation>
    </message>
    <message>
      <location filename="../engine/labels/store.py" />
      <source>'{path}' cannot be written ({reason}); labels need a folder in which files may be written.</source>
      <translation>'{path}' に書き込めません ({reason})。ラベルには書き込み可能なフォルダが必要です。</translation>
    </message>
    <message>
      <location filename="../engine/labels/store.py" />
      <source>The disk of '{path}' is full; free some space.</source>
      <translation>'{path}' のディスクがいっぱいです。空き容量を増やしてください。</translation>
    </message>
    <message>
      <location filename="../engine/labels/store.py" />
      <source>'{path}' cannot be used as a label file ({reason}).</source>
      <translation>'{path}' はラベルファイルとして使えません ({reason})。</translation>
    </message>
    <message>
      <location filename="../engine/labels/store.py" />
      <source>'{path}' is damaged or no GeoPackage ({reason}); restore it from a copy.</source>
      <translation>'{path}' は壊れているか GeoPackage ではありません ({reason})。控えから復元してください。</translation>
    </message>
    <message>
      <location filename="../engine/labels/store.py" />
      <source>The file '{path}' does not exist; check the path.</source>
      <translation>ファイル「{path}」が存在しません。パスを確認してください。</translation>
    </message>
    <message>
      <location filename="../engine/labels/store.py" />
      <source>'{path}' is not a label file of this plugin; make one from a folder of tiles.</source>
      <translation>'{path}' はこのプラグインのラベルファイルではありません。タイルのフォルダから作成してください。</translation>
    </message>
    <message>
      <location filename="../engine/labels/store.py" />
      <source>Give at least two classes with different names.</source>
      <translation>名前の異なるクラスを 2 つ以上指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/labels/store.py" />
      <source>'{name}' cannot be a class: classes become folders, so a name takes no / \ : * ? " &lt; &gt; | and no dot at its ends.</source>
      <translation>'{name}' はクラス名にできません: クラスはフォルダになるため、/ \ : * ? " &lt; &gt; | と、先頭・末尾の点は使えません。</translation>
    </message>
    <message>
      <location filename="../engine/labels/store.py" />
      <source>Class '{name}' is in use by labels and must stay; relabel its tiles first.</source>
      <translation>クラス '{name}' はラベルで使われているため削除できません。先にそのタイルのラベルを付け直してください。</translation>
    </message>
    <message>
      <location filename="../engine/labels/store.py" />
      <source>'{label}' is not among the classes of this label file.</source>
      <translation>'{label}' はこのラベルファイルのクラスにありません。</translation>
    </message>
    <message>
      <location filename="../engine/labels/store.py" />
      <source>Give the annotator a name first.</source>
      <translation>先に作業者の名前を入力してください。</translation>
    </message>
    <message>
      <location filename="../engine/labels/tiles.py" />
      <source>The folder '{folder}' does not exist; check the path.</source>
      <translation>フォルダ「{folder}」が存在しません。パスを確認してください。</translation>
    </message>
    <message>
      <location filename="../engine/labels/tiles.py" />
      <source>There are no tiles (PNG, JPEG, GeoTIFF or WebP) in '{folder}'; choose another folder.</source>
      <translation>'{folder}' にタイル (PNG、JPEG、GeoTIFF、WebP) がありません。別のフォルダを選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/labels/tiles.py" />
      <source>'{path}' is not a tile index (a GeoPackage with a layer 'tiles'); choose another file.</source>
      <translation>'{path}' はタイルインデックス（レイヤ 'tiles' を持つ GeoPackage）ではありません。別のファイルを選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/labels/tiles.py" />
      <source>The tile index '{path}' names a file outside its folder ('{name}').</source>
      <translation>タイルインデックス '{path}' が、そのフォルダの外のファイル ('{name}') を指しています。</translation>
    </message>
    <message>
      <location filename="../engine/labels/tiles.py" />
      <source>The tile index '{path}' holds no tiles that were fetched.</source>
      <translation>タイルインデックス '{path}' には取得済みのタイルがありません。</translation>
    </message>
    <message>
      <location filename="../engine/labels/tiles.py" />
      <source>'{path}' has {width} x {height} pixels, less than one tile of {size}; choose smaller tiles.</source>
      <translation>'{path}' は {width} x {height} ピクセルで、{size} ピクセルのタイル 1 枚より小さいです。タイルを小さくしてください。</translation>
    </message>
    <message>
      <location filename="../engine/labels/tiles.py" />
      <source>'{path}' holds no data in any of its tiles.</source>
      <translation>'{path}' のどのタイルにもデータがありません。</translation>
    </message>
    <message>
      <location filename="../engine/labels/tiles.py" />
      <source>'{path}' has no raster bands.</source>
      <translation>「{path}」にはラスタのバンドがありません。</translation>
    </message>
    <message>
      <location filename="../engine/labels/tiles.py" />
      <source>'{path}' is damaged and cannot be read to its end; fetch it again or remove it. ({reason})</source>
      <translation>'{path}' は壊れていて最後まで読めません。取得し直すか削除してください。({reason})</translation>
    </message>
    <message>
      <location filename="../engine/labels/tiles.py" />
      <source>unknown reason</source>
      <translation>原因不明</translation>
    </message>
    <message>
      <location filename="../engine/labels/tiles.py" />
      <source>'{path}' stores complex numbers, which have no order; convert it to a real type.</source>
      <translation>'{path}' は大小の決まらない複素数を格納しています。実数型に変換してください。</translation>
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
      <location filename="../engine/models/contract.py" />
      <source>The description of the model '{model}' is not valid: {problem}.</source>
      <translation>モデル「{model}」の記述が正しくありません: {problem}。</translation>
    </message>
    <message>
      <location filename="../engine/models/contract.py" />
      <source>{name} must be one of {allowed}, not '{value}'</source>
      <translation>{name} は {allowed} のいずれかでなければならず、「{value}」は使えません</translation>
    </message>
    <message>
      <location filename="../engine/models/contract.py" />
      <source>mean and std must hold a number for each band</source>
      <translation>mean と std にはバンドごとに 1 つの数が必要です</translation>
    </message>
    <message>
      <location filename="../engine/models/contract.py" />
      <source>mean and std hold {numbers} numbers for {bands} bands</source>
      <translation>mean と std には {bands} バンドに対して {numbers} 個の数があります</translation>
    </message>
    <message>
      <location filename="../engine/models/contract.py" />
      <source>mean and std must be finite, and std more than 0</source>
      <translation>mean と std は有限の数で、std は 0 より大きくなければなりません</translation>
    </message>
    <message>
      <location filename="../engine/models/contract.py" />
      <source>scale must be a number other than 0, and offset a number</source>
      <translation>scale は 0 以外の数、offset は数でなければなりません</translation>
    </message>
    <message>
      <location filename="../engine/models/contract.py" />
      <source>sizes and the resolution must not be negative</source>
      <translation>大きさと解像度は負であってはなりません</translation>
    </message>
    <message>
      <location filename="../engine/models/contract.py" />
      <source>two classes have one number</source>
      <translation>2 つのクラスが同じ番号を持っています</translation>
    </message>
    <message>
      <location filename="../engine/models/contract.py" />
      <source>the role '{role}' is not one of {roles}</source>
      <translation>役割「{role}」は {roles} のいずれでもありません</translation>
    </message>
    <message>
      <location filename="../engine/models/contract.py" />
      <source>The metadata of the model '{model}' cannot be understood ({reason}); ask its author.</source>
      <translation>モデル「{model}」のメタデータを解釈できません（{reason}）。作成者に問い合わせてください。</translation>
    </message>
    <message>
      <location filename="../engine/models/contract.py" />
      <source>The model '{model}' does not say which bands it wants and which classes it gives; put a description '{sidecar}' beside it (docs/cloudmask.md has an example), or install it with a recipe.</source>
      <translation>モデル「{model}」には、必要なバンドと出力するクラスの情報がありません。記述ファイル「{sidecar}」を隣に置くか（例は docs/cloudmask.md）、レシピを使ってインストールしてください。</translation>
    </message>
    <message>
      <location filename="../engine/models/contract.py" />
      <source>The description of the model '{model}' is no JSON object.</source>
      <translation>モデル「{model}」の記述が JSON オブジェクトではありません。</translation>
    </message>
    <message>
      <location filename="../engine/models/contract.py" />
      <source>{title}: bands {bands}, {resolution}, level {level}</source>
      <translation>{title}: バンド {bands}、{resolution}、処理レベル {level}</translation>
    </message>
    <message>
      <location filename="../engine/models/contract.py" />
      <source>as they come</source>
      <translation>与えられた順</translation>
    </message>
    <message>
      <location filename="../engine/models/contract.py" />
      <source>{metres:g} m</source>
      <translation>{metres:g} m</translation>
    </message>
    <message>
      <location filename="../engine/models/contract.py" />
      <source>any pixel size</source>
      <translation>任意のピクセルサイズ</translation>
    </message>
    <message>
      <location filename="../engine/models/contract.py" />
      <source>any</source>
      <translation>任意</translation>
    </message>
    <message>
      <location filename="../engine/models/contract.py" />
      <source>The model '{model}' is described in form {schema}, which this version does not know; update the plugin.</source>
      <translation>モデル「{model}」は、このバージョンが知らない形式 {schema} で記述されています。プラグインを更新してください。</translation>
    </message>
    <message>
      <location filename="../engine/models/contract.py" />
      <source>The model '{model}' describes its input twice and the two disagree (standardization_mean and _std against cloudtools_mean, _std, input_scale and input_offset); correct its metadata.</source>
      <translation>モデル「{model}」は入力を二重に記述しており、両者が一致しません（standardization_mean と _std に対して cloudtools_mean、_std、input_scale、input_offset）。メタデータを直してください。</translation>
    </message>
    <message>
      <location filename="../engine/models/contract.py" />
      <source>The model '{model}' is a {kind} for Deepness; only segmentation models and regressors give a mask.</source>
      <translation>モデル「{model}」は Deepness の {kind} です。マスクを出力できるのはセグメンテーションモデルと回帰モデルだけです。</translation>
    </message>
    <message>
      <location filename="../engine/models/onnxfile.py" />
      <source>'{path}' is not an ONNX model, or is cut short; fetch it again. ({reason})</source>
      <translation>「{path}」は ONNX モデルではないか、途中で切れています。取得し直してください。（{reason}）</translation>
    </message>
    <message>
      <location filename="../engine/models/onnxfile.py" />
      <source>The model '{path}' keeps weights in other files, which are not loaded for safety; save it as one file (onnx.save_model with save_as_external_data=False).</source>
      <translation>モデル「{path}」は重みを別のファイルに置いていますが、安全のため読み込みません。1 つのファイルとして保存してください（onnx.save_model で save_as_external_data=False）。</translation>
    </message>
    <message>
      <location filename="../engine/models/onnxfile.py" />
      <source>The model '{path}' needs operators of '{domain}', which is foreign code that is not loaded; export it with standard operators.</source>
      <translation>モデル「{path}」は「{domain}」の演算子を必要としますが、これは読み込みを許していない外部コードです。標準の演算子でエクスポートしてください。</translation>
    </message>
    <message>
      <location filename="../engine/models/onnxwriter.py" />
      <source>The file is not an ONNX model, or is cut short; fetch it again.</source>
      <translation>このファイルは ONNX モデルではないか、途中で切れています。取得し直してください。</translation>
    </message>
    <message>
      <location filename="../engine/models/reading.py" />
      <source>'{path}' is too large for a model's description.</source>
      <translation>「{path}」はモデルの記述としては大きすぎます。</translation>
    </message>
    <message>
      <location filename="../engine/models/reading.py" />
      <source>The description '{path}' cannot be read as JSON ({reason}); correct or remove it.</source>
      <translation>記述ファイル「{path}」を JSON として読めません（{reason}）。直すか削除してください。</translation>
    </message>
    <message>
      <location filename="../engine/models/reading.py" />
      <source>'{path}' holds an Esri model with weights and code of its own; export its network as ONNX and put the .emd file beside it under the same name.</source>
      <translation>「{path}」は独自の重みとコードを含む Esri のモデルです。ネットワークを ONNX としてエクスポートし、.emd ファイルを同じ名前で隣に置いてください。</translation>
    </message>
    <message>
      <location filename="../engine/models/reading.py" />
      <source>'{path}' is no model file that can be used; give an .onnx file.</source>
      <translation>「{path}」は使用できるモデルファイルではありません。.onnx ファイルを指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/models/reading.py" />
      <source>The description of the ukis-csmask model '{model}' is not complete.</source>
      <translation>ukis-csmask モデル「{model}」の記述が不完全です。</translation>
    </message>
    <message>
      <location filename="../engine/models/reading.py" />
      <source>The STAC description of the model '{model}' asks for {what}, which is not supported; put a description '{model}.contract.json' beside it.</source>
      <translation>モデル「{model}」の STAC 記述は {what} を求めていますが、対応していません。記述ファイル「{model}.contract.json」を隣に置いてください。</translation>
    </message>
    <message>
      <location filename="../engine/models/reading.py" />
      <source>The STAC description of the model '{model}' cannot be understood ({reason}).</source>
      <translation>モデル「{model}」の STAC 記述を解釈できません（{reason}）。</translation>
    </message>
    <message>
      <location filename="../engine/models/reading.py" />
      <source>several inputs</source>
      <translation>複数の入力</translation>
    </message>
    <message>
      <location filename="../engine/models/reading.py" />
      <source>a function of its own before the network</source>
      <translation>ネットワークの前段の独自関数</translation>
    </message>
    <message>
      <location filename="../engine/models/reading.py" />
      <source>an input in the order {order}</source>
      <translation>{order} の順の入力</translation>
    </message>
    <message>
      <location filename="../engine/models/reading.py" />
      <source>scalings that do not fit its bands</source>
      <translation>バンド数に合わないスケーリング</translation>
    </message>
    <message>
      <location filename="../engine/models/reading.py" />
      <source>the scaling '{kind}'</source>
      <translation>スケーリング「{kind}」</translation>
    </message>
    <message>
      <location filename="../engine/models/reading.py" />
      <source>The Esri description of the model '{model}' cannot be understood ({reason}).</source>
      <translation>モデル「{model}」の Esri 記述を解釈できません（{reason}）。</translation>
    </message>
    <message>
      <location filename="../engine/models/reading.py" />
      <source>The Esri model '{model}' is of type {kind}; only pixel classification gives a mask.</source>
      <translation>Esri モデル「{model}」の種類は {kind} です。マスクを出力できるのはピクセル分類だけです。</translation>
    </message>
    <message>
      <location filename="../engine/models/reading.py" />
      <source>The model '{path}' wants windows of {height} x {width} pixels; only square ones can be used.</source>
      <translation>モデル「{path}」は {height} x {width} ピクセルのウィンドウを必要としますが、正方形のものしか使えません。</translation>
    </message>
    <message>
      <location filename="../engine/models/session.py" />
      <source>ONNX models need the Python package onnxruntime, which is not there; install it into the Python of QGIS with 'python3 -m pip install onnxruntime' (docs/install.md) and start QGIS again. ({reason})</source>
      <translation>ONNX モデルには Python パッケージ onnxruntime が必要ですが、見つかりません。QGIS の Python に「python3 -m pip install onnxruntime」でインストールし（docs/install.md）、QGIS を再起動してください。（{reason}）</translation>
    </message>
    <message>
      <location filename="../engine/models/session.py" />
      <source>The model '{path}' is larger than 2 GB.</source>
      <translation>モデル「{path}」は 2 GB を超えています。</translation>
    </message>
    <message>
      <location filename="../engine/models/session.py" />
      <source>The model '{path}' cannot be read ({reason}); check the path.</source>
      <translation>モデル「{path}」を読めません（{reason}）。パスを確認してください。</translation>
    </message>
    <message>
      <location filename="../engine/models/session.py" />
      <source>The model '{path}' has {number} inputs; only models with one picture as input can be used.</source>
      <translation>モデル「{path}」には入力が {number} 個あります。画像 1 枚を入力とするモデルだけが使えます。</translation>
    </message>
    <message>
      <location filename="../engine/models/session.py" />
      <source>The model '{path}' wants input of type {kind}; float is needed.</source>
      <translation>モデル「{path}」は {kind} 型の入力を必要としますが、float が必要です。</translation>
    </message>
    <message>
      <location filename="../engine/models/session.py" />
      <source>The input of the model '{path}' has {number} dimensions; batch, bands, height and width are needed.</source>
      <translation>モデル「{path}」の入力は {number} 次元です。バッチ、バンド、高さ、幅が必要です。</translation>
    </message>
    <message>
      <location filename="../engine/models/session.py" />
      <source>any number of</source>
      <translation>任意の数の</translation>
    </message>
    <message>
      <location filename="../engine/models/session.py" />
      <source>The model '{path}' wants {number} windows at a time; export it for one, or for any number.</source>
      <translation>モデル「{path}」は一度に {number} 個のウィンドウを必要とします。1 個または任意の数に対応する形でエクスポートしてください。</translation>
    </message>
    <message>
      <location filename="../engine/models/session.py" />
      <source>The model '{path}' has {channels} input channels, but its description names {bands} bands ({names}); correct the description.</source>
      <translation>モデル「{path}」の入力は {channels} チャネルですが、記述には {bands} バンド（{names}）とあります。記述を直してください。</translation>
    </message>
    <message>
      <location filename="../engine/models/session.py" />
      <source>The model '{path}' wants windows of {size} pixels, but its description says {other}; correct the description.</source>
      <translation>モデル「{path}」は {size} ピクセルのウィンドウを必要としますが、記述には {other} とあります。記述を直してください。</translation>
    </message>
    <message>
      <location filename="../engine/models/session.py" />
      <source>The model '{path}' failed on a window of {shape}: {reason}.</source>
      <translation>モデル「{path}」は {shape} のウィンドウで失敗しました: {reason}。</translation>
    </message>
    <message>
      <location filename="../engine/models/session.py" />
      <source>onnxruntime {version} cannot load the model '{path}': {reason}.</source>
      <translation>onnxruntime {version} はモデル「{path}」を読み込めません: {reason}。</translation>
    </message>
    <message>
      <location filename="../engine/models/session.py" />
      <source>The model '{path}' is not the file that its description was made for (SHA-256 differs); install it again.</source>
      <translation>モデル「{path}」は、その記述が作られたときのファイルではありません（SHA-256 が異なります）。インストールし直してください。</translation>
    </message>
    <message>
      <location filename="../engine/models/store.py" />
      <source>its file is missing; install it again</source>
      <translation>ファイルがありません。インストールし直してください</translation>
    </message>
    <message>
      <location filename="../engine/models/store.py" />
      <source>The model '{model}' cannot be used: {problem}</source>
      <translation>モデル「{model}」は使えません: {problem}</translation>
    </message>
    <message>
      <location filename="../engine/models/store.py" />
      <source>The model file '{path}' does not exist; check the path.</source>
      <translation>モデルファイル「{path}」がありません。パスを確認してください。</translation>
    </message>
    <message>
      <location filename="../engine/models/store.py" />
      <source>There is no model '{model}'; installed are: {models}. Install one with the algorithm 'Install a cloud model', or give the path of an .onnx file.</source>
      <translation>モデル「{model}」はありません。インストール済み: {models}。アルゴリズム「雲モデルのインストール」でインストールするか、.onnx ファイルのパスを指定してください。</translation>
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
      <location filename="../engine/quality.py" />
      <source>'{clause}' is not understood; write clauses such as: cloud: bits 3, 8-9&gt;=2; shadow: bits 4; missing: values 0 (classes are missing, clear, shadow, thin, cloud and unsure).</source>
      <translation>「{clause}」を解釈できません。cloud: bits 3, 8-9&gt;=2; shadow: bits 4; missing: values 0 のように書いてください（クラスはmissing、clear、shadow、thin、cloud、unsure）。</translation>
    </message>
    <message>
      <location filename="../engine/quality.py" />
      <source>The expression is empty; write for instance: cloud: bits 3; shadow: bits 4; missing: values 0.</source>
      <translation>式が空です。例：cloud: bits 3; shadow: bits 4; missing: values 0 のように書いてください。</translation>
    </message>
    <message>
      <location filename="../engine/quality.py" />
      <source>It cannot be told what the values of '{path}' mean; choose the product, or say it with an expression.</source>
      <translation>「{path}」の値の意味を判別できません。プロダクトを選ぶか、式で指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/quality.py" />
      <source>'{path}' cannot be read to its end; fetch it again.</source>
      <translation>「{path}」を最後まで読み取れません。取得し直してください。</translation>
    </message>
    <message>
      <location filename="../engine/quality.py" />
      <source>{product} has {needed} bands, but '{path}' has only {number}; give the whole file.</source>
      <translation>{product}には{needed}バンドありますが、「{path}」には{number}バンドしかありません。完全なファイルを指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/quality.py" />
      <source>'{path}' stores decimal numbers, but {product} is made of bits; use the product's own file.</source>
      <translation>「{path}」は小数を格納していますが、{product}はビットで構成されます。プロダクトの元のファイルを使ってください。</translation>
    </message>
    <message>
      <location filename="../engine/quality.py" />
      <source>The bands of '{path}' are of different types; save them as one.</source>
      <translation>「{path}」のバンドはデータ型が異なります。同じ型で保存し直してください。</translation>
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
      <location filename="../engine/sar/change.py" />
      <source>A fixed threshold must be more than 0 dB.</source>
      <translation>固定しきい値は 0 dB より大きくしてください。</translation>
    </message>
    <message>
      <location filename="../engine/sar/change.py" />
      <source>Unknown threshold '{kind}'; choose one of {thresholds}.</source>
      <translation>しきい値の決め方「{kind}」はありません。{thresholds} のいずれかを選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/sar/change.py" />
      <source>Unknown difference '{difference}'; choose one of {differences}.</source>
      <translation>差分の方法「{difference}」はありません。{differences} のいずれかを選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/sar/change.py" />
      <source>Unknown threshold '{threshold}'; choose one of {thresholds}.</source>
      <translation>しきい値の決め方「{threshold}」はありません。{thresholds} のいずれかを選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/sar/change.py" />
      <source>The significance level must be between 0 and 1, such as 0.01.</source>
      <translation>有意水準は 0 から 1 の間の値(例: 0.01)にしてください。</translation>
    </message>
    <message>
      <location filename="../engine/sar/change.py" />
      <source>The minimum area must be 1 pixel or more.</source>
      <translation>最小面積は 1 画素以上にしてください。</translation>
    </message>
    <message>
      <location filename="../engine/sar/change.py" />
      <source>No pixel has data on both dates; choose rasters that overlap where they have data.</source>
      <translation>両方の時期にデータのある画素がありません。データのある範囲が重なるラスタを選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/sar/dates.py" />
      <source>{name}: Sentinel-1's calibration table belongs to the product's own pixels; calibrate before the image is warped, or leave the table out.</source>
      <translation>{name}: Sentinel-1 の校正テーブルはプロダクト本来の画素に対応します。画像を幾何変換する前に校正するか、テーブルを指定しないでください。</translation>
    </message>
    <message>
      <location filename="../engine/sar/dates.py" />
      <source>The slices of one date do not all have a coordinate reference system; assign the missing one.</source>
      <translation>同じ時期のシーンに座標参照系のないものがあります。座標参照系を割り当ててください。</translation>
    </message>
    <message>
      <location filename="../engine/sar/dates.py" />
      <source>{name} has no raster; give one, or the slices of one date.</source>
      <translation>{name} にラスタがありません。ラスタ 1 つ、または同じ時期の複数のシーンを指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/sar/dates.py" />
      <source>{name}: '{path}' has no band {band} to analyse; choose one of {bands}.</source>
      <translation>{name}: 「{path}」に解析できるバンド {band} がありません。{bands} のいずれかを選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/sar/dates.py" />
      <source>{name}: its slices have different polarisations ({polarisations}); choose slices and bands of one.</source>
      <translation>{name}: シーンの偏波が異なります({polarisations})。偏波が同じシーンとバンドを選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/sar/dates.py" />
      <source>{name} has no data at all: every pixel is nodata or transparent; choose another raster or band.</source>
      <translation>{name} にデータがありません。すべての画素が nodata または透明です。別のラスタまたはバンドを選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/sar/dates.py" />
      <source>{name}: its slices hold different things ({kinds}); state the unit or give slices of one product.</source>
      <translation>{name}: シーンの値の種類が異なります({kinds})。単位を指定するか、同じプロダクトのシーンを指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/sar/dates.py" />
      <source>{name}: a calibration table belongs to one slice; calibrate several slices one by one.</source>
      <translation>{name}: 校正テーブルは 1 つのシーンに対応します。複数のシーンは 1 つずつ校正してください。</translation>
    </message>
    <message>
      <location filename="../engine/sar/dates.py" />
      <source>{name} is constant: all its pixels are {value:g}.</source>
      <translation>{name} は一定値です。すべての画素が {value:g} です。</translation>
    </message>
    <message>
      <location filename="../engine/sar/dates.py" />
      <source>{name} has negative values ({percent:.2g} % of a sample), which power and amplitude cannot have (noise subtracted?); they are set to the darkest value, {darkest:.1f} dB.</source>
      <translation>{name} に負の値があります(標本の {percent:.2g} %)。電力や振幅は負になりません(ノイズ除去の影響かもしれません)。最も暗い値 {darkest:.1f} dB に置き換えます。</translation>
    </message>
    <message>
      <location filename="../engine/sar/dates.py" />
      <source>'{path}' cannot be read to its end; fetch it again or leave it out.</source>
      <translation>「{path}」を最後まで読み込めません。取得し直すか、入力から外してください。</translation>
    </message>
    <message>
      <location filename="../engine/sar/dates.py" />
      <source>The tile folder '{folder}' does not exist.</source>
      <translation>タイルのフォルダ「{folder}」がありません。</translation>
    </message>
    <message>
      <location filename="../engine/sar/dates.py" />
      <source>'{folder}' holds no tiles named zoom/x/y.png.</source>
      <translation>「{folder}」に zoom/x/y.png という名前のタイルがありません。</translation>
    </message>
    <message>
      <location filename="../engine/sar/dates.py" />
      <source>'{folder}' holds no tiles of zoom {zoom}, only of {levels}.</source>
      <translation>「{folder}」にズームレベル {zoom} のタイルがありません。あるのは {levels} だけです。</translation>
    </message>
    <message>
      <location filename="../engine/sar/dates.py" />
      <source>'{folder}' holds no tile of zoom {zoom} in the extent.</source>
      <translation>「{folder}」の範囲内にズームレベル {zoom} のタイルがありません。</translation>
    </message>
    <message>
      <location filename="../engine/sar/dates.py" />
      <source>The tile folders have no zoom in common: {levels}.</source>
      <translation>タイルのフォルダに共通のズームレベルがありません: {levels}。</translation>
    </message>
    <message>
      <location filename="../engine/sar/dates.py" />
      <source>The tile '{path}' is not square; tiles are.</source>
      <translation>タイル「{path}」が正方形ではありません。タイルは正方形でなければなりません。</translation>
    </message>
    <message>
      <location filename="../engine/sar/dates.py" />
      <source>{first} and {name} do not both have a coordinate reference system; assign the missing one.</source>
      <translation>{first} と {name} の一方に座標参照系がありません。座標参照系を割り当ててください。</translation>
    </message>
    <message>
      <location filename="../engine/sar/dates.py" />
      <source>{first} and {name} do not overlap; choose rasters of the same place.</source>
      <translation>{first} と {name} が重なっていません。同じ場所のラスタを選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/sar/dates.py" />
      <source>{first} ({width} x {height}) and {name} ({width2} x {height2}) have no georeference and differ in size, so nothing says which pixels belong together.</source>
      <translation>{first}({width} x {height})と {name}({width2} x {height2})には位置情報がなく、大きさも異なるため、画素の対応が分かりません。</translation>
    </message>
    <message>
      <location filename="../engine/sar/dates.py" />
      <source>The extent does not touch the rasters.</source>
      <translation>範囲がラスタに重なっていません。</translation>
    </message>
    <message>
      <location filename="../engine/sar/dates.py" />
      <source>The dates have different polarisations ({polarisations}): what differs is not all change.</source>
      <translation>時期によって偏波が異なります({polarisations})。差のすべてが変化とは限りません。</translation>
    </message>
    <message>
      <location filename="../engine/sar/dates.py" />
      <source>One date is an 8-bit picture and the other is not: their scales have nothing in common.</source>
      <translation>一方の時期は 8 ビットの画像ですが、もう一方は違います。両者の尺度には共通点がありません。</translation>
    </message>
    <message>
      <location filename="../engine/sar/detection.py" />
      <source>A stack of more than two dates is judged by significance; choose that threshold, or two dates.</source>
      <translation>3 時期以上の時系列は有意性で判定します。しきい値に significance を選ぶか、2 時期にしてください。</translation>
    </message>
    <message>
      <location filename="../engine/sar/detection.py" />
      <source>No pixel has data on all dates; choose rasters that overlap where they have data.</source>
      <translation>すべての時期にデータのある画素がありません。データのある範囲が重なるラスタを選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/sar/detection.py" />
      <source>{name} has no data in the area; choose another raster or extent.</source>
      <translation>{name} は対象範囲にデータがありません。別のラスタまたは範囲を選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/sar/detection.py" />
      <source>No pixel has data on two consecutive dates; choose rasters that overlap.</source>
      <translation>連続する 2 時期にデータのある画素がありません。重なりのあるラスタを選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/sar/detection.py" />
      <source>Number of looks: {looks:.2f}.</source>
      <translation>ルック数: {looks:.2f}。</translation>
    </message>
    <message>
      <location filename="../engine/sar/detection.py" />
      <source>Number of looks: {looks:.2f} (estimated from the ratio of the dates).</source>
      <translation>ルック数: {looks:.2f}(時期間の比から推定)。</translation>
    </message>
    <message>
      <location filename="../engine/sar/detection.py" />
      <source>Threshold: {limit:.2f} dB ({method}) around {centre:+.2f} dB.</source>
      <translation>しきい値: {centre:+.2f} dB を中心に {limit:.2f} dB({method})。</translation>
    </message>
    <message>
      <location filename="../engine/sar/detection.py" />
      <source>'{path}' cannot be written: there is no room for its labels.</source>
      <translation>「{path}」を書き込めません。ラベル用の空き容量がありません。</translation>
    </message>
    <message>
      <location filename="../engine/sar/detection.py" />
      <source>'{path}' cannot be made from the class map ({reason}).</source>
      <translation>クラス図から「{path}」を作成できません({reason})。</translation>
    </message>
    <message>
      <location filename="../engine/sar/filtering.py" />
      <source>Unknown filter '{name}'; choose one of {filters}.</source>
      <translation>フィルタ「{name}」はありません。{filters} のいずれかを選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/sar/filtering.py" />
      <source>Unknown unit '{unit}'; choose one of {units}.</source>
      <translation>単位「{unit}」はありません。{units} のいずれかを選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/sar/filtering.py" />
      <source>The damping must be above 0 and at most 100.</source>
      <translation>減衰係数は 0 より大きく 100 以下にしてください。</translation>
    </message>
    <message>
      <location filename="../engine/sar/filtering.py" />
      <source>The multi-temporal filter needs two dates or more: give several rasters, or one with several bands.</source>
      <translation>多時期フィルタには 2 時期以上が必要です。複数のラスタ、または複数バンドのラスタを指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/sar/filtering.py" />
      <source>{name}: {reason}</source>
      <translation>{name}: {reason}</translation>
    </message>
    <message>
      <location filename="../engine/sar/filtering.py" />
      <source>{name}: {looks:.2f} looks (estimated).</source>
      <translation>{name}: ルック数 {looks:.2f}(推定)。</translation>
    </message>
    <message>
      <location filename="../engine/sar/land.py" />
      <source>The land polygons and the rasters do not both have a coordinate reference system.</source>
      <translation>陸地ポリゴンとラスタの一方に座標参照系がありません。</translation>
    </message>
    <message>
      <location filename="../engine/sar/land.py" />
      <source>The land polygons cannot be transformed to the rasters' coordinate reference system.</source>
      <translation>陸地ポリゴンをラスタの座標参照系に変換できません。</translation>
    </message>
    <message>
      <location filename="../engine/sar/overlay.py" />
      <source>The classic overlay takes two 8-bit images of one size.</source>
      <translation>classic の重ね合わせには、同じ大きさの 8 ビット画像が 2 つ必要です。</translation>
    </message>
    <message>
      <location filename="../engine/sar/overlay.py" />
      <source>Unknown colour scheme '{scheme}'; choose one of {schemes}.</source>
      <translation>配色「{scheme}」はありません。{schemes} のいずれかを選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/sar/overlay.py" />
      <source>The method is 'classic' or 'composite'.</source>
      <translation>方法は「classic」または「composite」です。</translation>
    </message>
    <message>
      <location filename="../engine/sar/overlay.py" />
      <source>The threshold must be 0 or more grey values.</source>
      <translation>しきい値は 0 階調以上にしてください。</translation>
    </message>
    <message>
      <location filename="../engine/sar/overlay.py" />
      <source>The upper limit in dB must be above the lower one.</source>
      <translation>dB の上限は下限より大きくしてください。</translation>
    </message>
    <message>
      <location filename="../engine/sar/overlay.py" />
      <source>The percentiles must be two numbers between 0 and 100, the smaller one first.</source>
      <translation>パーセンタイルは 0 から 100 の間の 2 つの数を、小さい順に指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/sar/overlay.py" />
      <source>The article's colours are defined for 8-bit pictures; these dates are stretched to 8 bits first.</source>
      <translation>記事の配色は 8 ビット画像に対して定められています。これらの時期は先に 8 ビットへ引き伸ばします。</translation>
    </message>
    <message>
      <location filename="../engine/sar/overlay.py" />
      <source>Normalisation: {comparison}.</source>
      <translation>正規化: {comparison}。</translation>
    </message>
    <message>
      <location filename="../engine/sar/overlay.py" />
      <source>8-bit pictures have no dB: the fixed limits are not used.</source>
      <translation>8 ビット画像に dB はありません。固定の上下限は使いません。</translation>
    </message>
    <message>
      <location filename="../engine/sar/overlay.py" />
      <source>Both dates are constant in the area: the picture is plain grey.</source>
      <translation>対象範囲では両方の時期とも一定値です。画像は灰色一色になります。</translation>
    </message>
    <message>
      <location filename="../engine/sar/overlay.py" />
      <source>Both dates are shown from {low:.2f} to {high:.2f} grey values.</source>
      <translation>両方の時期を階調値 {low:.2f} から {high:.2f} の範囲で表示します。</translation>
    </message>
    <message>
      <location filename="../engine/sar/overlay.py" />
      <source>Both dates are shown from {low:.2f} to {high:.2f} dB.</source>
      <translation>両方の時期を {low:.2f} dB から {high:.2f} dB の範囲で表示します。</translation>
    </message>
    <message>
      <location filename="../engine/sar/radiometry.py" />
      <source>linear power</source>
      <translation>線形電力</translation>
    </message>
    <message>
      <location filename="../engine/sar/radiometry.py" />
      <source>dB</source>
      <translation>dB</translation>
    </message>
    <message>
      <location filename="../engine/sar/radiometry.py" />
      <source>amplitude (digital numbers, not calibrated)</source>
      <translation>振幅(未校正のデジタル値)</translation>
    </message>
    <message>
      <location filename="../engine/sar/radiometry.py" />
      <source>PALSAR-2 digital numbers (10 log10 DN^2 - 83.0 dB)</source>
      <translation>PALSAR-2 のデジタル値(10 log10 DN^2 - 83.0 dB)</translation>
    </message>
    <message>
      <location filename="../engine/sar/radiometry.py" />
      <source>an 8-bit picture (unknown stretch)</source>
      <translation>8 ビット画像(引き伸ばし方は不明)</translation>
    </message>
    <message>
      <location filename="../engine/sar/radiometry.py" />
      <source>{unit} x {factor:g}</source>
      <translation>{unit} x {factor:g}</translation>
    </message>
    <message>
      <location filename="../engine/sar/radiometry.py" />
      <source>{name} looks like dB (most of its values are negative) but was given as {unit}; choose dB as its unit.</source>
      <translation>{name} は{unit}と指定されていますが、dB のようです(値の大半が負)。単位に dB を選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/sar/radiometry.py" />
      <source>amplitude</source>
      <translation>振幅</translation>
    </message>
    <message>
      <location filename="../engine/sar/radiometry.py" />
      <source>{name} does not look like dB (its values are large and positive); choose amplitude as its unit.</source>
      <translation>{name} は dB ではないようです(値が大きな正の数)。単位に amplitude を選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/sar/radiometry.py" />
      <source>Unknown unit '{kind}'; choose one of {kinds}.</source>
      <translation>単位「{kind}」はありません。{kinds} のいずれかを選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/sar/radiometry.py" />
      <source>The annotation '{path}' cannot be read; give the product's calibration-*.xml.</source>
      <translation>アノテーション「{path}」を読み込めません。プロダクトの calibration-*.xml を指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/sar/radiometry.py" />
      <source>'{path}' holds no complete table of {name}; give the product's own file.</source>
      <translation>「{path}」に {name} の完全なテーブルがありません。プロダクト付属のファイルを指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/sar/radiometry.py" />
      <source>'{path}' holds no table of {name}; give the product's own file.</source>
      <translation>「{path}」に {name} のテーブルがありません。プロダクト付属のファイルを指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/sar/radiometry.py" />
      <source>on unchanged ground the later date is {shift:+.2f} dB against the earlier one</source>
      <translation>変化のない地表では、後の時期は前の時期に対して {shift:+.2f} dB</translation>
    </message>
    <message>
      <location filename="../engine/sar/radiometry.py" />
      <source>on unchanged ground the later picture is {gain:.2f} times the earlier one {shift:+.1f} grey values</source>
      <translation>変化のない地表では、後の画像は前の画像の {gain:.2f} 倍 {shift:+.1f} 階調</translation>
    </message>
    <message>
      <location filename="../engine/sar/speckle.py" />
      <source>The window must be an odd number of pixels from 3 to 101, not {size}.</source>
      <translation>ウィンドウは 3 から 101 までの奇数の画素数にしてください({size} は使えません)。</translation>
    </message>
    <message>
      <location filename="../engine/sar/speckle.py" />
      <source>The multi-temporal filter needs two dates or more.</source>
      <translation>多時期フィルタには 2 時期以上が必要です。</translation>
    </message>
    <message>
      <location filename="../engine/sar/speckle.py" />
      <source>There is too little data to estimate the number of looks; give it (Sentinel-1 IW GRD: 4.4).</source>
      <translation>データが少なすぎてルック数を推定できません。ルック数を指定してください(Sentinel-1 IW GRD: 4.4)。</translation>
    </message>
    <message>
      <location filename="../engine/sar/statistics.py" />
      <source>The number of looks must be between 0.5 and 10000 (1 for single-look images).</source>
      <translation>ルック数は 0.5 から 10000 の間にしてください(シングルルック画像は 1)。</translation>
    </message>
    <message>
      <location filename="../engine/sar/statistics.py" />
      <source>There are too few pixels with data on both dates to estimate the number of looks; give it.</source>
      <translation>両方の時期にデータのある画素が少なすぎてルック数を推定できません。ルック数を指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/sar/statistics.py" />
      <source>A test of change needs two dates or more.</source>
      <translation>変化の検定には 2 時期以上が必要です。</translation>
    </message>
    <message>
      <location filename="../engine/sar/targets.py" />
      <source>The false alarm rate must be above 0 and at most 0.1, such as 0.000001.</source>
      <translation>誤警報率は 0 より大きく 0.1 以下の値(例: 0.000001)にしてください。</translation>
    </message>
    <message>
      <location filename="../engine/sar/targets.py" />
      <source>Guard and background windows must be odd numbers of pixels up to 301.</source>
      <translation>ガードウィンドウと背景ウィンドウは 301 以下の奇数の画素数にしてください。</translation>
    </message>
    <message>
      <location filename="../engine/sar/targets.py" />
      <source>The background window must be larger than the guard window.</source>
      <translation>背景ウィンドウはガードウィンドウより大きくしてください。</translation>
    </message>
    <message>
      <location filename="../engine/sar/targets.py" />
      <source>The smallest target must have 1 pixel or more, the largest no fewer than the smallest.</source>
      <translation>最小のターゲットは 1 画素以上、最大のターゲットは最小のターゲットの画素数以上にしてください。</translation>
    </message>
    <message>
      <location filename="../engine/sar/targets.py" />
      <source>The distance within which a target counts as the same must not be negative.</source>
      <translation>同じターゲットとみなす距離は負にできません。</translation>
    </message>
    <message>
      <location filename="../engine/sar/targets.py" />
      <source>{name}: {looks:.2f} looks.</source>
      <translation>{name}: ルック数 {looks:.2f}。</translation>
    </message>
    <message>
      <location filename="../engine/sar/targets.py" />
      <source>{name} has no data outside the land mask; choose another raster or mask.</source>
      <translation>{name} は陸地マスクの外にデータがありません。別のラスタまたはマスクを選んでください。</translation>
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
      <location filename="../engine/shadow.py" />
      <source>The sun's angles must be numbers in degrees.</source>
      <translation>太陽の角度は度単位の数値でなければなりません。</translation>
    </message>
    <message>
      <location filename="../engine/shadow.py" />
      <source>The sun's azimuth must be 0 to 360 degrees from north, not {azimuth:g}.</source>
      <translation>太陽方位角は北から0～360度でなければなりません（{azimuth:g}は使えません）。</translation>
    </message>
    <message>
      <location filename="../engine/shadow.py" />
      <source>The sun stands at {elevation:g} degrees, below the horizon, so there are no shadows; check the elevation (90 - zenith).</source>
      <translation>太陽高度が{elevation:g}度で地平線より下にあるため、影はできません。高度（90 - 天頂角）を確認してください。</translation>
    </message>
    <message>
      <location filename="../engine/shadow.py" />
      <source>The sun's elevation must be above 0 and at most 90 degrees, not {elevation:g}.</source>
      <translation>太陽高度は0度より大きく90度以下でなければなりません（{elevation:g}は使えません）。</translation>
    </message>
    <message>
      <location filename="../engine/shadow.py" />
      <source>The near infrared, the cloud mask and the valid mask must be of one size.</source>
      <translation>近赤外、雲マスク、有効マスクは同じ大きさでなければなりません。</translation>
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
      <location filename="../engine/stac/cells.py" />
      <source>'{word}' is no MGRS cell; write zone, latitude band and square, such as 33UUP.</source>
      <translation>「{word}」はMGRSセルではありません。ゾーン、緯度帯、方形区を続けて、33UUPのように書いてください。</translation>
    </message>
    <message>
      <location filename="../engine/stac/cells.py" />
      <source>There is no MGRS cell '{cell}'; check its letters.</source>
      <translation>「{cell}」というMGRSセルはありません。文字を確認してください。</translation>
    </message>
    <message>
      <location filename="../engine/stac/items.py" />
      <source>The layer has no field '{field}', so it is no result of Search scenes; choose the layer of footprints that Search scenes has written.</source>
      <translation>レイヤに属性「{field}」がないため、「シーンの検索」の結果ではありません。「シーンの検索」が書き出した撮影範囲のレイヤを選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/stac/items.py" />
      <source>The assets of the scene '{scene}' cannot be read; search the scenes again.</source>
      <translation>シーン「{scene}」のアセットを読み取れません。シーンを検索し直してください。</translation>
    </message>
    <message>
      <location filename="../engine/stac/items.py" />
      <source>The scene '{scene}' has no assets that are rasters; leave it out.</source>
      <translation>シーン「{scene}」にはラスタのアセットがありません。除外してください。</translation>
    </message>
    <message>
      <location filename="../engine/stac/items.py" />
      <source>Name the bands to fetch, such as B04,B03,B02,SCL.</source>
      <translation>取得するバンドを指定してください(例: B04,B03,B02,SCL)。</translation>
    </message>
    <message>
      <location filename="../engine/stac/items.py" />
      <source>The scene '{scene}' has no band or asset '{word}'; it has {names}.</source>
      <translation>シーン「{scene}」には、バンドまたはアセット「{word}」がありません。あるのは{names}です。</translation>
    </message>
    <message>
      <location filename="../engine/stac/items.py" />
      <source>The band '{band}' is asked for twice; name each band once.</source>
      <translation>バンド「{band}」が2回指定されています。各バンドは1回だけ指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/stac/items.py" />
      <source>the catalogue says that it is applied already</source>
      <translation>カタログによれば適用済み</translation>
    </message>
    <message>
      <location filename="../engine/stac/items.py" />
      <source>the baseline has none, although the item declares {offset}</source>
      <translation>アイテムは{offset}と記しているが、この処理ベースラインにオフセットはない</translation>
    </message>
    <message>
      <location filename="../engine/stac/items.py" />
      <source>declared by the item</source>
      <translation>アイテムの記載</translation>
    </message>
    <message>
      <location filename="../engine/stac/items.py" />
      <source>the item declares that there is none</source>
      <translation>アイテムの記載(オフセットなし)</translation>
    </message>
    <message>
      <location filename="../engine/stac/items.py" />
      <source>processing baseline</source>
      <translation>処理ベースライン</translation>
    </message>
    <message>
      <location filename="../engine/stac/items.py" />
      <source>too few pixels to tell</source>
      <translation>ピクセルが少なく判断できない</translation>
    </message>
    <message>
      <location filename="../engine/stac/items.py" />
      <source>{share:.1f} % of the pixels are below {limit}, which cannot be where {offset} is still to be added</source>
      <translation>ピクセルの{share:.1f}%が{limit}未満であり、{offset}をこれから加える値ではありえない</translation>
    </message>
    <message>
      <location filename="../engine/stac/items.py" />
      <source>the pixels fit</source>
      <translation>ピクセル値と整合</translation>
    </message>
    <message>
      <location filename="../engine/stac/items.py" />
      <source>no pixel is below {limit}: either there is nothing dark in the scene, or an offset of {offset} is still to be added</source>
      <translation>{limit}未満のピクセルがない。シーンに暗いものがないか、{offset}のオフセットがまだ加えられていない</translation>
    </message>
    <message>
      <location filename="../engine/stac/search.py" />
      <source>The first date ({start:%Y-%m-%d}) is after the last one; swap them.</source>
      <translation>最初の日付({start:%Y-%m-%d})が最後の日付より後です。入れ替えてください。</translation>
    </message>
    <message>
      <location filename="../engine/stac/search.py" />
      <source>The extent lies outside of the world; check its CRS.</source>
      <translation>範囲が地球の外にあります。座標参照系(CRS)を確認してください。</translation>
    </message>
    <message>
      <location filename="../engine/stac/search.py" />
      <source>Say where to search: give an extent or MGRS cells.</source>
      <translation>検索する場所を指定してください(範囲またはMGRSセル)。</translation>
    </message>
    <message>
      <location filename="../engine/stac/search.py" />
      <source>None of the chosen months lies between the first and the last date.</source>
      <translation>最初の日付と最後の日付の間に、選んだ月がありません。</translation>
    </message>
    <message>
      <location filename="../engine/stac/search.py" />
      <source>{boxes} box(es) and {intervals} interval(s) of time: {queries} search(es) at {host}</source>
      <translation>範囲{boxes}個、期間{intervals}個: {host}で{queries}回検索します</translation>
    </message>
    <message>
      <location filename="../engine/stac/search.py" />
      <source>'{text}' is not a date; write it as 2024-06-12 or 2024-06-12T10:00:00Z.</source>
      <translation>「{text}」は日付ではありません。2024-06-12または2024-06-12T10:00:00Zのように書いてください。</translation>
    </message>
    <message>
      <location filename="../engine/stac/search.py" />
      <source>'{word}' is no month; write months as 6-9 or 6,7,8.</source>
      <translation>「{word}」は月ではありません。6-9または6,7,8のように書いてください。</translation>
    </message>
    <message>
      <location filename="../engine/stac/search.py" />
      <source>More than {number:,} items match; narrow the extent, the dates or the collection.</source>
      <translation>{number:,}件を超えるアイテムが該当します。範囲、期間、コレクションを絞ってください。</translation>
    </message>
    <message>
      <location filename="../engine/stac/search.py" />
      <source>{found} scenes fit; only {limit} of them are taken, as LIMIT says.</source>
      <translation>{found}シーンが該当しますが、LIMITの指定により{limit}シーンだけを採ります。</translation>
    </message>
    <message>
      <location filename="../engine/stac/search.py" />
      <source>{number} items are broken and are left out.</source>
      <translation>{number}件のアイテムは壊れているため除外しました。</translation>
    </message>
    <message>
      <location filename="../engine/stac/search.py" />
      <source>{number} items do not say how cloudy they are and are left out; set MAX_CLOUD to 100 to keep them.</source>
      <translation>{number}件のアイテムには雲量の記載がないため除外しました。残すにはMAX_CLOUDを100にしてください。</translation>
    </message>
    <message>
      <location filename="../engine/stac/search.py" />
      <source>{number} items are too cloudy.</source>
      <translation>{number}件のアイテムは雲が多すぎます。</translation>
    </message>
    <message>
      <location filename="../engine/stac/search.py" />
      <source>{number} items show a pass that a newer or fuller item shows as well.</source>
      <translation>{number}件のアイテムは、より新しい、またはよりデータの多いアイテムと同じ軌道の撮影です。</translation>
    </message>
    <message>
      <location filename="../engine/stac/search.py" />
      <source>{number} items of the answer lie outside of what was asked for.</source>
      <translation>応答のうち{number}件のアイテムは、条件に合いません。</translation>
    </message>
    <message>
      <location filename="../engine/stac/search.py" />
      <source>The folder '{folder}' holds no JSON files.</source>
      <translation>フォルダ「{folder}」にJSONファイルがありません。</translation>
    </message>
    <message>
      <location filename="../engine/stac/search.py" />
      <source>'{path}' is neither a web address nor a file; write https://... or choose a file of STAC items.</source>
      <translation>「{path}」はウェブアドレスでもファイルでもありません。https://…と書くか、STACアイテムのファイルを選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/stac/search.py" />
      <source>'{path}' is too large for a file of STAC items.</source>
      <translation>「{path}」はSTACアイテムのファイルとしては大きすぎます。</translation>
    </message>
    <message>
      <location filename="../engine/stac/search.py" />
      <source>'{path}' is no JSON; leave it out or write it again.</source>
      <translation>「{path}」はJSONではありません。除外するか、作り直してください。</translation>
    </message>
    <message>
      <location filename="../engine/stac/search.py" />
      <source>The catalogue at {host} cannot be searched (it is a static catalogue); download its items and choose the folder as API.</source>
      <translation>{host}のカタログは検索できません(静的カタログです)。アイテムをダウンロードし、そのフォルダをAPIに指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/stac/search.py" />
      <source>Nothing was found with conditions sent to the server; asked again without.</source>
      <translation>条件を付けた検索では何も見つからなかったため、条件なしで再度検索しました。</translation>
    </message>
    <message>
      <location filename="../engine/stac/search.py" />
      <source>There is no STAC API at {host}; give the address of its landing page (often ending in /v1 or /stac).</source>
      <translation>{host}にSTAC APIがありません。ランディングページのアドレス(多くは/v1または/stacで終わります)を指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/stac/search.py" />
      <source>The server {host} links to something that is no web address; report it there.</source>
      <translation>サーバー{host}のリンク先がウェブアドレスではありません。サーバーの運営者に報告してください。</translation>
    </message>
    <message>
      <location filename="../engine/stac/search.py" />
      <source>The server {host} did not answer with a list of items; check the address.</source>
      <translation>サーバー{host}の応答がアイテムの一覧ではありません。アドレスを確認してください。</translation>
    </message>
    <message>
      <location filename="../engine/stac/search.py" />
      <source>The server {host} keeps announcing further pages without anything new on them; narrow the search or try another catalogue.</source>
      <translation>サーバー{host}は、新しい内容のないページを示し続けています。検索を絞るか、ほかのカタログを使ってください。</translation>
    </message>
    <message>
      <location filename="../engine/temporal.py" />
      <source>The stack, its mask and the output of a composite block do not fit each other.</source>
      <translation>コンポジットを計算するブロックのスタック、マスク、出力が互いに適合していません。</translation>
    </message>
    <message>
      <location filename="../engine/training/classifier.py" />
      <source>{names} band names are given, but the tiles have {bands} bands.</source>
      <translation>バンド名が {names} 個指定されていますが、タイルは {bands} バンドです。</translation>
    </message>
    <message>
      <location filename="../engine/training/classifier.py" />
      <source>'{name}' is not the common name of a band; use {names}.</source>
      <translation>「{name}」はバンドの共通名ではありません。{names} から選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/training/classifier.py" />
      <source>'{path}' must end in .onnx.</source>
      <translation>「{path}」の拡張子は .onnx でなければなりません。</translation>
    </message>
    <message>
      <location filename="../engine/training/classifier.py" />
      <source>The data set has neither a validation nor a test part: nothing could show how good the model is. Build it with shares such as 60,20,20.</source>
      <translation>データセットに検証区分もテスト区分もないため、モデルの良し悪しを示せません。60,20,20 のような割合で作成してください。</translation>
    </message>
    <message>
      <location filename="../engine/training/classifier.py" />
      <source>Left out: '{path}': {reason}</source>
      <translation>除外: 「{path}」: {reason}</translation>
    </message>
    <message>
      <location filename="../engine/training/classifier.py" />
      <source>Left out: {count} more tiles.</source>
      <translation>除外: ほかに {count} 枚のタイル。</translation>
    </message>
    <message>
      <location filename="../engine/training/classifier.py" />
      <source>The tiles had no split; whole scenes were put into training, validation and test.</source>
      <translation>タイルが分割されていなかったため、シーン単位で学習・検証・テストに分けました。</translation>
    </message>
    <message>
      <location filename="../engine/training/classifier.py" />
      <source>{part}: {counts} ({groups} scenes or places)</source>
      <translation>{part}: {counts}({groups} シーンまたは地点)</translation>
    </message>
    <message>
      <location filename="../engine/training/classifier.py" />
      <source>{count} scenes have tiles both in training and among the tiles that the accuracy is measured on ({name} ...): it will look better than it is.</source>
      <translation>{count} シーンのタイルが、学習と精度測定の両方に含まれています({name} など)。精度は実際より良く見えます。</translation>
    </message>
    <message>
      <location filename="../engine/training/classifier.py" />
      <source>{count} of the tiles that the accuracy is measured on have the same pixels as tiles of another class (saturated snow and saturated cloud, for instance): no model can tell them apart.</source>
      <translation>精度を測定するタイルのうち {count} 枚は、別のクラスのタイルと画素がまったく同じです(飽和した雪と飽和した雲など)。どのモデルにも見分けられません。</translation>
    </message>
    <message>
      <location filename="../engine/training/classifier.py" />
      <source>On {tiles} tiles that were never trained on ({part}): accuracy {accuracy:.1%}, balanced accuracy {balanced:.1%}.</source>
      <translation>学習に使っていない {tiles} 枚のタイル({part})での正解率 {accuracy:.1%}、平衡正解率 {balanced:.1%}。</translation>
    </message>
    <message>
      <location filename="../engine/training/dataset.py" />
      <source>'{folder}' has usable tiles of only one class ({name}); label tiles of a second class.</source>
      <translation>「{folder}」で使えるタイルのクラスは1つだけです({name})。もう1つのクラスのタイルにもラベルを付けてください。</translation>
    </message>
    <message>
      <location filename="../engine/training/dataset.py" />
      <source>The class '{name}' has {tiles} tiles to train on in '{folder}'; at least 2 are needed, and some dozens for a useful model.</source>
      <translation>「{folder}」のクラス「{name}」には学習用のタイルが {tiles} 枚しかありません。少なくとも2枚、実用になるモデルには数十枚が必要です。</translation>
    </message>
    <message>
      <location filename="../engine/training/dataset.py" />
      <source>'{path}' cannot be read ({reason}).</source>
      <translation>「{path}」を読み込めません({reason})。</translation>
    </message>
    <message>
      <location filename="../engine/training/dataset.py" />
      <source>'{path}' needs the columns path, label and split; build the data set again.</source>
      <translation>「{path}」には path、label、split の列が必要です。データセットを作り直してください。</translation>
    </message>
    <message>
      <location filename="../engine/training/dataset.py" />
      <source>'{path}' names a file outside its folder ('{name}'); build the data set again.</source>
      <translation>「{path}」がフォルダの外のファイル(「{name}」)を指しています。データセットを作り直してください。</translation>
    </message>
    <message>
      <location filename="../engine/training/dataset.py" />
      <source>The class folder '{folder}' holds no tiles; put some in, or remove the folder.</source>
      <translation>クラスのフォルダ「{folder}」にタイルがありません。タイルを入れるか、フォルダを削除してください。</translation>
    </message>
    <message>
      <location filename="../engine/training/dataset.py" />
      <source>'{folder}' is no data set: it needs a folder for each class (clear, cloudy, ...), or train, validation and test with these inside; 'Build a data set' makes one from labels.</source>
      <translation>「{folder}」はデータセットではありません。クラスごとのフォルダ(clear、cloudy など)、またはそれらを含む train、validation、test が必要です。ラベルからは「データセットの作成」で作れます。</translation>
    </message>
    <message>
      <location filename="../engine/training/dataset.py" />
      <source>it is damaged</source>
      <translation>破損しています</translation>
    </message>
    <message>
      <location filename="../engine/training/dataset.py" />
      <source>None of the tiles can be read: {reason}</source>
      <translation>どのタイルも読み込めません: {reason}</translation>
    </message>
    <message>
      <location filename="../engine/training/dataset.py" />
      <source>it has {bands} bands of {width} x {height} pixels ({kind}), most others {other}</source>
      <translation>{bands} バンド、{width} x {height} 画素({kind})ですが、ほかの多くは {other} です</translation>
    </message>
    <message>
      <location filename="../engine/training/dataset.py" />
      <source>'{path}' has another size or number of bands than the others.</source>
      <translation>「{path}」は、ほかと大きさまたはバンド数が異なります。</translation>
    </message>
    <message>
      <location filename="../engine/training/dataset.py" />
      <source>'{path}' is without data in more than half of its pixels.</source>
      <translation>「{path}」は、半分を超える画素がデータなしです。</translation>
    </message>
    <message>
      <location filename="../engine/training/dataset.py" />
      <source>None of the tiles can be read; check the files.</source>
      <translation>どのタイルも読み込めません。ファイルを確認してください。</translation>
    </message>
    <message>
      <location filename="../engine/training/features.py" />
      <source>The tiles have {width} x {height} pixels; square ones of at least {smallest} pixels are needed.</source>
      <translation>タイルは {width} x {height} 画素です。一辺 {smallest} 画素以上の正方形が必要です。</translation>
    </message>
    <message>
      <location filename="../engine/training/scores.py" />
      <source>The model gives numbers that are not finite; check the tiles for strange values.</source>
      <translation>モデルの出力が有限の数値ではありません。タイルに異常な値がないか確認してください。</translation>
    </message>
    <message>
      <location filename="../engine/training/tilemodel.py" />
      <source>There is only the class '{name}'; label tiles of at least two classes.</source>
      <translation>クラスが「{name}」だけです。2つ以上のクラスのタイルにラベルを付けてください。</translation>
    </message>
    <message>
      <location filename="../engine/training/tilemodel.py" />
      <source>No tile has the class '{name}'; label some, or leave the class out.</source>
      <translation>クラス「{name}」のタイルがありません。ラベルを付けるか、このクラスを外してください。</translation>
    </message>
    <message>
      <location filename="../engine/vector.py" />
      <source>Vectors cannot be written as '{ending}'; give the output a name that ends in .gpkg.</source>
      <translation>ベクタを「{ending}」形式で書き込むことはできません。出力に .gpkg で終わる名前を付けてください。</translation>
    </message>
    <message>
      <location filename="../engine/vector.py" />
      <source>'{path}' cannot be written ({reason}); close it in other programs.</source>
      <translation>「{path}」を書き込めません({reason})。ほかのプログラムで開いていたら閉じてください。</translation>
    </message>
    <message>
      <location filename="../engine/vector.py" />
      <source>A feature cannot be written ({reason}); check the free disk space.</source>
      <translation>地物を書き込めません({reason})。ディスクの空き容量を確認してください。</translation>
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
