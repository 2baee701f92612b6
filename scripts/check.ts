// `npm run check`: everything that must hold before a change lands, quickest first. It stops at the first failure.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const tool = (name: string, ...args: string[]) => [path.join('node_modules', '.bin', name), ...args];

const steps: readonly (readonly [what: string, command: readonly string[]])[] = [
  ['format and lint', tool('biome', 'check', '--error-on-warnings', '.')],
  ['types', tool('tsc', '-p', '.')],
  ['promises', tool('eslint', '--max-warnings=0', '.')],
  ['architecture', tool('vitest', 'run', 'src/architecture.test.ts')],
  ['dead code', tool('knip')],
  ['schema', [process.execPath, '--import', './scripts/tsx-loader.mjs', 'scripts/schema.ts', '--check']],
  ['tests', tool('vitest', 'run', '--exclude', 'src/architecture.test.ts')],
];

const tests = { passed: 0, failed: 0 };
for (const [what, command] of steps) {
  const started = performance.now();
  const { passed, output } = await run(command);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${passed ? '✓' : '✗'} ${what.padEnd(16)} ${seconds.padStart(6)} s`);
  tests.passed += counted(output, 'passed');
  tests.failed += counted(output, 'failed');
  if (!passed) {
    console.log(output.trimEnd());
    process.exitCode = 1;
    break;
  }
}

console.log(`${tests.passed} passed, ${tests.failed} failed`);

/** How many tests a run closes with: `Tests  2 failed | 830 passed (832)`; 0 for a tool that runs none. */
function counted(output: string, outcome: 'passed' | 'failed'): number {
  const line = /^\s*Tests\s.*$/m.exec(stripVTControlCharacters(output))?.[0] ?? '';
  return Number(new RegExp(`(\\d+) ${outcome}`).exec(line)?.[1] ?? 0);
}

/** Runs a tool to its end, quietly; Ctrl-C reaches it by itself, a termination through us. */
function run([program = '', ...args]: readonly string[]): Promise<{ passed: boolean; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const stop = () => child.kill('SIGTERM');
    process.once('SIGTERM', stop);
    let output = '';
    child.stdout.on('data', (text: Buffer) => (output += text.toString()));
    child.stderr.on('data', (text: Buffer) => (output += text.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      process.off('SIGTERM', stop);
      resolve({ passed: code === 0, output });
    });
  });
}
