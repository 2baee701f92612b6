import { readFileSync } from 'node:fs';

let address: string | null = null;

/** The stylesheet's address; the build names it after its content, so that browsers may keep it for a year. */
export function stylesheet(): string {
  address ??= `/assets/${builtNames()['app.css'] ?? 'missing.css'}`;
  return address;
}

/** The names that the build gave. @throws when nothing has been built */
function builtNames(): Record<string, string> {
  return JSON.parse(readFileSync(new URL('assets/manifest.json', builtFolder()), 'utf8')) as Record<
    string,
    string
  >;
}

/** build/, beside src/. */
export function builtFolder(): URL {
  return new URL('../../build/', import.meta.url);
}
