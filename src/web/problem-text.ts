import type { Problem } from '../kernel/fields.ts';
import type { Lang, Sentence } from '../platform/i18n.ts';

/**
 * One plain sentence that names the field and says what to do.
 * @param unit what its number counts, to stand behind a limit
 */
export function problemText(problem: Problem, label: string, lang: Lang, unit = ''): string {
  const named = lang === 'ja' ? `「${label}」` : `“${label}”`;
  if (isTelling(problem))
    return lang === 'ja' ? japanese(problem, named, unit) : english(problem, named, unit && ` ${unit}`);
  return plain[problem.why][lang].replace('{label}', () => named);
}

/** A problem that says nothing but what it is; the others bring a number or words of their own. */
type Plain = PlainOf<Problem>;
type PlainOf<Each> = Each extends Problem ? (Exclude<keyof Each, 'why'> extends never ? Each : never) : never;
type Telling = Exclude<Problem, Plain>;

function isTelling(problem: Problem): problem is Telling {
  return !Object.hasOwn(plain, problem.why);
}

const plain: Readonly<Record<Plain['why'], Sentence>> = {
  missing: {
    ja: '{label}を入力してください。',
    en: 'Please fill in {label}.',
  },
  'not-chosen': {
    ja: '{label}を選んでください。',
    en: 'Please choose {label}.',
  },
  'not-ticked': {
    ja: '{label}を読んで、チェックを入れてください。',
    en: 'Please read {label} and tick the box.',
  },
  'not-in-japan': {
    ja: '登録できるのは、日本に住んでいる方です。住んでいる方は、チェックを入れてください。',
    en: 'Only people who live in Japan can register. If you do, please tick the box.',
  },
  'missing-of-corporation': {
    ja: '法人のときは、{label}を入力してください。',
    en: 'Please fill in {label}: a corporation has one.',
  },
  'missing-of-company': {
    ja: '会社として受けるときは、{label}を入力してください。',
    en: 'Please fill in {label}, since you take work as a company.',
  },
  'missing-of-return': {
    ja: '直してもらうときは、{label}を入力してください。',
    en: 'Please fill in {label} when you send it back.',
  },
  'missing-of-story': {
    ja: '{label}が空です。書くか、この話の同じ言葉の三つの欄を、すべて空にしてください。',
    en: '{label} is empty. Please fill it in, or leave all three fields of this story in that language empty.',
  },
  'no-officer': {
    ja: '法人には役員がいます。{label}を、1以上の数字で入力してください。',
    en: 'A corporation has officers. Please write {label} as 1 or more.',
  },
  'no-file': {
    ja: '{label}が選ばれていません。選ぶか、ないときは、その下にチェックを入れてください。',
    en: 'Nothing is chosen under {label}. Please choose a file, or tick the box below it.',
  },
  'file-and-none': {
    ja: 'ファイルと、{label}のチェックが、両方ありました。どちらか一方にしてください。',
    en: 'You chose a file and ticked {label} as well. Please do one of the two.',
  },
  'has-no-officers': {
    ja: '{label}は空にしてください。個人事業主には役員がいません。',
    en: 'Please leave {label} empty. A sole proprietor has no officers.',
  },
  'not-capital': {
    ja: '{label}は、1,000万円 のような金額で入力してください。ないときは、空にしてください。',
    en: 'Please write {label} as an amount such as 10,000,000. Leave it empty if there is none.',
  },
  'not-a-date': {
    ja: '{label}は、暦にある日を、2026-12-18 のように入力してください。',
    en: 'Please write {label} as a day of the calendar, such as 2026-12-18.',
  },
  'not-a-birth-date': {
    ja: '{label}は、暦にある日を、1985-04-01 や昭和60年4月1日のように入力してください。',
    en: 'Please write {label} as a day of the calendar, such as 1985-04-01.',
  },
  'dates-reversed': {
    ja: '{label}：「から」と「まで」の日が逆です。始まりの日を、終わりの日より前にしてください。',
    en: '{label} is later than the day on which it ends. Please change the two days round.',
  },
  'not-a-number': {
    ja: '{label}は、数字だけで入力してください（例：10）。',
    en: 'Please write {label} in digits alone, such as 10.',
  },
  'not-an-amount': {
    ja: '{label}は、金額を数字だけで入力してください（例：12000）。',
    en: 'Please write {label} as an amount in digits alone, such as 12000.',
  },
  'too-many-decimals': {
    ja: '{label}の小数は、2けたまでです（例：2.55）。',
    en: '{label} can have two decimals at most, such as 2.55.',
  },
  'not-hours': {
    ja: '{label}は、時間の数を、小数のない数字で入力してください（例：12）。日や分では数えません。',
    en: 'Please write {label} as whole hours, such as 12, not as days or minutes.',
  },
  'not-whole': {
    ja: '{label}は、小数のない数字で入力してください。',
    en: 'Please write {label} as a whole number.',
  },
  'not-positive': {
    ja: '{label}は、1以上の数字で入力してください。',
    en: '{label} has to be 1 or more.',
  },
  'not-kana': {
    ja: '{label}は、カタカナで入力してください。',
    en: 'Please write {label} in katakana.',
  },
  'not-a-phone': {
    ja: '{label}は、0183-00-0000 のような番号で入力してください。',
    en: 'Please write {label} as a number such as 0183-00-0000.',
  },
  'not-a-postal-code': {
    ja: '{label}は、012-0844 のような7けたの番号で入力してください。',
    en: 'Please write {label} with seven digits, such as 012-0844.',
  },
  'not-an-email': {
    ja: '{label}は、hana@example.jp のような形で入力してください。',
    en: 'Please write {label} in the form hana@example.jp.',
  },
  'not-a-reach': {
    ja: '{label}に、電話番号かメールアドレスを書いてください。返事をするのに要ります。',
    en: 'Please write a phone number or an e-mail address as {label}. We need it to answer you.',
  },
  'control-character': {
    ja: '{label}に、使えない文字が入っています。入力しなおしてください。',
    en: '{label} contains a character that cannot be used. Please type it again.',
  },
  'my-number': {
    ja: '{label}に、マイナンバーと思われる番号があります。ここには書かないでください。',
    en: '{label} seems to contain an Individual Number. Please do not write it here.',
  },
  'not-latin': {
    ja: '{label}は、ローマ字で入力してください（例：Yuinosato）。',
    en: 'Please write {label} in Latin letters, such as Yuinosato.',
  },
  'not-a-login-name': {
    ja: '{label}は、半角の英小文字・数字と . _ - で、3文字以上60文字までにしてください。',
    en: '{label} can have small letters a–z, digits and . _ -, from 3 to 60 characters.',
  },
  'easy-password': {
    ja: '{label}は、ほかの人が推測しにくいものにしてください。ログイン名や同じ文字のくり返しは使えません。',
    en: 'Please choose {label} so that others cannot guess it: not your login name, not one character repeated.',
  },
  'not-a-municipality-code': {
    ja: '{label}の数字が、どこか違っています。総務省の一覧にある6けたの番号を、もう一度見てください。',
    en: 'A digit of {label} is wrong. Please look at the six digits in the national list again.',
  },
  'not-a-colour': {
    ja: '{label}は、#21386e のような6けたの番号で入力してください。',
    en: 'Please write {label} with six digits, such as #21386e.',
  },
  'unknown-postal-code': {
    ja: '{label}から住所が見つかりません。住所を、下に入力してください。',
    en: 'No address was found for {label}. Please type the address below.',
  },
  'in-quiet-hours': {
    ja: '{label}は、メールを受け取らない時間の外から選んでください。',
    en: 'Please choose {label} outside the hours without mail.',
  },
  'not-a-corporate-number': {
    ja: '{label}が正しくありません。13けたの番号を、もう一度見てください。',
    en: '{label} is not right. Please look at its 13 digits again.',
  },
  'has-no-corporate-number': {
    ja: '{label}は空にしてください。個人事業主には法人番号がありません。',
    en: 'Please leave {label} empty. A sole proprietor has no corporate number.',
  },
  'not-a-bank-line': {
    ja: '{label}は、明細の日付と行の番号を 2026-11-20/3 のように入力してください。',
    en: 'Please write {label} as the day and the number of the line, such as 2026-11-20/3.',
  },
  'not-account-number': {
    ja: '{label}は、1234567 のような7けたまでの数字で入力してください。',
    en: '{label} has up to seven digits, such as 1234567.',
  },
  'not-passbook-symbol': {
    ja: '{label}は、通帳の記号（14030 のような5けたの数字）を入力してください。',
    en: '{label} is the 記号 of the passbook: five digits, such as 14030.',
  },
  'not-passbook-number': {
    ja: '{label}は、通帳の番号（12345671 のような8けたまでの数字）を入力してください。',
    en: '{label} is the 番号 of the passbook: up to eight digits, such as 12345671.',
  },
  'passbook-mismatch': {
    ja: '{label}が合いません。通帳の記号と番号をもう一度見てください。',
    en: '{label} does not fit the 記号. Look at both in the passbook again.',
  },
};

