import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { proveBehindNginx } from './behind-nginx.ts';
import { type Certificate, findNginx, makeCertificate } from './nginx.ts';

const folder = path.resolve('var/prove-nginx');
/** Set in the process that trusts the certificate of the trial: Node reads it once, at its start. */
const trusted = 'NODE_EXTRA_CA_CERTS';

/** Proves it in a process that trusts a certificate made for it. Where there is no nginx, says so and proves nothing. */
export async function nginxProof(how: {
  readonly short: boolean;
  readonly say: (sentence: string) => void;
}): Promise<void> {
  const { short, say } = how;
  const nginx = findNginx();
  if (nginx === undefined) return say('There is no nginx on this machine: nothing was proven of it.');
  const certificate: Certificate = { file: path.join(folder, 'tls.crt'), key: path.join(folder, 'tls.key') };
  if (process.env[trusted] !== certificate.file) return again();
  const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
  const journeys = short && words.length === 0 ? ['a talk of two'] : words;
  await proveBehindNginx({ nginx, folder, certificate, journeys, say });
  say('Every promise held.');
}

async function again(): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { file } = makeCertificate(folder);
  const child = spawn(process.execPath, [...process.execArgv, ...process.argv.slice(1)], {
    env: { ...process.env, [trusted]: file },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal));
  process.exitCode = await new Promise<number>((ended) => child.once('exit', (code) => ended(code ?? 1)));
}
