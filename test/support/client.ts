import { randomUUID } from 'node:crypto';
import request, { type Test } from 'supertest';
import type { TestPerson } from './people.ts';

/** Requests of one person (or nobody) to /api/v1; commands carry a new Idempotency-Key unless one is given (`''` leaves it out). */
export interface Client {
  readonly person: TestPerson | null;
  get(path: string): Test;
  post(path: string, body?: object, key?: string): Test;
  put(path: string, body?: object, key?: string): Test;
  patch(path: string, body?: object, key?: string): Test;
  delete(path: string, key?: string): Test;
  /** Any path outside /api/v1. */
  raw(method: 'get' | 'post' | 'put' | 'patch' | 'delete' | 'head' | 'options', path: string): Test;
}

export function createClient(url: string, person: TestPerson | null): Client {
  const raw: Client['raw'] = (method, path) => {
    const test = request(url)[method](path);
    return person === null ? test : test.set('Cookie', `jc_session=${person.secret}`);
  };
  const command = (
    method: 'post' | 'put' | 'patch' | 'delete',
    path: string,
    body: object | undefined,
    key: string = randomUUID(),
  ): Test => {
    const test = raw(method, `/api/v1${path}`);
    if (key !== '') test.set('Idempotency-Key', key);
    return body === undefined ? test : test.send(body);
  };
  return {
    person,
    raw,
    get: (path) => raw('get', `/api/v1${path}`),
    post: (path, body = {}, key) => command('post', path, body, key),
    put: (path, body = {}, key) => command('put', path, body, key),
    patch: (path, body = {}, key) => command('patch', path, body, key),
    delete: (path, key) => command('delete', path, undefined, key),
  };
}
