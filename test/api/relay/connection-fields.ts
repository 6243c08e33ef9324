import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** A field whose type is a connection, of the entries (`Query`) or of an object. */
export interface ConnectionField {
  /** `Report.metrics` */
  name: string;
  owner: string;
  field: string;
  /** The kind of its nodes: `Metric`. */
  node: string;
  /** What tells its nodes apart. */
  nodeFields: string;
  /** Those of the arguments of pages that it takes. */
  takes: string[];
  required: string[];
}

const PAGE_ARGUMENTS = ['first', 'after', 'last', 'before'];

/** All connection fields of a schema, by what the types are called, as Relay's specification tells them. */
export function connectionFields(schema: GraphQLSchema): ConnectionField[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
        .map((field) => described(type.name, field)),
    );
}

function described(owner: string, field: GraphQLField<unknown, unknown>): ConnectionField {
  const names = field.args.map(({ name }) => name);
  return {
    ...{ name: `${owner}.${field.name}`, owner, field: field.name },
    node: getNamedType(field.type).name.replace(/Connection$/u, ''),
    nodeFields: hasId(getNamedType(field.type)) ? '__typename id' : '__typename',
    takes: PAGE_ARGUMENTS.filter((name) => names.includes(name)),
    required: field.args.filter(isRequiredArgument).map(({ name }) => name),
  };
}

/** Whether the nodes of a connection have an id. */
function hasId(connection: GraphQLNamedType): boolean {
  const nodes = isObjectType(connection) ? connection.getFields().nodes : undefined;
  const node = nodes && getNamedType(nodes.type);
  return (isObjectType(node) || isInterfaceType(node)) && 'id' in node.getFields();
}
