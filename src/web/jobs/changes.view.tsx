import { skillCodes, skillNames } from '../../kernel/skills.ts';
import { parseLocalDate, writeDate, writeInstant } from '../../kernel/tokyo-date.ts';
import { writeYen, yen } from '../../kernel/yen.ts';
import { type ContentChange, changesBetween } from '../../modules/jobs/content.rules.ts';
import type { JobVersion } from '../../modules/jobs/index.ts';
import type { Workplace } from '../../modules/jobs/job.rules.ts';
import { weekInWords } from '../../modules/workers/availability.rules.ts';
import { weekTimes } from '../../modules/workers/worker.rules.ts';
import type { Lang } from '../../platform/i18n.ts';
import { labelOf } from '../parts/form.view.tsx';
import { typedIn } from '../parts/typed.view.tsx';
import type { Place } from '../visit.ts';
import { jobFormTexts } from './job-form.texts.ts';
import { jobLifeTexts } from './job-life.texts.ts';
import { jobStepTexts } from './job-step.texts.ts';

/** Each change with what stood there before and what stands there now, newest first. */
export function Changes({
  place,
  versions,
}: {
  readonly place: Place;
  readonly versions: readonly JobVersion[];
}) {
  const steps = versions.flatMap((now, index) => {
    const before = versions[index - 1];
    return before ? [{ now, list: changesBetween(before.facts, now.facts) }] : [];
  });
  return (
    <>
      {steps.reverse().map(({ now, list }) => (
        <section key={now.version}>
          <h2>{writeInstant(now.changedAt, place.lang)}</h2>
          {now.note ? (
            <p class="typed" {...typedIn(place.lang)}>
              {now.note}
            </p>
          ) : null}
          <dl class="facts">
            {list.map((change) => (
              <Change key={change.field} lang={place.lang} change={change} facts={now.facts} />
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

function Change(props: {
  readonly lang: Lang;
  readonly change: ContentChange;
  readonly facts: JobVersion['facts'];
}) {
  const { lang, change, facts } = props;
  const t = jobStepTexts[lang].changes;
  const { labels, rowTitle } = jobFormTexts[lang];
  const form = { key: '', typed: facts, problems: new Map() };
  const name = labelOf({ form, lang, labels, rowTitle }, change.field);
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <p>
          <span class="small">{t.before}</span>{' '}
          <del class="typed" {...typedIn(lang)}>
            {written(change.field, linesOnlyIn(change.before, change.after), lang) || t.nothing}
          </del>
        </p>
        <p>
          <span class="small">{t.after}</span>{' '}
          <ins class="typed" {...typedIn(lang)}>
            {written(change.field, linesOnlyIn(change.after, change.before), lang) || t.nothing}
          </ins>
        </p>
      </dd>
    </div>
  );
}

/** Of a long text the lines that the other version does not have. */
function linesOnlyIn(text: string, other: string): string {
  const known = new Set(other.split('\n'));
  return text
    .split('\n')
    .filter((line) => !known.has(line))
    .join('\n');
}

/** Dates, amounts and codes as they stand on the page of the posting. */
function written(field: string, value: string, lang: Lang): string {
  const codes = value.split(' ');
  if (field === 'workplace') return jobLifeTexts[lang].workplaces[value as Workplace];
  if (field === 'skills')
    return skillNames(
      skillCodes.filter((code) => codes.includes(code)),
      lang,
    );
  if (field === 'weekTimes') {
    const times = weekTimes.filter((time) => codes.includes(time));
    return times.length === 0 ? '' : weekInWords(times, lang);
  }
  const date = /(due|deadline|dueOn)$/i.test(field) ? parseLocalDate(value) : null;
  if (date) return writeDate(date, lang);
  return field.endsWith('.reward') && value !== '' ? writeYen(yen(BigInt(value))) : value;
}
