import { idOfSlug, slugOf } from '../../kernel/ids.ts';
import { allow, NotFound } from '../../kernel/result.ts';
import { leftByUnseating, programmeOrganizations, unseatStaff } from '../../modules/organizations/index.ts';
import { mayNameProgramme, maySeat } from '../../modules/organizations/organization.access.ts';
import { staffRemovalForm } from '../../modules/organizations/organization.forms.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import { leftStanding } from '../home/unheld.ts';
import { LeavingBehind } from '../home/unheld.view.tsx';
import { TextArea, Tick } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { href, type Visit } from '../visit.ts';
import { organizationIdOf } from './organization.tsx';
import { programmeTexts } from './programme.texts.ts';
import { organizationRefusalText } from './refusal-text.ts';

/** Asks once, with what stands still then, before somebody no longer works for an organisation of the programme. */
export const staffRemovalPage = formPage({
  schema: staffRemovalForm,
  async draw(visit, form) {
    const t = programmeTexts[visit.lang];
    const { organization, person, left } = await readStaff(visit);
    const title = t.unseatTitle(person.displayName, organization.name);
    const words = { form, lang: visit.lang, labels: t.labels, hints: t.hints };
    const body = (
      <>
        <h1>{title}</h1>
        <p class="lead">
          {t.unseatWhat} <a href={href(visit, `/members/${slugOf('person', person.personId)}`)}>{t.roles}</a>
        </p>
        {organization.kind === 'operator' ? <p>{t.unseatMoney}</p> : null}
        <LeavingBehind lang={visit.lang} still={leftStanding(visit.lang, left)} />
        <Form words={words} submit={t.unseat} consequence={t.unseatThen}>
          <TextArea words={words} name="reason" rows={3} />
          {left.length > 0 ? <Tick words={words} name="leavesUnheld" /> : null}
        </Form>
        <p class="ways">
          <a href={href(visit, '/programme')}>{t.back}</a>
        </p>
      </>
    );
    return { title, body };
  },
  submit: (visit, command) => unseatStaff(visit.actor, { ...command, ...whoseSeat(visit) }),
  refusals: organizationRefusalText,
  next: () => '/programme',
});

function whoseSeat(visit: Visit) {
  const personId = idOfSlug('person', visit.params.person ?? '');
  if (!personId) throw new NotFound();
  return { organizationId: organizationIdOf(visit), personId };
}

async function readStaff(visit: Visit) {
  allow(mayNameProgramme(visit.actor));
  const { organizationId, personId } = whoseSeat(visit);
  return reading(visit.region.id, async (tx) => {
    const organization = (await programmeOrganizations(tx)).find(({ id }) => id === organizationId);
    const person = organization?.staff.find((one) => one.personId === personId);
    if (!organization || !person) throw new NotFound();
    allow(maySeat(visit.actor, personId));
    return { organization, person, left: await leftByUnseating(tx, organizationId, personId) };
  });
}
