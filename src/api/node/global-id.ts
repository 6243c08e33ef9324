import { badArgument } from '../errors.ts';

/** What a global id says: the type, and the key by which its records are told apart. */
export type GlobalId =
  | { readonly typeName: KeyedType; readonly key: string }
  | { readonly typeName: EvidenceType; readonly versionKey: string; readonly start: number; readonly ordinal: number };

const EVIDENCE_TYPES = ['Section', 'Measure', 'Metric', 'Shortcoming', 'Citation', 'Problem'] as const;
type EvidenceType = (typeof EVIDENCE_TYPES)[number];

type KeyedType = 'Report' | 'Region' | 'Body' | 'Indicator';

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
  if (isKeyedType(typeName) && KEYS[typeName].test(key)) return { typeName, key };
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

/** What the keys of ids that name no place look like. */
const KEYS: Readonly<Record<KeyedType, RegExp>> = {
  Report: /^[^@]+~[0-9a-f]{6}$/,
  Region: /^(?:\d{6}|\d{9})$/,
  Body: /^(?:\d{6}|\d{9}|h[0-9a-f]{8})(?:-[^\s~@:/?#%\\]+)?$/,
  Indicator: /^\w+$/,
};

const isKeyedType = (name: string): name is KeyedType => Object.hasOwn(KEYS, name);

const isVersionKey = (text: string): boolean => KEYS.Report.test(text);

const isEvidenceType = (name: string): name is EvidenceType => EVIDENCE_TYPES.some((type) => type === name);

/**
 * Reads what may be given as a global id or as the key in it: `Body:140522`, `140522`.
 *
 * @throws GraphQLError `BAD_USER_INPUT` for what was never either.
 */
export function parseKey(typeName: KeyedType, text: string, argument: readonly string[]): string {
  const key = text.startsWith(`${typeName}:`) ? text.slice(typeName.length + 1) : text;
  if (KEYS[typeName].test(key)) return key;
  throw badArgument(argument, `${JSON.stringify(text)} is neither a global id of the type ${typeName} nor a key of it`);
}
