import { addOpenDays } from '../../kernel/business-days.ts';
import type { ContractId, JobId, PersonId } from '../../kernel/ids.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { yen } from '../../kernel/yen.ts';
import { officialHorizon } from '../../platform/reference-data/holidays.ts';
import type { Tx } from '../../platform/transaction.ts';
import { postingPage } from '../jobs/index.ts';
import { gapsIn } from '../jobs/job.forms.ts';
import { dateProblems, looksLikeEmployment } from '../jobs/job.rules.ts';
import { escrowHolderOn } from '../organizations/index.ts';
import { calendarsWith, type RegionSettings, settingsOn } from '../regions/index.ts';
import { type DutyItem, dutyDue, inOrder, type OwnItem } from './action-item.rules.ts';
import { mostBankDaysAhead } from './batch.rules.ts';
import { dutyItems } from './duty-item.pages.ts';
import { findArrivals } from './find-arrivals.ts';
import { type Own, ownItems } from './own-item.pages.ts';
import { unplannedParts } from './unplanned.pages.ts';

/** More than this nobody does in a day; the first are the most pressing. */
const most = 30;

/** What waits for somebody as a side of an order, the most pressing first; a draft only once nothing is missing of it. */
export async function findOwnActions(tx: Tx, own: Own): Promise<OwnItem[]> {
  const items: OwnItem[] = [];
  let settings: RegionSettings | null = null;
  for (const item of inOrder(await withoutArrived(tx, await ownItems(tx, own)))) {
    if (items.length === most) break;
    if (item.what === 'submit-draft') {
      settings ??= await settingsOn(tx, tokyoDateOf(tx.now));
      if (!(await isFinished(tx, item.subject as JobId, settings))) continue;
    }
    items.push(item);
  }
  return items;
}

/**
 * What came in the client's own name and waits is never asked for again; where it is enough, the operator is asked. What
 * anybody else wrote the reference on takes nothing away: it could not be joined with the rest.
 */
async function withoutArrived(tx: Tx, items: readonly OwnItem[]): Promise<OwnItem[]> {
  const awaited = items.filter(({ what }) => what === 'pay-in').map(({ subject }) => subject as ContractId);
  const arrivals = awaited.length > 0 ? await findArrivals(tx, awaited) : [];
  return items.flatMap((item) => {
    const arrival = arrivals.find(
      ({ milestoneId }) => item.what === 'pay-in' && milestoneId === item.milestone,
    );
    if (!arrival || arrival.own === 0n || item.amount === null) return [item];
    if (arrival.own >= item.amount) return [];
    return [{ ...item, what: 'pay-missing' as const, amount: yen(item.amount - arrival.own) }];
  });
}

/** Whether nothing keeps a draft from the check before publication. */
async function isFinished(tx: Tx, id: JobId, { referenceHourlyWage }: RegionSettings): Promise<boolean> {
  const today = tokyoDateOf(tx.now);
  const draft = await postingPage(tx, id);
  if (looksLikeEmployment(draft.employmentSigns)) return false;
  if (gapsIn(draft, referenceHourlyWage?.amount ?? null).size > 0) return false;
  return dateProblems(draft, today, officialHorizon).size === 0;
}

/** What waits for those who have a duty in the region, each kind once; who sees which is decided where it is drawn. */
export async function findDuties(tx: Tx, personId: PersonId): Promise<DutyItem[]> {
  const today = tokyoDateOf(tx.now);
  const { closingDays } = await settingsOn(tx, today);
  const { operator, bank } = calendarsWith(closingDays);
  const lastPayDay = addOpenDays(bank, today, mostBankDaysAhead);
  const holderId = (await escrowHolderOn(tx, today))?.id ?? null;
  const items = (await dutyItems(tx, personId, { today, lastPayDay, holderId })).map((item) => ({
    ...item,
    dueOn: item.dueOn && dutyDue(item.what, item.dueOn, operator),
  }));
  return inOrder([...items, ...(await unplanned(tx))]);
}

async function unplanned(tx: Tx): Promise<DutyItem[]> {
  const parts = await unplannedParts(tx);
  const [first] = parts;
  const dueOn = first ? tokyoDateOf(first.decidedAt) : null;
  return first ? [{ what: 'look-at-unplanned', count: parts.length, dueOn, amount: null }] : [];
}
