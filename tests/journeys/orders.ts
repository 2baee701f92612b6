import { z } from 'zod';
import type { Site } from './site.ts';

export const orderToMake = z.object({
  /** One word; it tells the orders of the journeys apart. */
  name: z.string(),
  client: z.string(),
  worker: z.string(),
  title: z.string(),
  reward: z.number(),
  reaches: z.enum(['agreed', 'funded', 'delivered']),
  /** As the bank's statement writes who paid in. */
  payerName: z.string(),
  /** On which line of the day's statement. */
  line: z.number(),
});
export type Order = z.infer<typeof orderToMake>;

/** An order of the demonstration's people, as far as a journey needs it. @returns the address of its contract */
export async function makesOrder(site: Site, order: Order): Promise<string> {
  const words = ['scripts/with-database.ts', 'tests/journeys/order.main.ts', JSON.stringify(order)] as const;
  const { code, output } = await site.command(...words);
  const address = /^\/contracts\/\S+$/m.exec(output)?.[0];
  if (code !== 0 || address === undefined) throw new Error(`The order was not made:\n${output}`);
  return address;
}
