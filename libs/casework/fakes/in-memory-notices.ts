import type { Sighting } from '@jiangcheng/domain/notice/notice';
import type { NoticeState } from '@jiangcheng/domain/notice/state';
import type { Arrival } from '@jiangcheng/domain/objection/objection';
import type { ObjectionCaseState, ReceivedObjection } from '@jiangcheng/domain/objection/state';
import { instantOf } from '@jiangcheng/domain/shared/instant';
import type { NewAuditEvent } from '../ports/case-changes.ts';
import type { LockedCase } from '../ports/case-store.ts';
import type {
  Employment,
  NewNotice,
  NewObjection,
  NoticeBooks,
  ObjectionRow,
  PageLook,
  StandingObjections,
} from '../ports/notice-books.ts';
import type { StoredCase, StoredEvent } from './in-memory-rows.ts';
import { newCase } from './new-case.ts';

type StoredObjection = NewObjection & { events: StoredEvent[] };

/** What is on record of notices beside their cases. */
export interface StoredNotices {
  objections: Map<string, StoredObjection>;
  /** By the notice. */
  looks: Map<string, PageLook[]>;
  employments: Employment[];
}

/** What a transaction knows of cases, and what it writes at its commit. */
export interface CasesAtHand {
  all(): readonly StoredCase[];
  read(stored: StoredCase): LockedCase;
  put(stored: StoredCase): void;
  now(): number;
  fileHash(fileId: string): string | null;
  lock(name: string): Promise<void>;
}

/** Notices and objections in memory; what is written is there after the commit. */
export class InMemoryNotices implements NoticeBooks {
  private readonly written = new Map<string, StoredObjection>();
  private readonly looked: [string, PageLook][] = [];

  constructor(
    private readonly stored: StoredNotices,
    private readonly cases: CasesAtHand,
  ) {}

  commit(): void {
    for (const [id, objection] of this.written) this.stored.objections.set(id, objection);
    for (const [noticeId, look] of this.looked) this.stored.looks.set(noticeId, [...(this.stored.looks.get(noticeId) ?? []), look]);
  }

  async notice(caseId: string): Promise<LockedCase<NoticeState> | null> {
    return this.notices().find(({ id }) => id === caseId) ?? null;
  }

  async noticesOf(ownerId: string): Promise<LockedCase<NoticeState>[]> {
    return this.notices().filter(({ state }) => state.owner.id === ownerId);
  }

  async openNotice({ id, number, title, campaignId, state }: NewNotice, event: NewAuditEvent): Promise<void> {
    const owner = this.cases.all().find((one) => one.id === state.owner.id);
    if (owner === undefined) throw new Error(`no case ${state.owner.id}`);
    const scope = { campaignId, organizationIds: [] };
    this.cases.put({ ...newCase(owner, this.eventsOf([event])), id, kind: 'notice', number, title, scope, state });
  }

  async fetches(noticeId: string): Promise<Sighting[]> {
    return this.looksAt(noticeId).map(({ at, shown }) => ({ display: 'SITE', at, shown }));
  }

  async lastLook(noticeId: string): Promise<{ at: number | null; evidenceOn: string | null }> {
    const looks = this.looksAt(noticeId);
    return { at: looks.at(-1)?.at ?? null, evidenceOn: looks.findLast(({ evidenceOn }) => evidenceOn !== null)?.evidenceOn ?? null };
  }

  async recordLook(noticeId: string, look: PageLook): Promise<void> {
    this.looked.push([noticeId, look]);
  }

  async objectionsTo(noticeId: string): Promise<StandingObjections> {
    const all = this.objections().filter((one) => one.noticeId === noticeId);
    const cases = this.cases.all();
    const takenUp = all.flatMap(({ id }) => {
      const found = cases.find((one) => one.id === id);
      return found === undefined ? [] : [{ id, state: found.state as ObjectionCaseState }];
    });
    return { takenUp, waiting: earliestOf(all.filter(({ id }) => !takenUp.some((one) => one.id === id))) };
  }

