import { slugOf } from '../../kernel/ids.ts';
import { allow } from '../../kernel/result.ts';
import { mayWithdrawOffer } from '../../modules/contracts/contract.access.ts';
import { confirmationForm } from '../../modules/contracts/contract.forms.ts';
import { withdrawOffer } from '../../modules/contracts/index.ts';
import { formPage } from '../form-page.tsx';
import { Form } from '../parts/form.view.tsx';
import { contractIdOf, readContract } from './contract.tsx';
import { contractStepTexts } from './contract-step.texts.ts';
import { contractRefusalText } from './refusal-text.ts';
import { staleStep } from './stale-step.tsx';

/** The client takes the offer back, and sees first what that means. */
export const offerWithdrawalPage = formPage({
  schema: confirmationForm,
  async draw(visit, form) {
    const t = contractStepTexts[visit.lang].withdrawal;
    const { contract } = await readContract(visit);
    allow(mayWithdrawOffer(visit.actor, contract));
    const why = contractRefusalText['not-offered'];
    if (contract.state !== 'offered' && !form.refusal) return staleStep(visit, contract.id, t.title, why);
    const body = (
      <>
        <h1>{t.title}</h1>
        <p class="small">{contract.title}</p>
        <p class="lead">{t.lead(contract.workerName)}</p>
        <Form words={{ form, lang: visit.lang, labels: {} }} submit={t.submit} consequence={t.after} />
      </>
    );
    return { title: t.title, body };
  },
  submit: (visit, command) => withdrawOffer(visit.actor, { ...command, contractId: contractIdOf(visit) }),
  refusals: contractRefusalText,
  next: (_, { contractId }) => `/contracts/${slugOf('contract', contractId)}`,
});
