import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const CONNECT_MS = 5_000;
const IDLE_MS = 30_000;

/** Opens an address; gives up when no answer comes within 5 s, so that a machine without network goes on quickly. */
async function open(url: string): Promise<Response & { body: NonNullable<Response['body']> }> {
  const control = new AbortController();
  const timer = setTimeout(() => control.abort(new Error(`no answer within ${CONNECT_MS / 1000} s`)), CONNECT_MS);
  try {
    const response = await fetch(url, { signal: control.signal, redirect: 'follow' });
    if (!response.ok || !response.body) throw new Error(`answered ${response.status}`);
    return response as Response & { body: NonNullable<Response['body']> };
  } finally {
    clearTimeout(timer);
  }
}

export async function downloadText(url: string): Promise<string> {
  return (await open(url)).text();
}

/** Writes the contents of an address to a file; returns their SHA-256 in hex. Fails if it stands still for 30 s or ends early. */
export async function downloadFile(url: string, file: string): Promise<string> {
  const response = await open(url);
  const hash = createHash('sha256');
  const control = new AbortController();
  const stalled = (): void => control.abort(new Error(`stood still for ${IDLE_MS / 1000} s`));
  let timer = setTimeout(stalled, IDLE_MS);
  const watch = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      clearTimeout(timer);
      timer = setTimeout(stalled, IDLE_MS);
      hash.update(chunk);
      done(null, chunk);
    },
  });
  try {
    await pipeline(Readable.fromWeb(response.body), watch, createWriteStream(file), { signal: control.signal });
  } finally {
    clearTimeout(timer);
  }
  return hash.digest('hex');
}

/** The reason of a failed request: fetch hides it in `cause`. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (cause instanceof Error) return (cause as NodeJS.ErrnoException).code ?? cause.message;
  return error.message;
}
