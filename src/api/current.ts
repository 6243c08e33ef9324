import { modelOf, type RecordName } from '../store/model/model.ts';
import type { Condition } from '../store/query/tree.ts';

/** Of each report only the current version: lists over the corpus show nothing else. */
export const currentReport: Condition<'current'> = { field: 'current', is: 'eq', value: true };

/** The same for what stands in reports. */
export const inCurrentReport: Condition<'report.current'> = { field: 'report.current', is: 'eq', value: true };

/** What holds of the records that count below another: in a report all, below a region, a body or an indicator the current. */
export function countedBelow(record: RecordName, below: RecordName): readonly Condition[] {
  const isInReport = (name: RecordName): boolean => name === 'report' || modelOf(name).relations.report !== undefined;
  if (isInReport(record) || !isInReport(below)) return [];
  return [below === 'report' ? currentReport : inCurrentReport];
}
