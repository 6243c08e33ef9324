import { describe, expect, test } from '@jest/globals';
import type { ParseOptions } from '../../src/parse/parse-report.ts';
import type { Given } from '../../src/records/given.ts';
import type { PageFacts } from '../../src/records/page-facts.ts';
import { reportSlug } from '../../src/records/slug.ts';
import { parseText } from './parse-text.ts';

const BODY = '\n一、主要举措和成效\n(一)规范行政执法。全年办理行政处罚案件31起。\n二、存在的不足\n力量薄弱。\n';
const NAMED = `冠县2024年法治政府建设年度报告${BODY}`;

const given = (facts: Partial<Given>): ParseOptions => ({
  given: { periodYear: null, regionCode: null, body: null, ...facts },
});
const onPage = (facts: Partial<PageFacts>): ParseOptions => ({
  page: {
    ...{ title: null, publisher: null, publishedOn: null, writtenOn: null },
    ...{ indexNumber: null, documentNumber: null, subjectCategory: null, ...facts },
  },
});
const codes = ({ problems }: ReturnType<typeof parseText>) => problems.map(({ code }) => code);

describe('what is given', () => {
  test('goes before what the text says, and the slug follows', () => {
    const body = { name: '阳城县市场监督管理局', kind: 'DEPARTMENT' } as const;
    const { report } = parseText(NAMED, given({ periodYear: 2022, regionCode: '140522', body }));
    expect(report).toMatchObject({ periodYear: 2022, region: { code: '140522', name: '阳城县' }, body });
    expect(reportSlug(report, '')).toBe('140522-2022-市场监督管理局');
  });

  test('leaves alone what is not given, and what the text calls itself', () => {
    const { report } = parseText(NAMED, given({ periodYear: 2023 }));
    expect(report).toMatchObject({
      title: '冠县2024年法治政府建设年度报告',
      titleStated: true,
      periodYear: 2023,
      region: { code: '371525' },
      body: { name: '冠县人民政府', kind: 'GOVERNMENT' },
    });
  });

  test('is what a title is derived from where none is stated, and the government is that of the given division', () => {
    const { report } = parseText(BODY, given({ periodYear: 2022, regionCode: '140522' }));
    expect(report).toMatchObject({
      title: '阳城县2022年法治政府建设情况报告',
      titleStated: false,
      body: { name: '阳城县人民政府', kind: 'GOVERNMENT' },
    });
  });

  test('settles what the text leaves open, so that there is no problem', () => {
    const ambiguous = `鼓楼区法治政府建设年度报告${BODY}`;
    expect(codes(parseText(ambiguous))).toEqual(['AMBIGUOUS_REGION', 'NO_PERIOD_YEAR']);
    expect(codes(parseText(ambiguous, given({ regionCode: '320106', periodYear: 2023 })))).toEqual([]);
    expect(codes(parseText(BODY))).toEqual(['NO_REGION', 'NO_PERIOD_YEAR']);
    expect(codes(parseText(BODY, given({ periodYear: 2023 })))).toEqual(['NO_REGION']);
  });

  test('a division code that no list has is a problem, and the text decides', () => {
    const read = parseText(NAMED, given({ regionCode: '999999' }));
    expect(read.report.region?.code).toBe('371525');
    expect(read.problems).toMatchObject([
      { code: 'OTHER', message: 'The given division code 999999 is in no list of divisions.', start: 0 },
    ]);
  });

  test('the name of a body tells the division that the text does not tell; in Traditional characters too', () => {
    const { report } = parseText(BODY, given({ body: { name: '陽城縣司法局', kind: 'DEPARTMENT' } }));
    expect(report).toMatchObject({ region: { code: '140522' }, body: { name: '阳城县司法局', kind: 'DEPARTMENT' } });
  });

  test('a body of which only the kind is given has the name that the text gives such a body, and no other', () => {
    const department = `冠县司法局2024年法治政府建设年度报告${BODY}`;
    const kind = (kind: 'DEPARTMENT' | 'OTHER') =>
      parseText(department, given({ body: { name: null, kind } })).report.body;
    expect(kind('DEPARTMENT')).toEqual({ name: '冠县司法局', kind: 'DEPARTMENT' });
    expect(kind('OTHER')).toEqual({ name: null, kind: 'OTHER' });
  });

  test('tells whose figures are the reporting division’s own, and whose those of a township in it', () => {
    const text = '一、主要举措\n(一)行政复议。兴泾镇收到行政复议申请27件。';
    const indicatorOf = (regionCode: string) => parseText(text, given({ regionCode })).metrics[0]?.indicator;
    expect(indicatorOf('640105100')).toBe('RECONSIDERATION_APPLICATIONS');
    expect(indicatorOf('640105')).toBeNull();
  });
});

