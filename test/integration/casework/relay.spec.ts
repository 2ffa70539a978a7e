// What brings the engine back to the record: pokes that are owed, alarms that were missed, workflows that do not run (design.md §3.3, §3.5).
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { workflowIdOf } from '@jiangcheng/contracts/ids';
import { SqlArchive } from '@jiangcheng/persistence/archive/sql-archive';
import { moveOpenCases } from '@jiangcheng/persistence/campaign/campaign-settings';
import { CaseMoves } from '@jiangcheng/persistence/casework/case-moves';
import { SqlIncidentLog } from '@jiangcheng/persistence/casework/sql-incident-log';
import { reconcileOnce } from '@jiangcheng/worker/src/reconcile';
import { relayOnce } from '@jiangcheng/worker/src/relay';
import { Contest } from './support/contest.ts';
import { postgresWorld, type PostgresWorld } from './support/postgres-world.ts';

let world: PostgresWorld;
let moves: CaseMoves;

beforeAll(async () => {
  world = await postgresWorld();
  moves = new CaseMoves(world.source);
});
afterAll(() => world.close());

/** An engine that notes who was poked; `running` are the workflows it lists. */
function engine(running: readonly string[] = []) {
  const poked: string[] = [];
  const poke = async (_kind: string, caseId: string): Promise<void> => void poked.push(caseId);
  return { poked, poke, runningIds: async () => new Set(running) };
}
const age = (table: 'case_moved' | 'work_case', change: string) => world.source.query(`update app.${table} set ${change}`);
const olderMoves = () => age('case_moved', "at = at - interval '1 s'");

describe('the relay', () => {
  it('pokes a case once for all that happened to it, and strikes it out', async () => {
    const contest = await Contest.reporting(world);
    await olderMoves();
    const { poked, poke } = engine();
    await relayOnce({ moves, poke });
    expect(poked.filter((id) => id === contest.caseId)).toEqual([contest.caseId]);
    expect((await contest.books()).moves).toEqual([]);
  });

  it('leaves the youngest to the process that committed them', async () => {
    const contest = await Contest.reporting(world);
    await age('case_moved', "at = clock_timestamp() + interval '1 minute'");
    const { poked, poke } = engine();
    await relayOnce({ moves, poke });
    expect(poked).not.toContain(contest.caseId);
    expect((await contest.books()).moves.length).toBeGreaterThan(0);
  });

  it('strikes nothing while the engine is away', async () => {
    const contest = await Contest.reporting(world);
    await olderMoves();
    const before = (await contest.books()).moves;
    await expect(relayOnce({ moves, poke: () => Promise.reject(new Error('away')) })).rejects.toThrow('away');
    expect((await contest.books()).moves).toEqual(before);
  });

  it('keeps what happened between the poke and the stroke', async () => {
    const contest = await Contest.reporting(world);
    await olderMoves();
    const { version } = await contest.books();
    let handedIn = false;
    const poke = async (_kind: string, caseId: string): Promise<void> => {
      if (caseId !== contest.caseId || handedIn) return;
      handedIn = true;
      await contest.does('organizer', 'handIn', { draftVersion: 3 });
    };
    await relayOnce({ moves, poke });
    expect((await contest.books()).moves).toEqual([version + 1]);
  });

  it('keeps a poke that a changed setting owes between the poke and the stroke, and so does who pokes for a save', async () => {
    const contest = await Contest.reporting(world);
    await olderMoves();
    const { version } = await contest.books();
    const [of] = await world.source.query('select campaign_id as campaign from app.work_case where id = $1', [contest.caseId]);
    let changed = false;
    const poke = async (_kind: string, caseId: string): Promise<void> => {
      if (caseId !== contest.caseId || changed) return;
      changed = true;
      await moveOpenCases(world.source.manager, of.campaign);
    };
    await relayOnce({ moves, poke });
    expect((await contest.books()).moves).toEqual([null]);
    await moves.strikeSaved(contest.caseId, version);
    expect((await contest.books()).moves).toEqual([null]);
  });
});

