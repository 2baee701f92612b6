import { type EmploymentSign, employmentWeight } from '../../modules/jobs/job.rules.ts';
import type { Place } from '../visit.ts';
import { jobFormTexts } from './job-form.texts.ts';

/** What the signs that were ticked come to: one is looked at calmly, several firmly, and employment has another counter. */
export function EmploymentNote({
  place,
  signs,
}: {
  readonly place: Place;
  readonly signs: readonly EmploymentSign[];
}) {
  const t = jobFormTexts[place.lang];
  const weight = employmentWeight(signs);
  const ticked = signs.flatMap((sign) => (sign === 'none' ? [] : [t.signs[sign]]));
  if (weight === 'none') return null;
  const { title, text } = t.employmentNote[weight];
  return (
    <div class={weight === 'one' ? 'notice' : 'notice warm'} id="is-employment">
      <p>
        <b>{title}</b>
      </p>
      <ul>
        {ticked.map((sign) => (
          <li key={sign}>{sign}</li>
        ))}
      </ul>
      <p>{text}</p>
      {weight === 'employment' ? (
        <p>
          <a href="https://www.hellowork.mhlw.go.jp/">{t.employmentWhere}</a>
        </p>
      ) : null}
      {weight === 'one' ? null : <p>{t.employmentCall(place.region.phone)}</p>}
    </div>
  );
}
