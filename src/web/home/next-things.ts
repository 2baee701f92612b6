import { type Actor, type ClientRole, hasRole } from '../../kernel/actor.ts';
import type { Waiting } from '../../modules/settlement/index.ts';

type Countable = Exclude<keyof Waiting, 'hasBankAccount'>;

/** One thing that waits for this person: its words, how many, and where it is done. */
export interface NextThing {
  readonly what: Countable | 'noBankAccount';
  readonly count: number;
  readonly path: string;
}

/** What waits for whom, the most pressing first. */
export function nextThings(actor: Actor, waiting: Waiting): NextThing[] {
  const worker = hasRole(actor, 'worker');
  const sits = (...roles: readonly ClientRole[]) =>
    actor.seats.some((seat) => (roles as readonly string[]).includes(seat.role));
  const things: readonly (readonly [boolean, Countable, string])[] = [
    [sits('clientApprover', 'clientPayer'), 'toAccept', '/contracts'],
    [sits('clientApprover', 'clientPayer'), 'toPayIn', '/contracts'],
    [sits('clientApprover'), 'offersForClient', '/contracts'],
    [worker, 'offersForWorker', '/contracts'],
    [worker, 'toDeliver', '/contracts'],
    [sits('clientApprover', 'clientDrafter'), 'proposals', '/orders'],
    [sits('clientApprover', 'clientDrafter'), 'returnedJobs', '/orders'],
    [hasRole(actor, 'csp'), 'organizationsToCheck', '/organizations'],
    [hasRole(actor, 'csp'), 'jobsToCheck', '/checks'],
    [hasRole(actor, 'paymentApprover'), 'batchesToApprove', '/payouts'],
    [hasRole(actor, 'operator'), 'batchesUnderWay', '/payouts'],
    [hasRole(actor, 'operator'), 'depositsAwaited', '/deposits'],
    [hasRole(actor, 'operator'), 'suspended', '/deposits'],
    [hasRole(actor, 'operator'), 'payoutsPlanned', '/payouts'],
  ];
  const counted = things
    .filter(([mine, what]) => mine && waiting[what] > 0)
    .map(([, what, path]) => ({ what, count: waiting[what], path }));
  const account: NextThing[] =
    worker && !waiting.hasBankAccount ? [{ what: 'noBankAccount', count: 1, path: '/bank-account' }] : [];
  return [...account, ...counted];
}
