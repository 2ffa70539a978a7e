import { Injectable, Logger } from '@nestjs/common';
import type { engineHistory } from '@jiangcheng/contracts/api/audit';
import type { Output } from '@jiangcheng/contracts/api/output';
import { workflowIdOf, type CaseKind } from '@jiangcheng/contracts/ids';
import { TemporalEngine } from '@jiangcheng/temporal-client/temporal-engine';
import { engineEventOf } from './engine-event.ts';

type EngineHistory = Output<typeof engineHistory>;

/** A reader waits no longer than this for an engine that is away. */
const PATIENCE_MS = 2500;
/** Runs gone past their retention, or never started: nothing to read, nothing wrong. */
const isGone = (error: unknown): boolean => error instanceof Error && error.name === 'WorkflowNotFoundError';

interface Run {
  readonly runId: string;
  readonly startedAt: number;
  readonly status: string;
}

/** The engine's own events of a case, of every run it still keeps. The record is PostgreSQL's: an engine that is away is said, never an error. */
@Injectable()
export class EngineArchive {
  private readonly logger = new Logger(EngineArchive.name);

  constructor(private readonly engine: TemporalEngine) {}

  async read(kind: CaseKind, caseId: string): Promise<EngineHistory> {
    const workflowId = workflowIdOf(kind, caseId);
    try {
      return await this.engine.connection.withDeadline(Date.now() + PATIENCE_MS, () => this.readRuns(workflowId));
    } catch (error) {
      this.logger.warn(`the engine's history of ${workflowId} was not read: ${String(error)}`);
      return { workflowId, available: false, status: null, events: [] };
    }
  }

  private async readRuns(workflowId: string): Promise<EngineHistory> {
    const runs = await this.runsOf(workflowId);
    const events: EngineHistory['events'] = [];
    for (const { runId } of runs) events.push(...(await this.eventsOf(workflowId, runId)));
    return { workflowId, available: true, status: runs.at(-1)?.status ?? null, events };
  }

  /** Earliest first. The list of workflows lags some seconds behind, so the newest run is asked for by itself. */
  private async runsOf(workflowId: string): Promise<Run[]> {
    const runs = new Map<string, Run>();
    for await (const { runId, startTime, status } of this.engine.client.workflow.list({ query: `WorkflowId = '${workflowId}'` }))
      runs.set(runId, { runId, startedAt: startTime.getTime(), status: status.name });
    const newest = await this.engine.client.workflow.getHandle(workflowId).describe().catch(nullIfGone);
    if (newest !== null) runs.set(newest.runId, { runId: newest.runId, startedAt: newest.startTime.getTime(), status: newest.status.name });
    return [...runs.values()].sort((a, b) => a.startedAt - b.startedAt);
  }

  private async eventsOf(workflowId: string, runId: string): Promise<EngineHistory['events']> {
    const history = await this.engine.client.workflow.getHandle(workflowId, runId).fetchHistory().catch(nullIfGone);
    return (history?.events ?? []).map((event) => engineEventOf(runId, event));
  }
}

function nullIfGone(error: unknown): null {
  if (isGone(error)) return null;
  throw error;
}
