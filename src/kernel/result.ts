/** What a use case answers: it happened, or the business says no for a reason that has a sentence. */
export type Result<Value, Reason extends string> = Done<Value> | Refused<Reason>;
export interface Done<Value> {
  readonly ok: true;
  readonly value: Value;
}
export interface Refused<Reason extends string> {
  readonly ok: false;
  readonly reason: Reason;
}

export function done<Value>(value: Value): Done<Value> {
  return { ok: true, value };
}

export function refused<Reason extends string>(reason: Reason): Refused<Reason> {
  return { ok: false, reason };
}

/** Not there, in another region, or not for these eyes: all alike, so that nobody learns which. Becomes 404. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
}

/** They see it, but may not do this. Becomes 403 with a sentence. */
export class NotAllowed extends Error {
  override readonly name = 'NotAllowed';
}

/** The gate of every use case: undecided means no. */
export function allow(permitted: boolean): void {
  if (!permitted) throw new NotAllowed();
}

/** The gate of what may not even be seen. */
export function allowToSee(permitted: boolean): void {
  if (!permitted) throw new NotFound();
}
