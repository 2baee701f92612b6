import type { ComponentChildren } from 'preact';
import { slugOf } from '../../kernel/ids.ts';
import { writeDate, writeInstant } from '../../kernel/tokyo-date.ts';
import { paymentRuleInWords } from '../../modules/contracts/notice-clauses.rules.ts';
import { WholeDays } from '../parts/whole-days.view.tsx';
import { href, type Place } from '../visit.ts';
import { Amendments } from './change.view.tsx';
import { contractTexts } from './contract.texts.ts';
import { ContractMoney } from './contract-money.view.tsx';
import { contractNextTexts } from './contract-next.texts.ts';
import { NextStep, ProgressNews } from './contract-next.view.tsx';
import { ContractRoad } from './contract-road.view.tsx';
import { Deliveries } from './deliveries.view.tsx';
import { Reviews } from './review.view.tsx';
import type { SeenContract } from './seen-contract.view.tsx';

interface Props {
  readonly place: Place;
  readonly seen: SeenContract;
}

/** Where the work stands: the one next step, the way behind and before it, and where every yen is. */
export function ContractView(
  props: Props & {
    /** The ways out of the contract, and what of them is under way. */
    readonly endings?: ComponentChildren;
    readonly talk?: ComponentChildren;
  },
) {
  const { place, seen, endings, talk } = props;
  const t = contractTexts[place.lang];
  const { contract, side } = seen;
  const counterpart = side === 'client' ? contract.workerName : contract.organizationName;
  return (
    <article>
      <p class="small">
        {side ? <a href={href(place, '/contracts')}>{t.mine}</a> : null}
        {side ? ' ＞ ' : ''}
        {counterpart}
        {side ? '' : `　${contract.workerName}`}
      </p>
      <h1 lang="ja">{contract.title}</h1>
      {side && seen.seesPosting ? (
        <p>
          <a href={href(place, `/jobs/${slugOf('job', contract.jobId)}`)}>{t.posting}</a>
        </p>
      ) : null}
      {side ? null : <p class="lead">{t.looker}</p>}
      <div class="beside step-first">
        <div>
          <NextStep place={place} seen={seen} />
          <h2>{t.road}</h2>
          <ContractRoad place={place} seen={seen} />
          <Deliveries place={place} contract={contract} changes={seen.changes} />
          <ProgressNews place={place} seen={seen} />
          <Reviews place={place} seen={seen} />
          {talk}
        </div>
        <aside>
          <ContractMoney lang={place.lang} seen={seen} />
          <Conditions place={place} seen={seen} />
          {endings}
          <Viewings place={place} seen={seen} />
        </aside>
      </div>
    </article>
  );
}

function Conditions({ place, seen }: Props) {
  const t = contractTexts[place.lang];
  const { contract, changes, may } = seen;
  const { conditions, id } = contract;
  const at = `/contracts/${slugOf('contract', id)}`;
  const inForce = contract.notices.filter(
    ({ version }) =>
      version === 1 || changes.amendments.some((each) => each.version === version && each.state === 'agreed'),
  );
  const days = contract.milestones.filter(({ state }) => state !== 'cancelled').map(({ dueOn }) => dueOn);
  return (
    <>
      <h2>{t.conditions}</h2>
      <p class="small">
        <WholeDays>
          {[
            conditions.deliveryPlace,
            ...days.map((day) => t.due(writeDate(day, place.lang))),
            t.revisionsIncluded(conditions.work.revisionsIncluded),
            paymentRuleInWords(conditions.pay.rule)[place.lang],
          ].join('　／　')}
        </WholeDays>
      </p>
      <ul class="plain small">
        {inForce.map(({ version }) => (
          <li key={version}>
            <a href={href(place, `${at}/notices/${version}`)}>{t.readNotice(version)}</a>
          </li>
        ))}
      </ul>
      <Amendments place={place} seen={{ contractId: id, amendments: changes.amendments }} />
      {may.propose ? (
        <p>
          <a href={href(place, `${at}/changes/new`)}>{contractNextTexts[place.lang].propose}</a>
        </p>
      ) : null}
    </>
  );
}

/** Both sides see who of neither side read this, and why. */
function Viewings({ place, seen }: Props) {
  const { viewings } = seen.changes;
  if (viewings.length === 0) return null;
  return (
    <>
      <h2>{contractTexts[place.lang].viewings}</h2>
      <ul class="plain small">
        {viewings.map(({ name, reason, viewedAt }) => (
          <li key={viewedAt.getTime()}>
            {name}　{writeInstant(viewedAt, place.lang)}
            <p class="typed" lang="ja">
              {reason}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
