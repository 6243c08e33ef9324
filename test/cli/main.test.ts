import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { exitCodeOf } from '../../src/cli/run.ts';
import { packageRoot } from '../../src/package-root.ts';
import { temporaryFolder } from '../corpus/temporary-folder.ts';
import { runCaptured } from './run-captured.ts';

const debug = process.env.FAZHI_DEBUG;
afterEach(() => {
  if (debug === undefined) delete process.env.FAZHI_DEBUG;
  else process.env.FAZHI_DEBUG = debug;
});

const folder = temporaryFolder({ 'not-a-database': 'not a database, but a text that is long enough to look like one' });

test('--version prints the version of the package', async () => {
  const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'));
  expect(await runCaptured('--version')).toEqual({ exitCode: 0, stdout: `${version}\n`, stderr: '' });
});

test('--help names every command', async () => {
  const { exitCode, stdout } = await runCaptured('--help');
  expect(exitCode).toBe(0);
  for (const command of ['parse', 'import', 'export', 'serve']) expect(stdout).toContain(`\n  ${command} `);
});

test.each([
  ['no command', []],
  ['an unknown command', ['prase', 'a.txt']],
  ['an unknown option', ['parse', '--xml', 'a.txt']],
  ['a missing argument', ['import']],
  ['options that exclude each other', ['parse', '--json', '--ndjson', 'a.txt']],
  ['an option without its value', ['import', 'a.txt', '--database', '']],
])('%s ends with exit code 2, said on standard error', async (_, args) => {
  const { exitCode, stdout, stderr } = await runCaptured(...args);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).not.toBe('');
});

test('a trouble that the program knows is one line and exit code 1', async () => {
  const database = join(folder, 'not-a-database');
  const { exitCode, stderr } = await runCaptured('import', 'seeds/reports', '--database', database);
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/^[^\n]*not-a-database: [^\n]+\n$/u);
});

describe('a fault of the program ends with exit code 70', () => {
  const faultSaid = (): string => {
    const said = jest.spyOn(console, 'error').mockImplementation(() => {});
    expect(exitCodeOf(new TypeError('x is not a function'))).toBe(70);
    const lines = said.mock.calls.map((values) => format(...values));
    said.mockRestore();
    return lines.join('\n');
  };

  test('and a short message', () => {
    delete process.env.FAZHI_DEBUG;
    expect(faultSaid()).toBe('unexpected error: x is not a function\nset FAZHI_DEBUG=1 to see where it comes from');
  });

  test('and the stack where FAZHI_DEBUG asks for it', () => {
    process.env.FAZHI_DEBUG = '1';
    expect(faultSaid()).toContain('main.test.ts');
  });
});
