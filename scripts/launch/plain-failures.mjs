// What stops a command for a reason that its user can mend is shown as its sentence; all else with its stack.
process.on('uncaughtException', (error) => {
  console.error(error?.name === 'Unstartable' ? error.message : error);
  process.exit(1);
});
