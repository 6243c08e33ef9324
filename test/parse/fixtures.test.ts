import { describe, expect, test } from '@jest/globals';
import { readCases } from '../fixtures/read-cases.ts';
import { parseText } from './parse-text.ts';

/** A line break inside a record would end the line of a fixture. */
const inLine = (text: string): string => text.replaceAll('\n', '⏎');

function measures(text: string): string[] {
  return parseText(text).measures.map(({ start, end, lead, status, theme }) =>
    [status, theme ?? '-', inLine(lead), inLine(text.slice(start, end))].join(' | '),
  );
}

function shortcomings(text: string): string[] {
  return parseText(text).shortcomings.map(({ statement, theme }) => `${theme ?? '-'} | ${inLine(statement)}`);
}

function citations(text: string): string[] {
  return parseText(text).citations.map(({ kind, title, places }) => `${kind} | ${inLine(title)} | ${places.length}`);
}

function indicators(sentence: string): string[] {
  const { metrics } = parseText(`一、主要举措\n(一)工作情况\n${sentence}`);
  return metrics.map(({ text, indicator }) => `${text} | ${indicator ?? '-'}`);
}

function frontMatter(text: string): string[] {
  const { report, problems } = parseText(text);
  const { region, body, ...rest } = report;
  const fields = {
    ...rest,
    region: region && `${region.name} ${region.level} ${region.code}`,
    body: body && `${body.name ?? '-'} ${body.kind}`,
    problems: problems.map(({ code }) => code).join(' ') || null,
  };
  return Object.entries(fields).map(([field, value]) => `${field}: ${value ?? '-'}`);
}

describe('measures: status | theme | lead | text', () => {
  test.each(readCases('measures.txt'))('$name', ({ input, expected }) => {
    expect(measures(input)).toEqual(expected);
  });
});

describe('shortcomings: theme | statement', () => {
  test.each(readCases('shortcomings.txt'))('$name', ({ input, expected }) => {
    expect(shortcomings(input)).toEqual(expected);
  });
});

describe('citations: kind | title | number of places', () => {
  test.each(readCases('citations.txt'))('$name', ({ input, expected }) => {
    expect(citations(input)).toEqual(expected);
  });
});

describe('indicators: text of the metric | indicator', () => {
  test.each(readCases('indicators.txt'))('$name', ({ input, expected }) => {
    expect(indicators(input)).toEqual(expected);
  });
});

describe('front matter: the fields that a case names', () => {
  test.each(readCases('front-matter.txt'))('$name', ({ input, expected }) => {
    expect(frontMatter(input)).toEqual(expect.arrayContaining(expected));
  });
});
