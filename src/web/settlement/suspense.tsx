import { z } from 'zod';
import { slug } from '../../kernel/fields.ts';
import { type DepositId, idOfSlug, slugOf } from '../../kernel/ids.ts';
import { allow, NotFound } from '../../kernel/result.ts';
import {
  matchSuspense,
  readAwaited,
  suspensePage as readSuspense,
  returnDeposit,
} from '../../modules/settlement/index.ts';
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

/** An operator says which announced deposit it is. */
export const matchPage = formPage({
  schema: z.object({ announced: slug() }),
  draw: (visit, form) => draw(visit, { match: form }),
  submit: (visit, { key, announced }) => {
    const announcedId = idOfSlug('deposit', announced);
    if (!announcedId) throw new NotFound();
    return matchSuspense(visit.actor, { key, depositId: depositIdOf(visit), announcedId });
  },
  refusals: suspenseRefusalText,
  next: (visit) => `/deposits/${slugOf('deposit', depositIdOf(visit))}`,
});

/** What is left goes back; for a payer whom nobody knows, the operator goes on to the account. */
export const givingBackPage = formPage({
  schema: z.object({}),
  draw: (visit, form) => draw(visit, { giveBack: form }),
  submit: (visit, { key }) => returnDeposit(visit.actor, { key, depositId: depositIdOf(visit) }),
  refusals: suspenseRefusalText,
  next: (visit, { refundId, isKnown }) =>
    isKnown
      ? `/deposits/${slugOf('deposit', depositIdOf(visit))}`
      : `/refunds/${slugOf('refund', refundId)}/account`,
});

function depositIdOf(visit: Visit): DepositId {
  const id = idOfSlug('deposit', visit.params.deposit ?? '');
  if (!id) throw new NotFound();
  return id;
}

interface Tried {
  readonly match?: FormState;
  readonly giveBack?: FormState;
}

async function draw(visit: Visit, tried: Tried | null) {
  allow(maySeeMoney(visit.actor));
  const seen = await reading(visit.region.id, async (tx) => {
    const deposit = await readSuspense(tx, depositIdOf(visit));
    const choices = (await readAwaited(tx)).filter(({ amount }) => amount <= deposit.rest);
    return { deposit, choices };
  });
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
        {...seen}
      />
    ),
  };
}
