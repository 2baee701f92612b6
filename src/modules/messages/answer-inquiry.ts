import type { Actor } from '../../kernel/actor.ts';
import type { InquiryId } from '../../kernel/ids.ts';
import { allow, done, NotAllowed, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import type { InquiryAnswerForm } from './inquiry.forms.ts';
import { lockInquiry, writeAnswer } from './inquiry.rows.ts';
import { mayAnswerInquiries } from './message.access.ts';

export type AnswerInquiry = InquiryAnswerForm & Command & { readonly inquiryId: InquiryId };

/** They were called or written to; what they were told is kept for who asks next. */
export function answerInquiry(actor: Actor, command: AnswerInquiry) {
  return once(actor, 'messages.answer-inquiry', command, async (tx) => {
    const { state } = await lockInquiry(tx, command.inquiryId);
    allow(mayAnswerInquiries(actor));
    if (!actor.personId) throw new NotAllowed();
    if (state !== 'open') return refused('already-answered');

    await writeAnswer(tx, command.inquiryId, actor.personId, command.answer);
    await recordAudit(tx, actor, {
      action: 'inquiry.answered',
      subject: ['inquiry', command.inquiryId],
      state: 'answered',
    });
    return done(null);
  });
}
