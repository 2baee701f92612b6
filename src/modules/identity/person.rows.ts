import type { PersonId } from '../../kernel/ids.ts';
import { NotFound } from '../../kernel/result.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { Contact } from './person.rules.ts';

export async function contactOf(tx: Tx, id: PersonId): Promise<Contact> {
  const [row] = await sql<Contact>(tx)`select display_name, email, language from person where id = ${id}`;
  if (!row) throw new NotFound();
  return row;
}
