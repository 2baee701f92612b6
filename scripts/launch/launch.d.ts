// What TypeScript has to know of the plain files here.
declare module '*/sentence-of.mjs' {
  /** What whoever started a command can mend, in a sentence that never repeats a password; undefined for all else. */
  export function sentenceOf(error: unknown): string | undefined;
}
