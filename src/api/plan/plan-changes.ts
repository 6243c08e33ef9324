import { getArgumentValues } from 'graphql';
import { numberIn } from '../../store/corpus-version.ts';
import type { Json, PagePart } from '../../store/query/json-tree.ts';
import type { Condition } from '../../store/query/tree.ts';
import { changeCases, changedSince, changeListing, OTHERWISE } from '../change/resolve-changes.ts';
import { pageRequest } from '../paging.ts';
import { liftCondition } from './arguments-asked.ts';
import { finishBelow } from './finishing.ts';
import { liftPage, type PageAsked, pageAsked } from './lift-page.ts';
import { objectType } from './object-type.ts';
import { planConnection } from './plan-connection.ts';
import type { FieldOf, PlannedMember } from './planning.ts';
import { Unplanned } from './unplanned.ts';

interface ChangesAsked {
  readonly page: PageAsked;
  readonly where: Condition;
  readonly cases: Extract<Json, { kind: 'cases' }>['cases'];
}

/** Plans the changes since a version, which by a statement of its own must be known to be one that the corpus has had. */
export function planChanges({ planning, field, nodes }: FieldOf<'changes'>): PlannedMember {
  const site = { field, node: nodes[0]! };
  const { page, where, cases } = planning.asked.ask<ChangesAsked>(
    site,
    (args) => {
      const since = numberIn(args.since as string);
      if (since === null) throw new Unplanned('arguments', 'since');
      return {
        page: pageAsked(pageRequest(changeListing, args)),
        where: changedSince(since),
        cases: changeCases(since),
      };
    },
    (made, lift) => ({
      page: liftPage(made.page, lift),
      where: liftCondition(made.where, lift),
      cases: made.cases.map(({ where, text }) => ({ where: liftCondition(where, lift), text })),
    }),
  );
  planning.checks.push(async (variables, { reader }) => {
    const { since } = getArgumentValues(field, site.node, variables) as { since: string };
    if ((await reader.versionNumber(since)) === null) throw new Unplanned('arguments', 'since');
  });
  const kind: Json = { kind: 'cases', cases, otherwise: OTHERWISE };
  const { members, finishers } = planConnection<Json, PagePart>(planning, objectType(field.type), nodes, {
    node: (type, below) => planning.object(type, { record: changeListing.record, made: { kind } }, below),
    other: () => ({ json: { kind: 'version' } }),
  });
  return {
    json: { kind: 'page', from: changeListing.record, where, members, ...page },
    ...(finishers.length > 0 && { finish: finishBelow(finishers) }),
  };
}
