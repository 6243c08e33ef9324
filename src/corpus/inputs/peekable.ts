import type { Chunks } from '../../formats/archives/archive-entry.ts';

/** Bytes that can be looked at before they are taken. */
export interface Peekable {
  /** The first bytes, as many as asked for, or more, or all there are; they stay where they are. */
  peek(bytes: number): Promise<Buffer>;
  /** All that is left, alone in its ArrayBuffer; null where that is more than so many bytes. */
  takeAll(most: number): Promise<Uint8Array<ArrayBuffer> | null>;
  /** All that is left, as it comes. */
  take(): AsyncGenerator<Uint8Array>;
  /** To be called in the end; what was not taken is not read. */
  close(): Promise<void>;
}

export function peekable(chunks: Chunks): Peekable {
  const iterator = Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]();
  let held: Uint8Array[] = [];
  let size = 0;
  let ended = false;

  const readOn = async (bytes: number): Promise<void> => {
    while (size < bytes && !ended) {
      const next = await iterator.next();
      if (next.done) ended = true;
      else {
        held.push(next.value);
        size += next.value.length;
      }
    }
  };

  return {
    peek: async (bytes) => {
      await readOn(bytes);
      if (held.length > 1) held = [joined(held, size)];
      const [all = new Uint8Array()] = held;
      return Buffer.from(all.buffer, all.byteOffset, all.length);
    },
    takeAll: async (most) => {
      await readOn(most + 1);
      if (size > most) return null;
      const [first] = held;
      const isAlone = held.length === 1 && first?.byteOffset === 0 && first.buffer instanceof ArrayBuffer;
      return isAlone && isMostOf(first) ? (first as Uint8Array<ArrayBuffer>) : joined(held, size);
    },
    take: async function* () {
      for (const chunk of held.splice(0)) yield chunk;
      while (!ended) {
        const next = await iterator.next();
        if (next.done) ended = true;
        else yield next.value;
      }
    },
    close: async () => {
      ended = true;
      await iterator.return?.(undefined);
    },
  };
}

/** Buffers that Node makes are often parts of a larger one that others have parts of too. */
const isMostOf = (chunk: Uint8Array): boolean => chunk.buffer.byteLength <= chunk.length + 1;

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
