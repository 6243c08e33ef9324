import { describe, expect, test } from '@jest/globals';
import { type Json, type JsonTree, type PageTree, TEXT_KEY } from '../../../src/store/query/json-tree.ts';
import { createReader } from '../../../src/store/query/reader.ts';
import { Unfulfilled } from '../../../src/store/query/unfulfilled.ts';
import { createCorpus } from '../create-corpus.ts';

const first = { text: '收到申请27件,受理20件。', metrics: [{ at: '27件' }, { at: '20件' }] };
const second = { text: '收到😀申请31件。', metrics: [{ at: '31件' }] };
const statements: string[] = [];
const reader = createReader(
  createCorpus({ reports: [first, second], onStatement: (sql: string) => statements.push(sql) }),
);

/** What a tree comes to, and by how many statements. */
async function answerOf(tree: JsonTree) {
  statements.length = 0;
  const { json, texts } = await reader.json(tree, []);
  return { ...JSON.parse(Buffer.from(json).toString()), texts: [...texts], statements: statements.length };
}

const page = (members: PageTree['members']): PageTree => ({
  ...{ kind: 'page', from: 'metric', order: [], after: null, before: null, first: 10, last: null },
  ...{ cursorOf: ['metric', 'KEY', 'ASC'], members },
});

describe('texts of reports', () => {
  const metrics = page([
    [
      'nodes',
      {
        kind: 'nodes',
        members: [
          ['text', { kind: 'field', field: 'text' }],
          ['quote', { kind: 'object', members: [[TEXT_KEY, { kind: 'textKey' }]] }],
        ],
      },
    ],
  ]);

  test('come with the records that need them, by one statement, each once', async () => {
    const { data, ...rest } = await answerOf([['metrics', metrics]]);
    expect(data.metrics.nodes).toEqual([
      { text: '27件', quote: { [TEXT_KEY]: 1 } },
      { text: '20件', quote: { [TEXT_KEY]: 1 } },
      { text: '31件', quote: { [TEXT_KEY]: 2 } },
    ]);
    expect(rest).toEqual({
      texts: [
        [1, first.text],
        [2, second.text],
      ],
      statements: 1,
    });
  });

  test('do not where nothing that was found needs one, or nobody asks', async () => {
    const where = { field: 'text', is: 'eq', value: '99件' } as const;
    expect(await answerOf([['metrics', { ...metrics, where }]])).toMatchObject({ texts: [], statements: 1 });
    expect(await answerOf([['count', { kind: 'count', from: 'metric' }]])).toEqual({
      ...{ data: { count: 3 }, texts: [], statements: 1 },
    });
  });
});

describe('what is made only where a record fulfils a condition', () => {
  const providedThat = (value: number): Json => ({
    ...{ kind: 'provided', from: 'corpusVersion', where: { field: 'number', is: 'eq', value } },
    json: page([['totalCount', { kind: 'totalCount' }]]),
  });

  test('is made where one does', async () => {
    expect(await answerOf([['metrics', providedThat(2)]])).toMatchObject({ data: { metrics: { totalCount: 3 } } });
  });

  test('fails where none does', async () => {
    await expect(answerOf([['metrics', providedThat(3)]])).rejects.toThrow(Unfulfilled);
  });
});
