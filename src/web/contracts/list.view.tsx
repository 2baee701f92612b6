import { slugOf } from '../../kernel/ids.ts';
import { tokyoDateOf, writeDate } from '../../kernel/tokyo-date.ts';
import { writeYen } from '../../kernel/yen.ts';
import { type Side, standingOf } from '../../modules/contracts/contract.rules.ts';
import type { ContractRow } from '../../modules/contracts/index.ts';
import type { SettledContract } from '../../modules/settlement/index.ts';
import type { Lang } from '../../platform/i18n.ts';
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
                <a href={href(place, `/contracts/${slugOf('contract', contract.id)}`)}>{contract.title}</a>
              </h3>
              <p class="small">{side === 'worker' ? contract.organizationName : contract.workerName}</p>
              <p class="tags">
                <span class={contract.state === 'completed' ? 'chip ok' : 'chip'}>
                  {t.state[howSettled.get(contract.id) ?? standingOf(contract)]}
                </span>
                <span class="small">{waiting(contract, place.lang)}</span>
              </p>
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

function waiting(contract: ContractRow, lang: Lang): string {
  const t = contractTexts[lang];
  const { state, offerExpiresAt, acceptanceDueAt, dueOn } = contract;
  if (state === 'offered') return t.agreeBy(writeDate(tokyoDateOf(offerExpiresAt), lang));
  if (acceptanceDueAt) return t.autoBy(writeDate(tokyoDateOf(acceptanceDueAt), lang));
  return dueOn ? t.dueOn(writeDate(dueOn, lang)) : '';
}
