/** Kinds of record that the corpus is made of (记录类别): reports, and what stands in them. */
export const RECORD_KINDS = ['REPORT', 'SECTION', 'MEASURE', 'METRIC', 'SHORTCOMING', 'CITATION'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];
