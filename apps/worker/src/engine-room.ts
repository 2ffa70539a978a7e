import type { Logger } from 'pino';
import type { Activities, Effects } from '@jiangcheng/activities';
import type { ServiceConfig } from '@jiangcheng/config/service';
import type { TemporalEngine } from '@jiangcheng/temporal-client/temporal-engine';
import { ensureNamespace } from '@jiangcheng/temporal-client/namespace';
import { startTemporalWorker, WorkerFailedError, type RunningWorker } from './temporal-worker.ts';

const RETRY_MS = 2000;
/** About 0.4 MB each: a thousand open cases fit into the worker's share of memory. */
const MAX_CACHED_WORKFLOWS = 300;

/** Keeps one Temporal worker running: waits for the server, makes the namespace, and starts anew when polling ends for good. */
export class EngineRoom {
  private worker: RunningWorker | undefined;
  private stopped = false;
  private loop: Promise<void> = Promise.resolve();
  private wakeUp: (() => void) | undefined;

  constructor(
    private readonly config: ServiceConfig,
    private readonly engine: TemporalEngine,
    private readonly work: { readonly activities: Activities; readonly effects: Effects },
    private readonly logger: Logger,
    /** Ends this process; whoever started it starts it again. */
    private readonly giveUp: () => void,
  ) {}

  get ready(): boolean {
    return this.worker !== undefined;
  }

  start(): void {
    this.loop = this.keepRunning();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.wakeUp?.();
    await this.worker?.stop();
    await this.loop;
  }

  private async keepRunning(): Promise<void> {
    while (!this.stopped) {
      try {
        await ensureNamespace(this.engine.connection, this.config.temporal.namespace);
        this.worker = await startTemporalWorker({
          address: this.config.temporal.address,
          namespace: this.config.temporal.namespace,
          ...this.work,
          workflowBundle: this.config.workflowBundle,
          maxCachedWorkflows: MAX_CACHED_WORKFLOWS,
        });
        this.logger.info('the worker polls');
        await this.worker.done;
      } catch (error) {
        if (error instanceof WorkerFailedError) return this.endProcess(error);
        this.logger.warn({ err: error }, 'the engine is away; trying again');
      }
      this.worker = undefined;
      if (!this.stopped) await this.pause();
    }
  }

  private endProcess(error: WorkerFailedError): void {
    this.logger.fatal({ err: error }, 'this process ends, to be started again');
    this.giveUp();
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, RETRY_MS);
      this.wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
