import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { zipOf } from '../../formats/archives/make-archives.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { readItems, readShort } from './read-items.ts';

const REPORTS = { 'a.txt': '一', '2022/b.html': '二', '阳城县.txt': '三' };

const manifestIn = (content: string | Uint8Array, name = 'list.csv', files: Record<string, string | Uint8Array> = {}) =>
  join(temporaryFolder({ ...REPORTS, ...files, [name]: content }), name);

const read = (content: string | Uint8Array, name?: string, files?: Record<string, string | Uint8Array>) =>
  readShort([], { manifest: manifestIn(content, name, files) });

/** 文件,年份 / 阳城县.txt,2022 in GB18030, as a spreadsheet in China writes it. */
const GB18030 = Buffer.from('cec4bcfe2cc4eab7dd0d0ad1f4b3c7cfd82e7478742c323032320d0a', 'hex');

describe('a manifest', () => {
  test('lists files with what is known of them, under the paths that it writes', async () => {
    const manifest = manifestIn(
      'path,url,region,year,body\n' +
        './2022//b.html,https://www.yc.gov.cn/1.html,140522,2022,市场监督管理局\n' +
        'a.txt,,,,\n',
    );
    const items = await readItems([], { manifest });
    expect(items).toMatchObject([
      {
        ...{ kind: 'document', name: '2022/b.html', fileName: 'b.html', url: 'https://www.yc.gov.cn/1.html' },
        path: join(manifest, '..', '2022', 'b.html'),
        given: {
          ...{ periodYear: 2022, regionCode: '140522' },
          body: { name: '阳城县市场监督管理局', kind: 'DEPARTMENT' },
        },
      },
      { kind: 'document', name: 'a.txt', url: null, given: null },
    ]);
  });

  test.each([
    ['commas', 'path,year\na.txt,2022\n阳城县.txt,2023\n'],
    ['a byte-order mark and the ends of lines of Windows', '\ufeffpath,year\r\na.txt,2022\r\n阳城县.txt,2023\r\n'],
    ['semicolons', 'path;year\na.txt;2022\n阳城县.txt;2023\n'],
    ['tabs', 'path\tyear\na.txt\t2022\n阳城县.txt\t2023'],
    ['UTF-16 with tabs', Buffer.from('\ufeffpath\tyear\r\na.txt\t2022\r\n阳城县.txt\t2023', 'utf16le')],
    ['quotes', '"path","year"\n"a.txt","2022"\n"阳城县.txt", 2023 \n'],
    ['other cases and empty rows', 'PATH,Period Year\na.txt,2022\n,\n\n阳城县.txt,2023年\n'],
    ['Chinese headings', '文件,年份\na.txt,2022\n阳城县.txt,2023\n'],
    ['empty columns at the end', 'path,year,,\na.txt,2022,,\n阳城县.txt,2023,,\n'],
  ])('may be written with %s', async (_, content) => {
    const items = await readItems([], { manifest: manifestIn(content) });
    expect(items.map((item) => item.kind === 'document' && [item.name, item.given?.periodYear])).toEqual([
      ['a.txt', 2022],
      ['阳城县.txt', 2023],
    ]);
  });

  test('may be in GB18030', async () => {
    const [item] = await readItems([], { manifest: manifestIn(GB18030) });
    expect(item).toMatchObject({ name: '阳城县.txt', given: { periodYear: 2022 } });
  });

  test('may be NDJSON', async () => {
    const lines = '{"path":"a.txt","year":2022,"bodyKind":"DEPARTMENT","url":null}\n\n{"path":"阳城县.txt"}\n';
    for (const name of ['list.ndjson', 'list.txt']) {
      expect(await readItems([], { manifest: manifestIn(lines, name) })).toMatchObject([
        { name: 'a.txt', given: { periodYear: 2022, regionCode: null, body: { name: null, kind: 'DEPARTMENT' } } },
        { name: '阳城县.txt', given: null },
      ]);
    }
  });

  test('is read before the paths, and what it lists is not read again', async () => {
    const manifest = manifestIn('path,year\n阳城县.txt,2022\n', '.list.csv');
    const folder = join(manifest, '..');
    expect(await readShort([folder], { manifest })).toEqual([
      ['阳城县.txt', '三'],
      ['2022/b.html', '二'],
      ['a.txt', '一'],
    ]);
  });

  test('may list compressed files and archives, all of whose files are what it says', async () => {
    const files = { 'c.txt.gz': gzipSync('四'), 'd.zip': await zipOf({ 'e.txt': '五' }) };
    const manifest = manifestIn('path,year\nc.txt.gz,2022\nd.zip,2023\n', 'list.csv', files);
    expect(await readItems([], { manifest })).toMatchObject([
      { name: 'c.txt.gz', given: { periodYear: 2022 } },
      { name: 'd.zip/e.txt', given: { periodYear: 2023 } },
    ]);
  });
});

describe('what it says of a body:', () => {
  test.each([
    ['140522', '阳城县市场监督管理局', '', { name: '阳城县市场监督管理局', kind: 'DEPARTMENT' }],
    ['140522', '司法局', '', { name: '阳城县司法局', kind: 'DEPARTMENT' }],
    ['140522000000', '陽城縣人民政府', '', { name: '阳城县人民政府', kind: 'GOVERNMENT' }],
    ['140522', '阳城开发区管委会', '', { name: '阳城开发区管委会', kind: 'ZONE_COMMITTEE' }],
    ['', '冠县司法局', '', { name: '冠县司法局', kind: 'DEPARTMENT' }],
    ['', '某协会', '', { name: '某协会', kind: 'OTHER' }],
    ['', '某协会', 'department', { name: '某协会', kind: 'DEPARTMENT' }],
  ])('%s %s %s', async (region, name, kind, body) => {
    const manifest = manifestIn(`path,region,body,body_kind\na.txt,${region},${name},${kind}\n`);
    expect(await readItems([], { manifest })).toMatchObject([{ given: { body } }]);
  });
});

