import type { RegionId } from '../kernel/ids.ts';
import { yen } from '../kernel/yen.ts';
import { demonstrationPassword } from '../modules/identity/demonstration.rules.ts';
import { makeFirstOfficer, type StaffRole } from '../modules/identity/index.ts';
import { foundOrganization, nameEscrowHolder, seatStaff } from '../modules/organizations/index.ts';
import { programmeOrganizationForm } from '../modules/organizations/organization.forms.ts';
import { changeRoles } from '../modules/programme/index.ts';
import { frontForm } from '../modules/regions/front.forms.ts';
import {
  changeFront,
  changeSetting,
  defaultSettings,
  makeRegion,
  regionBySlug,
} from '../modules/regions/index.ts';
import { type NewRegionForm, newRegionForm } from '../modules/regions/region.forms.ts';
import { changeBankSetting } from '../modules/settlement/index.ts';
import { type Front, minatoFront, yuinosatoFront } from './fronts.ts';
import { giveLook, type Look, minatoLook, yuinosatoLook } from './look.ts';
import { registerDemonstrationPerson } from './people.ts';
import { type Filling, happened } from './step.ts';

/** A programme's own organisation, as the officer types it. */
interface Office {
  readonly kind: 'operator' | 'csp' | 'municipality';
  readonly legalForm: 'corporation' | 'publicBody';
  readonly corporateNumber: string;
  readonly name: string;
  readonly nameKana: string;
  readonly representative: string;
  readonly address: string;
  readonly staff: readonly (readonly [login: string, ...roles: StaffRole[]])[];
}

export interface Programme {
  readonly region: Readonly<Record<keyof NewRegionForm, string>>;
  readonly postalCode: string;
  readonly officer: string;
  readonly offices: readonly Office[];
  readonly front: Front;
  readonly look: Look;
  readonly escrow: { readonly number: string; readonly holderName: string; readonly holderKana: string };
}

export const yuinosato: Programme = {
  region: {
    slug: 'yuinosato',
    municipalityCode: '05299',
    nameJa: '結の里市',
    nameEn: 'Yuinosato City',
    sectionJa: '企画課',
    sectionEn: 'Planning Section',
    phone: '0183-00-0000',
  },
  postalCode: '012-0844',
  officer: 'officer',
  offices: [
    {
      kind: 'operator',
      legalForm: 'corporation',
      corporateNumber: '9059901000011',
      name: '株式会社結の里地域商社',
      nameKana: 'カブシキガイシャ ユイノサトチイキショウシャ',
      representative: '小野 拓也',
      address: '秋田県結の里市駅前通り2丁目4番地',
      staff: [
        ['operator', 'operator'],
        ['approver1', 'paymentApprover'],
        ['approver2', 'paymentApprover'],
        ['centre', 'centreStaff'],
      ],
    },
    {
      kind: 'csp',
      legalForm: 'corporation',
      corporateNumber: '5059905000028',
      name: '特定非営利活動法人ゆきあかり',
      nameKana: 'トクテイヒエイリカツドウホウジン ユキアカリ',
      representative: '阿部 美咲',
      address: '秋田県結の里市本町1丁目7番地',
      staff: [
        ['csp', 'csp'],
        ['chotei', 'mediator'],
      ],
    },
    {
      kind: 'municipality',
      legalForm: 'publicBody',
      corporateNumber: '',
      name: '結の里市',
      nameKana: 'ユイノサトシ',
      representative: '市長 佐々木 茂',
      address: '秋田県結の里市本町3丁目1番地',
      staff: [['officer', 'officer']],
    },
  ],
  front: yuinosatoFront,
  look: yuinosatoLook,
  escrow: {
    number: '9000001',
    holderName: '株式会社結の里地域商社 預り金口',
    holderKana: 'カ）ユイノサトチイキショウシャ',
  },
};

export const minato: Programme = {
  region: {
    slug: 'minato',
    municipalityCode: '05499',
    nameJa: 'みなと町',
    nameEn: 'Minato Town',
    sectionJa: '産業振興課',
    sectionEn: 'Industry Promotion Section',
    phone: '0184-00-0000',
  },
  postalCode: '018-0100',
  officer: 'minato-officer',
  offices: [
    {
      kind: 'operator',
      legalForm: 'corporation',
      corporateNumber: '6059905000035',
      name: '一般財団法人みなと町振興公社',
      nameKana: 'イッパンザイダンホウジン ミナトマチシンコウコウシャ',
      representative: '石井 修',
      address: '秋田県みなと町浜通り5番地',
      staff: [
        ['minato-operator', 'operator'],
        ['minato-approver1', 'paymentApprover'],
        ['minato-approver2', 'paymentApprover'],
      ],
    },
    {
      kind: 'csp',
      legalForm: 'corporation',
      corporateNumber: '7059905000042',
      name: '一般社団法人しおかぜ',
      nameKana: 'イッパンシャダンホウジン シオカゼ',
      representative: '成田 彩',
      address: '秋田県みなと町浜通り12番地',
      staff: [
        ['minato-csp', 'csp'],
        ['minato-chotei', 'mediator'],
      ],
    },
    {
      kind: 'municipality',
      legalForm: 'publicBody',
      corporateNumber: '',
      name: 'みなと町',
      nameKana: 'ミナトマチ',
      representative: '町長 三浦 肇',
      address: '秋田県みなと町役場前1番地',
      staff: [['minato-officer', 'officer']],
    },
  ],
  front: minatoFront,
  look: minatoLook,
  escrow: {
    number: '9000002',
    holderName: '一般財団法人みなと町振興公社 預り金口',
    holderKana: 'ザイ）ミナトマチシンコウコウシャ',
  },
};

