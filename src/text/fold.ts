import SIMPLIFIED from 'opencc-js/dict/TSCharacters';

const FIRST_HAN = 0x3400;
const AFTER_HAN = 0xa000;

/** Forms that mean the same to every rule: full-width digits, letters and punctuation, and the ideographic space. */
function foldWidths(table: Uint16Array): void {
  for (let unit = 0xff01; unit <= 0xff5e; unit++) table[unit] = unit - 0xfee0;
  table[0x3000] = 0x20;
  table[0x00a0] = 0x20;
  table[0xff61] = 0x3002;
}

/**
 * Characters that Traditional shares with Simplified place names (乾县) or that Simplified writes apart:
 * folding them would break more than it mends.
 */
const KEPT = new Set(['乾']);

/** Of OpenCC's tables that of single characters alone, which is `萬 万|與 与|…`: making its converter takes ten times as long as this. */
function buildTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let unit = 0; unit < table.length; unit++) table[unit] = unit;
  foldWidths(table);
  for (const entry of SIMPLIFIED.split('|')) {
    const [character, simplified] = entry.split(' ') as [string, string];
    const unit = character.charCodeAt(0);
    if (KEPT.has(character) || unit < FIRST_HAN || unit >= AFTER_HAN) continue;
    // rare characters whose Simplified form needs two units stay: a fold keeps every offset
    if (character.length === 1 && simplified.length === 1) table[unit] = simplified.charCodeAt(0);
  }
  return table;
}

let table: Uint16Array | null = null;
/** What most texts fit into: making an array for each takes as long as filling it. */
const workbench = new Uint16Array(0x8000);

/** Whether folding changes nothing. Like the next, a function of its own, so that its loop is compiled alone and stays so. */
function isPlain(text: string, folded: Uint16Array): boolean {
  for (let at = 0; at < text.length; at++) if (folded[text.charCodeAt(at)] !== text.charCodeAt(at)) return false;
  return true;
}

function foldInto(units: Uint16Array, text: string, folded: Uint16Array): void {
  for (let at = 0; at < text.length; at++) units[at] = folded[text.charCodeAt(at)]!;
}

/**
 * The text as all rules read it: Traditional to Simplified, full width to half width, character by character.
 * Keeps every offset: `fold(text).length === text.length`, and `fold(text).slice(a, b)` is `fold(text.slice(a, b))`.
 *
 * @example fold('興涇鎮(2023年)') // '兴泾镇(2023年)'
 */
export function fold(text: string): string {
  table ??= buildTable();
  // most of what is folded is plain already
  if (isPlain(text, table)) return text;
  const units = text.length <= workbench.length ? workbench : new Uint16Array(text.length);
  foldInto(units, text, table);
  return Buffer.from(units.buffer).toString('utf16le', 0, 2 * text.length);
}
