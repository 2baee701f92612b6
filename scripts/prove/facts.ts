import type { QueryResultRow } from 'pg';
import type { RegionId } from '../../src/kernel/ids.ts';
import { asAdministrator } from '../../src/platform/embedded-postgres/administer.ts';
import type { RunningServer } from './running-server.ts';

/** What was seen after something happened. */
export type Facts = Readonly<Record<string, string | number | boolean | null>>;

/** Looks at the one row that a question has for an answer. */
export type Look = (question: string, values: readonly unknown[]) => Promise<Facts>;

/** Reads anything in one region, past every rule of the application. */
export function ask<Row extends QueryResultRow>(
  { databases }: Pick<RunningServer, 'databases'>,
  regionId: RegionId,
  question: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> {
  return asAdministrator(databases.ownerUrl, async (client) => {
    await client.query(`set app.region_id = ${regionId}`);
    return (await client.query<Row>(question, [...values])).rows;
  });
}

export function looking(server: Pick<RunningServer, 'databases'>, regionId: RegionId): Look {
  return async (question, values) => (await ask<Facts>(server, regionId, question, values))[0] ?? {};
}
