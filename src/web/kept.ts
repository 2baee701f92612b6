import { z } from 'zod';
import { optionalText } from '../kernel/fields.ts';
import { isNothingChosen } from './form-state.ts';

/** A form that was sent when the session had ended: where it was going, and what stood in it. */
export interface Kept {
  readonly action: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** Files cannot be kept; the person is asked to choose them again. */
  readonly lostFiles: boolean;
}

const kept = z.object({
  action: z.string().regex(/^\/(en\/)?r\/[a-z][a-z0-9-]*\/[A-Za-z0-9_/-]+$/),
  fields: z.array(z.tuple([z.string().max(100), z.string().max(20_000)])).max(300),
  lostFiles: z.boolean(),
});

/** Packs a form for the journey through the sign-in page. Secrets stay behind. */
export function keepForm(action: string, form: FormData): string {
  const fields = [...form].filter(([name, value]) => typeof value === 'string' && !/password/i.test(name));
  const lostFiles = [...form.values()].some((value) => typeof value !== 'string' && !isNothingChosen(value));
  return Buffer.from(JSON.stringify({ action, fields, lostFiles })).toString('base64url');
}

/** null for anything that was not packed here; its action never leaves this site. */
export function keptForm(packed: string): Kept | null {
  try {
    return kept.parse(JSON.parse(Buffer.from(packed, 'base64url').toString('utf8')));
  } catch {
    return null;
  }
}

/** A form in the hands of another, which comes first; empty where there is none. */
export const keptField = optionalText(400_000);
