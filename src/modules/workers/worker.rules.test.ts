import { describe, expect, it } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import type { OrganizationId, PersonId, RegionId } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/tokyo-date.ts';
import { mayChangeWorker, maySeeProfile, visibleCircumstances } from './worker.access.ts';
import { circumstancesForm, workerFactsOf, workerForm } from './worker.forms.ts';
import { type Circumstances, isOfAge } from './worker.rules.ts';

describe('age', () => {
  it.each([
    ['2008-11-20', '2026-11-20', true],
    ['2008-11-21', '2026-11-20', false],
    ['2008-02-29', '2026-02-28', true],
    ['2008-02-29', '2026-02-27', false],
  ])('born on %s, on %s: %s', (born, today, ofAge) => {
    expect(isOfAge(localDate(born), localDate(today))).toBe(ofAge);
  });
});

const typed = {
  familyName: '髙﨑',
  givenName: '𠮷乃①',
  familyKana: 'たかさき',
  givenKana: 'ﾖｼﾉ',
  phone: '０９０-1234-5678',
  hoursPerWeek: '８',
  weekTimes: 'monMorning',
  months: ['12', '1', '2', '3'],
  devices: ['phone'],
  kind: 'individual',
  companyName: '',
  companyKana: '',
  hasEmployees: 'no',
  birthDate: '昭和60年4月1日',
  postalCode: '〒012-0844',
  address: '秋田県湯沢市田町1丁目1番1号 𠮷田荘①',
  introduction: '髙﨑といいます。',
  livesInJapan: 'yes',
  termsVersion: '1',
  termsAgreed: 'yes',
};

describe('the registration form', () => {
  const problems = (changes: object) =>
    workerForm
      .safeParse({ ...typed, ...changes })
      .error?.issues.map((issue) => [
        issue.path.join('.'),
        'params' in issue ? issue.params?.problem?.why : issue.code,
      ]);

  it('understands what people type and keeps every letter', () => {
    expect(workerForm.parse(typed)).toMatchObject({
      familyName: '髙﨑',
      givenName: '𠮷乃①',
      familyKana: 'タカサキ',
      givenKana: 'ヨシノ',
      phone: '+819012345678',
    });
    expect(workerFactsOf(workerForm.parse(typed))).toEqual({
      kind: 'individual',
      companyName: null,
      companyKana: null,
      hasEmployees: false,
      birthDate: '1985-04-01',
      postalCode: '0120844',
      address: '秋田県湯沢市田町1丁目1番1号 𠮷田荘①',
      introduction: '髙﨑といいます。',
    });
  });

  it.each([
    [
      'a company without a name',
      { kind: 'company', companyKana: 'ヒトリ' },
      'companyName',
      'missing-of-company',
    ],
    [
      'a company without a reading',
      { kind: 'company', companyName: '一人' },
      'companyKana',
      'missing-of-company',
    ],
    [
      'an Individual Number',
      { introduction: '番号は１２３４５６７８９０１８です' },
      'introduction',
      'my-number',
    ],
    ['terms that were not agreed to', { termsAgreed: '' }, 'termsAgreed', 'not-ticked'],
    ['somebody who lives abroad', { livesInJapan: undefined }, 'livesInJapan', 'not-in-japan'],
    ['a day that never was', { birthDate: '昭和64年1月8日' }, 'birthDate', 'not-a-birth-date'],
  ])('refuses %s and names the field', (_, changes, field, why) => {
    expect(problems(changes)).toEqual([[field, why]]);
  });
});

describe('the form about circumstances', () => {
  const said = {
    hoursPerWeek: '８',
    weekTimes: 'monMorning',
    months: ['12', '1', '2', '3'],
    devices: ['phone'],
    skills: [],
    beforeWork: '',
    wishes: '',
    privateReason: '',
  };

  it('takes a few hours in the quiet months of a farm', () => {
    expect(circumstancesForm.parse(said)).toEqual({
      hoursPerWeek: 8,
      weekTimes: ['monMorning'],
      months: [1, 2, 3, 12],
      devices: ['phone'],
      skills: [],
      beforeWork: '',
      wishes: '',
      privateReason: '',
      showsAvailability: false,
    });
  });

  it.each([
    { hoursPerWeek: '0' },
    { hoursPerWeek: '81' },
    { weekTimes: [] },
    { weekTimes: ['monNoon'] },
    { months: ['13'] },
    { devices: ['fax'] },
  ])('refuses %j', (change) => {
    expect(circumstancesForm.safeParse({ ...said, ...change }).success).toBe(false);
  });
});

describe('who reads what', () => {
  const her = 'her' as PersonId;
  const said: Circumstances = {
    hoursPerWeek: 8,
    weekTimes: ['monMorning'],
    months: [1],
    devices: ['phone'],
    skills: ['spreadsheet'],
    beforeWork: '経理',
    wishes: '絵をかく仕事',
    privateReason: '母の介護',
    showsAvailability: false,
  };
  const base: Actor = {
    regionId: 1 as RegionId,
    personId: 'x' as PersonId,
    roles: [],
    seats: [],
    channel: 'web',
    actingFor: null,
    reason: null,
  };
  const client: Actor = {
    ...base,
    seats: [{ organizationId: 'o' as OrganizationId, role: 'clientApprover', approvalLimit: null }],
  };
  const others: readonly [string, Actor, boolean, boolean][] = [
    ['a client', client, false, true],
    ['another worker', { ...base, roles: ['worker'] }, false, false],
    ['a visitor', { ...base, personId: null }, false, false],
    ['a CSP', { ...base, roles: ['csp'] }, true, true],
    ['an officer', { ...base, roles: ['officer'] }, false, true],
    ['centre staff', { ...base, roles: ['centreStaff'] }, false, false],
  ];

  it.each(others)('%s', (_, actor, whenHidden, whenShown) => {
    const hidden = visibleCircumstances(actor, her, said);
    const shown = visibleCircumstances(actor, her, { ...said, showsAvailability: true });
    expect([hidden.privateReason, shown.privateReason]).toEqual([null, null]);
    expect([hidden.availability !== null, shown.availability !== null]).toEqual([whenHidden, whenShown]);
    expect([hidden.beforeWork !== null, shown.beforeWork !== null]).toEqual([whenHidden, whenShown]);
    expect(mayChangeWorker(actor, her)).toBe(false);
  });

  it('the person herself reads all, also when somebody at the desk acts for her', () => {
    for (const actor of [
      { ...base, personId: her },
      { ...base, roles: ['centreStaff'], actingFor: her } as Actor,
    ]) {
      expect(visibleCircumstances(actor, her, said)).toMatchObject({
        privateReason: '母の介護',
        beforeWork: '経理',
        wishes: '絵をかく仕事',
      });
      expect(maySeeProfile(actor, her) && mayChangeWorker(actor, her)).toBe(true);
    }
  });
});