/** The tenant itself; one that a cut-off run has made is found again. */
export async function regionOf({ region }: Programme): Promise<RegionId> {
  const known = await regionBySlug(region.slug);
  if (known) return known.id;
  return happened(await makeRegion(newRegionForm.parse(region), 'the demonstration')).regionId;
}

/** The officer, the programme's organisations with their staff, and the account that deposits come to. */
export async function fillProgramme(filling: Filling, programme: Programme): Promise<void> {
  await registerDemonstrationPerson(filling, programme.officer);
  await makeFirstOfficer(filling.regionId, programme.officer);
  for (const office of programme.offices) await fillOffice(filling, programme, office);
  const officer = await filling.as(programme.officer);
  const { key, today: effectiveFrom } = filling;
  const { number, holderName, holderKana } = programme.escrow;
  happened(
    await changeBankSetting(officer, {
      key: key('escrow-account'),
      currentPassword: demonstrationPassword,
      name: 'escrowAccount',
      value: { bankCode: '0119', branchCode: '361', accountType: 1, number, holderName, holderKana },
      effectiveFrom,
    }),
  );
  await nameBankFile(filling, programme);
  await nameReferenceWage(filling, programme.officer);
  await giveLook(filling, programme.officer, programme.look);
}

/** The bank's codes for the operator, without which no batch can be made. */
async function nameBankFile(filling: Filling, { officer, escrow }: Programme): Promise<void> {
  const codes = { originatorCode: `000${escrow.number}`, originatorKana: escrow.holderKana };
  happened(
    await changeBankSetting(await filling.as(officer), {
      key: filling.key('bank-file'),
      currentPassword: demonstrationPassword,
      name: 'bankFile',
      value: { ...defaultSettings.bankFile, ...codes },
      effectiveFrom: filling.today,
    }),
  );
}

/** What an hour of work should bring at least, so that a posting below it asks the client for a reason. */
async function nameReferenceWage({ as, key, today: effectiveFrom }: Filling, officer: string): Promise<void> {
  const value = {
    amount: yen(1_031n),
    source: '秋田県の最低賃金（2026年3月31日から）',
    sourceEn: 'minimum wage of Akita Prefecture, from 31 March 2026',
  };
  const setting = { name: 'referenceHourlyWage', value, effectiveFrom, key: key('reference-wage') } as const;
  happened(await changeSetting(await as(officer), setting));
}

/** What the region's first page says comes last: a region which has it has everything. */
export async function complete({ as, key }: Filling, { officer, front }: Programme): Promise<void> {
  happened(await changeFront(await as(officer), { ...frontForm.parse(front), key: key('front') }));
}

export async function isComplete({ slug }: Filling): Promise<boolean> {
  const region = await regionBySlug(slug);
  return region !== null && region.leadJa !== null;
}

async function fillOffice(filling: Filling, programme: Programme, office: Office): Promise<void> {
  const { key } = filling;
  const { staff, ...typed } = office;
  const officer = await filling.as(programme.officer);
  const form = programmeOrganizationForm.parse({
    ...typed,
    postalCode: programme.postalCode,
    organizationPhone: programme.region.phone,
    organizationEmail: `${office.kind}@${programme.region.slug}.example.jp`,
    hasEmployees: 'yes',
    officers: '5',
    paysSalary: 'yes',
    capitalYen: office.kind === 'operator' ? '1,000万円' : '',
    regularEmployees: '14',
  });
  const founded = await foundOrganization(officer, { ...form, key: key(`office-${office.kind}`) });
  const { organizationId } = happened(founded);
  for (const [login, ...roles] of staff) {
    // The officer was made from the command line, and seats nobody but others.
    if (login === programme.officer) continue;
    await registerDemonstrationPerson(filling, login);
    const personId = filling.personOf(login);
    happened(
      await changeRoles(officer, {
        personId,
        knowingly: true,
        besideOwnSide: false,
        leavesUnheld: true,
        currentPassword: demonstrationPassword,
        roles,
        key: key(`roles-${login}`),
      }),
    );
    happened(await seatStaff(officer, { organizationId, login, key: key(`seat-${login}`) }));
  }
  if (office.kind !== 'operator') return;
  const holder = {
    organizationId,
    effectiveFrom: filling.today,
    currentPassword: demonstrationPassword,
    key: key('escrow-holder'),
  };
  happened(await nameEscrowHolder(officer, holder));
}
