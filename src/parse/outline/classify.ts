import { ROLE_PATTERNS, WHOLE_PART } from '../../knowledge/roles.ts';
import type { SectionRole } from '../../records/section.ts';
import type { Theme } from '../../records/theme.ts';
import { PatternSieve } from '../../text/pattern-sieve.ts';
import type { Document } from '../document.ts';
import { planTurn } from '../plan-turn.ts';
import type { OutlineSection } from './read-outline.ts';

/** What a section is for, and what about. */
export interface Classification {
  role: SectionRole;
  theme: Theme | null;
  /** What a part within a part speaks of most although it spans several: what is said in it and names none is about that. */
  leaning: Theme | null;
}

/** Below the top of the tree only a heading that is about the problems or plans themselves changes the role. */
const LONGEST_NESTED_ROLE_HEADING = 24;
/** A heading that mends problems (解决突出问题, 问题整改) is an achievement. */
const MENDS_PROBLEMS =
  /(?:解决|整治|整改|化解|聚焦|针对|查摆|破解|补齐|补足|补强|弥补|处理|应对|排查|专项).{0,12}(?:问题|不足|短板|困难|弱项)/;

const ROLES = new PatternSieve(ROLE_PATTERNS.map(({ pattern }) => pattern));

function roleOfHeading(heading: string, depth: number): SectionRole | null {
  for (let at = ROLES.first(heading); at >= 0; at = ROLES.first(heading, at + 1)) {
    const { role } = ROLE_PATTERNS[at]!;
    if (role === 'SHORTCOMINGS' && MENDS_PROBLEMS.test(heading)) continue;
    if (depth > 1 && role !== 'LEADERSHIP' && heading.length > LONGEST_NESTED_ROLE_HEADING) continue;
    return role;
  }
  return null;
}

/** Whether a heading names a whole part and no topic of its own (主要举措和成效, 存在的不足, 下一步打算). */
function spansThemes(
  { folded, themes }: Document,
  { heading, depth }: OutlineSection,
  role: SectionRole,
  { hasChildren, speaks }: { hasChildren: boolean; speaks: boolean },
): boolean {
  // (一)存在的问题 within 存在的问题及下一步计划
  if (depth > 1) return speaks && (role === 'SHORTCOMINGS' || role === 'PLAN') && themes.of(heading) === null;
  if (role === 'SHORTCOMINGS' || role === 'PLAN') return true;
  if (role === 'LEADERSHIP') return false;
  return WHOLE_PART.test(folded.slice(heading.start, heading.end)) && (hasChildren || themes.of(heading) === null);
}

/** Whether a part on problems turns to plans (下一步,我区将…:) in front of its subsections. */
const turnsToPlans = (folded: string, { paragraphs }: OutlineSection): boolean =>
  paragraphs.some(({ start, end }) => planTurn(folded.slice(start, end)) !== null);

/** What makes a heading about leadership, not about the staff or the checks of the work that the section around it is about. */
const OF_LEADERSHIP =
  /党|领导|法治(?:思想|思维|政府|督察)|依法行政|述法|学法|督[察查]|第一责任人|关键少数|考核|责任|学习|培训|测试|人才/;

/** 加强队伍建设 below 严格规范公正文明执法 is about law enforcement. */
function ownTheme(heading: string, spoken: Theme | null, inherited: Theme | null): Theme | null {
  if (spoken === null) return inherited;
  return spoken === 'PARTY_LEADERSHIP' && !OF_LEADERSHIP.test(heading) ? (inherited ?? spoken) : spoken;
}

/**
 * Role and theme of each section, in the order of the list. A role is inherited unless the heading says otherwise;
 * a theme is decided by the heading, else by the text, else by the section around.
 */
export function classify(document: Document, sections: readonly OutlineSection[]): Classification[] {
  const { folded, themes } = document;
  const result: Classification[] = [];
  /** Parts on problems whose subsections are plans. */
  const turned = new Set<number>();
  for (const [index, section] of sections.entries()) {
    const heading = folded.slice(section.heading.start, section.heading.end);
    const parent = section.parent === null ? null : result[section.parent]!;
    const spoken = roleOfHeading(heading, section.depth);
    // what is planned or wrong about leadership is a plan or a shortcoming
    const own = spoken === 'LEADERSHIP' && parent && parent.role !== 'ACHIEVEMENTS' ? null : spoken;
    const role = own ?? (parent && (turned.has(section.parent!) ? 'PLAN' : parent.role)) ?? 'ACHIEVEMENTS';
    if (role === 'SHORTCOMINGS' && turnsToPlans(folded, section)) turned.add(index);
    const hasChildren = sections[index + 1]?.parent === index;
    if (spansThemes(document, section, role, { hasChildren, speaks: own === role })) {
      const leaning = section.depth > 1 ? themes.of(section.heading, section.end) : null;
      result.push({ role, theme: null, leaning });
      continue;
    }
    const inherited = parent?.theme ?? parent?.leaning ?? null;
    const theme =
      role === 'LEADERSHIP'
        ? ((own === role ? null : themes.of(section.heading)) ?? 'PARTY_LEADERSHIP')
        : ownTheme(heading, themes.of(section.heading, section.end), inherited);
    result.push({ role, theme, leaning: theme });
  }
  return result;
}
