import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@jest/globals';
import { packageRoot } from '../../src/package-root.ts';
import { type LockHolder, lockForImport } from '../../src/store/import-lock.ts';
import { closeDatabase, type Database, openDatabase } from '../../src/store/open-database.ts';
import { temporaryFolder } from '../corpus/temporary-folder.ts';

const databaseFile = (): string => join(temporaryFolder({}), 'corpus.db');

async function withDatabases(paths: string[], act: (...databases: Database[]) => Promise<void>): Promise<void> {
  const databases = paths.map((path) => openDatabase(path));
  try {
    await act(...databases);
  } finally {
    for (const database of databases) closeDatabase(database);
  }
}

test('a lock is held by one import at a time, and its file is gone afterwards', async () => {
  const path = databaseFile();
  await withDatabases([path, path], async (first, second) => {
    const release = await lockForImport(first);
    const waited: (LockHolder | null)[] = [];
    const order: string[] = [];
    const next = lockForImport(second, { onWait: (holder) => waited.push(holder) }).then((lock) => {
      order.push('second has it');
      return lock;
    });
    await new Promise((resolve) => {
      const look = () => (waited.length > 0 ? resolve(null) : setImmediate(look));
      look();
    });
    expect(waited).toEqual([{ pid: process.pid, host: expect.any(String), since: expect.stringMatching(/^\d{4}-/u) }]);
    order.push('first releases');
    release?.();
    (await next)?.();
    expect(order).toEqual(['first releases', 'second has it']);
    expect(existsSync(`${path}.lock`)).toBe(false);
  });
});

test('whoever does not wait is told who holds it', async () => {
  const path = databaseFile();
  await withDatabases([path, path], async (first, second) => {
    const release = await lockForImport(first);
    await expect(lockForImport(second, { seconds: 0 })).rejects.toThrow(
      `${path}: another import writes to it: process ${process.pid} on `,
    );
    release?.();
    (await lockForImport(second, { seconds: 0 }))?.();
  });
});

test('the waiting ends when it is told to', async () => {
  const path = databaseFile();
  await withDatabases([path, path], async (first, second) => {
    const release = await lockForImport(first);
    const controller = new AbortController();
    const lock = lockForImport(second, { onWait: () => controller.abort() }, controller.signal);
    expect(await lock).toBeNull();
    release?.();
  });
});

test('a lock ends with its process, however that ends', async () => {
  const path = databaseFile();
  await withDatabases([path], async (database) => {
    const moduleOf = (name: string) => pathToFileURL(join(packageRoot, 'dist', 'src', 'store', name)).href;
    const script = `
      const { openDatabase } = await import('${moduleOf('open-database.js')}');
      const { lockForImport } = await import('${moduleOf('import-lock.js')}');
      await lockForImport(openDatabase(process.argv[1]));
      console.log('held');
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script, path]);
    await once(child.stdout, 'data');
    await expect(lockForImport(database, { seconds: 0 })).rejects.toThrow(`process ${child.pid} on `);
    child.kill('SIGKILL');
    await once(child, 'exit');
    (await lockForImport(database, { seconds: 0 }))?.();
    expect(existsSync(`${path}.lock`)).toBe(false);
  });
});

test('a lock file that was left half written does not keep anybody out', async () => {
  const path = databaseFile();
  await withDatabases([path], async (database) => {
    writeFileSync(`${path}.lock`, 'SQLite format 3\0 and then the machine went down'.repeat(100));
    (await lockForImport(database, { seconds: 5 }))?.();
    expect(existsSync(`${path}.lock`)).toBe(false);
  });
});

test('a database in memory needs none', async () => {
  await withDatabases([':memory:', ':memory:'], async (first, second) => {
    await lockForImport(first);
    await expect(lockForImport(second, { seconds: 0 })).resolves.not.toBeNull();
  });
});
