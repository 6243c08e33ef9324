import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as operations from '@graphql-codegen/typescript-operations';
import { afterAll, expect, test } from '@jest/globals';
import { Kind, parse, printSchema } from 'graphql';
import { buildApiSchema } from '../../src/api/schema.ts';
import { packageRoot } from '../../src/package-root.ts';
import { recipes } from './cookbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'fazhi-codegen-'));
afterAll(() => rmSync(folder, { recursive: true }));

const schema = parse(printSchema(buildApiSchema()));
const documents = recipes.map(({ question, query }) => ({ location: question, document: parse(query) }));

/** What GraphQL Code Generator makes of the API and the cookbook with one of its plugins. */
const generate = (plugin: 'typescript' | 'operations') =>
  codegen({
    ...{ filename: `${plugin}.ts`, schema, documents, plugins: [{ [plugin]: {} }] },
    pluginMap: { typescript, operations },
    config: { scalars: { Date: 'string' } },
  });

const names = documents.map(({ document }) => {
  const [operation] = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  return operation!.name!.value;
});

/** The real answers and variables as values of the types that are made for them. */
const uses = recipes.map(({ answer, variables }, index) => {
  const name = names[index]!;
  return `export const answer${index}: types.${name}Query = ${JSON.stringify(answer)};
export const variables${index}: types.${name}QueryVariables = ${JSON.stringify(variables)};
// @ts-expect-error An answer without anything is none.
export const wrong${index}: types.${name}Query = {};`;
});

test('the types that GraphQL Code Generator makes for the cookbook compile, and its answers and variables are of them', async () => {
  expect(new Set(names).size).toBe(recipes.length);
  writeFileSync(join(folder, 'schema.ts'), await generate('typescript'));
  writeFileSync(join(folder, 'operations.ts'), await generate('operations'));
  writeFileSync(join(folder, 'uses.ts'), `import type * as types from './operations.ts';\n${uses.join('\n')}\n`);
  const compilerOptions = {
    ...{ target: 'es2022', module: 'nodenext', strict: true, exactOptionalPropertyTypes: true, noEmit: true },
    ...{ types: [], allowImportingTsExtensions: true },
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
  const tsc = join(packageRoot, 'node_modules', 'typescript', 'bin', 'tsc');
  const said = await promisify(execFile)(process.execPath, [tsc, '-p', folder, '--pretty', 'false']).then(
    () => '',
    ({ stdout }: { stdout: string }) => stdout,
  );
  expect(said).toBe('');
}, 60_000);
