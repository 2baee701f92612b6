import { describe, expect, it } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import type { OrganizationId, PersonId, RegionId } from '../../kernel/ids.ts';
import { yen } from '../../kernel/yen.ts';
import {
  mayAnswerCalls,
  mayAskForCall,
  mayCheckOrganization,
  mayCorrectOrganization,
  mayDescribeOrganization,
  mayManageMembers,
  mayNameProgramme,
  mayRegisterOrganization,
  maySeeDescription,
  maySeeMembers,
  maySeeOrganization,
  maySuspendOrganization,
} from './organization.access.ts';
import { factsOf, memberForm, organizationCheckForm, organizationForm } from './organization.forms.ts';
import {
  clientTypeOf,
  isWithholdingAgent,
  keepsAnApprover,
  organizationCanBecome,
} from './organization.rules.ts';

describe('what the law makes of a client', () => {
  it.each([
    ['corporation', false, true],
    ['corporation', true, true],
    ['publicBody', false, true],
    ['soleProprietor', true, true],
    ['soleProprietor', false, false],
  ] as const)('%s that pays salaries (%s) withholds: %s', (legalForm, paysSalary, withholds) => {
    expect(isWithholdingAgent({ legalForm, paysSalary })).toBe(withholds);
  });

  it.each([
    ['corporation', false, 1, 'A'],
    ['corporation', false, 2, 'B'],
    ['corporation', true, 1, 'B'],
    ['soleProprietor', false, 0, 'A'],
    ['soleProprietor', true, 0, 'B'],
    ['publicBody', false, 0, 'B'],
  ] as const)('%s, employees %s, %d officers: type %s', (legalForm, hasEmployees, officers, type) => {
    expect(clientTypeOf({ legalForm, hasEmployees, officers })).toBe(type);
  });

  it('is checked once, given back, and checked again after a correction', () => {
    expect(organizationCanBecome({ state: 'registered' }, 'checked')).toBe(true);
    expect(organizationCanBecome({ state: 'returned' }, 'checked')).toBe(false);
    expect(organizationCanBecome({ state: 'checked' }, 'returned')).toBe(false);
    expect(organizationCanBecome({ state: 'checked' }, 'registered')).toBe(true);
    expect(organizationCanBecome({ state: 'suspended' }, 'registered')).toBe(false);
  });

  it('always keeps an approver', () => {
    const [first, second] = ['a', 'b'] as unknown as readonly [PersonId, PersonId];
    const members = [
      { personId: first, role: 'clientApprover', approvalLimit: null },
      { personId: second, role: 'clientPayer', approvalLimit: null },
    ] as const;
    const third = { personId: 'c' as PersonId, role: 'clientApprover', approvalLimit: yen(1n) } as const;
    expect(keepsAnApprover([...members, third], first)).toBe(false);
    expect(keepsAnApprover(members, first)).toBe(false);
    expect(keepsAnApprover(members, second)).toBe(true);
  });
});

const typed = {
  legalForm: 'corporation',
  corporateNumber: '７１２３４５６７８９０１２',
  name: '㈱髙﨑味噌蔵①',
  nameKana: 'かぶしきがいしゃ ﾀｶｻｷﾐｿｸﾞﾗ',
  representative: '𠮷田 次郎',
  postalCode: '０１２－０８４４',
  address: '秋田県湯沢市田町2丁目1番39号',
  organizationPhone: '０１８３-73-2111',
  organizationEmail: '',
  hasEmployees: 'yes',
  officers: '２',
  paysSalary: 'yes',
  capitalYen: '1,000万円',
  regularEmployees: '',
};

