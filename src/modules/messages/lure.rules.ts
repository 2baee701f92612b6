import { normalisePhone } from '../../kernel/phone.ts';

/**
 * What leads away from here: an address, a phone number, another chat, a deal outside, work before it is paid in.
 * Money is safe only here, so that a message with one of them carries a calm note. Nothing is held back for it.
 */
export const lures = ['email', 'phone', 'chat', 'outside', 'unpaid'] as const;
export type Lure = (typeof lures)[number];

/** Texts are read far more often than written, and looking through one costs as much as drawing a tenth of its page. */
const known = new Map<string, readonly Lure[]>();
const mostKnown = 1_000;

/** What in a text leads away, each kind once; also where it is written so that programs shall not find it. */
export function findLures(text: string): readonly Lure[] {
  const before = known.get(text);
  if (before) return before;
  const forms = formsOf(text);
  const found = lures.filter((lure) => finders[lure](forms));
  if (known.size >= mostKnown) known.clear();
  known.set(text, found);
  return found;
}

/** One text in the ways in which it is looked at. All are NFKC and small letters. */
interface Forms {
  /** With its blanks, for English. */
  readonly plain: string;
  /** Without blanks and invisible characters, line by line. */
  readonly joined: string;
  /** Without the dots and strokes, too, with which a word is drawn apart: ラ・イ・ン. */
  readonly squeezed: string;
}

