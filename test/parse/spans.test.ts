import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { packageRoot } from '../../src/package-root.ts';
import { parseText } from './parse-text.ts';

const folder = join(packageRoot, 'seeds/reports');
const seeds = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);

describe.each(seeds)('every record of %s is where it says', (_, text) => {
  const report = parseText(text);
  const { sections, measures, shortcomings, metrics, citations, problems } = report;
  const at = ({ start, end }: { start: number; end: number }) => text.slice(start, end);

  test('its text is the slice of the source at its span', () => {
    expect(metrics.length).toBeGreaterThan(30);
    for (const metric of metrics) expect(metric.text).toBe(at(metric));
    for (const shortcoming of shortcomings) expect(shortcoming.statement).toBe(at(shortcoming));
    for (const measure of measures) expect(at(measure).slice(0, measure.lead.length)).toBe(measure.lead);
    for (const section of sections) {
      const behind = at(section).slice(section.marker.length).trimStart();
      expect(at(section).slice(0, section.marker.length)).toBe(section.marker);
      expect(behind.slice(0, section.heading.length)).toBe(section.heading);
    }
    const words = [...sections.map(({ heading }) => heading), ...measures.map(({ lead }) => lead)];
    expect(words.filter((word) => word.trim() === '')).toEqual([]);
    for (const { title, places } of citations) for (const place of places) expect(at(place)).toBe(`《${title}》`);
    for (const problem of problems) expect(at(problem)).not.toBe('');
  });

  test('its references lead to records that hold it or stand before it', () => {
    sections.forEach((section, index) => {
      if (section.parent === null) return;
      expect(section.parent).toBeLessThan(index);
      expect(sections[section.parent]!.end).toBeGreaterThanOrEqual(section.end);
    });
    for (const { section, start, end } of [...measures, ...shortcomings]) {
      expect(sections[section]!.start).toBeLessThanOrEqual(start);
      expect(sections[section]!.end).toBeGreaterThanOrEqual(end);
    }
    metrics.forEach((metric, index) => {
      if (metric.parent !== null) expect(metric.parent).toBeLessThan(index);
      if (metric.measure !== null) expect(at(measures[metric.measure]!)).toContain(metric.text);
    });
  });

  test('records of a kind stand in text order', () => {
    for (const records of [sections, measures, shortcomings, metrics]) {
      const starts = records.map(({ start }) => start);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
    }
  });
});
