import { type DepositId, idOfSlug, slugOf } from '../../kernel/ids.ts';
import { allow, NotFound } from '../../kernel/result.ts';
import {
  giveBackForm,
  matchForm,
  mistakeDecisionForm,
  mistakeForm,
} from '../../modules/settlement/deposit.forms.ts';
import {
  decideMistake,
  declareMistake,
  matchSuspense,
  readSuspense,
  returnDeposit,
} from '../../modules/settlement/index.ts';
import { mayDecideMistake, mayEndSuspense, maySeeMoney } from '../../modules/settlement/settlement.access.ts';
import { newKey } from '../../platform/random.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import { emptyForm, type FormState } from '../form-state.ts';
import { page } from '../page.tsx';
import type { Visit } from '../visit.ts';
import { suspenseTexts } from './suspense.texts.ts';
import { SuspenseView } from './suspense.view.tsx';
import { suspenseRefusalText } from './suspense-refusal.texts.ts';

export async function suspendedDeposit(visit: Visit): Promise<Response> {
  return page(visit, await draw(visit, {}));
}

/** An operator says which announced deposit it is, and with which other lines of the same payer. */
export const matchPage = formPage({
  schema: matchForm,
  draw: (visit, form) => draw(visit, { match: form }),
  submit: (visit, { key, announced, together }) => {
    const [announcedId, ...others] = [announced, ...together].map(depositOf);
    if (!announcedId) throw new NotFound();
    return matchSuspense(visit.actor, { key, depositId: depositIdOf(visit), together: others, announcedId });
  },
  refusals: suspenseRefusalText,
  next: ownPage,
});

/** What is left goes back; for a payer whom nobody knows, the operator goes on to the account. */
export const givingBackPage = formPage({
  schema: giveBackForm,
  draw: (visit, form) => draw(visit, { giveBack: form }),
  submit: (visit, { key, payer }) =>
    returnDeposit(visit.actor, { key, payer, depositId: depositIdOf(visit) }),
  refusals: suspenseRefusalText,
  next: (visit, { refundId, isKnown }) =>
    isKnown ? ownPage(visit) : `/refunds/${slugOf('refund', refundId)}/account`,
});

/** The statement has no such line: said by one, and confirmed or not by another one. */
export const mistakePage = formPage({
  schema: mistakeForm,
  draw: (visit, form) => draw(visit, { mistake: form }),
  submit: (visit, command) => declareMistake(visit.actor, { ...command, depositId: depositIdOf(visit) }),
  refusals: suspenseRefusalText,
  next: ownPage,
});

export const mistakeDecisionPage = formPage({
  schema: mistakeDecisionForm,
  draw: (visit, form) => draw(visit, { decision: form }),
  submit: (visit, command) => decideMistake(visit.actor, { ...command, depositId: depositIdOf(visit) }),
  refusals: suspenseRefusalText,
  next: ownPage,
});

function ownPage(visit: Visit): string {
  return `/deposits/${slugOf('deposit', depositIdOf(visit))}`;
}

function depositIdOf(visit: Visit): DepositId {
  return depositOf(visit.params.deposit ?? '');
}

function depositOf(slug: string): DepositId {
  const id = idOfSlug('deposit', slug);
  if (!id) throw new NotFound();
  return id;
}

const formNames = ['match', 'giveBack', 'mistake', 'decision'] as const;
type Tried = Partial<Record<(typeof formNames)[number], FormState>>;

async function draw(visit: Visit, tried: Tried) {
  allow(maySeeMoney(visit.actor));
  const seen = await reading(visit.region.id, (tx) => readSuspense(tx, depositIdOf(visit)));
  // The page may have moved on: why nothing happened stands above it, whatever is drawn below.
  const form = formNames.map((name) => tried[name]).find(Boolean);
  const { refusal: _, ...typed } = form ?? emptyForm(newKey());
  const formOf = (name: (typeof formNames)[number]) => (tried[name] ? typed : emptyForm(newKey()));
  const forms = {
    match: formOf('match'),
    giveBack: formOf('giveBack'),
    mistake: formOf('mistake'),
    decision: formOf('decision'),
  };
  return {
    title: suspenseTexts[visit.lang].titles[seen.deposit.state],
    body: (
      <SuspenseView
        place={visit}
        refusal={form?.refusal ? form : null}
        forms={forms}
        mayEnd={mayEndSuspense(visit.actor)}
        mayDecide={mayDecideMistake(visit.actor)}
        isOwn={seen.mistake?.declaredBy === visit.actor.personId}
        seen={seen}
      />
    ),
  };
}
