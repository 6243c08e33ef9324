/** There are few units, and every metric asks about its own several times: what is known of one is kept. */
function remember<Answer>(answer: (unit: string) => Answer): (unit: string) => Answer {
  const known = new Map<string, Answer>();
  let last = '';
  let told = answer(last);
  return (unit) => {
    // of one metric after another several things are asked
    if (unit === last) return told;
    let found = known.get(unit);
    if (found === undefined) {
      found = answer(unit);
      known.set(unit, found);
    }
    last = unit;
    told = found;
    return found;
  };
}

/** Classifiers that count one kind of thing: cases and documents, people, bodies. */
const KINDS: readonly RegExp[] = [
  /^(?:件|起|宗|例|件次|桩|份|项|条|篇|卷)$/,
  /^(?:人|名|位|人次)$/,
  /^(?:个|家|户|所|处|支|村|社区|镇)$/,
];

const kindOf = remember((unit) => KINDS.findIndex((kind) => kind.test(unit)));

/**
 * Whether counts in these two units (folded) can be of the same things, so that one can be a part of the other.
 *
 * @example countsAlike('件', '起') // true
 */
export const countsAlike = (a: string, b: string): boolean => {
  if (a === b) return true;
  const kind = kindOf(a);
  return kind >= 0 && kind === kindOf(b);
};

/** Whether a unit (folded) states a share or a multiple: it is of something that was counted. */
export const isShare = remember((unit) => /[%‰点倍成]|分之/.test(unit));

/** Whether a unit (folded) counts events: 开展督查5次 tells its own, whatever was counted in times before it. */
export const isEvent = remember((unit) => /^(?:次|场|场次|期|轮)$/.test(unit));

/** Whether a unit (folded) is money or time: such an amount is never what a later count leaves out. */
export const isAmount = remember((unit) => /^(?:元|美元|港元|天|日|小时|工作日|月|年|学时|课时|分钟)$/.test(unit));

/** Whether a unit (folded) is a noun that names what is counted: 6村3社区. */
export const isNoun = remember((unit) =>
  /^(?:[乡镇]镇|镇街|街镇|部门|单位|站点|网格|窗口|支部|村|社区|镇|乡|街道|企业|[县区市省校院店局])$/.test(unit),
);

/** Whether a unit (folded) is a span of time: such contain none of each other. */
export const isSpan = remember((unit) => /^(?:年|月|天|日|小时|工作日|分钟)$/.test(unit));
