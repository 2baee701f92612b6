import type { ContractId, DisputeId, MilestoneId, PersonId, SettlementId } from '../../kernel/ids.ts';
import { daysBetween, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Side, sides } from './contract.rules.ts';
import { type Balance, balanceOfShares, type Endable, type SeenYen, type Standing } from './ending.rules.ts';

/** What each step waits for; 'unsettled' waits for the parties alone, however long it takes. */
export type DisputeStep = 'statement' | 'proposal' | 'answers';
export type DisputeState = DisputeStep | 'unsettled' | 'closed';
export type DisputeOrigin = Side | 'hold' | 'ending';
export type DisputeOutcome = 'mediated' | 'agreed' | 'outside' | 'withdrawn';

/** Days of each step: the other side's word, the mediator's proposal in writing, the answers of both. */
export const stepDays: Readonly<Record<DisputeStep, number>> = { statement: 5, proposal: 2, answers: 5 };

export interface Dispute {
  readonly id: DisputeId;
  readonly contractId: ContractId;
  readonly origin: DisputeOrigin;
  readonly state: DisputeState;
  readonly reason: string;
  readonly openedBy: PersonId | null;
  readonly openedAt: Date;
  readonly dueAt: Date | null;
  readonly outcome: DisputeOutcome | null;
}

/** A milestone that is held, and where it stood before. */
export interface Held {
  readonly milestoneId: MilestoneId;
  readonly heldFrom: Standing;
}

export interface DisputeWord {
  readonly version: number;
  readonly side: Side;
  readonly statement: string;
  readonly saidAt: Date;
}

/** 'mediator': a proposal to both sides. 'outside': settled between them elsewhere, or decided by a court. */
export type TermsSource = 'mediator' | 'outside';

/** null: the work goes on from where it was held. */
export interface Term {
  readonly milestoneId: MilestoneId;
  readonly percent: number | null;
}

export interface DisputeTerms {
  readonly source: TermsSource;
  readonly statement: string;
  readonly writtenBy: PersonId;
  readonly writtenAt: Date;
  readonly terms: readonly Term[];
}

/** What was settled elsewhere, as one operator recorded it; another one has to confirm it. */
export interface Settlement extends SeenYen {
  readonly id: SettlementId;
  readonly disputeId: DisputeId;
  readonly statement: string;
  readonly proposedBy: PersonId;
  readonly proposedAt: Date;
  readonly terms: readonly Term[];
}

export interface DisputeAnswer {
  readonly side: Side;
  readonly accepts: boolean;
  readonly answeredAt: Date;
}

export type DisputeRefusal =
  | 'stopped-before'
  | 'dispute-open'
  | 'no-dispute-open'
  | 'nothing-to-hold'
  | 'words-over'
  | 'not-to-propose'
  | 'terms-incomplete'
  | 'not-to-answer'
  | 'already-answered'
  | 'not-to-withdraw'
  | 'not-unsettled'
  | 'mediator-settles'
  | 'settlement-open'
  | 'settlement-decided'
  | 'recorded-it'
  | 'not-of-holder';

/** Words are heard until the mediator has proposed, and after that no more: the proposal answers them. */
export function hearsWords({ state }: Pick<Dispute, 'state'>): boolean {
  return state === 'statement' || state === 'proposal';
}

/** Whoever opened it has spoken with the reason; the step is over when both have. */
export function haveBothSpoken(
  { origin }: Pick<Dispute, 'origin'>,
  words: readonly Pick<DisputeWord, 'side'>[],
): boolean {
  return unheard(origin, words).length === 0;
}

/** The sides that an open dispute waits for: for their words first, and later for their answers to the proposal. */
export function owingSides(
  { state, origin }: Pick<Dispute, 'state' | 'origin'>,
  words: readonly Pick<DisputeWord, 'side'>[],
  answers: readonly Pick<DisputeAnswer, 'side'>[],
): readonly Side[] {
  if (state === 'statement') return unheard(origin, words);
  return state === 'answers' ? sides.filter((side) => !answers.some((answer) => answer.side === side)) : [];
}

function unheard(origin: DisputeOrigin, words: readonly Pick<DisputeWord, 'side'>[]): readonly Side[] {
  return sides.filter((side) => origin !== side && !words.some((word) => word.side === side));
}

/** A proposal may come before its time, and also too late where none came: better than none at all. */
export function takesProposal({ state }: Pick<Dispute, 'state'>, terms: readonly DisputeTerms[]): boolean {
  return (
    (state === 'proposal' || state === 'unsettled') && !terms.some(({ source }) => source === 'mediator')
  );
}

/** Who stopped the work lets it go on, as long as nothing was proposed. */
export function isWithdrawable({ state }: Pick<Dispute, 'state'>): boolean {
  return state === 'statement' || state === 'proposal';
}

/** What the database proves once more: two persons, and neither of them mediated. */
export function confirmationRefusal(
  { state }: Pick<Dispute, 'state'>,
  { proposedBy }: Pick<Settlement, 'proposedBy'>,
  terms: readonly Pick<DisputeTerms, 'writtenBy'>[],
  by: PersonId,
): DisputeRefusal | null {
  if (state !== 'unsettled') return 'not-unsettled';
  if (proposedBy === by) return 'recorded-it';
  return terms.some(({ writtenBy }) => writtenBy === by) ? 'mediator-settles' : null;
}

/** Whether terms name each milestone that is held, once. */
export function coverHeld(held: readonly Held[], terms: readonly Term[]): boolean {
  return (
    terms.length === held.length &&
    held.every(({ milestoneId }) => terms.some((term) => term.milestoneId === milestoneId))
  );
}

/** The days that were left to accept when the work was stopped; they go on when it goes on, and never begin anew. */
export function daysLeft(heldAt: Date, acceptanceDueAt: Date): number {
  return daysBetween(tokyoDateOf(heldAt), tokyoDateOf(acceptanceDueAt));
}

/** Which side stopped which part since its newest delivery, or since the beginning where nothing was delivered. */
export interface Stopped {
  readonly side: Side;
  readonly milestoneId: MilestoneId;
}

/** Each side asks for mediation once for each delivery, so that neither puts off an acceptance for ever. */
export function mayStop(before: readonly Stopped[], side: Side, id: MilestoneId): boolean {
  return !before.some((stopped) => stopped.side === side && stopped.milestoneId === id);
}

/** What terms would bring for the milestones that are held; what goes on is not counted. */
export function balanceOfTerms(endables: readonly Endable[], terms: readonly Term[]): Balance {
  const shares = terms.flatMap(({ milestoneId, percent }) =>
    percent === null ? [] : [{ milestoneId, percent }],
  );
  const touched = endables.filter(({ milestone }) =>
    shares.some(({ milestoneId }) => milestoneId === milestone.id),
  );
  const balance = balanceOfShares(touched, shares);
  if (!balance) throw new Error('Terms name a milestone that is not held');
  return balance;
}
