import type { Brand } from './brand.ts';

/** The prefix that stands before an id in an address, so that a person on the phone can say what it is. */
const prefixes = {
  person: 'p',
  organization: 'o',
  file: 'f',
  job: 'j',
  proposal: 'pr',
  question: 'q',
  contract: 'c',
  milestone: 'm',
  delivery: 'dl',
  notice: 'n',
  bankAccount: 'ba',
  deposit: 'dp',
  payout: 'po',
  batch: 'b',
  refund: 'rf',
  refundAccount: 'ra',
  feeSweep: 'fs',
  transfer: 't',
  message: 'ms',
  report: 'ar',
  inquiry: 'iq',
  ending: 'en',
  dispute: 'di',
  settlement: 'st',
  mailInvitation: 'mi',
  savedSearch: 'ss',
  wideAreaOffer: 'wa',
} as const;

export type Noun = keyof typeof prefixes;
export type Id<Name extends Noun> = Brand<string, Name>;

export type PersonId = Id<'person'>;
export type OrganizationId = Id<'organization'>;
export type FileId = Id<'file'>;
export type JobId = Id<'job'>;
export type ProposalId = Id<'proposal'>;
export type QuestionId = Id<'question'>;
export type ContractId = Id<'contract'>;
export type MilestoneId = Id<'milestone'>;
export type DeliveryId = Id<'delivery'>;
export type NoticeId = Id<'notice'>;
export type BankAccountId = Id<'bankAccount'>;
export type DepositId = Id<'deposit'>;
export type PayoutId = Id<'payout'>;
export type BatchId = Id<'batch'>;
export type RefundId = Id<'refund'>;
export type RefundAccountId = Id<'refundAccount'>;
export type FeeSweepId = Id<'feeSweep'>;
export type TransferId = Id<'transfer'>;
export type MessageId = Id<'message'>;
export type ReportId = Id<'report'>;
export type InquiryId = Id<'inquiry'>;
export type EndingId = Id<'ending'>;
export type DisputeId = Id<'dispute'>;
export type SettlementId = Id<'settlement'>;
export type MailInvitationId = Id<'mailInvitation'>;
export type SavedSearchId = Id<'savedSearch'>;

/** The tenant's number: small, because it leads every key of every tenant table. */
export type RegionId = Brand<number, 'RegionId'>;

/** A UUIDv7 as PostgreSQL writes it: the time, then ten random bytes, so that an index grows at its end. */
export function idFrom(milliseconds: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16);
  bytes.set(random.subarray(0, 10), 6);
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(milliseconds / 2 ** (8 * (5 - i))) % 256;
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The form in addresses: `c_` and 32 hexadecimal digits. */
export function slugOf<Name extends Noun>(noun: Name, id: Id<Name>): string {
  return `${prefixes[noun]}_${id.replaceAll('-', '')}`;
}

/** The id behind a slug; null for anything else, so that a mistyped address is simply not found. */
export function idOfSlug<Name extends Noun>(noun: Name, slug: string): Id<Name> | null {
  const match = /^([a-z]+)_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/.exec(slug);
  if (match?.[1] !== prefixes[noun]) return null;
  return match.slice(2).join('-') as Id<Name>;
}
