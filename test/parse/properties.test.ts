import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Converter } from 'opencc-js/cn2t';
import type { ParsedReport } from '../../src/records/parsed-report.ts';
import type { Span } from '../../src/records/span.ts';
import { fold } from '../../src/text/fold.ts';
import { parseText } from './parse-text.ts';

const RUNS = { seed: 20240109, numRuns: 150 } as const;

/** What such reports are made of, whole and broken. */
const FRAGMENTS = [
  '一、 二、 三、 (一) (二) （三） 1. 2、 ３． (1) ① ② 一是 二是 三是 首先, 第二, 主要举措 存在的不足 下一步工作打算 规范行政执法 加大普法力度',
  '党政主要负责人履行第一责任人职责 15件 1,073户 3.2万余人 56万余元 0.5—0.7万人 2-3遍 百余场 数十次 155.6% 5个工作日 0件',
  '十一万五千余人 百分之九十五 3、5、42个工作日 6村3社区 １２．５％ 9999999999999 2023年1月18日 第三十二条 2023 12345 A 的 和',
  '受理行政复议申请 审结 撤销 其中 同比下降 较上年增加 分别为 各 占 办结率 完成目标任务的 不超过 至少 薄弱 不足 法治 開展宣傳 𠮷',
  '《 》 〈 〉 “ ” ( ) （ ） 「 " 。 , 、 ; : ！ — | % . + · ?? &nbsp; 索引号: 发布机构: 冠县2023年法治政府建设年度报告 冠县人民政府',
  '鼓楼区 特此报告。 打印本页',
]
  .flatMap((list) => list.split(' '))
  .concat('\n', '\n\n', '\r\n', ' ', '　', '\t', '\u200b', '\ufeff', '\u0000', '\ud83d', '\udc00', '1 5起', '375 件')
  .concat('发布日期: 2024-01-09');

/** Any sequence of UTF-16 code units, lone surrogates too. */
const anyText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0x4e00, max: 0x9fff })), { maxLength: 200 })
  .map((units) => String.fromCharCode(...units));

const recombined = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...FRAGMENTS) },
      anyText.map((text) => text.slice(0, 3)),
    ),
    {
      maxLength: 80,
    },
  )
  .map((parts) => parts.join(''));

const inside = (text: string, { start, end }: Span): boolean =>
  Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length;

const EXCLUDED_FROM_LEADS = /&nbsp;|[\u200b\ufeff;；]/u;

/** What holds of the records of any text. */
function checkRecords(text: string, report: ParsedReport): void {
  const { sections, measures, shortcomings, metrics, citations, problems } = report;
  const at = ({ start, end }: Span): string => text.slice(start, end);
  const within = (index: number | null, length: number): boolean => index === null || (index >= 0 && index < length);

  for (const span of [...sections, ...problems]) expect(inside(text, span)).toBe(true);
  for (const span of [...measures, ...shortcomings, ...metrics, ...citations.flatMap(({ places }) => places)]) {
    expect(inside(text, span)).toBe(true);
  }
  // Excluded: measures and shortcomings, since a marker with nothing behind it makes an empty one (`一、\n(1)`).
  for (const span of [...metrics, ...citations.flatMap(({ places }) => places)]) {
    expect(span.start).toBeLessThan(span.end);
  }
  for (const records of [sections, measures, shortcomings, metrics]) {
    for (let i = 1; i < records.length; i++) expect(records[i]!.start).toBeGreaterThanOrEqual(records[i - 1]!.start);
  }
  for (let i = 1; i < metrics.length; i++) expect(metrics[i]!.start).toBeGreaterThanOrEqual(metrics[i - 1]!.end);

  for (const metric of metrics) {
    expect(metric.text).toBe(at(metric));
    expect(Number.isFinite(metric.value)).toBe(true);
    expect(metric.unit).not.toBe('');
    expect(within(metric.section, sections.length) && within(metric.measure, measures.length)).toBe(true);
    expect(metric.relation === null && metric.parent !== null).toBe(false);
    if (metric.relation === 'PART_OF') expect(metric.value).toBeLessThanOrEqual(metrics[metric.parent!]!.value);
  }
  for (const { statement, ...span } of shortcomings) expect(statement).toBe(at(span));
  // Excluded: texts with noise of conversions, whose leads stand without it (`&nbsp;` is a space there), and with
  // semicolons, at which a measure ends where no word follows, though its lead goes on (`一、一、一、一、一、;—𠮷`).
  if (!EXCLUDED_FROM_LEADS.test(text)) {
    for (const { lead, ...span } of measures) expect(at(span).startsWith(lead)).toBe(true);
  }
  for (const { marker, ...span } of sections) expect(at(span).startsWith(marker)).toBe(true);
  for (const { section } of [...measures, ...shortcomings]) expect(within(section, sections.length)).toBe(true);

  // a parent stands before its child: the references are valid and hold no circle
  for (const records of [sections, metrics]) {
    records.forEach(({ parent }, index) => {
      if (parent === null) return;
      expect(parent).toBeGreaterThanOrEqual(0);
      expect(parent).toBeLessThan(index);
    });
  }
}

describe('any text', () => {
  test.each([
    ['of arbitrary code units', anyText],
    ['recombined from fragments of reports', recombined],
  ])('%s gives records that are where they say', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => checkRecords(text, parseText(text))),
      RUNS,
    );
  });

  test('gives the same records each time', () => {
    fc.assert(
      fc.property(recombined, (text) => {
        expect(parseText(text)).toEqual(parseText(text));
      }),
      { ...RUNS, numRuns: 30 },
    );
  });
});

