import { slugOf } from '../../kernel/ids.ts';
import { typedContent } from '../../modules/jobs/content.rules.ts';
import type { PastCheck } from '../../modules/jobs/index.ts';
import { looksLikeEmployment } from '../../modules/jobs/job.rules.ts';
import { type ExampleField, unchangedExamples } from '../../modules/jobs/template.rules.ts';
import type { FormState } from '../form-state.ts';
import { ButtonForm, labelOf, Problems } from '../parts/form.view.tsx';
import { Typed, typedIn } from '../parts/typed.view.tsx';
import { problemText } from '../problem-text.ts';
import { href, type Place } from '../visit.ts';
import { EmploymentNote } from './employment.view.tsx';
import { jobTexts } from './job.texts.ts';
import { jobFormTexts } from './job-form.texts.ts';
import { PayPerHour } from './job-form.view.tsx';
import { jobRefusalText } from './refusal-text.ts';
import type { JobSteps, ShownJob } from './shown-job.view.tsx';
import { templateTexts } from './template.texts.ts';

interface Props {
  readonly place: Place;
  readonly shown: ShownJob;
  readonly steps: JobSteps;
  readonly form: FormState;
}

/** The one thing that this reader can do next, and beside it what else is possible. */
export function NextSteps({ place, shown, steps, form }: Props) {
  const t = jobTexts[place.lang];
  const { job } = shown;
  const at = (rest: string) => href(place, `/jobs/${slugOf('job', job.id)}${rest}`);
  const { ask: _ask, answer: _answer, report: _report, stop: _stop, ...shownHere } = steps;
  if (!Object.values(shownHere).some(Boolean)) return null;
  const isReady = shown.gaps.size === 0 && !looksLikeEmployment(job.employmentSigns);
  return (
    <section class="next">
      <Problems words={{ form, lang: place.lang, labels: {} }} />
      {shown.returned ? <Returned place={place} at={at('/draft')} check={shown.returned} /> : null}
      {steps.edit ? <BeforeCheck place={place} shown={shown} /> : null}
      {steps.propose ? <Step words={t.proposeThen} to={at('/proposal')} label={t.propose} /> : null}
      {steps.signIn ? <Step words={t.proposeThen} to={at('/proposal')} label={t.signInToPropose} /> : null}
      {steps.register ? (
        <Step words={t.registerThen} to={href(place, '/workers/new')} label={t.registerToPropose} />
      ) : null}
      {steps.check ? <Step words={t.submitThen} to={at('/check')} label={t.check} /> : null}
      {shown.notYet && form.refusal === undefined ? (
        <p class="notice warm">{jobRefusalText[shown.notYet][place.lang]}</p>
      ) : null}
      {steps.submit && isReady ? (
        <>
          <p>{t.submitThen}</p>
          <ButtonForm
            form={form}
            action={at('/submission')}
            label={t.submit}
            {...(job.state === 'returned' ? { look: 'line' } : {})}
          />
        </>
      ) : null}
      {steps.retract ? (
        <>
          <p>{t.retractThen}</p>
          <ButtonForm form={form} action={at('/retraction')} label={t.retract} look="line" />
        </>
      ) : null}
      {steps.edit ? (
        <a
          class={isReady && steps.submit && job.state !== 'returned' ? 'btn line' : 'btn'}
          href={at('/draft')}
        >
          {t.edit}
        </a>
      ) : null}
      {steps.proposals ? (
        <a class="btn" href={at('/proposals')}>
          {t.seeProposals(job.applied)}
        </a>
      ) : null}
      <OtherSteps place={place} steps={steps} at={at} copyOf={slugOf('job', job.id)} />
    </section>
  );
}

/** What the adviser wants corrected: of the whole, and of single fields with a way to each. */
function Returned(props: { readonly place: Place; readonly at: string; readonly check: PastCheck }) {
  const { place, at, check } = props;
  const { labels } = jobFormTexts[place.lang];
  const comments = Object.entries(check.comments);
  return (
    <div class="notice warm">
      <h2>{jobTexts[place.lang].checkNote}</h2>
      {check.note ? (
        <p class="typed" {...typedIn(place.lang)}>
          {check.note}
        </p>
      ) : null}
      {comments.length === 0 ? null : (
        <ul class="plain">
          {comments.map(([name, words]) => (
            <li key={name}>
              <a href={`${at}#${name}`}>{labels[name as keyof typeof check.comments]}</a>
              {place.lang === 'ja' ? '：' : ': '}
              <Typed lang={place.lang}>{words}</Typed>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function OtherSteps(props: {
  readonly place: Place;
  readonly steps: JobSteps;
  readonly at: (rest: string) => string;
  readonly copyOf: string;
}) {
  const { place, steps, at, copyOf } = props;
  const t = jobTexts[place.lang];
  const links = [
    { shown: steps.attach, to: at('/files'), label: t.attach },
    { shown: steps.amend, to: at('/amendment'), label: t.amend },
    { shown: steps.close, to: at('/closing'), label: t.close },
    { shown: steps.reopen, to: at('/reopening'), label: t.reopen },
    { shown: steps.copy, to: `${href(place, '/jobs/new')}?copy=${copyOf}`, label: t.copy },
  ].filter(({ shown }) => shown);
  if (links.length === 0) return null;
  return (
    <ul class="ways-on">
      {links.map(({ to, label }) => (
        <li key={to}>
          <a href={to}>{label}</a>
        </li>
      ))}
    </ul>
  );
}

/** What a draft lacks, each with a way to its field, and what an hour brings as it stands. */
function BeforeCheck({ place, shown }: { readonly place: Place; readonly shown: ShownJob }) {
  const t = jobTexts[place.lang];
  const { job, gaps, usual } = shown;
  const { labels, rowTitle } = jobFormTexts[place.lang];
  const form = { key: '', typed: typedContent(job), problems: gaps };
  const words = { form, lang: place.lang, labels, rowTitle };
  const draft = href(place, `/jobs/${slugOf('job', job.id)}/draft`);
  return (
    <>
      <EmploymentNote place={place} signs={job.employmentSigns} />
      {gaps.size === 0 ? null : (
        <div>
          <h2>{t.missing}</h2>
          <ul class="plain">
            {[...gaps].map(([path, problem]) => (
              <li key={path}>
                <a href={`${draft}#${path}`}>{problemText(problem, labelOf(words, path), place.lang)}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <FromTemplate place={place} draft={draft} examples={unchangedExamples(job)} />
      <PayPerHour lang={place.lang} job={job} reference={usual.reference} />
    </>
  );
}

/** Where a template's example would go out in the client's name: said calmly, and no reason to wait. */
function FromTemplate(props: {
  readonly place: Place;
  readonly draft: string;
  readonly examples: readonly ExampleField[];
}) {
  const { place, draft, examples } = props;
  const t = templateTexts[place.lang];
  if (examples.length === 0) return null;
  return (
    <div class="small">
      <p>
        <b>{t.unchanged}</b>
      </p>
      <ul class="plain">
        {examples.map((name) => (
          <li key={name}>
            <a href={`${draft}#${name}`}>{jobFormTexts[place.lang].labels[name]}</a>
          </li>
        ))}
      </ul>
      <p>{t.unchangedWhat}</p>
    </div>
  );
}

function Step({ words, to, label }: { readonly words: string; readonly to: string; readonly label: string }) {
  return (
    <>
      <p>{words}</p>
      <a class="btn" href={to}>
        {label}
      </a>
    </>
  );
}
