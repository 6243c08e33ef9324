import type { OPS, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Rule } from './page-item.ts';

type Matrix = readonly number[];
type Point = readonly [x: number, y: number];

/** In points: what is drawn no thicker than this, and at least so long, is a line; borders are also filled as thin boxes. */
const THICKEST = 3;
const SHORTEST = 5;
/** A page with more of them is a drawing. */
const MOST = 5_000;

/** How the library writes a path: what is drawn, each followed by its points, a curve by one or two more in between. */
const [MOVE, LINE, CURVE, QUADRATIC] = [0, 1, 2, 3];

const times = (
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix,
  [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0]: Matrix,
) => [...[a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s], ...[a * t + c * u + e, b * t + d * u + f]];

const placed = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix, x: number, y: number): Point => [
  a * x + c * y + e,
  b * x + d * y + f,
];

/** The parts of a path, where they are shown; those with curves are left out, and so is what is in no form that is known. */
function partsOf(path: ArrayLike<number>, matrix: Matrix): Point[][] {
  const parts: { points: Point[]; isCurved: boolean }[] = [];
  for (let at = 0; at < path.length; ) {
    const operation = path[at]!;
    if (operation === MOVE) parts.push({ points: [], isCurved: false });
    const part = parts.at(-1);
    if (!part) return [];
    if (operation === MOVE || operation === LINE) {
      part.points.push(placed(matrix, path[at + 1]!, path[at + 2]!));
      at += 3;
    } else if (operation === CURVE || operation === QUADRATIC) {
      part.isCurved = true;
      at += operation === CURVE ? 7 : 5;
    } else {
      if (part.points[0]) part.points.push(part.points[0]);
      at += 1;
    }
  }
  return parts.filter(({ isCurved }) => !isCurved).map(({ points }) => points);
}

/** The rule around some points; null where they are not on a line, or next to each other. */
function ruleAround(points: readonly Point[]): Rule | null {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const rule = { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  const [width, height] = [rule.right - rule.left, rule.bottom - rule.top];
  return Math.min(width, height) <= THICKEST && Math.max(width, height) >= SHORTEST ? rule : null;
}

/** Of what is stroked every edge, of what is filled the whole. */
function rulesOf(parts: readonly Point[][], isStroked: boolean): (Rule | null)[] {
  if (!isStroked) return parts.map((points) => (points.length <= 6 ? ruleAround(points) : null));
  return parts.flatMap((points) => points.slice(1).map((point, index) => ruleAround([points[index]!, point])));
}

/**
 * The lines that a page draws, upright or level. Pictures are not looked at.
 *
 * @param operations the library's numbers of what is done to draw a page
 */
export async function readRules(page: PDFPageProxy, operations: typeof OPS): Promise<Rule[]> {
  const { fnArray: done, argsArray } = await page.getOperatorList({ annotationMode: 0 });
  const strokes: number[] = [
    ...[operations.stroke, operations.closeStroke, operations.fillStroke, operations.eoFillStroke],
    ...[operations.closeFillStroke, operations.closeEOFillStroke],
  ];
  const fills: number[] = [operations.fill, operations.eoFill];
  const rules: Rule[] = [];
  let matrix: Matrix = page.getViewport({ scale: 1 }).transform;
  const saved: Matrix[] = [];
  for (const [index, operation] of done.entries()) {
    const given = (argsArray[index] ?? []) as unknown[];
    if (operation === operations.save || operation === operations.paintFormXObjectBegin) saved.push(matrix);
    if (operation === operations.restore || operation === operations.paintFormXObjectEnd)
      matrix = saved.pop() ?? matrix;
    if (operation === operations.transform) matrix = times(matrix, given as number[]);
    if (operation === operations.paintFormXObjectBegin && given[0]) matrix = times(matrix, given[0] as number[]);
    if (operation !== operations.constructPath) continue;
    const [painted, [path] = []] = given as [number, ArrayLike<number>[]?];
    const isStroked = strokes.includes(painted);
    if (!path || !(isStroked || fills.includes(painted))) continue;
    for (const rule of rulesOf(partsOf(path, matrix), isStroked)) if (rule) rules.push(rule);
    if (rules.length > MOST) return [];
  }
  return rules;
}
