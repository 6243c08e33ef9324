import { zip } from './zip.ts';

/** The parts of a Word document, as far as a test cares: what stands within their root elements. */
export interface DocxParts {
  body: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
}

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const root = (name: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${name} ${NAMESPACES}>${content}</w:${name}>`;

function relations(targets: Readonly<Record<string, string>>): string {
  const list = Object.entries(targets).map(
    ([type, target], index) => `<Relationship Id="rId${index}" Type="${RELATION}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;
}

/** What kinds the parts are: nothing here asks, but Word does. */
function contentTypes(kinds: readonly string[]): string {
  const overrides = kinds.map((kind) => {
    const type = `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`;
    return `<Override PartName="/word/${kind.split('.')[0]}.xml" ContentType="${type}"/>`;
  });
  return (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  );
}

/** The parts of a Word document by their names in the container: for tests that put something odd among them. */
export function docxParts({ body, styles = '', numbering = '', footnotes = '' }: DocxParts): Record<string, string> {
  return {
    '[Content_Types].xml': contentTypes(['document.main', 'styles', 'numbering', 'footnotes']),
    '_rels/.rels': relations({ officeDocument: 'word/document.xml' }),
    'word/_rels/document.xml.rels': relations({
      styles: 'styles.xml',
      numbering: 'numbering.xml',
      footnotes: 'footnotes.xml',
    }),
    'word/document.xml': root('document', `<w:body>${body}</w:body>`),
    'word/styles.xml': root('styles', styles),
    'word/numbering.xml': root('numbering', numbering),
    'word/footnotes.xml': root('footnotes', footnotes),
  };
}

export const docx = (parts: DocxParts): Promise<Buffer> => zip(docxParts(parts));

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A run of text. */
export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

/** A paragraph of text. @param properties what stands in its `pPr` */
export const paragraph = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${text === '' ? '' : run(text)}</w:p>`;

/** The numbering of a paragraph. */
export const numbered = (numId: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;

/** A level of a list. @param more elements besides: `suff`, `lvlRestart`, `isLgl` */
export const level = (index: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

/** A list, and the one use of it with the same number. */
export const list = (id: number, ...levels: string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>` +
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;