const SENTENCES = [
  '全年共受理行政复议申请48件,审结43件,其中撤销3件,同比下降12.5%。',
  '排查矛盾纠纷1,083件,成功调解1074件,成功率达99%。',
  '为受援人挽回经济损失56万余元,发放宣传资料2.5万余份。',
  '将办理时限由15个工作日压缩至3个工作日;网上可办率98%以上。',
  '开展“送法进万家”活动36场,落实《法治政府建设实施纲要(2021-2025年)》。',
  '连接居民十一万五千余人,推出八项便民服务,检修设备2-3遍。',
  '参考率、合格率分别为99.6%和98.2%。',
  '一是召开会议3次;二是开展督查5次。',
  '首先,加强学习。其次,开展培训12场次。',
  '认真落实各项制度,取得良好效果。',
];
const DEFICIENCIES = [
  '执法力量薄弱,人员不足。',
  '一是普法形式单一;二是信息化水平不高,主要是投入较少。',
  '虽然取得了一定成绩,但基层工作人员业务能力有待提高。',
];
const HEADINGS = ['规范行政执法,提高执法水平', '加大普法力度', '化解矛盾纠纷', '优化营商环境', '加强组织领导'];

const body = (sentences: readonly string[]) =>
  fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 3 }).map((chosen) => chosen.join(''));

/** Lines of a report as an office writes it, with numbered parts and points. */
const report = fc
  .record({
    points: fc.array(fc.tuple(fc.constantFrom(...HEADINGS), fc.boolean(), body(SENTENCES)), {
      minLength: 1,
      maxLength: 4,
    }),
    problems: body(DEFICIENCIES),
    plan: body(SENTENCES),
    signed: fc.boolean(),
  })
  .map(({ points, problems, plan, signed }) => [
    '冠县2023年法治政府建设年度报告',
    '一、主要举措和成效',
    ...points.flatMap(([heading, ownLine, text], index) => {
      const marker = `(${'一二三四'[index]!})`;
      return ownLine ? [`${marker}${heading}`, text] : [`${marker}${heading}。${text}`];
    }),
    '二、存在的不足',
    problems,
    '三、2024年工作打算',
    plan,
    ...(signed ? ['冠县人民政府', '2024年1月9日'] : []),
  ]);

/** What a variant of a text has in common with it, places apart. */
function common(parsed: ParsedReport, place: (offset: number) => number) {
  const span = ({ start, end }: Span) => [place(start), place(end - 1) + 1];
  const { region, body: by, periodYear, kind, writtenOn } = parsed.report;
  return {
    report: { region, by, periodYear, kind, writtenOn, title: fold(parsed.report.title ?? '') },
    sections: parsed.sections.map(({ start, marker, heading, depth, role, theme, parent }) => {
      return { start: place(start), marker: fold(marker), heading: fold(heading), depth, role, theme, parent };
    }),
    measures: parsed.measures.map((measure) => {
      return { at: span(measure), lead: fold(measure.lead), status: measure.status, theme: measure.theme };
    }),
    shortcomings: parsed.shortcomings.map((shortcoming) => ({ at: span(shortcoming), theme: shortcoming.theme })),
    metrics: parsed.metrics.map((metric) => {
      const { value, valueMax, qualifier, indicator, relation, parent, section, measure } = metric;
      const read = { unit: fold(metric.unit), label: fold(metric.label) };
      return { at: span(metric), ...read, value, valueMax, qualifier, indicator, relation, parent, section, measure };
    }),
    citations: parsed.citations.map(({ title, kind, places }) => ({ title: fold(title), kind, at: places.map(span) })),
  };
}

const same = (offset: number): number => offset;

function fullWidth(text: string): string {
  return text.replace(/[!-~]/gu, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

const toTraditional = Converter({ from: 'cn', to: 't' });

/** Character by character, so that every offset is kept; what does not fold back to the same character stays. */
function traditional(text: string): string {
  return text.replace(/[\u4e00-\u9fff]/gu, (character) => {
    const converted = toTraditional(character);
    return converted.length === 1 && fold(converted) === character ? converted : character;
  });
}

describe('a variant of a report has the same records at the mapped places', () => {
  const RUNS_OF_VARIANTS = { ...RUNS, numRuns: 60 };

  test.each([
    ['full-width digits and punctuation', fullWidth],
    ['Traditional characters', traditional],
    ['both', (text: string) => fullWidth(traditional(text))],
  ])('with %s', (_, vary) => {
    fc.assert(
      fc.property(report, (lines) => {
        const text = lines.join('\n');
        const variant = vary(text);
        expect(variant).toHaveLength(text.length);
        expect(common(parseText(variant), same)).toEqual(common(parseText(text), same));
      }),
      RUNS_OF_VARIANTS,
    );
  });

  const noise = fc.constantFrom('', ' ', '  ', '　　', '\t', '\u00a0');
  const breaks = fc.constantFrom('\n', '\n\n', '\r\n', '\n \n', '\n　\n\n');

  test('with spaces and blank lines around lines', () => {
    fc.assert(
      fc.property(
        report,
        fc.array(fc.tuple(noise, noise, breaks), { minLength: 20, maxLength: 20 }),
        (lines, around) => {
          const places: number[] = [];
          let variant = '';
          lines.forEach((line, index) => {
            const [before, behind, lineBreak] = around[index]!;
            variant += before;
            for (let i = 0; i <= line.length; i++) places.push(variant.length + i);
            variant += `${line}${behind}${lineBreak}`;
          });
          expect(common(parseText(variant), same)).toEqual(
            common(parseText(lines.join('\n')), (offset) => places[offset]!),
          );
        },
      ),
      RUNS_OF_VARIANTS,
    );
  });
});
