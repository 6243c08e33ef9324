import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

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
