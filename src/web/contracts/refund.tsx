import { slugOf } from '../../kernel/ids.ts';
import { allow } from '../../kernel/result.ts';
import { addYen, writeYen } from '../../kernel/yen.ts';
import { refundAnswerForm, statementForm } from '../../modules/contracts/ending.forms.ts';
import { type Balance, balanceOfShares } from '../../modules/contracts/ending.rules.ts';
import { answerRefund, proposeRefund } from '../../modules/contracts/index.ts';
import { formPage } from '../form-page.tsx';
import { Radios, TextArea, Tick } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import type { Visit } from '../visit.ts';
import { contractIdOf } from './contract.tsx';
import { endingTexts } from './ending.texts.ts';
import type { Matter } from './ending.view.tsx';
import { endingRefusalText } from './ending-refusal.texts.ts';
import { readOwnMatter } from './matter.tsx';
import { Loss } from './shares.view.tsx';
import { staleStep } from './stale-step.tsx';

const endingOf = (visit: Visit) => `/contracts/${slugOf('contract', contractIdOf(visit))}/ending`;
const amountOf = ({ refundable }: Matter) =>
  addYen(...refundable.map(({ milestone }) => milestone.depositAmount));

/** One side proposes to end with all money back. */
export const refundPage = formPage({
  schema: statementForm,
  async draw(visit, form) {
    const t = endingTexts[visit.lang].refund;
    const matter = await readOwnMatter(visit);
    allow(matter.mayAct);
    const over = matter.ending ? 'ending-open' : matter.refundable.length === 0 ? 'nothing-to-refund' : null;
    const { contract } = matter;
    if (over && !form.refusal) return staleStep(visit, contract.id, t.title, endingRefusalText[over]);
    const words = { form, lang: visit.lang, labels: t.labels };
    const body = (
      <>
        <h1>{t.title}</h1>
        <p class="small" lang="ja">
          {contract.title}
        </p>
        <p class="lead">{t.lead(writeYen(amountOf(matter)))}</p>
        <Form words={words} submit={t.submit} consequence={t.after}>
          <TextArea words={words} name="statement" />
        </Form>
      </>
    );
    return { title: t.title, body };
  },
  submit: (visit, command) => proposeRefund(visit.actor, { ...command, contractId: contractIdOf(visit) }),
  refusals: endingRefusalText,
  next: endingOf,
});

/** The other side agrees or refuses, with what it would lose before its eyes. */
export const refundAnswerPage = formPage({
  schema: refundAnswerForm,
  async draw(visit, form) {
    const t = endingTexts[visit.lang].refundAnswer;
    const matter = await readOwnMatter(visit);
    allow(matter.mayAct);
    const { contract, ending, side, words: said } = matter;
    const isMine = ending?.openedSide === side;
    const over = ending?.kind !== 'refund' ? 'no-ending-open' : isMine ? 'own-proposal' : null;
    if (over && !form.refusal) return staleStep(visit, contract.id, t.title, endingRefusalText[over]);
    const words = { form, lang: visit.lang, labels: t.labels, hints: t.hints };
    const choices = (['agree', 'refuse'] as const).map((value) => ({ value, label: t.choices[value] }));
    const balance = balanceOf(matter);
    const body = (
      <>
        <h1>{t.title}</h1>
        <p class="small" lang="ja">
          {contract.title}
        </p>
        <p class="lead">{t.lead(writeYen(amountOf(matter)))}</p>
        <p class="typed" lang="ja">
          {said[0]?.statement}
        </p>
        {balance ? <Loss lang={visit.lang} side={side} balance={balance} /> : null}
        <Form words={words} submit={t.submit} consequence={t.after}>
          <input type="hidden" name="amount" value={String(amountOf(matter))} />
          <Radios words={words} name="answer" choices={choices} />
          <Tick words={words} name="confirmed" />
        </Form>
      </>
    );
    return { title: t.title, body };
  },
  submit: (visit, { answer, ...command }) =>
    answerRefund(visit.actor, {
      ...command,
      agrees: answer === 'agree',
      contractId: contractIdOf(visit),
    }),
  refusals: endingRefusalText,
  next: endingOf,
});

function balanceOf({ refundable }: Matter): Balance | null {
  const shares = refundable.map(({ milestone }) => ({ milestoneId: milestone.id, percent: 0 }));
  return balanceOfShares(refundable, shares);
}
