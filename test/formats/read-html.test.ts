import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readHtml } from '../../src/formats/html/read-html.ts';
import { packageRoot } from '../../src/package-root.ts';
import { PAGE_STYLES } from './wrapping/html-pages.ts';
import { linesOf } from './wrapping/seeds.ts';

const read = (markup: string) => readHtml(Buffer.from(markup, 'utf8'));
const textOf = (body: string): string => read(`<!DOCTYPE html><title>某某县</title><body>${body}`).text;

const PARAGRAPH = '全年受理行政复议申请48件，审结43件；开展执法检查120次，办理行政处罚案件36件，全部按期办结。';
const paragraphs = (count: number): string => `<p>${PARAGRAPH}</p>`.repeat(count);
const repeated = (count: number): string => Array.from({ length: count }, () => PARAGRAPH).join('\n');

describe('lines are those that a browser draws:', () => {
  test.each([
    [
      'blocks break lines, inline elements do not',
      '<p>一、<b>主要</b><span>举措</span></p><div>甲</div>',
      '一、主要举措\n甲',
    ],
    ['<br> breaks lines, any number of them once', '甲<br>乙<br/><br><br>丙</br>丁', '甲\n乙\n丙\n丁'],
    ['text beside a block has its own line', '甲<div>乙</div>丙', '甲\n乙\n丙'],
    ['unclosed elements end where a browser ends them', '<p>甲<p>乙<ul><li>丙<li>丁</ul>', '甲\n乙\n丙\n丁'],
    ['white space collapses', '<p>  法治 \t\n  2024  <b> 年 </b></p>', '法治 2024 年'],
    ['a line break within Chinese text is none', '<p>法治\n      政府，\r\n建设</p>', '法治政府，建设'],
    ['a line break between elements sets words apart', '<p><b>甲</b>\n<b>乙</b></p>', '甲 乙'],
    ['characters of space stay', '<p>&emsp;甲&nbsp;&nbsp;乙&#12288;丙</p>', '\u2003甲\u00a0\u00a0乙\u3000丙'],
    ['empty blocks have no line', '<p>甲</p><p>&nbsp;</p><p></p><p> \u3000</p><p>乙</p>', '甲\n乙'],
    ['preformatted text keeps its breaks', '<pre>甲  乙\n丙</pre>', '甲  乙\n丙'],
    ['as does text that is styled so', '<p style="color:red;white-space: pre-wrap">甲\n乙</p>', '甲\n乙'],
    ['and pre-line collapses spaces alone', '<p style="white-space:pre-line">甲  1\n乙</p>', '甲 1\n乙'],
    ['an element styled as a block is one', '甲<span style="display:block">乙</span>丙', '甲\n乙\n丙'],
    [
      'a block styled as inline is none',
      '<div style="display: inline">甲</div><p style="display:inline-block">乙</p>',
      '甲乙',
    ],
    [
      'raised digits are those of a unit',
      '<p>15km<sup>2</sup>，CO<sub>2</sub>，注<sup>[1]</sup></p>',
      '15km²，CO₂，注[1]',
    ],
    ['entities are characters', '<p>&ldquo;三项制度&rdquo;&middot;&lt;试行&gt;&#x6cd5;</p>', '“三项制度”·<试行>法'],
    ['readings above characters are left out', '<p><ruby>法<rp>(</rp><rt>fǎ</rt><rp>)</rp></ruby>治</p>', '法治'],
    ['headings have lines', '<h2>甲</h2>乙<h3>丙</h3>', '甲\n乙\n丙'],
    [
      'labels of a page are set apart',
      '<p><span>来源：县司法局</span><span>浏览次数：12</span></p>',
      '来源：县司法局 浏览次数：12',
    ],
    ['words that are no labels are not', '<p>工作<b>措施：</b>加强</p>', '工作措施：加强'],
  ])('%s', (_, body, text) => {
    expect(textOf(body)).toBe(text);
  });

  test.each([
    ['scripts, styles and comments', '<script>a()</script><style>p{}</style><!-- 甲 --><noscript>乙</noscript>'],
    ['fields of forms', '<select><option>甲</select><textarea>乙</textarea><button>丙</button><input value="丁">'],
    [
      'what is hidden',
      '<p style="color:red; DISPLAY : none">甲</p><p hidden>乙</p><p style="visibility:hidden">丙</p>',
    ],
    [
      'frames and pictures',
      '<iframe src="/a">甲</iframe><img alt="乙"><svg><text>丙</text></svg><template>丁</template>',
    ],
  ])('%s are not drawn', (_, body) => {
    expect(textOf(`<p>法治</p>${body}`)).toBe('法治');
  });
});

