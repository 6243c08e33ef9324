import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { importCorpus } from '../../src/corpus/import-corpus.ts';
import { packageRoot } from '../../src/package-root.ts';
import { closeDatabase, openDatabase } from '../../src/store/open-database.ts';
import { serve } from '../api/http/serve.ts';
import { runCaptured } from '../cli/run-captured.ts';
import { temporaryFolder } from '../corpus/temporary-folder.ts';

const page = readFileSync(join(packageRoot, 'docs/export.md'), 'utf8');
const examples = [...page.matchAll(/```sh\n([^\n]+)\n```\s*```(?:csv|json)\n(.*?)```/gsu)];

test('the commands of docs/export.md print what stands below them', async () => {
  const path = join(temporaryFolder({}), 'fazhi.db');
  const database = openDatabase(path);
  await importCorpus(database, [join(packageRoot, 'seeds', 'reports')]);
  const api = await serve(database);
  expect(examples).toHaveLength(4);
  for (const [, command, output] of examples) {
    const [program, ...args] = [...command!.matchAll(/'([^']*)'|(\S+)/gu)].map(([, quoted, plain]) => quoted ?? plain!);
    const printed =
      program === 'curl'
        ? await (await fetch(api.at(args.at(-1)!.replace('http://localhost:4000', '')))).text()
        : (await runCaptured(...args, '--database', path)).stdout;
    expect(printed.replaceAll('\r\n', '\n').trimEnd()).toBe(output!.trimEnd());
  }
  await api.stop();
  closeDatabase(database);
}, 30_000);
