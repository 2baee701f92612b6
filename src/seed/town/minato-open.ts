import { yen } from '../../kernel/yen.ts';
import { afterPayment, type Posting } from '../postings.ts';

const usual = {
  reaches: 'open',
  ipHandling: afterPayment,
  proposals: [],
  phoneEnough: false,
  beginnersWelcome: true,
} as const;

export const minatoOpen: readonly Posting[] = [
  {
    ...usual,
    begun: 6,
    client: 'minato-kaisan',
    title: '季節はたはたの注文票（200枚）の入力',
    skills: ['typing'],
    category: 'data-entry',
    description:
      '12月の季節はたはたの注文票200枚を、名前・箱の数・届ける日の表にしてください。\n注文票は、届いた順に画像でお渡しします。\n5日ごとに、できた分を送ってください。',
    acceptanceCriteria: '200枚すべてが入り、箱の数の合計が控えと合うこと。',
    milestones: [['200枚の入力', yen(10_500n), 24]],
    applyInDays: 13,
    expectedHours: 9,
    expenseHandling: '費用はかかりません。',
    deliverableFormat: '表計算のファイル（CSV）',
    sampleResult: '12月6日, 船木, 2キロ箱, 1, 午前',
    deliveryPlace: '契約のページから、CSVファイルで送ります。',
    contact: '鎌田海産 鎌田（0184-00-0205、午後に）',
    proposals: [['minato-fumi', '去年の名前の並びを覚えています。届けの日は、潮の休みも見て確かめます。']],
  },
  {
    ...usual,
    begun: 4,
    client: 'minato-kanko',
    title: '冬の浜の便りを、週に1回書く（8回分）',
    skills: ['socialPosts', 'photo'],
    category: 'social-media',
    withholdingKind: 'none',
    description:
      '冬の浜の便りを、週に1回、8回分書いてください。\n波の花、はたはた、雪の灯台などです。\n写真は協会のものを使えます。ご自分の写真でもかまいません。',
    acceptanceCriteria: '8回分に日付があり、海に近づく注意が入っていること。',
    milestones: [
      ['はじめの4回', yen(6_400n), 35],
      ['あとの4回', yen(6_400n), 63],
    ],
    applyInDays: 14,
    expectedHours: 10,
    expenseHandling: '写真を撮りに行く交通費は、発注者が払います。',
    deliverableFormat: '文と写真のファイル',
    sampleResult: '波の花が舞う朝です。風の強い日は、遊歩道の手前から見てください。',
    deliveryPlace: '契約のページから、文と写真を送ります。',
    contact: 'みなと町観光協会 土田（0184-00-0202）',
    phoneEnough: true,
  },
  {
    ...usual,
    begun: 2,
    client: 'minato-shokudo',
    title: '魚の定食の英語の品書き（20品）',
    skills: ['english', 'cooking'],
    category: 'translation',
    description:
      '魚の定食20品の英語の品書きを作ってください。\n魚の英語の名前と、焼く・煮るなどの料理の仕方を入れます。\nアレルギーの印もつけてください。',
    acceptanceCriteria: '20品の魚の名前と値段が、日本語の品書きと合うこと。',
    milestones: [['英語の品書き', yen(15_400n), 27]],
    applyInDays: 12,
    expectedHours: 10,
    expenseHandling: '味見の定食は、店が出します。',
    deliverableFormat: '文書のファイル（Word）',
    sampleResult: 'Grilled Atka mackerel (hokke), half a fish, with rice and miso soup',
    deliveryPlace: '契約のページから、文書ファイルで送ります。',
    contact: '浜の食堂 なぎさ 佐藤（0184-00-0203、14時から）',
    beginnersWelcome: false,
    questions: [
      ['minato-nagisa', '「がっこ」も英語にしますか。', 'はい。漬物のことだと、一言添えてください。'],
    ],
  },
];
