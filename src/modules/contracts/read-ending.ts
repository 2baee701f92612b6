import type { ContractId } from '../../kernel/ids.ts';
import { addDays, type LocalDate } from '../../kernel/tokyo-date.ts';
import type { Tx } from '../../platform/transaction.ts';
import { loadContract, milestonesOf } from './contract.rows.ts';
import { namesOf, newestDispute } from './dispute.pages.ts';
import {
  disputeAnswers,
  disputeTerms,
  disputeWords,
  heldBy,
  loadDispute,
  stoppedBefore,
} from './dispute.rows.ts';
import type {
  Dispute,
  DisputeAnswer,
  DisputeTerms,
  DisputeWord,
  Held,
  Settlement,
  Stopped,
} from './dispute.rules.ts';
import { openSettlement } from './dispute-settlement.rows.ts';
import { endingWords, openEnding } from './ending.rows.ts';
import { type Endable, type Ending, type EndingWord, lastDepositDay } from './ending.rules.ts';
import { endableMilestones, refundableMilestones } from './find-endable.ts';

/** The newest dispute of a contract, also one that is over. */
export interface SeenDispute extends Dispute {
  readonly held: readonly Held[];
  readonly words: readonly DisputeWord[];
  readonly terms: readonly (DisputeTerms & { readonly writer: string })[];
  readonly answers: readonly DisputeAnswer[];
  /** Settled elsewhere, and recorded by one operator alone so far. */
  readonly settlement: (Settlement & { readonly writer: string }) | null;
}

/** Everything that can be done to end a contract, and how far it has come. */
export interface SeenEnding {
  /** From which day it may be ended without a deposit. */
  readonly unpaidFrom: LocalDate | null;
  readonly ending: Ending | null;
  readonly words: readonly EndingWord[];
  readonly endable: readonly Endable[];
  readonly refundable: readonly Endable[];
  readonly dispute: SeenDispute | null;
  /** By which side what was stopped already, so that it cannot do so again. */
  readonly stopped: readonly Stopped[];
}

export async function readEnding(tx: Tx, contractId: ContractId): Promise<SeenEnding> {
  const contract = await loadContract(tx, contractId);
  const ending = await openEnding(tx, contractId);
  const lastDay = lastDepositDay(contract, await milestonesOf(tx, contractId));
  return {
    unpaidFrom: lastDay && addDays(lastDay, 1),
    ending,
    words: ending ? await endingWords(tx, ending.id) : [],
    endable: await endableMilestones(tx, contractId),
    refundable: await refundableMilestones(tx, contractId),
    dispute: await readDispute(tx, contractId),
    stopped: await stoppedBefore(tx, contractId),
  };
}

export async function readDispute(tx: Tx, contractId: ContractId): Promise<SeenDispute | null> {
  const id = await newestDispute(tx, contractId);
  if (!id) return null;
  const terms = await disputeTerms(tx, id);
  const settlement = await openSettlement(tx, id);
  const writers = terms.map(({ writtenBy }) => writtenBy);
  const names = await namesOf(tx, settlement ? [...writers, settlement.proposedBy] : writers);
  return {
    ...(await loadDispute(tx, id)),
    held: await heldBy(tx, id),
    words: await disputeWords(tx, id),
    terms: terms.map((term) => ({ ...term, writer: names.get(term.writtenBy) ?? '' })),
    answers: await disputeAnswers(tx, id),
    settlement: settlement && { ...settlement, writer: names.get(settlement.proposedBy) ?? '' },
  };
}
