import { z } from 'zod';
import {
  choice,
  emptyAs,
  fails,
  flag,
  localDateField,
  offered,
  rows,
  text,
  typedYen,
  wholeNumber,
  yesOrNo,
} from '../../kernel/fields.ts';
import { holdsMyNumber } from '../../kernel/my-number.ts';
import { largestAmount } from '../../kernel/typed-number.ts';
import { mostParts, noticeItems } from './change.rules.ts';

/** Free text in which an Individual Number is refused: it must never be stored here. */
function safeText(bounds: { readonly min?: number; readonly max: number }) {
  return text(bounds).transform((value, context): string =>
    holdsMyNumber(value) ? fails(context, { why: 'my-number' }) : value,
  );
}

/** A delivery goes back: which condition is not met, and what is expected. */
export const revisionForm = z.object({
  item: choice(noticeItems),
  expected: safeText({ min: 10, max: 2000 }),
});
export type RevisionForm = z.infer<typeof revisionForm>;

export const extensionForm = z.object({
  until: offered(localDateField()),
  reason: safeText({ min: 5, max: 500 }),
});
export type ExtensionForm = z.infer<typeof extensionForm>;

/** A part that exists; its reward can be typed only where nothing was paid in. */
const part = z.object({
  position: wholeNumber({ min: 1, max: mostParts }),
  dueOn: localDateField(),
  reward: emptyAs(null, typedYen({ max: largestAmount })),
});
const addedPart = z.object({
  title: safeText({ max: 80 }),
  reward: typedYen({ max: largestAmount }),
  dueOn: localDateField(),
});

/** The conditions as one side would have them; what was not touched stays as it is. */
export const amendmentForm = z.object({
  reason: safeText({ min: 5, max: 500 }),
  description: safeText({ min: 20, max: 4000 }),
  acceptanceCriteria: safeText({ min: 2, max: 1000 }),
  revisionsIncluded: wholeNumber({ min: 0, max: 20 }),
  parts: rows(part, { min: 0, max: mostParts }),
  added: rows(addedPart, { min: 0, max: mostParts }),
});
export type AmendmentForm = z.infer<typeof amendmentForm>;

/** How far the work has come, in a few words or none. */
export const progressForm = z.object({ note: safeText({ min: 0, max: 2000 }) });
export type ProgressForm = z.infer<typeof progressForm>;

export const reviewForm = z
  .object({
    asAgreed: emptyAs(null, yesOrNo()),
    inTime: emptyAs(null, yesOrNo()),
    again: yesOrNo(),
    note: safeText({ min: 0, max: 2000 }),
    /** The page did not ask for a result, since none was delivered. */
    withoutResult: flag(),
  })
  .superRefine((typed, context) => {
    for (const fact of ['asAgreed', 'inTime'] as const) {
      if (typed.withoutResult || typed[fact] !== null) continue;
      context.addIssue({ code: 'custom', path: [fact], params: { problem: { why: 'not-chosen' } } });
    }
  });
