import { AppError } from '../../errors.ts';
import { type ArchiveKind, archiveKind } from '../../formats/archives/archive-kind.ts';
import { ARCHIVE_LIMITS } from '../../formats/archives/archive-limits.ts';
import { printable } from '../../formats/archives/entry-name.ts';
import { inflate } from '../../formats/archives/inflate.ts';
import { isDocument } from '../../formats/archives/is-document.ts';
import { readTar } from '../../formats/archives/read-tar.ts';
import { readZip } from '../../formats/archives/read-zip.ts';
import { type Content, documentOf } from './content.ts';
import { CONTENT_BEGINNING, holdsRecords } from './holds-records.ts';
import type { DocumentItem, InputItem } from './input-item.ts';
import { INPUT_LIMITS, inWords } from './input-limits.ts';
import { type Peekable, peekable } from './peekable.ts';
import { contentsOf } from './read-archive.ts';
import { readRecords } from './read-records.ts';

/**
 * What something holds: a document, parsed reports, or the files of an archive. Told by the bytes first, then by the name.
 * What cannot be read is an item too; nothing of an input is thrown.
 */
export async function* readContent(content: Content): AsyncGenerator<InputItem> {
  const bytes = peekable(content.chunks);
  try {
    const beginning = await bytes.peek(CONTENT_BEGINNING);
    if (beginning.length === 0) throw unsupported('the file is empty');
    const kind = archiveKind(beginning);
    if (kind !== null) yield* readPacked(content, bytes, kind);
    else if (holdsRecords(beginning, content.fileName)) yield* readParsed(content, bytes);
    else yield await readDocument(content, bytes);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    yield { kind: 'fault', path: printable(content.path), error };
  } finally {
    await bytes.close();
  }
}

/** What a kind of archive may itself be found in; the others can only be told apart. */
const MAY_BE_WITHIN: Partial<Record<ArchiveKind, readonly Content['within'][]>> = {
  gzip: ['nothing', 'archive'],
  tar: ['nothing', 'gzip'],
  zip: ['nothing'],
};

async function* readPacked(content: Content, bytes: Peekable, kind: ArchiveKind): AsyncGenerator<InputItem> {
  const zip = kind === 'zip' ? (content.file ?? (await takeAll(bytes, content))) : null;
  if (zip !== null && (OFFICE.test(content.fileName) || (await isDocument(zip)))) {
    yield documentOf(content, typeof zip === 'string' ? await takeAll(bytes) : zip);
    return;
  }
  const allowed = MAY_BE_WITHIN[kind];
  if (!allowed) throw unsupported(`${kind} archives cannot be read; unpack it first, or pack it as .zip or .tar.gz`);
  if (!allowed.includes(content.within)) throw unsupported('an archive in an archive; unpack it first');
  if (zip !== null) yield* readEntries(content, readZip(zip));
  else if (kind === 'tar') yield* readEntries(content, readTar(bytes.take()));
  else yield* readContent(inflated(content, bytes));
}

/** Names of documents that are kept as ZIP archives: one that is damaged is a damaged document. */
const OFFICE = /\.(docx|xlsx|pptx|docm|dotx|odt|ofd)$/iu;

async function* readEntries(
  content: Content,
  entries: ReturnType<typeof readZip | typeof readTar>,
): AsyncGenerator<InputItem> {
  for await (const entry of contentsOf(content, entries)) {
    if ('kind' in entry) yield entry;
    else yield* readContent(entry);
  }
}

function inflated(content: Content, bytes: Peekable): Content {
  return {
    ...content,
    fileName: content.fileName.replace(/\.gz$/iu, '').replace(/\.tgz$/iu, '.tar'),
    chunks: inflate(bytes.take(), 'gzip', { ...ARCHIVE_LIMITS, most: ARCHIVE_LIMITS.archiveBytes }),
    file: null,
    within: content.within === 'archive' ? 'gzip in an archive' : 'gzip',
  };
}

function readParsed({ fileName, path, url, given }: Content, bytes: Peekable): AsyncGenerator<InputItem> {
  if (url !== null || given !== null) {
    throw unsupported('holds parsed reports, which say themselves what they are of; give its path alone');
  }
  return readRecords(bytes, fileName, printable(path));
}

async function readDocument(content: Content, bytes: Peekable): Promise<DocumentItem> {
  return documentOf(content, await takeAll(bytes));
}

/** @param piped The content, where it may be an archive that comes from nowhere else than these bytes. */
async function takeAll(bytes: Peekable, piped?: Content): Promise<Uint8Array<ArrayBuffer>> {
  const most = piped?.within === 'nothing' ? INPUT_LIMITS.piped : INPUT_LIMITS.document;
  const all = await bytes.takeAll(most);
  if (all !== null) return all;
  const advice = most === INPUT_LIMITS.piped ? 'save it as a file and import that' : 'is it a report at all?';
  throw unsupported(`larger than ${inWords(most)}, the most that is read at once; ${advice}`);
}

const unsupported = (message: string): AppError => new AppError('UNSUPPORTED_CONTENT', message);
