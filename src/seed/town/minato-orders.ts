import type { Posting } from '../postings.ts';
import { minatoOpen } from './minato-open.ts';
import { finished, type TownOrder } from './orders.ts';

const photos: readonly TownOrder[] = [
  {
    begun: 129,
    worksFor: 6,
    client: 'minato-suisan',
    worker: 'minato-kai',
    reward: 14_000,
    hours: 8,
    title: '夏の干物の写真（8点）',
    work: '夏の干物8点の写真を撮ってください。焼いたところも1枚ずつお願いします。',
    accepted: '8点の色が自然で、焼き色がわかること。',
    applied: '焼き加減は、浜の流儀でいきます。光は朝の海から取ります。',
    talk: [
      ['client', '真ほっけは、皮がはじけるくらいが売れます。'],
      ['worker', 'その一瞬を撮りました。煙が少し写っています。'],
    ],
    note: '8点と、焼いたところ8点です。',
    said: ['煙の1枚が、看板になりました。', '撮ったあとの干物が、ごちそうでした。'],
  },
  {
    begun: 83,
    worksFor: 7,
    client: 'minato-kanko',
    worker: 'minato-kai',
    reward: 18_000,
    hours: 10,
    title: '夕日の浜の写真（10点）',
    work: '夕日の浜の写真を10点撮ってください。岩の名前も教えてください。',
    accepted: '10点の場所の名前が、地図と合うこと。',
    applied: '船の上からの夕日も入れます。岩は、子どものころから登っています。',
    talk: [
      ['client', '「かもめ岩」の向こうに沈むのは、9月だけと聞きました。'],
      ['worker', '9月の12日から18日です。14日に晴れました。'],
    ],
    note: '10点です。船からの3点は、かもめ岩の裏側です。',
    said: ['町の者も知らない岩の裏が、話題になりました。', '夕日を待つ時間が、仕事になりました。'],
  },
  {
    begun: 48,
    worksFor: 5,
    client: 'minato-kaisan',
    worker: 'minato-kai',
    reward: 12_000,
    hours: 7,
    title: 'はたはた寿しの樽と手もとの写真',
    work: 'はたはた寿しの樽と、漬ける手もとの写真を6点撮ってください。去年の樽でかまいません。',
    accepted: '6点に、手もととこうじが写っていること。',
    applied: '漁の話も聞きながら、海とのつながりが見えるように撮ります。',
    talk: [
      ['client', '手は、母の手を撮ってください。60年漬けています。'],
      ['worker', '指の曲がりまで、きれいな手でした。'],
    ],
    note: '6点です。お母さまの手は、2点入れています。',
    said: ['母が、額に入れてくれと言います。', '樽のふたを開ける音が、忘れられません。'],
  },
];

const listening: readonly TownOrder[] = [
  {
    begun: 117,
    worksFor: 9,
    client: 'minato-kyoiku',
    worker: 'minato-fumi',
    reward: 12_600,
    hours: 11,
    title: '町史の聞き書き（北前船の話、90分）を文字に',
    work: '北前船の家に伝わる話90分を文字にしてください。浜のことばは、そのまま残します。',
    accepted: '浜のことばに、意味が添えてあること。',
    applied: '漁協にいたころから、浜のことばは耳になじんでいます。',
    talk: [
      ['worker', '「いさば」は、魚を商う人の意味で添えました。'],
      ['client', 'そのとおりです。町史にも、その書き方で載せます。'],
    ],
    note: '90分を文字にしました。浜のことばは26あります。',
    said: ['26のことばの表を、学校でも使います。', '祖父の声を聞いているようでした。'],
  },
  {
    begun: 71,
    worksFor: 7,
    client: 'minato-kyoiku',
    worker: 'minato-fumi',
    reward: 9_900,
    hours: 8,
    title: '灯台守だった方の話（60分）を文字に',
    work: '灯台守だった方の話60分を文字にしてください。年と場所を、はじめに表にします。',
    accepted: '年と場所の表が、年表と合うこと。',
    applied: '夜に静かに聞いて、文字にします。年は年表で確かめます。',
    talk: [
      ['client', '嵐の夜の話は、泣きながら話されました。そのまま残してください。'],
      ['worker', '声のつまるところを、「……」で残しています。'],
    ],
    note: '60分を文字にしました。嵐の夜は、昭和47年です。',
    said: ['声の間まで、残してくださいました。', '灯台を見る目が、変わりました。'],
  },
];

