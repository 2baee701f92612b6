import type { Actor } from '../../kernel/actor.ts';
import type { ContractId } from '../../kernel/ids.ts';
import { allow, allowToSee, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import type { Upload } from '../files/index.ts';
import { findListeners } from '../jobs/index.ts';
import { writeMessage } from '../messages/index.ts';
import { mayTalk } from '../messages/talk.access.ts';
import { maySeeContract } from './contract.access.ts';
import { lockContract } from './contract.rows.ts';
import { canTalk } from './talk.rules.ts';

export type WriteInContract = Command & {
  readonly contractId: ContractId;
  readonly text: string;
  readonly files: readonly Upload[];
};

/** The two sides of a contract go on with the talk that began with the proposal. */
export function writeInContract(actor: Actor, command: WriteInContract) {
  return once(actor, 'contracts.write-in-contract', command, async (tx) => {
    const contract = await lockContract(tx, command.contractId);
    allowToSee(maySeeContract(actor, contract));
    allow(mayTalk(actor, contract));
    if (!canTalk(contract)) return refused('talk-closed');

    const { text, files } = command;
    const listeners = await findListeners(tx, actor, contract);
    const subject = { ...contract, id: contract.proposalId, contractId: contract.id };
    const beforeContract = contract.agreedAt === null;
    return writeMessage(tx, actor, subject, { text, files, beforeContract, listeners });
  });
}