describe('lists', () => {
  test.each([
    ['are numbered as a browser does', '<ol><li>甲</li><li><p>乙</p></li></ol>', '1. 甲\n2. 乙'],
    ['from their start, with values of items', '<ol start=3><li>甲<li value=7>乙<li>丙</ol>', '3. 甲\n7. 乙\n8. 丙'],
    ['in letters', '<ol type="a"><li>甲<li>乙</ol>', 'a. 甲\nb. 乙'],
    [
      'in Chinese',
      `<ol style="list-style-type: cjk-ideographic">${'<li>甲'.repeat(12)}</ol>`,
      /^一、 甲.*\n十、 甲\n十一、 甲\n十二、 甲$/su,
    ],
    [
      'as the editor of most sites does',
      '<ol class="custom_cn2 list-paddingleft-1"><li>甲<li>乙</ol>',
      '(一) 甲\n(二) 乙',
    ],
    ['not where items bring their own', '<ol><li>1．甲<li>（二）乙</ol>', '1．甲\n（二）乙'],
    ['not where their style says so', '<ol style="list-style: none"><li>甲</ol><ul><li>乙</ul>', '甲\n乙'],
    ['each within its own', '<ol><li>甲<ol><li>乙</ol><ul><li>丙</ul><li>丁</ol>', '1. 甲\n1. 乙\n丙\n2. 丁'],
  ])('%s', (_, body, text) => {
    if (typeof text === 'string') expect(textOf(body)).toBe(text);
    else expect(textOf(body)).toMatch(text);
  });
});

describe('tables', () => {
  test.each([
    [
      'of figures are rows with bars',
      '<table><tr><th>类别<th>收到<br>案件<tr><td>复议<td><p>75件</p><p></p></table>',
      '类别 | 收到案件\n复议 | 75件',
    ],
    [
      'keep their columns where cells are empty',
      '<table><tr><td>甲<td>乙<td>丙<tr><td>丁<td><td>3</table>',
      '甲 | 乙 | 丙\n丁 |  | 3',
    ],
    [
      'and where cells span',
      '<table><tr><td colspan=2>甲<td>乙<tr><td rowspan=2>丙<td>1<td>2<tr><td>3<td>4</table>',
      '甲 |  | 乙\n丙 | 1 | 2\n| 3 | 4',
    ],
    ['of one cell a row are blocks', '<table><tr><td>甲</td></tr><tr><td>乙</td></tr></table>', '甲\n乙'],
    [
      'that arrange paragraphs are blocks',
      `<table><tr><td>第一项</td><td>${paragraphs(3)}</td></tr></table>`,
      `第一项\n${repeated(3)}`,
    ],
    ['around tables are blocks', '<table><tr><td>甲<table><tr><td>1<td>2</table><td>乙</table>', '甲\n1 | 2\n乙'],
    ['have a caption of its own line', '<table><caption>表1</caption><tr><td>甲<td>乙</table>', '表1\n甲 | 乙'],
  ])('%s', (_, body, text) => {
    expect(textOf(body)).toBe(text);
  });
});

const NAVIGATION = '<div class="nav"><a href="/">首页</a><a href="/zw">政务公开</a></div>';
const FOOTER =
  '<div class="footer"><p>主办：某某县人民政府办公室，未经许可，不得转载本站的任何内容，违者承担责任。</p></div>';
const NEWS = `<ul>${'<li><a href="/1">某某县召开全面依法治县工作推进会议</a></li>'.repeat(6)}</ul>`;

