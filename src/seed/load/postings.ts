import type { OrganizationId, PersonId } from '../../kernel/ids.ts';
import { addDays, type LocalDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Yen, yen } from '../../kernel/yen.ts';
import { type JobMilestone, suggestedWithholding } from '../../modules/jobs/job.rules.ts';
import type { LoadedJob, LoadedProposal } from '../../modules/jobs/load.examples.ts';
import { weekTimes } from '../../modules/workers/worker.rules.ts';
import type { Chance } from './chance.ts';
import { proposalMessages } from './names.ts';
import { before, type Town } from './people.ts';
import { type Trade, trades } from './trades.ts';
import { closings, events, papers, places, rarities, things } from './vocabulary.ts';

/** Who has a posting, and who checks it. */
export interface Client {
  readonly organizationId: OrganizationId;
  readonly organizationName: string;
  readonly approver: PersonId;
  readonly csp: PersonId;
}

const byShare: readonly Trade[] = trades.flatMap((trade) => Array<Trade>(trade.share).fill(trade));

/** Mostly open: of a hundred two are drafts, two wait for the check or came back from it, and eleven are over. */
function stateOf(chance: Chance): LoadedJob['state'] {
  const at = chance.part();
  if (at < 0.85) return 'open';
  if (at < 0.96) return 'closed';
  return at < 0.98 ? 'draft' : at < 0.99 ? 'in_check' : 'returned';
}

/** @param turn from 0 for the town's first posting to 1 for its last: rows lie in the order in which people wrote them */
export function posting(chance: Chance, town: Town, client: Client, turn: number): LoadedJob {
  const state = stateOf(chance);
  const trade = chance.one(byShare);
  const draw = wordsOf(chance);
  const wasChecked = state === 'open' || state === 'closed' || state === 'returned';
  const checkedAt = state === 'closed' ? before(town, 400, 90, turn) : before(town, 45, 0, turn);
  const submittedAt = new Date(checkedAt.getTime() - chance.from(1, 60) * 3_600_000);
  const createdAt = new Date(submittedAt.getTime() - chance.from(1, 90) * 3_600_000);
  const deadline =
    state === 'closed'
      ? addDays(tokyoDateOf(checkedAt), chance.from(10, 40))
      : addDays(town.today, chance.from(5, 60));
  const due = addDays(deadline, chance.from(7, 60));
  const hours = chance.from(2, 60);
  const withholding = suggestedWithholding(trade.category);
  return {
    ...standing(trade),
    ...lifeOf(chance, trade, draw),
    id: chance.id('job', createdAt),
    organizationId: client.organizationId,
    organizationName: client.organizationName,
    state,
    title: draw(chance.one(trade.titles)),
    category: trade.category,
    withholdingKind: withholding === 'ask' ? 'none' : withholding,
    description: bodyOf(chance, trade, draw),
    milestones: partsOf(chance, hours, due),
    deliveryDue: due,
    applicationDeadline: deadline,
    expectedHours: hours,
    createdBy: client.approver,
    createdAt,
    submittedAt: state === 'draft' ? null : submittedAt,
    checked: wasChecked
      ? { by: client.csp, at: checkedAt, note: state === 'returned' ? '期間を確かめてください。' : '' }
      : null,
    closedAt: state === 'closed' ? endOf(addDays(deadline, 8)) : null,
  };
}

/** What a posting says of its terms; one town words it alike. */
function standing({ result, format }: Trade) {
  return {
    acceptanceCriteria: result,
    deliverableFormat: format,
    engagementModel: 'direct',
    originalOrderer: '',
    sampleResult: '',
    revisionsIncluded: 2,
    expenseHandling: '費用はかかりません。資料は、契約のページからお渡しします。',
    ipHandling: '成果物の権利は、報酬の支払いのあと、発注者に移ります。',
    deliveryPlace: '契約のページから送ります。',
    contact: '担当者（0183-00-0000）',
    applicantQuestions: '',
    lowPayReason: '',
    employmentSigns: ['none'],
    proposalsProtected: true,
  } as const satisfies Partial<LoadedJob>;
}

