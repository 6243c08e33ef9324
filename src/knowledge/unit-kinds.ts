/** Classifiers that count one kind of thing: cases and documents, people, bodies. */
const KINDS: readonly RegExp[] = [
  /^(?:件|起|宗|例|件次|桩|份|项|条|篇|卷)$/,
  /^(?:人|名|位|人次)$/,
  /^(?:个|家|户|所|处|支|村|社区|镇)$/,
];

const SHARE = /[%‰点倍成]|分之/;
const EVENT = /^(?:次|场|场次|期|轮|轮次)$/;
const AMOUNT = /^(?:元|美元|港元|天|日|小时|工作日|月|年|学时|课时|分钟)$/;
const NOUN = /^(?:[乡镇]镇|镇街|街镇|部门|单位|站点|网格|窗口|支部|村|社区|镇|乡|街道|企业|[县区市省校院店局])$/;
const CASE = /^[起宗例]$/;
const DEED = /^(?:[件起宗份场次期条]|场次)$/;
const SPAN = /^(?:年|月|天|日|小时|工作日|分钟)$/;

/** What is known of a unit. */
interface Kinds {
  unit: string;
  /** Which kind of thing it counts, -1 for none of those. */
  kind: number;
  isShare: boolean;
  isEvent: boolean;
  isAmount: boolean;
  isNoun: boolean;
  isSpan: boolean;
  isCase: boolean;
  isDeed: boolean;
}

const known = new Map<string, Kinds>();
let last = kindsOf('');

/** There are few units, and every metric asks about its own again and again: what is known of one is kept. */
function kindsOf(unit: string): Kinds {
  let kinds = known.get(unit);
  if (kinds === undefined) {
    kinds = {
      unit,
      kind: KINDS.findIndex((kind) => kind.test(unit)),
      isShare: SHARE.test(unit),
      isEvent: EVENT.test(unit),
      isAmount: AMOUNT.test(unit),
      isNoun: NOUN.test(unit),
      isSpan: SPAN.test(unit),
      isCase: CASE.test(unit),
      isDeed: DEED.test(unit),
    };
    known.set(unit, kinds);
  }
  return kinds;
}

/** The same; of one metric several things are asked. */
function of(unit: string): Kinds {
  if (unit !== last.unit) last = kindsOf(unit);
  return last;
}

/**
 * Whether counts in these two units (folded) can be of the same things, so that one can be a part of the other.
 *
 * @example countsAlike('件', '起') // true
 */
export const countsAlike = (a: string, b: string): boolean => {
  if (a === b) return true;
  const { kind } = of(a);
  return kind >= 0 && kind === of(b).kind;
};

/** Whether a unit (folded) states a share or a multiple: it is of something that was counted. */
export const isShare = (unit: string): boolean => of(unit).isShare;

/** Whether a unit (folded) counts events: 开展督查5次 tells its own, whatever was counted in times before it. */
export const isEvent = (unit: string): boolean => of(unit).isEvent;

/** Whether a unit (folded) is money or time: such an amount is never what a later count leaves out. */
export const isAmount = (unit: string): boolean => of(unit).isAmount;

/** Whether a unit (folded) is a noun that names what is counted: 6村3社区. */
export const isNoun = (unit: string): boolean => of(unit).isNoun;

/** Whether a unit (folded) is a span of time: such contain none of each other. */
export const isSpan = (unit: string): boolean => of(unit).isSpan;

/** Whether a unit (folded) is a classifier of cases alone. */
export const isCase = (unit: string): boolean => of(unit).isCase;

/**
 * Whether a unit (folded) counts cases, papers or events: people, firms and places are often the doers of what stands
 * behind them.
 */
export const isDeed = (unit: string): boolean => of(unit).isDeed;
