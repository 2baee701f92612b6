import { slugOf } from '../../kernel/ids.ts';
import { writeDate } from '../../kernel/tokyo-date.ts';
import { writeYen } from '../../kernel/yen.ts';
import { type Side, standingOf } from '../../modules/contracts/contract.rules.ts';
import { type Turn, turnIn } from '../../modules/contracts/contract-row.rules.ts';
import type { ContractRow } from '../../modules/contracts/index.ts';
import type { SettledContract } from '../../modules/settlement/index.ts';
import type { Lang } from '../../platform/i18n.ts';
import { Typed } from '../parts/typed.view.tsx';
import { href, type Place } from '../visit.ts';
import { contractTexts } from './contract.texts.ts';

interface Props {
  readonly place: Place;
  readonly side: Side;
  readonly contracts: readonly ContractRow[];
  /** Those whose money has reached its end; none among what is under way. */
  readonly settled?: readonly SettledContract[];
}

/** Contracts as rows: what it is, with whom, what is waited for and until when. */
export function ContractRows({ place, side, contracts, settled = [] }: Props) {
  const t = contractTexts[place.lang];
  const howSettled = new Map(settled.map(({ contractId, how }) => [contractId, how]));
  return (
    <>
      <h2>{side === 'worker' ? t.asWorker : t.asClient}</h2>
      <ul class="rows">
        {contracts.map((contract) => (
          <li key={contract.id}>
            <div>
              <h3>
                <a href={href(place, `/contracts/${slugOf('contract', contract.id)}`)}>
                  <Typed lang={place.lang}>{contract.title}</Typed>
                </a>
              </h3>
              <p class="small">
                <Typed lang={place.lang}>
                  {side === 'worker' ? contract.organizationName : contract.workerName}
                </Typed>
              </p>
              <ContractState
                place={place}
                side={side}
                contract={contract}
                settled={howSettled.get(contract.id)}
              />
            </div>
            <div class="pay">
              <b class="num">{writeYen(side === 'worker' ? contract.payout : contract.reward)}</b>
              {contract.milestones > 1 ? (
                <p class="small">{t.parts(contract.accepted, contract.milestones)}</p>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

interface StateProps {
  readonly place: Place;
  readonly side: Side;
  readonly contract: ContractRow;
  readonly settled: SettledContract['how'] | undefined;
}

/** How far it is, whose turn it is, and until when. */
export function ContractState({ place, side, contract, settled }: StateProps) {
  const t = contractTexts[place.lang];
  const turn = turnIn(contract);
  return (
    <p class="tags">
      {turn?.what === 'mediation' ? (
        <span class="chip warm">{t.stopped}</span>
      ) : (
        <span class={contract.state === 'completed' ? 'chip ok' : 'chip'}>
          {t.state[settled ?? standingOf(contract)]}
        </span>
      )}
      {turn?.what === 'redelivery' ? <span class="chip warm">{t.sentBack}</span> : null}
      {turn ? (
        <span class="small">{[turnOf(turn, side, place.lang), waiting(turn, place.lang)].join(' ')}</span>
      ) : null}
    </p>
  );
}

function turnOf({ what, who }: Turn, side: Side, lang: Lang): string {
  const t = contractTexts[lang];
  if (what === 'mediation') return t.inMediation;
  if (who.length > 1) return '';
  return who.includes(side) ? t.yourTurn : t.othersTurn[side];
}

function waiting({ what, until }: Turn, lang: Lang): string {
  const t = contractTexts[lang];
  if (!until) return '';
  if (what === 'agreement') return t.agreeBy(writeDate(until, lang));
  if (what === 'acceptance') return t.autoBy(writeDate(until, lang));
  return what === 'deposit' ? t.payBy(writeDate(until, lang)) : t.dueOn(writeDate(until, lang));
}
