import { describe, expect, test } from 'vitest';
import { exampleHolidays as holidays } from '../../kernel/holidays.examples.ts';
import { skillCodes } from '../../kernel/skills.ts';
import { localDate } from '../../kernel/tokyo-date.ts';
import { yen } from '../../kernel/yen.ts';
import {
  amendmentProblem,
  type CompleteContent,
  changesBetween,
  originalOrdererOf,
  placeInWords,
  questionsIn,
  typedContent,
  workInWords,
} from './content.rules.ts';
import { findingsOf, isPaidBelow } from './finding.rules.ts';
import { gapsIn, jobDraftForm } from './job.forms.ts';
import { answerBy, looksLikeEmployment } from './job.rules.ts';
import { draftFrom, hoursOf, priceRange, templateKeys } from './template.rules.ts';

const due = localDate('2026-12-04');
const posting: CompleteContent = {
  title: '髙﨑𠮷農園の伝票を表に入力①㈱',
  engagementModel: 'direct',
  originalOrderer: '',
  category: 'data-entry',
  withholdingKind: 'none',
  description: '紙の出荷伝票240枚を、日付・品目・数量・規格の表に入力してください。',
  acceptanceCriteria: '240枚すべてが入力されていること。',
  deliverableFormat: 'CSV',
  sampleResult: '2026-11-02, 12, ふじ',
  milestones: [{ position: 1, title: '入力', reward: yen(10_800n), dueOn: due }],
  deliveryDue: due,
  applicationDeadline: localDate('2026-11-27'),
  expectedHours: 9,
  revisionsIncluded: 2,
  expenseHandling: '費用はかかりません。',
  ipHandling: '支払いのあと、発注者に移ります。',
  deliveryPlace: '契約のページ',
  contact: '菅原（0183-00-0101）',
  applicantQuestions: '',
  lowPayReason: '',
  employmentSigns: ['none'],
  proposalsProtected: true,
  phoneEnough: false,
  beginnersWelcome: true,
  skills: [],
  workplace: 'home',
  workArea: '',
  weekTimes: [],
};

describe('what is missing before others may see a posting', () => {
  test('nothing of a complete one', () => {
    expect([...gapsIn(posting, yen(1_031n))]).toEqual([]);
  });

  test('an empty draft is told every item that the guideline wants', () => {
    const empty = jobDraftForm.parse({});
    const gaps = gapsIn({ ...empty, withholdingKind: 'ask' }, null);
    for (const field of [
      'description',
      'deliveryDue',
      'milestones',
      'expenseHandling',
      'ipHandling',
      'contact',
      'acceptanceCriteria',
      'revisionsIncluded',
      'employmentSigns',
      'proposalsProtected',
    ])
      expect([...gaps.keys()]).toContain(field);
    expect([...gaps.keys()]).not.toContain('sampleResult');
  });

  test('a part without its reward is named by its row', () => {
    const milestones = [...posting.milestones, { title: '二つ目', reward: null, dueOn: due }];
    expect([...gapsIn({ ...posting, milestones }, null).keys()]).toEqual(['milestones.1.reward']);
  });

  test('passing an order on names whose it is', () => {
    const gaps = gapsIn({ ...posting, engagementModel: 're-entrusted' }, null);
    expect([...gaps]).toEqual([['originalOrderer', { why: 'missing' }]]);
  });

  test('work at a place names the place, and work at home needs none', () => {
    expect([...gapsIn({ ...posting, workplace: 'onSite' }, null)]).toEqual([
      ['workArea', { why: 'missing' }],
    ]);
    expect([...gapsIn({ ...posting, workplace: 'either', workArea: '湯沢市 柳町' }, null)]).toEqual([]);
  });

  test('a posting asks for eight skills at most', () => {
    const nine = skillCodes.slice(0, 9);
    const [issue] = jobDraftForm.safeParse({ skills: nine }).error?.issues ?? [];
    expect(issue).toMatchObject({ path: ['skills'], params: { problem: { why: 'too-many', limit: 8 } } });
    expect(jobDraftForm.parse({ skills: nine.slice(1) }).skills).toHaveLength(8);
  });

  test('nobody says of the signs of employment that none applies, and ticks one', () => {
    const gaps = gapsIn({ ...posting, employmentSigns: ['none', 'place'] }, null);
    expect([...gaps.keys()]).toEqual(['employmentSigns']);
  });

  test('pay below the reference asks for a reason, and only where the region has a reference', () => {
    expect([...gapsIn(posting, yen(1_201n)).keys()]).toEqual(['lowPayReason']);
    expect([...gapsIn(posting, yen(1_200n)).keys()]).toEqual([]);
    expect([...gapsIn({ ...posting, lowPayReason: '読む時間を多く見ています' }, yen(1_201n))]).toEqual([]);
    expect(isPaidBelow({ ...posting, expectedHours: 500 }, null)).toBe(false);
  });
});