describe('the form', () => {
  const problems = (changes: object) =>
    organizationForm
      .safeParse({ ...typed, ...changes })
      .error?.issues.map((issue) => [
        issue.path.join('.'),
        'params' in issue ? issue.params?.problem?.why : issue.code,
      ]);

  it('understands what people type and keeps every letter of a name', () => {
    expect(factsOf(organizationForm.parse(typed))).toEqual({
      legalForm: 'corporation',
      corporateNumber: '7123456789012',
      name: '㈱髙﨑味噌蔵①',
      nameKana: 'カブシキガイシャ タカサキミソグラ',
      representative: '𠮷田 次郎',
      postalCode: '0120844',
      address: '秋田県湯沢市田町2丁目1番39号',
      phone: '+81183732111',
      email: null,
      hasEmployees: true,
      officers: 2,
      paysSalary: true,
      capitalYen: 10_000_000n,
      regularEmployees: 0,
    });
  });

  it.each([
    [
      'a number with a wrong check digit',
      { corporateNumber: '7123456789013' },
      'corporateNumber',
      'not-a-corporate-number',
    ],
    ['twelve digits', { corporateNumber: '123456789012' }, 'corporateNumber', 'not-a-corporate-number'],
    ['a corporation without a number', { corporateNumber: '' }, 'corporateNumber', 'missing-of-corporation'],
    [
      'a sole proprietor with one',
      { legalForm: 'soleProprietor', officers: '' },
      'corporateNumber',
      'has-no-corporate-number',
    ],
    ['a corporation without officers', { officers: '' }, 'officers', 'no-officer'],
    [
      'a sole proprietor with officers',
      { legalForm: 'soleProprietor', corporateNumber: '', officers: '1' },
      'officers',
      'has-no-officers',
    ],
    ['half an officer', { officers: '1.5' }, 'officers', 'not-a-number'],
    ['capital that is no amount', { capitalYen: '1e9' }, 'capitalYen', 'not-capital'],
    ['negative capital', { capitalYen: '-1' }, 'capitalYen', 'not-capital'],
    ['capital beyond any', { capitalYen: '10000000000001' }, 'capitalYen', 'too-large'],
    ['an e-mail without a domain', { organizationEmail: 'miso@' }, 'organizationEmail', 'not-an-email'],
    ['a reading in kanji', { nameKana: '味噌蔵' }, 'nameKana', 'not-kana'],
    ['no answer about employees', { hasEmployees: '' }, 'hasEmployees', 'not-chosen'],
    ['an unknown legal form', { legalForm: 'guild' }, 'legalForm', 'not-chosen'],
  ])('refuses %s and names the field', (_, changes, field, why) => {
    expect(problems(changes)).toEqual([[field, why]]);
  });

  it.each(['', '0', '０', '0円'])('takes capital %j as none', (capitalYen) => {
    expect(organizationForm.parse({ ...typed, capitalYen }).capitalYen).toBe(0n);
  });

  it('takes a sole proprietor without number, officers and capital', () => {
    const shop = {
      ...typed,
      legalForm: 'soleProprietor',
      corporateNumber: '',
      officers: '',
      capitalYen: '',
    };
    expect(factsOf(organizationForm.parse(shop))).toMatchObject({
      corporateNumber: null,
      officers: 0,
      capitalYen: 0n,
    });
  });

  it('takes fields that a browser did not send as empty', () => {
    const { organizationEmail: _, regularEmployees: __, ...sent } = typed;
    expect(factsOf(organizationForm.parse(sent))).toMatchObject({ email: null, regularEmployees: 0 });
  });

  it('asks what to correct when a registration is returned', () => {
    expect(organizationCheckForm.safeParse({ decision: 'return', note: ' ' }).success).toBe(false);
    expect(organizationCheckForm.safeParse({ decision: 'check' }).success).toBe(true);
  });

  it('gives a limit to approvers alone', () => {
    expect(memberForm.parse({ role: 'clientApprover', approvalLimit: '１０万円' })).toEqual({
      role: 'clientApprover',
      approvalLimit: 100_000n,
    });
    expect(memberForm.parse({ role: 'clientApprover', approvalLimit: '' }).approvalLimit).toBeNull();
    expect(memberForm.parse({ role: 'clientViewer', approvalLimit: '5000' }).approvalLimit).toBeNull();
    expect(memberForm.safeParse({ role: 'staff', approvalLimit: '' }).success).toBe(false);
    expect(memberForm.safeParse({ role: 'clientApprover', approvalLimit: '0' }).success).toBe(false);
  });
});

describe('who may', () => {
  const id = 'own' as OrganizationId;
  const client = { id, kind: 'client' } as const;
  const other = { id: 'other' as OrganizationId, kind: 'client' } as const;
  const nobody: Actor = {
    regionId: 1 as RegionId,
    personId: null,
    roles: [],
    seats: [],
    channel: 'web',
    actingFor: null,
    reason: null,
  };
  const someone = { ...nobody, personId: 'x' as PersonId };
  const member = (role: Actor['seats'][number]['role']): Actor => ({
    ...someone,
    seats: [{ organizationId: id, role, approvalLimit: null }],
  });
  const csp: Actor = { ...someone, roles: ['csp'] };

  const approver = {
    register: true,
    see: true,
    read: true,
    seeMembers: true,
    call: true,
    describe: true,
    correct: true,
    manage: true,
  };

  it.each([
    ['a visitor', nobody, {}],
    ['a worker', { ...someone, roles: ['worker'] } as Actor, { register: true, read: true }],
    [
      'a viewer',
      member('clientViewer'),
      { register: true, see: true, read: true, seeMembers: true, call: true },
    ],
    [
      'a drafter',
      member('clientDrafter'),
      { register: true, see: true, read: true, seeMembers: true, call: true, describe: true },
    ],
    [
      'a payer',
      member('clientPayer'),
      { register: true, see: true, read: true, seeMembers: true, call: true },
    ],
    ['an approver', member('clientApprover'), { ...approver }],
    ['a CSP', csp, { register: true, see: true, read: true, check: true, suspend: true, answerCalls: true }],
    [
      'a CSP who is a member',
      { ...member('clientApprover'), roles: ['csp'] } as Actor,
      { ...approver, answerCalls: true },
    ],
    [
      'an officer',
      { ...someone, roles: ['officer'] } as Actor,
      { register: true, see: true, read: true, name: true, suspend: true },
    ],
    ['an operator', { ...someone, roles: ['operator'] } as Actor, { register: true, see: true, read: true }],
    ['a payment approver', { ...someone, roles: ['paymentApprover'] } as Actor, { register: true }],
  ])('%s', (_, actor, expected) => {
    const all = {
      register: mayRegisterOrganization(actor),
      see: maySeeOrganization(actor, client),
      seeMembers: maySeeMembers(actor, client),
      correct: mayCorrectOrganization(actor, client),
      check: mayCheckOrganization(actor, client),
      manage: mayManageMembers(actor, client),
      name: mayNameProgramme(actor),
      read: maySeeDescription(actor, client),
      describe: mayDescribeOrganization(actor, client),
      call: mayAskForCall(actor, client),
      answerCalls: mayAnswerCalls(actor),
      suspend: maySuspendOrganization(actor, client),
    };
    const yes = Object.fromEntries(Object.entries(all).filter(([, may]) => may));
    expect(yes).toEqual(expected);
    expect(mayCorrectOrganization(actor, other) || mayManageMembers(actor, other)).toBe(false);
  });
});
