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
  const result = lastJson(stdout);
  if (code === 0 && result?.firstLink !== undefined) return { firstLink: result.firstLink };
  if (result?.refused) throw refusal(result.refused, env['JC_KEYS_FILE'] ?? '');
  say(`${stdout}${stderr}`.trim().slice(-4000));
  throw new Failure(
    `准备步骤失败（${file}，退出码 ${code}），原因见上`,
    `the prepare step failed (${file}, exit code ${code}): the reason stands above; the data are as before.`,
  );
}

const refusal = (sentence: string, keysFile: string): Failure =>
  new Failure(
    `${sentence}请把属于这些数据的密钥文件放回 ${keysFile}（备份里有一份）`,
    `the keys do not fit the data: put the key file that belongs to them back at ${keysFile}, from a backup if need be.`,
  );

/** The step's last word: the link (null once there is an account), or why it refused. */
function lastJson(stdout: string): { firstLink?: string | null; refused?: string } | undefined {
  const line = stdout
    .trim()
    .split('\n')
    .reverse()
    .find((each) => each.startsWith('{') && /"(?:firstLink|refused)"/.test(each));
  return line === undefined ? undefined : (JSON.parse(line) as ReturnType<typeof lastJson>);
}
