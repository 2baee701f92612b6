import type { ContractId, MilestoneId } from '../../kernel/ids.ts';
import { addYen, type Yen } from '../../kernel/yen.ts';
import type { Tx } from '../../platform/transaction.ts';
import { type ArrivedLine, arrivedLines } from './deposit.pages.ts';
import { payerNamesOf } from './refund.pages.ts';
import { isPayerOf } from './refund.rules.ts';

/** Money that came with the reference of an awaited deposit, is not exactly it, and still waits. */
export interface Arrival {
  readonly milestoneId: MilestoneId;
  /** In a name that is known as the client's: what is missing of the deposit can be joined with it. */
  readonly own: Yen;
  /** In any other name: the operator asks whose it is, and nothing is taken from what the client is asked for. */
  readonly others: Yen;
}

/** What came for the awaited deposits of some contracts; none where nothing did. */
export async function findArrivals(tx: Tx, contracts: readonly ContractId[]): Promise<Arrival[]> {
  const lines = await arrivedLines(tx, contracts);
  const names = new Map<string, readonly string[]>();
  for (const id of new Set(lines.map(({ organizationId }) => organizationId))) {
    names.set(id, await payerNamesOf(tx, id));
  }
  const isOwn = (line: ArrivedLine) =>
    isPayerOf(line.payerName, { ...line, names: names.get(line.organizationId) ?? [] });
  return [...Map.groupBy(lines, ({ milestoneId }) => milestoneId)].map(([milestoneId, ofIt]) => ({
    milestoneId,
    own: sumOf(ofIt.filter(isOwn)),
    others: sumOf(ofIt.filter((line) => !isOwn(line))),
  }));
}

function sumOf(lines: readonly ArrivedLine[]): Yen {
  return addYen(...lines.map(({ amount }) => amount));
}
