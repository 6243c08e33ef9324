import { Field, ObjectType } from 'type-graphql';
import { vocabulary } from '../vocabulary.ts';
import type { GroupKeyName } from './group-key.ts';
import { NamedValue } from './named-value.type.ts';

export const GroupKey = vocabulary<GroupKeyName>(
  'GroupKey',
  'What records can be grouped by (分组依据). Where it does not name the kinds of record that have it, all that stands in reports has.',
  {
    YEAR: 'The year reported on (报告年度). Null: the report does not say.',
    PROVINCE:
      "The province of the report's region, of that of a BODY, or of a REGION (省级): itself or the one it lies in. Null where that is not known.",
    PREFECTURE: 'The same at the level of prefectures (地级). Null for a region above or outside of any.',
    COUNTY: 'The same at the level of counties (县级): townships count to theirs. Null for a region above.',
    TOWNSHIP: 'The same at the level of townships (乡级). Null for a region above.',
    REGION: "The report's own region, or that of a BODY, whatever its level (行政区划). Null where it cannot be told.",
    REGION_LEVEL:
      'The level of a REGION, or of the region of a REPORT or BODY (行政级别). Null where that cannot be told.',
    REPORT_KIND: 'Kind of report (报告类别).',
    BODY_KIND: 'Kind of reporting body, of a BODY its own (主体类别).',
    THEME:
      'Theme (主题): of a SECTION, MEASURE, SHORTCOMING or INDICATOR its own, of a METRIC or PROBLEM that of the section it stands in. Null where it has none.',
    ROLE: 'What a SECTION is for (章节作用); of a MEASURE, METRIC, SHORTCOMING or PROBLEM, the section it stands in. Null before the first heading.',
    MEASURE_STATUS:
      'Whether a MEASURE, or that which a METRIC stands in, is done (举措状态). Null for a metric outside of measures.',
    INDICATOR: 'Indicator of a METRIC, by its code (指标目录). Null where no entry fits.',
    INDICATOR_NATURE:
      'What kind of figure an INDICATOR is, or that of a METRIC (指标性质). Null for a metric that no entry fits.',
    DIMENSION: 'What the unit of a METRIC measures (量纲).',
    UNIT: 'Unit of a METRIC, as written; of an INDICATOR, that which its figures are compared in (单位).',
    RELATION: 'How a METRIC hangs on another (指标关系). Null where it stands alone.',
    CITATION_KIND: 'What a CITATION names (引用类别).',
    CITED_TITLE: 'The title of a CITATION (引用标题).',
    PROBLEM_CODE: 'What a PROBLEM says is odd (文档问题).',
  },
);

@ObjectType('GroupValue', { description: 'One of the values that the records of a group share.' })
export class GroupValueType extends NamedValue {
  @Field(() => GroupKey, { description: 'Of what it is a value.' })
  key!: GroupKeyName;
}
