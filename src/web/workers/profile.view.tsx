import type { VisibleCircumstances } from '../../modules/workers/worker.access.ts';
import type { Lang } from '../../platform/i18n.ts';
import { profileTexts } from './profile.texts.ts';

/** Hours, times, months and devices in a few words. */
export function Availability({
  availability,
  lang,
}: {
  readonly availability: NonNullable<VisibleCircumstances['availability']>;
  readonly lang: Lang;
}) {
  const t = profileTexts[lang];
  const between = lang === 'ja' ? '、' : ', ';
  const lines: readonly (readonly [string, string])[] = [
    [t.labels.hoursPerWeek, t.perWeek(availability.hoursPerWeek)],
    [t.labels.dayParts, availability.dayParts.map((part) => t.dayParts[part]).join(between)],
    [t.labels.months, availability.months.map((month) => t.month(month)).join(between)],
    [t.labels.devices, availability.devices.map((device) => t.devices[device]).join(between)],
  ];
  return (
    <dl class="facts">
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
