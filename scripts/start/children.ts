import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { identify, type ProcessIdentity } from '../../src/platform/processes.ts';

export type Child = {
  identity(): ProcessIdentity | undefined;
  /** Asks it to drain and start anew, as after a build. */
  restart(): void;
  /** Asks it to drain; after 30 seconds it is ended. */
  stop(): Promise<void>;
};

const drainWithin = 30_000;

/** Keeps a process of ours running: one that dies is started again, after a pause that grows while it keeps dying. */
export function keepRunning(
  name: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  tell: { say(sentence: string): void; started(): void },
): Child {
  let child: ChildProcess;
  let stopping = false;
  let asked = false;
  let pause = 0;

  const start = () => {
    const begun = Date.now();
    child = spawn(process.execPath, ['--enable-source-maps', ...args], {
      env,
      // A session of its own: Ctrl-C reaches us alone, and we decide in which order things end.
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    child.on('error', (error) => tell.say(`${name} could not be started: ${error.message}`));
    child.once('exit', (code, signal) => void again(code, signal, Date.now() - begun));
    tell.started();
  };

  const again = async (code: number | null, signal: string | null, lived: number) => {
    if (stopping) return;
    // What was killed from outside is well; what ends by itself soon after its start would only do so again.
    pause = asked || signal === 'SIGKILL' || lived > 10_000 ? 100 : Math.min(Math.max(pause, 250) * 2, 5_000);
    if (!asked)
      tell.say(`${name} ended (${signal ?? `code ${code}`}): starting it again in ${pause / 1000} s.`);
    asked = false;
    await sleep(pause);
    if (!stopping) start();
  };

  start();
  return {
    identity: () => (child.pid === undefined ? undefined : identify(child.pid)),
    restart() {
      asked = true;
      child.kill('SIGTERM');
    },
    async stop() {
      stopping = true;
      if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
      const exited = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      const late = setTimeout(() => {
        tell.say(`${name} did not finish within ${drainWithin / 1000} s: it is ended.`);
        child.kill('SIGKILL');
      }, drainWithin);
      await exited;
      clearTimeout(late);
    },
  };
}
