import { type Availability, availabilitySentence } from '../../modules/workers/availability.rules.ts';
import type { Lang } from '../../platform/i18n.ts';
import { profileTexts } from './profile.texts.ts';

/** When somebody can work as one sentence, and with what. */
export function AvailabilityFacts({
  availability,
  lang,
}: {
  readonly availability: Availability;
  readonly lang: Lang;
}) {
  const t = profileTexts[lang];
  const devices = availability.devices.map((device) => t.devices[device]);
  return (
    <dl class="facts">
      <div>
        <dt>{t.availability}</dt>
        <dd>{availabilitySentence(availability, lang)}</dd>
      </div>
      <div>
        <dt>{t.labels.devices}</dt>
        <dd>{devices.join(lang === 'ja' ? '、' : ', ')}</dd>
      </div>
    </dl>
  );
}
