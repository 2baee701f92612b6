import { skillGroups } from '../../kernel/skills.ts';
import { typedTexts } from '../form-state.ts';
import { FieldGroup } from './fields.view.tsx';
import { formTexts } from './form.texts.ts';
import type { FormWords } from './form.view.tsx';

/** What somebody can do, or what a posting asks for: boxes under the headings of the list. */
export function SkillBoxes<Name extends string>({ words }: { readonly words: FormWords<Name | 'skills'> }) {
  const chosen = typedTexts(words.form, 'skills');
  return (
    <FieldGroup words={words} name="skills" optional={formTexts.optionalChoice[words.lang]}>
      {skillGroups.map(({ code, skills, ...names }) => (
        <fieldset class="boxes" key={code}>
          <legend>{names[words.lang]}</legend>
          {skills.map((skill) => (
            <label class="choice" key={skill.code}>
              <input type="checkbox" name="skills" value={skill.code} checked={chosen.includes(skill.code)} />
              <span>{skill[words.lang]}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </FieldGroup>
  );
}
