/**
 * npm hands a signal to the shell between it and us, and most shells die of it without a word to their child: a server
 * would go on and hold its port. Under npm, a changed parent means that this has happened, and we end ourselves.
 *
 * Without npm a lost parent says nothing: somebody may have closed the terminal and want us to go on.
 *
 * @param {Record<string, string | undefined>} env
 */
export function endWithNpm(env) {
  if (env.npm_lifecycle_event === undefined) return;
  const shell = process.ppid;
  setInterval(() => {
    if (process.ppid !== shell) process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}
