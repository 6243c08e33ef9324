/** Until somebody ends the process: at a terminal, or as the machine ends its services. Who insists ends it at once. */
export function untilTold(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
