/**
 * What ends a command early: a signal, a terminal that was closed, an output that nobody reads any more, a parent that is gone.
 * All of them end it in good order: what was made is removed, and the summary is written.
 */

/** How often a process looks whether its parent is still there, in milliseconds. */
const lookMs = 1000;

/**
 * Calls back when the command has to end. A signal may come again; the caller decides what a second one means.
 *
 * @returns stops watching
 */
export function onInterruption(end: () => void): () => void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    end();
  }, lookMs);
  watch.unref();
  process.on('SIGTERM', end).on('SIGHUP', end);
  return () => {
    clearInterval(watch);
    process.off('SIGTERM', end).off('SIGHUP', end);
  };
}

/**
 * Goes on without a word when nobody reads the output any more, as behind `| head`.
 *
 * @param end is called the first time
 */
export function tolerateClosedOutput(end: () => void = () => undefined): void {
  let isClosed = false;
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error;
      if (!isClosed) end();
      isClosed = true;
    });
  }
}