function japanese(problem: Telling, label: string, unit: string): string {
  switch (problem.why) {
    case 'too-pale':
      return `${label}が明るすぎて、字が読めません。白との差は${problem.ratio}で、4.50以上が必要です。近い色では ${problem.instead} が使えます。`;
    case 'too-short':
      return `${label}は、${problem.limit}文字以上で入力してください。`;
    case 'too-long':
      return `${label}は、${problem.limit}文字までで入力してください。`;
    case 'too-few':
      return `${label}は、${problem.limit}つ以上必要です。`;
    case 'too-many':
      return `${label}は、${problem.limit}つまでです。`;
    case 'not-digits':
      return `${label}は、${problem.length}けたの数字で入力してください。`;
    case 'too-small':
      return `${label}は、${problem.limit}${unit}以上にしてください。`;
    case 'too-large':
      return `${label}は、${problem.limit}${unit}までにしてください。`;
    case 'not-in-bank-file':
      return `${label}の「${problem.characters}」は、銀行の振込データで使えません。通帳のカナで入力してください。`;
    case 'empty-file':
      return `${label}の「${problem.file}」は空のファイルです。中身のあるファイルを選びなおしてください。`;
    case 'not-valid':
      return `${label}が正しくありません。${problem.what}`;
    case 'refused':
      return problem.sentence.includes(label) ? problem.sentence : `${label}：${problem.sentence}`;
  }
}

