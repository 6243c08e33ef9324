import { describe, expect, test } from '@jest/globals';
import { readDocx } from '../../src/formats/docx/read-docx.ts';
import { type DocxParts, docx, docxParts, level, list, numbered, paragraph, run } from './wrapping/docx.ts';
import { zip } from './wrapping/zip.ts';

async function linesOf(parts: DocxParts | string): Promise<string[]> {
  const { text } = await readDocx(await docx(typeof parts === 'string' ? { body: parts } : parts));
  return text.split('\n');
}

const cell = (content: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows: string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;
const textRow = (...texts: string[]): string => row(...texts.map((text) => cell(paragraph(text))));

describe('the text of a paragraph', () => {
  test('is a line, put together from its runs; empty ones are none', async () => {
    expect(
      await linesOf(`<w:p>${run('受理')}${run('75')}${run('件')}</w:p>${paragraph('')}${paragraph('办结')}`),
    ).toEqual(['受理75件', '办结']);
  });

  test('goes on in a new line behind a line break, and keeps tabs and hyphens', async () => {
    const body =
      '<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>2021</w:t><w:noBreakHyphen/><w:t>2025</w:t></w:r></w:p>';
    expect(await linesOf(body)).toEqual(['甲\t乙', '2021-2025']);
  });

  test('has no tabs for the stops that are only defined', async () => {
    const stops = '<w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs>';
    expect(await linesOf(paragraph('甲', stops))).toEqual(['甲']);
  });

  test('keeps spaces where the file says so, and not those of the file', async () => {
    const body =
      '<w:p><w:r><w:t xml:space="preserve"> Windows </w:t></w:r><w:r><w:t>\n  XP &amp; 法治 \n</w:t></w:r></w:p>';
    expect(await linesOf(body)).toEqual(['Windows XP & 法治']);
  });

  test('has what was inserted or moved here, and not what was deleted, moved away or hidden', async () => {
    const body = `<w:p>${run('受理')}<w:del w:id="1"><w:r><w:delText>70</w:delText><w:br/></w:r></w:del><w:ins w:id="2">${run('75')}</w:ins>
      <w:moveFrom w:id="3">${run('余')}</w:moveFrom><w:moveTo w:id="4">${run('件')}</w:moveTo>
      <w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>。</w:t></w:r></w:p>`;
    expect(await linesOf(body)).toEqual(['受理75件。']);
  });

  test('goes on in the next paragraph where its end was deleted', async () => {
    const body = paragraph('受理', '<w:rPr><w:del w:id="1"/></w:rPr>') + paragraph('75件');
    expect(await linesOf(body)).toEqual(['受理75件']);
  });

  test('has the result of a field, not its instruction', async () => {
    const body = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE \\@ "yyyy"</w:instrText></w:r>
      <w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('2023')}<w:r><w:fldChar w:fldCharType="end"/></w:r>
      <w:hyperlink>${run('年')}</w:hyperlink><w:sdt><w:sdtContent>${run('度')}</w:sdtContent></w:sdt></w:p>`;
    expect(await linesOf(body)).toEqual(['2023年度']);
  });

  test('has raised figures as such, so that they are no part of a number', async () => {
    const raised = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>';
    expect(await linesOf(`<w:p>${run('绿地15m')}${raised}${run(',2处')}</w:p>`)).toEqual(['绿地15m²,2处']);
  });

  test('has no readings above characters', async () => {
    const ruby = `<w:r><w:ruby><w:rt>${run('zhì')}</w:rt><w:rubyBase>${run('治')}</w:rubyBase></w:ruby></w:r>`;
    expect(await linesOf(`<w:p>${run('法')}${ruby}</w:p>`)).toEqual(['法治']);
  });
});

test('a table of contents is left out', async () => {
  const styles = '<w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/></w:style>';
  const body = paragraph('一、主要举措\t1', '<w:pStyle w:val="11"/>') + paragraph('一、主要举措');
  expect(await linesOf({ body, styles })).toEqual(['一、主要举措']);
});

test('a text box follows the paragraph that it hangs on, once', async () => {
  const box = `<w:txbxContent>${paragraph('框一')}${paragraph('框二')}</w:txbxContent>`;
  const body = `<w:p>${run('前')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice>
    <mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('后')}</w:p>${paragraph('末')}`;
  expect(await linesOf(body)).toEqual(['前后', '框一', '框二', '末']);
});

test('a note follows the paragraph that names it, and its mark does not come into the numbers', async () => {
  const footnotes = `<w:footnote w:type="separator" w:id="-1">${paragraph('')}</w:footnote><w:footnote w:id="2">${paragraph('截至12月底。')}</w:footnote>`;
  const body = `<w:p>${run('办件15')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('件')}</w:p>${paragraph('末')}`;
  expect(await linesOf({ body, footnotes })).toEqual(['办件15件', '截至12月底。', '末']);
});

describe('a table', () => {
  test('of data is a line with bars for each row, empty cells in their places', async () => {
    const body = table(textRow('类别', '收到', '办结'), textRow('行政复议', '', '62件'), textRow('诉讼', '5件', ''));
    expect(await linesOf(body)).toEqual(['类别 | 收到 | 办结', '行政复议 |  | 62件', '诉讼 | 5件 |']);
  });

  test('has a cell over several columns in the first of them, and a title row without bars', async () => {
    const body = table(
      row(cell(paragraph('2023年情况'), '<w:gridSpan w:val="3"/>')),
      row(cell(paragraph('类别')), cell(paragraph('件数'), '<w:gridSpan w:val="2"/>')),
      textRow('复议', '3件', '4件'),
    );
    expect(await linesOf(body)).toEqual(['2023年情况', '类别 | 件数 |', '复议 | 3件 | 4件']);
  });

  test('joins the lines of a cell', async () => {
    const body = table(row(cell(paragraph('行政') + paragraph('复议')), cell(paragraph('75件'))));
    expect(await linesOf(body)).toEqual(['行政复议 | 75件']);
  });

  test('that lays out a page is its cells one below the other', async () => {
    const passage = '坚持以习近平法治思想为指导。'.repeat(20);
    const body = table(row(cell(paragraph('一、举措')), cell(paragraph(passage) + paragraph('二、不足'))));
    expect(await linesOf(body)).toEqual(['一、举措', passage, '二、不足']);
  });

  test('within a table is read in its place', async () => {
    const body = table(row(cell(paragraph('附表')), cell(table(textRow('复议', '3件')))));
    expect(await linesOf(body)).toEqual(['附表', '复议 | 3件']);
  });

  test('lacks rows that were deleted', async () => {
    const gone = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell(paragraph('旧'))}${cell(paragraph('1件'))}</w:tr>`;
    expect(await linesOf(table(gone, textRow('新', '2件')))).toEqual(['新 | 2件']);
  });

  test('has the running numbers of its first column', async () => {
    const numbering = list(1, level(0, 'decimal', '%1'));
    const numberedRow = (text: string) => row(cell(paragraph('', numbered(1))), cell(paragraph(text)));
    expect(await linesOf({ body: table(numberedRow('复议'), numberedRow('诉讼')), numbering })).toEqual([
      '1 | 复议',
      '2 | 诉讼',
    ]);
  });
});

