/**
 * Radicals in pairs with the characters that they look like: those that Unicode's normal forms leave be (U+2E80 to U+2EFF),
 * and at the end some that they make a rarer form of the character of.
 */
const PAIRS =
  '⺁厂⺄乙⺇几⺈刀⺊卜⺌小⺍小⺒巳⺗心⺜日⺝月⺠民⺥爪⺩王⺫目⺬示⺶羊⺷羊⺸羊⺼月⺽臼⻁虎⻄西⻅见⻆角⻇角⻉贝⻊足⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻱龜⻳龟⼾户⾭青⿈黄';

const CHARACTERS: ReadonlyMap<string, string> = new Map(
  (PAIRS.match(/../g) ?? []).map(([radical, character]) => [radical!, character!]),
);

/** Radicals, and characters that Unicode holds twice. */
const LOOKALIKE = /[\u2e80-\u2fdf\uf900-\ufaff]/g;

/**
 * Puts characters in place of the radicals that look like them: fonts have one shape for both, and many a document names
 * the wrong one.
 *
 * @example withoutRadicals('人⺠') // '人民'
 */
export const withoutRadicals = (text: string): string =>
  text.replace(LOOKALIKE, (sign) => CHARACTERS.get(sign) ?? sign.normalize('NFKC'));
