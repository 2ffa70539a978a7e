import type { Calendar } from '@jiangcheng/domain/calendar/calendar';
import type {
  CalendarUpdateStore,
  CalendarUpdateTransaction,
  MovedForPerson,
  OpenUpdate,
  RecomputedDeadline,
  TakenDeadline,
  UpdateCounts,
} from '../ports/calendar-update.ts';
import type { NewAuditEvent, NewMail } from '../ports/case-changes.ts';
import type { InMemoryCaseStore } from './in-memory-case-store.ts';
import type { StoredCase } from './in-memory-rows.ts';
import { countsOf, movedFor, noteOutdated, recomputedCase, type StoredUpdate } from './in-memory-update-rows.ts';

/**
 * The updates of calendar years in memory, over the cases of a store in memory, with the meaning of the real ones. One contract spec runs over
 * both (test/integration/calendar/update-store.spec.ts).
 */
export class InMemoryCalendarUpdates implements CalendarUpdateStore {
  updates: readonly StoredUpdate[] = [];
  mails: readonly NewMail[] = [];
  /** Of the years' own chains. */
  events: readonly NewAuditEvent[] = [];

  constructor(readonly cases: InMemoryCaseStore) {}

  /** A change of the year's calendar, which the surroundings have by now, asks for its update; one that is open is joined. */
  ask(year: number, documentNo: string | null): void {
    const open = this.updates.find((one) => one.year === year && one.status === 'OPEN');
    const update: StoredUpdate = open ?? { id: `update-${this.updates.length + 1}`, year, documentNo, status: 'OPEN', noted: new Map() };
    update.documentNo = documentNo;
    noteOutdated(update, this.cases);
    if (open === undefined) this.updates = [...this.updates, update];
  }

  async transaction<T>(work: (tx: CalendarUpdateTransaction) => Promise<T>): Promise<T> {
    const tx = new InMemoryCalendarUpdate(this);
    try {
      const result = await work(tx);
      tx.commit();
      return result;
    } finally {
      tx.release();
    }
  }
}

/** One batch over copies: they are put back at the commit, or never. */
class InMemoryCalendarUpdate implements CalendarUpdateTransaction {
  private readonly copies = new Map<string, StoredCase>();
  private readonly turnsHeld: (() => void)[] = [];
  private update: StoredUpdate | null = null;
  private mails: readonly NewMail[] = [];
  private events: readonly NewAuditEvent[] = [];

  constructor(private readonly kept: InMemoryCalendarUpdates) {}

  commit(): void {
    const { kept, update } = this;
    for (const [id, copy] of this.copies) kept.cases.cases.set(id, copy);
    kept.updates = kept.updates.map((one) => (update?.id === one.id ? update : one));
    kept.mails = [...kept.mails, ...this.mails];
    kept.events = [...kept.events, ...this.events];
  }

  release(): void {
    for (const giveBack of this.turnsHeld) giveBack();
  }

  async openUpdate(year: number): Promise<OpenUpdate | null> {
    this.turnsHeld.push(await this.kept.cases.turns.take(`calendar ${year}`));
    const found = this.kept.updates.find((one) => one.year === year && one.status === 'OPEN');
    this.update = structuredClone(found ?? null);
    return this.update;
  }

  async calendar(): Promise<Calendar> {
    return this.kept.cases.surroundings.calendar;
  }

  async take(_update: OpenUpdate, limit: number): Promise<TakenDeadline[]> {
    const { turns, cases, surroundings } = this.kept.cases;
    const waiting = [...this.open.noted.values()].filter(({ after }) => after === null);
    for (const id of [...new Set(waiting.map(({ caseId }) => caseId))].sort().slice(0, limit)) {
      const stored = cases.get(id);
      if (stored === undefined || turns.isTaken(`case ${id}`)) continue;
      this.turnsHeld.push(await turns.take(`case ${id}`));
      this.copies.set(id, structuredClone(stored));
    }
    return waiting.flatMap(({ caseId, deadlineId }) => {
      const row = this.copies.get(caseId)?.deadlines.find(({ id }) => id === deadlineId);
      const wakeAt = this.copies.get(caseId)?.wakeAt ?? null;
      return row === undefined ? [] : [{ caseId, wakeAt, now: surroundings.now, row }];
    });
  }

  async save(_update: OpenUpdate, recomputed: readonly RecomputedDeadline[]): Promise<void> {
    for (const [id, stored] of this.copies) {
      const own = recomputed.filter(({ caseId, event }) => caseId === id && event !== null);
      if (own.length > 0) this.copies.set(id, recomputedCase(stored, own, this.kept.cases.surroundings.now));
    }
    for (const { after } of recomputed) {
      const noted = this.open.noted.get(after.id);
      if (noted !== undefined) noted.after = { at: after.dueAt, provisional: after.provisional };
    }
  }

  async waits(): Promise<boolean> {
    return [...this.open.noted.values()].some(({ after }) => after === null);
  }

  /** Whoever wrote by the older calendar holds his case. */
  async settled(): Promise<boolean> {
    return !this.kept.cases.turns.anyTaken('case ');
  }

  async gather(): Promise<number> {
    return noteOutdated(this.open, this.kept.cases);
  }

  async moved(): Promise<MovedForPerson[]> {
    return movedFor(this.open, this.kept.cases);
  }

  async counts(): Promise<UpdateCounts> {
    return countsOf(this.open);
  }

  async finish(_update: OpenUpdate, mails: readonly NewMail[], event: NewAuditEvent): Promise<void> {
    [this.mails, this.events] = [mails, [event]];
    this.open.status = 'DONE';
  }

  private get open(): StoredUpdate {
    if (this.update === null) throw new Error('no update is open here');
    return this.update;
  }
}