test.each([
  [['none'], false],
  [['hours', 'place'], false],
  [['instructions'], false],
  [['instructions', 'hours'], true],
  [['instructions', 'place'], true],
  [['hours', 'place', 'person'], true],
] as const)('%j looks like employment: %s', (signs, expected) => {
  expect(looksLikeEmployment(signs)).toBe(expected);
});

describe('findings', () => {
  const ground = {
    referenceHourlyWage: yen(1_031n),
    today: localDate('2026-11-20'),
    calendar: { holidays, closings: [] },
  };
  test('nothing of a sound posting', () => {
    expect(findingsOf(posting, ground)).toEqual([]);
  });
  test.each([
    [{ expectedHours: 11 }, ['pay-low expectedHours']],
    [{ sampleResult: '' }, ['no-sample sampleResult']],
    [
      { description: '応募のとき、免許証の写しと口座番号を送ってください。' },
      ['personal-data-asked description 免許証', 'personal-data-asked description 口座番号'],
    ],
    [
      { acceptanceCriteria: '時給900円、週3日のシフトで、シフトどおりに入力されること。' },
      ['sounds-like-employment acceptanceCriteria 時給', 'sounds-like-employment acceptanceCriteria シフト'],
    ],
    [{ employmentSigns: ['hours'] as const }, ['employment-sign employmentSigns hours']],
    [{ applicationDeadline: localDate('2026-12-02') }, ['due-date-short applicationDeadline']],
    [{ deliveryDue: localDate('2026-12-05') }, ['due-on-closed-day deliveryDue 2026-12-05']],
    [
      { description: '髙﨑の LINE で連絡をください。090-1234-5678 でも、かまいません。' },
      ['leads-away description phone', 'leads-away description chat'],
    ],
    [{ contact: '㈱髙﨑 0183-73-2111' }, []],
  ])('%j is noticed with its field and its word', (change, expected) => {
    const found = findingsOf({ ...posting, ...change }, ground);
    expect(found.map(({ kind, field, by }) => [kind, field, by].filter(Boolean).join(' '))).toEqual(expected);
  });
  test('a partner is no part-time worker', () => {
    expect(findingsOf({ ...posting, title: '長く続けてくださるパートナー募集' }, ground)).toEqual([]);
  });
});

