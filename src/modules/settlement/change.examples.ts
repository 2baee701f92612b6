import type { Actor } from '../../kernel/actor.ts';
import { type LocalDate, localDate } from '../../kernel/tokyo-date.ts';
import { type Yen, yen } from '../../kernel/yen.ts';
import { newKey } from '../../platform/random.ts';
import { reading } from '../../platform/transaction.ts';
import type { MadeContract } from '../contracts/contract.examples.ts';
import { agreedNotice, currentNotice, proposeAmendment, readNotice } from '../contracts/index.ts';
import { agreeToConditions } from './agree-to-conditions.ts';

export type ExampleChange = Partial<Omit<Parameters<typeof proposeAmendment>[1], 'key' | 'contractId'>>;

/** One side would have the conditions that hold otherwise in these terms alone. */
export async function exampleChange(
  { regionId, contractId, client }: MadeContract,
  wanted: ExampleChange,
  actor: Actor = client,
) {
  const { work } = readNotice(await reading(regionId, (tx) => agreedNotice(tx, contractId)));
  return proposeAmendment(actor, {
    key: newKey(),
    contractId,
    reason: '伝票が60枚増えました。㈱髙﨑商店',
    description: work.description,
    acceptanceCriteria: work.acceptanceCriteria,
    revisionsIncluded: work.revisionsIncluded,
    parts: [],
    added: [],
    ...wanted,
  });
}

/** A side agrees to the newest version, or to what it took for that. */
export async function exampleAnswer(
  { regionId, contractId }: MadeContract,
  actor: Actor,
  changes: { readonly version?: number; readonly sha256?: string } = {},
) {
  const { version, sha256 } = await reading(regionId, (tx) => currentNotice(tx, contractId));
  return agreeToConditions(actor, { key: newKey(), contractId, version, sha256, ...changes });
}

/** Other terms of the first part. */
export function examplePart(
  dueOn: string,
  reward: bigint | null = null,
): { position: number; dueOn: LocalDate; reward: Yen | null } {
  return { position: 1, dueOn: localDate(dueOn), reward: reward === null ? null : yen(reward) };
}

/** A further revision with its price. */
export const exampleAddedPart = {
  title: '追加の修正',
  reward: yen(3_000n),
  dueOn: localDate('2026-12-10'),
};
