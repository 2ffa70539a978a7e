// Prints how much script (gzipped) a browser fetches for the sign-in page and for the inbox, from the build's manifest. Exit code 1 over the goal.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const dist = process.env.JC_CONSOLE_DIR ?? join(import.meta.dirname, 'dist');
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));

/** Pages with what they load beside the entry, and the goal in kB. */
const pages = [
  { name: 'sign-in', goal: 260, entries: ['index.html', 'src/session/sign-in.page.tsx'] },
  { name: 'inbox', goal: 330, entries: ['index.html', 'src/shell/shell.tsx', 'src/task/inbox.page.tsx'] },
];

/** The chunk and all it imports at once; what it loads later is not counted. */
function chunksOf(key, found = new Set()) {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`the manifest has no ${key}: build the console first`);
  if (found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const imported of chunk.imports ?? []) chunksOf(imported, found);
  return found;
}

const gzipped = (file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;

for (const { name, goal, entries } of pages) {
  const files = new Set(entries.flatMap((entry) => [...chunksOf(entry)]).filter((file) => file.endsWith('.js')));
  const kilobytes = [...files].reduce((sum, file) => sum + gzipped(file), 0) / 1000;
  const verdict = kilobytes <= goal ? 'ok' : 'over';
  console.log(`${name}: ${kilobytes.toFixed(1)} kB of script gzipped in ${files.size} files (goal ${goal} kB): ${verdict}`);
  if (verdict === 'over') process.exitCode = 1;
}
