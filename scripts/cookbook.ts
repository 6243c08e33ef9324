import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext } from '../src/api/context.ts';
import { createApolloServer } from '../src/api/server.ts';
import { importCorpus } from '../src/corpus/import-corpus.ts';
import { packageRoot } from '../src/package-root.ts';
import { openDatabase } from '../src/store/open-database.ts';
import { createReader } from '../src/store/query/reader.ts';
import { printJson } from './cookbook/print-json.ts';
import { readRecipes, withAnswers } from './cookbook/recipe.ts';

/** Asks every query of the cookbook of the five seeds, and writes what they answer into it. */
const path = join(packageRoot, 'docs', 'cookbook.md');
const document = readFileSync(path, 'utf8');
const database = openDatabase(':memory:');
await importCorpus(database, [join(packageRoot, 'seeds', 'reports')]);
const reader = createReader(database);
const apollo = createApolloServer();

const answers: string[] = [];
for (const { question, query, variables } of readRecipes(document)) {
  const { body } = await apollo.executeOperation({ query, variables }, { contextValue: createContext(reader) });
  if (body.kind !== 'single') throw new Error(`${question}: an answer in parts`);
  const { data, errors } = body.singleResult;
  if (errors) throw new Error(`${question}: ${errors.map(({ message }) => message).join('; ')}`);
  answers.push(printJson(data));
}
writeFileSync(path, withAnswers(document, answers));
console.log(`wrote the answers to ${answers.length} questions into ${path}`);
