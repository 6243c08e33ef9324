import type { ParsedReport } from '../../src/records/parsed-report.ts';
import { parsedReport } from '../store/parsed-report.ts';

/** A parsed report with a record of every kind; each call makes another, for a test to spoil. */
export function sampleReport(): ParsedReport {
  const report = parsedReport({
    name: 'sample.txt',
    url: 'http://example.org/sample.html',
    text: '一、主要举措\n(一)普法。依据《行政复议法》办结案件12件,其中撤销3件。\n二、不足\n重视不够。\n',
    sections: [
      {
        at: '一、主要举措\n(一)普法。依据《行政复议法》办结案件12件,其中撤销3件。',
        ...{ marker: '一、', heading: '主要举措', role: 'ACHIEVEMENTS' },
      },
      {
        at: '(一)普法。依据《行政复议法》办结案件12件,其中撤销3件。',
        ...{ marker: '(一)', heading: '普法', depth: 2, parent: 0, theme: 'LEGAL_EDUCATION' },
      },
      { at: '二、不足', marker: '二、', heading: '不足', role: 'SHORTCOMINGS' },
    ],
    measures: [{ at: '普法。依据《行政复议法》办结案件12件,其中撤销3件。', lead: '普法', section: 1 }],
    shortcomings: [{ at: '重视不够', section: 2 }],
    metrics: [
      {
        ...{ at: '12件', label: '办结案件', indicator: 'RECONSIDERATION_CONCLUDED', section: 1, measure: 0 },
        indicatorBasis: { rule: 'RECONSIDERATION_CONCLUDED/1', confidence: 'LOW' },
      },
      { at: '3件', label: '撤销', relation: 'PART_OF', parent: 0, section: 1, measure: 0 },
    ],
    citations: [{ title: '行政复议法' }],
    problems: [{ at: '二、', code: 'MARKER_OUT_OF_ORDER', message: 'a marker out of order' }],
  });
  return structuredClone(report);
}
