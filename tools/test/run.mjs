// npm test: the checks and every group of tests, in order. `npm test -- unit e2e` runs the groups named, `check` among them.
// The last line is "N passed, N failed, N skipped"; the exit code is 1 when anything failed or a group with files ran no test.
import { check } from './check.mjs';
import { endWithChildren } from './execute.mjs';
import { groups } from './groups.mjs';
import { hasFiles, runGroup } from './jest-group.mjs';
import { printResult, printSum } from './report.mjs';
import { provideServers } from './servers.mjs';

const names = ['check', ...groups.map(({ name }) => name)];
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !names.includes(name));

async function run() {
  const chosen = (name) => wanted.length === 0 || wanted.includes(name);
  const results = chosen('check') ? await check() : [];
  const chosenGroups = groups.filter(({ name }) => chosen(name));
  if (chosenGroups.some((group) => group.needsServers && hasFiles(group))) await provideServers();
  for (const group of chosenGroups) {
    if (!hasFiles(group)) {
      console.log(`- ${group.name.padEnd(24)} no files`);
      continue;
    }
    const result = await runGroup(group);
    printResult(result);
    results.push(result);
  }
  printSum(results);
}

if (unknown.length > 0) {
  console.error(`✗ ${unknown.join(', ')}: 没有这一组测试 · no such group of tests; there are ${names.join(', ')}.`);
  process.exitCode = 2;
} else {
  endWithChildren();
  await run();
}
