import { expect, test } from '@jest/globals';
import { isEnumType } from 'graphql';
import { buildApiSchema } from '../../src/api/schema.ts';
import { LABELS } from '../../src/records/labels.ts';

const types = buildApiSchema().getTypeMap();
const vocabularies = Object.entries<Readonly<Record<string, { zh: string; en: string }>>>(LABELS);

test.each(vocabularies)('%s: every value has a Chinese and an English label of its own', (name, labels) => {
  const type = types[name];
  if (!isEnumType(type)) throw new Error(`${name} is no enum of the API`);
  const values = type.getValues().map((value) => value.name);
  expect(Object.keys(labels).sort()).toEqual(values.sort());
  for (const language of ['zh', 'en'] as const) {
    const texts = Object.values(labels).map((label) => label[language]);
    expect(new Set(texts).size).toBe(texts.length);
  }
  for (const { zh, en } of Object.values(labels)) {
    expect(zh).toMatch(/^\p{Script=Han}+$/u);
    expect(en).toMatch(/^[A-Z][a-z' -]+$/);
  }
});
