import { type LocalDate, writeDate, writeInstant } from '../../kernel/tokyo-date.ts';
import type { WatchedDuty } from '../../modules/identity/duty.rules.ts';
import {
  type ChangeOfSetting,
  type RegionSettings,
  type Setting,
  type SettingName,
  settingNames,
} from '../../modules/regions/setting.rules.ts';
import { type Stories, storyKinds } from '../../modules/regions/story.rules.ts';
import type { StandingStill } from '../home/unheld.ts';
import { DutyRows } from '../home/unheld.view.tsx';
import { type Line, typedIn } from '../parts/typed.view.tsx';
import { href, type Place } from '../visit.ts';
import { frontSettingsTexts } from './front-settings.texts.ts';
import { settingChangeTexts } from './setting-change.texts.ts';
import { ComingChange, inWords, Lines, Steps } from './setting-words.view.tsx';
import { settingsTexts } from './settings.texts.ts';
import { wideAreaTexts } from './wide-area.texts.ts';

/** What stands on every page at once, and is no setting of a day. */
export type FactsName = 'region' | 'look' | 'front' | 'wideArea';

export interface Change<Name> {
  readonly name: Name;
  readonly effectiveFrom: LocalDate;
  readonly setAt: Date;
  readonly setBy: string | null;
  /** What a setting said and says; facts keep no history of their own. */
  readonly steps?: { readonly before: readonly Line[]; readonly now: readonly Line[] };
  readonly withdrawnAt?: Date | null;
}

interface Props {
  readonly place: Place;
  readonly today: RegionSettings;
  readonly escrowHolder: string | null;
  /** With how many other regions there is an agreement. */
  readonly agreements: number;
  /** What will hold from a later day, soonest first. */
  readonly coming: readonly ChangeOfSetting[];
  readonly changes: readonly Change<SettingName | FactsName>[];
  readonly stories: Stories;
  /** By name, who may act now. */
  readonly holders: Readonly<Record<WatchedDuty, readonly string[]>>;
  readonly still: readonly StandingStill[];
}

export function SettingsView(props: Props) {
  const { place, today, escrowHolder, coming, changes, holders, still } = props;
  const t = settingsTexts[place.lang];
  const { nameJa, nameEn, sectionJa, sectionEn } = place.region;
  const region = place.lang === 'ja' ? `${nameJa} ${sectionJa}` : `${nameEn}, ${sectionEn}`;
  const duties = <DutyRows place={place} holders={holders} still={still} />;
  return (
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {still.length > 0 ? duties : null}
      <h2>{t.today}</h2>
      <ul class="rows">
        <Row place={place} name="region" lines={[region]} />
        <Row place={place} name="look" lines={[place.region.keyColour ?? t.lookOfBeginning]} />
        <Row place={place} name="front" lines={[t.frontWords, ...inOneLanguage(props.stories, place.lang)]} />
        <Row place={place} name="wideArea" lines={[wideAreaTexts[place.lang].count(props.agreements)]} />
        <Row place={place} name="escrowHolder" lines={[escrowHolder ?? t.notYet]} />
        {settingNames.map((name) => (
          <Row
            key={name}
            place={place}
            name={name}
            lines={inWords({ name, value: today[name] } as Setting, place.lang)}
          />
        ))}
      </ul>
      {still.length === 0 ? duties : null}
      {coming.length > 0 ? <h2>{t.coming}</h2> : null}
      {coming.map((change) => (
        <section key={`${change.setting.name}-${change.effectiveFrom}`}>
          <h3>
            {writeDate(change.effectiveFrom, place.lang)}　{t.names[change.setting.name]}
          </h3>
          <ComingChange place={place} change={change} />
        </section>
      ))}
      <h2>{t.history}</h2>
      {changes.length === 0 ? <p class="empty">{t.none}</p> : <History place={place} changes={changes} />}
    </>
  );
}

/** A story without words in one language stands on its pages in the other. */
function inOneLanguage(stories: Stories, lang: 'ja' | 'en'): string[] {
  const t = settingsTexts[lang];
  return storyKinds.flatMap((kind) => {
    const { ja, en } = stories[kind];
    if (ja.language !== en.language) return [];
    return [
      t.storyInOne(frontSettingsTexts[lang][kind], t[ja.language], t[ja.language === 'ja' ? 'en' : 'ja']),
    ];
  });
}

function Row(props: {
  readonly place: Place;
  readonly name: keyof typeof settingsTexts.ja.names;
  readonly lines: readonly Line[];
}) {
  const { place, name, lines } = props;
  const t = settingsTexts[place.lang];
  return (
    <li>
      <div>
        <h3>{t.names[name]}</h3>
        <Lines lang={place.lang} lines={lines} />
      </div>
      <p>
        <a
          class="btn line"
          href={href(place, `/settings/${name}`)}
          aria-label={`${t.change}${t.colon}${t.names[name]}`}
        >
          {t.change}
        </a>
      </p>
    </li>
  );
}

function History({ place, changes }: Pick<Props, 'place' | 'changes'>) {
  const t = settingsTexts[place.lang];
  return (
    <ul class="rows">
      {changes.map(({ name, effectiveFrom, setAt, setBy, steps, withdrawnAt }) => (
        <li key={`${name}-${effectiveFrom}-${setAt.getTime()}`}>
          <div>
            <h3>{t.names[name]}</h3>
            {steps ? <Steps lang={place.lang} {...steps} /> : null}
            {withdrawnAt ? (
              <p>
                <span class="chip">
                  {settingChangeTexts[place.lang].withdrawn(writeInstant(withdrawnAt, place.lang))}
                </span>
              </p>
            ) : null}
          </div>
          <div class="small">
            <p>{t.since(writeDate(effectiveFrom, place.lang))}</p>
            <p>{t.written(writeInstant(setAt, place.lang))}</p>
            <p {...(setBy ? typedIn(place.lang) : {})}>{setBy ?? t.system}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
