import type { Actor } from '../../kernel/actor.ts';
import type { ContractId } from '../../kernel/ids.ts';
import { allow, done, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { tell } from '../messages/index.ts';
import { mayActOnDeadline } from './contract.access.ts';
import { lockContract } from './contract.rows.ts';
import { endOffer } from './end-offer.ts';

export type LapseOffer = Command & { readonly contractId: ContractId };

/** An offer to which not both have agreed in time; the sweep calls this for each that is due. */
export function lapseOffer(actor: Actor, command: LapseOffer) {
  return once(actor, 'contracts.lapse-offer', command, async (tx) => {
    allow(mayActOnDeadline(actor));
    const contract = await lockContract(tx, command.contractId);
    if (contract.state !== 'offered') return refused('not-offered');
    if (contract.offerExpiresAt > tx.now) return refused('offer-not-expired');

    await endOffer(tx, actor, contract, 'lapsed', 'contract.lapsed');
    const facts = { contractId: contract.id, title: contract.title };
    await tell(tx, contract.workerId, 'offer-lapsed', facts, contract.id);
    await tell(tx, contract.offeredBy, 'offer-lapsed', facts, contract.id);
    return done({ contractId: contract.id });
  });
}
