import { networkProblem, problemOf, type ApiError } from './problem.ts';

export type Query = Record<string, string | number | undefined | null>;
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export interface RequestOptions {
  query?: Query;
  body?: unknown;
  /** Bytes to upload instead of a JSON body. */
  bytes?: Blob;
  /** Idempotency-Key of a command. */
  key?: string;
  signal?: AbortSignal;
}

const ATTEMPTS = 4;
const LONGEST_WAIT_MS = 10_000;
const FIRST_WAIT_MS = 800;

let language: () => string = () => 'zh-CN';
/** The client asks for the language of the page with every request. */
export function speak(current: () => string): void {
  language = current;
}

/** `/tasks` and what the server calls `/api/v1/…` both lead to the same place. */
export function apiPath(path: string, query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  const full = path.startsWith('/api/') ? path : `/api/v1${path}`;
  return search ? `${full}?${search}` : full;
}

export const get = <T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> =>
  request<T>('GET', path, { ...(query && { query }), ...(signal && { signal }) });

/** One request. 503 and a lost connection are tried again with the same key, as they mean "not known yet". Throws ApiError. */
export async function request<T>(method: Method, path: string, options: RequestOptions = {}): Promise<T> {
  const url = apiPath(path, options.query);
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await once<T>(method, url, options);
    if ('answer' in outcome) return outcome.answer;
    const again = outcome.retryInMs !== null && attempt < ATTEMPTS && !options.signal?.aborted;
    if (!again) throw outcome.error;
    await new Promise((resolve) => setTimeout(resolve, outcome.retryInMs ?? FIRST_WAIT_MS * attempt));
  }
}

type Outcome<T> = { answer: T } | { error: ApiError | DOMException; retryInMs: number | null };

async function once<T>(method: Method, url: string, options: RequestOptions): Promise<Outcome<T>> {
  try {
    const response = await fetch(url, init(method, options));
    if (response.ok) return { answer: await read<T>(response) };
    return { error: await problemOf(response), retryInMs: response.status === 503 ? retryAfter(response) : null };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return { error, retryInMs: null };
    return { error: networkProblem(), retryInMs: FIRST_WAIT_MS };
  }
}

function init(method: Method, { body, bytes, key, signal }: RequestOptions): RequestInit {
  const headers: Record<string, string> = { 'Accept-Language': language() };
  if (bytes) headers['Content-Type'] = 'application/octet-stream';
  else if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (key) headers['Idempotency-Key'] = key;
  const payload = bytes ?? (body === undefined ? undefined : JSON.stringify(body));
  return { method, headers, credentials: 'same-origin', ...(payload !== undefined && { body: payload }), ...(signal && { signal }) };
}

async function read<T>(response: Response): Promise<T> {
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

function retryAfter(response: Response): number {
  const seconds = Number(response.headers.get('retry-after'));
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds * 1000, LONGEST_WAIT_MS) : FIRST_WAIT_MS;
}
