import { type ContractId, slugOf } from '../../kernel/ids.ts';
import type { Sentence } from '../../platform/i18n.ts';
import type { Drawn } from '../page.tsx';
import { href, type Visit } from '../visit.ts';
import { contractStepTexts } from './contract-step.texts.ts';

/** Instead of a form that could only be refused: why this step is over, and the way on or back. */
export function staleStep(
  visit: Visit,
  id: ContractId,
  title: string,
  why: Sentence,
  on?: { readonly path: string; readonly label: string },
): Drawn {
  const contract = `/contracts/${slugOf('contract', id)}`;
  const body = (
    <>
      <h1>{title}</h1>
      <section class="next">
        <p>{why[visit.lang]}</p>
        {on ? (
          <a class="btn" href={href(visit, `${contract}${on.path}`)}>
            {on.label}
          </a>
        ) : null}
        <a class="btn line" href={href(visit, contract)}>
          {contractStepTexts[visit.lang].toContract}
        </a>
      </section>
    </>
  );
  return { title, body };
}
