import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { readPdf } from '../../src/formats/pdf/read-pdf.ts';
import { packageRoot } from '../../src/package-root.ts';
import { temporaryFolder } from '../corpus/temporary-folder.ts';
import { type DrawnBox, type DrawnText, pdf, pdfObjects, pdfOf } from './wrapping/pdf.ts';
import { typeset } from './wrapping/typeset.ts';

const linesOf = async (pages: DrawnText[][]): Promise<string[]> => (await readPdf(pdf(pages))).text.split('\n');

/** Pieces of one line, in 12 points. */
const line = (baseline: number, ...pieces: [left: number, text: string][]): DrawnText[] =>
  pieces.map(([left, text]) => ({ left, text, baseline, size: 12 }));

/** Pages without header and page number, which are known by being on every page. */
const withoutRunning = (pages: DrawnText[][]): DrawnText[][] => pages.map((page) => page.slice(2));

const PROSE = '全县各级各部门深入学习贯彻习近平法治思想,认真落实上级关于法治政府建设的部署要求,各项工作取得新的成效。';

describe('lines that the layout broke', () => {
  test('are one paragraph again, also over the end of a page', async () => {
    const paragraphs = Array.from({ length: 30 }, (_, index) => `${index}${PROSE.repeat((index % 4) + 1)}`);
    const pages = typeset('', paragraphs);
    expect(pages.length).toBeGreaterThan(3);
    expect(await linesOf(pages)).toEqual(paragraphs);
  });

  test('stay apart at headings, short paragraphs and markers', async () => {
    const paragraphs = ['一、主要举措', '(一)规范执法', PROSE, '1.严格程序。', PROSE.slice(0, 26), '二、不足', PROSE];
    expect(await linesOf(withoutRunning(typeset('', paragraphs)))).toEqual(paragraphs);
  });

  test('are joined where paragraphs are not indented, and stay apart at short lines, wider distances and markers', async () => {
    const full = '法'.repeat(30);
    const pages = [
      [
        ...line(740, [73, full]),
        ...line(722, [73, `${'治'.repeat(28)},`]),
        ...line(704, [73, '2024年止']),
        ...line(686, [73, full]),
        ...line(660, [73, full]),
        ...line(642, [73, '一、'], [110, '主要举措']),
        ...line(624, [73, '(一)'], [110, '规范执法,加强'.repeat(4)]),
        ...line(606, [110, '悬挂的一行']),
        ...line(588, [73, full]),
      ],
    ];
    expect(await linesOf(pages)).toEqual([
      `${full}${'治'.repeat(28)},2024年止`,
      full,
      full,
      '一、 主要举措',
      `(一) ${'规范执法,加强'.repeat(4)}悬挂的一行`,
      full,
    ]);
  });

  test('are one title where it stands in the middle in larger type', async () => {
    const [page = []] = withoutRunning(typeset('关于2022年度法治政府建设情况的报告', [PROSE, PROSE]));
    const title = { text: '某某县人民政府', left: 297 - 3.5 * 22, baseline: 770, size: 22 };
    expect(await linesOf([[...page, title]])).toEqual([
      '某某县人民政府关于2022年度法治政府建设情况的报告',
      PROSE,
      PROSE,
    ]);
  });

  test('keep the spaces between words, and have none between characters', async () => {
    const pages = [
      [...line(700, [73, '运用 Windows XP'], [170, '系统'], [197, '办 理']), ...line(600, [73, '办件12'], [112, '件'])],
    ];
    expect(await linesOf(pages)).toEqual(['运用Windows XP系统办理', '办件12件']);
  });

  test('join words with a space and figures without', async () => {
    const full = '法'.repeat(30);
    const pages = [
      [
        ...line(740, [73, full]),
        ...line(720, [73, `${'法'.repeat(26)}Windows`]),
        ...line(700, [73, `XP${'法'.repeat(28)}1`]),
        ...line(680, [73, '2件']),
      ],
    ];
    expect(await linesOf(pages)).toEqual([`${full}${'法'.repeat(26)}Windows XP${'法'.repeat(28)}12件`]);
  });
});

test('a long table in smaller type does not tell where running text ends', async () => {
  const [page = []] = withoutRunning(typeset('', [PROSE, PROSE]));
  const rows = Array.from({ length: 25 }, (_, index) =>
    line(560 - 18 * index, [120, `某某镇${index}`], [260, `${index}件`], [380, `${index}件`]),
  );
  const lines = await linesOf([[...page, ...rows.flat()]]);
  expect(lines.slice(0, 3)).toEqual([PROSE, PROSE, '某某镇0 | 0件 | 0件']);
});

