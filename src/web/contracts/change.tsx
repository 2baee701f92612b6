import { slugOf } from '../../kernel/ids.ts';
import { allow, NotFound } from '../../kernel/result.ts';
import { mayAgree } from '../../modules/contracts/contract.access.ts';
import { agreementForm, confirmationForm } from '../../modules/contracts/contract.forms.ts';
import { amendmentPage, dropAmendment } from '../../modules/contracts/index.ts';
import { agreeToConditions } from '../../modules/settlement/index.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import { Form } from '../parts/form.view.tsx';
import type { Visit } from '../visit.ts';
import { agreementRefusals } from './agreement.tsx';
import { changeTexts } from './change.texts.ts';
import { ChangeView, type SeenChange } from './change.view.tsx';
import { changeRefusalText } from './change-refusal.texts.ts';
import { contractIdOf, readContract } from './contract.tsx';
import { readNoticePage } from './notice.tsx';
import { staleStep } from './stale-step.tsx';

/** A proposed version beside the one that holds; while it waits, the button with which a side agrees to exactly this text. */
export const versionPage = formPage({
  schema: agreementForm,
  async draw(visit, form) {
    const seen = await readChange(visit);
    const t = changeTexts[visit.lang].change;
    return {
      title: t.title(seen.amendment.version),
      body: (
        <ChangeView place={visit} form={form} seen={seen} mayAnswer={mayAgree(visit.actor, seen.contract)} />
      ),
    };
  },
  submit: (visit, { key, version, hash }) =>
    agreeToConditions(visit.actor, { key, version, sha256: hash, contractId: contractIdOf(visit) }),
  refusals: agreementRefusals,
  next: (visit) => `/contracts/${slugOf('contract', contractIdOf(visit))}`,
});

/** Who was asked says no, or who proposed takes it back. */
export const versionRefusalPage = formPage({
  schema: confirmationForm,
  async draw(visit, form) {
    const t = changeTexts[visit.lang].drop;
    const { contract, side, amendment } = await readChange(visit);
    allow(mayAgree(visit.actor, contract));
    const own = amendment.side === side;
    const title = own ? t.withdraw : t.refuse;
    if (amendment.state !== 'proposed' && !form.refusal)
      return staleStep(visit, contract.id, title, changeRefusalText['no-open-amendment']);
    const body = (
      <>
        <h1>{title}</h1>
        <p class="small">{contract.title}</p>
        <p class="lead">{own ? t.withdrawLead : t.refuseLead}</p>
        <Form words={{ form, lang: visit.lang, labels: {} }} submit={title} consequence={t.after} />
      </>
    );
    return { title, body };
  },
  submit: (visit, command) =>
    dropAmendment(visit.actor, { ...command, contractId: contractIdOf(visit), version: versionOf(visit) }),
  refusals: changeRefusalText,
  next: (visit) => `/contracts/${slugOf('contract', contractIdOf(visit))}`,
});

function versionOf(visit: Visit): number {
  const version = /^[1-9]\d{0,3}$/.exec(visit.params.version ?? '')?.[0];
  if (!version) throw new NotFound();
  return Number(version);
}

async function readChange(visit: Visit): Promise<SeenChange> {
  const { contract, side } = await readContract(visit);
  const version = versionOf(visit);
  const amendment = await reading(visit.region.id, (tx) => amendmentPage(tx, contract.id, version));
  const { sha256, agreements } = await readNoticePage(visit, version);
  return { contract, side, amendment, sha256, agreedSides: agreements.map((agreement) => agreement.side) };
}
