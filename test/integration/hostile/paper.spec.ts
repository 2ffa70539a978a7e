// Decisions from paper: two clerks, what paper can decide, and a stage that has moved on meanwhile (office.md §1, §3).
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../../support/client.ts';
import { upload } from './support/files.ts';
import { attend, contestAt, type Contest } from './support/story.ts';
import { digestOf, expectRefusal } from './support/unchanged.ts';
import { openWorld, TODAY, type World } from './support/world.ts';

let world: World;
let contest: Contest;
let fileId: string;
beforeAll(async () => {
  world = await openWorld();
  contest = await contestAt(world, 'OFFICE_REVIEW');
  fileId = await upload(world.office, contest.caseId, 'PAPER_DECISION');
});
afterAll(() => world.close());

const DECIDER = { name: '示例主任', post: '主任', body: '示例办公室' };
const draftOf = (fields: object = {}) => ({
  caseId: contest.caseId,
  kind: 'PAPER',
  act: 'confirm',
  input: { opinion: '同意' },
  decider: DECIDER,
  decidedOn: TODAY,
  fileId,
  ...fields,
});
const register = (fields: object = {}, client = world.office) => client.post('/paper-decisions', draftOf(fields));
const registered = async (fields: object = {}): Promise<string> => (await register(fields).expect(201)).body.id as string;
const settle = (id: string, body: object = { verdict: 'CONFIRM' }, client = world.second) =>
  client.post(`/paper-decisions/${id}/settlement`, body);

describe('a decision from paper is not registered', () => {
  it.each([
    ['of the future', { decidedOn: '2025-07-02' }, 422, 'DECIDED_ON_IN_FUTURE'],
    ['of a day that is none', { decidedOn: '2025-02-30' }, 400, 'INPUT_INVALID'],
    [
      'for the hand-in as it is done on the page, without a day of receipt',
      { act: 'handIn', input: { draftVersion: 1 } },
      400,
      'INPUT_INVALID',
    ],
    ['for a receipt, which has its own two clerks', { act: 'confirmReceipt', input: {} }, 400, 'INPUT_INVALID'],
    ['for an act that is none', { act: '__proto__', input: {} }, 400, 'INPUT_INVALID'],
    ['for a stage that is past', { act: 'release', input: {} }, 422, 'STAGE_NOT_OPEN'],
    ['as a late entry without a reason', { kind: 'BACKFILL' }, 422, 'BACKFILL_NEEDS_REASON'],
    ['with an input that is not the act’s', { act: 'return', input: { text: '示例' } }, 400, 'INPUT_INVALID'],
    ['with more than the act’s input', { input: { opinion: '同意', stage: 'CONFIRMED' } }, 400, 'INPUT_INVALID'],
    ['with half a character', { input: { opinion: '\ud800' } }, 400, 'INPUT_INVALID'],
    ['with an input that is a list', { input: [] }, 400, 'INPUT_INVALID'],
    ['with a signer of two lines', { decider: { ...DECIDER, name: '示例\n主任' } }, 400, 'INPUT_INVALID'],
    ['with the clerk’s own word on who registered it', { registeredBy: 'x' }, 400, 'INPUT_INVALID'],
    ['for a case that is none', { caseId: '00000000-0000-4000-8000-000000000000' }, 404, 'NOT_FOUND'],
  ])('%s', async (_what, fields, status, code) => {
    await expectRefusal(world.api, register(fields), { status, code });
  });

  it('with a scan of another case', async () => {
    const other = await contestAt(world, 'OFFICE_REVIEW');
    const foreign = await upload(world.office, other.caseId, 'PAPER_DECISION');
    await expectRefusal(world.api, register({ fileId: foreign }), { status: 422, code: 'FILE_NOT_OF_CASE' });
    await expectRefusal(world.api, register({ fileId: contest.caseId }), { status: 422, code: 'FILE_NOT_OF_CASE' });
  });

  it('by anybody but the office', async () => {
    for (const client of [contest.organizer, world.auditor, world.admin])
      await expectRefusal(world.api, register({}, client), { status: 403, code: 'FORBIDDEN' });
  });
});

