import { slugOf } from '../../kernel/ids.ts';
import { domesticPhone } from '../../kernel/phone.ts';
import { writePostalCode } from '../../kernel/postal-code.ts';
import { writeYen } from '../../kernel/yen.ts';
import type { Organization } from '../../modules/organizations/index.ts';
import { clientTypeOf, isWithholdingAgent } from '../../modules/organizations/organization.rules.ts';
import type { Lang } from '../../platform/i18n.ts';
import { href, type Place } from '../visit.ts';
import { organizationTexts } from './organization.texts.ts';
import { organizationFormTexts } from './organization-form.texts.ts';

interface Props {
  readonly organization: Organization;
  readonly lang: Lang;
}

/** The facts of an organisation and what the law makes of them. */
export function OrganizationFacts({ organization, lang }: Props) {
  const t = organizationTexts[lang];
  const { labels, legalForms } = organizationFormTexts[lang];
  const yes = (value: boolean) => (value ? t.yes : t.no);
  const facts: readonly (readonly [string, string])[] = [
    [labels.legalForm, legalForms[organization.legalForm]],
    [labels.corporateNumber, organization.corporateNumber ?? t.noNumber],
    [labels.nameKana, organization.nameKana],
    [labels.representative, organization.representative],
    [labels.address, `〒${writePostalCode(organization.postalCode)} ${organization.address}`],
    [labels.organizationPhone, domesticPhone(organization.phone)],
    [labels.organizationEmail, organization.email ?? t.noEmail],
    [labels.hasEmployees, yes(organization.hasEmployees)],
    [labels.officers, t.people(organization.officers)],
    [labels.paysSalary, yes(organization.paysSalary)],
    [labels.capitalYen, writeYen(organization.capitalYen)],
    [labels.regularEmployees, t.people(organization.regularEmployees)],
    [t.withholding, isWithholdingAgent(organization) ? t.withholds : t.withholdsNot],
    [t.duties, t.dutiesOf[clientTypeOf(organization)]],
  ];
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export function OrganizationHead({ organization, lang }: Props) {
  const t = organizationTexts[lang];
  return (
    <>
      <h1>{organization.name}</h1>
      <p class="tags">
        <span class="chip">{t.kind[organization.kind]}</span>
        <span class={organization.state === 'checked' ? 'chip ok' : 'chip warm'}>
          {t.state[organization.state]}
        </span>
      </p>
    </>
  );
}

interface WaysProps {
  readonly place: Place;
  readonly organization: Pick<Organization, 'id' | 'state'>;
  readonly checks: boolean;
  readonly corrects: boolean;
  readonly seesMembers: boolean;
}

/** What this person may do next with it. */
export function OrganizationWays({ place, organization, checks, corrects, seesMembers }: WaysProps) {
  const t = organizationTexts[place.lang];
  const at = `/organizations/${slugOf('organization', organization.id)}`;
  return (
    <p class="ways">
      {checks ? (
        <a class="btn" href={href(place, `${at}/check`)}>
          {t.check.title}
        </a>
      ) : null}
      {corrects ? (
        <a
          class={organization.state === 'returned' ? 'btn' : 'btn line'}
          href={href(place, `${at}/registration`)}
        >
          {t.correct}
        </a>
      ) : null}
      {seesMembers ? (
        <a class="btn line" href={href(place, `${at}/members`)}>
          {t.members}
        </a>
      ) : null}
    </p>
  );
}
