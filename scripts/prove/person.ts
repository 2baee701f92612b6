import { setTimeout as sleep } from 'node:timers/promises';
import { slugOf } from '../../src/kernel/ids.ts';
import type { ContractIds } from '../trial/copies.ts';
import { BrokenPromise, promised } from './promise.ts';

/** A form as a page gave it, to be sent once or again. */
export interface OpenForm {
  readonly address: string;
  readonly key: string;
  /** What the page itself put into it: a version, a hash, the id of a row. */
  readonly given: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  /** Where a 303 leads. */
  readonly to: string | null;
  /** The file that is handed out, as the answer names it. */
  readonly file: string | null;
  readonly html: string;
}

/** Somebody with a browser who has signed in: opens pages with forms, and sends them. */
export interface Person {
  /** Who they are, and that their forms come from this site. */
  readonly headers: Readonly<Record<string, string>>;
  open(path: string): Promise<OpenForm>;
  /** Has the page reckon with what was typed before it is sent: the same form, with what it shows then. */
  reckon(form: OpenForm, fields: Record<string, string>): Promise<OpenForm>;
  /** @throws when no answer came */
  send(form: OpenForm, fields?: Record<string, string>): Promise<Answer>;
}

export function personAt(origin: string, region: string, token: string): Person {
  const headers = { cookie: `yuinowa=${token}`, origin };
  const ask = async (address: string, how: RequestInit = {}): Promise<Answer> => {
    const signal = AbortSignal.timeout(20_000);
    const response = await fetch(address, { ...how, headers, redirect: 'manual', signal });
    const header = (name: string) => response.headers.get(name);
    const html = await response.text();
    return { status: response.status, to: header('location'), file: header('content-disposition'), html };
  };
  const send: Person['send'] = ({ address, key, given }, fields = {}) => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ ...given, ...fields, key })) body.set(name, value);
    return ask(address, { method: 'POST', body });
  };
  return {
    headers,
    async open(path) {
      const address = `${origin}/r/${region}${path}`;
      return formOn(await ask(address), address, path);
    },
    async reckon(form, fields) {
      const { address } = form;
      return formOn(await send(form, { ...fields, intent: 'fill' }), address, new URL(address).pathname);
    },
    send,
  };
}

function formOn({ status, html }: Answer, address: string, path: string): OpenForm {
  promised(status !== 500, `${path} is answered with 500`);
  const { key, ...given } = hiddenFields(html, path);
  if (!key) throw new Error(`${path} shows no form: status ${status}`);
  return { address, key, given };
}

/** Of the form that is sent to this path; of the page's first one where none names it. */
function hiddenFields(html: string, path: string): Record<string, string> {
  const forms = [...html.matchAll(/<form .*?<\/form>/gs)].map(([form]) => form);
  const keyed = forms.filter((form) => form.includes('name="key"'));
  const form = keyed.find((each) => each.includes(`${path}"`)) ?? keyed[0] ?? '';
  const fields = form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  return Object.fromEntries([...fields].map(([, name = '', value = '']) => [name, value]));
}

/** Opens a form and sends it, once; whoever prepares something needs it done. */
export async function press(person: Person, path: string, fields?: Record<string, string>): Promise<Answer> {
  const answer = await person.send(await person.open(path), fields);
  promised(answer.status === 303, `${path} is answered with ${answer.status} ${sentenceOf(answer)}`);
  return answer;
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

/** The sentence that says why not: above a form, of one of its fields, or instead of any; '' where there is none. */
export function sentenceOf({ html }: Pick<Answer, 'html'>): string {
  const instead = html.includes('name="key"') ? 'problems' : '(?:problems|next)';
  return new RegExp(`class="${instead}"[^>]*>.*?<(?:p|a [^>]*)>([^<]+)</`, 's').exec(html)?.[1] ?? '';
}

export function stepOf({ contract, milestone }: ContractIds, step: 'delivery' | 'acceptance'): string {
  return `/contracts/${slugOf('contract', contract)}/milestones/${slugOf('milestone', milestone)}/${step}`;
}
