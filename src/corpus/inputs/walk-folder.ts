import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../errors.ts';
import { entriesInOrder, type FolderEntry } from './entries-in-order.ts';
import type { FoundFile } from './found-file.ts';
import { isTable } from './is-table.ts';
import { refusalOf } from './read-bytes.ts';

/** What of a folder is wanted. Names are paths below it, with `/` between folders. */
export interface Wanted {
  file(name: string): boolean;
  /** Whether all below a folder is wanted, or some of it may be. */
  folder(name: string): 'all' | 'some' | 'none';
}

/** A folder that is being walked through. */
interface Open {
  path: string;
  /** The path of what lies in it begins with this. */
  within: string;
  /** Name of what lies in it begins with this: `2022/`. */
  below: string;
  entries: Generator<FolderEntry>;
  all: boolean;
}

/**
 * The files below a folder in the order of their names, however many. What begins with a dot is passed over, and
 * so are tables (see isTable). Links to files are followed; links to folders are not, since they may lead in circles. What
 * cannot be read is found with its fault.
 *
 * @param wanted Everything but tables, where nothing is said.
 */
export function* walkFolder(folder: string, wanted?: Wanted): Generator<FoundFile> {
  const open: Open[] = [opened(folder, '', wanted === undefined)];
  try {
    for (let at = open.at(-1); at; at = open.at(-1)) {
      const entry = nextOf(at);
      if (entry instanceof AppError) {
        yield { path: at.path, name: at.below, fault: entry };
        open.pop();
      } else if (entry === null) {
        open.pop();
      } else if (entry.kind === 'folder') {
        const name = `${at.below}${entry.name}`;
        const which = at.all ? 'all' : (wanted?.folder(name) ?? 'all');
        const path = join(at.path, entry.name);
        if (which !== 'none') {
          open.push(opened(path, `${name}/`, which === 'all'));
        }
      } else if (at.all ? !isTable(entry.name) : wanted?.file(`${at.below}${entry.name}`)) {
        const file = fileOf(at, entry);
        if (file) yield file;
      }
    }
  } finally {
    for (const { entries } of open) entries.return(undefined);
  }
}

function nextOf({ path, entries }: Open): FolderEntry | AppError | null {
  try {
    const { value, done } = entries.next();
    return done ? null : value;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return path.includes('\ufffd') && !existsSync(path) ? badName : error;
  }
}

function opened(path: string, below: string, all: boolean): Open {
  return { path, within: join(path, 'x').slice(0, -1), below, entries: entriesInOrder(path), all };
}

/** null for what is no file. */
function fileOf({ within, below }: Open, { name: own, kind }: FolderEntry): FoundFile | null {
  const path = within + own;
  const name = below + own;
  if (own.includes('\ufffd') && !existsSync(path)) return { path, name, fault: badName };
  if (kind === 'file') return { path, name };
  return kind === 'link' ? linkedFile(path, name) : null;
}

/** What Node cannot name it cannot open either. */
const badName = new AppError(
  'UNREADABLE_FILE',
  'the name is not UTF-8; rename it (`convmv -f gb18030 -t utf8 --notest` does, where it is in GB18030)',
);

function linkedFile(path: string, name: string): FoundFile | null {
  try {
    return statSync(path).isFile() ? { path, name } : null;
  } catch (cause) {
    return { path, name, fault: new AppError('UNREADABLE_FILE', refusalOf(cause), { cause }) };
  }
}
