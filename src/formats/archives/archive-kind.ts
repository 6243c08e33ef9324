/** What is called an archive here: kinds whose entries can be read, and kinds that are only told apart. */
export type ArchiveKind = 'gzip' | 'zip' | 'tar' | 'RAR' | '7z' | 'xz' | 'bzip2' | 'zstd';

/** How archives begin, in hexadecimal. */
const BEGINNINGS: readonly (readonly [begins: string, kind: ArchiveKind])[] = [
  ['1f8b08', 'gzip'],
  ['504b0304', 'zip'],
  ['504b0506', 'zip'],
  ['504b0708', 'zip'],
  ['526172211a07', 'RAR'],
  ['377abcaf271c', '7z'],
  ['fd377a585a00', 'xz'],
  ['425a6839314159265359', 'bzip2'],
  ['28b52ffd', 'zstd'],
];

const SIGNATURES = BEGINNINGS.map(([begins, kind]) => ({ bytes: Buffer.from(begins, 'hex'), kind }));

const TAR_BLOCK = 512;
const TAR_SUM = { start: 148, end: 156 };

/** How many bytes of a file tell its kind. */
export const ARCHIVE_BEGINNING = TAR_BLOCK;

/**
 * The kind of archive that begins with these bytes, ARCHIVE_BEGINNING of them where there are as many; null for none.
 *
 * @example archiveKind(Buffer.from('PK\x03\x04…')) // 'zip': an archive, or a document that is kept as one
 */
export function archiveKind(beginning: Uint8Array): ArchiveKind | null {
  for (const { bytes, kind } of SIGNATURES) if (beginsWith(beginning, bytes)) return kind;
  return isTarHeader(beginning) ? 'tar' : null;
}

function beginsWith(bytes: Uint8Array, signature: Uint8Array): boolean {
  for (let i = 0; i < signature.length; i++) if (bytes[i] !== signature[i]) return false;
  return true;
}

/** A figure from 0 to 7, or a space. */
const isOctal = (byte: number): boolean => byte === 0x20 || (byte >= 0x30 && byte <= 0x37);

/** Old forms of tar begin with no mark of their own, but all with a block that holds the sum of its bytes. */
function isTarHeader(bytes: Uint8Array): boolean {
  if (bytes.length < TAR_BLOCK || bytes[0] === 0 || !isOctal(bytes[TAR_SUM.start]!)) return false;
  const stated = Buffer.from(bytes.subarray(TAR_SUM.start, TAR_SUM.end)).toString('latin1');
  if (!/^[ 0]*[0-7]+[\0 ]/u.test(stated)) return false;
  let sum = 0;
  for (let i = 0; i < TAR_BLOCK; i++) {
    // the sum counts itself as spaces
    sum += i >= TAR_SUM.start && i < TAR_SUM.end ? 0x20 : (bytes[i] ?? 0);
  }
  return Number.parseInt(stated.trim(), 8) === sum;
}
