import { type LocalDate, writeDate, writeInstant } from '../../kernel/tokyo-date.ts';
import { writeYen } from '../../kernel/yen.ts';
import type { WatchedDuty } from '../../modules/identity/duty.rules.ts';
import { type RegionSettings, type SettingName, settingNames } from '../../modules/regions/setting.rules.ts';
import { type Stories, storyKinds } from '../../modules/regions/story.rules.ts';
import type { StandingStill } from '../home/unheld.ts';
import { DutyRows } from '../home/unheld.view.tsx';
import { typedIn } from '../parts/typed.view.tsx';
import { Wide } from '../parts/wide.view.tsx';
import { href, type Place } from '../visit.ts';
import { frontSettingsTexts } from './front-settings.texts.ts';
import { settingsTexts } from './settings.texts.ts';
import { wideAreaTexts } from './wide-area.texts.ts';

/** What stands on every page at once, and is no setting of a day. */
export type FactsName = 'region' | 'look' | 'front' | 'wideArea';

export interface Change<Name> {
  readonly name: Name;
  readonly effectiveFrom: LocalDate;
  readonly setAt: Date;
  readonly setBy: string | null;
}

interface Props {
  readonly place: Place;
  readonly today: RegionSettings;
  readonly escrowHolder: string | null;
  /** With how many other regions there is an agreement. */
  readonly agreements: number;
  /** What will hold from a later day, soonest first. */
  readonly coming: readonly { readonly change: Change<SettingName>; readonly settings: RegionSettings }[];
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
          <Row key={name} place={place} name={name} lines={inWords(today, name, place.lang)} />
        ))}
      </ul>
      {still.length === 0 ? duties : null}
      {coming.length > 0 ? <h2>{t.coming}</h2> : null}
      {coming.map(({ change, settings }) => (
        <section key={`${change.name}-${change.effectiveFrom}`}>
          <h3>
            {writeDate(change.effectiveFrom, place.lang)}　{t.names[change.name]}
          </h3>
          <Lines lines={inWords(settings, change.name, place.lang)} />
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
  readonly lines: readonly string[];
}) {
  const { place, name, lines } = props;
  const t = settingsTexts[place.lang];
  return (
    <li>
      <div>
        <h3>{t.names[name]}</h3>
        <Lines lines={lines} />
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

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <>
      {lines.map((line) => (
        <p class="num" key={line}>
          {line}
        </p>
      ))}
    </>
  );
}

function History({ place, changes }: Pick<Props, 'place' | 'changes'>) {
  const t = settingsTexts[place.lang];
  return (
    <Wide lang={place.lang} name={t.history}>
      <table>
        <thead>
          <tr>
            {[t.what, t.from, t.setAt, t.by].map((heading) => (
              <th scope="col" key={heading}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changes.map(({ name, effectiveFrom, setAt, setBy }) => (
            <tr key={`${name}-${effectiveFrom}-${setAt.getTime()}`}>
              <th scope="row">{t.names[name]}</th>
              <td>{writeDate(effectiveFrom, place.lang)}</td>
              <td>{writeInstant(setAt, place.lang)}</td>
              <td {...(setBy ? typedIn(place.lang) : {})}>{setBy ?? t.system}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function inWords(settings: RegionSettings, name: SettingName, lang: 'ja' | 'en'): readonly string[] {
  const t = settingsTexts[lang];
  const percent = (basisPoints: number) => String(basisPoints / 100);
  const { fees, timers, paymentRule, closingDays, escrowAccount, bankFile, referenceHourlyWage } = settings;
  switch (name) {
    case 'fees':
      return [t.fees(percent(fees.clientBp), percent(fees.workerBp))];
    case 'timers':
      return [t.timers(timers.acceptanceDays, timers.extensionDays, timers.offerDays, timers.depositDays)];
    case 'paymentRule':
      return paymentRule.closings.map(({ fromDay, toDay, pay }) =>
        t.closing(fromDay, t.day(toDay), pay.monthOffset, t.day(pay.day)),
      );
    case 'closingDays': {
      const list = (label: string, days: readonly LocalDate[]) =>
        days.length === 0
          ? []
          : [`${label}${t.colon}${days.map((day) => writeDate(day, lang)).join(t.comma)}`];
      return [t.noDays, ...list(t.added, closingDays.added), ...list(t.removed, closingDays.removed)];
    }
    case 'escrowAccount': {
      if (!escrowAccount) return [t.notYet];
      const { bankCode, branchCode, number, holderName } = escrowAccount;
      return [t.account(bankCode, branchCode, number, holderName)];
    }
    case 'bankFile': {
      const { originatorCode, payeeLimit, batchLimit, bankChangeHoldHours } = bankFile;
      const limits = t.bankFile(writeYen(payeeLimit), writeYen(batchLimit), bankChangeHoldHours);
      return [
        originatorCode ? t.originator(originatorCode) : `${t.names.bankFile}${t.colon}${t.notYet}`,
        limits,
      ];
    }
    case 'referenceHourlyWage':
      return referenceHourlyWage
        ? [t.referenceWage(writeYen(referenceHourlyWage.amount), referenceHourlyWage.source)]
        : [t.notYet];
  }
}
