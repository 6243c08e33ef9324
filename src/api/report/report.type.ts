import { Field, Int, ObjectType } from 'type-graphql';
import type { ReportKind as ReportKindValue, Script as ScriptValue } from '../../records/report.ts';
import type { Row } from '../../store/model/model.ts';
import type { Origin as OriginValue } from '../../store/origin.ts';
import { connectionOf } from '../connection.ts';
import { DateScalar } from '../date.ts';
import { Node } from '../node.type.ts';
import { vocabulary } from '../vocabulary.ts';

export const ReportKind = vocabulary<ReportKindValue>('ReportKind', 'Kinds of report (报告类别).', {
  ANNUAL_REPORT: 'Annual report on building a law-based government (法治政府建设年度报告).',
  SELF_INSPECTION: 'Self-inspection report (自查报告).',
  WORK_SUMMARY: 'Summary of work (工作总结).',
  OTHER: 'Any other report on law-based government (其他).',
});

export const Script = vocabulary<ScriptValue>('Script', 'Scripts of Chinese (字体).', {
  HANS: 'Simplified characters (简体).',
  HANT: 'Traditional characters (繁体).',
  OTHER: 'Neither alone: both mixed, say (其他).',
});

export const Origin = vocabulary<OriginValue>('Origin', 'How a report came into the corpus (来历).', {
  PARSED: 'Parsed by Fazhi from its text (解析).',
  IMPORTED: 'Imported with its records, as parsed elsewhere (导入).',
});

@ObjectType('Report', {
  implements: Node,
  description:
    'One text of a report (报告). Null: the report does not say. Where a report was published in several texts, each is a version; lists show the current one.',
})
export class ReportType implements Partial<Row<'report'>> {
  @Field(() => String, {
    description:
      'Public name, a function of what the report says: `140522-2022`, `140522-2022-市场监督管理局`. Versions share it.',
  })
  slug!: string;

  @Field(() => String, {
    description: 'Name of this very text: `140522-2022~3fa9c1`, the slug and a hash of the text.',
  })
  versionKey!: string;

  @Field(() => Boolean, { description: 'Whether this is the current version: the one published last.' })
  current!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Title (标题), as the page states it, else derived as `{region}{year}年法治政府建设情况报告`.',
  })
  title!: string | null;

  @Field(() => Boolean, { description: 'Whether the page states the title.' })
  titleStated!: boolean;

  @Field(() => ReportKind, { description: 'Kind of report.' })
  kind!: ReportKindValue;

  @Field(() => Int, { nullable: true, description: 'The year reported on (报告年度), not that of publication.' })
  periodYear!: number | null;

  @Field(() => String, { nullable: true, description: 'Who published it (发布机构).' })
  publisher!: string | null;

  @Field(() => String, { nullable: true, description: 'The body that signs at the end (落款单位).' })
  author!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Date of publication (发布日期).' })
  publishedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Date of writing (成文日期).' })
  writtenOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Index number (索引号).' })
  indexNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Document number (发文字号).' })
  documentNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Subject category (主题分类).' })
  subjectCategory!: string | null;

  @Field(() => Script, { description: 'The script it is written in.' })
  script!: ScriptValue;

  @Field(() => Origin, { description: 'How it came into the corpus.' })
  origin!: OriginValue;

  @Field(() => String, {
    description: 'Version of the parser that made its records.',
    deprecationReason: 'Use `extraction { parserVersion }`.',
  })
  parserVersion!: string;
}

export const ReportConnection = connectionOf('Report', () => ReportType);
