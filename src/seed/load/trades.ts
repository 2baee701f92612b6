import type { SkillCode } from '../../kernel/skills.ts';
import type { WorkCategoryCode } from '../../kernel/work-categories.ts';

/** How postings of one kind of work read. In the texts `{thing}` and the like stand for words that are drawn. */
export interface Trade {
  readonly category: WorkCategoryCode;
  /** Among all trades, of 100. */
  readonly share: number;
  readonly titles: readonly string[];
  readonly asks: readonly string[];
  readonly details: readonly string[];
  readonly result: string;
  readonly format: string;
  readonly phoneEnough: number;
  /** Of which a posting asks for some. */
  readonly skills: readonly SkillCode[];
  /** How often it is done at a place. */
  readonly onSite: number;
}

export const trades: readonly Trade[] = [
  {
    category: 'data-entry',
    share: 24,
    titles: [
      '{thing}の{paper}を表に入力（{count}枚）',
      '{place}の{paper}{count}枚のデータ入力',
      '{paper}の打ち込みと集計（{thing}）',
    ],
    asks: [
      '紙の{paper}{count}枚を、表計算の表に入力してください。',
      '{place}にたまった{paper}の内容を、データにする作業です。',
      '手書きの{paper}を見ながら、見本と同じ形の表に入力します。',
    ],
    details: [
      '項目は、日付、名前、品目、数量の4つです。',
      '読めない字は「要確認」と書き、推測では入れないでください。',
      '{thing}の規格の一覧を、はじめにお渡しします。',
      '合計が控えと合うかを、最後に確かめます。',
    ],
    result: '全部が入力され、合計が控えと合うこと。',
    format: '表計算のファイル（CSVまたはExcel）',
    phoneEnough: 0.2,
    skills: ['typing', 'spreadsheet'],
    onSite: 0,
  },
  {
    category: 'writing',
    share: 12,
    titles: [
      '{thing}の紹介文を{few}本書く',
      '{place}の記事を{few}本（聞き取りつき）',
      '通販に載せる{thing}の説明文',
    ],
    asks: [
      '通販のページに載せる、{thing}の紹介文を書いてください。',
      '{place}で働く人の話を聞き、読みやすい記事にまとめる仕事です。',
      '{event}を知らせる文章を、やさしい言葉で書いてください。',
    ],
    details: [
      '1本は{words}字ほどです。写真はこちらで用意します。',
      '産地と食べ方を、かならず入れてください。',
      '聞き取りは、電話で1時間ほどお願いします。',
      '専門の言葉には、短い説明を添えてください。',
    ],
    result: '全部の文章に、産地と日付の間違いがないこと。',
    format: '文書のファイル（Word）',
    phoneEnough: 0.4,
    skills: ['writing', 'interviewing'],
    onSite: 0.1,
  },
  {
    category: 'transcription',
    share: 10,
    titles: [
      '{event}の録音の文字起こし（{count}分）',
      '{place}の会議の録音を文字に',
      '{thing}農家の聞き取りの文字起こし',
    ],
    asks: [
      '{event}の録音{count}分を、文字にしてください。',
      '{place}で開いた会議の録音を、話した人がわかるように書き起こします。',
    ],
    details: [
      '話す人は3人です。だれの言葉かがわかるようにします。',
      '方言はそのまま残し、意味をかっこに書いてください。',
      '聞き取れない所には、時刻を入れてください。',
      '地名と名前の一覧をお渡しします。',
    ],
    result: 'はじめから終わりまでが文字になり、話す人の区別がついていること。',
    format: '文書のファイル（Wordまたはテキスト）',
    phoneEnough: 0.3,
    skills: ['typing', 'transcribing'],
    onSite: 0,
  },
  {
    category: 'design',
    share: 9,
    titles: ['{event}のチラシを作る（A4両面）', '{thing}のラベルのデザイン', '{place}の案内板の図案'],
    asks: [
      '{event}を知らせるチラシを作ってください。',
      '{thing}の包み紙とラベルを、新しくしたいと考えています。',
    ],
    details: [
      '写真と文章は、こちらからお渡しします。印刷は別に頼みます。',
      '遠くからでも日付が読めることを、いちばん大事にしてください。',
      '案は2つ見せていただき、1つを仕上げます。',
    ],
    result: '印刷所に渡せるファイルで、日付と地図に間違いがないこと。',
    format: 'PDFと、編集できるファイル',
    phoneEnough: 0.05,
    skills: ['layout', 'drawing'],
    onSite: 0,
  },
  {
    category: 'survey',
    share: 8,
    titles: ['{place}のアンケート{count}枚の集計', '{thing}の売れ方の調べもの', '{event}の感想を分類する'],
    asks: [
      '{place}で集めたアンケート{count}枚を集計してください。',
      '{event}に来た人の感想を読み、内容ごとに分けてください。',
    ],
    details: [
      '選ぶ質問が8つ、自由に書く欄が1つあります。',
      '年代ごとの表と、かんたんなグラフを作ります。',
      '名前と住所の欄は、切り取ってお渡しします。',
    ],
    result: '枚数が控えと合い、質問ごとの表がそろうこと。',
    format: '表計算のファイル（Excel）',
    phoneEnough: 0.15,
    skills: ['tallying', 'spreadsheet', 'research'],
    onSite: 0,
  },
  {
    category: 'admin',
    share: 8,
    titles: ['{place}の予約の返信を手伝う（{few}週間）', '{thing}の注文の取りまとめ', '{event}の名簿の整理'],
    asks: [
      '電子メールで届く注文に、決まった文で返信する事務です。',
      '{place}に届く{paper}を整理し、一覧を新しくしてください。',
    ],
    details: [
      '返信の見本を、12通りお渡しします。',
      '迷うものは、こちらへ回してください。電話には出なくて大丈夫です。',
      '1日に30分ほどで、時間は自由です。',
    ],
    result: '届いたものがすべて返信され、一覧に残っていること。',
    format: '契約のページに書く報告',
    phoneEnough: 0.6,
    skills: ['mailReplies', 'documents', 'scheduling'],
    onSite: 0,
  },
  {
    category: 'social-media',
    share: 7,
    titles: ['{place}のSNSに載せる文と写真選び（{few}回）', '{thing}の毎週の投稿づくり'],
    asks: [
      '{place}のSNSに載せる文を、{few}回ぶん書いてください。',
      '{thing}の様子を、週に2回、写真と短い文で知らせます。',
    ],
    details: [
      '写真はこちらで撮り、30枚ほどから選んでいただきます。',
      '投稿はこちらで行います。下書きだけをお願いします。',
      '暮らしの音やにおいが伝わる文がうれしいです。',
    ],
    result: '全部の回の文と写真がそろい、日付に間違いがないこと。',
    format: '文書のファイルと、写真の番号',
    phoneEnough: 0.8,
    skills: ['socialPosts', 'photo'],
    onSite: 0,
  },
  {
    category: 'illustration',
    share: 6,
    titles: ['{thing}のイラスト{few}点', '{event}のポスターの絵', '{place}の地図のイラスト'],
    asks: [
      '売り場に置く、{thing}のイラストを描いてください。',
      '{place}の周りを、歩く人の目で描いた地図にしてください。',
    ],
    details: [
      '色えんぴつのような、やわらかい絵を考えています。',
      'はがきの大きさで、印刷できる細かさにしてください。',
      '下絵を一度見せてください。',
    ],
    result: '全部の絵が、印刷できる大きさの画像で届くこと。',
    format: '画像のファイル（PNG）',
    phoneEnough: 0.1,
    skills: ['drawing'],
    onSite: 0,
  },
  {
    category: 'translation',
    share: 5,
    titles: ['{place}の案内を英語に（A4で{few}枚）', '{thing}の説明を中国語に訳す'],
    asks: [
      '外国からのお客さまに渡す、{place}の案内を英語にしてください。',
      '{thing}の作り方の説明を、英語に訳してください。',
    ],
    details: [
      '直訳ではなく、初めての方に伝わる文にしてください。',
      '料理の名前には、短い説明を添えます。',
      '日本語は約{words}字です。',
    ],
    result: '全部が訳され、時間と料金と電話番号が元の文と合うこと。',
    format: '文書のファイル（Word）',
    phoneEnough: 0.1,
    skills: ['english', 'chinese', 'writing'],
    onSite: 0,
  },
  {
    category: 'light-work',
    share: 5,
    titles: ['{thing}の袋詰めと札つけ（{count}袋）', '{place}の草むしり（{few}日）', '{event}の席札づくり'],
    asks: [
      '自宅で、{thing}の袋に札をつける軽作業です。',
      '{place}の周りの草むしりと、落ち葉の片づけをお願いします。',
    ],
    details: [
      '材料は、こちらから届けます。',
      '一度に全部でなく、少しずつ進めていただけます。',
      '手袋と道具は用意します。',
    ],
    result: '全部が仕上がり、数が合うこと。',
    format: '品物と、数を書いた紙',
    phoneEnough: 0.7,
    skills: ['packing', 'farming', 'cleaning', 'handicraft'],
    onSite: 0.5,
  },
  {
    category: 'photography',
    share: 3,
    titles: ['{thing}の商品写真{few}点', '{event}の写真記録'],
    asks: ['通販に使う、{thing}の写真を撮ってください。', '{event}の様子を、半日のあいだ撮ってください。'],
    details: [
      '白い背景と、使っている場面の2種類です。',
      '人の顔が写るときは、先に声をかけます。',
      '明るさの調整までをお願いします。',
    ],
    result: '選んだ写真が、明るさを整えて届くこと。',
    format: '画像のファイル（JPEG）',
    phoneEnough: 0.1,
    skills: ['photo', 'photoEditing'],
    onSite: 0.5,
  },
  {
    category: 'video-editing',
    share: 3,
    titles: ['{event}の動画を{few}分にまとめる', '{thing}づくりの動画の字幕つけ'],
    asks: [
      '{event}を撮った動画を、{few}分ほどにまとめてください。',
      '{thing}を作る手元の動画に、字幕をつけてください。',
    ],
    details: [
      '音楽は、使ってよいものをこちらで選びます。',
      '方言には、標準語の字幕をつけます。',
      '素材は全部で{count}分ほどです。',
    ],
    result: '決めた長さで仕上がり、字幕に間違いがないこと。',
    format: '動画のファイル（MP4）',
    phoneEnough: 0.05,
    skills: ['videoEditing', 'video'],
    onSite: 0,
  },
];
