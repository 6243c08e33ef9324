/** What a program that was interrupted ends with, as shells have it: 128 and the number of SIGINT. */
export const EXIT_INTERRUPTED = 130;

/**
 * Does something that can be told to end: by Ctrl-C or SIGTERM, which abort the signal that it is given. A second one ends
 * the program at once.
 */
export async function interruptible<T>(act: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const interrupt = (): void => {
    if (controller.signal.aborted) process.exit(EXIT_INTERRUPTED);
    console.error('interrupted: what is being saved is finished first; once more ends it at once');
    controller.abort();
  };
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.on(signal, interrupt);
  try {
    return await act(controller.signal);
  } finally {
    for (const signal of signals) process.off(signal, interrupt);
    // somebody may be waiting for what comes through it, and would keep the program alive
    if (controller.signal.aborted) process.stdin.destroy();
  }
}
