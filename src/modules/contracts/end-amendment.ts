import type { Actor } from '../../kernel/actor.ts';
import type { ContractId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, NotFound, refused } from '../../kernel/result.ts';
import { otherSide } from '../../kernel/sides.ts';
import { type Command, once } from '../../platform/once.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { endAmendment, openAmendment } from './amendment.rows.ts';
import type { ChangeRefusal } from './change.rules.ts';
import { mayActOnDeadline, mayAgree, maySeeContract, sideOf } from './contract.access.ts';
import { lockContract } from './contract.rows.ts';
import type { Contract } from './contract.rules.ts';
import { tellBoth, tellSide } from './tell-parties.ts';

export type AnswerAmendment = Command & { readonly contractId: ContractId; readonly version: number };

/** Who was asked refuses the change, who proposed it takes it back: the conditions stay as they were. */
export function dropAmendment(actor: Actor, command: AnswerAmendment) {
  return once(actor, 'contracts.drop-amendment', command, async (tx) => {
    const contract = await lockContract(tx, command.contractId);
    allowToSee(maySeeContract(actor, contract));
    allow(mayAgree(actor, contract));
    const side = sideOf(actor, contract);
    if (!side) throw new NotFound();
    const amendment = await openAmendment(tx, contract.id);
    if (amendment?.version !== command.version) return refused('no-open-amendment');

    const how = amendment.side === side ? 'withdrawn' : 'refused';
    await finish(tx, actor, contract, amendment.version, how);
    const facts = { contractId: contract.id, title: contract.title };
    const key = `${contract.id}:${amendment.version}`;
    await tellSide(tx, contract, otherSide(side), `amendment-${how}`, facts, key);
    return done({ contractId: contract.id });
  });
}

/** Not both have agreed in time; the sweep calls this for each that is due. */
export function lapseAmendment(actor: Actor, command: AnswerAmendment) {
  return once(actor, 'contracts.lapse-amendment', command, async (tx) => {
    allow(mayActOnDeadline(actor));
    const contract = await lockContract(tx, command.contractId);
    const amendment = await openAmendment(tx, contract.id);
    if (amendment?.version !== command.version) return refused<ChangeRefusal>('no-open-amendment');
    if (amendment.expiresAt > tx.now) return refused<ChangeRefusal>('amendment-not-expired');

    await finish(tx, actor, contract, amendment.version, 'lapsed');
    const facts = { contractId: contract.id, title: contract.title };
    await tellBoth(tx, contract, 'amendment-lapsed', facts, `${contract.id}:${amendment.version}`);
    return done({ contractId: contract.id });
  });
}

async function finish(
  tx: Tx,
  actor: Actor,
  contract: Contract,
  version: number,
  how: 'refused' | 'withdrawn' | 'lapsed',
): Promise<void> {
  await endAmendment(tx, contract.id, version, how);
  await recordAudit(tx, actor, {
    action: `amendment.${how}`,
    subject: ['contract', contract.id],
    detail: { version },
  });
}
