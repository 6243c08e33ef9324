import { AppError } from '../../errors.ts';

/** Web pages leave a stray control character behind now and then; more than one in a hundred make no text. */
const CONTROL_SHARE = 0.01;
const CONTROL = /(?![\t\n\v\f\r\x85])\p{Cc}/gu;

/** Bytes that a text's characters take in an encoding, where that can be counted. */
function lengthIn(encoding: string, text: string): number | null {
  if (encoding === 'utf-8') return Buffer.byteLength(text);
  return encoding.startsWith('utf-16') ? text.length * 2 : null;
}

/**
 * Refuses what was decoded without fault and yet is no text: it holds NUL, or control characters in number.
 *
 * @throws AppError UNSUPPORTED_CONTENT that says where.
 */
export function refuseBinary(text: string, encoding: string, bytes: Uint8Array): void {
  const nul = text.indexOf('\0');
  const controls = text.match(CONTROL)?.length ?? 0;
  if (nul === -1 && controls <= text.length * CONTROL_SHARE) return;
  const first = nul === -1 ? text.search(CONTROL) : nul;
  // counted from the end, since the text lacks the byte-order mark that the bytes may begin with
  const rest = lengthIn(encoding, text.slice(first));
  const control = text.charCodeAt(first);
  throw binary(control, rest === null ? bytes.indexOf(control) : bytes.length - rest);
}

/** The error of data that are no text. */
export function binary(control: number, offset: number): AppError {
  const code = control.toString(16).padStart(2, '0');
  return new AppError(
    'UNSUPPORTED_CONTENT',
    `not text but binary data: control character 0x${code} at byte offset ${offset}; save it as UTF-8 text`,
  );
}
