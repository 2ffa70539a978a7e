import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { repositoryRoot, varPaths, type VarPaths } from '@jiangcheng/config/paths';
import { Fleet } from '../../../apps/embedded/src/fleet.ts';
import { startMail } from '../../../apps/embedded/src/mail.ts';
import { rememberedPorts, type Ports } from '../../../apps/embedded/src/state.ts';
import { makeVarFolder } from '../../../apps/embedded/src/var-folder.ts';
import { newFolder, removeFolder } from './support/product.ts';

let paths: VarPaths;
let ports: Ports;
let fleet: Fleet;
let other: Server;

beforeEach(async () => {
  paths = varPaths(await newFolder());
  await makeVarFolder(paths);
  ports = await rememberedPorts(paths.stateFile);
  fleet = new Fleet(paths, () => {});
  other = createServer().listen(ports.mailWeb, '127.0.0.1');
  await once(other, 'listening');
});

afterEach(async () => {
  await fleet.stop();
  other.close();
  await removeFolder(paths.root);
});

it('a mail catcher whose page has another server on its port is not taken for ready', async () => {
  await expect(startMail(fleet, repositoryRoot(), paths, ports)).rejects.toThrow('mail ended before it was ready');
  expect(fleet.pidOf('mail')).toBeUndefined();
});
