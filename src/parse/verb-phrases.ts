import { BEFORE_VERBS, OF_DOERS, OF_VERBS, OPENING_VERB, VERBS_ONLY } from '../knowledge/verbs.ts';
import { characterSet } from '../text/character-set.ts';
import { isSpace } from '../text/white-space.ts';

/** A function that remembers its last answer: several rules in a row ask about one phrase. */
function rememberLast<Answer>(answer: (phrase: string) => Answer): (phrase: string) => Answer {
  let last = '';
  let known = answer(last);
  return (phrase) => {
    if (phrase !== last) {
      known = answer(phrase);
      last = phrase;
    }
    return known;
  };
}

const OPENS = characterSet(BEFORE_VERBS);
const DOERS = characterSet(OF_DOERS);

/** Whether a verb can open a phrase, by its first character, or by one of whoever did it. */
function mayOpenWithVerb(phrase: string): boolean {
  const first = phrase.charCodeAt(0);
  if (OPENS[first] === 1 || isSpace(first)) return true;
  for (let at = 0; at < phrase.length; at++) if (DOERS[phrase.charCodeAt(at)] === 1) return true;
  return false;
}

/** How long the verbs are that open a phrase (folded), with the doer in front: 3 of 共受理案件; 0 where none do. */
export const openingVerb = rememberLast((phrase) =>
  phrase !== '' && mayOpenWithVerb(phrase) ? (OPENING_VERB.exec(phrase)?.[0].length ?? 0) : 0,
);

const VERB_CHARACTERS = characterSet(OF_VERBS);

/** Whether all of a phrase can be verbs, but for what 后 parts from them (提出意见后修改): most phrases end in a noun. */
function mayBeVerbs(phrase: string): boolean {
  for (let at = phrase.length - 1; at >= 0; at--) {
    const unit = phrase.charCodeAt(at);
    if (VERB_CHARACTERS[unit] === 0 && !isSpace(unit)) return phrase.indexOf('后', at) > 0;
  }
  return true;
}

/** Whether a phrase (folded) holds verbs and what goes with them, and names nothing that could be counted. */
export const isVerbsOnly = rememberLast((phrase) => mayBeVerbs(phrase) && VERBS_ONLY.test(phrase));
