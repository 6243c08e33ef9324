import { createHash } from 'node:crypto';
import type { ParsedReport } from '../records/parsed-report.ts';
import { escapeHtml } from './report-page/escape-html.ts';
import { frontMatterTable } from './report-page/front-matter-table.ts';
import { type DroppedNumber, MARK_KINDS } from './report-page/mark.ts';
import { marksOf } from './report-page/marks-of.ts';
import { PAGE_SCRIPT } from './report-page/page-script.ts';
import { PAGE_STYLE } from './report-page/page-style.ts';
import { filters, sideLists } from './report-page/side-lists.ts';
import { sourceView } from './report-page/source-view.ts';

export type { DroppedNumber };

/** Only this very program runs, and nothing is fetched, whatever the source holds. */
const POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  `script-src 'sha256-${createHash('sha256').update(PAGE_SCRIPT).digest('base64')}'`,
].join('; ');

/**
 * A report's source with every record highlighted at its place, as one page of HTML for a browser that is offline: front
 * matter, the text, and beside it a list per kind of record. The text without its tags is `source.text` again.
 *
 * @param dropped the numbers that are no metrics, each with the rule that says so
 */
export function reportPage(report: ParsedReport, dropped: readonly DroppedNumber[] = []): string {
  const { source } = report;
  const { title, script } = report.report;
  const marks = marksOf(report, dropped);
  const name = escapeHtml(title ?? source.name);
  const language = script === 'HANT' ? 'zh-Hant' : 'zh-Hans';
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${name} – Fazhi</title>
<style>${PAGE_STYLE}</style>
</head>
<body class="${MARK_KINDS.join(' ')}">
<header>
<h1 lang="${language}">${name}</h1>
${frontMatterTable(report)}
</header>
<div class="columns">
<main><div id="source" lang="${language}">${sourceView(source.text, marks)}</div></main>
<aside aria-label="Records">
<fieldset><legend>Show</legend>
${filters(marks)}
</fieldset>
${sideLists(marks)}
</aside>
</div>
<div id="tip" role="status" hidden></div>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}
