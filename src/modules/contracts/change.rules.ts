/** Items of the conditions notice that a delivery may fail to meet. */
export const noticeItems = [
  'content',
  'quantity',
  'criteria',
  'due',
  'place',
  'rights',
  'information',
] as const;
export type NoticeItem = (typeof noticeItems)[number];

/** Days for an answer to a proposed change; a deadline ends on a business day. */
export const amendmentDays = 7;

/** Days after a contract in which both sides may review each other. */
export const reviewDays = 14;

/** A contract has at most this many parts, as a posting does. */
export const mostParts = 12;

export const amendmentStates = ['proposed', 'agreed', 'refused', 'withdrawn', 'lapsed'] as const;
export type AmendmentState = (typeof amendmentStates)[number];

/** Why a change after the agreement, an answer to silence or a review cannot be. */
export type ChangeRefusal =
  | 'revisions-used-up'
  | 'acceptance-time-over'
  | 'extended-already'
  | 'no-day-to-extend'
  | 'not-an-extension-day'
  | 'contract-not-running'
  | 'amendment-open'
  | 'no-open-amendment'
  | 'amendment-expired'
  | 'amendment-not-expired'
  | 'amendment-overtaken'
  | 'nothing-changed'
  | 'part-paid-in'
  | 'part-delivered'
  | 'due-date-in-past'
  | 'due-date-too-far'
  | 'too-many-parts'
  | 'revisions-already-used'
  | 'not-quiet'
  | 'review-not-open'
  | 'review-over'
  | 'review-incomplete'
  | 'reviewed-already';
