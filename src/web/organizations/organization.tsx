import { idOfSlug, type OrganizationId, slugOf } from '../../kernel/ids.ts';
import { allowToSee, NotFound } from '../../kernel/result.ts';
import { loadOrganization, type Organization, organizationNames } from '../../modules/organizations/index.ts';
import {
  mayCheckOrganization,
  mayCorrectOrganization,
  maySeeMembers,
  maySeeOrganization,
} from '../../modules/organizations/organization.access.ts';
import { reading } from '../../platform/transaction.ts';
import { page, redirect } from '../page.tsx';
import { href, type Visit } from '../visit.ts';
import { organizationTexts } from './organization.texts.ts';
import { OrganizationFacts, OrganizationHead, OrganizationWays } from './organization.view.tsx';

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

/** One organisation: its registration, how far its check is, and what this person may do next. */
export async function organizationPage(visit: Visit): Promise<Response> {
  const t = organizationTexts[visit.lang];
  const organization = await readOrganization(visit);
  const mayCorrect = mayCorrectOrganization(visit.actor, organization);
  const waits = organization.state === 'registered';
  const body = (
    <>
      <OrganizationHead organization={organization} lang={visit.lang} />
      {waits && mayCorrect ? <p class="lead">{t.waiting}</p> : null}
      {organization.state === 'returned' ? (
        <section class="next">
          <h2>{t.returned}</h2>
          <p>{organization.checkNote}</p>
        </section>
      ) : null}
      <OrganizationFacts organization={organization} lang={visit.lang} />
      <OrganizationWays
        place={visit}
        organization={organization}
        checks={waits && mayCheckOrganization(visit.actor, organization)}
        corrects={mayCorrect}
        seesMembers={maySeeMembers(visit.actor, organization)}
      />
    </>
  );
  return page(visit, { title: organization.name, body });
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