describe('what runs along the pages', () => {
  test('is left out: headers and page numbers', async () => {
    const pages = typeset('', Array<string>(20).fill(PROSE.repeat(2)));
    const text = (await linesOf(pages)).join('');
    expect(text).not.toMatch(/选编|—/);
  });

  test('is kept where it stands once, or within the page', async () => {
    const pages = [1, 2, 3].map((number) => [
      ...line(800, [200, `附件${'甲乙丙'[number - 1]}`]),
      ...line(500, [73, '共同的一行']),
      ...line(400, [73, `${number}`]),
    ]);
    expect(await linesOf(pages)).toEqual(
      ['甲', '乙', '丙'].flatMap((name, index) => [`附件${name}`, '共同的一行', `${index + 1}`]),
    );
  });

  test.each(['— 3 —', '- 3 -', '3', '3 / 10', '第 3 页 共 10 页', '-3-'])(
    'is known as a page number: %s',
    async (number) => {
      expect(await linesOf([[...line(700, [73, '正文。']), ...line(50, [280, number])]])).toEqual(['正文。']);
    },
  );

  test('a table of contents is left out', async () => {
    const pages = [[...line(700, [73, `一、主要举措${'.'.repeat(40)}3`]), ...line(600, [73, '一、主要举措'])]];
    expect(await linesOf(pages)).toEqual(['一、主要举措']);
  });
});

describe('a table', () => {
  test('is a line with bars for each row, empty cells in their places', async () => {
    const pages = [
      [
        ...line(740, [73, '2022年办理情况如下:']),
        ...line(700, [73, '类别'], [200, '收到案件'], [330, '办结案件']),
        ...line(680, [73, '行政复议'], [210, '75件'], [340, '62件']),
        ...line(660, [73, '行政诉讼'], [340, '2件']),
        ...line(640, [73, '合计'], [210, '80件'], [340, '64件']),
        ...line(600, [73, PROSE.slice(0, 30)]),
      ],
    ];
    expect(await linesOf(pages)).toEqual([
      '2022年办理情况如下:',
      '类别 | 收到案件 | 办结案件',
      '行政复议 | 75件 | 62件',
      '行政诉讼 |  | 2件',
      '合计 | 80件 | 64件',
      PROSE.slice(0, 30),
    ]);
  });

  test('may have narrow gaps where there are several one below the other', async () => {
    const pages = [
      [...line(700, [73, '复议'], [105, '3件'], [131, '4件']), ...line(680, [73, '诉讼'], [105, '5件'], [131, '6件'])],
    ];
    expect(await linesOf(pages)).toEqual(['复议 | 3件 | 4件', '诉讼 | 5件 | 6件']);
  });

  test('is none where a gap stands alone', async () => {
    const pages = [
      [...line(700, [73, '某某县人民政府'], [250, '2023年1月9日']), ...line(660, [73, PROSE.slice(0, 20)])],
    ];
    expect(await linesOf(pages)).toEqual(['某某县人民政府 2023年1月9日', PROSE.slice(0, 20)]);
  });
});

