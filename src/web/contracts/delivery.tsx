import { slugOf } from '../../kernel/ids.ts';
import { allow } from '../../kernel/result.ts';
import { mayDeliver } from '../../modules/contracts/contract.access.ts';
import { deliveryForm } from '../../modules/contracts/contract.forms.ts';
import { deliver } from '../../modules/contracts/index.ts';
import { keepUploads } from '../../modules/files/index.ts';
import { formPage } from '../form-page.tsx';
import { FileInput, TextArea } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { contractIdOf, milestoneIdOf, readMilestone } from './contract.tsx';
import { contractStepTexts } from './contract-step.texts.ts';
import { contractRefusalText, fileRefusalText } from './refusal-text.ts';

/** The worker hands over one milestone, with a note and files. */
export const deliveryPage = formPage({
  schema: deliveryForm,
  async draw(visit, form) {
    const t = contractStepTexts[visit.lang].delivery;
    const { contract, milestone } = await readMilestone(visit);
    allow(mayDeliver(visit.actor, contract));
    const words = { form, lang: visit.lang, labels: t.labels, hints: t.hints };
    const body = (
      <>
        <h1>{t.title}</h1>
        <p class="small">{contract.title}</p>
        <p class="lead">{t.lead(milestone.title)}</p>
        <Form words={words} submit={t.submit} consequence={t.after} withFiles>
          <TextArea words={words} name="note" />
          <FileInput words={words} name="files" optional />
        </Form>
      </>
    );
    return { title: t.title, body };
  },
  async submit(visit, { files, ...command }) {
    const kept = await keepUploads(visit.region.id, files);
    if (!kept.ok) return kept;
    const ids = { contractId: contractIdOf(visit), milestoneId: milestoneIdOf(visit) };
    return deliver(visit.actor, { ...command, ...ids, files: kept.value });
  },
  refusals: { ...contractRefusalText, ...fileRefusalText },
  next: (visit) => `/contracts/${slugOf('contract', contractIdOf(visit))}`,
});
