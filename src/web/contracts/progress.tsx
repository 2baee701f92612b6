import { slugOf } from '../../kernel/ids.ts';
import { allow } from '../../kernel/result.ts';
import { progressForm } from '../../modules/contracts/change.forms.ts';
import { mayTakePart } from '../../modules/contracts/contract.access.ts';
import { isRunning } from '../../modules/contracts/contract.rules.ts';
import { tellProgress } from '../../modules/contracts/index.ts';
import { formPage } from '../form-page.tsx';
import { TextArea } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { changeTexts } from './change.texts.ts';
import { changeRefusalText } from './change-refusal.texts.ts';
import { contractIdOf, readContract } from './contract.tsx';
import { staleStep } from './stale-step.tsx';

/** One side says how it is going; a silence ends with it. */
export const progressPage = formPage({
  schema: progressForm,
  async draw(visit, form) {
    const t = changeTexts[visit.lang].progress;
    const { contract, changes } = await readContract(visit);
    allow(mayTakePart(visit.actor, contract));
    if (!isRunning(contract) && !form.refusal)
      return staleStep(visit, contract.id, t.title, changeRefusalText['contract-not-running']);
    const words = { form, lang: visit.lang, labels: t.labels, hints: t.hints };
    const body = (
      <>
        <h1>{t.title}</h1>
        <p class="small">{contract.title}</p>
        <p class="lead">{changes.askedAt ? t.lead : t.leadPlain}</p>
        <Form words={words} submit={t.submit} consequence={t.after}>
          <TextArea words={words} name="note" rows={4} optional />
        </Form>
      </>
    );
    return { title: t.title, body };
  },
  submit: (visit, command) => tellProgress(visit.actor, { ...command, contractId: contractIdOf(visit) }),
  refusals: changeRefusalText,
  next: (visit) => `/contracts/${slugOf('contract', contractIdOf(visit))}`,
});
