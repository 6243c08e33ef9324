import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRecipes } from '../../scripts/cookbook/recipe.ts';
import { packageRoot } from '../../src/package-root.ts';

export const cookbook = readFileSync(join(packageRoot, 'docs/cookbook.md'), 'utf8');
export const recipes = readRecipes(cookbook);
