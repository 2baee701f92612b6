import { slugOf } from '../../kernel/ids.ts';
import { allow, NotFound } from '../../kernel/result.ts';
import { confirmationForm } from '../../modules/contracts/contract.forms.ts';
import { hearsWords, isWithdrawable } from '../../modules/contracts/dispute.rules.ts';
import { mayMediate, maySettleDispute } from '../../modules/contracts/ending.access.ts';
import { statementForm } from '../../modules/contracts/ending.forms.ts';
import { addStatement, withdrawDispute } from '../../modules/contracts/index.ts';
import { formPage } from '../form-page.tsx';
import { page } from '../page.tsx';
import { TextArea } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import type { Visit } from '../visit.ts';
import { contractIdOf } from './contract.tsx';
import { disputeTexts } from './dispute.texts.ts';
import { DisputeView } from './dispute.view.tsx';
import { endingRefusalText } from './ending-refusal.texts.ts';
import { readMatter, readOwnMatter } from './matter.tsx';
import { staleStep } from './stale-step.tsx';

/** The newest dispute of a contract. */
export async function disputePageHandler(visit: Visit): Promise<Response> {
  const matter = await readMatter(visit);
  const { dispute, contract } = matter;
  if (!dispute) throw new NotFound();
  const body = (
    <DisputeView
      place={visit}
      matter={matter}
      dispute={dispute}
      mayMediate={mayMediate(visit.actor, contract)}
      maySettle={maySettleDispute(visit.actor, contract)}
    />
  );
  return page(visit, { title: disputeTexts[visit.lang].title, body });
}

export const disputeOf = (visit: Visit) => `/contracts/${slugOf('contract', contractIdOf(visit))}/dispute`;

/** A side says how it sees the matter. */
export const wordsPage = formPage({
  schema: statementForm,
  async draw(visit, form) {
    const t = disputeTexts[visit.lang].word;
    const { contract, dispute, mayAct } = await readOwnMatter(visit);
    allow(mayAct);
    const over = !dispute ? 'no-dispute-open' : hearsWords(dispute) ? null : 'words-over';
    if (over && !form.refusal) return staleStep(visit, contract.id, t.title, endingRefusalText[over]);
    const words = { form, lang: visit.lang, labels: t.labels, hints: t.hints };
    const body = (
      <>
        <h1>{t.title}</h1>
        <p class="typed" lang="ja">
          {dispute?.reason}
        </p>
        <Form words={words} submit={t.submit} consequence={t.after}>
          <TextArea words={words} name="statement" />
        </Form>
      </>
    );
    return { title: t.title, body };
  },
  submit: (visit, command) => addStatement(visit.actor, { ...command, contractId: contractIdOf(visit) }),
  refusals: endingRefusalText,
  next: disputeOf,
});

/** Who stopped the work lets it go on. */
export const disputeWithdrawalPage = formPage({
  schema: confirmationForm,
  async draw(visit, form) {
    const t = disputeTexts[visit.lang].withdrawal;
    const { contract, dispute, side, mayAct } = await readMatter(visit);
    allow(mayAct || maySettleDispute(visit.actor, contract));
    const isOpener = dispute?.origin === (side ?? 'hold');
    if ((!dispute || !isOpener || !isWithdrawable(dispute)) && !form.refusal)
      return staleStep(visit, contract.id, t.title, endingRefusalText['not-to-withdraw']);
    const body = (
      <>
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
        {side ? <p>{t.once}</p> : null}
        <Form words={{ form, lang: visit.lang, labels: {} }} submit={t.submit} consequence={t.after} />
      </>
    );
    return { title: t.title, body };
  },
  submit: (visit, command) => withdrawDispute(visit.actor, { ...command, contractId: contractIdOf(visit) }),
  refusals: endingRefusalText,
  next: disputeOf,
});
