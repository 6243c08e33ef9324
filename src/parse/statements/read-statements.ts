import type { Classification } from '../outline/classify.ts';
import type { OutlineSection } from '../outline/read-outline.ts';
import { type FoundMeasure, readMeasures } from './measures.ts';
import { type FoundShortcoming, readShortcomings } from './shortcomings.ts';

/** Measures and shortcomings of all leaf sections, in text order. */
export interface Statements {
  measures: FoundMeasure[];
  shortcomings: FoundShortcoming[];
}

export function readStatements(
  folded: string,
  sections: readonly OutlineSection[],
  classes: readonly Classification[],
): Statements {
  const measures: FoundMeasure[] = [];
  const shortcomings: FoundShortcoming[] = [];
  sections.forEach((section, index) => {
    if (sections[index + 1]?.parent === index) return;
    const { role } = classes[index]!;
    if (role === 'SHORTCOMINGS') {
      const isPart = section.parent === null || classes[section.parent]!.role !== 'SHORTCOMINGS';
      shortcomings.push(...readShortcomings(folded, section, index, isPart));
    } else if (role !== 'OTHER') {
      measures.push(...readMeasures(folded, section, index, role === 'PLAN' ? 'PLANNED' : 'DONE'));
    }
  });
  return { measures, shortcomings };
}
