import { slugOf } from '../../kernel/ids.ts';
import { tokyoDateOf, writeDate, writeInstant } from '../../kernel/tokyo-date.ts';
import type { ContractChanges, ContractPage, DeliveryRow } from '../../modules/contracts/index.ts';
import { Files } from '../files/files.view.tsx';
import { typedIn } from '../parts/typed.view.tsx';
import { href, type Place } from '../visit.ts';
import { changeTexts } from './change.texts.ts';
import { contractTexts } from './contract.texts.ts';
import { contractStepTexts } from './contract-step.texts.ts';

/** Everything that was delivered, newest first, with what came of it. */
export function Deliveries(props: {
  readonly place: Place;
  readonly contract: ContractPage;
  readonly changes: ContractChanges;
}) {
  const { place, contract, changes } = props;
  const t = contractTexts[place.lang];
  if (contract.deliveries.length === 0) return null;
  return (
    <>
      <h2>{t.deliveries}</h2>
      <ul class="rows">
        {contract.deliveries.map((delivery) => (
          <li key={delivery.id}>
            <div>
              <OneDelivery place={place} contract={contract} delivery={delivery} />
              <WhatCame place={place} delivery={delivery} changes={changes} />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Sent back, and for which condition; or more time taken, and why. */
function WhatCame(props: {
  readonly place: Place;
  readonly delivery: DeliveryRow;
  readonly changes: ContractChanges;
}) {
  const { place, delivery, changes } = props;
  const t = contractTexts[place.lang];
  const sentBack = changes.revisions.find(({ deliveryId }) => deliveryId === delivery.id);
  const extension = changes.extensions.find(({ deliveryId }) => deliveryId === delivery.id);
  return (
    <>
      {extension ? (
        <div class="answered">
          <p class="small">{t.extended(writeDate(tokyoDateOf(extension.dueAt), place.lang))}</p>
          <p class="typed" lang="ja">
            {extension.reason}
          </p>
        </div>
      ) : null}
      {sentBack ? (
        <div class="answered">
          <p class="small">{`${t.revised(changes.revisions.indexOf(sentBack) + 1)}　${changeTexts[place.lang].items[sentBack.item]}`}</p>
          <p class="typed" lang="ja">
            {sentBack.expected}
          </p>
        </div>
      ) : null}
    </>
  );
}

export function OneDelivery(props: {
  readonly place: Place;
  readonly contract: ContractPage;
  readonly delivery: DeliveryRow;
}) {
  const { place, contract, delivery } = props;
  const t = contractTexts[place.lang];
  const part = contract.milestones.find(({ id }) => id === delivery.milestoneId);
  return (
    <div>
      <h3>
        {contract.milestones.length > 1 && part ? `${part.title}　` : null}
        {t.version(delivery.version)}
      </h3>
      <p class="small num">{writeInstant(delivery.deliveredAt, place.lang)}</p>
      <p class="typed" lang="ja">
        {delivery.note}
      </p>
      <Files
        lang={place.lang}
        files={delivery.files}
        at={href(place, `/contracts/${slugOf('contract', contract.id)}/files`)}
      />
    </div>
  );
}

/** By what a delivery is judged; of a part that was added later, first why, since the criteria are those of the first work. */
export function Criteria(props: {
  readonly place: Place;
  readonly criteria: string;
  readonly reason: string | undefined;
}) {
  const { place, criteria, reason } = props;
  const t = contractStepTexts[place.lang].acceptance;
  return (
    <>
      {reason === undefined ? null : (
        <>
          <h2>{t.added}</h2>
          <p class="typed" {...typedIn(place.lang)}>
            {reason}
          </p>
        </>
      )}
      <h2>{reason === undefined ? t.criteria : t.criteriaOfAll}</h2>
      <p class="typed" {...typedIn(place.lang)}>
        {criteria}
      </p>
    </>
  );
}
