import { type Actor, hasRole } from '../../kernel/actor.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { addDays, type LocalDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { draftsOf } from '../../modules/accounts/index.ts';
import { type ContractRow, contractRows, untouchedContracts } from '../../modules/contracts/index.ts';
import { dutyHolders } from '../../modules/identity/index.ts';
import { mayManageMembers } from '../../modules/identity/membership.access.ts';
import { type OwnProposal, proposalsBy } from '../../modules/jobs/index.ts';
import { mayDraftFor } from '../../modules/jobs/job.access.ts';
import { unreadNotices } from '../../modules/messages/index.ts';
import { invitationsFor } from '../../modules/organizations/index.ts';
import type { DutyItem } from '../../modules/settlement/action-item.rules.ts';
import {
  findDuties,
  findOwnActions,
  type PayoutOfWorker,
  payoutsOfWorker,
  type RefundOnPage,
  refundsOfOrganizations,
} from '../../modules/settlement/index.ts';
import { maySeeMoney, refundSeats } from '../../modules/settlement/settlement.access.ts';
import { findCircumstances } from '../../modules/workers/index.ts';
import { deadLetters } from '../../platform/outbox.ts';
import { newKey } from '../../platform/random.ts';
import { reading, type Tx } from '../../platform/transaction.ts';
import { disputeTexts } from '../contracts/dispute.texts.ts';
import { reviewTexts } from '../contracts/review.texts.ts';
import { justRefused, suitableJobs } from '../jobs/fit.tsx';
import { JustRefused } from '../jobs/fit.view.tsx';
import { searchTexts } from '../jobs/search.texts.ts';
import { inquiryTexts } from '../messages/inquiry.texts.ts';
import { reportTexts } from '../messages/report.texts.ts';
import { clientsTexts } from '../organizations/clients.texts.ts';
import { programmeTexts } from '../organizations/programme.texts.ts';
import { page } from '../page.tsx';
import { monthTexts } from '../regions/month.texts.ts';
import type { Visit } from '../visit.ts';
import { actionsOf, clientOrganizations, ownOf } from './actions.ts';
import { firstThings, stoppedClients } from './first-things.tsx';
import { homeTexts } from './home.texts.ts';
import { HomeView, type WayOn } from './home.view.tsx';
import { appointing, unheldOf } from './unheld.ts';

/** The signed-in person's own page: what to do next, then what is under way. */
export async function home(visit: Visit): Promise<Response> {
  const { actor, person } = visit;
  const { personId } = actor;
  if (!personId || !person) throw new Error('The route is for people who have signed in');
  const { own, duty, unheld, unread, stopped, refused, ...shown } = await reading(visit.region.id, (tx) =>
    readHome(tx, visit, personId),
  );
  const appoint = appointing(actor, visit.lang, unheld);
  const stops = unheld.filter(({ waiting }) => waiting.length > 0).length;
  const body = (
    <HomeView
      place={visit}
      name={person.displayName}
      {...shown}
      first={
        <>
          <JustRefused place={visit} job={refused} formKey={newKey()} from="home" />
          {await firstThings(visit, stopped)}
        </>
      }
      signOutKey={newKey()}
      actions={[
        ...appoint.slice(0, stops),
        ...actionsOf(actor, visit.lang, own, duty),
        ...appoint.slice(stops),
      ]}
      ways={waysOn(visit, unread)}
      isStopped={stopped.length > 0}
      isNew={actor.roles.length === 0 && actor.seats.length === 0}
    />
  );
  return page(visit, { title: homeTexts[visit.lang].title, body });
}

async function readHome(tx: Tx, visit: Visit, personId: PersonId) {
  const { actor } = visit;
  const isWorker = hasRole(actor, 'worker');
  const duty = hasDuty(actor) ? [...(await findDuties(tx, personId)), ...(await lateThings(tx))] : [];
  const today = tokyoDateOf(tx.now);
  const proposals = isWorker ? await proposalsBy(tx, personId) : null;
  return {
    now: tx.now,
    today,
    own: await findOwnActions(tx, { personId, ...ownOf(actor) }),
    duty,
    unheld: mayManageMembers(actor) ? unheldOf(await dutyHolders(tx), duty) : [],
    earned: isWorker ? recent(await payoutsOfWorker(tx, personId), today) : [],
    working: underWay(await contractRows(tx, { workerId: personId })),
    ordered: underWay(await contractRows(tx, { organizations: clientOrganizations(actor) })),
    refunds: await refundsDue(tx, actor),
    proposals,
    suitable: isWorker ? await suitableFor(tx, actor, proposals ?? []) : null,
    invitations: await invitationsFor(tx, personId),
    drafts: await draftsOf(tx, personId),
    stopped: await stoppedClients(tx, actor),
    unread: await unreadNotices(tx, personId),
    refused: await justRefused(tx, visit),
  };
}

