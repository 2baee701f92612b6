import type { OrganizationId } from '../kernel/ids.ts';
import {
  addColleague,
  answerInvitation,
  checkOrganization,
  describeOrganization,
  loadOrganization,
  registerOrganization,
  type Trouble,
} from '../modules/organizations/index.ts';
import { memberForm, registerOrganizationForm } from '../modules/organizations/organization.forms.ts';
import { reading } from '../platform/transaction.ts';
import { registerDemonstrationPerson } from './people.ts';
import { type Filling, happened } from './step.ts';

/** A client as its first approver registers it. */
export interface Company {
  /** Its first approver. */
  readonly login: string;
  /** Days before today on which it registered. */
  readonly since: number;
  readonly legalForm: 'corporation' | 'soleProprietor' | 'publicBody';
  readonly corporateNumber: string;
  readonly name: string;
  readonly nameKana: string;
  /** As the bank's statement shows it when it pays in. */
  readonly payerName: string;
  readonly representative: string;
  readonly address: string;
  readonly phone: string;
  readonly officers: string;
  readonly capitalYen: string;
  readonly regularEmployees: string;
  /** What workers read of it. */
  readonly business: string;
  readonly introduction: string;
  readonly troubles: readonly Trouble[];
  /** One more person who pays, where there is one. */
  readonly payer?: string;
}

export const yuinosatoCompanies: readonly Company[] = [
  {
    login: 'seika',
    since: 213,
    legalForm: 'corporation',
    corporateNumber: '5059905000110',
    name: '農事組合法人結の里青果組合',
    nameKana: 'ノウジクミアイホウジン ユイノサトセイカクミアイ',
    payerName: 'ノウ）ユイノサトセイカクミアイ',
    representative: '菅原 健司',
    address: '秋田県結の里市大字中野字道下40番地',
    phone: '0183-00-0101',
    officers: '5',
    capitalYen: '1,200万円',
    regularEmployees: '9',
    business: 'りんごと野菜の集荷と販売',
    introduction:
      '結の里の農家42軒の青果を集め、県内と首都圏へ届けています。冬は伝票と注文の整理をお願いすることが多いです。',
    troubles: ['dataEntry', 'photos', 'tally'],
    payer: 'seika-keiri',
  },
  {
    login: 'miso',
    since: 212,
    legalForm: 'soleProprietor',
    corporateNumber: '',
    name: '髙﨑味噌蔵',
    nameKana: 'タカサキミソグラ',
    payerName: 'タカサキミソグラ',
    representative: '髙﨑 三郎',
    address: '秋田県結の里市蔵町6番地',
    phone: '0183-00-0102',
    officers: '',
    capitalYen: '',
    regularEmployees: '3',
    business: 'みその製造と販売',
    introduction:
      '明治から続く、家族3人のみそ蔵です。蔵の話を、若い方にも伝わる言葉にしてくださる方を探しています。',
    troubles: ['flyer', 'productText'],
  },
  {
    login: 'ryokan',
    since: 211,
    legalForm: 'corporation',
    corporateNumber: '5059905000143',
    name: '湯の沢旅館組合',
    nameKana: 'ユノサワリョカンクミアイ',
    payerName: 'ユノサワリヨカンクミアイ',
    representative: '柴田 静',
    address: '秋田県結の里市湯の沢1番地',
    phone: '0183-00-0103',
    officers: '4',
    capitalYen: '300万円',
    regularEmployees: '2',
    business: '温泉旅館12軒の組合',
    introduction:
      '湯の沢温泉の宿が、いっしょに案内や予約の仕事をしています。外国からのお客さまが増えました。',
    troubles: ['translation', 'website'],
  },
  {
    login: 'michinoeki',
    since: 210,
    legalForm: 'corporation',
    corporateNumber: '2059901000109',
    name: '株式会社道の駅ゆいのさと',
    nameKana: 'カブシキガイシャ ミチノエキユイノサト',
    payerName: 'カ）ミチノエキユイノサト',
    representative: '伊藤 大地',
    address: '秋田県結の里市大字川原字国道端200番地',
    phone: '0183-00-0104',
    officers: '3',
    capitalYen: '2,000万円',
    regularEmployees: '18',
    business: '道の駅の運営',
    introduction: '産直と食堂を運営しています。毎月の催しのお知らせを、いっしょに作ってください。',
    troubles: ['flyer', 'socialMedia'],
  },
];

export const minatoCompanies: readonly Company[] = [
  {
    login: 'minato-suisan',
    since: 169,
    legalForm: 'corporation',
    corporateNumber: '3059901000132',
    name: 'みなと水産加工株式会社',
    nameKana: 'ミナトスイサンカコウ カブシキガイシャ',
    payerName: 'ミナトスイサンカコウ（カ',
    representative: '浜田 幸',
    address: '秋田県みなと町港1番地',
    phone: '0184-00-0101',
    officers: '2',
    capitalYen: '500万円',
    regularEmployees: '11',
    business: '魚の加工と直売',
    introduction: '港で揚がった魚を、その日のうちに加工しています。商品の写真と説明が、追いついていません。',
    troubles: ['photos', 'productText'],
  },
];

/** Registered by somebody who has made an account, and not checked by anybody yet. */
export async function registerCompany(
  filling: Filling,
  company: Company,
  postalCode: string,
): Promise<OrganizationId> {
  const { key } = filling;
  const { login, since: _since, phone, payer: _payer, business, introduction, ...typed } = company;
  await registerDemonstrationPerson(filling, login);
  const approver = await filling.as(login);
  const form = registerOrganizationForm.parse({
    ...typed,
    postalCode,
    organizationPhone: phone,
    organizationEmail: `info@${login}.example.jp`,
    hasEmployees: typed.regularEmployees === '0' ? 'no' : 'yes',
    paysSalary: typed.regularEmployees === '0' ? 'no' : 'yes',
  });
  const command = { ...form, key: key(`company-${login}`) };
  const { organizationId } = happened(await registerOrganization(approver, command));
  const said = { business, introduction, organizationId, key: key(`description-${login}`) };
  happened(await describeOrganization(await filling.as(login), said));
  return organizationId;
}

/** The same, and checked by the CSP on the next day. */
export async function fillCompany(
  filling: Filling,
  company: Company,
  csp: string,
  postalCode: string,
  next: () => Promise<void>,
): Promise<void> {
  const { key } = filling;
  const { login, payer } = company;
  const organizationId = await registerCompany(filling, company, postalCode);
  await next();
  const { state } = await reading(filling.regionId, (tx) => loadOrganization(tx, organizationId));
  if (state === 'registered') {
    const check = { organizationId, decision: 'check', note: '', key: key(`check-${login}`) } as const;
    happened(await checkOrganization(await filling.as(csp), check));
  }
  if (payer) await seatPayer(filling, organizationId, login, payer);
}

async function seatPayer(
  filling: Filling,
  organizationId: OrganizationId,
  login: string,
  payer: string,
): Promise<void> {
  const { key } = filling;
  await registerDemonstrationPerson(filling, payer);
  const seat = memberForm.parse({ role: 'clientPayer', approvalLimit: '' });
  const added = { ...seat, login: payer, organizationId, key: key(`colleague-${payer}`) };
  happened(await addColleague(await filling.as(login), added));
  const answer = { organizationId, decision: 'accept', key: key(`accepted-${payer}`) } as const;
  happened(await answerInvitation(await filling.as(payer), answer));
}
