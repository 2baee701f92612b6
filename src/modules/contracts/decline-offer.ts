import type { Actor } from '../../kernel/actor.ts';
import type { ContractId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { tell } from '../messages/index.ts';
import { mayDeclineOffer, maySeeContract } from './contract.access.ts';
import { lockContract } from './contract.rows.ts';
import { endOffer } from './end-offer.ts';

export type DeclineOffer = Command & { readonly contractId: ContractId };

/** The worker says no to an offer, and takes the proposal back with it; no reason is asked for. */
export function declineOffer(actor: Actor, command: DeclineOffer) {
  return once(actor, 'contracts.decline-offer', command, async (tx) => {
    const contract = await lockContract(tx, command.contractId);
    allowToSee(maySeeContract(actor, contract));
    allow(mayDeclineOffer(actor, contract));
    if (contract.state !== 'offered') return refused('not-offered');

    await endOffer(tx, actor, contract, 'withdrawn', 'contract.declined');
    const facts = { contractId: contract.id, title: contract.title };
    await tell(tx, contract.offeredBy, 'offer-declined', facts, contract.id);
    return done({ contractId: contract.id });
  });
}
