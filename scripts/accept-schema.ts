import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../src/package-root.ts';

/** At a release: the printed schema becomes the one that later ones are compared with, and nothing breaks it yet. */
const folder = join(packageRoot, 'schema');
copyFileSync(join(folder, 'schema.graphql'), join(folder, 'accepted.graphql'));
writeFileSync(join(folder, 'breaking-changes.json'), '[]\n');
console.log(`accepted ${join(folder, 'schema.graphql')}`);
