import type { ServiceConfig } from '@jiangcheng/config/service';

/** What the API is told: the environment's settings, and limits that a bench or a test may lift. */
export interface ApiConfig extends ServiceConfig {
  /** Largest upload in bytes; 20 MB by default. */
  readonly maxFileBytes?: number;
}

/** Injection token of the ApiConfig. */
export const API_CONFIG = Symbol('API_CONFIG');

export const maxFileBytesOf = (config: ApiConfig): number => config.maxFileBytes ?? 20 * 1024 * 1024;
