import type { ComponentChildren } from 'preact';
import { type MilestoneId, slugOf } from '../../kernel/ids.ts';
import { daysBetween, tokyoDateOf, writeDate } from '../../kernel/tokyo-date.ts';
import { writeYen } from '../../kernel/yen.ts';
import { isRunning, standingOf } from '../../modules/contracts/contract.rules.ts';
import type { ContractPage } from '../../modules/contracts/index.ts';
import { typedIn } from '../parts/typed.view.tsx';
import { href, type Place } from '../visit.ts';
import { contractTexts } from './contract.texts.ts';
import { contractNextTexts } from './contract-next.texts.ts';
import { disputeTexts } from './dispute.texts.ts';
import { endingTexts } from './ending.texts.ts';
import { AskedRevision } from './revision.view.tsx';
import type { SeenContract } from './seen-contract.view.tsx';

interface Props {
  readonly place: Place;
  readonly seen: SeenContract;
}

/** Where it stands, the one thing to do with its one filled button, and what happens then. */
export function NextStep({ place, seen }: Props) {
  const t = contractNextTexts[place.lang];
  const { contract, step, mine, side } = seen;
  // Another part is paid in already: it is not the whole order that waits for its money.
  const isRest = step.what === 'deposit' && contract.state === 'active';
  const words = isRest ? t.restDeposit : t.next[step.what];
  const to = stepAddress(seen);
  const speaksForItself = ['nothing', 'payment', 'decision'].includes(step.what);
  const idle = side !== null && !mine && !speaksForItself;
  const agreed = side !== null && step.what === 'agreement' && !step.who.includes(side);
  const ofContract = step.what === 'nothing' || step.what === 'agreement' || (step.what === 'review' && mine);
  const standing = contractTexts[place.lang].state[seen.settled ?? standingOf(contract)];
  const state = ofContract ? standing : words.theirs;
  return (
    <section class="next">
      <p class="small">
        {t.now}
        {place.lang === 'ja' ? '：' : ': '}
        {state}
      </p>
      <h2>{agreed ? t.agreedWait : mine ? words.mine : idle ? t.nothingToDo : words.theirs}</h2>
      <Explanation place={place} seen={seen} />
      {mine && to && words.button ? (
        <a class="btn" href={href(place, to)}>
          {words.button}
        </a>
      ) : null}
      <Beside place={place} seen={seen} />
    </section>
  );
}

/** The page on which the step is taken. */
function stepAddress({ contract, changes, step: { what, milestone } }: SeenContract): string | null {
  const at = `/contracts/${slugOf('contract', contract.id)}`;
  const part = milestone ? `/milestones/${slugOf('milestone', milestone.id)}` : '';
  switch (what) {
    case 'agreement':
      return `${at}/agreement`;
    case 'amendment':
      return `${at}/changes/${changes.amendments.find(({ state }) => state === 'proposed')?.version ?? 1}`;
    case 'deposit':
      return `${at}/deposits`;
    case 'delivery':
    case 'redelivery':
      return `${at}${part}/delivery`;
    case 'acceptance':
      return `${at}${part}/acceptance`;
    case 'review':
      return `${at}/review`;
    case 'terms':
    case 'statement':
      return `${at}/dispute`;
    case 'ending':
      return `${at}/ending`;
    case 'decision':
    case 'payment':
    case 'nothing':
      return null;
  }
}

/** What else this person may do about it, as plain links below the button. */
function Beside({ place, seen }: Props) {
  const t = contractNextTexts[place.lang];
  const { contract, step, meanwhile, mine, side, may } = seen;
  const at = `/contracts/${slugOf('contract', contract.id)}`;
  const part = step.milestone ? `${at}/milestones/${slugOf('milestone', step.milestone.id)}` : at;
  const ways: readonly (readonly [boolean, string, string])[] = [
    [
      may.endOffer,
      side === 'client' ? `${at}/withdrawal` : `${at}/refusal`,
      side === 'client' ? t.withdraw : t.decline,
    ],
    [
      meanwhile !== null,
      (meanwhile && stepAddress({ ...seen, step: meanwhile })) ?? at,
      t.next[meanwhile?.what ?? 'ending'].button,
    ],
    [step.what === 'acceptance' && may.judge, `${part}/revision`, t.askRevision],
    [step.what === 'acceptance' && may.extend, `${part}/extension`, t.extend],
    [may.tellProgress, `${at}/progress`, t.tellProgress],
    [
      step.what === 'decision' || (!mine && ['terms', 'statement'].includes(step.what)),
      `${at}/dispute`,
      t.seeDispute,
    ],
    [
      side !== null && isRunning(contract),
      `${at}/ending`,
      step.what === 'ending' && !mine ? t.seeEnding : endingTexts[place.lang].link,
    ],
  ];
  const shown = ways.filter(([offered]) => offered);
  if (shown.length === 0) return null;
  return (
    <ul class="ways-beside">
      {shown.map(([, path, label]) => (
        <li key={path}>
          <a href={href(place, path)}>{label}</a>
        </li>
      ))}
    </ul>
  );
}

