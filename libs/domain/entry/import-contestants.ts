import { People } from './people.ts';
import type { ContestantContent, ContestantRecord } from './records.ts';

export interface Imported {
  contestants: readonly ContestantRecord[];
  added: number;
  changed: number;
  unchanged: number;
  removed: number;
}

interface Context {
  newId: () => string;
  /** Proves what the table declares, for everybody on it who has no proof yet. */
  proofFileId: string | null;
}

/**
 * A checked table as the new list of a team, taken piece by piece. Who stands on the list already keeps his id and proof, and his review where
 * nothing about him changed.
 */
export class ImportedList {
  private readonly known = new People<ContestantRecord>();
  private readonly contestants: ContestantRecord[] = [];
  private kept = 0;
  private unchanged = 0;
  private before = 0;

  constructor(private readonly context: Context) {}

  /** Those on the list so far, before anything is taken. */
  knows(existing: readonly ContestantRecord[]): void {
    for (const one of existing) this.known.add(one);
    this.before += existing.length;
  }

  take(contents: readonly ContestantContent[]): void {
    for (const content of contents) {
      const before = this.known.find(content) ?? null;
      const record = recordOf(content, before, this.contestants.length + 1, this.context);
      if (before !== null) this.kept += 1;
      if (sameContent(record, before)) this.unchanged += 1;
      this.contestants.push(record);
    }
  }

  imported(): Imported {
    const { contestants, kept, unchanged } = this;
    return { contestants, unchanged, changed: kept - unchanged, added: contestants.length - kept, removed: this.before - kept };
  }
}

/** The row with what the list knows already and the table does not say. */
function recordOf(
  content: ContestantContent,
  before: ContestantRecord | null,
  position: number,
  { newId, proofFileId }: Context,
): ContestantRecord {
  const full = {
    ...content,
    phone: content.phone ?? before?.phone ?? null,
    idNumber: content.idNumber ?? before?.idNumber ?? null,
    proofFileId: before?.proofFileId ?? proofFileId,
  };
  if (before !== null && sameContent(full, before)) return { ...before, position };
  return { ...full, id: before?.id ?? newId(), position, overrides: before?.overrides ?? [], review: null, checkedInAt: null };
}

/** Whether a row says nothing new about a contestant. */
function sameContent(now: ContestantContent, before: ContestantContent | null): boolean {
  return before !== null && comparable(now) === comparable(before);
}

const comparable = ({ name, sex, idNumber, birthDate, employer, phone, group, declared, proofFileId }: ContestantContent): string =>
  JSON.stringify([name, sex, idNumber?.value, birthDate, employer, phone?.value, group, Object.entries(declared).sort(), proofFileId]);
