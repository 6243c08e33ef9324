/**
 * The global id of what stands in a text: `Metric:140522-2022~3fa9c1@1083`, the second of its kind at one place `…@1083.1`.
 *
 * @param typeName The kind of record by its name in the API: `Metric`.
 * @param start Its place in the source, in UTF-16 code units.
 * @param ordinal Tells apart records of one kind that begin at the same place.
 */
export function evidenceId(typeName: string, versionKey: string, start: number, ordinal: number): string {
  return `${typeName}:${versionKey}@${start}${ordinal === 0 ? '' : `.${ordinal}`}`;
}
