import { readFileSync } from 'node:fs';
import { addDays, daysBetween, type LocalDate, localDate } from '../../src/kernel/tokyo-date.ts';
import { parseZenginFile } from '../../src/kernel/zengin-reading.ts';
import { batchTexts } from '../../src/web/settlement/batch.texts.ts';
import { payoutTexts } from '../../src/web/settlement/payout.texts.ts';
import { yenRead } from './deposits.ts';
import { balance, idIn } from './ledger.ts';
import { signedIn, signIn } from './people.ts';
import type { Site } from './site.ts';
import { expect, type Journey, type Visitor } from './visitor.ts';

export interface Line {
  readonly lineNo: string;
  readonly name: string;
  readonly amount: bigint;
}

export interface Batch {
  readonly path: string;
  readonly lines: readonly Line[];
}

/**
 * Everything that is due goes into one batch, which two others approve after they have compared it.
 * @param payOn the bank day; without, the first that the page offers
 */
export async function locksAndApproves(
  journey: Journey,
  operator: Visitor,
  payOn?: LocalDate,
): Promise<Batch> {
  const words = payoutTexts[journey.lang];
  await operator.open('/payouts');
  await operator.press(words.plan);
  if (payOn) await operator.fillIn(words.labels, { payOn });
  await operator.press(words.lock);
  await operator.reads(words.batchState.locked);
  const path = operator.path;
  const lines = await linesOf(operator);
  const total = lines.reduce((sum, { amount }) => sum + amount, 0n);
  for (const login of ['approver1', 'approver2']) {
    const approver = await signedIn(journey, login);
    const { approve, figures, step } = batchTexts[journey.lang];
    await approver.open(path);
    await approver.reads(figures.hash);
    await approver.reads(`¥${total.toLocaleString('en-US')}`);
    for (const { lineNo, name, amount } of lines) {
      const label = approve.outlier(Number(lineNo), name);
      if ((await approver.page.getByText(label).count()) === 0) continue;
      await approver.fillIn({ amount: label }, { amount: String(amount) });
    }
    await approver.fillIn({ compared: approve.label }, { compared: 'yes' });
    await approver.press(approve.submit);
    await approver.reads(step.approved);
    await approver.leave();
  }
  return { path, lines };
}

/** Saves the bank file, and finds in it what page and ledger say, and nothing else. */
export async function savesBankFile(operator: Visitor, site: Site, batch: Batch): Promise<void> {
  await operator.open(batch.path);
  const button = operator.button(batchTexts[operator.lang].exportFile.submit);
  const [download] = await Promise.all([operator.page.waitForEvent('download'), button.click()]);
  const file = parseZenginFile(readFileSync(await download.path()));
  if (!file.ok) throw new Error(file.faults.join());
  expect(file.transfers.map(({ amount }) => amount)).toEqual(batch.lines.map(({ amount }) => amount));
  const owed = await site.rows<{ amount: string }>(
    `select sum(coalesce(p.amount, r.amount))::text as amount from payout_line l
       left join payout p on p.region_id = l.region_id and p.id = l.payout_id
       left join refund r on r.region_id = l.region_id and r.id = l.refund_id
      where l.batch_id = $1`,
    [idIn(batch.path)],
  );
  expect(String(file.total)).toBe(owed[0]?.amount);
}

/** The bank has the file: the money leaves what is owed to workers and clients, and is on its way. */
export async function sends(operator: Visitor, site: Site, batch: Batch): Promise<void> {
  const { send } = batchTexts[operator.lang];
  const owed = () => balance(site, 'payable', 'refundable');
  const [owedBefore, onItsWayBefore] = [await owed(), await balance(site, 'in_transit')];
  await operator.open(batch.path);
  await operator.fillIn({ uploaded: send.label }, { uploaded: 'yes' });
  await operator.press(send.submit);
  const total = batch.lines.reduce((sum, { amount }) => sum + amount, 0n);
  expect(owedBefore - (await owed())).toBe(total);
  expect((await balance(site, 'in_transit')) - onItsWayBefore).toBe(total);
}

