import { PLAN_OPENING } from '../../knowledge/roles.ts';
import type { Span } from '../../records/span.ts';
import type { Classification } from '../outline/classify.ts';
import type { OutlineSection } from '../outline/read-outline.ts';
import { type FoundMeasure, readMeasures } from './measures.ts';
import { type FoundShortcoming, readShortcomings } from './shortcomings.ts';

/** Measures and shortcomings of all leaf sections, in text order. */
export interface Statements {
  measures: FoundMeasure[];
  shortcomings: FoundShortcoming[];
}

/** Cuts a part on problems where it turns to plans (下一步,我局将…): the problems, and the plans if there are any. */
function partAtPlans(
  folded: string,
  section: OutlineSection,
): [problems: OutlineSection, plans: OutlineSection | null] {
  for (const [index, { start, end }] of section.paragraphs.entries()) {
    const from = index === 0 ? section.heading.textStart : start;
    const turn = PLAN_OPENING.exec(folded.slice(from, end));
    if (!turn) continue;
    const at = from + turn.index;
    const before = section.paragraphs.slice(0, index);
    const problems = at > from ? [...before, { start, end: at }] : before;
    const plans = [{ start: at, end }, ...section.paragraphs.slice(index + 1)];
    return [
      { ...section, paragraphs: problems },
      { ...section, paragraphs: plans, heading: { start: at, end: at, textStart: at } },
    ];
  }
  return [section, null];
}

export function readStatements(
  folded: string,
  sections: readonly OutlineSection[],
  classes: readonly Classification[],
): Statements {
  const measures: FoundMeasure[] = [];
  const shortcomings: FoundShortcoming[] = [];
  sections.forEach((section, index) => {
    const { role } = classes[index]!;
    if (sections[index + 1]?.parent === index) {
      // problems told in front of the plans that are its subsections
      if (role === 'SHORTCOMINGS' && classes[index + 1]!.role === 'PLAN')
        shortcomings.push(...readShortcomings(folded, partAtPlans(folded, section)[0], index, true));
      return;
    }
    if (role === 'SHORTCOMINGS') {
      const isPart = section.parent === null || classes[section.parent]!.role !== 'SHORTCOMINGS';
      const [problems, plans] = partAtPlans(folded, section);
      shortcomings.push(...readShortcomings(folded, problems, index, isPart));
      if (plans) measures.push(...readMeasures(folded, plans, index, 'PLANNED'));
    } else if (role !== 'OTHER') {
      measures.push(...readMeasures(folded, section, index, role === 'PLAN' ? 'PLANNED' : 'DONE'));
    }
  });
  // a marker with nothing behind it states nothing
  const says = ({ start, end }: Span): boolean => end > start;
  return { measures: measures.filter(says), shortcomings: shortcomings.filter(says) };
}
