// A town with an order, an account number and an uploaded file, and people who go on working while it is copied.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import type { Actor } from '../../src/kernel/actor.ts';
import type { RegionId } from '../../src/kernel/ids.ts';
import { exampleContract } from '../../src/modules/contracts/contract.examples.ts';
import { keepUploads, storeFile } from '../../src/modules/files/index.ts';
import { exampleRegion } from '../../src/modules/regions/region.examples.ts';
import {
  exampleBankAccount,
  exampleFundedContract,
  exampleMoneyStaff,
} from '../../src/modules/settlement/settlement.examples.ts';
import { diskFileStore, useFileStore } from '../../src/platform/file-store.ts';
import type { Keys } from '../../src/platform/keys.ts';
import { openPool } from '../../src/platform/pool.ts';
import { useSealingKey } from '../../src/platform/sealed-box.ts';
import { inTransaction, usePool } from '../../src/platform/transaction.ts';

export interface ExampleTown {
  readonly regionId: RegionId;
  readonly worker: Actor;
  /** Where the one uploaded file lies in the store, below `files`. */
  readonly file: string;
  /** Lets the use cases work in this town again, after they worked elsewhere. */
  enter(): void;
  close(): Promise<void>;
}

export async function exampleTown(appUrl: string, dataDir: string, keys: Keys): Promise<ExampleTown> {
  const pool = openPool(appUrl, 4, () => {});
  const enter = () => usePool(pool);
  enter();
  useSealingKey(keys.bankAccounts);
  useFileStore(diskFileStore(dataDir));
  const regionId = await exampleRegion();
  await exampleContract(await exampleRegion(), { state: 'agreed', title: '隣の町の原稿' });
  const { worker } = await exampleFundedContract(regionId, await exampleMoneyStaff(regionId), {
    state: 'accepted',
    title: '髙﨑𠮷①㈱\tﾊﾝｶｸ\n改行と\\',
  });
  await exampleBankAccount(worker);
  const file = await exampleUpload(worker, '髙﨑𠮷①㈱.txt', '結の輪');
  return { regionId, worker, file, enter, close: () => pool.end() };
}

/** Somebody uploads a file, and is told that it is kept. */
export async function exampleUpload(worker: Actor, name: string, text: string): Promise<string> {
  const uploads = await keepUploads(worker, [new File([text], name)], 'delivery');
  const upload = uploads.ok ? uploads.value[0] : undefined;
  if (!upload) throw new Error('The example is taken');
  await inTransaction(worker.regionId, (tx) => storeFile(tx, worker, upload));
  return path.join(String(worker.regionId), upload.sha256.slice(0, 2), upload.sha256);
}

/** Works without pause until told to stop; then gives what was acknowledged, each with its moment. */
export function keepWorking(worker: Actor): () => Promise<{ readonly file: string; readonly at: number }[]> {
  let stopped = false;
  const done: { file: string; at: number }[] = [];
  const working = (async () => {
    for (let n = 1; !stopped; n += 1) {
      const file = await exampleUpload(worker, `${n}.txt`, `${n} ${'結'.repeat(5_000)}`);
      done.push({ file, at: Date.now() });
    }
  })();
  return async () => {
    stopped = true;
    await working;
    return done;
  };
}

/** What the database says, as an administrator sees it: every row of every table counted. */
export async function countsIn(adminUrl: string): Promise<Record<string, number>> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; count: number }>(
      `select format('%I.%I', n.nspname, c.relname) as name, (xpath('/row/n/text()', query_to_xml(
         format('select count(*) as n from %I.%I', n.nspname, c.relname), false, true, '')))[1]::text::integer as count
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' order by 1`,
    );
    return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
  } finally {
    await client.end();
  }
}

export function storedText(dataDir: string, file: string): Promise<string> {
  return readFile(path.join(dataDir, 'files', file), 'utf8');
}
