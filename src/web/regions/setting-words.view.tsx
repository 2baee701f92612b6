import { type LocalDate, writeDate } from '../../kernel/tokyo-date.ts';
import { writeYen } from '../../kernel/yen.ts';
import type { ChangeOfSetting, ReferenceHourlyWage, Setting } from '../../modules/regions/setting.rules.ts';
import type { Lang } from '../../platform/i18n.ts';
import { type Line, TypedWithin } from '../parts/typed.view.tsx';
import { href, type Place } from '../visit.ts';
import { settingChangeTexts } from './setting-change.texts.ts';
import { settingsTexts } from './settings.texts.ts';

/** What a setting says, in sentences. */
export function inWords({ name, value }: Setting, lang: Lang): readonly Line[] {
  const t = settingsTexts[lang];
  const percent = (basisPoints: number) => String(basisPoints / 100);
  switch (name) {
    case 'fees':
      return [t.fees(percent(value.clientBp), percent(value.workerBp))];
    case 'timers':
      return [t.timers(value.acceptanceDays, value.extensionDays, value.offerDays, value.depositDays)];
    case 'paymentRule':
      return value.closings.map(({ fromDay, toDay, pay }) =>
        t.closing(fromDay, t.day(toDay), pay.monthOffset, t.day(pay.day)),
      );
    case 'closingDays': {
      const list = (label: string, days: readonly LocalDate[]) =>
        days.length === 0
          ? []
          : [`${label}${t.colon}${days.map((day) => writeDate(day, lang)).join(t.comma)}`];
      return [t.noDays, ...list(t.added, value.added), ...list(t.removed, value.removed)];
    }
    case 'escrowAccount': {
      if (!value) return [t.notYet];
      const { bankCode, branchCode, number, holderName } = value;
      return [{ sentence: `${t.account(bankCode, branchCode, number)}${holderName}`, typed: holderName }];
    }
    case 'bankFile': {
      const { originatorCode, payeeLimit, batchLimit, bankChangeHoldHours } = value;
      const limits = t.bankFile(writeYen(payeeLimit), writeYen(batchLimit), bankChangeHoldHours);
      return [
        originatorCode ? t.originator(originatorCode) : `${t.names.bankFile}${t.colon}${t.notYet}`,
        limits,
        t.cutoff(value.cutoffDays),
        t.typed(writeYen(value.typedFrom), value.typedTimes),
      ];
    }
    case 'referenceHourlyWage':
      return value ? [wageInWords(value, lang)] : [t.notYet];
  }
}

/** With where it comes from in both languages, as it was decided on. */
function wageInWords({ amount, source, sourceEn }: ReferenceHourlyWage, lang: Lang): Line {
  const sources = [source, sourceEn].filter((words) => words !== '').join('／');
  return { sentence: settingsTexts[lang].referenceWage(writeYen(amount), sources), typed: source };
}

export function Lines({ lang, lines }: { readonly lang: Lang; readonly lines: readonly Line[] }) {
  return (
    <>
      {lines.map((line) => (
        <p class="num" key={typeof line === 'string' ? line : line.sentence}>
          <TypedWithin lang={lang} line={line} />
        </p>
      ))}
    </>
  );
}

/** From what to what. */
export function Steps(props: {
  readonly lang: Lang;
  readonly before: readonly Line[];
  readonly now: readonly Line[];
}) {
  const { lang, before, now } = props;
  const t = settingChangeTexts[lang];
  return (
    <dl class="facts">
      <div>
        <dt>{t.before}</dt>
        <dd>
          <Lines lang={lang} lines={before} />
        </dd>
      </div>
      <div>
        <dt>{t.now}</dt>
        <dd>
          <Lines lang={lang} lines={now} />
        </dd>
      </div>
    </dl>
  );
}

/** A change that is still to come, with the way to take it back. */
export function ComingChange({ place, change }: { readonly place: Place; readonly change: ChangeOfSetting }) {
  const { setting, before, effectiveFrom } = change;
  const t = settingChangeTexts[place.lang];
  const { colon, names } = settingsTexts[place.lang];
  return (
    <>
      <Steps lang={place.lang} before={inWords(before, place.lang)} now={inWords(setting, place.lang)} />
      <p>
        <a
          class="btn line"
          href={href(place, `/settings/${setting.name}/coming/${effectiveFrom}`)}
          aria-label={`${t.withdraw}${colon}${names[setting.name]}`}
        >
          {t.withdraw}
        </a>
      </p>
    </>
  );
}
