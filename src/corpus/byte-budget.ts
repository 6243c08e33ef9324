/** Bounds how much is held in memory at once, by having whoever wants to bring in more wait for room. */
export interface ByteBudget {
  /** Ends when there is room for something, however large. */
  room(): Promise<void>;
  hold(bytes: number): void;
  release(bytes: number): void;
}

/**
 * @param most How many bytes are to be held at most, but for what comes in last.
 */
export function createByteBudget(most: number): ByteBudget {
  let held = 0;
  let waiting: (() => void)[] = [];
  return {
    room: () => (held < most ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
    hold: (bytes) => {
      held += bytes;
    },
    release: (bytes) => {
      held -= bytes;
      if (held >= most) return;
      for (const resolve of waiting) resolve();
      waiting = [];
    },
  };
}
