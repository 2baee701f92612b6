import type { Actor } from '../../kernel/actor.ts';
import type { MessageId } from '../../kernel/ids.ts';
import { allow, allowToSee, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { fileReport } from './file-report.ts';
import type { MembersOf } from './find-handlers.ts';
import { mayReport } from './report.access.ts';
import type { ReportForm } from './report.forms.ts';
import { maySeeTalk } from './talk.access.ts';
import { roomOfMessage } from './talk.rows.ts';

export type ReportMessage = Command & ReportForm & { readonly messageId: MessageId };

/** One of the two sides says that a message of the other is not right. The other side is not told. */
export function reportMessage(actor: Actor, command: ReportMessage, membersOf: MembersOf) {
  return once(actor, 'messages.report-message', command, async (tx) => {
    const message = await roomOfMessage(tx, command.messageId);
    allowToSee(maySeeTalk(actor, message));
    allow(mayReport(actor));
    if (message.authorId === actor.personId) return refused('own-message');
    const ofClient = message.authorId !== message.workerId;
    return fileReport(
      tx,
      actor,
      {
        kind: 'message',
        id: command.messageId,
        title: message.title,
        aboutPerson: message.authorId,
        aboutOrganization: ofClient ? message.organizationId : null,
      },
      command,
      membersOf,
    );
  });
}
