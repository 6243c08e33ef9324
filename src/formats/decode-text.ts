import { AppError } from '../errors.ts';
import { foreignFormat } from './foreign-format.ts';

/** A text and the WHATWG name of the encoding that its bytes were in. */
export interface DecodedText {
  /** Without byte-order mark, line ends kept, lone surrogates replaced by U+FFFD. */
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
}

/** Web pages leave a stray control character behind now and then; more than one in a hundred make no text. */
const CONTROL_SHARE = 0.01;
const CONTROL = /(?![\t\n\v\f\r])\p{Cc}/gu;

/**
 * Decodes plain text: UTF-8 with or without byte-order mark, UTF-16 with one.
 *
 * @throws AppError UNSUPPORTED_CONTENT for an empty file, another kind of file, another encoding; the message says where.
 * @example decodeText(Buffer.from('法治')) // { text: '法治', encoding: 'utf-8' }
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const foreign = foreignFormat(bytes);
  if (foreign) throw unsupported(`this is ${foreign}; only plain text can be read, save it as UTF-8 text first`);
  const encoding = encodingOf(bytes);
  const nul = encoding === 'utf-8' ? bytes.indexOf(0) : -1;
  if (nul !== -1) throw binary(0, nul);
  const text = encoding === 'utf-8' ? decodeUtf8(bytes) : decodeUtf16(bytes, encoding);
  if (text.trim() === '') throw unsupported('the file is empty');
  refuseBinary(text, encoding, bytes);
  return { text, encoding };
}

const unsupported = (message: string): AppError => new AppError('UNSUPPORTED_CONTENT', message);

function encodingOf([first, second]: Uint8Array): DecodedText['encoding'] {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const offset = firstInvalidByte(bytes);
    const what =
      offset === bytes.length
        ? `the last character is cut off at byte offset ${offset}`
        : `byte 0x${bytes[offset]?.toString(16).padStart(2, '0')} at offset ${offset}`;
    throw unsupported(`not valid UTF-8: ${what}; convert the file to UTF-8 (from GB18030 or Big5, say) first`);
  }
}

/** A decoder that is told to expect more accepts every beginning of valid text, so the first bad byte can be searched for. */
function firstInvalidByte(bytes: Uint8Array): number {
  let [valid, invalid] = [0, bytes.length + 1];
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      valid = middle;
    } catch {
      invalid = middle;
    }
  }
  return invalid - 1;
}

/** Not fatal: a lone surrogate is one bad character, which U+FFFD shows in its place. */
function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): string {
  if (bytes.length % 2 === 1) {
    throw unsupported(`UTF-16 of an odd number of bytes: the last character is cut off at byte offset ${bytes.length}`);
  }
  return new TextDecoder(encoding).decode(bytes);
}

function refuseBinary(text: string, encoding: DecodedText['encoding'], bytes: Uint8Array): void {
  const nul = text.indexOf('\0');
  const controls = text.match(CONTROL)?.length ?? 0;
  if (nul === -1 && controls <= text.length * CONTROL_SHARE) return;
  const first = nul === -1 ? text.search(CONTROL) : nul;
  // counted from the end, since the text lacks the byte-order mark that the bytes may begin with
  const rest = text.slice(first);
  const offset = bytes.length - (encoding === 'utf-8' ? Buffer.byteLength(rest) : rest.length * 2);
  throw binary(text.charCodeAt(first), offset);
}

function binary(control: number, offset: number): AppError {
  const code = control.toString(16).padStart(2, '0');
  return unsupported(
    `not text but binary data: control character 0x${code} at byte offset ${offset}; ` +
      'save it as UTF-8 text, or as UTF-16 with a byte-order mark',
  );
}
