// One group of tests: a jest process of its own, counted from the JSON that jest writes.
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { bin, jestEnvironment, root } from './environment.mjs';
import { execute } from './execute.mjs';
import { lastLines } from './report.mjs';

const ELSEWHERE = (path) => /(^|\/)(node_modules|dist|var)$/.test(path);

/** @param {import('./groups.mjs').Group} group */
export const hasFiles = (group) => globSync(group.files, { cwd: root, exclude: ELSEWHERE }).length > 0;

/** @param {import('./groups.mjs').Group} group @returns {Promise<import('./report.mjs').Result>} */
export async function runGroup({ name, workers, minutes }) {
  const folder = mkdtempSync(join(tmpdir(), 'jc-test-'));
  try {
    const outputFile = join(folder, `${name}.json`);
    const jest = [bin('jest'), '--selectProjects', name, '--ci', `--maxWorkers=${workers}`, '--json', `--outputFile=${outputFile}`];
    const outcome = await execute([bin('node'), ...jest], { cwd: root, env: jestEnvironment(), limitMs: minutes * 60_000 });
    return { name, seconds: outcome.seconds, ...count(readResult(outputFile), outcome) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Undefined when jest did not come as far as a result. */
function readResult(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** A file that could not be run, a crash without a result and a group without a test each count as one failure. */
export function count(result, { code, output }) {
  if (result === undefined) return failure(`jest ended with code ${code} and no result\n${lastLines(output)}`);
  const broken = result.testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some(isFailed));
  const counts = {
    passed: result.numPassedTests,
    failed: result.numFailedTests + broken.length,
    skipped: result.numPendingTests + result.numTodoTests,
  };
  if (counts.passed + counts.failed + counts.skipped === 0) return failure('no test ran, although the group has files');
  if (counts.failed === 0 && code !== 0) return failure(`all tests passed, but jest ended with code ${code}\n${lastLines(output)}`, counts);
  return { ...counts, details: details(result.testResults) };
}

const isFailed = ({ status }) => status === 'failed';
const failure = (text, { passed = 0, skipped = 0 } = {}) => ({ passed, failed: 1, skipped, details: text });

function details(files) {
  return files
    .filter(isFailed)
    .map(({ name, message }) => `── ${relative(root, name)}\n${message}`)
    .join('\n');
}
