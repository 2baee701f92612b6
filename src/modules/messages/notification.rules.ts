import type { ContractId, JobId, OrganizationId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import type { Yen } from '../../kernel/yen.ts';
import type { BankSettingName } from '../regions/setting.rules.ts';
import type { AgreementFacts } from './agreement-letters.rules.ts';
import type { ChangeFacts } from './change-letters.rules.ts';
import type { DisputeFacts } from './dispute-letters.rules.ts';
import type { EndingFacts } from './ending-letters.rules.ts';
import type { InquiryFacts } from './inquiry-letters.rules.ts';
import type { JobFacts } from './job-letters.rules.ts';
import type { MoneyFacts } from './money-letters.rules.ts';
import type { PeopleFacts } from './people-letters.rules.ts';
import type { ReminderFacts } from './reminder-letters.rules.ts';
import type { RoleFacts } from './role-letters.rules.ts';
import type { TalkFacts } from './talk-letters.rules.ts';

interface OfJob {
  readonly jobId: JobId;
  readonly title: string;
}
interface OfContract {
  readonly contractId: ContractId;
  readonly title: string;
}
interface OfOrganization {
  readonly organizationId: OrganizationId;
  readonly name: string;
}
/** The milestone's `title` stands where a contract has several. */
interface Paid extends OfContract {
  readonly amount: Yen;
  readonly payOn: LocalDate;
}

/** An acceptance with which the work is over says in the same notice until when the worker may write a review. */
interface LastAcceptance {
  readonly writeBy?: LocalDate | null;
}

/** Everything that people are told, and what has to be known to say it. No other kind can be sent. */
export interface Facts
  extends AgreementFacts,
    ChangeFacts,
    EndingFacts,
    DisputeFacts,
    PeopleFacts,
    ReminderFacts,
    RoleFacts,
    JobFacts,
    InquiryFacts,
    MoneyFacts,
    TalkFacts {
  'organization-checked': OfOrganization;
  'organization-returned': OfOrganization;
  'seat-offered': OfOrganization;
  'job-opened': OfJob;
  'job-returned': OfJob;
  'proposal-received': OfJob;
  'proposal-declined': OfJob;
  'offer-made': OfContract & { readonly answerBy: LocalDate };
  'offer-lapsed': OfContract;
  'offer-withdrawn': OfContract;
  'offer-declined': OfContract;
  'conditions-agreed': OfContract;
  'deposit-announced': OfContract & { readonly amount: Yen; readonly payBy: LocalDate };
  'deposit-received': OfContract;
  'delivery-made': OfContract & { readonly acceptBy: LocalDate };
  'delivery-accepted': Paid & LastAcceptance;
  'auto-accepted': Paid & LastAcceptance;
  'delivery-auto-accepted': Paid;
  'payout-sent': Paid;
  'payout-returned': OfContract & { readonly amount: Yen };
  'bank-setting-changed': { readonly setting: BankSettingName; readonly from: LocalDate };
  'bank-setting-withdrawn': { readonly setting: BankSettingName; readonly from: LocalDate };
  'bank-account-changed': { readonly lastDigits: string; readonly usableFrom: LocalDate };
}
export type Kind = keyof Facts;

/** One thing told, as one variable: the kind tells the type of the facts. */
export type Telling = { readonly [K in Kind]: { readonly kind: K; readonly facts: Facts[K] } }[Kind];

/** Amounts are kept as text in JSON; this is the way back. */
export function revive(kind: Kind, stored: Readonly<Record<string, unknown>>): Telling {
  const facts = typeof stored.amount === 'string' ? { ...stored, amount: BigInt(stored.amount) } : stored;
  return { kind, facts } as Telling;
}
