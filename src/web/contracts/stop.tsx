import { idOfSlug, slugOf } from '../../kernel/ids.ts';
import { allow, NotFound } from '../../kernel/result.ts';
import { writeYen } from '../../kernel/yen.ts';
import { mayStop } from '../../modules/contracts/dispute.rules.ts';
import { maySettleDispute } from '../../modules/contracts/ending.access.ts';
import { stopForm } from '../../modules/contracts/ending.forms.ts';
import { holdMilestones, openDispute } from '../../modules/contracts/index.ts';
import { type FormHandlers, formPage } from '../form-page.tsx';
import type { FormState } from '../form-state.ts';
import type { Drawn } from '../page.tsx';
import { Checkboxes, TextArea } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import type { Visit } from '../visit.ts';
import { contractIdOf } from './contract.tsx';
import { disputeTexts } from './dispute.texts.ts';
import { disputeOf } from './dispute.tsx';
import type { Matter } from './ending.view.tsx';
import { endingRefusalText } from './ending-refusal.texts.ts';
import { readMatter } from './matter.tsx';
import { staleStep } from './stale-step.tsx';

type Who = 'side' | 'operator';

/** A side asks for mediation, or the operator stops the work of a silent one: the same form. */
function stopPage(who: Who): FormHandlers {
  return formPage({
    schema: stopForm,
    async initial(visit) {
      const holdable = choicesOf(await readMatter(visit), visit).map(({ value }) => value);
      return { milestones: holdable.length === 1 ? holdable : [] };
    },
    draw: (visit, form) => drawStop(visit, form, who),
    submit(visit, command) {
      const milestones = command.milestones.map((slug) => {
        const id = idOfSlug('milestone', slug);
        if (!id) throw new NotFound();
        return id;
      });
      const stop = { ...command, milestones, contractId: contractIdOf(visit) };
      return who === 'side' ? openDispute(visit.actor, stop) : holdMilestones(visit.actor, stop);
    },
    refusals: endingRefusalText,
    next: disputeOf,
  });
}

async function drawStop(visit: Visit, form: FormState, who: Who): Promise<Drawn> {
  const t = disputeTexts[visit.lang].opening;
  const matter = await readMatter(visit);
  const { contract, endable, dispute, mayAct } = matter;
  allow(who === 'side' ? mayAct : maySettleDispute(visit.actor, contract));
  const title = who === 'side' ? t.title : t.holdTitle;
  const isOpen = dispute !== null && dispute.state !== 'closed';
  const none = endable.length === 0 ? 'nothing-to-hold' : 'stopped-before';
  const over = isOpen ? 'dispute-open' : choicesOf(matter, visit).length === 0 ? none : null;
  if (over && !form.refusal) return staleStep(visit, contract.id, title, endingRefusalText[over]);
  const words = { form, lang: visit.lang, labels: t.labels, hints: t.hints };
  const body = (
    <>
      <h1>{title}</h1>
      <p class="lead">{who === 'side' ? t.lead : t.holdLead}</p>
      <Form words={words} submit={t.submit} consequence={t.after}>
        <Checkboxes words={words} name="milestones" choices={choicesOf(matter, visit)} optional={false} />
        <TextArea words={words} name="reason" />
      </Form>
    </>
  );
  return { title, body };
}

/** A side does not stop the same delivery twice. */
function choicesOf({ endable, side, stopped }: Matter, { lang }: Visit) {
  return endable
    .filter(({ milestone }) => milestone.state !== 'held' && (!side || mayStop(stopped, side, milestone.id)))
    .map(({ milestone }) => ({
      value: slugOf('milestone', milestone.id),
      label: disputeTexts[lang].opening.part(milestone.title, writeYen(milestone.depositAmount)),
    }));
}

export const disputeOpeningPage = stopPage('side');
export const holdPage = stopPage('operator');
