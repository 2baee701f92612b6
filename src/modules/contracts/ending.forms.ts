import { z } from 'zod';
import { choice, emptyAs, fails, flag, rows, slug, text, wholeNumber } from '../../kernel/fields.ts';
import { holdsMyNumber } from '../../kernel/my-number.ts';
import { yen } from '../../kernel/yen.ts';

/** What somebody writes for the other side, or for who stands between them. */
function statement() {
  return text({ max: 2000 }).transform((value, context): string =>
    holdsMyNumber(value) ? fails(context, { why: 'my-number' }) : value,
  );
}

const percent = wholeNumber({ min: 0, max: 100 });

export const statementForm = z.object({ statement: statement() });

export const viewingForm = z.object({ reason: statement() });

/** The amount is what the page said; the box stands beside it where something is lost. */
export const refundAnswerForm = z.object({
  answer: choice(['agree', 'refuse']),
  amount: wholeNumber({ min: 0, max: 1_000_000_000 }).transform((amount) => yen(BigInt(amount))),
  confirmed: flag(),
});

export const sharesForm = z.object({
  statement: statement(),
  shares: rows(z.object({ milestone: slug(), percent }), { min: 1, max: 12 }),
  confirmed: flag(),
});

export const sharesAgreementForm = z.object({
  version: wholeNumber({ min: 1, max: 10_000 }),
  confirmed: flag(),
});

/** Which parts are stopped, and why. */
export const stopForm = z.object({
  reason: statement(),
  milestones: z
    .preprocess(
      (raw) => (raw === undefined ? [] : Array.isArray(raw) ? raw : [raw]),
      z.array(z.string().regex(/^m_[0-9a-f]{32}$/)),
    )
    .superRefine((chosen, context) => {
      if (chosen.length === 0) fails(context, { why: 'too-few', limit: 1 });
    }),
});

/** How the held money would go, part by part; or the work goes on, and the parts need no number. */
export const termsForm = z
  .object({
    statement: statement(),
    way: choice(['share', 'resume']),
    shares: rows(z.object({ milestone: slug(), percent: emptyAs(null, percent) }), { min: 1, max: 12 }),
  })
  .superRefine(({ way, shares }, context) => {
    for (const [row, share] of shares.entries()) {
      if (way === 'resume' || share.percent !== null) continue;
      const params = { problem: { why: 'missing' } };
      context.addIssue({ code: 'custom', path: ['shares', row, 'percent'], params });
    }
  });
export type TermsForm = z.infer<typeof termsForm>;

export const termsAnswerForm = z.object({ answer: choice(['accept', 'refuse']), confirmed: flag() });
