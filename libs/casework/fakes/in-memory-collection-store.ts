import type { Actor } from '@jiangcheng/domain/access/actor';
import type { LastSave } from '@jiangcheng/domain/draft/hold';
import { listedUnit, type PackageItem, type UnitRecord } from '@jiangcheng/domain/collection/unit';
import type { Assessment } from '@jiangcheng/domain/org-award/assessment';
import type { CollectionState } from '@jiangcheng/domain/collection/state';
import type { NewAuditEvent, NewMail } from '../ports/case-changes.ts';
import type { CommandKey, Recipient } from '../ports/case-store.ts';
import type { CollectionStore, CollectionTransaction, FoundUnit, KeptHandIn, LockedWindow } from '../ports/collection-store.ts';
import type { Outcome } from '../ports/outcome.ts';
import type { InMemoryCaseStore } from './in-memory-case-store.ts';
import { peopleOf } from './in-memory-collection-rows.ts';
import { isMailed, type StoredUnit } from './in-memory-rows.ts';
import type { InMemoryTransaction } from './in-memory-transaction.ts';

/** Acts on units' packages over cases in memory: the same transactions and stored answers as the cases have. */
export class InMemoryCollectionStore implements CollectionStore {
  constructor(private readonly cases: InMemoryCaseStore) {}

  once<T>(key: CommandKey, work: (tx: CollectionTransaction) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    return this.cases.once(key, (tx) => work(new InMemoryCollection(tx as InMemoryTransaction, this.cases)));
  }
}

class InMemoryCollection implements CollectionTransaction {
  constructor(
    private readonly tx: InMemoryTransaction,
    private readonly store: InMemoryCaseStore,
  ) {}

  async arrivedAt(): Promise<number> {
    return this.store.surroundings.now;
  }

  async lock(caseId: string): Promise<LockedWindow | null> {
    const locked = await this.tx.lock(caseId);
    if (locked?.kind !== 'collection') return null;
    return { ...locked, state: locked.state as CollectionState, clock: locked.deadlines[0] ?? null };
  }

  async holdOpening(caseId: string): Promise<void> {
    await this.tx.lock(caseId);
  }

  async unit(caseId: string, organizationId: string): Promise<FoundUnit | null> {
    if ((await this.tx.lock(caseId)) === null) return null;
    const found = this.find(caseId, organizationId);
    if (found === undefined) return null;
    const {
      items,
      assessment,
      saved,
      handedIn,
      handedAssessment: _handed,
      toldDue: _toldDue,
      reached: _reached,
      ...unit
    } = structuredClone(found);
    return { unit, items, assessment, saved, handedInAt: handedIn.at(-1)?.handIn.at ?? null };
  }

  async fileHashes(_caseId: string, fileIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const { files } = this.store.surroundings;
    return new Map(fileIds.flatMap((id) => (files.has(id) ? [[id, files.get(id) ?? ''] as const] : [])));
  }

  async saveUnit(caseId: string, unit: UnitRecord): Promise<void> {
    Object.assign(this.find(caseId, unit.organizationId) ?? {}, unit);
  }

  async saveItem(caseId: string, organizationId: string, item: PackageItem): Promise<void> {
    const unit = this.find(caseId, organizationId);
    if (unit !== undefined) unit.items = [...unit.items.filter(({ kind }) => kind !== item.kind), item];
  }

  async saveAssessment(caseId: string, organizationId: string, assessment: Assessment, { by, at }: LastSave<Actor>): Promise<void> {
    const saved = { by: { personId: by.personId, name: by.name }, at };
    Object.assign(this.find(caseId, organizationId) ?? {}, { assessment, saved });
  }

  async handInAssessment(caseId: string, organizationId: string, complete: boolean): Promise<void> {
    const unit = this.find(caseId, organizationId);
    if (unit !== undefined) unit.handedAssessment = complete ? structuredClone(unit.assessment) : null;
  }

  async keepHandIn(caseId: string, organizationId: string, handIn: KeptHandIn): Promise<void> {
    this.find(caseId, organizationId)?.handedIn.push(handIn);
  }

  async listUnits(caseId: string, organizationIds: readonly string[]): Promise<number> {
    const known = organizationIds.filter((id) => id in this.store.surroundings.organizations);
    const added = known.filter((id) => this.find(caseId, id) === undefined).map(listed);
    const stored = this.tx.the(caseId);
    const { collection } = stored;
    stored.version += 1;
    if (collection === undefined) throw new Error(`case ${caseId} is no window`);
    collection.units = [...collection.units, ...added].sort((a, b) => (a.organizationId < b.organizationId ? -1 : 1));
    for (const [name, notice] of collection.notices)
      if (name.endsWith(' OPENED')) collection.notices.set(name, { ...notice, done: false, last: '' });
    return added.length;
  }

  async peopleOf(campaignId: string, organizationId: string): Promise<Recipient[]> {
    return peopleOf(this.store.surroundings, campaignId, organizationId).map(({ personId, name, email }) => ({ personId, name, email }));
  }

  async queueMails(caseId: string, mails: readonly NewMail[]): Promise<void> {
    this.tx.the(caseId).mails.push(...mails.filter(isMailed));
  }

  async owePoke({ id }: LockedWindow): Promise<void> {
    const stored = this.tx.the(id);
    stored.moves = [...stored.moves, null];
  }

  async appendEvents({ id }: LockedWindow, events: readonly NewAuditEvent[]): Promise<void> {
    const stored = this.tx.the(id);
    const at = this.store.surroundings.now;
    stored.events = [...stored.events, ...events.map((event, i) => ({ ...event, seq: stored.events.length + i + 1, at }))];
  }

  private find(caseId: string, organizationId: string): StoredUnit | undefined {
    return this.tx.the(caseId).collection?.units.find((unit) => unit.organizationId === organizationId);
  }
}

/** A unit that has been listed and told nothing yet. */
export const listed = (organizationId: string): StoredUnit => ({
  ...listedUnit(organizationId),
  ...{ items: [], assessment: null, saved: null, handedAssessment: null, handedIn: [], toldDue: null, reached: null },
});
