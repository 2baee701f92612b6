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

/** What a typed percentage is read as; null where it would be sent back. */
export function readPercent(typed: string): number | null {
  return percent.safeParse(typed).data ?? null;
}

const amount = () => wholeNumber({ min: 0, max: 1_000_000_000_000 }).transform((whole) => yen(BigInt(whole)));

/** What the page said that the shares come to; empty while it could not say it yet. */
const shown = { payout: emptyAs(null, amount()), refund: emptyAs(null, amount()) };

export const statementForm = z.object({ statement: statement() });

export const viewingForm = z.object({ reason: statement() });

/** The amount is what the page said; the box stands beside it where something is lost. */
export const refundAnswerForm = z.object({
  answer: choice(['agree', 'refuse']),
  amount: amount(),
  confirmed: flag(),
});

export const sharesForm = z.object({
  statement: statement(),
  shares: rows(z.object({ milestone: slug(), percent }), { min: 1, max: 12 }),
  confirmed: flag(),
  ...shown,
});

export const sharesAgreementForm = z.object({
  version: wholeNumber({ min: 1, max: 10_000 }),
  payout: amount(),
  refund: amount(),
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
    ...shown,
  })
  .superRefine(({ way, shares }, context) => {
    for (const [row, share] of shares.entries()) {
      if (way === 'resume' || share.percent !== null) continue;
      const params = { problem: { why: 'missing' } };
      context.addIssue({ code: 'custom', path: ['shares', row, 'percent'], params });
    }
  });
export type TermsForm = z.infer<typeof termsForm>;

/** Of a settlement made elsewhere, by a second operator; the amounts are those of the page. */
export const settlementDecisionForm = z.object({
  settlement: slug(),
  answer: choice(['confirm', 'refuse']),
  payout: amount(),
  refund: amount(),
});

export const termsAnswerForm = z.object({
  answer: choice(['accept', 'refuse']),
  payout: amount(),
  refund: amount(),
  confirmed: flag(),
});
