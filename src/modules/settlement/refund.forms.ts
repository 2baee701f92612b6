import type { z } from 'zod';
import { optionalText } from '../../kernel/fields.ts';
import { bankAccountForm } from './bank-account.forms.ts';

/** An account for a refund; `reason` says from which writing of the payer an operator has it. */
export const refundAccountForm = bankAccountForm.extend({ reason: optionalText(500) });
export type RefundAccountForm = z.infer<typeof refundAccountForm>;
