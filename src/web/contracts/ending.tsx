import { slugOf } from '../../kernel/ids.ts';
import { allow, allowToSee } from '../../kernel/result.ts';
import { confirmationForm } from '../../modules/contracts/contract.forms.ts';
import { maySettleDispute } from '../../modules/contracts/ending.access.ts';
import { withdrawEnding } from '../../modules/contracts/index.ts';
import { formPage } from '../form-page.tsx';
import { page } from '../page.tsx';
import { Form } from '../parts/form.view.tsx';
import type { Visit } from '../visit.ts';
import { contractIdOf } from './contract.tsx';
import { endingTexts } from './ending.texts.ts';
import { EndingsBlock, EndingView } from './ending.view.tsx';
import { endingRefusalText } from './ending-refusal.texts.ts';
import { readMatter, readOwnMatter } from './matter.tsx';
import { settlementTexts } from './settlement.texts.ts';
import { staleStep } from './stale-step.tsx';

/** What of them is under way, for the contract's own page. */
export async function contractEndings(visit: Visit) {
  const matter = await readMatter(visit);
  return (
    <EndingsBlock place={visit} matter={matter} mayHold={maySettleDispute(visit.actor, matter.contract)} />
  );
}

/** Who proposed to end takes it back. */
export const endingWithdrawalPage = formPage({
  schema: confirmationForm,
  async draw(visit, form) {
    const t = settlementTexts[visit.lang].withdrawal;
    const { contract, ending, side, mayAct } = await readOwnMatter(visit);
    allow(mayAct);
    const over = !ending ? 'no-ending-open' : ending.openedSide === side ? null : 'not-own-proposal';
    if (over && !form.refusal) return staleStep(visit, contract.id, t.title, endingRefusalText[over]);
    const body = (
      <>
        <h1>{t.title}</h1>
        <p class="small" lang="ja">
          {contract.title}
        </p>
        <p class="lead">{t.lead}</p>
        <Form words={{ form, lang: visit.lang, labels: {} }} submit={t.submit} consequence={t.after} />
      </>
    );
    return { title: t.title, body };
  },
  submit: (visit, command) => withdrawEnding(visit.actor, { ...command, contractId: contractIdOf(visit) }),
  refusals: endingRefusalText,
  next: (visit) => `/contracts/${slugOf('contract', contractIdOf(visit))}`,
});

/** The ways out of a contract, for its two sides. */
export async function endingPageHandler(visit: Visit): Promise<Response> {
  const matter = await readMatter(visit);
  allowToSee(matter.side !== null);
  const { title } = endingTexts[visit.lang];
  return page(visit, { title, body: <EndingView place={visit} matter={matter} /> });
}
