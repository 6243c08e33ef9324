import { AppError } from '../../errors.ts';
import type { Chunks } from '../../formats/archives/archive-entry.ts';
import { type Peekable, peekable } from './peekable.ts';

/**
 * A text in UTF-16 that begins with a byte-order mark, as Windows likes to write them, in UTF-8; any other as it is.
 * To be closed as well as what it is made of.
 */
export async function asUtf8(bytes: Peekable): Promise<Peekable> {
  const encoding = encodingOf(await bytes.peek(2));
  return encoding === null ? bytes : peekable(transcoded(bytes.take(), encoding));
}

function encodingOf([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/**
 * A text in another encoding, in UTF-8.
 *
 * @throws AppError UNSUPPORTED_CONTENT where it is GB18030 that is asked for, and it is not.
 */
export async function* transcoded(chunks: Chunks, encoding: string): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding, { fatal: encoding === 'gb18030' });
  const decode = (chunk?: Uint8Array): Buffer => {
    try {
      return Buffer.from(decoder.decode(chunk, { stream: chunk !== undefined }));
    } catch (cause) {
      throw new AppError('UNSUPPORTED_CONTENT', 'the text is neither UTF-8 nor GB18030', { cause });
    }
  };
  for await (const chunk of chunks) yield decode(chunk);
  yield decode();
}
