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
      <source>'{path}' is one of the inputs; choose another name for the output.</source>
      <translation>「{path}」は入力ファイルの1つです。出力には別の名前を指定してください。</translation>
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
      <source>There is no parameter {name}; it is ignored.</source>
      <translation>{name} というパラメータはありません。無視します。</translation>
    </message>
    <message>
      <location filename="../algorithms/base.py" />
      <source>Did you mean {name}?</source>
      <translation>{name} のことですか?</translation>
    </message>
    <message>
      <location filename="../algorithms/base.py" />
      <source>{name} must be numbers with commas between, such as 10,25,50, not "{text}".</source>
      <translation>{name}には、10,25,50 のように数値をカンマで区切って指定してください(「{text}」は使えません)。</translation>
    </message>
    <message>
      <location filename="../algorithms/base.py" />
      <source>{name}: '{text}' is no coordinate reference system that QGIS knows; give one such as EPSG:32633.</source>
      <translation>{name}: 「{text}」は QGIS の知っている座標参照系ではありません。EPSG:32633 のように指定してください。</translation>
    </message>
    <message>
      <location filename="../algorithms/base.py" />
      <source>{name}: {count} files are joined by semicolons; give each on its own, in qgis_process as {name}=FILE once for each.</source>
      <translation>{name}:{count} 個のファイルがセミコロンでつながれています。1つずつ指定してください。qgis_processでは、ファイルごとに「{name}=ファイル」と書きます。</translation>
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
      <source>{title}: {value} cannot be opened as a vector layer; check that the file exists.</source>
      <translation>{title}: {value} をベクタレイヤとして開けません。ファイルがあるか確認してください。</translation>
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
      <location filename="../algorithms/builddataset.py" />
      <source>Build a training data set</source>
      <translation>学習用データセットの作成</translation>
    </message>
    <message>
      <location filename="../algorithms/builddataset.py" />
      <source>dataset,train,validation,test,split,stratified,leak,spatial,chips,tiles,labels,manifest</source>
      <translation>データセット,学習,検証,テスト,分割,層化,リーク,空間分割,チップ,タイル,ラベル,目録,dataset</translation>
    </message>
    <message>
      <location filename="../algorithms/builddataset.py" />
      <source>From labels to folders train, validation and test with a folder for each class, as Keras, PyTorch and this plugin's training read them, and a manifest (CSV) with hashes. The split is by place: tiles of one scene and tiles that touch never fall in two parts, so that what is measured on the test part is not remembered from training (Roberts et al., Ecography 40, 2017); a leak check looks at the finished set again. Class shares are kept as equal as whole places allow, and the same seed gives the same split. Pixel labels become image and mask chips.</source>
      <translation>ラベルから、クラスごとのフォルダを持つ train・validation・test フォルダ（Keras、PyTorch、本プラグインの学習が読む形）と、ハッシュ付きの目録 (CSV) を作ります。分割は場所ごとに行います: 同じシーンのタイルや隣り合うタイルが別々の部分に入ることはなく、テスト部分で測る精度が学習の丸暗記になりません (Roberts et al., Ecography 40, 2017)。できあがったデータセットはリーク検査でもう一度調べます。クラスの比率は場所のまとまりが許す限りそろえ、同じシードなら同じ分割になります。ピクセルラベルは画像とマスクのチップになります。</translation>
    </message>
    <message>
      <location filename="../algorithms/builddataset.py" />
      <source>Label files or sorted folders</source>
      <translation>ラベルファイルまたは分類済みフォルダ</translation>
    </message>
    <message>
      <location filename="../algorithms/builddataset.py" />
      <source>GeoPackages of the labelling dock; or folders of tiles that lie sorted in class folders (clear, cloudy, ...). Several are joined; they must use the same classes.</source>
      <translation>ラベル付けドックの GeoPackage、またはクラス名のフォルダ(clear、cloudy など)に分類されたタイルのフォルダ。複数あれば 1 つにまとめます。クラスは同じでなければなりません。</translation>
    </message>
    <message>
      <location filename="../algorithms/builddataset.py" />
      <source>Images of pixel labels</source>
      <translation>ピクセルラベルの画像</translation>
    </message>
    <message>
      <location filename="../algorithms/builddataset.py" />
      <source>Instead of label files: images whose pixels are labelled; they are cut into chips.</source>
      <translation>ラベルファイルの代わりに: ピクセル単位でラベルを付けた画像。チップに切り分けます。</translation>
    </message>
    <message>
      <location filename="../algorithms/builddataset.py" />
      <source>Class rasters</source>
      <translation>クラスラスタ</translation>
    </message>
    <message>
      <location filename="../algorithms/builddataset.py" />
      <source>One for each image, in the same order, as 'Labels to class raster' makes them; 0 is unlabelled.</source>
      <translation>画像 1 枚につき 1 つ、同じ順で。「ラベルをクラスラスタへ」で作ったもの。0 はラベルなし。</translation>
    </message>
    <message>
      <location filename="../algorithms/builddataset.py" />
      <source>Shares of training, validation and test</source>
      <translation>学習・検証・テストの比率</translation>
    </message>
    <message>
      <location filename="../algorithms/builddataset.py" />
      <source>Three numbers in any unit. A part with 0 stays empty.</source>
      <translation>3 つの数（単位は任意）。0 の部分は空のままです。</translation>
    </message>
    <message>
      <location filename="../algorithms/builddataset.py" />
      <source>Numbers of tiles</source>
      <translation>タイルの枚数</translation>
    </message>
    <message>
      <location filename="../algorithms/builddataset.py" />
      <source>Instead of shares, per class: "clear=200,200,200; cloudy=400,400,200" for training, validation and test. More tiles than asked for are left out at random.</source>
      <translation>比率の代わりにクラスごとの枚数: "clear=200,200,200; cloudy=400,400,200"（学習・検証・テスト）。余ったタイルは無作為に除きます。</translation>
    </message>
    <message>
      <location filename="../algorithms/builddataset.py" />
      <source>Split by</source>
      <translation>分割の単位</translation>
    </message>
    <message>
      <location filename="../algorithms/builddataset.py" />
      <source>scene: whole scenes, with all tiles that touch them. place: blocks of the ground; tiles between the parts are left out. random: each tile by itself, which flatters the result. auto: by scene where there are enough of them, else by place.</source>
      <translation>scene: シーン全体と、それに接するすべてのタイル。place: 地上の区画。部分の境目のタイルは除きます。random: タイル 1 枚ずつ（結果が実際よりよく見えます）。auto: シーンが十分あればシーンごと、なければ区画ごと。</translation>
    </message>
    <message>
      <location filename="../algorithms/builddataset.py" />
      <source>Seed</source>
      <translation>シード</translation>
    </message>
    <message>
      <location filename="../algorithms/builddataset.py" />
      <source>The same seed gives the same split of the same labels.</source>
      <translation>同じラベルに同じシードなら、同じ分割になります。</translation>
    </message>
    <message>
      <location filename="../algorithms/builddataset.py" />
      <source>Classes</source>
      <translation>クラス</translation>
    </message>
    <message>
      <location filename="../algorithms/builddataset.py" />
      <source>Names to use, with commas between. Empty: all that were used, but for those left out below.</source>
      <translation>使うクラス名（コンマ区切り）。空: 使われたすべて（下で除くものを除く）。</translation>
    </message>
    <message>
      <location filename="../algorithms/builddataset.py" />
      <source>Classes to leave out</source>
      <translation>除くクラス</translation>
    </message>
    <message>
      <location filename="../algorithms/builddataset.py" />
      <source>Names with commas between; what nobody could tell teaches nothing.</source>
      <translation>クラス名（コンマ区切り）。人が見分けられないものからは何も学べません。</translation>
    </message>
    <message>
      <location filename="../algorithms/builddataset.py" />
      <source>Hard links instead of copies</source>
      <translation>コピーの代わりにハードリンク</translation>
    </message>
    <message>
      <location filename="../algorithms/builddataset.py" />
      <source>Saves space where source and target lie on one disk; elsewhere files are copied.</source>
      <translation>元と先が同じディスクにあれば容量を節約します。それ以外はコピーします。</translation>
    </message>
    <message>
      <location filename="../algorithms/builddataset.py" />
      <source>Side of a chip (pixels)</source>
      <translation>チップの一辺 (ピクセル)</translation>
    </message>
    <message>
      <location filename="../algorithms/builddataset.py" />
      <source>Pixel labels: images are cut into squares of this side.</source>
      <translation>ピクセルラベル: 画像をこの一辺の正方形に切り分けます。</translation>
    </message>
    <message>
      <location filename="../algorithms/builddataset.py" />
      <source>Least labelled share (%)</source>
      <translation>ラベルの最低割合 (%)</translation>
    </message>
    <message>
      <location filename="../algorithms/builddataset.py" />
      <source>Pixel labels: chips of which less is labelled are left out.</source>
      <translation>ピクセルラベル: ラベルの割合がこれより少ないチップは除きます。</translation>
    </message>
    <message>
      <location filename="../algorithms/builddataset.py" />
      <source>Data set</source>
      <translation>データセット</translation>
    </message>
    <message>
      <location filename="../algorithms/builddataset.py" />
      <source>A new or empty folder. It appears when it is complete.</source>
      <translation>新しい、または空のフォルダ。完成したときに現れます。</translation>
    </message>
    <message>
      <location filename="../algorithms/builddataset.py" />
      <source>Manifest</source>
      <translation>目録</translation>
    </message>
    <message>
      <location filename="../algorithms/builddataset.py" />
      <source>Path of the CSV with path, label, part, group, SHA-256, tile numbers and source of every file.</source>
      <translation>各ファイルのパス、ラベル、部分、グループ、SHA-256、タイル番号、元ファイルを記した CSV のパス。</translation>
    </message>
    <message>
      <location filename="../algorithms/builddataset.py" />
      <source>Tiles for training</source>
      <translation>学習用タイル数</translation>
    </message>
    <message>
      <location filename="../algorithms/builddataset.py" />
      <source>Number of files in the part train.</source>
      <translation>train 部分のファイル数。</translation>
    </message>
    <message>
      <location filename="../algorithms/builddataset.py" />
      <source>Tiles for validation</source>
      <translation>検証用タイル数</translation>
    </message>
    <message>
      <location filename="../algorithms/builddataset.py" />
      <source>Number of files in the part validation.</source>
      <translation>validation 部分のファイル数。</translation>
    </message>
    <message>
      <location filename="../algorithms/builddataset.py" />
      <source>Tiles for the test</source>
      <translation>テスト用タイル数</translation>
    </message>
    <message>
      <location filename="../algorithms/builddataset.py" />
      <source>Number of files in the part test.</source>
      <translation>test 部分のファイル数。</translation>
    </message>
    <message>
      <location filename="../algorithms/builddataset.py" />
      <source>Tiles left out</source>
      <translation>除いたタイル数</translation>
    </message>
    <message>
      <location filename="../algorithms/builddataset.py" />
      <source>Between two parts, copies of others, or more than asked for.</source>
      <translation>部分の境目のもの、ほかと同じ内容のもの、指定枚数を超えたもの。</translation>
    </message>
    <message>
      <location filename="../algorithms/builddataset.py" />
      <source>Leaks</source>
      <translation>リーク</translation>
    </message>
    <message>
      <location filename="../algorithms/builddataset.py" />
      <source>Pairs of tiles that touch, scenes and identical pictures found in two parts afterwards; 0 is right.</source>
      <translation>分割後の検査で 2 つの部分にまたがって見つかった、隣り合うタイルの組・シーン・同じ画像の数。0 が正常です。</translation>
    </message>
    <message>
      <location filename="../algorithms/builddataset.py" />
      <source>Give either label files (INPUT) or images with class rasters (IMAGES, MASKS).</source>
      <translation>ラベルファイル (INPUT) か、画像とクラスラスタ (IMAGES、MASKS) のどちらか一方を指定してください。</translation>
    </message>
    <message>
      <location filename="../algorithms/builddataset.py" />
      <source>{part}: {counts}</source>
      <translation>{part}: {counts}</translation>
    </message>
    <message>
      <location filename="../algorithms/builddataset.py" />
      <source>Left out ({why}): {count}</source>
      <translation>除外 ({why}): {count}</translation>
    </message>
    <message>
      <location filename="../algorithms/builddataset.py" />
      <source>The leak check found {} pairs of tiles that touch, {} scenes and {} identical pictures in two parts.</source>
      <translation>リーク検査で、2 つの部分にまたがる隣接タイル {} 組、シーン {} 件、同じ画像 {} 件が見つかりました。</translation>
    </message>
    <message>
      <location filename="../algorithms/builddataset.py" />
      <source>Split by {}: the leak check found nothing.</source>
      <translation>分割の単位: {}。リーク検査で問題は見つかりませんでした。</translation>
    </message>
    <message>
      <location filename="../algorithms/classifieraccuracy.py" />
      <source>Accuracy of a tile classifier</source>
      <translation>タイル分類器の精度評価</translation>
    </message>
    <message>
      <location filename="../algorithms/classifieraccuracy.py" />
      <source>accuracy,confusion matrix,ROC,AUC,F1,kappa,validation,test,assessment</source>
      <translation>精度,混同行列,ROC,AUC,F1,検証,テスト,評価,accuracy</translation>
    </message>
    <message>
      <location filename="../algorithms/classifieraccuracy.py" />
      <source>Compares what a tile classifier says with what people say: confusion matrix, accuracy with its 95 % confidence interval (Wilson 1927), balanced accuracy, recall, precision and F1 per class, ROC curve and the area under it, cross-entropy, and the mistakes that the model was surest of as a contact sheet. Measure on tiles of places that the model was not trained on: the part test of a data set.</source>
      <translation>タイル分類器の答えを人の付けたラベルと比べます: 混同行列、正解率とその 95 % 信頼区間 (Wilson 1927)、平均再現率、クラスごとの再現率・適合率・F1、ROC 曲線とその下の面積、交差エントロピー、モデルが最も自信を持って間違えたタイルの一覧。モデルの学習に使っていない場所のタイル（データセットの test 部分）で測ってください。</translation>
    </message>
    <message>
      <location filename="../algorithms/classifieraccuracy.py" />
      <source>A folder with class folders, or with train, validation and test that hold them. Give this, or LABELS.</source>
      <translation>クラスごとのフォルダ、またはそれを含む train・validation・test を持つフォルダ。これか LABELS を指定します。</translation>
    </message>
    <message>
      <location filename="../algorithms/classifieraccuracy.py" />
      <source>Label file</source>
      <translation>ラベルファイル</translation>
    </message>
    <message>
      <location filename="../algorithms/classifieraccuracy.py" />
      <source>A label file of the labelling dock, instead of a folder; tiles labelled 'ambiguous' do not count.</source>
      <translation>フォルダの代わりに、ラベル付けドックのラベルファイル。'ambiguous' のタイルは数えません。</translation>
    </message>
    <message>
      <location filename="../algorithms/classifieraccuracy.py" />
      <source>GeoPackage (*.gpkg)</source>
      <translation>GeoPackage ファイル (*.gpkg)</translation>
    </message>
    <message>
      <location filename="../algorithms/classifieraccuracy.py" />
      <source>Path of an ONNX tile classifier, or the name of an installed model. Empty: the predictions that the label file holds already.</source>
      <translation>ONNX タイル分類器のパス、または導入済みモデルの名前。空: ラベルファイルに既にある予測を使います。</translation>
    </message>
    <message>
      <location filename="../algorithms/classifieraccuracy.py" />
      <source>Part</source>
      <translation>部分</translation>
    </message>
    <message>
      <location filename="../algorithms/classifieraccuracy.py" />
      <source>Which tiles count. Folders and label files that were never split have only all.</source>
      <translation>数えるタイル。分割していないフォルダやラベルファイルでは all だけが使えます。</translation>
    </message>
    <message>
      <location filename="../algorithms/classifieraccuracy.py" />
      <source>Positive class</source>
      <translation>正のクラス</translation>
    </message>
    <message>
      <location filename="../algorithms/classifieraccuracy.py" />
      <source>For the ROC curve and F1. Empty: the class that means cloud.</source>
      <translation>ROC 曲線と F1 に使います。空: 雲を意味するクラス。</translation>
    </message>
    <message>
      <location filename="../algorithms/classifieraccuracy.py" />
      <source>Threshold</source>
      <translation>しきい値</translation>
    </message>
    <message>
      <location filename="../algorithms/classifieraccuracy.py" />
      <source>Probability of cloud from which a tile is called cloudy (models of two classes). Empty: the model's own.</source>
      <translation>この確率以上のタイルを雲ありとします（2 クラスのモデル）。空: モデル自身の値。</translation>
    </message>
    <message>
      <location filename="../algorithms/classifieraccuracy.py" />
      <source>Mistakes to show</source>
      <translation>表示する誤りの数</translation>
    </message>
    <message>
      <location filename="../algorithms/classifieraccuracy.py" />
      <source>The mistakes of which the model was surest are shown first.</source>
      <translation>モデルが最も自信を持って間違えたものから表示します。</translation>
    </message>
    <message>
      <location filename="../algorithms/classifieraccuracy.py" />
      <source>Report</source>
      <translation>レポート</translation>
    </message>
    <message>
      <location filename="../algorithms/classifieraccuracy.py" />
      <source>HTML files (*.html)</source>
      <translation>HTMLファイル (*.html)</translation>
    </message>
    <message>
      <location filename="../algorithms/classifieraccuracy.py" />
      <source>One HTML file with nothing outside of it; the same numbers lie beside it as JSON.</source>
      <translation>外部ファイルに頼らない 1 つの HTML ファイル。同じ数値を JSON として隣に置きます。</translation>
    </message>
    <message>
      <location filename="../algorithms/classifieraccuracy.py" />
      <source>Contact sheet</source>
      <translation>一覧表示</translation>
    </message>
    <message>
      <location filename="../algorithms/classifieraccuracy.py" />
      <source>PNG pictures (*.png)</source>
      <translation>PNG 画像 (*.png)</translation>
    </message>
    <message>
      <location filename="../algorithms/classifieraccuracy.py" />
      <source>The worst mistakes as one picture.</source>
      <translation>最も悪い誤りを 1 枚の画像にまとめたもの。</translation>
    </message>
    <message>
      <location filename="../algorithms/classifieraccuracy.py" />
      <source>Tiles</source>
      <translation>タイル</translation>
    </message>
    <message>
      <location filename="../algorithms/classifieraccuracy.py" />
      <source>Number of tiles with both a label and a prediction.</source>
      <translation>ラベルと予測の両方があるタイルの数。</translation>
    </message>
    <message>
      <location filename="../algorithms/classifieraccuracy.py" />
      <source>Mistakes</source>
      <translation>誤り</translation>
    </message>
    <message>
      <location filename="../algorithms/classifieraccuracy.py" />
      <source>Number of tiles on which label and prediction differ.</source>
      <translation>ラベルと予測が食い違うタイルの数。</translation>
    </message>
    <message>
      <location filename="../algorithms/classifieraccuracy.py" />
      <source>Accuracy (%)</source>
      <translation>正解率 (%)</translation>
    </message>
    <message>
      <location filename="../algorithms/classifieraccuracy.py" />
      <source>Share of tiles on which they agree.</source>
      <translation>両者が一致したタイルの割合。</translation>
    </message>
    <message>
      <location filename="../algorithms/classifieraccuracy.py" />
      <source>Accuracy, lower bound (%)</source>
      <translation>正解率の下限 (%)</translation>
    </message>
    <message>
      <location filename="../algorithms/classifieraccuracy.py" />
      <source>Of the 95 % confidence interval.</source>
      <translation>95 % 信頼区間のもの。</translation>
    </message>
    <message>
      <location filename="../algorithms/classifieraccuracy.py" />
      <source>Accuracy, upper bound (%)</source>
      <translation>正解率の上限 (%)</translation>
    </message>
    <message>
      <location filename="../algorithms/classifieraccuracy.py" />
      <source>Balanced accuracy (%)</source>
      <translation>平均再現率 (%)</translation>
    </message>
    <message>
      <location filename="../algorithms/classifieraccuracy.py" />
      <source>Mean of the recalls of the classes.</source>
      <translation>クラスごとの再現率の平均。</translation>
    </message>
    <message>
      <location filename="../algorithms/classifieraccuracy.py" />
      <source>F1 (%)</source>
      <translation>F1 値 (%)</translation>
    </message>
    <message>
      <location filename="../algorithms/classifieraccuracy.py" />
      <source>Of the positive class; the mean over the classes where there is none.</source>
      <translation>正のクラスのもの。それがなければクラスの平均。</translation>
    </message>
    <message>
      <location filename="../algorithms/classifieraccuracy.py" />
      <source>Area under the ROC curve</source>
      <translation>ROC 曲線の下の面積</translation>
    </message>
    <message>
      <location filename="../algorithms/classifieraccuracy.py" />
      <source>0.5 is chance, 1 is perfect; left out without a positive class.</source>
      <translation>0.5 は偶然、1 は完全。正のクラスがなければ出力しません。</translation>
    </message>
    <message>
      <location filename="../algorithms/classifieraccuracy.py" />
      <source>Cross-entropy</source>
      <translation>交差エントロピー</translation>
    </message>
    <message>
      <location filename="../algorithms/classifieraccuracy.py" />
      <source>Mean, in nats; left out where probabilities are unknown.</source>
      <translation>平均値、単位は nat。確率がわからなければ出力しません。</translation>
    </message>
    <message>
      <location filename="../algorithms/classifieraccuracy.py" />
      <source>Tiles of one colour</source>
      <translation>一色のタイル</translation>
    </message>
    <message>
      <location filename="../algorithms/classifieraccuracy.py" />
      <source>Tiles whose pixels all hold the same numbers, such as white all over: nothing in them tells snow from cloud. They count; a note gives the accuracy without them. Left out without a model.</source>
      <translation>全画素が同じ値のタイル（一面の白など）。雪と雲を見分ける手がかりがありません。精度には数えますが、除いた場合の精度を注記に示します。モデルを指定しない場合は出力しません。</translation>
    </message>
    <message>
      <location filename="../algorithms/classifieraccuracy.py" />
      <source>These tiles were trained on: the accuracy on others is lower.</source>
      <translation>これらは学習に使ったタイルです。ほかのタイルでの精度はこれより低くなります。</translation>
    </message>
    <message>
      <location filename="../algorithms/classifieraccuracy.py" />
      <source>Model</source>
      <translation>モデル</translation>
    </message>
    <message>
      <location filename="../algorithms/classifieraccuracy.py" />
      <source>Without them the accuracy is {accuracy:.1%}.</source>
      <translation>それらを除いた精度は {accuracy:.1%} です。</translation>
    </message>
    <message>
      <location filename="../algorithms/classifieraccuracy.py" />
      <source>{count} tiles could not be read or do not fit the model; they do not count.</source>
      <translation>{count} 枚のタイルは読めないかモデルに合わないため、数えていません。</translation>
    </message>
    <message>
      <location filename="../algorithms/classifieraccuracy.py" />
      <source>Accuracy {:.1f} % (95 % interval {:.1f} to {:.1f}), balanced {:.1f} %, {} tiles.</source>
      <translation>正解率 {:.1f} % (95 % 信頼区間 {:.1f}～{:.1f})、平均再現率 {:.1f} %、タイル {} 枚。</translation>
    </message>
    <message>
      <location filename="../algorithms/classifieraccuracy.py" />
      <source>The model knows {classes}, but tiles are labelled '{label}'; rename the classes, or use another model.</source>
      <translation>モデルが知るクラスは {classes} ですが、タイルには '{label}' のラベルがあります。クラス名を直すか、別のモデルを使ってください。</translation>
    </message>
    <message>
      <location filename="../algorithms/classifytiles.py" />
      <source>Classify tiles</source>
      <translation>タイルの分類</translation>
    </message>
    <message>
      <location filename="../algorithms/classifytiles.py" />
      <source>classify,predict,inference,ONNX,tiles,clear,cloudy,probability,active learning</source>
      <translation>分類,予測,推論,ONNX,タイル,晴れ,雲,確率,能動学習,classify</translation>
    </message>
    <message>
      <location filename="../algorithms/classifytiles.py" />
      <source>Runs an ONNX tile classifier over a folder of tiles, a tile index, a label file, or a raster cut into tiles. The probability, the class predicted and the uncertainty of every tile go into a GeoPackage of footprints, which is a label file too: the labelling dock opens it and shows the most uncertain tiles first. Where an existing label file is named as output, its predictions are renewed and the labels that people gave stay as they are. Optionally tiles are copied into a folder for each class. Nothing is written beside the tiles unless you name a file there.</source>
      <translation>ONNX タイル分類器を、タイルのフォルダ、タイルインデックス、ラベルファイル、またはタイルに切り分けたラスタに適用します。各タイルの確率・予測クラス・不確かさは、範囲の GeoPackage に書かれます。これはラベルファイルでもあり、ラベル付けドックで開くと最も不確かなタイルが先に示されます。既存のラベルファイルを出力に指定すると、予測だけが新しくなり、人の付けたラベルは変わりません。タイルをクラスごとのフォルダにコピーすることもできます。タイルの隣には、そこにファイルを指定しない限り何も書きません。</translation>
    </message>
    <message>
      <location filename="../algorithms/classifytiles.py" />
      <source>Folder of tiles</source>
      <translation>タイルのフォルダ</translation>
    </message>
    <message>
      <location filename="../algorithms/classifytiles.py" />
      <source>PNG, JPEG, GeoTIFF or WebP files, also in folders below. Give this, or INDEX, or RASTER.</source>
      <translation>PNG、JPEG、GeoTIFF、WebP のファイル（下のフォルダも含む）。これか INDEX か RASTER を指定します。</translation>
    </message>
    <message>
      <location filename="../algorithms/classifytiles.py" />
      <source>Tile index or label file</source>
      <translation>タイルインデックスまたはラベルファイル</translation>
    </message>
    <message>
      <location filename="../algorithms/classifytiles.py" />
      <source>The index of a download, or a label file of the labelling dock, instead of a folder.</source>
      <translation>フォルダの代わりに、ダウンロードのタイルインデックス、またはラベル付けドックのラベルファイル。</translation>
    </message>
    <message>
      <location filename="../algorithms/classifytiles.py" />
      <source>Raster</source>
      <translation>ラスタ</translation>
    </message>
    <message>
      <location filename="../algorithms/classifytiles.py" />
      <source>A raster that is cut into tiles, instead of a folder.</source>
      <translation>フォルダの代わりに、タイルに切り分けるラスタ。</translation>
    </message>
    <message>
      <location filename="../algorithms/classifytiles.py" />
      <source>Path of an ONNX tile classifier, or the name of an installed model.</source>
      <translation>ONNX タイル分類器のパス、または導入済みモデルの名前。</translation>
    </message>
    <message>
      <location filename="../algorithms/classifytiles.py" />
      <source>Side of a tile (pixels)</source>
      <translation>タイルの一辺 (ピクセル)</translation>
    </message>
    <message>
      <location filename="../algorithms/classifytiles.py" />
      <source>For rasters. Empty: what the model wants, else 256.</source>
      <translation>ラスタの場合。空: モデルの求める大きさ、なければ 256。</translation>
    </message>
    <message>
      <location filename="../algorithms/classifytiles.py" />
      <source>Tiles with probabilities (label file)</source>
      <translation>確率付きタイル（ラベルファイル）</translation>
    </message>
    <message>
      <location filename="../algorithms/classifytiles.py" />
      <source>Where probabilities go: a new GeoPackage, or an existing label file, such as the labels.gpkg that the labelling dock keeps beside the tiles (also where INDEX is that file). Empty: a temporary file.</source>
      <translation>確率の書き込み先。新しい GeoPackage、または既存のラベルファイル（ラベル付けドックがタイルの隣に置く labels.gpkg など。INDEX がそのファイルであっても構いません）。空: 一時ファイル。</translation>
    </message>
    <message>
      <location filename="../algorithms/classifytiles.py" />
      <source>Tiles by class</source>
      <translation>クラス別のタイル</translation>
    </message>
    <message>
      <location filename="../algorithms/classifytiles.py" />
      <source>A new or empty folder that gets a copy of every tile in a folder of its class.</source>
      <translation>各タイルのコピーをクラスのフォルダに入れる、新しい、または空のフォルダ。</translation>
    </message>
    <message>
      <location filename="../algorithms/classifytiles.py" />
      <source>Threads</source>
      <translation>スレッド数</translation>
    </message>
    <message>
      <location filename="../algorithms/classifytiles.py" />
      <source>For reading and for the network. Empty: one for each core.</source>
      <translation>読み込みとネットワークに使います。空: コアごとに 1 つ。</translation>
    </message>
    <message>
      <location filename="../algorithms/classifytiles.py" />
      <source>Tiles with probabilities</source>
      <translation>確率付きタイル</translation>
    </message>
    <message>
      <location filename="../algorithms/classifytiles.py" />
      <source>The label file: a footprint for each tile, coloured by the class predicted.</source>
      <translation>ラベルファイル: 予測クラスで色分けした各タイルの範囲。</translation>
    </message>
    <message>
      <location filename="../algorithms/classifytiles.py" />
      <source>Tiles classified</source>
      <translation>分類したタイル数</translation>
    </message>
    <message>
      <location filename="../algorithms/classifytiles.py" />
      <source>Number of tiles that have a prediction now.</source>
      <translation>予測が付いたタイルの数。</translation>
    </message>
    <message>
      <location filename="../algorithms/classifytiles.py" />
      <source>Tiles without prediction</source>
      <translation>予測のないタイル数</translation>
    </message>
    <message>
      <location filename="../algorithms/classifytiles.py" />
      <source>Tiles that could not be read, are empty, or do not fit.</source>
      <translation>読めない、空である、またはモデルに合わないタイル。</translation>
    </message>
    <message>
      <location filename="../algorithms/classifytiles.py" />
      <source>Tiles whose pixels all hold the same numbers, such as white all over: nothing in them tells snow from cloud, so their prediction is a guess.</source>
      <translation>全画素が同じ値のタイル（一面の白など）。雪と雲を見分ける手がかりがないため、予測は推測にすぎません。</translation>
    </message>
    <message>
      <location filename="../algorithms/classifytiles.py" />
      <source>Cloudy tiles</source>
      <translation>雲ありのタイル数</translation>
    </message>
    <message>
      <location filename="../algorithms/classifytiles.py" />
      <source>Tiles predicted as cloud (models of two classes; else 0).</source>
      <translation>雲と予測したタイルの数（2 クラスのモデル。それ以外は 0）。</translation>
    </message>
    <message>
      <location filename="../algorithms/classifytiles.py" />
      <source>Cloudy share (%)</source>
      <translation>雲ありの割合 (%)</translation>
    </message>
    <message>
      <location filename="../algorithms/classifytiles.py" />
      <source>Of the tiles classified.</source>
      <translation>分類したタイルに対する割合。</translation>
    </message>
    <message>
      <location filename="../algorithms/classifytiles.py" />
      <source>Tiles per second</source>
      <translation>1 秒あたりのタイル数</translation>
    </message>
    <message>
      <location filename="../algorithms/classifytiles.py" />
      <source>Reading and network together.</source>
      <translation>読み込みとネットワークを合わせた速さ。</translation>
    </message>
    <message>
      <location filename="../algorithms/classifytiles.py" />
      <source>No label file is named: the result is a temporary file.</source>
      <translation>ラベルファイルが指定されていないため、結果は一時ファイルに書かれます。</translation>
    </message>
    <message>
      <location filename="../algorithms/classifytiles.py" />
      <source>{} more tiles have no prediction.</source>
      <translation>ほかに {} 枚のタイルに予測がありません。</translation>
    </message>
    <message>
      <location filename="../algorithms/classifytiles.py" />
      <source>{name}: {count} tiles</source>
      <translation>{name}: {count} 枚</translation>
    </message>
    <message>
      <location filename="../algorithms/classifytiles.py" />
      <source>The folder '{folder}' is not empty; choose a new one.</source>
      <translation>フォルダ '{folder}' は空ではありません。新しいフォルダを選んでください。</translation>
    </message>
    <message>
      <location filename="../algorithms/classifytiles.py" />
      <source>'{path}' cannot be written ({reason}); choose another folder.</source>
      <translation>「{path}」に書き込めません({reason})。別のフォルダを選んでください。</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Cloud mask by a model or a rule</source>
      <translation>モデルまたは規則による雲マスク</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>cloud,shadow,mask,ONNX,deep learning,ukis-csmask,s2cloudless,Fmask,Otsu,Sentinel-2,Landsat,AVNIR-2</source>
      <translation>雲,影,マスク,ONNX,深層学習,ukis-csmask,s2cloudless,Fmask,大津,Sentinel-2,Landsat,AVNIR-2</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Finds cloud and cloud shadow in satellite images with any ONNX model, with s2cloudless, or by a rule that needs no model. Bands, scale, the Sentinel-2 offset and the processing level are recognised and reported; what is missing or unsure is never called clear. Without a model of your choice the best installed one for the bands and the level is taken (ukis-csmask; install it with cloudtools:installmodel). Networks run at their own resolution, in overlapping windows whose results fade into each other, and their clouds are checked against haze and brightness.</source>
      <translation>衛星画像の雲と雲の影を、任意の ONNX モデル、s2cloudless、またはモデルの要らない規則で検出します。バンド、スケール、Sentinel-2 のオフセット、処理レベルを判別して報告し、欠測や不確実なピクセルを晴れとすることはありません。モデルを指定しなければ、バンドと処理レベルに最も合うインストール済みのモデルを使います（ukis-csmask。cloudtools:installmodel でインストールします）。ネットワークは固有の解像度で、互いになめらかにつながる重なり合うウィンドウごとに実行し、その雲をヘイズと明るさで確かめます。</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Images</source>
      <translation>画像</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>One image or many; single-band files of a scene (..._B02, ..._B03) are put together by their names. The model is loaded once.</source>
      <translation>1 枚または複数の画像。1 シーンの単バンドファイル（..._B02、..._B03）は名前でまとめます。モデルは一度だけ読み込みます。</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Folder of images</source>
      <translation>画像のフォルダ</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Instead of a list: all rasters of a folder. Results of this plugin among them are left out.</source>
      <translation>一覧の代わりに、フォルダ内のすべてのラスタを使います。その中にある、このプラグインの出力は除きます。</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Pattern in the folder</source>
      <translation>フォルダ内のパターン</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Which files of the folder of images, such as *_MSIL1C_*.tif, or **/*_B*.jp2 for any depth. Empty: all rasters of the folder.</source>
      <translation>画像のフォルダ内のどのファイルを使うかを、*_MSIL1C_*.tif のように指定します。任意の深さの下位フォルダを含めるには **/*_B*.jp2 のように指定します。空の場合は、フォルダ内のすべてのラスタを使います。</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Name of an installed model, path of an .onnx file (or of s2cloudless's .txt), or rule: whiteness, haze and brightness, and the search for shadows by geometry. Empty: the installed model that suits each image best.</source>
      <translation>インストール済みモデルの名前、.onnx ファイル（または s2cloudless の .txt）のパス、または rule（白さ、ヘイズ、明るさと、幾何学による影の探索）。空欄: 各画像に最も合うインストール済みモデル。</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Bands</source>
      <translation>バンド</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Which band is which. auto: by band names, sensor and number. Or a preset: {presets}. Or pairs of a common name and a band: blue=1,green=2,red=3,nir=B08. Names are those of STAC: {names}.</source>
      <translation>どのバンドが何であるか。auto: バンド名、センサー、バンド数から。またはプリセット: {presets}。または共通名とバンドの組: blue=1,green=2,red=3,nir=B08。名前は STAC のもの: {names}。</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Processing level</source>
      <translation>処理レベル</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>l1c: top of atmosphere; l2a: surface reflectance. auto: from the product's name and metadata, else from the darkest blue.</source>
      <translation>l1c: 大気上端反射率、l2a: 地表面反射率。auto: プロダクト名とメタデータから、なければ最も暗い青から判断します。</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Scale</source>
      <translation>スケール</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Reflectance = number x scale + offset. Empty: from the file, the product's metadata (Sentinel-2 offset of baseline 04.00 included) or the size of the numbers, and reported.</source>
      <translation>反射率 = 数値 x スケール + オフセット。空欄: ファイル、プロダクトのメタデータ（ベースライン 04.00 の Sentinel-2 オフセットを含む）、または数値の大きさから決めて報告します。</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Offset</source>
      <translation>オフセット</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Reflectance = number x scale + offset. See Scale.</source>
      <translation>反射率 = 数値 x スケール + オフセット。「スケール」を参照してください。</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Cloud threshold (%)</source>
      <translation>雲のしきい値（%）</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Pixels whose probability of cloud is at least this are cloud. Empty: the class with the largest probability; for s2cloudless 40.</source>
      <translation>雲の確率がこの値以上のピクセルを雲とします。空欄: 確率が最大のクラス。s2cloudless では 40。</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Shadow threshold (%)</source>
      <translation>影のしきい値（%）</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>The same for cloud shadow, of models that have that class.</source>
      <translation>雲の影について同様に。そのクラスを持つモデルで使います。</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Grow clouds (m)</source>
      <translation>雲を広げる（m）</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Clouds are grown by this distance: their rims are thin, and every model loses some of them.</source>
      <translation>雲をこの距離だけ広げます。雲の縁は薄く、どのモデルもその一部を見落とします。</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Grow shadows (m)</source>
      <translation>影を広げる（m）</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>The same for cloud shadow.</source>
      <translation>雲の影について同様に。</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Resolution of the model (m)</source>
      <translation>モデルの解像度（m）</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Finer images are averaged to about this pixel size for the model; the result is on the image's own pixels. Empty: what the model is made for (ukis-csmask 30, s2cloudless 60). 0: the image's own.</source>
      <translation>これより細かい画像は、モデルのためにほぼこのピクセルサイズに平均します。結果は画像自身のピクセルで出力します。空欄: モデルが想定する解像度（ukis-csmask は 30、s2cloudless は 60）。0: 画像自身の解像度。</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Check clouds of a network</source>
      <translation>ネットワークの雲を確かめる</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>A network's cloud without haze (blue - 0.5 red below 0.08; for surface reflectance below 0) is not believed; what is white, hazy and bright, also at 1.6 um, is cloud where the network gives it at least 10 %. Needs blue, green and red in reflectance.</source>
      <translation>ネットワークが雲としても、ヘイズがなければ（青 - 0.5 x 赤が 0.08 未満、地表面反射率では 0 未満）雲としません。白くヘイズがあり、1.6 um でも明るいものは、ネットワークの確率が 10 % 以上なら雲とします。反射率の青、緑、赤が必要です。</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Look for shadows by geometry</source>
      <translation>幾何学で影を探す</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>For models without a class for shadow, and for the rule: where clouds must cast one and it is dark.</source>
      <translation>影のクラスがないモデルと規則のため: 雲が影を落とすはずの場所で暗いところ。</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Average probabilities over (m)</source>
      <translation>確率を平均する範囲（m）</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>s2cloudless: radius of the disk. Empty: 80.</source>
      <translation>s2cloudless: 円板の半径。空欄: 80。</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Dilate (m)</source>
      <translation>膨張（m）</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>s2cloudless: radius by which its clouds are dilated. Empty: 40.</source>
      <translation>s2cloudless: 雲を膨張させる半径。空欄: 40。</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Windows at a time. 0: one for each core. The result does not depend on it.</source>
      <translation>同時に処理するウィンドウの数。0: コアごとに 1 つ。結果はこれによりません。</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Go on without images that cannot be masked</source>
      <translation>マスクできない画像を除いて続行</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Leaves out images that are broken or that the model cannot use, counts and reports them. Off: the first one stops the run; the masks that were made until then are kept.</source>
      <translation>壊れている画像やモデルが使えない画像を除外し、数えて報告します。オフの場合: 最初の 1 枚で処理を止めます。それまでに作成したマスクは残ります。</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>0 no data, 1 clear, 2 cloud shadow, 3 thin cloud, 4 cloud, 5 unsure. Of one image; for several give FOLDER.</source>
      <translation>0 データなし、1 晴れ、2 雲の影、3 薄い雲、4 雲、5 不確実。画像が 1 枚のとき。複数なら FOLDER を指定してください。</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Probability of cloud</source>
      <translation>雲の確率</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Percent, 255 no data, of thick and thin cloud together. Of one image.</source>
      <translation>厚い雲と薄い雲を合わせた確率（パーセント）、255 はデータなし。画像が 1 枚のとき。</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Valid pixels</source>
      <translation>有効なピクセル</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>1 clear, 0 all else (no data included), as masks for composites. Of one image.</source>
      <translation>1 晴れ、0 その他すべて（データなしを含む）。コンポジット用のマスクです。画像が 1 枚のとき。</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Folder of the masks</source>
      <translation>マスクのフォルダ</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>For several images: &lt;image&gt;_classes.tif, &lt;image&gt;_probability.tif and &lt;image&gt;_valid.tif are written here.</source>
      <translation>画像が複数のとき: &lt;画像名&gt;_classes.tif、&lt;画像名&gt;_probability.tif、&lt;画像名&gt;_valid.tif をここに書きます。</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Clear (%)</source>
      <translation>晴天（%）</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Of the pixels with data, all images together.</source>
      <translation>データのあるピクセルのうち、全画像の合計で。</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Cloud shadow (%)</source>
      <translation>雲影（%）</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Thin cloud (%)</source>
      <translation>薄雲（%）</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Cloud (%)</source>
      <translation>雲（%）</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Unsure (%)</source>
      <translation>判定不能（%）</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Masked (%)</source>
      <translation>マスク（%）</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>All but clear, of the pixels with data.</source>
      <translation>晴れ以外のすべて、データのあるピクセルのうち。</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Without data (%)</source>
      <translation>データなし（%）</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Share of all pixels of all images.</source>
      <translation>全画像の全ピクセルに占める割合。</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Number of images</source>
      <translation>画像の数</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>How many images were masked.</source>
      <translation>マスクした画像の枚数。</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Images left out</source>
      <translation>除外した画像</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Number of images that could not be masked.</source>
      <translation>マスクできなかった画像の数。</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Model used</source>
      <translation>使用したモデル</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Title of the model that the last image was masked with.</source>
      <translation>最後の画像をマスクしたモデルの題名。</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Device</source>
      <translation>デバイス</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>What the model ran on.</source>
      <translation>モデルを実行した装置。</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Give images in INPUT, or a folder of images in IMAGES_FOLDER, not both.</source>
      <translation>画像をINPUTに指定するか、画像のフォルダをIMAGES_FOLDERに指定してください。両方は指定できません。</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>PATTERN goes with IMAGES_FOLDER.</source>
      <translation>PATTERNは、IMAGES_FOLDERを指定した場合にのみ使えます。</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>There is no image; choose at least one in INPUT.</source>
      <translation>画像がありません。INPUT で少なくとも 1 枚選んでください。</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>'{image}' is left out: {reason}</source>
      <translation>「{image}」を除外します: {reason}</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Licence of the model: {}. To be cited: {}</source>
      <translation>モデルのライセンス: {}。引用すべき文献: {}</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>There are {number} images; give FOLDER, where a mask of each is written.</source>
      <translation>画像が {number} 枚あります。それぞれのマスクを書く FOLDER を指定してください。</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Give FOLDER, where a mask of each image is written.</source>
      <translation>各画像のマスクを書くFOLDERを指定してください。</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>Two images are called '{name}', so their masks would be one file; rename one.</source>
      <translation>「{name}」という名前の画像が 2 枚あり、マスクが同じファイルになります。一方の名前を変えてください。</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>{scene}: {model} on {device}, bands {bands}, {level}, {radiometry}, run at {metres:.0f} m: cloud {cloud:.1f} %, thin {thin:.1f} %, shadow {shadow:.1f} %, clear {clear:.1f} %.</source>
      <translation>{scene}: {model}（{device}）、バンド {bands}、{level}、{radiometry}、{metres:.0f} m で実行: 雲 {cloud:.1f} %、薄い雲 {thin:.1f} %、影 {shadow:.1f} %、晴れ {clear:.1f} %。</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>clear</source>
      <translation>雲なし</translation>
    </message>
    <message>
      <location filename="../algorithms/cloudmask.py" />
      <source>masked or no data</source>
      <translation>マスクまたはデータなし</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadscenes.py" />
      <source>Download scenes (STAC)</source>
      <translation>シーンのダウンロード(STAC)</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadscenes.py" />
      <source>STAC,COG,Sentinel-2,Landsat,clip,bands,assets,vsicurl,vsis3,baseline,offset,resume</source>
      <translation>STAC,COG,Sentinel-2,Landsat,切り抜き,バンド,アセット,vsicurl,vsis3,処理ベースライン,オフセット,再開</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadscenes.py" />
      <source>Fetches bands of the scenes that Search scenes has found, clipped to an extent, into one GeoTIFF per scene, ready for Masked percentile composite and for cloud masks. Only the needed parts of the files are read, from overviews where coarser pixels are wanted. The Sentinel-2 offset is decided for each scene, checked against its pixels and reported. Files appear whole or not at all; a second run fetches only what is missing.</source>
      <translation>「シーンの検索」で見つけたシーンのバンドを範囲で切り抜いて取得し、シーンごとに1つのGeoTIFFにします。そのままパーセンタイル合成や雲マスクに使えます。読み取るのはファイルの必要な部分だけで、粗いピクセルでよい場合はオーバービューから読み取ります。Sentinel-2のオフセットはシーンごとに判断し、ピクセル値と照合して報告します。ファイルは完全な形でのみ書き出され、2回目の実行では足りないものだけを取得します。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadscenes.py" />
      <source>Footprints of the scenes</source>
      <translation>シーンの撮影範囲</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadscenes.py" />
      <source>The layer that Search scenes has written; or only its selected features.</source>
      <translation>「シーンの検索」が書き出したレイヤ。選択した地物だけを対象にすることもできます。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadscenes.py" />
      <source>Which bands, in this order, by name (B04), common name (red, nir, swir16) or key of the asset. With SCL, or QA_PIXEL of Landsat, the composite can mask clouds: set its MASK_BAND to it.</source>
      <translation>取得するバンドとその順序。名前(B04)、共通名(red、nir、swir16)、アセットのキーで指定します。SCL(LandsatではQA_PIXEL)を含めておくと、合成のMASK_BANDに指定して雲をマスクできます。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadscenes.py" />
      <source>Extent</source>
      <translation>領域</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadscenes.py" />
      <source>Only this part, grown to whole pixels. Empty: all of each scene.</source>
      <translation>この範囲だけを取得します。ピクセルの境界まで広げます。空の場合は、各シーンの全体。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadscenes.py" />
      <source>Pixel size</source>
      <translation>ピクセルサイズ</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadscenes.py" />
      <source>Of the output, in units of its coordinate reference system. Empty: that of the finest band.</source>
      <translation>出力のピクセルサイズ(座標参照系の単位)。空の場合は、最も細かいバンドのもの。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadscenes.py" />
      <source>Coordinate reference system</source>
      <translation>座標参照系(CRS)</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadscenes.py" />
      <source>Of the output. Empty: each scene's own, so that its pixels stay as they are (composites of several zones are better warped once at the end).</source>
      <translation>出力の座標参照系(CRS)。空の場合は各シーンのものを使い、ピクセルは元のまま保たれます(複数のゾーンにまたがる合成は、最後に1回だけ再投影するほうがよい結果になります)。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadscenes.py" />
      <source>Grid like this raster</source>
      <translation>このラスタのグリッドに合わせる</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadscenes.py" />
      <source>Takes over a raster's coordinate reference system, pixels and extent for all scenes.</source>
      <translation>このラスタの座標参照系(CRS)、ピクセル、範囲をすべてのシーンに使います。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadscenes.py" />
      <source>Resampling</source>
      <translation>リサンプリング</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadscenes.py" />
      <source>Where pixels do not match. auto: the nearest pixel; the mean where pixels get coarser. Bands of codes, such as SCL, always take the nearest pixel of full resolution.</source>
      <translation>ピクセルが一致しない場合の方法。auto: 最も近いピクセル。粗くなる場合は平均。SCLのようなコードのバンドは、常に元の解像度の最も近いピクセルを使います。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadscenes.py" />
      <source>Sentinel-2 offset</source>
      <translation>Sentinel-2のオフセット</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadscenes.py" />
      <source>Numbers of processing baseline 04.00 and later are 1000 too high, unless the catalogue has changed them. auto: decided for each scene by its metadata, never by its date, and held against its pixels. none: no scene has the offset. all: all scenes have it.</source>
      <translation>処理ベースライン04.00以降の値は、カタログ側で変更されていないかぎり1000だけ高くなっています。auto: シーンごとに、日付ではなくメタデータから判断し、ピクセル値と照合します。none: どのシーンにもオフセットがないものとします。all: すべてのシーンにオフセットがあるものとします。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadscenes.py" />
      <source>What is done with the offset</source>
      <translation>オフセットの扱い</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadscenes.py" />
      <source>carry: numbers stay as they are, and the file declares scale and offset, which all algorithms here, QGIS and GDAL honour. apply: the offset is added to the numbers (at least 1 remains), for software that does not look at it.</source>
      <translation>carry: 値はそのままにし、スケールとオフセットをファイルに記します。このプラグインのアルゴリズム、QGIS、GDALはそれに従います。apply: オフセットを値に加えます(下限は1)。オフセットを考慮しないソフトウェアのためのものです。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadscenes.py" />
      <source>Signatures</source>
      <translation>署名</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadscenes.py" />
      <source>The rasters of the Planetary Computer are given only to signed addresses; its service hands signatures to everybody. auto: for scenes found there. planetary_computer: for all. none: never.</source>
      <translation>Planetary Computerのラスタの取得には、署名付きのアドレスが必要です。署名はだれでも受け取れます。auto: そこで見つけたシーンに署名します。planetary_computer: すべてに署名します。none: 署名しません。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadscenes.py" />
      <source>Object store</source>
      <translation>オブジェクトストア</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadscenes.py" />
      <source>Server of s3:// addresses outside of AWS. Empty: that of AWS_S3_ENDPOINT in the environment; eodata.dataspace.copernicus.eu for the bucket eodata; else AWS. Keys come from AUTH (basic: key and secret) or the usual AWS_ variables; without them buckets are asked as public ones.</source>
      <translation>AWS以外のs3://アドレスのサーバー。空の場合は、環境変数AWS_S3_ENDPOINTのもの、バケットeodataではeodata.dataspace.copernicus.eu、それ以外はAWS。キーはAUTH(ベーシック認証: キーとシークレット)または通常のAWS_環境変数で指定します。なければ公開バケットとして読み取ります。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadscenes.py" />
      <source>Scenes at the same time</source>
      <translation>同時に取得するシーン数</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadscenes.py" />
      <source>How many scenes are fetched at the same time. Be polite: more than 8 rarely help.</source>
      <translation>同時にいくつのシーンを取得するか。サーバーへの配慮が必要です。8を超えても速くなることはほとんどありません。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadscenes.py" />
      <source>Go on without scenes that cannot be fetched</source>
      <translation>取得できないシーンを除いて続ける</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadscenes.py" />
      <source>On: they are counted and reported. Off: the others are fetched all the same, but the run ends with an error, so that nothing is missed. Where no scene at all can be fetched, or none meets the extent, it is an error in any case.</source>
      <translation>オン: 数えて報告します。オフ: ほかのシーンは取得しますが、見落としのないよう、最後にエラーで終わります。1 シーンも取得できない場合や、範囲にかかるシーンがない場合は、どちらでもエラーになります。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadscenes.py" />
      <source>Folder</source>
      <translation>フォルダ</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadscenes.py" />
      <source>Where to write: a GeoTIFF for each scene, named after it, with a record beside it (JSON), and a record of the whole run, downloadscenes.json. Run again with the same folder to fetch what is missing.</source>
      <translation>書き出し先。シーンの名前の付いたGeoTIFFとその記録(JSON)、実行全体の記録(downloadscenes.json)を書き出します。同じフォルダでもう一度実行すると、足りないものだけを取得します。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadscenes.py" />
      <source>The GeoTIFFs of the scenes, those that were there already included.</source>
      <translation>シーンのGeoTIFF。すでにあったものも含みます。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadscenes.py" />
      <source>Fetched</source>
      <translation>取得</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadscenes.py" />
      <source>Number of scenes fetched by this run.</source>
      <translation>この実行で取得したシーンの数。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadscenes.py" />
      <source>Kept</source>
      <translation>取得済み</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadscenes.py" />
      <source>Number of scenes that an earlier run had fetched.</source>
      <translation>以前の実行ですでに取得していたシーンの数。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadscenes.py" />
      <source>Outside</source>
      <translation>範囲外</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadscenes.py" />
      <source>Number of scenes that do not meet the extent.</source>
      <translation>範囲にかからないシーンの数。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadscenes.py" />
      <source>Failed</source>
      <translation>失敗</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadscenes.py" />
      <source>Number of scenes that could not be fetched.</source>
      <translation>取得できなかったシーンの数。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadscenes.py" />
      <source>Contradictions</source>
      <translation>矛盾</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadscenes.py" />
      <source>Number of scenes whose pixels contradict what their metadata say of the offset.</source>
      <translation>オフセットについてのメタデータの記載と、ピクセル値が矛盾するシーンの数。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadscenes.py" />
      <source>SCENES cannot be opened as a vector layer; check the path.</source>
      <translation>SCENESをベクタレイヤとして開けません。パスを確認してください。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadscenes.py" />
      <source>The rasters lie on several servers ({hosts}), and credentials go to one only; select scenes of one server, or set the environment variable of each.</source>
      <translation>ラスタが複数のサーバー({hosts})にありますが、認証情報は1つのサーバーにしか送りません。1つのサーバーのシーンだけを選ぶか、サーバーごとに環境変数を設定してください。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadscenes.py" />
      <source>{number} scenes, bands {bands}</source>
      <translation>{number}シーン、バンド{bands}</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadscenes.py" />
      <source>Scene | processing baseline | offset | decided by | pixels</source>
      <translation>シーン | 処理ベースライン | オフセット | 判断の根拠 | ピクセル値</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtellusscenes.py" />
      <source>Download Tellus scenes</source>
      <translation>Tellus のシーンをダウンロード</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtellusscenes.py" />
      <source>Tellus,AVNIR-2,PALSAR-2,tiles,files,thumbnails,Traveler,JAXA</source>
      <translation>Tellus,AVNIR-2,PALSAR-2,タイル,ファイル,サムネイル,Traveler,JAXA</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtellusscenes.py" />
      <source>Downloads what belongs to the scenes of a layer from Search Tellus scenes: their files or thumbnails (Traveler API; each address is valid for minutes and is asked for just before), or all tiles of a zoom that their bounding boxes cover (tile API), as the article on cloud classification does for 30 scenes. A folder for each scene; a second run fetches only what is missing.</source>
      <translation>「Tellus のシーンを検索」で作ったレイヤのシーンに属するものをダウンロードします。ファイルまたはサムネイル(Traveler API。各アドレスは数分間だけ有効なので、直前に取得します)か、バウンディングボックスが覆うあるズームの全タイル(タイル API)です。後者は雲の分類の記事が 30 シーンに対して行うものと同じです。シーンごとにフォルダを作り、再実行すると不足分だけを取得します。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtellusscenes.py" />
      <source>Scenes</source>
      <translation>シーン数</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtellusscenes.py" />
      <source>Layer from Search Tellus scenes; of a layer with a selection only what is selected, if you choose so.</source>
      <translation>「Tellus のシーンを検索」で作ったレイヤ。選択がある場合、選択した地物だけに限ることもできます。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtellusscenes.py" />
      <source>What to download</source>
      <translation>ダウンロードするもの</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtellusscenes.py" />
      <source>files, thumbnails: of scenes of the Traveler API. tiles: of scenes of the tile API.</source>
      <translation>files と thumbnails は Traveler API のシーン用、tiles はタイル API のシーン用です。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtellusscenes.py" />
      <source>File names</source>
      <translation>ファイル名</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtellusscenes.py" />
      <source>Only files whose name fits, with * and ?, such as *.tif.</source>
      <translation>名前が合うファイルだけを取得します。*.tif のように * と ? が使えます。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtellusscenes.py" />
      <source>Zoom of the tiles</source>
      <translation>タイルのズーム</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtellusscenes.py" />
      <source>The articles use 12 to 14; AVNIR-2 has 8 to 14.</source>
      <translation>記事では 12 から 14 を使います。AVNIR-2 は 8 から 14 です。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtellusscenes.py" />
      <source>Options of the tiles</source>
      <translation>タイルのオプション</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtellusscenes.py" />
      <source>Such as r=4;g=3;b=2;rdepth=1;gdepth=1;bdepth=1;opacity=1 or preset=true. Empty: as the server does it.</source>
      <translation>例: r=4;g=3;b=2;rdepth=1;gdepth=1;bdepth=1;opacity=1、または preset=true。空の場合はサーバの既定。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtellusscenes.py" />
      <source>Form of the tile address</source>
      <translation>タイルのアドレスの形</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtellusscenes.py" />
      <source>After the address of the server; {z}, {x}, {y} and any property of the scene in braces. Empty: av2ori/{rsp_id}/{product_id}/{z}/{x}/{y}.png for av2ori, PALSAR-2/{scene_id}/{z}/{x}/{y}.png for PALSAR-2.</source>
      <translation>サーバのアドレスに続く部分。{z}、{x}、{y} と、シーンの属性を波括弧で書けます。空の場合、av2ori は av2ori/{rsp_id}/{product_id}/{z}/{x}/{y}.png、PALSAR-2 は PALSAR-2/{scene_id}/{z}/{x}/{y}.png。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtellusscenes.py" />
      <source>Of all scenes together; more are refused: raise this to confirm that you want them.</source>
      <translation>全シーンの合計。これより多いと拒否されます。必要であれば値を上げて確認してください。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtellusscenes.py" />
      <source>Gets a folder for each scene; tiles have their index (tiles.gpkg) in it.</source>
      <translation>シーンごとのフォルダを作ります。タイルの場合は索引(tiles.gpkg)も入ります。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtellusscenes.py" />
      <source>Number of scenes that were worked on.</source>
      <translation>処理したシーンの数。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtellusscenes.py" />
      <source>Files or tiles with data</source>
      <translation>ファイルまたはデータのあるタイル</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtellusscenes.py" />
      <source>Number of files, or of tiles with a picture, that are there now.</source>
      <translation>現在あるファイル、または画像のあるタイルの数。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtellusscenes.py" />
      <source>Already there</source>
      <translation>既にあったもの</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtellusscenes.py" />
      <source>Number of files or tiles that an earlier run had fetched.</source>
      <translation>以前の実行で取得済みのファイルまたはタイルの数。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtellusscenes.py" />
      <source>Empty tiles</source>
      <translation>空のタイル数</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtellusscenes.py" />
      <source>Number of tiles that the server does not have, or that are blank.</source>
      <translation>サーバにない、または空白のタイルの数。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtellusscenes.py" />
      <source>Number of tiles, or scenes with files, that could not be had.</source>
      <translation>取得できなかったタイル、またはファイルを取得できなかったシーンの数。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtellusscenes.py" />
      <source>SCENES: '{name}' cannot be read as a layer.</source>
      <translation>SCENES: 「{name}」をレイヤとして読み込めません。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtellusscenes.py" />
      <source>The layer has no scenes.</source>
      <translation>レイヤにシーンがありません。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtellusscenes.py" />
      <source>The scenes come from several servers; download those of each on their own.</source>
      <translation>シーンが複数のサーバから来ています。サーバごとに分けてダウンロードしてください。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtellusscenes.py" />
      <source>Cancelled; what has been fetched is kept, and the next run goes on from there.</source>
      <translation>キャンセルしました。取得済みのものは残っており、次回はそこから続けます。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtellusscenes.py" />
      <source>These scenes come from the tile API, which has no files; choose tiles.</source>
      <translation>これらのシーンはタイル API のもので、ファイルがありません。tiles を選んでください。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtellusscenes.py" />
      <source>{}: {} files, {} of them were there.</source>
      <translation>{}: {} ファイル、うち {} は既にありました。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtellusscenes.py" />
      <source>{scene}: {reason}</source>
      <translation>{scene}: {reason}</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtellusscenes.py" />
      <source>Nothing of the {count} scenes could be had. The first reason: {reason}</source>
      <translation>{count} シーンのどれからも取得できませんでした。最初の理由: {reason}</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtellusscenes.py" />
      <source>These scenes come from the Traveler API, which has no tiles; choose files or thumbnails.</source>
      <translation>これらのシーンは Traveler API のもので、タイルがありません。files か thumbnails を選んでください。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtellusscenes.py" />
      <source>The scenes have more than {limit} tiles at zoom {zoom}; take fewer scenes, or raise MAX_TILES to confirm.</source>
      <translation>シーンのタイルはズーム {zoom} で {limit} 枚を超えます。シーンを減らすか、MAX_TILES を上げて確認してください。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtellusscenes.py" />
      <source>{} tiles of {} scenes at zoom {}.</source>
      <translation>{} 枚のタイル、{} シーン、ズーム {}。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtellusscenes.py" />
      <source>{}: {} tiles: {}</source>
      <translation>{}: {} タイル: {}</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtellusscenes.py" />
      <source>The server has no tile with data of these scenes at zoom {}.</source>
      <translation>サーバーには、これらのシーンのズーム {} にデータのあるタイルがありません。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtellusscenes.py" />
      <source>TILE_OPTIONS must be like r=4;g=3;b=2, not "{text}".</source>
      <translation>TILE_OPTIONS は r=4;g=3;b=2 のように指定してください。「{text}」は使えません。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>Download tiles</source>
      <translation>タイルをダウンロード</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>XYZ,TMS,WMTS,quadkey,Tellus,MBTiles,basemap,mosaic,offline,PALSAR-2,AVNIR-2</source>
      <translation>XYZ,TMS,WMTS,quadkey,クアッドキー,Tellus,MBTiles,背景地図,モザイク,オフライン,PALSAR-2,AVNIR-2,地図タイル</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>Downloads the map tiles of an extent as single georeferenced files, as one mosaic on exactly their pixels, or as MBTiles, from any XYZ, TMS, quadkey or WMTS server. Several tiles come at once over connections that stay open; what fails is tried again, ever more slowly, and a server that says when to come back is obeyed. The tile index notes every tile, and the next run fetches only what is missing. Tiles that the server does not have, and blank ones, are no data. Servers whose terms forbid bulk download, such as OpenStreetMap's, are refused; of all others respect the terms and show the attribution.</source>
      <translation>範囲内の地図タイルを、XYZ、TMS、クアッドキー、WMTS のどのサーバからでも取得し、座標付きの個別ファイル、タイルの画素そのままの 1 枚のモザイク、または MBTiles にします。接続を保ったまま複数のタイルを同時に取得し、失敗したものは間隔を延ばしながら再試行し、サーバが示す待ち時間を守ります。タイル索引がすべてのタイルを記録し、次回は不足分だけを取得します。サーバにないタイルと空白のタイルはデータなしです。OpenStreetMap のように一括ダウンロードを禁じるサーバは拒否します。ほかのサーバでも利用規約を守り、出典を表示してください。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>Source</source>
      <translation>ソース</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>An address with {z}, {x} and {y}, or {-y} (TMS), {q} (quadkey), {s} or {switch:a,b,c} (servers in turn); the address of WMTS capabilities; the name of an XYZ or WMTS layer of the project; or the id of a preset. Better no keys in the address (QGIS keeps it in its history): use Authentication.</source>
      <translation>{z}、{x}、{y} を含むアドレス。{-y}(TMS)、{q}(クアッドキー)、{s} や {switch:a,b,c}(サーバを順に使う)も使えます。WMTS の機能情報(GetCapabilities)のアドレス、プロジェクトの XYZ または WMTS レイヤの名前、プリセットの ID でもかまいません。アドレスに鍵を書くと QGIS の履歴に残るので、「認証」を使ってください。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>Layer of the project</source>
      <translation>プロジェクトのレイヤ</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>Instead of a source: an XYZ or WMTS layer, with its own address, zooms and authentication.</source>
      <translation>ソースの代わりに、XYZ または WMTS レイヤを、そのアドレス、ズーム、認証とともに使います。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>Preset</source>
      <translation>プリセット</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>Instead of a source: gsi-photo (Geospatial Information Authority of Japan, seamless photo), s2cloudless (Sentinel-2 cloudless 2020 by EOX, not for commercial use), usgs-imagery (United States).</source>
      <translation>ソースの代わりに使います。gsi-photo(国土地理院 シームレス空中写真)、s2cloudless(EOX の Sentinel-2 cloudless 2020、商用不可)、usgs-imagery(米国)。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>In any coordinate reference system; every tile that it touches is fetched. Across the antimeridian give longitudes beyond 180 (175,185), or west before east (175,-175).</source>
      <translation>座標参照系は自由です。範囲にかかるタイルをすべて取得します。180 度経線をまたぐときは、180 を超える経度（175,185）か、西、東の順（175,-175）で指定してください。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>Polygons</source>
      <translation>ポリゴン数</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>Only tiles that one of these polygons touches; with or without an extent.</source>
      <translation>いずれかのポリゴンに触れるタイルだけを取得します。範囲と併用しても、単独でも使えます。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>Zoom</source>
      <translation>ズーム</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>One zoom (12), a range (8-12) or a list (8,10,12), from 0 to 30. The mosaic is made of the largest. Of a WMTS that is not in Web Mercator, 0 is its coarsest tile matrix.</source>
      <translation>1 つ(12)、範囲(8-12)、または列挙(8,10,12)。0 から 30 まで。モザイクは最大のズームで作ります。Web メルカトルでない WMTS では、0 が最も粗いタイル行列です。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>WMTS layer</source>
      <translation>WMTS のレイヤ</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>Identifier of the layer. Empty: the only one, or an error that lists them.</source>
      <translation>レイヤの識別子。空の場合は唯一のレイヤを使い、複数あれば一覧を示すエラーになります。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>WMTS tile matrix set</source>
      <translation>WMTS のタイル行列セット</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>Identifier of the tile matrix set. Empty: Web Mercator where the layer has it, else its first one.</source>
      <translation>タイル行列セットの識別子。空の場合は、あれば Web メルカトル、なければ最初のもの。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>WMTS style, format and dimensions</source>
      <translation>WMTS のスタイル、形式、次元</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>Such as style=default;format=image/png;time=2024-06-01. Empty: the server's defaults, PNG before JPEG.</source>
      <translation>例: style=default;format=image/png;time=2024-06-01。空の場合はサーバの既定値(PNG を JPEG より優先)。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>Requests per second at most</source>
      <translation>1 秒あたりの最大リクエスト数</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>0: no limit of your own; what the server says is obeyed in any case.</source>
      <translation>0 は自分では制限しないという意味です。サーバの指示は常に守ります。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>Further tries</source>
      <translation>再試行回数</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>How often a tile is asked for again after an error of the server or a lost connection, ever more slowly.</source>
      <translation>サーバのエラーや接続切れのあと、タイルを何回まで要求し直すか。間隔はしだいに延びます。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>A plan with more tiles is refused; raise this to confirm that you want them.</source>
      <translation>これより多いタイルの計画は拒否されます。必要であれば値を上げて確認してください。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>Only count</source>
      <translation>数えるだけ</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>Tells the number of tiles and the bytes to expect, and fetches nothing.</source>
      <translation>タイル数と予想されるバイト数を示し、何も取得しません。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>Blank tiles</source>
      <translation>空白タイル</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>What counts as empty besides tiles that the server does not have. uniform: tiles of one colour, and fully transparent ones. transparent: only these; choose it for maps, where open sea is one colour.</source>
      <translation>サーバにないタイルのほかに、何を空とみなすか。uniform は 1 色だけのタイルと完全に透明なタイル。transparent は透明なタイルだけで、外洋が 1 色になる地図に適します。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>Ask again for what is there</source>
      <translation>取得済みのものも再確認</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>Tiles of an earlier run are asked for again; the server sends only those that have changed (ETag).</source>
      <translation>以前に取得したタイルについても問い合わせます。サーバは変更されたもの(ETag)だけを送ります。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>Attribution</source>
      <translation>出典</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>Who is to be named with the pictures. Empty: as the source, its capabilities or the layer say.</source>
      <translation>画像とともに示すべき名前。空の場合はソース、機能情報、またはレイヤの記載に従います。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>Single tiles</source>
      <translation>個別タイル</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>Folder for z_x_y.png as the server sent them, with their georeference and the tile index (tiles.gpkg). A later run into the same folder goes on from there.</source>
      <translation>サーバから届いたままの z_x_y.png と位置情報、タイル索引(tiles.gpkg)を置くフォルダ。同じフォルダに再実行すると続きから取得します。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>Mosaic</source>
      <translation>モザイク</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>All tiles of the largest zoom as one cloud-optimised GeoTIFF on exactly their pixels, with overviews; what is missing or transparent is masked.</source>
      <translation>最大のズームの全タイルを、その画素のまま 1 つのクラウド最適化 GeoTIFF(オーバービュー付き)にします。ない部分や透明な部分はマスクされます。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>MBTiles</source>
      <translation>MBTiles ファイル</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>MBTiles (*.mbtiles)</source>
      <translation>MBTiles (*.mbtiles)</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>The tiles of all zooms, unchanged, in one file. Web Mercator only.</source>
      <translation>すべてのズームのタイルを、変更せずに 1 つのファイルに収めます。Web メルカトルのみ。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>Tile index</source>
      <translation>タイル索引</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>GeoPackage with a polygon for each tile: z, x, y, path, status (ok, empty, missing, error), bytes, ETag and time.</source>
      <translation>タイルごとのポリゴンを収めた GeoPackage。z、x、y、パス、状態(ok、empty、missing、error)、バイト数、ETag、取得時刻。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>Tiles planned</source>
      <translation>計画したタイル数</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>Number of tiles that the extent and the zooms need.</source>
      <translation>範囲とズームに必要なタイルの数。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>Bytes expected</source>
      <translation>予想バイト数</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>Estimate made before the first request.</source>
      <translation>最初のリクエストの前に見積もった値。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>Tiles with data</source>
      <translation>データのあるタイル数</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>Number of tiles with a picture, of this and of earlier runs.</source>
      <translation>今回と以前の実行で画像を得たタイルの数。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>Tiles that failed</source>
      <translation>失敗したタイル数</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>Number of tiles that could not be had; a second run tries them again.</source>
      <translation>取得できなかったタイルの数。再実行するともう一度試みます。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>Tiles that were there</source>
      <translation>既にあったタイル数</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>Number of tiles of an earlier run that were not fetched again.</source>
      <translation>以前の実行で得ていて、再取得しなかったタイルの数。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>Bytes fetched</source>
      <translation>取得バイト数</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>Size of the tiles that this run has fetched.</source>
      <translation>今回取得したタイルの大きさ。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>Requests sent</source>
      <translation>送信リクエスト数</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>Number of requests of this run, repeated ones included.</source>
      <translation>今回のリクエストの数(再試行を含む)。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>Who is to be named wherever the pictures are shown.</source>
      <translation>画像を表示する場所に必ず示すべき名前。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>Give exactly one of SOURCE, LAYER and PRESET.</source>
      <translation>SOURCE、LAYER、PRESET のうち、ちょうど 1 つを指定してください。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>Give EXTENT or POLYGONS: what is to be downloaded.</source>
      <translation>EXTENT または POLYGONS で、何をダウンロードするかを指定してください。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>LAYER: there is no layer '{name}' in the project.</source>
      <translation>LAYER: プロジェクトにレイヤ「{name}」はありません。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>The address holds a password or a key, which QGIS keeps in its history: better use Authentication or the environment variable that its help names.</source>
      <translation>アドレスにパスワードか鍵が含まれており、QGIS の履歴に残ります。「認証」か、そのヘルプにある環境変数を使うほうが安全です。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>That is more than MAX_TILES ({}): raise it to download them.</source>
      <translation>MAX_TILES ({}) を超えています。ダウンロードするには MAX_TILES を大きくしてください。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>Attribution: {}</source>
      <translation>出典: {}</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>The source names no attribution; look up its terms, and give ATTRIBUTION.</source>
      <translation>ソースは出典を示していません。利用規約を調べて、ATTRIBUTION を指定してください。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>Cancelled.</source>
      <translation>キャンセルしました。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>POLYGONS: '{name}' cannot be read as a polygon layer.</source>
      <translation>POLYGONS: 「{name}」をポリゴンレイヤとして読み込めません。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>The polygon layer has no polygons.</source>
      <translation>ポリゴンレイヤにポリゴンがありません。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>{} tiles with data, {} empty, {} failed; {} were there already, {:.3g} MB fetched.</source>
      <translation>データのあるタイル {}、空 {}、失敗 {}。うち {} は既にありました。{:.3g} MB を取得しました。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>{} tiles could not be had and are left out; run again to fetch them.</source>
      <translation>{} 枚のタイルを取得できなかったため、欠けています。もう一度実行すると取得を試みます。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>The server has no tile with data here; check the extent and the zoom.</source>
      <translation>サーバーには、この範囲にデータのあるタイルがありません。範囲とズームを確認してください。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>{} tiles: {}</source>
      <translation>{} タイル: {}</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>The style of the mosaic could not be written.</source>
      <translation>モザイクのスタイルを書き込めませんでした。</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>with data</source>
      <translation>データあり</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>empty</source>
      <translation>空</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>not fetched</source>
      <translation>未取得</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>failed</source>
      <translation>失敗</translation>
    </message>
    <message>
      <location filename="../algorithms/downloadtiles.py" />
      <source>WMTS_OPTIONS must be like style=default;time=2024-06-01, not "{text}".</source>
      <translation>WMTS_OPTIONS は style=default;time=2024-06-01 のように指定してください。「{text}」は使えません。</translation>
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
      <source>How many pixels of the first band were compared.</source>
      <translation>比べた画素の数(最初のバンド)。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillaccuracy.py" />
      <source>RMSE</source>
      <translation>RMSE(二乗平均平方根誤差)</translation>
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
      <translation>SSIM(構造的類似度)</translation>
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
      <source>{name} does not overlap the filled image, so there is nothing to compare; choose the truth of the same place.</source>
      <translation>{name} は補間した画像と重ならないため、比べるものがありません。同じ場所の正解画像を選んでください。</translation>
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
      <location filename="../algorithms/fillaccuracy.py" />
      <source>The mask {name} does not overlap the filled image; choose another mask.</source>
      <translation>マスク {name} は補間した画像と重なりません。別のマスクを選んでください。</translation>
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
      <source>One or more images of the same ground with the same bands: other dates, or a composite of this plugin, best from about the same season. Bands belong together by name where all have names, else by number. Images on another grid are brought to that of INPUT, which is told in the log. A cloud in them that is neither nodata nor in REPLACEMENT_MASKS is taken for ground.</source>
      <translation>同じ場所、同じバンドの 1 枚以上の画像。別の日付の画像、またはこのプラグインのコンポジットで、季節の近いものが最適です。バンドは、すべてに名前があれば名前で、なければ番号で対応づけます。格子の異なる画像は INPUT の格子に合わせ、ログで知らせます。その中の雲は、nodata でも REPLACEMENT_MASKS でも示されていなければ地表として扱われます。</translation>
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
      <source>Masks of the replacements</source>
      <translation>置換画像のマスク</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>One mask for each replacement, for images that are cloudy themselves: matched by name where each replacement finds one of its own, else by order, which is told in the log. What is masked, unsure or not covered there is neither filled from nor compared; the next replacement fills it, or it stays unfilled. They grow by BUFFER like the gaps. Empty: the replacements are free of clouds.</source>
      <translation>それ自体に雲のある置換画像のための、各画像に 1 つのマスク。どの画像にも名前で 1 つずつ見つかれば名前で、そうでなければ順番で対応づけ、ログで知らせます。マスクされた所、不確かな所、マスクの範囲外は、補間にも比較にも使いません。次の置換画像で補間し、なければ補間されずに残ります。欠測と同じく BUFFER だけ広げます。空欄: 置換画像に雲はない。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>What counts as cloud in the replacements</source>
      <translation>置換画像で雲とみなすもの</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>As for MASK_RULE. auto: each mask is known by its own name.</source>
      <translation>MASK_RULE と同じです。auto: マスクごとにその名前から判断します。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>Mask values or bits of the replacements</source>
      <translation>置換画像のマスク値またはビット</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>As for MASK_VALUES, for all masks of the replacements.</source>
      <translation>MASK_VALUES と同じです。置換画像のすべてのマスクに使います。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>Band of the replacements' masks</source>
      <translation>置換画像のマスクのバンド</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>Number of the band, the same in all masks of the replacements.</source>
      <translation>バンドの番号。置換画像のすべてのマスクに共通です。</translation>
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
      <source>The type, nodata, scale and offset of INPUT; values are rounded and limited to what the type holds. What cannot be filled is nodata. Where INPUT declares no nodata value, the result declares one: NaN in decimal types, else a value that no clear pixel has.</source>
      <translation>型、nodata、スケール、オフセットは INPUT と同じです。値は丸められ、型が表せる範囲に収められます。埋められない画素は nodata になります。INPUT に nodata 値の指定がなければ、結果に nodata 値を設定します（小数型では NaN、整数型では晴れた画素に現れない値）。</translation>
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
      <source>Of the gap: no replacement has clear data there, or nothing clear is near.</source>
      <translation>欠測のうち、どの画像にも晴れたデータがないか、近くに晴れた画素がないもの。</translation>
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
      <source>Mask {name}: {rule}.</source>
      <translation>マスク {name}: {rule}。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>There are {images} replacements, but {masks} masks for them; give one mask for each.</source>
      <translation>置換画像 {images} 枚に対してマスクが {masks} 枚あります。それぞれに 1 枚ずつ指定してください。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>{image}: mask {name}: {rule}.</source>
      <translation>{image}: マスク {name}: {rule}。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>{parameter}: {name} has bands 1 to {last} only.</source>
      <translation>{parameter}: {name} のバンドは 1 から {last} までです。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>The mask {name} does not overlap the cloudy image; choose another mask.</source>
      <translation>マスク {name} は雲のある画像と重なりません。別のマスクを選んでください。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>The mask {name} declares {value:g} as nodata, and what a mask does not know counts as cloud: all of it would be masked. Unset the nodata value of the mask (gdal_edit.py -unsetnodata) and run again.</source>
      <translation>マスク {name} は {value:g} を nodata としており、マスクにとって未知の所は雲とみなすため、すべてがマスクされてしまいます。マスクの nodata を解除して(gdal_edit.py -unsetnodata)もう一度実行してください。</translation>
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
      <source>{} pixels of the gaps could not be filled: no replacement has clear data there.</source>
      <translation>欠測の {} 画素は補間できませんでした。どの画像にも晴れたデータがありません。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>INPUT declares no nodata value; in the result {} means no data, a value that no clear pixel has.</source>
      <translation>INPUT に nodata 値の指定がないため、結果では、晴れた画素に現れない値 {} をデータなしとします。</translation>
    </message>
    <message>
      <location filename="../algorithms/fillgaps.py" />
      <source>INPUT declares no nodata value and its clear pixels have every value of its type, so they keep their cloudy values; SOURCE shows them.</source>
      <translation>INPUT に nodata 値の指定がなく、晴れた画素が型のすべての値を使っているため、これらの画素は雲の値のまま残ります。該当箇所は SOURCE で確認できます。</translation>
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
      <location filename="../algorithms/installmodel.py" />
      <source>Install a cloud model</source>
      <translation>雲モデルのインストール</translation>
    </message>
    <message>
      <location filename="../algorithms/installmodel.py" />
      <source>model,ONNX,ukis-csmask,s2cloudless,OmniCloudMask,CloudSEN12,UNetMobV2,KappaMask,licence,download</source>
      <translation>モデル,ONNX,ukis-csmask,s2cloudless,OmniCloudMask,CloudSEN12,UNetMobV2,KappaMask,ライセンス,ダウンロード</translation>
    </message>
    <message>
      <location filename="../algorithms/installmodel.py" />
      <source>Puts models into the folder that the algorithm for cloud masks looks into: ukis-csmask (Apache-2.0, 145 MB) and s2cloudless (CC BY-SA 4.0, 5 MB) from the Python package index, checked against the SHA-256 sums of their publication, or an ONNX file of your own, with a recipe where it does not describe itself. Only the weights and their descriptions are taken out of a package; nothing of it is installed or run. Licence and citation are shown, and a model under a licence other than a free one is fetched or taken only when you say that you accept it.</source>
      <translation>雲マスクのアルゴリズムが参照するフォルダーにモデルを入れます。ukis-csmask（Apache-2.0、145 MB）と s2cloudless（CC BY-SA 4.0、5 MB）は Python パッケージインデックスから取得し、公開時の SHA-256 と照合します。自分の ONNX ファイルも入れられ、自らを記述していなければレシピを使います。パッケージからは重みとその記述だけを取り出し、それ以外は何もインストールも実行もしません。ライセンスと引用文献を表示し、自由なライセンスでないモデルは、受け入れると指定したときにだけ取得または取り込みます。</translation>
    </message>
    <message>
      <location filename="../algorithms/installmodel.py" />
      <source>What to do</source>
      <translation>実行する内容</translation>
    </message>
    <message>
      <location filename="../algorithms/installmodel.py" />
      <source>list: says what is installed. ukis-csmask, s2cloudless: fetch and install. file: install the model in FILE. quantise: make an 8-bit copy &lt;NAME&gt;-int8 of the network NAME, where that is faster on this computer (needs the package onnx). remove: delete the model NAME.</source>
      <translation>list: インストール済みのモデルを示します。ukis-csmask、s2cloudless: 取得してインストールします。file: FILE のモデルをインストールします。quantise: このコンピューターで速くなる場合に、ネットワーク NAME の 8 ビット版 &lt;NAME&gt;-int8 を作ります（パッケージ onnx が必要）。remove: モデル NAME を削除します。</translation>
    </message>
    <message>
      <location filename="../algorithms/installmodel.py" />
      <source>I accept the licence</source>
      <translation>ライセンスを受け入れる</translation>
    </message>
    <message>
      <location filename="../algorithms/installmodel.py" />
      <source>Needed for s2cloudless (attribution, share-alike) and for models for non-commercial use. The licence is named in the log.</source>
      <translation>s2cloudless（表示、継承）と非営利用途のモデルに必要です。ライセンスはログに示します。</translation>
    </message>
    <message>
      <location filename="../algorithms/installmodel.py" />
      <source>Model file</source>
      <translation>モデルファイル</translation>
    </message>
    <message>
      <location filename="../algorithms/installmodel.py" />
      <source>file: an .onnx file with metadata (ours or Deepness's), or with a description beside it, or for a recipe. Of a package: its .whl file, fetched by hand, for computers without internet.</source>
      <translation>file: メタデータ（本プラグインまたは Deepness のもの）を持つか、隣に記述がある .onnx ファイル、またはレシピ用のファイル。パッケージの場合: インターネットのないコンピューターのために手で取得した .whl ファイル。</translation>
    </message>
    <message>
      <location filename="../algorithms/installmodel.py" />
      <source>Recipe</source>
      <translation>レシピ</translation>
    </message>
    <message>
      <location filename="../algorithms/installmodel.py" />
      <source>file: what the model is, where its file does not say it. How to export each is in docs/cloudmask.md. Recipes: {names}.</source>
      <translation>file: ファイル自身が述べていない場合の、モデルの内容。それぞれのエクスポート方法は docs/cloudmask.md にあります。レシピ: {names}。</translation>
    </message>
    <message>
      <location filename="../algorithms/installmodel.py" />
      <source>Name</source>
      <translation>名前</translation>
    </message>
    <message>
      <location filename="../algorithms/installmodel.py" />
      <source>file, quantise, remove: the name of the model. Empty: that of the file.</source>
      <translation>file、quantise、remove: モデルの名前。空欄: ファイルの名前。</translation>
    </message>
    <message>
      <location filename="../algorithms/installmodel.py" />
      <source>Images to quantise on</source>
      <translation>量子化に使う画像</translation>
    </message>
    <message>
      <location filename="../algorithms/installmodel.py" />
      <source>quantise: images like those it will be used on, with and without clouds; a few are enough.</source>
      <translation>quantise: 実際に使うものに似た、雲のある画像とない画像。数枚で十分です。</translation>
    </message>
    <message>
      <location filename="../algorithms/installmodel.py" />
      <source>Package index</source>
      <translation>パッケージインデックス</translation>
    </message>
    <message>
      <location filename="../algorithms/installmodel.py" />
      <source>Address of a Python package index, for mirrors.</source>
      <translation>Python パッケージインデックスのアドレス（ミラー用）。</translation>
    </message>
    <message>
      <location filename="../algorithms/installmodel.py" />
      <source>Folder of models</source>
      <translation>モデルのフォルダー</translation>
    </message>
    <message>
      <location filename="../algorithms/installmodel.py" />
      <source>In the user's profile, or that of CLOUDTOOLS_MODELS.</source>
      <translation>ユーザープロファイル内、または CLOUDTOOLS_MODELS のフォルダー。</translation>
    </message>
    <message>
      <location filename="../algorithms/installmodel.py" />
      <source>Installed models</source>
      <translation>インストール済みのモデル</translation>
    </message>
    <message>
      <location filename="../algorithms/installmodel.py" />
      <source>Their names, with commas between.</source>
      <translation>コンマで区切った名前。</translation>
    </message>
    <message>
      <location filename="../algorithms/installmodel.py" />
      <source>There is no installed model '{name}'; nothing was removed.</source>
      <translation>インストール済みのモデル「{name}」はありません。何も削除していません。</translation>
    </message>
    <message>
      <location filename="../algorithms/installmodel.py" />
      <source>{name}: {problem}</source>
      <translation>{name}: {problem}</translation>
    </message>
    <message>
      <location filename="../algorithms/installmodel.py" />
      <source>{name}: {about} ({licence})</source>
      <translation>{name}: {about}（{licence}）</translation>
    </message>
    <message>
      <location filename="../algorithms/installmodel.py" />
      <source>No model is installed in {folder}.</source>
      <translation>{folder} にはモデルがインストールされていません。</translation>
    </message>
    <message>
      <location filename="../algorithms/installmodel.py" />
      <source>{name} {version}: licence {licence} ({url}). To be cited: {citation}</source>
      <translation>{name} {version}: ライセンス {licence}（{url}）。引用すべき文献: {citation}</translation>
    </message>
    <message>
      <location filename="../algorithms/installmodel.py" />
      <source>{name} comes under {licence} ({url}): attribution, and changes only under the same licence. Set ACCEPT to true if you accept that.</source>
      <translation>{name} は {licence}（{url}）で提供されています。出典の表示が必要で、改変したものは同じライセンスでのみ公開できます。受け入れる場合は ACCEPT を true にしてください。</translation>
    </message>
    <message>
      <location filename="../algorithms/installmodel.py" />
      <source>The disk of '{folder}' is too full for {name}.</source>
      <translation>「{folder}」のディスクの空きが {name} には足りません。</translation>
    </message>
    <message>
      <location filename="../algorithms/installmodel.py" />
      <source>FILE is missing: give the model's file.</source>
      <translation>FILE がありません。モデルのファイルを指定してください。</translation>
    </message>
    <message>
      <location filename="../algorithms/installmodel.py" />
      <source>Licence: {licence} {url}. To be cited: {citation}</source>
      <translation>ライセンス: {licence} {url}。引用すべき文献: {citation}</translation>
    </message>
    <message>
      <location filename="../algorithms/installmodel.py" />
      <source>Quantising needs NAME, an installed network, and images in CALIBRATION.</source>
      <translation>量子化には、インストール済みのネットワークの名前 NAME と、CALIBRATION の画像が必要です。</translation>
    </message>
    <message>
      <location filename="../algorithms/installtraining.py" />
      <source>Install PyTorch for training</source>
      <translation>学習用 PyTorch のインストール</translation>
    </message>
    <message>
      <location filename="../algorithms/installtraining.py" />
      <source>PyTorch,torch,environment,deep learning,neural network,setup,virtual environment</source>
      <translation>PyTorch,torch,環境,深層学習,ニューラルネットワーク,インストール,仮想環境,setup</translation>
    </message>
    <message>
      <location filename="../algorithms/installtraining.py" />
      <source>Makes a Python environment of its own in your user profile and installs PyTorch for the processor (no CUDA) and numpy into it, about 1 GB on disk. QGIS's own Python is not touched and never loads PyTorch: networks are trained by a program beside it. Needed once, for the neural networks of 'Train a tile classifier' and 'Train a segmentation model'; their default method needs nothing. To undo it, delete the folder.</source>
      <translation>ユーザープロファイルに専用の Python 環境を作り、CPU 版の PyTorch(CUDA なし)と numpy をインストールします。ディスク容量は約 1 GB です。QGIS 自身の Python には手を加えず、PyTorch を読み込むこともありません。ネットワークは別のプログラムが学習します。「タイル分類モデルの学習」と「セグメンテーションモデルの学習」のニューラルネットワークのために一度だけ必要です。前者の既定の方法には不要です。元に戻すには、このフォルダを削除してください。</translation>
    </message>
    <message>
      <location filename="../algorithms/installtraining.py" />
      <source>Install again</source>
      <translation>再インストール</translation>
    </message>
    <message>
      <location filename="../algorithms/installtraining.py" />
      <source>Makes the environment anew even where a working one is there already.</source>
      <translation>動作する環境がすでにあっても、作り直します。</translation>
    </message>
    <message>
      <location filename="../algorithms/installtraining.py" />
      <source>Where PyTorch comes from: its makers' index of builds without CUDA. Empty: what pip is set up for on this computer; a build with CUDA is then refused before it is downloaded.</source>
      <translation>PyTorch の入手先。既定は開発元の CUDA なしビルドのインデックスです。空欄の場合は、このコンピュータの pip の設定に従い、CUDA 付きのビルドはダウンロードする前に拒否します。</translation>
    </message>
    <message>
      <location filename="../algorithms/installtraining.py" />
      <source>Version of PyTorch</source>
      <translation>PyTorch のバージョン</translation>
    </message>
    <message>
      <location filename="../algorithms/installtraining.py" />
      <source>A version such as 2.13.0. Empty: the newest that the index has for this Python.</source>
      <translation>2.13.0 のようなバージョン。空欄の場合は、この Python 用の最新版です。</translation>
    </message>
    <message>
      <location filename="../algorithms/installtraining.py" />
      <source>Python</source>
      <translation>Python のプログラム</translation>
    </message>
    <message>
      <location filename="../algorithms/installtraining.py" />
      <source>The Python program to make the environment with. Empty: the one that QGIS runs in.</source>
      <translation>環境を作る Python プログラム。空欄の場合は、QGIS が動いている Python です。</translation>
    </message>
    <message>
      <location filename="../algorithms/installtraining.py" />
      <source>Folder of PyTorch</source>
      <translation>PyTorch のフォルダ</translation>
    </message>
    <message>
      <location filename="../algorithms/installtraining.py" />
      <source>Where to put it. Empty: in the user profile, where the training algorithms look for it.</source>
      <translation>インストール先。空欄の場合は、学習アルゴリズムが探すユーザープロファイル内です。</translation>
    </message>
    <message>
      <location filename="../algorithms/installtraining.py" />
      <source>The folder that the environment is in.</source>
      <translation>環境のあるフォルダ。</translation>
    </message>
    <message>
      <location filename="../algorithms/installtraining.py" />
      <source>Installed version</source>
      <translation>インストールされたバージョン</translation>
    </message>
    <message>
      <location filename="../algorithms/installtraining.py" />
      <source>The version of PyTorch that is there.</source>
      <translation>インストールされている PyTorch のバージョン。</translation>
    </message>
    <message>
      <location filename="../algorithms/installtraining.py" />
      <source>PyTorch {version} is there already.</source>
      <translation>PyTorch {version} はすでにあります。</translation>
    </message>
    <message>
      <location filename="../algorithms/installtraining.py" />
      <source>PyTorch {version} is in '{folder}'.</source>
      <translation>PyTorch {version} を「{folder}」に入れました。</translation>
    </message>
    <message>
      <location filename="../algorithms/labels.py" />
      <source>{count} tiles are of one colour all over (saturated or black): nothing in them tells snow from cloud, so their prediction is a guess.</source>
      <translation>{count} 枚のタイルは全面が一色です（飽和または黒）。雪と雲を見分ける手がかりがないため、予測は推測にすぎません。</translation>
    </message>
    <message>
      <location filename="../algorithms/labels.py" />
      <source>All files (*.*)</source>
      <translation>すべてのファイル (*.*)</translation>
    </message>
    <message>
      <location filename="../algorithms/labels.py" />
      <source>Give one of {names}, and only one.</source>
      <translation>{names} のうち 1 つだけを指定してください。</translation>
    </message>
    <message>
      <location filename="../algorithms/labelstyle.py" />
      <source>without label</source>
      <translation>ラベルなし</translation>
    </message>
    <message>
      <location filename="../algorithms/labelstyle.py" />
      <source>Class</source>
      <translation>クラス</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>Accuracy of a mask</source>
      <translation>マスクの精度評価</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>cloud mask,validation,confusion matrix,F1,IoU,kappa,recall,precision,confidence interval,bootstrap</source>
      <translation>雲マスク,検証,混同行列,F1,IoU,カッパ係数,再現率,適合率,信頼区間,ブートストラップ</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>Compares masks with a reference, a raster or polygons, pixel by pixel on the mask's own grid: confusion matrix, overall and balanced accuracy, kappa, and precision, recall, F1 and IoU of each class and of cloud, shadow and masked as yes or no. 95 % intervals come from a bootstrap of blocks, because pixels beside each other are wrong together. Unsure counts as masked, pixels without data are not scored and reported.</source>
      <translation>マスクを参照データ（ラスタまたはポリゴン）と、マスク自身の格子上で画素ごとに比較します。混同行列、全体精度、平均再現率（バランス精度）、カッパ係数、各クラスおよび雲・影・マスクの有無についての適合率、再現率、F1、IoUを求めます。隣り合う画素は同時に誤りやすいため、95 %信頼区間はブロック単位のブートストラップで求めます。判定不能はマスクとして数え、データのない画素は採点せずに割合を報告します。</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>Masks</source>
      <translation>マスク</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>The masks to be judged, in the classes of this plugin or in those of a known product.</source>
      <translation>評価するマスク。このプラグインのクラス、または既知のプロダクトのクラスを用います。</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>Meaning of the masks' values</source>
      <translation>マスクの値の意味</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>Pairs of a value or range and a class, such as: 0 clear; 1 cloud; 2-3 shadow; * 0. Classes are 0 missing, 1 clear, 2 shadow, 3 thin, 4 cloud, 5 unsure. Empty: recognised.</source>
      <translation>値または範囲とクラスの組。例：0 clear; 1 cloud; 2-3 shadow; * 0。クラスは0 missing、1 clear、2 shadow、3 thin、4 cloud、5 unsure。空欄の場合は自動で識別します。</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>Reference rasters</source>
      <translation>参照ラスタ</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>One for each mask, paired by name, else by order. Other pixel sizes are sampled, never interpolated.</source>
      <translation>マスクごとに1枚。名前で、できなければ順序で対応付けます。画素サイズが異なる場合は補間せずに抽出します。</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>Meaning of the reference's values</source>
      <translation>参照データの値の意味</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>As for the masks, such as: 64 shadow; 128 clear; 192 thin; 255 cloud. Values that are not named are not scored. Also for the values of the polygons. Empty: recognised.</source>
      <translation>マスクの場合と同様に書きます。例：64 shadow; 128 clear; 192 thin; 255 cloud。指定のない値は採点されません。ポリゴンの値にも使われます。空欄の場合は自動で識別します。</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>Reference polygons</source>
      <translation>参照ポリゴン</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>Instead of reference rasters: polygons with a class. A pixel has the class at its centre.</source>
      <translation>参照ラスタの代わりに用いる、クラスを持つポリゴン。画素は中心位置のクラスになります。</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>Field with the class</source>
      <translation>クラスのフィールド</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>Numbers, or the words missing, clear, shadow, thin, cloud, unsure. Empty: all polygons are cloud.</source>
      <translation>数値、またはmissing、clear、shadow、thin、cloud、unsureの語。空欄の場合はすべてのポリゴンを雲とみなします。</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>Outside the polygons</source>
      <translation>ポリゴンの外側</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>unscored: only pixels in polygons count. clear: all else is known to be clear.</source>
      <translation>unscored：ポリゴン内の画素だけを採点します。clear：それ以外は晴天とわかっています。</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>Thin cloud</source>
      <translation>薄雲</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>separate: a class of its own. cloud: counts as cloud. auto: as cloud where the reference has no thin cloud.</source>
      <translation>separate：独立したクラスとします。cloud：雲として数えます。auto：参照データに薄雲がない場合は雲として数えます。</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>Boundary tolerance (metres)</source>
      <translation>境界の許容幅（メートル）</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>Pixels within this distance of a change of class in the reference are not scored.</source>
      <translation>参照データのクラスの境界からこの距離以内の画素は採点しません。</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>Side of the bootstrap's blocks (pixels)</source>
      <translation>ブートストラップのブロックの辺（画素）</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>Blocks should be larger than clouds. 0: such that there are about a hundred, 8 to 256 pixels.</source>
      <translation>ブロックは雲より大きくするべきです。0：ブロックが約100個になるように、8～256画素で決めます。</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>The numbers with their intervals, readable.</source>
      <translation>数値とその信頼区間を読みやすくまとめたもの。</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>Numbers</source>
      <translation>数値</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>JSON files (*.json)</source>
      <translation>JSONファイル (*.json)</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>Everything, with the confusion matrix, as JSON.</source>
      <translation>混同行列を含むすべての結果をJSONで書き出します。</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>Pixels scored</source>
      <translation>採点した画素数</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>Overall accuracy</source>
      <translation>全体精度</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>Balanced accuracy</source>
      <translation>平均再現率</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>Kappa</source>
      <translation>カッパ係数</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>Without data in the mask</source>
      <translation>マスクにデータなし</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>Cloud</source>
      <translation>雲</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>Cloud shadow</source>
      <translation>雲影</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>Masked</source>
      <translation>マスク</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>Clear</source>
      <translation>晴天</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>Thick cloud</source>
      <translation>厚い雲</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>Precision</source>
      <translation>適合率</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>Recall</source>
      <translation>再現率</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>F1</source>
      <translation>F1 値</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>IoU</source>
      <translation>IoU（重なり率）</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>False alarms</source>
      <translation>誤検出率</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>{thing}: {measure}</source>
      <translation>{thing}の{measure}</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>Pixels with a known reference and a mask with data.</source>
      <translation>参照データがあり、マスクにもデータのある画素。</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>Share of what the mask calls so that is so; 0 to 1. Not given where it calls nothing so.</source>
      <translation>マスクがそうと判定した画素のうち、正しいものの割合（0～1）。該当する判定がない場合は出力されません。</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>Share of what is so that the mask calls so; 0 to 1. Not given where the reference has none.</source>
      <translation>実際にそうである画素のうち、マスクが正しく判定した割合（0～1）。参照データに該当がない場合は出力されません。</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>Harmonic mean of precision and recall; 0 to 1.</source>
      <translation>適合率と再現率の調和平均（0～1）。</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>Intersection over union; 0 to 1.</source>
      <translation>共通部分と和集合の比（0～1）。</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>Share of what is not so that the mask calls so; 0 to 1.</source>
      <translation>実際にはそうでない画素のうち、マスクがそうと判定した割合（0～1）。</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>Share of the scored pixels whose class is right; 0 to 1.</source>
      <translation>採点した画素のうちクラスが正しいものの割合（0～1）。</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>Mean of the recalls of the classes, or of yes and no; 0 to 1.</source>
      <translation>各クラス、または該当・非該当の再現率の平均（0～1）。</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>Cohen's kappa: agreement beyond chance.</source>
      <translation>コーエンのカッパ係数：偶然を超える一致の度合い。</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>Share of the known reference where the mask has no data; not scored.</source>
      <translation>参照データのある画素のうちマスクにデータがない割合。採点されません。</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>{title}: {value:.3f} ({low:.3f} to {high:.3f})</source>
      <translation>{title}：{value:.3f}（{low:.3f}～{high:.3f}）</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>Give either reference rasters or reference polygons.</source>
      <translation>参照ラスタと参照ポリゴンのどちらか一方を指定してください。</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>by name</source>
      <translation>名前で</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>by order</source>
      <translation>順序で</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>{number} masks are paired with their references {how}.</source>
      <translation>{number}枚のマスクを{how}参照データと対応付けました。</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>It cannot be told what the values of '{path}' mean; say it in {parameter}, such as: 0 clear; 1 cloud.</source>
      <translation>「{path}」の値の意味を判別できません。{parameter}に、0 clear; 1 cloud のように指定してください。</translation>
    </message>
    <message>
      <location filename="../algorithms/maskaccuracy.py" />
      <source>The polygon value '{value}' is no class; use 0 to 5, the classes' names, or say in REFERENCE_REMAP what it means.</source>
      <translation>ポリゴンの値「{value}」はクラスではありません。0～5またはクラス名を使うか、REFERENCE_REMAPで意味を指定してください。</translation>
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
      <source>Of the pixels with data.</source>
      <translation>データのある画素に対する割合です。</translation>
    </message>
    <message>
      <location filename="../algorithms/masking.py" />
      <source>Shadow, thin cloud, cloud and unsure together, of the pixels with data.</source>
      <translation>雲影、薄雲、雲、判定不能の合計で、データのある画素に対する割合です。</translation>
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
      <location filename="../algorithms/modelfolder.py" />
      <source>ONNX models (*.onnx)</source>
      <translation>ONNX モデル (*.onnx)</translation>
    </message>
    <message>
      <location filename="../algorithms/modelfolder.py" />
      <source>All files (*)</source>
      <translation>すべてのファイル (*)</translation>
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
      <source>The scenes, one raster each. Files with one band each whose names differ only in the band (…_B02, …_B03) are put together. For hundreds of files use a folder and a pattern instead.</source>
      <translation>1シーンにつき1つのラスタを指定します。1バンドずつ別のファイルになっていて、ファイル名がバンドの部分だけ異なるもの(…_B02、…_B03)は、1つのシーンにまとめられます。ファイルが数百ある場合は、代わりにフォルダとパターンを使ってください。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Takes the images from a folder instead of from the list; they are numbered by date.</source>
      <translation>リストの代わりに、フォルダから画像を読み込みます。画像には日付順に番号が付きます。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Which files of the folder, such as *_MSIL2A_*.tif, or **/*_B0[234]_10m.jp2 for any depth. Empty: all rasters of the folder.</source>
      <translation>フォルダ内のどのファイルを使うかを、*_MSIL2A_*.tif のように指定します。任意の深さの下位フォルダを含めるには **/*_B0[234]_10m.jp2 のように指定します。空の場合は、フォルダ内のすべてのラスタを使います。</translation>
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
      <source>Name or number of the red band among the chosen bands. Empty: known by the name red, or of Sentinel-2 and Landsat products.</source>
      <translation>選択したバンドのうち、赤バンドの名前または番号。空の場合は、redという名前のバンドを使うか、Sentinel-2やLandsatのプロダクトであればそのバンド名から判断します。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Near infrared band (maximum NDVI)</source>
      <translation>近赤外バンド(最大NDVI用)</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>Name or number of the near infrared band among the chosen bands. Empty: known by the name nir, or of Sentinel-2 and Landsat products.</source>
      <translation>選択したバンドのうち、近赤外バンドの名前または番号。空の場合は、nirという名前のバンドを使うか、Sentinel-2やLandsatのプロダクトであればそのバンド名から判断します。</translation>
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
      <source>Of the output. Empty: that of most images. Scenes are composited on their own grids and the result is warped once.</source>
      <translation>出力の座標参照系(CRS)。空の場合は、最も多くの画像で使われているもの。シーンは元のグリッドのままで合成され、その結果が1回だけ再投影されます。</translation>
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
      <source>No masks are used: every pixel that is not nodata counts as clear.</source>
      <translation>マスクは使われません。nodata以外のピクセルはすべて晴天とみなされます。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>The Python package numba is missing; with it this is several times faster.</source>
      <translation>Pythonパッケージnumbaがありません。インストールすると、処理が数倍速くなります。</translation>
    </message>
    <message>
      <location filename="../algorithms/percentilecomposite.py" />
      <source>The library libdeflate is not used; with it many GeoTIFF files are read faster.</source>
      <translation>ライブラリlibdeflateが使われていません。使用できる環境では、多くのGeoTIFFファイルをより速く読み込めます。</translation>
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
      <source>MASK_PATTERN '{pattern}' matches all images as well, so that none is left; make it match the masks only.</source>
      <translation>MASK_PATTERN「{pattern}」がすべての画像にも合うため、合成する画像が残りません。マスクだけに合うように指定してください。</translation>
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
      <location filename="../algorithms/rasterizelabels.py" />
      <source>Labels to class raster</source>
      <translation>ラベルをクラスラスタへ</translation>
    </message>
    <message>
      <location filename="../algorithms/rasterizelabels.py" />
      <source>label,rasterize,burn,truth,mask,training data,segmentation</source>
      <translation>ラベル,ラスタ化,正解,マスク,教師データ,セグメンテーション,rasterize</translation>
    </message>
    <message>
      <location filename="../algorithms/rasterizelabels.py" />
      <source>Burns polygons with a class to a class raster on the pixels of an image. What no polygon covers is unlabelled, which is nodata and never clear. A pixel belongs to the polygon that holds its centre; where polygons of different classes overlap the later one wins, and the pixels are counted.</source>
      <translation>クラスを持つポリゴンを、画像のピクセルに合わせたクラスラスタに焼き込みます。ポリゴンに覆われない所はラベルなし (nodata) であり、晴れとは見なしません。ピクセルは、その中心を含むポリゴンに属します。異なるクラスのポリゴンが重なる所では後のものが優先され、そのピクセル数を数えます。</translation>
    </message>
    <message>
      <location filename="../algorithms/rasterizelabels.py" />
      <source>Labels</source>
      <translation>ラベル</translation>
    </message>
    <message>
      <location filename="../algorithms/rasterizelabels.py" />
      <source>Polygons, as 'Start pixel labels' makes them, in any coordinate reference system.</source>
      <translation>「ピクセルラベルの開始」で作ったようなポリゴン。座標参照系は問いません。</translation>
    </message>
    <message>
      <location filename="../algorithms/rasterizelabels.py" />
      <source>Numbers (1 clear, 2 cloud shadow, 3 thin cloud, 4 cloud, 5 unsure) or these names in English.</source>
      <translation>番号 (1 clear 晴れ、2 cloud shadow 雲の影、3 thin cloud 薄い雲、4 cloud 雲、5 unsure 不明) またはその英語名。</translation>
    </message>
    <message>
      <location filename="../algorithms/rasterizelabels.py" />
      <source>Image</source>
      <translation>画像</translation>
    </message>
    <message>
      <location filename="../algorithms/rasterizelabels.py" />
      <source>The raster whose pixels the result has.</source>
      <translation>結果が従うピクセルを持つラスタ。</translation>
    </message>
    <message>
      <location filename="../algorithms/rasterizelabels.py" />
      <source>Class raster</source>
      <translation>クラスラスタ</translation>
    </message>
    <message>
      <location filename="../algorithms/rasterizelabels.py" />
      <source>0 unlabelled (nodata), 1 clear, 2 cloud shadow, 3 thin cloud, 4 cloud, 5 unsure; uint8.</source>
      <translation>0 ラベルなし (nodata)、1 晴れ、2 雲の影、3 薄い雲、4 雲、5 不明。uint8。</translation>
    </message>
    <message>
      <location filename="../algorithms/rasterizelabels.py" />
      <source>Labelled share (%)</source>
      <translation>ラベルの割合 (%)</translation>
    </message>
    <message>
      <location filename="../algorithms/rasterizelabels.py" />
      <source>Of all pixels of the image.</source>
      <translation>画像の全ピクセルに対する割合。</translation>
    </message>
    <message>
      <location filename="../algorithms/rasterizelabels.py" />
      <source>Clear share (%)</source>
      <translation>晴れの割合 (%)</translation>
    </message>
    <message>
      <location filename="../algorithms/rasterizelabels.py" />
      <source>Of the labelled pixels.</source>
      <translation>ラベルのあるピクセルに対する割合。</translation>
    </message>
    <message>
      <location filename="../algorithms/rasterizelabels.py" />
      <source>Cloud share (%)</source>
      <translation>雲の割合 (%)</translation>
    </message>
    <message>
      <location filename="../algorithms/rasterizelabels.py" />
      <source>Of the labelled pixels; thin cloud is not among them.</source>
      <translation>ラベルのあるピクセルに対する割合。薄い雲は含みません。</translation>
    </message>
    <message>
      <location filename="../algorithms/rasterizelabels.py" />
      <source>Overlapping pixels</source>
      <translation>重なったピクセル数</translation>
    </message>
    <message>
      <location filename="../algorithms/rasterizelabels.py" />
      <source>On which polygons of different classes lie.</source>
      <translation>異なるクラスのポリゴンが重なっているピクセル。</translation>
    </message>
    <message>
      <location filename="../algorithms/rasterizelabels.py" />
      <source>The labels have no field '{field}'; choose the field that holds the class.</source>
      <translation>ラベルにフィールド '{field}' がありません。クラスを持つフィールドを選んでください。</translation>
    </message>
    <message>
      <location filename="../algorithms/rasterizelabels.py" />
      <source>Polygons of different classes overlap on {} pixels: there the later one counts.</source>
      <translation>異なるクラスのポリゴンが {} ピクセルで重なっています。そこでは後のものを使います。</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>Refine and combine masks</source>
      <translation>マスクの改良と結合</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>cloud mask,cloud shadow,sun azimuth,remap,reclassify,sieve,fill holes,buffer,grow,dilate,combine,majority</source>
      <translation>雲マスク,雲影,太陽方位,再分類,ふるい,穴埋め,バッファ,膨張,結合,多数決</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>Makes masks better: combines several, remaps their values, drops small areas, fills holes, finds cloud shadow by geometry and grows each class by metres. Shadows lie where the sun puts them: with the sun's angles (from metadata, rasters or typed) only along its direction; without them the direction is found in the image by correlating clouds with dark ground. How dark shadow is, is learned from the scene itself. Relief and view angle are not considered.</source>
      <translation>マスクを改良します。複数のマスクの結合、値の再分類、小さな領域の除去、穴埋め、幾何学による雲影の検出、クラスごとのメートル単位の膨張を行います。影は太陽の位置で決まります。太陽の角度（メタデータ、ラスタ、または入力値）があればその方向だけを調べ、なければ雲と暗い地表の相関から方向を画像内で求めます。影の暗さはシーン自体から学習します。地形の起伏と観測角は考慮しません。</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>One mask, or several of the same scene to be combined: in the classes of this plugin, in those of a known product, or in any values with the table below.</source>
      <translation>1枚のマスク、または結合する同じシーンの複数のマスク。このプラグインのクラス、既知のプロダクトのクラス、または下の表で意味を示した任意の値を使えます。</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>Remap table</source>
      <translation>再分類表</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>Pairs of a value or range and a class, such as: 1 thin; 2-3 cloud; 0 clear. Classes are 0 missing, 1 clear, 2 shadow, 3 thin, 4 cloud, 5 unsure; what is not named is missing, * stands for all else. A table whose targets are only 1 or 0, such as 1 1; 2 1; 3 1, means masked or not: then a yes/no mask is written and what is not named is 0. Empty: the values are recognised.</source>
      <translation>値または範囲とクラスの組。例：1 thin; 2-3 cloud; 0 clear。クラスは0 missing、1 clear、2 shadow、3 thin、4 cloud、5 unsure。指定のない値は欠測になり、*はその他すべてを表します。1 1; 2 1; 3 1 のように変換先が1と0だけの表は、マスクするか否かを意味し、二値マスクを書き出して指定のない値は0になります。空欄の場合は値を自動で識別します。</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>Combination</source>
      <translation>結合方法</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>Of several masks. any: masked where one of them says so. all: where all do. majority: where half of them do. weighted: where they have the share of the weights below. A mask without data has no vote.</source>
      <translation>複数のマスクの結合方法。any：いずれかがマスクとする画素。all：すべてがマスクとする画素。majority：半数以上がマスクとする画素。weighted：重みの合計が下の割合に達する画素。データのないマスクは投票しません。</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>Weights</source>
      <translation>重み</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>weighted: a number for each mask, in their order, such as 2,1,1.</source>
      <translation>weighted：マスクの順に、それぞれの数値。例：2,1,1。</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>Share of the weights</source>
      <translation>重みの割合</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>weighted: from this share on a pixel is masked.</source>
      <translation>weighted：この割合以上で画素をマスクします。</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>Minimum area (m²)</source>
      <translation>最小面積（m²）</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>Masked areas that are smaller become clear. Pixels that touch by a corner belong together.</source>
      <translation>これより小さいマスク領域は晴天になります。角で接する画素も同じ領域とみなします。</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>Fill holes up to (m²)</source>
      <translation>穴埋めの上限（m²）</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>Clear areas inside of masked ones up to this size become what is around them.</source>
      <translation>マスク領域の内側にある、この面積以下の晴天の領域を周囲のクラスにします。</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>Cloud shadow by geometry</source>
      <translation>幾何学による雲影</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>no: shadow stays as the masks have it. auto: with the sun's angles where they are known, else by search. sun: only with the sun's angles. search: without them. What is found is added.</source>
      <translation>no：影はマスクのままにします。auto：太陽の角度がわかればそれを使い、なければ探索します。sun：太陽の角度だけを使います。search：角度なしで探索します。見つかった影は追加されます。</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>The scene of the mask with its near infrared band, for shadows. Its metadata may hold its sun angles.</source>
      <translation>影の検出に使う、近赤外バンドを含むマスクのシーン。太陽の角度をメタデータに含む場合があります。</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>Near infrared band</source>
      <translation>近赤外バンド</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>Name or number of the band of the image. Empty: told by the band names of Sentinel-2 and Landsat.</source>
      <translation>画像のバンドの名前または番号。空欄の場合はSentinel-2とLandsatのバンド名から判断します。</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>Sun azimuth</source>
      <translation>太陽方位角</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>Degrees clockwise from true north. Goes before metadata; give the elevation as well.</source>
      <translation>真北から時計回りの度数。メタデータより優先されます。高度も指定してください。</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>Sun elevation</source>
      <translation>太陽高度</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>Degrees above the horizon (90 minus the zenith angle).</source>
      <translation>地平線からの度数（90から天頂角を引いた値）。</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>Raster of sun azimuths</source>
      <translation>太陽方位角のラスタ</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>Degrees, or hundredths as in Landsat's SAA band; the mean is used. Give the zenith as well.</source>
      <translation>度、またはLandsatのSAAバンドのような百分の一度。平均値を使います。天頂角のラスタも指定してください。</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>Raster of sun zeniths</source>
      <translation>太陽天頂角のラスタ</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>Degrees, or hundredths as in Landsat's SZA band; the mean is used.</source>
      <translation>度、またはLandsatのSZAバンドのような百分の一度。平均値を使います。</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>Water</source>
      <translation>水域</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>Where shadow is not looked for, as water is dark without it: a raster that is not zero on water, or an SCL or Fmask file.</source>
      <translation>水域は影がなくても暗いため、影を探さない場所。水域で0以外の値を持つラスタ、またはSCLやFmaskのファイル。</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>Forget shadow of the masks</source>
      <translation>マスクの影を破棄</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>Shadow in the masks becomes clear before shadow is looked for.</source>
      <translation>影を探す前に、マスクにある影を晴天にします。</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>Grow cloud by (metres)</source>
      <translation>雲の膨張（メートル）</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>Grow thin cloud by (metres)</source>
      <translation>薄雲の膨張（メートル）</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>Grow shadow by (metres)</source>
      <translation>影の膨張（メートル）</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>Over clear and unsure pixels; cloud goes over thin cloud, and both over shadow.</source>
      <translation>晴天と判定不能の画素へ広げます。雲は薄雲に、両者は影に優先します。</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>Values of the output</source>
      <translation>出力の値</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>classes: those of this plugin. binary: 1 masked, 0 clear, 255 no data, as other programs want it. auto: classes, but binary for a remap table with only 1 and 0.</source>
      <translation>classes：このプラグインのクラス。binary：他のプログラム向けに、1 マスク、0 晴天、255 データなし。auto：クラス。ただし再分類表が1と0だけの場合は二値。</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>0 no data, 1 clear, 2 cloud shadow, 3 thin cloud, 4 cloud, 5 unsure. binary: 1 masked, 0 clear, 255 none.</source>
      <translation>0 データなし、1 晴天、2 雲影、3 薄雲、4 雲、5 判定不能。binary：1 マスク、0 晴天、255 データなし。</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>Sun azimuth used</source>
      <translation>使用した太陽方位角</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>Degrees from true north along which shadows were found; not given where none were.</source>
      <translation>影が見つかった方向の、真北からの度数。見つからない場合は出力されません。</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>Length of shadows</source>
      <translation>影の長さ</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>Metres from a shadow to its cloud, the most frequent; not given where none were found.</source>
      <translation>影から雲までの最も多い距離（メートル）。見つからない場合は出力されません。</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>masked</source>
      <translation>マスク</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>no data</source>
      <translation>データなし</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>{path} holds the classes of this plugin, where 1 is clear; the remap table makes it masked. Leave the table empty for such masks.</source>
      <translation>{path}はこのプラグインのクラスを収めており、1は晴天を表しますが、再分類表ではマスク対象になっています。このようなマスクでは表を空のままにしてください。</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>It cannot be told what the values of '{path}' mean; say it in REMAP, such as: 0 clear; 1 cloud.</source>
      <translation>「{path}」の値の意味を判別できません。REMAPに、0 clear; 1 cloud のように指定してください。</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>To find shadows the image is needed; give it as IMAGE.</source>
      <translation>影の検出には画像が必要です。IMAGEに指定してください。</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>It cannot be told which band of '{path}' is the near infrared; name it as NIR_BAND (it has {names}).</source>
      <translation>「{path}」の近赤外バンドを判別できません。NIR_BANDに指定してください（バンド：{names}）。</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>The sun's angles are not in the metadata of '{path}'; give SUN_AZIMUTH and SUN_ELEVATION, angle rasters, or let SHADOW be search.</source>
      <translation>「{path}」のメタデータに太陽の角度がありません。SUN_AZIMUTHとSUN_ELEVATION、または角度のラスタを指定するか、SHADOWをsearchにしてください。</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>The sun's angles are not known; its direction is looked for in the image.</source>
      <translation>太陽の角度が不明なため、方向を画像から探します。</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>Give both SUN_AZIMUTH and SUN_ELEVATION, or neither.</source>
      <translation>SUN_AZIMUTHとSUN_ELEVATIONは、両方指定するか、どちらも空欄にしてください。</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>Give both AZIMUTH_RASTER and ZENITH_RASTER, or neither.</source>
      <translation>AZIMUTH_RASTERとZENITH_RASTERは、両方指定するか、どちらも空欄にしてください。</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>angle rasters</source>
      <translation>角度のラスタ</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>Sun azimuth {azimuth:.1f}, elevation {elevation:.1f} degrees ({source}).</source>
      <translation>太陽方位角{azimuth:.1f}度、高度{elevation:.1f}度（{source}）。</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>No shadow was found: no shift of the clouds falls on ground that is darker than around it in enough places.</source>
      <translation>影は見つかりませんでした。雲をどのようにずらしても、周囲より暗い地表に重なる場所が十分にありません。</translation>
    </message>
    <message>
      <location filename="../algorithms/refinemask.py" />
      <source>Shadows lie {length:.0f} m from their clouds, away from the sun at azimuth {azimuth:.1f} degrees.</source>
      <translation>影は、方位角{azimuth:.1f}度にある太陽の反対側、雲から{length:.0f} mの位置にあります。</translation>
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
      <source>What the numbers of the rasters are. auto: recognised from the type, the values and what the file says, and told in the log. power: linear. db: decibels (dB x 10 and dB x 100 are recognised; an 8-bit picture is taken as stretched in dB, 10 grey values each). amplitude: digital numbers without calibration. palsar2: PALSAR-2 digital numbers, 10 log10 DN^2 - 83.0 dB. byte: a picture of unknown stretch.</source>
      <translation>ラスタの数値の意味です。auto: データ型、値、ファイルの記述から判断し、ログに示します。power: 線形。db: デシベル(dB x 10 と dB x 100 は自動で判別します。8 ビット画像は dB で引き伸ばされ、1 dB が 10 階調とみなします)。amplitude: 校正されていないデジタル値。palsar2: PALSAR-2 のデジタル値、10 log10 DN^2 - 83.0 dB。byte: 引き伸ばし方が不明な画像。</translation>
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
      <source>auto: 0.85 of Otsu's, for decrease and increase apart where both are there, above the noise and at least 1 dB. otsu: Otsu 1979. kittler: minimum error with generalised Gaussian classes. significance: every pixel is tested against speckle at the level below (exact F test). fixed: in dB, below.</source>
      <translation>auto: 大津の閾値の 0.85 倍。減少と増加の両方があるときは別々に決めます。ノイズより大きく、少なくとも 1 dB。otsu: 大津 1979。kittler: 一般化ガウス分布のクラスによる最小誤り。significance: 各画素を下の有意水準でスペックルに対して検定します(正確な F 検定)。fixed: 下の dB 値。</translation>
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
      <source>Threshold of decrease (dB)</source>
      <translation>減少の閾値 (dB)</translation>
    </message>
    <message>
      <location filename="../algorithms/sarchange.py" />
      <source>A fall by more counts as decrease.</source>
      <translation>これより大きな低下を減少とみなします。</translation>
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
      <source>Tiles before (server)</source>
      <translation>前のタイル(サーバ)</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>Tiles after (server)</source>
      <translation>後のタイル(サーバ)</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>A tile server instead of a raster: an address with {z}, {x} and {y}, the address of WMTS capabilities, or the name of an XYZ or WMTS layer of the project. Its tiles in EXTENT at ZOOM are downloaded and put together, as Download tiles does it.</source>
      <translation>ラスタの代わりのタイルサーバ。{z}、{x}、{y} を含むアドレス、WMTS の機能情報のアドレス、またはプロジェクトの XYZ か WMTS レイヤの名前。EXTENT 内、ズーム ZOOM のタイルを「タイルをダウンロード」と同じように取得して 1 枚にします。</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>Folders: empty is the largest zoom that they have in common. Servers: needed.</source>
      <translation>フォルダの場合、空は共通する最大のズーム。サーバの場合は必須です。</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>Tiles at most</source>
      <translation>タイル数の上限</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>Of each server; more are refused: raise this to confirm that you want them.</source>
      <translation>サーバごとの上限。これより多いと拒否されます。必要であれば値を上げて確認してください。</translation>
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
      <source>Give exactly one of {0}, {0}_TILES and {0}_SOURCE.</source>
      <translation>{0}、{0}_TILES、{0}_SOURCE のうち、ちょうど 1 つを指定してください。</translation>
    </message>
    <message>
      <location filename="../algorithms/saroverlay.py" />
      <source>{}_SOURCE needs EXTENT and ZOOM.</source>
      <translation>{}_SOURCE には EXTENT と ZOOM が必要です。</translation>
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
      <source>The items as the catalogue gave them, as one item collection (GeoJSON).</source>
      <translation>カタログから得たままのアイテムを、1つのアイテムコレクション(GeoJSON)にまとめたもの。</translation>
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
      <location filename="../algorithms/searchtellusscenes.py" />
      <source>Search Tellus scenes</source>
      <translation>Tellus のシーンを検索</translation>
    </message>
    <message>
      <location filename="../algorithms/searchtellusscenes.py" />
      <source>Tellus,AVNIR-2,PALSAR-2,ASNARO,ALOS,JAXA,Traveler,footprints,catalogue</source>
      <translation>Tellus,AVNIR-2,PALSAR-2,ASNARO,ALOS,JAXA,Traveler,フットプリント,カタログ</translation>
    </message>
    <message>
      <location filename="../algorithms/searchtellusscenes.py" />
      <source>Searches scenes of Tellus by extent, dates and dataset, and writes their footprints as a layer, which Download Tellus scenes takes; a random sample of it where asked for. Two forms: the Tellus Satellite Data Traveler API of today, and the scene search of the older tile API that the Sorabatake articles use, whose servers have most likely been shut down: give the address of yours. Both need a token.</source>
      <translation>Tellus のシーンを範囲、日付、データセットで検索し、そのフットプリントをレイヤに書き出します。「Tellus のシーンをダウンロード」がこのレイヤを使います。無作為に抜き出すこともできます。形は 2 つあります。現在の Tellus Satellite Data Traveler API と、宙畑の記事が使う以前のタイル API のシーン検索です。後者のサーバはおそらく停止しているので、お使いのアドレスを指定してください。どちらにもトークンが必要です。</translation>
    </message>
    <message>
      <location filename="../algorithms/searchtellusscenes.py" />
      <source>Interface</source>
      <translation>インターフェース</translation>
    </message>
    <message>
      <location filename="../algorithms/searchtellusscenes.py" />
      <source>traveler: the Satellite Data Traveler API (scenes and their files). tiles: the older API (scenes and tiles).</source>
      <translation>traveler は Satellite Data Traveler API(シーンとそのファイル)。tiles は以前の API(シーンとタイル)。</translation>
    </message>
    <message>
      <location filename="../algorithms/searchtellusscenes.py" />
      <source>Address</source>
      <translation>アドレス</translation>
    </message>
    <message>
      <location filename="../algorithms/searchtellusscenes.py" />
      <source>Of the interface. Empty: https://www.tellusxdp.com/api/traveler/v1 for traveler; tiles has no default.</source>
      <translation>インターフェースのアドレス。空の場合、traveler は https://www.tellusxdp.com/api/traveler/v1 です。tiles には既定値がありません。</translation>
    </message>
    <message>
      <location filename="../algorithms/searchtellusscenes.py" />
      <source>Dataset</source>
      <translation>データセット</translation>
    </message>
    <message>
      <location filename="../algorithms/searchtellusscenes.py" />
      <source>traveler: id or part of a name, several with commas between; empty: all datasets. tiles: the part of the address, such as av2ori (AVNIR-2), which is the default.</source>
      <translation>traveler では ID または名前の一部(複数はコンマ区切り)、空はすべてのデータセット。tiles ではアドレスの一部で、既定は av2ori(AVNIR-2)。</translation>
    </message>
    <message>
      <location filename="../algorithms/searchtellusscenes.py" />
      <source>Scenes that touch it, in any coordinate reference system.</source>
      <translation>これに触れるシーン。座標参照系は問いません。</translation>
    </message>
    <message>
      <location filename="../algorithms/searchtellusscenes.py" />
      <source>From</source>
      <translation>開始日</translation>
    </message>
    <message>
      <location filename="../algorithms/searchtellusscenes.py" />
      <source>First day, such as 2018-06-01 (UTC). Empty: no limit.</source>
      <translation>最初の日(UTC)。例: 2018-06-01。空の場合は制限なし。</translation>
    </message>
    <message>
      <location filename="../algorithms/searchtellusscenes.py" />
      <source>To</source>
      <translation>終了日</translation>
    </message>
    <message>
      <location filename="../algorithms/searchtellusscenes.py" />
      <source>Last day, such as 2018-12-31 (UTC). Empty: no limit.</source>
      <translation>最後の日(UTC)。例: 2018-12-31。空の場合は制限なし。</translation>
    </message>
    <message>
      <location filename="../algorithms/searchtellusscenes.py" />
      <source>Random sample</source>
      <translation>無作為抽出</translation>
    </message>
    <message>
      <location filename="../algorithms/searchtellusscenes.py" />
      <source>So many scenes at random among those found, such as the 30 of the article. 0: all.</source>
      <translation>見つかったシーンから無作為に抜き出す数。記事では 30。0 はすべて。</translation>
    </message>
    <message>
      <location filename="../algorithms/searchtellusscenes.py" />
      <source>The same seed takes the same sample from the same scenes.</source>
      <translation>同じシーンに同じシードを使えば、同じ抽出結果になります。</translation>
    </message>
    <message>
      <location filename="../algorithms/searchtellusscenes.py" />
      <source>Scenes at most</source>
      <translation>シーン数の上限</translation>
    </message>
    <message>
      <location filename="../algorithms/searchtellusscenes.py" />
      <source>The search ends after so many scenes, before the sample is taken.</source>
      <translation>この数に達すると検索を終えます。無作為抽出の前の数です。</translation>
    </message>
    <message>
      <location filename="../algorithms/searchtellusscenes.py" />
      <source>Footprints with id, dataset, name, dates, cloud cover, bounding box and all properties as JSON.</source>
      <translation>ID、データセット、名前、日付、雲量、バウンディングボックスと、全属性の JSON を持つフットプリント。</translation>
    </message>
    <message>
      <location filename="../algorithms/searchtellusscenes.py" />
      <source>Scenes found</source>
      <translation>見つかったシーン</translation>
    </message>
    <message>
      <location filename="../algorithms/searchtellusscenes.py" />
      <source>Number of scenes that fit, before the sample is taken.</source>
      <translation>無作為抽出の前の、条件に合うシーンの数。</translation>
    </message>
    <message>
      <location filename="../algorithms/searchtellusscenes.py" />
      <source>Scenes at the server</source>
      <translation>サーバ側のシーン数</translation>
    </message>
    <message>
      <location filename="../algorithms/searchtellusscenes.py" />
      <source>Number that the server itself names for the search.</source>
      <translation>この検索についてサーバ自身が示す数。</translation>
    </message>
    <message>
      <location filename="../algorithms/searchtellusscenes.py" />
      <source>Give BASE_URL, the address of the tile API; its old servers are most likely gone.</source>
      <translation>タイル API のアドレス BASE_URL を指定してください。以前のサーバはおそらくもうありません。</translation>
    </message>
    <message>
      <location filename="../algorithms/searchtellusscenes.py" />
      <source>The extent is empty; give one with a width and a height.</source>
      <translation>範囲が空です。幅と高さのある範囲を指定してください。</translation>
    </message>
    <message>
      <location filename="../algorithms/searchtellusscenes.py" />
      <source>{} scenes found, {} taken.</source>
      <translation>{} シーンが見つかり、{} シーンを採用しました。</translation>
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
      <location filename="../algorithms/startpixellabels.py" />
      <source>Start pixel labels</source>
      <translation>ピクセルラベルの開始</translation>
    </message>
    <message>
      <location filename="../algorithms/startpixellabels.py" />
      <source>label,annotate,digitise,polygon,truth,training data,segmentation,KappaMask,cloud mask</source>
      <translation>ラベル,注釈,デジタイズ,ポリゴン,正解,教師データ,セグメンテーション,雲マスク,KappaMask</translation>
    </message>
    <message>
      <location filename="../algorithms/startpixellabels.py" />
      <source>Makes a polygon layer for drawing clear sky, cloud shadow, thin cloud and cloud (the classes of KappaMask) over an image: styled, with the classes as a drop-down list, the name of the person and the time filled in by QGIS. Given a class mask of a model, the layer begins with its areas, so that you correct instead of draw. Burn it to a class raster with 'Labels to class raster'.</source>
      <translation>画像の上に晴れ・雲の影・薄い雲・雲（KappaMask のクラス）を描くためのポリゴンレイヤを作ります。スタイルが付き、クラスは選択リストになり、作業者名と時刻は QGIS が記入します。モデルのクラスマスクを与えると、その領域から始まるので、描く代わりに直すだけで済みます。「ラベルをクラスラスタへ」でクラスラスタに焼き込みます。</translation>
    </message>
    <message>
      <location filename="../algorithms/startpixellabels.py" />
      <source>What is labelled: the layer takes its coordinate reference system.</source>
      <translation>ラベルを付ける画像。レイヤはその座標参照系になります。</translation>
    </message>
    <message>
      <location filename="../algorithms/startpixellabels.py" />
      <source>Mask to begin with</source>
      <translation>もとにするマスク</translation>
    </message>
    <message>
      <location filename="../algorithms/startpixellabels.py" />
      <source>A raster of the plugin's classes on the pixels of the image, as 'Cloud mask' writes it.</source>
      <translation>画像のピクセルに合った、本プラグインのクラスのラスタ（雲マスクの出力）。</translation>
    </message>
    <message>
      <location filename="../algorithms/startpixellabels.py" />
      <source>Smallest area (pixels)</source>
      <translation>最小の領域 (ピクセル)</translation>
    </message>
    <message>
      <location filename="../algorithms/startpixellabels.py" />
      <source>Smaller areas of the mask join their largest neighbour, so that there are fewer polygons to correct.</source>
      <translation>これより小さいマスクの領域は隣の最大の領域に含め、直すポリゴンを減らします。</translation>
    </message>
    <message>
      <location filename="../algorithms/startpixellabels.py" />
      <source>Pixel labels</source>
      <translation>ピクセルラベル</translation>
    </message>
    <message>
      <location filename="../algorithms/startpixellabels.py" />
      <source>Polygons with the field class (1 clear, 2 cloud shadow, 3 thin cloud, 4 cloud, 5 unsure).</source>
      <translation>フィールド class (1 晴れ、2 雲の影、3 薄い雲、4 雲、5 不明) を持つポリゴン。</translation>
    </message>
    <message>
      <location filename="../algorithms/startpixellabels.py" />
      <source>Number of polygons that the layer begins with.</source>
      <translation>レイヤに最初からあるポリゴンの数。</translation>
    </message>
    <message>
      <location filename="../algorithms/startpixellabels.py" />
      <source>The style of the layer could not be saved; the labels are complete.</source>
      <translation>レイヤのスタイルを保存できませんでした。ラベルは完全です。</translation>
    </message>
    <message>
      <location filename="../algorithms/styles.py" />
      <source>unsure</source>
      <translation>判定不能</translation>
    </message>
    <message>
      <location filename="../algorithms/temporalmask.py" />
      <source>Masks from a time series</source>
      <translation>時系列からのマスク作成</translation>
    </message>
    <message>
      <location filename="../algorithms/temporalmask.py" />
      <source>cloud mask,cloud shadow,multi-temporal,time series,MAJA,blue band,season,stack,Sentinel-2,Landsat</source>
      <translation>雲マスク,雲影,多時期,時系列,MAJA,青バンド,季節,スタック,Sentinel-2,Landsat</translation>
    </message>
    <message>
      <location filename="../algorithms/temporalmask.py" />
      <source>Masks every date of a series by comparing it with the same place on the clear dates that are nearest in season: what is brighter in blue is cloud, what is darker in the near and shortwave infrared is shadow. Needs no model and no training; given masks are improved: what is always as bright as today is no cloud, and what they missed is added. After Hagolle et al. 2010. Limits: four dates or more, at least a third of them clear; a change that lasts (harvest, building) may count once; nothing can be told of shadow on water.</source>
      <translation>時系列の各日を、季節が最も近い晴天日の同じ場所と比べてマスクします。青がより明るければ雲、近赤外と短波長赤外がより暗ければ影とします。モデルも学習も不要です。マスクを与えると改良します。いつも同じ明るさの場所は雲から外し、見逃した雲を加えます。Hagolle et al. 2010に基づきます。制約：4時期以上で、その3分の1以上が晴天であること。持続する変化（収穫、建設）は一度だけ雲や影とされることがあります。水面の影は判定できません。</translation>
    </message>
    <message>
      <location filename="../algorithms/temporalmask.py" />
      <source>The dates of the series, with their date in the name or in the metadata; bands may be single files.</source>
      <translation>時系列の各日の画像。日付は名前またはメタデータから読み取ります。バンドごとのファイルも使えます。</translation>
    </message>
    <message>
      <location filename="../algorithms/temporalmask.py" />
      <source>Instead of a list: all rasters of a folder.</source>
      <translation>一覧の代わりに、フォルダ内のすべてのラスタを使います。</translation>
    </message>
    <message>
      <location filename="../algorithms/temporalmask.py" />
      <source>Pattern</source>
      <translation>パターン</translation>
    </message>
    <message>
      <location filename="../algorithms/temporalmask.py" />
      <source>Which files of the folder, such as images/*.tif; ** for any depth. Empty: all rasters.</source>
      <translation>フォルダ内のどのファイルか。例：images/*.tif。**は任意の深さを表します。空欄の場合はすべてのラスタです。</translation>
    </message>
    <message>
      <location filename="../algorithms/temporalmask.py" />
      <source>Which band is which, by name or number: blue=B2, green=B3, red=B4, nir=B8, swir16=B11. Blue is needed; without nir no shadow, without green and swir16 snow counts as cloud. Empty: told by the names of Sentinel-2 and Landsat bands.</source>
      <translation>各バンドの対応を名前または番号で指定します。例：blue=B2, green=B3, red=B4, nir=B8, swir16=B11。青は必須です。nirがなければ影を判定せず、greenとswir16がなければ雪も雲とみなします。空欄の場合はSentinel-2とLandsatのバンド名から判断します。</translation>
    </message>
    <message>
      <location filename="../algorithms/temporalmask.py" />
      <source>Masks to improve</source>
      <translation>改良するマスク</translation>
    </message>
    <message>
      <location filename="../algorithms/temporalmask.py" />
      <source>One for each image, paired by name, else by order: in the classes of this plugin or of a product.</source>
      <translation>画像ごとに1枚。名前で、できなければ順序で対応付けます。このプラグインまたはプロダクトのクラスを使います。</translation>
    </message>
    <message>
      <location filename="../algorithms/temporalmask.py" />
      <source>Increase in blue</source>
      <translation>青の増加</translation>
    </message>
    <message>
      <location filename="../algorithms/temporalmask.py" />
      <source>In reflectance: brighter than the clear dates by more than this is cloud. It grows by a third a month.</source>
      <translation>反射率で、晴天日よりこの値を超えて明るければ雲とします。1か月離れるごとに3分の1ずつ大きくなります。</translation>
    </message>
    <message>
      <location filename="../algorithms/temporalmask.py" />
      <source>Darkening</source>
      <translation>暗化</translation>
    </message>
    <message>
      <location filename="../algorithms/temporalmask.py" />
      <source>Shadow is where the near and shortwave infrared are below this share of the clear dates.</source>
      <translation>近赤外と短波長赤外が晴天日のこの割合を下回る画素を影とします。</translation>
    </message>
    <message>
      <location filename="../algorithms/temporalmask.py" />
      <source>Clear dates to compare with</source>
      <translation>比較する晴天日の数</translation>
    </message>
    <message>
      <location filename="../algorithms/temporalmask.py" />
      <source>The median of so many clear dates that are nearest in season is what a place looks like.</source>
      <translation>季節が最も近いこの数の晴天日の中央値を、その場所の本来の姿とします。</translation>
    </message>
    <message>
      <location filename="../algorithms/temporalmask.py" />
      <source>Percentile of the first round</source>
      <translation>初回のパーセンタイル</translation>
    </message>
    <message>
      <location filename="../algorithms/temporalmask.py" />
      <source>Before anything is known to be clear: of all dates, what is near this percentile of blue is.</source>
      <translation>晴天がまだわからない段階で、全日のうち青がこのパーセンタイルに近いものを晴天とみなします。</translation>
    </message>
    <message>
      <location filename="../algorithms/temporalmask.py" />
      <source>A class raster &lt;image&gt;_mask.tif for each date on the grid of the first, and temporalmask.json.</source>
      <translation>各日のクラスラスタ&lt;画像名&gt;_mask.tif（最初の画像の格子）とtemporalmask.json。</translation>
    </message>
    <message>
      <location filename="../algorithms/temporalmask.py" />
      <source>Dates</source>
      <translation>日数</translation>
    </message>
    <message>
      <location filename="../algorithms/temporalmask.py" />
      <source>Number of the masks written.</source>
      <translation>書き出したマスクの数です。</translation>
    </message>
    <message>
      <location filename="../algorithms/temporalmask.py" />
      <source>Give either images or a folder of images.</source>
      <translation>画像と画像のフォルダのどちらか一方を指定してください。</translation>
    </message>
    <message>
      <location filename="../algorithms/temporalmask.py" />
      <source>'{image}' is Landsat Level-1 without its MTL file: the height of the sun is not allowed for, and summer looks cloudy beside winter. Put the MTL file beside it, or use Level-2.</source>
      <translation>「{image}」は MTL ファイルのない Landsat Level-1 です。太陽高度を補正できないため、夏の画像が冬の画像に比べて雲のように明るく見えます。MTL ファイルを同じフォルダに置くか、Level-2 を使ってください。</translation>
    </message>
    <message>
      <location filename="../algorithms/temporalmask.py" />
      <source>{date}: {masked:.1f} % masked.</source>
      <translation>{date}：{masked:.1f} %をマスク。</translation>
    </message>
    <message>
      <location filename="../algorithms/temporalmask.py" />
      <source>{share:.1f} % of the pixels have no clear date to compare with and are unsure; more dates would help.</source>
      <translation>画素の{share:.1f} %は比較できる晴天日がなく判定不能です。日数を増やすと改善します。</translation>
    </message>
    <message>
      <location filename="../algorithms/temporalmask.py" />
      <source>No pixel of any date is clear; check which band is blue.</source>
      <translation>どの日にも晴天の画素がありません。青のバンドを確認してください。</translation>
    </message>
    <message>
      <location filename="../algorithms/temporalmask.py" />
      <source>Bands: {bands}.</source>
      <translation>バンド：{bands}。</translation>
    </message>
    <message>
      <location filename="../algorithms/temporalmask.py" />
      <source>There is no near infrared band, so no shadow is looked for.</source>
      <translation>近赤外バンドがないため、影は探しません。</translation>
    </message>
    <message>
      <location filename="../algorithms/temporalmask.py" />
      <source>Without green and 1.6 µm bands fresh snow counts as cloud.</source>
      <translation>緑と1.6 µmのバンドがないため、新雪は雲とみなされます。</translation>
    </message>
    <message>
      <location filename="../algorithms/temporalmask.py" />
      <source>8-bit numbers are taken as a share of 255; BLUE may need another value.</source>
      <translation>8ビットの値は255に対する割合として扱います。BLUEの値を変える必要があるかもしれません。</translation>
    </message>
    <message>
      <location filename="../algorithms/tilesource.py" />
      <source>Connections</source>
      <translation>接続数</translation>
    </message>
    <message>
      <location filename="../algorithms/tilesource.py" />
      <source>How many tiles are fetched at the same time. Empty: {polite}, which public servers put up with; up to {own} from a server on this computer or in your own network. Ask for more only where the owner agrees.</source>
      <translation>同時に取得するタイルの数。空欄: 公開サーバーに負担をかけない {polite}。このコンピューターや自分のネットワークにあるサーバーからは {own} まで。それより多くするのは、サーバーの持ち主が認める場合だけにしてください。</translation>
    </message>
    <message>
      <location filename="../algorithms/tilesource.py" />
      <source>CONNECTIONS must be a number from 1 to 32, or empty.</source>
      <translation>CONNECTIONS は 1 から 32 までの数か、空欄にしてください。</translation>
    </message>
    <message>
      <location filename="../algorithms/tilesource.py" />
      <source>Georeference of single tiles</source>
      <translation>個別タイルの位置情報</translation>
    </message>
    <message>
      <location filename="../algorithms/tilesource.py" />
      <source>worldfile: a world file beside each tile, and its coordinate reference system in .aux.xml. geotiff: a GeoTIFF beside each. none: the pictures alone.</source>
      <translation>worldfile は各タイルの隣にワールドファイルと、座標参照系を書いた .aux.xml を置きます。geotiff は各タイルの隣に GeoTIFF を置きます。none は画像だけです。</translation>
    </message>
    <message>
      <location filename="../algorithms/tilesource.py" />
      <source>The layer "{layer}" is no XYZ or WMTS layer, so it has no tiles to download; choose another layer.</source>
      <translation>レイヤ「{layer}」は XYZ でも WMTS でもなく、ダウンロードできるタイルがありません。別のレイヤを選んでください。</translation>
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
      <source>A folder that 'Build a training data set' made: train, validation and test with a folder for each class in them. Or just a folder for each class (clear, cloudy, ...), which is then split by scene. Tiles are PNG, JPEG or GeoTIFF, all of one size.</source>
      <translation>「学習用データセットの作成」で作ったフォルダ。train、validation、test の中にクラスごとのフォルダがあるもの。または、クラスごとのフォルダ(clear、cloudy など)だけでもよく、その場合はシーン単位で分割します。タイルは PNG、JPEG、GeoTIFF で、すべて同じ大きさにします。</translation>
    </message>
    <message>
      <location filename="../algorithms/trainclassifier.py" />
      <source>features: whiteness, colour and texture with a small statistical model; seconds, nothing to install. cnn: a small depthwise-separable network on maps of the same; a minute or so. article: the network of the Sorabatake article (436,865 parameters), two classes; many minutes. Both need PyTorch, which 'Install PyTorch for training' fetches.</source>
      <translation>features: 白さ、色、テクスチャと小さな統計モデル。数秒で終わり、追加のインストールは不要です。cnn: 同じ特徴の地図を入力とする、深さ方向分離可能畳み込みの小さなネットワーク。1分程度かかります。article: 宙畑の記事のネットワーク(パラメータ数 436,865、2クラス)。何分もかかります。cnn と article には PyTorch が必要で、「学習用 PyTorch のインストール」で入手できます。</translation>
    </message>
    <message>
      <location filename="../algorithms/trainclassifier.py" />
      <source>Only for a folder that is not split yet. Whole scenes go into one part.</source>
      <translation>まだ分割されていないフォルダの場合だけ使います。1つのシーンは丸ごと1つの区分に入ります。</translation>
    </message>
    <message>
      <location filename="../algorithms/trainclassifier.py" />
      <source>Share of tiles that are classified correctly, among tiles that were never trained on.</source>
      <translation>学習に使っていないタイルのうち、正しく分類されたものの割合。</translation>
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
      <source>Number of tiles that could not be used; named in the log.</source>
      <translation>使えなかったタイルの数。名前はログに示します。</translation>
    </message>
    <message>
      <location filename="../algorithms/training.py" />
      <source>Common names of the bands in their order, such as red,green,blue or blue,green,red,nir. Empty: the files' own names, where they are such; three bands are red,green,blue.</source>
      <translation>バンドの共通名を順番に書きます(red,green,blue や blue,green,red,nir など)。空欄の場合、ファイルのバンド名が共通名ならそれを使い、3バンドは red,green,blue とみなします。</translation>
    </message>
    <message>
      <location filename="../algorithms/training.py" />
      <source>Pixel size (m)</source>
      <translation>画素サイズ (m)</translation>
    </message>
    <message>
      <location filename="../algorithms/training.py" />
      <source>On the ground; written into the model, so that it is not used on other images by mistake.</source>
      <translation>地上での画素サイズ。別の画像に誤って使われないよう、モデルに書き込みます。</translation>
    </message>
    <message>
      <location filename="../algorithms/training.py" />
      <source>Epochs</source>
      <translation>エポック数</translation>
    </message>
    <message>
      <location filename="../algorithms/training.py" />
      <source>Networks: how often each tile is shown. Empty: what suits the method.</source>
      <translation>ネットワーク: 各タイルを見せる回数。空欄の場合は方法に合った値です。</translation>
    </message>
    <message>
      <location filename="../algorithms/training.py" />
      <source>Batch size</source>
      <translation>バッチサイズ</translation>
    </message>
    <message>
      <location filename="../algorithms/training.py" />
      <source>Networks: tiles in a step. Empty: what suits the method.</source>
      <translation>ネットワーク: 1ステップのタイル数。空欄の場合は方法に合った値です。</translation>
    </message>
    <message>
      <location filename="../algorithms/training.py" />
      <source>Learning rate</source>
      <translation>学習率</translation>
    </message>
    <message>
      <location filename="../algorithms/training.py" />
      <source>Networks: size of the steps. Empty: what suits the method.</source>
      <translation>ネットワーク: ステップの大きさ。空欄の場合は方法に合った値です。</translation>
    </message>
    <message>
      <location filename="../algorithms/training.py" />
      <source>Patience (epochs)</source>
      <translation>早期終了までの待ち(エポック)</translation>
    </message>
    <message>
      <location filename="../algorithms/training.py" />
      <source>Networks: the training ends when the error of the validation tiles (Brier score) has not become smaller for so many epochs. Only the last four tenths of the epochs count: before, the learning rate is high and what looks best is chance.</source>
      <translation>ネットワーク: 検証タイルの誤差（ブライアスコア）がこのエポック数だけ小さくならなければ、学習を終了します。数えるのはエポックの最後の 4 割だけです。それまでは学習率が高く、最良に見えるものは偶然だからです。</translation>
    </message>
    <message>
      <location filename="../algorithms/training.py" />
      <source>Time limit (minutes)</source>
      <translation>時間の上限(分)</translation>
    </message>
    <message>
      <location filename="../algorithms/training.py" />
      <source>Networks: the training ends after the epoch in which this is passed. 0: no limit.</source>
      <translation>ネットワーク: これを超えたエポックの終わりで学習を終えます。0: 上限なし。</translation>
    </message>
    <message>
      <location filename="../algorithms/training.py" />
      <source>Networks: processor cores to use. 0: half of them, so that the computer can be used meanwhile.</source>
      <translation>ネットワーク: 使うプロセッサコア数。0: 学習中もコンピュータを使えるよう、半分を使います。</translation>
    </message>
    <message>
      <location filename="../algorithms/training.py" />
      <source>Go on with an interrupted training</source>
      <translation>中断した学習を再開する</translation>
    </message>
    <message>
      <location filename="../algorithms/training.py" />
      <source>Networks: where the same training was cancelled, it goes on from its last epoch.</source>
      <translation>ネットワーク: 同じ学習がキャンセルされていれば、最後のエポックから再開します。</translation>
    </message>
    <message>
      <location filename="../algorithms/training.py" />
      <source>Where 'Install PyTorch for training' has put it. Empty: its own default.</source>
      <translation>「学習用 PyTorch のインストール」で入れた場所。空欄の場合はその既定の場所です。</translation>
    </message>
    <message>
      <location filename="../algorithms/training.py" />
      <source>For what is left to chance; the same seed and tiles give the same model.</source>
      <translation>乱数の種。同じ種と同じタイルからは同じモデルができます。</translation>
    </message>
    <message>
      <location filename="../algorithms/training.py" />
      <source>Title</source>
      <translation>タイトル</translation>
    </message>
    <message>
      <location filename="../algorithms/training.py" />
      <source>A name for people, written into the model. Empty: the file's name.</source>
      <translation>モデルに書き込む、人が読むための名前。空欄の場合はファイル名です。</translation>
    </message>
    <message>
      <location filename="../algorithms/training.py" />
      <source>Licence</source>
      <translation>ライセンス</translation>
    </message>
    <message>
      <location filename="../algorithms/training.py" />
      <source>Of the model, such as CC-BY-4.0, written into it and its card.</source>
      <translation>モデルのライセンス(CC-BY-4.0 など)。モデルとカードに書き込みます。</translation>
    </message>
    <message>
      <location filename="../algorithms/training.py" />
      <source>Citation</source>
      <translation>引用</translation>
    </message>
    <message>
      <location filename="../algorithms/training.py" />
      <source>How the model or its training data are to be cited; goes into the card.</source>
      <translation>モデルまたは学習データの引用方法。カードに書き込みます。</translation>
    </message>
    <message>
      <location filename="../algorithms/training.py" />
      <source>ONNX model (*.onnx)</source>
      <translation>ONNX モデル (*.onnx)</translation>
    </message>
    <message>
      <location filename="../algorithms/training.py" />
      <source>The model file. Beside it the model card is written as .card.json and .card.md, and for networks the learning curve as .curve.png.</source>
      <translation>モデルファイル。隣にモデルカードを .card.json と .card.md として、ニューラルネットワークの場合は学習曲線も .curve.png として書き出します。</translation>
    </message>
    <message>
      <location filename="../algorithms/training.py" />
      <source>Model card</source>
      <translation>モデルカード</translation>
    </message>
    <message>
      <location filename="../algorithms/training.py" />
      <source>The card for people, as Markdown.</source>
      <translation>人が読むためのカード(Markdown)。</translation>
    </message>
    <message>
      <location filename="../algorithms/trainsegmentation.py" />
      <source>Train a segmentation model</source>
      <translation>セグメンテーションモデルの学習</translation>
    </message>
    <message>
      <location filename="../algorithms/trainsegmentation.py" />
      <source>machine learning,deep learning,U-Net,cloud mask,shadow,transfer learning,fine-tuning,ONNX,KappaMask</source>
      <translation>機械学習,深層学習,U-Net,雲マスク,雲影,転移学習,ファインチューニング,セグメンテーション,ONNX,KappaMask,transfer learning</translation>
    </message>
    <message>
      <location filename="../algorithms/trainsegmentation.py" />
      <source>Teaches a small U-Net to mask clouds, shadows and whatever else was labelled pixel by pixel, and writes a model (ONNX) for 'Cloud mask by a model or a rule', with a model card and its accuracy on chips that it was never trained on. It starts from scratch or from an earlier model of this algorithm (transfer learning), which takes fewer steps where the two are alike. Pixels without label or data teach nothing. Needs PyTorch, which 'Install PyTorch for training' fetches. Limits: of a dozen scenes it learns about what a threshold on brightness knows; snow, for instance, must be among the scenes that it is shown.</source>
      <translation>小さな U-Net に、雲や影など画素単位でラベル付けしたものの分け方を学習させ、「モデルまたは規則による雲マスク」用のモデル(ONNX)を、モデルカードおよび学習に使っていないチップでの精度とともに書き出します。最初から学習するか、このアルゴリズムの以前のモデルから始めます(転移学習)。両者が似ていれば、後者の方が少ない手数で済みます。ラベルやデータのない画素は学習に使いません。「学習用 PyTorch のインストール」で入手できる PyTorch が必要です。限界: 十数シーンから学ぶものは、明るさのしきい値とほぼ同程度です。また、例えば雪は、学習に使うシーンに含まれていなければなりません。</translation>
    </message>
    <message>
      <location filename="../algorithms/trainsegmentation.py" />
      <source>A folder that 'Build a training data set' made from pixel labels: train, validation and test, each with images and masks (0 = unlabelled) of the same names.</source>
      <translation>「学習用データセットの作成」が画素ラベルから作ったフォルダ。train、validation、test のそれぞれに、同じ名前の画像(images)とマスク(masks、0 = ラベルなし)があります。</translation>
    </message>
    <message>
      <location filename="../algorithms/trainsegmentation.py" />
      <source>Start from this model</source>
      <translation>出発点のモデル</translation>
    </message>
    <message>
      <location filename="../algorithms/trainsegmentation.py" />
      <source>An earlier model of this algorithm with the same bands: the path of its file, or its name where it is installed. Its classes may differ: the last layer then begins afresh. Empty: from scratch.</source>
      <translation>このアルゴリズムで作った、バンドが同じ以前のモデル。ファイルのパス、またはインストール済みであればその名前。クラスは異なってもよく、その場合は最後の層を初めから学習します。空欄の場合は最初から学習します。</translation>
    </message>
    <message>
      <location filename="../algorithms/trainsegmentation.py" />
      <source>Share of labelled pixels that are classified correctly in chips that were never trained on.</source>
      <translation>学習に使っていないチップで、ラベル付き画素のうち正しく分類されたものの割合。</translation>
    </message>
    <message>
      <location filename="../algorithms/trainsegmentation.py" />
      <source>Mean of the shares found of each class, in chips that were never trained on.</source>
      <translation>学習に使っていないチップでの、クラスごとの再現率の平均。</translation>
    </message>
    <message>
      <location filename="../algorithms/trainsegmentation.py" />
      <source>Mean intersection over union (%)</source>
      <translation>平均 IoU (%)</translation>
    </message>
    <message>
      <location filename="../algorithms/trainsegmentation.py" />
      <source>Mean over the classes, in chips that were never trained on.</source>
      <translation>学習に使っていないチップでの、クラスの平均。</translation>
    </message>
    <message>
      <location filename="../algorithms/trainsegmentation.py" />
      <source>Mean cross-entropy of pixels that were never trained on.</source>
      <translation>学習に使っていない画素での平均交差エントロピー。</translation>
    </message>
    <message>
      <location filename="../algorithms/trainsegmentation.py" />
      <source>Chips trained on</source>
      <translation>学習したチップ数</translation>
    </message>
    <message>
      <location filename="../algorithms/trainsegmentation.py" />
      <source>Number of chips that the model was made from.</source>
      <translation>モデルの学習に使ったチップの数。</translation>
    </message>
    <message>
      <location filename="../algorithms/trainsegmentation.py" />
      <source>Chips left out</source>
      <translation>除外したチップ数</translation>
    </message>
    <message>
      <location filename="../algorithms/trainsegmentation.py" />
      <source>Number of chips that could not be used; named in the log.</source>
      <translation>使えなかったチップの数。名前はログに示します。</translation>
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
      <source>Save the model that learned…</source>
      <translation>学習したモデルを保存…</translation>
    </message>
    <message>
      <location filename="../docks/label_dock.py" />
      <source>Close</source>
      <translation>閉じる</translation>
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
      <source>There is no model yet: learn while labelling (L) first.</source>
      <translation>モデルがまだありません。先にラベル付けしながら学習 (L) してください。</translation>
    </message>
    <message>
      <location filename="../docks/label_dock.py" />
      <source>Save the model</source>
      <translation>モデルの保存</translation>
    </message>
    <message>
      <location filename="../docks/label_dock.py" />
      <source>'{path}' cannot be written ({reason}).</source>
      <translation>「{path}」に書き込めません({reason})。</translation>
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
      <location filename="../docks/label_learning.py" />
      <source>Learning from labels</source>
      <translation>ラベルから学習中</translation>
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
      <source>uncertain first</source>
      <translation>不確かな順</translation>
    </message>
    <message>
      <location filename="../docks/label_panel.py" />
      <source>Uncertain first: the tiles that a model is least sure of.</source>
      <translation>不確かな順: モデルが最も自信のないタイルから。</translation>
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
      <source>Learn while labelling (L)</source>
      <translation>ラベル付けしながら学習 (L)</translation>
    </message>
    <message>
      <location filename="../docks/label_panel.py" />
      <source>Learn while labelling (L): a model follows your labels, and the tiles that it is least sure of come first.</source>
      <translation>ラベル付けしながら学習 (L): モデルがラベルを追いかけて学び、最も自信のないタイルを先に示します。</translation>
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
      <source>No tile has a probability yet: classify the tiles with a model, or learn while labelling (L).</source>
      <translation>確率を持つタイルがまだありません。モデルでタイルを分類するか、ラベル付けしながら学習 (L) してください。</translation>
    </message>
    <message>
      <location filename="../docks/label_panel.py" />
      <source>model of {labels} labels</source>
      <translation>ラベル {labels} 個のモデル</translation>
    </message>
    <message>
      <location filename="../docks/label_panel.py" />
      <source>model waits for labels</source>
      <translation>モデルはラベル待ち</translation>
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
      <location filename="../engine/active.py" />
      <source>None of the tiles can be read; check the files.</source>
      <translation>どのタイルも読み込めません。ファイルを確認してください。</translation>
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
      <location filename="../engine/cloudmask/bands.py" />
      <source>'{image}' has no band known as {missing}, which is needed; it has {names}. Say which band is which in BANDS, for instance blue=1,green=2,red=3,nir=4.</source>
      <translation>「{image}」には必要な {missing} にあたるバンドがありません。あるのは {names} です。BANDS でどのバンドが何かを指定してください（例: blue=1,green=2,red=3,nir=4）。</translation>
    </message>
    <message>
      <location filename="../engine/cloudmask/bands.py" />
      <source>'{word}' in BANDS is no known band or preset; use {names}; or one of {presets}.</source>
      <translation>BANDSの「{word}」は、既知のバンド名でもプリセットでもありません。{names}、または {presets} のいずれかを使ってください。</translation>
    </message>
    <message>
      <location filename="../engine/cloudmask/bands.py" />
      <source>'{image}' has {have} bands, fewer than the {need} of BANDS={preset}.</source>
      <translation>「{image}」は {have} バンドで、BANDS={preset} の {need} バンドに足りません。</translation>
    </message>
    <message>
      <location filename="../engine/cloudmask/imagery.py" />
      <source>'{path}' cannot be read to its end; fetch it again or leave it out. ({reason})</source>
      <translation>「{path}」を最後まで読み込めません。もう一度取得するか、除いてください。({reason})</translation>
    </message>
    <message>
      <location filename="../engine/cloudmask/run.py" />
      <source>The model '{model}' judges whole tiles; use it with the algorithm 'Classify tiles'.</source>
      <translation>モデル「{model}」はタイル全体を判定します。アルゴリズム「タイルの分類」で使ってください。</translation>
    </message>
    <message>
      <location filename="../engine/cloudmask/run.py" />
      <source>No installed model suits '{image}' (level {level}, bands {bands}); ukis-csmask needs blue, green, red and nir. Say in BANDS which band is which, name another model in MODEL, or set MODEL to rule, which needs blue, green and red.</source>
      <translation>「{image}」（処理レベル {level}、バンド {bands}）に合うインストール済みのモデルがありません。ukis-csmask には青・緑・赤・近赤外（blue、green、red、nir）のバンドが必要です。BANDS でバンドの対応を指定するか、MODEL で別のモデルを指定するか、blue、green、red だけで足りる rule を MODEL に指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/cloudmask/run.py" />
      <source>No installed model suits '{image}' (level {level}, bands {bands}). Install ukis-csmask with the algorithm 'Install a cloud model' (cloudtools:installmodel), name a model in MODEL, or set MODEL to rule, which needs none.</source>
      <translation>「{image}」（処理レベル {level}、バンド {bands}）に合うインストール済みのモデルがありません。アルゴリズム「雲モデルのインストール」（cloudtools:installmodel）で ukis-csmask をインストールするか、MODEL でモデルを指定するか、モデルの要らない rule を MODEL に指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/cloudmask/run.py" />
      <source>The model's further file '{name}' must lie beside it.</source>
      <translation>モデルの追加ファイル「{name}」は同じ場所に置かなければなりません。</translation>
    </message>
    <message>
      <location filename="../engine/cloudmask/run.py" />
      <source>The bands of '{image}' have no names; by their number they are taken as {names}. Set BANDS if that is not so.</source>
      <translation>「{image}」のバンドには名前がなく、数から {names} とみなします。違う場合は BANDS を指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/cloudmask/run.py" />
      <source>{image}: written.</source>
      <translation>{image}: 書き込みました。</translation>
    </message>
    <message>
      <location filename="../engine/cloudmask/run.py" />
      <source>No output is asked for; name at least one.</source>
      <translation>出力が指定されていません。少なくとも 1 つ指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/cloudmask/run.py" />
      <source>'{image}' was taken at night: the sun stood at {elevation:g} degrees, below the horizon ({source}). Leave it out, or correct its metadata.</source>
      <translation>「{image}」は夜間に撮影されています。太陽高度は {elevation:g} 度で地平線下です（{source}）。この画像を除くか、メタデータを修正してください。</translation>
    </message>
    <message>
      <location filename="../engine/cloudmask/run.py" />
      <source>'{image}' seems to be {level}, but the model '{model}' is made for {wanted}.</source>
      <translation>「{image}」は {level} のようですが、モデル「{model}」は {wanted} 用です。</translation>
    </message>
    <message>
      <location filename="../engine/cloudmask/run.py" />
      <source>The model '{model}' wants {channels} bands, but '{image}' has {have}.</source>
      <translation>モデル「{model}」は {channels} バンドを必要としますが、「{image}」には {have} バンドしかありません。</translation>
    </message>
    <message>
      <location filename="../engine/cloudmask/run.py" />
      <source>The model does not say which bands it wants; it gets {names} of '{image}' in this order.</source>
      <translation>モデルには必要なバンドの情報がないため、「{image}」の {names} をこの順で与えます。</translation>
    </message>
    <message>
      <location filename="../engine/cloudmask/run.py" />
      <source>'{image}' has no georeference; its pixels are taken as {metres:g} m wide.</source>
      <translation>「{image}」には位置情報がないため、ピクセルの幅を {metres:g} m とみなします。</translation>
    </message>
    <message>
      <location filename="../engine/cloudmask/run.py" />
      <source>The pixels of '{image}' are {metres:.0f} m wide; the model '{model}' is made for {resolution:.0f} m and less sure on coarser ones.</source>
      <translation>「{image}」の画素は{metres:.0f} mです。モデル「{model}」は{resolution:.0f} m用で、それより粗い画素では確実性が下がります。</translation>
    </message>
    <message>
      <location filename="../engine/cloudmask/run.py" />
      <source>The pixels of '{image}' are {metres:.0f} m wide, far too coarse for the model '{model}', which is made for {resolution:.0f} m: clouds are found by the rule as well.</source>
      <translation>「{image}」の画素は{metres:.0f} mで、{resolution:.0f} m用のモデル「{model}」には粗すぎます。そのため、規則による雲の判定も併用します。</translation>
    </message>
    <message>
      <location filename="../engine/cloudmask/run.py" />
      <source>The pixels of '{image}' are {metres:.0f} m wide, far too coarse for the model '{model}', which is made for {resolution:.0f} m and misses most clouds on them; set MODEL to rule.</source>
      <translation>「{image}」の画素は{metres:.0f} mで、{resolution:.0f} m用のモデル「{model}」には粗すぎるため、雲の大半が見逃されます。MODEL に rule を指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/cloudmask/run.py" />
      <source>'{image}' does not say its level; darkest blue {dark:.3f}: taken as {level}. Set LEVEL if that is not so.</source>
      <translation>「{image}」には処理レベルの情報がありません。最も暗い青は {dark:.3f} なので {level} とみなします。違う場合は LEVEL を指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/cloudmask/run.py" />
      <source>stored numbers</source>
      <translation>格納された数値</translation>
    </message>
    <message>
      <location filename="../engine/cloudmask/run.py" />
      <source>'{image}' has no pixel with data.</source>
      <translation>「{image}」にはデータのあるピクセルがありません。</translation>
    </message>
    <message>
      <location filename="../engine/cloudmask/run.py" />
      <source>'{image}' is no reflectance: with scale {scale:g} and offset {offset:g} its brightest band reaches {top:.4g} (99th percentile), between 0.01 and 2.5 is possible. Set SCALE and OFFSET.</source>
      <translation>「{image}」は反射率ではありません。スケール {scale:g}、オフセット {offset:g} では最も明るいバンドが {top:.4g}（99 パーセンタイル）になりますが、あり得るのは 0.01 から 2.5 です。SCALE と OFFSET を指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/cloudmask/run.py" />
      <source>{image}: {reason}.</source>
      <translation>{image}: {reason}。</translation>
    </message>
    <message>
      <location filename="../engine/cloudmask/run.py" />
      <source>'{image}' has no band at 1.6 um: the rule cannot tell snow from cloud.</source>
      <translation>「{image}」には 1.6 um のバンドがなく、規則では雪と雲を区別できません。</translation>
    </message>
    <message>
      <location filename="../engine/cloudmask/run.py" />
      <source>The model gave no number for {count} pixels of '{image}'; they are unsure.</source>
      <translation>モデルは「{image}」の {count} ピクセルについて数値を返しませんでした。これらは不確実とします。</translation>
    </message>
    <message>
      <location filename="../engine/cloudmask/run.py" />
      <source>Otsu's threshold on white brightness: {cut:.2f}.</source>
      <translation>白い明るさに対する大津のしきい値: {cut:.2f}。</translation>
    </message>
    <message>
      <location filename="../engine/cloudmask/run.py" />
      <source>Only networks without statistics of the scene can be quantised.</source>
      <translation>量子化できるのは、シーンの統計量を使わないネットワークだけです。</translation>
    </message>
    <message>
      <location filename="../engine/cloudmask/run.py" />
      <source>The model '{model}' has no class that means cloud (its classes: {classes}); name the roles of its classes in a description.</source>
      <translation>モデル「{model}」には雲を意味するクラスがありません（クラス: {classes}）。記述でクラスの役割を指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/cloudmask/run.py" />
      <source>The model '{model}' gives {found} classes, but its description names {named}.</source>
      <translation>モデル「{model}」は {found} クラスを出力しますが、記述には {named} クラスとあります。</translation>
    </message>
    <message>
      <location filename="../engine/composite/job.py" />
      <source>Two outputs have the same file name; give each its own.</source>
      <translation>2つの出力が同じファイル名になっています。それぞれ別の名前を指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/composite/job.py" />
      <source>The method '{method}' mixes observations, so there is no scene to name; leave out the index or choose one of {methods}.</source>
      <translation>手法「{method}」は複数の観測を組み合わせるため、採用シーンを特定できません。採用シーンの出力を外すか、次のいずれかの手法を選んでください: {methods}</translation>
    </message>
    <message>
      <location filename="../engine/composite/job.py" />
      <source>Scene '{scene}' could not be read in part and was left out there: {reason}</source>
      <translation>シーン「{scene}」は一部を読み込めなかったため、その部分では除外されました: {reason}</translation>
    </message>
    <message>
      <location filename="../engine/composite/job.py" />
      <source>{share:.0f} % of the composite are without data: no image covers them, or they are masked in too many images. Give more images, check the masks, or choose an extent.</source>
      <translation>コンポジットの{share:.0f} %がデータなしです。どの画像にも覆われていないか、マスクされている画像が多すぎます。画像を増やすか、マスクを確認するか、領域を指定してください。</translation>
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
      <source>Scenes in {first} and in {second} show the same ground, but only scenes of one coordinate reference system are composited with each other: each pixel is taken from the system with more observations there. To use all of them together warp the scenes to one system first.</source>
      <translation>{first} のシーンと {second} のシーンが同じ場所を写していますが、合成されるのは同じ座標参照系のシーン同士だけです。各画素の値は、そこで観測数の多い座標参照系から取られます。すべてのシーンをまとめて使うには、先に1つの座標参照系へ再投影してください。</translation>
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
      <location filename="../engine/fill/job.py" />
      <source>{name} is the cloudy image itself and hides the same ground; it is left out.</source>
      <translation>{name} は雲のある画像そのもので、同じ場所が隠れているため、使いません。</translation>
    </message>
    <message>
      <location filename="../engine/fill/job.py" />
      <source>The only replacement is the cloudy image itself, which hides the same ground; give another image.</source>
      <translation>置換画像が雲のある画像そのものしかなく、同じ場所が隠れています。別の画像を指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/fill/job.py" />
      <source>slra_compatible must hold all gaps that are near to each other at once, here {need:.1f} GB of at most {most:.1f} GB; use slra, choose a smaller WINDOW or BUFFER, or clip the image.</source>
      <translation>slra_compatible は互いに近い欠損を一度にすべてメモリに保持する必要があり、ここでは {need:.1f} GB が必要ですが、上限は {most:.1f} GB です。slra を使うか、WINDOW または BUFFER を小さくするか、画像を切り抜いてください。</translation>
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
      <location filename="../engine/labels/accuracy.py" />
      <source>There is no tile with both a label and a prediction; label some tiles, or give a model.</source>
      <translation>ラベルと予測の両方があるタイルがありません。ラベルを付けるか、モデルを指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/labels/accuracy.py" />
      <source>All tiles are labelled '{label}'; accuracy needs tiles of a second class.</source>
      <translation>すべてのタイルのラベルが '{label}' です。精度を測るには別のクラスのタイルも必要です。</translation>
    </message>
    <message>
      <location filename="../engine/labels/accuracy.py" />
      <source>95 % interval {low} to {high}</source>
      <translation>95 % 信頼区間 {low}～{high}</translation>
    </message>
    <message>
      <location filename="../engine/labels/accuracy.py" />
      <source>accuracy</source>
      <translation>正解率</translation>
    </message>
    <message>
      <location filename="../engine/labels/accuracy.py" />
      <source>{tiles} tiles</source>
      <translation>タイル {tiles} 枚</translation>
    </message>
    <message>
      <location filename="../engine/labels/accuracy.py" />
      <source>F1 of {name}</source>
      <translation>{name} の F1 値</translation>
    </message>
    <message>
      <location filename="../engine/labels/accuracy.py" />
      <source>Confusion matrix</source>
      <translation>混同行列</translation>
    </message>
    <message>
      <location filename="../engine/labels/accuracy.py" />
      <source>ROC curve</source>
      <translation>ROC 曲線</translation>
    </message>
    <message>
      <location filename="../engine/labels/accuracy.py" />
      <source>Worst mistakes</source>
      <translation>最も悪い誤り</translation>
    </message>
    <message>
      <location filename="../engine/labels/accuracy.py" />
      <source>There are none.</source>
      <translation>ありません。</translation>
    </message>
    <message>
      <location filename="../engine/labels/accuracy.py" />
      <source>Label</source>
      <translation>ラベル</translation>
    </message>
    <message>
      <location filename="../engine/labels/accuracy.py" />
      <source>predicted</source>
      <translation>予測</translation>
    </message>
    <message>
      <location filename="../engine/labels/accuracy.py" />
      <source>False positive rate</source>
      <translation>偽陽性率</translation>
    </message>
    <message>
      <location filename="../engine/labels/accuracy.py" />
      <source>True positive rate</source>
      <translation>真陽性率</translation>
    </message>
    <message>
      <location filename="../engine/labels/accuracy.py" />
      <source>{truth}, called {predicted} ({sure})</source>
      <translation>{truth} を {predicted} と判定 ({sure})</translation>
    </message>
    <message>
      <location filename="../engine/labels/classify.py" />
      <source>The model '{path}' is of the kind '{kind}'; whole tiles need a tile classifier (kind 'tile').</source>
      <translation>モデル '{path}' の種類は '{kind}' です。タイル全体の分類にはタイル分類器（種類 'tile'）が必要です。</translation>
    </message>
    <message>
      <location filename="../engine/labels/classify.py" />
      <source>The model '{path}' does not name its classes; ask its author.</source>
      <translation>モデル '{path}' にクラス名がありません。作者に問い合わせてください。</translation>
    </message>
    <message>
      <location filename="../engine/labels/classify.py" />
      <source>'{tile}' has {bands} bands, but the model '{model}' wants {channels}.</source>
      <translation>'{tile}' のバンド数は {bands} ですが、モデル '{model}' は {channels} を必要とします。</translation>
    </message>
    <message>
      <location filename="../engine/labels/classify.py" />
      <source>'{tile}' has {width} x {height} pixels, but the model '{model}' wants {size} x {size}.</source>
      <translation>'{tile}' は {width} x {height} ピクセルですが、モデル '{model}' は {size} x {size} を必要とします。</translation>
    </message>
    <message>
      <location filename="../engine/labels/classify.py" />
      <source>'{tile}' is half empty or more: nothing can be said of it.</source>
      <translation>'{tile}' は半分以上が空なので、判定できません。</translation>
    </message>
    <message>
      <location filename="../engine/labels/classify.py" />
      <source>The model '{path}' gives {outputs} numbers for a tile, but its description names {classes} classes; correct the description.</source>
      <translation>モデル '{path}' はタイルに {outputs} 個の数を出しますが、説明にあるクラスは {classes} 個です。説明を直してください。</translation>
    </message>
    <message>
      <location filename="../engine/labels/classify.py" />
      <source>The model '{path}' gives values that are no numbers; it cannot be used.</source>
      <translation>モデル '{path}' の出力が数ではないため、使えません。</translation>
    </message>
    <message>
      <location filename="../engine/labels/classify.py" />
      <source>No tile could be classified. The first: {reason}</source>
      <translation>分類できたタイルがありません。最初の理由: {reason}</translation>
    </message>
    <message>
      <location filename="../engine/labels/dataset.py" />
      <source>Counts are written "clear=200,200,200; cloudy=400,400,200" (training, validation, test), not "{text}".</source>
      <translation>枚数は "{text}" ではなく "clear=200,200,200; cloudy=400,400,200"（学習・検証・テスト）のように書いてください。</translation>
    </message>
    <message>
      <location filename="../engine/labels/dataset.py" />
      <source>'{first}' has the classes {classes}, but '{second}' has {others}: label both with the same classes, or name the classes to use.</source>
      <translation>'{first}' のクラスは {classes} ですが、'{second}' は {others} です。同じクラスでラベルを付けるか、使うクラスを指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/labels/dataset.py" />
      <source>No tile has one of the classes asked for; label some tiles first.</source>
      <translation>指定したクラスのタイルがありません。先にラベルを付けてください。</translation>
    </message>
    <message>
      <location filename="../engine/labels/dataset.py" />
      <source>No tile is labelled '{label}'; label some, or leave the class out.</source>
      <translation>'{label}' のラベルが付いたタイルがありません。ラベルを付けるか、そのクラスを除いてください。</translation>
    </message>
    <message>
      <location filename="../engine/labels/dataset.py" />
      <source>'{tile}' is labelled '{a}' in one label file and '{b}' in another; correct one of them.</source>
      <translation>'{tile}' のラベルが、あるファイルでは '{a}'、別のファイルでは '{b}' です。どちらかを直してください。</translation>
    </message>
    <message>
      <location filename="../engine/labels/dataset.py" />
      <source>'{folder}' has no class folders (clear, cloudy, ...); label its tiles first, and give the label file.</source>
      <translation>'{folder}' にクラスのフォルダ(clear、cloudy など)がありません。まずタイルにラベルを付け、ラベルファイルを指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/labels/dataset.py" />
      <source>Neither names nor coordinates say where the tiles lie: they are split at random, and nothing shows whether neighbours fell apart.</source>
      <translation>名前からも座標からもタイルの場所がわかりません。無作為に分割するため、隣どうしが分かれたかどうかは確かめられません。</translation>
    </message>
    <message>
      <location filename="../engine/labels/dataset.py" />
      <source>'{tile}' has {bands} bands of {width} x {height} pixels ({dtype}), most others have {usual}: it is left out.</source>
      <translation>'{tile}' は {bands} バンド、{width} x {height} ピクセル ({dtype}) で、ほかの多くは {usual} です。このタイルは除きます。</translation>
    </message>
    <message>
      <location filename="../engine/labels/dataset.py" />
      <source>{count} more tiles are left out.</source>
      <translation>ほかに {count} 枚のタイルを除きます。</translation>
    </message>
    <message>
      <location filename="../engine/labels/dataset.py" />
      <source>None of the labelled tiles can be read: {reason}</source>
      <translation>ラベルの付いたタイルが 1 枚も読めません: {reason}</translation>
    </message>
    <message>
      <location filename="../engine/labels/dataset.py" />
      <source>The folder '{folder}' is not empty; choose a new one, so that nothing is mixed.</source>
      <translation>フォルダ '{folder}' は空ではありません。混ざらないように、新しいフォルダを選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/labels/dataset.py" />
      <source>'{folder}' is a file; choose a folder.</source>
      <translation>'{folder}' はファイルです。フォルダを選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/labels/dataset.py" />
      <source>There are {images} images and {masks} masks; give one mask for each image, in the same order.</source>
      <translation>画像が {images}、マスクが {masks} あります。画像 1 枚につきマスク 1 つを同じ順で指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/labels/dataset.py" />
      <source>The mask '{mask}' does not lie on the pixels of '{image}'; make it with 'Labels to class raster' for this image.</source>
      <translation>マスク '{mask}' は '{image}' のピクセルに合っていません。この画像について「ラベルをクラスラスタへ」で作成してください。</translation>
    </message>
    <message>
      <location filename="../engine/labels/dataset.py" />
      <source>No chip has enough labelled pixels; label more, or lower the share that is needed.</source>
      <translation>ラベルの割合が足りるチップがありません。ラベルを増やすか、必要な割合を下げてください。</translation>
    </message>
    <message>
      <location filename="../engine/labels/pixels.py" />
      <source>The mask '{mask}' does not lie on the pixels of '{image}'; make the mask from this image.</source>
      <translation>マスク '{mask}' は '{image}' のピクセルに合っていません。この画像からマスクを作ってください。</translation>
    </message>
    <message>
      <location filename="../engine/labels/pixels.py" />
      <source>The mask '{mask}' holds {code}, which is no class of this plugin (0 missing, 1 clear, 2 cloud shadow, 3 thin cloud, 4 cloud, 5 unsure); convert it first.</source>
      <translation>マスク '{mask}' に本プラグインのクラス（0 欠測、1 晴れ、2 雲の影、3 薄い雲、4 雲、5 不明）にない値 {code} があります。先に変換してください。</translation>
    </message>
    <message>
      <location filename="../engine/labels/pixels.py" />
      <source>No polygon has a class: the whole raster is unlabelled.</source>
      <translation>クラスを持つポリゴンがありません。ラスタ全体がラベルなしになります。</translation>
    </message>
    <message>
      <location filename="../engine/labels/pixels.py" />
      <source>Feature {fid} of the labels has the class '{value}'; known are 1 clear, 2 cloud shadow, 3 thin cloud, 4 cloud, 5 unsure.</source>
      <translation>ラベルの地物 {fid} のクラスは '{value}' です。使えるのは 1 clear、2 cloud shadow、3 thin cloud、4 cloud、5 unsure です。</translation>
    </message>
    <message>
      <location filename="../engine/labels/pixels.py" />
      <source>Feature {fid} of the labels cannot be moved to the image's CRS.</source>
      <translation>ラベルの地物 {fid} を画像の座標参照系に変換できません。</translation>
    </message>
    <message>
      <location filename="../engine/labels/split.py" />
      <source>There is only the class '{label}' among the labels; label tiles of a second class.</source>
      <translation>ラベルにはクラス '{label}' しかありません。別のクラスのタイルにもラベルを付けてください。</translation>
    </message>
    <message>
      <location filename="../engine/labels/split.py" />
      <source>Give three shares for training, validation and test, such as 60,20,20; training needs more than 0.</source>
      <translation>学習・検証・テストの比率を 60,20,20 のように 3 つ指定してください。学習は 0 より大きくなければなりません。</translation>
    </message>
    <message>
      <location filename="../engine/labels/split.py" />
      <source>'{method}' is no way to split tiles.</source>
      <translation>'{method}' という分割方法はありません。</translation>
    </message>
    <message>
      <location filename="../engine/labels/split.py" />
      <source>The class '{label}' is missing from the part '{part}': its {tiles} tiles lie in only {groups} separate places. Label tiles in more places, or set the share of a part to 0.</source>
      <translation>部分 '{part}' にクラス '{label}' がありません: その {tiles} 枚のタイルは {groups} か所にしかありません。もっと多くの場所でラベルを付けるか、いずれかの部分の比率を 0 にしてください。</translation>
    </message>
    <message>
      <location filename="../engine/labels/split.py" />
      <source>Nothing is left for the part '{part}': all lies in only {groups} separate places. Label more places, or set the share of a part to 0.</source>
      <translation>'{part}' に割り当てるものが残りません。すべてが離れた {groups} か所にしかありません。ラベルを付ける場所を増やすか、いずれかの割合を 0 にしてください。</translation>
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
      <location filename="../engine/labels/truth.py" />
      <source>'{path}' holds no labelled tiles; label some, or choose another one.</source>
      <translation>'{path}' にラベルの付いたタイルがありません。ラベルを付けるか、別のものを選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/labels/truth.py" />
      <source>'{path}' holds no labelled tiles of the part '{part}'; choose PART=all.</source>
      <translation>'{path}' の部分 '{part}' にラベルの付いたタイルがありません。PART=all を選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/maskaccuracy.py" />
      <source>The reference polygons and the mask do not both have a coordinate reference system.</source>
      <translation>参照ポリゴンとマスクの一方に座標参照系がありません。</translation>
    </message>
    <message>
      <location filename="../engine/maskaccuracy.py" />
      <source>The reference polygons cannot be transformed to the mask's coordinate reference system.</source>
      <translation>参照ポリゴンをマスクの座標参照系に変換できません。</translation>
    </message>
    <message>
      <location filename="../engine/maskaccuracy.py" />
      <source>95 % intervals from a bootstrap of {number} blocks of {side} x {side} pixels ({draws} draws)</source>
      <translation>{side} x {side}画素のブロック{number}個のブートストラップ（{draws}回抽出）による95 %信頼区間</translation>
    </message>
    <message>
      <location filename="../engine/maskaccuracy.py" />
      <source>95 % Wilson intervals that take pixels as independent, so they are too narrow (the {number} blocks are too few for a bootstrap)</source>
      <translation>画素を独立とみなしたウィルソンの95 %信頼区間（ブロックが{number}個と少なくブートストラップができないため、実際より狭い区間です）</translation>
    </message>
    <message>
      <location filename="../engine/maskaccuracy.py" />
      <source>The boundary tolerance must be zero or more metres.</source>
      <translation>境界の許容幅は0メートル以上でなければなりません。</translation>
    </message>
    <message>
      <location filename="../engine/maskaccuracy.py" />
      <source>There is nothing to score: where the mask is, the reference has no clear, shadow or cloud; check that both show the same place and how the reference's values are remapped.</source>
      <translation>採点できる画素がありません。マスクの範囲に、参照データの晴天・影・雲がありません。両者が同じ場所を示すか、参照データの値の対応を確認してください。</translation>
    </message>
    <message>
      <location filename="../engine/maskaccuracy.py" />
      <source>The mask has no data where the reference is known, so there is nothing to score.</source>
      <translation>参照データのある場所でマスクにデータがないため、採点できません。</translation>
    </message>
    <message>
      <location filename="../engine/maskaccuracy.py" />
      <source>Accuracy of a cloud mask</source>
      <translation>雲マスクの精度</translation>
    </message>
    <message>
      <location filename="../engine/maskaccuracy.py" />
      <source>Yes or no</source>
      <translation>該当・非該当</translation>
    </message>
    <message>
      <location filename="../engine/maskaccuracy.py" />
      <source>cloud, thin or thick</source>
      <translation>雲（薄雲または厚い雲）</translation>
    </message>
    <message>
      <location filename="../engine/maskaccuracy.py" />
      <source>masked: shadow, cloud or unsure</source>
      <translation>マスク（影、雲、判定不能）</translation>
    </message>
    <message>
      <location filename="../engine/maskaccuracy.py" />
      <source>Pixels; rows: reference, columns: mask.</source>
      <translation>画素数。行：参照データ、列：マスク。</translation>
    </message>
    <message>
      <location filename="../engine/maskaccuracy.py" />
      <source>{share:.2f} % of the reference has no data in the mask and is not scored.</source>
      <translation>参照データの{share:.2f} %はマスクにデータがなく、採点していません。</translation>
    </message>
    <message>
      <location filename="../engine/maskaccuracy.py" />
      <source>Pixels within {metres:g} m of a change of class in the reference are not scored.</source>
      <translation>参照データのクラス境界から{metres:g} m以内の画素は採点していません。</translation>
    </message>
    <message>
      <location filename="../engine/maskaccuracy.py" />
      <source>Thin cloud counts as cloud.</source>
      <translation>薄雲は雲として数えています。</translation>
    </message>
    <message>
      <location filename="../engine/maskaccuracy.py" />
      <source>The reference has no cloud shadow; shadow in the mask counts as an error there.</source>
      <translation>参照データに雲影がありません。マスクの影は誤りとして数えています。</translation>
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
      <source>'{part}' is no pair of a value and a class; write pairs such as 1 1; 2-3 cloud; * 0 (classes: 0 missing, 1 clear, 2 shadow, 3 thin, 4 cloud, 5 unsure).</source>
      <translation>「{part}」は値とクラスの組ではありません。1 1; 2-3 cloud; * 0 のように書いてください（クラス：0 missing、1 clear、2 shadow、3 thin、4 cloud、5 unsure）。</translation>
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
      <location filename="../engine/models/inference.py" />
      <source>The image has no valid pixel.</source>
      <translation>画像に有効なピクセルがありません。</translation>
    </message>
    <message>
      <location filename="../engine/models/inference.py" />
      <source>The model '{model}' gives an output of {shape} for a window of {size} pixels; classes x height x width, in the middle of the window, are needed.</source>
      <translation>モデル「{model}」は {size} ピクセルのウィンドウに対して {shape} を出力します。ウィンドウの中央に置かれた、クラス x 高さ x 幅が必要です。</translation>
    </message>
    <message>
      <location filename="../engine/models/inference.py" />
      <source>The model '{model}' gives more pixels than it takes.</source>
      <translation>モデル「{model}」は入力より多くのピクセルを出力します。</translation>
    </message>
    <message>
      <location filename="../engine/models/install.py" />
      <source>The package index '{index}' is no web address.</source>
      <translation>パッケージインデックス「{index}」は Web アドレスではありません。</translation>
    </message>
    <message>
      <location filename="../engine/models/install.py" />
      <source>The package index '{index}' has no file {name}; try another index, or fetch the file by hand and give it in FILE.</source>
      <translation>パッケージインデックス「{index}」にはファイル {name} がありません。別のインデックスを試すか、手でファイルを取得して FILE に指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/models/install.py" />
      <source>'{name}' in the package is too large.</source>
      <translation>パッケージ内の「{name}」が大きすぎます。</translation>
    </message>
    <message>
      <location filename="../engine/models/install.py" />
      <source>'{name}' in the package is not the file that is expected (SHA-256 differs).</source>
      <translation>パッケージ内の「{name}」は想定のファイルではありません（SHA-256 が異なります）。</translation>
    </message>
    <message>
      <location filename="../engine/models/install.py" />
      <source>The file '{path}' cannot be read ({reason}); check the path.</source>
      <translation>ファイル「{path}」を読めません（{reason}）。パスを確認してください。</translation>
    </message>
    <message>
      <location filename="../engine/models/install.py" />
      <source>'{path}' is not {name} {version} as it was published (SHA-256 differs); fetch it again.</source>
      <translation>「{path}」は公開された {name} {version} ではありません（SHA-256 が異なります）。取得し直してください。</translation>
    </message>
    <message>
      <location filename="../engine/models/install.py" />
      <source>The package '{path}' is broken ({reason}); fetch it again.</source>
      <translation>パッケージ「{path}」が壊れています（{reason}）。取得し直してください。</translation>
    </message>
    <message>
      <location filename="../engine/models/install.py" />
      <source>There is no folder for models; set the environment variable CLOUDTOOLS_MODELS.</source>
      <translation>モデルのフォルダーがありません。環境変数 CLOUDTOOLS_MODELS を設定してください。</translation>
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
      <location filename="../engine/models/quantise.py" />
      <source>Quantising needs the Python package onnx; install it into the Python of QGIS with 'python3 -m pip install onnx', with the constraints of docs/install.md. ({reason})</source>
      <translation>量子化には Python パッケージ onnx が必要です。docs/install.md の制約ファイルを使い、QGIS の Python に「python3 -m pip install onnx」でインストールしてください。（{reason}）</translation>
    </message>
    <message>
      <location filename="../engine/models/quantise.py" />
      <source>Ensembles cannot be quantised; quantise each network before it is installed.</source>
      <translation>アンサンブルは量子化できません。インストールする前に各ネットワークを量子化してください。</translation>
    </message>
    <message>
      <location filename="../engine/models/quantise.py" />
      <source>There are no windows with data to measure ranges on; give other images.</source>
      <translation>値の範囲を測るためのデータのあるウィンドウがありません。別の画像を指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/models/quantise.py" />
      <source>In 8 bits the model '{model}' is {gain:.2f} times as fast on this computer, which is not worth it; nothing was installed.</source>
      <translation>8 ビットにしたモデル「{model}」の速さはこのコンピューターでは {gain:.2f} 倍で、効果が足りません。何もインストールしていません。</translation>
    </message>
    <message>
      <location filename="../engine/models/quantise.py" />
      <source>{name}: {gain:.2f} times as fast, {same:.1f} % of the pixels of the same class.</source>
      <translation>{name}: {gain:.2f} 倍の速さ、{same:.1f} % のピクセルが同じクラスです。</translation>
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
      <source>'{path}' is no model file that can be used; give an .onnx file, or a LightGBM .txt file.</source>
      <translation>「{path}」は使用できるモデルファイルではありません。.onnx ファイルまたは LightGBM の .txt ファイルを指定してください。</translation>
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
      <location filename="../engine/models/recipes.py" />
      <source>The model file '{path}' does not exist; check the path.</source>
      <translation>モデルファイル「{path}」がありません。パスを確認してください。</translation>
    </message>
    <message>
      <location filename="../engine/models/recipes.py" />
      <source>The weights of {title} are not for commercial use, or not under a free licence ({licence}, {url}). Set ACCEPT to true if that suits you.</source>
      <translation>{title} の重みは商用利用が認められていないか、自由なライセンスではありません（{licence}、{url}）。差し支えなければ ACCEPT を true にしてください。</translation>
    </message>
    <message>
      <location filename="../engine/models/recipes.py" />
      <source>'{name}' is no name for a model; use letters, digits and hyphens.</source>
      <translation>「{name}」はモデルの名前として使えません。英数字とハイフンを使ってください。</translation>
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
      <source>There is no model '{model}'; installed are: {models}. Install one with the algorithm 'Install a cloud model', or give the path of an .onnx file.</source>
      <translation>モデル「{model}」はありません。インストール済み: {models}。アルゴリズム「雲モデルのインストール」でインストールするか、.onnx ファイルのパスを指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/models/trees.py" />
      <source>'{path}' is no LightGBM model that can be used: {reason}; fetch it again.</source>
      <translation>「{path}」は使用できる LightGBM モデルではありません: {reason}。取得し直してください。</translation>
    </message>
    <message>
      <location filename="../engine/models/trees.py" />
      <source>it is larger than 200 MB</source>
      <translation>200 MB を超えています</translation>
    </message>
    <message>
      <location filename="../engine/models/trees.py" />
      <source>it is no text</source>
      <translation>テキストではありません</translation>
    </message>
    <message>
      <location filename="../engine/models/trees.py" />
      <source>its bands are not known; put a description beside it</source>
      <translation>バンドが分かりません。記述を隣に置いてください</translation>
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
      <location filename="../engine/radiometry.py" />
      <source>'{image}' was taken at night by its MTL file (sun below the horizon).</source>
      <translation>MTL ファイルによれば「{image}」は夜間に撮影されています（太陽が地平線下）。</translation>
    </message>
    <message>
      <location filename="../engine/radiometry.py" />
      <source>Landsat Level-1 by the MTL file</source>
      <translation>MTL ファイルによる Landsat Level-1</translation>
    </message>
    <message>
      <location filename="../engine/radiometry.py" />
      <source>scale and offset of the file</source>
      <translation>ファイルのスケールとオフセット</translation>
    </message>
    <message>
      <location filename="../engine/radiometry.py" />
      <source>reflectance, as the numbers are</source>
      <translation>数値がそのまま反射率</translation>
    </message>
    <message>
      <location filename="../engine/radiometry.py" />
      <source>Landsat Collection 2 Level-2</source>
      <translation>Landsat Collection 2 Level-2</translation>
    </message>
    <message>
      <location filename="../engine/radiometry.py" />
      <source>Landsat 8 Level-1 without an MTL file: the height of the sun is not allowed for</source>
      <translation>MTL ファイルのない Landsat 8 Level-1: 太陽高度は考慮されません</translation>
    </message>
    <message>
      <location filename="../engine/radiometry.py" />
      <source>8-bit picture: its numbers are no reflectance, 255 is taken as 1</source>
      <translation>8 ビット画像: 数値は反射率ではなく、255 を 1 とみなします</translation>
    </message>
    <message>
      <location filename="../engine/radiometry.py" />
      <source>reflectance x 10000</source>
      <translation>反射率 x 10000</translation>
    </message>
    <message>
      <location filename="../engine/radiometry.py" />
      <source>reflectance x 10000, {shift:+d} for baseline {baseline} ({source})</source>
      <translation>反射率 x 10000、ベースライン {baseline} のため {shift:+d}（{source}）</translation>
    </message>
    <message>
      <location filename="../engine/raster.py" />
      <source>'{path}' is a folder, not a raster; give the files in it.</source>
      <translation>「{path}」はラスタではなくフォルダです。その中のファイルを指定してください。</translation>
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
      <source>The disk of '{folder}' has {free:,.1f} MB free, but {needed:,.1f} MB are needed while the job runs; free some space or choose another disk.</source>
      <translation>「{folder}」のディスクの空き容量は{free:,.1f} MBですが、処理中に{needed:,.1f} MBが必要です。空き容量を増やすか、別のディスクを選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/raster.py" />
      <source>The folder '{path}' cannot be made ({reason}); choose another one.</source>
      <translation>フォルダ「{path}」を作成できません({reason})。別のフォルダを選んでください。</translation>
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
      <location filename="../engine/refine.py" />
      <source>Unknown combination '{how}'; choose one of {choices}.</source>
      <translation>結合方法「{how}」は不明です。{choices}から選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/refine.py" />
      <source>There are {weights} weights for {masks} masks; give one for each.</source>
      <translation>マスク{masks}枚に対して重みが{weights}個あります。1枚に1個ずつ指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/refine.py" />
      <source>Weights must be zero or more, and not all of them zero.</source>
      <translation>重みは0以上で、少なくとも一つは0より大きくなければなりません。</translation>
    </message>
    <message>
      <location filename="../engine/refine.py" />
      <source>Areas must be zero or more square metres.</source>
      <translation>面積は0平方メートル以上でなければなりません。</translation>
    </message>
    <message>
      <location filename="../engine/refine.py" />
      <source>The growth of a class must be from 0 to 20000 metres.</source>
      <translation>クラスの膨張は0～20000メートルでなければなりません。</translation>
    </message>
    <message>
      <location filename="../engine/refine.py" />
      <source>'{path}' cannot be written; check the folder and the free disk space.</source>
      <translation>「{path}」に書き込めません。フォルダとディスクの空き容量を確認してください。</translation>
    </message>
    <message>
      <location filename="../engine/refine.py" />
      <source>'{path}' cannot be written; free some disk space.</source>
      <translation>「{path}」に書き込めません。ディスクの空き容量を増やしてください。</translation>
    </message>
    <message>
      <location filename="../engine/refine.py" />
      <source>The mask cannot be sieved; check the free disk space.</source>
      <translation>マスクのふるい処理ができません。ディスクの空き容量を確認してください。</translation>
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
      <source>{name} has negative values ({percent:.2g} % of a sample), which power and amplitude cannot have (noise subtracted?); they and all that is darker are taken as {darkest:.1f} dB.</source>
      <translation>{name} に負の値があります(標本の {percent:.2g} %)。電力や振幅は負になりません(ノイズ除去の影響かもしれません)。負の値とそれより暗い値は {darkest:.1f} dB とみなします。</translation>
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
      <source>{first} and {name} are in the pixels of their own products, and by their ground control points these do not lie on each other; calibrate and warp both to a map projection first.</source>
      <translation>{first} と {name} はそれぞれのプロダクト自身の画素座標にあり、地上基準点（GCP）によれば重なっていません。先に両方を校正し、地図投影に変換してください。</translation>
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
      <source>These pictures look stretched in dB (their speckle is as strong where it is dark as where it is bright); where that is so, UNIT=db finds change better.</source>
      <translation>これらの画像は dB で引き伸ばされているようです(スペックルの強さが暗い所と明るい所で同じです)。その場合は UNIT=db のほうが変化をよく検出できます。</translation>
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
      <source>Threshold ({method}): decrease {lower:.2f} dB, increase {upper:.2f} dB around {centre:+.2f} dB.</source>
      <translation>閾値({method}): {centre:+.2f} dB を中心に、減少 {lower:.2f} dB、増加 {upper:.2f} dB。</translation>
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
      <source>{percent:.0f} % of the picture changes colour both ways alike: that is speckle. Run the speckle filter on both dates first, or raise THRESHOLD.</source>
      <translation>画像の {percent:.0f} % が両方向に同じように色づいています。これはスペックルです。先に両方の日付へスペックルフィルタをかけるか、THRESHOLD を大きくしてください。</translation>
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
      <source>The pattern '{pattern}' must stay inside the folder; write it relative to the folder, or give files from elsewhere as a list.</source>
      <translation>パターン「{pattern}」は、フォルダの中を指すものでなければなりません。フォルダからの相対パスで指定するか、別の場所のファイルはリストで指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/scenes.py" />
      <source>There is no raster in the folder '{folder}'; choose another one.</source>
      <translation>フォルダ「{folder}」にはラスタがありません。別のフォルダを選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/scenes.py" />
      <source>No file that matches '{pattern}' lies in '{folder}' itself, but in its subfolders; write **/{pattern}.</source>
      <translation>「{folder}」の直下には「{pattern}」に合うファイルがありませんが、サブフォルダにはあります。**/{pattern} と指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/scenes.py" />
      <source>No file in '{folder}' matches '{pattern}'; check the folder and the pattern.</source>
      <translation>「{folder}」に「{pattern}」に合うファイルがありません。フォルダとパターンを確認してください。</translation>
    </message>
    <message>
      <location filename="../engine/scenes.py" />
      <source>The image '{image}' has quality bands only; leave it out (by PATTERN, where it comes from a folder), or name the bands to use.</source>
      <translation>画像「{image}」には品質バンドしかありません。この画像を除くか（フォルダから読む場合はPATTERNで絞り込みます）、使うバンドを指定してください。</translation>
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
      <source>Nothing says what the masks' numbers mean, so all but 0 count as masked, though there are several ({codes}), as in a classification; say with MASK_RULE and MASK_VALUES which are to be masked.</source>
      <translation>マスクの数値が何を意味するか分からないため、0 以外はすべてマスクとして扱いますが、分類のように複数の値({codes})があります。どの値をマスクするかを MASK_RULE と MASK_VALUES で指定してください。</translation>
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
      <source>{number} results of this plugin lie in the folder and are left out (for instance {path}).</source>
      <translation>フォルダにあるこのプラグインの出力{number}個を除外しました(例: {path})。</translation>
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
      <location filename="../engine/stac/assets.py" />
      <source>This GDAL is too old to read remote rasters safely; update QGIS.</source>
      <translation>このGDALは古く、ネットワーク上のラスタを安全に読み取れません。QGISを更新してください。</translation>
    </message>
    <message>
      <location filename="../engine/stac/assets.py" />
      <source>'{href}' cannot be fetched; addresses must begin with https://, s3:// or file:.</source>
      <translation>「{href}」は取得できません。アドレスはhttps://、s3://、file:のいずれかで始まる必要があります。</translation>
    </message>
    <message>
      <location filename="../engine/stac/assets.py" />
      <source>An item from {host} points to a file of this computer ('{href}'); such items are refused.</source>
      <translation>{host}のアイテムが、このコンピューターのファイル(「{href}」)を指しています。このようなアイテムは受け付けません。</translation>
    </message>
    <message>
      <location filename="../engine/stac/assets.py" />
      <source>'{href}' is a file of another computer; copy it here first.</source>
      <translation>「{href}」は別のコンピューターのファイルです。先にこのコンピューターへコピーしてください。</translation>
    </message>
    <message>
      <location filename="../engine/stac/assets.py" />
      <source>'{href}' names no object in a bucket.</source>
      <translation>「{href}」はバケット内のオブジェクトを指していません。</translation>
    </message>
    <message>
      <location filename="../engine/stac/assets.py" />
      <source>Credentials are not sent to {host} without encryption (http); use https addresses.</source>
      <translation>暗号化されていない接続(http)では、{host}に認証情報を送りません。httpsのアドレスを使ってください。</translation>
    </message>
    <message>
      <location filename="../engine/stac/assets.py" />
      <source>The server {host} redirects to {other}, which must not see the credentials; use the addresses of {other} itself.</source>
      <translation>サーバー{host}は{other}に転送しますが、認証情報を渡すことはできません。{other}のアドレスを直接使ってください。</translation>
    </message>
    <message>
      <location filename="../engine/stac/assets.py" />
      <source>The server {host} does not give parts of files (range requests), so whole files are downloaded and clipped here.</source>
      <translation>サーバー {host} はファイルの一部だけを送ること(範囲リクエスト)ができないため、ファイル全体をダウンロードしてここで切り出します。</translation>
    </message>
    <message>
      <location filename="../engine/stac/assets.py" />
      <source>The server {host} gives no signature; try again later.</source>
      <translation>サーバー{host}から署名を得られません。後でもう一度試してください。</translation>
    </message>
    <message>
      <location filename="../engine/stac/assets.py" />
      <source>'{href}' is neither GeoTIFF nor JPEG 2000; perhaps the server wants a login.</source>
      <translation>「{href}」はGeoTIFFでもJPEG 2000でもありません。サーバーがログインを求めている可能性があります。</translation>
    </message>
    <message>
      <location filename="../engine/stac/assets.py" />
      <source>'{path}' cannot be read as a raster; check the address and the credentials. ({reason})</source>
      <translation>「{path}」をラスタとして読み取れません。アドレスと認証情報を確認してください。({reason})</translation>
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
      <location filename="../engine/stac/download.py" />
      <source>The scene has no coordinate reference system; choose another asset.</source>
      <translation>シーンに座標参照系(CRS)がありません。ほかのアセットを選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/stac/download.py" />
      <source>'{path}' has no band {number}.</source>
      <translation>「{path}」にバンド{number}はありません。</translation>
    </message>
    <message>
      <location filename="../engine/stac/download.py" />
      <source>'{path}' cannot be read to its end; run again to fetch what is missing. ({reason})</source>
      <translation>「{path}」を最後まで読み取れません。もう一度実行して、足りない分を取得してください。({reason})</translation>
    </message>
    <message>
      <location filename="../engine/stac/download.py" />
      <source>'{path}' is there already and was not fetched by this algorithm; choose another folder.</source>
      <translation>「{path}」がすでにあり、このアルゴリズムで取得したものではありません。別のフォルダを選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/stac/download.py" />
      <source>The scene '{scene}' has no coordinate reference system; leave it out.</source>
      <translation>シーン「{scene}」に座標参照系(CRS)がありません。除外してください。</translation>
    </message>
    <message>
      <location filename="../engine/stac/download.py" />
      <source>The bands of '{scene}' have no common type of up to 32 bits; fetch them apart.</source>
      <translation>「{scene}」のバンドには、32ビット以下の共通の型がありません。別々に取得してください。</translation>
    </message>
    <message>
      <location filename="../engine/stac/download.py" />
      <source>the pixels contradict: {text}</source>
      <translation>ピクセル値と矛盾: {text}</translation>
    </message>
    <message>
      <location filename="../engine/stac/download.py" />
      <source>There are no scenes to fetch; select some footprints.</source>
      <translation>取得するシーンがありません。撮影範囲を選択してください。</translation>
    </message>
    <message>
      <location filename="../engine/stac/download.py" />
      <source>A scene is there twice; choose each scene once.</source>
      <translation>同じシーンが2回含まれています。各シーンは1回だけ選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/stac/download.py" />
      <source>{number} files of another request (other bands, extent or pixels) were replaced; give each request a folder of its own to keep both.</source>
      <translation>別の指定（バンド、範囲、画素が異なるもの）で取得したファイル {number} 個を置き換えました。両方を残すには、指定ごとに別のフォルダーを使ってください。</translation>
    </message>
    <message>
      <location filename="../engine/stac/download.py" />
      <source>{outside} of {scenes} scenes do not meet the extent and have no file: {names}</source>
      <translation>{scenes} シーンのうち {outside} は範囲にかからないため、ファイルがありません: {names}</translation>
    </message>
    <message>
      <location filename="../engine/stac/download.py" />
      <source>No scene meets the extent, so nothing was fetched; check the extent and its CRS.</source>
      <translation>範囲にかかるシーンがないため、何も取得しませんでした。範囲とその座標参照系を確認してください。</translation>
    </message>
    <message>
      <location filename="../engine/stac/download.py" />
      <source>No scene could be fetched. The first reason: {reason}</source>
      <translation>1 シーンも取得できませんでした。最初の理由: {reason}</translation>
    </message>
    <message>
      <location filename="../engine/stac/download.py" />
      <source>{failed} of {scenes} scenes could not be fetched ({there} are there); run again to fetch what is missing. The first reason: {reason}</source>
      <translation>{scenes} シーンのうち {failed} を取得できませんでした（{there} はあります）。もう一度実行すると、足りないものを取得します。最初の理由: {reason}</translation>
    </message>
    <message>
      <location filename="../engine/stac/download.py" />
      <source>{scene}: is there already.</source>
      <translation>{scene}: 取得済みです。</translation>
    </message>
    <message>
      <location filename="../engine/stac/download.py" />
      <source>{scene}: does not meet the extent.</source>
      <translation>{scene}: 範囲にかかりません。</translation>
    </message>
    <message>
      <location filename="../engine/stac/download.py" />
      <source>{scene}: {grid}, {size:.1f} MB</source>
      <translation>{scene}: {grid}、{size:.1f} MB</translation>
    </message>
    <message>
      <location filename="../engine/stac/download.py" />
      <source>{scene}: has no data in the extent, its file is empty.</source>
      <translation>{scene}: 範囲内にデータがなく、ファイルの画素はすべて NoData です。</translation>
    </message>
    <message>
      <location filename="../engine/stac/download.py" />
      <source>{scene}: {text}.</source>
      <translation>{scene}: {text}。</translation>
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
      <source>The scene '{scene}' has no band or asset '{word}'; it has {names}: name those to fetch in ASSETS.</source>
      <translation>シーン「{scene}」には、バンドまたはアセット「{word}」がありません。あるのは{names}です。取得するものを ASSETS に指定してください。</translation>
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
      <location filename="../engine/sunangles.py" />
      <source>The angle raster '{path}' has no data.</source>
      <translation>角度のラスタ「{path}」にデータがありません。</translation>
    </message>
    <message>
      <location filename="../engine/sunangles.py" />
      <source>'{path}' does not hold angles in degrees or hundredths of them.</source>
      <translation>「{path}」には度または百分の一度の角度が含まれていません。</translation>
    </message>
    <message>
      <location filename="../engine/tellus.py" />
      <source>The start date lies after the end date.</source>
      <translation>開始日が終了日より後です。</translation>
    </message>
    <message>
      <location filename="../engine/tellus.py" />
      <source>This layer does not come from the search for Tellus scenes; its columns differ.</source>
      <translation>このレイヤは Tellus のシーン検索で作られたものではありません。列が異なります。</translation>
    </message>
    <message>
      <location filename="../engine/tellus.py" />
      <source>The server {host} does not answer as the Traveler API does; check the address.</source>
      <translation>サーバ {host} の応答は Traveler API のものではありません。アドレスを確認してください。</translation>
    </message>
    <message>
      <location filename="../engine/tellus.py" />
      <source>There is no dataset '{name}'; there are {names}.</source>
      <translation>データセット「{name}」はありません。あるのは {names} です。</translation>
    </message>
    <message>
      <location filename="../engine/tellus.py" />
      <source>The scene {scene} has no file that fits '{pattern}'; it has {names}.</source>
      <translation>シーン {scene} に「{pattern}」に合うファイルはありません。あるのは {names} です。</translation>
    </message>
    <message>
      <location filename="../engine/tellus.py" />
      <source>The folder '{path}' cannot be made ({reason}).</source>
      <translation>フォルダ「{path}」を作れません({reason})。</translation>
    </message>
    <message>
      <location filename="../engine/tellus.py" />
      <source>The server {host} gives no address for the file.</source>
      <translation>サーバ {host} がファイルのアドレスを示しません。</translation>
    </message>
    <message>
      <location filename="../engine/tellus.py" />
      <source>The server {host} does not answer with a list of scenes; check the address.</source>
      <translation>サーバ {host} の応答はシーンの一覧ではありません。アドレスを確認してください。</translation>
    </message>
    <message>
      <location filename="../engine/tellus.py" />
      <source>There is no form of tile address for '{dataset}'; give TEMPLATE, such as {example}.</source>
      <translation>「{dataset}」のタイルのアドレスの形がわかりません。{example} のように TEMPLATE を指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/tellus.py" />
      <source>The scene {scene} has no '{word}' for its tile address; it has {names}.</source>
      <translation>シーン {scene} にはタイルのアドレスに必要な「{word}」がありません。あるのは {names} です。</translation>
    </message>
    <message>
      <location filename="../engine/tellus.py" />
      <source>'{text}' is no date; write it as 2018-06-28.</source>
      <translation>「{text}」は日付ではありません。2018-06-28 のように書いてください。</translation>
    </message>
    <message>
      <location filename="../engine/temporal.py" />
      <source>The stack, its mask and the output of a composite block do not fit each other.</source>
      <translation>コンポジットを計算するブロックのスタック、マスク、出力が互いに適合していません。</translation>
    </message>
    <message>
      <location filename="../engine/temporalmask.py" />
      <source>Thresholds of reflectance must lie between 0 and 1; check the increase in blue and the darkening.</source>
      <translation>反射率のしきい値は0と1の間でなければなりません。青の増加と暗化を確認してください。</translation>
    </message>
    <message>
      <location filename="../engine/temporalmask.py" />
      <source>The reference must be made from 1 to 32 clear dates.</source>
      <translation>比較する晴天日の数は1～32でなければなりません。</translation>
    </message>
    <message>
      <location filename="../engine/temporalmask.py" />
      <source>It cannot be told which band of '{image}' is blue; name the bands, such as BANDS=blue=1,red=3,nir=4.</source>
      <translation>「{image}」の青のバンドを判別できません。BANDS=blue=1,red=3,nir=4 のように指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/temporalmask.py" />
      <source>'{part}' is not understood; write bands such as blue=B2, red=B4, nir=B8, swir16=B11.</source>
      <translation>「{part}」を解釈できません。blue=B2, red=B4, nir=B8, swir16=B11 のように書いてください。</translation>
    </message>
    <message>
      <location filename="../engine/temporalmask.py" />
      <source>A temporal mask needs {least} dates or more, and there are {number}; give more images.</source>
      <translation>時系列マスクには{least}時期以上が必要ですが、{number}時期しかありません。画像を追加してください。</translation>
    </message>
    <message>
      <location filename="../engine/temporalmask.py" />
      <source>The date of '{image}' is not known; put it into the file name, such as 2024-06-12.</source>
      <translation>「{image}」の日付がわかりません。2024-06-12のようにファイル名に入れてください。</translation>
    </message>
    <message>
      <location filename="../engine/temporalmask.py" />
      <source>The first image is rotated against its coordinate axes; warp it first.</source>
      <translation>最初の画像が座標軸に対して回転しています。先に北が上になるよう変換してください。</translation>
    </message>
    <message>
      <location filename="../engine/tiles/index.py" />
      <source>'{path}' is no tile index; remove it or choose another folder.</source>
      <translation>「{path}」はタイル索引ではありません。削除するか、別のフォルダを選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/tiles/index.py" />
      <source>'{path}' holds tiles of another source ({source}); choose another folder.</source>
      <translation>「{path}」には別のソース({source})のタイルがあります。別のフォルダを選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/tiles/matrices.py" />
      <source>The zoom {zoom} is out of range; give a whole number from 0 to {last}.</source>
      <translation>ズーム {zoom} は範囲外です。0 から {last} までの整数を指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/tiles/matrices.py" />
      <source>'{key}' is no quadkey; it consists of the digits 0 to 3.</source>
      <translation>「{key}」はクアッドキーではありません。0 から 3 の数字で書きます。</translation>
    </message>
    <message>
      <location filename="../engine/tiles/matrices.py" />
      <source>The zoom {zoom} is out of range; this source has zooms {first} to {last}.</source>
      <translation>ズーム {zoom} は範囲外です。このソースのズームは {first} から {last} までです。</translation>
    </message>
    <message>
      <location filename="../engine/tiles/matrices.py" />
      <source>The extent must consist of four numbers.</source>
      <translation>範囲は 4 つの数値で指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/tiles/matrices.py" />
      <source>The extent {bounds} ({crs}) lies outside of the world or of the tiles; check its numbers and its coordinate reference system.</source>
      <translation>範囲 {bounds}({crs})は地球またはタイルの外にあります。数値と座標参照系を確認してください。</translation>
    </message>
    <message>
      <location filename="../engine/tiles/mbtiles.py" />
      <source>MBTiles hold Web Mercator tiles only; this source has others: choose a mosaic or tiles.</source>
      <translation>MBTiles には Web メルカトルのタイルしか入りません。このソースは異なるので、モザイクか個別タイルを選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/tiles/mbtiles.py" />
      <source>'{path}' must end in .mbtiles.</source>
      <translation>「{path}」は .mbtiles で終わる必要があります。</translation>
    </message>
    <message>
      <location filename="../engine/tiles/mbtiles.py" />
      <source>MBTiles cannot hold tiles of the format {format}; choose a mosaic.</source>
      <translation>MBTiles に {format} 形式のタイルは入りません。モザイクを選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/tiles/mbtiles.py" />
      <source>There is no tile with data in the extent; nothing was written.</source>
      <translation>範囲内にデータのあるタイルがありません。何も書き込みませんでした。</translation>
    </message>
    <message>
      <location filename="../engine/tiles/mosaic.py" />
      <source>The tile has other bands or another type than the others.</source>
      <translation>このタイルは、ほかのタイルとバンドまたは型が異なります。</translation>
    </message>
    <message>
      <location filename="../engine/tiles/mosaic.py" />
      <source>There is no tile with data in the extent at zoom {zoom}; nothing was written.</source>
      <translation>ズーム {zoom} では範囲内にデータのあるタイルがありません。何も書き込みませんでした。</translation>
    </message>
    <message>
      <location filename="../engine/tiles/pictures.py" />
      <source>The server {host} sends something that is no picture (a login page, perhaps).</source>
      <translation>サーバ {host} が画像でないもの(ログインページなど)を送ってきました。</translation>
    </message>
    <message>
      <location filename="../engine/tiles/pictures.py" />
      <source>The server {host} sends a damaged picture.</source>
      <translation>サーバ {host} が壊れた画像を送ってきました。</translation>
    </message>
    <message>
      <location filename="../engine/tiles/pictures.py" />
      <source>The tiles are {format} pictures, which this GDAL cannot read; ask for another.</source>
      <translation>タイルは {format} 画像で、この GDAL では読めません。別の形式を要求してください。</translation>
    </message>
    <message>
      <location filename="../engine/tiles/pictures.py" />
      <source>The server {host} sends a tile of {width} x {height} pixels instead of {wanted}.</source>
      <translation>サーバ {host} が {wanted} ではなく {width} x {height} ピクセルのタイルを送ってきました。</translation>
    </message>
    <message>
      <location filename="../engine/tiles/plan.py" />
      <source>{tiles} tiles at zoom {zooms} from {source}, about {size:.3g} MB</source>
      <translation>{source} からズーム {zooms} のタイル {tiles} 枚、約 {size:.3g} MB</translation>
    </message>
    <message>
      <location filename="../engine/tiles/plan.py" />
      <source>ZOOM must be a whole number such as 12, or a range such as 8-12, not "{text}".</source>
      <translation>ZOOM は 12 のような整数か 8-12 のような範囲でなければなりません。「{text}」は使えません。</translation>
    </message>
    <message>
      <location filename="../engine/tiles/plan.py" />
      <source>Give an extent, or polygons, of what to download.</source>
      <translation>ダウンロードする範囲かポリゴンを指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/tiles/plan.py" />
      <source>The extent has no coordinate reference system; give it one, such as [EPSG:4326].</source>
      <translation>範囲に座標参照系がありません。[EPSG:4326] のように付けてください。</translation>
    </message>
    <message>
      <location filename="../engine/tiles/plan.py" />
      <source>No tile touches the extent and the polygons; check that they overlap.</source>
      <translation>範囲とポリゴンに触れるタイルがありません。重なっているか確認してください。</translation>
    </message>
    <message>
      <location filename="../engine/tiles/plan.py" />
      <source>There would be more than {limit} tiles; choose a smaller zoom than {zoom} or a smaller extent, or raise MAX_TILES to confirm.</source>
      <translation>タイルが {limit} 枚を超えます。{zoom} より小さいズームか、より狭い範囲を選ぶか、MAX_TILES を上げて確認してください。</translation>
    </message>
    <message>
      <location filename="../engine/tiles/plan.py" />
      <source>There would be {count} tiles (about {size:.3g} MB), and the limit is {limit}; choose a smaller zoom than {zoom} or a smaller extent, or raise MAX_TILES to confirm.</source>
      <translation>タイルは {count} 枚(約 {size:.3g} MB)になり、上限 {limit} を超えます。{zoom} より小さいズームか、より狭い範囲を選ぶか、MAX_TILES を上げて確認してください。</translation>
    </message>
    <message>
      <location filename="../engine/tiles/plan.py" />
      <source>The polygon layer has no coordinate reference system; set it in the layer's properties.</source>
      <translation>ポリゴンレイヤに座標参照系がありません。レイヤのプロパティで設定してください。</translation>
    </message>
    <message>
      <location filename="../engine/tiles/plan.py" />
      <source>The polygons cannot be transformed to {crs}; check their coordinates.</source>
      <translation>ポリゴンを {crs} に変換できません。座標を確認してください。</translation>
    </message>
    <message>
      <location filename="../engine/tiles/runner.py" />
      <source>Give at least one output: single tiles, a mosaic or MBTiles.</source>
      <translation>個別タイル、モザイク、MBTiles のうち、少なくとも 1 つの出力を指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/tiles/runner.py" />
      <source>'{path}' is a file; give a folder for the tiles.</source>
      <translation>「{path}」はファイルです。タイル用のフォルダを指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/tiles/runner.py" />
      <source>'{path}' must end in .gpkg.</source>
      <translation>「{path}」は .gpkg で終わる必要があります。</translation>
    </message>
    <message>
      <location filename="../engine/tiles/runner.py" />
      <source>{count} tiles in a row could not be had, so the download stops; run again later, what has been fetched is kept. {reason}</source>
      <translation>{count} 枚続けてタイルを取得できなかったので、ダウンロードを中止します。あとでもう一度実行してください。取得済みのものは残っています。{reason}</translation>
    </message>
    <message>
      <location filename="../engine/tiles/runner.py" />
      <source>No tile could be had: {errors} failed, and of {empty} the server has nothing. {reason}</source>
      <translation>タイルを 1 枚も取得できませんでした: {errors} 枚は失敗し、{empty} 枚はサーバーにありません。{reason}</translation>
    </message>
    <message>
      <location filename="../engine/tiles/runner.py" />
      <source>No tile could be had. {reason}</source>
      <translation>タイルを 1 枚も取得できませんでした。{reason}</translation>
    </message>
    <message>
      <location filename="../engine/tiles/runner.py" />
      <source>{count} tiles are kept in '{folder}'; the next run goes on from there.</source>
      <translation>{count} 枚のタイルが「{folder}」に残っています。次回はそこから続けます。</translation>
    </message>
    <message>
      <location filename="../engine/tiles/runner.py" />
      <source>{count} tiles are missing in the mosaic. {reason}</source>
      <translation>モザイクに {count} 枚のタイルが欠けています。{reason}</translation>
    </message>
    <message>
      <location filename="../engine/tiles/sources.py" />
      <source>The tile usage policy of OpenStreetMap's servers forbids bulk download and offline use (operations.osmfoundation.org/policies/tiles); use another source, or render tiles from the data yourself.</source>
      <translation>OpenStreetMap のサーバのタイル利用規約は、一括ダウンロードとオフライン利用を禁じています(operations.osmfoundation.org/policies/tiles)。別のソースを使うか、データから自分でタイルを描画してください。</translation>
    </message>
    <message>
      <location filename="../engine/tiles/sources.py" />
      <source>Google's terms forbid downloading and storing map tiles; use another source.</source>
      <translation>Google の規約は地図タイルのダウンロードと保存を禁じています。別のソースを使ってください。</translation>
    </message>
    <message>
      <location filename="../engine/tiles/sources.py" />
      <source>Bing's terms forbid downloading and storing map tiles; use another source.</source>
      <translation>Bing の規約は地図タイルのダウンロードと保存を禁じています。別のソースを使ってください。</translation>
    </message>
    <message>
      <location filename="../engine/tiles/sources.py" />
      <source>'{source}' is no tile source; give a web address such as https://example.com/{{z}}/{{x}}/{{y}}.png, the name of an XYZ or WMTS layer of the project, or a preset.</source>
      <translation>「{source}」はタイルのソースではありません。https://example.com/{{z}}/{{x}}/{{y}}.png のようなウェブアドレス、プロジェクトの XYZ または WMTS レイヤの名前、プリセットのいずれかを指定してください。</translation>
    </message>
    <message>
      <location filename="../engine/tiles/sources.py" />
      <source>The placeholder {{{word}}} of the address is not known; use {{z}}, {{x}}, {{y}}, {{-y}}, {{q}}, {{s}} or {{switch:a,b,c}}, and write the value of anything else into it.</source>
      <translation>アドレスのプレースホルダ {{{word}}} は不明です。{{z}}、{{x}}、{{y}}、{{-y}}、{{q}}、{{s}}、{{switch:a,b,c}} のいずれかを使い、それ以外は値をそのまま書いてください。</translation>
    </message>
    <message>
      <location filename="../engine/tiles/sources.py" />
      <source>The address lacks {missing}; a template looks like https://example.com/{{z}}/{{x}}/{{y}}.png.</source>
      <translation>アドレスに {missing} がありません。テンプレートは https://example.com/{{z}}/{{x}}/{{y}}.png のような形です。</translation>
    </message>
    <message>
      <location filename="../engine/tiles/sources.py" />
      <source>There is no preset '{name}'; choose one of {names}.</source>
      <translation>プリセット「{name}」はありません。{names} から選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/tiles/store.py" />
      <source>'{path}' cannot be written ({reason}); free some space and run again, what has been fetched is kept.</source>
      <translation>「{path}」を書き込めません({reason})。空きを作ってもう一度実行してください。取得済みのものは残っています。</translation>
    </message>
    <message>
      <location filename="../engine/tiles/wmts.py" />
      <source>The server {host} does not answer with WMTS capabilities; check the address.</source>
      <translation>サーバ {host} の応答は WMTS の機能情報ではありません。アドレスを確認してください。</translation>
    </message>
    <message>
      <location filename="../engine/tiles/wmts.py" />
      <source>layer</source>
      <translation>レイヤ</translation>
    </message>
    <message>
      <location filename="../engine/tiles/wmts.py" />
      <source>The layer '{layer}' of {host} has no tile matrix set '{name}'; choose one of {names}.</source>
      <translation>{host} のレイヤ「{layer}」にタイル行列セット「{name}」はありません。{names} から選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/tiles/wmts.py" />
      <source>The server {host} has no {what} '{name}'; choose one of {names}.</source>
      <translation>サーバ {host} に{what}「{name}」はありません。{names} から選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/tiles/wmts.py" />
      <source>The coordinate reference system '{crs}' of {host} is not known.</source>
      <translation>{host} の座標参照系「{crs}」は不明です。</translation>
    </message>
    <message>
      <location filename="../engine/tiles/wmts.py" />
      <source>The tile matrix set '{name}' of {host} is not valid.</source>
      <translation>{host} のタイル行列セット「{name}」は正しくありません。</translation>
    </message>
    <message>
      <location filename="../engine/tiles/wmts.py" />
      <source>The layer has no format '{format}'; choose one of {names}.</source>
      <translation>このレイヤに形式「{format}」はありません。{names} から選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/tiles/wmts.py" />
      <source>The server {host} gives no web address for its tiles.</source>
      <translation>サーバ {host} はタイルのウェブアドレスを示していません。</translation>
    </message>
    <message>
      <location filename="../engine/training/chips.py" />
      <source>its mask has another size</source>
      <translation>マスクの大きさが異なります</translation>
    </message>
    <message>
      <location filename="../engine/training/chips.py" />
      <source>'{folder}' holds no chips that can be used: it needs train/images and train/masks, as 'Build a training data set' makes them from pixel labels. {reason}</source>
      <translation>「{folder}」に使えるチップがありません。「学習用データセットの作成」が画素ラベルから作る train/images と train/masks が必要です。{reason}</translation>
    </message>
    <message>
      <location filename="../engine/training/chips.py" />
      <source>it has another size, type or number of bands than most</source>
      <translation>大きさ、型、またはバンド数がほかの多くと異なります</translation>
    </message>
    <message>
      <location filename="../engine/training/chips.py" />
      <source>The masks in '{folder}' hold {count} class; label pixels of at least two classes.</source>
      <translation>「{folder}」のマスクには {count} クラスしかありません。2つ以上のクラスの画素にラベルを付けてください。</translation>
    </message>
    <message>
      <location filename="../engine/training/chips.py" />
      <source>'{folder}' has no chips to train on.</source>
      <translation>「{folder}」に学習用のチップがありません。</translation>
    </message>
    <message>
      <location filename="../engine/training/chips.py" />
      <source>'{path}' cannot be read ({reason}).</source>
      <translation>「{path}」を読み込めません({reason})。</translation>
    </message>
    <message>
      <location filename="../engine/training/chips.py" />
      <source>The chips have {width} x {height} pixels; square ones, a multiple of {multiple}, are needed.</source>
      <translation>チップは {width} x {height} 画素です。一辺が {multiple} の倍数の正方形が必要です。</translation>
    </message>
    <message>
      <location filename="../engine/training/chips.py" />
      <source>'{path}' was not made by 'Train a segmentation model'; only such models can be trained on.</source>
      <translation>「{path}」は「セグメンテーションモデルの学習」で作られたものではありません。追加で学習できるのはそのようなモデルだけです。</translation>
    </message>
    <message>
      <location filename="../engine/training/chips.py" />
      <source>'{path}' is for the bands {theirs}, but the chips have {ours}; use chips with the same bands.</source>
      <translation>「{path}」のバンドは {theirs} ですが、チップのバンドは {ours} です。同じバンドのチップを使ってください。</translation>
    </message>
    <message>
      <location filename="../engine/training/chips.py" />
      <source>{part}: {count} chips from {groups} scenes or places</source>
      <translation>{part}: チップ {count} 枚({groups} シーンまたは地点)</translation>
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
      <source>On {pixels} pixels that were never trained on ({part}): accuracy {accuracy:.1%}, intersection over union: {overlaps}.</source>
      <translation>学習に使っていない {pixels} 画素({part})での正解率 {accuracy:.1%}、IoU: {overlaps}。</translation>
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
      <source>'{folder}' is no data set: it needs a folder for each class (clear, cloudy, ...), or train, validation and test with these inside; 'Build a training data set' makes one from labels.</source>
      <translation>「{folder}」はデータセットではありません。クラスごとのフォルダ(clear、cloudy など)、またはそれらを含む train、validation、test が必要です。ラベルからは「学習用データセットの作成」で作れます。</translation>
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
      <location filename="../engine/training/deep.py" />
      <source>The folder '{folder}' is needed for the training, but holds other things; rename it.</source>
      <translation>フォルダ「{folder}」は学習に必要ですが、別のものが入っています。名前を変えてください。</translation>
    </message>
    <message>
      <location filename="../engine/training/deep.py" />
      <source>Going on with the interrupted training in '{folder}'.</source>
      <translation>「{folder}」の中断した学習を再開します。</translation>
    </message>
    <message>
      <location filename="../engine/training/deep.py" />
      <source>Epoch {epoch} of {epochs}: loss {loss:.3f}, accuracy {accuracy:.1%}; validation loss {other:.3f}, accuracy {other_accuracy:.1%}.</source>
      <translation>エポック {epoch}/{epochs}: 損失 {loss:.3f}、正解率 {accuracy:.1%}。検証の損失 {other:.3f}、正解率 {other_accuracy:.1%}。</translation>
    </message>
    <message>
      <location filename="../engine/training/deep.py" />
      <source>Work in progress is kept in '{folder}': if you cancel, the same run goes on from its last epoch.</source>
      <translation>学習の途中経過は「{folder}」に保存します。キャンセルしても、同じ実行は最後のエポックから再開します。</translation>
    </message>
    <message>
      <location filename="../engine/training/environment.py" />
      <source>Neural networks are trained by PyTorch, which is not there; run the algorithm 'Install PyTorch for training' once (about 1 GB), or choose the method 'features', which needs nothing further.</source>
      <translation>ニューラルネットワークの学習に必要な PyTorch がありません。アルゴリズム「学習用 PyTorch のインストール」を一度実行するか(約 1 GB)、追加のものが要らない方法 features を選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/training/environment.py" />
      <source>No Python 3.9 or later that can make virtual environments was found; give the path of one (on Debian and Ubuntu install the package python3-venv first).</source>
      <translation>仮想環境を作れる Python 3.9 以降が見つかりません。そのパスを指定してください(Debian と Ubuntu では、先にパッケージ python3-venv をインストールします)。</translation>
    </message>
    <message>
      <location filename="../engine/training/environment.py" />
      <source>The folder '{folder}' holds other things; choose a new one for PyTorch.</source>
      <translation>フォルダ「{folder}」には別のものが入っています。PyTorch 用に新しいフォルダを選んでください。</translation>
    </message>
    <message>
      <location filename="../engine/training/environment.py" />
      <source>Making an environment with {python}.</source>
      <translation>{python} で環境を作ります。</translation>
    </message>
    <message>
      <location filename="../engine/training/environment.py" />
      <source>Installing {package} (some minutes).</source>
      <translation>{package} をインストールします(数分かかります)。</translation>
    </message>
    <message>
      <location filename="../engine/training/environment.py" />
      <source>The index '{index}' gave a build of PyTorch with CUDA; use {cpu}.</source>
      <translation>インデックス「{index}」の PyTorch は CUDA 付きのビルドでした。{cpu} を使ってください。</translation>
    </message>
    <message>
      <location filename="../engine/training/environment.py" />
      <source>This index would bring PyTorch with CUDA ({package} and {count} more, gigabytes); use {cpu}.</source>
      <translation>このインデックスでは CUDA 付きの PyTorch({package} ほか {count} 個、数 GB)になります。{cpu} を使ってください。</translation>
    </message>
    <message>
      <location filename="../engine/training/environment.py" />
      <source>{program} failed: {reason}; check the network, the index and the free disk space.</source>
      <translation>{program} が失敗しました: {reason}。ネットワーク、インデックス、ディスクの空き容量を確認してください。</translation>
    </message>
    <message>
      <location filename="../engine/training/environment.py" />
      <source>The training diverged (the loss is no number any more); lower the learning rate.</source>
      <translation>学習が発散しました(損失が数値でなくなりました)。学習率を下げてください。</translation>
    </message>
    <message>
      <location filename="../engine/training/environment.py" />
      <source>There was not enough memory to train; choose a smaller batch.</source>
      <translation>学習に必要なメモリが足りません。バッチサイズを小さくしてください。</translation>
    </message>
    <message>
      <location filename="../engine/training/environment.py" />
      <source>The training program failed: {reason}.</source>
      <translation>学習プログラムが失敗しました: {reason}。</translation>
    </message>
    <message>
      <location filename="../engine/training/features.py" />
      <source>The tiles have {width} x {height} pixels; square ones of at least {smallest} pixels are needed.</source>
      <translation>タイルは {width} x {height} 画素です。一辺 {smallest} 画素以上の正方形が必要です。</translation>
    </message>
    <message>
      <location filename="../engine/training/networks.py" />
      <source>The article's network tells two classes apart, not {classes}; use cnn or features.</source>
      <translation>記事のネットワークが見分けるのは2クラスで、{classes} クラスには使えません。cnn または features を使ってください。</translation>
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
