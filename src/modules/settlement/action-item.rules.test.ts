import { expect, test } from 'vitest';
import { operatorCalendar } from '../../kernel/business-days.ts';
import { exampleHolidays } from '../../kernel/holidays.examples.ts';
import { localDate } from '../../kernel/tokyo-date.ts';
import { dutyDue, inOrder } from './action-item.rules.ts';

const item = (what: Parameters<typeof inOrder>[0][number]['what'], day?: string) => ({
  what,
  dueOn: day ? localDate(day) : null,
});

test('what is due first stands first, and what has no day last', () => {
  const given = [item('review', '2026-12-01'), item('read-talk'), item('deliver', '2026-11-20')];
  expect(inOrder(given).map(({ what }) => what)).toEqual(['deliver', 'review', 'read-talk']);
});

test('on the same day an acceptance presses more than a delivery', () => {
  const given = [item('deliver', '2026-11-20'), item('accept', '2026-11-20')];
  expect(inOrder(given).map(({ what }) => what)).toEqual(['accept', 'deliver']);
});

test('an account that is missing comes before everything, since nothing can be paid without it', () => {
  const given = [item('accept', '2026-11-01'), item('register-account', '2026-12-15')];
  expect(inOrder(given)[0]?.what).toBe('register-account');
});

test('the programme’s people have business days; suspended money is gone before its days are over', () => {
  const operator = operatorCalendar(exampleHolidays, []);
  const friday = localDate('2026-11-20');
  expect(dutyDue('check-postings', friday, operator)).toBe('2026-11-25');
  expect(dutyDue('clear-suspense', localDate('2026-11-20'), operator)).toBe('2026-12-18');
  expect(dutyDue('approve-batch', friday, operator)).toBe(friday);
});
