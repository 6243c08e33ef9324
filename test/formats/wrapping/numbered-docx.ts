import { docx, level, numbered, paragraph } from './docx.ts';

interface Form {
  format: string;
  text: (level: number) => string;
}

const HAN = '一二三四五六七八九十';
const FORMS: readonly (readonly [pattern: RegExp, ordinal: (figure: string) => number, format: string])[] = [
  [/^()([一二三四五六七八九十])(、)/, (figure) => HAN.indexOf(figure) + 1, 'chineseCounting'],
  [/^([((])([一二三四五六七八九十])([))])/, (figure) => HAN.indexOf(figure) + 1, 'chineseCountingThousand'],
  [/^()(\d{1,2})([.、.](?!\d))/, Number, 'decimal'],
  [/^([((])(\d{1,2})([))])/, Number, 'decimal'],
];

/** Counts as Word does, to know when a list has to be started anew. */
class Counts {
  readonly #last: number[] = [];

  next(level: number): number {
    return (this.#last[level] ?? 0) + 1;
  }

  set(level: number, ordinal: number): void {
    this.#last.length = level;
    this.#last[level] = ordinal;
  }
}

/**
 * A text as a Word document whose markers are numbers of a list that Word draws: 一、 (一) 1. (1) are taken out of the
 * text. One list of several levels; where the text counts otherwise than a list does, a use with a start of its own.
 *
 * @returns also how many markers were taken out
 */
export async function numberedDocx(text: string): Promise<{ bytes: Buffer; markers: number }> {
  const forms: (Form & { key: string })[] = [];
  const counts = new Counts();
  const uses: string[] = [''];
  let markers = 0;
  const paragraphs = text.split(/\r?\n/).map((line) => {
    const indent = line.length - line.trimStart().length;
    const rest = line.slice(indent);
    const form = FORMS.find(([pattern]) => pattern.test(rest));
    if (!form) return paragraph(line);
    const [pattern, read, format] = form;
    const [marker = '', before = '', figure = '', behind = ''] = pattern.exec(rest)!;
    const key = `${format} ${before}%${behind}`;
    if (!forms.some((known) => known.key === key)) {
      forms.push({ key, format, text: (index) => `${before}%${index + 1}${behind}` });
    }
    const index = forms.findIndex((known) => known.key === key);
    const ordinal = read(figure);
    if (counts.next(index) !== ordinal) {
      uses.push(`<w:lvlOverride w:ilvl="${index}"><w:startOverride w:val="${ordinal}"/></w:lvlOverride>`);
    }
    counts.set(index, ordinal);
    markers++;
    return paragraph(rest.slice(marker.length), numbered(uses.length, index));
  });
  const levels = forms.map(({ format, text: levelText }, index) => level(index, format, levelText(index)));
  const numbering =
    `<w:abstractNum w:abstractNumId="7">${levels.join('')}</w:abstractNum>` +
    uses.map((start, index) => `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="7"/>${start}</w:num>`).join('');
  return { bytes: await docx({ body: paragraphs.join(''), numbering }), markers };
}
