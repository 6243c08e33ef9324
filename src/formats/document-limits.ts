/**
 * What a document may cost before it is refused as hostile or damaged. Reports are far below: the longest known are some
 * 200 pages, 2 MB of XML.
 */
export const DOCUMENT_LIMITS = {
  docx: {
    /** Entries of the ZIP container. */
    entries: 10_000,
    /** Bytes of one part after inflating, counted while it inflates: what the container says of itself is not believed. */
    partBytes: 64 * 2 ** 20,
    /** Inflated bytes per packed byte of a part beyond its first megabyte: XML of tables reaches some 60. */
    partRatio: 200,
    /** Elements within elements. */
    nesting: 1_000,
  },
  pdf: {
    pages: 2_000,
    /** From the first byte to the last line. */
    seconds: 60,
    /** JavaScript heap of the thread that reads it. */
    heapMegabytes: 512,
    /** One buffer: what a packed stream may inflate to. Whole Chinese fonts take some 20 MB. */
    bufferBytes: 64 * 2 ** 20,
  },
  /** Characters of the text that comes out, in UTF-16 code units. */
  textLength: 10_000_000,
} as const;
