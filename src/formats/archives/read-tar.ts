import { pipeline, Readable } from 'node:stream';
import type { Header } from 'tar-stream';
import { AppError } from '../../errors.ts';
import type { ArchiveEntry, Chunks } from './archive-entry.ts';
import { ARCHIVE_LIMITS, type ArchiveLimits } from './archive-limits.ts';
import { decodeEntryName, entryNameFault, isNoFile, plainName, printable } from './entry-name.ts';
import { tarSource } from './tar-source.ts';

/** Names as bytes, since GNU tar and others write them in the encoding of their system; old forms too. */
const OPTIONS: object = { allowUnknownFormat: true, filenameEncoding: 'latin1' };

/**
 * The files in a tar archive, in its order. Nothing is written to disk. Folders, hidden files and what macOS adds are
 * passed over.
 *
 * @param chunks The archive's bytes, inflated.
 * @throws AppError UNSUPPORTED_CONTENT where the archive itself cannot be read further, after the entries before that; and
 *   whatever reading `chunks` throws.
 */
export async function* readTar(chunks: Chunks, limits: ArchiveLimits = ARCHIVE_LIMITS): AsyncGenerator<ArchiveEntry> {
  const { extract } = await import('tar-stream');
  const source = tarSource(chunks);
  const tar = extract(OPTIONS);
  pipeline(Readable.from(source.chunks, { objectMode: false }), tar, () => undefined);
  let told = false;
  try {
    for await (const entry of tar) {
      const name = nameOf(entry.header);
      const bytes = entry[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
      if (!isNoFile(name) && entry.header.type !== 'directory') {
        const fault = entryNameFault(name) ?? entryFault(entry.header, limits);
        const content = contentOf(bytes, (error) => {
          told = true;
          return source.fault() ?? damaged(error);
        });
        yield fault ? { name: printable(name), fault } : { name: plainName(name), content };
      }
      // what was not read of it stands before the next one
      while (!(await bytes.next()).done);
    }
  } catch (error) {
    if (!told) throw source.fault() ?? damaged(error);
  }
  if (!told && !source.isComplete()) throw damaged();
}

/** As UTF-8 where the archive says so, in its PAX header, else as the bytes tell. */
function nameOf({ name, pax }: Header): string {
  return (pax as { path?: string } | null | undefined)?.path === name
    ? name
    : decodeEntryName(Buffer.from(name, 'latin1'));
}

function entryFault({ type, size }: Header, { entryBytes }: ArchiveLimits): AppError | null {
  if (type === 'link' || type === 'symlink') return unsupported('is a link, and links in archives are not followed');
  if (type !== 'file' && type !== 'contiguous-file') return unsupported('is no file but a device, or else');
  return size <= entryBytes
    ? null
    : unsupported(`has ${size} bytes, more than the ${entryBytes} that are read; split it`);
}

/** Unlike `for await` over an entry, whoever stops reading does not end the whole archive with it. */
async function* contentOf(
  bytes: AsyncIterator<Uint8Array>,
  faultOf: (error: unknown) => AppError,
): AsyncGenerator<Uint8Array> {
  try {
    for (let next = await bytes.next(); !next.done; next = await bytes.next()) yield next.value;
  } catch (error) {
    throw faultOf(error);
  }
}

const unsupported = (message: string, cause?: unknown): AppError =>
  new AppError('UNSUPPORTED_CONTENT', message, { cause });
const damaged = (cause?: unknown): AppError =>
  unsupported('the archive is damaged or cut off here, and not read further; get the file anew', cause);
