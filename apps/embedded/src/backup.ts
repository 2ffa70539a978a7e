// npm run backup [-- folder]: databases and files together, keys apart.
import { join } from 'node:path';
import { loadEmbeddedConfig } from '@jiangcheng/config/embedded';
import { backUp } from './backup-folder.ts';
import { complain } from './complain.ts';
import { step } from './steps.ts';

try {
  const config = loadEmbeddedConfig(process.env);
  const target = process.argv[2] ?? join(config.paths.root, 'backups');
  const say = (line: string): void => console.log(line);
  await step(
    say,
    '备份 · backup',
    () => backUp(config, target, new Date()),
    (folder) => folder,
  );
  say(`密钥和密码不在其中，请另行妥善保存 · keys and passwords are not in it, keep them apart: ${config.paths.secrets}`);
} catch (error) {
  complain(error);
  process.exitCode = 1;
}
