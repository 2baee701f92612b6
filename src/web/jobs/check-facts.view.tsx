import { skillNames } from '../../kernel/skills.ts';
import { writeDate } from '../../kernel/tokyo-date.ts';
import { workCategoryOf } from '../../kernel/work-categories.ts';
import { writeYen } from '../../kernel/yen.ts';
import type { Finding } from '../../modules/jobs/finding.rules.ts';
import type { PostingPage } from '../../modules/jobs/index.ts';
import { type Commentable, commentable, factGroups } from '../../modules/jobs/job.forms.ts';
import { totalOf, yenPerHour } from '../../modules/jobs/job.rules.ts';
import type { Lang } from '../../platform/i18n.ts';
import { type FormState, typedText } from '../form-state.ts';
import { TextArea } from '../parts/fields.view.tsx';
import { typedIn } from '../parts/typed.view.tsx';
import type { Place } from '../visit.ts';
import { checkingTexts, findingText } from './checking.texts.ts';
import { jobTexts } from './job.texts.ts';
import { jobFormTexts } from './job-form.texts.ts';
import { jobLifeTexts } from './job-life.texts.ts';
import { timesText } from './job-life.view.tsx';
import { jobStepTexts } from './job-step.texts.ts';

/** The six items that the guideline on self-employed telework wants shown; when and how is paid is a rule here. */
const sixItems: ReadonlySet<Commentable> = new Set([
  'description',
  'deliveryDue',
  'milestones',
  'expenseHandling',
  'ipHandling',
  'contact',
]);

/** Texts of ours, which need no mark of their language. */
const ownWords: ReadonlySet<Commentable> = new Set([
  'category',
  'revisionsIncluded',
  'deliveryDue',
  'applicationDeadline',
  'expectedHours',
  'withholdingKind',
  'engagementModel',
  'employmentSigns',
  'phoneEnough',
  'beginnersWelcome',
  'skills',
  'workplace',
  'weekTimes',
]);

/** What the fields of the check are called: each box by the fact that it speaks of. */
export function checkLabels(lang: Lang): Record<Commentable | 'decision' | 'note', string> {
  const { labels } = jobFormTexts[lang];
  const boxes = commentable.map((name) => [name, checkingTexts[lang].remarkOn(labels[name])]);
  return { ...Object.fromEntries(boxes), ...jobStepTexts[lang].check.labels };
}

/** Where a fact stands on the page of the check. */
export function factId(field: string): string {
  return `fact-${field}`;
}

interface Props {
  readonly place: Place;
  readonly job: PostingPage;
  readonly findings: readonly Finding[];
  readonly form: FormState;
}

/** Every fact of a posting, what was noticed of it, and a box for words about it. */
export function CheckFacts(props: Props) {
  const { lang } = props.place;
  const t = checkingTexts[lang];
  return (
    <>
      <h2>{t.facts}</h2>
      <p>{t.factsLead}</p>
      {Object.entries(factGroups).map(([group, names]) => (
        <section key={group}>
          <h3>{jobFormTexts[lang].sections[group as keyof typeof factGroups][0]}</h3>
          <dl class="facts checked">
            {names.map((name) => (
              <CheckFact key={name} {...props} name={name} />
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

function CheckFact({ place, job, findings, form, name }: Props & { readonly name: Commentable }) {
  const { lang } = place;
  const t = checkingTexts[lang];
  const label = jobFormTexts[lang].labels[name];
  const noticed = findings.filter(({ field }) => field === name);
  const value = factText(job, name, lang);
  const words = { form, lang, labels: checkLabels(lang) };
  const isOpen = form.problems.has(name) || typedText(form, name) !== '' || noticed.length > 0;
  return (
    <div id={factId(name)}>
      <dt>
        {label} {sixItems.has(name) ? <span class="chip">{t.duty}</span> : null}
      </dt>
      <dd>
        <p class="typed" {...(value && !ownWords.has(name) ? typedIn(lang) : {})}>
          {value || t.nothing}
        </p>
        {noticed.map((finding) => (
          <p class="remark" key={`${finding.kind} ${finding.by}`}>
            {findingText(finding, lang)}
          </p>
        ))}
        <details open={isOpen}>
          <summary>{t.writeRemark(label)}</summary>
          <TextArea words={words} name={name} rows={2} optional />
        </details>
      </dd>
    </div>
  );
}

/** A fact as it is read; '' where nothing is written. */
function factText(job: PostingPage, name: Commentable, lang: Lang): string {
  const t = jobTexts[lang];
  const form = jobFormTexts[lang];
  switch (name) {
    case 'category':
      return workCategoryOf(job.category)?.[lang] ?? job.category;
    case 'revisionsIncluded':
      return job.revisionsIncluded === null ? '' : t.revisionsIncluded(job.revisionsIncluded);
    case 'milestones':
      return job.milestones.map((part) => partText(part, job.milestones.length > 1, lang)).join('\n');
    case 'deliveryDue':
    case 'applicationDeadline':
      return job[name] ? writeDate(job[name], lang) : '';
    case 'expectedHours':
      return hoursText(job, lang);
    case 'withholdingKind':
      return job.withholdingKind === 'ask' ? t.withholdingAsk : form.withholding[job.withholdingKind];
    case 'engagementModel':
      return form.engagement[job.engagementModel];
    case 'employmentSigns':
      return job.employmentSigns.map((sign) => form.signs[sign]).join('\n');
    case 'skills':
      return skillNames(job.skills, lang);
    case 'workplace':
      return jobLifeTexts[lang].workplaces[job.workplace];
    case 'weekTimes':
      return timesText(job, lang);
    case 'phoneEnough':
    case 'beginnersWelcome':
      return checkingTexts[lang][job[name] ? 'yes' : 'no'];
    default:
      return job[name];
  }
}

function partText(
  { title, reward, dueOn }: PostingPage['milestones'][number],
  isOneOfSeveral: boolean,
  lang: Lang,
): string {
  const facts = [
    title,
    reward === null ? '' : writeYen(reward),
    dueOn && isOneOfSeveral ? writeDate(dueOn, lang) : '',
  ];
  return facts.filter(Boolean).join('　');
}

function hoursText({ milestones, expectedHours }: PostingPage, lang: Lang): string {
  if (expectedHours === null) return '';
  const t = jobTexts[lang];
  return `${t.hours(expectedHours)}　${t.perHour(writeYen(yenPerHour(totalOf(milestones), expectedHours)))}`;
}
