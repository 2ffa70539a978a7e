// Citizens at the public page of a notice: so many at once, each asking again as soon as he is answered.
import { Agent, request } from 'node:http';
import { withClients } from './pool.ts';

export interface ReadingOptions {
  readonly url: string;
  readonly readers: number;
  readonly seconds: number;
  /** They have the page already and ask whether it changed. */
  readonly again: boolean;
}

export interface ReadingTimes {
  /** Milliseconds of each answer. */
  readonly times: readonly number[];
  readonly perSecond: number;
  readonly bytes: number;
}

interface Answer {
  readonly status: number;
  readonly etag: string;
  readonly bytes: number;
}

export async function readPage({ url, readers, seconds, again }: ReadingOptions): Promise<ReadingTimes> {
  const agent = new Agent({ keepAlive: true, maxSockets: readers });
  const first = await ask(agent, url);
  const headers: Record<string, string> = again ? { 'if-none-match': first.etag } : {};
  const expected = again ? 304 : 200;
  const times: number[] = [];
  const until = performance.now() + seconds * 1000;
  const reader = async (): Promise<void> => {
    while (performance.now() < until) {
      const asked = performance.now();
      const { status } = await ask(agent, url, headers);
      if (status !== expected) throw new Error(`${url} → ${status}`);
      times.push(performance.now() - asked);
    }
  };
  const lastedMs = await withClients(
    readers,
    Array.from({ length: readers }, (_, reading) => reading + 1),
    reader,
  );
  agent.destroy();
  return { times, perSecond: (times.length * 1000) / lastedMs, bytes: first.bytes };
}

function ask(agent: Agent, url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { agent, headers }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
      answer.on('error', reject);
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, etag: answer.headers.etag ?? '', bytes }));
    });
    outgoing.on('error', reject);
    outgoing.end();
  });
}
