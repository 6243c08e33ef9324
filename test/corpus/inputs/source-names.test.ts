import { describe, expect, test } from '@jest/globals';
import { createNameTable } from '../../../src/corpus/inputs/name-table.ts';
import { claimNames } from '../../../src/corpus/inputs/source-names.ts';

describe('a source name', () => {
  test('can be claimed again by the same place, however its path is written', () => {
    const claim = claimNames();
    claim('a.txt', { path: 'reports/a.txt' });
    claim('b.txt', { path: 'all.ndjson', within: 'line 1' });
    expect(() => claim('a.txt', { path: './reports/2022/../a.txt' })).not.toThrow();
    expect(() => claim('b.txt', { path: 'all.ndjson', within: 'line 1' })).not.toThrow();
  });

  test('cannot be claimed by another place', () => {
    const claim = claimNames();
    claim('a.txt', { path: 'one/a.txt' });
    claim('b.txt', { path: 'all.ndjson', within: 'line 1' });
    expect(() => claim('a.txt', { path: 'two/a.txt' })).toThrow(
      'has the same source name as one/a.txt; import the folder that both lie in',
    );
    expect(() => claim('b.txt', { path: 'all.ndjson', within: 'line 2' })).toThrow(
      'has the same source name as all.ndjson, line 1; give each a name of its own',
    );
    expect(() => claim('b.txt', { path: 'all.ndjson' })).toThrow('same source name');
  });
});

test('names are known in memory and on disk', () => {
  const names = createNameTable(2);
  for (const [index, name] of ['a', 'b', 'c', '法治', 'd\u0000'].entries()) {
    expect(names.has(name)).toBe(false);
    expect(names.meet(name, `note ${index}`)).toBeNull();
  }
  expect(names.meet('a', 'other')).toBe('note 0');
  expect(names.meet('法治', 'other')).toBe('note 3');
  expect(names.has('d\u0000')).toBe(true);
  expect(names.has('d')).toBe(false);
  names.close();
});
