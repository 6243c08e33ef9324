import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/**
 * Documents that were validated and have been answered by a plan, by their texts: whoever sends one of them again needs nothing but
 * that plan. Those used last are kept.
 */
export interface KnownDocuments {
  get(text: string): DocumentNode | undefined;
  set(text: string, document: DocumentNode): void;
}

/** As many as there are plans. */
const MOST_DOCUMENTS = 1000;

/** How long the texts of all may be together, in characters. Parsed, a document takes some fifty times the memory of its text. */
const MOST_TEXT = 1_000_000;

export const knownDocuments = (): KnownDocuments =>
  new LRUCache<string, DocumentNode>({
    max: MOST_DOCUMENTS,
    maxSize: MOST_TEXT,
    sizeCalculation: (_document, text) => text.length,
  });
