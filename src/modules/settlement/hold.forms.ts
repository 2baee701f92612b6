import { z } from 'zod';
import { text } from '../../kernel/fields.ts';

/** Why a payment is held back, for whoever asks and whoever releases it. */
export const holdForm = z.object({ reason: text({ max: 300 }) });
export type HoldForm = z.infer<typeof holdForm>;

/** What was found, for whoever held it back and whoever asks later. */
export const releaseForm = z.object({ finding: text({ max: 300 }) });
export type ReleaseForm = z.infer<typeof releaseForm>;
