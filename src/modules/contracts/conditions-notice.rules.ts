import type { PaymentRule } from '../../kernel/payment-day.ts';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import { type WithholdingKind, withheldTaxes } from '../../kernel/withholding.ts';
import { workCategoryOf } from '../../kernel/work-categories.ts';
import { type Yen, yen } from '../../kernel/yen.ts';
import { type Amounts, type DeliveryDays, totalsOf } from './contract.rules.ts';
import { type Bilingual, type ClauseName, clausesOf } from './notice-clauses.rules.ts';

/** Yen as decimal digits, because JSON has no integers of 64 bits. */
type Digits = string;
export type NoticeAmounts = { readonly [Part in keyof Amounts]: Digits };

export interface NoticeMilestone extends NoticeAmounts {
  readonly position: number;
  readonly title: string;
  readonly dueOn: LocalDate;
  /** When the inspection ends, if it is delivered on the due date. */
  readonly inspectedBy: LocalDate;
  /** When it is paid, if it is delivered on the due date. */
  readonly paidOn: LocalDate;
}

/**
 * The conditions as both sides are told them: the items of the Freelance Act's Art. 3 statement (Rule Art. 1) and the
 * twelve of the guideline on self-employed telework in one. Pages and papers are drawn from this alone.
 */
export interface ConditionsNotice {
  readonly form: 'conditions-notice/1';
  /** The contract's id, as both sides see it in addresses. */
  readonly contract: string;
  readonly version: number;
  /** The client's own work, or work passed on; either way the operator only keeps the money and the papers. */
  readonly engagement: 'direct' | 're-entrusted';
  /** Who ordered the work that is passed on; the client's own work has none. */
  readonly originalOrderer?: string;
  readonly offeredOn: LocalDate;
  /** The last day to agree; the date of entrustment is the day of the second agreement. */
  readonly agreeBy: LocalDate;
  readonly client: NoticeClient;
  readonly worker: NoticeWorker;
  readonly operator: { readonly name: string; readonly phone: string };
  readonly work: {
    readonly title: string;
    readonly category: Bilingual & { readonly code: string };
    readonly description: string;
    readonly acceptanceCriteria: string;
    readonly revisionsIncluded: number;
  };
  readonly milestones: readonly NoticeMilestone[];
  readonly totals: NoticeAmounts;
  readonly deliveryPlace: string;
  readonly inspection: { readonly days: number; readonly extensionDays: number };
  readonly pay: {
    readonly method: 'bankTransfer';
    readonly rule: PaymentRule;
    readonly withholdingKind: WithholdingKind;
    readonly withholds: boolean;
    readonly withheldTaxes: Bilingual;
    readonly clientFeeBp: number;
    readonly workerFeeBp: number;
    readonly depositDays: number;
  };
  readonly expenses: string;
  readonly intellectualProperty: string;
  readonly contact: string;
  readonly clauses: Readonly<Record<ClauseName, Bilingual>>;
  /** Items that could not be decided, with the reason and the day of the decision: never any here. */
  readonly undecided: readonly never[];
}

export interface NoticeClient {
  readonly id: string;
  readonly name: string;
  readonly representative: string;
  readonly postalCode: string;
  readonly address: string;
  readonly phone: string;
}

export interface NoticeWorker {
  readonly id: string;
  /** The name of a company, where the worker is one. */
  readonly companyName: string | null;
  readonly name: string;
  readonly postalCode: string;
  readonly address: string;
}

/** What a notice is made of; amounts still as yen. */
export interface NoticeFacts
  extends Pick<
    ConditionsNotice,
    | 'contract'
    | 'version'
    | 'engagement'
    | 'originalOrderer'
    | 'offeredOn'
    | 'agreeBy'
    | 'client'
    | 'worker'
    | 'operator'
    | 'deliveryPlace'
    | 'inspection'
    | 'expenses'
    | 'intellectualProperty'
    | 'contact'
  > {
  readonly work: Omit<ConditionsNotice['work'], 'category'> & { readonly category: string };
  readonly pay: Omit<ConditionsNotice['pay'], 'method' | 'withheldTaxes'>;
  readonly milestones: readonly {
    readonly position: number;
    readonly title: string;
    readonly dueOn: LocalDate;
    readonly amounts: Amounts;
    /** What follows from a delivery on the due date. */
    readonly days: Pick<DeliveryDays, 'acceptanceDueOn' | 'paymentOn'>;
  }[];
}

