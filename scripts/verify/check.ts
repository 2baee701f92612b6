import type { ClientBase } from 'pg';

/** One thing that was recomputed. Looked at nothing, it says `looked: 0`. */
export interface CheckResult {
  readonly name: string;
  readonly ok: boolean;
  readonly looked: number;
  /** At most twenty, each a sentence with the ids that lead to the place. */
  readonly problems: readonly string[];
}

export interface Check {
  readonly name: string;
  run(client: ClientBase): Promise<{ readonly looked: number; readonly problems: readonly string[] }>;
}

export const mostProblems = 20;

/**
 * A check that the database computes in two statements: how many things there are, and a sentence for each that is
 * wrong. Every number is recomputed from entries and facts; no function of the application takes part.
 */
export function sqlCheck(name: string, looked: string, problems: string): Check {
  return {
    name,
    async run(client) {
      const [count] = (
        await client.query<{ looked: string }>(`select count(*)::text as looked from ${looked}`)
      ).rows;
      const found = await client.query<{ problem: string }>(
        `select problem from (${problems}) as found where problem is not null limit ${mostProblems}`,
      );
      return { looked: Number(count?.looked ?? 0), problems: found.rows.map(({ problem }) => problem) };
    },
  };
}
