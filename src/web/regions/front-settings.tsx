import { allow } from '../../kernel/result.ts';
import { frontForm } from '../../modules/regions/front.forms.ts';
import { changeFront, storiesOf } from '../../modules/regions/index.ts';
import { mayChangeRegion } from '../../modules/regions/region.access.ts';
import { type Stories, storyKinds, storyLanguages } from '../../modules/regions/story.rules.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import { TextArea, TextInput, Tick } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import type { Visit } from '../visit.ts';
import { frontSettingsTexts } from './front-settings.texts.ts';
import { regionTexts } from './region.texts.ts';

/** What the region's first page says, to be written by its officer. */
export const frontSettingsPage = formPage({
  schema: frontForm,
  async initial(visit) {
    const stories = await reading(visit.region.id, storiesOf);
    return { ...leads(visit), ...typedStories(stories) };
  },
  async draw(visit, form) {
    allow(mayChangeRegion(visit.actor));
    const t = frontSettingsTexts[visit.lang];
    const words = { form, lang: visit.lang, labels: t.labels, hints: t.hints };
    const body = (
      <>
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
        <Form words={words} submit={t.save} consequence={t.after}>
          <TextArea words={words} name="leadJa" rows={2} />
          <TextArea words={words} name="leadEn" rows={2} />
          {storyKinds.map((kind) => (
            <fieldset class="part" key={kind}>
              <legend>{t[kind]}</legend>
              <p class="hint">{t.oneIsEnough}</p>
              {(['Ja', 'En'] as const).map((language) => (
                <>
                  <TextInput words={words} name={`${kind}Title${language}`} optional={t.oneOfBoth} />
                  <TextArea words={words} name={`${kind}Steps${language}`} rows={6} optional={t.oneOfBoth} />
                  <TextInput words={words} name={`${kind}Ending${language}`} optional={t.oneOfBoth} />
                </>
              ))}
              <Tick words={words} name={`${kind}Invented`} />
            </fieldset>
          ))}
        </Form>
      </>
    );
    return { title: t.title, body };
  },
  submit: (visit, command) => changeFront(visit.actor, command),
  refusals: {},
  next: () => '/',
});

function leads({ region }: Visit) {
  return {
    leadJa: region.leadJa ?? regionTexts.ja.lead(region.nameJa),
    leadEn: region.leadEn ?? regionTexts.en.lead(region.nameEn),
  };
}

function typedStories(stories: Stories): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const kind of storyKinds) {
    for (const page of storyLanguages) {
      const { language, title, steps, ending } = stories[kind][page];
      if (language !== page) continue;
      const tail = { ja: 'Ja', en: 'En' }[language];
      Object.assign(typed, { [`${kind}Title${tail}`]: title, [`${kind}Steps${tail}`]: steps });
      typed[`${kind}Ending${tail}`] = ending;
    }
    typed[`${kind}Invented`] = stories[kind].ja.invented ? 'yes' : '';
  }
  return typed;
}
