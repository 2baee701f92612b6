import type { JobId, MessageId, OrganizationId, PersonId, ReportId } from '../../kernel/ids.ts';

/** What can be wrong with a message or a posting. */
export const reportReasons = ['outside', 'unpaid', 'rude', 'personal', 'false', 'illegal', 'other'] as const;
export type ReportReason = (typeof reportReasons)[number];

export type ReportState = 'open' | 'answered';

/** What is reported, and who is behind it; the reporter is never shown to them. */
export type ReportSubject = (
  | { readonly kind: 'message'; readonly id: MessageId }
  | { readonly kind: 'job'; readonly id: JobId }
) & {
  /** What it is or belongs to, as it is called now. */
  readonly title: string;
  readonly aboutPerson: PersonId | null;
  readonly aboutOrganization: OrganizationId | null;
};

/** A report as its decisions need it. */
export interface Report {
  readonly id: ReportId;
  readonly state: ReportState;
  readonly title: string;
  readonly reportedBy: PersonId;
  readonly aboutPerson: PersonId | null;
  readonly aboutOrganization: OrganizationId | null;
}

export type ReportRefusal = 'already-reported' | 'own-message';
export type AnswerRefusal = 'already-answered';
