import { registerEnumType } from 'type-graphql';
import type { CursorHead } from '../../store/query/cursor.ts';
import type { Value } from '../../store/query/tree.ts';
import type { PageRequest } from '../paging.ts';

export const SearchOrder = { RELEVANCE: 'RELEVANCE', CORPUS: 'CORPUS' } as const;
registerEnumType(SearchOrder, {
  name: 'SearchOrder',
  description: 'What the hits of a search can be ordered by (检索排序).',
  valuesConfig: {
    RELEVANCE: {
      description:
        'The most relevant first (按相关度). An import changes how relevant each hit is: a page goes on behind the place that the hit of the cursor has by then, so hits that the import has moved past it come twice, or not at all.',
    },
    CORPUS: {
      description:
        'As they lie in the corpus, report by report (按语料次序): of reports that no import replaces in between, pages hold every hit exactly once, whatever else is imported.',
    },
  },
});

/** An order of hits: what its cursors say they are of, and which values of a hit they hold. */
export interface HitOrder {
  readonly cursorOf: CursorHead;
  readonly order: PageRequest['order'];
  /** For each of these values whether it is one that a hit can have. */
  readonly holds: readonly ((value: Value) => boolean)[];
}

const isName = (value: Value): boolean => typeof value === 'string';
const isKey = (value: Value): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
const isScore = (value: Value): boolean => typeof value === 'number';

export const HIT_ORDERS: Readonly<Record<keyof typeof SearchOrder, HitOrder>> = {
  RELEVANCE: {
    cursorOf: ['search', 'RELEVANCE', 'desc'],
    order: [
      { field: 'searchName', direction: 'asc' },
      { field: 'searchKey', direction: 'asc' },
      { field: 'score', direction: 'desc' },
    ],
    holds: [isName, isKey, isScore],
  },
  CORPUS: {
    cursorOf: ['search', 'CORPUS', 'asc'],
    order: [
      { field: 'searchName', direction: 'asc' },
      { field: 'searchKey', direction: 'asc' },
    ],
    holds: [isName, isKey],
  },
};
