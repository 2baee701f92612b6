import { slugOf } from '../../kernel/ids.ts';
import { allow } from '../../kernel/result.ts';
import { writeDate } from '../../kernel/tokyo-date.ts';
import { writeYen } from '../../kernel/yen.ts';
import { mayAccept } from '../../modules/contracts/contract.access.ts';
import { confirmationForm } from '../../modules/contracts/contract.forms.ts';
import { acceptanceRefusal } from '../../modules/contracts/contract.rules.ts';
import { acceptDelivery, changeThatAdded } from '../../modules/contracts/index.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import { Form } from '../parts/form.view.tsx';
import { href } from '../visit.ts';
import { contractIdOf, milestoneIdOf, readMilestone } from './contract.tsx';
import { contractStepTexts } from './contract-step.texts.ts';
import { Criteria, OneDelivery } from './deliveries.view.tsx';
import { contractRefusalText } from './refusal-text.ts';
import { staleStep } from './stale-step.tsx';

/** The client compares the delivery with what was agreed, and accepts it. */
export const acceptancePage = formPage({
  schema: confirmationForm,
  async draw(visit, form) {
    const t = contractStepTexts[visit.lang].acceptance;
    const { contract, milestone } = await readMilestone(visit);
    allow(mayAccept(visit.actor, contract));
    const why = contractRefusalText[acceptanceRefusal(milestone)];
    if (milestone.state !== 'delivered' && !form.refusal) return staleStep(visit, contract.id, t.title, why);
    const delivery = contract.deliveries.find(({ milestoneId }) => milestoneId === milestone.id);
    const added = await reading(visit.region.id, (tx) =>
      changeThatAdded(tx, contract.id, milestone.position),
    );
    const paidOn = milestone.paymentOn ? writeDate(milestone.paymentOn, visit.lang) : '';
    const body = (
      <>
        <h1>{t.title}</h1>
        <p class="lead">{contract.title}</p>
        {delivery ? <OneDelivery place={visit} contract={contract} delivery={delivery} /> : null}
        <Criteria
          place={visit}
          criteria={contract.conditions.work.acceptanceCriteria}
          reason={added?.reason}
        />
        <p>
          <a
            href={href(
              visit,
              `/contracts/${slugOf('contract', contract.id)}/milestones/${slugOf('milestone', milestone.id)}/revision`,
            )}
          >
            {t.revision}
          </a>
        </p>
        <Form
          words={{ form, lang: visit.lang, labels: {} }}
          submit={t.submit}
          consequence={t.after(writeYen(milestone.payoutAmount), paidOn, contract.workerName)}
        />
      </>
    );
    return { title: t.title, body };
  },
  submit(visit, command) {
    const ids = { contractId: contractIdOf(visit), milestoneId: milestoneIdOf(visit) };
    return acceptDelivery(visit.actor, { ...command, ...ids });
  },
  refusals: contractRefusalText,
  next: (visit) => `/contracts/${slugOf('contract', contractIdOf(visit))}`,
});
