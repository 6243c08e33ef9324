import type { OfficePackage } from './open-package.ts';
import { readXml } from './read-xml.ts';

/** What a style says of numbering; null where it says nothing. */
export interface Style {
  name: string;
  basedOn: string | null;
  /** `0` takes inherited numbering away. */
  numId: string | null;
  level: number | null;
}

export interface Styles {
  byId: ReadonlyMap<string, Style>;
  /** The style of a paragraph that names none. */
  paragraph: string | null;
}

/** Reads the styles of a document; without such a part there are none. */
export async function readStyles(office: OfficePackage, part: string | undefined): Promise<Styles> {
  const byId = new Map<string, Style>();
  let paragraph: string | null = null;
  let style: Style | null = null;
  const open = (name: string, { val = '', ...rest }: Readonly<Record<string, string>>): void => {
    if (name === 'style') {
      style = { name: '', basedOn: null, numId: null, level: null };
      byId.set(rest.styleId ?? '', style);
      if (rest.type === 'paragraph' && /^(1|true|on)$/.test(rest.default ?? '')) paragraph = rest.styleId ?? null;
    } else if (style) {
      if (name === 'name') style.name = val;
      if (name === 'basedOn') style.basedOn = val;
      if (name === 'numId') style.numId = val;
      if (name === 'ilvl') style.level = Number(val);
    }
  };
  if (part !== undefined) {
    await readXml(office, part, {
      open,
      close(name) {
        if (name === 'style') style = null;
      },
    });
  }
  return { byId, paragraph };
}

/** Longer chains of styles are no honest ones. */
const LONGEST_LINEAGE = 50;

/** A style and those it is based on, itself first; circles end. */
export function* lineage({ byId }: Styles, id: string | null): Generator<readonly [id: string, style: Style]> {
  let at = id;
  for (let hops = 0; hops < LONGEST_LINEAGE && at !== null; hops++) {
    const style = byId.get(at);
    if (!style) return;
    yield [at, style];
    at = style.basedOn;
  }
}

/** The name of a style that is the same in every language of Word: `heading 1`, `toc 1`. */
export const styleName = ({ byId }: Styles, id: string | null): string =>
  id === null ? '' : (byId.get(id)?.name ?? '');
