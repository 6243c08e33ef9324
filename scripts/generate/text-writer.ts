import type { Span } from '../../src/records/span.ts';

/** Writes a text and knows the places of what it has written. */
export class TextWriter {
  text = '';

  /** Adds to the text; says where it stands. */
  write(added: string): Span {
    const start = this.text.length;
    this.text += added;
    return { start, end: this.text.length };
  }
}
