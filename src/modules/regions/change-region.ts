import type { Actor } from '../../kernel/actor.ts';
import { allow, done } from '../../kernel/result.ts';
import { announce } from '../../platform/live.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { mayChangeRegion } from './region.access.ts';
import type { RegionForm } from './region.forms.ts';
import { lockRegion, updateRegion } from './region.rows.ts';
import { changedFacts } from './region.rules.ts';

export type ChangeRegion = RegionForm & Command;

/** Name, section in charge, phone and code: shown on every page at once. */
export function changeRegion(actor: Actor, { key, ...facts }: ChangeRegion) {
  return once(actor, 'regions.change-region', { key, ...facts }, async (tx) => {
    allow(mayChangeRegion(actor));
    const before = await lockRegion(tx);
    const changed = changedFacts(before, facts);
    if (changed.length === 0) return done({ changed });

    await updateRegion(tx, facts);
    await announce(tx, 'regions');
    await recordAudit(tx, actor, {
      action: 'region.changed',
      subject: ['region', String(tx.regionId)],
      detail: { changed },
    });
    return done({ changed });
  });
}
