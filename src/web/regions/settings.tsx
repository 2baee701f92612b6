import { allow } from '../../kernel/result.ts';
import { type LocalDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import type { DutyHolders } from '../../modules/identity/duty.rules.ts';
import { contactOf, dutyHolders } from '../../modules/identity/index.ts';
import { escrowHolderOn } from '../../modules/organizations/index.ts';
import { type RegionSettings, settingChanges, settingsOn, storiesOf } from '../../modules/regions/index.ts';
import { mayChangeRegion } from '../../modules/regions/region.access.ts';
import { findDuties } from '../../modules/settlement/index.ts';
import { reading, type Tx } from '../../platform/transaction.ts';
import { standingStill, unheldOf } from '../home/unheld.ts';
import { page } from '../page.tsx';
import type { Visit } from '../visit.ts';
import { settingsTexts } from './settings.texts.ts';
import { type Change, SettingsView } from './settings.view.tsx';

/** What holds in the region, what will, and who decided it: the officer's page. */
export async function settings(visit: Visit): Promise<Response> {
  const { actor } = visit;
  allow(mayChangeRegion(actor));
  const props = await reading(visit.region.id, async (tx) => {
    const day = tokyoDateOf(tx.now);
    const changes = await changesWithNames(tx);
    const holders = await dutyHolders(tx);
    const waiting = actor.personId ? await findDuties(tx, actor.personId) : [];
    return {
      today: await settingsOn(tx, day),
      escrowHolder: (await escrowHolderOn(tx, day))?.name ?? null,
      coming: await comingChanges(tx, changes, day),
      changes,
      stories: await storiesOf(tx),
      holders: await namesOf(tx, holders),
      still: standingStill(visit.lang, unheldOf(holders, waiting)),
    };
  });
  return page(visit, {
    title: settingsTexts[visit.lang].title,
    body: <SettingsView place={visit} {...props} />,
  });
}

async function namesOf(tx: Tx, holders: DutyHolders): Promise<Record<keyof DutyHolders, string[]>> {
  const names = { operator: [], paymentApprover: [], csp: [], mediator: [] } as Record<
    keyof DutyHolders,
    string[]
  >;
  for (const [duty, people] of Object.entries(holders))
    for (const person of people)
      names[duty as keyof DutyHolders].push((await contactOf(tx, person)).displayName);
  return names;
}

async function changesWithNames(tx: Tx): Promise<Change[]> {
  const names = new Map<string, string>();
  const changes: Change[] = [];
  for (const { setBy, ...change } of await settingChanges(tx)) {
    if (setBy && !names.has(setBy)) names.set(setBy, (await contactOf(tx, setBy)).displayName);
    changes.push({ ...change, setBy: setBy ? (names.get(setBy) ?? null) : null });
  }
  return changes;
}

/** Of several decisions for one day the last one counts, and it comes first in the list. */
async function comingChanges(
  tx: Tx,
  changes: readonly Change[],
  today: LocalDate,
): Promise<{ change: Change; settings: RegionSettings }[]> {
  const coming = new Map<string, Change>();
  for (const change of changes) {
    const which = `${change.effectiveFrom} ${change.name}`;
    if (change.effectiveFrom > today && !coming.has(which)) coming.set(which, change);
  }
  const inOrder = [...coming].sort(([a], [b]) => (a < b ? -1 : 1));
  const read: { change: Change; settings: RegionSettings }[] = [];
  for (const [, change] of inOrder)
    read.push({ change, settings: await settingsOn(tx, change.effectiveFrom) });
  return read;
}
