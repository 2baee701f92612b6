/** The fictional regions that a demonstration begins with. */
export type DemonstrationRegion = 'yuinosato' | 'minato';

/** Someone whom a demonstration lets you be. None of them exists. */
export interface DemonstrationPerson {
  readonly region: DemonstrationRegion;
  readonly login: string;
  readonly familyName: string;
  readonly givenName: string;
  readonly familyKana: string;
  readonly givenKana: string;
  readonly nameEn: string;
  readonly roleJa: string;
  readonly roleEn: string;
}

/** Everybody's, in a demonstration only: it is printed at the start and stands on the sign-in page. */
export const demonstrationPassword = 'yukidoke-no-machi';

type Names = readonly [family: string, given: string, familyKana: string, givenKana: string, nameEn: string];

function person(
  region: DemonstrationRegion,
  login: string,
  [familyName, givenName, familyKana, givenKana, nameEn]: Names,
  roleJa: string,
  roleEn: string,
): DemonstrationPerson {
  return { region, login, familyName, givenName, familyKana, givenKana, nameEn, roleJa, roleEn };
}

/** In the order in which a sign-in page shows them; in each region the officer is first. */
export const demonstrationPeople: readonly DemonstrationPerson[] = [
  person(
    'yuinosato',
    'officer',
    ['佐々木', '由紀', 'ササキ', 'ユキ', 'Yuki Sasaki'],
    '結の里市 企画課',
    'Municipal officer',
  ),
  person(
    'yuinosato',
    'csp',
    ['阿部', '美咲', 'アベ', 'ミサキ', 'Misaki Abe'],
    'CSP（登録と募集の確認）',
    'CSP: checks clients and postings',
  ),
  person(
    'yuinosato',
    'operator',
    ['小野', '拓也', 'オノ', 'タクヤ', 'Takuya Ono'],
    '結の里地域商社 入金と振込の担当',
    'Operator: deposits and payouts',
  ),
  person(
    'yuinosato',
    'approver1',
    ['齋藤', '明', 'サイトウ', 'アキラ', 'Akira Saito'],
    '結の里地域商社 支払承認者',
    'Payment approver',
  ),
  person(
    'yuinosato',
    'approver2',
    ['加藤', '真理', 'カトウ', 'マリ', 'Mari Kato'],
    '結の里地域商社 支払承認者',
    'Payment approver',
  ),
  person(
    'yuinosato',
    'centre',
    ['渡邉', '良子', 'ワタナベ', 'リョウコ', 'Ryoko Watanabe'],
    '在宅ワーク推進センター',
    'Telework centre staff',
  ),
  person(
    'yuinosato',
    'chotei',
    ['髙橋', '正子', 'タカハシ', 'マサコ', 'Masako Takahashi'],
    '調停役（もめごとの間に立つ）',
    'Mediator: stands between both sides',
  ),
  person(
    'yuinosato',
    'seika',
    ['菅原', '健司', 'スガワラ', 'ケンジ', 'Kenji Sugawara'],
    '結の里青果組合 承認者',
    'Client: fruit cooperative, approver',
  ),
  person(
    'yuinosato',
    'seika-keiri',
    ['大友', '洋子', 'オオトモ', 'ヨウコ', 'Yoko Otomo'],
    '結の里青果組合 支払の担当',
    'Client: fruit cooperative, payer',
  ),
  person(
    'yuinosato',
    'miso',
    ['髙﨑', '三郎', 'タカサキ', 'サブロウ', 'Saburo Takasaki'],
    '髙﨑味噌蔵 三代目',
    'Client: miso maker',
  ),
  person(
    'yuinosato',
    'ryokan',
    ['柴田', '静', 'シバタ', 'シズカ', 'Shizuka Shibata'],
    '湯の沢旅館組合 承認者',
    'Client: inn cooperative',
  ),
  person(
    'yuinosato',
    'michinoeki',
    ['伊藤', '大地', 'イトウ', 'ダイチ', 'Daichi Ito'],
    '道の駅ゆいのさと 承認者',
    'Client: roadside station',
  ),
  person(
    'yuinosato',
    'endo',
    ['遠藤', '恵', 'エンドウ', 'メグミ', 'Megumi Endo'],
    '働き手 ディレクター',
    'Worker: directs others',
  ),
  person(
    'yuinosato',
    'chinatsu',
    ['工藤', '千夏', 'クドウ', 'チナツ', 'Chinatsu Kudo'],
    '働き手 2歳の子と暮らす',
    'Worker: lives with a child of two',
  ),
  person(
    'yuinosato',
    'yoshida',
    ['𠮷田', '正一', 'ヨシダ', 'ショウイチ', 'Shoichi Yoshida'],
    '働き手 冬のあいだ',
    'Worker: in the winter months',
  ),
  person(
    'yuinosato',
    'haru',
    ['佐藤', 'はる', 'サトウ', 'ハル', 'Haru Sato'],
    '働き手 イラストと英語',
    'Worker: illustrations and English',
  ),
  person(
    'yuinosato',
    'ken',
    ['鈴木', '健', 'スズキ', 'ケン', 'Ken Suzuki'],
    '働き手 入力と表計算',
    'Worker: typing and spreadsheets',
  ),
  person(
    'minato',
    'minato-officer',
    ['三浦', '聡', 'ミウラ', 'サトシ', 'Satoshi Miura'],
    'みなと町 産業振興課',
    'Municipal officer',
  ),
  person(
    'minato',
    'minato-csp',
    ['成田', '彩', 'ナリタ', 'アヤ', 'Aya Narita'],
    'CSP（登録と募集の確認）',
    'CSP: checks clients and postings',
  ),
  person(
    'minato',
    'minato-chotei',
    ['目黒', '文雄', 'メグロ', 'フミオ', 'Fumio Meguro'],
    '調停役（もめごとの間に立つ）',
    'Mediator: stands between both sides',
  ),
  person(
    'minato',
    'minato-operator',
    ['石井', '修', 'イシイ', 'オサム', 'Osamu Ishii'],
    'みなと町振興公社 入金と振込の担当',
    'Operator: deposits and payouts',
  ),
  person(
    'minato',
    'minato-approver1',
    ['岡田', '進', 'オカダ', 'ススム', 'Susumu Okada'],
    'みなと町振興公社 支払承認者',
    'Payment approver',
  ),
  person(
    'minato',
    'minato-approver2',
    ['藤原', '恵子', 'フジワラ', 'ケイコ', 'Keiko Fujiwara'],
    'みなと町振興公社 支払承認者',
    'Payment approver',
  ),
  person(
    'minato',
    'minato-suisan',
    ['浜田', '幸', 'ハマダ', 'サチ', 'Sachi Hamada'],
    'みなと水産加工組合 承認者',
    'Client: fish processors, approver',
  ),
  person('minato', 'minato-nagisa', ['小川', '渚', 'オガワ', 'ナギサ', 'Nagisa Ogawa'], '働き手', 'Worker'),
];
