/** What the metadata of a government page say (GB/T 33190-like `<meta name>`), names in lower case, the best first. */
export const PAGE_METADATA = {
  title: ['articletitle', 'ucaptitle'],
  publishedOn: ['pubdate', 'publishdate', 'pubtime', 'publishtime', 'maketime', 'firstpublishedtime'],
  publisher: ['contentsource', 'source'],
} as const;

/** How titles of such documents end, over folded text. */
export const DOCUMENT_TITLE = /(?:报告|总结|汇报|年报|公报|情况)(?:\(.{1,12}\))?$/;