describe('a table with borders', () => {
  /** The borders of cells between these places, each drawn by itself as a thin box, as browsers do. */
  const grid = (xs: readonly number[], ys: readonly number[]): DrawnBox[] => [
    ...xs.flatMap((x) => ys.slice(1).map((y, i): DrawnBox => [x, y, 0.5, ys[i]! - y])),
    ...ys.flatMap((y) => xs.slice(1).map((x, i): DrawnBox => [xs[i]!, y, x - xs[i]!, 0.5])),
  ];
  const linesWith = async (boxes: readonly DrawnBox[], pages: DrawnText[][]): Promise<string[]> =>
    (await readPdf(pdf(pages, 'GB1', boxes))).text.split('\n');
  const before = line(760, [73, '办理情况如下:']);
  const behind = line(560, [73, PROSE.slice(0, 30)]);

  test('has bars between its cells however close together they stand', async () => {
    const rows = [...line(700, [74, '复议申请'], [123, '35件']), ...line(680, [74, '诉讼案件'], [123, '2件'])];
    const boxes = grid([73, 122.5, 150], [714, 694, 674]);
    const lines = ['办理情况如下:', '复议申请 | 35件', '诉讼案件 | 2件', PROSE.slice(0, 30)];
    expect(await linesWith(boxes, [[...before, ...rows, ...behind]])).toEqual(lines);
    // the same without borders is text with gaps
    expect(await linesWith([], [[...before, ...rows, ...behind]])).not.toContain('复议申请 | 35件');
  });

  test('may be drawn as lines, within what is moved and scaled', async () => {
    const [first, ...rest] = pdfObjects([
      [
        'q 2 0 0 2 0 0 cm 36.5 357 m 75 357 l 75 337 l 36.5 337 l s 36.5 347 m 75 347 l S 61.3 337 m 61.3 357 l S Q',
        ...[700, 680].map((y) => `BT /F1 12 Tf 1 0 0 1 74 ${y} Tm <590D8BAE75338BF70033003500334EF6> Tj ET`),
      ].join('\n'),
    ]).reverse();
    expect((await readPdf(pdfOf([first!, ...rest].reverse()))).text).toBe('复议申请 | 353件\n复议申请 | 353件');
  });

  test('has the lines of a cell in one', async () => {
    const rows = [
      ...line(700, [74, '行政复议申请收到']),
      ...line(692, [180, '1200']),
      ...line(684, [74, '件数'], [180, '件']),
      ...line(660, [74, '合计'], [180, '1200件']),
    ];
    const boxes = grid([73, 175, 250], [715, 675, 650]);
    expect(await linesWith(boxes, [[...before, ...rows, ...behind]])).toEqual([
      '办理情况如下:',
      '行政复议申请收到件数 | 1200件',
      '合计 | 1200件',
      PROSE.slice(0, 30),
    ]);
  });

  test('keeps the places of empty cells; what is merged stands in the first', async () => {
    const rows = [
      ...line(680, [74, '机关']),
      ...line(700, [200, '处罚']),
      ...line(680, [134, '警告'], [254, '罚款']),
      ...line(660, [74, '公安'], [254, '3件']),
      ...line(640, [74, '林业'], [134, '2件'], [254, '1件']),
    ];
    const boxes = [
      ...grid([73, 130], [715, 675]),
      ...grid([130, 310], [715, 695]),
      ...grid([130, 250, 310], [695, 675]),
      ...grid([73, 130, 250, 310], [675, 655, 635]),
    ];
    expect(await linesWith(boxes, [[...before, ...rows, ...behind]])).toEqual([
      '办理情况如下:',
      '机关 | 处罚 |',
      '| 警告 | 罚款',
      '公安 |  | 3件',
      '林业 | 2件 | 1件',
      PROSE.slice(0, 30),
    ]);
  });

  test('that lays out text is read cell by cell, each paragraph a line', async () => {
    const cell = Array.from({ length: 16 }, (_, i) => line(700 - 18 * i, [120, PROSE.slice(0, 20)])).flat();
    const boxes = grid([73, 115, 365], [715, 400]);
    expect(await linesWith(boxes, [[...line(560, [80, '成效']), ...cell]])).toEqual([
      '成效',
      PROSE.slice(0, 20).repeat(16),
    ]);
  });

  test('goes on over the end of a page with all its rows, be they different in their figures alone', async () => {
    const rows = (from: number) =>
      [0, 1, 2].flatMap((i) => line(800 - 20 * i, [74, `第${from + i}组`], [134, `${from + i}件`]));
    const boxes = grid([73, 130, 250], [815, 795, 775, 755]);
    expect(await linesWith(boxes, [rows(1), rows(4), rows(7)])).toEqual(
      Array.from({ length: 9 }, (_, i) => `第${i + 1}组 | ${i + 1}件`),
    );
  });

  test('is none where a frame is around text, or lines are under words', async () => {
    const paragraphs = [PROSE, PROSE.slice(0, 20), PROSE];
    const pages = withoutRunning(typeset('', paragraphs));
    expect(await linesWith(grid([60, 540], [800, 400]), pages)).toEqual(paragraphs);
    const underlines = pages[0]!.map(({ left, baseline }): DrawnBox => [left, baseline - 2, 200, 0.5]);
    expect(await linesWith([...underlines, [60, 400, 0.5, 400]], pages)).toEqual(paragraphs);
  });
});

