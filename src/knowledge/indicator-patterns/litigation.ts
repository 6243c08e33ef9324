import { CASES, SHARE } from './counted-in.ts';
import type { IndicatorPattern } from './indicator-pattern.ts';

/** How indicators of litigation (行政应诉) are told. */
export const LITIGATION: readonly IndicatorPattern[] = [
  { id: 'LITIGATION_LOSS_RATE', unit: SHARE, label: /败诉率/, not: /复议后|民事/, sample: '一审败诉率11.11%' },
  { id: 'OFFICIAL_APPEARANCE_RATE', unit: SHARE, label: /出庭.{0,4}率/, sample: '行政机关负责人出庭应诉率100%' },
  {
    id: 'OFFICIAL_APPEARANCES',
    unit: /^(?:次|件|人次|起|件次)$/,
    label: /(?:负责人|领导|首长|[省市县区乡镇局]长|主任).{0,10}出庭/,
    not: /应出庭(?!应诉)|率/,
    sample: '行政机关负责人出庭应诉36次',
  },
  {
    id: 'DISPUTES_SUBSTANTIVELY_RESOLVED',
    unit: CASES,
    label: /实质.{0,3}(?:化解|解决)/,
    not: /率/,
    sample: '实质化解行政争议43件',
  },
  {
    id: 'LITIGATION_LOST',
    unit: CASES,
    clause: /败诉|判决(?:撤销|确认违法)/,
    not: /率|民事|复议后|风险/,
    sample: '败诉4件',
  },
  {
    id: 'LITIGATION_CONCLUDED',
    unit: CASES,
    clause: /审结|结案|办结|已结/,
    context: /诉讼|应诉|被诉|行政案件/,
    label: /诉|一审|二审|行政案件/,
    not: /败诉|民事|刑事|纠纷|复议|率/,
    sample: '被诉行政案件50件,一审结案36件',
  },
  {
    id: 'LITIGATION_FIRST_INSTANCE',
    unit: CASES,
    label: /一审/,
    not: /败诉|结案|审结|已结|民事|刑事|率|检察|调撤|调解|和解|撤诉|化解/,
    sample: '行政诉讼一审应诉13件',
  },
  {
    id: 'LITIGATION_SECOND_INSTANCE',
    unit: CASES,
    label: /二审/,
    not: /败诉|结案|审结|已结|民事|刑事|率|检察|调撤|调解|和解|撤诉|化解/,
    sample: '行政诉讼二审7件',
  },
  {
    id: 'LITIGATION_CASES',
    unit: CASES,
    label: /(?:行政诉讼|应诉|被诉).{0,8}|行政案件/,
    not: /代理|诉前|审结|结案|已结|败诉|一审|二审|民事|检察|出庭|复议后|率|处罚|法院判决|撤销|调解|化解|领域|胜诉/,
    notInContext: /信息公开[^。;]{0,12}(?:引发|被|提起)[^。;]{0,10}(?:复议|诉讼)/,
    sample: '参加行政诉讼案件25件',
  },
];
