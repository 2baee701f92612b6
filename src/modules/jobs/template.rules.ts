import type { SkillCode } from '../../kernel/skills.ts';
import { type Yen, yen } from '../../kernel/yen.ts';
import type { TypedContent } from './content.rules.ts';

export const templateKeys = [
  'data-entry',
  'transcription',
  'leaflet',
  'product-texts',
  'photo-editing',
  'translation',
  'social-media',
  'website-update',
  'survey-count',
  'minutes',
] as const;
export type TemplateKey = (typeof templateKeys)[number];

/** A kind of work as a client of such a town orders it: real words to change, not gaps to fill. */
interface Template {
  readonly title: string;
  readonly category: string;
  readonly withholdingKind: '' | 'none' | 'a204_1';
  readonly description: string;
  readonly acceptanceCriteria: string;
  readonly deliverableFormat: string;
  readonly sampleResult: string;
  readonly part: string;
  readonly hours: number;
  readonly skills: readonly SkillCode[];
  readonly expenseHandling: string;
  readonly phoneEnough: boolean;
  readonly beginnersWelcome: boolean;
}

const noExpenses = '費用はかかりません。資料は、契約のページからお渡しします。';

const templates: Record<TemplateKey, Template> = {
  'data-entry': {
    title: '紙の伝票を表に入力（200枚）',
    category: 'data-entry',
    withholdingKind: '',
    description:
      '紙の伝票200枚を、表に入力してください。\n・項目は、日付、名前、品目、数量の4つです。\n・伝票は、画像でお渡しします。\n・読めない字は「要確認」と書いてください。推測で入れなくて大丈夫です。\n・見本の表があります。同じ形にしてください。',
    acceptanceCriteria: '200枚すべてが入力され、数量の合計が、控えと合うこと。',
    deliverableFormat: '表計算のファイル（CSVまたはExcel）',
    sampleResult: '2026-11-02, 佐藤, りんご（ふじ）, 20\n2026-11-02, 鈴木, 長芋, 8',
    part: '200枚の入力',
    hours: 8,
    skills: ['typing', 'spreadsheet'],
    expenseHandling: noExpenses,
    phoneEnough: false,
    beginnersWelcome: true,
  },
  transcription: {
    title: '録音の文字起こし（60分）',
    category: 'transcription',
    withholdingKind: 'none',
    description:
      '60分の録音を、文字にしてください。\n・話す人は2人です。だれの言葉かがわかるようにします。\n・「えー」「あのー」は、省いてください。\n・方言は、そのまま残してください。\n・聞き取れない所は、時刻をつけて「（聞き取れず）」と書いてください。',
    acceptanceCriteria: '録音のはじめから終わりまでが文字になり、話す人の区別がついていること。',
    deliverableFormat: '文書のファイル（Wordまたはテキスト）',
    sampleResult:
      '聞き手：最初にりんごを植えたのは、いつですか。\n髙﨑：昭和四十年だな。親父と二人で、百本植えた。',
    part: '60分の録音',
    hours: 6,
    skills: ['typing', 'transcribing'],
    expenseHandling: noExpenses,
    phoneEnough: false,
    beginnersWelcome: true,
  },
  leaflet: {
    title: 'チラシのデザイン（A4片面）',
    category: 'design',
    withholdingKind: '',
    description:
      'お店のチラシを、A4片面で作ってください。\n・載せる文章と写真は、こちらで用意します。\n・日付、場所、電話番号が、すぐ目に入るようにしてください。\n・お年寄りも読むので、文字は大きめにしてください。\n・最初に案を1つ見せてください。直しは2回までお願いします。\n・印刷は、こちらで頼みます。',
    acceptanceCriteria: '印刷会社に渡せるPDFで、日付・料金・電話番号に間違いがないこと。',
    deliverableFormat: 'PDF（A4、印刷用）と、編集できるファイル',
    sampleResult: '去年の冬まつりのチラシのような、写真が大きく、文字の少ないもの。',
    part: 'チラシの完成',
    hours: 12,
    skills: ['layout'],
    expenseHandling: '写真の素材を買う場合は、先に相談のうえ、発注者が払います。',
    phoneEnough: false,
    beginnersWelcome: false,
  },
  'product-texts': {
    title: '商品の紹介文を書く（10品）',
    category: 'writing',
    withholdingKind: '',
    description:
      '通販のページに載せる、商品の紹介文を10品ぶん書いてください。\n・1品は、150字ほどです。\n・どこで、だれが、どう作ったかを入れてください。\n・食べ方や使い方を、1つ入れてください。\n・商品の資料と写真をお渡しします。\n・電話で30分ほど、お話をします。',
    acceptanceCriteria: '10品すべてに、産地・作り手・使い方が入り、商品の表示と合うこと。',
    deliverableFormat: '文書のファイル（Wordまたはテキスト）',
    sampleResult:
      '雪の下で冬を越した、甘い人参です。町の佐藤さんが、三月に雪を掘って収穫しました。まずは生のまま、細く切ってどうぞ。',
    part: '紹介文10品',
    hours: 8,
    skills: ['writing'],
    expenseHandling: '見本の商品を送る場合は、発注者が費用を払います。',
    phoneEnough: true,
    beginnersWelcome: true,
  },
  'photo-editing': {
    title: '商品の写真を整える（50枚）',
    category: 'design',
    withholdingKind: 'a204_1',
    description:
      '商品の写真50枚を、通販のページで使えるように整えてください。\n・明るさと色を、見本にそろえます。\n・背景を白にします。\n・正方形に切りぬき、大きさをそろえます。\n・ファイルの名前を、商品の番号にします。',
    acceptanceCriteria: '50枚すべてが同じ大きさで、背景が白く、名前が商品の番号と合うこと。',
    deliverableFormat: '画像のファイル（JPEG、1辺1200ピクセル）',
    sampleResult: '整える前と後の見本を、2枚ずつお渡しします。',
    part: '写真50枚',
    hours: 8,
    skills: ['photoEditing'],
    expenseHandling: noExpenses,
    phoneEnough: false,
    beginnersWelcome: true,
  },
  translation: {
    title: '案内を英語に翻訳（約1,500字）',
    category: 'translation',
    withholdingKind: '',
    description:
      '外国からのお客さまに渡す案内を、英語にしてください。\n・日本語は、約1,500字です。\n・初めて来た方に伝わる、やさしい英語にしてください。\n・地名と人の名前の読み方は、一覧でお渡しします。\n・機械の翻訳だけで済ませず、読みなおしてください。',
    acceptanceCriteria: 'すべての文が英語になり、時間・料金・電話番号が、日本語と合うこと。',
    deliverableFormat: '文書のファイル（Word）',
    sampleResult: 'お風呂に入る前に、体を洗ってください。→ Please wash yourself before you enter the bath.',
    part: '英語の案内',
    hours: 8,
    skills: ['english'],
    expenseHandling: noExpenses,
    phoneEnough: false,
    beginnersWelcome: false,
  },
  'social-media': {
    title: 'お店のSNSの投稿文を書く（1か月、12本）',
    category: 'writing',
    withholdingKind: '',
    description:
      'お店のSNSに載せる文を、1か月ぶん、12本書いてください。\n・1本は、100字から200字です。\n・写真と、その週の話の種を、毎週お渡しします。\n・ことばづかいは、です・ますでお願いします。\n・投稿そのものは、お店がします。パスワードは、お渡ししません。',
    acceptanceCriteria: '12本すべてに、その週の話が入り、日付・値段に間違いがないこと。',
    deliverableFormat: 'テキスト（1本ずつ番号をつける）',
    sampleResult:
      '①今朝、今年はじめての雪が積もりました。蔵の中は、味噌のいい香りです。土曜は、みそ汁を一杯ふるまいます。',
    part: '投稿文12本',
    hours: 6,
    skills: ['socialPosts'],
    expenseHandling: noExpenses,
    phoneEnough: true,
    beginnersWelcome: true,
  },
  'website-update': {
    title: 'ホームページの更新（お知らせ10件と写真の入れかえ）',
    category: 'coding',
    withholdingKind: '',
    description:
      'お店のホームページを、新しくしてください。\n・お知らせを10件、載せます。文章はこちらで用意します。\n・トップの写真を、3枚入れかえます。\n・営業時間と電話番号を、直します。\n・作業の前に、いまのページの写しをとってください。\n・ページの作りは、WordPressです。',
    acceptanceCriteria: 'お知らせ10件が読め、写真が入れかわり、スマートフォンでも崩れないこと。',
    deliverableFormat: '公開されたページと、直した所の一覧',
    sampleResult: '一覧の例：トップの写真3枚／営業時間（9時から17時に）／お知らせ「冬の休み」ほか9件',
    part: 'ホームページの更新',
    hours: 6,
    skills: ['webUpdating'],
    expenseHandling: '写真の素材を買う場合は、先に相談のうえ、発注者が払います。',
    phoneEnough: false,
    beginnersWelcome: false,
  },
  'survey-count': {
    title: 'アンケートの入力と集計（200枚）',
    category: 'survey',
    withholdingKind: '',
    description:
      '紙のアンケート200枚を入力し、集計してください。\n・選ぶ質問が8つ、自由に書く欄が1つあります。\n・名前と住所の欄は、切り取ってお渡しします。\n・質問ごとに、人数と割合の表を作ってください。\n・自由に書かれたことは、そのまま打ってください。',
    acceptanceCriteria: '200枚すべてが入力され、質問ごとの人数の合計が、枚数と合うこと。',
    deliverableFormat: '表計算のファイル（Excel）、入力の表と集計の表',
    sampleResult: '問1 どこで知りましたか：チラシ 82人（41％）、知人 54人（27％）、広報 64人（32％）',
    part: '入力と集計',
    hours: 12,
    skills: ['spreadsheet', 'tallying'],
    expenseHandling: 'アンケート用紙の送料は、発注者が払います。',
    phoneEnough: false,
    beginnersWelcome: true,
  },
  minutes: {
    title: '会議の議事録をつくる（90分）',
    category: 'admin',
    withholdingKind: '',
    description:
      '90分の会議の録音から、議事録を作ってください。\n・A4で3枚までに、まとめます。\n・決まったこと、だれがいつまでにするか、次の会議の日を書きます。\n・出席者の一覧と、当日の資料をお渡しします。\n・会議の中身は、ほかの人に話さないでください。',
    acceptanceCriteria: '決まったことと、担当と期限がすべて入り、名前に間違いがないこと。',
    deliverableFormat: '文書のファイル（Word）、A4で3枚まで',
    sampleResult: '2 決まったこと　（1）直売所は12月29日まで開ける。担当：伊藤、12月10日まで。',
    part: '議事録',
    hours: 6,
    skills: ['documents', 'transcribing'],
    expenseHandling: noExpenses,
    phoneEnough: false,
    beginnersWelcome: true,
  },
};

