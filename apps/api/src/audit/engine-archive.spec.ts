import { describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { TemporalEngine } from '@jiangcheng/temporal-client/temporal-engine';
import { EngineArchive } from './engine-archive.ts';

Logger.overrideLogger(false);

const gone = Object.assign(new Error('not found'), { name: 'WorkflowNotFoundError' });
const run = (runId: string, second: number, status: string) => ({ runId, startTime: new Date(second * 1000), status: { name: status } });
type Run = ReturnType<typeof run>;

/** An engine with these runs listed, this one described last, and one event for each history it still keeps. */
function engineOf({ listed, newest, kept }: { listed: Run[]; newest: Run | null; kept: string[] }): TemporalEngine {
  const handle = (runId?: string) => ({
    describe: () => (newest === null ? Promise.reject(gone) : Promise.resolve(newest)),
    fetchHistory: () =>
      kept.includes(runId ?? '')
        ? Promise.resolve({ events: [{ eventId: 1, eventTime: { seconds: 0 }, workflowExecutionStartedEventAttributes: {} }] })
        : Promise.reject(gone),
  });
  const workflow = {
    list: async function* () {
      yield* listed;
    },
    getHandle: (_id: string, runId?: string) => handle(runId),
  };
  return {
    connection: { withDeadline: <T>(_at: number, work: () => Promise<T>) => work() },
    client: { workflow },
  } as unknown as TemporalEngine;
}

describe("the engine's history of a case", () => {
  it('has the events of every run that is kept, earliest first, the newest even while the list lags', async () => {
    const engine = engineOf({
      listed: [run('b', 2, 'TERMINATED'), run('a', 1, 'CONTINUED_AS_NEW')],
      newest: run('c', 3, 'RUNNING'),
      kept: ['b', 'c'],
    });
    const { events, ...history } = await new EngineArchive(engine).read('contest', 'case-1');
    expect(history).toEqual({ workflowId: 'contest/case-1', available: true, status: 'RUNNING' });
    expect(events.map(({ runId }) => runId)).toEqual(['b', 'c']);
  });

  it('is empty where no run is known any more', async () => {
    const history = await new EngineArchive(engineOf({ listed: [], newest: null, kept: [] })).read('contest', 'case-1');
    expect(history).toEqual({ workflowId: 'contest/case-1', available: true, status: null, events: [] });
  });

  it('is not available while the engine is away', async () => {
    const away = { connection: { withDeadline: () => Promise.reject(new Error('14 UNAVAILABLE')) } } as unknown as TemporalEngine;
    expect(await new EngineArchive(away).read('contest', 'case-1')).toEqual({
      workflowId: 'contest/case-1',
      available: false,
      status: null,
      events: [],
    });
  });
});
