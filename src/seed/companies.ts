import {
  addColleague,
  answerInvitation,
  checkOrganization,
  loadOrganization,
  registerOrganization,
} from '../modules/organizations/index.ts';
import { exampleVisitor } from '../modules/organizations/organization.examples.ts';
import { memberForm, organizationForm } from '../modules/organizations/organization.forms.ts';
import { reading } from '../platform/transaction.ts';
import { registerDemonstrationPerson, registrationOf } from './people.ts';
import { type Filling, happened } from './step.ts';

/** A client as its first approver registers it. */
export interface Company {
  /** Its first approver. */
  readonly login: string;
  readonly legalForm: 'corporation' | 'soleProprietor';
  readonly corporateNumber: string;
  readonly name: string;
  readonly nameKana: string;
  readonly representative: string;
  readonly address: string;
  readonly phone: string;
  readonly officers: string;
  readonly capitalYen: string;
  readonly regularEmployees: string;
  /** One more person who pays, where there is one. */
  readonly payer?: string;
}

export const yuinosatoCompanies: readonly Company[] = [
  {
    login: 'seika',
    legalForm: 'corporation',
    corporateNumber: '5059905000110',
    name: '農事組合法人結の里青果組合',
    nameKana: 'ノウジクミアイホウジン ユイノサトセイカクミアイ',
    representative: '菅原 健司',
    address: '秋田県結の里市大字中野字道下40番地',
    phone: '0183-00-0101',
    officers: '5',
    capitalYen: '1,200万円',
    regularEmployees: '9',
    payer: 'seika-keiri',
  },
  {
    login: 'miso',
    legalForm: 'soleProprietor',
    corporateNumber: '',
    name: '髙﨑味噌蔵',
    nameKana: 'タカサキミソグラ',
    representative: '髙﨑 三郎',
    address: '秋田県結の里市蔵町6番地',
    phone: '0183-00-0102',
    officers: '',
    capitalYen: '',
    regularEmployees: '3',
  },
  {
    login: 'ryokan',
    legalForm: 'corporation',
    corporateNumber: '5059905000143',
    name: '湯の沢旅館組合',
    nameKana: 'ユノサワリョカンクミアイ',
    representative: '柴田 静',
    address: '秋田県結の里市湯の沢1番地',
    phone: '0183-00-0103',
    officers: '4',
    capitalYen: '300万円',
    regularEmployees: '2',
  },
  {
    login: 'michinoeki',
    legalForm: 'corporation',
    corporateNumber: '2059901000109',
    name: '株式会社道の駅ゆいのさと',
    nameKana: 'カブシキガイシャ ミチノエキユイノサト',
    representative: '伊藤 大地',
    address: '秋田県結の里市大字川原字国道端200番地',
    phone: '0183-00-0104',
    officers: '3',
    capitalYen: '2,000万円',
    regularEmployees: '18',
  },
];

export const minatoCompanies: readonly Company[] = [
  {
    login: 'minato-suisan',
    legalForm: 'corporation',
    corporateNumber: '3059901000132',
    name: 'みなと水産加工株式会社',
    nameKana: 'ミナトスイサンカコウ カブシキガイシャ',
    representative: '浜田 幸',
    address: '秋田県みなと町港1番地',
    phone: '0184-00-0101',
    officers: '2',
    capitalYen: '500万円',
    regularEmployees: '11',
  },
];

/** Registered by somebody without an account, and checked by the CSP. */
export async function fillCompany(
  filling: Filling,
  company: Company,
  csp: string,
  postalCode: string,
): Promise<void> {
  const { key, regionId } = filling;
  const { login, phone, payer, ...typed } = company;
  const form = organizationForm.parse({
    ...typed,
    postalCode,
    organizationPhone: phone,
    organizationEmail: `info@${login}.example.jp`,
    hasEmployees: 'yes',
    paysSalary: 'yes',
  });
  const command = { ...form, newcomer: registrationOf(login), key: key(`company-${login}`) };
  const { organizationId, personId } = happened(
    await registerOrganization(exampleVisitor(regionId), command),
  );
  filling.knows(login, personId);

  const { state } = await reading(regionId, (tx) => loadOrganization(tx, organizationId));
  if (state === 'registered') {
    const check = { organizationId, decision: 'check', note: '', key: key(`check-${login}`) } as const;
    happened(await checkOrganization(await filling.as(csp), check));
  }
  if (!payer) return;
  await registerDemonstrationPerson(filling, payer);
  const seat = memberForm.parse({ role: 'clientPayer', approvalLimit: '' });
  const added = { ...seat, login: payer, organizationId, key: key(`colleague-${payer}`) };
  happened(await addColleague(await filling.as(login), added));
  const answer = { organizationId, decision: 'accept', key: key(`accepted-${payer}`) } as const;
  happened(await answerInvitation(await filling.as(payer), answer));
}
