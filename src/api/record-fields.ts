import { modelOf, type RecordName } from '../store/model/model.ts';

/** What the resolvers read of every record: all its own fields, and what makes the ids of things that stand in a report. */
export function recordFields(record: RecordName): readonly string[] {
  const known = made.get(record);
  if (known) return known;
  const { fields, relations } = modelOf(record);
  // A change has a report too, but only as long as that is there.
  const identity = relations.report && fields.reportId ? ['report.versionKey'] : [];
  const all = [...Object.keys(fields), ...identity];
  made.set(record, all);
  return all;
}

const made = new Map<RecordName, readonly string[]>();

/** The record behind an object type, which has its name: `Metric`, `CitationPlace`. */
export const recordOfType = (typeName: string): RecordName =>
  `${typeName.charAt(0).toLowerCase()}${typeName.slice(1)}` as RecordName;

/** The object type of a record: `Metric`. */
export const typeOfRecord = (record: RecordName): string => `${record.charAt(0).toUpperCase()}${record.slice(1)}`;
