import { type DepositId, idOfSlug, slugOf } from '../../kernel/ids.ts';
import { allow, NotFound } from '../../kernel/result.ts';
import { giveBackForm, matchForm } from '../../modules/settlement/deposit.forms.ts';
import { matchSuspense, readSuspense, returnDeposit } from '../../modules/settlement/index.ts';
import { mayEndSuspense, maySeeMoney } from '../../modules/settlement/settlement.access.ts';
import { newKey } from '../../platform/random.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import { emptyForm, type FormState } from '../form-state.ts';
import { page } from '../page.tsx';
import type { Visit } from '../visit.ts';
import { suspenseRefusalText } from './refusal-text.ts';
import { suspenseTexts } from './suspense.texts.ts';
import { SuspenseView } from './suspense.view.tsx';

export async function suspendedDeposit(visit: Visit): Promise<Response> {
  return page(visit, await draw(visit, null));
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
  next: (visit) => `/deposits/${slugOf('deposit', depositIdOf(visit))}`,
});

/** What is left goes back; for a payer whom nobody knows, the operator goes on to the account. */
export const givingBackPage = formPage({
  schema: giveBackForm,
  draw: (visit, form) => draw(visit, { giveBack: form }),
  submit: (visit, { key, payer }) =>
    returnDeposit(visit.actor, { key, payer, depositId: depositIdOf(visit) }),
  refusals: suspenseRefusalText,
  next: (visit, { refundId, isKnown }) =>
    isKnown
      ? `/deposits/${slugOf('deposit', depositIdOf(visit))}`
      : `/refunds/${slugOf('refund', refundId)}/account`,
});

function depositIdOf(visit: Visit): DepositId {
  return depositOf(visit.params.deposit ?? '');
}

function depositOf(slug: string): DepositId {
  const id = idOfSlug('deposit', slug);
  if (!id) throw new NotFound();
  return id;
}

interface Tried {
  readonly match?: FormState;
  readonly giveBack?: FormState;
}

async function draw(visit: Visit, tried: Tried | null) {
  allow(maySeeMoney(visit.actor));
  const seen = await reading(visit.region.id, (tx) => readSuspense(tx, depositIdOf(visit)));
  // The page may have moved on: why nothing happened stands above it, whatever is drawn below.
  const form = tried?.match ?? tried?.giveBack;
  const { refusal, ...typed } = form ?? emptyForm(newKey());
  const forms = {
    match: tried?.match ? typed : emptyForm(newKey()),
    giveBack: tried?.giveBack ? typed : emptyForm(newKey()),
  };
  return {
    title: suspenseTexts[visit.lang].title,
    body: (
      <SuspenseView
        place={visit}
        refusal={form && refusal ? form : null}
        forms={forms}
        mayEnd={mayEndSuspense(visit.actor)}
        seen={seen}
      />
    ),
  };
}
