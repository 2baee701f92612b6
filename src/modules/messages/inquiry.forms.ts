import { z } from 'zod';
import { fails, text } from '../../kernel/fields.ts';
import { holdsMyNumber } from '../../kernel/my-number.ts';
import { reachesIn } from './inquiry.rules.ts';

/** Text that has to be there, and in which an Individual Number is refused. */
function plainText(max: number) {
  return text({ max }).transform((value, context): string =>
    holdsMyNumber(value) ? fails(context, { why: 'my-number' }) : value,
  );
}

export const inquiryForm = z.object({
  name: plainText(60),
  reach: plainText(200).transform((value, context): string =>
    reachesIn(value).length > 0 ? value : fails(context, { why: 'not-a-reach' }),
  ),
  message: plainText(2_000),
});
export type InquiryForm = z.infer<typeof inquiryForm>;

export const inquiryAnswerForm = z.object({ answer: plainText(1_000) });
export type InquiryAnswerForm = z.infer<typeof inquiryAnswerForm>;
