import { slugOf } from '../../kernel/ids.ts';
import { domesticPhone } from '../../kernel/phone.ts';
import { writePostalCode } from '../../kernel/postal-code.ts';
import { allow } from '../../kernel/result.ts';
import { correctOrganization, type Organization } from '../../modules/organizations/index.ts';
import { mayCorrectOrganization } from '../../modules/organizations/organization.access.ts';
import { organizationForm } from '../../modules/organizations/organization.forms.ts';
import { fillAddress } from '../fill-address.ts';
import { formPage } from '../form-page.tsx';
import type { TypedForm } from '../form-state.ts';
import { Form } from '../parts/form.view.tsx';
import { organizationIdOf, readOrganization } from './organization.tsx';
import { organizationFormTexts } from './organization-form.texts.ts';
import { OrganizationFields } from './organization-form.view.tsx';
import { organizationRefusalText } from './refusal-text.ts';

export const correctionPage = formPage({
  schema: organizationForm,
  initial: async (visit) => typedBefore(await readOrganization(visit)),
  fill: fillAddress,
  async draw(visit, form) {
    const t = organizationFormTexts[visit.lang];
    const organization = await readOrganization(visit);
    allow(mayCorrectOrganization(visit.actor, organization));
    const words = { form, lang: visit.lang, labels: t.labels, hints: t.hints };
    const body = (
      <>
        <h1>{t.correctTitle}</h1>
        <p class="lead">{t.correctLead}</p>
        {organization.checkNote ? <p>{organization.checkNote}</p> : null}
        <Form words={words} submit={t.save} consequence={t.saveThen}>
          <OrganizationFields words={words} />
        </Form>
      </>
    );
    return { title: t.correctTitle, body };
  },
  submit: (visit, command) =>
    correctOrganization(visit.actor, { ...command, organizationId: organizationIdOf(visit) }),
  refusals: organizationRefusalText,
  next: (_, { organizationId }) => `/organizations/${slugOf('organization', organizationId)}`,
});

/** The registration as it would be typed. */
function typedBefore(organization: Organization): TypedForm {
  const { legalForm, name, nameKana, representative, address } = organization;
  return {
    legalForm,
    name,
    nameKana,
    representative,
    postalCode: writePostalCode(organization.postalCode),
    address,
    corporateNumber: organization.corporateNumber ?? '',
    organizationPhone: domesticPhone(organization.phone),
    organizationEmail: organization.email ?? '',
    hasEmployees: organization.hasEmployees ? 'yes' : 'no',
    officers: String(organization.officers),
    paysSalary: organization.paysSalary ? 'yes' : 'no',
    capitalYen: String(organization.capitalYen),
    regularEmployees: String(organization.regularEmployees),
  };
}