export function isTemplateKey(key: string): key is TemplateKey {
  return (templateKeys as readonly string[]).includes(key);
}

/** What the hours of a template are worth: from the region's reference to a third above it, in full hundreds. */
export function priceRange(
  hours: number,
  referenceHourlyWage: Yen,
): { readonly from: Yen; readonly to: Yen } {
  const least = BigInt(hours) * referenceHourlyWage;
  return { from: inHundreds(least), to: inHundreds((least * 4n) / 3n) };
}

function inHundreds(amount: bigint): Yen {
  return yen(((amount + 99n) / 100n) * 100n);
}

/** What the client finds in the fields; also a name for the work before it is opened. */
export function titleOf(key: TemplateKey): string {
  return templates[key].title;
}

export function categoryOf(key: TemplateKey): string {
  return templates[key].category;
}

export function hoursOf(key: TemplateKey): number {
  return templates[key].hours;
}

/** A whole draft, but for what only the client knows: dates, and whom to ask. */
const exampleFields = ['description', 'sampleResult', 'acceptanceCriteria', 'expenseHandling'] as const;
export type ExampleField = (typeof exampleFields)[number];

/** Where a template's words stand as they are: examples, which a client makes its own promises by leaving them. */
export function unchangedExamples(typed: Readonly<Record<ExampleField, string>>): ExampleField[] {
  const plain = (words: string) => words.replaceAll(/\s/g, '');
  return exampleFields.filter((name) =>
    templateKeys.some((key) => plain(templates[key][name]) === plain(typed[name])),
  );
}

/** @param hourlyPay what an hour of it should bring; null where nothing is known, and no reward is written then */
export function draftFrom(
  key: TemplateKey,
  hourlyPay: Yen | null,
): Omit<TypedContent, 'deliveryDue' | 'applicationDeadline' | 'contact'> {
  const { part, hours, phoneEnough, beginnersWelcome, ...words } = templates[key];
  const reward = hourlyPay === null ? '' : String(priceRange(hours, hourlyPay).from);
  return {
    ...words,
    engagementModel: 'direct',
    originalOrderer: '',
    milestones: [{ title: part, reward, dueOn: '' }],
    expectedHours: String(hours),
    revisionsIncluded: '2',
    ipHandling: '成果物の著作権などの権利は、報酬の支払いのあと、発注者に移ります。',
    deliveryPlace: '契約のページから、ファイルを送ります。',
    applicantQuestions: '',
    lowPayReason: '',
    workplace: 'home',
    workArea: '',
    weekTimes: [],
    employmentSigns: ['none'],
    proposalsProtected: 'yes',
    phoneEnough: phoneEnough ? 'yes' : '',
    beginnersWelcome: beginnersWelcome ? 'yes' : '',
  };
}
