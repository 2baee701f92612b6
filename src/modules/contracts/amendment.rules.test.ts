import { expect, it, test } from 'vitest';
import type { ContractId, MilestoneId } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/tokyo-date.ts';
import { amountsIn, differences, isOvertaken, partChanges } from './amendment.rules.ts';
import { exampleNoticeFacts } from './conditions-notice.examples.ts';
import { type ConditionsNotice, noticeOf } from './conditions-notice.rules.ts';
import type { Milestone, MilestoneState } from './contract.rules.ts';
import { isRevealed, readableReviews } from './review.rules.ts';

const facts = exampleNoticeFacts();
const notice = noticeOf(facts);
const parts = (change: (part: (typeof facts.milestones)[number]) => (typeof facts.milestones)[number]) =>
  noticeOf({ ...facts, version: 2, milestones: facts.milestones.map(change) });
const later = parts((part) => (part.position === 2 ? { ...part, dueOn: localDate('2026-12-25') } : part));
const dearer = parts((part) =>
  part.position === 1 ? { ...part, amounts: { ...part.amounts, ...halved(part.amounts) } } : part,
);
function halved({ reward, withholding }: (typeof facts.milestones)[number]['amounts']) {
  return { reward: (reward / 2n) as typeof reward, withholding: (withholding / 2n) as typeof withholding };
}
const milestonesOf = (state: MilestoneState, of: ConditionsNotice = notice): Milestone[] =>
  of.milestones.map((part) => ({
    id: `m${part.position}` as MilestoneId,
    contractId: 'c' as ContractId,
    position: part.position,
    title: part.title,
    dueOn: part.dueOn,
    state,
    fundedAt: null,
    receivedOn: null,
    acceptanceDueAt: null,
    paymentOn: null,
    acceptedAt: null,
    autoAccepted: null,
    depositDueOn: null,
    ...amountsIn(part),
  }));

test('only what is different is compared, and a version is no difference of its own', () => {
  expect(differences(notice, noticeOf({ ...facts, version: 2, agreeBy: localDate('2026-12-01') }))).toEqual(
    [],
  );
  expect(differences(notice, later)).toEqual([
    { term: 'dueOn', part: '清書', before: '2026-12-18', after: '2026-12-25' },
  ]);
  const work = { ...facts.work, revisionsIncluded: 3, acceptanceCriteria: '2,000字以上。' };
  expect(differences(notice, noticeOf({ ...facts, work })).map(({ term }) => term)).toEqual([
    'acceptanceCriteria',
    'revisionsIncluded',
  ]);
});

test('an added part has nothing before', () => {
  const [first] = facts.milestones;
  if (!first) throw new Error('The example has parts');
  const added = { ...first, position: 3, title: '追加の修正' };
  const found = differences(notice, noticeOf({ ...facts, milestones: [...facts.milestones, added] }));
  expect(found).toContainEqual({ term: 'reward', part: '追加の修正', before: null, after: 110_000n });
  expect(found.map(({ term }) => term)).toEqual([
    'reward',
    'depositAmount',
    'payoutAmount',
    'dueOn',
    'paidOn',
  ]);
  const changes = partChanges(
    milestonesOf('funded'),
    noticeOf({ ...facts, milestones: [...facts.milestones, added] }),
  );
  expect(changes).toMatchObject({ changed: [], added: [{ position: 3 }] });
});

it.each([
  ['planned', later, false],
  ['funded', later, false],
  ['delivered', later, true],
  ['accepted', later, true],
  ['held', later, true],
  ['planned', dearer, false],
  ['funded', dearer, true],
  ['delivered', notice, false],
] as const)('a part that is %s meanwhile', (state, version, overtaken) => {
  expect(isOvertaken(milestonesOf(state), version, 0)).toBe(overtaken);
});

test('revisions used meanwhile overtake a version that promises fewer', () => {
  expect(isOvertaken(milestonesOf('funded'), notice, 2)).toBe(false);
  expect(isOvertaken(milestonesOf('funded'), notice, 3)).toBe(true);
});

test('a later version speaks of the change, not of a new contract', () => {
  expect(notice.clauses.entrustment.ja).toContain('契約が成立します');
  expect(later.clauses.entrustment.ja).toContain('もとの条件のままです');
});

test('each side reads its own review at once, and the other when both have written or the time is over', () => {
  const endsAt = new Date('2026-12-04T18:00:00+09:00');
  const before = new Date('2026-12-04T17:59:00+09:00');
  const one = { side: 'client', asAgreed: true, inTime: true, again: false, writtenAt: before } as const;
  const period = { endsAt, reviews: [one] };
  expect(readableReviews(period, 'client', before)).toEqual([one]);
  expect(readableReviews(period, 'worker', before)).toEqual([]);
  expect(readableReviews(period, null, before)).toEqual([]);
  expect(readableReviews(period, 'worker', endsAt)).toEqual([one]);
  const both = { endsAt, reviews: [one, { ...one, side: 'worker' as const }] };
  expect(isRevealed(both, before)).toBe(true);
  expect(readableReviews(both, null, before)).toHaveLength(2);
});
