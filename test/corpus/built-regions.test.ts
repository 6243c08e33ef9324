import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { BUILT_REGIONS, readBuiltRegions, saveBuiltRegions } from '../../src/corpus/built-regions.ts';
import { makeBuiltRegions, readRegions, regionsVersion } from '../../src/corpus/load-regions.ts';
import { createRegionIndex } from '../../src/knowledge/region-index.ts';
import { createRegionTable, type RegionFile, type RegionTable } from '../../src/knowledge/region-table.ts';
import { packageRoot } from '../../src/package-root.ts';
import { temporaryFolder } from './temporary-folder.ts';

const file = JSON.parse(readFileSync(join(packageRoot, 'seeds', 'regions.json'), 'utf8')) as RegionFile;
const fromJson = createRegionTable(file);

let path: string;
beforeAll(() => {
  path = join(temporaryFolder({}), 'regions.bin');
  makeBuiltRegions(path);
});

describe('divisions that were built answer like those of the JSON', () => {
  let built: RegionTable;
  beforeAll(() => {
    expect(readBuiltRegions(regionsVersion(), path)).not.toBeNull();
    built = readRegions(path);
  });

  /** What two tables answer differently: thousands of expectations would take minutes. */
  const differing = <Asked>(asked: Iterable<Asked>, answer: (regions: RegionTable, asked: Asked) => unknown): Asked[] =>
    [...asked].filter((one) => JSON.stringify(answer(built, one)) !== JSON.stringify(answer(fromJson, one)));

  const codes = new Set(file.regions.map(([code]) => code));
  const names = new Set([...fromJson.all()].map(({ name }) => name));

  test('to every code, and to what is none', () => {
    expect(differing(codes, (regions, code) => [regions.byCode(code), regions.childrenOf(code)])).toEqual([]);
    const none = ['', '1', '140', '14052', '140522 ', '999999', '999999999', 'constructor', '１４０５２２'];
    for (const code of none) expect([built.byCode(code), built.childrenOf(code)]).toEqual([null, []]);
  });

  test('to every name, every short name, and to words that are none', () => {
    expect(differing(names, (regions, name) => regions.named(name))).toEqual([]);
    expect(built.named('阿坝州').map(({ code }) => code)).toEqual(['513200']);
    const words = [...names].flatMap((name) => [
      name.slice(1),
      name.slice(0, -1),
      `${name}镇`,
      [...name].reverse().join(''),
    ]);
    expect(differing(words, (regions, word) => regions.named(word))).toEqual([]);
    expect(
      words.filter((word) => built.named(word).some(({ name }) => name !== word && !name.includes('自治'))),
    ).toEqual([]);
  });

  test('to every pair of characters that ends a name or stands within one', () => {
    const pairs = new Set([...names].flatMap((name) => [...name].map((_, at) => name.slice(at, at + 2))));
    const lengths = (regions: RegionTable, pair: string) =>
      regions.lengthsEndingIn(pair.charCodeAt(0), pair.charCodeAt(1));
    expect(differing(pairs, lengths)).toEqual([]);
    expect(lengths(built, '城县')).toEqual([3]);
    expect(lengths(built, '城城')).toEqual([]);
  });

  test('to what lies within what', () => {
    const pairs = [...codes].map((code, at) => [code, at % 2 ? `${code.slice(0, 4)}00` : '140000'] as const);
    expect(differing(pairs, (regions, [code, ancestor]) => regions.isWithin(code, ancestor))).toEqual([]);
  });

  test('in their order', () => {
    expect(JSON.stringify([...built.all()])).toBe(JSON.stringify([...fromJson.all()]));
  });
});

test('what the build has made is what this program makes', () => {
  expect(readBuiltRegions(regionsVersion(), BUILT_REGIONS)).not.toBeNull();
  expect(readFileSync(BUILT_REGIONS).equals(readFileSync(path))).toBe(true);
});

describe('a file that is not as it should be is not read, and the divisions are there all the same', () => {
  const flipped = (at: number) => (bytes: Buffer) => {
    const other = Buffer.from(bytes);
    other[at < 0 ? bytes.length + at : at]! ^= 1;
    return other;
  };

  test.each<[string, (bytes: Buffer) => Uint8Array]>([
    ['empty', () => Buffer.alloc(0)],
    ['shorter than its seal', (bytes) => bytes.subarray(0, 20)],
    ['nothing but its seal', (bytes) => bytes.subarray(0, 32)],
    ['cut off', (bytes) => bytes.subarray(0, bytes.length - 1)],
    ['longer', (bytes) => Buffer.concat([bytes, Buffer.from([0])])],
    ['damaged at its begin', flipped(0)],
    ['damaged within', flipped(1_000_000)],
    ['damaged at its end', flipped(-1)],
    ['something else', () => Buffer.from('{"regions":[]}'.repeat(100))],
  ])('%s', (_, damage) => {
    const damaged = join(temporaryFolder({ 'regions.bin': damage(readFileSync(path)) }), 'regions.bin');
    expect(readBuiltRegions(regionsVersion(), damaged)).toBeNull();
    expect(readRegions(damaged).named('阳城县')).toEqual(fromJson.named('阳城县'));
  });

  test('absent, or none that can be read', () => {
    const folder = temporaryFolder({});
    for (const none of [join(folder, 'none.bin'), folder]) {
      expect(readBuiltRegions(regionsVersion(), none)).toBeNull();
      expect(readRegions(none).byCode('140522')).toEqual(fromJson.byCode('140522'));
    }
  });

  test('of other divisions', () => {
    const other = join(temporaryFolder({}), 'regions.bin');
    saveBuiltRegions(createRegionIndex([['140000', '他省']]), 'other', other);
    expect(readBuiltRegions('other', other)).not.toBeNull();
    expect(readRegions(other).byCode('140000')?.name).toBe('山西省');
  });
});

test('a build takes the place of whatever was there, and leaves nothing beside it', () => {
  const folder = temporaryFolder({});
  const rebuilt = join(folder, 'regions.bin');
  writeFileSync(rebuilt, 'something else');
  makeBuiltRegions(rebuilt);
  expect(readFileSync(rebuilt).equals(readFileSync(path))).toBe(true);
  expect(readdirSync(folder)).toEqual(['regions.bin']);
});
