import type { Actor } from '../../kernel/actor.ts';
import type { ProposalId } from '../../kernel/ids.ts';
import { allow, allowToSee, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import type { Upload } from '../files/index.ts';
import { writeMessage } from '../messages/index.ts';
import { maySeeTalk, mayTalk } from '../messages/talk.access.ts';
import { findListeners } from './find-listeners.ts';
import { lockProposal } from './proposal.rows.ts';
import { proposalTalk } from './talk.pages.ts';

export type WriteToProposer = Command & {
  readonly proposalId: ProposalId;
  readonly text: string;
  readonly files: readonly Upload[];
};

/** A client and one of those who proposed talk before the choice; after it, their contract is the place. */
export function writeToProposer(actor: Actor, command: WriteToProposer) {
  return once(actor, 'jobs.write-to-proposer', command, async (tx) => {
    const { state } = await lockProposal(tx, command.proposalId);
    const talk = await proposalTalk(tx, command.proposalId);
    allowToSee(maySeeTalk(actor, talk));
    allow(mayTalk(actor, talk));
    if (state !== 'submitted') return refused('talk-closed');

    const { text, files } = command;
    const listeners = await findListeners(tx, actor, talk);
    const subject = { ...talk, contractId: null };
    return writeMessage(tx, actor, subject, { text, files, beforeContract: true, listeners });
  });
}
