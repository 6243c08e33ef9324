/**
 * PostGraphile over PostgreSQL, as its documentation has it: the tables that the queries read, with the indexes that they
 * need (copy-to-postgres.ts), and nothing written by hand but these.
 *
 *   DATABASE_URL=postgres://… node postgraphile.js
 */
import { createServer } from 'node:http';
import { listen } from './listen.ts';

const url = process.env.DATABASE_URL;

// Names in variables: they are installed on Node 22 and newer only, and nowhere else are their types.
const load = async (name: string) => import(name);
const { postgraphile } = await load('postgraphile');
const { PostGraphileAmberPreset } = await load('postgraphile/presets/amber');
const { makePgService } = await load('postgraphile/adaptors/pg');
const { grafserv } = await load('postgraphile/grafserv/node');

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString: url, schemas: ['fazhi_bench'] })],
  grafserv: { graphiql: false, watch: false },
  grafast: { explain: false },
});
const server = createServer();
await instance.createServ(grafserv).addTo(server);
listen(server);
