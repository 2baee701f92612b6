import type { Client } from 'pg';
import { asAdministrator } from '../../src/platform/embedded-postgres/administer.ts';
import { knownMigrations, migrate } from '../../src/platform/migrate/migrate.ts';
import { logins } from '../../src/platform/migrate/roles.sql.ts';
import { Unstartable } from '../../src/platform/unstartable.ts';
import { copyIn } from './copy-stream.ts';
import { damagedFiles } from './files.ts';
import type { CopiedTable, Copy, Manifest } from './manifest.ts';
import { readPiece, sha256OfFile } from './pieces.ts';
import { inOneWrite, queueVersion, type Table, tablesOf } from './tables.ts';

/**
 * Before anything is touched: every piece and file is what was written, and this program knows the copy's schema.
 * @throws Unstartable with what is wrong
 */
export async function refuseUnfit(copy: Copy): Promise<void> {
  const { folder, manifest } = copy;
  const known = await knownMigrations();
  const strange = manifest.migrations.filter(({ name, sha256 }) => known.get(name) !== sha256);
  if (strange.length > 0) {
    throw new Unstartable(
      `The copy ${folder} was written by version ${manifest.version}, which has migrations that this one lacks (${strange[0]?.name}): bring that version back with it, or a newer one.`,
    );
  }
  const damaged = [...(await damagedPieces(copy)), ...(await damagedFiles(copy))];
  if (damaged.length === 0) return;
  const some = damaged.slice(0, 3).join(', ');
  throw new Unstartable(
    `The copy ${folder} is damaged: ${some}${damaged.length > 3 ? ` and ${damaged.length - 3} more` : ''} ${damaged.length > 1 ? 'are' : 'is'} gone or not what was written. Nothing was changed: take another copy.`,
  );
}

async function damagedPieces({ folder, manifest }: Copy): Promise<string[]> {
  const damaged: string[] = [];
  for (const { path, bytes, sha256 } of [manifest.files.list, ...manifest.tables.map(({ piece }) => piece)]) {
    const found = await sha256OfFile(`${folder}/${path}`);
    if (found?.sha256 !== sha256 || found.bytes !== bytes) damaged.push(path);
  }
  return damaged;
}

/**
 * Makes the tables that the copy was taken from, and fills them. Nothing that the rows once caused is caused again:
 * triggers rest meanwhile, and so do indexes and the references between tables, which are checked anew.
 * @param ownerUrl of a database without tables, whose roles are there
 */
export async function loadCopy(ownerUrl: string, { folder, manifest }: Copy): Promise<void> {
  await migrate(ownerUrl, undefined, new Set(manifest.migrations.map(({ name }) => name)));
  await inOneWrite(ownerUrl, async (client) => {
    const tables = await fittingTables(client, manifest);
    const resting = await takeIndexesAndReferences(client);
    await client.query("set local maintenance_work_mem = '256MB'");
    for (const role of [logins.owner, logins.queue]) {
      await client.query(`set local role ${role}`);
      const own = tables.filter(({ owner }) => owner === role);
      for (const table of own) await client.query(rest(table));
      await client.query(`truncate ${own.map(({ name }) => name).join(', ')}`);
      for (const table of own) await fill(client, folder, table);
      for (const table of own) await client.query(wake(table));
      for (const { name, last, called } of manifest.sequences.filter(({ owner }) => owner === role))
        await client.query('select setval($1::regclass, $2, $3)', [name, last, called]);
      await client.query('reset role');
    }
    for (const statement of resting) await client.query(statement);
  });
  // The planner takes tables that were filled just now for empty ones.
  await asAdministrator(ownerUrl, (client) => client.query('analyze'));
}

interface ToFill extends Table {
  readonly copied: CopiedTable;
}

/** Every table of the copy as it is here, in which nothing may be lacking. */
async function fittingTables(client: Client, manifest: Manifest): Promise<ToFill[]> {
  const here = new Map((await tablesOf(client)).map((table) => [table.name, table]));
  const unfit: string[] = [];
  const fitting = manifest.tables.flatMap((copied) => {
    const table = here.get(copied.name);
    const lacks = copied.columns.filter((column) => !table?.columns.includes(column));
    if (table && lacks.length === 0) return [{ ...table, copied }];
    unfit.push(table ? `${copied.name} without ${lacks.join(', ')}` : `no ${copied.name}`);
    return [];
  });
  if (unfit.length === 0) return fitting;
  const queue = await queueVersion(client);
  throw new Unstartable(
    queue === manifest.queue
      ? `The copy has what no migration makes (here: ${unfit.join('; ')}): it was added by hand, and has to be here, too.`
      : `The copy's queue is of version ${manifest.queue}, and here it is ${queue} (${unfit.join('; ')}): bring the copy back with version ${manifest.version}, then update.`,
  );
}

/** Takes away what would be kept up row by row, and answers with the statements that put it back: indexes, then references. */
async function takeIndexesAndReferences(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ drop: string; add: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(k.oid)) as add,
       1 as place, conname as name
     from pg_constraint k join pg_class c on c.oid = conrelid
     where contype = 'f' and pg_get_userbyid(c.relowner) = current_user
     union all
     select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid), 0, indexrelid::regclass::text
     from pg_index i join pg_class c on c.oid = i.indrelid
     where pg_get_userbyid(c.relowner) = current_user and c.relkind in ('r', 'p')
       and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
     order by place, name`,
  );
  for (const { drop } of rows.toReversed()) await client.query(drop);
  return rows.map(({ add }) => add);
}

/** A forced policy would refuse a load of many regions at once. */
function rest({ name, forced }: Table): string {
  const lifted = forced ? `; alter table ${name} no force row level security` : '';
  return `alter table ${name} disable trigger user${lifted}`;
}

function wake({ name, forced }: Table): string {
  const forcedAgain = forced ? `; alter table ${name} force row level security` : '';
  return `alter table ${name} enable trigger user${forcedAgain}`;
}

async function fill(client: Client, folder: string, { name, copied }: ToFill): Promise<void> {
  const columns = copied.columns.join(', ');
  await copyIn(client, `copy ${name} (${columns}) from stdin`, readPiece(folder, copied.piece));
}
