import type { Actor } from '../../kernel/actor.ts';
import type { ContractId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, NotFound, refused } from '../../kernel/result.ts';
import { otherSide } from '../../kernel/sides.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import type { ProgressForm } from './change.forms.ts';
import { mayActOnDeadline, maySeeContract, mayTakePart, sideOf } from './contract.access.ts';
import { lockContract } from './contract.rows.ts';
import { isRunning } from './contract.rules.ts';
import { insertAsking, insertProgress, isQuiet } from './quiet.rows.ts';
import { tellBoth, tellSide } from './tell-parties.ts';

export type AskProgress = Command & { readonly contractId: ContractId };

/** Nothing has happened for long: both sides are asked, once for each silence. The sweep calls this for who may be asked. */
export function askProgress(actor: Actor, command: AskProgress) {
  return once(actor, 'contracts.ask-progress', command, async (tx) => {
    allow(mayActOnDeadline(actor));
    const contract = await lockContract(tx, command.contractId);
    if (!(await isQuiet(tx, contract.id))) return refused('not-quiet');

    await insertAsking(tx, contract.id);
    await recordAudit(tx, actor, { action: 'contract.progressAsked', subject: ['contract', contract.id] });
    const facts = { contractId: contract.id, title: contract.title };
    await tellBoth(tx, contract, 'progress-asked', facts, `${contract.id}:${tx.now.toISOString()}`);
    return done({ contractId: contract.id });
  });
}

export type TellProgress = AskProgress & ProgressForm;

/** One side says that it is going on: the silence is over, and the other side hears of it. */
export function tellProgress(actor: Actor, command: TellProgress) {
  return once(actor, 'contracts.tell-progress', command, async (tx) => {
    const contract = await lockContract(tx, command.contractId);
    allowToSee(maySeeContract(actor, contract));
    allow(mayTakePart(actor, contract));
    const side = sideOf(actor, contract);
    if (!side || !actor.personId) throw new NotFound();
    if (!isRunning(contract)) return refused('contract-not-running');

    await insertProgress(tx, contract.id, side, command.note, actor.personId);
    await recordAudit(tx, actor, {
      action: 'contract.progressTold',
      subject: ['contract', contract.id],
      detail: { side },
    });
    const facts = { contractId: contract.id, title: contract.title };
    const key = `${contract.id}:${tx.now.toISOString()}`;
    await tellSide(tx, contract, otherSide(side), 'progress-told', facts, key);
    return done({ contractId: contract.id });
  });
}
