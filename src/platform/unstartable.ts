/** The start cannot go on, and its message is one sentence that says what to do: shown without a stack. */
export class Unstartable extends Error {
  override readonly name = 'Unstartable';
}
