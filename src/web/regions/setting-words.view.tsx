import { type LocalDate, writeDate } from '../../kernel/tokyo-date.ts';
import { writeYen } from '../../kernel/yen.ts';
import type { ChangeOfSetting, Setting } from '../../modules/regions/setting.rules.ts';
import type { Lang } from '../../platform/i18n.ts';
import { href, type Place } from '../visit.ts';
import { settingChangeTexts } from './setting-change.texts.ts';
import { settingsTexts } from './settings.texts.ts';

/** What a setting says, in sentences. */
export function inWords({ name, value }: Setting, lang: Lang): readonly string[] {
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
      return [t.account(bankCode, branchCode, number, holderName)];
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
      return value ? [t.referenceWage(writeYen(value.amount), value.source)] : [t.notYet];
  }
}

export function Lines({ lines }: { readonly lines: readonly string[] }) {
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

/** From what to what. */
export function Steps(props: {
  readonly lang: Lang;
  readonly before: readonly string[];
  readonly now: readonly string[];
}) {
  const { lang, before, now } = props;
  const t = settingChangeTexts[lang];
  return (
    <dl class="facts">
      <div>
        <dt>{t.before}</dt>
        <dd>
          <Lines lines={before} />
        </dd>
      </div>
      <div>
        <dt>{t.now}</dt>
        <dd>
          <Lines lines={now} />
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
