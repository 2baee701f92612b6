import { readFileSync } from 'node:fs';

const addresses = new Map<string, string>();

/** The stylesheet's address; the build names it after its content, so that browsers may keep it for a year. */
export function stylesheet(): string {
  return addressOf('app.css');
}

/** The address of a program that a page may load. Every page works without it. */
export function island(name: 'talk' | 'shares' | 'password' | 'copy'): string {
  return addressOf(`${name}.ts`);
}

function addressOf(source: string): string {
  const known = addresses.get(source);
  if (known) return known;
  const address = `/assets/${builtNames()[source] ?? `missing-${source}`}`;
  addresses.set(source, address);
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
