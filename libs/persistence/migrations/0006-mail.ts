import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Outgoing mail is rows written with the effect; each attempt and the server's answer is kept (design.md §8). */
export class Mail1700000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table app.outgoing_mail (
        id uuid primary key,
        kind text not null,
        case_id uuid references app.work_case(id),
        task_id uuid references app.task(id),
        person_id uuid references app.person(id),
        to_name text not null,
        to_address text not null,
        locale text not null default 'zh-CN',
        variables jsonb not null,
        rung text,
        message_id text not null unique,
        status text not null default 'QUEUED' check (status in ('QUEUED','SENT','FAILED','FOLDED')),
        attempts int not null default 0,
        next_attempt_at timestamptz not null default clock_timestamp(),
        folded_into uuid references app.outgoing_mail(id),
        created_at timestamptz not null default app.now(),
        sent_at timestamptz
      );
      create index outgoing_mail_queue on app.outgoing_mail (next_attempt_at) where status = 'QUEUED';
      create index outgoing_mail_case on app.outgoing_mail (case_id);
      create index outgoing_mail_log on app.outgoing_mail (created_at desc, id desc);
      create index outgoing_mail_folded on app.outgoing_mail (folded_into) where folded_into is not null;
      create table app.mail_attempt (
        id uuid primary key,
        mail_id uuid not null references app.outgoing_mail(id),
        at timestamptz not null default clock_timestamp(),
        ok boolean not null,
        permanent boolean not null default false,
        code int,
        response text not null
      );
      create index mail_attempt_mail on app.mail_attempt (mail_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table app.mail_attempt, app.outgoing_mail');
  }
}
