import type { ComponentChildren } from 'preact';
import { slugOf } from '../../kernel/ids.ts';
import { addDays, tokyoDateOf, writeDate, writeInstant } from '../../kernel/tokyo-date.ts';
import { addYen, writeYen } from '../../kernel/yen.ts';
import { otherSide, type Side } from '../../modules/contracts/contract.rules.ts';
import { mayStop } from '../../modules/contracts/dispute.rules.ts';
import { newestOf } from '../../modules/contracts/ending.rules.ts';
import type { ContractPage, SeenEnding } from '../../modules/contracts/index.ts';
import { href, type Place } from '../visit.ts';
import { disputeTexts } from './dispute.texts.ts';
import { endingTexts } from './ending.texts.ts';
import { settlementTexts } from './settlement.texts.ts';
import { SharesTable } from './shares.view.tsx';

/** A contract with everything that can end it, as it stands now. */
export interface Matter extends SeenEnding {
  readonly contract: ContractPage;
  /** null for who looks from outside. */
  readonly side: Side | null;
  /** Whether the reader may bind their side. */
  readonly mayAct: boolean;
  readonly now: Date;
}

interface Props {
  readonly place: Place;
  readonly matter: Matter;
}

/** The ways out, each with what happens then, when, and what silence means. */
export function EndingView({ place, matter }: Props) {
  const t = endingTexts[place.lang];
  const { contract, ending } = matter;
  return (
    <article>
      <p class="small">
        <a href={href(place, `/contracts/${slugOf('contract', contract.id)}`)} lang="ja">
          {contract.title}
        </a>
      </p>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <HeldMoney place={place} matter={matter} />
      {ending ? <OpenEnding place={place} matter={matter} /> : null}
      <OpenDispute place={place} matter={matter} />
      {matter.mayAct ? <Ways place={place} matter={matter} /> : null}
      <Outside place={place} />
    </article>
  );
}

/** Where the money is now. */
export function HeldMoney({ place, matter }: Props) {
  const t = endingTexts[place.lang];
  const { endable, contract } = matter;
  const amount = addYen(...endable.map(({ milestone }) => milestone.depositAmount));
  return (
    <p>{endable.length > 0 ? t.money(writeYen(amount), contract.conditions.operator.name) : t.noMoney}</p>
  );
}

function OpenEnding({ place, matter }: Props) {
  const t = endingTexts[place.lang];
  const { contract, ending, words, side, mayAct, endable } = matter;
  if (!ending) return null;
  const at = (rest: string) => href(place, `/contracts/${slugOf('contract', contract.id)}/ending${rest}`);
  const isMine = ending.openedSide === side;
  const theirs = side ? newestOf(words, otherSide(side)) : null;
  const mine = side ? newestOf(words, side) : null;
  return (
    <section class="next">
      <h2>{t.open[ending.kind]}</h2>
      {words.map((word) => (
        <div key={word.version}>
          <p class="small">
            {t.said(t.sides[word.side])}　{writeInstant(word.saidAt, place.lang)}
          </p>
          <p class="typed" lang="ja">
            {word.statement}
          </p>
          {word.shares.length > 0 ? (
            <SharesTable lang={place.lang} endables={endable} shares={word.shares} />
          ) : null}
        </div>
      ))}
      <p>{t.answerBy(writeDate(tokyoDateOf(ending.dueAt), place.lang))}</p>
      <p>{t.silence[ending.kind]}</p>
      {mayAct && !theirs && isMine ? <p>{t.waits}</p> : null}
      {mayAct && ending.kind === 'refund' && !isMine ? (
        <a class="btn" href={at('/refund/answer')}>
          {t.answer}
        </a>
      ) : null}
      {mayAct && ending.kind === 'share' && theirs ? (
        <a class="btn" href={at('/shares/agreement')}>
          {t.agree}
        </a>
      ) : null}
      {mayAct && ending.kind === 'share' ? (
        <a class="btn quiet" href={at('/shares')}>
          {mine ? t.restate : t.counter}
        </a>
      ) : null}
      {mayAct && isMine ? (
        <a class="btn quiet" href={at('/withdrawal')}>
          {settlementTexts[place.lang].withdrawal.link}
        </a>
      ) : null}
    </section>
  );
}

