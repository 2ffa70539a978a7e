import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { execute } from '../../../../tools/servers/execute.ts';
import { archiveName } from '../../../../tools/servers/temporal-version.ts';

export type Fault = 'none' | 'truncated' | 'wrong sum' | 'not named' | 'no tool';

/** An archive like the release's: the programs at its root, other files beside them. */
async function makeArchive(folder: string, programs: readonly string[]): Promise<Buffer> {
  await mkdir(folder, { recursive: true });
  for (const name of [...programs, 'LICENSE']) {
    await writeFile(join(folder, name), `#!/bin/sh\necho ${name} version 1.31.2\n`);
    await chmod(join(folder, name), 0o755);
  }
  const { code, stderr } = await execute('tar', ['-czf', join(folder, 'archive'), '-C', folder, ...programs, 'LICENSE']);
  if (code !== 0) throw new Error(stderr);
  return readFile(join(folder, 'archive'));
}

/** Serves a release folder on loopback with one fault in it. */
export async function serveArchive(folder: string, fault: Fault): Promise<{ url: string; close(): Promise<void> }> {
  const archive = await makeArchive(folder, fault === 'no tool' ? ['temporal-server'] : ['temporal-server', 'temporal-sql-tool']);
  const sum = createHash('sha256').update(archive).digest('hex');
  const name = archiveName() ?? '';
  const lines = { 'wrong sum': `${'0'.repeat(64)}  ${name}`, 'not named': `${sum}  another.tar.gz` };
  const checksums = `${'f'.repeat(64)}  temporal_other.zip\n${lines[fault as keyof typeof lines] ?? `${sum}  ${name}`}\n`;
  const server = createServer((request, response) => {
    if (request.url === '/checksums.txt') return response.end(checksums);
    if (request.url !== `/${name}`) return response.writeHead(404).end();
    response.writeHead(200, { 'content-length': archive.length });
    if (fault !== 'truncated') return response.end(archive);
    return response.write(archive.subarray(0, archive.length / 2), () => response.destroy());
  });
  return { url: await listen(server), close: () => close(server) };
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
