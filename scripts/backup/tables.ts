import { Client } from 'pg';
import { migrationLock } from '../../src/platform/migrate/migrate.ts';
import { logins } from '../../src/platform/migrate/roles.sql.ts';
import { Unstartable } from '../../src/platform/unstartable.ts';
import { copyOut } from './copy-stream.ts';

/** A table as the database has it. Names are quoted where SQL needs it. */
export interface Table {
  readonly name: string;
  readonly owner: string;
  /** Without those that the database computes. */
  readonly columns: readonly string[];
  /** What its rows are ordered by: the same rows are then the same bytes. */
  readonly key: readonly string[];
  /** Its policies hold for its owner, too. */
  readonly forced: boolean;
}

export interface Sequence {
  readonly name: string;
  readonly owner: string;
  readonly last: string;
  readonly called: boolean;
}

/** So that every value is written in one way, whatever the server's own settings are. */
const plainly = `set local timezone = 'UTC'; set local datestyle = 'ISO, MDY'; set local intervalstyle = 'postgres';
  set local bytea_output = 'hex'; set local extra_float_digits = 1;
  set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0`;

/**
 * One state of the whole database, as long as the work lasts. Nothing is written, and no migration runs meanwhile.
 * The owner sees all regions, because it belongs to the role that sweeps them.
 */
export async function inSnapshot<T>(ownerUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  return asOwner(ownerUrl, async (client) => {
    await client.query(`select pg_advisory_lock_shared(${migrationLock})`);
    await client.query(`begin isolation level repeatable read read only; ${plainly}`);
    const result = await work(client);
    await client.query('rollback');
    return result;
  });
}

/** In one transaction: all that the work writes is there, or nothing. */
export async function inOneWrite(ownerUrl: string, work: (client: Client) => Promise<void>): Promise<void> {
  await asOwner(ownerUrl, async (client) => {
    await client.query(`begin; ${plainly}`);
    await work(client);
    await client.query('commit');
  });
}

async function asOwner<T>(ownerUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: ownerUrl, options: '-c statement_timeout=0' });
  client.on('error', () => undefined); // the statement in flight rejects; nothing else is to be done
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The queue's own history is its package's, and made by it. */
const ours = `n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not (n.nspname = 'graphile_worker' and c.relname = 'migrations')`;

export async function tablesOf(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table & { readonly allInSight: boolean }>(
    `select format('%I.%I', n.nspname, c.relname) as name, pg_get_userbyid(c.relowner)::text as owner,
       array(select quote_ident(a.attname) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
         and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
       array(select quote_ident(a.attname) from pg_index i cross join unnest(i.indkey) with ordinality k (attnum, place)
         join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
         where i.indrelid = c.oid and i.indisprimary order by k.place) as key,
       c.relforcerowsecurity as forced,
       not c.relforcerowsecurity or exists (select from pg_policy p cross join unnest(p.polroles) role
         where p.polrelid = c.oid and p.polpermissive and p.polcmd in ('r', '*')
           and pg_get_expr(p.polqual, p.polrelid) = 'true'
           and (role = 0 or pg_has_role(current_user, role, 'usage'))) as "allInSight"
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and ${ours} order by 1`,
  );
  for (const { name, owner, allInSight } of rows) {
    if (owner !== logins.owner && owner !== logins.queue) {
      throw new Unstartable(
        `The table ${name} belongs to "${owner}", so it can be neither copied nor brought back: move it to a database of its own.`,
      );
    }
    if (!allInSight) throw new Error(`The policies of ${name} hide rows from a copy.`);
  }
  return rows;
}

export async function sequencesOf(client: Client): Promise<Sequence[]> {
  const { rows } = await client.query<{ name: string; owner: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name, pg_get_userbyid(c.relowner)::text as owner
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'S' and ${ours} order by 1`,
  );
  const found: Sequence[] = [];
  for (const { name, owner } of rows) {
    const state = await asRole(client, owner, () =>
      client.query<{ last: string; called: boolean }>(
        `select last_value::text as last, is_called as called from ${name}`,
      ),
    );
    for (const row of state.rows) found.push({ name, owner, ...row });
  }
  return found;
}

/** Every row of a table, as COPY writes it, in the order of its key. */
export async function* contentOf(
  client: Client,
  { name, owner, key }: Table,
  columns: readonly string[],
): AsyncGenerator<Buffer> {
  const order = key.length > 0 ? key : columns.map((column) => `${column}::text`);
  await client.query(`set local role ${owner}`);
  yield* copyOut(
    client,
    `copy (select ${columns.join(', ')} from ${name} order by ${order.join(', ')}) to stdout`,
  );
  await client.query('reset role');
}

/** The newest migration of the queue's own package, which alone makes its tables. */
export async function queueVersion(client: Client): Promise<number> {
  const { rows } = await asRole(client, logins.queue, () =>
    client.query<{ newest: number }>('select max(id)::integer as newest from graphile_worker.migrations'),
  );
  return rows[0]?.newest ?? 0;
}

/** The owner may take on the queue's role, and nobody else's who owns a table. */
async function asRole<T>(client: Client, role: string, work: () => Promise<T>): Promise<T> {
  await client.query(`set local role ${role}`);
  const result = await work();
  await client.query('reset role');
  return result;
}
