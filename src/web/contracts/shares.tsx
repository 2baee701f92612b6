import { slugOf } from '../../kernel/ids.ts';
import { allow } from '../../kernel/result.ts';
import { writeYen } from '../../kernel/yen.ts';
import { otherSide } from '../../modules/contracts/contract.rules.ts';
import { sharesAgreementForm, sharesForm } from '../../modules/contracts/ending.forms.ts';
import { balanceOfShares, dividesWithheld, newestOf } from '../../modules/contracts/ending.rules.ts';
import { acceptShares, proposeShares } from '../../modules/contracts/index.ts';
import { island } from '../assets.ts';
import { formPage } from '../form-page.tsx';
import { TextArea, Tick } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import type { Visit } from '../visit.ts';
import { contractIdOf } from './contract.tsx';
import { endingTexts } from './ending.texts.ts';
import { endingRefusalText } from './ending-refusal.texts.ts';
import { readOwnMatter, seenFrom, sharesFrom, typedShares } from './matter.tsx';
import { contractRefusalText } from './refusal-text.ts';
import { inPlace, ShareFigures, ShownYen, TaxNote } from './share-figures.view.tsx';
import { Loss, ShareFields, SharesTable } from './shares.view.tsx';
import { staleStep } from './stale-step.tsx';

const endingOf = (visit: Visit) => `/contracts/${slugOf('contract', contractIdOf(visit))}/ending`;
const refusals = { ...contractRefusalText, ...endingRefusalText };

/** A side says what was done, and which share that is; it may do so anew. */
export const sharesPage = formPage({
  schema: sharesForm,
  async initial(visit) {
    const { words, side } = await readOwnMatter(visit);
    return typedShares((newestOf(words, side) ?? newestOf(words, otherSide(side)))?.shares ?? []);
  },
  async draw(visit, sent) {
    const t = endingTexts[visit.lang].shares;
    const { contract, ending, endable, side, words: said, mayAct } = await readOwnMatter(visit);
    allow(mayAct);
    const form = inPlace(sent, endable);
    const isOther = ending?.kind === 'refund';
    const over = endable.length === 0 ? 'nothing-to-share' : isOther ? 'ending-open' : null;
    if (over && !form.refusal) return staleStep(visit, contract.id, t.title, endingRefusalText[over]);
    const words = { form, lang: visit.lang, labels: t.labels, hints: t.hints };
    const theirs = newestOf(said, otherSide(side));
    const body = (
      <>
        <h1>{t.title}</h1>
        <p class="small" lang="ja">
          {contract.title}
        </p>
        <p class="lead">{t.lead}</p>
        {theirs ? <SharesTable lang={visit.lang} endables={endable} shares={theirs.shares} /> : null}
        <Form words={words} submit={t.submit} consequence={t.after}>
          <TextArea words={words} name="statement" />
          <ShareFields words={words} endables={endable} />
          <p class="small">{t.base}</p>
          <ShareFigures lang={visit.lang} form={form} endables={endable} program={island('shares')} />
          {theirs ? <Tick words={words} name="confirmed" /> : null}
        </Form>
      </>
    );
    return { title: t.title, body };
  },
  fill: (form) => Promise.resolve(form),
  submit: (visit, { payout, refund, ...command }) =>
    proposeShares(visit.actor, {
      ...command,
      shares: sharesFrom(command.shares),
      seen: seenFrom({ payout, refund }),
      contractId: contractIdOf(visit),
    }),
  refusals,
  next: endingOf,
});

/** A side agrees to the shares that the other named, with what it loses in yen. */
export const sharesAgreementPage = formPage({
  schema: sharesAgreementForm,
  async draw(visit, form) {
    const t = endingTexts[visit.lang].agreement;
    const { contract, ending, endable, side, words: said, mayAct } = await readOwnMatter(visit);
    allow(mayAct);
    const theirs = newestOf(said, otherSide(side));
    const balance = theirs && balanceOfShares(endable, theirs.shares);
    const isOpen = ending?.kind === 'share';
    if (!isOpen || !theirs || !balance) {
      const why = !isOpen ? 'no-ending-open' : theirs ? 'changed-meanwhile' : 'own-proposal';
      return staleStep(visit, contract.id, t.title, endingRefusalText[why]);
    }
    const words = { form, lang: visit.lang, labels: t.labels };
    const consequence = t.after(writeYen(balance.payout), writeYen(balance.refund));
    const body = (
      <>
        <h1>{t.title}</h1>
        <p class="typed" lang="ja">
          {theirs.statement}
        </p>
        <SharesTable lang={visit.lang} endables={endable} shares={theirs.shares} />
        <Loss lang={visit.lang} side={side} balance={balance} />
        {dividesWithheld(endable, theirs.shares) ? <TaxNote lang={visit.lang} /> : null}
        <Form words={words} submit={t.submit} consequence={consequence}>
          <input type="hidden" name="version" value={theirs.version} />
          <ShownYen seen={balance} />
          {!balance.whole ? <Tick words={words} name="confirmed" /> : null}
        </Form>
      </>
    );
    return { title: t.title, body };
  },
  submit: (visit, { payout, refund, ...command }) =>
    acceptShares(visit.actor, { ...command, seen: { payout, refund }, contractId: contractIdOf(visit) }),
  refusals,
  next: endingOf,
});