/** What suits this worker now, and whether they have told of their life at all. */
async function suitableFor(tx: Tx, actor: Actor, proposals: readonly OwnProposal[]) {
  const applied = new Set(proposals.filter(({ state }) => state !== 'withdrawn').map(({ jobId }) => jobId));
  const hasTold = actor.personId !== null && (await findCircumstances(tx, actor.personId)) !== null;
  return { hasTold, jobs: hasTold ? await suitableJobs(tx, actor, applied) : [] };
}

/** What still comes back to the organisations for whose money somebody looks after. */
async function refundsDue(tx: Tx, { seats }: Actor): Promise<RefundOnPage[]> {
  const mine = seats.filter(({ role }) => refundSeats.includes(role));
  if (mine.length === 0) return [];
  const all = await refundsOfOrganizations(
    tx,
    mine.map(({ organizationId }) => organizationId),
  );
  return all.filter(({ paidOn }) => paidOn === null);
}

/** Pay that has not come yet, and what came within the last thirty days. */
function recent(payouts: readonly PayoutOfWorker[], today: LocalDate): readonly PayoutOfWorker[] {
  const since = addDays(today, -30);
  return payouts.filter(({ paidOn }) => paidOn === null || paidOn >= since).slice(0, 5);
}

/** Orders in which something is still to come; the others stand on the page of all. */
function underWay(contracts: readonly ContractRow[]): readonly ContractRow[] {
  return contracts.filter(({ state }) => ['offered', 'agreed', 'active'].includes(state)).slice(0, 5);
}

/** What no time was set for, since it should not happen. */
async function lateThings(tx: Tx): Promise<DutyItem[]> {
  const quiet = (await untouchedContracts(tx)).length;
  const lost = (await deadLetters(tx)).length;
  const counts = { 'look-at-quiet': quiet, 'resend-mail': lost } as const;
  return (['look-at-quiet', 'resend-mail'] as const)
    .map((what) => ({ what, count: counts[what], dueOn: null, amount: null }))
    .filter(({ count }) => count > 0);
}

function hasDuty({ roles }: Actor): boolean {
  return roles.some((role) => role !== 'worker');
}

function workersWays(lang: Visit['lang']): readonly WayOn[] {
  const t = homeTexts[lang];
  return [
    { path: '/searches', label: searchTexts[lang].kept },
    { path: '/profile', label: t.profile },
    { path: '/bank-account', label: t.bankAccount },
    { path: '/my-payouts', label: t.payouts },
  ];
}

/** Everything else that is this person's own, in the order in which people look for it. */
function waysOn({ actor, lang, demo }: Visit, unread: number): WayOn[] {
  const t = homeTexts[lang];
  const orders = actor.seats.some((seat) => seat.role !== 'staff');
  const drafts = actor.seats.some((seat) => mayDraftFor(actor, seat));
  const ways: readonly (readonly [boolean, WayOn])[] = [
    [hasRole(actor, 'worker') || orders, { path: '/contracts', label: t.contracts }],
    ...workersWays(lang).map((way) => [hasRole(actor, 'worker'), way] as const),
    [drafts, { path: '/orders', label: t.order }],
    [orders, { path: '/organization', label: t.organization }],
    [hasRole(actor, 'csp'), { path: '/organizations', label: t.organizations }],
    [hasRole(actor, 'csp'), { path: '/checks', label: t.checks }],
    [
      hasRole(actor, 'officer') && !hasRole(actor, 'csp'),
      { path: '/organizations', label: clientsTexts[lang].title },
    ],
    [hasRole(actor, 'officer'), { path: '/month', label: monthTexts[lang].title }],
    [hasRole(actor, 'operator'), { path: '/deposits', label: t.deposits }],
    [hasRole(actor, 'operator', 'paymentApprover'), { path: '/payouts', label: t.payoutsOfRegion }],
    [maySeeMoney(actor), { path: '/ledger', label: t.ledger }],
    [
      actor.seats.some(({ role }) => refundSeats.includes(role)),
      { path: '/refund-account', label: t.refunds },
    ],
    [hasRole(actor, 'mediator', 'operator'), { path: '/disputes', label: disputeTexts[lang].list.title }],
    [hasRole(actor, 'csp'), { path: '/consultations', label: t.consultations }],
    [hasRole(actor, 'csp', 'officer'), { path: '/reviews', label: reviewTexts[lang].notes }],
    [true, { path: '/notices', label: t.notices(unread) }],
    [true, { path: '/account', label: t.account }],
    [hasRole(actor, 'csp', 'officer'), { path: '/inquiries', label: inquiryTexts[lang].queue.title }],
    [hasRole(actor, 'csp', 'officer'), { path: '/reports', label: reportTexts[lang].queue }],
    [hasRole(actor, 'officer'), { path: '/settings', label: t.settings }],
    [hasRole(actor, 'officer'), { path: '/members', label: t.members }],
    [hasRole(actor, 'officer'), { path: '/programme', label: programmeTexts[lang].title }],
    [hasRole(actor, 'officer'), { path: '/dead-letters', label: t.deadLetters }],
    [demo, { path: '/outbox', label: t.outbox }],
  ];
  return ways.filter(([shown]) => shown).map(([, way]) => way);
}
