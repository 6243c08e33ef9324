import { randomFor } from '../../scripts/generate/random.ts';

const COUNTIES = ['阳城县', '沁水县', '陵川县', '融安县', '攸县', '冠县', '茶陵县', '三江侗族自治县', '不在表中的县'];
const DEEDS = ['开展普法宣传活动', '办理行政复议案件', '审查规范性文件', '调解矛盾纠纷', '培训行政执法人员'];
const UNITS = ['次', '件', '起', '场', '名'];
const LAWS = ['行政复议法', '行政处罚法', '法律援助条例', '民法典'];

/**
 * Files of small reports in different shapes and sizes, each another report, for imports that have to be many.
 *
 * @example smallReports(2, 7) // { '0000.txt': '阳城县2016年…', '0001.txt': '…' }
 */
export function smallReports(number: number, seed: number): Record<string, string> {
  const one = (index: number): string => {
    const random = randomFor(seed, index);
    const year = 2010 + (index % 15);
    const lines = [`${random.pick(COUNTIES)}${year}年法治政府建设情况报告`, '', '一、主要举措和成效'];
    const measures = random.integer(1, 4);
    for (let measure = 1; measure <= measures; measure += 1) {
      const deed = random.pick(DEEDS);
      const law = random.chance(0.5) ? `依据《${random.pick(LAWS)}》` : '';
      const counted = `${random.integer(2, 900)}${random.pick(UNITS)}`;
      lines.push(
        `(${'一二三四'[measure - 1]})${deed}。${law}${deed}${counted},其中第${index}号街道${random.integer(1, 9)}次。`,
      );
    }
    if (random.chance(0.7)) lines.push('二、存在的不足', '一是宣传的深度不够;二是队伍的力量不足。');
    return `${lines.join('\n')}\n`;
  };
  return Object.fromEntries(
    Array.from({ length: number }, (_, index) => [`${String(index).padStart(4, '0')}.txt`, one(index)]),
  );
}
