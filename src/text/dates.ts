import { EdgePattern } from './edge-pattern.ts';
import { readFigures, readNumeral } from './numerals.ts';

const HAN = '[零〇○一二三四五六七八九十]';

const DATE_PATTERNS: readonly RegExp[] = [
  /(?<!\d)((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日?/,
  /(?<!\d)((?:19|20)\d{2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})(?!\d)/,
  new RegExp(`(二[零〇○]${HAN}{2})年(${HAN}{1,3})月(${HAN}{1,3})日`),
];

const numberOf = (written: string): number => {
  const figures = readFigures(written);
  return Number.isNaN(figures) ? (readNumeral(written.replaceAll('○', '〇')) ?? 0) : figures;
};

/**
 * The first date in folded text, in any of its written forms, as an ISO date.
 *
 * @example readDate('成文日期: 二〇二三年一月九日') // '2023-01-09'
 */
export function readDate(text: string): string | null {
  for (const pattern of DATE_PATTERNS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [year, month, day] = [numberOf(match[1]!), numberOf(match[2]!), numberOf(match[3]!)];
    if (month < 1 || month > 12 || day < 1 || day > 31) continue;
    return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  }
  return null;
}

const BEGINS_DATE = new EdgePattern(/^[()\s]*[12二]/);

/** Whether folded text is a date and nothing else, brackets aside. */
export function isDate(text: string): boolean {
  // most of what is asked about does not begin like one
  if (!BEGINS_DATE.test(text)) return false;
  const bare = text.replace(/[()\s]/g, '');
  return readDate(bare) !== null && DATE_PATTERNS.some((pattern) => bare.replace(pattern, '') === '');
}

/**
 * The first year (`2023年`, `二〇二三年`) in folded text.
 *
 * @example readYear('阳城县2022年法治政府建设情况') // 2022
 */
export function readYear(text: string): number | null {
  const match = /(?<!\d)((?:19|20)\d{2})\s*(?:年|\b)/.exec(text);
  if (match) return numberOf(match[1]!);
  const han = /(二[零〇○][零〇○一二三四五六七八九]{2})年/.exec(text);
  return han ? numberOf(han[1]!) : null;
}
