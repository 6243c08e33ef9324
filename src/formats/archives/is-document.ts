import { openZip } from './open-zip.ts';
import { zipEntryName } from './zip-entry-name.ts';

/** What only documents that are kept as ZIP archives hold: OOXML (DOCX, XLSX, PPTX), OpenDocument and EPUB, OFD. */
const MARKS: ReadonlySet<string> = new Set(['[Content_Types].xml', 'mimetype', 'OFD.xml']);

/** Writers put the mark first or nearly so; an archive of a million files is not searched for it. */
const SEARCHED = 1000;

/**
 * Whether a ZIP file is a document rather than an archive of files.
 *
 * @param file Its path, or all its bytes.
 * @throws AppError UNSUPPORTED_CONTENT where its list of entries cannot be found.
 */
export async function isDocument(file: string | Uint8Array): Promise<boolean> {
  const zip = await openZip(file);
  try {
    let searched = 0;
    for await (const entry of zip.eachEntry()) {
      if (MARKS.has(zipEntryName(entry))) return true;
      searched += 1;
      if (searched === SEARCHED) return false;
    }
    return false;
  } catch {
    // a damaged list of entries: who reads it says so
    return false;
  } finally {
    zip.close();
  }
}
