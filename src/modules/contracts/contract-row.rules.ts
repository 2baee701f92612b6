import { type LocalDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type ContractState, type Side, sides } from './contract.rules.ts';

/** What a list knows of a contract. */
export interface RowFacts {
  readonly state: ContractState;
  readonly offerExpiresAt: Date;
  /** The last day for what is not paid in. */
  readonly depositDueOn: LocalDate | null;
  /** How many wait for the client's acceptance, and until when the first of them. */
  readonly delivered: number;
  readonly acceptanceDueAt: Date | null;
  /** How many are paid in and wait for the worker, and the first due date of them. */
  readonly funded: number;
  readonly dueOn: LocalDate | null;
  /** Something of it waits for a mediator. */
  readonly held: boolean;
  /** The client has sent back what it waits for now. */
  readonly sentBack: boolean;
}

/** Whose turn it is, what with, and until when. */
export interface Turn {
  readonly what: 'agreement' | 'mediation' | 'acceptance' | 'redelivery' | 'delivery' | 'deposit';
  readonly who: readonly Side[];
  readonly until: LocalDate | null;
}

/** Null when nothing is left to do. What presses most comes first: a delivery to look at before the next one to make. */
export function turnIn(row: RowFacts): Turn | null {
  if (row.state === 'offered')
    return { what: 'agreement', who: sides, until: tokyoDateOf(row.offerExpiresAt) };
  if (row.state !== 'agreed' && row.state !== 'active') return null;
  if (row.acceptanceDueAt)
    return { what: 'acceptance', who: ['client'], until: tokyoDateOf(row.acceptanceDueAt) };
  if (row.sentBack) return { what: 'redelivery', who: ['worker'], until: row.dueOn };
  if (row.funded > 0) return { what: 'delivery', who: ['worker'], until: row.dueOn };
  if (row.held) return { what: 'mediation', who: [], until: null };
  return { what: 'deposit', who: ['client'], until: row.depositDueOn };
}
