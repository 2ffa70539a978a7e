import { cacheDirectory } from './paths.ts';
import { readVariables } from './read-variables.ts';
import { httpUrl, path } from './variables.ts';

/** Where the servers' binaries come from; every field but the cache may be unset. */
export interface ProvisionConfig {
  readonly cacheDir: string;
  readonly temporalServer: string | undefined;
  readonly temporalSqlTool: string | undefined;
  /** Folder of the release archives; unset: the project's own releases. */
  readonly temporalReleaseUrl: string | undefined;
  /** Folder with the jars of the skipped-time server, or an executable of it. */
  readonly temporalTestServer: string | undefined;
  readonly searchPath: string;
}

const provisionVariables = {
  JC_TEMPORAL_SERVER: path.optional(),
  JC_TEMPORAL_SQL_TOOL: path.optional(),
  JC_TEMPORAL_RELEASE_URL: httpUrl.optional(),
  JC_TEMPORAL_TEST_SERVER: path.optional(),
};

/** Reads where the servers come from. Throws ConfigError with one sentence. */
export function loadProvisionConfig(env: NodeJS.ProcessEnv): ProvisionConfig {
  const read = readVariables(provisionVariables, env);
  return {
    cacheDir: cacheDirectory(env),
    temporalServer: read.JC_TEMPORAL_SERVER,
    temporalSqlTool: read.JC_TEMPORAL_SQL_TOOL,
    temporalReleaseUrl: read.JC_TEMPORAL_RELEASE_URL,
    temporalTestServer: read.JC_TEMPORAL_TEST_SERVER,
    searchPath: env['PATH'] ?? '',
  };
}
