// Imported before every command and before web and background.
import { sentenceOf } from './sentence-of.mjs';

// What stops a command for a reason that its user can mend is shown as its sentence; all else with its stack.
process.on('uncaughtException', (error) => {
  console.error(sentenceOf(error) ?? error);
  process.exit(1);
});

// When the parent is killed, nobody is left who could stop us: the same as being asked to stop.
if (process.channel) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}
