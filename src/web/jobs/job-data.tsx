import { slugOf } from '../../kernel/ids.ts';
import { escaped } from '../../kernel/markup.ts';
import { type LocalDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { writeYen } from '../../kernel/yen.ts';
import type { PostingPage } from '../../modules/jobs/index.ts';
import { takesProposals, totalOf } from '../../modules/jobs/job.rules.ts';
import { config } from '../../platform/config.ts';
import { href, type Place } from '../visit.ts';
import { jobTexts } from './job.texts.ts';
import { jobSharingTexts } from './job-sharing.texts.ts';

/**
 * A posting in the words of schema.org. Search engines show postings of self-employed work as such (CONTRACTOR), and
 * want them gone when nobody can apply any more. On the Japanese page alone, whose language the posting is written in.
 */
export function jobData(place: Place, job: PostingPage, today: LocalDate): object[] {
  const path = trail(place, job);
  return place.lang === 'ja' && takesProposals(job, today) ? [path, posting(place, job)] : [path];
}

/** No baseSalary: it is for pay by hour, day or month, and this is a sum for the whole; it stands in the description. */
function posting(place: Place, job: PostingPage): object {
  const { baseUrl } = config();
  const at = slugOf('job', job.id);
  return {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: job.title,
    description: description(job),
    url: `${baseUrl}${href(place, `/jobs/${at}`)}`,
    identifier: { '@type': 'PropertyValue', name: place.region.nameJa, value: at },
    ...(job.openedAt ? { datePosted: tokyoDateOf(job.openedAt) } : {}),
    validThrough: `${job.applicationDeadline}T23:59:59+09:00`,
    employmentType: 'CONTRACTOR',
    hiringOrganization: { '@type': 'Organization', name: job.organizationName },
    ...(job.workplace === 'onSite' ? {} : fromAnywhere),
    ...(job.workplace === 'home' ? {} : { jobLocation: placeOf(job) }),
  };
}

const fromAnywhere = {
  jobLocationType: 'TELECOMMUTE',
  applicantLocationRequirements: { '@type': 'Country', name: 'JP' },
};

function placeOf({ workArea }: PostingPage): object {
  return {
    '@type': 'Place',
    address: { '@type': 'PostalAddress', addressCountry: 'JP', addressLocality: workArea },
  };
}

/** As HTML, which is how it is asked for. */
function description(job: PostingPage): string {
  const t = jobSharingTexts.ja;
  const lines = [
    job.description,
    job.acceptanceCriteria,
    `${t.pay(writeYen(totalOf(job.milestones)))}${job.expectedHours ? `　${t.hours(job.expectedHours)}` : ''}`,
    t.contract,
  ];
  return lines
    .filter(Boolean)
    .map((line) => `<p>${escaped(line).replaceAll('\n', '<br>')}</p>`)
    .join('');
}

/** The way to the page from the region's first one. */
function trail(place: Place, job: PostingPage): object {
  const { baseUrl } = config();
  const { lang, region } = place;
  const steps = [
    [lang === 'ja' ? region.nameJa : region.nameEn, '/'],
    [jobTexts[lang].list, '/jobs'],
    [job.title, `/jobs/${slugOf('job', job.id)}`],
  ] as const;
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(([name, path], at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name,
      item: `${baseUrl}${href(place, path)}`,
    })),
  };
}
