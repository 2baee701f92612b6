import type { Route } from '../../src/web/route.ts';
import { routes } from '../../src/web/routes.ts';
import type { Copy, Original } from './copies.ts';

import { type DrawnForm, formsOf } from './drawn-form.ts';
import { dutiesOf } from './duties.ts';
import { filled } from './filled.ts';
import type { Binding, World } from './world.ts';

/** A form that somebody of the world may send, as the page drew it for them, with what is accepted there. */
export interface OpenForm {
  readonly path: string;
  readonly address: string;
  readonly world: World;
  readonly who: string;
  readonly cookie: string;
  readonly form: DrawnForm;
  readonly body: FormData;
}

export const postRoutes = routes.filter(({ method }) => method === 'POST');

/** The bindings that name all parameters of a route, and no fewer. */
export function addressesOf(
  route: Pick<Route, 'path'>,
  world: World,
  bindings: readonly Binding[],
): string[] {
  const names = [...route.path.matchAll(/:([a-zA-Z]+)/g)].map(([, name = '']) => name);
  const fitting = bindings.filter((binding) => names.every((name) => name in binding));
  const filled = fitting.map((binding) =>
    route.path.replaceAll(/:([a-zA-Z]+)/g, (_, name: string) => binding[name] ?? ''),
  );
  return [...new Set(filled)].map((path) => `/r/${world.slug}${path === '/' ? '' : path}`);
}

export function allBindings({ ofOrder, ofOne, others }: World): readonly Binding[] {
  return [...ofOrder, ...ofOne, ...others];
}

/** Where a page or form of this route stands in a world: by its bindings, and where people came to by links. */
export function addressesIn(original: Original, route: Pick<Route, 'path'>, world: World): string[] {
  const walked = original.found.get(world)?.get(route.path) ?? [];
  const linked = walked.map((path) => `/r/${world.slug}${path === '/' ? '' : path}`);
  return [...new Set([...addressesOf(route, world, allBindings(world)), ...linked])];
}

/** What an address has to ask for before it shows its form. */
const queries: Readonly<Record<string, string>> = {
  '/bank-account': '?bank=0119&branch=361',
  '/refunds/:refund/account': '?bank=0119&branch=361',
};

/** Buttons that stand on another page, and not on one of their own. */
const standsOn: Readonly<Record<string, string>> = { '/account/email/again': '/account' };

/** Forms that no page draws for GET, and how they come about. */
const sentByPrograms = new Set([
  '/proposals/:proposal/talk/reading/:position', // the talk's own program says how far somebody has read
  '/contracts/:contract/talk/reading/:position',
]);

/** The first person and address whose form, filled in, is accepted; or what was answered instead, for each that is drawn. */
export async function openForm(
  copy: Copy,
  original: Original,
  route: Route,
): Promise<OpenForm | readonly string[]> {
  const refusals: string[] = [];
  for (const world of [original.here, original.there, original.fees]) {
    const cookies: Readonly<Record<string, string>> = original.cookies.get(world) ?? {};
    for (const address of addressesIn(original, route, world).map((at) => at + (queries[route.path] ?? ''))) {
      for (const who of dutiesOf(route.path)) {
        const cookie = cookies[who] ?? '';
        const form = await drawn(copy, route, cookie, address);
        if (!form) continue;
        const body = filled(form, route.path);
        const answer = await copy.post(cookie, address, body);
        if (answer.status === 200 || answer.status === 303)
          return { path: route.path, address, world, who, cookie, form, body };
        refusals.push(`${who} ${answer.status} ${problemsIn(await answer.text())}`);
      }
    }
  }
  return [...new Set(refusals)];
}

async function drawn(
  copy: Copy,
  { path }: Route,
  cookie: string,
  address: string,
): Promise<DrawnForm | null> {
  const answer =
    path === '/sign-in/again'
      ? await copy.post('', address.replace(path, '/account'), new FormData())
      : await copy.get(cookie, address.replace(path, standsOn[path] ?? path));
  if (sentByPrograms.has(path)) return { action: null, fields: [] };
  if (answer.status !== 200 && path !== '/sign-in/again') return null;
  const [plain = ''] = address.split('?');
  const forms = formsOf(await answer.text());
  return forms.find(({ action }) => (action === null && !standsOn[path]) || action === plain) ?? null;
}

/** Whoever joins with an account signs in first: a copy that undoes everything would find nothing of that. */
export function isOfTwoSteps({ path }: Route): boolean {
  return path === '/join/account';
}

/** What stands above a form that was not accepted. */
function problemsIn(html: string): string {
  const problems = /class="problems[^>]*>([\s\S]*?)<\/(section|div)>/.exec(html)?.[1] ?? '';
  return problems
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