function english(problem: Telling, label: string, unit: string): string {
  switch (problem.why) {
    case 'too-pale':
      return `${label} is too pale to read. Its contrast with white is ${problem.ratio}, and 4.50 is needed. The nearest that works is ${problem.instead}.`;
    case 'too-short':
      return `${label} needs at least ${problem.limit} characters.`;
    case 'too-long':
      return `${label} can have at most ${problem.limit} characters.`;
    case 'too-few':
      return `${label} needs at least ${problem.limit}.`;
    case 'too-many':
      return `${label} can have at most ${problem.limit}.`;
    case 'not-digits':
      return `${label} has ${problem.length} digits.`;
    case 'too-small':
      return `${label} has to be ${problem.limit}${unit} or more.`;
    case 'too-large':
      return `${label} can be at most ${problem.limit}${unit}.`;
    case 'not-in-bank-file':
      return `${label} has “${problem.characters}”, which a bank file cannot carry. Type the kana of the passbook.`;
    case 'empty-file':
      return `${label}: “${problem.file}” is an empty file. Please choose one with something in it.`;
    case 'not-valid':
      return `${label} is not right. ${problem.what}`;
    case 'refused':
      return problem.sentence.includes(label) ? problem.sentence : `${label}: ${problem.sentence}`;
  }
}
