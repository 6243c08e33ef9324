import { ID } from 'type-graphql';
import { BodyListArgs, bodyListing } from '../body/body.args.ts';
import { BodyConnection } from '../body/body.type.ts';
import { currentReport } from '../current.ts';
import { parseKey } from '../node/global-id.ts';
import { all, each, find, one, page, text } from '../reads.ts';
import { ReportListArgs, reportListing } from '../report/report.args.ts';
import { ReportConnection } from '../report/report.type.ts';
import { resolverOf } from '../resolver-of.ts';
import { RegionArgs, RegionListArgs, regionListing } from './region.args.ts';
import { RegionConnection, RegionType } from './region.type.ts';

export const RegionResolver = resolverOf(() => RegionType, {
  id: {
    type: () => ID,
    description: 'Global id: `Region:140522`.',
    read: text<'region'>('Region:', { field: 'code' }),
  },
  parent: {
    type: () => RegionType,
    nullable: true,
    description: 'The region right above; null for a province.',
    read: one<'region'>('parent'),
  },
  ancestors: {
    type: () => [RegionType],
    description: 'The regions above, from the province down.',
    read: each<'region'>('ancestors'),
  },
  children: {
    type: () => RegionConnection,
    args: () => RegionListArgs,
    description: 'The regions right below, superseded ones included.',
    read: page<'region', 'region'>('children', regionListing),
  },
  bodies: {
    type: () => BodyConnection,
    args: () => BodyListArgs,
    description: 'The bodies of the region itself that report: its government, its departments.',
    read: page<'region', 'body'>('bodies', bodyListing),
  },
  reports: {
    type: () => ReportConnection,
    args: () => ReportListArgs,
    description: 'The reports of the region itself, not of those below, each in its current version.',
    read: page<'region', 'report'>('reports', reportListing, currentReport),
  },
  reportsWithin: {
    type: () => ReportConnection,
    args: () => ReportListArgs,
    description: 'The reports of the region and of all below it, each in its current version (辖区内报告).',
    read: page<'region', 'report'>('reportsWithin', reportListing, currentReport),
  },
});

export const RegionEntries = resolverOf(null, {
  region: {
    type: () => RegionType,
    nullable: true,
    args: () => RegionArgs,
    description: 'A region by its code; null where there is none.',
    read: find('region', ({ code }) => ({
      field: 'code',
      is: 'eq',
      value: parseKey('Region', String(code), ['code']),
    })),
  },
  regions: {
    type: () => RegionConnection,
    args: () => RegionListArgs,
    description: 'Administrative divisions (行政区划), superseded ones included.',
    read: all(regionListing),
  },
});
