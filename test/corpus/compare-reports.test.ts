import { describe, expect, test } from '@jest/globals';
import { addDifferences, compareReports, isDifferent, noDifferences } from '../../src/corpus/compare-reports.ts';
import type { ParsedReport } from '../../src/records/parsed-report.ts';
import { parsedReport } from '../store/parsed-report.ts';
import { sampleReport } from './sample-report.ts';

const same = { gained: 0, lost: 0, changed: 0 };
/** The sample with something else about it. */
const altered = (alter: (report: ParsedReport) => void): ParsedReport => {
  const report = sampleReport();
  alter(report);
  return report;
};
const against = (after: ParsedReport, before = sampleReport()) => compareReports(before, after);

describe('two readings of one text', () => {
  test('that say the same are not different, in whatever order their fields are', () => {
    const { metrics, ...rest } = sampleReport();
    const turned = metrics.map((metric) => Object.fromEntries(Object.entries(metric).reverse()) as typeof metric);
    expect(against({ ...rest, metrics: turned })).toEqual(noDifferences());
    expect(isDifferent(against({ ...rest, metrics: turned }))).toBe(false);
  });

  test('differ by records that one has and the other lacks', () => {
    const fewer = altered((report) => report.metrics.pop());
    expect(against(fewer)).toEqual({ ...noDifferences(), metrics: { ...same, lost: 1 } });
    expect(against(sampleReport(), fewer)).toEqual({ ...noDifferences(), metrics: { ...same, gained: 1 } });
    expect(isDifferent(against(fewer))).toBe(true);
  });

  test('differ by records that say something else at the same place', () => {
    const other = altered((report) => {
      report.metrics[0]!.label = '结案';
      report.sections[1]!.end -= 1;
      report.shortcomings[0]!.theme = 'OTHER';
      report.citations[0]!.kind = 'POLICY';
      report.problems[0]!.message = 'odd';
      report.measures[0]!.status = 'PLANNED';
    });
    const changed = { ...same, changed: 1 };
    expect(against(other)).toEqual({
      ...{ frontMatter: same, sections: changed, measures: changed, shortcomings: changed },
      ...{ metrics: changed, citations: changed, problems: changed },
    });
  });

  test('do not differ in what refers to records that have another index now', () => {
    const shifted = altered((report) => {
      report.sections.unshift({ ...report.sections[0]!, start: 0, end: 1, marker: '', heading: '' });
      report.sections[1]!.start = 1;
      report.sections[2]!.parent = 1;
      for (const record of [...report.measures, ...report.shortcomings, ...report.metrics]) record.section! += 1;
    });
    const before = altered((report) => {
      report.sections[0]!.start = 1;
    });
    expect(against(shifted, before)).toEqual({ ...noDifferences(), sections: { ...same, gained: 1 } });
  });

  test('differ in what refers to another record', () => {
    const other = altered((report) => {
      report.metrics[0]!.section = 0;
      report.metrics[1]!.parent = null;
    });
    expect(against(other).metrics).toEqual({ ...same, changed: 2 });
  });

  test('with several records at one place are compared one by one', () => {
    const text = '参考率和合格率均达100%。';
    const rates = (...labels: string[]) =>
      parsedReport({ text, metrics: labels.map((label) => ({ at: '100%', label })) });
    expect(compareReports(rates('参考率'), rates('参考率', '合格率')).metrics).toEqual({ ...same, gained: 1 });
    expect(compareReports(rates('参考率', '合格率'), rates('参考率', '率')).metrics).toEqual({ ...same, changed: 1 });
  });

  test('differ by fields of the front matter, of which null is none', () => {
    const other = altered(({ report }) => {
      report.author = '阳城县人民政府';
      report.publishedOn = null;
      report.region = { ...report.region!, name: '阳城' };
      report.body = { name: '阳城县司法局', kind: 'DEPARTMENT' };
    });
    // the region is that of the same code
    expect(against(other).frontMatter).toEqual({ gained: 1, lost: 1, changed: 2 });
  });
});

test('differences of many reports are added up', () => {
  const sum = noDifferences();
  const fewer = altered((report) => report.metrics.pop());
  addDifferences(sum, against(fewer));
  addDifferences(sum, against(fewer));
  addDifferences(sum, against(sampleReport(), fewer));
  expect(sum).toEqual({ ...noDifferences(), metrics: { gained: 1, lost: 2, changed: 0 } });
});
