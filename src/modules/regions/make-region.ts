import { systemActor } from '../../kernel/actor.ts';
import type { RegionId } from '../../kernel/ids.ts';
import { done, type Result, refused } from '../../kernel/result.ts';
import { Conflict, inTransaction, withoutRegion } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import type { NewRegionForm } from './region.forms.ts';
import { insertRegion, nextRegionId } from './region.rows.ts';

export type MakeRegion = NewRegionForm;

/**
 * A new tenant. Not a command of anyone inside a region, so that it carries no key: the slug happens once.
 * @param reason goes to the audit
 */
export async function makeRegion(
  { slug, ...facts }: MakeRegion,
  reason: string,
): Promise<Result<{ regionId: RegionId }, 'slug-taken'>> {
  const regionId = await withoutRegion(nextRegionId);
  try {
    return await inTransaction(regionId, async (tx) => {
      await insertRegion(tx, slug, facts);
      await recordAudit(tx, systemActor(regionId, reason), {
        action: 'region.made',
        subject: ['region', String(regionId)],
        detail: { slug, municipalityCode: facts.municipalityCode },
      });
      return done({ regionId });
    });
  } catch (error) {
    if (error instanceof Conflict && error.constraint === 'region_slug_key') return refused('slug-taken');
    throw error;
  }
}
