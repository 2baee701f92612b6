import { type ContractId, slugOf } from '../../kernel/ids.ts';

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