describe('the comparison with the engine', () => {
  const compare = (one: ReturnType<typeof engine>) =>
    reconcileOnce({
      overslept: () => moves.overslept(),
      mustRun: () => moves.quietCases(),
      ...one,
      incidents: new SqlIncidentLog(world.source),
    });
  const incidentsOf = async (caseId: string): Promise<string[]> => {
    const rows: { kind: string }[] = await world.source.query('select kind from app.incident where case_id = $1 and resolved_at is null', [
      caseId,
    ]);
    return rows.map(({ kind }) => kind);
  };
  /** Its scores are confirmed, its commentary is still due. */
  async function owing(): Promise<Contest> {
    const contest = await Contest.reporting(world);
    await contest.does('office', 'setDuty', { duty: 'TECHNICAL_COMMENTARY', dueOn: '2026-05-22' });
    await contest.handIn();
    await contest.does('office', 'confirm', {});
    await contest.attend();
    return contest;
  }
  const quiet = () => age('work_case', "attended_at = attended_at - interval '5 minutes', opened_at = opened_at - interval '5 minutes'");

  it('starts the open cases that do not run, and notes an incident once', async () => {
    const [missing, running, closed] = [await Contest.reporting(world), await Contest.reporting(world), await Contest.reporting(world)];
    await closed.handIn();
    await closed.does('office', 'confirm', {});
    await quiet();
    const first = engine([workflowIdOf('contest', running.caseId)]);
    await compare(first);
    await compare(engine([workflowIdOf('contest', running.caseId)]));
    expect([missing, running, closed].map(({ caseId }) => first.poked.includes(caseId))).toEqual([true, false, false]);
    expect(await incidentsOf(missing.caseId)).toEqual(['WORKFLOW_MISSING']);
    expect(await incidentsOf(running.caseId)).toEqual([]);
  });

  it('starts a closed case that does not run while somebody still owes it something, and wakes it', async () => {
    const [lost, late, archived] = [await owing(), await owing(), await owing()];
    await world.source.transaction((manager) => new SqlArchive(manager).archive(archived.caseId, '示例', world.people.office.accountId));
    await late.at('2026-05-21', '09:03');
    await quiet();
    const one = engine([workflowIdOf('contest', late.caseId)]);
    await compare(one);
    expect([lost, late, archived].map(({ caseId }) => one.poked.includes(caseId))).toEqual([true, true, false]);
    expect(await incidentsOf(late.caseId)).toEqual(['WAKE_MISSED']);
    expect((await incidentsOf(lost.caseId)).sort()).toEqual(['WAKE_MISSED', 'WORKFLOW_MISSING']);
  });

  it('leaves alone what was attended a moment ago: the list of the engine lags', async () => {
    const contest = await Contest.reporting(world);
    const one = engine();
    await compare(one);
    expect(one.poked).not.toContain(contest.caseId);
  });

  it('wakes who missed an alarm, and settles the incident once it runs and was not seen for two minutes', async () => {
    const contest = await Contest.reporting(world);
    await contest.attend();
    await contest.at('2026-05-22', '09:03');
    await quiet();
    const one = engine([workflowIdOf('contest', contest.caseId)]);
    await compare(one);
    expect([one.poked.includes(contest.caseId), await incidentsOf(contest.caseId)]).toEqual([true, ['WAKE_MISSED']]);
    const log = new SqlIncidentLog(world.source);
    await log.settleRunning([contest.caseId]);
    expect(await incidentsOf(contest.caseId)).toEqual(['WAKE_MISSED']);
    await world.source.query("update app.incident set last_at = last_at - interval '3 minutes' where case_id = $1", [contest.caseId]);
    await log.settleRunning([]);
    expect(await incidentsOf(contest.caseId)).toEqual(['WAKE_MISSED']);
    await log.settleRunning([contest.caseId]);
    expect(await incidentsOf(contest.caseId)).toEqual([]);
  });

  it('does not wake before two minutes have passed', async () => {
    const contest = await Contest.reporting(world);
    await contest.attend();
    await contest.at('2026-05-22', '09:01');
    await quiet();
    const one = engine([workflowIdOf('contest', contest.caseId)]);
    await compare(one);
    expect(one.poked).not.toContain(contest.caseId);
  });
});
