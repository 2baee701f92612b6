import { slugOf } from '../../kernel/ids.ts';
import { allow } from '../../kernel/result.ts';
import { amendmentForm } from '../../modules/contracts/change.forms.ts';
import { mayAgree } from '../../modules/contracts/contract.access.ts';
import { isRunning } from '../../modules/contracts/contract.rules.ts';
import { proposeAmendment } from '../../modules/contracts/index.ts';
import { formPage } from '../form-page.tsx';
import type { TypedForm } from '../form-state.ts';
import type { Visit } from '../visit.ts';
import { AmendmentFields } from './amendment.view.tsx';
import { changeTexts } from './change.texts.ts';
import { changeRefusalText } from './change-refusal.texts.ts';
import { contractIdOf, readContract } from './contract.tsx';
import { contractRefusalText } from './refusal-text.ts';
import type { SeenContract } from './seen-contract.view.tsx';
import { staleStep } from './stale-step.tsx';

/** One side writes the conditions as it would have them. */
export const amendmentFormPage = formPage({
  schema: amendmentForm,
  initial: async (visit) => typedFrom(visit, (await readContract(visit)).contract),
  async draw(visit, form) {
    const t = changeTexts[visit.lang].amendment;
    const { contract, changes } = await readContract(visit);
    allow(mayAgree(visit.actor, contract));
    const isOpen = changes.amendments.some(({ state }) => state === 'proposed');
    const over = isOpen ? 'amendment-open' : isRunning(contract) ? null : 'contract-not-running';
    if (over && !form.refusal) return staleStep(visit, contract.id, t.title, changeRefusalText[over]);
    const body = (
      <>
        <h1>{t.title}</h1>
        <p class="small">{contract.title}</p>
        <p class="lead">{t.lead}</p>
        <AmendmentFields
          words={{ form, lang: visit.lang, labels: t.labels, hints: t.hints }}
          contract={contract}
        />
      </>
    );
    return { title: t.title, body };
  },
  submit: (visit, command) => proposeAmendment(visit.actor, { ...command, contractId: contractIdOf(visit) }),
  refusals: { ...contractRefusalText, ...changeRefusalText },
  next: (_, { contractId, version }) => `/contracts/${slugOf('contract', contractId)}/changes/${version}`,
});

/** The conditions that hold, as they could be typed; parts whose terms can still change. */
function typedFrom({ http, lang }: Visit, { conditions, milestones }: SeenContract['contract']): TypedForm {
  const extra = http.req.query('extra') === 'yes';
  return {
    description: conditions.work.description,
    acceptanceCriteria: conditions.work.acceptanceCriteria,
    revisionsIncluded: String(conditions.work.revisionsIncluded),
    parts: milestones
      .filter(({ state }) => state === 'planned' || state === 'funded')
      .map(({ position, dueOn, reward, state }) => ({
        position: String(position),
        dueOn,
        ...(state === 'planned' ? { reward: String(reward) } : {}),
      })),
    ...(extra ? { added: [{ title: changeTexts[lang].amendment.extra, reward: '', dueOn: '' }] } : {}),
  };
}
