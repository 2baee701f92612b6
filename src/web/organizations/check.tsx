import { allow } from '../../kernel/result.ts';
import { checkOrganization } from '../../modules/organizations/index.ts';
import { mayCheckOrganization } from '../../modules/organizations/organization.access.ts';
import { organizationCheckForm } from '../../modules/organizations/organization.forms.ts';
import { formPage } from '../form-page.tsx';
import { Radios, TextArea } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
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
    const words = { form, lang: visit.lang, labels: t.labels, hints: t.hints };
    const decisions = (['check', 'return'] as const).map((value) => ({ value, label: t[value] }));
    const body = (
      <>
        <OrganizationHead organization={organization} lang={visit.lang} />
        <OrganizationFacts organization={organization} lang={visit.lang} />
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
