/** The outlines (实施纲要) that reports of a year follow, the newest first. */
export const OUTLINES = [
  { from: 2021, years: '2021—2025' },
  { from: 0, years: '2015—2020' },
] as const;

/** Chinese numerals as enumerators: 一、, （二）, 三是. */
export const COUNT = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'] as const;

/** How a report is laid out: what stands before its chapters' headings, and before the deeds below them. */
export interface Layout {
  chapter: (number: number) => string;
  /** Deeds as items of one paragraph (一是…), or as sections of their own. */
  deed: 'ITEMS' | ((number: number) => string);
}

/** The layouts that reports are given by turns of chance. */
export const LAYOUTS: readonly Layout[] = [
  { chapter: (n) => `（${COUNT[n]}）`, deed: 'ITEMS' },
  { chapter: (n) => `（${COUNT[n]}）`, deed: (n) => `${n + 1}.` },
  { chapter: (n) => `${n + 1}.`, deed: 'ITEMS' },
  { chapter: (n) => `${n + 1}、`, deed: (n) => `（${n + 1}）` },
];
