import { OPENING_VERB, VERBS_ONLY } from '../knowledge/verbs.ts';

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

/** How long the verbs are that open a phrase (folded), with the doer in front: 3 of 共受理案件; 0 where none do. */
export const openingVerb = rememberLast((phrase) => OPENING_VERB.exec(phrase)?.[0].length ?? 0);

/** Whether a phrase (folded) holds verbs and what goes with them, and names nothing that could be counted. */
export const isVerbsOnly = rememberLast((phrase) => VERBS_ONLY.test(phrase));
