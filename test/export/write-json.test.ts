import { expect, test } from '@jest/globals';
import { sampleCorpus } from '../api/sample-corpus.ts';
import { createCorpus } from '../store/create-corpus.ts';
import { exportObjects, exportText } from './export-text.ts';

const corpus = createCorpus(sampleCorpus);

test('JSON is an array of what NDJSON has line by line', async () => {
  const text = await exportText(corpus, { format: 'json' });
  const objects = await exportObjects(corpus);
  expect(objects).toHaveLength(8);
  expect(JSON.parse(text)).toEqual(objects);
  expect(text.split('\n')).toHaveLength(objects.length + 3);
});

test('nothing at all is an empty array, and no line', async () => {
  const empty = createCorpus();
  expect(await exportText(empty, { format: 'json' })).toBe('[]\n');
  expect(await exportText(empty, { format: 'ndjson' })).toBe('');
});
