import { idOfSlug, slugOf } from '../../kernel/ids.ts';
import { allow, NotFound } from '../../kernel/result.ts';
import { writeYen } from '../../kernel/yen.ts';
import { maySettleDispute } from '../../modules/contracts/ending.access.ts';
import { stopForm } from '../../modules/contracts/ending.forms.ts';
import { holdMilestones, openDispute } from '../../modules/contracts/index.ts';
import { type FormHandlers, formPage } from '../form-page.tsx';
import { Checkboxes, TextArea } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { contractIdOf } from './contract.tsx';
import { disputeTexts } from './dispute.texts.ts';
import { disputeOf } from './dispute.tsx';
import { endingRefusalText } from './ending-refusal.texts.ts';
import { readMatter } from './matter.tsx';
import { staleStep } from './stale-step.tsx';

/** A side asks for mediation, or the operator stops the work of a silent one: the same form. */
function stopPage(who: 'side' | 'operator'): FormHandlers {
  return formPage({
    schema: stopForm,
    async initial(visit) {
      const holdable = (await readMatter(visit)).endable.filter(
        ({ milestone }) => milestone.state !== 'held',
      );
      return {
        milestones:
          holdable.length === 1 ? holdable.map(({ milestone }) => slugOf('milestone', milestone.id)) : [],
      };
    },
    async draw(visit, form) {
      const t = disputeTexts[visit.lang].opening;
      const { contract, endable, dispute, mayAct } = await readMatter(visit);
      allow(who === 'side' ? mayAct : maySettleDispute(visit.actor, contract));
      const title = who === 'side' ? t.title : t.holdTitle;
      const isOpen = dispute !== null && dispute.state !== 'closed';
      const over = isOpen ? 'dispute-open' : endable.length === 0 ? 'nothing-to-hold' : null;
      if (over && !form.refusal) return staleStep(visit, contract.id, title, endingRefusalText[over]);
      const words = { form, lang: visit.lang, labels: t.labels, hints: t.hints };
      const choices = endable.map(({ milestone }) => ({
        value: slugOf('milestone', milestone.id),
        label: t.part(milestone.title, writeYen(milestone.depositAmount)),
      }));
      const body = (
        <>
          <h1>{title}</h1>
          <p class="lead">{who === 'side' ? t.lead : t.holdLead}</p>
          <Form words={words} submit={t.submit} consequence={t.after}>
            <Checkboxes words={words} name="milestones" choices={choices} optional={false} />
            <TextArea words={words} name="reason" />
          </Form>
        </>
      );
      return { title, body };
    },
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

export const disputeOpeningPage = stopPage('side');
export const holdPage = stopPage('operator');
