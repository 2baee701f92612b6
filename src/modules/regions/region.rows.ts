import type { RegionId } from '../../kernel/ids.ts';
import { NotFound } from '../../kernel/result.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { RegionDescription, RegionFacts, RegionLook } from './region.rules.ts';

export async function allRegions(tx: Tx): Promise<RegionFacts[]> {
  return sql<RegionFacts>(tx)`
    select id, slug, name_ja, name_en, section_ja, section_en, phone, municipality_code, key_colour, logo, picture,
      picture_small, picture_alt_ja, picture_alt_en, lead_ja, lead_en
    from region
    order by municipality_code, id`;
}

export async function regionWithSlug(tx: Tx, slug: string): Promise<RegionFacts | null> {
  const [row] = await sql<RegionFacts>(tx)`
    select id, slug, name_ja, name_en, section_ja, section_en, phone, municipality_code, key_colour, logo, picture,
      picture_small, picture_alt_ja, picture_alt_en, lead_ja, lead_en
    from region
    where slug = ${slug}`;
  return row ?? null;
}

export async function regionWithId(tx: Tx, id: RegionId): Promise<RegionFacts | null> {
  const [row] = await sql<RegionFacts>(tx)`
    select id, slug, name_ja, name_en, section_ja, section_en, phone, municipality_code, key_colour, logo, picture,
      picture_small, picture_alt_ja, picture_alt_en, lead_ja, lead_en
    from region
    where id = ${id}`;
  return row ?? null;
}

/** The region of this transaction, for letters and papers. */
export async function ownRegion(tx: Tx): Promise<RegionFacts> {
  const row = await regionWithId(tx, tx.regionId);
  if (!row) throw new NotFound();
  return row;
}

/** When the region of this transaction was made. */
export async function regionSince(tx: Tx): Promise<Date> {
  const [row] = await sql<{ createdAt: Date }>(tx)`select created_at from region where id = ${tx.regionId}`;
  if (!row) throw new NotFound();
  return row.createdAt;
}

export async function lockRegion(tx: Tx): Promise<RegionFacts> {
  const [row] = await sql<RegionFacts>(tx)`
    select id, slug, name_ja, name_en, section_ja, section_en, phone, municipality_code, key_colour, logo, picture,
      picture_small, picture_alt_ja, picture_alt_en, lead_ja, lead_en
    from region
    where id = ${tx.regionId}
    for update`;
  if (!row) throw new NotFound();
  return row;
}

/** Numbers are small and given in order; two made at once collide on the primary key. */
export async function nextRegionId(tx: Tx): Promise<RegionId> {
  const [row] = await sql<{ next: RegionId }>(tx)`select coalesce(max(id), 0) + 1 as next from region`;
  if (!row) throw new Error('An aggregate without a row');
  return row.next;
}

export async function insertRegion(tx: Tx, slug: string, facts: RegionDescription): Promise<void> {
  await sql(tx)`
    insert into region (id, slug, municipality_code, name_ja, name_en, section_ja, section_en, phone, created_at)
    values (${tx.regionId}, ${slug}, ${facts.municipalityCode}, ${facts.nameJa}, ${facts.nameEn},
            ${facts.sectionJa}, ${facts.sectionEn}, ${facts.phone}, ${tx.now})`;
}

export async function updateRegion(tx: Tx, facts: RegionDescription): Promise<void> {
  await sql(tx)`
    update region
    set municipality_code = ${facts.municipalityCode}, name_ja = ${facts.nameJa}, name_en = ${facts.nameEn},
        section_ja = ${facts.sectionJa}, section_en = ${facts.sectionEn}, phone = ${facts.phone}
    where id = ${tx.regionId}`;
}

export async function updateLook(tx: Tx, look: RegionLook): Promise<void> {
  await sql(tx)`
    update region
    set key_colour = ${look.keyColour}, logo = ${look.logo}, picture = ${look.picture},
        picture_small = ${look.pictureSmall}, picture_alt_ja = ${look.pictureAltJa},
        picture_alt_en = ${look.pictureAltEn}
    where id = ${tx.regionId}`;
}

export async function updateLead(tx: Tx, leadJa: string, leadEn: string): Promise<void> {
  await sql(tx)`update region set lead_ja = ${leadJa}, lead_en = ${leadEn} where id = ${tx.regionId}`;
}
