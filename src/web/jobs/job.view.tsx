import { slugOf } from '../../kernel/ids.ts';
import { writeDate } from '../../kernel/tokyo-date.ts';
import { workCategoryOf } from '../../kernel/work-categories.ts';
import { writeYen } from '../../kernel/yen.ts';
import type { JobPage } from '../../modules/jobs/index.ts';
import { totalOf, yenPerHour } from '../../modules/jobs/job.rules.ts';
import type { Lang } from '../../platform/i18n.ts';
import type { FormState } from '../form-state.ts';
import { ButtonForm, Problems } from '../parts/form.view.tsx';
import { href, type Place } from '../visit.ts';
import { jobTexts } from './job.texts.ts';

/** What the reader may do with this posting; decided by the access rules, drawn here. */
export interface JobSteps {
  readonly propose: boolean;
  readonly signIn: boolean;
  readonly edit: boolean;
  readonly submit: boolean;
  readonly check: boolean;
  readonly proposals: boolean;
}

interface Props {
  readonly place: Place;
  readonly job: JobPage;
  readonly steps: JobSteps;
  readonly form: FormState;
}

export function JobView({ place, job, steps, form }: Props) {
  const t = jobTexts[place.lang];
  const total = totalOf(job.milestones);
  return (
    <article class="job">
      <p class="small">
        <a href={href(place, '/jobs')}>{t.list}</a> ＞ {job.organizationName}
      </p>
      <h1>{job.title}</h1>
      <p class="state">
        <span class={job.state === 'open' ? 'chip ok' : 'chip'}>{t.state[job.state]}</span>{' '}
        {job.phoneEnough ? <span class="chip">{t.phoneEnough}</span> : null}{' '}
        {job.beginnersWelcome ? <span class="chip">{t.beginnersWelcome}</span> : null}
      </p>
      <div class="beside">
        <div>
          <NextStep place={place} job={job} steps={steps} form={form} />
          <Content job={job} lang={place.lang} />
        </div>
        <aside>
          <h2>{t.pay}</h2>
          <p class="figure num">{writeYen(total)}</p>
          <p class="small num">
            {[
              t.payTaxIncluded,
              t.perHour(writeYen(yenPerHour(total, job.expectedHours))),
              t.hours(job.expectedHours),
            ].join('　')}
          </p>
          <p class="small">
            {t.by(writeDate(job.applicationDeadline, place.lang))}　{t.proposals(job.proposals)}
          </p>
        </aside>
      </div>
    </article>
  );
}

/** The one thing that this reader can do next. */
function NextStep({ place, job, steps, form }: Props) {
  const t = jobTexts[place.lang];
  const at = (rest: string) => href(place, `/jobs/${slugOf('job', job.id)}${rest}`);
  if (!Object.values(steps).some(Boolean)) return null;
  return (
    <section class="next">
      <Problems words={{ form, lang: place.lang, labels: {} }} />
      {job.checkNote && job.state === 'returned' ? (
        <p>
          <b>{t.checkNote}</b>: {job.checkNote}
        </p>
      ) : null}
      {steps.propose ? <Step words={t.proposeThen} to={at('/proposal')} label={t.propose} /> : null}
      {steps.signIn ? <Step words={t.proposeThen} to={at('/proposal')} label={t.signInToPropose} /> : null}
      {steps.check ? <Step words={t.submitThen} to={at('/check')} label={t.check} /> : null}
      {steps.submit ? (
        <>
          <p>{t.submitThen}</p>
          <ButtonForm form={form} action={at('/submission')} label={t.submit} />
        </>
      ) : null}
      {steps.edit ? (
        <a class="btn quiet" href={at('/draft')}>
          {t.edit}
        </a>
      ) : null}
      {steps.proposals ? (
        <a class="btn line" href={at('/proposals')}>
          {t.seeProposals(job.proposals)}
        </a>
      ) : null}
    </section>
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

/** All that the guideline wants a posting to show, in the order in which people ask. */
function Content({ job, lang }: { readonly job: JobPage; readonly lang: Lang }) {
  const t = jobTexts[lang];
  const category = workCategoryOf(job.category)?.[lang] ?? job.category;
  const withholding =
    job.withholdingKind === 'ask'
      ? t.withholdingAsk
      : job.withholdingKind === 'none'
        ? t.withholdingNo
        : t.withholdingYes;
  const facts: readonly (readonly [string, string])[] = [
    [t.category, category],
    [t.acceptanceCriteria, job.acceptanceCriteria],
    [t.deliveryDue, writeDate(job.deliveryDue, lang)],
    [t.deliveryPlace, job.deliveryPlace],
    [t.payment, t.paymentRule],
    [t.withholding, withholding],
    [t.revisions, t.revisionsIncluded(job.revisionsIncluded)],
    [t.expenseHandling, job.expenseHandling],
    [t.ipHandling, job.ipHandling],
    [t.orderer, `${job.organizationName}（${job.organizationAddress}）`],
    [t.contact, job.contact],
  ];
  return (
    <>
      <h2>{t.content}</h2>
      <p class="typed">{job.description}</p>
      <h2>{t.parts}</h2>
      <Milestones job={job} lang={lang} />
      <dl class="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class="typed">{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Milestones({ job, lang }: { readonly job: JobPage; readonly lang: Lang }) {
  const t = jobTexts[lang];
  return (
    <table class="money">
      <thead>
        <tr>
          <th scope="col">{t.partTitle}</th>
          <th scope="col">{t.due}</th>
          <th scope="col">{t.reward}</th>
        </tr>
      </thead>
      <tbody>
        {job.milestones.map((milestone) => (
          <tr key={milestone.position}>
            <th scope="row">{milestone.title}</th>
            <td>{writeDate(milestone.dueOn, lang)}</td>
            <td class="num">{writeYen(milestone.reward)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
