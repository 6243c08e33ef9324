import { describe, expect, test } from '@jest/globals';
import { parseText } from './parse-text.ts';

const BODY = '\n一、主要举措和成效\n(一)规范行政执法。全年办理行政处罚案件31起。\n二、存在的不足\n力量薄弱。\n';
const read = (front: string, end = '') => parseText(`${front}${BODY}${end}`).report;

describe('what a report says about itself', () => {
  test('an information table with several labels in a line; a label with nothing behind it has no value', () => {
    const report = read(
      '索  引 号: 11140522K03478216C409/2023-00027 主题分类:\n发布机构: 县司法局 成文日期:\n发文字号: 阳政发〔2023〕2号 发布日期: 2023年02月08日\n阳城县2022年法治政府建设工作情况的报告',
    );
    expect(report).toMatchObject({
      indexNumber: '11140522K03478216C409/2023-00027',
      subjectCategory: null,
      publisher: '县司法局',
      writtenOn: null,
      documentNumber: '阳政发〔2023〕2号',
      publishedOn: '2023-02-08',
      title: '阳城县2022年法治政府建设工作情况的报告',
      titleStated: true,
    });
  });

  test('labels and values in lines of their own, and the time of the page', () => {
    const report = read(
      '冠县关于2024年法治政府建设情况的报告\n时间: 2025-03-27 16:27\n索引号\n11371525004442025C/2025-1\n发布机构\n冠县司法局\n',
    );
    expect(report).toMatchObject({
      indexNumber: '11371525004442025C/2025-1',
      publisher: '冠县司法局',
      publishedOn: '2025-03-27',
    });
  });

  test('the signature and the date under it', () => {
    const report = read('阳城县2022年法治政府建设工作情况的报告', '\n阳城县人民政府\n2023年1月9日\n');
    expect(report).toMatchObject({ author: '阳城县人民政府', writtenOn: '2023-01-09' });
  });

  test('a title on two lines', () => {
    expect(read('冠县2024年法治政府建设\n年度工作报告\n').title).toBe('冠县2024年法治政府建设年度工作报告');
  });

  test('a bread crumb is no title; without one it is derived from region and year', () => {
    const report = read(
      '当前位置: 首页 > 政务公开 > 法治政府建设报告\n现将攸县2020年法治政府建设工作自查情况汇报如下:',
    );
    expect(report).toMatchObject({
      title: '攸县2020年法治政府建设情况报告',
      titleStated: false,
      kind: 'SELF_INSPECTION',
    });
  });

  test('kinds: a summary, a self-inspection, else an annual report', () => {
    expect(read('冠县2024年法治政府建设工作总结').kind).toBe('WORK_SUMMARY');
    expect(read('冠县2024年法治政府建设自查报告').kind).toBe('SELF_INSPECTION');
    expect(read('冠县2024年法治政府建设年度报告').kind).toBe('ANNUAL_REPORT');
  });

  test('the year reported on is that of the title or the preamble, never of a plan that is cited', () => {
    expect(read('冠县二〇二三年度法治政府建设工作报告').periodYear).toBe(2023);
    expect(read('根据《法治政府建设实施纲要(2021—2025年)》,现将我县2022年工作情况报告如下。').periodYear).toBe(2022);
  });

  test('Traditional characters are found by their share', () => {
    expect(parseText('一、主要舉措\n鎮黨委高度重視法治政府建設,開展宣傳活動36次。').report.script).toBe('HANT');
    expect(read('').script).toBe('HANS');
  });
});

describe('who reports', () => {
  test('a township by its official name and nine-digit code, in either script', () => {
    expect(read('興涇鎮2023年法治政府建設工作總結').region).toEqual({
      name: '兴泾镇',
      level: 'TOWNSHIP',
      code: '640105100',
      path: ['宁夏回族自治区', '银川市', '西夏区', '兴泾镇'],
    });
  });

  test('a name that several divisions share is decided by the divisions above it in the text', () => {
    expect(read('鼓楼区2023年法治政府建设年度报告\n在南京市委、市政府的领导下,我区推进依法行政。').region?.code).toBe(
      '320106',
    );
    expect(read('鼓楼区2023年法治政府建设年度报告\n在福州市委、市政府的领导下,我区推进依法行政。').region?.code).toBe(
      '350102',
    );
  });

  test('a name that stays open is null with a problem', () => {
    const { report, problems } = parseText(`鼓楼区2023年法治政府建设年度报告${BODY}`);
    expect(report.region).toBeNull();
    expect(problems.map(({ code }) => code)).toContain('AMBIGUOUS_REGION');
  });

  test('a text that names no division has none, and a problem', () => {
    const { report, problems } = parseText(`2023年法治政府建设年度报告${BODY}`);
    expect(report.region).toBeNull();
    expect(problems.map(({ code }) => code)).toContain('NO_REGION');
  });

  test.each([
    ['阳城县2022年法治政府建设工作情况的报告', '阳城县人民政府', 'GOVERNMENT'],
    ['冠县市场监督管理局2024年法治政府建设情况报告', '冠县市场监督管理局', 'DEPARTMENT'],
    ['长沙市天心区坡子街街道办事处2022年法治政府建设年度报告', '坡子街街道办事处', 'SUBDISTRICT_OFFICE'],
  ])('%s is by %s', (title, name, kind) => {
    expect(read(title).body).toEqual({ name, kind });
  });

  test('an empty text is a report with problems, not an error', () => {
    const { report, problems, metrics } = parseText('');
    expect(report).toMatchObject({ title: null, region: null, periodYear: null });
    expect(metrics).toEqual([]);
    expect(problems.map(({ code }) => code)).toContain('EMPTY_TEXT');
  });

  test('a page that interprets a report is said to be none', () => {
    const problemsOf = (title: string) => parseText(`${title}${BODY}`).problems.map(({ message }) => message);
    expect(problemsOf('关于《冠县2023年法治政府建设情况报告》的政策解读')).toContain(
      'The page interprets a report (政策解读): it is no report itself.',
    );
    expect(problemsOf('冠县2023年法治政府建设情况报告')).toEqual([]);
  });
});
