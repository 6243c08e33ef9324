import { TextDecoder } from 'node:util';
import { unreadable } from '../document-error.ts';
import { DOCUMENT_LIMITS } from '../document-limits.ts';
import type { OfficePackage } from './open-package.ts';

/** Attributes of an element by their names without prefix: `val`, `id`. */
export type Attributes = Readonly<Record<string, string>>;

/** What is told of a part while it is read. Names come without prefix: `p`, not `w:p`. */
export interface XmlReader {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

function withoutPrefixes(attributes: Attributes): Attributes {
  const plain: Record<string, string> = {};
  for (const name of Object.keys(attributes)) plain[withoutPrefix(name)] ??= attributes[name]!;
  return plain;
}

/** Parts are UTF-8 unless a byte-order mark says otherwise. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/**
 * Reads a part of an Office document as it inflates, so that memory does not grow with its size. No entities but XML's
 * own five are known, none can be declared.
 *
 * @returns whether there is such a part
 * @throws AppError UNSUPPORTED_CONTENT for a document type declaration, elements nested too deep, a part too large.
 */
export async function readXml(office: OfficePackage, part: string, reader: XmlReader): Promise<boolean> {
  const { Parser } = await import('htmlparser2');
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > DOCUMENT_LIMITS.docx.nesting) {
          throw unreadable(`its part ${part} nests elements more than ${DOCUMENT_LIMITS.docx.nesting} deep`);
        }
        reader.open(withoutPrefix(name), withoutPrefixes(attributes));
      },
      onclosetag(name) {
        depth--;
        reader.close?.(withoutPrefix(name));
      },
      ontext: (text) => reader.text?.(text),
      onprocessinginstruction(name) {
        if (name.toLowerCase() === '!doctype') {
          throw unreadable(`its part ${part} declares a document type, which no Office document does; it is not read`);
        }
      },
    },
    { xmlMode: true },
  );
  let decoder: TextDecoder | null = null;
  for await (const chunk of office.read(part)) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    parser.write(decoder.decode(chunk, { stream: true }));
  }
  parser.end();
  return decoder !== null;
}
