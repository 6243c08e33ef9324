import type { Span } from '../../records/span.ts';
import type { Classification } from '../outline/classify.ts';
import type { OutlineSection } from '../outline/read-outline.ts';
import { isPartHeading } from '../outline/unnumbered-heading.ts';
import { planTurn } from '../plan-turn.ts';
import { type Item, readItems } from './enumerators.ts';
import { type FoundMeasure, readMeasures } from './measures.ts';
import { type FoundShortcoming, readShortcomings, statementSpan } from './shortcomings.ts';

/** An item that states a problem, and where what will be done about it begins. */
interface Remedied {
  item: Item;
  turn: number | null;
}

/** Measures and shortcomings of all leaf sections, in text order. */
export interface Statements {
  measures: FoundMeasure[];
  shortcomings: FoundShortcoming[];
}

/** Plans told within a part on problems: a section of their own that has no heading. */
const planAt = (section: OutlineSection, at: number, paragraphs: Span[]): OutlineSection => ({
  ...section,
  paragraphs,
  heading: { start: at, end: at, textStart: at },
});

/** What a point of the plans begins with where they count anew: 一是, 1., 首先. */
const COUNTS_ANEW = /^\(?(?:一(?![二三四五六七八九十])|1(?!\d)|首先|\u2460|第一)/;

/** Items of a part on problems that tell their own remedies: 一是人员不足。针对这一问题,将加强招录。二是形式单一。 */
function itemsWithRemedies(folded: string, section: OutlineSection): Remedied[] {
  const { heading, paragraphs } = section;
  const [head, ...rest] = paragraphs;
  if (!head) return [];
  const items = readItems(
    folded,
    heading.textStart < head.end ? [{ start: heading.textStart, end: head.end }, ...rest] : rest,
  );
  const remedied = items.map((item) => {
    const turn = planTurn(folded.slice(item.start, item.end));
    return { item, turn: turn ? item.start + turn : null };
  });
  // 一是…。二是…。下一步,将…:一是…: what follows counts the plans
  const goesOn = remedied.some(({ turn }, index) => {
    const next = items[index + 1];
    return turn !== null && next !== undefined && !COUNTS_ANEW.test(folded.slice(next.enumerator, next.start));
  });
  return goesOn ? remedied : [];
}

/** Cuts a part on problems where it turns to plans (下一步,我局将…): the problems, and the plans if there are any. */
function partAtPlans(
  folded: string,
  section: OutlineSection,
): [problems: OutlineSection, plans: OutlineSection | null] {
  for (const [index, { start, end }] of section.paragraphs.entries()) {
    const from = index === 0 ? section.heading.textStart : start;
    const turn = planTurn(folded.slice(from, end));
    if (turn === null) continue;
    const at = from + turn;
    const before = section.paragraphs.slice(0, index);
    const problems = at > from ? [...before, { start, end: at }] : before;
    const plans = [{ start: at, end }, ...section.paragraphs.slice(index + 1)];
    return [{ ...section, paragraphs: problems }, planAt(section, at, plans)];
  }
  return [section, null];
}

/** A part within the part on problems and plans: (一)存在的问题. */
const isWholePart = (folded: string, { heading }: OutlineSection): boolean =>
  heading.end - heading.start <= LONGEST_PART && isPartHeading(folded.slice(heading.start, heading.end));
const LONGEST_PART = 16;

/** A marker with nothing behind it states nothing. */
const says = ({ start, end }: Span): boolean => end > start;

export function readStatements(
  folded: string,
  sections: readonly OutlineSection[],
  classes: readonly Classification[],
): Statements {
  const measures: FoundMeasure[] = [];
  const shortcomings: FoundShortcoming[] = [];
  for (const [index, section] of sections.entries()) {
    const { role } = classes[index]!;
    if (sections[index + 1]?.parent === index) {
      // problems told in front of the plans that are its subsections
      if (role === 'SHORTCOMINGS' && classes[index + 1]!.role === 'PLAN')
        shortcomings.push(...readShortcomings(folded, partAtPlans(folded, section)[0], index, true));
      continue;
    }
    if (role === 'SHORTCOMINGS') {
      const isPart =
        section.parent === null ||
        classes[section.parent]!.role !== 'SHORTCOMINGS' ||
        (classes[index]!.theme === null && isWholePart(folded, section));
      const remedied = itemsWithRemedies(folded, section);
      for (const { item, turn } of remedied) {
        shortcomings.push({ ...statementSpan(folded, item.start, turn ?? item.end), section: index });
        if (turn !== null)
          measures.push(
            ...readMeasures(folded, planAt(section, turn, [{ start: turn, end: item.end }]), index, 'PLANNED'),
          );
      }
      if (remedied.length > 0) continue;
      const [problems, plans] = partAtPlans(folded, section);
      shortcomings.push(...readShortcomings(folded, problems, index, isPart));
      if (plans) measures.push(...readMeasures(folded, plans, index, 'PLANNED'));
    } else if (role !== 'OTHER') {
      measures.push(...readMeasures(folded, section, index, role === 'PLAN' ? 'PLANNED' : 'DONE'));
    }
  }
  return { measures: measures.filter(says), shortcomings: shortcomings.filter(says) };
}
