import { expect, test } from '@jest/globals';
import { type GraphQLEnumType, isEnumType } from 'graphql';
import { buildApiSchema } from '../../src/api/schema.ts';
import { createApi } from './create-api.ts';
import { indicators } from './sample-corpus.ts';

const { ask, askWrongly, countStatements } = createApi({});
const types = buildApiSchema().getTypeMap();

/** Enums that are no vocabularies: they say how to ask. */
const isOfAsking = (name: string): boolean =>
  /Order(Field|Direction)?$|^EvidenceKind$|^CountedKind$|^GroupKey$|^VocabularyName$/.test(name);

const vocabularies = Object.values(types).filter(
  (type): type is GraphQLEnumType => isEnumType(type) && !type.name.startsWith('__') && !isOfAsking(type.name),
);
const nameOf = (typeName: string) => typeName.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();

test('every vocabulary of the API can be asked for', () => {
  const names = (types.VocabularyName as GraphQLEnumType).getValues().map((value) => value.name);
  expect(names.sort()).toEqual(vocabularies.map(({ name }) => nameOf(name)).sort());
});

test.each(vocabularies.map((type) => [type.name, type] as const))(
  '%s has its values with both names and the meaning',
  async (name, type) => {
    const { vocabulary } = await ask<{ vocabulary: object[] }>(
      `{ vocabulary(name: ${nameOf(name)}) { value zh en description } }`,
    );
    expect(vocabulary).toEqual(
      type.getValues().map(({ name: value, description }) => ({
        ...{ value, description },
        zh: expect.stringMatching(/\p{Script=Han}/u),
        en: expect.stringMatching(/^[A-Z]/),
      })),
    );
  },
);

test('every value is described with its Chinese term', () => {
  const values = vocabularies.flatMap((type) => type.getValues().map((value) => ({ type, value })));
  const without = values.filter(({ value }) => !/\p{Script=Han}/u.test(value.description ?? ''));
  expect(without.map(({ type, value }) => `${type.name}.${value.name}`)).toEqual([]);
});

test('a vocabulary that may grow has a value for what it does not know yet', () => {
  const closed = vocabularies.filter((type) => !type.getValue('OTHER')).map(({ name }) => name);
  expect(closed.sort()).toEqual(['ChangeKind', 'Origin', 'RecordKind', 'RegionLevel']);
});

test('what a report has beyond the vocabularies is served and found as OTHER', async () => {
  const api = createApi({
    indicators,
    reports: [
      {
        text: '乡村振兴。收到申请27件。',
        sections: [{ at: '乡村振兴。收到申请27件。', theme: 'OTHER' }],
        measures: [{ at: '乡村振兴。收到申请27件。', status: 'OTHER' }],
        metrics: [
          { at: '27件', indicator: 'RECEIVED', indicatorBasis: { rule: 'elsewhere', confidence: 'OTHER' }, section: 0 },
        ],
      },
    ],
  });
  const answer = await api.ask(`{
    sections(filter: { theme: { eq: OTHER } }) { nodes { theme } facets(by: [THEME]) { values { labelZh } } }
    measures(filter: { status: { eq: OTHER } }) { nodes { status } }
    metrics(filter: { indicatorBasis: { confidence: { eq: OTHER } } }) { nodes { indicatorBasis { confidence } } }
    reports(filter: { script: { eq: OTHER } }) { totalCount }
  }`);
  expect(answer).toEqual({
    sections: { nodes: [{ theme: 'OTHER' }], facets: [{ values: [{ labelZh: '其他' }] }] },
    measures: { nodes: [{ status: 'OTHER' }] },
    metrics: { nodes: [{ indicatorBasis: { confidence: 'OTHER' } }] },
    reports: { totalCount: 0 },
  });
});

test('a vocabulary takes no statement', async () => {
  expect(await countStatements('{ vocabulary(name: THEME) { zh } }')).toBe(0);
});

test('a vocabulary that there is not is refused', async () => {
  expect((await askWrongly('{ vocabulary(name: COLOUR) { zh } }')).message).toContain(
    '"COLOUR" does not exist in "VocabularyName"',
  );
});
