import { createHash } from 'node:crypto';

/** SHA-256 of seed, line feed and the expert's id, in hex: `printf '%s\\n%s' SEED ID | sha256sum`. */
export const lotOf = (seed: string, expertId: string): string => createHash('sha256').update(`${seed}\n${expertId}`).digest('hex');
