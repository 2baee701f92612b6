import type { RegionRole } from '../../kernel/actor.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { newId } from '../../platform/random.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';

let made = 0;

export interface ExamplePerson {
  readonly loginName?: string;
  readonly familyName?: string;
  readonly givenName?: string;
  readonly familyKana?: string;
  readonly givenKana?: string;
}

/** Someone who belongs to the transaction's region and has these roles there. Signs in with no password. */
export async function examplePerson(
  tx: Tx,
  roles: readonly RegionRole[] = [],
  name: ExamplePerson = {},
): Promise<PersonId> {
  made += 1;
  const id = newId('person');
  const loginName = name.loginName ?? `person-${made}`;
  const {
    familyName = '佐藤',
    givenName = `花子${made}`,
    familyKana = 'サトウ',
    givenKana = 'ハナコ',
  } = name;
  await sql(tx)`
    insert into person (id, login_name, email, family_name, given_name, family_kana, given_kana, display_name,
      created_at)
    values (${id}, ${loginName}, ${`${loginName}@example.jp`}, ${familyName}, ${givenName}, ${familyKana},
      ${givenKana}, ${`${familyName} ${givenName}`}, ${tx.now})`;
  await sql(tx)`
    insert into membership (region_id, person_id, joined_at) values (${tx.regionId}, ${id}, ${tx.now})`;
  for (const role of roles) {
    await sql(tx)`
      insert into membership_role (region_id, person_id, role, granted_at)
      values (${tx.regionId}, ${id}, ${role}, ${tx.now})`;
  }
  return id;
}
