/** How somebody of the town is called, in both writings. */
export interface Names {
  readonly familyName: string;
  readonly givenName: string;
  readonly familyKana: string;
  readonly givenKana: string;
}

/** Those whom the start does not print: each signs in with the same password as all others. */
const rows = [
  // Who work from home.
  ['sakura', '佐竹', '桜', 'サタケ', 'サクラ'],
  ['mina', '近江谷', '美奈', 'オウミヤ', 'ミナ'],
  ['takumi', '伊藤', '匠', 'イトウ', 'タクミ'],
  ['hitomi', '栁田', '瞳', 'ヤナギダ', 'ヒトミ'],
  ['kiyoshi', '髙階', '清', 'タカシナ', 'キヨシ'],
  ['yukino', '渡邉', '雪乃', 'ワタナベ', 'ユキノ'],
  ['masaru', '三浦', '勝', 'ミウラ', 'マサル'],
  ['ayumi', '藤井', '歩', 'フジイ', 'アユミ'],
  ['kazue', '𠮷川', '和江', 'ヨシカワ', 'カズエ'],
  ['shota', '齊藤', '翔太', 'サイトウ', 'ショウタ'],
  ['naomi', '柴田', '直美', 'シバタ', 'ナオミ'],
  ['rin', '黒澤', '凛', 'クロサワ', 'リン'],
  ['dai', '小松', '大', 'コマツ', 'ダイ'],
  ['meiling', '林', '美玲', 'リン', 'メイリン'],
  ['junko', '遠山', '順子', 'トオヤマ', 'ジュンコ'],
  ['ryo', '菊地', '諒', 'キクチ', 'リョウ'],
  ['sayaka', '後藤', 'さやか', 'ゴトウ', 'サヤカ'],
  ['tomoko', '辻', '智子', 'ツジ', 'トモコ'],
  ['hideo', '葛西', '秀雄', 'カサイ', 'ヒデオ'],
  ['chihiro', '成田', '千尋', 'ナリタ', 'チヒロ'],
  ['minato-kai', '天野', '海', 'アマノ', 'カイ'],
  ['minato-fumi', '鎌田', '文', 'カマタ', 'フミ'],
  // Who order for a company.
  ['sakagura', '戸沢', '隆', 'トザワ', 'タカシ'],
  ['urushi', '髙橋', '漆一', 'タカハシ', 'シツイチ'],
  ['shinryojo', '武藤', '典子', 'ムトウ', 'ノリコ'],
  ['kyoiku', '加賀谷', '実', 'カガヤ', 'ミノル'],
  ['kankoka', '藤原', '直樹', 'フジワラ', 'ナオキ'],
  ['kanko', '佐々木', '香織', 'ササキ', 'カオリ'],
  ['nokyo', '小野寺', '武', 'オノデラ', 'タケシ'],
  ['insatsu', '佐々木', '健一', 'ササキ', 'ケンイチ'],
  ['hoikuen', '石川', '房子', 'イシカワ', 'フサコ'],
  ['yukidoke', '兜森', '陸', 'カブトモリ', 'リク'],
  ['soba', '阿部', '徳治', 'アベ', 'トクジ'],
  ['kashi', '松葉', '光', 'マツバ', 'ヒカル'],
  ['kensetsu', '菅江', '剛', 'スガエ', 'ツヨシ'],
  ['seizai', '栗林', '守', 'クリバヤシ', 'マモル'],
  ['hinabi', '髙階', '久美子', 'タカシナ', 'クミコ'],
  ['kiji', '林', '久雄', 'ハヤシ', 'ヒサオ'],
  ['ringoen', '阿部', '信夫', 'アベ', 'ノブオ'],
  ['himawari', '𠮷田', 'ミツ', 'ヨシダ', 'ミツ'],
  ['taxi', '長谷部', '誠', 'ハセベ', 'マコト'],
  ['fuwari', '田口', '真由', 'タグチ', 'マユ'],
  ['romu', '髙橋', '栄一', 'タカハシ', 'エイイチ'],
  ['fukushikai', '今野', '幸子', 'コンノ', 'サチコ'],
  ['shotengai', '渡邊', '進一', 'ワタナベ', 'シンイチ'],
  ['ski', '熊谷', '翼', 'クマガイ', 'ツバサ'],
  ['bunka', '沓澤', '玲子', 'クツザワ', 'レイコ'],
  ['denki', '工藤', '和也', 'クドウ', 'カズヤ'],
  ['akiya', '柿﨑', '南', 'カキザキ', 'ミナミ'],
  ['yukiyado', '大場', '渉', 'オオバ', 'ワタル'],
  ['iburi', '伊勢', '洋平', 'イセ', 'ヨウヘイ'],
  ['shokokai', '斎藤', '久', 'サイトウ', 'ヒサシ'],
  ['kajiya', '伊東', '鋼', 'イトウ', 'ハガネ'],
  ['minato-gyokyo', '船木', '力', 'フナキ', 'チカラ'],
  ['minato-kanko', '土田', '瑞穂', 'ツチダ', 'ミズホ'],
  ['minato-shokudo', '佐藤', '富美', 'サトウ', 'フミ'],
  ['minato-kyoiku', '目黒', '薫', 'メグロ', 'カオル'],
  ['minato-kaisan', '鎌田', '鉄男', 'カマタ', 'テツオ'],
] as const;

export const townNames: ReadonlyMap<string, Names> = new Map(
  rows.map(([login, familyName, givenName, familyKana, givenKana]) => [
    login,
    { familyName, givenName, familyKana, givenKana },
  ]),
);
