import type { PageItem, Rule } from './page-item.ts';

/** In sizes: how far within a piece a border must stand to part it. */
const WITHIN = 0.3;
/** In sizes: characters stand on their baseline, and are cut in the middle. */
export const MIDDLE = 0.35;

const isUpright = ({ left, right, top, bottom }: Rule): boolean => bottom - top > right - left;

/** Letters and figures are about half as wide as characters. */
const weightOf = (character: string): number => (character < '\u0300' ? 1 : 2);

/** Before which character of a piece a border stands: at a space where one is near, as the library puts one for a gap. */
function cutAt(item: PageItem, x: number): number {
  const characters = [...item.text];
  const total = characters.reduce((sum, character) => sum + weightOf(character), 0);
  const wanted = ((x - item.left) / (item.right - item.left)) * total;
  let [reached, best, nearest] = [0, 0, Number.POSITIVE_INFINITY];
  let place = 0;
  for (const character of characters) {
    const distance = Math.abs(reached - wanted) - (character === ' ' ? 2 : 0);
    if (distance < nearest) [best, nearest] = [place, distance];
    reached += weightOf(character);
    place += character.length;
  }
  return best;
}

function partsOf(item: PageItem, borders: readonly number[]): PageItem[] {
  const [x, ...others] = borders;
  if (x === undefined) return [item];
  const at = cutAt(item, x);
  const [before, behind] = [item.text.slice(0, at), item.text.slice(at)];
  return [{ ...item, text: before, right: x }, ...partsOf({ ...item, text: behind, left: x }, others)];
}

/**
 * The pieces of a page, those parted that go over an upright border: what stands close together in two cells is one piece
 * to the library.
 */
export function splitAtRules(items: readonly PageItem[], rules: readonly Rule[]): PageItem[] {
  const upright = rules.filter(isUpright);
  return items.flatMap((item) => {
    const y = item.baseline - MIDDLE * item.size;
    const borders = upright
      .filter(({ top, bottom }) => top < y && y < bottom)
      .map(({ left, right }) => (left + right) / 2)
      .filter((x) => x > item.left + WITHIN * item.size && x < item.right - WITHIN * item.size)
      .sort((a, b) => a - b)
      .filter((x, index, all) => index === 0 || x - all[index - 1]! > WITHIN * item.size);
    return partsOf(item, borders);
  });
}
