import { hasRole } from '../../kernel/actor.ts';
import { type ProposalRow, proposalsBy } from '../../modules/jobs/index.ts';
import { invitationsFor } from '../../modules/organizations/index.ts';
import { waitingFor } from '../../modules/settlement/index.ts';
import { newKey } from '../../platform/random.ts';
import { reading } from '../../platform/transaction.ts';
import { programmeTexts } from '../organizations/programme.texts.ts';
import { page } from '../page.tsx';
import type { Visit } from '../visit.ts';
import { homeTexts } from './home.texts.ts';
import { HomeView, type WayOn } from './home.view.tsx';
import { nextThings } from './next-things.ts';

/** The signed-in person's own page: what to do next, then what is under way. */
export async function home(visit: Visit): Promise<Response> {
  const t = homeTexts[visit.lang];
  const { actor, person } = visit;
  const { personId } = actor;
  if (!personId || !person) throw new Error('The route is for people who have signed in');
  const orders = actor.seats.filter((seat) => seat.role !== 'staff').map((seat) => seat.organizationId);
  const { waiting, proposals, invitations } = await reading(visit.region.id, async (tx) => ({
    waiting: await waitingFor(tx, personId, orders),
    proposals: hasRole(actor, 'worker') ? await proposalsBy(tx, personId) : ([] as ProposalRow[]),
    invitations: await invitationsFor(tx, personId),
  }));
  const body = (
    <HomeView
      place={visit}
      name={person.displayName}
      things={nextThings(actor, waiting)}
      invitations={invitations}
      ways={waysOn(visit)}
      proposals={hasRole(actor, 'worker') ? proposals : null}
      isNew={actor.roles.length === 0 && actor.seats.length === 0}
      signOutKey={newKey()}
    />
  );
  return page(visit, { title: t.title, body });
}

/** Everything else that is this person's own, in the order in which people look for it. */
function waysOn({ actor, lang, demo }: Visit): WayOn[] {
  const t = homeTexts[lang];
  const orders = actor.seats.some((seat) => seat.role !== 'staff');
  const ways: readonly (readonly [boolean, WayOn])[] = [
    [hasRole(actor, 'worker') || orders, { path: '/contracts', label: t.contracts }],
    [hasRole(actor, 'worker'), { path: '/profile', label: t.profile }],
    [hasRole(actor, 'worker'), { path: '/bank-account', label: t.bankAccount }],
    [hasRole(actor, 'worker'), { path: '/my-payouts', label: t.payouts }],
    [orders, { path: '/organization', label: t.organization }],
    [hasRole(actor, 'csp'), { path: '/organizations', label: t.organizations }],
    [hasRole(actor, 'csp'), { path: '/checks', label: t.checks }],
    [hasRole(actor, 'operator'), { path: '/deposits', label: t.deposits }],
    [hasRole(actor, 'operator', 'paymentApprover'), { path: '/payouts', label: t.payoutsOfRegion }],
    [true, { path: '/notices', label: t.notices }],
    [hasRole(actor, 'officer'), { path: '/settings', label: t.settings }],
    [hasRole(actor, 'officer'), { path: '/members', label: t.members }],
    [hasRole(actor, 'officer'), { path: '/programme', label: programmeTexts[lang].title }],
    [hasRole(actor, 'officer'), { path: '/dead-letters', label: t.deadLetters }],
    [demo, { path: '/outbox', label: t.outbox }],
  ];
  return ways.filter(([shown]) => shown).map(([, way]) => way);
}
