// The environment of every step: the same on each machine, whatever the shell has set.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const bin = (tool) => join(root, 'node_modules/.bin', tool);

/** Of the project's own variables tests take those that say where programs are; never a database or a mail server somebody works with. */
const KEPT = ['JC_CACHE_DIR', 'JC_TEMPORAL_SERVER', 'JC_TEMPORAL_SQL_TOOL', 'JC_TEMPORAL_RELEASE_URL', 'JC_TEMPORAL_TEST_SERVER'];

export function plainEnvironment() {
  const kept = Object.entries(process.env).filter(([name]) => (!name.startsWith('JC_') || KEPT.includes(name)) && name !== 'FORCE_COLOR');
  return { ...Object.fromEntries(kept), TZ: 'UTC', NODE_OPTIONS: '', NO_COLOR: '1' };
}

/** Jest runs ES modules in VM contexts, from the packages' sources. */
export function jestEnvironment() {
  const options = ['--experimental-vm-modules', '--conditions=jiangcheng-source', '--disable-warning=ExperimentalWarning'];
  return { ...plainEnvironment(), NODE_OPTIONS: options.join(' ') };
}
