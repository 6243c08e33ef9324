import { execSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { packageRoot } from '../../src/package-root.ts';

const folder = join(packageRoot, 'scripts', 'bench');

interface Jieba {
  cut(text: string, hmm: boolean): string[];
}

interface Model {
  parse(text: string): unknown[];
}

/** What is used of the packages: the type checker has to do without them, since `npm ci` of the project leaves them out. */
interface Packages {
  '@node-rs/jieba': { Jieba: { withDict(dictionary: Uint8Array): Jieba } };
  '@node-rs/jieba/dict': { dict: Uint8Array };
  '@microsoft/recognizers-text-number-with-unit': {
    NumberWithUnitRecognizer: new (
      culture: string,
    ) => Record<'getCurrencyModel' | 'getDimensionModel' | 'getAgeModel', () => Model>;
  };
}

function installed(): boolean {
  try {
    execSync('npm ls', { cwd: folder, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function load<Name extends keyof Packages>(name: Name): Packages[Name] {
  return createRequire(join(folder, 'package.json'))(name) as Packages[Name];
}

/** Installs what this benchmark alone needs, as its own lock file says, unless it is there. */
export function installPackages(): void {
  if (!installed()) execSync('npm ci --no-audit --no-fund', { cwd: folder, stdio: 'inherit' });
}

/** jieba with its own dictionary. */
export const loadJieba = (): Jieba => load('@node-rs/jieba').Jieba.withDict(load('@node-rs/jieba/dict').dict);

/** The recognizers of Chinese numbers with units that such reports could have something for. */
export function loadRecognizers(): Model[] {
  const { NumberWithUnitRecognizer } = load('@microsoft/recognizers-text-number-with-unit');
  const recognizer = new NumberWithUnitRecognizer('zh-cn');
  return [recognizer.getDimensionModel(), recognizer.getCurrencyModel(), recognizer.getAgeModel()];
}
