import { ID } from 'type-graphql';
import { currentReport } from '../current.ts';
import { parseKey } from '../node/global-id.ts';
import { all, find, one, page, text } from '../reads.ts';
import { RegionType } from '../region/region.type.ts';
import { ReportListArgs, reportListing } from '../report/report.args.ts';
import { ReportConnection } from '../report/report.type.ts';
import { resolverOf } from '../resolver-of.ts';
import { BodyArgs, BodyListArgs, bodyListing } from './body.args.ts';
import { BodyConnection, BodyType } from './body.type.ts';

export const BodyResolver = resolverOf(() => BodyType, {
  id: {
    type: () => ID,
    description: 'Global id: `Body:140522`.',
    read: text<'body'>('Body:', { field: 'slug' }),
  },
  region: {
    type: () => RegionType,
    nullable: true,
    description: 'The division that it belongs to (行政区划); null where it cannot be told.',
    read: one<'body'>('region'),
  },
  reports: {
    type: () => ReportConnection,
    args: () => ReportListArgs,
    description: 'Its reports, each in its current version.',
    read: page<'body', 'report'>('reports', reportListing, currentReport),
  },
});

export const BodyEntries = resolverOf(null, {
  body: {
    type: () => BodyType,
    nullable: true,
    args: () => BodyArgs,
    description: 'A reporting body by its public name or its global id; null where there is none.',
    read: find('body', ({ id }) => ({ field: 'slug', is: 'eq', value: parseKey('Body', String(id), ['id']) })),
  },
  bodies: {
    type: () => BodyConnection,
    args: () => BodyListArgs,
    description: 'The bodies that report (报告主体).',
    read: all(bodyListing),
  },
});
