import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { GraphQLSchema } from 'graphql';
import { AppError } from '../../errors.ts';
import type { Limits } from '../limits/limits.ts';
import { checkDocument } from './check-document.ts';
import type { RegisteredDocument, RegisteredDocuments } from './registered-document.ts';

const ENDING = '.graphql';

/**
 * Reads the documents to register: every `*.graphql` right in a folder, one operation each, named like its file.
 *
 * @throws AppError that says of each that cannot be asked what is wrong with it, and where; `UNREADABLE_FILE` for what cannot be
 *   read, `BAD_INPUT` for a folder that holds none.
 */
export function readDocuments(folder: string, schema: GraphQLSchema, limits: Limits): RegisteredDocuments {
  if (!existsSync(folder)) throw new AppError('UNREADABLE_FILE', `${folder}: there is no such folder`);
  const names = read(folder, () => readdirSync(folder).filter((name) => name.endsWith(ENDING))).sort();
  if (names.length === 0) {
    throw new AppError('BAD_INPUT', `${folder}: holds no *${ENDING}; put each query into a file of its own there`);
  }
  const documents = new Map<string, RegisteredDocument>();
  const faults: string[] = [];
  for (const file of names) {
    const place = join(folder, file);
    const name = basename(file, ENDING);
    const text = read(place, () => new TextDecoder().decode(readFileSync(place)));
    const checked = checkDocument(schema, limits, { name, text, place });
    if (Array.isArray(checked)) faults.push(...checked);
    else documents.set(name, checked);
  }
  if (faults.length > 0) throw new AppError('BAD_INPUT', faults.join('\n'));
  return documents;
}

function read<T>(path: string, attempt: () => T): T {
  try {
    return attempt();
  } catch (cause) {
    throw new AppError('UNREADABLE_FILE', `${path}: cannot be read (${(cause as Error).message})`, { cause });
  }
}
