import type { Actor } from '../../kernel/actor.ts';
import type { ContractId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { tell } from '../messages/index.ts';
import { maySeeContract, mayWithdrawOffer } from './contract.access.ts';
import { lockContract } from './contract.rows.ts';
import { endOffer } from './end-offer.ts';

export type WithdrawOffer = Command & { readonly contractId: ContractId };

/** The client takes an offer back; possible until both have agreed. */
export function withdrawOffer(actor: Actor, command: WithdrawOffer) {
  return once(actor, 'contracts.withdraw-offer', command, async (tx) => {
    const contract = await lockContract(tx, command.contractId);
    allowToSee(maySeeContract(actor, contract));
    allow(mayWithdrawOffer(actor, contract));
    if (contract.state !== 'offered') return refused('not-offered');

    await endOffer(tx, actor, contract, 'lapsed', 'contract.withdrawn');
    const facts = { contractId: contract.id, title: contract.title };
    await tell(tx, contract.workerId, 'offer-withdrawn', facts, contract.id);
    return done({ contractId: contract.id });
  });
}
