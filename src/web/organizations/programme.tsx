import { slugOf } from '../../kernel/ids.ts';
import { allow } from '../../kernel/result.ts';
import { type MemberRow, membersOfRegion } from '../../modules/identity/index.ts';
import {
  foundOrganization,
  type ProgrammeOrganization,
  programmeOrganizations,
  seatStaff,
} from '../../modules/organizations/index.ts';
import { mayNameProgramme } from '../../modules/organizations/organization.access.ts';
import { programmeOrganizationForm, staffSeatForm } from '../../modules/organizations/organization.forms.ts';
import { reading } from '../../platform/transaction.ts';
import { fillAddress } from '../fill-address.ts';
import { formPage } from '../form-page.tsx';
import { page } from '../page.tsx';
import { Radios, TextInput } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { Typed, typedIn } from '../parts/typed.view.tsx';
import { href, type Visit } from '../visit.ts';
import { organizationIdOf, readOrganization } from './organization.tsx';
import { organizationFormTexts } from './organization-form.texts.ts';
import { OrganizationFields } from './organization-form.view.tsx';
import { programmeTexts } from './programme.texts.ts';
import { organizationRefusalText } from './refusal-text.ts';

/** Who runs the programme, and who works there: the officer's page. */
export async function programmePage(visit: Visit): Promise<Response> {
  allow(mayNameProgramme(visit.actor));
  const t = programmeTexts[visit.lang];
  const { organizations, officers } = await reading(visit.region.id, async (tx) => ({
    organizations: await programmeOrganizations(tx),
    officers: await membersOfRegion(tx, '', { holding: ['officer'], state: 'active' }),
  }));
  const body = (
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {organizations.length === 0 ? <p class="empty">{t.none}</p> : null}
      <ul class="rows">
        {organizations.map((organization) => (
          <Row key={organization.id} visit={visit} organization={organization} officers={officers} />
        ))}
      </ul>
      <p class="ways">
        <a class="btn line" href={href(visit, '/programme/new')}>
          {t.add}
        </a>
      </p>
    </>
  );
  return page(visit, { title: t.title, body });
}

function Row(props: {
  readonly visit: Visit;
  readonly organization: ProgrammeOrganization;
  readonly officers: readonly MemberRow[];
}) {
  const { visit, organization, officers } = props;
  const { id, name, kind, staff } = organization;
  const t = programmeTexts[visit.lang];
  return (
    <li>
      <div>
        <h2 {...typedIn(visit.lang)}>{name}</h2>
        <p class="tags">
          <span class="chip">{kind === 'client' ? '' : t.kinds[kind]}</span>
        </p>
        {kind === 'municipality' ? (
          <>
            <p class="small">{t.officers(officers.map(({ displayName }) => displayName).join('、'))}</p>
            {name === visit.region.nameJa ? null : (
              <p class="small">
                {t.renamed(visit.lang === 'ja' ? visit.region.nameJa : visit.region.nameEn)}
              </p>
            )}
          </>
        ) : null}
        {staff.length === 0 && kind !== 'municipality' ? <p class="small">{t.noStaff}</p> : null}
        <Staff visit={visit} organization={organization} />
      </div>
      <p>
        <a class="btn quiet" href={href(visit, `/programme/${slugOf('organization', id)}/staff`)}>
          {t.seat}
        </a>
      </p>
    </li>
  );
}

/** Who works there, each with the way to take them away again. */
function Staff(props: { readonly visit: Visit; readonly organization: ProgrammeOrganization }) {
  const { visit, organization } = props;
  const t = programmeTexts[visit.lang];
  if (organization.staff.length === 0) return null;
  const at = `/programme/${slugOf('organization', organization.id)}/staff`;
  return (
    <ul class="bullets">
      {organization.staff.map(({ personId, displayName }) => (
        <li key={personId}>
          <Typed lang={visit.lang}>{displayName}</Typed>{' '}
          {personId === visit.actor.personId ? null : (
            <a
              class="btn quiet"
              href={href(visit, `${at}/${slugOf('person', personId)}/removal`)}
              aria-label={t.unseatOf(displayName)}
            >
              {t.unseat}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

export const programmeOrganizationPage = formPage({
  schema: programmeOrganizationForm,
  fill: fillAddress,
  async draw(visit, form) {
    allow(mayNameProgramme(visit.actor));
    const t = programmeTexts[visit.lang];
    const facts = organizationFormTexts[visit.lang];
    const words = { form, lang: visit.lang, labels: { ...facts.labels, ...t.labels }, hints: facts.hints };
    const kinds = (['operator', 'csp', 'municipality'] as const).map((value) => ({
      value,
      label: t.kinds[value],
    }));
    const body = (
      <>
        <h1>{t.addTitle}</h1>
        <Form words={words} submit={t.submitAdd}>
          <Radios words={words} name="kind" choices={kinds} />
          <OrganizationFields words={words} />
        </Form>
      </>
    );
    return { title: t.addTitle, body };
  },
  submit: (visit, command) => foundOrganization(visit.actor, command),
  refusals: organizationRefusalText,
  next: () => '/programme',
});

export const staffSeatPage = formPage({
  schema: staffSeatForm,
  async draw(visit, form) {
    allow(mayNameProgramme(visit.actor));
    const t = programmeTexts[visit.lang];
    const title = t.seatTitle((await readOrganization(visit)).name);
    const words = { form, lang: visit.lang, labels: t.labels };
    const body = (
      <>
        <h1>{title}</h1>
        <p class="lead">
          {t.seatLead} <a href={href(visit, '/members')}>{t.roles}</a>
        </p>
        <Form words={words} submit={t.submitSeat}>
          <TextInput words={words} name="login" />
        </Form>
      </>
    );
    return { title, body };
  },
  submit: (visit, command) => seatStaff(visit.actor, { ...command, organizationId: organizationIdOf(visit) }),
  refusals: organizationRefusalText,
  next: () => '/programme',
});
