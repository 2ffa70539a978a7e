import { urgeableFrom } from '../reminder/urge.ts';
import { formatLocal, type EpochMs } from '../shared/instant.ts';
import type { Refusal } from '../shared/result.ts';
import type { Copy } from './state.ts';

/** Who urges, whether he answers for the case as its office does, and when. */
export interface Urging {
  personId: string;
  oversees: boolean;
  now: EpochMs;
}

/** A copy is urged by who gave it or by the case's office; it is nobody's to urge himself. */
export const mayUrgeCopy = ({ to, by }: Copy, { personId, oversees }: Omit<Urging, 'now'>): boolean =>
  to.personId !== personId && (oversees || by.personId === personId);

/**
 * Why somebody who got a copy (抄送) cannot be urged to note it (已阅) now: COPY_UNKNOWN, URGE_OWN_COPY, NO_PART_IN_IT, COPY_READ, and
 * URGED_TOO_SOON with the time `at` from which it is possible again. Unlike a task's, it is counted for each person.
 */
export function urgeCopyRefusals(copy: Copy | undefined, lastUrgedAt: EpochMs | null, urging: Urging): Refusal[] {
  if (copy === undefined) return [{ code: 'COPY_UNKNOWN', field: 'people' }];
  const params = { name: copy.to.name };
  if (copy.to.personId === urging.personId) return [{ code: 'URGE_OWN_COPY' }];
  if (!mayUrgeCopy(copy, urging)) return [{ code: 'NO_PART_IN_IT' }];
  if (copy.readAt !== null) return [{ code: 'COPY_READ', params }];
  const from = urgeableFrom(lastUrgedAt, urging.now);
  return from === null ? [] : [{ code: 'URGED_TOO_SOON', params: { ...params, at: formatLocal(from) } }];
}
