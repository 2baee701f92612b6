import { allow } from '../../kernel/result.ts';
import {
  balanceOfTerms,
  type DisputeRefusal,
  type DisputeTerms,
  takesProposal,
} from '../../modules/contracts/dispute.rules.ts';
import { mayMediate, maySettleDispute } from '../../modules/contracts/ending.access.ts';
import { type TermsForm, termsAnswerForm, termsForm } from '../../modules/contracts/ending.forms.ts';
import {
  answerTerms,
  findConfirmers,
  proposeSettlement,
  proposeTerms,
  type SeenDispute,
} from '../../modules/contracts/index.ts';
import { reading } from '../../platform/transaction.ts';
import { island } from '../assets.ts';
import { type FormHandlers, formPage } from '../form-page.tsx';
import type { FormState } from '../form-state.ts';
import type { Drawn } from '../page.tsx';
import { Radios, TextArea, Tick } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { href, type Visit } from '../visit.ts';
import { contractIdOf } from './contract.tsx';
import { disputeTexts } from './dispute.texts.ts';
import { disputeOf } from './dispute.tsx';
import { endablesOf, Terms } from './dispute.view.tsx';
import type { Matter } from './ending.view.tsx';
import { endingRefusalText } from './ending-refusal.texts.ts';
import { readMatter, readOwnMatter, seenFrom, sharesFrom } from './matter.tsx';
import { contractRefusalText } from './refusal-text.ts';
import { inPlace, ShareFigures, ShownYen } from './share-figures.view.tsx';
import { Loss, ShareFields } from './shares.view.tsx';
import { staleStep } from './stale-step.tsx';

type Source = DisputeTerms['source'];

/** How the held money would go: the mediator's proposal, or what the operator has in writing. */
function termsPage(source: Source): FormHandlers {
  return formPage({
    schema: termsForm,
    draw: (visit, form) => drawTerms(visit, form, source),
    fill: (form) => Promise.resolve(form),
    submit: (visit, form) => carryOut(visit, source, form),
    refusals: endingRefusalText,
    next: disputeOf,
  });
}

async function drawTerms(visit: Visit, sent: FormState, source: Source): Promise<Drawn> {
  const t = disputeTexts[visit.lang];
  const words = source === 'mediator' ? t.terms : t.settlement;
  const matter = await readMatter(visit);
  const { contract, dispute } = matter;
  const may = source === 'mediator' ? mayMediate : maySettleDispute;
  allow(may(visit.actor, contract));
  const over = dispute ? overFor(source, dispute) : 'no-dispute-open';
  if (!dispute || (over && !sent.refusal))
    return staleStep(visit, contract.id, words.title, endingRefusalText[over ?? 'no-dispute-open']);
  const endables = endablesOf(matter, dispute);
  const form = inPlace(sent, endables);
  const fields = { form, lang: visit.lang, labels: words.labels, hints: t.terms.hints };
  const choices = (['share', 'resume'] as const).map((value) => ({ value, label: t.terms.ways[value] }));
  const body = (
    <>
      <h1>{words.title}</h1>
      <p class="small">
        <a href={href(visit, disputeOf(visit))} lang="ja">
          {contract.title}
        </a>
      </p>
      <p class="lead">{words.lead}</p>
      {source === 'outside' && (await isAlone(visit, contract)) ? (
        <p class="notice">{t.settlement.nobody}</p>
      ) : null}
      <Form words={fields} submit={words.submit} consequence={words.after}>
        <TextArea words={fields} name="statement" />
        <Radios words={fields} name="way" choices={choices} />
        <ShareFields words={fields} endables={endables} optional={t.terms.neededToShare} />
        <ShareFigures lang={visit.lang} form={form} endables={endables} program={island('shares')} />
      </Form>
    </>
  );
  return { title: words.title, body };
}

/** Whether nobody else in the region could confirm what is recorded. */
function isAlone({ region, actor }: Visit, contract: Matter['contract']): Promise<boolean> {
  return reading(region.id, async (tx) => (await findConfirmers(tx, contract, actor.personId)).length === 0);
}

/** Why nothing can be written now. */
function overFor(source: Source, dispute: SeenDispute): DisputeRefusal | null {
  if (source === 'mediator') return takesProposal(dispute, dispute.terms) ? null : 'not-to-propose';
  if (dispute.state !== 'unsettled') return 'not-unsettled';
  return dispute.settlement ? 'settlement-open' : null;
}

async function carryOut(
  visit: Visit,
  source: Source,
  { way, shares, payout, refund, ...command }: TermsForm & { readonly key: string },
) {
  const rows = way === 'resume' ? shares.map((share) => ({ ...share, percent: null })) : shares;
  const seen = seenFrom({ payout, refund });
  const terms = { ...command, seen, terms: sharesFrom(rows), contractId: contractIdOf(visit) };
  return source === 'mediator' ? proposeTerms(visit.actor, terms) : proposeSettlement(visit.actor, terms);
}

export const termsProposalPage = termsPage('mediator');
export const settlementPage = termsPage('outside');

/** A side accepts the mediator's proposal or refuses it, with what it loses in yen. */
export const termsAnswerPage = formPage({
  schema: termsAnswerForm,
  async draw(visit, form) {
    const t = disputeTexts[visit.lang].answer;
    const matter = await readOwnMatter(visit);
    const { contract, dispute, side, mayAct } = matter;
    allow(mayAct);
    const proposal = dispute?.terms.find(({ source }) => source === 'mediator');
    const hasAnswered = dispute?.answers.some((answer) => answer.side === side);
    const over = dispute?.state !== 'answers' ? 'not-to-answer' : hasAnswered ? 'already-answered' : null;
    if (!dispute || !proposal || (over && !form.refusal))
      return staleStep(visit, contract.id, t.title, endingRefusalText[over ?? 'not-to-answer']);
    const balance = balanceOfTerms(endablesOf(matter, dispute), proposal.terms);
    const words = { form, lang: visit.lang, labels: t.labels, hints: t.hints };
    const choices = (['accept', 'refuse'] as const).map((value) => ({ value, label: t.choices[value] }));
    const body = (
      <>
        <h1>{t.title}</h1>
        <Terms place={visit} matter={matter} dispute={dispute} />
        <Loss lang={visit.lang} side={side} balance={balance} />
        <Form words={words} submit={t.submit} consequence={t.after}>
          <Radios words={words} name="answer" choices={choices} />
          <ShownYen seen={balance} />
          {!balance.whole ? <Tick words={words} name="confirmed" /> : null}
        </Form>
      </>
    );
    return { title: t.title, body };
  },
  submit: (visit, { answer, payout, refund, ...command }) =>
    answerTerms(visit.actor, {
      ...command,
      accepts: answer === 'accept',
      seen: { payout, refund },
      contractId: contractIdOf(visit),
    }),
  refusals: { ...contractRefusalText, ...endingRefusalText },
  next: disputeOf,
});
