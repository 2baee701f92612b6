import { contractNextTexts } from '../../src/web/contracts/contract-next.texts.ts';
import { depositTexts } from '../../src/web/settlement/deposit.texts.ts';
import type { Visitor } from './visitor.ts';

export interface Announced {
  readonly reference: string;
  /** In yen. */
  readonly amount: bigint;
}

/** What the company takes to the bank, off its notice. */
export async function readsDepositNotice(company: Visitor, contract: string): Promise<Announced[]> {
  const words = depositTexts[company.lang];
  await company.open(contract);
  await company.follow(contractNextTexts[company.lang].next.deposit.button);
  await company.heading(words.notice);
  const figures = await company.page.locator('.next .figure').allInnerTexts();
  const announced: Announced[] = [];
  for (let at = 0; at < figures.length; at += 2) {
    const [amount = '', reference = ''] = figures.slice(at, at + 2);
    announced.push({ reference, amount: yenRead(amount) });
  }
  return announced;
}

/** As the bank's statement writes the client. */
export const payer = 'ﾀｶｻｷﾖｼﾉｳｴﾝ';

/** The operator types a line of the bank's statement. */
export async function recordsLine(
  operator: Visitor,
  { reference, amount }: Announced,
  line: string,
  becomes: 'matched' | 'suspended',
): Promise<void> {
  const words = depositTexts[operator.lang];
  await operator.open('/deposits');
  await operator.fillIn(words.labels, {
    amount: amount.toLocaleString('ja-JP'),
    payerName: payer,
    reference: `${reference.toLowerCase()} ﾀｶｻｷ`,
    bankLine: line,
  });
  await operator.press(words.submit);
  await operator.reads(words[becomes]);
}

/** `¥10,800` as it stands on a page, in yen. */
export function yenRead(text: string): bigint {
  const digits = /^[¥￥]([\d,]+)$/.exec(text.trim())?.[1];
  if (digits === undefined) throw new Error(`No amount in yen: ${text}`);
  return BigInt(digits.replaceAll(',', ''));
}
