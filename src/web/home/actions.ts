import { type Actor, type ClientRole, hasRole, type RegionRole } from '../../kernel/actor.ts';
import {
  type BatchId,
  type ContractId,
  type DepositId,
  type JobId,
  type OrganizationId,
  type ProposalId,
  slugOf,
} from '../../kernel/ids.ts';
import { type LocalDate, writeDate } from '../../kernel/tokyo-date.ts';
import { writeYen } from '../../kernel/yen.ts';
import {
  type DutyAction,
  type DutyItem,
  inOrder,
  type OwnAction,
  type OwnItem,
} from '../../modules/settlement/action-item.rules.ts';
import type { Lang } from '../../platform/i18n.ts';
import { actionTexts } from './action.texts.ts';
import { dutyTexts } from './duty.texts.ts';

/** One thing to do as it is drawn, whoever's it is. */
export interface Action {
  readonly key: string;
  readonly act: string;
  readonly button: string;
  /** About which order, with whom, how much. */
  readonly about: string;
  /** Whether people typed it, so that it is Japanese on every page. */
  readonly isTyped: boolean;
  readonly after: string;
  readonly path: string;
  readonly dueOn: LocalDate | null;
  readonly due: string;
}

/** Everything that waits for this person, the most pressing first. */
export function actionsOf(
  actor: Actor,
  lang: Lang,
  own: readonly OwnItem[],
  duty: readonly DutyItem[],
): Action[] {
  const mine = duty.filter(({ what }) => hasRole(actor, ...duties[what].who));
  return inOrder<OwnItem | DutyItem>([...own, ...mine]).map((item) =>
    'count' in item ? ofDuty(lang, item) : ofOwn(lang, item),
  );
}

function ofOwn(lang: Lang, item: OwnItem): Action {
  const t = actionTexts[lang];
  const { act, button, after } = t.own[item.what];
  const { what, subject, milestone, title, who, amount, dueOn } = item;
  // Whom it is about stands in the act already, or nobody does.
  const names = who !== '' && act(who).includes(who) ? [title] : [title, who];
  return {
    key: [what, subject, milestone].join(),
    act: act(who),
    button,
    about: [...names, amount === null ? '' : writeYen(amount)].filter(Boolean).join('　／　'),
    isTyped: true,
    after,
    path: pathOf(item),
    dueOn,
    due: dueOn ? t.by(writeDate(dueOn, lang)) : '',
  };
}

function ofDuty(lang: Lang, { what, subject, count, dueOn, amount }: DutyItem): Action {
  const t = actionTexts[lang];
  const { act, button } = dutyTexts[lang][what];
  const day = dueOn ? writeDate(dueOn, lang) : '';
  return {
    key: what,
    act: act(count),
    button,
    about: amount === null ? '' : writeYen(amount),
    isTyped: false,
    after: '',
    path: pathOfDuty(what, subject ?? null),
    dueOn,
    due: count > 1 ? t.first(day) : t.by(day),
  };
}

/** Where it is done. */
export function pathOf({ what, subject }: OwnItem): string {
  const place = placeOf[what];
  return typeof place === 'string' ? place : place(subject ?? '');
}

const contract = (rest: string) => (id: string) =>
  `/contracts/${slugOf('contract', id as ContractId)}${rest}`;
const job = (rest: string) => (id: string) => `/jobs/${slugOf('job', id as JobId)}${rest}`;

const placeOf: Record<OwnAction, string | ((id: string) => string)> = {
  'register-account': '/bank-account',
  'return-account': '/bank-account',
  accept: contract(''),
  'answer-dispute': contract('/dispute'),
  'answer-ending': contract('/ending'),
  'answer-refund': contract('/ending'),
  'answer-amendment': contract(''),
  'answer-offer': contract(''),
  'pay-missing': contract('/deposits'),
  'pay-in': contract('/deposits'),
  redeliver: contract(''),
  deliver: contract(''),
  'tell-progress': contract(''),
  'correct-posting': job('/draft'),
  'submit-draft': job(''),
  'answer-question': job('#questions'),
  'choose-worker': job('/proposals'),
  'refund-account': '/refund-account',
  'read-talk': contract('/talk'),
  'read-proposal-talk': (id) => `/proposals/${slugOf('proposal', id as ProposalId)}/talk`,
  review: contract(''),
};

/** Where a duty is done, and whose it is. */
const duties: Record<DutyAction, { readonly path: string; readonly who: readonly RegionRole[] }> = {
  'look-at-unplanned': { path: '/payouts', who: ['operator'] },
  'renew-batch': { path: '/payouts', who: ['operator'] },
  'look-at-held': { path: '/payouts', who: ['operator', 'paymentApprover'] },
  'await-approval': { path: '/payouts', who: ['operator'] },
  'approve-batch': { path: '/payouts', who: ['paymentApprover'] },
  'export-batch': { path: '/payouts', who: ['operator'] },
  'send-batch': { path: '/payouts', who: ['operator'] },
  'settle-batch': { path: '/payouts', who: ['operator'] },
  'plan-batch': { path: '/payouts', who: ['operator'] },
  'approve-sweep': { path: '/ledger/fees', who: ['paymentApprover'] },
  'transfer-fees': { path: '/ledger/fees', who: ['operator'] },
  'find-deposits': { path: '/deposits', who: ['operator'] },
  'clear-suspense': { path: '/deposits', who: ['operator'] },
  'decide-mistake': { path: '/deposits', who: ['operator', 'paymentApprover'] },
  'confirm-settlement': { path: '/disputes', who: ['operator', 'paymentApprover'] },
  'await-confirmation': { path: '/disputes', who: ['operator'] },
  'carry-out-terms': { path: '/disputes', who: ['operator'] },
  'propose-terms': { path: '/disputes', who: ['mediator'] },
  'look-at-quiet': { path: '/disputes', who: ['operator'] },
  'check-organizations': { path: '/organizations', who: ['csp'] },
  'check-postings': { path: '/checks', who: ['csp'] },
  'call-back': { path: '/consultations', who: ['csp'] },
  'answer-reports': { path: '/reports', who: ['csp', 'officer'] },
  'answer-inquiries': { path: '/inquiries', who: ['csp', 'officer'] },
  'resend-mail': { path: '/dead-letters', who: ['officer'] },
};

/** The very batch or deposit where there is one alone, and the list where there are several. */
function pathOfDuty(what: DutyAction, subject: string | null): string {
  const { path } = duties[what];
  if (!subject) return path;
  return path === '/deposits'
    ? `${path}/${slugOf('deposit', subject as DepositId)}`
    : `/batches/${slugOf('batch', subject as BatchId)}`;
}

/** Who may do what waits. */
export function dutiesOf(what: DutyAction): readonly RegionRole[] {
  return duties[what].who;
}

/** The clients for which somebody sits, in whatever role. */
export function clientOrganizations({ seats }: Actor): OrganizationId[] {
  return seats.filter(({ role }) => role !== 'staff').map(({ organizationId }) => organizationId);
}

/** Whose page it is, as far as the work of clients and workers goes. */
export function ownOf(actor: Actor) {
  const sits = (...roles: readonly ClientRole[]): OrganizationId[] =>
    actor.seats
      .filter(({ role }) => (roles as readonly string[]).includes(role))
      .map(({ organizationId }) => organizationId);
  return {
    isWorker: hasRole(actor, 'worker'),
    binds: sits('clientApprover'),
    pays: sits('clientApprover', 'clientPayer'),
    drafts: sits('clientApprover', 'clientDrafter'),
  };
}
