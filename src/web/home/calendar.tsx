import { deadlineTime } from '../../kernel/acceptance-deadline.ts';
import { type Actor, hasRole } from '../../kernel/actor.ts';
import { type ContractId, type PersonId, slugOf } from '../../kernel/ids.ts';
import { NotFound } from '../../kernel/result.ts';
import { addDays, type LocalDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { awaitedDeliveries, lastActsOf } from '../../modules/contracts/index.ts';
import { proposalsBy } from '../../modules/jobs/index.ts';
import { answerBy } from '../../modules/jobs/job.rules.ts';
import type { DutyItem, OwnAction, OwnItem } from '../../modules/settlement/action-item.rules.ts';
import {
  findDuties,
  findOwnActions,
  payoutsOfWorker,
  refundsOfOrganizations,
} from '../../modules/settlement/index.ts';
import { refundSeats } from '../../modules/settlement/settlement.access.ts';
import { paced } from '../../platform/limits.ts';
import { reading, type Tx } from '../../platform/transaction.ts';
import { calendarFile, type Deadline } from '../calendar-file.ts';
import { clientAddress } from '../client-address.ts';
import { conditional } from '../conditional.ts';
import { deadlineTexts } from '../contracts/deadline.texts.ts';
import { frameTexts } from '../layout/frame.texts.ts';
import { calendarReader } from '../session.ts';
import { href, type Visit } from '../visit.ts';
import { actionsOf, clientOrganizations, ownOf, pathOf } from './actions.ts';
import { homeTexts } from './home.texts.ts';

/** A town hall is one address: enough for all of its people, and too little to try secrets or to keep us busy. */
const isPaced = paced({ most: 120, within: 60_000 });
const tooOften = { 'retry-after': '60', 'cache-control': 'no-store' };

/** Somebody's deadlines for their own calendar program, which has no session: the secret of the address says whose. */
export async function calendar(visit: Visit): Promise<Response> {
  const { lang, region } = visit;
  if (!isPaced(clientAddress(visit.http))) return new Response(null, { status: 429, headers: tooOften });
  const reader = await calendarReader(visit);
  if (!reader) throw new NotFound();
  const deadlines = await reading(region.id, (tx) => deadlinesOf(tx, visit, reader.actor, reader.personId));
  const place = frameTexts[lang].regionWork(lang === 'ja' ? region.nameJa : region.nameEn);
  const name = deadlineTexts[lang].of(place, homeTexts[lang].deadlines);
  return conditional(visit, calendarFile(name, reader.since, deadlines), {
    type: 'text/calendar; charset=utf-8',
    cacheControl: 'private, no-cache',
  });
}

/** What this person has to do or may expect by a day: what their page names first, and what still comes. */
async function deadlinesOf(tx: Tx, visit: Visit, actor: Actor, personId: PersonId): Promise<Deadline[]> {
  const own = await findOwnActions(tx, { personId, ...ownOf(actor) });
  const duty = actor.roles.some((role) => role !== 'worker') ? await findDuties(tx, personId) : [];
  const found = [
    ...own.flatMap((item) => ofOwn(visit, item, personId)),
    ...ofDuties(visit, actor, duty, personId),
    ...(hasRole(actor, 'worker') ? await ofWork(tx, visit, personId) : []),
    ...(await ofOrders(tx, visit, actor)),
  ];
  const changed = await lastActsOf(
    tx,
    found.flatMap(({ contractId }) => contractId ?? []),
  );
  return found.map(({ contractId, ...deadline }) => ({
    ...deadline,
    changedAt: (contractId && changed.get(contractId)) ?? null,
  }));
}

type Found = Omit<Deadline, 'changedAt'> & { readonly contractId: ContractId | null };

/** What the deadline is called as long as it is the same one: a correction is due in place of the delivery. */
const uidOf: Partial<Record<OwnAction, string>> = {
  deliver: 'delivery',
  redeliver: 'delivery',
  accept: 'acceptance',
  'pay-in': 'deposit',
  'pay-missing': 'deposit',
};

/** Those that end at 18:00 and not with their day. */
const timed: ReadonlySet<OwnAction> = new Set([
  'accept',
  'answer-dispute',
  'answer-ending',
  'answer-refund',
  'answer-amendment',
  'answer-offer',
  'review',
]);

function ofOwn(visit: Visit, item: OwnItem, personId: PersonId): Found[] {
  const t = deadlineTexts[visit.lang];
  const { what, subject, milestone, title, dueOn } = item;
  if (dueOn === null) return [];
  const path = pathOf(item);
  return [
    {
      uid: `${uidOf[what] ?? what}-${milestone ?? subject ?? personId}`,
      summary: t.of(t.own[what], title),
      day: dueOn,
      time: timed.has(what) ? deadlineTime : null,
      path: href(visit, path),
      contractId: path.startsWith('/contracts/') ? (subject as ContractId) : null,
    },
  ];
}

/** Of each kind of duty the first day, as on the person's own page. */
function ofDuties(visit: Visit, actor: Actor, duty: readonly DutyItem[], personId: PersonId): Found[] {
  return actionsOf(actor, visit.lang, [], duty).flatMap(({ key, act, path, dueOn }) =>
    dueOn === null ? [] : [{ ...whole(visit, `${key}-${personId}`, act, dueOn, path), contractId: null }],
  );
}

/** Pay that comes or came within the last month, and answers to what they applied for. */
async function ofWork(tx: Tx, visit: Visit, personId: PersonId): Promise<Found[]> {
  const t = deadlineTexts[visit.lang];
  const since = addDays(tokyoDateOf(tx.now), -30);
  const payouts = (await payoutsOfWorker(tx, personId)).filter(({ payOn }) => payOn >= since);
  const proposals = (await proposalsBy(tx, personId)).filter(({ state }) => state === 'submitted');
  return [
    ...payouts.map(({ payoutId, contractId, title, payOn }) => ({
      ...whole(visit, `payout-${payoutId}`, t.of(t.payout, title), payOn, '/my-payouts'),
      contractId,
    })),
    ...proposals.flatMap(({ id, jobId, jobTitle, applicationDeadline }) => {
      if (applicationDeadline === null) return [];
      const [summary, day] = [t.of(t.proposal, jobTitle), answerBy(applicationDeadline)];
      const path = `/jobs/${slugOf('job', jobId)}`;
      return [{ ...whole(visit, `proposal-${id}`, summary, day, path), contractId: null }];
    }),
  ];
}

/** Work that clients wait for, and money that comes back to them. */
async function ofOrders(tx: Tx, visit: Visit, actor: Actor): Promise<Found[]> {
  const t = deadlineTexts[visit.lang];
  const organizations = clientOrganizations(actor);
  const deliveries = organizations.length > 0 ? await awaitedDeliveries(tx, organizations) : [];
  const payers = actor.seats.filter(({ role }) => refundSeats.includes(role));
  const refunds =
    payers.length > 0
      ? await refundsOfOrganizations(
          tx,
          payers.map(({ organizationId }) => organizationId),
        )
      : [];
  return [
    ...deliveries.map(({ milestoneId, contractId, title, dueOn }) => {
      const path = `/contracts/${slugOf('contract', contractId)}`;
      return { ...whole(visit, `delivery-${milestoneId}`, t.of(t.awaited, title), dueOn, path), contractId };
    }),
    ...refunds
      .filter(({ paidOn }) => paidOn === null)
      .map(({ refundId, title, payOn }) => ({
        ...whole(visit, `refund-${refundId}`, t.of(t.refund, title ?? ''), payOn, '/refund-account'),
        contractId: null,
      })),
  ];
}

function whole(visit: Visit, uid: string, summary: string, day: LocalDate, path: string) {
  return { uid, summary, day, time: null, path: href(visit, path) };
}
