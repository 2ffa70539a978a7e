// Runs before every test file. Without the flag nothing would fail: the files would silently run as CommonJS.
import process from 'node:process';

const flags = `${process.env.NODE_OPTIONS ?? ''} ${process.execArgv.join(' ')}`;
const missing = [
  flags.includes('--experimental-vm-modules') ? [] : ['NODE_OPTIONS lacks --experimental-vm-modules'],
  flags.includes('--conditions=jiangcheng-source') ? [] : ['NODE_OPTIONS lacks --conditions=jiangcheng-source'],
  process.env.TZ === 'UTC' && new Date(0).getTimezoneOffset() === 0 ? [] : ['TZ is not UTC'],
  Number(process.versions.node.split('.')[0]) >= 24 ? [] : [`Node is ${process.versions.node}, not 24 of node_modules/.bin`],
].flat();

if (missing.length > 0) throw new Error(`${missing.join('; ')}: run tests by "npm test -- <group>"`);
