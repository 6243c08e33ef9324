import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { importCorpus } from '../../../src/corpus/import-corpus.ts';
import { packageRoot } from '../../../src/package-root.ts';
import { openDatabase } from '../../../src/store/open-database.ts';
import { recipes } from '../../clients/cookbook.ts';
import { temporaryFolder } from '../../corpus/temporary-folder.ts';
import { json, serve } from './serve.ts';

const numbered = recipes.map((recipe, index) => [`q${index + 1}`, recipe] as const);

let api: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  const database = openDatabase(':memory:');
  await importCorpus(database, [join(packageRoot, 'seeds', 'reports')]);
  const documents = temporaryFolder(
    Object.fromEntries(numbered.map(([name, { query }]) => [`${name}.graphql`, query])),
  );
  api = await serve(database, { documents });
});

test.each(numbered)(
  '%s of the cookbook, registered, has the bytes of its answer',
  async (name, { query, variables }) => {
    const wanted = await (await api.ask(query, variables)).text();
    const body = JSON.stringify({ variables });
    const posted = await fetch(api.at(`/documents/${name}`), { method: 'POST', headers: json, body });
    expect(await posted.text()).toBe(wanted);
    const search = new URLSearchParams();
    for (const [variable, value] of Object.entries(variables ?? {}))
      search.set(variable, typeof value === 'string' ? value : JSON.stringify(value));
    expect(await (await fetch(api.at(`/documents/${name}?${search}`))).text()).toBe(wanted);
  },
);
