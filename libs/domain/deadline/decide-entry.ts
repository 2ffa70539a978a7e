import type { Calendar } from '../calendar/calendar.ts';
import type { CivilDate } from '../shared/civil-date.ts';
import { civilDateOf, type EpochMs } from '../shared/instant.ts';
import type { Refusal } from '../shared/result.ts';
import { computeDeadline, isLate } from './compute-deadline.ts';
import { ledgerFrom, type LedgerEntry } from './entry.ts';
import { ledgerOf, standsSince } from './ledger.ts';
import type { DeadlineRule } from './rule.ts';

/** A clock as an entry finds it. `participant` is the organization that is under it, null where everybody is. */
export interface Clock {
  rule: DeadlineRule;
  startOn: CivilDate;
  dueOn: CivilDate;
  participant: string | null;
  status: 'RUNNING' | 'SUSPENDED' | 'MET' | 'CANCELLED';
  entries: readonly LedgerEntry[];
}

export const entryKinds = ['SUSPEND', 'RESUME', 'EXTEND'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** Why nothing of this kind can be entered now, whatever its day: for the page that offers it. */
export function kindRefusals(kind: EntryKind, { status, rule: { clause } }: Clock): Refusal[] {
  if (status === 'MET' || status === 'CANCELLED') return [{ code: 'DEADLINE_OVER', clause }];
  if (kind === 'SUSPEND' && status === 'SUSPENDED') return [{ code: 'DEADLINE_STANDS', clause }];
  if (kind === 'RESUME' && status !== 'SUSPENDED') return [{ code: 'DEADLINE_RUNS', clause }];
  return [];
}

/** Why this entry may not be made; empty when it may. */
export function entryRefusals(entry: LedgerEntry, clock: Clock, calendar: Calendar, now: EpochMs): Refusal[] {
  const general = kindRefusals(entry.kind, clock);
  return general.length > 0 ? general : ownRefusals(entry, clock, calendar, now);
}

function ownRefusals(entry: LedgerEntry, clock: Clock, calendar: Calendar, now: EpochMs): Refusal[] {
  const { clause } = clock.rule;
  if (entry.kind === 'EXTEND')
    return entry.grantedTo === null || entry.grantedTo === clock.participant
      ? []
      : [{ code: 'EXTENSION_NOT_THEIRS', field: 'grantedTo', clause }];
  const refusal = (code: string): Refusal[] => [{ code, field: 'on', clause }];
  if (entry.on > civilDateOf(now)) return refusal('ENTRY_IN_FUTURE');
  if (entry.kind === 'SUSPEND') {
    if (entry.on < clock.startOn) return refusal('SUSPENSION_BEFORE_START');
    return entry.on > clock.dueOn ? refusal('SUSPENSION_AFTER_END') : [];
  }
  if (entry.on < (standsSince(ledgerFrom(clock.entries)) ?? '')) return refusal('RESUMPTION_BEFORE_SUSPENSION');
  return wouldBeOver(entry, clock, calendar, now) ? refusal('RESUMPTION_OVERTAKEN') : [];
}

/** A resumption entered afterwards must leave time: nobody is late by a clock he was told stood still. */
function wouldBeOver(entry: LedgerEntry, { rule, startOn, participant, entries }: Clock, calendar: Calendar, now: EpochMs): boolean {
  const ledger = ledgerOf(ledgerFrom([...entries, entry]), participant);
  return isLate(now, computeDeadline(rule, startOn, calendar, ledger).dueAt);
}
