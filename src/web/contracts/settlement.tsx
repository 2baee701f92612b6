import { hasRole } from '../../kernel/actor.ts';
import { idOfSlug, slugOf } from '../../kernel/ids.ts';
import { allow, NotFound } from '../../kernel/result.ts';
import { writeYen } from '../../kernel/yen.ts';
import { mayConfirmSettlement, maySettleDispute } from '../../modules/contracts/ending.access.ts';
import { settlementDecisionForm } from '../../modules/contracts/ending.forms.ts';
import {
  confirmSettlement,
  isConfirmer,
  mayReadSettlement,
  refuseSettlement,
} from '../../modules/contracts/index.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import type { Drawn } from '../page.tsx';
import { Radios } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { href, type Visit } from '../visit.ts';
import { contractIdOf } from './contract.tsx';
import { disputeOf } from './dispute.tsx';
import { RecordedSettlement } from './dispute.view.tsx';
import { endingRefusalText } from './ending-refusal.texts.ts';
import { readMatter } from './matter.tsx';
import { settlementTexts } from './settlement.texts.ts';
import { ShownYen } from './share-figures.view.tsx';
import { staleStep } from './stale-step.tsx';

/** A second person carries out what was settled elsewhere, or drops it; who recorded it can only drop it. */
export const settlementDecisionPage = formPage({
  schema: settlementDecisionForm,
  async draw(visit, form) {
    const t = settlementTexts[visit.lang].decision;
    const matter = await readMatter(visit, mayReadSettlement);
    const { contract, dispute } = matter;
    const { actor, region } = visit;
    allow(mayConfirmSettlement(actor, contract));
    const settlement = dispute?.settlement;
    if (!dispute || !settlement)
      return maySettleDispute(actor, contract)
        ? staleStep(visit, contract.id, t.title, endingRefusalText['settlement-decided'])
        : decided(visit);
    const isOwn = settlement.proposedBy === actor.personId;
    if (!isOwn && !(await reading(region.id, (tx) => isConfirmer(tx, actor, contract)))) {
      const why = hasRole(actor, 'operator') ? 'mediator-settles' : 'not-of-holder';
      return staleStep(visit, contract.id, t.title, endingRefusalText[why]);
    }
    const words = { form, lang: visit.lang, labels: t.labels };
    const choices = (['confirm', 'refuse'] as const).map((value) => ({ value, label: t.choices[value] }));
    const after = t.after(writeYen(settlement.payout), writeYen(settlement.refund));
    const body = (
      <>
        <h1>{t.title}</h1>
        <p class="small" lang="ja">
          {contract.title}
        </p>
        <p class="lead">{isOwn ? t.own : t.lead}</p>
        <RecordedSettlement place={visit} matter={matter} dispute={dispute} />
        <Form words={words} submit={isOwn ? t.takeBack : t.submit} consequence={isOwn ? t.takenBack : after}>
          <input type="hidden" name="settlement" value={slugOf('settlement', settlement.id)} />
          <ShownYen seen={settlement} />
          {isOwn ? (
            <input type="hidden" name="answer" value="refuse" />
          ) : (
            <Radios words={words} name="answer" choices={choices} />
          )}
        </Form>
      </>
    );
    return { title: t.title, body };
  },
  submit(visit, { settlement, answer, payout, refund, ...command }) {
    const settlementId = idOfSlug('settlement', settlement);
    if (!settlementId) throw new NotFound();
    const decision = { ...command, contractId: contractIdOf(visit), settlementId };
    return answer === 'confirm'
      ? confirmSettlement(visit.actor, { ...decision, seen: { payout, refund } })
      : refuseSettlement(visit.actor, decision);
  },
  refusals: endingRefusalText,
  next: (visit) => (hasRole(visit.actor, 'operator') ? disputeOf(visit) : '/disputes'),
});

/** For an approver, who sees nothing else of the contract. */
function decided(visit: Visit): Drawn {
  const { title, toList } = settlementTexts[visit.lang].decision;
  const body = (
    <>
      <h1>{title}</h1>
      <section class="next">
        <p>{endingRefusalText['settlement-decided'][visit.lang]}</p>
        <a class="btn line" href={href(visit, '/disputes')}>
          {toList}
        </a>
      </section>
    </>
  );
  return { title, body };
}
