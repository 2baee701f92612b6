import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import type { PersonId } from '../kernel/ids.ts';
import { NotFound } from '../kernel/result.ts';
import { Overloaded } from '../platform/limits.ts';
import type { Hub, Topic } from '../platform/live.ts';
import type { Visit } from './visit.ts';

/** A browser opens six connections to one site, and needs some of them for pages. */
const most = { ofPerson: 3, ofProcess: 1_000 } as const;

/** How often a stream shows that it lives, and asks whether its reader may still read. */
const beatEvery: number = 25_000;

let hub: Hub | null = null;
let beat = beatEvery;
let draining = false;
const open = new Map<PersonId, Set<() => void>>();

/** Called once by each web process, and by tests that listen. */
export function useHub(ofProcess: Hub, { every = beatEvery }: { readonly every?: number } = {}): void {
  hub = ofProcess;
  beat = every;
  draining = false;
}

/** No new streams; those that are open end, and their readers come to another process. */
export function endStreams(): void {
  draining = true;
  for (const streams of open.values()) for (const end of streams) end();
}

/**
 * Says "changed" whenever the topic was announced; what changed is fetched as a page is. Ends when its reader may no
 * longer read: within half a minute after signing out.
 * @throws Overloaded when this person or this process has too many
 */
export function liveStream(visit: Visit, topic: Topic, mayStillRead: () => Promise<boolean>): Response {
  const { personId } = visit.actor;
  if (!personId || !hub) throw new NotFound();
  const own = open.get(personId) ?? new Set();
  const all = [...open.values()].reduce((sum, { size }) => sum + size, 0);
  if (draining || own.size >= most.ofPerson || all >= most.ofProcess) throw new Overloaded(`${all} streams`);
  const over = Promise.withResolvers<void>();
  open.set(personId, own.add(over.resolve));
  const hush = hub.hear(topic, () => void say('changed'));
  let stream: SSEStreamingApi | undefined;
  const say = (data: string) => stream?.writeSSE({ data }).catch(() => over.resolve());
  const stillThere = async () => {
    if (!(await mayStillRead().catch(() => false))) over.resolve();
    await stream?.write(':\n\n').catch(() => over.resolve());
  };
  const pulse = setInterval(() => void stillThere(), beat);
  void over.promise.then(() => {
    clearInterval(pulse);
    hush();
    own.delete(over.resolve);
    if (own.size === 0) open.delete(personId);
  });
  visit.http.header('x-accel-buffering', 'no'); // a proxy in between shall not collect it
  return streamSSE(visit.http, async (begun) => {
    stream = begun;
    begun.onAbort(over.resolve);
    // Once at the beginning: what was written since the page was drawn is fetched, too.
    await say('changed');
    await over.promise;
  });
}
