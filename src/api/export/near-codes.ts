import type { RecordName } from '../../store/model/model.ts';
import type { Reader } from '../../store/query/reader.ts';

/** The records that filters name by a code, and the field that has it. */
const CODE_FIELDS = { indicator: 'code', region: 'code', body: 'slug', report: 'slug' } as const;

export type CodedRecord = keyof typeof CODE_FIELDS;

export const isCodedRecord = (record: RecordName): record is CodedRecord => Object.hasOwn(CODE_FIELDS, record);

export const codeFieldOf = (record: CodedRecord): string => CODE_FIELDS[record];

/** How many are named at most. */
const MOST = 5;

/**
 * What to say of a code that is not there: those near it, else where all of them are listed. Near an indicator are those that
 * share most words with it; near a division, a body or a report what is of the same place, or of the one around it.
 *
 * @example await nearCodes(reader, 'region', '140599') // 'near it there is 140500 晋城市, 140502 城区'
 */
export async function nearCodes(reader: Reader, of: CodedRecord, code: string): Promise<string> {
  const near = of === 'indicator' ? await indicatorsNear(reader, code) : await placesNear(reader, of, code);
  if (near.length > 0) return `near it there is ${near.join(', ')}`;
  return LISTED[of];
}

const LISTED: Readonly<Record<CodedRecord, string>> = {
  indicator: 'the API lists all of them: { indicators { nodes { code zh } } }',
  region: 'a region goes by the code of its division, like 140522',
  body: 'the API lists all of them: { bodies { nodes { slug name } } }',
  report: 'a report goes by its slug, like 140522-2022',
};

/** By words of the code, or by characters of the definition for whoever has the name alone. */
async function indicatorsNear(reader: Reader, code: string): Promise<string[]> {
  const rows = await reader.rows({ from: 'indicator', fields: ['code', 'zh'] });
  const words = code.toUpperCase().split(/[^A-Z]+/);
  const shared = (own: string): number => own.split('_').filter((word) => words.includes(word)).length;
  return rows
    .map(({ code: own, zh }) => ({
      name: `${own} (${zh})`,
      shared: shared(String(own)) + (code.length > 1 && String(zh).includes(code) ? 1 : 0),
    }))
    .filter((one) => one.shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, MOST)
    .map(({ name }) => name);
}

async function placesNear(reader: Reader, of: Exclude<CodedRecord, 'indicator'>, code: string): Promise<string[]> {
  const field = CODE_FIELDS[of];
  const name = of === 'report' ? 'title' : 'name';
  const place = code.split(/[-~]/)[0]!;
  for (const value of [place, place.slice(0, 6), place.slice(0, 4)]) {
    if (value.length < 4) continue;
    const where = { field, is: 'startsWith', value } as const;
    const rows = await reader.rows({
      from: of,
      fields: [field, name],
      where,
      order: [{ field, direction: 'asc' }],
      limit: MOST,
    });
    if (rows.length > 0) return rows.map((row) => [row[field], row[name]].filter(Boolean).join(' '));
  }
  return [];
}
