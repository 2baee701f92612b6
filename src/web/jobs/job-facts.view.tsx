import type { ComponentChildren } from 'preact';
import { slugOf } from '../../kernel/ids.ts';
import { skillNames } from '../../kernel/skills.ts';
import { writeDate } from '../../kernel/tokyo-date.ts';
import { workCategoryOf } from '../../kernel/work-categories.ts';
import { writeYen } from '../../kernel/yen.ts';
import { originalOrdererOf, questionsIn } from '../../modules/jobs/content.rules.ts';
import { luresIn } from '../../modules/jobs/finding.rules.ts';
import type { PostingPage } from '../../modules/jobs/index.ts';
import { Files } from '../files/files.view.tsx';
import { LureNote } from '../messages/lure-note.view.tsx';
import { typedIn } from '../parts/typed.view.tsx';
import { href, type Place } from '../visit.ts';
import { jobTexts } from './job.texts.ts';
import { jobFormTexts } from './job-form.texts.ts';
import { jobLifeTexts } from './job-life.texts.ts';
import { deviceText, timesText } from './job-life.view.tsx';
import type { ShownJob } from './shown-job.view.tsx';

interface Props {
  readonly place: Place;
  readonly shown: ShownJob;
}

/** All that the guideline wants a posting to show, in the order in which people ask. */
export function JobFacts({ place, shown }: Props) {
  const t = jobTexts[place.lang];
  const { job } = shown;
  return (
    <>
      <h2>{t.content}</h2>
      <p class="typed" {...typedIn(place.lang)}>
        {job.description || t.notWritten}
      </p>
      <LureNote lang={place.lang} lures={[...new Set(luresIn(job).map(({ lure }) => lure))]} />
      {job.sampleResult ? (
        <>
          <h3>{t.sample}</h3>
          <p class="typed sample" {...typedIn(place.lang)}>
            {job.sampleResult}
          </p>
        </>
      ) : null}
      <Material place={place} shown={shown} />
      <dl class="facts">
        <Fact place={place} name={t.category} own>
          {workCategoryOf(job.category)?.[place.lang] ?? job.category}
        </Fact>
        <Fact place={place} name={jobLifeTexts[place.lang].skills} own>
          {skillNames(job.skills, place.lang)}
        </Fact>
        <Fact place={place} name={t.acceptanceCriteria}>
          {job.acceptanceCriteria}
        </Fact>
        <Fact place={place} name={t.deliverableFormat}>
          {job.deliverableFormat}
        </Fact>
      </dl>
      <h2>{t.parts}</h2>
      <Milestones job={job} place={place} />
      <PayFacts job={job} place={place} />
      <WhenAndWho place={place} shown={shown} />
      <Conditions job={job} place={place} />
    </>
  );
}

/** One line of facts; nothing where nothing is written. `own` marks our words, which are in the reader's language. */
function Fact(props: {
  readonly place: Place;
  readonly name: string;
  readonly own?: boolean;
  readonly children: ComponentChildren;
}) {
  const { place, name, own = false, children } = props;
  if (children === '' || children === null) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd class="typed" {...(own ? {} : typedIn(place.lang))}>
        {children}
      </dd>
    </div>
  );
}

/** What was sent along, as far as the reader may open it. */
export function Material({ place, shown: { job, files, hasMoreFiles } }: Props) {
  const t = jobTexts[place.lang];
  if (files.length === 0 && !hasMoreFiles) return null;
  return (
    <>
      <h3>{t.files}</h3>
      <Files lang={place.lang} files={files} at={href(place, `/jobs/${slugOf('job', job.id)}/files`)} />
      {hasMoreFiles ? <p class="small">{t.filesHidden}</p> : null}
    </>
  );
}

