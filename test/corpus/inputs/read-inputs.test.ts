import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { tarOf, zipOf } from '../../formats/archives/make-archives.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { readItems, readShort } from './read-items.ts';

const MIB = 2 ** 20;

describe('documents', () => {
  test('come with name, path and bytes of their own, files and folders as given', async () => {
    const folder = temporaryFolder({ '2022/b.html': '<p>二', '2022/a.txt': '一', 'c.txt': '三' });
    const items = await readItems([join(folder, 'c.txt'), folder]);
    expect(items.map((item) => item.kind === 'document' && item.name)).toEqual([
      'c.txt',
      '2022/a.txt',
      '2022/b.html',
      'c.txt',
    ]);
    expect(items[2]).toEqual({
      ...{ kind: 'document', name: '2022/b.html', fileName: 'b.html', path: join(folder, '2022', 'b.html') },
      ...{ bytes: new Uint8Array(Buffer.from('<p>二')), url: null, given: null },
    });
    for (const item of items) {
      if (item.kind === 'document') expect(item.bytes.buffer.byteLength).toBeLessThan(item.bytes.length + 2);
    }
  });

  test('of several chunks are whole', async () => {
    const text = '法治政府建设。'.repeat(50_000);
    const folder = temporaryFolder({ 'a.txt': text, 'b.txt.gz': gzipSync(text) });
    expect(await readShort([folder])).toEqual([
      ['a.txt', text],
      ['b.txt.gz', text],
    ]);
  });

  test('that just fill a chunk, or just do not, are whole', async () => {
    const texts = Object.fromEntries([-2, -1, 0, 1].map((more) => [`${more + 2}.txt`, 'x'.repeat(2 ** 18 + more)]));
    expect(await readShort([temporaryFolder(texts)])).toEqual(Object.entries(texts));
  });

  test('that begin as JSON nearly does are documents', async () => {
    const texts = { 'a.txt': '[打印] 阳城县2022年报告', 'b.txt': '{阳城县}', 'c.json.txt': '阳城县', 'd.txt': '[' };
    expect(await readShort([temporaryFolder(texts)])).toEqual(Object.entries(texts));
  });

  test('that are DOCX are no archives, damaged or not', async () => {
    const docx = await zipOf({ 'word/document.xml': '<w:document/>', '[Content_Types].xml': '<Types/>' });
    const folder = temporaryFolder({
      'a.docx': docx,
      'b.zip': docx,
      'c.docx': docx.subarray(0, -30),
      'd.zip': await zipOf({ 'in.docx': docx }),
      'e.docx.gz': gzipSync(docx),
    });
    const items = await readItems([folder]);
    expect(items.map((item) => item.kind === 'document' && [item.name, item.fileName, item.bytes.length])).toEqual([
      ['a.docx', 'a.docx', docx.length],
      ['b.zip', 'b.zip', docx.length],
      ['c.docx', 'c.docx', docx.length - 30],
      ['d.zip/in.docx', 'in.docx', docx.length],
      ['e.docx.gz', 'e.docx', docx.length],
    ]);
  });
});

describe('faults name', () => {
  test('what is empty, too large or missing, and the others go on', async () => {
    const folder = temporaryFolder({ 'empty.txt': '', 'large.txt': '法治', 'large.json': '{"a"', 'z.txt': 'z' });
    for (const name of ['large.txt', 'large.json']) truncateSync(join(folder, name), 64 * MIB + 1);
    const missing = join(folder, 'missing.txt');
    expect(await readShort([missing, folder])).toEqual([
      [missing, '! no such file'],
      [join(folder, 'empty.txt'), '! the file is empty'],
      [join(folder, 'large.json'), expect.stringMatching(/larger than 64 MiB.*split it, or write it as NDJSON/u)],
      [join(folder, 'large.txt'), expect.stringContaining('larger than 64 MiB')],
      ['z.txt', 'z'],
    ]);
  });

  test('names with control characters, which are written out', async () => {
    const folder = temporaryFolder({ 'a\u001b[2J.txt': 'a', 'b.txt': 'b' });
    expect(await readShort([folder])).toEqual([
      [`${folder}/a\\u001b[2J.txt`, '! the name has control characters; rename the file'],
      ['b.txt', 'b'],
    ]);
  });

  test.each([
    ['a.rar', '526172211a070100', 'RAR'],
    ['a.7z', '377abcaf271c0004', '7z'],
  ])('archives of kinds that cannot be read: %s', async (name, begins, kind) => {
    const path = join(temporaryFolder({ [name]: Buffer.from(begins, 'hex') }), name);
    expect(await readShort([path])).toEqual([[path, expect.stringContaining(`${kind} archives cannot be read`)]]);
  });
});

