import { idOfSlug, slugOf } from '../../kernel/ids.ts';
import { allow, allowToSee, NotFound } from '../../kernel/result.ts';
import { writeYen } from '../../kernel/yen.ts';
import { maySelect } from '../../modules/contracts/contract.access.ts';
import { confirmationForm } from '../../modules/contracts/contract.forms.ts';
import { type SelectionPage, selectionPage, selectProposal } from '../../modules/contracts/index.ts';
import { postingPage } from '../../modules/jobs/index.ts';
import { maySeeProposals } from '../../modules/jobs/job.access.ts';
import { loadWorker } from '../../modules/workers/index.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import { Form } from '../parts/form.view.tsx';
import type { Visit } from '../visit.ts';
import { contractStepTexts } from './contract-step.texts.ts';
import { priceFor } from './price.tsx';
import { Price } from './price.view.tsx';
import { contractRefusalText } from './refusal-text.ts';

/** The client looks once more at whom it chooses and for how much, and makes the offer. */
export const selectionFormPage = formPage({
  schema: confirmationForm,
  async draw(visit, form) {
    const t = contractStepTexts[visit.lang].selection;
    const chosen = await readSelection(visit);
    const price = await reading(visit.region.id, async (tx) => {
      const { kind } = await loadWorker(tx, chosen.workerId);
      return priceFor(tx, await postingPage(tx, chosen.jobId), kind === 'individual');
    });
    const body = (
      <>
        <h1>{t.title}</h1>
        <p class="lead">{t.lead(chosen.workerName, chosen.title)}</p>
        <p class="small">{t.reward}</p>
        <p class="figure num">{writeYen(chosen.reward)}</p>
        <Price lang={visit.lang} price={price} />
        <h2>{t.message}</h2>
        <p class="typed">{chosen.message}</p>
        <p class="small">{t.others}</p>
        <Form words={{ form, lang: visit.lang, labels: {} }} submit={t.submit} consequence={t.after} />
      </>
    );
    return { title: t.title, body };
  },
  async submit(visit, command) {
    const { jobId, proposalId } = await readSelection(visit);
    return selectProposal(visit.actor, { ...command, jobId, proposalId });
  },
  refusals: contractRefusalText,
  next: (_, { contractId }) => `/contracts/${slugOf('contract', contractId)}`,
});

async function readSelection(visit: Visit): Promise<SelectionPage> {
  const id = idOfSlug('proposal', visit.params.proposal ?? '');
  if (!id) throw new NotFound();
  const chosen = await reading(visit.region.id, (tx) => selectionPage(tx, id));
  allowToSee(maySeeProposals(visit.actor, chosen));
  allow(maySelect(visit.actor, chosen));
  return chosen;
}