function Milestones({ job, place }: { readonly job: PostingPage; readonly place: Place }) {
  const t = jobTexts[place.lang];
  if (job.milestones.length === 0) return <p>{t.notWritten}</p>;
  // One part alone is due when the work is, which stands below.
  const isDated = job.milestones.some(({ dueOn }) => dueOn !== job.deliveryDue) || job.milestones.length > 1;
  return (
    <table class="money">
      <thead>
        <tr>
          <th scope="col">{t.partTitle}</th>
          {isDated ? <th scope="col">{t.due}</th> : null}
          <th scope="col" class="num">
            {t.reward}
          </th>
        </tr>
      </thead>
      <tbody>
        {job.milestones.map(({ title, reward, dueOn }, row) => (
          <tr key={row}>
            <th scope="row" {...typedIn(place.lang)}>
              {title || '—'}
            </th>
            {isDated ? <td>{dueOn ? writeDate(dueOn, place.lang) : '—'}</td> : null}
            <td class="num">{reward === null ? '—' : writeYen(reward)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PayFacts({ job, place }: { readonly job: PostingPage; readonly place: Place }) {
  const t = jobTexts[place.lang];
  const withholding = { ask: t.withholdingAsk, none: t.withholdingNo }[job.withholdingKind as 'ask' | 'none'];
  return (
    <dl class="facts">
      <Fact place={place} name={t.payment} own>
        {t.paymentRule}
      </Fact>
      <Fact place={place} name={t.withholding} own>
        {withholding ?? t.withholdingYes}
      </Fact>
      <Fact place={place} name={t.expenseHandling}>
        {job.expenseHandling}
      </Fact>
    </dl>
  );
}

function WhenAndWho({ place, shown: { job, rate } }: Props) {
  const t = jobTexts[place.lang];
  const life = jobLifeTexts[place.lang];
  const day = (date: PostingPage['deliveryDue']) => (date ? writeDate(date, place.lang) : '');
  const answers = rate.all === 0 ? t.answerRateNone : t.answerRateOf(rate.answered, rate.all);
  return (
    <>
      <h2>{t.whenWhere}</h2>
      <dl class="facts">
        <Fact place={place} name={t.apply} own>
          {day(job.applicationDeadline)}
        </Fact>
        <Fact place={place} name={t.deliveryDue} own>
          {day(job.deliveryDue)}
        </Fact>
        <Fact place={place} name={life.place} own>
          {life.places[job.workplace](job.workArea)}
        </Fact>
        <Fact place={place} name={life.times} own>
          {timesText(job, place.lang)}
        </Fact>
        <Fact place={place} name={life.device} own>
          {deviceText(job, place.lang)}
        </Fact>
        <Fact place={place} name={t.deliveryPlace}>
          {job.deliveryPlace}
        </Fact>
      </dl>
      <h2>{t.whoOrders}</h2>
      <dl class="facts">
        <Fact place={place} name={t.orderer}>
          <a href={href(place, `/organizations/${slugOf('organization', job.organizationId)}`)}>
            {job.organizationName}
          </a>
          {`（${job.organizationAddress}）`}
        </Fact>
        <Fact place={place} name={t.engagement} own>
          {jobFormTexts[place.lang].engagement[job.engagementModel]}
        </Fact>
        <Fact place={place} name={t.originalOrderer}>
          {originalOrdererOf(job)}
        </Fact>
        <Fact place={place} name={t.answerRate} own>
          {answers}
        </Fact>
        <Fact place={place} name={t.contact}>
          {job.contact}
        </Fact>
      </dl>
    </>
  );
}

function Conditions({ job, place }: { readonly job: PostingPage; readonly place: Place }) {
  const t = jobTexts[place.lang];
  return (
    <>
      <h2>{t.conditions}</h2>
      <dl class="facts">
        <Fact place={place} name={t.revisions} own>
          {job.revisionsIncluded === null ? '' : t.revisionsIncluded(job.revisionsIncluded)}
        </Fact>
        <Fact place={place} name={t.ipHandling}>
          {job.ipHandling}
        </Fact>
        <Fact place={place} name={t.applicantQuestions}>
          {questionsIn(job).join('\n')}
        </Fact>
      </dl>
      {job.proposalsProtected ? <p class="small">{t.proposalsProtected}</p> : null}
    </>
  );
}
