import { yen } from '../kernel/yen.ts';
import { afterPayment, type Posting } from './postings.ts';

const byOrderPage = (what: string) => `契約のページから、${what}で送ります。`;

/** Of every order here: what is usual in this town, and what its contract page says anyway. */
const usual = {
  applyInDays: 5,
  expenseHandling: '費用はかかりません。',
  ipHandling: afterPayment,
  phoneEnough: false,
  beginnersWelcome: true,
} as const;

/** Orders at the points at which somebody has to do something, as far as they come within one day. */
export const yuinosatoOrders: readonly Posting[] = [
  {
    ...usual,
    client: 'miso',
    reaches: 'agreed',
    title: '味噌と甘酒の商品説明を8品ぶん書く',
    skills: ['writing'],
    category: 'writing',
    description:
      '通販のページに載せる、味噌と甘酒の説明を8品ぶん書いてください。\n1品は200字ほどです。原料、仕込みの年、合う料理の3つを入れます。\n三代目が、電話で1時間お話しします。',
    acceptanceCriteria: '8品すべてに、原料と仕込みの年が入り、瓶の表示と合うこと。',
    milestones: [['商品説明8品', yen(16_000n), 21]],
    expectedHours: 11,
    deliverableFormat: '文書のファイル（Word）',
    sampleResult: '三年みその樽を開けると、蔵に栗のような香りが広がります。焼いたなすに、そのままどうぞ。',
    deliveryPlace: byOrderPage('文書ファイル'),
    contact: '髙﨑味噌蔵 髙﨑（0183-00-0102、午後に）',
    proposals: [['haru', '土産物の会社で、商品の説明を書いていました。蔵の話を、若い方の言葉にします。']],
  },
  {
    ...usual,
    client: 'michinoeki',
    reaches: 'funded',
    title: 'むかしの写真120枚に、題と年と場所をつける',
    skills: ['typing', 'research'],
    category: 'data-entry',
    description:
      '道の駅の10周年に飾る写真120枚に、題と、撮った年と、場所をつけてください。\n写真は画像でお渡しします。裏に書きつけのある写真は、その字も写してください。\nわからない年は「不明」で大丈夫です。',
    acceptanceCriteria: '120枚すべてに題があり、写真の番号と合うこと。',
    milestones: [['写真120枚', yen(14_400n), 20]],
    expectedHours: 11,
    deliverableFormat: '表計算のファイル（CSV）',
    sampleResult: '017, 朝市のりんご売り場, 昭和61年, 川原の広場',
    deliveryPlace: byOrderPage('CSVファイル'),
    contact: '道の駅ゆいのさと 伊藤（0183-00-0104）',
    proposals: [['yoshida', '昭和のころの町の様子は、たいてい覚えています。雪の間に進めます。']],
    story: {
      talk: [
        ['worker', '受け取りました。裏の字が薄い写真が何枚かあります。読める分だけでよいですか。'],
        ['client', 'はい、読める分だけで大丈夫です。読めない字は「■」にしてください。'],
        [
          'worker',
          '最初の10枚を表にしてみました。書き方は、これでよいでしょうか。',
          [
            '写真の題_見本10枚.csv',
            '番号,題,年,場所\r\n001,道の駅の棟上げ,平成27年,川原\r\n002,初売りの行列,平成28年,売り場の前\r\n003,長芋の掘り取り,昭和58年,中野の畑\r\n004,雪おろし,昭和56年,本町通り\r\n005,りんごの箱づめ,不明,共選所\r\n006,小学生の田植え,平成3年,上野\r\n007,湯の沢の朝市,昭和61年,湯の沢\r\n008,稲わらの馬,不明,蔵町\r\n009,秋まつりの山車,昭和60年,本町通り\r\n010,食堂の開店,平成28年,食堂\r\n',
          ],
        ],
        ['client', 'とても見やすいです。005の共選所は、昭和59年の写真だと職員が言っています。'],
        ['worker', 'ありがとうございます。005を直して、このまま続けます。来週の半ばに60枚まで進みます。'],
      ],
    },
  },
  {
    ...usual,
    client: 'ryokan',
    reaches: 'funded',
    title: '若女将の座談会の録音を文字にする（90分）',
    skills: ['transcribing'],
    category: 'data-entry',
    description:
      '若女将5人の座談会の録音を、文字にしてください。長さは90分です。\n話した人の名前を、発言の前につけます。\n「えーと」などは省いて大丈夫です。方言は残してください。',
    acceptanceCriteria: '90分すべてが文字になり、話した人の名前が合うこと。',
    milestones: [['90分の文字起こし', yen(15_300n), 16]],
    expectedHours: 12,
    deliverableFormat: '文書のファイル（テキスト）',
    sampleResult: '柴田：雪の夜は、お客さまも早くお休みになるものね。',
    deliveryPlace: byOrderPage('文書ファイル'),
    contact: '湯の沢旅館組合 柴田（0183-00-0103）',
    proposals: [['endo', '文字起こしは、月に3本ほど受けています。5人の声も、聞き分けられます。']],
    story: {
      talk: [
        ['client', '録音のはじめの2分は、名前を順に言っています。声の手がかりにしてください。'],
        ['worker', '助かります。5人の声の違いを、先に書き出しておきます。'],
      ],
      delivery: {
        note: '90分すべてを文字にしました。聞き取れない3か所は「（聞き取れず）」としています。',
        file: [
          '座談会_文字起こし.txt',
          '湯の沢温泉 若女将の座談会\n\n柴田：今日はお忙しいところ、ありがとうございます。\n高階：うちは露天の雪見が、冬のいちばんのごちそうです。\n柴田：雪の夜は、お客さまも早くお休みになるものね。\n小松：朝の汁物だけは、どの宿も負けられませんよ。（笑い）\n',
        ],
      },
      revision: {
        item: 'criteria',
        expected:
          '後半の20分で、高階さんと小松さんの名前が入れ替わっています。\n52分から72分のところを聞き直して、名前を直してください。',
      },
    },
  },
  {
    ...usual,
    client: 'seika',
    reaches: 'funded',
    title: '直売会の申込はがき180枚を名簿にする',
    skills: ['typing'],
    category: 'data-entry',
    description:
      '秋の直売会の申込はがき180枚を、名簿にしてください。\n名前、住所、電話番号、品物と数を入れます。\nはがきは画像でお渡しします。',
    acceptanceCriteria: '180枚すべてが名簿に入り、品物ごとの数がはがきと合うこと。',
    milestones: [['180枚の名簿', yen(9_000n), 12]],
    expectedHours: 8,
    deliverableFormat: '表計算のファイル（CSV）',
    sampleResult: '1, 髙﨑 和子, 結の里市栄町2番地, 0183-00-0000, ふじ10キロ, 2',
    deliveryPlace: byOrderPage('CSVファイル'),
    contact: '結の里青果組合 菅原（0183-00-0101、平日9時から16時）',
    proposals: [['chinatsu', '平日の午前に進めます。1日に20枚ずつ、9日で終わる予定です。']],
    story: {
      delivery: {
        note: '180枚すべて入力しました。電話番号のないはがきが31枚ありました。',
        file: [
          '直売会_名簿.csv',
          '番号,名前,住所,電話番号,品物,数\r\n1,髙﨑 和子,結の里市栄町2番地,0183-00-0000,ふじ10キロ,2\r\n2,𠮷田 ミヨ,結の里市大字湯ノ沢字上野18番地,,王林5キロ,1\r\n3,柴田 隆,結の里市湯の沢7番地,0183-00-0000,ふじ5キロ,3\r\n',
        ],
      },
      dispute: {
        reason:
          '電話番号のない人が31人あり、配達の連絡ができません。去年の名簿から書き写す約束だったと考えています。',
        answer:
          'はがきに番号がなければ空けてよい、と考えていました。去年の名簿は受け取っていません。31人分の追加なら、別に3時間かかります。',
        looking: '菅原さんから調停の申込みがあったため、条件書と納品を確かめます。',
      },
    },
  },
  {
    ...usual,
    client: 'miso',
    reaches: 'funded',
    title: '仕込み体験の申込書60枚を表にする',
    skills: ['typing', 'tallying'],
    category: 'data-entry',
    description:
      '冬の仕込み体験の申込書60枚を、表にしてください。\n日にち、名前、人数、持ち帰りの量の4つです。\n申込書は画像でお渡しします。',
    acceptanceCriteria: '60枚すべてが入り、日にちごとの人数が合うこと。',
    milestones: [['60枚の表', yen(4_500n), 10]],
    expectedHours: 4,
    deliverableFormat: '表計算のファイル（CSV）',
    sampleResult: '1月18日, 佐藤, 大人2人と子ども1人, 3キロ',
    deliveryPlace: byOrderPage('CSVファイル'),
    contact: '髙﨑味噌蔵 髙﨑（0183-00-0102、午後に）',
    proposals: [['ken', '人数の合計まで確かめて、日にちごとにお渡しします。']],
    story: {
      talk: [
        ['worker', '1月18日が22人になります。蔵に入れる人数を超えていませんか。'],
        ['client', 'よく気づいてくださいました。20人までなので、2人には電話します。'],
      ],
      delivery: {
        note: '60枚すべて入れました。日にちごとの人数も、下につけました。',
        file: [
          '仕込み体験_申込.csv',
          '日にち,名前,人数,持ち帰り\r\n1月18日,佐藤,大人2人と子ども1人,3キロ\r\n1月18日,伊藤,大人1人,2キロ\r\n1月19日,渡邉,大人2人,5キロ\r\n',
        ],
      },
      reviews: {
        client: {
          asAgreed: true,
          inTime: true,
          again: true,
          note: '定員を超える日を、先に知らせてくれました。',
        },
        worker: {
          asAgreed: true,
          inTime: true,
          again: true,
          note: '質問に、その日のうちに答えがありました。',
        },
      },
    },
  },
];
