import { z } from 'zod';
import { fails } from '../../kernel/fields.ts';
import { fileLimits, safeFileName } from './file.rules.ts';

/** The files of a form, as the browser sent them; `keepUploads` then reads and checks their bytes. */
export function uploadsField({
  min = 0,
  max = fileLimits.perForm,
}: {
  readonly min?: number;
  readonly max?: number;
} = {}) {
  const sent = z.preprocess(
    (raw) => (raw === undefined || raw === '' ? [] : Array.isArray(raw) ? raw : [raw]),
    z.array(z.unknown()),
  );
  return sent.transform((all, context): File[] => {
    const files = all.filter((item) => item instanceof File);
    const empty = files.find((file) => file.size === 0);
    if (empty) return fails(context, { why: 'empty-file', file: safeFileName(empty.name) });
    if (files.length < min) return fails(context, { why: 'too-few', limit: min });
    if (files.length > max) return fails(context, { why: 'too-many', limit: max });
    if (files.some((file) => file.size > fileLimits.bytes)) {
      return fails(context, { why: 'too-large', limit: '20 MB' });
    }
    return files;
  });
}
