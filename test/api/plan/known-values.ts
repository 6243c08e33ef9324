import type { RecordName } from '../../../src/store/model/model.ts';
import { modelOf } from '../../../src/store/model/model.ts';
import type { Reader, Values } from '../../../src/store/query/reader.ts';

const RECORDS: readonly RecordName[] = [
  ...(['report', 'section', 'measure', 'metric', 'shortcoming', 'citation', 'problem'] as const),
  ...(['region', 'body', 'indicator'] as const),
];

/** Some records of a corpus, from which arguments are taken that find something. */
export interface KnownValues {
  /** Rows of a record, with the fields that lists of it can be ordered by. */
  rows(record: RecordName): readonly Values[];
  /** Values that a field of a record has; none for what is no field. */
  of(record: RecordName, field: string): readonly unknown[];
  /** Versions that the corpus has had. */
  readonly versions: readonly string[];
}

const ORDERED_BY = ['report.periodYear', 'report.publishedOn', 'report.bodySlug', 'report.versionKey', 'source.length'];

/**
 * Reads some hundred records of every kind.
 *
 * @param earlier Versions that the corpus has had before.
 */
export async function readKnownValues(reader: Reader, earlier: readonly string[]): Promise<KnownValues> {
  const read = new Map<RecordName, readonly Values[]>();
  for (const record of RECORDS) {
    const { fields, relations } = modelOf(record);
    const beyond = ORDERED_BY.filter((path) => {
      const [relation = '', field = ''] = path.split('.');
      return relations[relation]?.kind === 'one' && modelOf(relations[relation].to as RecordName).fields[field];
    });
    // of regions, of which there are thousands, those that report too
    const where = record === 'region' ? { where: { related: 'reportsWithin' } } : {};
    read.set(
      record,
      await reader.rows({ from: record, fields: [...Object.keys(fields), ...beyond], ...where, limit: 300 }),
    );
  }
  const versions = ['0', '0', await reader.version(), ...earlier];
  const rows = (record: RecordName) => read.get(record) ?? [];
  return {
    rows,
    versions,
    of: (record, field) => rows(record).flatMap((row) => row[field] ?? []),
  };
}
