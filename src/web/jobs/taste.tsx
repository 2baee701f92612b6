import { allow, NotAllowed } from '../../kernel/result.ts';
import { refusedJobs, resetTaste, tasteOf } from '../../modules/jobs/index.ts';
import { mayPropose } from '../../modules/jobs/job.access.ts';
import { tasteForm } from '../../modules/jobs/job.forms.ts';
import { newKey } from '../../platform/random.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import { Problems } from '../parts/form.view.tsx';
import { fitTexts } from './fit.texts.ts';
import { OwnTaste, RefusedJobs } from './taste.view.tsx';

/** What one sees less of after "not for me", and the way back. */
export const tastePage = formPage({
  schema: tasteForm,
  async draw(visit, form) {
    const t = fitTexts[visit.lang];
    const { personId } = visit.actor;
    allow(mayPropose(visit.actor));
    if (!personId) throw new NotAllowed();
    const { taste, refused } = await reading(visit.region.id, async (tx) => ({
      taste: await tasteOf(tx, personId),
      refused: await refusedJobs(tx, personId),
    }));
    const body = (
      <>
        <h1>{t.taste}</h1>
        <p class="lead">{t.tasteLead}</p>
        <Problems words={{ form, lang: visit.lang, labels: { category: t.taste, skill: t.taste } }} />
        <OwnTaste place={visit} taste={taste} newKey={newKey} />
        <h2 id="refused">{t.refusedJobs}</h2>
        <RefusedJobs place={visit} jobs={refused} newKey={newKey} />
      </>
    );
    return { title: t.taste, body };
  },
  submit: (visit, command) => resetTaste(visit.actor, command),
  refusals: {},
  next: () => '/taste',
});
