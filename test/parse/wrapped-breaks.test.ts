import { describe, expect, test } from '@jest/globals';
import { parseText } from './parse-text.ts';

const WRAPPED = `一、规范行政复议
自2022年起,我县实行行政复议职责集中管辖,县人民政府统一行
使行政复议职责,县司法局具体承担案件的办理工作,为群众提供
便利。为方便申请,设立了专门的受理窗口,全年共受理行政复议
案件29起,审结21起,结案率达72.4%,所有案件均实现案结事
了,没有引发后续的行政诉讼。从办理的结果来看,经过调解撤回
申请的案件有5件,行政复议化解争议的主渠道作用得到初步显现
,群众对办理的结果普遍感到满意。
二、加大普法力度
开展法治宣传活动。
`;

const labelsOf = (text: string) => parseText(text).metrics.map(({ text: written, label }) => [written, label]);

describe('a text that was wrapped at a width', () => {
  test('is read as if its paragraphs stood on one line each, and spans hold its line breaks', () => {
    const { sections, measures, metrics } = parseText(WRAPPED);
    expect(sections.map(({ heading }) => heading)).toEqual(['规范行政复议', '加大普法力度']);
    expect(measures).toHaveLength(2);
    expect(metrics.map(({ text, label }) => [text, label])).toEqual([
      ['29起', '受理行政复议案件'],
      ['21起', '审结行政复议案件'],
      ['72.4%', '行政复议案件结案率'],
      ['5件', '经过调解撤回申请的案件'],
    ]);
    for (const { start, end, text } of metrics) expect(WRAPPED.slice(start, end)).toBe(text);
  });

  test('a paragraph without a closing mark above a longer one stays apart: no such text was wrapped', () => {
    const long = '开展法治宣传活动,组织法律进乡村、进学校、进企业,'.repeat(8);
    const text = `一、加大普法力度\n共举办讲座6场\n参加活动的群众有300人次。\n${long}发放资料20份。\n`;
    expect(labelsOf(text)).toEqual([
      ['6场', '举办讲座'],
      ['300人次', '参加活动的群众'],
      ['20份', '发放资料'],
    ]);
  });

  test('short lines that end their sentences are paragraphs', () => {
    const lines = Array.from({ length: 9 }, (_, at) => `${at + 1}.组织行政执法人员参加业务培训和考试工作。`);
    expect(parseText(`一、规范行政执法\n${lines.join('\n')}\n`).sections).toHaveLength(10);
  });
});
