import { pino } from 'pino';
import { createSmtpTransport } from '@jiangcheng/mail/smtp-transport';
import { openDataSource } from '@jiangcheng/persistence/data-source';
import { CalendarStore } from '@jiangcheng/persistence/calendar/calendar-store';
import { instantOf } from '@jiangcheng/domain/shared/instant';
import { newId } from '@jiangcheng/persistence/ids';
import { newestTemplates } from '@jiangcheng/worker/src/mail/newest-templates';
import { MailLoop, type MailLoopParts } from '@jiangcheng/worker/src/mail/mail-loop';
import { senderOf } from '@jiangcheng/worker/src/mail/create-mail-loop';
import { closedUntilOf } from '@jiangcheng/worker/src/reminder/closed-until';
import type { DataSource } from 'typeorm';
import { createTestDatabase, runSql, type TestDatabase } from '../../support/database.ts';

export interface LoggedRow {
  id: string;
  status: string;
  attempts: number;
  message_id: string;
  folded_into: string | null;
  /** Seconds until the next attempt, by the database's real clock. */
  wait: number;
}

/** A database with one case and its people, and loops over a real transport. Rows are put in as casework does. */
export class MailRoom {
  caseId = newId();
  private readonly loops: MailLoop[] = [];

  private constructor(
    readonly database: TestDatabase,
    readonly source: DataSource,
  ) {}

  static async open(): Promise<MailRoom> {
    const database = await createTestDatabase();
    const room = new MailRoom(database, await openDataSource(database.url, 10));
    await room.setNow('2026-05-20', '10:00');
    const campaignId = newId();
    await room.source.query(
      `insert into app.campaign (id, year, title, regulation, edition, pack_hash) values ($1, 2026, '示例活动', '000', '2025', 'x')`,
      [campaignId],
    );
    await room.source.query(
      `insert into app.work_case (id, kind, number, title, campaign_id, stage, round, state, search) values ($1, 'contest', '2026-000-01', '示例比赛', $2, 'SCORE_REPORT', 1, '{}', '{}')`,
      [room.caseId, campaignId],
    );
    return room;
  }

  async close(): Promise<void> {
    for (const loop of this.loops) await loop.stop();
    await this.source.destroy();
    await this.database.drop();
  }

  /** Moves the business clock; a room opens on a Wednesday in office hours. */
  async setNow(day: string, time: string): Promise<void> {
    const sql = 'update app.clock_setting set offset_ms = $1 - extract(epoch from clock_timestamp()) * 1000';
    await runSql(this.database.ownerUrl, sql, [instantOf(day, time)]);
  }

  /** A loop over its own connections to this server; it does nothing by itself until it is started. */
  loop(smtpUrl: string, change: Partial<MailLoopParts> = {}): MailLoop {
    const transport = createSmtpTransport({ url: smtpUrl, from: senderOf('匠程 <noreply@jiangcheng.example>'), timeoutMs: 5000 });
    const parts = {
      source: this.source,
      logger: pino({ level: 'silent' }),
      templates: newestTemplates(),
      publicUrl: 'http://jc.example:3000',
      host: 'jc.example',
      random: () => 0,
      closedUntil: closedUntilOf(new CalendarStore(this.source)),
    };
    const loop = new MailLoop({ ...parts, transport, pollMs: 20, ...change });
    this.loops.push(loop);
    return loop;
  }

  async person(email: string): Promise<{ id: string; email: string }> {
    const id = newId();
    await this.source.query(`insert into app.person (id, name, email, search) values ($1, '测试甲', $2, '{}')`, [id, email]);
    return { id, email };
  }

  async task(round = 1, status = 'OPEN'): Promise<string> {
    const id = newId();
    await this.source.query(
      `insert into app.task (id, case_id, campaign_id, kind, stage, round, role, status) select $1::uuid, id, campaign_id, 'T-' || $1::text, 'SCORE_REPORT', $3::int, 'ORGANIZER', $4::text from app.work_case where id = $2`,
      [id, this.caseId, round, status],
    );
    return id;
  }

  /** Puts a task under a deadline of its case that is due at this instant. */
  async underDeadline(taskId: string, status: string, dueAt: string): Promise<void> {
    await this.source.query(
      `with d as (
         insert into app.deadline (id, case_id, key, round, rule, clause, hard, start_on, due_on, due_at, provisional, calendar_version, status, gross_days, net_days)
         select $1::uuid, case_id, 'K-' || $2::text, 1, '{}', 'x', false, '2026-05-08', '2026-05-22', $3::timestamptz, false, 'x', $4::text, 10, 10
         from app.task where id = $2::uuid returning id)
       update app.task set deadline_id = d.id, due_at = $3::timestamptz from d where app.task.id = $2::uuid`,
      [newId(), taskId, dueAt, status],
    );
  }

  /** A mail to a person, due now. `rung` and `taskId` make it a reminder. */
  async mail(
    to: { id: string; email: string },
    change: { kind?: string; taskId?: string; rung?: string; variables?: object } = {},
  ): Promise<string> {
    const id = newId();
    const variables = change.variables ?? {
      recipient: '测试甲',
      contest: '示例比赛',
      clause: '000/附1/六.3',
      due: { at: '2026-05-22T16:00:00Z', provisional: false },
      daysLeft: 2,
      link: '/contests/1/score-report',
    };
    await this.source.query(
      `insert into app.outgoing_mail (id, kind, case_id, task_id, person_id, to_name, to_address, variables, rung, message_id) values ($1::uuid,$2,$3,$4,$5,'测试甲',$6,$7,$8,($1::uuid)::text)`,
      [
        id,
        change.kind ?? 'score-report-reminder',
        this.caseId,
        change.taskId ?? null,
        to.id,
        to.email,
        JSON.stringify(variables),
        change.rung ?? null,
      ],
    );
    return id;
  }

  async row(id: string): Promise<LoggedRow> {
    const rows: LoggedRow[] = await this.source.query(
      `select id, status, attempts, message_id, folded_into, round(extract(epoch from next_attempt_at - clock_timestamp()))::int as wait from app.outgoing_mail where id = $1`,
      [id],
    );
    if (rows[0] === undefined) throw new Error(`no mail ${id}`);
    return rows[0];
  }

  attempts(id: string): Promise<{ ok: boolean; permanent: boolean; code: number | null; response: string }[]> {
    return this.source.query('select ok, permanent, code, response from app.mail_attempt where mail_id = $1 order by at, id', [id]);
  }

  incidents(): Promise<{ kind: string; case_id: string | null; detail: Record<string, unknown> }[]> {
    return this.source.query('select kind, case_id, detail from app.incident order by at, id');
  }

  /** The back-off runs by the real clock; a test does not wait for it. */
  async comeBackNow(): Promise<void> {
    await this.source.query(`update app.outgoing_mail set next_attempt_at = clock_timestamp() where status = 'QUEUED'`);
  }
}
