import type { Actor } from '../../kernel/actor.ts';
import type { InquiryId } from '../../kernel/ids.ts';
import { allow, done } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { deleteInquiry, lockInquiry } from './inquiry.rows.ts';
import { isOver } from './inquiry.rules.ts';
import { mayClearInquiries } from './message.access.ts';

export type ClearInquiry = Command & { readonly inquiryId: InquiryId };

type Cleared = {
  readonly cleared: boolean;
};

/** Who asked, how to reach them and what they asked is forgotten, once it was answered long enough ago. */
export function clearInquiry(actor: Actor, command: ClearInquiry) {
  return once(actor, 'messages.clear-inquiry', command, async (tx) => {
    allow(mayClearInquiries(actor));
    const inquiry = await lockInquiry(tx, command.inquiryId);
    if (!isOver(inquiry, tx.now)) return done<Cleared>({ cleared: false });

    await deleteInquiry(tx, command.inquiryId);
    await recordAudit(tx, actor, {
      action: 'inquiry.cleared',
      subject: ['inquiry', command.inquiryId],
      state: 'gone',
    });
    return done<Cleared>({ cleared: true });
  });
}