describe('what its page states', () => {
  test('fills what the text leaves open', () => {
    const facts = {
      title: '阳城县2022年法治政府建设工作情况的报告',
      publisher: '阳城县司法局',
      publishedOn: '2023-02-08',
      writtenOn: '2023-01-09',
      indexNumber: '11140522K03478216C409/2023-00027',
      documentNumber: '阳政发〔2023〕2号',
      subjectCategory: '司法',
    };
    const { report, problems } = parseText(BODY, onPage(facts));
    expect(report).toMatchObject({ ...facts, titleStated: true, periodYear: 2022, region: { code: '140522' } });
    expect(problems).toEqual([]);
  });

  test('does not go before what the text states', () => {
    const text = `索引号: 371525/2025-1\n发布机构: 冠县司法局\n发布日期: 2025-03-27\n成文日期: 2025-01-20\n发文字号: 冠政发〔2025〕3号\n主题分类: 司法\n${NAMED}`;
    const alone = parseText(text);
    const other = onPage({
      ...{ title: '阳城县2022年法治政府建设工作情况的报告', publisher: '阳城县司法局', subjectCategory: '综合' },
      ...{ publishedOn: '2020-01-01', writtenOn: '2020-01-02', indexNumber: '1', documentNumber: '阳政发〔2023〕2号' },
    });
    expect(parseText(text, other)).toEqual(alone);
    expect(alone.report).toMatchObject({ publisher: '冠县司法局', subjectCategory: '司法', writtenOn: '2025-01-20' });
  });

  test('goes behind what is given', () => {
    const title = '阳城县2022年法治政府建设工作情况的报告';
    const { report } = parseText(BODY, { ...onPage({ title }), ...given({ periodYear: 2021, regionCode: '371525' }) });
    expect(report).toMatchObject({ title, periodYear: 2021, region: { code: '371525' } });
  });

  test('its publisher and dates tell division and year as those of the text do', () => {
    const text = '现将法治政府建设情况报告如下,请予审议,并提出宝贵意见。\n一、主要举措\n开展工作。';
    const { report } = parseText(text, onPage({ publisher: '阳城县人民政府', publishedOn: '2023-01-20' }));
    expect(report).toMatchObject({ periodYear: 2022, region: { code: '140522' } });
  });

  test.each([
    ['the site', '阳城县人民政府门户网站'],
    ['the column', '法治政府建设年度报告'],
    ['the column and the site', '法治政府建设年度报告_阳城县人民政府'],
    ['another document', '阳城县2022年国民经济和社会发展统计公报'],
    ['nothing', '  '],
  ])('a title that is that of %s is none', (_, title) => {
    const { report } = parseText(BODY, onPage({ title }));
    expect(report).toMatchObject({ title: null, titleStated: false, region: null, periodYear: null });
  });

  test.each([
    ['冠县2024年法治政府建设年度报告_政务公开_冠县人民政府', '冠县2024年法治政府建设年度报告'],
    ['冠县人民政府网-冠县2024年法治政府建设年度报告', '冠县2024年法治政府建设年度报告'],
    ['冠县司法局|2024年度依法行政工作总结 | 法治政府建设年报', '2024年度依法行政工作总结'],
    ['冠县2024年法治政府建设——年度报告', '冠县2024年法治政府建设——年度报告'],
    ['法治政府建设年度报告>冠縣２０２４年法治政府建設年度報告', '冠縣２０２４年法治政府建設年度報告'],
  ])('the report’s title is found among the names of %s', (title, found) => {
    expect(parseText(BODY, onPage({ title })).report.title).toBe(found);
  });
});
