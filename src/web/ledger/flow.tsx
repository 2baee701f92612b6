import { everyMonth, monthsBack } from '../../kernel/months.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Yen, yen } from '../../kernel/yen.ts';
import { type MoneyMonth, moneyMonths } from '../../modules/ledger/index.ts';
import type { Lang } from '../../platform/i18n.ts';
import type { Tx } from '../../platform/transaction.ts';
import { chartMonths, monthChart } from '../chart.ts';
import { flowTexts } from './flow.texts.ts';

/** A month with what stood in the bank at its end. */
export interface HeldMonth extends MoneyMonth {
  readonly held: Yen;
}

const none = yen(0n);
const nothing = {
  paidIn: none,
  released: none,
  fees: none,
  paidOut: none,
  paidBack: none,
  feesOut: none,
};

/** @param inBank what stands in the bank now: each earlier balance follows from it and from what moved since */
export async function readFlow(tx: Tx, inBank: Yen): Promise<HeldMonth[]> {
  const today = tokyoDateOf(tx.now);
  const months = everyMonth(await moneyMonths(tx, monthsBack(today, chartMonths)), today, nothing);
  return heldAfter(months, inBank);
}

export function heldAfter(months: readonly MoneyMonth[], inBank: Yen): HeldMonth[] {
  let held = inBank;
  return months
    .toReversed()
    .map((month) => {
      const atItsEnd = held;
      held = yen(held - month.paidIn + month.paidOut + month.paidBack + month.feesOut);
      return { ...month, held: atItsEnd };
    })
    .toReversed();
}

/** In, out by what it was for, and what was held. */
export function drawFlow(lang: Lang, months: readonly HeldMonth[]) {
  const { panels } = flowTexts[lang];
  const values = (name: keyof typeof nothing | 'held') => months.map((each) => each[name]);
  return monthChart(
    lang,
    months.map(({ month }) => month),
    [
      { title: panels.paidIn, series: [{ look: 'solid', values: values('paidIn') }], unit: 'yen' },
      {
        title: panels.out,
        series: [
          { look: 'solid', values: values('paidOut') },
          { look: 'hatched', values: values('paidBack') },
          { look: 'outline', values: values('feesOut') },
        ],
        unit: 'yen',
      },
      { title: panels.held, series: [{ look: 'line', values: values('held') }], unit: 'yen' },
    ],
  );
}
