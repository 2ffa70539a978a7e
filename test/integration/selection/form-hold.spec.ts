// A candidate's form is in the hand of who saved it last (office.md §4): others see by whom and until when, and take it over.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { upload } from '../hostile/support/files.ts';
import { openWorld, type World } from '../hostile/support/world.ts';
import * as story from './round.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it('has a form in one hand at a time; another takes it over by saying so, which stands in the history', async () => {
  const round = await story.calledRound(world);
  const { unit, unitId, unitPath, caseId } = round;
  const { office, auditor } = world;
  await story.studied(round, unit, unitId);
  const form = await story.candidate(round, unit, 45);
  const { candidateId } = (await unit.post(`${unitPath(unitId)}/candidates`, form).expect(201)).body;
  const path = `${unitPath(unitId)}/candidates/${candidateId}`;
  const by = unit.person?.name ?? '';
  const holdFor = async (who: typeof unit) => (await who.get(path).expect(200)).body.hold;
  expect(await holdFor(office)).toEqual({ by, mine: false, until: expect.any(String) });
  const refused = await office.put(path, { ...form, version: 1, post: '示例技师' }).expect(422);
  expect(refused.body.errors).toMatchObject([{ code: 'CANDIDATE_HELD', field: 'takeOver', clause: 'office §4', params: { by } }]);
  await unit.post(`${unitPath(unitId)}/ranking`, { candidateIds: [candidateId] }).expect(200);
  await office.put(path, { ...form, version: 1, post: '示例技师', takeOver: true }).expect(200);
  expect((await unit.put(path, { ...form, version: 2 }).expect(422)).body.code).toBe('CANDIDATE_HELD');
  expect(await holdFor(office)).toMatchObject({ by: office.person?.name, mine: true });
  const { events } = (await auditor.get(`/cases/${caseId}/history`).expect(200)).body as { events: { type: string; sentence: string }[] };
  expect(events.find(({ type }) => type === 'CANDIDATE_TAKEN_OVER')?.sentence).toContain(`接手填写申报推荐表（此前由 ${by} 填写）`);
  const formFileId = await upload(unit, caseId, 'CANDIDATE_FORM');
  await unit.post(`${path}/filing`, { version: 2, formFileId, formCode: await story.codeOn(unit, path) }).expect(200);
  expect(await holdFor(unit)).toBe(null);
});
