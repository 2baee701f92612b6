import { type ContractId, slugOf } from '../../kernel/ids.ts';
import { allow } from '../../kernel/result.ts';
import { writeDate } from '../../kernel/tokyo-date.ts';
import { mayDeliver } from '../../modules/contracts/contract.access.ts';
import { deliveryForm } from '../../modules/contracts/contract.forms.ts';
import { deliveryRefusal } from '../../modules/contracts/contract.rules.ts';
import { daysOfDelivery, deliver } from '../../modules/contracts/index.ts';
import { keepUploads } from '../../modules/files/index.ts';
import { reading } from '../../platform/transaction.ts';
import { fileRefusalText } from '../files/refusal-text.ts';
import { formPage } from '../form-page.tsx';
import type { FormState } from '../form-state.ts';
import { FileInput, TextArea, Tick } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import type { Visit } from '../visit.ts';
import { contractIdOf, milestoneIdOf, readMilestone } from './contract.tsx';
import { contractStepTexts } from './contract-step.texts.ts';
import { contractRefusalText } from './refusal-text.ts';
import { AskedRevision } from './revision.view.tsx';
import { staleStep } from './stale-step.tsx';

/** The worker hands over one milestone, with a note and files. */
export const deliveryPage = formPage({
  schema: deliveryForm,
  async draw(visit, form) {
    const t = contractStepTexts[visit.lang].delivery;
    const seen = await readMilestone(visit);
    const { contract, milestone } = seen;
    allow(mayDeliver(visit.actor, contract));
    const why = contractRefusalText[deliveryRefusal(milestone)];
    if (milestone.state !== 'funded' && !form.refusal) return staleStep(visit, contract.id, t.title, why);
    const after = milestone.state === 'funded' ? t.after(...(await daysToday(visit, contract.id))) : '';
    const words = { form: asSentWithFiles(form), lang: visit.lang, labels: t.labels, hints: t.hints };
    const body = (
      <>
        <h1>{t.title}</h1>
        <p class="small">{contract.title}</p>
        <p class="lead">{t.lead(milestone.title)}</p>
        <AskedRevision lang={visit.lang} changes={seen.changes} milestoneId={milestone.id} />
        <Form words={words} submit={t.submit} consequence={after} withFiles>
          <TextArea words={words} name="note" />
          <FileInput words={words} name="files" optional={t.orTick} />
          <Tick words={words} name="withoutFile" />
        </Form>
      </>
    );
    return { title: t.title, body };
  },
  async submit(visit, { files, withoutFile: _, ...command }) {
    const { contract } = await readMilestone(visit);
    // Before the bytes are kept: whoever may not deliver leaves none behind.
    allow(mayDeliver(visit.actor, contract));
    const kept = await keepUploads(visit.actor, files, 'delivery');
    if (!kept.ok) return kept;
    const ids = { contractId: contractIdOf(visit), milestoneId: milestoneIdOf(visit) };
    return deliver(visit.actor, { ...command, ...ids, files: kept.value });
  },
  refusals: { ...contractRefusalText, ...fileRefusalText },
  fileField: 'files',
  next: (visit) => `/contracts/${slugOf('contract', contractIdOf(visit))}`,
});

/** No browser gives a chosen file back: with the tick kept, the second press would deliver without it. */
function asSentWithFiles(form: FormState): FormState {
  const hadFiles = [form.typed.files].flat().some((one) => one instanceof File);
  return hadFiles ? { ...form, typed: { ...form.typed, withoutFile: '' } } : form;
}

/** The payment day and the last day to accept, if it is delivered now. */
async function daysToday(visit: Visit, id: ContractId): Promise<[paidOn: string, acceptBy: string]> {
  const days = await reading(visit.region.id, (tx) => daysOfDelivery(tx, { id }));
  return [writeDate(days.paymentOn, visit.lang), writeDate(days.acceptanceDueOn, visit.lang)];
}
