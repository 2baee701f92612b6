import type { Tx } from '../../platform/transaction.ts';
import { holdersOf } from '../identity/index.ts';
import type { Report } from './report.rules.ts';
import { tell } from './tell-person.ts';

/**
 * Advisers and officers, but not who filed a report nor whom it is about. The notice leads to the queue, which shows each of
 * them the reports that they may answer: who belongs to the reported organisation finds no word of it.
 */
export async function tellHandlers(
  tx: Tx,
  { id, reportedBy, aboutPerson }: Pick<Report, 'id' | 'reportedBy' | 'aboutPerson'>,
  kind: 'report-filed' | 'report-late',
  key: string,
): Promise<number> {
  const holders = await holdersOf(tx, ['csp', 'officer']);
  const told = holders.filter((person) => person !== reportedBy && person !== aboutPerson);
  for (const person of told) await tell(tx, person, kind, { reportId: id }, key);
  return told.length;
}
