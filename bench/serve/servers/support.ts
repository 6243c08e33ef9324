import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Database from 'better-sqlite3';

/** The corpus that the command line names, opened as the product opens it for reading. */
export function openCorpus(): Database.Database {
  const path = process.argv[2];
  if (path === undefined) throw new Error('name a database');
  return new Database(path, { readonly: true, fileMustExist: true });
}

/** Listens at a port that is free and tells the parent process which one. */
export async function listen(server: Server): Promise<void> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  tellPort((server.address() as AddressInfo).port);
}

/** The line that the parent process waits for. */
export function tellPort(port: number): void {
  console.log(`port ${port}`);
}
