// npm run restore -- folder: puts a backup where no data are.
import { resolve } from 'node:path';
import { loadEmbeddedConfig } from '@jiangcheng/config/embedded';
import { Failure } from '../../../tools/servers/failure.ts';
import { restore } from './backup-folder.ts';
import { complain } from './complain.ts';
import { step } from './steps.ts';

try {
  const folder = process.argv[2];
  if (!folder)
    throw new Failure('请写明备份文件夹：npm run restore -- 文件夹', 'name the folder of the backup: npm run restore -- folder.');
  const config = loadEmbeddedConfig(process.env);
  const say = (line: string): void => console.log(line);
  await step(
    say,
    '恢复 · restore',
    () => restore(config, resolve(folder)),
    () => config.paths.root,
  );
  say(`请确认属于这些数据的密钥在此处，然后 npm start · see that the keys of these data are here, then npm start: ${config.paths.secrets}`);
} catch (error) {
  complain(error);
  process.exitCode = 1;
}
