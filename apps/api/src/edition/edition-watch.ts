import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { adoptedEditions, adoptEditions } from '@jiangcheng/casework/regulation/adopt-editions';
import { publishedBeyond } from '@jiangcheng/persistence/regulation/editions';
import { DataSource } from 'typeorm';

const EVERY_MS = 2000;

/** Editions that any process published are known to this one: from its start, and soon after each. */
@Injectable()
export class EditionWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(EditionWatch.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly source: DataSource) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.refresh();
    this.timer = setInterval(
      () => void this.refresh().catch((error: unknown) => this.logger.warn({ err: error }, 'editions could not be read')),
      EVERY_MS,
    );
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  async refresh(): Promise<void> {
    adoptEditions(await publishedBeyond(this.source, adoptedEditions()));
  }
}
