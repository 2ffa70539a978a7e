// The re-check of a report over HTTP: its sample, readings by two people, and what it holds back.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '../../support/client.ts';
import { contestAt, entriesOf, type Contest } from '../hostile/support/story.ts';
import { openWorld, type World } from '../hostile/support/world.ts';

let world: World;
let contest: Contest;
beforeAll(async () => {
  world = await openWorld();
  const { office, campaignId } = world;
  await office.post(`/campaigns/${campaignId}/settings/SCORE_RECHECK`, { value: true, reason: '示例：本年复检' }).expect(200);
  contest = await contestAt(world, 'OFFICE_REVIEW');
});
afterAll(() => world.close());

const SHEET = entriesOf('示例选手').map(({ name, unit, theory, practice }) => ({ name, line: `${name} ${unit} ${theory} ${practice}` }));
const lines = SHEET.map(({ line }) => line);
const post = (who: Client, route: string, input: object) => who.post(`${contest.path}/${route}`, input);
const codesOf = ({ body }: { body: { errors?: { code: string }[]; code: string } }): string[] =>
  body.errors?.map(({ code }) => code) ?? [body.code];
const recheck = async () => (await world.auditor.get(`${contest.path}/day`).expect(200)).body.recheck;

describe('a report of seven, of whom six are winners', () => {
  it('is not confirmed before it was re-checked: the six, and at least one of the rest', async () => {
    expect(codesOf(await post(world.second, 'confirmation', {}).expect(422))).toEqual(['RECHECK_MISSING']);
    await post(contest.organizer, 'recheck', {}).expect(403);
    await post(world.office, 'recheck', {}).expect(200);
    const { round, rows, seed } = await recheck();
    expect([round, rows.map(({ name }: { name: string }) => name)]).toEqual([1, SHEET.map(({ name }) => name)]);
    expect(seed).toMatch(/^[0-9a-f]{32}$/);
    expect(codesOf(await post(world.office, 'recheck', {}).expect(422))).toEqual(['RECHECK_DRAWN']);
  });

  it('shows whoever reads no marks, and asks a second person where they disagree', async () => {
    const [first = '', ...rest] = lines;
    await post(world.office, 'recheck/readings', { readings: [first.replace(/\S+$/, '12'), ...rest] }).expect(200);
    const { rows } = await recheck();
    expect(rows[0]).toEqual({ name: SHEET[0]?.name, unit: '示例单位', finding: 'SECOND' });
    expect(codesOf(await post(world.office, 'recheck/readings', { readings: [first] }).expect(422))).toEqual(['RECHECK_READ_BY_YOU']);
    expect(codesOf(await post(world.second, 'confirmation', {}).expect(422))).toEqual(['RECHECK_OPEN']);
    await post(world.second, 'recheck/readings', { readings: [first] }).expect(200);
    await post(world.second, 'confirmation', {}).expect(200);
  });
});