/** @throws Error when an item that the law asks for is empty: such a notice must not reach anyone. */
export function noticeOf(facts: NoticeFacts): ConditionsNotice {
  const { pay, work, milestones, inspection, ...rest } = facts;
  const category = workCategoryOf(work.category);
  if (!category) throw new Error(`Not a work category: ${work.category}`);
  const taxes = taxesOf(milestones.map(({ days }) => days.paymentOn));
  const notice: ConditionsNotice = {
    ...rest,
    form: 'conditions-notice/1',
    inspection,
    work: { ...work, category: { code: category.code, ja: category.ja, en: category.en } },
    milestones: milestones.map(({ amounts, days, ...milestone }) => ({
      ...milestone,
      ...digitsOf(amounts),
      inspectedBy: days.acceptanceDueOn,
      paidOn: days.paymentOn,
    })),
    totals: digitsOf(totalsOf(milestones.map((milestone) => milestone.amounts))),
    pay: { ...pay, method: 'bankTransfer', withheldTaxes: taxes },
    clauses: clausesOf({
      ...pay,
      version: facts.version,
      originalOrderer: facts.originalOrderer,
      agreeBy: facts.agreeBy,
      acceptanceDays: inspection.days,
      extensionDays: inspection.extensionDays,
      revisionsIncluded: work.revisionsIncluded,
      withheldTaxes: taxes,
    }),
    undecided: [],
  };
  const missing = missingItems(notice);
  if (missing.length > 0) throw new Error(`The notice lacks ${missing.join(', ')}`);
  return notice;
}

/** The names on the payment days; a contract over New Year 2026 meets two of them. */
function taxesOf(paidOn: readonly LocalDate[]): Bilingual {
  const names = paidOn.map((day) => withheldTaxes(day));
  return {
    ja: [...new Set(names.map(({ ja }) => ja))].join('／'),
    en: [...new Set(names.map(({ en }) => en))].join(' / '),
  };
}

function digitsOf(amounts: Amounts): NoticeAmounts {
  return {
    reward: `${amounts.reward}`,
    tax: `${amounts.tax}`,
    withholding: `${amounts.withholding}`,
    clientFee: `${amounts.clientFee}`,
    workerFee: `${amounts.workerFee}`,
    depositAmount: `${amounts.depositAmount}`,
    payoutAmount: `${amounts.payoutAmount}`,
  };
}

export function yenOf(digits: Digits): Yen {
  return yen(BigInt(digits));
}

/** Where each item that must be told stands: Freelance Act Art. 3 (Rule Art. 1, items 1 to 7) and the guideline's twelve. */
export const requiredItems: Readonly<Record<string, (notice: ConditionsNotice) => readonly string[]>> = {
  parties: ({ client, worker, contract }) => [client.name, worker.name, client.id, worker.id, contract],
  addresses: ({ client, worker }) => [client.address, client.phone, worker.address],
  dateOfEntrustment: ({ offeredOn, agreeBy, clauses }) => [offeredOn, agreeBy, clauses.entrustment.ja],
  contentOfWork: ({ work }) => [work.title, work.category.ja, work.description, work.acceptanceCriteria],
  deliveryDue: ({ milestones }) => milestones.flatMap(({ title, dueOn }) => [title, dueOn]),
  deliveryPlaceAndMethod: ({ deliveryPlace, clauses }) => [deliveryPlace, clauses.delivery.ja],
  inspectionCompletion: ({ milestones, clauses }) => [
    ...milestones.map(({ inspectedBy }) => inspectedBy),
    clauses.inspection.ja,
    clauses.revision.ja,
  ],
  pay: ({ milestones, clauses }) => [
    ...milestones.flatMap(({ reward, tax, payoutAmount }) => [reward, tax, payoutAmount]),
    clauses.tax.ja,
    clauses.withholding.ja,
    clauses.fees.ja,
  ],
  paymentDay: ({ milestones, clauses }) => [...milestones.map(({ paidOn }) => paidOn), clauses.paymentDay.ja],
  paymentMethod: ({ clauses }) => [clauses.paymentMethod.ja],
  expenses: ({ expenses }) => [expenses],
  intellectualProperty: ({ intellectualProperty }) => [intellectualProperty],
  changes: ({ clauses }) => [clauses.changes.ja],
  defectsAndLateness: ({ clauses }) => [clauses.defects.ja, clauses.lateness.ja],
  informationLearned: ({ clauses }) => [clauses.information.ja],
  undecidedItems: ({ clauses }) => [clauses.undecided.ja],
  reconsignment: ({ engagement, originalOrderer = '', clauses }) => [
    engagement,
    clauses.reconsignment.ja,
    ...(engagement === 're-entrusted' ? [originalOrderer] : []),
  ],
};

/** The items that are empty; a notice that lacks one is not issued. */
export function missingItems(notice: ConditionsNotice): readonly string[] {
  return Object.entries(requiredItems)
    .filter(([, read]) => read(notice).length === 0 || read(notice).some((value) => value.trim() === ''))
    .map(([item]) => item);
}

/**
 * The one way to write a value: names sorted, no white space, whole numbers only. Equal conditions give equal bytes.
 * @throws TypeError for a fraction, an unsafe number or anything that JSON does not have.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    const names = Object.keys(value).sort();
    const inner = value as Record<string, unknown>;
    return `{${names.map((name) => `${JSON.stringify(name)}:${canonicalJson(inner[name])}`).join(',')}}`;
  }
  throw new TypeError(`Not a canonical value: ${String(value)}`);
}

/** @throws Error for a form of notice that this code does not know. */
export function readNotice({ body }: { readonly body: string }): ConditionsNotice {
  const notice = JSON.parse(body) as ConditionsNotice;
  if (notice.form !== 'conditions-notice/1')
    throw new Error(`Not a form of notice that is known: ${notice.form}`);
  return notice;
}
