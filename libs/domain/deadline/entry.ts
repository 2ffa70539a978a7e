import type { CivilDate } from '../shared/civil-date.ts';
import type { Ledger, Suspension } from './ledger.ts';

/** Why, and on whose word: a decision, a notice, a rule. Both are kept with the entry for good. */
type Basis = { reason: string; authority: string };

/** One line of a clock's ledger, in the order in which they were made. */
export type LedgerEntry = Basis &
  ({ kind: 'SUSPEND'; on: CivilDate } | { kind: 'RESUME'; on: CivilDate } | { kind: 'EXTEND'; days: number; grantedTo: string | null });

/** The ledger that its lines add up to: a resumption ends what stood. */
export function ledgerFrom(entries: readonly LedgerEntry[]): Ledger {
  const suspensions: Suspension[] = [];
  for (const entry of entries) {
    const standing = suspensions.findIndex(({ until }) => until === null);
    if (entry.kind === 'SUSPEND') suspensions.push({ from: entry.on, until: null, reason: entry.reason, authority: entry.authority });
    else if (entry.kind === 'RESUME' && suspensions[standing] !== undefined)
      suspensions[standing] = { ...suspensions[standing], until: entry.on };
  }
  return { suspensions, extensions: entries.filter((entry) => entry.kind === 'EXTEND') };
}