  async receive(objection: NewObjection, event: NewAuditEvent): Promise<ObjectionRow> {
    const known = this.objections().find(
      ({ noticeId, clientKey }) => clientKey !== null && noticeId === objection.noticeId && clientKey === objection.clientKey,
    );
    if (known !== undefined) return rowOf(known);
    const stored = { ...objection, events: this.eventsOf([event]) };
    this.written.set(objection.id, stored);
    return rowOf(stored);
  }

  async lockObjection(id: string): Promise<ObjectionRow | null> {
    await this.cases.lock(`objection ${id}`);
    const found = this.objections().find((one) => one.id === id);
    return found === undefined ? null : rowOf(found);
  }

  async openObjection(row: ObjectionRow, of: LockedCase<NoticeState>, state: ObjectionCaseState, event: NewAuditEvent): Promise<void> {
    const notice = this.cases.all().find(({ id }) => id === of.id);
    const objection = this.objections().find(({ id }) => id === row.id);
    if (notice === undefined || objection === undefined) throw new Error(`no objection ${row.id}`);
    const events = [...objection.events, ...this.eventsOf([event], objection.events.length)];
    const named = { id: row.id, kind: 'objection', number: row.receiptNo, title: `${of.title}异议` };
    this.cases.put({ ...newCase(notice, events), ...named, state });
  }

  async employments(personIds: readonly string[]): Promise<Employment[]> {
    return this.stored.employments.filter(({ personId }) => personIds.includes(personId));
  }

  async numberOfObjection(receiptNo: string, personId: string | null): Promise<string | null> {
    return this.objections().some((one) => one.receiptNo === receiptNo && one.personId === personId) ? receiptNo : null;
  }

  async isObjector(objectionId: string, name: string): Promise<boolean> {
    return this.objections().some(({ id, identity }) => id === objectionId && identity?.name === name);
  }

  async fileHash(_caseId: string, fileId: string): Promise<string | null> {
    return this.cases.fileHash(fileId);
  }

  private looksAt(noticeId: string): PageLook[] {
    const now = this.looked.filter(([id]) => id === noticeId).map(([, look]) => look);
    return [...(this.stored.looks.get(noticeId) ?? []), ...now];
  }

  private notices(): LockedCase<NoticeState>[] {
    return this.cases
      .all()
      .filter(({ kind }) => kind === 'notice')
      .map((one) => this.cases.read(one) as LockedCase<NoticeState>);
  }

  private objections(): StoredObjection[] {
    return [...this.stored.objections.values(), ...this.written.values()];
  }

  private eventsOf(events: readonly NewAuditEvent[], after = 0): StoredEvent[] {
    return events.map((event, i) => ({ ...event, seq: after + i + 1, at: this.cases.now() }));
  }
}

const rowOf = ({
  events,
  identity: _identity,
  facts: _facts,
  files: _files,
  enteredBy: _by,
  clientKey: _key,
  ...row
}: StoredObjection): ObjectionRow => ({
  ...row,
  auditSeq: events.length,
  auditHead: `head-${events.length}`,
});

/** Of those that nobody took up, the first to each person that came at an instant, and the first that came on a day. */
function earliestOf(objections: readonly StoredObjection[]): ReceivedObjection[] {
  const sorted = [...objections].sort((a, b) => orderOf(a.arrival) - orderOf(b.arrival));
  const kindOf = ({ personId, arrival }: StoredObjection): string => `${personId} ${arrival.channel === 'LETTER'}`;
  return sorted.filter((one, index) => sorted.findIndex((other) => kindOf(other) === kindOf(one)) === index);
}

function orderOf(arrival: Arrival): number {
  switch (arrival.channel) {
    case 'WEB':
      return arrival.at;
    case 'CALL':
    case 'VISIT':
      return arrival.registeredAt;
    case 'LETTER':
      return instantOf(arrival.postmarkedOn ?? arrival.receivedOn, '00:00');
  }
}