/** For whose life it is: what one has to be able to do, where, and when. */
function lifeOf(chance: Chance, trade: Trade, draw: (text: string) => string) {
  const isOnSite = chance.is(trade.onSite);
  return {
    skills: chance.is(0.3) ? [] : chance.some(trade.skills, 0.6),
    workplace: isOnSite ? 'onSite' : 'home',
    workArea: isOnSite ? draw('{place}の周り') : '',
    weekTimes: isOnSite ? chance.some(weekTimes, 0.1) : [],
    phoneEnough: chance.is(trade.phoneEnough),
    beginnersWelcome: chance.is(0.4),
  } as const satisfies Partial<LoadedJob>;
}

/** Fills the gaps of a text with words of this posting: the same gap the same word. */
function wordsOf(chance: Chance): (text: string) => string {
  const drawn: Readonly<Record<string, string>> = {
    thing: chance.word(things),
    paper: chance.word(papers),
    place: chance.word(places),
    event: chance.word(events),
    count: String(chance.from(3, 60) * 10),
    few: String(chance.from(2, 12)),
    words: String(chance.from(2, 20) * 100),
  };
  return (text) => text.replace(/\{(\w+)\}/g, (_, gap: string) => drawn[gap] ?? '');
}

/** About 155 letters, which is what such texts have; one in five hundred names something that few others do. */
function bodyOf(chance: Chance, { asks, details }: Trade, draw: (text: string) => string): string {
  const lines = [chance.one(asks), ...details, ...twoOf(chance, closings)];
  if (chance.is(0.002)) lines.push(`${chance.one(rarities)}のことを知っている方だと、話が早く進みます。`);
  if (chance.is(0.1)) lines.push(`{event}の準備で忙しくなる前に、終えたいと考えています。`);
  return draw(lines.join('\n'));
}

function twoOf<Thing>(chance: Chance, things: readonly Thing[]): Thing[] {
  const first = chance.from(0, things.length - 1);
  const second = (first + chance.from(1, things.length - 1)) % things.length;
  return [things[first] as Thing, things[second] as Thing];
}

/** One to three parts, each a week after the other, which bring 900 to 1,800 yen an hour together. */
function partsOf(chance: Chance, hours: number, due: LocalDate): JobMilestone[] {
  const count = Math.min(hours, chance.is(0.7) ? 1 : chance.from(2, 3));
  const each = yen(
    BigInt(Math.max(1, Math.round((hours * chance.from(900, 1800)) / count / 100))) * 100n,
  ) as Yen;
  return Array.from({ length: count }, (_, index) => ({
    position: index + 1,
    title: count === 1 ? '全部の納品' : `${index + 1}回目の納品`,
    reward: each,
    dueOn: addDays(due, -3 * (count - 1 - index)),
  }));
}

/** As the clock ends a posting: in the night after its last day. */
function endOf(day: LocalDate): Date {
  return new Date(`${day}T15:01:00Z`);
}

/** Who wants to do it, each once: nobody for most of what is open, up to three for the rest. */
export function proposalsFor(
  chance: Chance,
  job: LoadedJob,
  workers: readonly PersonId[],
  { now }: Town,
): LoadedProposal[] {
  const { state, checked } = job;
  if (!checked || state === 'returned' || workers.length === 0 || chance.is(0.85)) return [];
  const first = chance.from(0, workers.length - 1);
  const count = Math.min(chance.from(1, 3), workers.length);
  return Array.from({ length: count }, (_, index): LoadedProposal => {
    const time = Math.min(5 * 86_400_000, (job.closedAt ?? now).getTime() - checked.at.getTime());
    const submittedAt = new Date(checked.at.getTime() + Math.floor(chance.part() * time));
    const isWithdrawn = chance.is(0.05);
    return {
      id: chance.id('proposal', submittedAt),
      jobId: job.id,
      workerId: workers[(first + index) % workers.length] as PersonId,
      state: isWithdrawn ? 'withdrawn' : job.closedAt ? 'lapsed' : 'submitted',
      message: chance.one(proposalMessages),
      ownHours: job.expectedHours,
      submittedAt,
      decidedAt: isWithdrawn ? submittedAt : job.closedAt,
    };
  });
}
