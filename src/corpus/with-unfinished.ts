import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';

/** Does something with a file beside another, under a name that nobody takes for finished, and removes it. */
export function withUnfinished<T>(path: string, act: (unfinished: string) => T): T {
  const unfinished = `${path}.${randomUUID()}.unfinished`;
  try {
    return act(unfinished);
  } finally {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${unfinished}${suffix}`, { force: true });
  }
}
