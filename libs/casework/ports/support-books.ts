import type { RecordInput } from '@jiangcheng/domain/cultivation/records';
import type { SupportEntry, SupportLedger } from '@jiangcheng/domain/cultivation/support';
import type { CivilDate } from '@jiangcheng/domain/shared/civil-date';

/** 创新工作室 that was recognised (第十五条). */
export interface Studio {
  id: string;
  name: string;
  /** When the person or the unit asked for it; null where the union recognised it unasked. */
  appliedOn: CivilDate | null;
  recognisedOn: CivilDate;
  reference: string;
}

export interface CultivationRecord extends RecordInput {
  id: string;
  endedOn: CivilDate | null;
}

/** Money, studios and records of cultivations, beside their cases. Persons are ids. */
export interface SupportBooks {
  /** Every entry and budget; nobody else writes any until this transaction ends. */
  ledger(): Promise<SupportLedger>;
  /** Writes an entry that was made, or what has become of it. */
  save(caseId: string, entry: SupportEntry): Promise<void>;
  setBudget(budget: SupportLedger['budgets'][number]): Promise<void>;
  studios(caseId: string): Promise<Studio[]>;
  addStudio(caseId: string, studio: Studio, by: string): Promise<void>;
  records(caseId: string): Promise<CultivationRecord[]>;
  addRecord(caseId: string, record: CultivationRecord, by: string): Promise<void>;
  /** Ends what lasts, no earlier than it began. */
  endRecord(id: string, on: CivilDate): Promise<void>;
  /** 停止培育: what lasts ends, and what is not paid is stopped. */
  stop(caseId: string, on: CivilDate): Promise<void>;
}
