import type { Actor } from '../../kernel/actor.ts';
import type { InquiryId } from '../../kernel/ids.ts';
import { done, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { newId, newKey } from '../../platform/random.ts';
import { recordAudit } from '../audit/index.ts';
import { bucketName, countTry, holdersOf } from '../identity/index.ts';
import type { InquiryForm } from './inquiry.forms.ts';
import { insertInquiry } from './inquiry.rows.ts';
import { inquiriesAllowed, inquiryWindow } from './inquiry.rules.ts';
import { tell } from './tell-person.ts';

export type SendInquiry = InquiryForm & Command;

/**
 * Somebody asks something, signed in or not; the CSPs and the officers hear of it at once.
 * @param address the IP address that asks
 */
export function sendInquiry(actor: Actor, command: SendInquiry, address: string) {
  return once(actor, 'messages.send-inquiry', command, async (tx) => {
    const bucket = bucketName('inquiry-address', address);
    const limit = { name: bucket, allowed: inquiriesAllowed.address, window: inquiryWindow };
    if (!(await countTry(tx, newKey(), [limit]))) return refused('too-many-inquiries');

    const id: InquiryId = newId('inquiry');
    await insertInquiry(tx, id, command);
    await recordAudit(tx, actor, { action: 'inquiry.sent', subject: ['inquiry', id], state: 'open' });
    for (const person of await holdersOf(tx, ['csp', 'officer']))
      await tell(tx, person, 'inquiry-received', { inquiryId: id }, id);
    return done({ inquiryId: id });
  });
}