/** What happens then, until when, and when the money moves. */
function Explanation({ place, seen }: Props) {
  const t = contractNextTexts[place.lang];
  const { lang } = place;
  const { contract, step, side } = seen;
  const { milestone, until } = step;
  const day = until ? writeDate(until, lang) : '';
  const left = until ? (
    <b class="num">{contractTexts[lang].daysLeft(daysBetween(seen.today, until))}</b>
  ) : null;
  const words = (sentences: ComponentChildren) => (
    <>
      {milestone && contract.milestones.length > 1 ? <p {...typedIn(place.lang)}>{milestone.title}</p> : null}
      <p>{sentences}</p>
      {seen.changes.askedAt ? <p>{t.silent}</p> : null}
    </>
  );
  switch (step.what) {
    case 'agreement':
      return words([contractTexts[lang].agreeBy(day), ' ', left]);
    case 'amendment':
      return words([t.deadline(day), ' ', left, ' ', t.amendThen]);
    case 'deposit':
      return words(
        milestone && side === 'client' ? t.depositThen(writeYen(milestone.depositAmount)) : t.depositWait,
      );
    case 'delivery':
      return words([contractTexts[lang].dueOn(day), ' ', left]);
    case 'redelivery':
      return <Redelivery place={place} seen={seen} />;
    case 'acceptance':
      return <Acceptance place={place} seen={seen} left={left} />;
    case 'review':
      return (
        <>
          <Payments place={place} seen={seen} />
          {words([t.reviewThen, ' ', t.deadline(day), ' ', left])}
        </>
      );
    case 'ending':
      return words([
        step.who.map((who) => t.turn[who]),
        ' ',
        t.deadline(day),
        ' ',
        left,
        ' ',
        t.endThen.ending,
      ]);
    case 'terms':
    case 'statement':
      return words([until ? t.deadline(day) : '', ' ', left, ' ', t.endThen[step.what]]);
    case 'decision':
      return words([
        seen.disputeState ? `${disputeTexts[lang].state[seen.disputeState]}${t.stop}` : '',
        until ? t.deadline(day) : '',
        ' ',
        left,
        ' ',
        t.decisionThen,
      ]);
    case 'payment':
      return <Payments place={place} seen={seen} />;
    case 'nothing':
      if (contract.state === 'lapsed') return <p>{contract.agreedAt ? t.unpaid : t.lapsed}</p>;
      return <p>{contract.state === 'completed' ? t.done : t.ended}</p>;
  }
}

function Acceptance({ place, seen, left }: Props & { readonly left: ComponentChildren }) {
  const t = contractNextTexts[place.lang];
  const { contract, step, side } = seen;
  const { milestone, until } = step;
  if (!milestone?.paymentOn || !until) return null;
  const pay = writeYen(milestone.payoutAmount);
  const paidOn = writeDate(milestone.paymentOn, place.lang);
  return (
    <>
      {contract.milestones.length > 1 ? <p {...typedIn(place.lang)}>{milestone.title}</p> : null}
      {side === 'client' ? null : <p>{t.received(contract.organizationName)}</p>}
      <p>
        {contractTexts[place.lang].autoBy(writeDate(until, place.lang))} {left}
      </p>
      <p>{side === 'worker' ? t.acceptWait(pay, paidOn) : t.acceptThen(pay, paidOn, contract.workerName)}</p>
    </>
  );
}

function Redelivery({ place, seen }: Props) {
  const t = contractNextTexts[place.lang];
  const { contract, changes, step } = seen;
  return (
    <>
      {contract.milestones.length > 1 ? <p {...typedIn(place.lang)}>{step.milestone?.title}</p> : null}
      <AskedRevision lang={place.lang} changes={changes} milestoneId={step.milestone?.id} />
      <p>{t.redeliverThen}</p>
    </>
  );
}

/** What is still to be paid for what was done. */
function Payments({ place, seen }: Props) {
  const done = seen.contract.milestones.filter(({ state }) => state === 'accepted' || state === 'split');
  const isPaid = (id: MilestoneId) =>
    seen.payouts.some(({ milestoneId, state }) => milestoneId === id && state === 'settled');
  return (
    <>
      {done
        .filter(({ id }) => !isPaid(id))
        .map((milestone) => (
          <Payment key={milestone.id} place={place} seen={seen} milestone={milestone} />
        ))}
    </>
  );
}

function Payment({
  place,
  seen,
  milestone,
}: Props & { readonly milestone: ContractPage['milestones'][number] }) {
  const t = contractNextTexts[place.lang];
  const { contract, changes, payouts } = seen;
  const payout = payouts.find(({ milestoneId }) => milestoneId === milestone.id);
  const share = changes.ends.find(({ milestoneId }) => milestoneId === milestone.id);
  const amount = writeYen(payout?.amount ?? share?.payoutAmount ?? milestone.payoutAmount);
  const payOn = payout?.payOn ?? milestone.paymentOn;
  return (
    <>
      {contract.milestones.length > 1 ? <p {...typedIn(place.lang)}>{milestone.title}</p> : null}
      {payOn ? <p>{t.payOn(amount, writeDate(payOn, place.lang))}</p> : null}
      {payout?.isHeld ? <p>{t.held(place.region.phone)}</p> : null}
    </>
  );
}

/** What both sides told about a silence, newest first. */
export function ProgressNews({ place, seen }: Props) {
  const t = contractNextTexts[place.lang];
  const { progress } = seen.changes;
  if (progress.length === 0) return null;
  return (
    <>
      <h2>{t.progress}</h2>
      <ul class="plain">
        {progress.map(({ side, note, toldAt }) => (
          <li key={toldAt.getTime()}>
            <p class="small">
              {t.progressFrom[side]}　{writeDate(tokyoDateOf(toldAt), place.lang)}
            </p>
            <p class="typed" lang="ja">
              {note || contractNextTexts.ja.goingOn}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
