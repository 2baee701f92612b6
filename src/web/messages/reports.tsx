import { allow } from '../../kernel/result.ts';
import { luringAuthors, reportRows } from '../../modules/messages/index.ts';
import { mayHandleReport, mayListReports } from '../../modules/messages/report.access.ts';
import { organizationNames } from '../../modules/organizations/index.ts';
import { reading } from '../../platform/transaction.ts';
import { page } from '../page.tsx';
import type { Visit } from '../visit.ts';
import { reportTexts } from './report.texts.ts';
import { LuringAuthors, ReportRows } from './report.view.tsx';

const daysLookedAt = 90;

/** What was reported, for the programme's people; never what is about themselves. */
export async function reportQueue(visit: Visit): Promise<Response> {
  allow(mayListReports(visit.actor));
  const t = reportTexts[visit.lang];
  const { rows, authors, organizations } = await reading(visit.region.id, async (tx) => {
    const authors = await luringAuthors(tx, new Date(tx.now.getTime() - daysLookedAt * 86_400_000));
    const ids = authors.flatMap(({ organizationId }) => (organizationId ? [organizationId] : []));
    const names = await organizationNames(tx, ids);
    return {
      rows: await reportRows(tx),
      authors,
      organizations: new Map(names.map(({ id, name }) => [id as string, name])),
    };
  });
  const shown = rows.filter((row) => mayHandleReport(visit.actor, row));
  const body = (
    <>
      <h1>{t.queue}</h1>
      <p class="lead">{shown.length === 0 ? t.none : t.queueLead}</p>
      {shown.length === 0 ? null : <ReportRows place={visit} rows={shown} />}
      <LuringAuthors place={visit} authors={authors} organizations={organizations} />
    </>
  );
  return page(visit, { title: t.queue, body });
}
