import { Worker } from 'node:worker_threads';
import { bounded } from '../limits.ts';
import type { Pixels } from './picture.ts';

/** What the thread is given. */
export interface PageOrder {
  readonly bytes: Uint8Array;
  /** Of the longer side, in pixels. */
  readonly side: number;
  /** In bytes, of all that drawing takes. */
  readonly mostMemory: number;
}

const limits = { memory: 256 * 1024 * 1024, milliseconds: 10_000 };

const inTurn = bounded({ running: 1, waiting: 16 });

/**
 * The first page, drawn in a thread of its own: a page that takes too long or too much is given up with its thread.
 * @throws Error when it cannot be drawn, Overloaded when too many wait already
 */
export function firstPage(
  bytes: Uint8Array,
  side: number,
  { memory, milliseconds } = limits,
): Promise<Pixels> {
  return inTurn(() => drawnWithin({ bytes, side, mostMemory: memory }, milliseconds));
}

function drawnWithin(order: PageOrder, milliseconds: number): Promise<Pixels> {
  return new Promise<Pixels>((drawn, failed) => {
    const thread = new Worker(new URL('./pdf-page.main.ts', import.meta.url), {
      workerData: order,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: 128 },
      stdout: true,
      stderr: true,
    });
    const timer = setTimeout(
      () => end(() => failed(new Error('drawing the page took too long'))),
      milliseconds,
    );
    const end = (say: () => void) => {
      clearTimeout(timer);
      void thread.terminate();
      say();
    };
    thread.once('message', (pixels: Pixels) => end(() => drawn(pixels)));
    thread.once('error', (error) => end(() => failed(error)));
    thread.once('exit', () => end(() => failed(new Error('the thread ended without a page'))));
  });
}
