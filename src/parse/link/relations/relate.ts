import { isShare } from '../../../knowledge/unit-kinds.ts';
import { countRelation } from './count-relation.ts';
import { Inclusion } from './inclusion.ts';
import { LookBack } from './look-back.ts';
import { type Related, type Relation, related } from './related.ts';
import { shareRelation } from './share-relation.ts';

/**
 * Decides the relations of the metrics of a report, in text order; each hangs on at most one, which stands before it.
 *
 * @example relate of 受理51件,办结46件 // [{ relation: null, parent: null }, { relation: 'PART_OF', parent: 0 }]
 */
export function relate(metrics: readonly Related[]): Relation[] {
  const back = new LookBack(metrics);
  const inclusion = new Inclusion(back);
  for (let index = 0; index < metrics.length; index++) {
    const { unit, isChange, changeOf } = metrics[index]!;
    const relation = isChange
      ? related('YOY_CHANGE', changeOf)
      : isShare(unit)
        ? shareRelation(back, index)
        : countRelation(back, inclusion, index);
    back.relations.push(relation);
  }
  return back.relations;
}
