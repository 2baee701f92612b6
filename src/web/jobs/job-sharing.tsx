import { slugOf } from '../../kernel/ids.ts';
import { type LocalDate, writeDate } from '../../kernel/tokyo-date.ts';
import { writeYen } from '../../kernel/yen.ts';
import type { PostingPage } from '../../modules/jobs/index.ts';
import { isPublished, takesProposals, totalOf } from '../../modules/jobs/job.rules.ts';
import { config } from '../../platform/config.ts';
import type { Lang } from '../../platform/i18n.ts';
import type { Drawn } from '../page.tsx';
import { Share } from '../parts/share.view.tsx';
import { type PictureWords, pictureOf } from '../social-picture.ts';
import { href, type Place } from '../visit.ts';
import { jobData } from './job-data.tsx';
import { jobLifeTexts } from './job-life.texts.ts';
import { jobSharingTexts } from './job-sharing.texts.ts';

/** What others are told of a posting, machines among them; of a draft nothing. */
export function jobHead(place: Place, job: PostingPage, today: LocalDate): Pick<Drawn, 'search' | 'data'> {
  if (!isPublished(job)) return {};
  const start = [...job.description.replaceAll(/\s+/g, ' ')].slice(0, 120).join('');
  return {
    search: {
      description: [...factsInWords(place.lang, job), start].join('　'),
      isListed: takesProposals(job, today),
      picture: pictureOf(place, `/jobs/${slugOf('job', job.id)}/picture`, pictureWords(place.lang, job)),
    },
    data: jobData(place, job, today),
  };
}

/** For whoever knows somebody who could do it, as long as it can be applied for. */
export function JobShare({ place, job, today }: { place: Place; job: PostingPage; today: LocalDate }) {
  if (!takesProposals(job, today)) return null;
  const at = href(place, `/jobs/${slugOf('job', job.id)}`);
  return (
    <Share
      lang={place.lang}
      address={`${config().baseUrl}${at}`}
      title={job.title}
      facts={factsInWords(place.lang, job)}
      paper={`${at}/paper`}
    />
  );
}

export function pictureWords(lang: Lang, job: PostingPage): PictureWords {
  const t = jobSharingTexts[lang];
  const [figure = '', ...facts] = factsInWords(lang, job);
  return {
    title: job.title,
    figure,
    facts: [
      ...facts,
      ...(job.expectedHours ? [t.hours(job.expectedHours)] : []),
      jobLifeTexts[lang].chips[job.workplace],
    ],
  };
}

/** Pay and last day: what decides whether somebody opens a link. */
function factsInWords(lang: Lang, { milestones, applicationDeadline }: PostingPage): string[] {
  const t = jobSharingTexts[lang];
  return [
    t.pay(writeYen(totalOf(milestones))),
    ...(applicationDeadline ? [t.by(writeDate(applicationDeadline, lang))] : []),
  ];
}
