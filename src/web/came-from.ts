import type { Visit } from './visit.ts';

/** The page to which somebody goes on after signing in or joining, such as an invitation: a path inside the region. */
export function cameFrom({ query }: Pick<Visit, 'query'>): string | null {
  return wayOn(query.get('to') ?? '');
}

/** null for what leads nowhere, or out of the region. */
export function wayOn(to: string): string | null {
  return /^\/[A-Za-z0-9/_-]+$/.test(to) ? to : null;
}

/** A path with the page to go on to, handed from one form to the next. */
export function carrying(
  path: string,
  to: string | null,
  more: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams({ ...more, ...(to === null ? {} : { to }) }).toString();
  return query ? `${path}?${query}` : path;
}
