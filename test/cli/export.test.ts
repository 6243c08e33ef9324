import { execFileSync, spawn } from 'node:child_process';
import { pbkdf2 } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { createContext } from '../../src/api/context.ts';
import { createApolloServer } from '../../src/api/server.ts';
import { writeOutput } from '../../src/cli/write-output.ts';
import { importCorpus } from '../../src/corpus/import-corpus.ts';
import { packageRoot } from '../../src/package-root.ts';
import { closeDatabase, openDatabase } from '../../src/store/open-database.ts';
import { createReader } from '../../src/store/query/reader.ts';
import { temporaryFolder } from '../corpus/temporary-folder.ts';
import { runCaptured } from './run-captured.ts';

const folder = temporaryFolder({});
const corpus = join(folder, 'seeds', 'fazhi.db');
beforeAll(async () => {
  const database = openDatabase(corpus);
  await importCorpus(database, [join(packageRoot, 'seeds', 'reports')]);
  closeDatabase(database);
}, 30_000);

const exported = (...args: string[]) => runCaptured('export', ...args, '--database', corpus);
const rowsOf = (csv: string) => parse(csv, { columns: true, bom: true }) as Record<string, string>[];

describe('of the seeds', () => {
  test.each([
    ['metrics', '{}'],
    ['metrics', '{"report":{"periodYear":{"eq":2022}},"unit":{"eq":"件"}}'],
    ['metrics', '{"indicator":{"theme":{"eq":"DISPUTE_RESOLUTION"}},"report":{"region":{"within":"450000"}}}'],
    ['measures', '{"theme":{"eq":"LAW_ENFORCEMENT"}}'],
    ['sections', '{"role":{"eq":"SHORTCOMINGS"}}'],
    ['shortcomings', '{}'],
    ['citations', '{"kind":{"eq":"LAW"}}'],
    ['reports', '{"metrics":{"some":{"dimension":{"eq":"MONEY"}}}}'],
  ])('there are as many %s as the API counts by the same filter: %s', async (kind, filter) => {
    const database = openDatabase(corpus, { readonly: true });
    const type = `${kind.charAt(0).toUpperCase()}${kind.slice(1, -1)}Filter`;
    const { body } = await createApolloServer().executeOperation(
      {
        query: `query ($filter: ${type}) { ${kind}(filter: $filter) { totalCount } }`,
        variables: { filter: JSON.parse(filter) },
      },
      { contextValue: createContext(createReader(database)) },
    );
    closeDatabase(database);
    if (body.kind !== 'single') throw new Error('an answer in parts');
    const { totalCount } = body.singleResult.data![kind] as { totalCount: number };
    const { exitCode, stdout, stderr } = await exported(kind, '--filter', filter);
    expect(totalCount).toBeGreaterThan(0);
    expect([exitCode, rowsOf(stdout).length, stderr]).toEqual([0, totalCount, `${totalCount} ${kind} written\n`]);
  });

  test('rows are to the letter what the report says', async () => {
    const filter = '{"report":{"slug":{"eq":"450224-2024"}},"parent":{"label":{"eq":"行政执法人员"}}}';
    const columns =
      'id,periodYear,publishedOn,regionPath,bodyName,label,value,valueMax,unit,relation,parentId,text,start';
    expect((await exported('metrics', '--filter', filter, '--columns', columns)).stdout).toBe(
      [
        columns,
        'Metric:450224-2024~f009dd@3173,2024,,广西壮族自治区/柳州市/融安县,融安县人民政府,持《中华人民共和国行政执法证》,820,,人,PART_OF,Metric:450224-2024~f009dd@3150,820人,3173',
        'Metric:450224-2024~f009dd@3196,2024,,广西壮族自治区/柳州市/融安县,融安县人民政府,单独持有国务院部门颁发的行政执法证件,227,,人,PART_OF,Metric:450224-2024~f009dd@3150,227人,3196',
        '',
      ].join('\r\n'),
    );
  });

  test('the whole of it in every form is the same', async () => {
    const files = ['csv', 'ndjson', 'json', 'parquet'].map((end) => join(folder, `metrics.${end}`));
    for (const file of files) {
      const { exitCode, stdout } = await exported('metrics', '--output', file);
      expect([exitCode, stdout]).toEqual([0, '']);
    }
    const [csv, ndjson, json, parquet] = files.map((file) => readFileSync(file));
    const objects = JSON.parse(json!.toString()) as Record<string, unknown>[];
    const asText = (value: unknown) => (value === null ? '' : String(value));
    const texts = objects.map((row) => Object.fromEntries(Object.entries(row).map(([k, v]) => [k, asText(v)])));
    expect(rowsOf(csv!.toString())).toEqual(texts);
    expect(ndjson!.toString()).toBe(objects.map((row) => `${JSON.stringify(row)}\n`).join(''));
    const read = await parquetReadObjects({ file: new Uint8Array(parquet!).buffer as ArrayBuffer });
    const days = read.map(({ publishedOn, ...row }) => ({
      ...row,
      publishedOn: publishedOn === null ? null : (publishedOn as Date).toISOString().slice(0, 10),
    }));
    expect(days).toEqual(objects);
  });
});