function formsOf(text: string): Forms {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\p{Cf}/gu, '');
  const joined = plain.replaceAll(/[^\S\n]/g, '');
  return { plain, joined, squeezed: joined.replaceAll(/[・_*|~'"、,-]/g, '') };
}

const finders: Readonly<Record<Lure, (forms: Forms) => boolean>> = {
  email: ({ joined }) => emailPatterns.some((pattern) => pattern.test(withSigns(joined))),
  phone: ({ plain }) => holdsPhone(plain),
  chat: ({ joined, squeezed }) =>
    chatAddress.test(withSigns(joined)) || chatPatterns.some((pattern) => pattern.test(squeezed)),
  outside: ({ plain, squeezed }) => outsidePatterns.some((it) => it.test(squeezed) || it.test(plain)),
  unpaid: ({ plain, squeezed }) => unpaidPatterns.some((it) => it.test(squeezed) || it.test(plain)),
};

/** (at), [アット], アットマーク and ドット as the signs that they stand for. */
function withSigns(joined: string): string {
  return joined
    .replaceAll(
      /[([{<【「〔](?:at|アット(?:マーク)?|あっと(?:まーく)?|@)[)\]}>】」〕]|アットマーク|あっとまーく/g,
      '@',
    )
    .replaceAll(
      /[([{<【「〔](?:dot|ドット|どっと|\.)[)\]}>】」〕]|ドット|どっと|。(?=(?:com|jp|net|ne|co)\b)/g,
      '.',
    );
}

const emailPatterns = [
  /[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,}/,
  /[a-z0-9._%+-]{1,64}@(?:gmail|yahoo|icloud|outlook|hotmail|docomo|ezweb|au|softbank)/,
  /gmailの[a-z0-9._-]{4,}/,
];

/** Digits as they are typed, full width, in kanji, with circles for zeros. */
const digits: Readonly<Record<string, string>> = {
  〇: '0',
  零: '0',
  '○': '0',
  '◯': '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

const between = String.raw`[-‐‑‒–—―−ー・.()/ \t]{0,3}`;
const numbers = new RegExp(String.raw`(?<![\d.,-])(?:\+81|\(?0)(?:${between}\d){9,10}(?!\d)`, 'g');

function holdsPhone(plain: string): boolean {
  const typed = plain.replaceAll(/[〇零○◯一二三四五六七八九]/g, (sign) => digits[sign] ?? sign);
  return [...typed.matchAll(numbers)].some(
    ([found]) => normalisePhone(found.replaceAll(/[^\d+]/g, '')) !== null,
  );
}

const chatAddress =
  /(?:line\.me|lin\.ee|(?<![a-z0-9])t\.me|wa\.me|m\.me|discord\.(?:gg|com\/invite)|join\.(?:skype|slack)\.com|chatwork\.com\/[a-z0-9]|open\.kakao\.com|instagram\.com|facebook\.com|messenger\.com|(?<![a-z0-9-])x\.com|twitter\.com)/;

/** What follows the name of a chat where somebody means to go there, and does not speak about it. */
const goingThere =
  '(?:の?id|の?アカウント|の?連絡先|の?交換|を?交換|の?追加|を?追加|の?友だち|の?友達|:|@|を?教え|を?おしえ|を?やって|(?:で|から|に)の?(?:連絡|やりとり|やり取り|話|相談|お願い|送|追加|登録|招待|移))';
const chatPatterns = [
  // Not オンライン, ガイドライン or 製造ライン.
  new RegExp(`(?<![ァ-ヶー一-龠]|[a-z])(?:公式)?(?:line|ライン|らいん)${goingThere}`),
  new RegExp(`公式(?:line|ライン)${goingThere}`),
  new RegExp(
    `(?:skype|スカイプ|discord|ディスコード?|telegram|テレグラム|whatsapp|ワッツアップ|kakaotalk|カカオ(?:トーク)?|wechat|微信|chatwork|チャットワーク|slack|スラック|messenger|メッセンジャー|instagram|インスタ|ツイッター|twitter|signal)${goingThere}`,
  ),
  /(?<![a-z])dm(?:で|を?ください|を?下さい|して)/,
  /(?:addme|textme|messageme|contactme|callme|reachme|chat)(?:on|via|at|by)(?:my)?(?:line|skype|discord|telegram|whatsapp|wechat|slack|signal|messenger|instagram)/,
];

const outsidePatterns = [
  // 直接お渡し, 直接入力 and 直接取りに are work, and no deal.
  /直接の?(?:契約|取引|取り引き|やりとり|やり取り|連絡|ご連絡|依頼|ご依頼|支払|お支払|払|お金|振込|振り込|お振込|お電話|電話|メール)/,
  /(?:手数料|システム料|利用料)(?:が|を|は|も)?(?:(?:なし|無し|ゼロ|0円|抜き)(?:で|に)|かからず|かからない(?:方|よう|形)|取られ(?:ず|ない)|払わず|払わなくて|浮)/,
  /(?:ここ|こちら|サイト|サービス|システム|結の輪|プラットフォーム|アプリ)(?:を(?:通さ|介さ|使わず|経由せ)|の外|外)(?:ず|ない|で|に|の)?/,
  /個人(?:的に|間で|どうしで)の?(?:やりとり|やり取り|連絡|契約|取引|お願い)/,
  /(?:連絡先|電話番号|携帯(?:番号)?|メール(?:アドレス)?|メアド)の?(?:を|も)?(?:教え|おしえ|交換|ください|下さい)/,
  /\b(?:pay|contract|deal|work|talk)(?:ing)? (?:you |me |us |with (?:you|me|us) )?(?:directly|privately)\b/,
  /\boutside (?:of )?(?:this|the|yuinowa)(?: (?:site|platform|service|app))?\b|\boff[- ](?:the[- ])?platform\b/,
  /\bwithout (?:the |any )?(?:service |platform )?fees?\b|\b(?:avoid|skip|save) (?:the |on )?fees?\b/,
];

const unpaidPatterns = [
  /先に(?:作業|仕事|納品|始め|はじめ|やって|作って|着手)/,
  /(?:契約|合意|入金|お金|支払い?)(?:の|する|より)?前(?:に|から|でも|ですが)(?:作業|仕事|納品|始め|はじめ|やって|作って|着手|お願い)/,
  /(?:お試し|おためし|試し|テスト|トライアル|練習|初回|1回目|一回目|最初)(?:の?(?:作業|課題|仕事|分|納品))?(?:で|は|のみ|だけ|なので|として|に限り)?(?:無料|無償|ただ|タダ|報酬なし)/,
  /(?:無料|無償|ただ|タダ)(?:で|の)(?:お試し|おためし|テスト|トライアル|サンプル作成|作業|やって|作って|書いて|お願い)/,
  /(?:登録料|保証金|教材費|教材を購入|初期費用|会費)(?:を|が|の)(?:払|支払|お支払|振込|振り込|必要|かか)/,
  /\b(?:free|unpaid) (?:trial|test|sample)\b|\bwork for free\b/,
  /\b(?:start|begin|work|deliver)(?:ing)? (?:\w+ )?before (?:the |a |we )?(?:contract|deposit|agree|payment)/,
];
