import type { CorpusLiteral } from '../store/create-corpus.ts';
import type { ReportLiteral } from '../store/parsed-report.ts';
import { fullReport, indicators, regions } from './sample-corpus.ts';

/** So many small reports with records of every kind: of all the regions, then of all for another year. */
export const smallReports = (count: number): CorpusLiteral => ({
  regions,
  indicators,
  reports: Array.from({ length: count }, (_, index): ReportLiteral => {
    const region = regions[index % regions.length]!;
    return {
      ...fullReport,
      text: `${fullReport.text}${index}`,
      sections: fullReport.sections!.map((section, place, all) =>
        place === all.length - 1 ? { ...section, at: `${section.at}${index}` } : section,
      ),
      region,
      body: { name: `${region.name}人民政府`, kind: 'GOVERNMENT' },
      periodYear: 1900 + Math.floor(index / regions.length),
    };
  }),
});
