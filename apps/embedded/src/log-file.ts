import { closeSync, fstatSync, openSync, readSync, renameSync, statSync } from 'node:fs';

const LARGEST = 20 * 1024 * 1024;

/** Opens a log for appending; one that has grown large is put aside as `.1` first. */
export function openLog(file: string): { fd: number; size: number } {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LARGEST) renameSync(file, `${file}.1`);
  const fd = openSync(file, 'a', 0o600);
  return { fd, size: fstatSync(fd).size };
}

/** What was written after a position, at most the last 8 kB of it. */
export function readLogFrom(file: string, position: number): string {
  const fd = openSync(file, 'r');
  try {
    const start = Math.max(position, fstatSync(fd).size - 8192);
    const buffer = Buffer.alloc(8192);
    return buffer.subarray(0, readSync(fd, buffer, 0, buffer.length, start)).toString();
  } finally {
    closeSync(fd);
  }
}
