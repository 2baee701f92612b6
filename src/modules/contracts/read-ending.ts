import type { ContractId } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/transaction.ts';
import { loadContract } from './contract.rows.ts';
import { namesOf, newestDispute } from './dispute.pages.ts';
import { disputeAnswers, disputeTerms, disputeWords, heldBy, loadDispute } from './dispute.rows.ts';
import type { Dispute, DisputeAnswer, DisputeTerms, DisputeWord, Held } from './dispute.rules.ts';
import { endingWords, openEnding } from './ending.rows.ts';
import type { Endable, Ending, EndingWord } from './ending.rules.ts';
import { endableMilestones, refundableMilestones } from './find-endable.ts';
import { unpaidUntil } from './reckon-deadline.ts';

/** The newest dispute of a contract, also one that is over. */
export interface SeenDispute extends Dispute {
  readonly held: readonly Held[];
  readonly words: readonly DisputeWord[];
  readonly terms: readonly (DisputeTerms & { readonly writer: string })[];
  readonly answers: readonly DisputeAnswer[];
}

/** Everything that can be done to end a contract, and how far it has come. */
export interface SeenEnding {
  /** From when it may be ended without a deposit. */
  readonly unpaidUntil: Date | null;
  readonly ending: Ending | null;
  readonly words: readonly EndingWord[];
  readonly endable: readonly Endable[];
  readonly refundable: readonly Endable[];
  readonly dispute: SeenDispute | null;
}

export async function readEnding(tx: Tx, contractId: ContractId): Promise<SeenEnding> {
  const contract = await loadContract(tx, contractId);
  const ending = await openEnding(tx, contractId);
  return {
    unpaidUntil: await unpaidUntil(tx, contract),
    ending,
    words: ending ? await endingWords(tx, ending.id) : [],
    endable: await endableMilestones(tx, contractId),
    refundable: await refundableMilestones(tx, contractId),
    dispute: await readDispute(tx, contractId),
  };
}

export async function readDispute(tx: Tx, contractId: ContractId): Promise<SeenDispute | null> {
  const id = await newestDispute(tx, contractId);
  if (!id) return null;
  const terms = await disputeTerms(tx, id);
  const names = await namesOf(
    tx,
    terms.map(({ writtenBy }) => writtenBy),
  );
  return {
    ...(await loadDispute(tx, id)),
    held: await heldBy(tx, id),
    words: await disputeWords(tx, id),
    terms: terms.map((term) => ({ ...term, writer: names.get(term.writtenBy) ?? '' })),
    answers: await disputeAnswers(tx, id),
  };
}
