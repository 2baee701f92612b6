import { slugOf } from '../../kernel/ids.ts';
import { escaped } from '../../kernel/markup.ts';
import { instantOf, tokyoDateOf, writeDate } from '../../kernel/tokyo-date.ts';
import { writeYen } from '../../kernel/yen.ts';
import { type AnnouncedJob, announcedJobs, searchJobs } from '../../modules/jobs/index.ts';
import { filterAddress, filterIn } from '../../modules/jobs/listing.forms.ts';
import { config } from '../../platform/config.ts';
import { reading } from '../../platform/transaction.ts';
import { conditional } from '../conditional.ts';
import { frameTexts } from '../layout/frame.texts.ts';
import { href, type Visit } from '../visit.ts';
import { jobSharingTexts } from './job-sharing.texts.ts';

/** As many as anybody misses in a few days. */
const told = 50;

/** The newest postings, of those that the filter of the address finds, for programs that look for new ones (Atom, RFC 4287). */
export async function jobFeed(visit: Visit): Promise<Response> {
  const filter = filterIn(visit.query);
  const { jobs, today } = await reading(visit.region.id, async (tx) => {
    const today = tokyoDateOf(tx.now);
    const search = { filter, regions: [tx.regionId], limit: told, countTo: told };
    const ids = (await searchJobs(tx, search)).found.map(({ id }) => id);
    return { today, jobs: await announcedJobs(tx, today, ids) };
  });
  const newest = jobs.map(({ changedAt }) => changedAt).sort((a, b) => b.getTime() - a.getTime())[0];
  const updated = newest ?? instantOf(today, '00:00');
  return conditional(visit, feed(visit, filterAddress(filter), jobs, updated), {
    type: 'application/atom+xml; charset=utf-8',
    cacheControl: 'public, max-age=300',
    lastModified: updated,
  });
}

function feed(visit: Visit, asked: string, jobs: readonly AnnouncedJob[], updated: Date): string {
  const { lang, region } = visit;
  const name = frameTexts[lang].regionWork(lang === 'ja' ? region.nameJa : region.nameEn);
  const query = asked ? `?${asked}` : '';
  const link = (path: string) => escaped(`${config().baseUrl}${href(visit, path)}`);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">
<id>${escaped(tag(`${lang}/${region.slug}/jobs${query}`))}</id>
<title>${escaped(frameTexts[lang].feed(name))}</title>
<updated>${updated.toISOString()}</updated>
<link rel="self" type="application/atom+xml" href="${link(`/jobs.atom${query}`)}"/>
<link rel="alternate" type="text/html" href="${link(`/jobs${query}`)}"/>
<author><name>${escaped(name)}</name></author>
${jobs.map((job) => entry(visit, job, link)).join('\n')}
</feed>
`;
}

function entry({ lang }: Visit, job: AnnouncedJob, link: (path: string) => string): string {
  const t = jobSharingTexts[lang];
  const at = slugOf('job', job.id);
  const facts = [
    t.pay(writeYen(job.total)),
    t.by(writeDate(job.applicationDeadline, lang)),
    t.hours(job.expectedHours),
  ];
  return `<entry>
<id>${tag(`${lang}/${at}`)}</id>
<title${inJapanese(lang)}>${escaped(job.title)}</title>
<published>${job.openedAt.toISOString()}</published>
<updated>${job.changedAt.toISOString()}</updated>
<link rel="alternate" type="text/html" href="${link(`/jobs/${at}`)}"/>
<author><name>${escaped(job.organizationName)}</name></author>
<summary>${escaped(facts.join('　'))}</summary>
<content type="text"${inJapanese(lang)}>${escaped(job.description)}</content>
</entry>`;
}

/** What people typed is Japanese in both feeds. */
function inJapanese(lang: Visit['lang']): string {
  return lang === 'ja' ? '' : ' xml:lang="ja"';
}

/** A name that stays when the address of the site changes its protocol or port (RFC 4151). */
function tag(specific: string): string {
  return `tag:${new URL(config().baseUrl).hostname},2026:${specific}`;
}
