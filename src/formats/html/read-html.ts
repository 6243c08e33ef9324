import { AppError } from '../../errors.ts';
import { decodeText } from '../decode-text.ts';
import type { ExtractedText } from '../extracted-text.ts';
import { declaredEncoding } from './declared-encoding.ts';
import { mainContent } from './main-content.ts';
import { pageFacts } from './page-facts.ts';
import { pageLines } from './page-lines.ts';
import { attribute, type Element, isElement, isText, parsePage, walkTree } from './parse-page.ts';

/**
 * The article of a web page as text, a line for each that a browser draws, and what the page states around it.
 *
 * @throws AppError UNSUPPORTED_CONTENT for a page without text, or in an unknown encoding.
 */
export function readHtml(bytes: Uint8Array): ExtractedText {
  const { text: markup, encoding } = decodeText(bytes, declaredEncoding(bytes));
  const page = parsePage(markup);
  const { metadata, tab } = readHead(page);
  const body = page.childNodes.find((node) => isElement(node) && node.tagName === 'body') as Element | undefined;
  const titles = [metadata.get('articletitle') ?? '', tab].filter((title) => title.trim() !== '');
  const { main, outside } = mainContent(body ? pageLines(body) : { lines: [], isNamed: false }, titles);
  const text = main.map((line) => line.text).join('\n');
  if (text.trim() === '') {
    throw new AppError(
      'UNSUPPORTED_CONTENT',
      'an HTML page without text: a script or a frame may show it; open the page in a browser and save what it shows',
    );
  }
  return { text, encoding, mediaType: 'text/html', page: pageFacts(metadata, tab, outside) };
}

/** Metadata stand in the body too, where content management systems put them. */
function readHead(page: Element): { metadata: Map<string, string>; tab: string } {
  const metadata = new Map<string, string>();
  let tab = '';
  walkTree(
    page,
    (node) => {
      if (!isElement(node)) return false;
      const name = attribute(node, 'name').toLowerCase().trim();
      if (node.tagName === 'meta' && name !== '' && !metadata.has(name)) metadata.set(name, attribute(node, 'content'));
      if (node.tagName === 'title' && tab === '')
        tab = node.childNodes.map((child) => (isText(child) ? child.value : '')).join('');
      return true;
    },
    () => {},
  );
  return { metadata, tab };
}
