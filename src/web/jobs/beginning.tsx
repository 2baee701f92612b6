import { idOfSlug, type OrganizationId, slugOf } from '../../kernel/ids.ts';
import type { Yen } from '../../kernel/yen.ts';
import { typedContent } from '../../modules/jobs/content.rules.ts';
import { postingPage } from '../../modules/jobs/index.ts';
import { mayDraftFor } from '../../modules/jobs/job.access.ts';
import { categoryOf, draftFrom, isTemplateKey } from '../../modules/jobs/template.rules.ts';
import { reading, type Tx } from '../../platform/transaction.ts';
import { type FormState, type Typed, type TypedForm, typedText } from '../form-state.ts';
import type { Visit } from '../visit.ts';
import { usualPay } from './prices.tsx';

/** What stands in a new posting before anything is chosen. */
export function blankPosting(own: readonly OrganizationId[]): TypedForm {
  const [only, ...others] = own;
  return {
    engagementModel: 'direct',
    revisionsIncluded: '2',
    workplace: 'home',
    ...(only && others.length === 0 ? { organization: slugOf('organization', only) } : {}),
  };
}

/**
 * What a posting begins with, and `begun`, which says with what: a template by its key, or an earlier posting by its slug,
 * for the people who may draft for its organisation. Empty for anything else.
 */
export function beginning(visit: Visit, from: string): Promise<TypedForm> {
  return reading(visit.region.id, async (tx): Promise<TypedForm> => {
    if (isTemplateKey(from))
      return { ...draftFrom(from, await hourlyPay(tx, categoryOf(from))), begun: from };
    const earlier = idOfSlug('job', from);
    if (!earlier) return {};
    const job = await postingPage(tx, earlier);
    if (!mayDraftFor(visit.actor, job)) return {};
    const milestones = job.milestones.map((part) => ({ ...part, dueOn: null }));
    return {
      ...typedContent({ ...job, milestones, deliveryDue: null, applicationDeadline: null }),
      organization: slugOf('organization', job.organizationId),
      begun: from,
    };
  });
}

/** What an hour of a first draft brings: what is usual here, and never less than the region's reference. */
async function hourlyPay(tx: Tx, category: string): Promise<Yen | null> {
  const { guides, reference } = await usualPay(tx, [category]);
  const middle = guides.get(category)?.middle ?? null;
  if (middle === null || reference === null) return middle ?? reference?.amount ?? null;
  return middle > reference.amount ? middle : reference.amount;
}

/**
 * The form begun anew. Whatever its writer has put there themselves stays; what is empty, or still stands as the form
 * began, is taken from the new beginning. `kept` says that something stayed.
 */
export function begunAnew(form: FormState, before: TypedForm, next: TypedForm): FormState {
  if (typedText({ ...form, typed: next }, 'begun') === '') return form;
  const names = Object.keys(next).filter((name) => name !== 'begun');
  const own = names.filter((name) => isOwn(form.typed[name], before[name]));
  const taken = Object.fromEntries(
    names.map((name) => [name, own.includes(name) ? form.typed[name] : next[name]]),
  );
  const stays = own.some((name) => plain(form.typed[name]) !== plain(next[name]));
  const typed = { ...form.typed, ...taken, begun: next.begun, kept: stays ? 'yes' : '' } as TypedForm;
  return { ...form, typed };
}

/** An emptied text waits for other words; a box from which the tick was taken is an answer. */
function isOwn(typed: Typed | undefined, before: Typed | undefined): boolean {
  const [words, begun] = [plain(typed), plain(before)];
  return words !== begun && (words !== '' || begun === 'yes');
}

/** One text for what a field holds: several values in any order, and a row without its empty cells. */
function plain(typed: Typed | undefined): string {
  if (typed === undefined || typed instanceof File) return '';
  if (typeof typed === 'string') return typed.replaceAll('\r\n', '\n').trim();
  if (!Array.isArray(typed)) {
    const cells = Object.entries(typed).map(([name, cell]) => [name, plain(cell)] as const);
    const filled = cells.filter(([, cell]) => cell !== '').map(([name, cell]) => `${name}=${cell}`);
    return filled.sort().join('\n');
  }
  const each = typed.map(plain).filter((one) => one !== '');
  return (typed.some((one) => typeof one !== 'string') ? each : each.sort()).join('\n\n');
}
