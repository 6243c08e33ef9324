import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@jest/globals';
import { startApi } from '../../src/api/start-api.ts';
import { importCorpus } from '../../src/corpus/import-corpus.ts';
import { packageRoot } from '../../src/package-root.ts';
import { closeDatabase, openDatabase } from '../../src/store/open-database.ts';
import { createReader } from '../../src/store/query/reader.ts';
import { follow } from './run-import.ts';
import { temporaryFolder } from './temporary-folder.ts';

const METRICS = 40;
const VERSIONS = 40;

/** A report of which everything says which version it is. */
function reportText(version: number): string {
  const number = 1000 + version;
  const lines = Array.from({ length: METRICS }, (_, i) => `(${i + 1})第${i + 1}项。办理案件${number}件。`);
  return `阳城县2022年法治政府建设情况报告\n一、第${number}版的举措\n${lines.join('\n')}\n`;
}

const QUERY = `{
  corpus { version }
  report(slug: "140522-2022") {
    source { text }
    sections(first: 1) { nodes { heading } }
    metrics(first: 100) { totalCount nodes { value quote { exact } measure { quote { exact } } section { quote { exact } } } }
  }
}`;

/** The numbers of all the versions that an answer speaks of. */
const versionsIn = (answer: string): number[] => [...new Set(answer.match(/(?<!\d)1\d{3}(?!\d)/gu)!.map(Number))];

test('whoever reads during imports gets a report as it was before or as it is after, never a mixture', async () => {
  const folder = temporaryFolder({ 'a.txt': reportText(0) });
  const path = join(temporaryFolder({}), 'corpus.db');
  const database = openDatabase(path);
  await importCorpus(database, [folder]);
  closeDatabase(database);

  const moduleOf = (name: string) => pathToFileURL(join(packageRoot, 'dist', 'src', name)).href;
  const script = `
    const { importCorpus } = await import('${moduleOf('corpus/import-corpus.js')}');
    const { openDatabase, closeDatabase } = await import('${moduleOf('store/open-database.js')}');
    const { writeFileSync } = await import('node:fs');
    const [path, file, ...texts] = process.argv.slice(1);
    const database = openDatabase(path);
    for (const text of texts) {
      writeFileSync(file, text);
      await importCorpus(database, [file]);
    }
    closeDatabase(database);`;
  const texts = Array.from({ length: VERSIONS }, (_, i) => reportText(i + 1));
  const reading = openDatabase(path, { readonly: true });
  const api = await startApi(createReader(reading), { port: 0, host: '127.0.0.1' });
  const args = ['--input-type=module', '-e', script, path, join(folder, 'a.txt'), ...texts];
  const child = follow(spawn(process.execPath, args));
  let running = true;
  void child.ended.then(() => {
    running = false;
  });

  const seen: number[][] = [];
  let answers = 0;
  const poll = async (): Promise<void> => {
    do {
      const response = await fetch(`${api.url}?query=${encodeURIComponent(QUERY)}`);
      const answer = await response.text();
      const { data } = JSON.parse(answer) as { data: { report: { metrics: { totalCount: number; nodes: object[] } } } };
      expect([data.report.metrics.totalCount, data.report.metrics.nodes.length]).toEqual([METRICS, METRICS]);
      answers += 1;
      seen.push(versionsIn(answer.replace(/"version":"[^"]*"/u, '')));
    } while (running);
  };
  try {
    await Promise.all([poll(), poll(), poll()]);
    await poll();
  } finally {
    child.child.kill();
    await api.stop();
    closeDatabase(reading);
  }
  expect(await child.ended).toMatchObject({ exitCode: 0, stderr: '' });
  expect(seen.filter((versions) => versions.length !== 1)).toEqual([]);
  // they did read meanwhile
  expect(new Set(seen.flat()).size).toBeGreaterThan(5);
  expect(seen.at(-1)).toEqual([1000 + VERSIONS]);
  expect(answers).toBeGreaterThan(5);
});
