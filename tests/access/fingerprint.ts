import type { RegionId } from '../../src/kernel/ids.ts';
import { asAdministrator } from '../../src/platform/embedded-postgres/administer.ts';
import type { FreshDatabase } from '../../src/platform/testing/database.ts';

/** A hash for each tenant table, over all rows of one region: the same as long as nothing there has changed. */
export function fingerprint(database: FreshDatabase, region: RegionId): Promise<Record<string, string>> {
  return asAdministrator(database.url('admin'), async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name
       from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
       where column_name = 'region_id' and table_type = 'BASE TABLE' and table_schema in ('public', 'platform')
       order by 1`,
    );
    const hashes: Record<string, string> = {};
    for (const { name } of tables) {
      const { rows } = await client.query<{ hash: string }>(
        `select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as hash from ${name} t where region_id = $1`,
        [region],
      );
      hashes[name] = rows[0]?.hash ?? '';
    }
    return hashes;
  });
}

/** A hash over everybody's sessions, which belong to no region: the same as long as nobody was signed in or out. */
export function sessions(database: FreshDatabase): Promise<string> {
  return asAdministrator(database.url('admin'), async (client) => {
    const { rows } = await client.query<{ hash: string }>(
      `select md5(string_agg(token_hash::text, '|' order by token_hash)) as hash from session`,
    );
    return rows[0]?.hash ?? '';
  });
}
