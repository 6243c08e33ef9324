import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { createContext } from '../src/api/context.ts';
import { createApolloServer } from '../src/api/server.ts';
import { importCorpus } from '../src/corpus/import-corpus.ts';
import { packageRoot } from '../src/package-root.ts';
import { openDatabase } from '../src/store/open-database.ts';
import { createReader } from '../src/store/query/reader.ts';

const readme = ['README.md', 'docs/api.md'].map((file) => readFileSync(join(packageRoot, file), 'utf8')).join('\n');
const examples = [
  ...readme.matchAll(/```graphql\n(?<query>.*?)```\s*```sh\n(?<curl>.*?)```\s*```json\n(?<answer>.*?)```/gsu),
].map(({ groups }) => groups as { query: string; curl: string; answer: string });

test('the queries of the README give its answers', async () => {
  const database = openDatabase(':memory:');
  await importCorpus(database, [join(packageRoot, 'seeds/reports')]);
  const apollo = createApolloServer();
  const contextValue = createContext(createReader(database));
  expect(examples).toHaveLength(9);
  for (const { query, answer } of examples) {
    const { body } = await apollo.executeOperation({ query }, { contextValue });
    if (body.kind !== 'single') throw new Error('an answer in parts');
    expect(body.singleResult.errors).toBeUndefined();
    expect(JSON.parse(JSON.stringify(body.singleResult.data))).toEqual(JSON.parse(answer));
  }
});

test('its curl commands send the same queries', () => {
  for (const { query, curl } of examples) {
    const { query: sent } = JSON.parse(/-d \\\n\s*'(.*)'/su.exec(curl)![1]!) as { query: string };
    expect(sent).toBe(query.trim().replace(/\s+/gu, ' '));
  }
});
