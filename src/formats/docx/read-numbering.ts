import type { OfficePackage } from './open-package.ts';
import { type Attributes, readXml } from './read-xml.ts';

/** How the paragraphs of one level of a list are numbered. */
export interface Level {
  start: number;
  /** Name of a number format in WordprocessingML. */
  format: string;
  /** `(%1)`: `%1` is the number of the first level. */
  text: string;
  /** What stands between number and text. */
  suffix: 'tab' | 'space' | 'nothing';
  /** The style whose paragraphs have this level. */
  style: string | null;
  /** The level, from 1, whose paragraphs start this one anew, with those above; 0: none do; null: any above. */
  restart: number | null;
  /** Numbers of the levels above are drawn in plain figures. */
  legal: boolean;
}

export interface List {
  levels: Map<number, Level>;
  /** A numbering style that holds the levels instead. */
  styleLink: string | null;
}

/** One use of a list, with levels of its own or other starts. */
export interface Numbering {
  list: string;
  starts: Map<number, number>;
  levels: Map<number, Level>;
}

export interface Numberings {
  lists: ReadonlyMap<string, List>;
  byId: ReadonlyMap<string, Numbering>;
}

const newLevel = (): Level => ({
  start: 0,
  format: 'decimal',
  text: '',
  suffix: 'tab',
  style: null,
  restart: null,
  legal: false,
});

function setLevel(level: Level, name: string, { val = '' }: Attributes): void {
  if (name === 'start') level.start = Number(val) || 0;
  // behind a format that only newer programs know stands the one for all others, and is the last
  if (name === 'numFmt') level.format = val;
  if (name === 'lvlText') level.text = val;
  if (name === 'suff' && (val === 'space' || val === 'nothing')) level.suffix = val;
  if (name === 'pStyle') level.style = val;
  if (name === 'lvlRestart') level.restart = Number(val) || 0;
  if (name === 'isLgl') level.legal = !/^(0|false|off)$/.test(val);
}

/** Reads how the lists of a document are numbered; without such a part there are none. */
export async function readNumbering(office: OfficePackage, part: string | undefined): Promise<Numberings> {
  const lists = new Map<string, List>();
  const byId = new Map<string, Numbering>();
  let list: List | null = null;
  let numbering: Numbering | null = null;
  let overridden = 0;
  let level: Level | null = null;
  const open = (name: string, attributes: Attributes): void => {
    if (name === 'abstractNum') {
      list = { levels: new Map(), styleLink: null };
      lists.set(attributes.abstractNumId ?? '', list);
    } else if (name === 'num') {
      numbering = { list: '', starts: new Map(), levels: new Map() };
      byId.set(attributes.numId ?? '', numbering);
    } else if (name === 'abstractNumId' && numbering) numbering.list = attributes.val ?? '';
    else if (name === 'numStyleLink' && list) list.styleLink = attributes.val ?? null;
    else if (name === 'lvlOverride') overridden = Number(attributes.ilvl);
    else if (name === 'startOverride') numbering?.starts.set(overridden, Number(attributes.val) || 0);
    else if (name === 'lvl') {
      level = newLevel();
      (list ?? numbering)?.levels.set(Number(attributes.ilvl), level);
    } else if (level) setLevel(level, name, attributes);
  };
  const close = (name: string): void => {
    if (name === 'abstractNum') list = null;
    if (name === 'num') numbering = null;
    if (name === 'lvl') level = null;
  };
  if (part !== undefined) await readXml(office, part, { open, close });
  return { lists, byId };
}
