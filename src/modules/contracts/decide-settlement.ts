import type { Actor } from '../../kernel/actor.ts';
import type { ContractId, PersonId, SettlementId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, NotFound, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { tell } from '../messages/index.ts';
import { carryOutTerms } from './carry-out-terms.ts';
import { lockContract } from './contract.rows.ts';
import type { Contract } from './contract.rules.ts';
import { disputeTerms, insertTerms, openDisputeOf } from './dispute.rows.ts';
import { balanceOfTerms, confirmationRefusal, type Dispute, type Settlement } from './dispute.rules.ts';
import { endSettlement, openSettlement } from './dispute-settlement.rows.ts';
import { mayConfirmSettlement } from './ending.access.ts';
import { type SeenYen, wasShown } from './ending.rules.ts';
import { isConfirmer, mayReadSettlement } from './find-confirmers.ts';
import { endableMilestones } from './find-endable.ts';
import { tellBoth } from './tell-parties.ts';

export type RefuseSettlement = Command & {
  readonly contractId: ContractId;
  readonly settlementId: SettlementId;
};
export type ConfirmSettlement = RefuseSettlement & { readonly seen: SeenYen };

/** The second person has seen the paper, too: what was settled elsewhere is carried out at once. */
export function confirmSettlement(actor: Actor, command: ConfirmSettlement) {
  return once(actor, 'contracts.confirm-settlement', command, async (tx) => {
    const { by, contract, dispute, settlement } = await recorded(tx, actor, command);
    if (!dispute || !settlement) return refused('settlement-decided');
    const why = await decisionRefusal(tx, actor, { by, contract, dispute, settlement });
    if (why) return refused(why);
    const { statement, terms, proposedBy } = settlement;
    const balance = balanceOfTerms(await endableMilestones(tx, contract.id), terms);
    if (!wasShown(settlement, balance) || !wasShown(command.seen, balance))
      return refused('amounts-not-shown');

    await endSettlement(tx, settlement.id, 'confirmed', by);
    await recordAudit(tx, actor, {
      action: 'settlement.confirmed',
      subject: ['settlement', settlement.id],
      state: 'confirmed',
      detail: { contract: contract.id, proposedBy },
    });
    await insertTerms(tx, dispute.id, { source: 'outside', statement, terms }, proposedBy);
    await carryOutTerms(tx, actor, contract, dispute, terms, 'outside');
    const facts = { contractId: contract.id, title: contract.title };
    await tellBoth(tx, contract, 'settlement-carried-out', facts, settlement.id);
    return done({ disputeId: dispute.id });
  });
}

/** Stopping is easier than paying: who recorded it takes it back, and everybody who could confirm it may refuse it. */
export function refuseSettlement(actor: Actor, command: RefuseSettlement) {
  return once(actor, 'contracts.refuse-settlement', command, async (tx) => {
    const { by, contract, dispute, settlement } = await recorded(tx, actor, command);
    if (!dispute || !settlement) return refused('settlement-decided');
    const isOwn = settlement.proposedBy === by;
    const why = isOwn ? null : await decisionRefusal(tx, actor, { by, contract, dispute, settlement });
    if (why) return refused(why);
    await endSettlement(tx, settlement.id, 'refused', by);
    await recordAudit(tx, actor, {
      action: 'settlement.refused',
      subject: ['settlement', settlement.id],
      state: 'refused',
      detail: { contract: contract.id, proposedBy: settlement.proposedBy },
    });
    const facts = { contractId: contract.id, title: contract.title };
    if (!isOwn) await tell(tx, settlement.proposedBy, 'settlement-refused', facts, settlement.id);
    await tellBoth(tx, contract, 'settlement-refused', facts, settlement.id);
    return done({ disputeId: dispute.id });
  });
}

interface Decided {
  readonly by: PersonId;
  readonly contract: Contract;
  readonly dispute: Dispute;
  readonly settlement: Settlement;
}

/** Null for one of those who could confirm it, and did not record it. */
async function decisionRefusal(tx: Tx, actor: Actor, { by, contract, dispute, settlement }: Decided) {
  const why = confirmationRefusal(dispute, settlement, await disputeTerms(tx, dispute.id), by);
  return why ?? ((await isConfirmer(tx, actor, contract)) ? null : 'not-of-holder');
}

/** The settlement of the command, while it waits for a second person; the contract is locked. */
async function recorded(tx: Tx, actor: Actor, { contractId, settlementId }: RefuseSettlement) {
  const contract = await lockContract(tx, contractId);
  allowToSee(await mayReadSettlement(tx, actor, contract));
  allow(mayConfirmSettlement(actor, contract));
  const by = actor.personId;
  if (!by) throw new NotFound();
  const dispute = await openDisputeOf(tx, contract.id);
  const open = dispute && (await openSettlement(tx, dispute.id));
  return { by, contract, dispute, settlement: open?.id === settlementId ? open : null };
}
