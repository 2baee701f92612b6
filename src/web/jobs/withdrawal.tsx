import { z } from 'zod';
import { idOfSlug, type ProposalId } from '../../kernel/ids.ts';
import { NotFound } from '../../kernel/result.ts';
import { proposalsBy, withdrawProposal } from '../../modules/jobs/index.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import { Form } from '../parts/form.view.tsx';
import type { Visit } from '../visit.ts';
import { jobStepTexts } from './job-step.texts.ts';
import { jobRefusalText } from './refusal-text.ts';

export const withdrawalPage = formPage({
  schema: z.object({}),
  async draw(visit, form) {
    const t = jobStepTexts[visit.lang].withdrawal;
    const { personId } = visit.actor;
    const mine = personId ? await reading(visit.region.id, (tx) => proposalsBy(tx, personId)) : [];
    const proposal = mine.find((row) => row.id === proposalIdOf(visit));
    if (!proposal) throw new NotFound();
    return {
      title: t.title,
      body: (
        <>
          <h1>{t.title}</h1>
          <p class="lead">{t.lead(proposal.jobTitle)}</p>
          <Form words={{ form, lang: visit.lang, labels: {} }} submit={t.submit} consequence={t.after} />
        </>
      ),
    };
  },
  submit: (visit, command) => withdrawProposal(visit.actor, { ...command, proposalId: proposalIdOf(visit) }),
  refusals: jobRefusalText,
  next: () => '/home',
});

function proposalIdOf(visit: Visit): ProposalId {
  const id = idOfSlug('proposal', visit.params.proposal ?? '');
  if (!id) throw new NotFound();
  return id;
}
