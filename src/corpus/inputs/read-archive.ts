import { basename } from 'node:path/posix';
import { AppError } from '../../errors.ts';
import type { ArchiveEntry } from '../../formats/archives/archive-entry.ts';
import { printable } from '../../formats/archives/entry-name.ts';
import type { Content } from './content.ts';
import type { FaultItem } from './input-item.ts';
import { isTable } from './is-table.ts';
import { createNameTable } from './name-table.ts';

/**
 * What the entries of an archive hold, in its order, under the archive's name and theirs: `a.zip/2022/b.html`. What is
 * known of the archive is known of all of them. Of two entries of one name the second is a fault; tables are passed over.
 *
 * @throws AppError UNSUPPORTED_CONTENT where the archive cannot be read further, or holds nothing to import.
 */
export async function* contentsOf(
  archive: Content,
  entries: AsyncIterable<ArchiveEntry>,
): AsyncGenerator<Content | FaultItem> {
  const names = createNameTable();
  let found = false;
  try {
    for await (const entry of entries) {
      if (isTable(entry.name)) continue;
      found = true;
      const path = `${archive.path}/${entry.name}`;
      if ('fault' in entry) yield faultOf(path, entry.fault);
      else if (names.meet(entry.name, '') !== null) yield faultOf(path, twice);
      else {
        const [name, fileName] = [`${archive.name}/${entry.name}`, basename(entry.name)];
        yield { ...archive, path, name, fileName, chunks: entry.content, file: null, within: 'archive' };
      }
    }
    if (!found) throw new AppError('UNSUPPORTED_CONTENT', 'the archive holds nothing to import');
  } finally {
    names.close();
  }
}

const faultOf = (path: string, error: AppError): FaultItem => ({ kind: 'fault', path: printable(path), error });

const twice = new AppError('UNSUPPORTED_CONTENT', 'the archive holds a file of this name already, which was read');
