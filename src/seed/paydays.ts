import { systemActor } from '../kernel/actor.ts';
import { addOpenDays } from '../kernel/business-days.ts';
import type { BatchId } from '../kernel/ids.ts';
import { defaultPaymentRule, paymentDayOf } from '../kernel/payment-day.ts';
import { addDays, type ClockTime, instantOf, type LocalDate, tokyoDateOf } from '../kernel/tokyo-date.ts';
import type { Calendars } from '../modules/regions/index.ts';
import {
  approveBatch,
  batchLines,
  exportBatch,
  loadBatch,
  lockBatch,
  markSent,
  planPayouts,
  registerBankAccount,
  returnLine,
  settleBatch,
} from '../modules/settlement/index.ts';
import { reading } from '../platform/transaction.ts';
import { accountOf } from './people.ts';
import { firstOfHalf } from './schedule.ts';
import { type Filling, happened } from './step.ts';
import type { Course } from './timeline.ts';

export interface Paying {
  readonly operator: string;
  readonly approvers: readonly [string, string];
  /** Whose account was closed without their noticing, so that their first payment comes back; and their new one. */
  readonly moved?: { readonly login: string; readonly account: string };
}

/** What the bank needs to know of a town's past: where it begins, and the moment in which we are. */
interface Span {
  readonly begin: LocalDate;
  readonly now: Date;
}

/** The days on which what was delivered in each half of a month is paid, the last one perhaps still to come. */
function payDaysIn({ begin, now }: Span, { bank }: Calendars): LocalDate[] {
  const days: LocalDate[] = [];
  for (let half = firstOfHalf(tokyoDateOf(now)); half > begin; half = firstOfHalf(addDays(half, -1)))
    days.unshift(paymentDayOf(addDays(half, -1), bank, defaultPaymentRule));
  return days;
}

/** Bank days before the payment, and the hour, at which each step is taken. */
const times = {
  lock: [6, '15:10'],
  first: [5, '10:20'],
  second: [5, '11:40'],
  send: [1, '09:40'],
  settle: [0, '15:30'],
} as const satisfies Record<string, readonly [number, ClockTime]>;

interface Batch extends Paying {
  readonly town: Filling;
  readonly payOn: LocalDate;
  readonly key: (step: string) => string;
}

/** Each batch, from its list to the statement that shows it paid. */
export function payDays(town: Filling, paying: Paying, span: Span, calendars: Calendars): Course[] {
  let cameBack = false;
  const first = async (batch: Batch, batchId: BatchId): Promise<boolean> => {
    if (cameBack) return false;
    cameBack = await giveBack(batch, batchId);
    return cameBack;
  };
  return payDaysIn(span, calendars).map((payOn) => {
    const batch = { ...paying, town, payOn, key: (step: string) => town.key(`batch-${payOn}-${step}`) };
    return payDay(batch, calendars, span.now, first);
  });
}

/** It is not sent before its end can be told. */
function payDay(
  batch: Batch,
  { bank }: Calendars,
  now: Date,
  giveBackFirst: (batch: Batch, batchId: BatchId) => Promise<boolean>,
): Course {
  const { payOn, approvers, moved } = batch;
  const at = (step: keyof typeof times): Date => {
    const [before, time] = times[step];
    return instantOf(addOpenDays(bank, payOn, -before), time);
  };
  return async (until) => {
    await until(at('lock') < now ? at('lock') : now);
    const batchId = await lock(batch);
    if (!batchId) return;
    for (const [order, login] of approvers.entries()) {
      await until(at(order === 0 ? 'first' : 'second'));
      await approve(batch, batchId, login);
    }
    await until(at('settle') <= now ? at('send') : at('settle'));
    await send(batch, batchId);
    await until(at('settle'));
    const cameBack = await giveBackFirst(batch, batchId);
    await settle(batch, batchId);
    if (!cameBack || !moved) return;
    await until(instantOf(addDays(payOn, 2), '19:20'));
    await nameAccount(batch, moved);
  };
}

/** Null: nothing is to be paid on this day. */
async function lock({ town, payOn, operator, key }: Batch): Promise<BatchId | null> {
  const sweep = systemActor(town.regionId, 'accepted work is paid on its day');
  happened(await planPayouts(sweep, { key: key('plan') }));
  const locked = await lockBatch(await town.as(operator), { payOn, key: key('lock') });
  if (!locked.ok && locked.reason === 'nothing-to-pay') return null;
  return happened(locked).batchId;
}

async function approve({ town, key }: Batch, batchId: BatchId, login: string): Promise<void> {
  const { shownHash, outliers } = await reading(town.regionId, async (tx) => ({
    shownHash: (await loadBatch(tx, batchId)).listSha256,
    outliers: (await batchLines(tx, batchId)).map(({ lineNo, amount }) => ({ lineNo, amount })),
  }));
  const command = { batchId, shownHash, outliers, key: key(login) };
  happened(await approveBatch(await town.as(login), command));
}

/** A file that has reached the bank is handed out to nobody again, also not to a run that goes on where another stopped. */
async function send({ town, operator, key }: Batch, batchId: BatchId): Promise<void> {
  const by = await town.as(operator);
  const { sentAt } = await reading(town.regionId, (tx) => loadBatch(tx, batchId));
  if (!sentAt) happened(await exportBatch(by, { batchId, key: key('file') }));
  happened(await markSent(by, { batchId, key: key('sent') }));
}

/** True: the bank gave the payment back whose account is no more. */
async function giveBack({ town, operator, moved, key }: Batch, batchId: BatchId): Promise<boolean> {
  if (!moved) return false;
  const lines = await reading(town.regionId, (tx) => batchLines(tx, batchId));
  const line = lines.find(({ payeeId }) => payeeId === town.personOf(moved.login));
  if (!line) return false;
  const back = { batchId, lineNo: line.lineNo, reason: 'account-closed', key: key('back') } as const;
  happened(await returnLine(await town.as(operator), back));
  return true;
}

async function settle({ town, operator, key }: Batch, batchId: BatchId): Promise<void> {
  happened(await settleBatch(await town.as(operator), { batchId, key: key('settled') }));
}

async function nameAccount({ town }: Batch, { login, account }: NonNullable<Paying['moved']>): Promise<void> {
  const command = { ...accountOf(login, account), key: town.key(`account-again-${login}`) };
  happened(await registerBankAccount(await town.as(login), command));
}
