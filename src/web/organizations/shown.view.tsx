import { tokyoDateOf, writeDate } from '../../kernel/tokyo-date.ts';
import type { ClientRecord, ReviewCounts } from '../../modules/contracts/index.ts';
import type { AnswerRate } from '../../modules/jobs/index.ts';
import type { Organization } from '../../modules/organizations/index.ts';
import type { Lang } from '../../platform/i18n.ts';
import { jobTexts } from '../jobs/job.texts.ts';
import { typedIn } from '../parts/typed.view.tsx';
import { organizationTexts } from './organization.texts.ts';
import { FactLines } from './organization.view.tsx';

export interface ShownRecord extends ClientRecord {
  readonly counts: ReviewCounts;
  readonly answers: AnswerRate;
}

interface Props {
  readonly organization: Pick<Organization, 'name' | 'business' | 'introduction' | 'registeredAt'>;
  readonly record: ShownRecord;
  readonly lang: Lang;
  /** The name as the page's own heading, or inside another page. */
  readonly heading: 'h1' | 'h3';
}

/** What a worker sees of a client: on its page, and in the client's preview of it. */
export function ShownToWorkers({ organization, record, lang, heading: Heading }: Props) {
  const t = organizationTexts[lang].shown;
  const { completed, answerDays, counts, answers } = record;
  const jobs = jobTexts[lang];
  const said = counts.reviews === 0 ? t.notYet : t.reviewLine(...numbersOf(counts));
  return (
    <>
      <div class="who">
        <span class="initial" aria-hidden="true">
          {initialOf(organization.name)}
        </span>
        <Heading {...typedIn(lang)}>{organization.name}</Heading>
      </div>
      <p class="lead typed" {...(organization.introduction ? typedIn(lang) : {})}>
        {organization.introduction || t.notWritten}
      </p>
      <FactLines
        lang={lang}
        lines={[
          [
            t.business,
            ...(organization.business
              ? ([organization.business, 'typed'] as const)
              : ([t.notWritten] as const)),
          ],
          [t.since, writeDate(tokyoDateOf(organization.registeredAt), lang)],
          [t.completed, t.count(completed)],
          [t.answerDays, answerDays === null ? t.notYet : t.days(answerDays)],
          [
            jobs.answerRate,
            answers.all === 0 ? jobs.answerRateNone : jobs.answerRateOf(answers.answered, answers.all),
          ],
          [t.reviews, said],
        ]}
      />
    </>
  );
}

function numbersOf({ reviews, asAgreed, inTime, again }: ReviewCounts) {
  return [reviews, asAgreed, inTime, again] as const;
}

/** The first letter of the name itself, not of its legal form. */
function initialOf(name: string): string {
  return [...name.replace(/^(株式会社|有限会社|合同会社|農事組合法人|一般社団法人)/, '')][0] ?? '';
}
