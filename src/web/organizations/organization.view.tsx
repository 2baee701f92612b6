import { slugOf } from '../../kernel/ids.ts';
import { domesticPhone } from '../../kernel/phone.ts';
import { writePostalCode } from '../../kernel/postal-code.ts';
import { writeYen } from '../../kernel/yen.ts';
import type { OrganizationFacts as Facts, Organization } from '../../modules/organizations/index.ts';
import { clientTypeOf, isWithholdingAgent } from '../../modules/organizations/organization.rules.ts';
import type { Lang } from '../../platform/i18n.ts';
import { typedIn } from '../parts/typed.view.tsx';
import { href, type Place } from '../visit.ts';
import { organizationTexts } from './organization.texts.ts';
import { organizationFormTexts } from './organization-form.texts.ts';

interface Props {
  readonly organization: Organization;
  readonly lang: Lang;
}

type Line = readonly [label: string, value: string, typed?: 'typed'];

/** The facts of an organisation and what the law makes of them. */
export function OrganizationFacts({ organization, lang }: Props) {
  return <FactLines lines={factLines(organization, lang)} lang={lang} />;
}

export function factLines(facts: Facts, lang: Lang): readonly Line[] {
  const t = organizationTexts[lang];
  const { labels, legalForms } = organizationFormTexts[lang];
  const yes = (value: boolean) => (value ? t.yes : t.no);
  return [
    [labels.legalForm, legalForms[facts.legalForm]],
    [labels.corporateNumber, facts.corporateNumber ?? t.noNumber],
    [labels.name, facts.name, 'typed'],
    [labels.nameKana, facts.nameKana, 'typed'],
    [labels.representative, facts.representative, 'typed'],
    [labels.address, `〒${writePostalCode(facts.postalCode)} ${facts.address}`, 'typed'],
    [labels.organizationPhone, domesticPhone(facts.phone)],
    [labels.organizationEmail, facts.email ?? t.noEmail],
    [labels.hasEmployees, yes(facts.hasEmployees)],
    [labels.officers, t.people(facts.officers)],
    [labels.paysSalary, yes(facts.paysSalary)],
    [labels.capitalYen, writeYen(facts.capitalYen)],
    [labels.regularEmployees, t.people(facts.regularEmployees)],
    [t.withholding, isWithholdingAgent(facts) ? t.withholds : t.withholdsNot],
    [t.duties, t.dutiesOf[clientTypeOf(facts)]],
  ];
}

export function FactLines({ lines, lang }: { readonly lines: readonly Line[]; readonly lang: Lang }) {
  return (
    <dl class="facts">
      {lines.map(([name, value, typed]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd {...(typed ? typedIn(lang) : {})}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export function OrganizationHead({ organization, lang }: Props) {
  const t = organizationTexts[lang];
  return (
    <>
      <h1 {...typedIn(lang)}>{organization.name}</h1>
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
  readonly describes: boolean;
  readonly suspends: boolean;
}

/** What this person may do next with it. */
export function OrganizationWays(props: WaysProps) {
  const { place, organization, checks, corrects, seesMembers, describes, suspends } = props;
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
      {describes ? (
        <>
          <a class="btn line" href={href(place, `${at}/description`)}>
            {t.describe}
          </a>
          <a class="btn line" href={href(place, `${at}/suggestions`)}>
            {t.suggestions}
          </a>
        </>
      ) : null}
      {suspends ? (
        <a
          class="btn quiet"
          href={href(place, `${at}/${organization.state === 'suspended' ? 'restoration' : 'suspension'}`)}
        >
          {organization.state === 'suspended' ? t.suspension.restore : t.suspension.suspend}
        </a>
      ) : null}
    </p>
  );
}
