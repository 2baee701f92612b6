import type { PersonId } from '../../kernel/ids.ts';
import { allow } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { trailOf } from '../../modules/audit/index.ts';
import type { DutyHolders } from '../../modules/identity/duty.rules.ts';
import { contactOf, dutyHolders } from '../../modules/identity/index.ts';
import { escrowHolderOn } from '../../modules/organizations/index.ts';
import {
  agreedRegions,
  type ChangeOfSetting,
  settingChanges,
  settingsOn,
  storiesOf,
} from '../../modules/regions/index.ts';
import { mayChangeRegion } from '../../modules/regions/region.access.ts';
import type { SettingName } from '../../modules/regions/setting.rules.ts';
import { findDuties } from '../../modules/settlement/index.ts';
import type { Lang } from '../../platform/i18n.ts';
import { reading, type Tx } from '../../platform/transaction.ts';
import { standingStill, unheldOf } from '../home/unheld.ts';
import { page } from '../page.tsx';
import type { Visit } from '../visit.ts';
import { inWords } from './setting-words.view.tsx';
import { settingsTexts } from './settings.texts.ts';
import { type Change, type FactsName, SettingsView } from './settings.view.tsx';

/** What holds in the region, what will, and who decided it: the officer's page. */
export async function settings(visit: Visit): Promise<Response> {
  const { actor } = visit;
  allow(mayChangeRegion(actor));
  const props = await reading(visit.region.id, async (tx) => {
    const day = tokyoDateOf(tx.now);
    const { written, coming } = await settingChanges(tx);
    const changes = await withNames(
      tx,
      written.map((change) => shown(change, visit.lang)),
    );
    const facts = await withNames(tx, await changesOfFacts(tx));
    const holders = await dutyHolders(tx);
    const waiting = actor.personId ? await findDuties(tx, actor.personId) : [];
    return {
      today: await settingsOn(tx, day),
      escrowHolder: (await escrowHolderOn(tx, day))?.name ?? null,
      agreements: (await agreedRegions(tx)).length,
      coming,
      changes: [...changes, ...facts].toSorted(latestFirst),
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

type Unnamed<Name> = Omit<Change<Name>, 'setBy'> & { readonly setBy: PersonId | null };

async function withNames<Name>(tx: Tx, written: readonly Unnamed<Name>[]): Promise<Change<Name>[]> {
  const names = new Map<string, string>();
  const changes: Change<Name>[] = [];
  for (const { setBy, ...change } of written) {
    if (setBy && !names.has(setBy)) names.set(setBy, (await contactOf(tx, setBy)).displayName);
    changes.push({ ...change, setBy: setBy ? (names.get(setBy) ?? null) : null });
  }
  return changes;
}

function shown(change: ChangeOfSetting, lang: Lang): Unnamed<SettingName> {
  const { setting, before, effectiveFrom, setAt, setBy, withdrawnAt } = change;
  const steps = { before: inWords(before, lang), now: inWords(setting, lang) };
  return { name: setting.name, effectiveFrom, setAt, setBy, withdrawnAt, steps };
}

const factsOfAction: Readonly<Record<string, FactsName>> = {
  'region.changed': 'region',
  'region.lookChanged': 'look',
  'region.frontChanged': 'front',
  'wideArea.offered': 'wideArea',
  'wideArea.ended': 'wideArea',
};

/** Name, look and words hold at once and keep no history of their own: the audit has it. */
async function changesOfFacts(tx: Tx): Promise<Unnamed<FactsName>[]> {
  const trail = await trailOf(tx, ['region', String(tx.regionId)]);
  return trail.flatMap(({ action, at, actorId }) => {
    const name = factsOfAction[action];
    return name ? [{ name, effectiveFrom: tokyoDateOf(at), setAt: at, setBy: actorId }] : [];
  });
}

function latestFirst(one: Change<unknown>, other: Change<unknown>): number {
  return other.effectiveFrom.localeCompare(one.effectiveFrom) || other.setAt.getTime() - one.setAt.getTime();
}
