import { type CorporateNumber, corporateCheckDigit } from '../../kernel/corporate-number.ts';
import type { PersonId } from '../../kernel/ids.ts';
import type { PhoneNumber } from '../../kernel/phone.ts';
import { yen } from '../../kernel/yen.ts';
import type { LoadedPerson } from '../../modules/identity/load.examples.ts';
import type { LoadedOrganization } from '../../modules/organizations/load.examples.ts';
import type { OrganizationKind } from '../../modules/organizations/organization.rules.ts';
import type { Chance } from './chance.ts';
import { businesses } from './names.ts';
import { addressIn, person, postalCode, type Town } from './people.ts';

/** Who runs the programme, and their organisations. */
interface Staff {
  readonly people: readonly LoadedPerson[];
  readonly organizations: readonly LoadedOrganization[];
  /** Who checked everything. */
  readonly csp: PersonId;
}

export function staffOf(chance: Chance, town: Town): Staff {
  const people = {
    officer: person(chance, town, 'officer', ['officer']),
    csp: person(chance, town, 'csp', ['csp', 'mediator']),
    operator: person(chance, town, 'operator', ['operator', 'centreStaff']),
    approver: person(chance, town, 'approver', ['paymentApprover']),
  };
  const { officer, csp, operator, approver } = people;
  const office = (kind: OrganizationKind, name: string, ...members: LoadedPerson[]): LoadedOrganization => ({
    ...organization(chance, town, kind, members, csp.id),
    legalForm: kind === 'municipality' ? 'publicBody' : 'corporation',
    name,
    nameKana: 'チイキノダンタイ',
  });
  return {
    people: Object.values(people),
    organizations: [
      office('municipality', town.name, officer),
      office('csp', `特定非営利活動法人${town.name}の輪`, csp),
      office('operator', `株式会社${town.name}地域商社`, operator, approver),
    ],
    csp: csp.id,
  };
}

/** A client with the one who approves its postings and payments. */
export function company(
  chance: Chance,
  town: Town,
  number: number,
  csp: PersonId,
): { readonly approver: LoadedPerson; readonly organization: LoadedOrganization } {
  const approver = person(chance, town, `client${number}`);
  const business = chance.word(businesses);
  const twelve = String(number).padStart(12, '0');
  return {
    approver,
    organization: {
      ...organization(chance, town, 'client', [approver], csp),
      corporateNumber: `${corporateCheckDigit(twelve)}${twelve}` as CorporateNumber,
      name: `株式会社${approver.familyName}${business}`,
      nameKana: `カブシキガイシャ ${approver.familyKana}`,
      business,
      introduction: `${town.name}で${business}を営んでいます。`,
    },
  };
}

function organization(
  chance: Chance,
  town: Town,
  kind: OrganizationKind,
  members: readonly LoadedPerson[],
  checkedBy: PersonId,
): LoadedOrganization {
  const [first] = members;
  if (!first) throw new Error('An organisation needs somebody');
  const registeredAt = first.joinedAt;
  return {
    id: chance.id('organization', registeredAt),
    kind,
    legalForm: 'corporation',
    corporateNumber: '7000012050002' as CorporateNumber,
    name: '',
    nameKana: '',
    representative: `${first.familyName} ${first.givenName}`,
    postalCode,
    address: addressIn(chance, town),
    phone: '+81183000000' as PhoneNumber,
    email: null,
    hasEmployees: true,
    officers: chance.from(1, 6),
    paysSalary: true,
    capitalYen: yen(BigInt(chance.from(1, 50)) * 1_000_000n),
    regularEmployees: chance.from(1, 60),
    business: '',
    introduction: '',
    checkedBy,
    registeredAt,
    members: members.map(({ id }) => ({
      personId: id,
      role: kind === 'client' ? 'clientApprover' : 'staff',
    })),
  };
}
