// Runs an entry as a child process on the database of the settings, else on the embedded one:
//   with-database.ts src/background/main.ts [args]
import { spawn } from 'node:child_process';
import { config, environmentOfChild } from '../src/platform/config.ts';
import { settingsOfChild, withDatabase } from '../src/platform/embedded-postgres/with-database.ts';

process.exitCode = await withDatabase(async (databases) => {
  const imports = ['./scripts/launch/under-launch.mjs', './scripts/tsx-loader.mjs'].flatMap((file) => [
    '--import',
    file,
  ]);
  const settings = config();
  const child = spawn(process.execPath, ['--enable-source-maps', ...imports, ...process.argv.slice(2)], {
    env: environmentOfChild(settingsOfChild(settings, settings.database ? undefined : databases)),
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  return new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
});
