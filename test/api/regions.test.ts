import { describe, expect, test } from '@jest/globals';
import { createApi, type Nodes } from './create-api.ts';
import { sampleCorpus } from './sample-corpus.ts';

const { ask } = createApi(sampleCorpus);

interface Regions {
  regions: Nodes<{ code: string; reportsWithin: { totalCount: number } }>;
}

test('a region has the reports of all below it, in pages, and no superseded versions', async () => {
  const { regions } = await ask<{ regions: Nodes<object> }>(`{ regions { nodes { code
    reportsWithin(first: 2) { totalCount nodes { slug } pageInfo { hasNextPage } }
  } } }`);
  const page = (totalCount: number, hasNextPage: boolean, ...slugs: string[]) => ({
    reportsWithin: { totalCount, nodes: slugs.map((slug) => ({ slug })), pageInfo: { hasNextPage } },
  });
  const [first, second, township, rongan] = ['140522-2022', '140522-2023', '140522100-2023', '450224-2024-审计局'];
  expect(regions.nodes).toEqual([
    { code: '140000', ...page(3, true, first!, second!) },
    { code: '140500', ...page(3, true, first!, second!) },
    { code: '140522', ...page(3, true, first!, second!) },
    { code: '140522100', ...page(1, false, township!) },
    { code: '450224', ...page(1, false, rongan!) },
  ]);
});

test('what is within a region is the same upward and downward', async () => {
  const { regions } = await ask<Regions>('{ regions { nodes { code reportsWithin { totalCount } } } }');
  for (const { code, reportsWithin } of regions.nodes) {
    const upward = 'query ($code: String) { reports(filter: { region: { within: $code } }) { totalCount } }';
    expect(await ask(upward, { code })).toEqual({ reports: reportsWithin });
    const downward = `query ($code: String) {
      regions(filter: { code: { eq: $code }, reportsWithin: { some: {} } }) { totalCount }
    }`;
    expect(await ask(downward, { code })).toEqual({ regions: { totalCount: reportsWithin.totalCount > 0 ? 1 : 0 } });
  }
});

test('the reports within a region are filtered, ordered, paged and counted like any others', async () => {
  const answer = await ask(`{ region(code: "140000") {
    reportsWithin(filter: { periodYear: { eq: 2023 } }, orderBy: { field: SLUG, direction: DESC }, first: 1) {
      totalCount nodes { slug } facets(by: [REGION]) { values { value count } }
    }
  } }`);
  expect(answer).toEqual({
    region: {
      reportsWithin: {
        totalCount: 2,
        nodes: [{ slug: '140522100-2023' }],
        facets: [
          {
            values: [
              { value: '140522', count: 1 },
              { value: '140522100', count: 1 },
            ],
          },
        ],
      },
    },
  });
});

describe('regions by level', () => {
  const down = ['140000', '140500', '140522', '450224', '140522100'];
  const codes = async (args: string) => {
    const { regions } = await ask<{ regions: Nodes<{ code: string }> & { pageInfo: { endCursor: string } } }>(
      `{ regions(${args}) { nodes { code } pageInfo { endCursor } } }`,
    );
    return { codes: regions.nodes.map(({ code }) => code), end: regions.pageInfo.endCursor };
  };

  test('come from the provinces down, or from the townships up', async () => {
    expect((await codes('orderBy: { field: LEVEL }')).codes).toEqual(down);
    const up = ['140522100', '450224', '140522', '140500', '140000'];
    expect((await codes('orderBy: { field: LEVEL, direction: DESC }')).codes).toEqual(up);
    expect((await codes('orderBy: { field: LEVEL }, last: 2')).codes).toEqual(down.slice(3));
  });

  test('are paged from any place, forward and backward', async () => {
    for (let place = 1; place < down.length; place += 1) {
      const { end } = await codes(`orderBy: { field: LEVEL }, first: ${place}`);
      expect((await codes(`orderBy: { field: LEVEL }, after: "${end}"`)).codes).toEqual(down.slice(place));
      const before = await codes(`orderBy: { field: LEVEL }, last: 9, before: "${end}"`);
      expect(before.codes).toEqual(down.slice(0, place - 1));
      const start = (await codes('orderBy: { field: LEVEL }, first: 1')).end;
      const between = await codes(`orderBy: { field: LEVEL }, after: "${start}", before: "${end}"`);
      if (place > 1) expect(between.codes).toEqual(down.slice(1, place - 1));
    }
  });
});