describe('text is read as it is shown:', () => {
  test('what stands aslant is a watermark', async () => {
    const content = `BT /F1 12 Tf 1 0 0 1 73 700 Tm <6CD56CBB> Tj ET BT /F1 40 Tf .7 .7 -.7 .7 100 300 Tm <5185> Tj ET`;
    expect((await readPdf(pdfOf(pdfObjects([content])))).text).toBe('法治');
  });

  test('a page that is turned is read along its lines', async () => {
    const [first, ...rest] = pdfObjects(['BT /F1 12 Tf 0 1 -1 0 100 73 Tm <6CD56CBB> Tj ET']).reverse();
    const objects = [first!, rest[0]!.replace('/Type /Page', '/Type /Page /Rotate 90'), ...rest.slice(1)].reverse();
    expect((await readPdf(pdfOf(objects))).text).toBe('法治');
  });

  test('bold that is drawn twice counts once', async () => {
    const pages = [line(700, [73, '一、主要举措'], [73.4, '一、主要举措'])];
    expect(await linesOf(pages)).toEqual(['一、主要举措']);
  });

  test('radicals are the characters that they look like', async () => {
    // in this font's encoding only the second is known: the first comes from a table that the document brings
    const toUnicode = `/CIDInit /ProcSet findresource begin begincmap 1 beginbfchar <6C11> <2EA0> endbfchar endcmap`;
    const objects = pdfObjects(['BT /F1 12 Tf 1 0 0 1 73 700 Tm <4EBA6C11> Tj ET']);
    const font = objects[2]!.replace('/Encoding', `/ToUnicode ${objects.length + 1} 0 R /Encoding`);
    const table = `<< /Length ${toUnicode.length} >>\nstream\n${toUnicode}\nendstream`;
    const bytes = pdfOf([...objects.slice(0, 2), font, ...objects.slice(3), table]);
    expect((await readPdf(bytes)).text).toContain('民');
  });
});

describe('a PDF that cannot be read says why:', () => {
  const compressed = (content: Buffer, filter: string): string =>
    `<< /Length ${content.length} /Filter ${filter} >>\nstream\n${content.toString('latin1')}\nendstream`;

  test('one of pictures', async () => {
    await expect(readPdf(pdf([[], []]))).rejects.toThrow(
      'the PDF holds pictures of pages, no text; run text recognition (OCR) first',
    );
  });

  test('one with a password', async () => {
    const key = `<${'41'.repeat(32)}>`;
    const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >> /ID [<41> <41>]`;
    const bytes = pdfOf(pdfObjects(['BT ET']), encrypt);
    await expect(readPdf(bytes)).rejects.toMatchObject({
      name: 'AppError',
      message: expect.stringMatching(/protected by a password/),
    });
  });

  test('a damaged one', async () => {
    await expect(readPdf(Buffer.from('%PDF-1.7\nnothing'))).rejects.toThrow(/^a damaged PDF \(.+\); fetch it again/);
  });

  test('one of too many pages', async () => {
    await expect(readPdf(pdf(Array<DrawnText[]>(2001).fill([])))).rejects.toThrow(
      'more than 2000 pages; split it first',
    );
  });

  test.each([
    ['once', 1],
    ['twice', 2],
  ])(
    'one whose page inflates %s without end',
    async (_, times) => {
      let bomb = Buffer.alloc(80 * 2 ** 20, 0x20);
      for (let layer = 0; layer < times; layer++) bomb = deflateSync(bomb);
      const objects = pdfObjects(['']);
      const filter = `[${'/FlateDecode '.repeat(times)}]`;
      const bytes = pdfOf([...objects.slice(0, -1), compressed(bomb, filter)]);
      expect(bytes.length).toBeLessThan(100_000);
      await expect(readPdf(bytes)).rejects.toThrow('the PDF packs more than 64 MB into one stream');
    },
    60_000,
  );

  test('and the next one is read all the same', async () => {
    expect(await linesOf([line(700, [73, '法治'])])).toEqual(['法治']);
  });

  test('all of them where the package is not installed', () => {
    const folder = temporaryFolder({});
    cpSync(join(packageRoot, 'dist', 'src'), join(folder, 'src'), { recursive: true });
    cpSync(join(packageRoot, 'package.json'), join(folder, 'package.json'));
    const module = pathToFileURL(join(folder, 'src', 'formats', 'pdf', 'pdf-thread.js')).href;
    const code = `console.log(JSON.stringify(await (await import('${module}')).default({ bytes: new Uint8Array(9), withBorders: true })))`;
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(JSON.parse(output)).toEqual({ fault: 'not-installed' });
  });
});

test('scripts in a PDF do not run, and nothing is said about them', async () => {
  const objects = pdfObjects(['BT /F1 12 Tf 1 0 0 1 73 700 Tm <6CD56CBB> Tj ET']);
  const script = '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\); while \\(true\\) {}) >>';
  const bytes = pdfOf([objects[0]!.replace('/Type /Catalog', `/Type /Catalog ${script}`), ...objects.slice(1)]);
  expect(await readPdf(bytes)).toEqual({ text: '法治', mediaType: 'application/pdf', encoding: 'utf-8', page: null });
});
