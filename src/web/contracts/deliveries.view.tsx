import { slugOf } from '../../kernel/ids.ts';
import { writeInstant } from '../../kernel/tokyo-date.ts';
import type { ContractPage, DeliveryRow } from '../../modules/contracts/index.ts';
import { Files } from '../files/files.view.tsx';
import { href, type Place } from '../visit.ts';
import { contractTexts } from './contract.texts.ts';

/** Everything that was delivered, newest first. */
export function Deliveries({ place, contract }: { readonly place: Place; readonly contract: ContractPage }) {
  const t = contractTexts[place.lang];
  if (contract.deliveries.length === 0) return null;
  return (
    <>
      <h2>{t.deliveries}</h2>
      <ul class="rows">
        {contract.deliveries.map((delivery) => (
          <li key={delivery.id}>
            <OneDelivery place={place} contract={contract} delivery={delivery} />
          </li>
        ))}
      </ul>
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
      <p class="typed">{delivery.note}</p>
      <Files files={delivery.files} at={href(place, `/contracts/${slugOf('contract', contract.id)}/files`)} />
    </div>
  );
}
