import type { Visit } from './visit.ts';

/** What came is no form: cut off on its way, or made by a broken program. Becomes 400. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/** The form as it was sent. */
export async function sentForm({ http }: Pick<Visit, 'http'>): Promise<FormData> {
  try {
    return await http.req.formData();
  } catch (error) {
    // A body that is too large ends in an answer of its own.
    if (error instanceof TypeError) throw new Unreadable('The body is no form', { cause: error });
    throw error;
  }
}