describe('parsed reports', () => {
  test('come as records of JSON, arrays and NDJSON, whatever the name', async () => {
    const folder = temporaryFolder({
      'a.json': '{"a": 1}',
      'b.json': '{\n  "a": 1\n}',
      'c.txt': '[{"a": 1},\n {"b": 2}]',
      'd.ndjson': '{"a": 1}\n\n{"b": 2}\n',
      'e.json': '\ufeff{"a": 1}\r\n{"b": 2}',
      'f.json': Buffer.from('\ufeff{"a": "法"}\n{"b": 2}', 'utf16le'),
      'g.json.gz': gzipSync('{"a": 1}'),
      'h.ndjson': '{"a": 1}',
      'i.json': '{"a": \n{"b": 2}\n',
      'j.ndjson': 'no JSON',
      'k.json': '{"a": {}\n,"b": 2}',
      'l.json': '{"a": {"c":\n{}},\n"b": 2}',
      'm.json': '[\n{"a": 1}\n]\n',
      'n.json': '[{"a": 1},\n{"b": 2}\n]',
    });
    expect(await readShort([folder])).toEqual([
      ['record 1', '{"a": 1}'],
      ['record 1', '{\n  "a": 1\n}'],
      ['record 1', '{"a":1}'],
      ['record 2', '{"b":2}'],
      ['line 1', '{"a": 1}'],
      ['line 3', '{"b": 2}'],
      ['line 1', '{"a": 1}\r'],
      ['line 2', '{"b": 2}'],
      ['line 1', '{"a": "法"}'],
      ['line 2', '{"b": 2}'],
      ['record 1', '{"a": 1}'],
      ['line 1', '{"a": 1}'],
      ['line 1', '{"a": '],
      ['line 2', '{"b": 2}'],
      ['line 1', 'no JSON'],
      ['record 1', '{"a": {}\n,"b": 2}'],
      ['record 1', '{"a": {"c":\n{}},\n"b": 2}'],
      ['record 1', '{"a":1}'],
      ['record 1', '{"a":1}'],
      ['record 2', '{"b":2}'],
    ]);
  });

  test.each([
    ['a.json', ' []\n', 'holds no report'],
    ['a.json', '[{"a": 1},', 'not valid JSON'],
    ['a.json', ' \n', 'the file is empty'],
    ['a.ndjson', '\n\n', 'the file is empty'],
    ['a.json', Buffer.from([0x7b, 0xb7, 0xa8]), 'not valid UTF-8'],
    ['a.ndjson', Buffer.from([0x7b, 0xb7, 0xa8]), 'line 1: not valid UTF-8'],
  ])('%s that holds %j is a fault', async (name, content, reason) => {
    const path = join(temporaryFolder({ [name]: content }), name);
    expect(await readShort([path])).toEqual([[path, expect.stringContaining(reason)]]);
  });

  test('on a line that is too long are a fault, and the next line goes on', async () => {
    const folder = temporaryFolder({ 'a.ndjson': '' });
    const path = join(folder, 'a.ndjson');
    const long = Buffer.alloc(64 * MIB + 1, 0x20);
    writeFileSync(path, Buffer.concat([Buffer.from('{"a":1}\n'), long, Buffer.from('\n{"b":2}\n')]));
    expect(await readShort([path])).toEqual([
      ['line 1', '{"a":1}'],
      [path, expect.stringContaining('line 2: longer than 64 MiB')],
      ['line 3', '{"b":2}'],
    ]);
  });
});

