import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ARCHIVE_LIMITS } from '../../../src/formats/archives/archive-limits.ts';
import { inflate } from '../../../src/formats/archives/inflate.ts';
import { readTar } from '../../../src/formats/archives/read-tar.ts';
import { readZip } from '../../../src/formats/archives/read-zip.ts';
import { tarOf, zipOf } from './make-archives.ts';
import { readEntries } from './read-entries.ts';

const FILES = { '2022/阳城县.txt': '法治政府建设'.repeat(50), 'b.txt': '二', 'c.txt': '三'.repeat(700) };

/** Places counted from the end too, where a ZIP archive has its list of entries. */
const damage = fc.record({
  changes: fc.array(fc.tuple(fc.integer({ min: -400, max: 4000 }), fc.integer({ min: 0, max: 255 })), { maxLength: 6 }),
  cut: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
});

function damaged(bytes: Buffer, changes: readonly (readonly [number, number])[], cut: number | null): Buffer {
  const copy = Buffer.from(bytes);
  for (const [at, byte] of changes) copy[(at + copy.length) % copy.length] = byte;
  return cut === null ? copy : copy.subarray(0, Math.floor(cut * copy.length));
}

test('of an archive with whatever damage come only named faults and files, and those of a ZIP archive as they were', async () => {
  const tar = await tarOf(...Object.entries(FILES).map(([name, content]) => [{ name }, content] as const));
  const zip = await zipOf(FILES);
  const most = ARCHIVE_LIMITS.archiveBytes;
  const whole = new Map(Object.entries(FILES));
  await fc.assert(
    fc.asyncProperty(damage, async ({ changes, cut }) => {
      // readEntries throws what is no AppError
      for (const [name, text] of await readEntries(readZip(damaged(zip, changes, cut)))) {
        // a checksum stands beside each file, so what is read of one is what it was, whatever its name has become
        if (!text.startsWith('! ')) expect([...whole.values(), '']).toContain(text);
        expect(name).not.toMatch(/\p{Cc}/u);
      }
      await readEntries(readTar([damaged(tar, changes, cut)]));
      const compressed = damaged(gzipSync(tar), changes, cut);
      await readEntries(readTar(inflate([compressed], 'gzip', { ...ARCHIVE_LIMITS, most })));
    }),
    { numRuns: 150, seed: 20_22 },
  );
});
