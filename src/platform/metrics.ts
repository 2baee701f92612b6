import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Pool } from './pool.ts';

/**
 * What this process counts, for whoever watches it. A label is a word of the program, such as the pattern of an address:
 * never an id, a name or a region, so that nobody's data is in it and the number of lines has an end.
 */
export const metrics = new Registry();

export function metricsText(): Promise<string> {
  return metrics.metrics();
}

/** The delay of the event loop, memory, processor and open handles of this process, and its connections to the database. */
export function watchProcess(pool: Pool): void {
  collectDefaultMetrics({ register: metrics });
  new Gauge({
    name: 'yuinowa_database_connections',
    help: 'Connections to the database, and those who wait for one',
    labelNames: ['state'],
    registers: [metrics],
    collect() {
      this.set({ state: 'in_use' }, pool.totalCount - pool.idleCount);
      this.set({ state: 'idle' }, pool.idleCount);
      this.set({ state: 'waited_for' }, pool.waitingCount);
    },
  });
}
