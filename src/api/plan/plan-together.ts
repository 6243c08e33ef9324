import { getNamedType, isAbstractType } from 'graphql';
import { relationOf, targetOf } from '../../store/query/fields.ts';
import { typeOfRecord } from '../record-fields.ts';
import { planChoices } from './plan-choices.ts';
import type { FieldOf, PlannedMember } from './planning.ts';

/** Plans a list of all that several relations lead to: each type of them has its own selection. */
export function planTogether({ planning, of, field, nodes, read }: FieldOf<'together'>): PlannedMember {
  const { relations, chosenBy } = read;
  const site = { field, node: nodes[0]! };
  const chosen = planning.asked.ask(
    site,
    (args) => [...new Set((args[chosenBy] as string[] | null | undefined) ?? Object.keys(relations))],
    (made) => made,
  );
  const abstract = getNamedType(field.type);
  if (!isAbstractType(abstract)) throw new Error(`${abstract.name} is no interface`);
  const typeOf = (name: string) => typeOfRecord(targetOf(relationOf(of.record!, relations[name]!)));
  const { objects, finish } = planChoices(planning, abstract, nodes, Object.keys(relations).map(typeOf));
  const lists = chosen.map((name) => ({ relation: relations[name]!, members: objects.get(typeOf(name))! }));
  return { json: { kind: 'together', lists }, ...(finish && { finish }) };
}
