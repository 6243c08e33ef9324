/** The part of Fazhi's schema that the three queries use, for servers that are given a schema. */
export const SCHEMA = `
  type Query {
    report(slug: String!): Report
    reports(first: Int!, after: String!): ReportConnection!
    metrics(first: Int!, after: Int!, indicator: String!, year: Int!): MetricConnection!
  }
  type Report {
    title: String
    periodYear: Int
    region: Region
    sections(first: Int!): SectionConnection!
    metrics(first: Int!): MetricConnection!
    shortcomings(first: Int!): ShortcomingConnection!
  }
  type Region { name: String! }
  type Section { heading: String!, role: String! }
  type Shortcoming { statement: String! }
  type Metric { label: String!, value: Float!, unit: String!, report: Report! }
  type ReportConnection { nodes: [Report!]! }
  type SectionConnection { nodes: [Section!]! }
  type ShortcomingConnection { nodes: [Shortcoming!]! }
  type MetricConnection { nodes: [Metric!]! }
`;
