// Imported before every command and before web and background.

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

function sentenceOf(error) {
  if (error?.name === 'Unstartable') return error.message;
  // 53100 is PostgreSQL's way of saying it.
  if (error?.code === 'ENOSPC' || error?.code === '53100')
    return 'The disk is full: make room, then start again.';
  if (error?.code === 'EACCES' || error?.code === 'EROFS') {
    return `${error.path ?? 'A file'} cannot be written or read (${error.code}): start as the user whom it belongs to.`;
  }
  return undefined;
}
