import { posix } from 'node:path';
import type { OfficePackage } from './open-package.ts';
import { readXml } from './read-xml.ts';

/**
 * The parts that a part relates to, by the last word of the relation's type: `officeDocument`, `styles`, `numbering`,
 * `footnotes`. Targets outside of the document are left out.
 *
 * @param part its name; '' for the document as a whole
 * @example await relations(office, '') // Map { 'officeDocument' => 'word/document.xml' }
 */
export async function relations(office: OfficePackage, part: string): Promise<ReadonlyMap<string, string>> {
  const folder = posix.dirname(part);
  const found = new Map<string, string>();
  await readXml(office, posix.join(folder, '_rels', `${posix.basename(part)}.rels`), {
    open(name, { Type = '', Target = '', TargetMode }) {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      const kind = Type.slice(Type.lastIndexOf('/') + 1);
      if (!found.has(kind)) found.set(kind, posix.join('/', Target.startsWith('/') ? '' : folder, Target).slice(1));
    },
  });
  return found;
}
