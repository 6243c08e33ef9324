import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { GraphQLClient } from 'graphql-request';
import { printJson } from '../../scripts/cookbook/print-json.ts';
import { readRecipes, withAnswers } from '../../scripts/cookbook/recipe.ts';
import type { RunningApi } from '../../src/api/start-api.ts';
import { cookbook, recipes } from './cookbook.ts';
import { serveSeeds } from './serve-seeds.ts';

let api: RunningApi;
beforeAll(async () => {
  api = await serveSeeds();
});
afterAll(() => api.stop());

describe('the answer in the cookbook is that of the seeds, by a server as it comes (npm run cookbook writes it)', () => {
  test.each(recipes.map((recipe) => [recipe.question, recipe] as const))('%s', async (_, recipe) => {
    const answer = await new GraphQLClient(api.url).request(recipe.query, { ...recipe.variables });
    expect(answer).toEqual(recipe.answer);
  });
});

test('it answers twenty questions, numbered, and its answers are written as the script writes them', () => {
  expect(recipes.map(({ question }) => Number.parseInt(question, 10))).toEqual(
    Array.from({ length: 20 }, (_, index) => index + 1),
  );
  expect(
    withAnswers(
      cookbook,
      recipes.map(({ answer }) => printJson(answer)),
    ),
  ).toBe(cookbook);
});

describe('a recipe', () => {
  const block = (language: string, text: string) => `\`\`\`${language}\n${text}\`\`\`\n`;

  test('has a query, perhaps variables, and an answer, which is empty before it is asked', () => {
    const document = `# Title\n## 1. One?\n${block('graphql', '{ a }\n')}${block('json', '')}## 2. Two?\n${block('graphql', '{ b }\n')}Text.\n${block('json', '{ "x": 1 }\n')}\n${block('json', '{ "b": [2] }\n')}End.\n`;
    expect(readRecipes(document)).toEqual([
      { question: '1. One?', query: '{ a }\n', variables: {}, answer: null },
      { question: '2. Two?', query: '{ b }\n', variables: { x: 1 }, answer: { b: [2] } },
    ]);
    const answered = withAnswers(document, ['{ "a": 1 }', '{ "b": 3 }']);
    expect(readRecipes(answered).map(({ answer }) => answer)).toEqual([{ a: 1 }, { b: 3 }]);
    expect(answered).toContain('Text.\n');
    expect(answered.endsWith('End.\n')).toBe(true);
  });

  test('without an answer is named', () => {
    expect(() => readRecipes(`## 1. One?\n${block('graphql', '{ a }\n')}`)).toThrow(
      '"1. One?" needs a query, variables if it has any, and an answer; it has: graphql',
    );
  });
});
