import type { Logger } from 'pino';

/** Runs a task again and again with a pause between, until stopped; a failure is logged once per spell and tried again. */
export class Periodic {
  private stopped = false;
  private failing = false;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly name: string,
    private readonly pauseMs: number,
    private readonly task: () => Promise<unknown>,
    private readonly logger: Logger,
  ) {}

  start(): void {
    this.timer = setTimeout(() => {
      this.running = this.turn();
    }, this.pauseMs);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private async turn(): Promise<void> {
    try {
      await this.task();
      if (this.failing) this.logger.info(`${this.name} works again`);
      this.failing = false;
    } catch (error) {
      if (!this.failing) this.logger.warn({ err: error }, `${this.name} failed and is tried again`);
      this.failing = true;
    }
    if (!this.stopped) this.start();
  }
}
