import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildApiSchema } from '../src/api/schema.ts';
import { packageRoot } from '../src/package-root.ts';

const path = join(packageRoot, 'schema', 'schema.graphql');
writeFileSync(path, `${printSchema(lexicographicSortSchema(buildApiSchema()))}\n`);
console.log(`wrote ${path}`);
