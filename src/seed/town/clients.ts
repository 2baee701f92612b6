import { corporateCheckDigit } from '../../kernel/corporate-number.ts';
import type { Trouble } from '../../modules/organizations/index.ts';
import type { Company } from '../companies.ts';
import { townNames } from './names.ts';

/** A client as it stands in a list: the rest follows from its place there. */
export interface TownClient {
  readonly login: string;
  /** Days before today on which it registered. */
  readonly since: number;
  readonly legalForm: Company['legalForm'];
  readonly name: string;
  readonly nameKana: string;
  readonly address: string;
  readonly employees: number;
  readonly business: string;
  readonly introduction: string;
  readonly troubles: readonly Trouble[];
}

interface Place {
  readonly address: string;
  /** All but the last four figures of a telephone number, and the first four of the twelve that a register gives. */
  readonly phone: string;
  readonly register: string;
}

/** The bank's statement shortens what kind of company somebody is. */
const shortForms = [
  ['カブシキガイシャ', 'カ）'],
  ['ユウゲンガイシャ', 'ユ）'],
  ['ゴウドウガイシャ', 'ド）'],
  ['イッパンシャダンホウジン', 'シヤ）'],
  ['コウエキザイダンホウジン', 'ザイ）'],
  ['シャカイフクシホウジン', 'フク）'],
  ['イリョウホウジンシャダン', 'イ）'],
  ['ノウジクミアイホウジン', 'ノウ）'],
] as const;

function onTheStatement(nameKana: string): string {
  const short = shortForms.reduce((name, [long, form]) => name.replace(long, form), nameKana);
  return short.replaceAll(' ', '');
}

export function companiesOf(clients: readonly TownClient[], place: Place): Company[] {
  return clients.map(({ employees, ...client }, at) => {
    const names = townNames.get(client.login);
    if (!names) throw new Error(`${client.login} has no name`);
    const isCorporation = client.legalForm === 'corporation';
    const twelve = `${place.register}${String(20_100 + 13 * at).padStart(8, '0')}`;
    return {
      ...client,
      corporateNumber: isCorporation ? `${corporateCheckDigit(twelve)}${twelve}` : '',
      payerName: onTheStatement(client.nameKana),
      representative: `${names.familyName} ${names.givenName}`,
      address: `${place.address}${client.address}`,
      phone: `${place.phone}${String(201 + at).padStart(4, '0')}`,
      officers: isCorporation ? String(2 + (at % 4)) : '',
      capitalYen: isCorporation ? `${100 * (1 + (at % 7))}万円` : '',
      regularEmployees: String(employees),
    };
  });
}
