import type { SkillCode } from '../kernel/skills.ts';
import type { WithholdingKind } from '../kernel/withholding.ts';
import type { Yen } from '../kernel/yen.ts';
import { yen } from '../kernel/yen.ts';
import type { CheckComments } from '../modules/jobs/job.forms.ts';
import type { Workplace } from '../modules/jobs/job.rules.ts';
import type { WeekTime } from '../modules/workers/worker.rules.ts';
import { slips } from './files.ts';
import type { OrderStory } from './story.ts';

/** A posting as such a town writes it; days are counted from the day on which it is written. */
export interface Posting {
  /** Days before today on which it was written; without, today, and all that follows with it. */
  readonly begun?: number;
  /** Days from the deposit to the delivery. */
  readonly worksFor?: number;
  readonly client: string;
  /** How far it has come; the last three have a contract with the first who proposes. */
  readonly reaches: 'draft' | 'in_check' | 'returned' | 'open' | 'offered' | 'agreed' | 'funded';
  readonly title: string;
  readonly category: string;
  /** Where the category leaves it open. */
  readonly withholdingKind?: WithholdingKind;
  readonly description: string;
  readonly acceptanceCriteria: string;
  readonly milestones: readonly (readonly [title: string, reward: Yen, inDays: number])[];
  readonly applyInDays: number;
  readonly expectedHours: number;
  readonly expenseHandling: string;
  readonly ipHandling: string;
  readonly deliverableFormat: string;
  readonly sampleResult: string;
  /** Where an hour brings less than the town's reference. */
  readonly lowPayReason?: string;
  readonly applicantQuestions?: string;
  readonly deliveryPlace: string;
  readonly contact: string;
  readonly skills?: readonly SkillCode[];
  /** Where it is not done at home, and when, where the hours matter. */
  readonly workplace?: Workplace;
  readonly workArea?: string;
  readonly weekTimes?: readonly WeekTime[];
  readonly phoneEnough: boolean;
  readonly beginnersWelcome: boolean;
  readonly proposals: readonly (readonly [login: string, message: string])[];
  /** What was asked before, and what the client answered, if it has. */
  readonly questions?: readonly (readonly [login: string, question: string, answer?: string])[];
  /** What the CSP wrote where it was returned: on the whole, and beside single fields. */
  readonly note?: string;
  readonly comments?: CheckComments;
  /** What happens between the two sides once the money is there. */
  readonly story?: OrderStory;
}

export const afterPayment = '成果物の著作権は、報酬の支払いのあと、発注者に移ります。';

