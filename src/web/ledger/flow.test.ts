import { expect, test } from 'vitest';
import { localDate } from '../../kernel/tokyo-date.ts';
import { yen } from '../../kernel/yen.ts';
import { heldAfter } from './flow.tsx';

const none = yen(0n);
const month = (
  first: string,
  paidIn: bigint,
  out: { paidOut?: bigint; paidBack?: bigint; feesOut?: bigint },
) => ({
  month: localDate(first),
  paidIn: yen(paidIn),
  released: none,
  fees: none,
  paidOut: yen(out.paidOut ?? 0n),
  paidBack: yen(out.paidBack ?? 0n),
  feesOut: yen(out.feesOut ?? 0n),
});

test('what was held at the end of each month follows from what stands there now', () => {
  const months = [
    month('2026-09-01', 11_880n, {}),
    month('2026-10-01', 50_600n, { paidOut: 10_800n, feesOut: 1_080n }),
    month('2026-11-01', 0n, { paidOut: 16_000n, paidBack: 33_000n }),
  ];
  // 700 yen stood there before the first of these months.
  const held = heldAfter(months, yen(2_300n)).map((each) => each.held);
  expect(held).toEqual([12_580n, 51_300n, 2_300n]);
  expect(heldAfter([], yen(0n))).toEqual([]);
});
