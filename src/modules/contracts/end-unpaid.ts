import type { Actor } from '../../kernel/actor.ts';
import type { ContractId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, refused } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Command, once } from '../../platform/once.ts';
import { maySeeContract } from './contract.access.ts';
import { lockContract, milestonesOf } from './contract.rows.ts';
import { endOffer } from './end-offer.ts';
import { mayEnd } from './ending.access.ts';
import { lastDepositDay } from './ending.rules.ts';
import { cancelPlanned, finishContract } from './finish-contract.ts';
import { tellBoth } from './tell-parties.ts';

export type EndUnpaid = Command & { readonly contractId: ContractId };

/**
 * No deposit came, or none for the parts that are left: either side ends the contract, at no cost. The deposit notices
 * then lead nowhere, since money for what was called off waits in suspense.
 */
export function endUnpaid(actor: Actor, command: EndUnpaid) {
  return once(actor, 'contracts.end-unpaid', command, async (tx) => {
    const contract = await lockContract(tx, command.contractId);
    allowToSee(maySeeContract(actor, contract));
    allow(mayEnd(actor, contract));
    const lastDay = lastDepositDay(contract, await milestonesOf(tx, contract.id));
    if (!lastDay) return refused('not-unpaid');
    if (lastDay >= tokyoDateOf(tx.now)) return refused('deposit-not-overdue');

    const facts = { contractId: contract.id, title: contract.title };
    if (contract.state === 'agreed') {
      await endOffer(tx, actor, contract, 'lapsed', 'contract.endedUnpaid');
      await tellBoth(tx, contract, 'unpaid-ended', facts, contract.id);
    } else {
      await cancelPlanned(tx, actor, contract);
      await finishContract(tx, actor, contract);
      await tellBoth(tx, contract, 'rest-unpaid-ended', facts, contract.id);
    }
    return done({ contractId: contract.id });
  });
}
