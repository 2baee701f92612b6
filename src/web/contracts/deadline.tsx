import { idOfSlug, slugOf } from '../../kernel/ids.ts';
import { NotFound } from '../../kernel/result.ts';
import { lastActsOf } from '../../modules/contracts/index.ts';
import { reading } from '../../platform/transaction.ts';
import { calendarFile } from '../calendar-file.ts';
import { href, type Visit } from '../visit.ts';
import { readContract } from './contract.tsx';
import { deadlineTexts } from './deadline.texts.ts';
import { deadlineOf } from './deadline.view.tsx';

/** One deadline of an order, to be put into a calendar by hand; taken again, it replaces what was taken before. */
export async function deadlineFile(visit: Visit): Promise<Response> {
  const { lang, region } = visit;
  const id = idOfSlug('milestone', (visit.params.deadline ?? '').replace(/\.ics$/, ''));
  const seen = await readContract(visit);
  const { contract } = seen;
  const milestone = contract.milestones.find((each) => each.id === id);
  const deadline = milestone ? deadlineOf(seen, milestone, lang) : null;
  if (!milestone || !deadline) throw new NotFound();
  const changed = await reading(region.id, (tx) => lastActsOf(tx, [contract.id]));
  const { kind, what, day, time } = deadline;
  const file = calendarFile(deadlineTexts[lang].of(what, contract.title), seen.now, [
    {
      uid: `${kind}-${milestone.id}`,
      summary: deadlineTexts[lang].of(what, contract.title),
      day,
      time,
      path: href(visit, `/contracts/${slugOf('contract', contract.id)}`),
      changedAt: changed.get(contract.id) ?? null,
    },
  ]);
  return new Response(file, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="deadline.ics"',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
