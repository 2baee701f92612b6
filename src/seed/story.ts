import type { RevisionForm } from '../modules/contracts/change.forms.ts';
import type { WriteReview } from '../modules/contracts/index.ts';
import type { TypedFile } from './files.ts';

/** What the two sides do and write, in this order, once the money is there. */
export interface OrderStory {
  readonly talk?: readonly (readonly [side: 'client' | 'worker', text: string, file?: TypedFile])[];
  readonly delivery?: { readonly note: string; readonly file?: TypedFile };
  readonly revision?: RevisionForm;
  /** Nobody answers the delivery, so that it counts as accepted on its day. */
  readonly answersNever?: true;
  /** The client asks for somebody between, the worker answers, and the mediator has begun to read. */
  readonly dispute?: { readonly reason: string; readonly answer: string; readonly looking: string };
  /** The delivery was accepted, and both have said how it was. */
  readonly reviews?: Readonly<Record<'client' | 'worker', Omit<WriteReview, 'key' | 'contractId'>>>;
}
