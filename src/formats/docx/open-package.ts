import type { Entry } from 'yauzl';
import { unreadable } from '../document-error.ts';
import { DOCUMENT_LIMITS } from '../document-limits.ts';

/** The parts of an Office document: a ZIP container, held to limits. */
export interface OfficePackage {
  /** Names of all parts, in lower case, without a slash in front. */
  names: ReadonlySet<string>;
  /** Bytes of a part as they inflate; nothing where there is no such part. */
  read(name: string): AsyncGenerator<Uint8Array>;
}

/** Part names are compared without case; some writers put a slash in front of them or turn it round. */
const normalName = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

/** Only beyond this is a ratio telling: small parts of white space pack well. */
const RATIO_FROM = 2 ** 20;

async function* inflate(stream: AsyncIterable<Buffer>, name: string, packed: number): AsyncGenerator<Uint8Array> {
  const { partBytes, partRatio } = DOCUMENT_LIMITS.docx;
  const most = Math.min(partBytes, Math.max(RATIO_FROM, packed * partRatio));
  let inflated = 0;
  for await (const chunk of stream) {
    inflated += chunk.length;
    if (inflated > most) {
      throw unreadable(`its part ${name} inflates ${packed} bytes to more than ${most}; this is no honest document`);
    }
    yield chunk;
  }
}

/**
 * Opens the container of an Office document. Entries are only ever looked up by name, nothing is written anywhere, so
 * odd paths in it lead nowhere.
 *
 * @throws AppError UNSUPPORTED_CONTENT for a container with too many entries; what is wrong with its bytes is thrown as it is.
 */
export async function openPackage(bytes: Uint8Array): Promise<OfficePackage> {
  const { fromBufferPromise } = await import('yauzl');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false });
  const entries = new Map<string, Entry>();
  let seen = 0;
  for await (const entry of zip.eachEntry()) {
    if (++seen > DOCUMENT_LIMITS.docx.entries) {
      throw unreadable(
        `its container holds more than ${DOCUMENT_LIMITS.docx.entries} entries; this is no honest document`,
      );
    }
    const name = normalName(entry.fileNameRaw.toString('utf8'));
    if (!entries.has(name)) entries.set(name, entry);
  }
  return {
    names: new Set(entries.keys()),
    async *read(name) {
      const entry = entries.get(normalName(name));
      if (entry) yield* inflate(await zip.openReadStreamPromise(entry), name, entry.compressedSize);
    },
  };
}
