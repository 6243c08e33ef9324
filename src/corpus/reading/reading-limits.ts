/** How much a thread may take to read one document, which is then a failure. */
export interface ReadingLimits {
  seconds: number;
  /** Of the heap of its thread, in MiB. */
  memory: number;
}

export const READING_LIMITS: ReadingLimits = { seconds: 60, memory: 1024 };
