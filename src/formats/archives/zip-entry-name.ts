import { crc32 } from 'node:zlib';
import type { Entry } from 'yauzl';
import { decodeEntryName } from './entry-name.ts';

const SAYS_UTF8 = 0x800;
/** Info-ZIP Unicode Path: a version, the checksum of the name that it stands for, the name in UTF-8. */
const UNICODE_PATH = 0x7075;

/** The name of an entry as the archive says it, else as its bytes tell (see decodeEntryName). */
export function zipEntryName({ fileNameRaw, generalPurposeBitFlag, extraFields }: Entry): string {
  if (generalPurposeBitFlag & SAYS_UTF8) return fileNameRaw.toString('utf8');
  const unicode = extraFields.find(({ id, data }) => id === UNICODE_PATH && data.length > 5 && data[0] === 1)?.data;
  if (unicode && unicode.readUInt32LE(1) === crc32(fileNameRaw)) return unicode.subarray(5).toString('utf8');
  return decodeEntryName(fileNameRaw);
}