describe('the article of a page is found', () => {
  test.each([
    ['by the name of its element', `<div id="zoom">${paragraphs(20)}</div>`],
    [
      'by the name of its element in capitals among others',
      `<div class="view TRS_UEDITOR trs_web">${paragraphs(20)}</div>`,
    ],
    ['by the comments of the system', `<!--ZJEG_RSS.content.begin-->${paragraphs(20)}<!--ZJEG_RSS.content.end-->`],
    ['by its prose', `<div class="x1"><div>${paragraphs(20)}</div></div>`],
    ['within a form around the whole page', `<form id="aspnetForm"><div>${paragraphs(20)}</div></form>`],
    ['in an element with the name of furniture', `<div class="left">${paragraphs(20)}</div>`],
    ['where it is hidden until a script shows it', `<div id="zoom" style="display:none">${paragraphs(20)}</div>`],
    ['within a link that was never closed', `<a href="/1"><div id="zoom">${paragraphs(20)}</div>`],
  ])('%s', (_, article) => {
    expect(textOf(`${NAVIGATION}<div class="right">${NEWS}</div>${article}${NEWS}${FOOTER}`)).toBe(repeated(20));
  });

  test('whole where its element ends too early, since its tags do not match', () => {
    const article = `<div id="zoom">${paragraphs(6)}</div></div><p>三、下一步打算</p>${paragraphs(5)}<p>某某县人民政府</p><p>2025年1月9日</p>`;
    const end = `三、下一步打算\n${repeated(5)}\n某某县人民政府\n2025年1月9日`;
    expect(textOf(`${NAVIGATION}<div>${article}${NEWS}${FOOTER}`)).toBe(`${repeated(6)}\n${end}`);
  });

  test.each([
    ['one paragraph', `<p>${PARAGRAPH}</p>`, PARAGRAPH],
    ['the signature alone', '<p>某某县人民政府</p><p>2025年1月9日</p>', '某某县人民政府\n2025年1月9日'],
  ])('whole where %s stands behind its element', (_, behind, text) => {
    const page = `${NAVIGATION}<div id="zoom">${paragraphs(20)}</div>${behind}<h3>相关阅读</h3>${NEWS}${FOOTER}`;
    expect(textOf(page)).toBe(`${repeated(20)}\n${text}`);
  });

  test('whole where title, letterhead and first paragraph stand in front of its element', () => {
    const front = [
      '某某县水利局文件',
      '某水〔2025〕3号',
      '某某县水利局2024年法治政府建设情况的报告',
      '县委依法治县办：',
      PARAGRAPH,
    ];
    const page = `${NAVIGATION}<div>${front.map((line) => `<p>${line}</p>`).join('')}</div><div id="zoom">${paragraphs(20)}</div>`;
    expect(textOf(page)).toBe(`${front.join('\n')}\n${repeated(20)}`);
  });

  test('without a teaser or a notice that a link divides from it', () => {
    const notice =
      '<p>为方便群众办事，本站自即日起开通预约服务，请携带有效身份证件到窗口办理，感谢您的支持和理解。</p>';
    const page = `${notice}${NEWS}<div id="zoom">${paragraphs(20)}</div>${NEWS}${notice}`;
    expect(textOf(page)).toBe(repeated(20));
  });

  test('without buttons and other news in its midst', () => {
    const within = `<div class="share">分享到：<a href="#">微信</a></div>${NEWS}`;
    expect(textOf(`<div class="content">${paragraphs(15)}${within}${paragraphs(5)}</div>`)).toBe(repeated(20));
  });

  test('with its title and the particulars below it, and nothing above', () => {
    const head =
      '<div class="crumb">您的位置：<a href="/">首页</a> &gt; 正文</div><table><tr><td>索引号<td>1<td>文号<td>2</table>';
    const title =
      '<div class="article-header"><h1>某某县2024年法治政府建设年度报告</h1><p>发布时间：2025-03-01　来源：县司法局</p></div>';
    expect(textOf(`${NAVIGATION}${head}${title}<div id="zoom">${paragraphs(20)}</div>${FOOTER}`)).toBe(
      `某某县2024年法治政府建设年度报告\n发布时间：2025-03-01　来源：县司法局\n${repeated(20)}`,
    );
  });

  test.each([
    [
      'on two lines, which the metadata tell',
      '<meta name="ArticleTitle" content="某某县人民政府2024年法治政府建设年度报告">',
      '<div class="bt">某某县人民政府<br>2024年法治政府建设年度报告</div>',
      '某某县人民政府\n2024年法治政府建设年度报告',
    ],
    [
      'that the tab tells, in front of the name of the site',
      '<title>某某县2024年法治政府建设年度报告-某某县人民政府</title>',
      '<div class="bt">某某县2024年法治政府建设年度报告</div>',
      '某某县2024年法治政府建设年度报告',
    ],
    [
      'that nothing tells',
      '',
      '<div class="bt">某某县2024年法治政府建设年度报告</div>',
      '某某县2024年法治政府建设年度报告',
    ],
  ])('with a title %s', (_, head, title, text) => {
    const page = `${head}<body>${NAVIGATION}${title}<div class="share">分享</div><div id="zoom">${paragraphs(20)}</div>`;
    expect(read(page).text).toBe(`${text}\n${repeated(20)}`);
  });

  test('without the name of the site above an article that has its title', () => {
    const article = `<div id="zoom"><p>某某县2024年法治政府建设年度报告</p>${paragraphs(20)}</div>`;
    expect(textOf(`<div>某某县人民政府</div><div>欢迎您</div>${article}`)).toBe(
      `某某县2024年法治政府建设年度报告\n${repeated(20)}`,
    );
  });

  test('with links that it has itself', () => {
    expect(textOf(`<div id="zoom">${paragraphs(20)}<p>附件：<a href="/1">统计表</a></p></div>`)).toBe(
      `${repeated(20)}\n附件：统计表`,
    );
  });

  test.each(readdirSync(join(packageRoot, 'test', 'gold')).filter((name) => name.endsWith('.txt')))(
    'whole around %s',
    (name) => {
      const lines = linesOf(readFileSync(join(packageRoot, 'test', 'gold', name), 'utf8')).map((line) =>
        line.replace(/\s+/g, ''),
      );
      for (const { wrap } of PAGE_STYLES) {
        expect(linesOf(read(wrap(lines, 'utf-8')).text)).toEqual(lines);
      }
    },
  );
});

