import type { Actor } from '../../kernel/actor.ts';
import { idOfSlug, type OrganizationId, slugOf } from '../../kernel/ids.ts';
import { allow } from '../../kernel/result.ts';
import type { Yen } from '../../kernel/yen.ts';
import { type TypedContent, typedContent } from '../../modules/jobs/content.rules.ts';
import { draftJob, jobsOf, postingPage } from '../../modules/jobs/index.ts';
import { mayDraftFor } from '../../modules/jobs/job.access.ts';
import { newJobForm } from '../../modules/jobs/job.forms.ts';
import {
  categoryOf,
  draftFrom,
  isTemplateKey,
  type TemplateKey,
  templateKeys,
} from '../../modules/jobs/template.rules.ts';
import { organizationNames } from '../../modules/organizations/index.ts';
import { reading, type Tx } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import { typedText } from '../form-state.ts';
import type { Visit } from '../visit.ts';
import { jobFormTexts } from './job-form.texts.ts';
import { JobForm } from './job-form.view.tsx';
import { usualPay } from './prices.tsx';
import { templateTexts } from './template.texts.ts';
import { hintsFor, Templates } from './templates.view.tsx';

/** A first draft: from a template, from one's own earlier posting, or from nothing. */
export const draftPage = formPage({
  schema: newJobForm,
  async initial(visit) {
    const [only, ...others] = drafting(visit.actor);
    return {
      engagementModel: 'direct',
      revisionsIncluded: '2',
      workplace: 'home',
      ...(only && others.length === 0 ? { organization: slugOf('organization', only) } : {}),
      ...(await filledIn(visit)),
    };
  },
  async draw(visit, form) {
    const t = jobFormTexts[visit.lang];
    const own = drafting(visit.actor);
    allow(own.length > 0);
    const { names, earlier, usual } = await reading(visit.region.id, async (tx) => ({
      names: await organizationNames(tx, own),
      earlier: (await jobsOf(tx, own)).filter(({ title }) => title !== '').slice(0, 10),
      usual: await usualPay(tx, [...templateKeys.map(categoryOf), typedText(form, 'category')]),
    }));
    const organizations = names.map(({ id, name }) => ({ value: slugOf('organization', id), label: name }));
    const words = {
      form,
      lang: visit.lang,
      labels: t.labels,
      hints: hintsFor(visit.lang, form),
      rowTitle: t.rowTitle,
    };
    const start = { chosen: templateOf(visit), earlier, usual };
    const body = (
      <>
        <h1>{t.newTitle}</h1>
        <p class="lead">{t.lead}</p>
        {visit.query.has('copy') ? <p class="notice">{templateTexts[visit.lang].copied}</p> : null}
        <Templates place={visit} {...start} />
        <JobForm place={visit} words={words} organizations={organizations} usual={usual} />
      </>
    );
    return { title: t.newTitle, body };
  },
  submit: (visit, command) => draftJob(visit.actor, command),
  refusals: {},
  next: (_, { jobId }) => `/jobs/${slugOf('job', jobId)}`,
});

/** The organisations that this person may write a posting for; mostly one. */
function drafting(actor: Actor): OrganizationId[] {
  return actor.seats.filter((seat) => mayDraftFor(actor, seat)).map((seat) => seat.organizationId);
}

function templateOf({ query }: Visit): TemplateKey | null {
  const key = query.get('template') ?? '';
  return isTemplateKey(key) ? key : null;
}

/** What the address asks to begin with; an earlier posting only by the people who may draft for its organisation. */
function filledIn(visit: Visit): Promise<Partial<TypedContent>> {
  const template = templateOf(visit);
  const earlier = idOfSlug('job', visit.query.get('copy') ?? '');
  return reading(visit.region.id, async (tx) => {
    if (template) return draftFrom(template, await hourlyPay(tx, categoryOf(template)));
    if (!earlier) return {};
    const job = await postingPage(tx, earlier);
    if (!mayDraftFor(visit.actor, job)) return {};
    const milestones = job.milestones.map((part) => ({ ...part, dueOn: null }));
    return {
      ...typedContent({ ...job, milestones, deliveryDue: null, applicationDeadline: null }),
      organization: slugOf('organization', job.organizationId),
    };
  });
}

/** What an hour of a first draft brings: what is usual here, and never less than the region's reference. */
async function hourlyPay(tx: Tx, category: string): Promise<Yen | null> {
  const { guides, reference } = await usualPay(tx, [category]);
  const middle = guides.get(category)?.middle ?? null;
  if (middle === null || reference === null) return middle ?? reference?.amount ?? null;
  return middle > reference.amount ? middle : reference.amount;
}
