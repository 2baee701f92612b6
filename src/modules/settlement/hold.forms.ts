import { z } from 'zod';
import { text } from '../../kernel/fields.ts';

/** Why a payment is held back, for whoever asks and whoever releases it. */
export const holdForm = z.object({ reason: text({ max: 300 }) });
export type HoldForm = z.infer<typeof holdForm>;

export const releaseForm = z.object({});
