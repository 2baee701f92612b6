import { type ContractId, slugOf } from '../../kernel/ids.ts';
import type { Sentence } from '../../platform/i18n.ts';
import type { Drawn } from '../page.tsx';
import { href, type Visit } from '../visit.ts';
import { contractStepTexts } from './contract-step.texts.ts';

/** Instead of a form that could only be refused: why this step is over, and the way back. */
export function staleStep(visit: Visit, id: ContractId, title: string, why: Sentence): Drawn {
  const body = (
    <>
      <h1>{title}</h1>
      <section class="next">
        <p>{why[visit.lang]}</p>
        <a class="btn line" href={href(visit, `/contracts/${slugOf('contract', id)}`)}>
          {contractStepTexts[visit.lang].toContract}
        </a>
      </section>
    </>
  );
  return { title, body };
}
