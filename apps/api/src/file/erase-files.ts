import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { FileStore } from '@jiangcheng/files/file-store';
import { eraseDeleted } from '@jiangcheng/persistence/file/deleted-files';
import { DataSource } from 'typeorm';
import { FILE_STORE } from './file-store.ts';

const EVERY_MS = 600_000;

/** The store lets go of what was deleted: right behind the act, and at the start and every ten minutes of what an outage left over. */
@Injectable()
export class EraseFiles implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(EraseFiles.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly source: DataSource,
    @Inject(FILE_STORE) private readonly store: FileStore,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.erase();
    this.timer = setInterval(() => void this.erase(), EVERY_MS);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Never fails whoever waits for it: nobody reads the files any more, and the next call tries again. */
  async erase(): Promise<void> {
    await eraseDeleted(this.source, (sha256) => this.store.remove(sha256)).catch((error: unknown) =>
      this.logger.warn({ err: error }, 'deleted files could not be erased and are tried again'),
    );
  }
}
