import { attribute, type Element } from './parse-page.ts';

/** Elements that begin and end a line. */
const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre section summary table tbody td tfoot th thead tr ul ucapcontent ucaptitle founder-content'.split(
    ' ',
  ),
);

/** Elements whose content no browser draws as text of the page, or that a person fills in; `rt` are readings. */
const UNDRAWN: ReadonlySet<string> = new Set(
  'applet audio button canvas datalist dialog embed head iframe input map math noframes noscript object option optgroup rp rt script select style svg template textarea title video'.split(
    ' ',
  ),
);

/** How an element is laid out, as far as it says so itself; style sheets are not read. */
export interface ElementStyle {
  isBlock: boolean;
  /** Not drawn by any browser: scripts, fields of forms. */
  isUndrawn: boolean;
  /** Told not to be shown. */
  isHidden: boolean;
  /** What becomes of white space; null as around it. */
  whiteSpace: 'collapse' | 'keep' | 'keep-lines' | null;
  /** Whether its list items have no numbers. */
  isUnnumbered: boolean;
}

/** In UTF-16 code units: nobody's style is longer. */
const LONGEST_STYLE = 4000;

const WHITE_SPACE: Readonly<Record<string, ElementStyle['whiteSpace']>> = {
  pre: 'keep',
  'pre-wrap': 'keep',
  'break-spaces': 'keep',
  'pre-line': 'keep-lines',
  normal: 'collapse',
  nowrap: 'collapse',
};

const propertyPattern = (name: string): RegExp => new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([a-z-]+)`, 'i');
const DISPLAY = propertyPattern('display');
const VISIBILITY = propertyPattern('visibility');
const WHITE_SPACE_PROPERTY = propertyPattern('white-space');
const LIST_STYLE = propertyPattern('list-style(?:-type)?');

/** How an element is laid out. */
export function styleOf(element: Element): ElementStyle {
  const { tagName, attrs } = element;
  const style = attrs.length === 0 ? '' : attribute(element, 'style').slice(0, LONGEST_STYLE);
  const declared = (pattern: RegExp): string => (style === '' ? '' : (pattern.exec(style)?.[1]?.toLowerCase() ?? ''));
  const display = declared(DISPLAY);
  const isBlock = /^(?:none)?$/.test(display) ? BLOCKS.has(tagName) : /^(?:block|flex|grid|list|table)/.test(display);
  return {
    isBlock,
    isUndrawn: UNDRAWN.has(tagName),
    isHidden: display === 'none' || declared(VISIBILITY) === 'hidden' || attrs.some(({ name }) => name === 'hidden'),
    whiteSpace: WHITE_SPACE[declared(WHITE_SPACE_PROPERTY)] ?? (tagName === 'pre' ? 'keep' : null),
    isUnnumbered: declared(LIST_STYLE) === 'none',
  };
}
