import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle, type Metafile, type Plugin, stop } from 'esbuild';
import { Unstartable } from '../src/platform/unstartable.ts';

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const target = path.join(project, 'build');
const styles = 'src/web/layout/app.css';
const islands = 'src/web/islands';

/**
 * What web, background and the migration run, and what browsers load, into build/.
 * Replaces it as a whole, so that a running process never loads half of one build and half of another.
 */
export async function build(): Promise<void> {
  const unfinished = `${target}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished);
  try {
    await bundleServers(unfinished);
    await bundleAssets(path.join(unfinished, 'assets'));
    await keepFormerAssets(path.join(target, 'assets'), path.join(unfinished, 'assets'));
  } catch (error) {
    // esbuild has printed what is wrong and where.
    if (error instanceof Error && 'errors' in error)
      throw new Unstartable('The sources cannot be built: see above.');
    throw error;
  }
  // Running processes and a web server in front read from it: it is away for no longer than two renamings take.
  const former = `${target}.former`;
  await rm(former, { recursive: true, force: true });
  if (existsSync(target)) await rename(target, former);
  await rename(unfinished, target);
  await rm(former, { recursive: true, force: true });
  await stop(); // esbuild's own process would stay with us otherwise
}

async function bundleServers(outdir: string): Promise<void> {
  await bundle({
    absWorkingDir: project,
    entryPoints: {
      web: 'src/web/main.ts',
      background: 'src/background/main.ts',
      migrate: 'src/platform/migrate/main.ts',
    },
    outdir,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    target: 'node22',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: true,
    logLevel: 'warning',
    plugins: [ownAddresses],
  });
}

/** Named by their content, so that a browser may keep them for a year; manifest.json tells the names. */
async function bundleAssets(outdir: string): Promise<void> {
  await mkdir(outdir);
  if (!existsSync(path.join(project, styles))) return writeManifest(outdir, {});
  const { metafile } = await bundle({
    absWorkingDir: project,
    entryPoints: { app: styles, ...(await islandsByName()) },
    outdir,
    entryNames: '[name].[hash]',
    assetNames: '[name].[hash]',
    bundle: true,
    format: 'esm',
    minify: true,
    metafile: true,
    target: ['chrome111', 'firefox115', 'safari16.4'],
    loader: { '.woff2': 'file', '.svg': 'file', '.png': 'file' },
    logLevel: 'warning',
  });
  await writeManifest(outdir, metafile.outputs);
}

/** Pages that are open in a browser, or drawn by a process that is still to be replaced, ask for the files of their build. */
async function keepFormerAssets(former: string, outdir: string): Promise<void> {
  if (!existsSync(former)) return;
  const oldest = Date.now() - 7 * 24 * 3_600_000;
  for (const file of await readdir(former)) {
    const from = path.join(former, file);
    if (file === 'manifest.json' || (await stat(from)).mtimeMs < oldest) continue;
    await cp(from, path.join(outdir, file), { force: false, preserveTimestamps: true });
  }
}

/** The programs that pages load one by one; each file of the folder is one. */
async function islandsByName(): Promise<Record<string, string>> {
  const files = (await readdir(path.join(project, islands))).filter((file) => /^[a-z-]+\.tsx?$/.test(file));
  return Object.fromEntries(files.map((file) => [path.parse(file).name, `${islands}/${file}`]));
}

/** `{ "app.css": "app.3F2A….css", "talk.ts": "talk.9C1B….js" }` */
function writeManifest(outdir: string, outputs: Metafile['outputs']): Promise<void> {
  const names = Object.entries(outputs).flatMap(([file, { entryPoint }]) =>
    entryPoint === undefined ? [] : [[path.basename(entryPoint), path.basename(file)] as const],
  );
  return writeFile(
    path.join(outdir, 'manifest.json'),
    `${JSON.stringify(Object.fromEntries(names), null, 2)}\n`,
  );
}

/** A bundle stands elsewhere than its sources, whose `import.meta.url` must go on naming where they stood. */
const ownAddresses: Plugin = {
  name: 'own-addresses',
  setup({ onLoad }) {
    onLoad({ filter: /\/src\/.*\.tsx?$/ }, async ({ path: file }) => {
      const text = await readFile(file, 'utf8');
      if (!text.includes('import.meta.url')) return undefined;
      const address = `new URL(${JSON.stringify(`../${path.relative(project, file)}`)}, import.meta.url).href`;
      return {
        contents: text.replaceAll('import.meta.url', address),
        loader: file.endsWith('x') ? 'tsx' : 'ts',
      };
    });
  },
};
