/** Since when two regions offer each other that their open postings are found in the other; null where one does not. */
export interface Offers {
  readonly ours: Date | null;
  readonly theirs: Date | null;
}

/** What is between two regions, as this one sees it. Only what both offer is an agreement. */
export type WideAreaState =
  | { readonly name: 'none' }
  | { readonly name: 'offered' | 'asked' | 'agreed'; readonly since: Date };

export function wideAreaState({ ours, theirs }: Offers): WideAreaState {
  if (ours && theirs) return { name: 'agreed', since: ours > theirs ? ours : theirs };
  if (ours) return { name: 'offered', since: ours };
  if (theirs) return { name: 'asked', since: theirs };
  return { name: 'none' };
}

export type OfferRefusal = 'already-offered';
export type EndRefusal = 'nothing-offered';