describe('the form', () => {
  const written = async (name: string, ...args: string[]) => {
    const file = join(folder, name);
    const { exitCode, stderr } = await exported('reports', '--output', file, '--columns', 'slug', ...args);
    return { exitCode, stderr, begin: readFileSync(file, 'utf8').slice(0, 22) };
  };
  const ndjson = '{"slug":"140522-2022"}';

  test('is as the file ends, CSV where it has no ending', async () => {
    expect((await written('r.ndjson')).begin).toBe(ndjson);
    expect((await written('r.JSONL')).begin).toBe(ndjson);
    expect((await written('reports')).begin).toMatch(/^slug\r\n140522-2022\r\n/);
  });

  test('is that of --format where it is given, which is said where the ending promises another', async () => {
    expect(await written('reports.txt', '--format', 'ndjson')).toEqual({
      ...{ exitCode: 0, stderr: '5 reports written\n', begin: ndjson },
    });
    expect(await written('other.csv', '--format', 'ndjson')).toEqual({
      exitCode: 0,
      stderr: `5 reports written to ${join(folder, 'other.csv')} as ndjson, as --format says\n`,
      begin: ndjson,
    });
  });

  test('is asked for where a file ends otherwise, and nothing is written', async () => {
    for (const name of ['reports.foo', 'reports.csv.gz']) {
      const file = join(folder, name);
      const { exitCode, stderr } = await exported('reports', '--output', file);
      expect([exitCode, stderr, existsSync(file)]).toEqual([
        1,
        expect.stringMatching(
          /: no form ends with \.(foo|gz); end the name with \.csv, .*, or say --format csv\|ndjson/,
        ),
        false,
      ]);
    }
  });
});

describe('one word for a condition', () => {
  test('is that of the address of an export', async () => {
    const { stdout } = await exported('metrics', '--year', '2024', '--region', '450000,370000', '--columns', 'slug');
    expect(new Set(rowsOf(stdout).map(({ slug }) => slug))).toEqual(new Set(['450224-2024', '371525-2024']));
  });

  test.each([
    [['metrics', '--indicator', 'NOPE'], /^indicator: there is no indicator "NOPE"; the API lists all of them/],
    [['metrics', '--indicator', 'LEGAL_AID'], /^indicator: .* near it there is LEGAL_AID_/],
    [['reports', '--region', '999999'], /^region: there is no region "999999"/],
    [['reports', '--indicator', 'NOPE'], /^reports have no --indicator; they have --year, --region, --body\n$/],
    [['metrics', '--filter', '{"indicator":{"eq":"NOPE"}}'], /^filter\.indicator\.eq: there is no indicator "NOPE"/],
  ])('that names what there is not is refused: %p', async (args, message) => {
    expect(await exported(...args)).toEqual({ exitCode: 1, stdout: '', stderr: expect.stringMatching(message) });
  });
});

test('whole reports are printed as fazhi import takes them', async () => {
  const { stdout, stderr } = await exported('parsed-reports', '--filter', '{"periodYear":{"eq":2024}}');
  const reports = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { source: { text: string } });
  expect(reports.map(({ source }) => source.text.length > 1000)).toEqual([true, true]);
  expect(stderr).toBe('2 parsed-reports written\n');
});

test('--bom, --escape-formulas and --all-versions', async () => {
  const { stdout } = await exported('reports', '--bom', '--escape-formulas', '--all-versions', '--columns', 'current');
  expect(stdout).toBe(`\uFEFFcurrent\r\n${'true\r\n'.repeat(5)}`);
});

