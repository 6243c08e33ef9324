import type { Condition } from '../store/query/tree.ts';

/** Of each report only the current version: lists over the corpus show nothing else. */
export const currentReport: Condition<'current'> = { field: 'current', is: 'eq', value: true };

/** The same for what stands in reports. */
export const inCurrentReport: Condition<'report.current'> = { field: 'report.current', is: 'eq', value: true };
