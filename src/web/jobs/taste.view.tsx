import { type SkillCode, skillNames } from '../../kernel/skills.ts';
import { workCategoryOf } from '../../kernel/work-categories.ts';
import { lessOf, type Taste } from '../../modules/jobs/fit.rules.ts';
import { href, type Place } from '../visit.ts';
import { fitTexts } from './fit.texts.ts';

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
