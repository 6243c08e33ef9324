import { COMPARED, type Compared, type Difference, type Differences } from '../corpus/compare-reports.ts';
import { alignColumns } from './align-columns.ts';

const NAMES: Readonly<Record<Compared, string>> = {
  frontMatter: 'front matter',
  sections: 'sections',
  measures: 'measures',
  shortcomings: 'shortcomings',
  metrics: 'metrics',
  citations: 'citations',
  problems: 'problems',
};

const differing = (records: Differences): [name: string, difference: Difference][] =>
  COMPARED.map((kind): [string, Difference] => [NAMES[kind], records[kind]]).filter(([, difference]) =>
    Object.values(difference).some((count) => count > 0),
  );

/** @example inOneLine(records) // 'metrics +3 -1 ~2, problems -1' */
export function inOneLine(records: Differences): string {
  const kinds = differing(records).map(([name, { gained, lost, changed }]) => {
    const counts = [gained && `+${gained}`, lost && `-${lost}`, changed && `~${changed}`].filter(Boolean);
    return `${name} ${counts.join(' ')}`;
  });
  return kinds.join(', ') || 'as before';
}

/** A table of what was gained, lost and changed, a line for each kind of which anything was; nothing where nothing was. */
export function asTable(records: Differences): string[] {
  const rows = differing(records).map(([name, { gained, lost, changed }]) => [
    name,
    ...[gained, lost, changed].map(String),
  ]);
  if (rows.length === 0) return [];
  return alignColumns([['', 'gained', 'lost', 'changed'], ...rows], ['left', 'right', 'right', 'right']);
}