export const yuinosatoPostings: readonly Posting[] = [
  {
    client: 'seika',
    reaches: 'funded',
    title: '農家の出荷伝票を表に入力（240枚）',
    skills: ['typing', 'spreadsheet'],
    category: 'data-entry',
    description:
      '組合員が手書きした出荷伝票240枚を、表に入力してください。\n項目は、日付・農家の番号・品目・規格・数量の5つです。\n伝票は画像でお渡しします。見本の表と、品目の一覧もあります。\n読めない字は「要確認」と書いてください。推測で入れなくて大丈夫です。',
    acceptanceCriteria: '240枚すべてが入力され、日ごとの数量の合計が、組合の控えと合うこと。',
    milestones: [['240枚の入力', yen(10_800n), 14]],
    applyInDays: 5,
    expectedHours: 9,
    expenseHandling: '費用はかかりません。',
    ipHandling: '入力した表の権利は、報酬の支払いのあと、発注者に移ります。',
    deliverableFormat: '表計算のファイル（CSV）',
    sampleResult: '10月1日, 101, りんご（ふじ）, L, 20\n10月1日, 102, 長芋, 要確認, 8',
    deliveryPlace: '契約のページから、CSVファイルで送ります。',
    contact: '結の里青果組合 菅原（0183-00-0101、平日9時から16時）',
    phoneEnough: false,
    beginnersWelcome: true,
    proposals: [
      ['ken', '経理の仕事で、伝票の入力を8年していました。12日までに、合計の確かめも済ませてお送りします。'],
      ['yoshida', 'りんごの出荷の伝票は、自分でも20年書いてきました。品目と規格はすぐに読めます。'],
    ],
    story: {
      delivery: {
        note: '240枚すべて入力しました。読めなかった3枚は「要確認」と書いてあります。',
        file: slips,
      },
    },
  },
  {
    client: 'michinoeki',
    reaches: 'open',
    title: '直売所のレシピ30本を、スマホで読みやすく打ち直す',
    skills: ['typing'],
    category: 'data-entry',
    description:
      '直売所で配っている手書きのレシピ30本を、文字にしてください。\n1本は300字ほどです。材料・分量・作り方の3つに分けます。\n写真はこちらでつけます。方言はそのまま残してください。',
    acceptanceCriteria: '30本すべてが、見本と同じ3つの部分に分かれていること。分量に間違いがないこと。',
    milestones: [['レシピ30本', yen(12_000n), 28]],
    applyInDays: 14,
    expectedHours: 10,
    expenseHandling: '費用はかかりません。',
    ipHandling: afterPayment,
    deliverableFormat: '文書のファイル（Wordまたはテキスト）',
    sampleResult: '【材料】長芋 200グラム、みそ 大さじ1\n【分量】2人分\n【作り方】長芋は皮をむいて、たたく。',
    deliveryPlace: '契約のページから、文書ファイルで送ります。',
    contact: '道の駅ゆいのさと 伊藤（0183-00-0104）',
    phoneEnough: true,
    beginnersWelcome: true,
    proposals: [],
    questions: [
      [
        'chinatsu',
        '写真は、1本ずつ分かれていますか。',
        'はい。レシピ1本につき、写真が1枚です。番号がついています。',
      ],
      ['haru', '方言がわからないときは、どうすればよいですか。'],
    ],
  },
  {
    client: 'ryokan',
    reaches: 'open',
    title: '旅館の案内を英語に（A4で4枚、写真つき）',
    skills: ['english'],
    category: 'translation',
    description:
      '外国からのお客さまに渡す、館内の案内を英語にしてください。\n内容は、お風呂の入り方、食事の時間、部屋の使い方、周りの道です。\n日本語は約3,200字です。直訳ではなく、初めての方に伝わる文にしてください。',
    acceptanceCriteria: '4枚すべてが英語になり、時間・料金・電話番号が日本語の案内と合うこと。',
    milestones: [
      ['お風呂と食事（2枚）', yen(18_000n), 21],
      ['部屋と周りの道（2枚）', yen(18_000n), 40],
    ],
    applyInDays: 12,
    expectedHours: 18,
    expenseHandling: '現地を見る場合の交通費は、発注者が払います。',
    ipHandling: afterPayment,
    deliverableFormat: '文書のファイル（Word）',
    sampleResult: 'お風呂に入る前に、体を洗ってください。→ Please wash yourself before you enter the bath.',
    applicantQuestions: '温泉や宿の案内を、英語で書いたことがありますか。',
    deliveryPlace: '契約のページから、文書ファイルで送ります。',
    contact: '湯の沢旅館組合 柴田（0183-00-0103）',
    phoneEnough: false,
    beginnersWelcome: false,
    proposals: [['haru', '留学中に、宿の案内を英語で書いていました。温泉の入り方は、絵も添えられます。']],
  },
  {
    client: 'ryokan',
    reaches: 'offered',
    title: '宿泊アンケート300枚の打ち込みと集計',
    skills: ['typing', 'tallying'],
    category: 'data-entry',
    description:
      '夏と秋の宿泊アンケート300枚を打ち込み、宿ごとに集計してください。\n選ぶ質問が8つ、自由に書く欄が1つあります。\n名前と住所の欄は切り取ってお渡しします。',
    acceptanceCriteria: '300枚すべてが入力され、宿ごとの枚数が控えと合うこと。',
    milestones: [
      ['打ち込み（300枚）', yen(15_000n), 18],
      ['宿ごとの集計表', yen(6_000n), 25],
    ],
    applyInDays: 7,
    expectedHours: 17,
    expenseHandling: 'アンケート用紙の送料は、発注者が払います。',
    ipHandling: '集計表の権利は、報酬の支払いのあと、発注者に移ります。',
    deliverableFormat: '表計算のファイル（Excel）',
    sampleResult: '問1 どこで知りましたか：知人 120人（40％）、広告 90人（30％）、その他 90人（30％）',
    deliveryPlace: '契約のページから、表計算のファイルで送ります。',
    contact: '湯の沢旅館組合 柴田（0183-00-0103）',
    phoneEnough: false,
    beginnersWelcome: true,
    proposals: [
      ['endo', '仲間と分けずに、ひとりで入力します。自由記述は、書かれたとおりに打ちます。'],
      ['chinatsu', '平日の午前に、少しずつ進められます。スマートフォンでの入力になります。'],
    ],
  },
  {
    client: 'miso',
    reaches: 'in_check',
    title: '味噌蔵のチラシ（英語の短い説明つき、A4両面）',
    skills: ['layout', 'english'],
    category: 'design',
    description:
      '冬の仕込み体験を知らせるチラシを作ってください。\n写真12枚と、蔵の歴史の文章をお渡しします。\n裏面に、英語で5行ほどの説明を入れます。印刷はこちらで頼みます。',
    acceptanceCriteria: '印刷会社に渡せるPDFで、日付・料金・地図に間違いがないこと。',
    milestones: [['チラシの完成', yen(24_000n), 30]],
    applyInDays: 10,
    expectedHours: 16,
    expenseHandling: '写真の素材を買う場合は、先に相談のうえ、発注者が払います。',
    ipHandling: afterPayment,
    deliverableFormat: 'PDF（A4、印刷用）と、編集できるファイル',
    sampleResult: '去年の仕込み体験のチラシのように、写真が大きく、文字の少ないもの。',
    deliveryPlace: '契約のページから、PDFと編集できるファイルで送ります。',
    contact: '髙﨑味噌蔵 髙﨑（0183-00-0102、午後に）',
    phoneEnough: false,
    beginnersWelcome: false,
    proposals: [],
  },
  {
    client: 'michinoeki',
    reaches: 'in_check',
    title: '冬のまつりの写真係（2日間）',
    skills: ['photo'],
    category: 'photography',
    workplace: 'onSite',
    workArea: '結の里市川原',
    description:
      '1月の土日、道の駅の冬のまつりで写真を撮ってください。\n朝9時に出勤し、夕方4時まで、係の指示で動きます。時給にすると1,200円ほどです。\nくわしい話は、LINEで連絡しましょう。',
    acceptanceCriteria: '屋台、ステージ、雪像の3か所が、それぞれ20枚以上写っていること。',
    milestones: [['2日分の写真', yen(16_800n), 56]],
    applyInDays: 15,
    expectedHours: 14,
    expenseHandling: '交通費は、実費を発注者が払います。',
    ipHandling: afterPayment,
    deliverableFormat: '画像のファイル（JPEG）',
    sampleResult: '去年のまつりの、雪像と子どもの写真のように、人の顔が近いもの。',
    deliveryPlace: '契約のページから、画像ファイルで送ります。',
    contact: '道の駅ゆいのさと 伊藤（0183-00-0104）',
    phoneEnough: false,
    beginnersWelcome: true,
    proposals: [],
  },
  {
    client: 'michinoeki',
    reaches: 'returned',
    title: '売り場のポップのイラスト10点',
    skills: ['drawing'],
    category: 'illustration',
    description:
      '冬の売り場に置くポップのイラストを10点お願いします。\n大根、白菜、長芋、りんご、味噌など、地元の品物です。\n色えんぴつのような、やわらかい絵を考えています。',
    acceptanceCriteria: '10点すべてが、印刷できる大きさの画像で届くこと。',
    milestones: [['イラスト10点', yen(8_000n), 26]],
    applyInDays: 9,
    expectedHours: 15,
    expenseHandling: '費用はかかりません。',
    ipHandling: afterPayment,
    deliverableFormat: '画像のファイル（PNG、はがきの大きさ）',
    sampleResult: '',
    lowPayReason: '1点あたりの絵は小さく、線だけでよいと考えました。',
    deliveryPlace: '契約のページから、画像ファイルで送ります。',
    contact: '道の駅ゆいのさと 伊藤（0183-00-0104）',
    phoneEnough: false,
    beginnersWelcome: true,
    proposals: [],
    note: '1時間あたり約533円になります。点数を減らすか、報酬を見直してください。',
    comments: {
      expectedHours: '1点に1時間半かかると聞きました。10点で15時間です。',
      sampleResult: '去年のポップの写真を1枚、添えてください。線の太さがわかります。',
    },
  },
  {
    client: 'miso',
    reaches: 'draft',
    title: '通販の注文票を表にまとめる（毎月20日ごろ）',
    skills: ['typing', 'spreadsheet'],
    category: 'data-entry',
    description: '電話とはがきで届く注文を、月に一度、表にまとめてください。\n一か月に80件ほどです。',
    acceptanceCriteria: '注文の数と、はがきの枚数が合うこと。',
    milestones: [['一か月分の表', yen(6_000n), 25]],
    applyInDays: 12,
    expectedHours: 5,
    expenseHandling: 'はがきの写しの送料は、発注者が払います。',
    ipHandling: '表の権利は、報酬の支払いのあと、発注者に移ります。',
    deliverableFormat: '表計算のファイル（CSV）',
    sampleResult: '',
    deliveryPlace: '契約のページから、CSVファイルで送ります。',
    contact: '髙﨑味噌蔵 髙﨑（0183-00-0102、午後に）',
    phoneEnough: false,
    beginnersWelcome: true,
    proposals: [],
  },
];

export const minatoPostings: readonly Posting[] = [
  {
    client: 'minato-suisan',
    reaches: 'open',
    title: '干物の商品紹介文を20品ぶん書く',
    skills: ['writing', 'interviewing'],
    category: 'writing',
    description:
      '通販のページに載せる、干物の紹介文を20品ぶん書いてください。\n1品は150字ほどです。魚の名前、産地、焼き方の3つを入れます。\n聞き取りは、電話で1時間ほどお願いします。',
    acceptanceCriteria: '20品すべてに、産地と焼き方が入り、商品の表示と合うこと。',
    milestones: [['紹介文20品', yen(22_000n), 24]],
    applyInDays: 11,
    expectedHours: 16,
    expenseHandling: '見本の干物は、発注者が送ります。',
    ipHandling: afterPayment,
    deliverableFormat: '文書のファイル（Word）',
    sampleResult:
      '朝の四時に港へ揚がった真ほっけを、その日のうちに開いて干しました。皮から先に、中火で七分どうぞ。',
    deliveryPlace: '契約のページから、文書ファイルで送ります。',
    contact: 'みなと水産加工 浜田（0184-00-0101）',
    phoneEnough: true,
    beginnersWelcome: true,
    proposals: [],
  },
];
