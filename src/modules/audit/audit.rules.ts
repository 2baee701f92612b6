/** What the detail of an audit entry may hold. No raw personal data: the chain never forgets. */
export type Json =
  | null
  | boolean
  | number
  | bigint
  | string
  | readonly Json[]
  | { readonly [name: string]: Json };

export interface Act {
  /** Noun and past verb: 'milestone.accepted'. */
  readonly action: string;
  /** What it was done to: a noun and its id. */
  readonly subject: readonly [kind: string, id: string];
  /** The state that the act left its subject in; always given when a state column changes. */
  readonly state?: string;
  readonly detail?: Json;
  readonly reason?: string;
}
