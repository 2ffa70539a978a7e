import { Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { openDataSource } from '@jiangcheng/persistence/data-source';
import { assertStartable } from '@jiangcheng/persistence/startup-checks';
import { DataSource } from 'typeorm';
import { API_CONFIG, type ApiConfig } from './settings.ts';

/** One pool for the whole process, opened and checked before anything is served, closed last. */
@Global()
@Module({
  providers: [
    {
      provide: DataSource,
      inject: [API_CONFIG],
      useFactory: async (config: ApiConfig): Promise<DataSource> => {
        const source = await openDataSource(config.databaseUrl);
        await assertStartable(source, { testClock: config.testClock });
        return source;
      },
    },
  ],
  exports: [DataSource],
})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(private readonly source: DataSource) {}

  async onApplicationShutdown(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }
}
