import { slugOf } from '../../kernel/ids.ts';
import { tokyoDateOf, writeDate } from '../../kernel/tokyo-date.ts';
import type { UntouchedContract } from '../../modules/contracts/index.ts';
import { href, type Place } from '../visit.ts';
import { changeTexts } from './change.texts.ts';

interface Props {
  readonly place: Place;
  readonly contracts: readonly UntouchedContract[];
  /** Whether the reader may open it, after having written why. */
  readonly mayOpen: (contract: UntouchedContract) => boolean;
}

/** Contracts in which nothing happened although both sides were asked: the operator calls them. */
export function Untouched({ place, contracts, mayOpen }: Props) {
  const t = changeTexts[place.lang].untouched;
  if (contracts.length === 0) return null;
  return (
    <section id="untouched">
      <h2>{t.title}</h2>
      <p>{t.lead}</p>
      <ul class="rows">
        {contracts.map((contract) => (
          <li key={contract.id}>
            <div>
              <h3 lang="ja">
                {mayOpen(contract) ? (
                  <a href={href(place, `/contracts/${slugOf('contract', contract.id)}/viewing`)}>
                    {contract.title}
                  </a>
                ) : (
                  contract.title
                )}
              </h3>
              <p class="small" lang="ja">{`${contract.organizationName}　${contract.workerName}`}</p>
            </div>
            <p class="small">
              {t.since(
                writeDate(tokyoDateOf(contract.lastActAt), place.lang),
                writeDate(tokyoDateOf(contract.askedAt), place.lang),
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
