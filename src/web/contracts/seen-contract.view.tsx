import type { LocalDate } from '../../kernel/tokyo-date.ts';
import type { Side } from '../../modules/contracts/contract.rules.ts';
import type { Wait } from '../../modules/contracts/contract-steps.rules.ts';
import type { DisputeState } from '../../modules/contracts/dispute.rules.ts';
import type { ContractChanges, ContractPage } from '../../modules/contracts/index.ts';
import type { MoneyMove } from '../../modules/settlement/contract-money.rules.ts';
import type { PayoutOfMilestone } from '../../modules/settlement/index.ts';

/** A contract as one of its sides sees it now, or somebody of neither side who gave a reason. */
export interface SeenContract {
  readonly contract: ContractPage;
  readonly changes: ContractChanges;
  readonly payouts: readonly PayoutOfMilestone[];
  readonly refunds: readonly MoneyMove[];
  /** Once every yen has reached its end: the pay its worker, or else all of it the client; null before. */
  readonly settled: 'paid' | 'refunded' | null;
  /** Of the newest dispute; null where there was none. */
  readonly disputeState: DisputeState | null;
  /** Whether its posting is there for the reader: not for the worker while it is a draft again. */
  readonly seesPosting: boolean;
  /** null for who only looks on. */
  readonly side: Side | null;
  readonly now: Date;
  readonly today: LocalDate;
  readonly step: Wait;
  /** What the reader can go on with while a proposal to end is under way; null where there is nothing. */
  readonly meanwhile: Wait | null;
  /** Whether the reader is the one who takes that step. */
  readonly mine: boolean;
  readonly may: {
    readonly endOffer: boolean;
    /** Accept a delivery or send it back. */
    readonly judge: boolean;
    readonly extend: boolean;
    readonly tellProgress: boolean;
    readonly propose: boolean;
  };
}
