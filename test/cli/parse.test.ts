import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, jest, test } from '@jest/globals';
import { validateParsedReport } from '../../src/corpus/validate-parsed-report.ts';
import { packageRoot } from '../../src/package-root.ts';
import { temporaryFolder } from '../corpus/temporary-folder.ts';
import { zipOf } from '../formats/archives/make-archives.ts';
import { encode } from '../formats/wrapping/encode.ts';
import { PAGE_STYLES } from '../formats/wrapping/html-pages.ts';
import { linesOf } from '../formats/wrapping/seeds.ts';
import { runCaptured } from './run-captured.ts';

const seeds = join(packageRoot, 'seeds', 'reports');
const seed = join(seeds, '000_0d0c3c12ef9a3534.txt');
const folder = temporaryFolder({
  'empty.txt': '',
  'binary.txt': Buffer.from([0, 1, 2, 3]),
  'latin.txt': Buffer.from('Bericht über Städte', 'latin1'),
  'report.json': '{}',
  'page.html': encode(PAGE_STYLES[0]!.wrap(linesOf(readFileSync(seed, 'utf8')), 'gb2312'), 'gb18030'),
});

describe('fazhi parse', () => {
  test('prints for a person what a report says and which metrics it has', async () => {
    const { exitCode, stdout, stderr } = await runCaptured('parse', seed);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain('140522 山西省 > 晋城市 > 阳城县');
    expect(stdout).toMatch(/\d+ sections, \d+ measures, \d+ shortcomings, \d+ metrics, \d+ citations, \d+ problems/u);
    expect(stdout).toMatch(/^ +6878 {2}户 /mu);
  });

  test('--json prints one object for one file', async () => {
    const { exitCode, stdout } = await runCaptured('parse', '--json', seed);
    const report = validateParsedReport(JSON.parse(stdout));
    expect(exitCode).toBe(0);
    expect(report.source).toMatchObject({ name: '000_0d0c3c12ef9a3534.txt', encoding: 'utf-8', url: null });
  });

  test('reads a web page', async () => {
    const { stdout } = await runCaptured('parse', '--json', join(folder, 'page.html'));
    const { source, report } = validateParsedReport(JSON.parse(stdout));
    expect(source).toMatchObject({ name: 'page.html', mediaType: 'text/html', encoding: 'gb18030' });
    expect(linesOf(source.text)).toEqual(linesOf(readFileSync(seed, 'utf8')));
    expect(report.region?.code).toBe('140522');
  });

  test('--json prints an array for several files', async () => {
    const { stdout } = await runCaptured('parse', '--json', seeds);
    expect((JSON.parse(stdout) as unknown[]).map((report) => validateParsedReport(report).report.script)).toHaveLength(
      5,
    );
  });

  test('--ndjson prints an object a line', async () => {
    const { stdout } = await runCaptured('parse', '--ndjson', seeds);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(5);
    for (const line of lines) validateParsedReport(JSON.parse(line));
  });

  test('--explain says of each number what became of it: place, rules and neighbours', async () => {
    const { stdout } = await runCaptured('parse', '--explain', seed);
    expect(stdout).toMatch(/ metric +figures +[A-Z_]+\/\d+ .*…/u);
    expect(stdout).toMatch(/ dropped +date-or-clock +- +- +…/u);
    expect(stdout).toMatch(/what became of each number:\n(\d+-\d+ +(metric|dropped) +.*….*「.+」.*…\n)+/u);
  });

  test('--explain leaves standard output to the JSON', async () => {
    const { stdout, stderr } = await runCaptured('parse', '--json', '--explain', seed);
    expect(() => JSON.parse(stdout)).not.toThrow();
    expect(stderr).toContain('what became of each number:');
  });

  test('--html writes a page and still says what is in the report', async () => {
    const out = join(folder, 'page.html');
    const { exitCode, stdout, stderr } = await runCaptured('parse', seed, '--html', out);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain('140522 山西省 > 晋城市 > 阳城县');
    expect(readFileSync(out, 'utf8')).toMatch(
      /^<!DOCTYPE html>.*data-kind="metric".*data-kind="dropped".*<\/html>\n$/su,
    );
  });

  test('--html - prints the page and nothing else', async () => {
    const { exitCode, stdout, stderr } = await runCaptured('parse', seed, '--html', '-', '--explain');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^<!DOCTYPE html>.*<\/html>\n$/su);
    expect(stderr).toContain('what became of each number:');
  });

  test.each([
    [[seeds, '--html', '-'], 1, '--html: a page shows one file at a time, and these are 5'],
    [[seed, '--html', ''], 1, '--html: the name of a file is needed'],
    [[seed, '--html', seed], 1, `--html ${seed}: this is the report itself; name another file`],
    [[seed, '--html', join(folder, 'no', 'a.html')], 1, `${join(folder, 'no', 'a.html')}: there is no such folder`],
    [[seed, '--html', '-', '--json'], 2, "option '--html <out>' cannot be used with option '--json'"],
  ])('refuses %j', async (args, exitCode, message) => {
    const run = await runCaptured('parse', ...args);
    expect(run).toMatchObject({ exitCode, stdout: '' });
    expect(run.stderr).toContain(message);
  });

  test('names each bad file on standard error, prints the others, and ends with exit code 1', async () => {
    const bad = ['empty.txt', 'binary.txt', 'latin.txt', 'report.json', 'missing.txt'].map((name) =>
      join(folder, name),
    );
    const { exitCode, stdout, stderr } = await runCaptured('parse', '--ndjson', ...bad, seed);
    expect(exitCode).toBe(1);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr.trimEnd().split('\n')).toEqual([
      `${bad[0]}: the file is empty`,
      expect.stringContaining(`${bad[1]}: not text but binary data`),
      expect.stringContaining(`${bad[2]}: not valid UTF-8: byte 0xfc at offset 8`),
      `${bad[3]}: this is JSON, not the text of a report; fazhi import takes parsed reports`,
      `${bad[4]}: no such file`,
      '5 of 6 not parsed',
    ]);
  });

  test('reads archives, and names the entries that it cannot read', async () => {
    const archive = await zipOf({ '2022/a.txt': readFileSync(seed), 'empty.txt': '' });
    const path = join(temporaryFolder({ 'a.zip': archive }), 'a.zip');
    const { exitCode, stdout, stderr } = await runCaptured('parse', '--ndjson', path);
    expect(JSON.parse(stdout)).toMatchObject({ source: { name: 'a.zip/2022/a.txt' } });
    expect({ exitCode, stderr }).toEqual({
      exitCode: 1,
      stderr: `${join(path, 'empty.txt')}: the file is empty\n1 of 2 not parsed\n`,
    });
  });

  test('names a file of parsed reports once, however many it holds', async () => {
    const path = join(temporaryFolder({ 'a.ndjson': '{"a":1}\n{"b":2}\n' }), 'a.ndjson');
    const { stderr } = await runCaptured('parse', path);
    expect(stderr).toBe(
      `${path}: this is JSON, not the text of a report; fazhi import takes parsed reports\n1 of 1 not parsed\n`,
    );
  });

  test('calls standard input by its name', async () => {
    const input = Readable.from([Buffer.from('\n')]) as typeof process.stdin;
    const replaced = jest.spyOn(process, 'stdin', 'get').mockReturnValue(input);
    expect((await runCaptured('parse', '-')).stderr).toBe('standard input: the file is empty\n1 of 1 not parsed\n');
    replaced.mockRestore();
  });

  test('prints no JSON where nothing could be parsed', async () => {
    expect(await runCaptured('parse', '--json', join(folder, 'empty.txt'))).toMatchObject({ exitCode: 1, stdout: '' });
  });
});
