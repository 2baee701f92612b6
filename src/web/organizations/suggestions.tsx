import { type OrganizationId, slugOf } from '../../kernel/ids.ts';
import { allowToSee } from '../../kernel/result.ts';
import { tokyoDateOf, writeDate } from '../../kernel/tokyo-date.ts';
import { waitingEmail } from '../../modules/accounts/index.ts';
import { categoryOf, type TemplateKey, titleOf } from '../../modules/jobs/template.rules.ts';
import {
  consultationAskedAt,
  findNeed,
  requestConsultation,
  type Trouble,
} from '../../modules/organizations/index.ts';
import { mayAskForCall, maySeeMembers } from '../../modules/organizations/organization.access.ts';
import { consultationForm } from '../../modules/organizations/organization.forms.ts';
import { reading, type Tx } from '../../platform/transaction.ts';
import { RegisteredSteps, registeredAs } from '../accounts/registered.view.tsx';
import { formPage } from '../form-page.tsx';
import type { FormState } from '../form-state.ts';
import { usualPay } from '../jobs/prices.tsx';
import { templateFacts } from '../jobs/templates.view.tsx';
import { usualTexts } from '../jobs/usual.texts.ts';
import { ReferenceNote, type Usual } from '../jobs/usual.view.tsx';
import type { Drawn } from '../page.tsx';
import { TextArea } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { typedIn } from '../parts/typed.view.tsx';
import { href, type Place, type Visit } from '../visit.ts';
import { organizationIdOf, readOrganization } from './organization.tsx';
import { organizationRefusalText } from './refusal-text.ts';
import { companyTexts } from './registration.texts.ts';

/** The posting that a trouble is answered by, among the templates of /jobs/new. */
const templateFor: Record<Trouble, TemplateKey> = {
  flyer: 'leaflet',
  website: 'website-update',
  dataEntry: 'data-entry',
  transcription: 'transcription',
  translation: 'translation',
  socialMedia: 'social-media',
  photos: 'photo-editing',
  productText: 'product-texts',
  minutes: 'minutes',
  tally: 'survey-count',
};

/** What a client could order, from what it told of its troubles, and a button that asks an adviser to call. */
export const suggestionsPage = formPage({
  schema: consultationForm,
  draw,
  submit: (visit, command) =>
    requestConsultation(visit.actor, { ...command, organizationId: organizationIdOf(visit) }),
  refusals: organizationRefusalText,
  next: (_, { organizationId }) => `/organizations/${slugOf('organization', organizationId)}/suggestions`,
});

async function draw(visit: Visit, form: FormState): Promise<Drawn> {
  const t = companyTexts[visit.lang];
  const organization = await readOrganization(visit);
  allowToSee(maySeeMembers(visit.actor, organization));
  const { troubles, askedAt, usual, mailWaits } = await reading(visit.region.id, (tx) =>
    readWishes(tx, visit, organization.id),
  );
  const words = { form, lang: visit.lang, labels: t.callLabels };
  const body = (
    <>
      <p class="small">{organization.name}</p>
      <h1>{t.suggestions}</h1>
      {registeredAs(visit.query) ? (
        <RegisteredSteps place={visit} as="company" mailWaits={mailWaits} />
      ) : null}
      <p class="lead">{troubles.length > 0 ? t.suggestionsLead : t.suggestionsNone}</p>
      {organization.state === 'registered' ? <p>{t.waits}</p> : null}
      <Suggestions place={visit} troubles={troubles} usual={usual} />
      {askedAt ? (
        <section class="next">
          <h2>{t.call}</h2>
          <p>{t.called(writeDate(tokyoDateOf(askedAt), visit.lang))}</p>
        </section>
      ) : mayAskForCall(visit.actor, organization) ? (
        <section class="next">
          <h2>{t.call}</h2>
          <Form words={words} submit={t.call} consequence={t.callLead}>
            <TextArea words={words} name="wish" rows={3} optional />
          </Form>
        </section>
      ) : null}
    </>
  );
  return { title: t.suggestions, body };
}

async function readWishes(tx: Tx, { actor: { personId } }: Visit, organizationId: OrganizationId) {
  const { troubles } = await findNeed(tx, organizationId);
  return {
    troubles,
    usual: await usualPay(
      tx,
      troubles.map((trouble) => categoryOf(templateFor[trouble])),
    ),
    askedAt: await consultationAskedAt(tx, organizationId),
    mailWaits: personId !== null && (await waitingEmail(tx, personId)) !== null,
  };
}

function Suggestions(props: {
  readonly place: Place;
  readonly troubles: readonly Trouble[];
  readonly usual: Usual;
}) {
  const { place, troubles, usual } = props;
  const t = companyTexts[place.lang];
  if (troubles.length === 0) return null;
  return (
    <>
      <ul class="rows">
        {troubles.map((trouble) => (
          <li key={trouble}>
            <div>
              <h2>{t.troubles[trouble]}</h2>
              <p {...typedIn(place.lang)}>{titleOf(templateFor[trouble])}</p>
              <p class="num">{templateFacts(templateFor[trouble], place, usual)}</p>
            </div>
            <a class="btn line" href={href(place, `/jobs/new?template=${templateFor[trouble]}`)}>
              {t.template}
            </a>
          </li>
        ))}
      </ul>
      {usual.reference ? <ReferenceNote place={place} reference={usual.reference} /> : null}
      <p>
        <a href={href(place, '/prices')}>{usualTexts[place.lang].all}</a>
      </p>
    </>
  );
}
