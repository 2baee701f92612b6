import { slugOf } from '../../kernel/ids.ts';
import { allowToSee } from '../../kernel/result.ts';
import { mayOversee } from '../../modules/contracts/ending.access.ts';
import { viewingForm } from '../../modules/contracts/ending.forms.ts';
import { hasReason, loadContract, viewContract } from '../../modules/contracts/index.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import { TextArea } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { href, type Visit } from '../visit.ts';
import { contractIdOf } from './contract.tsx';
import { disputeTexts } from './dispute.texts.ts';

const contractOf = (visit: Visit) => `/contracts/${slugOf('contract', contractIdOf(visit))}`;

/** Before somebody of neither side reads a contract, they write why. */
export const viewingPage = formPage({
  schema: viewingForm,
  async draw(visit, form) {
    const t = disputeTexts[visit.lang].viewing;
    const isOpen = await reading(visit.region.id, async (tx) => {
      const contract = await loadContract(tx, contractIdOf(visit));
      allowToSee(mayOversee(visit.actor, contract));
      return hasReason(tx, visit.actor, contract.id);
    });
    const words = { form, lang: visit.lang, labels: t.labels };
    const body = (
      <>
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
        {isOpen ? (
          <p>
            <a href={href(visit, contractOf(visit))}>{t.already}</a>
          </p>
        ) : null}
        <Form words={words} submit={t.submit} consequence={t.after}>
          <TextArea words={words} name="reason" rows={3} />
        </Form>
      </>
    );
    return { title: t.title, body };
  },
  submit: (visit, command) => viewContract(visit.actor, { ...command, contractId: contractIdOf(visit) }),
  refusals: {},
  next: contractOf,
});
