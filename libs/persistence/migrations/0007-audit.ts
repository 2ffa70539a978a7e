import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The history an auditor can trust: append-only for everyone, chained per case (design.md §8, hardening.md §6). */
export class Audit1700000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table audit.audit_event (
        id uuid primary key,
        case_id uuid not null,
        seq int not null,
        type text not null,
        event jsonb not null,
        previous_hash text,
        hash text not null,
        at timestamptz not null,
        unique (case_id, seq)
      );
      create index audit_event_at on audit.audit_event (at);
      create table audit.access_event (
        id uuid primary key,
        type text not null,
        account_id uuid,
        session_id uuid,
        address text,
        request_id text,
        case_id uuid,
        detail jsonb not null default '{}',
        at timestamptz not null default clock_timestamp()
      );
      create index access_event_at on audit.access_event (at desc, id desc);
      create function audit.refuse_change() returns trigger language plpgsql as
        $$ begin raise exception 'audit records are append-only' using errcode = 'insufficient_privilege'; end $$;
      create trigger audit_event_append_only before update or delete or truncate on audit.audit_event for each statement execute function audit.refuse_change();
      create trigger access_event_append_only before update or delete or truncate on audit.access_event for each statement execute function audit.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table audit.access_event, audit.audit_event; drop function audit.refuse_change()');
  }
}
