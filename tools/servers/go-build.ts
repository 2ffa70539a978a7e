import { join } from 'node:path';
import { execute } from './execute.ts';
import { lastLine } from './failure.ts';
import type { WhyNot } from './release.ts';
import { ticking, type Say } from './ticking.ts';

const packages = {
  'temporal-server': 'go.temporal.io/server/cmd/server',
  'temporal-sql-tool': 'go.temporal.io/server/cmd/tools/sql',
};

/** Builds both programs from tools/temporal (go.sum holds the sums of all sources) into a folder; about six minutes the first time on a machine. */
export async function fromGo(moduleFolder: string, folder: string, say: Say, signal?: AbortSignal): Promise<WhyNot> {
  const { code, stdout } = await execute('go', ['version'], { cwd: moduleFolder, signal });
  if (code !== 0) return 'Go is not installed';
  const env = { ...process.env, CGO_ENABLED: '0' };
  say(`  … 用 Go 构建 Temporal · building Temporal, about 6 minutes once per machine (${stdout.trim()})`);
  for (const [program, source] of Object.entries(packages)) {
    const args = ['build', '-trimpath', '-ldflags', '-s -w', '-o', join(folder, program), source];
    const built = await ticking(`go build ${program}`, say, () => execute('go', args, { cwd: moduleFolder, env, signal }));
    if (built.code !== 0) return `go build ${program}: ${lastLine(built.stderr)}`;
  }
  return null;
}
