import { slugOf } from '../../kernel/ids.ts';
import { allow, NotFound } from '../../kernel/result.ts';
import { tokyoDateOf, writeDate, writeInstant } from '../../kernel/tokyo-date.ts';
import { reviewForm } from '../../modules/contracts/change.forms.ts';
import { mayReadReviewNotes, mayTakePart } from '../../modules/contracts/contract.access.ts';
import { reviewNotes, writeReview } from '../../modules/contracts/index.ts';
import { asksForResult } from '../../modules/contracts/review.rules.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import { page } from '../page.tsx';
import { Form } from '../parts/form.view.tsx';
import { WholeDays } from '../parts/whole-days.view.tsx';
import type { Visit } from '../visit.ts';
import { changeRefusalText } from './change-refusal.texts.ts';
import { contractIdOf, readContract } from './contract.tsx';
import { reviewTexts } from './review.texts.ts';
import { Questions } from './review.view.tsx';
import { staleStep } from './stale-step.tsx';

/** Questions about the other side, and a few words for the officer and the advisers alone. */
export const reviewPage = formPage({
  schema: reviewForm,
  async draw(visit, form) {
    const t = reviewTexts[visit.lang];
    const { contract, side, changes, now } = await readContract(visit);
    allow(mayTakePart(visit.actor, contract));
    if (!side) throw new NotFound();
    const { review } = changes;
    const over = !review
      ? 'review-not-open'
      : review.reviews.some((written) => written.side === side)
        ? 'reviewed-already'
        : review.endsAt <= now
          ? 'review-over'
          : null;
    if (!review || (over && !form.refusal))
      return staleStep(visit, contract.id, t.title, changeRefusalText[over ?? 'review-not-open']);
    const words = { form, lang: visit.lang, labels: t.labels[side], hints: t.hints };
    const body = (
      <>
        <h1>{t.title}</h1>
        <p class="small">{contract.title}</p>
        <p class="lead">
          {side === 'client' ? t.lead.client(contract.workerName) : t.lead.worker(contract.organizationName)}
        </p>
        <p>
          {t.until(writeDate(tokyoDateOf(review.endsAt), visit.lang))} {t.hidden}
        </p>
        <Form words={words} submit={t.submit} consequence={t.after}>
          <Questions words={words} ofResult={asksForResult(side, contract.deliveries.length > 0)} />
        </Form>
      </>
    );
    return { title: t.title, body };
  },
  submit: (visit, { withoutResult: _, ...command }) =>
    writeReview(visit.actor, { ...command, contractId: contractIdOf(visit) }),
  refusals: changeRefusalText,
  next: (visit) => `/contracts/${slugOf('contract', contractIdOf(visit))}`,
});

/** What both sides wrote for the officer and the advisers alone. */
export async function reviewNotesPage(visit: Visit): Promise<Response> {
  const t = reviewTexts[visit.lang];
  const { actor, lang } = visit;
  allow(mayReadReviewNotes(actor));
  const { personId } = actor;
  if (!personId) throw new NotFound();
  const organizations = actor.seats.map(({ organizationId }) => organizationId);
  const notes = await reading(visit.region.id, (tx) => reviewNotes(tx, personId, organizations));
  const body = (
    <>
      <h1>{t.notes}</h1>
      <p class="lead">{t.notesLead}</p>
      {notes.length === 0 ? <p class="empty">{t.noNotes}</p> : null}
      <ul class="rows">
        {notes.map(({ contractId, side, title, organizationName, workerName, note, writtenAt }) => (
          <li key={`${contractId}${side}`}>
            <div>
              <h3>{title}</h3>
              <p class="small">
                {t.from[side]}　{organizationName}　{workerName}　
                <WholeDays>{writeInstant(writtenAt, lang)}</WholeDays>
              </p>
              <p class="typed" lang="ja">
                {note}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
  return page(visit, { title: t.notes, body });
}
