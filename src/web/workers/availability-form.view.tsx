import { partsOfDay, weekDays } from '../../modules/workers/availability.rules.ts';
import { devices } from '../../modules/workers/worker.rules.ts';
import { typedTexts } from '../form-state.ts';
import { Checkboxes, FieldGroup, TextArea, TextInput, Tick } from '../parts/fields.view.tsx';
import type { FormWords } from '../parts/form.view.tsx';
import { SkillBoxes } from '../parts/skills.view.tsx';
import { profileTexts } from './profile.texts.ts';

export type CircumstanceField = keyof typeof profileTexts.ja.labels;

/** When, how much and with what somebody can work, what they did before, and what only they read. */
export function CircumstanceFields({ words }: { readonly words: FormWords<CircumstanceField> }) {
  const t = profileTexts[words.lang];
  const choices = devices.map((value) => ({ value, label: t.devices[value] }));
  return (
    <>
      <TextInput words={words} name="hoursPerWeek" inputmode="numeric" width="short" unit={t.hours} />
      <WeekGrid words={words} />
      <YearGrid words={words} />
      <Checkboxes words={words} name="devices" choices={choices} optional={false} />
      <SkillBoxes words={words} />
      <TextArea words={words} name="beforeWork" rows={3} optional />
      <TextArea words={words} name="wishes" rows={2} optional />
      <Tick words={words} name="showsAvailability" />
      <TextArea words={words} name="privateReason" rows={3} optional />
    </>
  );
}

/** Seven days and four parts of each, every box large enough for a thumb. */
export function WeekGrid<Name extends string>({
  words,
  optional = false,
}: {
  readonly words: FormWords<Name | 'weekTimes'>;
  readonly optional?: boolean;
}) {
  const t = profileTexts[words.lang];
  const chosen = typedTexts(words.form, 'weekTimes');
  return (
    <FieldGroup words={words} name="weekTimes" optional={optional}>
      <table class="week">
        <thead>
          <tr>
            <th scope="col">{t.day}</th>
            {partsOfDay.map((part) => (
              <th scope="col" id={`part-${part}`} key={part}>
                {t.parts[part]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weekDays.map((day) => (
            <tr key={day}>
              <th scope="row" id={`day-${day}`}>
                {t.days[day]}
              </th>
              {partsOfDay.map((part) => (
                <td key={part}>
                  <label class="tap">
                    <input
                      type="checkbox"
                      name="weekTimes"
                      value={`${day}${part}`}
                      checked={chosen.includes(`${day}${part}`)}
                      aria-labelledby={`day-${day} part-${part}`}
                    />
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </FieldGroup>
  );
}

/** The year as twelve boxes. */
function YearGrid({ words }: { readonly words: FormWords<CircumstanceField> }) {
  const t = profileTexts[words.lang];
  const chosen = typedTexts(words.form, 'months');
  return (
    <FieldGroup words={words} name="months">
      <div class="year">
        {Array.from({ length: 12 }, (_, i) => String(i + 1)).map((month) => (
          <label class="tap" key={month}>
            <input type="checkbox" name="months" value={month} checked={chosen.includes(month)} />
            <span>{t.month(Number(month))}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
