import { randomInt } from 'node:crypto';
import { createConnection, createServer } from 'node:net';

/** Below the range from which systems take ports for outgoing connections, so that a remembered port stays free. */
const LOWEST = 20_000;
const HIGHEST = 32_000;

/** Whether a server may listen there now. */
export function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** Whether somebody listens there now. */
export function answers(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host });
    const settle = (value: boolean): void => {
      socket.destroy();
      resolve(value);
    };
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
  });
}

/** The wished port if it is free, else a free one that no name in `taken` has. */
export async function choosePort(wished: number | undefined, taken: ReadonlySet<number>): Promise<number> {
  if (wished !== undefined && !taken.has(wished) && (await isFree(wished))) return wished;
  for (;;) {
    const port = randomInt(LOWEST, HIGHEST);
    if (!taken.has(port) && (await isFree(port))) return port;
  }
}
