// What a run says: a line per step, what failed in full, and the sum as its last line.

/** @typedef {{ name: string, passed: number, failed: number, skipped: number, seconds: number, details: string }} Result */

/** @param {Result} result */
export function printResult({ name, passed, failed, skipped, seconds, details }) {
  const counts = [`${passed} passed`, failed > 0 ? `${failed} failed` : [], skipped > 0 ? `${skipped} skipped` : []].flat().join(', ');
  console.log(`${failed > 0 ? '✗' : '✓'} ${name.padEnd(24)} ${`${seconds.toFixed(1)} s`.padStart(8)}   ${counts}`);
  if (failed > 0) console.log(`${details.trimEnd()}\n`);
}

/** Prints the closing line and sets the exit code. @param {Result[]} results */
export function printSum(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
  process.exitCode = sum('failed') > 0 || results.length === 0 ? 1 : 0;
}

/** The end of a long output, where the reason stands. */
export function lastLines(output, count = 200) {
  const lines = output.trimEnd().split('\n');
  return lines.length > count ? [`… ${lines.length - count} lines before`, ...lines.slice(-count)].join('\n') : lines.join('\n');
}
