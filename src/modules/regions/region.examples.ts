import type { RegionId } from '../../kernel/ids.ts';
import { sql } from '../../platform/sql.ts';
import { inTransaction } from '../../platform/transaction.ts';

let made = 0;

/** A region of its own for a database test; each call makes the next one. */
export async function exampleRegion(slug?: string): Promise<RegionId> {
  made += 1;
  const id = made as RegionId;
  await inTransaction(id, async (tx) => {
    await sql(tx)`
      insert into region (id, slug, municipality_code, name_ja, name_en, section_ja, section_en, phone, created_at)
      values (${id}, ${slug ?? `region-${id}`}, '052078', ${`例の町${id}`}, ${`Example Town ${id}`}, '産業振興課',
        'Industry Section', '+81183732111', ${tx.now})`;
  });
  return id;
}
