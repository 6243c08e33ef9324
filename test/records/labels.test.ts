import { expect, test } from '@jest/globals';
import { isEnumType } from 'graphql';
import { buildApiSchema } from '../../src/api/schema.ts';
import { LABELS } from '../../src/records/labels.ts';

const types = buildApiSchema().getTypeMap();
const vocabularies = Object.entries<Readonly<Record<string, { zh: string; en: string }>>>(LABELS);

test.each(vocabularies)('%s: every value has a Chinese and an English label of its own', (name, labels) => {
  const type = types[name];
  // A vocabulary that the API does not speak (yet) has nothing to be compared with.
  const values = isEnumType(type) ? type.getValues().map((value) => value.name) : Object.keys(labels);
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
