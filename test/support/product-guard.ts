import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';

/** Ends the processes that have a pid file in `$1/run` and removes `$1`, once our end of its standard input closes: also when jest is killed. */
const GUARD = `
trap '' INT TERM HUP
cat > /dev/null
for file in "$1"/run/*.pid; do
  case $file in */start.pid | */'*.pid') continue ;; esac
  kill -KILL -- "-$(sed 's/.*"pid":\\([0-9]*\\).*/\\1/' "$file")" 2> /dev/null
done
rm -rf "$1"`;

/** Watches over a temporary folder as long as this process lives; keeps nothing from ending. */
export function guardFolder(folder: string): void {
  const guard = spawn('sh', ['-c', GUARD, 'guard', folder], { cwd: '/', stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  guard.unref();
  (guard.stdin as Socket).unref();
}