/** A batch is made a few days before the money is due; by then everybody's session has ended. */
export async function payDayNears(site: Site, operator: Visitor): Promise<void> {
  const [first] = await site.rows<{ payOn: string }>(
    `select min(p.pay_on)::text as "payOn" from payout p join region r on r.id = p.region_id
      where r.slug = 'yuinosato' and p.state = 'planned'`,
  );
  if (!first) throw new Error('No payout is planned');
  await comesTo(site, addDays(localDate(first.payOn), -4));
  await signIn(operator, 'operator');
}

/** Plans what is owed, and waits until a bank day can be chosen by which all of it is due. @returns the first such day */
export async function lastPayDay(site: Site, operator: Visitor): Promise<LocalDate> {
  await operator.open('/payouts');
  await operator.press(payoutTexts[operator.lang].plan);
  const [last] = await site.rows<{ payOn: string }>(
    `select max(o.pay_on)::text as "payOn" from region r join (
       select region_id, pay_on from payout where state = 'planned'
       union all select region_id, pay_on from refund where state = 'planned') as o on o.region_id = r.id
      where r.slug = 'yuinosato'`,
  );
  if (!last) throw new Error('Nothing is planned');
  await comesTo(site, addDays(localDate(last.payOn), -4));
  await signIn(operator, 'operator');
  await operator.open('/payouts');
  const offered = operator.page.getByLabel(payoutTexts[operator.lang].labels.payOn).locator('option');
  const days = await offered.evaluateAll((options) => options.map((option) => option.getAttribute('value')));
  const day = days.find((value) => value !== null && value >= last.payOn);
  if (!day) throw new Error('No bank day is offered');
  return localDate(day);
}

/** The day on which the bank pays. */
export async function payDayComes(site: Site, operator: Visitor, batch: Batch): Promise<void> {
  const [found] = await site.rows<{ payOn: string }>(
    'select pay_on::text as "payOn" from payout_batch where id = $1',
    [idIn(batch.path)],
  );
  if (!found) throw new Error(`There is no batch at ${batch.path}`);
  await comesTo(site, localDate(found.payOn));
  await signIn(operator, 'operator');
}

async function comesTo(site: Site, day: LocalDate): Promise<void> {
  const days = daysBetween(await site.dayFromNow(0), day);
  if (days > 0) await site.letPass(`+${days}d`);
}

/** The bank gave one payment back. */
export async function givesBack(operator: Visitor, batch: Batch, lineNo: string): Promise<void> {
  const words = batchTexts[operator.lang];
  await operator.open(batch.path);
  await operator.unfold(words.giveBack.title);
  await operator.fillIn(words.giveBack.labels, { lineNo, reason: 'no-such-account' });
  await operator.press(words.giveBack.submit);
  await operator.reads(words.lineState.returned);
}

export async function settles(operator: Visitor, site: Site, batch: Batch): Promise<void> {
  const { settle, step } = batchTexts[operator.lang];
  await operator.open(batch.path);
  await operator.fillIn({ checked: settle.label }, { checked: 'yes' });
  await operator.press(settle.submit);
  await operator.reads(step.settled);
  expect(await balance(site, 'in_transit')).toBe(0n);
}

async function linesOf(operator: Visitor): Promise<Line[]> {
  const words = batchTexts[operator.lang];
  const section = operator.page.locator('section', {
    has: operator.page.getByRole('heading', { name: words.lines, exact: true }),
  });
  const rows = await section.getByRole('listitem').all();
  return Promise.all(
    rows.map(async (row) => {
      const [, lineNo = '', name = ''] =
        /^(\d+)\.\s*(.+)$/.exec(await row.getByRole('heading').innerText()) ?? [];
      return { lineNo, name, amount: yenRead(await row.locator('.pay b').innerText()) };
    }),
  );
}
