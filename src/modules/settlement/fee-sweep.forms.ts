import { z } from 'zod';
import { localDateField, slug, text } from '../../kernel/fields.ts';
import { bankLineField } from './deposit.forms.ts';

/** Names the sweep that stood on the page, so that nobody decides about a later one. */
export const sweepForm = z.object({ sweep: slug() });

/** Why the fees are not taken out after all. */
export const withdrawSweepForm = sweepForm.extend({ reason: text({ max: 300 }) });
export type WithdrawSweepForm = z.infer<typeof withdrawSweepForm>;

/** The line of the statement with which the fees left the escrow account. */
export const feeTransferForm = sweepForm.extend({
  transferredOn: localDateField(),
  bankLine: bankLineField(),
});
export type FeeTransferForm = z.infer<typeof feeTransferForm>;
