import { badArgument } from '../errors.ts';

/**
 * What a global id says: the type, and the key by which its records are told apart. What stands in a text has ids like
 * `Metric:140522-2022~3fa9c1@1083`, the second of its kind at one place `…@1083.1`.
 */
export type GlobalId =
  | { readonly typeName: KeyedType; readonly key: string }
  | { readonly typeName: EvidenceType; readonly versionKey: string; readonly start: number; readonly ordinal: number };

const EVIDENCE_TYPES = ['Section', 'Measure', 'Metric', 'Shortcoming', 'Citation', 'Problem'] as const;
type EvidenceType = (typeof EVIDENCE_TYPES)[number];

type KeyedType = 'Report' | 'Region' | 'Body' | 'Indicator';

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
  throw badArgument(argument, `${JSON.stringify(id)} is not a global id like ${exampleOf(typeName)}`);
}

/** An id of the type that was meant; of a report where that is no type. */
function exampleOf(typeName: string): string {
  if (isEvidenceType(typeName)) return `"${typeName}:${EXAMPLES.Report}@1083"`;
  const meant = isKeyedType(typeName) ? typeName : 'Report';
  return `"${meant}:${EXAMPLES[meant]}"`;
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
  Indicator: /^[A-Z][A-Z0-9_]*$/,
};

const EXAMPLES: Readonly<Record<KeyedType, string>> = {
  Report: '140522-2022~3fa9c1',
  Region: '140522',
  Body: '140522-市场监督管理局',
  Indicator: 'LEGAL_AID_CASES',
};

/** What the key is, of each type that may be asked for by it, for whoever gave something else. */
const FORMS: Readonly<Record<Exclude<KeyedType, 'Report'>, string>> = {
  Region: 'the code of a region: six digits, nine for a township',
  Body: 'the public name of a body: the code of its region, with - and its own name where that is not the government',
  Indicator: 'the code of an indicator: capital letters, digits and _',
};

/** Region or hash, year, and what else tells a report from others: what `reportSlug` makes. */
const SLUG = /^(?:\d{6}|\d{9}|h[0-9a-f]{8})-(?:\d{4}|x)(?:-[^\s~@:/?#%\\]+)?$/;

/** @throws GraphQLError `BAD_USER_INPUT` for what was never the slug of a report. */
export function parseSlug(text: string, argument: readonly string[]): string {
  if (SLUG.test(text)) return text;
  const form = 'the slug of a report: region, year and what else tells it from others';
  throw badArgument(argument, `${JSON.stringify(text)} is not ${form}, like "140522-2022"`);
}

/** Whether the ids of a type name no place in a text. */
export const isKeyedType = (name: string): name is KeyedType => Object.hasOwn(KEYS, name);

const isVersionKey = (text: string): boolean => KEYS.Report.test(text);

const isEvidenceType = (name: string): name is EvidenceType => EVIDENCE_TYPES.some((type) => type === name);

/**
 * Reads what may be given as a global id or as the key in it: `Body:140522`, `140522`.
 *
 * @throws GraphQLError `BAD_USER_INPUT` for what was never either.
 */
export function parseKey(typeName: keyof typeof FORMS, text: string, argument: readonly string[]): string {
  const key = text.startsWith(`${typeName}:`) ? text.slice(typeName.length + 1) : text;
  if (KEYS[typeName].test(key)) return key;
  const example = `"${EXAMPLES[typeName]}" or "${typeName}:${EXAMPLES[typeName]}"`;
  throw badArgument(argument, `${JSON.stringify(text)} is not ${FORMS[typeName]}, like ${example}`);
}
