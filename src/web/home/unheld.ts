import type { Actor } from '../../kernel/actor.ts';
import { type DutyHolders, unheldDuties, type WatchedDuty } from '../../modules/identity/duty.rules.ts';
import { mayGrant } from '../../modules/identity/membership.access.ts';
import type { DutyItem } from '../../modules/settlement/action-item.rules.ts';
import type { Lang } from '../../platform/i18n.ts';
import { type Action, dutiesOf } from './actions.ts';
import { dutyTexts } from './duty.texts.ts';
import { unheldTexts } from './unheld.texts.ts';

/** A duty for which people are missing, with what waits for them. */
export interface Unheld {
  readonly duty: WatchedDuty;
  readonly waiting: readonly DutyItem[];
}

/** Where something waits already stands before where nothing does. */
export function unheldOf(holders: DutyHolders, items: readonly DutyItem[]): Unheld[] {
  const missing = unheldDuties(holders);
  const found = missing.map((duty) => ({ duty, waiting: items.filter((item) => waitsFor(duty, item)) }));
  return [
    ...found.filter(({ waiting }) => waiting.length > 0),
    ...found.filter(({ waiting }) => waiting.length === 0),
  ];
}

/** Whether nobody but who holds this duty may do it. */
function waitsFor(duty: WatchedDuty, { what }: DutyItem): boolean {
  return dutiesOf(what).every((role) => role === duty);
}

/** For the officer: to appoint somebody, and why. */
export function appointing(actor: Actor, lang: Lang, unheld: readonly Unheld[]): Action[] {
  const t = unheldTexts[lang];
  return unheld.map(({ duty, waiting }) => ({
    key: `appoint-${duty}`,
    act: t.duties[duty].act,
    button: t.button,
    about: standsStill(lang, { duty, waiting }),
    isTyped: false,
    after: mayGrant(actor, [duty]) ? t.how : t.notYou,
    path: '/members',
    dueOn: null,
    due: '',
  }));
}

/** What stands still without holders of a duty, in a line. */
export interface StandingStill {
  readonly duty: WatchedDuty;
  readonly says: string;
}

export function standingStill(lang: Lang, unheld: readonly Unheld[]): StandingStill[] {
  return unheld.map(({ duty, waiting }) => ({ duty, says: standsStill(lang, { duty, waiting }) }));
}

/** What will stand still without the last holder of a duty, in a line. */
export function leftStanding(lang: Lang, duties: readonly WatchedDuty[]): StandingStill[] {
  const t = unheldTexts[lang].duties;
  return duties.map((duty) => ({ duty, says: [t[duty].leaving, t[duty].still].join(' ') }));
}

/** Who is missing, what stands still, and how many things wait already. */
function standsStill(lang: Lang, { duty, waiting }: Unheld): string {
  const t = unheldTexts[lang];
  const acts = waiting.map(({ what, count }) => dutyTexts[lang][what].act(count));
  const { missing, still } = t.duties[duty];
  return [missing, still, ...(acts.length === 0 ? [] : [t.waiting(acts.join(t.between))])].join(' ');
}
