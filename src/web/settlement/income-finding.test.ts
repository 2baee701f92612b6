import { expect, test } from 'vitest';
import { localDate } from '../../kernel/tokyo-date.ts';
import { yen } from '../../kernel/yen.ts';
import { incomeFinding } from './income-finding.view.tsx';

const month = (day: string, received: bigint, perHour: bigint | null) => ({
  month: localDate(day),
  received: yen(received),
  coming: yen(0n),
  earned: yen(received),
  orders: 1,
  perHour: perHour === null ? null : yen(perHour),
});
const findingOf = (lang: 'ja' | 'en', ...months: ReturnType<typeof month>[]) =>
  incomeFinding(lang, months, localDate('2026-11-01'));
const august = month('2026-08-01', 28_000n, 1_473n);

test('an income that fell is not said to have risen, where only an hour brought more', () => {
  const september = month('2026-09-01', 13_600n, 1_700n);
  expect(findingOf('ja', august, september)).toBe(
    '9月の収入は ¥13,600 でした。8月の ¥28,000 より、減りました。' +
      '1時間あたりの報酬（税を引く前）は 約¥1,700 でした。8月の ¥1,473 より、増えました。',
  );
  expect(findingOf('en', august, september)).toBe(
    'In September you received ¥13,600. That is less than the ¥28,000 of August. ' +
      'An hour brought about ¥1,700 before tax. That is more than the ¥1,473 of August.',
  );
});

test('the same is neither more nor less, and what has no hours is not compared', () => {
  expect(findingOf('ja', august, month('2026-09-01', 28_000n, null))).toBe(
    '9月の収入は ¥28,000 でした。8月も ¥28,000 でした。',
  );
  expect(findingOf('ja', august)).toBe(
    '8月の収入は ¥28,000 でした。1時間あたりの報酬（税を引く前）は 約¥1,473 でした。',
  );
});
