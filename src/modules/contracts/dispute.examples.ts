import type { Actor } from '../../kernel/actor.ts';
import { newKey } from '../../platform/random.ts';
import { reading } from '../../platform/transaction.ts';
import { exampleStaff } from '../organizations/organization.examples.ts';
import { addStatement } from './add-statement.ts';
import { answerTerms } from './answer-terms.ts';
import type { MadeContract } from './contract.examples.ts';
import { openDispute } from './open-dispute.ts';
import { proposeTerms } from './propose-terms.ts';
import { readDispute } from './read-ending.ts';
import { viewContract } from './view-contract.ts';

export const disputeOf = ({ regionId, contractId }: MadeContract) =>
  reading(regionId, (tx) => readDispute(tx, contractId));

export const opening = (contract: MadeContract, actor: Actor, milestones = contract.milestoneIds) =>
  openDispute(actor, {
    key: newKey(),
    contractId: contract.contractId,
    reason: '𠮷田さんの入力した表の列が、見本と違います。',
    milestones,
  });

export const saying = ({ contractId }: MadeContract, actor: Actor) =>
  addStatement(actor, { key: newKey(), contractId, statement: '見本の①のとおりに入力しました。' });

export const looking = ({ contractId }: MadeContract, actor: Actor) =>
  viewContract(actor, { key: newKey(), contractId, reason: '電話で相談を受けたため。' });

/** A mediator or operator who has written why they look. */
export async function overseer(contract: MadeContract, role: 'mediator' | 'operator'): Promise<Actor> {
  const actor = await exampleStaff(contract.regionId, role);
  await looking(contract, actor);
  return actor;
}

/** One percentage for each milestone, null for what goes on. */
export function termsOf({ contractId, milestoneIds }: MadeContract, percents: readonly (number | null)[]) {
  const statement = '列の違いは直せるものです。半分を支払うのがよいと考えます。';
  const terms = percents.flatMap((percent, index) => {
    const milestoneId = milestoneIds[index];
    return milestoneId ? [{ milestoneId, percent }] : [];
  });
  return { key: newKey(), contractId, statement, terms };
}

export const termed = (contract: MadeContract, actor: Actor, percents: readonly (number | null)[]) =>
  proposeTerms(actor, termsOf(contract, percents));

export const answering = ({ contractId }: MadeContract, actor: Actor, accepts = true, confirmed = true) =>
  answerTerms(actor, { key: newKey(), contractId, accepts, confirmed });
