import { TO_NEW } from '../../../knowledge/connectives.ts';
import { isVerbsOnly } from '../../verb-phrases.ts';
import { type Composed, nounOf } from './compose.ts';
import type { Label } from './label.ts';
import type { Phrase } from './phrases.ts';
import type { Respective } from './respective.ts';

/** The labels so far, as far as a list may hang on them. */
interface Earlier {
  labels: readonly Label[];
  /** Index of the first number of the sentence. */
  sentence: number;
  /** The thing counted last. */
  noun: string;
  /** Which of the numbers before is what a change by this name has changed. */
  changed(thing: Phrase): number | null;
}

/** A label of a list, and what else is known of it. */
interface HandedOut {
  composed: Composed;
  rest: Partial<Label>;
}

/** 委员会、协调小组分别召开会议2次、6次: what each of them did. */
const DEED = /^(?:召开|開|开展|举办|办理|受理|审查)[\u4e00-\u9fff]{2,}$/;

/** The label of one number of a list that 分别 hands out; null where the list says no more than the clause. */
export function handedOut(run: Respective, index: number, earlier: Earlier): HandedOut | null {
  const { from, to, verb, things, shared, compared } = run;
  const thing = things?.[index - from];
  if (compared !== '') {
    // 受理3560件,办结3498件,同比分别增长8.5%和12.3%
    const inOrder = from - (to - from) + (index - from);
    const known = inOrder >= earlier.sentence ? inOrder : null;
    const changeOf = thing ? earlier.changed(thing) : known;
    const noun = thing?.text ?? (changeOf === null ? shared.text : earlier.labels[changeOf]!.label);
    const composed = { text: `${noun}${compared}${run.verbs[index - from]!}`, noun, elliptic: thing === undefined };
    return { composed, rest: { own: thing?.folded ?? '', isChange: true, changeOf, listed: true } };
  }
  if (!thing) {
    // 审批时限由60日、30日分别压缩至14日、7日: each goes on from the one in its place
    const former = earlier.labels[from - (to - from) + (index - from)];
    if (shared.folded === '' && former && from - (to - from) >= earlier.sentence && TO_NEW.test(verb)) {
      const text = former.label.replace(/[由從从]?(?:法定|原来?的?)?$/, '') + verb.slice(0, -1);
      return { composed: { text, noun: former.label, elliptic: true }, rest: { own: text } };
    }
    const changed = verb.replace(/(?:至|到|为|了)$/, '');
    if (things || shared.folded === '' || changed === '') return null;
    const text = shared.text + changed;
    return { composed: { text, noun: shared.text, elliptic: false }, rest: { own: text } };
  }
  const left = isVerbsOnly(thing.folded) ? earlier.noun : DEED.test(verb) ? verb : '';
  const noun = left || nounOf(thing) || thing.text;
  const composed = { text: thing.text + left, noun, elliptic: left !== '' };
  return { composed, rest: { own: thing.folded, listed: true } };
}
