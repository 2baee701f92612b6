import { z } from 'zod';
import { type Colour, contrast, parseColour, readableOn, white, writeContrast } from '../../kernel/colour.ts';
import { emptyAs, fails, flag, text } from '../../kernel/fields.ts';
import { isReadable, largestPicture, leastContrast } from './look.rules.ts';

/** A colour on which white words can be read; otherwise the nearest one is offered. */
function keyColour() {
  return text({ max: 20 }).transform((typed, context): Colour => {
    const chosen = parseColour(typed);
    if (!chosen) return fails(context, { why: 'not-a-colour' });
    if (isReadable(chosen)) return chosen;
    return fails(context, {
      why: 'too-pale',
      ratio: writeContrast(contrast(chosen, white)),
      instead: readableOn(white, chosen, leastContrast),
    });
  });
}

/** One picture, or none; what it is decides `preparePicture`. */
function pictureFile() {
  return z
    .unknown()
    .optional()
    .transform((sent, context): File | null => {
      const file: unknown = Array.isArray(sent) ? sent[0] : sent;
      if (!(file instanceof File)) return null;
      if (file.size === 0) return fails(context, { why: 'empty-file', file: file.name });
      return file.size <= largestPicture ? file : fails(context, { why: 'too-large', limit: '20 MB' });
    });
}

export const lookForm = z.object({
  keyColour: emptyAs(null, keyColour()),
  logoFile: pictureFile(),
  withoutLogo: flag(),
  pictureFile: pictureFile(),
  pictureAltJa: emptyAs(null, text({ max: 200 })),
  pictureAltEn: emptyAs(null, text({ max: 200 })),
  withoutPicture: flag(),
});
