import type { Actor } from '../../kernel/actor.ts';
import { allow, done } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Command, once } from '../../platform/once.ts';
import type { Tx } from '../../platform/transaction.ts';
import { noteReminder } from '../messages/index.ts';
import { agreementsOf, currentNotice } from './conditions-notice.rows.ts';
import { mayActOnDeadline } from './contract.access.ts';
import { contractIdOf, lockContract, lockMilestone } from './contract.rows.ts';
import { sides } from './contract.rules.ts';
import type { DueReminder } from './deadline-reminder.rows.ts';
import { tellSide } from './tell-parties.ts';

/** Of a deposit the settlement warns, which knows what came. */
type OfContracts = Exclude<DueReminder, { readonly what: 'deposit' }>;
export type RemindOfDeadline = Command & OfContracts;

/** Warns those who have to answer before time answers for them; the sweep calls this for each warning that is due. */
export function remindOfDeadline(actor: Actor, command: RemindOfDeadline) {
  return once(actor, 'contracts.remind-of-deadline', command, async (tx) => {
    allow(mayActOnDeadline(actor));
    if (await noteReminder(tx, command)) {
      if (command.what === 'acceptance') await remindOfAcceptance(tx, command);
      else await remindOfOffer(tx, command);
    }
    return done({ id: command.id });
  });
}

/** Whoever has not agreed yet to the conditions as they stand. */
async function remindOfOffer(tx: Tx, { id, step }: OfContracts & { readonly what: 'offer' }): Promise<void> {
  const contract = await lockContract(tx, id);
  if (contract.state !== 'offered' || contract.offerExpiresAt <= tx.now) return;
  const { version } = await currentNotice(tx, id);
  const agreed = (await agreementsOf(tx, id)).filter((each) => each.version === version);
  const answerBy = tokyoDateOf(contract.offerExpiresAt);
  const facts = { contractId: id, title: contract.title, answerBy };
  for (const side of sides) {
    if (agreed.some((each) => each.side === side)) continue;
    await tellSide(tx, contract, side, 'answer-due', facts, `${id}:${step}`);
  }
}

async function remindOfAcceptance(
  tx: Tx,
  { id, step }: OfContracts & { readonly what: 'acceptance' },
): Promise<void> {
  const contract = await lockContract(tx, await contractIdOf(tx, id));
  const { state, acceptanceDueAt } = await lockMilestone(tx, contract.id, id);
  if (state !== 'delivered' || !acceptanceDueAt || acceptanceDueAt <= tx.now) return;
  const facts = { contractId: contract.id, title: contract.title, acceptBy: tokyoDateOf(acceptanceDueAt) };
  await tellSide(tx, contract, 'client', 'acceptance-due', facts, `${id}:${step}`);
}
