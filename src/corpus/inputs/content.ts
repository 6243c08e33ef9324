import type { Chunks } from '../../formats/archives/archive-entry.ts';
import { printable } from '../../formats/archives/entry-name.ts';
import type { Given } from '../../records/given.ts';
import type { DocumentItem } from './input-item.ts';

/** Something with bytes in it, as it was found: a file, standard input, an entry of an archive, what a .gz file holds. */
export interface Content {
  /** Source name in the corpus. */
  name: string;
  /** What the ending of tells the kind of the bytes. */
  fileName: string;
  /** For messages. */
  path: string;
  chunks: Chunks;
  /** The file on disk that holds exactly these bytes; null where there is none. */
  file: string | null;
  /** What it was found in. */
  within: 'nothing' | 'gzip' | 'archive' | 'gzip in an archive';
  url: string | null;
  given: Given | null;
}

/** What a content is as a document. */
export const documentOf = (
  { name, fileName, path, url, given }: Content,
  bytes: Uint8Array<ArrayBuffer>,
): DocumentItem => ({
  kind: 'document',
  name,
  fileName,
  path: printable(path),
  bytes,
  url,
  given,
});
