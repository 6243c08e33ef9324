import type { ParsedReport } from '../../records/parsed-report.ts';
import { escapeHtml } from './escape-html.ts';

const UNKNOWN = '<span class="unknown">unknown</span>';

/** What a report says about itself and where it comes from, as a table; what is not known is shown as such. */
export function frontMatterTable({ source, report }: ParsedReport): string {
  const { region, body } = report;
  const rows: (readonly [string, string | number | null])[] = [
    ['title 标题', report.title === null || report.titleStated ? report.title : `${report.title} (derived)`],
    ['kind', report.kind],
    ['year 年度', report.periodYear],
    ['region 行政区划', region && `${region.path.join(' › ')} (${region.level} ${region.code})`],
    ['body 报告主体', `${body.name ?? 'unknown'} (${body.kind})`],
    ['publisher 发布机构', report.publisher],
    ['author 落款', report.author],
    ['published 发布日期', report.publishedOn],
    ['written 成文日期', report.writtenOn],
    ['index number 索引号', report.indexNumber],
    ['document no. 发文字号', report.documentNumber],
    ['subject 主题分类', report.subjectCategory],
    ['script', report.script],
    ['source', `${source.name} (${source.mediaType}, ${source.encoding})`],
    ['url', source.url],
    ['SHA-256', source.sha256],
  ];
  const cells = rows.map(
    ([name, value]) =>
      `<tr><th scope="row">${name}</th><td>${value === null ? UNKNOWN : escapeHtml(String(value))}</td></tr>`,
  );
  return `<table>\n<tbody>\n${cells.join('\n')}\n</tbody>\n</table>`;
}
