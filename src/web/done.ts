import { getCookie } from 'hono/cookie';
import type { Visit } from './visit.ts';

/** Between a form that was carried out and the page after it: the page says so once. */
const name = 'yuinowa-done';
const attributes = 'Path=/; HttpOnly; SameSite=Lax';

/**
 * The answer to the form carries it for the few seconds until the next page is drawn. What a program of ours sent stays on
 * its page and shows there what became of it: the message would stand on another page.
 */
export function sayDone({ http }: Visit, answer: Response): Response {
  if (http.req.header('sec-fetch-dest') === 'empty') return answer;
  answer.headers.append('set-cookie', `${name}=1; Max-Age=20; ${attributes}`);
  return answer;
}

/** Whether the page being drawn comes after a form that was carried out. */
export function isDone({ http }: Visit): boolean {
  return http.req.method === 'GET' && getCookie(http, name) === '1';
}

/** Said once: the next page says nothing. */
export function forgetDone(page: Response): Response {
  page.headers.append('set-cookie', `${name}=; Max-Age=0; ${attributes}`);
  return page;
}
