import type { Body } from './body.ts';
import type { Region } from './region.ts';

/** Kinds of report: 年度报告, 自查报告, 工作总结, or else. */
export const REPORT_KINDS = ['ANNUAL_REPORT', 'SELF_INSPECTION', 'WORK_SUMMARY', 'OTHER'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** Scripts: Simplified (简体) and Traditional (繁体) characters, or else: both mixed. */
export const SCRIPTS = ['HANS', 'HANT', 'OTHER'] as const;
export type Script = (typeof SCRIPTS)[number];

/** What a report says about itself. Null: the report does not say. Dates are ISO dates (`2023-02-08`). */
export interface Report {
  /** As the page states it, else derived as `{region}{year}年法治政府建设情况报告`. */
  title: string | null;
  titleStated: boolean;
  kind: ReportKind;
  /** The year reported on, not the year of publication. */
  periodYear: number | null;
  region: Region | null;
  body: Body;
  /** 发布机构 */
  publisher: string | null;
  /** The body that signs at the end. */
  author: string | null;
  /** 发布日期 */
  publishedOn: string | null;
  /** 成文日期 */
  writtenOn: string | null;
  /** 索引号 */
  indexNumber: string | null;
  /** 发文字号 */
  documentNumber: string | null;
  /** 主题分类 */
  subjectCategory: string | null;
  script: Script;
}
