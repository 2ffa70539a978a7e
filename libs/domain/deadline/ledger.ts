import type { CivilDate } from '../shared/civil-date.ts';

/** The clock stands still from a day to a day, both included; `until` is null while it still stands. */
export type Suspension = { from: CivilDate; until: CivilDate | null; reason: string; authority: string };

/** So many days more, in the unit in which the rule counts; `grantedTo` is one organization, or null for everybody under the deadline. */
export type Extension = { days: number; reason: string; authority: string; grantedTo: string | null };

/**
 * What happened to a clock since it was set. The order of the entries says nothing: suspensions add up as days, extensions as a sum.
 *
 * A day that lies wholly or partly in a suspension is not consumed: neither the day on which the clock was suspended nor the day on which it
 * was resumed. A period is counted in whole days (民法典 第200条), and people had neither of these whole; the day on which a count begins is
 * not counted either, it goes on from the next (第201条). So a suspension never shortens what people have.
 */
export type Ledger = { suspensions: readonly Suspension[]; extensions: readonly Extension[] };

export const EMPTY_LEDGER: Ledger = { suspensions: [], extensions: [] };

/** The ledger as one participant has it: what was granted to another is not his. */
export const ledgerOf = ({ suspensions, extensions }: Ledger, organizationId: string | null): Ledger => ({
  suspensions,
  extensions: extensions.filter(({ grantedTo }) => grantedTo === null || grantedTo === organizationId),
});

/** The first day on which a clock was suspended that still stands; null while none does. */
export const standsSince = ({ suspensions }: Ledger): CivilDate | null =>
  suspensions
    .filter(({ until }) => until === null)
    .map(({ from }) => from)
    .sort()[0] ?? null;

export const isStillOn = ({ suspensions }: Ledger, date: CivilDate): boolean =>
  suspensions.some(({ from, until }) => from <= date && (until === null || date <= until));

export const extensionDays = ({ extensions }: Ledger): number => extensions.reduce((sum, { days }) => sum + days, 0);

/** What stands is taken out, or ends on the very day it began. */
export const withoutOpen = (ledger: Ledger): Ledger => ({ ...ledger, suspensions: ledger.suspensions.filter((s) => s.until !== null) });
export const closedAtOnce = (ledger: Ledger): Ledger => ({
  ...ledger,
  suspensions: ledger.suspensions.map((s) => ({ ...s, until: s.until ?? s.from })),
});