describe('changes of an open posting', () => {
  test('are listed by their field, and a part by its row', () => {
    const after = {
      ...posting,
      contact: '佐々木',
      milestones: [{ position: 1, title: '入力', reward: yen(12_000n), dueOn: due }],
    };
    expect(changesBetween(typedContent(posting), typedContent(after))).toEqual([
      { field: 'contact', before: posting.contact, after: '佐々木' },
      { field: 'milestones.0.reward', before: '10800', after: '12000' },
    ]);
  });

  test('a version kept before a posting named place, times and skills meant the usual', () => {
    const { skills, workplace, workArea, weekTimes, ...older } = typedContent(posting);
    const kept = older as ReturnType<typeof typedContent>;
    expect(changesBetween(kept, typedContent(posting))).toEqual([]);
    const after = { ...posting, workplace: 'onSite', skills: ['snow', 'driving'] } as const;
    expect(changesBetween(kept, typedContent(after))).toEqual([
      { field: 'workplace', before: 'home', after: 'onSite' },
      { field: 'skills', before: '', after: 'driving snow' },
    ]);
  });

  const [part] = posting.milestones;
  if (!part) throw new Error('the example has a part');
  test.each([
    ['more pay', { milestones: [{ ...part, reward: yen(10_801n) }] }, null],
    ['less pay', { milestones: [{ ...part, reward: yen(10_799n) }] }, 'pay-lowered'],
    ['a part fewer', { milestones: [] }, 'pay-lowered'],
    ['a later deadline', { applicationDeadline: localDate('2026-11-30') }, null],
    ['an earlier deadline', { applicationDeadline: localDate('2026-11-26') }, 'due-date-earlier'],
    ['an earlier delivery', { deliveryDue: localDate('2026-12-03') }, 'due-date-earlier'],
    ['an earlier part', { milestones: [{ ...part, dueOn: localDate('2026-12-03') }] }, 'due-date-earlier'],
  ] as const)('%s: once somebody has applied', (_, change, expected) => {
    const after = { ...posting, ...change };
    expect(amendmentProblem(posting, after, true)).toBe(expected);
    expect(amendmentProblem(posting, after, false)).toBeNull();
  });
});

test('an answer is owed within seven days after the last day', () => {
  expect(answerBy(localDate('2026-12-28'))).toBe('2027-01-04');
});

test('what was promised of the form and the sample goes into the contract', () => {
  expect(workInWords(posting)).toBe(
    `${posting.description}\n【納品の形】CSV\n【できあがりの見本】${posting.sampleResult}`,
  );
  const plain = { ...posting, deliverableFormat: '', sampleResult: '' };
  expect(workInWords(plain)).toBe(posting.description);
});

test.each([
  ['re-entrusted', '株式会社みなと'],
  ['direct', ''],
  ['mediated', ''],
] as const)('who ordered it first counts where it is passed on: %s', (engagementModel, expected) => {
  expect(originalOrdererOf({ engagementModel, originalOrderer: '株式会社みなと' })).toBe(expected);
});

test('the conditions name the place where the service is given, and its times', () => {
  expect(placeInWords(posting)).toBe('契約のページ');
  const there = { ...posting, workArea: '湯沢市 柳町' };
  expect(placeInWords({ ...there, workplace: 'onSite' })).toBe(
    '【仕事をする場所】湯沢市 柳町\n【納品の方法】契約のページ',
  );
  expect(placeInWords({ ...there, workplace: 'either' })).toContain('自宅など、または 湯沢市 柳町');
  expect(workInWords({ ...posting, weekTimes: ['satMorning'] })).toContain(
    '【その場にいるか、連絡がとれる曜日と時間】土曜午前',
  );
});

test('questions stand one in a line', () => {
  expect(questionsIn({ applicantQuestions: ' 合計の式は使えますか \n\n車はありますか' })).toEqual([
    '合計の式は使えますか',
    '車はありますか',
  ]);
});

describe.each(templateKeys)('the template %s', (key) => {
  test('is a whole draft but for dates and contact', () => {
    const typed = draftFrom(key, yen(1_031n));
    const draft = jobDraftForm.parse(typed);
    const gaps = gapsIn({ ...draft, withholdingKind: draft.withholdingKind || 'none' }, yen(1_031n));
    expect([...gaps.keys()].sort()).toEqual(['applicationDeadline', 'contact', 'deliveryDue']);
  });
  test('suggests no reward where there is no reference', () => {
    expect(draftFrom(key, null).milestones[0]?.reward).toBe('');
  });
});

test('a price range begins at the reference, in full hundreds', () => {
  expect(priceRange(hoursOf('data-entry'), yen(1_031n))).toEqual({ from: 8_300n, to: 11_000n });
});
