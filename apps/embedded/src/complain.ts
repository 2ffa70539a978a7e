import { ConfigError } from '@jiangcheng/config/config-error';
import { Failure } from '../../../tools/servers/failure.ts';
import { StartFailed } from './managed-process.ts';

/** What a person can put right is one sentence; anything else is a fault of the program and keeps its stack. */
export function complain(error: unknown): void {
  const expected = error instanceof Failure || error instanceof ConfigError || error instanceof StartFailed;
  console.error(`✗ ${expected ? error.message : error instanceof Error ? error.stack : String(error)}`);
}