describe('a registered decision', () => {
  it('has no effect before a second clerk, who is not the first, has confirmed it; then once', async () => {
    const own = await contestAt(world, 'OFFICE_REVIEW');
    const scan = await upload(world.office, own.caseId, 'PAPER_DECISION');
    const id = await registered({ caseId: own.caseId, fileId: scan });
    expect((await world.office.get(own.path)).body.stage).toBe('OFFICE_REVIEW');
    await expectRefusal(world.api, settle(id, { verdict: 'CONFIRM' }, world.office), { status: 422, code: 'SECOND_CLERK' });
    await expectRefusal(world.api, settle(id, { verdict: 'REJECT' }, world.office), { status: 422, code: 'SECOND_CLERK' });
    await expectRefusal(world.api, settle(id, { verdict: 'MAYBE' }), { status: 400, code: 'INPUT_INVALID' });
    await expectRefusal(world.api, settle(id, { verdict: 'CONFIRM' }, own.organizer), { status: 403, code: 'FORBIDDEN' });
    expect((await settle(id).expect(200)).body).toMatchObject({ status: 'CONFIRMED', settledBy: '测试办公室乙' });
    expect((await world.office.get(own.path)).body.status).toBe('CLOSED');
    await expectRefusal(world.api, settle(id), { status: 422, code: 'ALREADY_SETTLED' });
  });

  it('says to each clerk whether it is his own, on its list and on the case’s page', async () => {
    const own = await contestAt(world, 'OFFICE_REVIEW');
    const scan = await upload(world.office, own.caseId, 'PAPER_DECISION');
    const id = await registered({ caseId: own.caseId, fileId: scan });
    const seen = async (client: Client) => {
      const list = (await client.get(`/paper-decisions?caseId=${own.caseId}`).expect(200)).body.items as { ownEntry: boolean }[];
      const page = (await client.get(own.path).expect(200)).body.paperDecisions as { ownEntry: boolean }[];
      return [list, page].map((rows) => rows.map(({ ownEntry }) => ownEntry));
    };
    expect([await seen(world.office), await seen(world.second)]).toEqual([
      [[true], [true]],
      [[false], [false]],
    ]);
    await settle(id, { verdict: 'REJECT', reason: '示例' }).expect(200);
  });

  it('that is rejected stays without effect', async () => {
    const id = await registered();
    const before = (await world.office.get(contest.path)).body as { stage: string; round: number };
    expect((await settle(id, { verdict: 'REJECT', reason: '扫描件与登记不符' }).expect(200)).body).toMatchObject({ status: 'REJECTED' });
    expect((await world.office.get(contest.path)).body).toMatchObject({ stage: before.stage, round: before.round, status: 'OPEN' });
    await expectRefusal(world.api, settle(id), { status: 422, code: 'ALREADY_SETTLED' });
  });

  it('is refused when the case has moved on meanwhile, and can still be rejected', async () => {
    const own = await contestAt(world, 'OFFICE_REVIEW');
    const scan = await upload(world.office, own.caseId, 'PAPER_DECISION');
    const id = await registered({ caseId: own.caseId, fileId: scan });
    await world.second.post(`${own.path}/return`, { reasonCode: 'OTHER', text: '示例' }).expect(200);
    await attend(world, own.caseId);
    await expectRefusal(world.api, settle(id), { status: 422, code: 'PAPER_STAGE_MOVED' });
    await settle(id, { verdict: 'REJECT', reason: '已另行退回' }).expect(200);
  });

  it('signed by the one who handed in is refused', async () => {
    const own = await contestAt(world, 'OFFICE_REVIEW');
    const scan = await upload(world.office, own.caseId, 'PAPER_DECISION');
    const id = await registered({ caseId: own.caseId, fileId: scan, decider: { ...DECIDER, name: '测试承办人' } });
    await expectRefusal(world.api, settle(id), { status: 422, code: 'FOUR_EYES' });
  });

  it('two clerks settle at once is settled by one', async () => {
    const own = await contestAt(world, 'OFFICE_REVIEW');
    const scan = await upload(world.office, own.caseId, 'PAPER_DECISION');
    const id = await registered({ caseId: own.caseId, fileId: scan });
    const clerks = await Promise.all(Array.from({ length: 10 }, () => world.api.as('OFFICE')));
    const answers = await Promise.all(clerks.map((clerk, index) => settle(id, { verdict: index % 2 === 0 ? 'CONFIRM' : 'REJECT' }, clerk)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(9).fill(422)]);
    const before = await digestOf(world.api);
    await settle(id);
    expect(await digestOf(world.api)).toEqual(before);
  });
});
