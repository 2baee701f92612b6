import { slugOf } from '../../kernel/ids.ts';
import { tokyoDateOf, writeDate } from '../../kernel/tokyo-date.ts';
import { writeYen } from '../../kernel/yen.ts';
import type { Milestone } from '../../modules/contracts/contract.rules.ts';
import type { ContractPage } from '../../modules/contracts/index.ts';
import type { PayoutOfMilestone } from '../../modules/settlement/index.ts';
import { CordStep, type StepState } from '../parts/cord.view.tsx';
import { href, type Place } from '../visit.ts';
import { contractTexts } from './contract.texts.ts';

interface Props {
  readonly place: Place;
  readonly contract: ContractPage;
  readonly payouts: readonly PayoutOfMilestone[];
}

/** The cord: a knot for each step done, a ring where it stands now, and what is still to come. */
export function ContractRoad({ place, contract, payouts }: Props) {
  const t = contractTexts[place.lang];
  const version = contract.notices[0]?.version ?? 1;
  const notice = href(place, `/contracts/${slugOf('contract', contract.id)}/notices/${version}`);
  const agreedOn = contract.agreedAt ? writeDate(tokyoDateOf(contract.agreedAt), place.lang) : '';
  const agreement: StepState = contract.agreedAt ? 'done' : contract.state === 'offered' ? 'now' : 'todo';
  return (
    <ol class="cordline">
      <CordStep state={agreement} title={contract.agreedAt ? t.agreed : t.toAgree}>
        {agreedOn ? `${agreedOn}　` : ''}
        <a href={notice}>{t.notice(version)}</a>
      </CordStep>
      {contract.milestones
        .filter(({ state }) => state !== 'cancelled')
        .map((milestone) => (
          <Part
            key={milestone.id}
            place={place}
            contract={contract}
            payouts={payouts}
            milestone={milestone}
          />
        ))}
    </ol>
  );
}

function Part({ place, contract, payouts, milestone }: Props & { readonly milestone: Milestone }) {
  const t = contractTexts[place.lang];
  const date = (day: Parameters<typeof writeDate>[0]) => writeDate(day, place.lang);
  const { state, fundedAt, receivedOn, acceptanceDueAt, acceptedAt, paymentOn } = milestone;
  const name = contract.milestones.length > 1 ? `${milestone.title}: ` : '';
  const isDelivered = receivedOn !== null && state !== 'funded';
  const payout = payouts.find(({ milestoneId }) => milestoneId === milestone.id);
  const version = contract.deliveries.find(({ milestoneId }) => milestoneId === milestone.id)?.version ?? 1;
  const onTime = contract.conditions.milestones.find(
    ({ position }) => position === milestone.position,
  )?.paidOn;
  const stateOf = (done: boolean, now: boolean): StepState => (done ? 'done' : now ? 'now' : 'todo');
  return (
    <>
      <CordStep
        state={stateOf(fundedAt !== null, state === 'planned' && contract.state !== 'offered')}
        title={name + (fundedAt ? t.funded : t.toFund)}
      >
        {fundedAt
          ? `${date(tokyoDateOf(fundedAt))}　${t.fundedDetail(writeYen(milestone.depositAmount), contract.conditions.operator.name)}`
          : writeYen(milestone.depositAmount)}
      </CordStep>
      <CordStep
        state={stateOf(isDelivered, state === 'funded')}
        title={name + (isDelivered ? t.delivered(version) : t.toDeliver)}
      >
        {isDelivered && receivedOn
          ? `${date(receivedOn)}${receivedOn > milestone.dueOn ? `　${t.late}` : ''}`
          : t.dueOn(date(milestone.dueOn))}
      </CordStep>
      <CordStep
        state={stateOf(acceptedAt !== null, state === 'delivered')}
        title={name + (acceptedAt ? (milestone.autoAccepted ? t.autoAccepted : t.accepted) : t.toAccept)}
      >
        {acceptedAt
          ? date(tokyoDateOf(acceptedAt))
          : state === 'delivered' && acceptanceDueAt
            ? t.autoBy(date(tokyoDateOf(acceptanceDueAt)))
            : ''}
      </CordStep>
      <CordStep
        state={stateOf(payout?.state === 'settled', state === 'accepted')}
        title={name + (payout?.state === 'settled' ? t.paidStep : t.toPay)}
      >
        {`${writeYen(milestone.payoutAmount)}　`}
        {payout
          ? date(payout.payOn)
          : isDelivered && paymentOn
            ? date(paymentOn)
            : onTime
              ? t.payDayIfOnTime(date(onTime))
              : ''}
      </CordStep>
    </>
  );
}
