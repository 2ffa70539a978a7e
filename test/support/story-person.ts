import { randomUUID } from 'node:crypto';

/** An answer as the product gave it. */
export interface Answer<Body = unknown> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** A refused request: the problem's code is its message, so that a test that did not expect it says which. */
export class Refused extends Error {
  override name = 'Refused';

  constructor(
    readonly answer: Answer,
    request: string,
  ) {
    super(`${request} → ${answer.status} ${JSON.stringify(answer.body)}`);
  }
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One person's browser: keeps the session cookie, gives every command a key. Paths are below /api/v1. */
export class StoryPerson {
  private cookie = '';

  constructor(
    private readonly url: string,
    readonly login: string,
    readonly name: string,
  ) {}

  get email(): string {
    return `${this.login}@example.com`;
  }

  /** The session's secret, for tests that look for it where it must not be. */
  get secret(): string {
    return this.cookie.split('=')[1] ?? '';
  }

  get<Body>(path: string): Promise<Body> {
    return this.ask<Body>('GET', path);
  }

  post<Body>(path: string, body: object = {}, key?: string): Promise<Body> {
    return this.ask<Body>('POST', path, body, key);
  }

  put<Body>(path: string, body: object, key?: string): Promise<Body> {
    return this.ask<Body>('PUT', path, body, key);
  }

  /** Whatever comes of it, refusals too; rejects only where no answer came. */
  async send<Body = unknown>(method: Method, path: string, body?: object, key: string = randomUUID()): Promise<Answer<Body>> {
    const json = body === undefined ? {} : { body: JSON.stringify(body) };
    return this.fetch<Body>(path, { method, headers: { 'content-type': 'application/json', 'idempotency-key': key }, ...json });
  }

  async upload(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<{ id: string }> {
    const headers = { 'content-type': 'application/octet-stream', 'idempotency-key': randomUUID() };
    return accepted(await this.fetch<{ id: string }>(path, { method: 'POST', headers, body: bytes }), `POST ${path}`);
  }

  private async ask<Body>(method: Method, path: string, body?: object, key?: string): Promise<Body> {
    return accepted(await this.send<Body>(method, path, body, key), `${this.login} ${method} ${path}`);
  }

  private async fetch<Body>(path: string, init: RequestInit): Promise<Answer<Body>> {
    // No kept-alive connection: one to a process that was killed would fail the next request instead of this one.
    const headers = { ...init.headers, connection: 'close', ...(this.cookie === '' ? {} : { cookie: this.cookie }) };
    const response = await fetch(`${this.url}/api/v1${path}`, { ...init, headers, signal: AbortSignal.timeout(60_000) });
    const cookie = response.headers.getSetCookie().find((each) => each.startsWith('jc_session='));
    if (cookie !== undefined) this.cookie = cookie.split(';')[0] ?? '';
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    return { status: response.status, headers: response.headers, body: (isJson ? JSON.parse(text) : text) as Body };
  }
}

function accepted<Body>(answer: Answer<Body>, request: string): Body {
  if (answer.status >= 400) throw new Refused(answer, request);
  return answer.body;
}
