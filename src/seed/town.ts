import type { DemonstrationRegion } from '../modules/identity/demonstration.rules.ts';
import type { Company } from './companies.ts';
import type { Staff } from './fulfil.ts';
import type { Paying } from './paydays.ts';
import type { Posting } from './postings.ts';
import type { Programme } from './regions.ts';
import type { Filling } from './step.ts';
import type { HomeWorker } from './workers.ts';

/** All that a region of the demonstration is made of. */
export interface Town {
  readonly slug: DemonstrationRegion;
  readonly programme: Programme;
  readonly staff: Staff;
  readonly paying: Paying;
  readonly companies: readonly Company[];
  readonly workers: readonly HomeWorker[];
  /** What was written in the months behind us, and how it went on. */
  readonly past: readonly Posting[];
  /** What is written today. */
  readonly postings: readonly Posting[];
  /** What waits for the staff besides the orders. */
  readonly waiting?: (town: Filling) => Promise<void>;
}
