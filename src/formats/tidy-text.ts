/** Control characters but tab and line feed, and halves of characters. */
const STRAY = /[^\P{Cc}\t\n]/gu;
const LONE_SURROGATE = /\p{Cs}/gu;

/**
 * A text made out of a document's parts, fit to be stored: no control characters, lone surrogates replaced by U+FFFD.
 */
export const tidyText = (lines: readonly string[]): string =>
  lines.join('\n').replace(STRAY, '').replace(LONE_SURROGATE, '\ufffd');
