import { slugOf } from '../../kernel/ids.ts';
import { type LocalDate, tokyoDateOf, writeDate } from '../../kernel/tokyo-date.ts';
import { writeYen } from '../../kernel/yen.ts';
import type { Milestone } from '../../modules/contracts/contract.rules.ts';
import { isRevealed } from '../../modules/contracts/review.rules.ts';
import { CordStep, type StepState } from '../parts/cord.view.tsx';
import { href, type Place } from '../visit.ts';
import { changeTexts } from './change.texts.ts';
import { contractTexts } from './contract.texts.ts';
import { InCalendar } from './deadline.view.tsx';
import { reviewTexts } from './review.texts.ts';
import type { SeenContract } from './seen-contract.view.tsx';

interface Props {
  readonly place: Place;
  readonly seen: SeenContract;
}
type PartProps = Props & { readonly milestone: Milestone };

/** The cord: a knot for each step done, a ring where it stands now, and what is still to come. */
export function ContractRoad({ place, seen }: Props) {
  const t = contractTexts[place.lang];
  const { contract, changes } = seen;
  const at = `/contracts/${slugOf('contract', contract.id)}`;
  const agreedOn = contract.agreedAt ? writeDate(tokyoDateOf(contract.agreedAt), place.lang) : '';
  const agreement: StepState = contract.agreedAt ? 'done' : contract.state === 'offered' ? 'now' : 'todo';
  return (
    <ol class="cordline">
      <CordStep state={agreement} title={contract.agreedAt ? t.agreed : t.toAgree}>
        {agreedOn ? `${agreedOn}　` : ''}
        <a href={href(place, `${at}/notices/1`)}>{t.notice(1)}</a>
      </CordStep>
      {changes.amendments
        .filter(({ state }) => state === 'agreed' || state === 'proposed')
        .toReversed()
        .map(({ version, state, endedAt, expiresAt }) => (
          <CordStep
            key={version}
            state={state === 'agreed' ? 'done' : 'now'}
            title={state === 'agreed' ? t.amended(version) : t.amending(version)}
          >
            {`${writeDate(tokyoDateOf(endedAt ?? expiresAt), place.lang)}　`}
            <a href={href(place, `${at}/changes/${version}`)}>{changeTexts[place.lang].change.what}</a>
          </CordStep>
        ))}
      {contract.milestones
        .filter(({ state }) => state !== 'cancelled')
        .map((milestone) => (
          <Part key={milestone.id} place={place} seen={seen} milestone={milestone} />
        ))}
      {contract.state === 'lapsed' ? null : <ReviewStep place={place} seen={seen} />}
    </ol>
  );
}

function Part(props: PartProps) {
  const { place, seen, milestone } = props;
  const t = contractTexts[place.lang];
  const { contract } = seen;
  const { state, fundedAt } = milestone;
  const name = nameOf(props);
  return (
    <>
      <CordStep
        state={stateOf(fundedAt !== null, state === 'planned' && contract.state !== 'offered')}
        title={name + (fundedAt ? t.funded : t.toFund)}
      >
        {fundedAt
          ? `${writeDate(tokyoDateOf(fundedAt), place.lang)}　${t.fundedDetail(writeYen(milestone.depositAmount), contract.conditions.operator.name)}`
          : writeYen(milestone.depositAmount)}
      </CordStep>
      <DeliverySteps {...props} />
      {state === 'held' ? <CordStep state="now" title={name + t.heldStep} /> : null}
      {state === 'refunded' || state === 'split' ? <EndStep {...props} /> : <AcceptStep {...props} />}
      {state === 'refunded' ? null : <PayStep {...props} />}
    </>
  );
}

/** Each delivery with what came of it: sent back for a condition, or waiting, or accepted. */
function DeliverySteps(props: PartProps) {
  const { place, seen, milestone } = props;
  const t = contractTexts[place.lang];
  const { contract, changes } = seen;
  const name = nameOf(props);
  const deliveries = contract.deliveries
    .filter(({ milestoneId }) => milestoneId === milestone.id)
    .toReversed();
  const waits = deliveries.length === 0 || milestone.state === 'funded';
  const hasEnded = milestone.state === 'refunded' || milestone.state === 'split';
  const used = changes.revisions.length;
  const all = contract.conditions.work.revisionsIncluded;
  return (
    <>
      {deliveries.map(({ id, version, deliveredAt }) => {
        const day = tokyoDateOf(deliveredAt);
        const sentBack = changes.revisions.find(({ deliveryId }) => deliveryId === id);
        const number = sentBack ? changes.revisions.indexOf(sentBack) + 1 : 0;
        const isLate = version === 1 && day > milestone.dueOn;
        return (
          <>
            <CordStep key={id} state="done" title={name + t.delivered(version)}>
              {[writeDate(day, place.lang), isLate ? t.late : '', version > 1 ? t.revisions(used, all) : '']
                .filter(Boolean)
                .join('　')}
            </CordStep>
            {sentBack ? (
              <CordStep key={`${id}-back`} state="done" title={name + t.revised(number)}>
                {`${writeDate(tokyoDateOf(sentBack.askedAt), place.lang)}　${changeTexts[place.lang].items[sentBack.item]}`}
              </CordStep>
            ) : null}
          </>
        );
      })}
      {waits && !hasEnded ? (
        <CordStep
          state={stateOf(false, milestone.state === 'funded')}
          title={name + (deliveries.length > 0 ? t.toRedeliver : t.toDeliver)}
        >
          {deliveries.length > 0 ? t.revisions(used, all) : t.dueOn(writeDate(milestone.dueOn, place.lang))}
          <InCalendar place={place} seen={seen} milestone={milestone} kind="delivery" />
        </CordStep>
      ) : null}
    </>
  );
}

