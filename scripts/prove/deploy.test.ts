import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { expect, test } from 'vitest';
import { routes } from '../../src/web/routes.ts';

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

test('the log of nginx names no secret of a link', () => {
  const hidden =
    /~\^\(\?<before_secret>(.+)\)\/ \$before_secret/.exec(read('deploy/nginx.conf'))?.[1] ?? 'nothing';
  const secrets = routes
    .filter(({ path }) => /:(token|address)$/.test(path))
    .map(({ path }) => `/r/yuinosato${path}`);
  expect(secrets.length).toBeGreaterThan(3);
  expect(secrets.filter((path) => !new RegExp(`^${hidden}/`).test(path))).toEqual([]);
});

test('every setting is in the list of the operating guide and in the file that one begins with', () => {
  const settings = new Set(
    [...read('src/platform/config.ts').matchAll(/read\.\w+\('([A-Z_]+)'/g)].map(([, name]) => name),
  );
  expect(settings.size).toBeGreaterThan(15);
  const guide = read('docs/operating.md');
  const file = read('deploy/yuinowa.env');
  for (const name of settings) {
    expect(guide, `${name} in docs/operating.md`).toMatch(new RegExp(`^\\|.*\`${name}\`.*\\|`, 'm'));
    expect(file, `${name} in deploy/yuinowa.env`).toMatch(new RegExp(`^#?${name}=`, 'm'));
  }
});

test('the units start the Node that every command points to', () => {
  const launch = new URL('../launch/toolchain.mjs', import.meta.url).href;
  const chosen = execFileSync(
    process.execPath,
    ['--input-type=module', '-e', `console.log(await (await import('${launch}')).rightNode())`],
    { encoding: 'utf8' },
  );
  expect(readlinkSync(new URL('../../.toolchain/node', import.meta.url))).toBe(chosen.trim());
  const starts = readdirSync(new URL('../../deploy/systemd/', import.meta.url))
    .map((name) => read(`deploy/systemd/${name}`))
    .flatMap((unit) => [...unit.matchAll(/^ExecStart=(\S+)/gm)].map(([, program]) => program));
  expect(starts.length).toBeGreaterThan(2);
  for (const program of starts) expect(program).toBe('/opt/yuinowa/.toolchain/node');
});
