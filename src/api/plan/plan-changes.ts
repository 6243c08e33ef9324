import type { Json, PagePart } from '../../store/query/json-tree.ts';
import type { Condition } from '../../store/query/tree.ts';
import { changeCases, changedSince, changeListing, OTHERWISE, sinceAsked } from '../change/resolve-changes.ts';
import { pageRequest } from '../paging.ts';
import { liftCondition } from './arguments-asked.ts';
import { finishBelow } from './finishing.ts';
import { liftPage, type PageAsked, pageAsked } from './lift-page.ts';
import { objectType } from './object-type.ts';
import { planConnection } from './plan-connection.ts';
import type { FieldOf, PlannedMember } from './planning.ts';

interface ChangesAsked {
  readonly page: PageAsked;
  readonly known: Condition | null;
  readonly where: Condition;
  readonly cases: Extract<Json, { kind: 'cases' }>['cases'];
}

/** Plans the changes since a version, which must be one that the corpus has had. */
export function planChanges({ planning, field, nodes }: FieldOf<'changes'>): PlannedMember {
  const site = { field, node: nodes[0]! };
  const { page, known, where, cases } = planning.asked.ask<ChangesAsked>(
    site,
    (args) => {
      const page = pageAsked(pageRequest(changeListing, args));
      const { since, known } = sinceAsked(args);
      return {
        page,
        known,
        where: changedSince(since),
        cases: changeCases(since),
      };
    },
    (made, lift) => ({
      page: liftPage(made.page, lift),
      known: made.known && liftCondition(made.known, lift),
      where: liftCondition(made.where, lift),
      cases: made.cases.map(({ where, text }) => ({ where: liftCondition(where, lift), text })),
    }),
  );
  const kind: Json = { kind: 'cases', cases, otherwise: OTHERWISE };
  const { members, finishers } = planConnection<Json, PagePart>(planning, objectType(field.type), nodes, {
    node: (type, below) => planning.object(type, { record: changeListing.record, made: { kind } }, below),
    other: () => ({ json: { kind: 'version' } }),
  });
  const changes: Json = { kind: 'page', from: changeListing.record, where, members, ...page };
  return {
    json: known ? { kind: 'provided', from: 'corpusVersion', where: known, json: changes } : changes,
    ...(finishers.length > 0 && { finish: finishBelow(finishers) }),
  };
}
