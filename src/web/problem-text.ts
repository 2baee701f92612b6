import type { Problem } from '../kernel/fields.ts';
import type { Lang } from '../platform/i18n.ts';

/** One plain sentence that names the field and says what to do. */
export function problemText(problem: Problem, label: string, lang: Lang): string {
  return lang === 'ja' ? japanese(problem, `「${label}」`) : english(problem, `“${label}”`);
}

function japanese(problem: Problem, label: string): string {
  switch (problem.why) {
    case 'missing':
      return `${label}を入力してください。`;
    case 'not-chosen':
      return `${label}を選んでください。`;
    case 'not-ticked':
      return `${label}を読んで、チェックを入れてください。`;
    case 'not-a-date':
      return `${label}は、2026-12-18 のような日付で入力してください。`;
    case 'not-a-number':
      return `${label}は、12000 のような数字で入力してください。`;
    case 'not-whole':
      return `${label}は、小数のない数字で入力してください。`;
    case 'not-positive':
      return `${label}は、1以上の数字で入力してください。`;
    case 'not-kana':
      return `${label}は、カタカナで入力してください。`;
    case 'not-a-phone':
      return `${label}は、0183-73-2111 のような番号で入力してください。`;
    case 'not-a-postal-code':
      return `${label}は、012-0844 のような7けたの番号で入力してください。`;
    case 'not-an-email':
      return `${label}は、hana@example.jp のような形で入力してください。`;
    case 'control-character':
      return `${label}に、使えない文字が入っています。入力しなおしてください。`;
    case 'my-number':
      return `${label}に、マイナンバーと思われる番号があります。ここには書かないでください。`;
    case 'not-a-login-name':
      return `${label}は、半角の英小文字・数字と . _ - で、3文字以上60文字までにしてください。`;
    case 'easy-password':
      return `${label}は、ほかの人が推測しにくいものにしてください。ログイン名や同じ文字のくり返しは使えません。`;
    case 'not-a-municipality-code':
      return `${label}は、検査数字まで正しい6けたの番号で入力してください。`;
    case 'not-a-colour':
      return `${label}は、#21386e のような6けたの番号で入力してください。`;
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
    case 'too-small':
      return `${label}は、${problem.limit}以上にしてください。`;
    case 'too-large':
      return `${label}は、${problem.limit}までにしてください。`;
    case 'unknown-postal-code':
      return `${label}から住所が見つかりません。住所を、下に入力してください。`;
    case 'in-quiet-hours':
      return `${label}は、メールを受け取らない時間の外から選んでください。`;
    case 'not-a-corporate-number':
      return `${label}が正しくありません。13けたの番号を、もう一度見てください。`;
    case 'has-no-corporate-number':
      return `${label}は空にしてください。個人事業主には法人番号がありません。`;
    case 'not-a-bank-line':
      return `${label}は、明細の日付と行の番号を 2026-11-20/3 のように入力してください。`;
    case 'not-account-number':
      return `${label}は、1234567 のような7けたまでの数字で入力してください。`;
    case 'not-passbook-symbol':
      return `${label}は、通帳の記号（14030 のような5けたの数字）を入力してください。`;
    case 'not-passbook-number':
      return `${label}は、通帳の番号（12345671 のような8けたまでの数字）を入力してください。`;
    case 'passbook-mismatch':
      return `${label}が合いません。通帳の記号と番号をもう一度見てください。`;
    case 'not-in-bank-file':
      return `${label}の「${problem.characters}」は、銀行の振込データで使えません。通帳のカナで入力してください。`;
    case 'not-valid':
      return `${label}が正しくありません。${problem.what}`;
    case 'refused':
      return `${label}：${problem.sentence}`;
  }
}

function english(problem: Problem, label: string): string {
  switch (problem.why) {
    case 'missing':
      return `Please fill in ${label}.`;
    case 'not-chosen':
      return `Please choose ${label}.`;
    case 'not-ticked':
      return `Please read ${label} and tick the box.`;
    case 'not-a-date':
      return `Please write ${label} as a date such as 2026-12-18.`;
    case 'not-a-number':
      return `Please write ${label} in digits, such as 12000.`;
    case 'not-whole':
      return `Please write ${label} as a whole number.`;
    case 'not-positive':
      return `${label} has to be 1 or more.`;
    case 'not-kana':
      return `Please write ${label} in katakana.`;
    case 'not-a-phone':
      return `Please write ${label} as a number such as 0183-73-2111.`;
    case 'not-a-postal-code':
      return `Please write ${label} with seven digits, such as 012-0844.`;
    case 'not-an-email':
      return `Please write ${label} in the form hana@example.jp.`;
    case 'control-character':
      return `${label} contains a character that cannot be used. Please type it again.`;
    case 'my-number':
      return `${label} seems to contain an Individual Number. Please do not write it here.`;
    case 'not-a-login-name':
      return `${label} can have small letters a–z, digits and . _ -, from 3 to 60 characters.`;
    case 'easy-password':
      return `Please choose ${label} so that others cannot guess it: not your login name, not one character repeated.`;
    case 'not-a-municipality-code':
      return `${label} has six digits, and the last one has to fit the others.`;
    case 'not-a-colour':
      return `Please write ${label} with six digits, such as #21386e.`;
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
    case 'too-small':
      return `${label} has to be ${problem.limit} or more.`;
    case 'too-large':
      return `${label} can be at most ${problem.limit}.`;
    case 'unknown-postal-code':
      return `No address was found for ${label}. Please type the address below.`;
    case 'in-quiet-hours':
      return `Please choose ${label} outside the hours without mail.`;
    case 'not-a-corporate-number':
      return `${label} is not right. Please look at its 13 digits again.`;
    case 'has-no-corporate-number':
      return `Please leave ${label} empty. A sole proprietor has no corporate number.`;
    case 'not-a-bank-line':
      return `Please write ${label} as the day and the number of the line, such as 2026-11-20/3.`;
    case 'not-account-number':
      return `${label} has up to seven digits, such as 1234567.`;
    case 'not-passbook-symbol':
      return `${label} is the 記号 of the passbook: five digits, such as 14030.`;
    case 'not-passbook-number':
      return `${label} is the 番号 of the passbook: up to eight digits, such as 12345671.`;
    case 'passbook-mismatch':
      return `${label} does not fit the 記号. Look at both in the passbook again.`;
    case 'not-in-bank-file':
      return `${label} has “${problem.characters}”, which a bank file cannot carry. Type the kana of the passbook.`;
    case 'not-valid':
      return `${label} is not right. ${problem.what}`;
    case 'refused':
      return `${label}: ${problem.sentence}`;
  }
}
