import { skillNames } from '../../kernel/skills.ts';
import type { Circumstances } from '../../modules/workers/index.ts';
import { fitTexts } from '../jobs/fit.texts.ts';
import { href, type Place } from '../visit.ts';
import { profileTexts } from './profile.texts.ts';
import { AvailabilityFacts } from './profile.view.tsx';

/** What the person said about when they can work, and who reads which part of it. */
export function OwnCircumstances({
  place,
  said,
}: {
  readonly place: Place;
  readonly said: Circumstances | null;
}) {
  const t = profileTexts[place.lang];
  return (
    <section>
      <h2>{t.circumstances}</h2>
      {said ? (
        <>
          <p class="tags">
            <span class={said.showsAvailability ? 'chip ok' : 'chip'}>
              {said.showsAvailability ? t.shown : t.hidden}
            </span>
          </p>
          <AvailabilityFacts availability={said} lang={place.lang} />
          <dl class="facts">
            <div>
              <dt>{t.labels.skills}</dt>
              <dd>{skillNames(said.skills, place.lang) || t.notWritten}</dd>
            </div>
            <div>
              <dt>{t.labels.beforeWork}</dt>
              <dd class="typed">{said.beforeWork || t.notWritten}</dd>
            </div>
            <div>
              <dt>{t.labels.wishes}</dt>
              <dd class="typed">{said.wishes || t.notWritten}</dd>
            </div>
            <div>
              <dt>{t.labels.privateReason}</dt>
              <dd>
                <p class="typed">{said.privateReason || t.notWritten}</p>
                <p class="tags">
                  <span class="chip">{t.onlyYou}</span>
                </p>
              </dd>
            </div>
          </dl>
        </>
      ) : (
        <p class="empty">{t.notTold}</p>
      )}
      <p>
        <a class={said ? 'btn line' : 'btn'} href={href(place, '/circumstances')}>
          {said ? t.change : t.tell}
        </a>
      </p>
      <p class="ways">
        <a href={href(place, '/taste')}>{fitTexts[place.lang].tasteMore}</a>
      </p>
    </section>
  );
}
