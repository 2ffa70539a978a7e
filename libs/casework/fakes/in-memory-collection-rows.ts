import { dueAtOf, isPast, owing, type UnitRecord } from '@jiangcheng/domain/collection/unit';
import { toIsoUtc } from '@jiangcheng/domain/shared/instant';
import type { UnitCounts } from '@jiangcheng/domain/collection/state';
import type { ClosedUnit, CollectionRows, MassNotice, NoticeProgress } from '../ports/collection-rows.ts';
import type { StoredCase, StoredCollection, StoredUnit, Surroundings } from './in-memory-rows.ts';

const owes = ({ status }: UnitRecord): boolean => owing.includes(status);

/** Units in memory with the meaning of the real statements over sets. */
export class InMemoryCollectionRows implements CollectionRows {
  constructor(
    private readonly the: (caseId: string) => StoredCase,
    private readonly around: Surroundings,
  ) {}

  async counts(caseId: string): Promise<{ counts: UnitCounts; lastAt: number | null }> {
    const units = this.unitsOf(caseId);
    const of = (status: UnitRecord['status']): number => units.filter((unit) => unit.status === status).length;
    const firsts = units.flatMap(({ firstAt }) => firstAt ?? []);
    const counts = {
      ...{ units: units.length, awaited: of('AWAITED'), handedIn: of('HANDED_IN'), returned: of('RETURNED'), accepted: of('ACCEPTED') },
      ...{ excused: of('EXCUSED'), late: units.filter(({ late }) => late === true).length },
      receipts: units.filter(({ receipt }) => receipt !== null).length,
    };
    return { counts, lastAt: firsts.length === 0 ? null : Math.max(...firsts) };
  }

  async stillDue(caseId: string, windowDueAt: number | null, now: number): Promise<number> {
    return this.unitsOf(caseId).filter((unit) => owes(unit) && !isPast(unit, windowDueAt, now)).length;
  }

  async nextEnd(caseId: string, windowDueAt: number): Promise<number | null> {
    const ends = this.unitsOf(caseId)
      .filter(({ closedAt, status }) => closedAt === null && status !== 'EXCUSED')
      .map((unit) => dueAtOf(unit, windowDueAt) ?? windowDueAt);
    return ends.length === 0 ? null : Math.min(...ends);
  }

  async noticesDone(caseId: string): Promise<ReadonlySet<string>> {
    return new Set([...this.noticesOf(caseId)].flatMap(([name, { done }]) => (done ? [name] : [])));
  }

  async tell(notice: MassNotice, limit: number): Promise<NoticeProgress> {
    const batch = this.batchOf(notice, limit);
    const told = batch.filter((unit) => owes(unit) && (notice.rung !== 'OPENED' || unit.toldDue !== notice.dueOn));
    let people = 0;
    for (const unit of told) {
      unit.toldDue = notice.dueOn;
      unit.reached = this.mail(notice, unit, notice.mail.kinds.owing);
      people += unit.reached;
    }
    return this.advance(notice, batch, limit, told.length, people);
  }

  async skip(caseId: string, dueOn: string, rung: string): Promise<void> {
    const name = `${dueOn} ${rung}`;
    const { notices } = this.collectionOf(caseId);
    notices.set(name, { units: 0, people: 0, last: '', ...notices.get(name), done: true });
  }

  async close(notice: MassNotice, overAt: number, limit: number): Promise<ClosedUnit[]> {
    const batch = this.batchOf(notice, limit);
    const { closed, people } = this.mark(notice, batch, overAt);
    this.advance(notice, batch, limit, closed.length, people);
    return closed;
  }

  async closeRest(notice: MassNotice, overAt: number, limit: number): Promise<ClosedUnit[]> {
    const open = this.unitsOf(notice.caseId).filter((unit) => unit.closedAt === null && unit.status !== 'EXCUSED');
    const past = open.filter((unit) => (dueAtOf(unit, notice.windowDueAt) ?? Infinity) <= overAt);
    return this.mark(notice, past.slice(0, limit), overAt).closed;
  }

  private mark(notice: MassNotice, batch: readonly StoredUnit[], overAt: number): { closed: ClosedUnit[]; people: number } {
    const closed = batch.filter(
      (unit) => unit.closedAt === null && unit.status !== 'EXCUSED' && (dueAtOf(unit, notice.windowDueAt) ?? Infinity) <= overAt,
    );
    let people = 0;
    for (const unit of closed) {
      unit.closedAt = this.around.now;
      people += this.mail(notice, unit, owes(unit) ? notice.mail.kinds.owing : notice.mail.kinds.done);
    }
    return { closed: closed.map(({ organizationId, status }) => ({ organizationId, status })), people };
  }

  private batchOf({ caseId, dueOn, rung }: MassNotice, limit: number): StoredUnit[] {
    const last = this.noticesOf(caseId).get(`${dueOn} ${rung}`)?.last ?? '';
    return this.unitsOf(caseId)
      .filter(({ organizationId }) => organizationId > last)
      .slice(0, limit);
  }

  private advance(
    { caseId, dueOn, rung }: MassNotice,
    batch: readonly StoredUnit[],
    limit: number,
    units: number,
    people: number,
  ): NoticeProgress {
    const notices = this.noticesOf(caseId);
    const before = notices.get(`${dueOn} ${rung}`) ?? { units: 0, people: 0, last: '' };
    const now = { done: batch.length < limit, units: before.units + units, people: before.people + people };
    notices.set(`${dueOn} ${rung}`, { ...now, last: batch.at(-1)?.organizationId ?? before.last });
    return now;
  }

  /** A mail to each of the unit's people who has an address; how many. */
  private mail({ caseId, campaignId, rung, windowDueAt, mail }: MassNotice, unit: StoredUnit, kind: string | null): number {
    const { organizationId } = unit;
    const people = peopleOf(this.around, campaignId, organizationId).filter(({ email }) => email !== null);
    if (kind === null) return 0;
    const due = { at: toIsoUtc(dueAtOf(unit, windowDueAt) ?? windowDueAt), provisional: mail.provisional };
    for (const { personId, name, email } of people)
      this.the(caseId).mails.push({
        ...{ id: `${kind}-${organizationId}-${personId}`, kind, taskId: null, personId, toName: name, toAddress: email ?? '', rung },
        notBefore: mail.notBefore,
        variables: { ...mail.variables, recipient: name, due, link: `${mail.link}/${organizationId}` },
      });
    return people.length;
  }

  private collectionOf(caseId: string): StoredCollection {
    const { collection } = this.the(caseId);
    if (collection === undefined) throw new Error(`case ${caseId} is no window`);
    return collection;
  }

  private unitsOf(caseId: string): StoredUnit[] {
    return this.collectionOf(caseId).units;
  }

  private noticesOf(caseId: string): StoredCollection['notices'] {
    return this.collectionOf(caseId).notices;
  }
}

/** The people who hand in for a unit. */
export const peopleOf = ({ people }: Surroundings, campaignId: string, organizationId: string): Surroundings['people'][number][] =>
  people.filter(({ grants }) =>
    grants.some(
      (grant) =>
        (grant.role === 'TEAM_UNIT' || grant.role === 'ORGANIZER') &&
        grant.organizationId === organizationId &&
        (grant.campaignId === null || grant.campaignId === campaignId),
    ),
  );
