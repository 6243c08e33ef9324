import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { Command, type Option } from 'commander';
import { DEFAULT_SETTINGS } from '../../src/api/settings.ts';
import { settingsFrom, settingsOptions } from '../../src/cli/settings-options.ts';
import { workersOption } from '../../src/cli/workers-option.ts';
import { packageRoot } from '../../src/package-root.ts';
import { runCaptured } from './run-captured.ts';

const environment = { ...process.env };
afterEach(() => {
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
});

function settingsOf(...args: string[]) {
  const command = new Command().exitOverride();
  for (const option of settingsOptions()) command.addOption(option);
  return settingsFrom(command.parse(args, { from: 'user' }).opts());
}

test('what nobody sets is as usual; the release is that of the program', () => {
  expect(settingsOf()).toEqual({ ...DEFAULT_SETTINGS, release: expect.stringMatching(/^\d+\.\d+\.\d+/) });
});

test('settings come from options, and else from the environment', () => {
  process.env.FAZHI_MAX_DEPTH = '12';
  process.env.FAZHI_MAX_BODY_BYTES = '2000';
  process.env.FAZHI_CORS = 'none';
  process.env.FAZHI_CACHE_SECONDS = '60';
  const settings = settingsOf(
    '--max-depth',
    '14',
    '--max-batch',
    '5',
    '--compress-from',
    '0',
    '--request-seconds',
    '5',
    '--query-seconds',
    '3',
  );
  expect(settings).toMatchObject({
    limits: { ...DEFAULT_SETTINGS.limits, depth: 14, bodyBytes: 2000, batch: 5 },
    corsOrigins: [],
    cacheSeconds: 60,
    compressFrom: 0,
    requestSeconds: 5,
    querySeconds: 3,
  });
});

test.each([
  ['*', ['*']],
  ['https://example.org', ['https://example.org']],
  ['https://example.org, http://localhost:5173', ['https://example.org', 'http://localhost:5173']],
])('--cors %p', (text, origins) => {
  expect(settingsOf('--cors', text).corsOrigins).toEqual(origins);
});

test.each([
  [['--cors', 'example.org'], '"example.org" is no origin like https://example.org, nor "*" or "none".'],
  [['--cors', 'https://example.org/'], 'is no origin'],
  [['--cors', ''], 'is no origin'],
  [['--max-depth', '0'], 'A whole number from 1 to 1000000000 is needed.'],
  [['--max-depth', 'many'], 'A whole number from 1'],
  [['--max-page-size', '19'], 'A whole number from 20 to 10000 is needed.'],
  [['--max-filter-conditions', '501'], 'A whole number from 1 to 500 is needed.'],
  [['--query-seconds', '0'], 'A whole number from 1 to 86400 is needed.'],
  [['--request-seconds', '0'], 'A whole number from 1 to 86400 is needed.'],
])('%p is refused', async (args, message) => {
  const { exitCode, stderr } = await runCaptured('serve', ...args);
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining(message)]);
});

test('docs/serving.md names every setting with its variable and what it usually is', () => {
  const page = readFileSync(join(packageRoot, 'docs/serving.md'), 'utf8');
  const rowOf = ({ long, envVar }: Option, usual: unknown) => `| \`${long}\` | \`${envVar}\` | ${usual} |`;
  const missing = settingsOptions()
    .map((option) => rowOf(option, [option.defaultValue].flat().join()))
    .concat(rowOf(workersOption(), 'cores'))
    .filter((row) => !page.includes(row));
  expect(missing).toEqual([]);
});
