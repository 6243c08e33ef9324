import { expect, test } from '@jest/globals';
import { readLines } from '../../../src/corpus/inputs/read-lines.ts';

async function linesOf(chunks: (string | Uint8Array)[], most?: number): Promise<[number, string][]> {
  const lines: [number, string][] = [];
  const bytes = chunks.map((chunk) => Buffer.from(chunk as Uint8Array));
  for await (const line of readLines(bytes, most)) {
    lines.push([line.number, 'fault' in line ? `! ${line.fault.message}` : line.text]);
  }
  return lines;
}

const TEXT = Buffer.from('\ufeff法治\n\n政府\r\n建设');

test.each([1, 2, 3, 5, 100])('lines are the same when the bytes come %i at a time', async (size) => {
  const chunks = Array.from({ length: Math.ceil(TEXT.length / size) }, (_, i) =>
    TEXT.subarray(i * size, (i + 1) * size),
  );
  expect(await linesOf(chunks)).toEqual([
    [1, '法治'],
    [2, ''],
    [3, '政府\r'],
    [4, '建设'],
  ]);
});

test('no bytes are no lines, and a last end of line begins no other', async () => {
  expect(await linesOf([])).toEqual([]);
  expect(await linesOf(['a\n'])).toEqual([[1, 'a']]);
});

test('a line that is too long or no UTF-8 is a fault, and the others go on', async () => {
  expect(await linesOf(['abc\nab', 'cd', 'e\nabcd\n', new Uint8Array([0xff]), '\nz'], 4)).toEqual([
    [1, 'abc'],
    [2, '! longer than 4 bytes, the most that a line may have'],
    [3, 'abcd'],
    [4, '! not valid UTF-8'],
    [5, 'z'],
  ]);
});
