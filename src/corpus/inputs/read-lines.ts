import { AppError } from '../../errors.ts';
import type { Chunks } from '../../formats/archives/archive-entry.ts';
import { INPUT_LIMITS, inWords } from './input-limits.ts';

/** A line of a text in UTF-8, counted from 1, without its end; or why it cannot be read. */
export type Line = { number: number; text: string } | { number: number; fault: AppError };

const NEWLINE = 0x0a;

/**
 * The lines of a text in UTF-8, one at a time. A line that is too long, or no UTF-8, is a fault, and the next one goes on.
 *
 * @param most Bytes that a line may have.
 */
export async function* readLines(chunks: Chunks, most: number = INPUT_LIMITS.line): AsyncGenerator<Line> {
  let number = 1;
  let held: Uint8Array[] = [];
  let size = 0;
  const add = (part: Uint8Array): void => {
    size += part.length;
    if (size <= most) held.push(part);
    else held = [];
  };
  const finish = (): Line => {
    const line = size > most ? { number, fault: tooLong(most) } : decoded(number, held);
    number += 1;
    held = [];
    size = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      add(chunk.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    add(chunk.subarray(start));
  }
  if (size > 0) yield finish();
}

function decoded(number: number, parts: readonly Uint8Array[]): Line {
  const [first] = parts;
  try {
    // a byte-order mark is no part of the text
    const text = new TextDecoder('utf-8', { fatal: true }).decode(parts.length === 1 ? first : Buffer.concat(parts));
    return { number, text };
  } catch (cause) {
    return { number, fault: new AppError('UNSUPPORTED_CONTENT', 'not valid UTF-8', { cause }) };
  }
}

const tooLong = (most: number): AppError =>
  new AppError('UNSUPPORTED_CONTENT', `longer than ${inWords(most)}, the most that a line may have`);
