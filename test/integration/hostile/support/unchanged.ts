import { readdir } from 'node:fs/promises';
import { expect } from '@jest/globals';
import type { Response, Test } from 'supertest';
import type { TestApi } from '../../../support/app.ts';
import { runSql } from '../../../support/database.ts';

/** Not the record itself: that somebody asked, was refused or is signed in is noted on purpose; a refused command's outcome is kept under its key. */
const NOTES = ['app.session', 'app.stored_answer', 'audit.access_event'];

/** A digest of every row of the record, by table; two are equal when nothing was written in between. */
export async function digestOf({ database }: TestApi): Promise<Record<string, string>> {
  const tables = await runSql<{ name: string }>(
    database.superuserUrl,
    `select table_schema || '.' || table_name as name from information_schema.tables where table_schema in ('app', 'audit') and table_type = 'BASE TABLE' order by 1`,
  );
  const kept = tables.map(({ name }) => name).filter((name) => !NOTES.includes(name));
  const parts = kept.map(
    (name) =>
      `select '${name}' as name, count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as digest from ${name} t`,
  );
  const rows = await runSql<{ name: string; digest: string }>(database.superuserUrl, parts.join(' union all '));
  return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]));
}

/** Names of all files the api has stored. */
export const storedFiles = async ({ config }: TestApi): Promise<string[]> =>
  (await readdir(config.filesDir, { recursive: true, withFileTypes: true }).catch(() => []))
    .filter((each) => each.isFile())
    .map(({ name }) => name);

export interface Refusal {
  readonly status: number;
  readonly code: string;
  /** Codes of its errors, where they matter, in order. */
  readonly errors?: readonly string[];
}

interface ProblemBody {
  readonly code?: string;
  readonly status?: number;
  readonly errors?: readonly { readonly code: string }[];
}

/** Sends the request; it must come to exactly this problem, change nothing, and leave the process well. */
export async function expectRefusal(api: TestApi, request: Test, expected: Refusal): Promise<Response> {
  const before = await digestOf(api);
  const answer = await request;
  const body = answer.body as ProblemBody;
  const found = {
    status: answer.status,
    code: body.code,
    ...(expected.errors === undefined ? {} : { errors: (body.errors ?? []).map(({ code }) => code) }),
  };
  expect(found).toEqual(expected);
  expect([answer.headers['content-type'], body.status]).toEqual(['application/problem+json; charset=utf-8', expected.status]);
  expect(await digestOf(api)).toEqual(before);
  await expectAlive(api);
  return answer;
}

export async function expectAlive(api: TestApi): Promise<void> {
  await api.anybody.raw('get', '/health/ready').expect(200);
}