const slips: readonly TownOrder[] = [
  {
    begun: 102,
    worksFor: 6,
    client: 'minato-gyokyo',
    worker: 'minato-fumi',
    reward: 8_800,
    hours: 7,
    title: '夏の競りの控え（31日分）の入力',
    work: '7月の競りの控え31日分を、魚・重さ・値の表にしてください。控えは画像でお渡しします。',
    accepted: '日ごとの合計が、組合の帳面と合うこと。',
    applied: '22年、同じ控えを見てきました。略した魚の名前もわかります。',
    talk: [
      ['worker', '「ガサ」は、ガサエビでよいですね。23日だけ重さがありません。'],
      ['client', '23日は、大漁で量りが足りませんでした。空けてください。'],
    ],
    note: '31日分です。23日の空きは、色をつけています。',
    said: ['浜を知る人の入力は、安心です。', '大漁の日の控えは、字まで踊っていました。'],
  },
  {
    begun: 44,
    worksFor: 6,
    client: 'minato-gyokyo',
    worker: 'minato-nagisa',
    reward: 9_600,
    hours: 8,
    title: '船42隻の届けを、表にまとめる',
    work: '船42隻の届けを、船の名前・長さ・年・持ち主の番号の表にしてください。',
    accepted: '42隻がすべて入り、番号が重ならないこと。',
    applied: '図書館の台帳で、番号の整理に慣れています。',
    talk: [
      ['worker', '「第八海幸丸」が2隻あります。番号で分けました。'],
      ['client', '兄弟の船です。兄のほうを先にしてください。'],
    ],
    note: '42隻です。同じ名前の船には、番号を添えています。',
    said: ['兄弟が、どちらも納得しています。', '船の名前の由来まで、教わりました。'],
  },
  {
    begun: 33,
    worksFor: 5,
    client: 'minato-shokudo',
    worker: 'minato-nagisa',
    reward: 6_600,
    hours: 6,
    title: '1年分の品書きの黒板を、表にする',
    work: '毎日の黒板の写真1年分を、日付・魚・料理の表にしてください。',
    accepted: '店を開けた日が、すべて入っていること。',
    applied: '昼に通っている店です。黒板の字は、よく知っています。',
    talk: [
      ['client', '消えかけの字は、「？」でいいですよ。私も読めません。'],
      ['worker', '「？」は5つだけでした。煮つけの日が、いちばん多いです。'],
    ],
    note: '241日分です。魚ごとの数も、つけています。',
    said: ['来年の仕入れの、めやすができました。', '黒板を見るたび、おなかがすきました。'],
  },
];

export const minatoPast: readonly Posting[] = [
  ...finished(
    {
      category: 'photography',
      skills: ['photo', 'photoEditing'],
      format: '画像のファイル（JPEG）',
      beginnersWelcome: false,
    },
    photos,
  ),
  ...finished(
    {
      category: 'transcription',
      skills: ['transcribing', 'typing'],
      withholdingKind: 'none',
      format: '文書のファイル（テキスト）',
      beginnersWelcome: true,
    },
    listening,
  ),
  ...finished(
    {
      category: 'data-entry',
      skills: ['typing', 'spreadsheet'],
      format: '表計算のファイル（CSV）',
      beginnersWelcome: true,
    },
    slips,
  ),
  ...minatoOpen,
];
