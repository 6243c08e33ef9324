import { AppError } from '../../errors.ts';
import { bodyNamed } from '../../parse/front-matter/body.ts';
import { BODY_KINDS, type Body, type BodyKind } from '../../records/body.ts';
import type { Given } from '../../records/given.ts';
import { loadRegions } from '../load-regions.ts';
import type { ManifestRow } from './manifest-columns.ts';

/**
 * What a row of a manifest says of a report.
 *
 * @throws AppError BAD_INPUT that names every column with a value that cannot be used.
 */
export function readGiven(row: Omit<ManifestRow, 'path'>): { url: string | null; given: Given | null } {
  const reasons: string[] = [];
  const read = <Value>(
    column: keyof typeof row,
    reader: (value: string) => Value | null,
    wanted: string,
  ): Value | null => {
    const value = row[column];
    if (value === undefined) return null;
    const result = reader(value);
    if (result === null) reasons.push(`${column}: ${JSON.stringify(value)} is no ${wanted}`);
    return result;
  };
  const url = read('url', readUrl, 'web address (https://…)');
  const periodYear = read('year', readYear, 'year (2022)');
  const regionCode = read(
    'region',
    readRegionCode,
    'code of a division: 6 digits, 9 for a township, or 12 that end in 000',
  );
  const kind = read('bodyKind', readBodyKind, `kind of body; these are ${BODY_KINDS.join(', ')}`);
  if (reasons.length > 0) throw new AppError('BAD_INPUT', reasons.join('; '));
  const body = bodyOf(row.body ?? null, kind, regionCode);
  const isGiven = periodYear !== null || regionCode !== null || body !== null;
  return { url, given: isGiven ? { periodYear, regionCode, body } : null };
}

function readUrl(value: string): string | null {
  return /^https?:\/\//iu.test(value) && URL.canParse(value) ? value : null;
}

const readYear = (value: string): number | null => {
  const year = /^((?:19|20)\d\d)年?$/u.exec(value)?.[1];
  return year ? Number(year) : null;
};

/** Statistical codes have twelve digits, the last six zeros for a county and the last three for a township. */
function readRegionCode(value: string): string | null {
  if (!/^(\d{6}|\d{9}|\d{12})$/u.test(value)) return null;
  const code = value.replace(/^(\d{9})000$/u, '$1').replace(/^(\d{6})000$/u, '$1');
  return code.length === 12 ? null : code;
}

function readBodyKind(value: string): BodyKind | null {
  const plain = value.toUpperCase().replace(/[\s-]/gu, '_');
  return BODY_KINDS.find((kind) => kind === plain) ?? null;
}

/** The name tells the kind, by its ending, where no kind is given. */
function bodyOf(name: string | null, kind: BodyKind | null, regionCode: string | null): Body | null {
  if (name === null) return kind && { name: null, kind };
  const body = bodyNamed(name, regionCode === null ? null : loadRegions().byCode(regionCode));
  return kind ? { ...body, kind } : body;
}
