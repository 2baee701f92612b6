import { allow } from '../../kernel/result.ts';
import { checkOrganization, findNeed, type Need } from '../../modules/organizations/index.ts';
import { mayCheckOrganization } from '../../modules/organizations/organization.access.ts';
import { organizationCheckForm } from '../../modules/organizations/organization.forms.ts';
import type { Lang } from '../../platform/i18n.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import { Radios, TextArea } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { typedIn } from '../parts/typed.view.tsx';
import { organizationTexts } from './organization.texts.ts';
import { organizationIdOf, readOrganization } from './organization.tsx';
import { OrganizationFacts, OrganizationHead } from './organization.view.tsx';
import { organizationRefusalText } from './refusal-text.ts';
import { companyTexts } from './registration.texts.ts';

export const organizationCheckPage = formPage({
  schema: organizationCheckForm,
  async draw(visit, form) {
    const t = organizationTexts[visit.lang].check;
    const organization = await readOrganization(visit);
    allow(mayCheckOrganization(visit.actor, organization));
    const need = await reading(visit.region.id, (tx) => findNeed(tx, organization.id));
    const words = { form, lang: visit.lang, labels: t.labels, hints: t.hints };
    const decisions = (['check', 'return'] as const).map((value) => ({ value, label: t[value] }));
    const body = (
      <>
        <OrganizationHead organization={organization} lang={visit.lang} />
        <OrganizationFacts organization={organization} lang={visit.lang} />
        <Needs need={need} lang={visit.lang} />
        <section class="next">
          <h2>{t.title}</h2>
          <p>{t.lead}</p>
          {organization.corporateNumber ? (
            <p>
              <a href="https://www.houjin-bangou.nta.go.jp/" rel="noreferrer">
                {t.numberSite}
              </a>
            </p>
          ) : null}
          {organization.checkNote ? (
            <p>
              {t.before}：{organization.checkNote}
            </p>
          ) : null}
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

/** What troubles them, as they told at their registration: who checks it is who can help. */
function Needs({ need, lang }: { readonly need: Need; readonly lang: Lang }) {
  const t = companyTexts[lang];
  if (need.troubles.length === 0 && need.note === '') return null;
  return (
    <section>
      <h2>{t.labels.troubles}</h2>
      <p class="tags">
        {need.troubles.map((trouble) => (
          <span class="chip" key={trouble}>
            {t.troubles[trouble]}
          </span>
        ))}
      </p>
      {need.note ? (
        <p class="typed" {...typedIn(lang)}>
          {need.note}
        </p>
      ) : null}
    </section>
  );
}
