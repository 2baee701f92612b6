import { z } from 'zod';
import { choice, text } from '../../kernel/fields.ts';
import { reportReasons } from './report.rules.ts';

export const reportForm = z
  .object({ reason: choice(reportReasons), text: text({ min: 0, max: 2000 }) })
  .superRefine(({ reason, text: words }, context) => {
    if (reason === 'other' && words === '') {
      context.addIssue({ code: 'custom', path: ['text'], params: { problem: { why: 'missing' } } });
    }
  });
export type ReportForm = z.infer<typeof reportForm>;

export const answerForm = z.object({ answer: text({ min: 2, max: 2000 }) });
