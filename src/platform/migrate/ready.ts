import type pg from 'pg';

/** Whether the database answers and has this code's schema, or a newer one during an upgrade. */
export async function isReady(pool: pg.Pool, newestMigration: string): Promise<boolean> {
  try {
    const { rows } = await pool.query<{ present: boolean }>(
      'select exists (select from migration.applied where name = $1) as present',
      [newestMigration],
    );
    return rows[0]?.present === true;
  } catch {
    return false;
  }
}
