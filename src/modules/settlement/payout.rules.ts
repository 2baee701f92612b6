import type { Calendar } from '../../kernel/business-days.ts';
import type { MilestoneId, PayoutId, PersonId } from '../../kernel/ids.ts';
import { nextPaymentDay, type PaymentRule } from '../../kernel/payment-day.ts';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import type { Yen } from '../../kernel/yen.ts';

export const payoutStates = ['planned', 'batched', 'settled', 'returned'] as const;
export type PayoutState = (typeof payoutStates)[number];

export interface Payout {
  readonly id: PayoutId;
  readonly milestoneId: MilestoneId;
  readonly workerId: PersonId;
  readonly state: PayoutState;
  readonly amount: Yen;
  readonly payOn: LocalDate;
}

/** The day fixed by the receipt of the delivery; what is released after it is paid on the next payment day. */
export function payDayOf(fixed: LocalDate, today: LocalDate, bank: Calendar, rule: PaymentRule): LocalDate {
  return fixed >= today ? fixed : nextPaymentDay(today, bank, rule);
}
