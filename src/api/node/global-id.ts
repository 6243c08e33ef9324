import { badArgument } from '../errors.ts';

/** What a global id says: the type, and the key by which its records are told apart. */
export type GlobalId =
  | { readonly typeName: 'Report' | 'Region' | 'Indicator'; readonly key: string }
  | { readonly typeName: EvidenceType; readonly versionKey: string; readonly start: number; readonly ordinal: number };

const EVIDENCE_TYPES = ['Section', 'Measure', 'Metric', 'Shortcoming', 'Citation', 'Problem'] as const;
type EvidenceType = (typeof EVIDENCE_TYPES)[number];

/** What stands in a text: `Metric:140522-2022~3fa9c1@1083`, the second of its kind at one place `…@1083.1`. */
export function evidenceId(typeName: string, versionKey: string, start: number, ordinal: number): string {
  return `${typeName}:${versionKey}@${start}${ordinal === 0 ? '' : `.${ordinal}`}`;
}

/**
 * Reads a global id.
 *
 * @param argument Where it stands among the arguments.
 * @throws GraphQLError `BAD_USER_INPUT` for what was never an id.
 */
export function parseGlobalId(id: string, argument: readonly string[]): GlobalId {
  const [typeName, key] = split(id);
  if (typeName === 'Report' && isVersionKey(key)) return { typeName, key };
  if (typeName === 'Region' && /^\d+$/.test(key)) return { typeName, key };
  if (typeName === 'Indicator' && /^\w+$/.test(key)) return { typeName, key };
  const place = /^(.+)@(\d{1,9})(?:\.([1-9]\d{0,8}))?$/.exec(key);
  if (isEvidenceType(typeName) && place && isVersionKey(place[1]!)) {
    return { typeName, versionKey: place[1]!, start: Number(place[2]), ordinal: Number(place[3] ?? 0) };
  }
  throw badArgument(argument, `${JSON.stringify(id)} is not a global id like "Report:140522-2022~3fa9c1"`);
}

function split(id: string): [typeName: string, key: string] {
  const colon = id.indexOf(':');
  return [id.slice(0, Math.max(colon, 0)), id.slice(colon + 1)];
}

const isVersionKey = (text: string): boolean => /^[^@]+~[0-9a-f]{6}$/.test(text);

const isEvidenceType = (name: string): name is EvidenceType => EVIDENCE_TYPES.some((type) => type === name);
