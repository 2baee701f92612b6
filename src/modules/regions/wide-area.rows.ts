import type { Id, PersonId, RegionId } from '../../kernel/ids.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { RegionFacts } from './region.rules.ts';
import type { Offers } from './wide-area.rules.ts';

/** What stands between this region and every other one, as far as one of them has offered something. */
export async function standingOffers(tx: Tx): Promise<ReadonlyMap<RegionId, Offers>> {
  const rows = await sql<Offers & { readonly regionId: RegionId }>(tx)`
    select coalesce(o.with_region_id, t.region_id) as region_id, o.offered_at as ours, t.offered_at as theirs
    from (select with_region_id, offered_at from wide_area_offer
      where region_id = ${tx.regionId} and ended_at is null) o
    full join wide_area_offered_here() t on t.region_id = o.with_region_id`;
  return new Map(rows.map(({ regionId, ...offers }) => [regionId, offers]));
}

/** The regions with which this one shows open postings at this moment, in the order of their municipality codes. */
export async function agreedRegions(tx: Tx): Promise<RegionFacts[]> {
  return sql<RegionFacts>(tx)`
    select r.id, slug, name_ja, name_en, section_ja, section_en, phone, municipality_code, key_colour, logo, picture,
      picture_small, picture_alt_ja, picture_alt_en, lead_ja, lead_en
    from wide_area_offer o
      join wide_area_offered_here() t on t.region_id = o.with_region_id
      join region r on r.id = o.with_region_id
    where o.region_id = ${tx.regionId} and o.ended_at is null
    order by municipality_code, r.id`;
}

export async function insertOffer(
  tx: Tx,
  offer: { readonly id: Id<'wideAreaOffer'>; readonly withRegionId: RegionId; readonly by: PersonId | null },
): Promise<void> {
  await sql(tx)`
    insert into wide_area_offer (region_id, id, with_region_id, offered_at, offered_by)
    values (${tx.regionId}, ${offer.id}, ${offer.withRegionId}, ${tx.now}, ${offer.by})`;
}

/** False where nothing stands. */
export async function endOffer(tx: Tx, withRegionId: RegionId, by: PersonId | null): Promise<boolean> {
  const [ended] = await sql(tx)`
    update wide_area_offer set ended_at = ${tx.now}, ended_by = ${by}
    where region_id = ${tx.regionId} and with_region_id = ${withRegionId} and ended_at is null
    returning id`;
  return ended !== undefined;
}