describe('what the page states outside of its article:', () => {
  const NOTHING = {
    title: null,
    publisher: null,
    publishedOn: null,
    writtenOn: null,
    indexNumber: null,
    documentNumber: null,
    subjectCategory: null,
  };

  test('metadata, whatever the case of their names', () => {
    const head =
      '<META NAME="articletitle" CONTENT=" 某某县2024年法治政府建设年度报告 "><meta name="PubDate" content="2025-03-01 10:11:12"><meta name="ContentSource" content="县司法局">';
    expect(read(`${head}<body><p>法治</p>`).page).toEqual({
      ...NOTHING,
      title: '某某县2024年法治政府建设年度报告',
      publishedOn: '2025-03-01',
      publisher: '县司法局',
    });
  });

  test.each([
    [
      'a table',
      '<table><tr><td>索&emsp;引&emsp;号：</td><td>111/2025-01</td><td>主题分类：</td><td>司法</td></tr><tr><td>发布机构</td><td>某某县司法局</td><td>成文日期</td><td>2025年2月28日</td></tr><tr><td>发文字号</td><td>无</td><td>发布日期</td><td>2025/3/1</td></tr></table>',
    ],
    [
      'a list',
      '<ul><li><b>索引号：</b>111/2025-01</li><li><b>主题分类：</b><span>司法</span></li><li><b>发布机构：</b>某某县司法局</li><li><b>成文日期：</b>二〇二五年二月二十八日</li><li>发文字号：</li><li>发布日期：2025-03-01</li></ul>',
    ],
    [
      'labels above their values',
      '<dl><dt>索引号</dt><dd>111/2025-01</dd><dt>主题分类</dt><dd>司法</dd><dt>发布机构</dt><dd>某某县司法局</dd><dt>成文日期</dt><dd>2025-02-28</dd><dt>发布日期</dt><dd>2025-03-01</dd></dl>',
    ],
  ])('an index in the form of %s', (_, index) => {
    const page = read(
      `<body>${NAVIGATION}${index}<h1>某某县2024年法治政府建设年度报告</h1><div id="zoom">${paragraphs(3)}</div>`,
    );
    expect(page.text).not.toContain('索');
    expect(page.page).toEqual({
      ...NOTHING,
      indexNumber: '111/2025-01',
      subjectCategory: '司法',
      publisher: '某某县司法局',
      writtenOn: '2025-02-28',
      publishedOn: '2025-03-01',
    });
  });

  test('not what stands in the article itself', () => {
    const page = read(`<body>${NAVIGATION}<div id="zoom"><p>发布机构：某某县司法局</p>${paragraphs(3)}</div>`);
    expect(page.text).toContain('发布机构：某某县司法局');
    expect(page.page).toEqual(NOTHING);
  });

  test('the title of the tab where it is that of a document, without its site', () => {
    const tab = (title: string) => read(`<title>${title}</title><body><p>法治</p>`).page?.title;
    expect(tab('某某县2024年法治政府建设年度报告_某某县人民政府')).toBe('某某县2024年法治政府建设年度报告');
    expect(tab('某某县2024年法治政府建设情况的报告')).toBe('某某县2024年法治政府建设情况的报告');
    expect(tab('某某县人民政府门户网站')).toBeNull();
  });

  test('not the dates of other news', () => {
    const page = read(
      `<body><div id="zoom">${paragraphs(3)}</div><ul><li><a href="/1">发布日期：2020-01-01</a></li></ul>`,
    );
    expect(page.page).toEqual(NOTHING);
  });
});

test('a page whose text a script shows is refused with what to do', () => {
  expect(() => read('<html><body><div id="app"></div><script src="/app.js"></script></body></html>')).toThrow(
    'an HTML page without text: a script or a frame may show it; open the page in a browser and save what it shows',
  );
});
