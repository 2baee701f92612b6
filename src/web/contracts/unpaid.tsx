import { slugOf } from '../../kernel/ids.ts';
import { allow } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { confirmationForm } from '../../modules/contracts/contract.forms.ts';
import { endUnpaid } from '../../modules/contracts/index.ts';
import { formPage } from '../form-page.tsx';
import { Form } from '../parts/form.view.tsx';
import { contractIdOf } from './contract.tsx';
import { endingTexts } from './ending.texts.ts';
import { endingRefusalText } from './ending-refusal.texts.ts';
import { readOwnMatter } from './matter.tsx';
import { staleStep } from './stale-step.tsx';

/** No deposit came in time, at all or for what is left: either side ends the contract. */
export const unpaidPage = formPage({
  schema: confirmationForm,
  async draw(visit, form) {
    const t = endingTexts[visit.lang].unpaid;
    const { contract, unpaidFrom, mayAct, now } = await readOwnMatter(visit);
    allow(mayAct);
    const over = !unpaidFrom ? 'not-unpaid' : unpaidFrom > tokyoDateOf(now) ? 'deposit-not-overdue' : null;
    if (over && !form.refusal) return staleStep(visit, contract.id, t.title, endingRefusalText[over]);
    const isRest = contract.state === 'active';
    const body = (
      <>
        <h1>{t.title}</h1>
        <p class="small" lang="ja">
          {contract.title}
        </p>
        <p class="lead">{isRest ? t.leadRest : t.lead}</p>
        {isRest ? null : <p>{t.again}</p>}
        <Form
          words={{ form, lang: visit.lang, labels: {} }}
          submit={t.submit}
          consequence={isRest ? t.afterRest : t.after}
        />
      </>
    );
    return { title: t.title, body };
  },
  submit: (visit, command) => endUnpaid(visit.actor, { ...command, contractId: contractIdOf(visit) }),
  refusals: endingRefusalText,
  next: (visit) => `/contracts/${slugOf('contract', contractIdOf(visit))}`,
});
