import { slugOf } from '../../kernel/ids.ts';
import { allow } from '../../kernel/result.ts';
import { mayDeclineOffer } from '../../modules/contracts/contract.access.ts';
import { confirmationForm } from '../../modules/contracts/contract.forms.ts';
import { declineOffer } from '../../modules/contracts/index.ts';
import { formPage } from '../form-page.tsx';
import { Form } from '../parts/form.view.tsx';
import { contractIdOf, readContract } from './contract.tsx';
import { contractStepTexts } from './contract-step.texts.ts';
import { contractRefusalText } from './refusal-text.ts';
import { staleStep } from './stale-step.tsx';

/** The worker says no to an offer, without having to say why. */
export const offerRefusalPage = formPage({
  schema: confirmationForm,
  async draw(visit, form) {
    const t = contractStepTexts[visit.lang].refusal;
    const { contract } = await readContract(visit);
    allow(mayDeclineOffer(visit.actor, contract));
    const why = contractRefusalText['not-offered'];
    if (contract.state !== 'offered' && !form.refusal) return staleStep(visit, contract.id, t.title, why);
    const body = (
      <>
        <h1>{t.title}</h1>
        <p class="small">{contract.title}</p>
        <p class="lead">{t.lead(contract.organizationName)}</p>
        <Form words={{ form, lang: visit.lang, labels: {} }} submit={t.submit} consequence={t.after} />
      </>
    );
    return { title: t.title, body };
  },
  submit: (visit, command) => declineOffer(visit.actor, { ...command, contractId: contractIdOf(visit) }),
  refusals: contractRefusalText,
  next: (_, { contractId }) => `/contracts/${slugOf('contract', contractId)}`,
});