describe('numbers that Word draws', () => {
  const outline = list(
    1,
    level(0, 'chineseCountingThousand', '%1、'),
    level(1, 'chineseCounting', '(%2)'),
    level(2, 'decimal', '%3.'),
  );
  const at = (...levels: number[]): string => levels.map((index) => paragraph('甲', numbered(1, index))).join('');

  test('count on through other paragraphs and start anew below each higher level', async () => {
    const body = at(0, 1, 1, 2, 2) + paragraph('正文') + at(2, 0, 1, 2);
    expect(await linesOf({ body, numbering: outline })).toEqual([
      '一、甲',
      '(一)甲',
      '(二)甲',
      '1. 甲',
      '2. 甲',
      '正文',
      '3. 甲',
      '二、甲',
      '(一)甲',
      '1. 甲',
    ]);
  });

  test('show the numbers of the levels above, in figures where the list is legal', async () => {
    const numbering = list(
      1,
      level(0, 'chineseCounting', '第%1章', '<w:suff w:val="space"/>'),
      level(1, 'decimal', '%1.%2', '<w:isLgl/>'),
      level(2, 'lowerLetter', '%1-%2-%3', '<w:suff w:val="nothing"/>'),
    );
    expect(await linesOf({ body: at(0, 0, 1, 2), numbering })).toEqual([
      '第一章 甲',
      '第二章 甲',
      '2.1 甲',
      '二-1-a甲',
    ]);
  });

  test('go on through higher levels where the level is told not to restart', async () => {
    const numbering = list(1, level(0, 'decimal', '%1.'), level(1, 'decimal', '(%2)', '<w:lvlRestart w:val="0"/>'));
    expect(await linesOf({ body: at(0, 1, 0, 1), numbering })).toEqual(['1. 甲', '(1)甲', '2. 甲', '(2)甲']);
  });

  test('begin where a use of the list says, once; another use of the same list counts on', async () => {
    const uses =
      '<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>';
    const by = (id: number) => paragraph('甲', numbered(id));
    const body = by(1) + by(1) + by(2) + by(2) + by(3);
    expect(await linesOf({ body, numbering: outline + uses })).toEqual([
      '一、甲',
      '二、甲',
      '一、甲',
      '二、甲',
      '三、甲',
    ]);
  });

  test('come from the style of a paragraph, or that it is based on, unless it says 0', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="h1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="h2"><w:name w:val="heading 2"/><w:basedOn w:val="h1"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="own"><w:name w:val="own"/><w:basedOn w:val="h2"/></w:style>';
    const body =
      paragraph('甲', '<w:pStyle w:val="h1"/>') +
      paragraph('乙', '<w:pStyle w:val="own"/>') +
      paragraph('丙', `<w:pStyle w:val="h1"/><w:numPr><w:numId w:val="0"/></w:numPr>`);
    expect(await linesOf({ body, styles, numbering: outline })).toEqual(['一、甲', '(一)乙', '丙']);
  });

  test('come from the level that names the style, and from the list of a numbering style', async () => {
    const numbering =
      `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}${level(1, 'chineseCounting', '(%2)', '<w:pStyle w:val="h2"/>')}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>' +
      '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="outline"/></w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>';
    const numPr = (id: number) => `<w:pPr><w:numPr><w:numId w:val="${id}"/></w:numPr></w:pPr>`;
    const styles =
      `<w:style w:type="numbering" w:styleId="outline"><w:name w:val="outline"/>${numPr(1)}</w:style>` +
      `<w:style w:type="paragraph" w:styleId="h2"><w:name w:val="heading 2"/>${numPr(2)}</w:style>`;
    expect(await linesOf({ body: paragraph('甲', '<w:pStyle w:val="h2"/>'), styles, numbering })).toEqual(['(一)甲']);
  });

  test('are those of now, not those before a tracked change', async () => {
    const changed = `${numbered(1, 1)}<w:pPrChange w:id="1"><w:pPr>${numbered(1, 0)}</w:pPr></w:pPrChange>`;
    expect(await linesOf({ body: paragraph('甲', changed), numbering: outline })).toEqual(['(一)甲']);
  });

  test('are bullets as drawn, a dot for those of symbol fonts', async () => {
    const numbering = list(1, level(0, 'bullet', '\uf06c'), level(1, 'bullet', '◆'));
    expect(await linesOf({ body: at(0, 1), numbering })).toEqual(['● 甲', '◆ 甲']);
  });

  test('are none where list or use is missing', async () => {
    expect(await linesOf(at(0))).toEqual(['甲']);
  });
});

describe('a container that is no Word document to be read', () => {
  const refused = async (parts: Record<string, string | Buffer>) => readDocx(await zip(parts));
  const withPart = (name: string, content: string | Buffer) => ({
    ...docxParts({ body: paragraph('甲') }),
    [name]: content,
  });

  test.each([
    ['xl/workbook.xml', 'this is an Excel workbook (XLSX); save it as DOCX, PDF or text first'],
    ['ppt/presentation.xml', 'this is a PowerPoint presentation (PPTX); save it as DOCX, PDF or text first'],
    ['META-INF/manifest.xml', 'this is an OpenDocument file (ODT); save it as DOCX, PDF or text first'],
    ['OFD.xml', 'this is an OFD document; save it as DOCX, PDF or text first'],
    ['readme.txt', 'this is a ZIP archive, no document; unpack it first'],
    [
      '[Content_Types].xml',
      'it holds no text of a Word document (its part word/document.xml is missing); save it as DOCX anew',
    ],
  ])('holding %s is named', async (name, message) => {
    await expect(refused({ [name]: '<x/>' })).rejects.toMatchObject({ name: 'AppError', message });
  });

  test('and holds no text says so', async () => {
    await expect(refused(docxParts({ body: paragraph('') }))).rejects.toThrow(/holds no text; is it made of pictures/);
  });

  test('cut off is called damaged', async () => {
    const whole = await docx({ body: paragraph('甲') });
    await expect(readDocx(whole.subarray(0, whole.length - 40))).rejects.toThrow(
      /^a damaged Word document \(.+\); fetch it/,
    );
  });

  test('with entities of its own is refused before any is read', async () => {
    const bomb =
      '<!DOCTYPE w [<!ENTITY a "法法法法"><!ENTITY b "&a;&a;">]><w:document><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>';
    await expect(refused(withPart('word/document.xml', bomb))).rejects.toThrow(/declares a document type/);
  });

  test('whose part inflates without end is refused while it inflates', async () => {
    const bomb = Buffer.alloc(80 * 2 ** 20, 0x20);
    await expect(refused(withPart('word/document.xml', bomb))).rejects.toThrow(
      /part word\/document\.xml inflates \d+ bytes to more/,
    );
  });

  test('whose part lies of its size is refused all the same', async () => {
    const bytes = await zip(withPart('word/document.xml', Buffer.alloc(4 * 2 ** 20, 0x20)));
    const size = Buffer.alloc(4);
    size.writeUInt32LE(4 * 2 ** 20);
    const told = Buffer.alloc(4);
    told.writeUInt32LE(100);
    for (let at = bytes.indexOf(size); at >= 0; at = bytes.indexOf(size, at)) told.copy(bytes, at);
    await expect(readDocx(bytes)).rejects.toThrow(/damaged Word document \(too many bytes/);
  });

  test('nested deeper than any document is refused without a stack overflow', async () => {
    const deep = `<w:document>${'<w:sdt>'.repeat(200_000)}`;
    await expect(refused(withPart('word/document.xml', deep))).rejects.toThrow(/nests elements more than 1000 deep/);
  });

  test('with paths that lead out of it is read all the same, as nothing is unpacked', async () => {
    const { text } = await readDocx(
      await zip({ ...docxParts({ body: paragraph('甲') }), 'word/vbaProject.bin': 'macro' }),
    );
    expect(text).toBe('甲');
    const strict = docxParts({ body: paragraph('甲') });
    const outside = strict['_rels/.rels']!.replace('word/document.xml', '../../../word/document.xml');
    expect(await refused({ ...strict, '_rels/.rels': outside })).toMatchObject({ text: '甲' });
  });
});

test('the main part may have another name, and be written in UTF-16', async () => {
  const parts = docxParts({ body: paragraph('法治') });
  const { 'word/document.xml': document, ...rest } = parts;
  const bytes = await zip({
    ...rest,
    '_rels/.rels': parts['_rels/.rels']!.replace('word/document.xml', '/word/document2.xml'),
    'word/document2.xml': Buffer.from(`\ufeff${document}`, 'utf16le'),
  });
  expect(await readDocx(bytes)).toMatchObject({ text: '法治' });
});

test('a million spaces are read in linear time', async () => {
  const body = `<w:p><w:r><w:t>甲${' '.repeat(1_000_000)}乙</w:t></w:r></w:p>`;
  expect((await linesOf(body))[0]).toHaveLength(1_000_002);
});
