import type { BodyKind } from '../records/body.ts';

/** The ending of a body's name and the kind of body that it tells, tried in this order over folded text. */
export const BODY_ENDINGS: readonly (readonly [kind: BodyKind, pattern: RegExp])[] = [
  ['SUBDISTRICT_OFFICE', /(?:街道(?:办事处|办)|街道)$/],
  [
    'ZONE_COMMITTEE',
    /(?:开发区|高新区|园区|新区|示范区|试验区|风景区|名胜区|度假区|保税区|合作区|产业园).{0,8}(?:管理委员会|管委会|委员会)$|(?<!监督|城市|市容|市政|综合)管理委员会$|管委会$/,
  ],
  [
    'PARTY_BODY',
    /^中共|(?:政法委员会|政法委|依法治[省市县区州盟旗]委员会|依法治[省市县区州盟旗]办(?:公室)?|纪律检查委员会|党校|宣传部|组织部|统战部|党工委|党委)(?:办公室)?$/,
  ],
  ['GOVERNMENT', /(?:政府|行政公署)$/],
  [
    'DEPARTMENT',
    /(?:局|厅|委员会|办公室|[^管]委|总队|支队|大队|中心|税务所|管理所|监督所|管理处|管理站|研究院|[档案书博化]馆|海关|[^主承协开举经]办)$/,
  ],
];

/** The kind of body that a name tells. */
export const bodyKindOf = (name: string): BodyKind =>
  BODY_ENDINGS.find(([, pattern]) => pattern.test(name))?.[0] ?? 'OTHER';
