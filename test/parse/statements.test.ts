import { describe, expect, test } from '@jest/globals';
import { parseText } from './parse-text.ts';

function measuresOf(text: string) {
  return parseText(text).measures.map(({ start, end, lead, status }) => [lead, text.slice(start, end), status]);
}
const shortcomingsOf = (text: string) => parseText(text).shortcomings.map(({ statement }) => statement);

describe('measures', () => {
  test('a leaf section of one paragraph is one, led by its heading', () => {
    expect(measuresOf('一、主要举措\n(一)强化责任\n镇党委高度重视,压实责任。')).toEqual([
      ['强化责任', '强化责任\n镇党委高度重视,压实责任。', 'DONE'],
    ]);
  });

  test('several unnumbered paragraphs are one each', () => {
    expect(
      measuresOf('一、主要举措\n(一)强化责任\n镇党委高度重视,压实责任。层层落实。\n镇政府统筹推进,加强督查。').map(
        ([lead]) => lead,
      ),
    ).toEqual(['镇党委高度重视,压实责任', '镇政府统筹推进,加强督查']);
  });

  test('items are the measures; what stands before the first belongs to none', () => {
    expect(measuresOf('一、2024年工作打算\n围绕目标,重点做好以下工作。一是加强学习。持续用力;二是完善制度。')).toEqual([
      ['加强学习', '加强学习。持续用力;', 'PLANNED'],
      ['完善制度', '完善制度。', 'PLANNED'],
    ]);
  });

  test('首先, 其次, 最后 tell items as well', () => {
    expect(measuresOf('一、主要举措\n首先,健全体系。其次,规范行为。最后,强化培训。').map(([lead]) => lead)).toEqual([
      '健全体系',
      '规范行为',
      '强化培训',
    ]);
  });

  test('a lone 一是 or 是 in running text opens no item', () => {
    expect(measuresOf('一、主要举措\n坚持一是一、二是二的原则,推进工作落实见效。')).toHaveLength(1);
    expect(measuresOf('一、主要举措\n重点任务一是抓落实,推进各项工作见效。')).toHaveLength(1);
  });

  test('a long first sentence leads with its first clause only', () => {
    const clause = '切实履行推进法治建设第一责任人职责';
    const [first] = measuresOf(
      `一、主要举措\n${clause},${'县委县政府主要负责人对法治工作亲自部署协调推动'.repeat(3)}。\n加强考核,压实责任落实。`,
    );
    expect(first?.[0]).toBe(clause);
  });

  test.each(['1.方案.pdf\n2.清单.docx', '(1)方案.pdf\n(2)清单.docx', '①方案.pdf\n②清单.docx'])(
    'numbered files between paragraphs are no items: %j',
    (files) => {
      expect(
        measuresOf(`一、主要举措\n县政府高度重视,压实责任。\n${files}\n县司法局统筹推进,加强督查。`).map(
          ([lead]) => lead,
        ),
      ).toEqual(['县政府高度重视,压实责任', '县司法局统筹推进,加强督查']);
    },
  );

  test('signature and page furniture belong to none', () => {
    const measures = measuresOf('一、工作打算\n一是加强学习。二是完善制度。\n某某县人民政府\n2024年1月9日\n扫一扫');
    expect(measures.map(([, text]) => text)).toEqual(['加强学习。', '完善制度。']);
  });
});

describe('shortcomings', () => {
  test('items, without enumerator and closing mark; praise and the counting phrase belong to none', () => {
    expect(
      shortcomingsOf(
        '一、存在的不足\n虽然取得了一定成绩,但也存在一些不足。一是制度需要落实。有的单位重视不够;二是能力不强。',
      ),
    ).toEqual(['制度需要落实。有的单位重视不够', '能力不强']);
  });

  test('points below the part are one each, causes included', () => {
    expect(shortcomingsOf('一、存在的问题\n1、进展比较滞后。因重视不够,未完成申报。\n2、监督还不够。')).toEqual([
      '进展比较滞后。因重视不够,未完成申报',
      '监督还不够',
    ]);
  });

  test('without enumerators each paragraph that states one, from its first deficient clause', () => {
    expect(
      shortcomingsOf(
        '一、存在的不足\n一年来成效明显,但与上级要求相比还有差距,主要表现在:\n执法力量依然薄弱,人员配备不足。\n普法工作稳步推进,但形式较为单一。',
      ),
    ).toEqual(['执法力量依然薄弱,人员配备不足', '形式较为单一']);
  });

  test('plans at the end of a part on problems are planned measures', () => {
    const text =
      '一、存在的问题及打算\n执法力量薄弱,人员不足。\n下一步,我局将抓好以下工作:一是充实力量。二是加强培训。';
    expect(shortcomingsOf(text)).toEqual(['执法力量薄弱,人员不足']);
    expect(measuresOf(text).map(([lead, , status]) => [lead, status])).toEqual([
      ['充实力量', 'PLANNED'],
      ['加强培训', 'PLANNED'],
    ]);
  });
});
