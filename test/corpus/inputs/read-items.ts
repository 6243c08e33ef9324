import type { InputItem } from '../../../src/corpus/inputs/input-item.ts';
import { type InputOptions, readInputs } from '../../../src/corpus/inputs/read-inputs.ts';

/** All that is to be imported from these paths. */
export async function readItems(paths: readonly string[], options?: InputOptions): Promise<InputItem[]> {
  const items: InputItem[] = [];
  for await (const item of readInputs(paths, options)) items.push(item);
  return items;
}

/** In short: a document's name and text, a record's place and JSON, a fault's path and reason. */
export async function readShort(paths: readonly string[], options?: InputOptions): Promise<[string, string][]> {
  return (await readItems(paths, options)).map((item) => {
    if (item.kind === 'document') return [item.name, Buffer.from(item.bytes).toString('utf8')];
    return item.kind === 'record' ? [item.place, item.json] : [item.path, `! ${item.error.message}`];
  });
}
