import { allow } from '../../kernel/result.ts';
import {
  callsOf,
  checkOrganization,
  factsAtCheck,
  findNeed,
  type Organization,
} from '../../modules/organizations/index.ts';
import { mayCheckOrganization } from '../../modules/organizations/organization.access.ts';
import { organizationCheckForm } from '../../modules/organizations/organization.forms.ts';
import type { Lang } from '../../platform/i18n.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import { Radios, TextArea } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { Typed } from '../parts/typed.view.tsx';
import { CallHistory, Needs } from './calls.view.tsx';
import { ChangedFacts } from './changed.view.tsx';
import { organizationTexts } from './organization.texts.ts';
import { organizationIdOf, readOrganization } from './organization.tsx';
import { OrganizationFacts, OrganizationHead } from './organization.view.tsx';
import { organizationRefusalText } from './refusal-text.ts';

export const organizationCheckPage = formPage({
  schema: organizationCheckForm,
  async draw(visit, form) {
    const t = organizationTexts[visit.lang].check;
    const organization = await readOrganization(visit);
    allow(mayCheckOrganization(visit.actor, organization));
    const { need, calls, before } = await reading(visit.region.id, async (tx) => ({
      need: await findNeed(tx, organization.id),
      calls: await callsOf(tx, organization.id),
      before: await factsAtCheck(tx, organization.id),
    }));
    const words = { form, lang: visit.lang, labels: t.labels, hints: t.hints };
    const decisions = (['check', 'return'] as const).map((value) => ({ value, label: t[value] }));
    const body = (
      <>
        <OrganizationHead organization={organization} lang={visit.lang} />
        <ChangedFacts before={before} now={organization} lang={visit.lang} />
        <OrganizationFacts organization={organization} lang={visit.lang} />
        <Needs need={need} lang={visit.lang} />
        {calls.length === 0 ? null : <CallHistory place={visit} calls={calls} />}
        <section class="next">
          <h2>{t.title}</h2>
          <p>{t.lead}</p>
          <Before lang={visit.lang} organization={organization} />
          <Form words={words} submit={t.submit} consequence={t.after}>
            <Radios words={words} name="decision" choices={decisions} />
            <TextArea words={words} name="note" rows={4} optional={t.whenReturned} />
          </Form>
        </section>
      </>
    );
    return { title: t.title, body };
  },
  submit: (visit, command) =>
    checkOrganization(visit.actor, { ...command, organizationId: organizationIdOf(visit) }),
  refusals: organizationRefusalText,
  next: () => '/organizations',
});

/** Where its number is public, and what was written when it was checked before. */
function Before({ lang, organization }: { readonly lang: Lang; readonly organization: Organization }) {
  const t = organizationTexts[lang].check;
  return (
    <>
      {organization.corporateNumber ? (
        <p>
          <a href="https://www.houjin-bangou.nta.go.jp/" rel="noreferrer">
            {t.numberSite}
          </a>
        </p>
      ) : null}
      {organization.checkNote ? (
        <p>
          {t.before} <Typed lang={lang}>{organization.checkNote}</Typed>
        </p>
      ) : null}
    </>
  );
}
