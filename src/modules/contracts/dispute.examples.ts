import type { Actor } from '../../kernel/actor.ts';
import { newId, newKey } from '../../platform/random.ts';
import { reading } from '../../platform/transaction.ts';
import { exampleStaff } from '../organizations/organization.examples.ts';
import { addStatement } from './add-statement.ts';
import { answerTerms } from './answer-terms.ts';
import type { MadeContract } from './contract.examples.ts';
import { confirmSettlement, refuseSettlement } from './decide-settlement.ts';
import { balanceOfTerms, type Term } from './dispute.rules.ts';
import { endableMilestones } from './find-endable.ts';
import { openDispute } from './open-dispute.ts';
import { proposeSettlement } from './propose-settlement.ts';
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

/** The mediator proposes, with the yen that the page showed. */
export async function termed(contract: MadeContract, actor: Actor, percents: readonly (number | null)[]) {
  const command = termsOf(contract, percents);
  return proposeTerms(actor, { ...command, seen: await shownTerms(contract, command.terms) });
}

/** An operator records what was settled elsewhere. */
export async function recording(contract: MadeContract, actor: Actor, percents: readonly (number | null)[]) {
  const command = termsOf(contract, percents);
  return proposeSettlement(actor, { ...command, seen: await shownTerms(contract, command.terms) });
}

/** Another operator carries out what was recorded, or drops it. */
export async function deciding(contract: MadeContract, actor: Actor, answer: 'confirm' | 'refuse') {
  const settlement = (await disputeOf(contract))?.settlement;
  const settlementId = settlement?.id ?? newId('settlement');
  const command = { key: newKey(), contractId: contract.contractId, settlementId };
  const seen = await shownTerms(contract, settlement?.terms ?? []);
  return answer === 'confirm'
    ? confirmSettlement(actor, { ...command, seen })
    : refuseSettlement(actor, command);
}

export async function answering(contract: MadeContract, actor: Actor, accepts = true, confirmed = true) {
  const { contractId } = contract;
  const proposal = (await disputeOf(contract))?.terms.find(({ source }) => source === 'mediator');
  const seen = await shownTerms(contract, proposal?.terms ?? []);
  return answerTerms(actor, { key: newKey(), contractId, accepts, seen, confirmed });
}

/** What a page shows for these terms now. */
const shownTerms = ({ regionId, contractId }: MadeContract, terms: readonly Term[]) =>
  reading(regionId, async (tx) => {
    const endables = await endableMilestones(tx, contractId);
    const there = terms.filter((term) => endables.some(({ milestone }) => milestone.id === term.milestoneId));
    return balanceOfTerms(endables, there);
  });
