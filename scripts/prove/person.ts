import { setTimeout as sleep } from 'node:timers/promises';
import { slugOf } from '../../src/kernel/ids.ts';
import type { ContractIds } from '../trial/copies.ts';
import { BrokenPromise, promised } from './promise.ts';

/** A form as a page gave it, to be sent once or again. */
export interface OpenForm {
  readonly address: string;
  readonly key: string;
}

export interface Answer {
  readonly status: number;
  /** Where a 303 leads. */
  readonly to: string | null;
  readonly html: string;
}

/** Somebody with a browser who has signed in: opens pages with forms, and sends them. */
export interface Person {
  open(path: string): Promise<OpenForm>;
  /** @throws when no answer came */
  send(form: OpenForm, fields?: Record<string, string>): Promise<Answer>;
}

export function personAt(origin: string, region: string, token: string): Person {
  const headers = { cookie: `yuinowa=${token}`, origin };
  const ask = async (address: string, how: RequestInit = {}): Promise<Answer> => {
    const signal = AbortSignal.timeout(20_000);
    const response = await fetch(address, { ...how, headers, redirect: 'manual', signal });
    return { status: response.status, to: response.headers.get('location'), html: await response.text() };
  };
  return {
    async open(path) {
      const address = `${origin}/r/${region}${path}`;
      const { status, html } = await ask(address);
      const key = /name="key" value="([0-9a-f-]{36})"/.exec(html)?.[1];
      promised(status !== 500, `${path} is answered with 500`);
      if (!key) throw new Error(`${path} shows no form: status ${status}`);
      return { address, key };
    },
    send({ address, key }, fields = {}) {
      const body = new FormData();
      for (const [name, value] of Object.entries({ key, ...fields })) body.set(name, value);
      return ask(address, { method: 'POST', body });
    },
  };
}

/** Presses the button again until an answer comes, as somebody does whose connection broke. */
export async function insist<T>(
  what: () => Promise<T>,
  isAnswer: (value: T) => boolean,
  within: number,
): Promise<T> {
  for (const deadline = Date.now() + within; ; await sleep(100)) {
    const value = await what().catch((error: unknown) => {
      if (error instanceof BrokenPromise || Date.now() > deadline) throw error;
      return null;
    });
    if (value !== null && (isAnswer(value) || Date.now() > deadline)) return value;
  }
}

/** The sentence that says why not; '' where there is none. */
export function sentenceOf({ html }: Answer): string {
  return /class="problems"[^>]*>.*?<p>([^<]+)<\/p>/s.exec(html)?.[1] ?? '';
}

export function stepOf({ contract, milestone }: ContractIds, step: 'delivery' | 'acceptance'): string {
  return `/contracts/${slugOf('contract', contract)}/milestones/${slugOf('milestone', milestone)}/${step}`;
}
