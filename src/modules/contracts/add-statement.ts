import type { Actor } from '../../kernel/actor.ts';
import type { ContractId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, NotFound, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { maySeeContract, sideOf } from './contract.access.ts';
import { lockContract } from './contract.rows.ts';
import { otherSide } from './contract.rules.ts';
import { disputeWords, insertDisputeWord, openDisputeOf } from './dispute.rows.ts';
import { hearsWords } from './dispute.rules.ts';
import { mayEnd } from './ending.access.ts';
import { nextWhenHeard } from './start-dispute.ts';
import { tellSide } from './tell-parties.ts';

export type AddStatement = Command & { readonly contractId: ContractId; readonly statement: string };

/** A side says how it sees the matter, once or more often, until the mediator proposes. */
export function addStatement(actor: Actor, command: AddStatement) {
  return once(actor, 'contracts.add-statement', command, async (tx) => {
    const contract = await lockContract(tx, command.contractId);
    allowToSee(maySeeContract(actor, contract));
    allow(mayEnd(actor, contract));
    const side = sideOf(actor, contract);
    if (!side || !actor.personId) throw new NotFound();
    const dispute = await openDisputeOf(tx, contract.id);
    if (!dispute) return refused('no-dispute-open');
    if (!hearsWords(dispute)) return refused('words-over');

    const words = await disputeWords(tx, dispute.id);
    const word = { version: words.length + 1, side, statement: command.statement };
    await insertDisputeWord(tx, dispute.id, word, actor.personId);
    await recordAudit(tx, actor, {
      action: 'dispute.said',
      subject: ['dispute', dispute.id],
      detail: { side, version: word.version },
    });
    const facts = { contractId: contract.id, title: contract.title };
    await tellSide(tx, contract, otherSide(side), 'dispute-answered', facts, `${dispute.id}:${word.version}`);
    await nextWhenHeard(tx, actor, contract, dispute, [...words, word]);
    return done({ disputeId: dispute.id });
  });
}
