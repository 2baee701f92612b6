import { slugOf } from '../../kernel/ids.ts';
import { allow } from '../../kernel/result.ts';
import { mayAgree, sideOf } from '../../modules/contracts/contract.access.ts';
import { agreementForm } from '../../modules/contracts/contract.forms.ts';
import { agreeToConditions } from '../../modules/settlement/index.ts';
import { formPage } from '../form-page.tsx';
import { Tick } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { href } from '../visit.ts';
import { changeRefusalText } from './change-refusal.texts.ts';
import { contractIdOf } from './contract.tsx';
import { contractStepTexts } from './contract-step.texts.ts';
import { readNoticePage } from './notice.tsx';
import { NoticeBody, NoticeSummary } from './notice.view.tsx';
import { contractRefusalText } from './refusal-text.ts';
import { staleStep } from './stale-step.tsx';

/** Why an agreement cannot be: to the first conditions, or to a change of them. */
export const agreementRefusals = {
  ...contractRefusalText,
  ...changeRefusalText,
  'no-escrow-account': {
    ja: contractStepTexts.ja.agreement.noEscrowAccount,
    en: contractStepTexts.en.agreement.noEscrowAccount,
  },
};

/** The whole notice, and the button with which one side agrees to exactly this text. */
export const agreementPage = formPage({
  schema: agreementForm,
  async draw(visit, form) {
    const t = contractStepTexts[visit.lang].agreement;
    const seen = await readNoticePage(visit, null);
    allow(mayAgree(visit.actor, seen.contract));
    const words = { form, lang: visit.lang, labels: t.labels };
    const side = sideOf(visit.actor, seen.contract);
    const agreed = seen.agreements.some((agreement) => agreement.side === side);
    const otherAgreed = seen.agreements.some((agreement) => agreement.side !== side);
    const over = seen.contract.state !== 'offered' ? 'not-offered' : agreed ? 'already-agreed' : null;
    if (over && !form.refusal) return staleStep(visit, seen.contract.id, t.title, contractRefusalText[over]);
    const paper = `/contracts/${slugOf('contract', seen.contract.id)}/notices/${seen.version}`;
    const body = (
      <>
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
        <NoticeSummary seen={seen} lang={visit.lang} side={side} />
        <p>
          <a href={href(visit, paper)}>{t.whole}</a>
        </p>
        <NoticeBody seen={seen} lang={visit.lang} folded />
        <Form
          words={words}
          submit={t.submit}
          consequence={t[`${otherAgreed ? 'already' : 'after'}${side === 'worker' ? 'Worker' : 'Client'}`]}
        >
          <input type="hidden" name="version" value={seen.version} />
          <input type="hidden" name="hash" value={seen.sha256} />
          <Tick words={words} name="read" must />
        </Form>
      </>
    );
    return { title: t.title, body };
  },
  submit: (visit, { key, version, hash }) =>
    agreeToConditions(visit.actor, { key, version, sha256: hash, contractId: contractIdOf(visit) }),
  refusals: agreementRefusals,
  next: (visit) => `/contracts/${slugOf('contract', contractIdOf(visit))}`,
});