function OpenDispute({ place, matter }: Props) {
  const t = disputeTexts[place.lang];
  const { contract, dispute } = matter;
  if (!dispute || dispute.state === 'closed') return null;
  return (
    <section class="next">
      <h2>{t.state[dispute.state]}</h2>
      {dispute.dueAt ? <p>{t.dueBy(writeDate(tokyoDateOf(dispute.dueAt), place.lang))}</p> : null}
      <a class="btn line" href={href(place, `/contracts/${slugOf('contract', contract.id)}/dispute`)}>
        {t.see}
      </a>
    </section>
  );
}

function Ways({ place, matter }: Props) {
  const t = endingTexts[place.lang];
  const { contract, ending, dispute, refundable, endable, side, stopped, unpaidFrom } = matter;
  const at = (rest: string) => href(place, `/contracts/${slugOf('contract', contract.id)}${rest}`);
  const isActive = contract.state === 'active';
  const isStopped = dispute !== null && dispute.state !== 'closed';
  const canStop = endable.some(
    ({ milestone: { id, state } }) => state !== 'held' && side !== null && mayStop(stopped, side, id),
  );
  const ways: ComponentChildren[] = [];
  if (unpaidFrom)
    ways.push(
      <Way
        title={t.way.unpaid}
        to={unpaidFrom <= tokyoDateOf(matter.now) ? at('/ending/unpaid') : null}
        text={t.way.unpaidText(writeDate(addDays(unpaidFrom, -1), place.lang))}
      />,
    );
  if (isActive && !ending && refundable.length > 0)
    ways.push(<Way title={t.way.refund} to={at('/ending/refund')} text={t.way.refundText} />);
  if (isActive && !ending && endable.length > 0)
    ways.push(<Way title={t.way.share} to={at('/ending/shares')} text={t.way.shareText} />);
  if (isActive && !isStopped && canStop)
    ways.push(<Way title={t.way.dispute} to={at('/dispute/opening')} text={t.way.disputeText} />);
  if (ways.length === 0) return null;
  return (
    <>
      <h2>{t.ways}</h2>
      <ul class="rows">{ways}</ul>
    </>
  );
}

function Way(props: { readonly title: string; readonly to: string | null; readonly text: string }) {
  const { title, to, text } = props;
  return (
    <li>
      <div>
        <h3>{title}</h3>
        <p>{text}</p>
      </div>
      {to ? (
        <a class="btn line" href={to}>
          {title}
        </a>
      ) : null}
    </li>
  );
}

/** Who helps a freelancer for free, apart from everybody here. */
export function Outside({ place }: Pick<Props, 'place'>) {
  const t = endingTexts[place.lang];
  return (
    <>
      <h2>{t.outside}</h2>
      <p>{t.outsideText}</p>
      <p>
        <a class="btn line" href="tel:0120532110">
          0120-532-110
        </a>
      </p>
    </>
  );
}

/** On the page of the contract: what is open, and where who stands between the sides goes on. */
export function EndingsBlock({ place, matter, mayHold }: Props & { readonly mayHold: boolean }) {
  const t = endingTexts[place.lang];
  const d = disputeTexts[place.lang];
  const { contract, side, ending, dispute, endable } = matter;
  const at = (rest: string) => href(place, `/contracts/${slugOf('contract', contract.id)}${rest}`);
  const isStopped = dispute !== null && dispute.state !== 'closed';
  const canHold = mayHold && !isStopped && endable.length > 0;
  if (!ending && !dispute && !canHold) return null;
  return (
    <>
      <h2>{t.title}</h2>
      {ending && side ? (
        <p>
          <a href={at('/ending')}>{t.open[ending.kind]}</a>
        </p>
      ) : null}
      {ending ? <p>{t.answerBy(writeDate(tokyoDateOf(ending.dueAt), place.lang))}</p> : null}
      {dispute ? (
        <p>
          <a href={at('/dispute')}>{d.state[dispute.state]}</a>
        </p>
      ) : null}
      {canHold ? (
        <p>
          <a href={at('/hold')}>{d.opening.holdTitle}</a>
        </p>
      ) : null}
    </>
  );
}
