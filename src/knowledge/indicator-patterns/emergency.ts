import { CASES, PEOPLE, PLACES } from './counted-in.ts';
import type { IndicatorPattern } from './indicator-pattern.ts';

/** How indicators of emergency (突发事件应对) are told. */
export const EMERGENCY: readonly IndicatorPattern[] = [
  { id: 'SAFETY_VIOLATIONS', unit: CASES, label: /安全.{0,6}违法|违法.{0,6}安全/, sample: '查处安全生产违法行为16起' },
  {
    id: 'EMERGENCY_TEAMS',
    unit: /^(?:支|个)$/,
    label: /(?:应急|抢险|救援|消防|防灭火|防汛).{0,8}队/,
    sample: '组建应急抢险队伍25支',
  },
  {
    id: 'EMERGENCY_PERSONNEL',
    unit: PEOPLE,
    label: /(?:应急|抢险|救援|消防|防灭火|防汛).{0,8}(?:队|人员)|队员/,
    not: /培训|演练|参加/,
    context: /应急|抢险|救援|消防|防灭火|防汛/,
    sample: '森林消防队伍190人',
  },
  {
    id: 'PEOPLE_EVACUATED',
    unit: /^(?:人|名|人次)$/,
    label: /(?:紧急|避险|提前|安全|应急)转移|转移避[险灾让]|避险安置|撤离|转移.{0,12}(?:群众|居民|村民|百姓|人员)/,
    not: /能力|保障|储备|^转移安置/,
    sample: '紧急转移630人',
  },
  {
    id: 'SHELTER_AREA',
    unit: /^(?:平方米|㎡|平米|m²|亩)$/,
    label: /避难|避灾|避险|面积/,
    context: /避难|避灾|避险/,
    sample: '避难场所总面积达110万平方米',
  },
  {
    id: 'SHELTER_CAPACITY',
    unit: PEOPLE,
    label: /容纳/,
    context: /避难|避灾|避险/,
    sample: '避难场所容纳人数15.4万人',
  },
  {
    id: 'HAZARDS_RECTIFIED',
    unit: PLACES,
    label:
      /(?:整改|消除|治理|整治|销号).{0,10}隐患|^(?:已|完成|全部|现已)*(?:整改|消除).*隐患|隐患.{0,6}(?:整改|消除|治理)/,
    not: /限期|其余|余下|剩余|未|排查(?:并)?(?:整治|整改|治理|消除)/,
    sample: '已整改安全隐患250处',
  },
  {
    id: 'HAZARDS_FOUND',
    unit: PLACES,
    label: /(?:发现|排查|查出|查处|检查).{0,14}隐患|隐患/,
    not: /整改|消除|治理|整治|系统|销号|矛盾|信访/,
    sample: '发现安全隐患250处',
  },
  {
    id: 'HAZARDS_FOUND',
    unit: PLACES,
    label: /排查(?:并)?(?:整治|整改|治理|消除).{0,10}隐患$/,
    not: /矛盾|信访/,
    sample: '排查整治安全隐患2356处',
  },
];