describe('codes of regions', () => {
  test.each([
    ['140522', '140522'],
    ['140522100', '140522100'],
    ['140522100000', '140522100'],
    ['140522000000', '140522'],
    ['140522000', '140522'],
  ])('%s is %s', async (written, regionCode) => {
    const manifest = manifestIn(`path,region\na.txt,${written}\n`);
    expect(await readItems([], { manifest })).toMatchObject([{ given: { regionCode } }]);
  });
});

describe('a row with a fault is named with its number, and the others go on:', () => {
  test.each([
    ['a.txt,,,,20x2', 'year: "20x2" is no year'],
    ['a.txt,,14052,,', 'region: "14052" is no code of a division'],
    ['a.txt,,140522100201,,', 'region: "140522100201" is no code of a division'],
    ['a.txt,www.yc.gov.cn,,,', 'url: "www.yc.gov.cn" is no web address'],
    ['a.txt,,,委,', 'bodyKind: "委" is no kind of body; these are GOVERNMENT,'],
    ['a.txt,,1,,22', 'year: "22" is no year (2022); region: "1" is no code'],
    [',,,,2022', 'path: is missing'],
    ['c.txt,,,,', 'path: c.txt: no such file'],
    ['2022,,,,', 'path: 2022: is no file'],
    ['https://www.yc.gov.cn/1.html,,,,', 'is a web address; save the page as a file'],
    ['阳城县.txt,,,,', 'path: 阳城县.txt stands in row 2 already'],
    ['./2022/../阳城县.txt,,,,', 'stands in row 2 already'],
    ['a.txt,,,,2022,x', '"x" stands in a column without heading'],
  ])('%s', async (row, reason) => {
    const manifest = manifestIn(`path,url,region,bodyKind,year\n阳城县.txt,,,,\n${row}\n2022/b.html,,,,\n`);
    expect(await readShort([], { manifest })).toEqual([
      ['阳城县.txt', '三'],
      [manifest, expect.stringMatching(/^! row 3: /u)],
      ['2022/b.html', '二'],
    ]);
    expect((await readShort([], { manifest }))[1]?.[1]).toContain(reason);
  });

  test.each([
    [
      '{"path":"a.txt","jahr":2022}',
      'there is no column "jahr"; there are path (文件), url (网址), region (行政区划代码)',
    ],
    ['{"path":"a.txt"', 'not a JSON object'],
    ['["a.txt"]', 'not a JSON object'],
  ])('%s', async (line, reason) => {
    const [fault, good] = await read(`${line}\n{"path":"a.txt"}\n`, 'list.ndjson');
    expect(fault?.[1]).toContain(`! line 1: ${reason}`);
    expect(good).toEqual(['a.txt', '一']);
  });

  test('parsed reports, which say themselves what they are of', async () => {
    const rows = 'path,year\nr.json,2022\na.txt,2022\n';
    const [fault, good] = await read(rows, 'list.csv', { 'r.json': '{"a":1}' });
    expect(fault?.[1]).toContain('holds parsed reports, which say themselves what they are of');
    expect(good).toEqual(['a.txt', '一']);
    expect(await read('path,year\nr.json,\n', 'list.csv', { 'r.json': '{"a":1}' })).toEqual([['record 1', '{"a":1}']]);
  });
});

describe('a manifest that cannot be read is a fault:', () => {
  test.each([
    ['', 'the file is empty'],
    ['path,jahr\na.txt,2022\n', 'there is no column "jahr"; there are path (文件), url (网址)'],
    ['path,文件\na.txt,b.txt\n', 'two columns are for path'],
    ['a.txt,2022\n', 'there is no column "a.txt"'],
    ['year,url\n2022,\n', 'one of them must be path (文件)'],
    [Buffer.from([0x70, 0x61, 0x74, 0x68, 0x0a, 0x61, 0xff, 0xff, 0x0a]), 'the text is neither UTF-8 nor GB18030'],
  ])('%j', async (content, reason) => {
    expect(await read(content)).toEqual([[expect.stringMatching(/list\.csv$/u), expect.stringContaining(reason)]]);
  });

  test('a quote without end, after the rows before it', async () => {
    const [good, fault, ...none] = await read('path,year\na.txt,2022\n"2022/b.html,2022\n');
    expect(good).toEqual(['a.txt', '一']);
    expect(fault?.[1]).toContain('cannot be read from row 3 on: Quote Not Closed');
    expect(none).toEqual([]);
  });

  test.each(['path,year\n', '\ufeff文件;年份', 'path\n\n,\n', '"path"\r\n\r\n'])(
    'one without rows: %j',
    async (content) => {
      expect(await read(content)).toEqual([
        [expect.stringMatching(/list\.csv$/u), '! lists no file; below the headings each file has a row of its own'],
      ]);
    },
  );

  test('one that is not there', async () => {
    expect(await readShort([], { manifest: 'none.csv' })).toEqual([['none.csv', '! no such file']]);
  });
});

describe('a manifest among the paths', () => {
  test('is told to be none of a report', async () => {
    const manifest = manifestIn('文件,年份\na.txt,2022\n');
    expect(await readShort([manifest])).toEqual([
      [manifest, `! this is a manifest, no report; give it as --manifest ${manifest}`],
    ]);
  });

  test('but any other table is read as the text that it is', async () => {
    const table = manifestIn('机关,件数\n公安局,3\n');
    expect(await readShort([table])).toEqual([['list.csv', '机关,件数\n公安局,3\n']]);
  });
});