describe('archives', () => {
  test('give their files under their own name, in their own order', async () => {
    const files = { 'b.txt': '二', '2022/a.html': '一' };
    const tar = await tarOf([{ name: 'b.txt' }, '二'], [{ name: '2022/a.html' }, '一']);
    const folder = temporaryFolder({
      'in/a.zip': await zipOf(files),
      'in/b.tar': tar,
      'in/c.tar.gz': gzipSync(tar),
      'in/d.tgz': gzipSync(tar),
    });
    const archives = ['in/a.zip', 'in/b.tar', 'in/c.tar.gz', 'in/d.tgz'];
    expect(await readShort([folder])).toEqual(
      archives.flatMap((name) => [
        [`${name}/b.txt`, '二'],
        [`${name}/2022/a.html`, '一'],
      ]),
    );
    const [first] = await readItems([join(folder, 'in', 'a.zip')]);
    expect(first).toMatchObject({ name: 'a.zip/b.txt', fileName: 'b.txt', path: join(folder, 'in/a.zip/b.txt') });
  });

  test('may hold parsed reports and compressed files', async () => {
    const zip = await zipOf({ 'a.ndjson': '{"a":1}\n{"b":2}', 'b.txt.gz': gzipSync('二'), 'c.json': '[{"c":3}]' });
    const folder = temporaryFolder({ 'a.zip': zip });
    expect(await readShort([folder])).toEqual([
      ['line 1', '{"a":1}'],
      ['line 2', '{"b":2}'],
      ['a.zip/b.txt.gz', '二'],
      ['record 1', '{"c":3}'],
    ]);
    expect((await readItems([folder]))[0]).toMatchObject({ path: join(folder, 'a.zip/a.ndjson') });
  });

  test('in archives are a fault, and the other files are read', async () => {
    const zip = await zipOf({ 'a.txt': 'a' });
    const tar = await tarOf([{ name: 'a.txt' }, 'a']);
    const outer = await zipOf({
      'in.zip': zip,
      'in.tar': tar,
      'in.tar.gz': gzipSync(tar),
      'in.gz.gz': gzipSync(gzipSync('a')),
      'z.txt': 'z',
    });
    const folder = temporaryFolder({ 'a.zip': outer, 'b.zip.gz': gzipSync(zip), 'c.gz': gzipSync(gzipSync('a')) });
    const nested = '! an archive in an archive; unpack it first';
    expect(await readShort([folder])).toEqual([
      ...['in.zip', 'in.tar', 'in.tar.gz', 'in.gz.gz'].map((name) => [join(folder, 'a.zip', name), nested]),
      ['a.zip/z.txt', 'z'],
      [join(folder, 'b.zip.gz'), nested],
      [join(folder, 'c.gz'), nested],
    ]);
  });

  test('that hold nothing, or a file twice, or are damaged are faults', async () => {
    const twice = await tarOf([{ name: 'a.txt' }, '一'], [{ name: './a.txt' }, '二']);
    const folder = temporaryFolder({
      'a.zip': await zipOf({}),
      'b.tar': twice,
      'c.zip': (await zipOf({ 'a.txt': 'a' })).subarray(0, -25),
      'd.txt.gz': gzipSync('法治').subarray(0, -8),
      'e.gz': gzipSync(''),
    });
    expect(await readShort([folder])).toEqual([
      [join(folder, 'a.zip'), '! the archive holds nothing to import'],
      ['b.tar/a.txt', '一'],
      [join(folder, 'b.tar/a.txt'), expect.stringContaining('holds a file of this name already')],
      [join(folder, 'c.zip'), expect.stringContaining('the ZIP archive is damaged or cut off')],
      [join(folder, 'd.txt.gz'), expect.stringContaining('the compressed content is cut off')],
      [join(folder, 'e.gz'), '! the file is empty'],
    ]);
  });

  test('that are bombs are faults, and the next file goes on', async () => {
    const zeros = Buffer.alloc(40 * MIB);
    const folder = temporaryFolder({
      'a.zip': await zipOf({ 'zeros.txt': zeros, 'z.txt': 'z' }),
      'b.gz': gzipSync(zeros),
      'c.tar.gz': gzipSync(await tarOf([{ name: 'a.txt' }, 'a'], [{ name: 'zeros.txt' }, zeros])),
      'd.txt': 'd',
    });
    const bomb = expect.stringContaining('as a zip bomb does');
    expect(await readShort([folder])).toEqual([
      [join(folder, 'a.zip/zeros.txt'), bomb],
      ['a.zip/z.txt', 'z'],
      [join(folder, 'b.gz'), bomb],
      ['c.tar.gz/a.txt', 'a'],
      [join(folder, 'c.tar.gz/zeros.txt'), bomb],
      ['d.txt', 'd'],
    ]);
  });
});

describe('standard input', () => {
  const stdinOf = (content: string | Uint8Array): Readable => Readable.from([Buffer.from(content as Uint8Array)]);

  test('is a document, parsed reports or an archive', async () => {
    expect(await readShort(['-'], { stdin: stdinOf('阳城县') })).toEqual([['stdin', '阳城县']]);
    expect(await readShort(['-'], { stdin: stdinOf('{"a":1}\n{"b":2}\n') })).toEqual([
      ['line 1', '{"a":1}'],
      ['line 2', '{"b":2}'],
    ]);
    const zip = stdinOf(await zipOf({ '2022/a.txt': 'a' }));
    expect(await readShort(['-'], { stdin: zip })).toEqual([['stdin/2022/a.txt', 'a']]);
    const tar = stdinOf(gzipSync(await tarOf([{ name: 'a.txt' }, 'a'])));
    expect(await readShort(['-'], { stdin: tar })).toEqual([['stdin/a.txt', 'a']]);
  });

  test('may be empty or broken, which is a fault', async () => {
    expect(await readShort(['-'], { stdin: Readable.from([]) })).toEqual([['standard input', '! the file is empty']]);
    const broken = new Readable({ read: () => broken.destroy(new Error('EIO')) });
    expect(await readShort(['-'], { stdin: broken })).toEqual([['standard input', '! cannot be read: EIO']]);
  });
});
