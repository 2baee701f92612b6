import { slugOf } from '../../kernel/ids.ts';
import { allow } from '../../kernel/result.ts';
import { tokyoDateOf, writeDate } from '../../kernel/tokyo-date.ts';
import { extensionForm, revisionForm } from '../../modules/contracts/change.forms.ts';
import { noticeItems } from '../../modules/contracts/change.rules.ts';
import { mayAccept } from '../../modules/contracts/contract.access.ts';
import { acceptanceRefusal } from '../../modules/contracts/contract.rules.ts';
import { daysToExtend, extendAcceptance, requestRevision } from '../../modules/contracts/index.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import { Radios, Select, TextArea } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { changeTexts } from './change.texts.ts';
import { changeRefusalText } from './change-refusal.texts.ts';
import { contractIdOf, milestoneIdOf, readMilestone } from './contract.tsx';
import { OneDelivery } from './deliveries.view.tsx';
import { contractRefusalText } from './refusal-text.ts';
import { staleStep } from './stale-step.tsx';

/** The client sends a delivery back, and names the condition that is not met. */
export const revisionPage = formPage({
  schema: revisionForm,
  async draw(visit, form) {
    const t = changeTexts[visit.lang].revision;
    const { contract, milestone, changes } = await readMilestone(visit);
    allow(mayAccept(visit.actor, contract));
    const { work } = contract.conditions;
    const used = changes.revisions.length;
    const usedUp = used >= work.revisionsIncluded;
    if (!form.refusal && milestone.state !== 'delivered')
      return staleStep(visit, contract.id, t.title, contractRefusalText[acceptanceRefusal(milestone)]);
    if (!form.refusal && usedUp) {
      const on = { path: '/changes/new?extra=yes', label: t.propose };
      return staleStep(visit, contract.id, t.title, changeRefusalText['revisions-used-up'], on);
    }
    const words = { form, lang: visit.lang, labels: t.labels, hints: t.hints };
    const items = noticeItems.map((item) => ({ value: item, label: changeTexts[visit.lang].items[item] }));
    const delivery = contract.deliveries.find(({ milestoneId }) => milestoneId === milestone.id);
    const body = (
      <>
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
        <p>{t.used(used, work.revisionsIncluded)}</p>
        {delivery ? <OneDelivery place={visit} contract={contract} delivery={delivery} /> : null}
        <h2>{t.asAgreed}</h2>
        <p class="typed" lang="ja">
          {work.description}
        </p>
        <p class="typed" lang="ja">
          {work.acceptanceCriteria}
        </p>
        <Form words={words} submit={t.submit} consequence={t.after}>
          <Radios words={words} name="item" choices={items} />
          <TextArea words={words} name="expected" rows={5} />
        </Form>
      </>
    );
    return { title: t.title, body };
  },
  submit(visit, command) {
    const ids = { contractId: contractIdOf(visit), milestoneId: milestoneIdOf(visit) };
    return requestRevision(visit.actor, { ...command, ...ids });
  },
  refusals: { ...contractRefusalText, ...changeRefusalText },
  next: (visit) => `/contracts/${slugOf('contract', contractIdOf(visit))}`,
});

/** The client takes more time to check a delivery, once, and says why. */
export const extensionPage = formPage({
  schema: extensionForm,
  async draw(visit, form) {
    const t = changeTexts[visit.lang].extension;
    const { contract, milestone, changes } = await readMilestone(visit);
    allow(mayAccept(visit.actor, contract));
    const { acceptanceDueAt, paymentOn } = milestone;
    const stale = (why: Parameters<typeof staleStep>[3]) => staleStep(visit, contract.id, t.title, why);
    if (milestone.state !== 'delivered' || !acceptanceDueAt || !paymentOn)
      return stale(contractRefusalText[acceptanceRefusal(milestone)]);
    const delivery = contract.deliveries.find(({ milestoneId }) => milestoneId === milestone.id);
    if (changes.extensions.some(({ deliveryId }) => deliveryId === delivery?.id))
      return stale(changeRefusalText['extended-already']);
    const days = await reading(visit.region.id, (tx) => daysToExtend(tx, contract, milestone));
    if (days.length === 0) return stale(changeRefusalText['no-day-to-extend']);
    const words = { form, lang: visit.lang, labels: t.labels, hints: t.hints };
    const choices = days.map((day) => ({ value: day, label: writeDate(day, visit.lang) }));
    const body = (
      <>
        <h1>{t.title}</h1>
        <p class="small">{contract.title}</p>
        <p class="lead">{t.lead(writeDate(tokyoDateOf(acceptanceDueAt), visit.lang))}</p>
        <Form words={words} submit={t.submit} consequence={t.after(writeDate(paymentOn, visit.lang))}>
          <Select words={words} name="until" choices={choices} />
          <TextArea words={words} name="reason" rows={3} />
        </Form>
      </>
    );
    return { title: t.title, body };
  },
  submit(visit, command) {
    const ids = { contractId: contractIdOf(visit), milestoneId: milestoneIdOf(visit) };
    return extendAcceptance(visit.actor, { ...command, ...ids });
  },
  refusals: { ...contractRefusalText, ...changeRefusalText },
  next: (visit) => `/contracts/${slugOf('contract', contractIdOf(visit))}`,
});
