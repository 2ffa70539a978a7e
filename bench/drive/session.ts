import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 512 });

interface Raw {
  readonly status: number;
  readonly cookie: string | undefined;
  readonly text: string;
}

/** One person at the API: signed in by a cookie, each command under a key of its own. Throws on every answer that is no 2xx. */
export class Session {
  private cookie = '';

  constructor(private readonly base: string) {}

  get<T>(path: string): Promise<T> {
    return this.send<T>('GET', path, {});
  }

  command<T>(method: 'POST' | 'PUT', path: string, body: unknown): Promise<T> {
    const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    return this.send<T>(method, path, headers, Buffer.from(JSON.stringify(body)));
  }

  upload<T>(path: string, content: Buffer): Promise<T> {
    return this.send<T>('POST', path, { 'content-type': 'application/octet-stream', 'idempotency-key': randomUUID() }, content);
  }

  private async send<T>(method: string, path: string, headers: Record<string, string>, body?: Buffer): Promise<T> {
    const { status, cookie, text } = await this.exchange(method, path, headers, body);
    if (status < 200 || status > 299) throw new Error(`${method} ${path} → ${status} ${text.slice(0, 500)}`);
    if (cookie !== undefined) this.cookie = cookie;
    return JSON.parse(text) as T;
  }

  private exchange(method: string, path: string, headers: Record<string, string>, body?: Buffer): Promise<Raw> {
    const sent = { ...headers, cookie: this.cookie, ...(body && { 'content-length': String(body.length) }) };
    return new Promise((resolve, reject) => {
      const outgoing = request(`${this.base}/api/v1${path}`, { method, agent, headers: sent }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0];
          resolve({ status: answer.statusCode ?? 0, cookie, text: Buffer.concat(chunks).toString('utf8') });
        });
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  }
}
