import type { Problem } from '../../kernel/fields.ts';
import { idOfSlug, type JobId } from '../../kernel/ids.ts';
import { allowToSee, NotFound } from '../../kernel/result.ts';
import { type LocalDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import {
  checksOf,
  filesOf,
  isAgreedWith,
  type OwnProposal,
  type PostingPage,
  postingPage,
  proposalsBy,
  questionsOf,
} from '../../modules/jobs/index.ts';
import {
  isWithinLimit,
  mayAsk,
  mayAttach,
  mayCheck,
  mayDraftFor,
  mayPost,
  mayPropose,
  mayRegisterToPropose,
  maySeeFile,
  maySeeJob,
  maySeeProposals,
  mayStop,
} from '../../modules/jobs/job.access.ts';
import { gapsIn } from '../../modules/jobs/job.forms.ts';
import {
  dateProblems,
  isEditable,
  isLive,
  type JobRefusal,
  jobCanBecome,
  postingStop,
  takesProposals,
  totalOf,
} from '../../modules/jobs/job.rules.ts';
import { mayReport } from '../../modules/messages/report.access.ts';
import type { Lang } from '../../platform/i18n.ts';
import { newKey } from '../../platform/random.ts';
import { officialHorizon } from '../../platform/reference-data/holidays.ts';
import { reading, type Tx } from '../../platform/transaction.ts';
import { priceFor } from '../contracts/price.tsx';
import { emptyForm, type FormState } from '../form-state.ts';
import { keptAnswerRate } from '../kept-figures.ts';
import { type Drawn, page } from '../page.tsx';
import type { Visit } from '../visit.ts';
import { fitsFor } from './fit.tsx';
import { JobView } from './job.view.tsx';
import { JobShare, jobHead } from './job-sharing.tsx';
import { usualPay } from './prices.tsx';
import type { JobSteps, ShownJob } from './shown-job.view.tsx';
import type { Reference } from './usual.view.tsx';
import { waitingTexts } from './waiting.texts.ts';

export async function jobPageHandler(visit: Visit): Promise<Response> {
  return page(visit, await drawJob(visit, emptyForm(newKey())));
}

/** The posting of the address, for its own page and for those that hold a step of it. */
export async function drawJob(visit: Visit, form: FormState): Promise<Drawn> {
  const shown = await readShown(visit);
  const { job, today } = shown;
  return {
    title: job.title,
    ...jobHead(visit, job, today),
    body: (
      <JobView
        place={visit}
        shown={shown}
        steps={stepsOf(visit, shown)}
        form={form}
        share={<JobShare place={visit} job={job} today={today} />}
      />
    ),
  };
}

export function jobIdOf(visit: Visit): JobId {
  const id = idOfSlug('job', visit.params.job ?? '');
  if (!id) throw new NotFound();
  return id;
}

export async function readJob(
  visit: Visit,
): Promise<{ readonly job: PostingPage; readonly today: LocalDate }> {
  return reading(visit.region.id, (tx) => seenJob(visit, tx));
}

async function seenJob(
  visit: Visit,
  tx: Tx,
): Promise<{ readonly job: PostingPage; readonly today: LocalDate }> {
  const job = await postingPage(tx, jobIdOf(visit));
  allowToSee(maySeeJob(visit.actor, job));
  return { job, today: tokyoDateOf(tx.now) };
}

/** A posting with all that stands around it, as far as this visitor may see it. */
export async function readShown(visit: Visit): Promise<ShownJob> {
  const { actor } = visit;
  return reading(visit.region.id, async (tx) => {
    const { job, today } = await seenJob(visit, tx);
    const agreed = actor.personId !== null && (await isAgreedWith(tx, job.id, actor.personId));
    const files = job.files > 0 ? await filesOf(tx, job.id) : [];
    const shownFiles = files.filter(({ audience }) => maySeeFile(actor, job, audience, agreed));
    const usual = await usualPay(tx, [job.category]);
    const writes = isEditable(job) && mayDraftFor(actor, job);
    const shownHere = { job, today, lang: visit.lang };
    const sent = await ownProposal(tx, actor, job.id);
    const isOpenToThem =
      takesProposals(job, today) && !job.isChosen && (sent === null || sent.state === 'withdrawn');
    return {
      job,
      today,
      own: isOpenToThem ? ((await fitsFor(tx, actor, [job]))?.get(job.id) ?? null) : null,
      files: shownFiles,
      hasMoreFiles: shownFiles.length < files.length,
      questions: job.questions > 0 ? await questionsOf(tx, job.id) : [],
      seesNames: maySeeProposals(actor, job),
      rate: await keptAnswerRate(tx, job.organizationId),
      usual,
      returned: writes ? ((await checksOf(tx, job.id))[0] ?? null) : null,
      gaps: writes ? gapsOf(shownHere, usual.reference) : new Map(),
      notYet: writes ? notYet(actor, job) : null,
      price: maySeeProposals(actor, job) ? await priceFor(tx, job) : null,
      ownProposal: sent,
    };
  });
}

/** What is missing, and every date that cannot stand. */
function gapsOf(
  { job, today, lang }: { readonly job: PostingPage; readonly today: LocalDate; readonly lang: Lang },
  reference: Reference | null,
): ReadonlyMap<string, Problem> {
  const gaps = new Map(gapsIn(job, reference?.amount ?? null));
  for (const [field, why] of dateProblems(job, today, officialHorizon))
    if (job.milestones.length > 1 || !field.startsWith('milestones.'))
      gaps.set(field, { why: 'refused', sentence: waitingTexts[lang].dates[why] });
  return gaps;
}

/** What this person sent last to a posting. */
export async function ownProposal(
  tx: Tx,
  { personId }: Visit['actor'],
  jobId: JobId,
): Promise<OwnProposal | null> {
  const own = personId === null ? [] : await proposalsBy(tx, personId);
  return own.find((proposal) => proposal.jobId === jobId) ?? null;
}

/** What keeps somebody from submitting, before they press a button that would only refuse. */
function notYet(actor: Visit['actor'], job: PostingPage): JobRefusal | null {
  const isAbove = mayPost(actor, job) && !isWithinLimit(actor, job, totalOf(job.milestones));
  return postingStop(job.organizationState) ?? (isAbove ? 'above-approval-limit' : null);
}

function stepsOf({ actor, person }: Visit, { job, today, ownProposal: sent }: ShownJob): JobSteps {
  const open = takesProposals(job, today);
  const posts = mayPost(actor, job);
  const isOver = (job.state === 'filled' || job.state === 'closed') && !job.isChosen;
  return {
    propose: open && mayPropose(actor) && !maySeeProposals(actor, job) && !(sent && isLive(sent)),
    signIn: open && person === null,
    register: open && mayRegisterToPropose(actor),
    ask: open && mayAsk(actor, job),
    edit: isEditable(job) && mayDraftFor(actor, job),
    submit: isEditable(job) && posts && notYet(actor, job) === null,
    retract: jobCanBecome(job, 'draft') && posts,
    check: job.state === 'in_check' && mayCheck(actor, job),
    proposals: job.openedAt !== null && maySeeProposals(actor, job),
    attach: (isEditable(job) || job.state === 'in_check' || job.state === 'open') && mayAttach(actor, job),
    amend: job.state === 'open' && posts && !job.isChosen,
    close: job.state === 'open' && posts && !job.isChosen,
    stop: job.state === 'open' && mayStop(actor, job),
    reopen: isOver && posts,
    copy: !isEditable(job) && mayDraftFor(actor, job),
    answer: mayDraftFor(actor, job),
    report: job.openedAt !== null && mayReport(actor) && !maySeeProposals(actor, job),
  };
}
