import type { QueryResultRow } from 'pg';
import type { RegionId } from '../../src/kernel/ids.ts';
import { asAdministrator } from '../../src/platform/embedded-postgres/administer.ts';
import type { RunningServer } from './running-server.ts';

/** Reads anything in one region, past every rule of the application. */
export function ask<Row extends QueryResultRow>(
  { databases }: Pick<RunningServer, 'databases'>,
  regionId: RegionId,
  text: string,
  values: readonly unknown[] = [],
): Promise<{ readonly rows: readonly Row[] }> {
  return asAdministrator(databases.ownerUrl, async (client) => {
    await client.query(`set app.region_id = ${regionId}`);
    return client.query<Row>(text, [...values]);
  });
}
