import { idOfSlug, type OrganizationId, slugOf } from '../../kernel/ids.ts';
import { allowToSee, NotFound } from '../../kernel/result.ts';
import { clientRecord, reviewCountsOfOrganization } from '../../modules/contracts/index.ts';
import {
  callsOf,
  loadOrganization,
  type Organization,
  organizationNames,
  type PastCall,
} from '../../modules/organizations/index.ts';
import {
  mayAnswerCalls,
  mayCheckOrganization,
  mayCorrectOrganization,
  mayDescribeOrganization,
  maySeeDescription,
  maySeeMembers,
  maySeeOrganization,
  maySuspendOrganization,
} from '../../modules/organizations/organization.access.ts';
import type { Lang } from '../../platform/i18n.ts';
import { reading, type Tx } from '../../platform/transaction.ts';
import { keptAnswerRate } from '../kept-figures.ts';
import { page, redirect } from '../page.tsx';
import { typedIn } from '../parts/typed.view.tsx';
import { href, type Visit } from '../visit.ts';
import { CallHistory } from './calls.view.tsx';
import { organizationTexts } from './organization.texts.ts';
import { OrganizationFacts, OrganizationHead, OrganizationWays } from './organization.view.tsx';
import { type ShownRecord, ShownToWorkers } from './shown.view.tsx';

export function organizationIdOf(visit: Visit): OrganizationId {
  const id = idOfSlug('organization', visit.params.organization ?? '');
  if (!id) throw new NotFound();
  return id;
}

export async function readOrganization(visit: Visit): Promise<Organization> {
  const id = organizationIdOf(visit);
  const organization = await reading(visit.region.id, (tx) => loadOrganization(tx, id));
  allowToSee(maySeeOrganization(visit.actor, organization));
  return organization;
}

/** For workers what the organisation says to them; for its people and the programme its registration too. */
export async function organizationPage(visit: Visit): Promise<Response> {
  const id = organizationIdOf(visit);
  const isAdviser = mayAnswerCalls(visit.actor);
  const { organization, record, calls } = await reading(visit.region.id, async (tx) => ({
    organization: await loadOrganization(tx, id),
    record: await recordOf(tx, id),
    calls: isAdviser ? await callsOf(tx, id) : null,
  }));
  allowToSee(maySeeDescription(visit.actor, organization));
  if (maySeeOrganization(visit.actor, organization)) return registrationOf(visit, organization, calls);
  const body = <ShownToWorkers organization={organization} record={record} lang={visit.lang} heading="h1" />;
  return page(visit, { title: organization.name, body });
}

/** One organisation: its registration, how far its check is, and what this person may do next. */
function registrationOf(
  visit: Visit,
  organization: Organization,
  calls: readonly PastCall[] | null,
): Response {
  const t = organizationTexts[visit.lang];
  const mayCorrect = mayCorrectOrganization(visit.actor, organization);
  const waits = organization.state === 'registered';
  const body = (
    <>
      <OrganizationHead organization={organization} lang={visit.lang} />
      {waits && mayCorrect ? <p class="lead">{t.waiting}</p> : null}
      <Stopped lang={visit.lang} organization={organization} />
      <OrganizationFacts organization={organization} lang={visit.lang} />
      {calls && organization.kind === 'client' ? <CallHistory place={visit} calls={calls} /> : null}
      <OrganizationWays
        place={visit}
        organization={organization}
        checks={waits && mayCheckOrganization(visit.actor, organization)}
        corrects={mayCorrect && organization.state !== 'suspended'}
        describes={mayDescribeOrganization(visit.actor, organization)}
        suspends={maySuspendOrganization(visit.actor, organization)}
        seesMembers={maySeeMembers(visit.actor, organization)}
      />
    </>
  );
  return page(visit, { title: organization.name, body });
}

/** Why it may not order, or what it is to correct. */
function Stopped({ lang, organization }: { readonly lang: Lang; readonly organization: Organization }) {
  const t = organizationTexts[lang];
  const { state, suspensionReason, checkNote } = organization;
  if (state !== 'suspended' && state !== 'returned') return null;
  const isSuspended = state === 'suspended';
  return (
    <section class="next">
      <h2>{isSuspended ? t.suspended : t.returned}</h2>
      {isSuspended ? <p>{t.suspendedWhat}</p> : null}
      <p class="typed" {...typedIn(lang)}>
        {isSuspended ? suspensionReason : checkNote}
      </p>
    </section>
  );
}

/** What is counted of a client for workers. */
export async function recordOf(tx: Tx, id: OrganizationId): Promise<ShownRecord> {
  const answers = await keptAnswerRate(tx, id);
  return { ...(await clientRecord(tx, id)), counts: await reviewCountsOfOrganization(tx, id), answers };
}

/** The one that this person belongs to, or a choice where there are several. */
export async function myOrganization(visit: Visit): Promise<Response> {
  const t = organizationTexts[visit.lang];
  const ids = visit.actor.seats.map(({ organizationId }) => organizationId);
  const names = await reading(visit.region.id, (tx) => organizationNames(tx, ids));
  const pathTo = (id: OrganizationId) => `/organizations/${slugOf('organization', id)}`;
  const [first] = names;
  if (!first) return redirect(visit, '/organizations/new');
  if (names.length === 1) return redirect(visit, pathTo(first.id));
  const body = (
    <>
      <h1>{t.mine}</h1>
      <ul class="ways-on">
        {names.map(({ id, name }) => (
          <li key={id}>
            <a href={href(visit, pathTo(id))}>{name}</a>
          </li>
        ))}
      </ul>
    </>
  );
  return page(visit, { title: t.mine, body });
}
