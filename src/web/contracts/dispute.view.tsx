import { type ContractId, slugOf } from '../../kernel/ids.ts';
import { tokyoDateOf, writeDate, writeInstant } from '../../kernel/tokyo-date.ts';
import { hearsWords, isWithdrawable, takesProposal } from '../../modules/contracts/dispute.rules.ts';
import type { SeenDispute } from '../../modules/contracts/index.ts';
import { href, type Place } from '../visit.ts';
import { disputeTexts } from './dispute.texts.ts';
import { HeldMoney, type Matter, Outside } from './ending.view.tsx';
import { settlementTexts } from './settlement.texts.ts';
import { SharesTable } from './shares.view.tsx';

interface Props {
  readonly place: Place;
  readonly matter: Matter;
  readonly dispute: SeenDispute;
  /** What the reader may do besides answering for a side. */
  readonly mayMediate: boolean;
  readonly maySettle: boolean;
}

/** What is stopped, what was said, what was proposed, and what the reader can do now. */
export function DisputeView(props: Props) {
  const { place, matter, dispute } = props;
  const t = disputeTexts[place.lang];
  const { contract } = matter;
  return (
    <article>
      <p class="small">
        <a href={at(place, contract.id, '')} lang="ja">
          {contract.title}
        </a>
      </p>
      <h1>{t.title}</h1>
      <section class="next">
        <h2>{t.state[dispute.state]}</h2>
        {dispute.outcome ? <p>{t.outcome[dispute.outcome]}</p> : null}
        {dispute.dueAt ? <p>{t.dueBy(writeDate(tokyoDateOf(dispute.dueAt), place.lang))}</p> : null}
        {t.next[dispute.state] ? <p>{t.next[dispute.state]}</p> : null}
        <Steps {...props} />
      </section>
      <HeldMoney place={place} matter={matter} />
      <RecordedSettlement {...props} />
      <Terms {...props} />
      <h2>{t.origin[dispute.origin]}</h2>
      <p class="small">{writeInstant(dispute.openedAt, place.lang)}</p>
      {dispute.reason ? (
        <p class="typed" lang="ja">
          {dispute.reason}
        </p>
      ) : null}
      <Words place={place} dispute={dispute} />
      {dispute.state === 'unsettled' ? <Outside place={place} /> : null}
    </article>
  );
}

function at(place: Place, id: ContractId, rest: string): string {
  return href(place, `/contracts/${slugOf('contract', id)}${rest}`);
}

/** One filled button: what presses most. */
function Steps({ place, matter, dispute, mayMediate, maySettle }: Props) {
  const t = disputeTexts[place.lang];
  const { contract, side, mayAct } = matter;
  const steps: { readonly to: string; readonly label: string }[] = [];
  const has = dispute.answers.some((answer) => answer.side === side);
  if (mayAct && dispute.state === 'answers' && !has) steps.push({ to: '/dispute/answer', label: t.reply });
  if (mayAct && hearsWords(dispute)) steps.push({ to: '/dispute/words', label: t.say });
  if (mayMediate && takesProposal(dispute, dispute.terms))
    steps.push({ to: '/dispute/proposal', label: t.propose });
  if (maySettle && dispute.settlement)
    steps.push({ to: '/dispute/settlement/decision', label: settlementTexts[place.lang].look });
  else if (maySettle && dispute.state === 'unsettled')
    steps.push({ to: '/dispute/settlement', label: t.settle });
  const takesShares = ['statement', 'proposal', 'unsettled'].includes(dispute.state);
  if (mayAct && takesShares) steps.push({ to: '/ending', label: t.share });
  const isOpener = mayAct ? dispute.origin === side : maySettle && dispute.origin === 'hold';
  if (isOpener && isWithdrawable(dispute)) steps.push({ to: '/dispute/withdrawal', label: t.withdraw });
  return (
    <>
      {steps.map(({ to, label }, index) => (
        <a key={to} class={index === 0 ? 'btn' : 'btn quiet'} href={at(place, contract.id, to)}>
          {label}
        </a>
      ))}
    </>
  );
}

/** What one operator has recorded; both sides can object before a second one confirms it. */
export function RecordedSettlement({ place, matter, dispute }: Pick<Props, 'place' | 'matter' | 'dispute'>) {
  const t = settlementTexts[place.lang];
  const { settlement } = dispute;
  if (!settlement) return null;
  const endables = endablesOf(matter, dispute);
  const goesOn = disputeTexts[place.lang].goesOn;
  return (
    <section>
      <h2>{t.recordedBy(settlement.writer)}</h2>
      <p class="small">{writeInstant(settlement.proposedAt, place.lang)}</p>
      <p class="typed" lang="ja">
        {settlement.statement}
      </p>
      <SharesTable lang={place.lang} endables={endables} shares={settlement.terms} goesOn={goesOn} />
      <p>{t.waits}</p>
      {matter.side ? <p>{t.wrong}</p> : null}
    </section>
  );
}

/** The mediator's proposal with its answers, and what was settled elsewhere. */
export function Terms({ place, matter, dispute }: Pick<Props, 'place' | 'matter' | 'dispute'>) {
  const t = disputeTexts[place.lang];
  const endables = endablesOf(matter, dispute);
  return (
    <>
      {dispute.terms.map(({ source, statement, writer, writtenAt, terms }) => (
        <section key={source}>
          <h2>{source === 'mediator' ? t.proposalOf(writer) : t.settledBy(writer)}</h2>
          <p class="small">{writeInstant(writtenAt, place.lang)}</p>
          <p class="typed" lang="ja">
            {statement}
          </p>
          <SharesTable lang={place.lang} endables={endables} shares={terms} goesOn={t.goesOn} />
        </section>
      ))}
      {dispute.answers.length > 0 ? (
        <>
          <h2>{t.answers}</h2>
          <ul class="plain">
            {dispute.answers.map(({ side, accepts, answeredAt }) => (
              <li key={side}>
                {t.sides[side]}: {accepts ? t.answered.yes : t.answered.no}{' '}
                <span class="small">{writeInstant(answeredAt, place.lang)}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

/** What is held, or was: also after its end the table shows what was decided. */
export function endablesOf({ contract }: Pick<Matter, 'contract'>, { held }: SeenDispute) {
  return held.flatMap(({ milestoneId, heldFrom }) => {
    const milestone = contract.milestones.find(({ id }) => id === milestoneId);
    return milestone ? [{ milestone, standing: heldFrom }] : [];
  });
}

function Words({ place, dispute: { words } }: Pick<Props, 'place' | 'dispute'>) {
  const t = disputeTexts[place.lang];
  return (
    <>
      <h2>{t.words}</h2>
      {words.length === 0 ? <p>{t.noWords}</p> : null}
      {words.map(({ version, side, statement, saidAt }) => (
        <div key={version}>
          <p class="small">
            {t.sides[side]}　{writeInstant(saidAt, place.lang)}
          </p>
          <p class="typed" lang="ja">
            {statement}
          </p>
        </div>
      ))}
    </>
  );
}
