/** A question of the cookbook, as `docs/cookbook.md` writes it: a heading, a query, its variables if it has any, its answer. */
export interface Recipe {
  /** `1. Which reports are there?` */
  question: string;
  query: string;
  variables: Readonly<Record<string, unknown>>;
  /** What stands in its last JSON block; null while that is empty. */
  answer: unknown;
}

interface Blocks extends Omit<Recipe, 'answer'> {
  /** The text of the block of the answer, and where in the document it stands. */
  answer: { text: string; start: number };
}

const BLOCK = /^```(?<language>graphql|json)\n(?<text>.*?)^```$/gmsu;

/** @throws Error for a recipe that lacks a part, or has one too many. */
export function readRecipes(document: string): Recipe[] {
  return blocksOf(document).map(({ answer: { text }, ...recipe }) => ({
    ...recipe,
    answer: text.trim() === '' ? null : JSON.parse(text),
  }));
}

/** The document with other answers, in the order of its recipes. */
export function withAnswers(document: string, answers: readonly string[]): string {
  let written = '';
  let end = 0;
  for (const [index, { answer }] of blocksOf(document).entries()) {
    written += `${document.slice(end, answer.start)}${answers[index]}\n`;
    end = answer.start + answer.text.length;
  }
  return written + document.slice(end);
}

function blocksOf(document: string): Blocks[] {
  const headings = [...document.matchAll(/^## (?<question>\d+\. .*)$/gmu)];
  return headings.map((heading, index) => {
    const { question } = heading.groups as { question: string };
    const part = document.slice(heading.index, headings[index + 1]?.index);
    const blocks = [...part.matchAll(BLOCK)].map((block) => ({
      language: block.groups!.language!,
      text: block.groups!.text!,
      start: heading.index + block.index + block[0].indexOf('\n') + 1,
    }));
    const shape = blocks.map(({ language }) => language).join(' ');
    if (shape !== 'graphql json' && shape !== 'graphql json json') {
      throw new Error(
        `"${question}" needs a query, variables if it has any, and an answer; it has: ${shape || 'nothing'}`,
      );
    }
    const [query, second, third] = blocks;
    const variables = third ? (JSON.parse(second!.text) as Recipe['variables']) : {};
    return { question, query: query!.text, variables, answer: third ?? second! };
  });
}
