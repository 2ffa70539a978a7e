import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response, Test } from 'supertest';
import { startApi, type TestApi } from '../../support/app.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const organizationsNamed = async (name: string): Promise<number> =>
  (await api.source.query('select count(*)::int as n from app.organization where name = $1', [name]))[0].n as number;

const TRIES = 5;
/** What was sent is asked for again with the same key while the record is too busy to say (503), as the answer itself advises. */
async function answered(send: () => Test): Promise<Response> {
  for (let tried = 1; tried < TRIES; tried += 1) {
    const answer = await send();
    if (answer.status !== 503) return answer;
  }
  return send();
}

describe('a command', () => {
  it('sent fifty times at once has one effect and one answer', async () => {
    const office = await api.as('OFFICE');
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => answered(() => office.post('/organizations', { name: '示例五十单位' }, 'fifty'))),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await organizationsNamed('示例五十单位')).toBe(1);
  });

  it('with a used key and another body, or at another address, is refused', async () => {
    const office = await api.as('OFFICE');
    const first = await office.post('/organizations', { name: '示例甲单位' }, 'reused');
    expect((await office.post('/organizations', { name: '示例乙单位' }, 'reused')).body).toMatchObject({
      status: 422,
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
    expect((await office.patch(`/organizations/${first.body.id}`, { name: '示例甲单位' }, 'reused')).status).toBe(400);
    expect((await office.patch(`/organizations/${first.body.id}`, {}, 'reused')).body.code).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(await organizationsNamed('示例乙单位')).toBe(0);
  });

  it('is the same command whatever the order of its fields', async () => {
    const office = await api.as('OFFICE');
    const first = await office.post('/organizations', { name: '示例丙单位', kind: 'OTHER' }, 'order');
    const second = await office.post('/organizations', { kind: 'OTHER', name: '示例丙单位' }, 'order');
    expect(second.body).toEqual(first.body);
  });

  it('of another person may use the same key', async () => {
    const [one, two] = [await api.as('OFFICE'), await api.as('OFFICE')];
    expect((await one.post('/organizations', { name: '示例丁单位' }, 'shared')).status).toBe(201);
    expect((await two.post('/organizations', { name: '示例戊单位' }, 'shared')).status).toBe(201);
  });

  it('that was refused is refused the same again, though it would pass by now', async () => {
    const office = await api.as('OFFICE');
    const taken = await office.post('/organizations', { name: '示例己单位' });
    const refused = await office.post('/organizations', { name: '示例己单位' }, 'refused');
    expect(refused.body).toMatchObject({ status: 422, code: 'ORGANIZATION_EXISTS' });
    await api.source.query('delete from app.organization where id = $1', [taken.body.id]);
    const again = await office.post('/organizations', { name: '示例己单位' }, 'refused');
    expect({ ...again.body, requestId: '' }).toEqual({ ...refused.body, requestId: '' });
    expect((await office.post('/organizations', { name: '示例己单位' }, 'fresh')).status).toBe(201);
  });

  it.each([
    ['no key', '', 'IDEMPOTENCY_KEY_MISSING'],
    ['a key with spaces', 'a b', 'IDEMPOTENCY_KEY_INVALID'],
    ['a key of 201 characters', 'k'.repeat(201), 'IDEMPOTENCY_KEY_INVALID'],
  ])('with %s is refused before anything happens', async (_what, key, code) => {
    const office = await api.as('OFFICE');
    expect((await office.post('/organizations', { name: '示例庚单位' }, key)).body).toMatchObject({ status: 400, code });
    expect(await organizationsNamed('示例庚单位')).toBe(0);
  });

  it('that fails inside leaves its key free', async () => {
    const office = await api.as('OFFICE');
    const runner = api.source.createQueryRunner();
    await runner.startTransaction();
    await runner.query('lock table app.organization in access exclusive mode');
    const failed = await office.post('/organizations', { name: '示例辛单位' }, 'free');
    expect(failed.body).toMatchObject({ status: 503, code: 'RECORD_UNAVAILABLE' });
    await runner.rollbackTransaction();
    await runner.release();
    expect((await office.post('/organizations', { name: '示例辛单位' }, 'free')).status).toBe(201);
    expect(await organizationsNamed('示例辛单位')).toBe(1);
  });
});
