import { allow } from '../../kernel/result.ts';
import { changeRegion } from '../../modules/regions/index.ts';
import { mayChangeRegion } from '../../modules/regions/region.access.ts';
import { regionForm } from '../../modules/regions/region.forms.ts';
import { formPage } from '../form-page.tsx';
import { TextInput } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { settingsTexts } from './settings.texts.ts';

const fields = ['nameJa', 'nameEn', 'sectionJa', 'sectionEn', 'phone', 'municipalityCode'] as const;

/** Name, section in charge, phone and code; they stand on every page from the next request on. */
export const regionFactsPage = formPage({
  schema: regionForm,
  initial({ region }) {
    const { nameJa, nameEn, sectionJa, sectionEn, phone, municipalityCode } = region;
    return { nameJa, nameEn, sectionJa, sectionEn, phone, municipalityCode };
  },
  async draw(visit, form) {
    allow(mayChangeRegion(visit.actor));
    const t = settingsTexts[visit.lang];
    const words = { form, lang: visit.lang, labels: t.labels, hints: t.hints };
    const body = (
      <>
        <h1>{t.names.region}</h1>
        <p class="lead">{t.regionLead}</p>
        <Form words={words} submit={t.saveRegion}>
          {fields.map((name) => (
            <TextInput key={name} words={words} name={name} />
          ))}
        </Form>
      </>
    );
    return { title: t.names.region, body };
  },
  submit: (visit, command) => changeRegion(visit.actor, command),
  refusals: {},
  next: () => '/settings',
});
