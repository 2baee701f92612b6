import { type ContractId, slugOf } from '../../kernel/ids.ts';
import { type LocalDate, writeDate } from '../../kernel/tokyo-date.ts';

/** What stands on the person's page of notices and in the mail. */
export interface Letter {
  readonly title: string;
  readonly text: string;
}

/** The words for one kind of thing told. */
export interface Words<Known> {
  /** The page on which the person goes on, inside the region. */
  readonly path: (facts: Known) => string;
  readonly ja: (facts: Known) => Letter;
  readonly en: (facts: Known) => Letter;
}

export const atContract = ({ contractId }: { readonly contractId: ContractId }) =>
  `/contracts/${slugOf('contract', contractId)}`;

/** Of an acceptance with which the work is over: until when a review can be written. */
export const reviewJa = (writeBy: LocalDate | null | undefined) =>
  writeBy
    ? `仕事はこれで終わりです。${writeDate(writeBy, 'ja')} 18:00までに、短い質問にも答えてください。`
    : '';
export const reviewEn = (writeBy: LocalDate | null | undefined) =>
  writeBy ? ` The work is over. Please answer three questions by ${writeDate(writeBy, 'en')}, 18:00.` : '';
