import { isLate } from '../deadline/compute-deadline.ts';
import type { RequiredItem } from './plan.ts';

/** Where a unit's package stands. That it is missing after its due instant is no state: pages and acts compare with the instant. */
export const unitStatuses = ['AWAITED', 'HANDED_IN', 'RETURNED', 'ACCEPTED', 'EXCUSED'] as const;
export type UnitStatus = (typeof unitStatuses)[number];
/** Those of whom something is still expected. */
export const owing: readonly UnitStatus[] = ['AWAITED', 'RETURNED'];

/** How a package came: over the page, or on paper, by mail, on a disc, and entered by the office. */
export const channels = ['HAND', 'POST', 'EMAIL'] as const;
export type Channel = (typeof channels)[number];

/** What a unit has laid ready of one kind: files, or the statement that there is none. */
export interface PackageItem {
  kind: string;
  fileIds: readonly string[];
  none: string | null;
}

/** A day of receipt as the first clerk enters it; it takes effect when the second confirms (office.md §3). */
export interface Receipt {
  receivedOn: string;
  channel: Channel;
  /** Kinds that are there on paper, without a file. */
  onPaper: readonly string[];
  fileId: string;
  registeredBy: string;
}

/** One hand-in as it counts: what it held, when it came, how. */
export interface HandIn {
  no: number;
  at: number;
  effectiveAt: number;
  late: boolean;
  reason: string | null;
  channel: 'ONLINE' | Channel;
  items: readonly PackageItem[];
  onPaper: readonly string[];
  receivedOn: string | null;
}

/** A unit's package in a window. Instants are epoch milliseconds. */
export interface UnitRecord {
  organizationId: string;
  status: UnitStatus;
  /** Rises with every change, 1 when the unit was listed. */
  version: number;
  /** An end of its own, later than the window's: an extension, or the day by which a supplement is asked. */
  ownDueAt: number | null;
  handIns: number;
  /** Timeliness is judged by the first complete package (office.md §6); null before it. */
  firstAt: number | null;
  late: boolean | null;
  receipt: Receipt | null;
  /** Why it was returned or excused, or why its time was extended. */
  reason: string | null;
  /** When its end was noted. */
  closedAt: number | null;
}

export const listedUnit = (organizationId: string): UnitRecord => ({
  organizationId,
  status: 'AWAITED',
  version: 1,
  ownDueAt: null,
  handIns: 0,
  firstAt: null,
  late: null,
  receipt: null,
  reason: null,
  closedAt: null,
});

/** The instant that counts for a unit: its own only where that is later. Null while the window's clock stands. */
export const dueAtOf = ({ ownDueAt }: Pick<UnitRecord, 'ownDueAt'>, windowDueAt: number | null): number | null =>
  windowDueAt === null ? null : Math.max(windowDueAt, ownDueAt ?? windowDueAt);

export const isPast = (unit: Pick<UnitRecord, 'ownDueAt'>, windowDueAt: number | null, at: number): boolean => {
  const dueAt = dueAtOf(unit, windowDueAt);
  return dueAt !== null && isLate(at, dueAt);
};

/** Kinds of which there is neither a file nor an allowed statement, nor a paper. */
export function missingItems(
  required: readonly RequiredItem[],
  laid: readonly PackageItem[],
  onPaper: readonly string[] = [],
): RequiredItem[] {
  return required.filter(({ key, declarable }) => {
    const item = laid.find(({ kind }) => kind === key);
    const there = item !== undefined && (item.fileIds.length > 0 || (declarable && item.none !== null));
    return !there && !onPaper.includes(key);
  });
}
