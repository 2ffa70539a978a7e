// Many tasks, one verb, one reason.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BatchAnswer } from '@jiangcheng/contracts/api/approval';
import { contestAt } from '../hostile/support/story.ts';
import { openWorld, type World } from '../hostile/support/world.ts';
import { Reviews } from './reviews.ts';

let world: World;
let reviews: Reviews;
beforeAll(async () => {
  world = await openWorld();
  reviews = new Reviews(world);
});
afterAll(() => world.close());

describe('a batch', () => {
  it('does one verb on many tasks, with a result for each, and may be sent again', async () => {
    const three = [await reviews.open('OFFICE'), await reviews.open('OFFICE'), await reviews.open('OFFICE')];
    const tasks = await Promise.all(three.map((review) => reviews.taskIdOf(review)));
    await world.second.post(`/tasks/${tasks[1] ?? ''}/verbs`, { verb: 'claim' }).expect(200);
    const batch = { tasks, act: { verb: 'agree', text: '同意' } };
    const first = await world.office.post('/task-batches', batch, 'batch-of-three-1').expect(200);
    expect(first.body).toMatchObject({
      done: 2,
      results: [
        { taskId: tasks[0], outcome: 'DONE', caseId: three[0]?.caseId },
        { taskId: tasks[1], outcome: 'REFUSED', refusals: [{ code: 'HELD_BY_ANOTHER', message: '此事项现由测试办公室乙办理。' }] },
        { taskId: tasks[2], outcome: 'DONE' },
      ],
    });
    expect((await world.office.post('/task-batches', batch, 'batch-of-three-1').expect(200)).body).toEqual(first.body);
    const other = { ...batch, act: { verb: 'agree', text: '另一句' } };
    expect((await world.office.post('/task-batches', other, 'batch-of-three-1')).body).toMatchObject({
      status: 422,
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  it('claims and puts back also tasks that are no approval’s, which take no other verb', async () => {
    const [review, plain] = [await reviews.open('OFFICE'), await contestAt(world, 'PREPARATION')];
    const [row]: { id: string }[] = await world.api.source.query('select id from app.task where case_id = $1', [plain.caseId]);
    const tasks = [await reviews.taskIdOf(review), row?.id ?? ''];
    const outcomes = async (verb: string, key: string) =>
      ((await world.office.post('/task-batches', { tasks, act: { verb } }, key).expect(200)).body as BatchAnswer).results.map(
        ({ outcome }) => outcome,
      );
    expect(await outcomes('claim', 'batch-claims-1')).toEqual(['DONE', 'DONE']);
    expect(await outcomes('claim', 'batch-claims-1')).toEqual(['DONE', 'DONE']);
    expect(await outcomes('release', 'batch-releases-1')).toEqual(['DONE', 'DONE']);
    expect(await outcomes('agree', 'batch-agrees-1')).toEqual(['DONE', 'NOT_FOUND']);
  });

  it('tells of others’ tasks no more than that they are not there', async () => {
    const review = await reviews.open('OFFICE');
    const task = await reviews.taskIdOf(review);
    const answer = await world.organizer.post('/task-batches', { tasks: [task], act: { verb: 'agree' } }).expect(200);
    expect(answer.body).toEqual({ done: 0, results: [{ taskId: task, outcome: 'NOT_FOUND', caseId: null, refusals: [] }] });
  });
});
