import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { JsonTree } from '../../store/query/json-tree.ts';
import type { Value } from '../../store/query/tree.ts';
import type { Arguments } from '../reads.ts';
import { ArgumentsAsked, askAgain, type Maker } from './arguments-asked.ts';
import { directiveVariables, fieldCollector } from './collect-fields.ts';
import type { Finishers } from './finishing.ts';
import { planObject } from './plan-object.ts';
import type { Planning } from './planning.ts';
import { Unplanned } from './unplanned.ts';

/** How an operation is answered: a tree for the database, and what is made of what that gives. */
export interface Plan {
  readonly tree: JsonTree;
  readonly finishers: Finishers;
}

/** A plan with the values of one request. */
export interface FilledPlan {
  readonly plan: Plan;
  readonly values: readonly Value[];
}

/** How many plans are kept: each has a statement of its own. */
const MOST_PLANS = 1000;

/** What is known of an operation: the variables that leave fields out, and for each way of that what is made of its arguments. */
interface Known {
  readonly name: string;
  readonly directives: readonly string[];
  readonly variants: Map<string, readonly Maker[] | Unplanned>;
}

/** The plans of a schema's operations. Each is made once for a document, a way of leaving out fields, and a shape of arguments. */
export class Plans {
  readonly #schema: GraphQLSchema;
  /** Documents that come again are the same object, for as long as they are kept parsed. */
  readonly #known = new WeakMap<OperationDefinitionNode, Known>();
  readonly #plans = new LRUCache<string, Plan>({ max: MOST_PLANS });
  #documents = 0;

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /**
   * @param document A valid one.
   * @param variables As they were coerced.
   * @throws Unplanned for an operation that no plan covers; GraphQLError for arguments that cannot be used.
   */
  planFor(document: DocumentNode, operation: OperationDefinitionNode, variables: Arguments): FilledPlan {
    const { name, directives, variants } = this.#knownOf(document, operation);
    const variant = directives.map((variable) => (variables[variable] === true ? '+' : '-')).join('');
    const makers = variants.get(variant);
    if (makers instanceof Unplanned) throw makers;
    if (makers) {
      const { shape, values } = askAgain(makers, variables);
      const plan = this.#plans.get(`${name}${variant}${shape}`);
      if (plan) return { plan, values };
    }
    try {
      const asked = new ArgumentsAsked(variables);
      const plan = this.#make(document, operation, variables, asked);
      variants.set(variant, asked.makers);
      this.#plans.set(`${name}${variant}${asked.shape}`, plan);
      return { plan, values: asked.values };
    } catch (error) {
      // Other arguments may do.
      if (error instanceof Unplanned && error.reason !== 'arguments') variants.set(variant, error);
      throw error;
    }
  }

  #knownOf(document: DocumentNode, operation: OperationDefinitionNode): Known {
    const known = this.#known.get(operation);
    if (known) return known;
    this.#documents += 1;
    const fresh = { name: `${this.#documents} `, directives: directiveVariables(document), variants: new Map() };
    this.#known.set(operation, fresh);
    return fresh;
  }

  #make(document: DocumentNode, operation: OperationDefinitionNode, variables: Arguments, asked: ArgumentsAsked): Plan {
    const collector = fieldCollector(this.#schema, document, variables);
    const planning: Planning = {
      ...{ schema: this.#schema, collector, asked },
      object: (type, of, parents) => planObject(planning, type, of, parents),
    };
    const { members, finishers } = planning.object(this.#schema.getQueryType()!, { record: null }, [operation]);
    return { tree: members, finishers };
  }
}
