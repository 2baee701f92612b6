import { slugOf } from '../../kernel/ids.ts';
import { type SkillCode, skillNames } from '../../kernel/skills.ts';
import { workCategoryOf } from '../../kernel/work-categories.ts';
import { lessOf, type Taste } from '../../modules/jobs/fit.rules.ts';
import type { RefusedJob } from '../../modules/jobs/index.ts';
import { Typed, typedIn } from '../parts/typed.view.tsx';
import { href, type Place } from '../visit.ts';
import { fitTexts } from './fit.texts.ts';
import { NotForMe } from './fit.view.tsx';

/** What somebody sees less of because they said so, each with a way back. */
export function OwnTaste(props: {
  readonly place: Place;
  readonly taste: Taste;
  readonly newKey: () => string;
}) {
  const { place, taste, newKey } = props;
  const t = fitTexts[place.lang];
  const { categories, skills } = lessOf(taste);
  const lines = [
    ...categories.map((category) => ({
      words: t.less(workCategoryOf(category)?.[place.lang] ?? category),
      field: { name: 'category', value: category },
    })),
    ...skills.map((skill: SkillCode) => ({
      words: t.lessSkill(skillNames([skill], place.lang)),
      field: { name: 'skill', value: skill },
    })),
  ];
  if (lines.length === 0) return <p class="empty">{t.tasteNone}</p>;
  return (
    <ul class="rows">
      {lines.map(({ words, field }) => (
        <li key={words}>
          <p>{words}</p>
          <form method="post" class="button-form" action={href(place, '/taste')}>
            {/* Each resets something else, so that each is a command of its own. */}
            <input type="hidden" name="key" value={newKey()} />
            <input type="hidden" {...field} />
            <button class="btn quiet" type="submit">
              {t.takeBack}
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
}

/** Single postings that somebody said are not for them, each with a way back. */
export function RefusedJobs(props: {
  readonly place: Place;
  readonly jobs: readonly RefusedJob[];
  readonly newKey: () => string;
}) {
  const { place, jobs, newKey } = props;
  if (jobs.length === 0) return <p class="empty">{fitTexts[place.lang].refusedNone}</p>;
  return (
    <ul class="rows">
      {jobs.map(({ id, title, organizationName }) => (
        <li key={id}>
          <div>
            <h3 {...typedIn(place.lang)}>
              <a href={href(place, `/jobs/${slugOf('job', id)}`)}>{title}</a>
            </h3>
            <p class="small">
              <Typed lang={place.lang}>{organizationName}</Typed>
            </p>
          </div>
          <NotForMe
            place={place}
            jobId={id}
            own={{ fit: null, isRefused: true, key: newKey() }}
            from="taste"
          />
        </li>
      ))}
    </ul>
  );
}
