import { type ChildProcess, fork } from 'node:child_process';

/** A child of the bench that takes and gives messages; amounts (bigint) come through whole. */
export interface Child {
  ask<Answer>(message?: object): Promise<Answer>;
  readonly pid: number | undefined;
  end(): void;
}

export function startScript(file: string): Child {
  const process = fork(file, {
    execArgv: ['--enable-source-maps', '--import', './scripts/tsx-loader.mjs'],
    serialization: 'advanced',
  });
  return {
    pid: process.pid,
    ask: (message) =>
      new Promise((resolve, reject) => {
        const died = () => reject(new Error(`${file} ended early`));
        process.once('exit', died);
        process.once('message', (answer: object) => {
          process.off('exit', died);
          if ('error' in answer) reject(new Error(String(answer.error)));
          else resolve(answer as never);
        });
        if (message) process.send(message);
      }),
    end: () => void process.kill('SIGTERM'),
  };
}

/** As `npm start` runs it. */
export function startBuild(file: string, env: NodeJS.ProcessEnv): ChildProcess {
  const execArgv = ['--enable-source-maps', '--import', './scripts/launch/under-launch.mjs'];
  return fork(file, { execArgv, env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
}
