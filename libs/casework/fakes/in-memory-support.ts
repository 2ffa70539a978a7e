import type { SupportEntry, SupportLedger } from '@jiangcheng/domain/cultivation/support';
import { laterOf } from '@jiangcheng/domain/shared/civil-date';
import type { CultivationRecord, Studio, SupportBooks } from '../ports/support-books.ts';

interface OfCase {
  caseId: string;
}

/** What is on record of money, studios and records. */
export interface StoredSupport {
  entries: (SupportEntry & OfCase)[];
  budgets: SupportLedger['budgets'][number][];
  studios: (Studio & OfCase)[];
  records: (CultivationRecord & OfCase)[];
}

export const noSupport = (): StoredSupport => ({ entries: [], budgets: [], studios: [], records: [] });

/** Money, studios and records in memory: over a copy that the commit puts back. */
export class InMemorySupport implements SupportBooks {
  private copy: StoredSupport | null = null;

  constructor(
    private readonly stored: StoredSupport,
    private readonly lock: (name: string) => Promise<void>,
  ) {}

  commit(): void {
    if (this.copy !== null) Object.assign(this.stored, this.copy);
  }

  async ledger(): Promise<SupportLedger> {
    await this.lock('support ledger');
    const { entries, budgets } = this.own();
    return { entries: entries.map(({ caseId: _case, ...entry }) => entry), budgets };
  }

  async save(caseId: string, entry: SupportEntry): Promise<void> {
    const own = this.own();
    own.entries = [...own.entries.filter(({ no }) => no !== entry.no), { ...entry, caseId }].sort((a, b) => a.no - b.no);
  }

  async setBudget(budget: SupportLedger['budgets'][number]): Promise<void> {
    const own = this.own();
    own.budgets = [...own.budgets.filter(({ source, year }) => source !== budget.source || year !== budget.year), budget];
  }

  async studios(caseId: string): Promise<Studio[]> {
    return this.own()
      .studios.filter((one) => one.caseId === caseId)
      .map(({ caseId: _case, ...studio }) => studio);
  }

  async addStudio(caseId: string, studio: Studio): Promise<void> {
    this.own().studios.push({ ...studio, caseId });
  }

  async records(caseId: string): Promise<CultivationRecord[]> {
    return this.own()
      .records.filter((one) => one.caseId === caseId)
      .map(({ caseId: _case, ...record }) => record)
      .sort((a, b) => (a.on < b.on ? 1 : -1));
  }

  async addRecord(caseId: string, record: CultivationRecord): Promise<void> {
    this.own().records.push({ ...record, caseId });
  }

  async endRecord(id: string, on: string): Promise<void> {
    const own = this.own();
    own.records = own.records.map((one) => (one.id === id ? { ...one, endedOn: laterOf(on, one.on) } : one));
  }

  async stop(caseId: string, on: string): Promise<void> {
    const own = this.own();
    own.records = own.records.map((one) =>
      one.caseId === caseId && one.lasting && one.endedOn === null ? { ...one, endedOn: laterOf(on, one.on) } : one,
    );
    own.entries = own.entries.map((one) => (one.caseId === caseId && one.paid === null ? { ...one, stoppedOn: one.stoppedOn ?? on } : one));
  }

  /** Copied at the first touch, which is after the lock that another transaction may hold. */
  private own(): StoredSupport {
    this.copy ??= structuredClone(this.stored);
    return this.copy;
  }
}
