import { AppError } from '../../errors.ts';

/** What a manifest may say of a file, and what its column may be called besides. */
const HEADINGS = {
  path: ['file', '文件', '路径', '文件名', '文件路径'],
  url: ['link', '网址', '链接', '来源网址'],
  region: ['regioncode', '行政区划代码', '区划代码', '行政区划'],
  year: ['periodyear', '年份', '年度', '报告年度'],
  body: ['单位', '单位名称', '报告主体'],
  bodyKind: ['kindofbody', '单位类型', '主体类型'],
} as const;

export type ManifestColumn = keyof typeof HEADINGS;
const COLUMNS = Object.keys(HEADINGS) as ManifestColumn[];

/** A row of a manifest: what stands in each column, trimmed, without the empty ones. */
export type ManifestRow = Partial<Record<ManifestColumn, string>>;

const BY_HEADING: ReadonlyMap<string, ManifestColumn> = new Map(
  COLUMNS.flatMap((column) => [column.toLowerCase(), ...HEADINGS[column]].map((heading) => [heading, column])),
);

/**
 * The columns that headings stand for, null for an empty one. In any case, with spaces, hyphens and underscores or
 * without: `Region Code`, `bodyKind`, `body_kind`.
 *
 * @throws AppError BAD_INPUT for one that is not known, or that stands there twice.
 */
export function readHeadings(headings: readonly string[]): (ManifestColumn | null)[] {
  const columns = headings.map(columnOf);
  const twice = columns.find((column, index) => column !== null && columns.indexOf(column) !== index);
  if (twice) throw new AppError('BAD_INPUT', `two columns are for ${twice}; leave one`);
  return columns;
}

function columnOf(heading: string): ManifestColumn | null {
  const plain = heading.replace(/[\s_-]/gu, '').toLowerCase();
  const column = BY_HEADING.get(plain);
  if (column || plain === '') return column ?? null;
  throw new AppError('BAD_INPUT', `there is no column ${JSON.stringify(heading.trim())}; there are ${KNOWN}`);
}

const KNOWN = COLUMNS.map((column) => {
  const chinese = HEADINGS[column].find((heading) => /\p{Script=Han}/u.test(heading));
  return `${column} (${chinese})`;
}).join(', ');
