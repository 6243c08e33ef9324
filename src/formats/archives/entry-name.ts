import { AppError } from '../../errors.ts';

const CONTROL = /\p{Cc}/gu;

/**
 * The name of an entry, out of bytes of which the archive does not say what they are: UTF-8, else GB18030, in which
 * Windows writes names in China. What is neither has U+FFFD in it.
 */
export function decodeEntryName(bytes: Uint8Array): string {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      // then it is in the next one
    }
  }
  return new TextDecoder('utf-8').decode(bytes);
}

/** In UTF-16 code units: no file system has longer paths. */
const LONGEST = 4096;

/** A name as it can be shown on a terminal: control characters written out, and cut off where it is endless. */
export function printable(name: string): string {
  const shown = name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name;
  return shown.replace(CONTROL, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Why an entry is not read under a name; null where it can be. Entries are never written, but names become source names. */
export function entryNameFault(name: string): AppError | null {
  const reason = reasonAgainst(name);
  return reason === null
    ? null
    : new AppError('UNSUPPORTED_CONTENT', `the entry's name ${reason}; pack it anew under a plain path`);
}

function reasonAgainst(name: string): string | null {
  if (name.length > LONGEST) return `is longer than ${LONGEST} characters`;
  if (name.search(CONTROL) !== -1) return 'has control characters';
  if (name.includes('\ufffd')) return 'is neither UTF-8 nor GB18030';
  if (name.includes('\\')) return 'has a backslash';
  if (/^(\/|[a-z]:)/iu.test(name)) return 'is an absolute path';
  if (name.split('/').includes('..')) return 'leads out of the archive (..)';
  return plainName(name) === '' ? 'is empty' : null;
}

/** A name without `./` and doubled slashes. */
export const plainName = (name: string): string =>
  name
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');

/** Whether an entry is none of the files that somebody packed: a folder, a hidden file, or what macOS adds. */
export function isNoFile(name: string): boolean {
  const hidden = (part: string): boolean => part.startsWith('.') && part !== '.' && part !== '..';
  return name.endsWith('/') || name.split('/').some((part) => part === '__MACOSX' || hidden(part));
}
