import { Global, Module, type DynamicModule } from '@nestjs/common';
import { API_CONFIG, type ApiConfig } from './settings.ts';

/** Hands the configuration to whoever injects API_CONFIG; nothing inside a module reads the environment. */
@Global()
@Module({})
export class SettingsModule {
  static forRoot(config: ApiConfig): DynamicModule {
    return { module: SettingsModule, providers: [{ provide: API_CONFIG, useValue: config }], exports: [API_CONFIG] };
  }
}