test.each([
  [
    ['colours'],
    2,
    /'colours' is invalid for argument 'kind'\. Allowed choices are reports, sections, measures, metrics/,
  ],
  [['metrics', '--format', 'xlsx'], 2, /Allowed choices are csv, ndjson, json, parquet/],
  [['metrics', '--filter', '{unit:'], 2, /This is no JSON/],
  [
    ['metrics', '--filter', '{"unit":{"eq":5}}'],
    1,
    /^filter\.unit\.eq: String cannot represent a non string value: 5\n$/,
  ],
  [['metrics', '--filter', '{"colour":{}}'], 1, /^filter: Field "colour" is not defined by type "MetricFilter"\.\n$/],
  [['metrics', '--columns', 'colour'], 1, /^metrics have no column "colour"; they have id, /],
  [['parsed-reports', '--columns', 'slug'], 1, /^parsed-reports have no columns: each is whole\n$/],
  [['parsed-reports', '--format', 'csv'], 1, /^parsed-reports are exported as ndjson, json, not as "csv"\n$/],
  [['metrics', '--format', 'json', '--bom'], 1, /^--bom and --escape-formulas are for csv, and this is json\n$/],
  [['metrics', '--output', folder], 1, /: this is a folder; name a file\n$/],
  [['metrics', '--output', join(folder, 'none', 'm.csv')], 1, /m\.csv: there is no such folder\n$/],
])('%p is refused', async (args, exitCode, message) => {
  const refused = await exported(...args);
  expect(refused).toEqual({ exitCode, stdout: '', stderr: expect.stringMatching(message) });
});

test('without a database it says how to make one', async () => {
  const { exitCode, stderr } = await runCaptured('export', 'metrics', '--database', join(folder, 'none.db'));
  expect([exitCode, stderr]).toEqual([1, expect.stringContaining('there is no database; make it with "fazhi import')]);
});

describe('a file', () => {
  test('is what it was when it cannot be made whole, and nothing else is left', async () => {
    const place = temporaryFolder({ 'a.csv': 'before' });
    const pieces = async function* () {
      yield 'half';
      throw new Error('a fault');
    };
    await expect(writeOutput(join(place, 'a.csv'), pieces())).rejects.toThrow('a fault');
    expect([readdirSync(place), readFileSync(join(place, 'a.csv'), 'utf8')]).toEqual([['a.csv'], 'before']);
  });

  test('leaves nothing behind when its first piece cannot be made, however busy the disk is', async () => {
    const place = temporaryFolder({ 'a.csv': 'before' });
    // biome-ignore lint/correctness/useYield: it fails before it has a piece
    const pieces = async function* (): AsyncGenerator<string> {
      throw new Error('a fault');
    };
    // as many slow tasks as the pool has threads: whatever is opened next waits for them
    const busy = Array.from({ length: 4 }, () => promisify(pbkdf2)('a', 'b', 200_000, 64, 'sha512'));
    await expect(writeOutput(join(place, 'a.csv'), pieces())).rejects.toThrow('a fault');
    await Promise.all(busy);
    expect(await readdir(place)).toEqual(['a.csv']);
  });

  test('is left as it was when the program is told to end', async () => {
    const place = temporaryFolder({ 'a.csv': 'before' });
    let ended = false;
    const pieces = async function* () {
      try {
        yield 'half';
        process.emit('SIGINT');
        yield 'more';
      } finally {
        ended = true;
      }
    };
    const written = writeOutput(join(place, 'a.csv'), pieces());
    await expect(written).rejects.toThrow(/a\.csv: not written, since the program was told to end/);
    expect([ended, readdirSync(place), readFileSync(join(place, 'a.csv'), 'utf8')]).toEqual([
      true,
      ['a.csv'],
      'before',
    ]);
    expect(process.listenerCount('SIGINT')).toBe(0);
  });
});

describe('the program', () => {
  const main = join(packageRoot, 'dist', 'program', 'fazhi.js');
  const args = ['export', 'sections', '--database', corpus];

  test('writes bytes to standard output as they are', async () => {
    const bytes = execFileSync(process.execPath, [main, ...args, '--format', 'parquet'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const rows = await parquetReadObjects({ file: new Uint8Array(bytes).buffer as ArrayBuffer });
    expect(rows).toHaveLength(rowsOf((await exported('sections')).stdout).length);
  });

  test('ends quietly when nobody reads on, and leaves one plain database', async () => {
    const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    const errors: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    child.stdout.destroy();
    const [code] = await once(child, 'close');
    expect([code, Buffer.concat(errors).toString()]).toEqual([0, '']);
    expect(readdirSync(join(folder, 'seeds'))).toEqual(['fazhi.db']);
  });
});
