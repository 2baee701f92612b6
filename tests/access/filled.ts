import { corporateCheckDigit } from '../../src/kernel/corporate-number.ts';
import { password } from './beginnings.ts';
import type { DrawnField, DrawnForm } from './drawn-form.ts';

/** What a person might type, by the field's name; what follows from its kind alone is not here. */
const typed: Readonly<Record<string, string>> = {
  postalCode: '012-0844',
  phone: '0183-73-2111',
  email: 'hana@example.jp',
  reach: '0183-73-2111',
  login: 'atarashii-hito',
  loginName: 'atarashii-hito',
  familyKana: 'サトウ',
  givenKana: 'ハナコ',
  nameKana: 'カブシキガイシャタメシ',
  companyKana: 'カブシキガイシャタメシ',
  birthDate: '1990-04-01',
  corporateNumber: `${corporateCheckDigit('000012010015')}000012010015`,
  organizationPhone: '0183-73-2111',
  organizationEmail: 'hana@example.jp',
  capitalYen: '1000000',
  expectedHours: '9',
  revisionsIncluded: '2',
  keyColour: '#21386e',
  hoursPerWeek: '8',
  ownHours: '8',
  regularEmployees: '3',
  officers: '2',
  lineNo: '1',
  percent: '50',
  amount: '1200',
  bankLine: '2026-11-13/77',
  receivedOn: '2026-11-13',
  returnedOn: '2026-11-13',
  transferredOn: '2026-11-13',
  holder: 'ｻﾄｳ ﾊﾅｺ',
  bankCode: '0119',
  branchCode: '361',
  accountNumber: '0012345',
  symbol: '14030',
  number: '12345671',
  payOn: '2026-11-30',
  applicationDeadline: '2026-11-24',
  deliveryDue: '2026-12-04',
  dueOn: '2026-12-04',
  newPassword: 'atarashii-kotoba-77',
};

/** What half of the deposit of an example order comes to. */
const half = { percent: '50', payout: '5940', refund: '5940' };

/** Where the name of a field does not say enough; a number in a field's name is that of its row. */
const typedAt: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/sign-in': { login: 'here-newcomer' },
  '/join/account': { login: 'there-newcomer' },
  '/account/password': { password: 'atarashii-kotoba-77' },
  '/settings/closingDays': { 'removed.0.day': '' },
  '/programme/:organization/staff': { login: 'here-newcomer' },
  '/jobs/:job/check': { decision: 'return' }, // with a word in every box
  '/contracts/:contract/changes/new': { description: '手書きの出荷伝票300枚を入力していただきます。' },
  '/contracts/:contract/milestones/:milestone/delivery': { withoutFile: '' }, // it has a file
  '/contracts/:contract/ending/shares': half,
  '/contracts/:contract/dispute/proposal': half,
  '/contracts/:contract/dispute/settlement': half,
  '/refunds/:refund/account': { holder: 'ｶ)ﾅｿﾞ' },
  '/searches/new': { address: 'q=伝票' },
  '/organizations/:organization/members': { login: 'here-otherworker' },
};

/** Fields with something plausible in each: what stands there already, or else what fits its name or its kind. */
export function filled({ fields }: DrawnForm, path: string): FormData {
  const data = new FormData();
  const known = typedAt[path] ?? {};
  for (const field of fields) {
    const name = field.name.split('.').at(-1) ?? '';
    const given = field.kind === 'hidden' ? field.value : field.value || typed[name] || plausible(field);
    const value = known[field.name] ?? known[name] ?? given;
    if (field.kind === 'file') data.append(field.name, picture());
    else if (value !== '' || ['text', 'area', 'hidden'].includes(field.kind)) data.append(field.name, value);
  }
  return data;
}

function plausible({ kind, type, inputmode, values }: DrawnField): string {
  if (kind === 'radio' || kind === 'select') return values.find((value) => value !== '') ?? '';
  if (kind === 'checkbox') return values[0] ?? '';
  if (type === 'date') return '2026-11-16';
  if (inputmode === 'numeric') return '12000';
  return type === 'password' ? password : 'ためしに書いた、長めの文です。';
}

/** A picture of one dot. */
export const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

function picture(): File {
  return new File([dot], '見本.png', { type: 'image/png' });
}
