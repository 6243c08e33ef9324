import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { AppError } from '../../errors.ts';
import type { ArchiveEntry } from './archive-entry.ts';
import { ARCHIVE_LIMITS, type ArchiveLimits } from './archive-limits.ts';
import { entryNameFault, isNoFile, plainName, printable } from './entry-name.ts';
import { inflate } from './inflate.ts';
import { openZip } from './open-zip.ts';
import { zipEntryName } from './zip-entry-name.ts';

const STORED = 0;
const DEFLATED = 8;

/** Upper half of an entry's attributes, where Unix made it: kind and rights of the file. */
const UNIX = 3;
const KIND_OF_FILE = 0o170000;
const LINK = 0o120000;

/**
 * The files in a ZIP archive, in the order of its list of entries. Nothing is written to disk. Folders, hidden files and
 * what macOS adds are passed over.
 *
 * @param file Its path, or all its bytes.
 * @throws AppError UNSUPPORTED_CONTENT where the archive itself cannot be read further, after the entries before that.
 */
export async function* readZip(
  file: string | Uint8Array,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): AsyncGenerator<ArchiveEntry> {
  const zip = await openZip(file);
  const total = { inflated: 0, compressed: 0 };
  try {
    for await (const entry of entriesOf(zip)) {
      const name = zipEntryName(entry);
      if (isNoFile(name)) continue;
      total.compressed += entry.compressedSize;
      if (total.compressed > zip.fileSize) throw damaged('its entries overlap, as those of a zip bomb do');
      const fault = entryNameFault(name) ?? entryFault(entry, limits);
      if (fault) yield { name: printable(name), fault };
      else yield { name: plainName(name), content: contentOf(zip, entry, limits, total) };
    }
  } finally {
    zip.close();
  }
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  try {
    yield* zip.eachEntry();
  } catch (cause) {
    const { message } = cause as Error;
    if (message.includes('encryption')) throw damaged('it is encrypted; unpack it first', cause);
    throw damaged(`its list of entries is damaged after ${zip.entriesRead} (${message}); get the file anew`, cause);
  }
}

function entryFault(entry: Entry, { entryBytes, ratio, ratioFrom }: ArchiveLimits): AppError | null {
  const { compressedSize, uncompressedSize, compressionMethod: method } = entry;
  if (entry.isEncrypted()) return unsupported('is encrypted; unpack the archive first');
  if (entry.versionMadeBy >> 8 === UNIX && ((entry.externalFileAttributes >>> 16) & KIND_OF_FILE) === LINK) {
    return unsupported('is a link, and links in archives are not followed');
  }
  if (method !== STORED && method !== DEFLATED) {
    return unsupported(`is compressed by a method that cannot be read (${method}); unpack the archive first`);
  }
  if (uncompressedSize > entryBytes) {
    return unsupported(`inflates to ${uncompressedSize} bytes, more than the ${entryBytes} that are read; split it`);
  }
  if (uncompressedSize > ratioFrom && uncompressedSize > ratio * compressedSize) {
    return unsupported(
      `inflates to more than ${ratio} times its size, as a zip bomb does; if it is none, unpack it first`,
    );
  }
  return null;
}

async function* contentOf(
  zip: ZipFile,
  entry: Entry,
  limits: ArchiveLimits,
  total: { inflated: number },
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  let sum = 0;
  const raw = rawContent(zip, entry);
  const content =
    entry.compressionMethod === STORED ? raw : inflate(raw, 'deflate', { ...limits, most: limits.entryBytes });
  for await (const chunk of content) {
    bytes += chunk.length;
    total.inflated += chunk.length;
    if (total.inflated > limits.archiveBytes) {
      throw unsupported(
        `the archive inflates to more than ${limits.archiveBytes} bytes, the most that is read; split it`,
      );
    }
    if (bytes > entry.uncompressedSize) break;
    sum = crc32(chunk, sum);
    yield chunk;
  }
  if (bytes !== entry.uncompressedSize || sum !== entry.crc32) {
    throw unsupported('is not what the list of entries says, so the archive is damaged; get it anew');
  }
}

async function* rawContent(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  try {
    yield* await zip.openReadStreamPromise(entry, { decodeFileData: false });
  } catch (cause) {
    throw unsupported(`cannot be read in the archive (${(cause as Error).message}); get the archive anew`, cause);
  }
}

const unsupported = (message: string, cause?: unknown): AppError =>
  new AppError('UNSUPPORTED_CONTENT', message, { cause });
const damaged = (what: string, cause?: unknown): AppError =>
  unsupported(`the archive is not read further: ${what}`, cause);
