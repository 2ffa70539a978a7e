import { execute } from '../../../tools/servers/execute.ts';
import { Failure } from '../../../tools/servers/failure.ts';
import { inherited, nodeArguments } from './app-processes.ts';

export interface Prepared {
  /** Where the first person sets a name and password; null once there is an account. */
  readonly firstLink: string | null;
}

/** Runs the prepare step (migrations as the owner, calendars, rule packs, namespace) and reads its last line. Throws Failure with what it said. */
export async function prepare(
  root: string,
  file: string,
  env: Readonly<Record<string, string>>,
  say: (line: string) => void,
  signal?: AbortSignal,
): Promise<Prepared> {
  const options = { cwd: root, env: { ...inherited(), ...env, TZ: 'UTC' }, signal };
  const { code, stdout, stderr } = await execute(process.execPath, nodeArguments(root, file), options);
  const result = code === 0 ? lastJson(stdout) : undefined;
  if (result) return result;
  say(`${stdout}${stderr}`.trim().slice(-4000));
  throw new Failure(
    `准备步骤失败（${file}，退出码 ${code}），原因见上`,
    `the prepare step failed (${file}, exit code ${code}): the reason stands above; the data are as before.`,
  );
}

function lastJson(stdout: string): Prepared | undefined {
  const line = stdout
    .trim()
    .split('\n')
    .reverse()
    .find((each) => each.startsWith('{') && each.includes('"firstLink"'));
  if (!line) return undefined;
  const { firstLink } = JSON.parse(line) as { firstLink?: unknown };
  return { firstLink: typeof firstLink === 'string' ? firstLink : null };
}
