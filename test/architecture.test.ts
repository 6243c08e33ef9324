import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path/posix';
import { describe, expect, test } from '@jest/globals';
import { packageRoot } from '../src/package-root.ts';

/** What each layer of src/ may import besides itself; a file right in src/ is a layer of its own. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  'package-root': [],
  records: [],
  text: [],
  knowledge: ['records'],
  parse: ['records', 'text', 'knowledge'],
  store: ['records', 'text', 'knowledge', 'schema', 'errors', 'package-root'],
  // names of the elements and labels that pages have around an article are knowledge; threads are started from the build,
  // wherever this runs
  formats: ['records', 'text', 'knowledge', 'errors', 'package-root'],
  corpus: ['formats', 'parse', 'store', 'records', 'knowledge', 'errors', 'package-root'],
  api: ['records', 'store', 'export', 'errors'],
  export: ['records', 'store', 'errors'],
  cli: [
    'records',
    'text',
    'knowledge',
    'parse',
    'store',
    'formats',
    'corpus',
    'api',
    'export',
    'errors',
    'package-root',
  ],
  schema: ['records'],
};

const TOP_LEVEL = [
  '.ci',
  '.editorconfig',
  '.gitattributes',
  '.gitignore',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'bench',
  'biome.json',
  'docs',
  'drizzle.config.ts',
  'jest.config.js',
  'package-lock.json',
  'package.json',
  'schema',
  'scripts',
  'seeds',
  'src',
  'test',
  'tsconfig.build.json',
  'tsconfig.json',
];

/** The modules that a file imports or exports from, types included: at the begin of a line, so not in comments, or dynamic. */
function importsOf(code: string): string[] {
  const statements = code.matchAll(/^\s*(?:import|export)\b(?:[^'";]*?\bfrom)?\s*['"]([^'"]+)['"]/gmu);
  const calls = code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/gu);
  return [...statements, ...calls].flatMap(([, module]) => module ?? []);
}

interface SourceFile {
  /** Below the package: `src/api/metric/metric.type.ts`. */
  path: string;
  code: string;
  /** Files of this package, below it. */
  files: string[];
  /** Everything else: `node:fs`, `drizzle-orm`. */
  packages: string[];
}

function readFiles(folder: string): SourceFile[] {
  const names = readdirSync(join(packageRoot, folder), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.ts') && !/(?:^|[\\/])node_modules[\\/]/u.test(name))
    .map((name) => {
      const path = join(folder, name.replaceAll('\\', '/'));
      const code = readFileSync(join(packageRoot, path), 'utf8');
      const modules = importsOf(code);
      const files = modules.filter((module) => module.startsWith('.'));
      return {
        path,
        code,
        files: files.map((module) => normalize(join(dirname(path), module))),
        packages: modules.filter((module) => !module.startsWith('.')),
      };
    });
}

const files = [...readFiles('src'), ...readFiles('schema')];

/** `src/api/http.ts` -> `api`, `src/errors.ts` -> `errors`, `schema/sqlite/metric.ts` -> `schema`. */
function layerOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return first === 'src' ? second.replace(/\.ts$/u, '') : first;
}

const inLayer = (...layers: string[]): SourceFile[] => files.filter(({ path }) => layers.includes(layerOf(path)));

describe('imports are seen', () => {
  test.each([
    ["import { a } from './a.ts';", ['./a.ts']],
    ["import type { A } from './a.ts';\nexport { b } from '../b.ts';", ['./a.ts', '../b.ts']],
    ["import {\n  a,\n  b,\n} from './a.ts';", ['./a.ts']],
    ["import 'reflect-metadata';", ['reflect-metadata']],
    ["  const { serve } = await import('./serve.ts');", ['./serve.ts']],
    [" * import { a } from './a.ts';\n// import './b.ts';\nexport const from = 'c';", []],
  ])('%p', (code, modules) => {
    expect(importsOf(code)).toEqual(modules);
  });

  test('in every layer but the leaves', () => {
    for (const layer of ['parse', 'store', 'corpus', 'api', 'cli']) {
      expect(inLayer(layer).flatMap((file) => file.files)).not.toEqual([]);
    }
  });
});

test('imports run one way', () => {
  const wrong = files.flatMap(({ path, files: imported }) => {
    const own = layerOf(path);
    const allowed = [own, ...(MAY_IMPORT[own] ?? [])];
    return imported.filter((file) => !allowed.includes(layerOf(file))).map((file) => `${path} -> ${file}`);
  });
  expect(wrong).toEqual([]);
});

test('every layer is one of the design', () => {
  expect(files.map(({ path }) => layerOf(path)).filter((layer) => !(layer in MAY_IMPORT))).toEqual([]);
});

test('no file imports itself, through whatever others', () => {
  const importedBy = new Map(files.map(({ path, files: imported }) => [path, imported]));
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
    if (done.has(path) || trail.includes(path)) return;
    for (const imported of importedBy.get(path) ?? []) visit(imported, [...trail, path]);
    done.add(path);
  };
  for (const { path } of files) visit(path, []);
  expect(circles).toEqual([]);
});

test('the parser and what it rests on know no file, database or clock', () => {
  const wrong = inLayer('parse', 'text', 'knowledge').flatMap(({ path, code, packages }) => [
    ...packages.filter((name) => /^(node:|drizzle-orm|better-sqlite3)/u.test(name)).map((name) => `${path} -> ${name}`),
    ...(code.match(/\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.|\bMath\.random\b|\bprocess\./gu) ?? []).map(
      (clock) => `${path}: ${clock}`,
    ),
  ]);
  expect(wrong).toEqual([]);
});

test('the API knows no database', () => {
  const wrong = inLayer('api').flatMap(({ path, packages }) =>
    packages.filter((name) => /^(drizzle-orm|better-sqlite3)/u.test(name)).map((name) => `${path} -> ${name}`),
  );
  expect(wrong).toEqual([]);
});

test('a type of the API imports no other concept', () => {
  const wrong = inLayer('api')
    .filter(({ path }) => path.endsWith('.type.ts'))
    .flatMap(({ path, files: imported }) =>
      imported
        .filter((file) => layerOf(file) === 'api' && ![dirname(path), 'src/api'].includes(dirname(file)))
        .map((file) => `${path} -> ${file}`),
    );
  expect(wrong).toEqual([]);
});

test('files are named for what they export', () => {
  const names = [...files, ...readFiles('scripts')].map(({ path }) => path);
  expect(names.filter((path) => /util|helper|manager|misc|common/u.test(basename(path)))).toEqual([]);
  expect(names.filter((path) => !/^[a-z0-9]+([-.][a-z0-9]+)*\.ts$/u.test(basename(path)))).toEqual([]);
});

test('the top level holds what it should', () => {
  const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: packageRoot });
  const entries = tracked
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((path) => path.split('/')[0]);
  expect([...new Set(entries)].sort()).toEqual(TOP_LEVEL);
});
