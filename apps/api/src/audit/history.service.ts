import { Injectable } from '@nestjs/common';
import { hasAnyRole, mayRead, type Actor } from '@jiangcheng/domain/access/actor';
import { readAuditTrail, type AuditTrail, type TrailSubject } from '@jiangcheng/persistence/audit/audit-trail';
import { CalendarStore } from '@jiangcheng/persistence/calendar/calendar-store';
import { DataSource } from 'typeorm';
import { notFound } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { EngineArchive } from './engine-archive.ts';
import { namesOf } from './history-names.ts';
import { historyOf } from './history.ts';
import { Openings } from './openings.ts';

/** The history of a case, a campaign or a calendar year, for whoever may read it; who may not learns nothing of it. */
@Injectable()
export class HistoryService {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly calendars: CalendarStore,
    private readonly openings: Openings,
    private readonly engine: EngineArchive,
  ) {}

  async history(id: string) {
    const trail = await this.trailOf(id);
    await this.openings.note('HISTORY_OPENED', { caseId: id, detail: { head: trail.subject.auditSeq } });
    return this.inWords(trail);
  }

  /** For the case's file: the history in words, and the chain as it was hashed, so that it can be verified elsewhere. */
  async whole(id: string) {
    const trail = await this.trailOf(id);
    return { history: await this.inWords(trail), chain: trail.rows };
  }

  private async inWords(trail: AuditTrail) {
    return historyOf(trail, await namesOf(this.source, trail, this.current.locale()), await this.calendars.current());
  }

  /** One click below: what the engine itself remembers of a case. */
  async engineHistory(id: string) {
    const { subject } = await this.trailOf(id);
    if (subject.caseKind === null) throw notFound();
    await this.openings.note('ENGINE_OPENED', { caseId: id });
    return this.engine.read(subject.caseKind, id);
  }

  private async trailOf(id: string): Promise<AuditTrail> {
    const trail = await readAuditTrail(this.source, id);
    if (trail === null || !mayReadHistory(this.current.actor(), trail.subject)) throw notFound();
    return trail;
  }
}

/** A calendar is everybody's; who changed it and why is for the offices and the auditors. */
const mayReadHistory = (actor: Actor, subject: TrailSubject): boolean =>
  subject.kind === 'CALENDAR' ? hasAnyRole(actor, ['OFFICE', 'OFFICE_HEAD', 'AUDITOR']) : mayRead(actor, subject);