function AcceptStep(props: PartProps) {
  const { place, seen, milestone } = props;
  const t = contractTexts[place.lang];
  const { state, acceptedAt, acceptanceDueAt, autoAccepted } = milestone;
  const extension = seen.changes.extensions.find(
    ({ dueAt }) => dueAt.getTime() === acceptanceDueAt?.getTime(),
  );
  const day = (instant: Date) => writeDate(tokyoDateOf(instant), place.lang);
  return (
    <CordStep
      state={stateOf(acceptedAt !== null, state === 'delivered')}
      title={nameOf(props) + (acceptedAt ? (autoAccepted ? t.autoAccepted : t.accepted) : t.toAccept)}
    >
      {acceptedAt ? day(acceptedAt) : ''}
      {state === 'delivered' && acceptanceDueAt ? t.autoBy(day(acceptanceDueAt)) : ''}
      {extension ? `　${t.extended(day(extension.dueAt))}` : ''}
      <InCalendar place={place} seen={props.seen} milestone={milestone} kind="acceptance" />
    </CordStep>
  );
}

/** The deposit went back, or both agreed to what was done for it. */
function EndStep(props: PartProps) {
  const { place, seen, milestone } = props;
  const t = contractTexts[place.lang];
  const end = seen.changes.ends.find(({ milestoneId }) => milestoneId === milestone.id);
  const refund = seen.refunds.find(({ milestoneId }) => milestoneId === milestone.id);
  const isBack = refund?.state === 'settled';
  const title = milestone.state === 'split' ? t.splitStep : isBack ? t.refundedStep : t.refundStep;
  if (!end) return null;
  return (
    <CordStep state={milestone.state === 'split' || isBack ? 'done' : 'now'} title={nameOf(props) + title}>
      {`${writeDate(tokyoDateOf(end.decidedAt), place.lang)}　`}
      {milestone.state === 'split'
        ? t.splitDetail(writeYen(end.payoutAmount), writeYen(end.refundAmount))
        : writeYen(end.refundAmount)}
    </CordStep>
  );
}

function PayStep(props: PartProps) {
  const { place, seen, milestone } = props;
  const t = contractTexts[place.lang];
  const payout = seen.payouts.find(({ milestoneId }) => milestoneId === milestone.id);
  const end = seen.changes.ends.find(({ milestoneId }) => milestoneId === milestone.id);
  const amount = payout?.amount ?? end?.payoutAmount ?? milestone.payoutAmount;
  const onTime = seen.contract.conditions.milestones.find(
    ({ position }) => position === milestone.position,
  )?.paidOn;
  const day = (date: LocalDate) => writeDate(date, place.lang);
  const fixed = payout?.payOn ?? milestone.paymentOn;
  const isDue = milestone.state === 'accepted' || milestone.state === 'split';
  const isAhead = milestone.dueOn >= seen.today;
  return (
    <CordStep
      state={stateOf(payout?.state === 'settled', isDue)}
      title={nameOf(props) + (payout?.state === 'settled' ? t.paidStep : t.toPay)}
    >
      {`${writeYen(amount)}　`}
      {fixed ? day(fixed) : onTime && isAhead ? t.payDayIfOnTime(day(onTime)) : ''}
      <InCalendar place={place} seen={seen} milestone={milestone} kind="payout" />
    </CordStep>
  );
}

/** The last knot. */
function ReviewStep({ place, seen }: Props) {
  const t = reviewTexts[place.lang];
  const { review } = seen.changes;
  if (review && isRevealed(review, seen.now)) {
    const title = [t.none, t.stepOne, t.stepDone][review.reviews.length] ?? t.stepDone;
    return <CordStep state="done" title={title} />;
  }
  return (
    <CordStep state={stateOf(false, review !== null)} title={t.step}>
      {review ? t.until(writeDate(tokyoDateOf(review.endsAt), place.lang)) : t.stepDetail}
    </CordStep>
  );
}

/** Where there are several parts, each step says of which it speaks. */
function nameOf({ seen, milestone }: PartProps): string {
  return seen.contract.milestones.length > 1 ? `${milestone.title}: ` : '';
}

function stateOf(done: boolean, now: boolean): StepState {
  return done ? 'done' : now ? 'now' : 'todo';
}
