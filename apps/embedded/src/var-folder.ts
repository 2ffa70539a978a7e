import { access, chmod, constants } from 'node:fs/promises';
import type { VarPaths } from '@jiangcheng/config/paths';
import { Failure } from '../../../tools/servers/failure.ts';
import { makeFolder } from '../../../tools/servers/make-folder.ts';

/** Makes the data folder with its parts; secrets and logs are for their owner alone. Throws Failure if it is not writable. */
export async function makeVarFolder(paths: VarPaths): Promise<void> {
  try {
    await makeFolder(paths.root);
    await access(paths.root, constants.W_OK | constants.X_OK);
    for (const folder of [paths.secrets, paths.run, paths.logs, paths.files, paths.mail]) await makeFolder(folder, 0o700);
    await chmod(paths.secrets, 0o700);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Failure(
      `数据文件夹 ${paths.root} 不可写（${code}），请改正权限，或用 JC_VAR_DIR 指定另一个文件夹`,
      `the data folder ${paths.root} is not writable (${code}): correct its permissions, or name another one with JC_VAR_DIR.`,
    );
  }
}
