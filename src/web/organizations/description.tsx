import { slugOf } from '../../kernel/ids.ts';
import { allow } from '../../kernel/result.ts';
import { describeOrganization } from '../../modules/organizations/index.ts';
import { mayDescribeOrganization } from '../../modules/organizations/organization.access.ts';
import { descriptionForm } from '../../modules/organizations/organization.forms.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import { typedText } from '../form-state.ts';
import { TextArea, TextInput } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { organizationTexts } from './organization.texts.ts';
import { organizationIdOf, readOrganization, recordOf } from './organization.tsx';
import { organizationRefusalText } from './refusal-text.ts';
import { ShownToWorkers } from './shown.view.tsx';

/** What workers read of a client, with what they would see beside what is typed. */
export const descriptionPage = formPage({
  schema: descriptionForm,
  async initial(visit) {
    const { business, introduction } = await readOrganization(visit);
    return { business, introduction };
  },
  async draw(visit, form) {
    const t = organizationTexts[visit.lang].shown;
    const organization = await readOrganization(visit);
    allow(mayDescribeOrganization(visit.actor, organization));
    const record = await reading(visit.region.id, (tx) => recordOf(tx, organization.id));
    const words = { form, lang: visit.lang, labels: t.labels, hints: t.hints };
    const shown = {
      ...organization,
      business: typedText(form, 'business'),
      introduction: typedText(form, 'introduction'),
    };
    const body = (
      <>
        <p class="small">{organization.name}</p>
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
        <Form words={words} submit={t.save}>
          <TextInput words={words} name="business" optional />
          <TextArea words={words} name="introduction" rows={5} optional />
          <p>
            <button class="btn quiet" type="submit" name="intent" value="preview" formnovalidate>
              {t.preview}
            </button>
          </p>
        </Form>
        <h2>{t.previewTitle}</h2>
        <div class="preview">
          <ShownToWorkers organization={shown} record={record} lang={visit.lang} heading="h3" />
        </div>
        <p class="small">{t.hidden}</p>
      </>
    );
    return { title: t.title, body };
  },
  submit: (visit, command) =>
    describeOrganization(visit.actor, { ...command, organizationId: organizationIdOf(visit) }),
  refusals: organizationRefusalText,
  next: (_, { organizationId }) => `/organizations/${slugOf('organization', organizationId)}`,
});
