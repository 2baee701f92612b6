import { expect, test } from 'vitest';
import { localDate } from '../../kernel/tokyo-date.ts';
import { yen } from '../../kernel/yen.ts';
import {
  dateProblems,
  factsOf,
  isEditable,
  jobCanBecome,
  jobStates,
  proposalCanBecome,
  proposalStates,
  scheduleProblem,
  suggestedWithholding,
  takesProposals,
  totalOf,
  yenPerHour,
} from './job.rules.ts';

const today = localDate('2026-11-20');
const horizon = localDate('2027-12-31');
const schedule = {
  applicationDeadline: localDate('2026-11-27'),
  deliveryDue: localDate('2026-12-04'),
  milestones: [{ dueOn: localDate('2026-12-04') }],
};

test('a closed posting only opens again, and nothing leads out of an answered proposal', () => {
  expect(jobStates.filter((state) => jobCanBecome({ state: 'closed' }, state))).toEqual(['open']);
  for (const from of ['declined', 'withdrawn', 'lapsed'] as const)
    for (const state of proposalStates) expect(proposalCanBecome({ state: from }, state)).toBe(false);
});

test('only what nobody else has seen may be written anew', () => {
  expect(jobStates.filter((state) => isEditable({ state }))).toEqual(['draft', 'returned']);
  for (const state of jobStates) expect(isEditable({ state })).toBe(jobCanBecome({ state }, 'in_check'));
});

test('proposals come until the end of the last day', () => {
  const job = { state: 'open', applicationDeadline: today, isSuspended: false } as const;
  expect(takesProposals(job, today)).toBe(true);
  expect(takesProposals(job, localDate('2026-11-21'))).toBe(false);
  expect(takesProposals({ ...job, state: 'filled' }, today)).toBe(false);
  expect(takesProposals({ ...job, isSuspended: true }, today)).toBe(false);
});

test('the hour is rounded down, in whole yen', () => {
  expect(totalOf([{ reward: yen(6_000n) }, { reward: yen(4_800n) }])).toBe(10_800n);
  expect(yenPerHour(yen(10_800n), 9)).toBe(1_200n);
  expect(yenPerHour(yen(10_799n), 9)).toBe(1_199n);
});

test('the category suggests the withholding, and what was chosen wins', () => {
  expect(suggestedWithholding('data-entry')).toBe('none');
  expect(suggestedWithholding('writing')).toBe('a204_1');
  expect(suggestedWithholding('transcription')).toBe('ask');
  expect(suggestedWithholding('no such work')).toBe('ask');
  expect(factsOf({ category: 'transcription', withholdingKind: 'none' })).toMatchObject({
    withholdingKind: 'none',
  });
});

test('dates have to lie in order, and within the announced holidays', () => {
  expect(scheduleProblem(schedule, today, horizon)).toBeNull();
  expect(scheduleProblem({ ...schedule, applicationDeadline: localDate('2026-11-19') }, today, horizon)).toBe(
    'deadline-passed',
  );
  expect(scheduleProblem({ ...schedule, deliveryDue: localDate('2026-12-03') }, today, horizon)).toBe(
    'milestones-after-delivery',
  );
  expect(scheduleProblem({ ...schedule, deliveryDue: localDate('2027-11-02') }, today, horizon)).toBe(
    'due-date-too-far',
  );
  expect(scheduleProblem({ ...schedule, deliveryDue: localDate('2027-11-01') }, today, horizon)).toBeNull();
});

test('every date that is wrong is named at once, and those that are not written are not', () => {
  const dates = {
    applicationDeadline: localDate('2026-12-10'),
    deliveryDue: localDate('2026-12-04'),
    milestones: [
      { dueOn: localDate('2026-10-01') },
      { dueOn: today },
      { dueOn: localDate('2026-12-05') },
      { dueOn: null },
    ],
  };
  expect([...dateProblems(dates, today, horizon)]).toEqual([
    ['applicationDeadline', 'deadline-after-delivery'],
    ['milestones.0.dueOn', 'milestone-passed'],
    ['milestones.2.dueOn', 'milestones-after-delivery'],
  ]);
  const gone = { ...dates, applicationDeadline: null, deliveryDue: localDate('2026-11-01'), milestones: [] };
  expect([...dateProblems(gone, today, horizon)]).toEqual([['deliveryDue', 'delivery-passed']]);
});
