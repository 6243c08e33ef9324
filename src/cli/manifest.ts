import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../package-root.ts';

/** What the package says of itself. */
export interface Manifest {
  readonly version: string;
  readonly description: string;
}

export const readManifest = (): Manifest =>
  JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as Manifest;
