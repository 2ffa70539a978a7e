// A year's selection at its three turning points: the seals are opened, the notice closes, the craftsmen are announced. Each happens exactly
// once, whoever dies (hardening.md F1, F3).
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hangUntil } from '../support/round/hang-until.ts';
import { agree, byPlace, smallRound, type SmallRound } from '../support/round/small-round.ts';
import type { StoryNotice } from '../support/round/story-notice.ts';
import { distribution } from '../support/round/story-round.ts';
import type { FaultPoint } from '../support/fault-proxy.ts';
import type { StoryPerson } from '../support/story-person.ts';
import { startBench, TODAY, type FaultBench } from './support/bench.ts';
import { violations } from './support/invariants.ts';
import { underFire } from './support/under-fire.ts';

/** The window of a notice posted on it ends with Saturday 10 October, a make-up workday. */
const POSTED_ON = '2026-09-28';
const LAST_EVENING = '2026-10-10T22:00:00+08:00';
const OVER = '2026-10-11T00:01:01+08:00';
const ANNOUNCED_ON = '2026-10-12';
const PATIENCE_MS = 90_000;

let bench: FaultBench;
let small: SmallRound;
let notice: StoryNotice;

beforeAll(async () => {
  bench = await startBench();
  small = await smallRound(bench.office, bench.clock, { year: 2026, on: TODAY, candidates: 3 });
});
afterAll(() => bench.stop());

const ofRound = (type: string): Promise<number> => bench.count(small.round.caseId, type);
const untilStage = (name: string) => small.round.stage(name, 1, PATIENCE_MS);

/** Brings the worker back and kills it around the commit of its next transaction that leaves an event. */
async function dieAt(point: FaultPoint): Promise<void> {
  const trap = bench.product.proxies.worker.arm(point, 'audit.audit_event');
  await bench.product.restart('worker');
  await trap.sprung;
  await bench.product.kill('worker');
}

describe('the opening of the seals', () => {
  it('happens once with the last seal, though the api dies around its commit, and the worker as it hears of it', async () => {
    const { round, scoring, experts } = small;
    const [first, second, last] = experts;
    if (first === undefined || second === undefined || last === undefined) throw new Error('three experts judge');
    expect([await scoring.score(first, byPlace(small)), await scoring.score(second, byPlace(small))]).toEqual([false, false]);
    await scoring.declare(last);
    const person = last.person as StoryPerson;
    const body = { version: await scoring.draft(person, byPlace(small)) };
    const key = randomUUID();
    await bench.product.kill('worker');
    const send = () => person.send('POST', `/scorings/${round.caseId}/desk/sheet/seal`, body, key);
    await underFire(bench, { key, send, happened: () => ofRound('SHEETS_OPENED') });
    await dieAt('BEFORE_COMMIT');
    expect(await ofRound('SCORES_OPENED')).toBe(0);
    await dieAt('AFTER_COMMIT');
    await bench.product.restart('worker');
    await untilStage('PANEL_MEETING');
    expect([await ofRound('SHEET_SEALED'), await ofRound('SHEETS_OPENED'), await ofRound('SCORES_OPENED')]).toEqual([3, 1, 1]);
    expect((await scoring.result()).rows.map(({ rank, total }) => [rank, total])).toEqual([
      [1, '95.00'],
      [2, '90.00'],
      [3, '85.00'],
    ]);
    expect(await violations(bench.product)).toEqual([]);
  });
});

describe('the closing of the notice', () => {
  beforeAll(async () => {
    await bench.clock.moveTo(`${POSTED_ON}T09:00:00+08:00`);
    notice = await agree(small, { on: POSTED_ON, suggested: [0, 1, 2] });
    await notice.post();
    await hangUntil(bench.clock, LAST_EVENING);
  });

  it('happens once after its last day, though the worker dies before it is written and before anybody heard', async () => {
    await bench.product.kill('worker');
    await bench.clock.setTo(OVER);
    await dieAt('BEFORE_COMMIT');
    expect(await bench.count(notice.id, 'NOTICE_CLOSED')).toBe(0);
    // The page of the new day may be seen first, which is evidence and a commit of its own.
    for (let commits = 0; commits < 2 && (await bench.count(notice.id, 'NOTICE_CLOSED')) === 0; commits += 1) await dieAt('AFTER_COMMIT');
    expect(await bench.count(notice.id, 'NOTICE_CLOSED')).toBe(1);
    await bench.product.restart('worker');
    const { waiting } = await untilStage('ANNOUNCEMENT');
    await bench.clock.untilIdle();
    expect([await bench.count(notice.id, 'NOTICE_CLOSED'), await ofRound('NOTICE_OVER')]).toEqual([1, 1]);
    expect(waiting.map(({ refusals }) => refusals)).toEqual([[], [], []]);
    expect(await violations(bench.product)).toEqual([]);
  });
});

describe('the announcement', () => {
  it('happens once, with one cultivation for each, though the api dies around its commit', async () => {
    const { round, candidates } = small;
    await bench.clock.moveTo(`${ANNOUNCED_ON}T09:00:00+08:00`);
    await round.act('announced', { candidateIds: candidates.map(({ id }) => id) });
    await round.prepare('关于公布示例工匠名单的通知', '示工发〔2026〕1号', ANNOUNCED_ON);
    const key = randomUUID();
    const send = () => round.clerk.send('POST', `/selections/${round.id}/document/distribution`, distribution(ANNOUNCED_ON), key);
    await underFire(bench, { key, send, happened: async () => (await ofRound('SELECTION_DOCUMENT_DISTRIBUTED')) - 1 });
    await bench.clock.untilIdle();
    const { status, documents } = await round.view();
    expect([status, documents.map(({ document, persons }) => [document.number, persons.length])]).toEqual([
      'CLOSED',
      [
        ['示工办发〔2026〕1号', 0],
        ['示工发〔2026〕1号', 3],
      ],
    ]);
    const cultivations = "select count(*)::int as cases from app.work_case where kind = 'cultivation'";
    expect(await bench.sql(cultivations)).toEqual([{ cases: 3 }]);
    expect(await violations(bench.product)).toEqual([]);
  });
});
