import { idOfSlug, type ReportId, slugOf } from '../../kernel/ids.ts';
import type { Visit } from '../visit.ts';

/** The page that stops somebody, with the way back to the report because of which they are stopped. */
export function fromReport(path: string, report: ReportId): string {
  return `${path}?report=${slugOf('report', report)}`;
}

/** The report from which they came; null where they came from elsewhere. */
export function reportBehind({ query }: Visit): string | null {
  const id = idOfSlug('report', query.get('report') ?? '');
  return id ? `/reports/${slugOf('report', id)}` : null;
}
